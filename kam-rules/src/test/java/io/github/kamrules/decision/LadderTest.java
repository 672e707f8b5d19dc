package io.github.kamrules.decision;

import static io.github.kamrules.decision.Examples.BLOCKED;
import static io.github.kamrules.decision.Examples.DAYS;
import static io.github.kamrules.decision.Examples.FIRST;
import static io.github.kamrules.decision.Examples.HIGH;
import static io.github.kamrules.decision.Examples.LOW;
import static io.github.kamrules.decision.Examples.MEDIUM;
import static io.github.kamrules.decision.Examples.SECOND;
import static io.github.kamrules.decision.Examples.SET;
import static io.github.kamrules.decision.Examples.SHARE;
import static io.github.kamrules.decision.Examples.SOURCE;
import static io.github.kamrules.decision.Examples.STRENGTH;
import static io.github.kamrules.decision.Examples.decide;
import static io.github.kamrules.decision.Examples.decided;
import static io.github.kamrules.decision.Examples.failure;
import static io.github.kamrules.decision.Examples.given;
import static io.github.kamrules.decision.Examples.graph;
import static io.github.kamrules.decision.Examples.undecided;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.github.kamrules.number.Decimal;
import io.github.kamrules.number.Unit;
import io.github.kamrules.scale.Level;
import io.github.kamrules.scale.Scale;
import io.github.kamrules.source.KnowledgeSource;
import io.github.kamrules.text.KamTexts;
import io.github.kamrules.text.TextBundle;
import io.github.kamrules.text.TextKey;
import io.github.kamrules.text.Texts;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LadderTest {

    private static final Scale<Level> TYPES =
            Scale.ordered("relationship-type", "VENDOR", "PREFERRED", "PARTNERSHIP", "ALLIANCE");
    private static final Level VENDOR = TYPES.value(0);
    private static final Level PREFERRED = TYPES.value(1);
    private static final Level PARTNERSHIP = TYPES.value(2);
    private static final Level ALLIANCE = TYPES.value(3);
    private static final LevelDecision<Level> TYPE = Decision.of("relationship-type", TYPES);

    private static final NumberInput CONTACTS =
            NumberInput.of("key-contacts", Domain.wholeNumbers("[0, inf)", Unit.COUNT));
    private static final FlagInput AGREEMENT = FlagInput.of("agreement");
    private static final FlagInput VENTURE = FlagInput.of("joint-venture");

    private static final Ladder<Level> LADDER = Ladder.startingAt(VENDOR)
            .rung(
                    PREFERRED,
                    Indicator.of("contacts", CONTACTS.atLeast("3")),
                    Indicator.of("visibility", STRENGTH.atLeast(MEDIUM)))
            .rung(
                    PARTNERSHIP,
                    Indicator.of("agreement", AGREEMENT.isTrue()),
                    Indicator.of("visibility", STRENGTH.atLeast(HIGH)))
            .rung(ALLIANCE, Indicator.of("joint-venture", VENTURE.isTrue()));

    private final DecisionGraph jumps = graph(TYPE, LADDER);
    private final DecisionGraph stairs = graph(TYPE, LADDER.cumulative());

    private static InputValues.Builder all(String contacts, Level visibility, boolean agreement, boolean venture) {
        return given().number(CONTACTS, contacts)
                .level(STRENGTH, visibility)
                .flag(AGREEMENT, agreement)
                .flag(VENTURE, venture);
    }

    @Nested
    class Rungs {

        @ParameterizedTest
        @CsvSource({"2, VENDOR", "3, PREFERRED", "4, PREFERRED"})
        void anIndicatorHoldsFromItsBoundOn(String contacts, String type) {
            assertThat(decide(jumps, TYPE, all(contacts, MEDIUM, false, false))).isEqualTo(decided(TYPES.parse(type)));
        }

        @Test
        void allIndicatorsOfARungMustHold() {
            assertThat(decide(jumps, TYPE, all("3", LOW, false, false))).isEqualTo(decided(VENDOR));
            assertThat(decide(jumps, TYPE, all("2", HIGH, false, false))).isEqualTo(decided(VENDOR));
            assertThat(decide(jumps, TYPE, all("3", HIGH, false, false))).isEqualTo(decided(PREFERRED));
            assertThat(decide(jumps, TYPE, all("3", MEDIUM, true, false))).isEqualTo(decided(PREFERRED));
        }

        @Test
        void theHighestRungThatIsReachedIsTheAnswer() {
            assertThat(decide(jumps, TYPE, all("3", HIGH, true, false))).isEqualTo(decided(PARTNERSHIP));
            assertThat(decide(jumps, TYPE, all("3", HIGH, true, true))).isEqualTo(decided(ALLIANCE));
        }

        @Test
        void lowerRungsNeedNotBeReached() {
            assertThat(decide(jumps, TYPE, all("0", LOW, false, true))).isEqualTo(decided(ALLIANCE));
            assertThat(decide(jumps, TYPE, all("0", HIGH, true, false))).isEqualTo(decided(PARTNERSHIP));
        }

        @Test
        void theRungsOfACumulativeLadderBuildOnEachOther() {
            assertThat(decide(stairs, TYPE, all("0", LOW, false, true))).isEqualTo(decided(VENDOR));
            assertThat(decide(stairs, TYPE, all("3", MEDIUM, true, true))).isEqualTo(decided(PREFERRED));
            assertThat(decide(stairs, TYPE, all("3", HIGH, true, false))).isEqualTo(decided(PARTNERSHIP));
            assertThat(decide(stairs, TYPE, all("3", HIGH, true, true))).isEqualTo(decided(ALLIANCE));
        }

        @Test
        void anIndicatorOnWhatDoesNotApplyDoesNotHold() {
            DecisionGraph graph =
                    graph(FIRST, Ladder.startingAt(LOW).rung(HIGH, Indicator.of("recent", DAYS.atMost("30"))));
            assertThat(decide(graph, FIRST, given().notApplicable(DAYS))).isEqualTo(decided(LOW));
            assertThat(decide(graph, FIRST, given().number(DAYS, "30"))).isEqualTo(decided(HIGH));
        }
    }

    @Nested
    class MissingFacts {

        @Test
        void leaveTheRungsThatAreStillPossible() {
            Verdict.Undecided<Level> verdict = undecided(decide(
                    jumps,
                    TYPE,
                    given().level(STRENGTH, MEDIUM).flag(AGREEMENT, true).flag(VENTURE, false)));
            assertThat(verdict.candidates().values()).containsExactly(VENDOR, PREFERRED);
        }

        @Test
        void doNotMatterBelowARungThatIsReached() {
            assertThat(decide(jumps, TYPE, given().flag(VENTURE, true))).isEqualTo(decided(ALLIANCE));
        }

        @Test
        void areTriedTogether() {
            Ladder<Level> ladder = Ladder.startingAt(LOW)
                    .rung(MEDIUM, Indicator.of("small", SHARE.lessThan("0.5")))
                    .rung(HIGH, Indicator.of("large", SHARE.atLeast("0.5")));
            Verdict.Undecided<Level> verdict = undecided(decide(graph(FIRST, ladder), FIRST, given()));
            assertThat(verdict.candidates().values()).containsExactly(MEDIUM, HIGH);
            assertThat(verdict.exact()).isTrue();
        }

        @Test
        void ofWhichNoneIsKnownLeaveTheWholeLadder() {
            Verdict.Undecided<Level> verdict = undecided(decide(jumps, TYPE, given()));
            assertThat(verdict.candidates().values()).containsExactlyElementsOf(TYPES.values());
            assertThat(verdict.missing())
                    .extracting(m -> m.input().id())
                    .containsExactly("joint-venture", "agreement", "strength", "key-contacts");
        }

        @Test
        void takeDefaultsThatAreNamed() {
            DecisionGraph graph = DecisionGraph.builder()
                    .decide(TYPE, LADDER)
                    .defaultFor(TYPE, VENTURE, false, SOURCE)
                    .build();
            Verdict<Level> verdict = decide(
                    graph,
                    TYPE,
                    given().number(CONTACTS, "3").level(STRENGTH, MEDIUM).flag(AGREEMENT, false));
            assertThat(verdict)
                    .isEqualTo(
                            new Verdict.Decided<>(PREFERRED, List.of(new DefaultUsed(TYPE, VENTURE, false, SOURCE))));
        }

        @Test
        void areNotHiddenByFailures() {
            InputValues.Builder values = all("3", HIGH, true, false);
            values.sink(VENTURE).invalid("broken");
            assertThat(failure(decide(jumps, TYPE, values)).origin()).isEqualTo("joint-venture");
            LadderStanding<Level> standing = jumps.ladder(TYPE, values.build());
            assertThat(standing.current()).isEqualTo(PARTNERSHIP);
            assertThat(standing.gap())
                    .singleElement()
                    .satisfies(gap -> assertThat(gap.standing()).isEqualTo(Standing.UNKNOWN));
        }
    }

    @Nested
    class Standings {

        private final InputValues values = given().number(CONTACTS, "5")
                .level(STRENGTH, MEDIUM)
                .flag(VENTURE, false)
                .build();

        @Test
        void saysOfEachRungAndIndicatorHowItStands() {
            LadderStanding<Level> standing = jumps.ladder(TYPE, values);
            assertThat(standing.verdict()).isEqualTo(decided(PREFERRED));
            assertThat(standing.current()).isEqualTo(PREFERRED);
            assertThat(standing.rungs())
                    .extracting(RungStanding::level, RungStanding::standing)
                    .containsExactly(
                            tuple(PREFERRED, Standing.MET),
                            tuple(PARTNERSHIP, Standing.FAILED),
                            tuple(ALLIANCE, Standing.FAILED));
            assertThat(standing.rungs().get(1).indicators())
                    .extracting(i -> i.indicator().id(), IndicatorStanding::standing)
                    .containsExactly(tuple("agreement", Standing.UNKNOWN), tuple("visibility", Standing.FAILED));
        }

        @Test
        void theGapIsWhatIsNotMetOnTheNextRung() {
            LadderStanding<Level> standing = jumps.ladder(TYPE, values);
            assertThat(standing.next()).map(RungStanding::level).contains(PARTNERSHIP);
            assertThat(standing.gap()).extracting(i -> i.indicator().id()).containsExactly("agreement", "visibility");
            IndicatorStanding visibility = standing.gap().get(1);
            assertThat(visibility.indicator().condition()).isEqualTo(STRENGTH.atLeast(HIGH));
            assertThat(visibility.indicator().label()).isEqualTo(TextKey.of("indicator.visibility"));
            assertThat(visibility.readings()).containsExactly(new Reading(STRENGTH, Optional.of(MEDIUM)));
            assertThat(standing.gap().get(0).readings()).containsExactly(new Reading(AGREEMENT, Optional.empty()));
        }

        @Test
        void theStatementsNameTheBoundAndTheValue() {
            IndicatorStanding visibility = jumps.ladder(TYPE, values).gap().get(1);
            assertThat(visibility.statements())
                    .extracting(statement -> TEXTS.render(statement, Locale.ENGLISH))
                    .containsExactly("no: visibility is high (it is medium)");
        }

        @Test
        void metIndicatorsAreNoGap() {
            InputValues known = all("5", HIGH, false, false).build();
            assertThat(jumps.ladder(TYPE, known).gap())
                    .extracting(i -> i.indicator().id())
                    .containsExactly("agreement");
        }

        @Test
        void whileUndecidedTheLowestPossibleLevelIsTheCurrentOne() {
            LadderStanding<Level> standing = jumps.ladder(
                    TYPE, given().number(CONTACTS, "5").flag(VENTURE, false).build());
            assertThat(standing.current()).isEqualTo(VENDOR);
            assertThat(standing.next()).map(RungStanding::level).contains(PREFERRED);
            assertThat(standing.gap()).extracting(i -> i.indicator().id()).containsExactly("visibility");
        }

        @Test
        void thereIsNoGapAtTheTop() {
            LadderStanding<Level> standing =
                    jumps.ladder(TYPE, given().flag(VENTURE, true).build());
            assertThat(standing.current()).isEqualTo(ALLIANCE);
            assertThat(standing.next()).isEmpty();
            assertThat(standing.gap()).isEmpty();
        }

        @Test
        void aRungOfACumulativeLadderStandsOnThoseBelow() {
            LadderStanding<Level> standing =
                    stairs.ladder(TYPE, all("0", LOW, false, true).build());
            assertThat(standing.rungs())
                    .extracting(RungStanding::standing)
                    .containsExactly(Standing.FAILED, Standing.FAILED, Standing.FAILED);
            assertThat(standing.rungs().get(2).gap()).isEmpty();
            assertThat(standing.next()).map(RungStanding::level).contains(PREFERRED);
            assertThat(standing.gap()).extracting(i -> i.indicator().id()).containsExactly("contacts", "visibility");
        }

        @Test
        void missingFactsAreTriedTogether() {
            DecisionGraph graph = graph(
                    FIRST,
                    Ladder.startingAt(LOW)
                            .rung(
                                    MEDIUM,
                                    Indicator.of("always", SHARE.lessThan("0.5").or(SHARE.atLeast("0.5"))),
                                    Indicator.of("small", SHARE.lessThan("0.5")))
                            .rung(
                                    HIGH,
                                    Indicator.of("small", SHARE.lessThan("0.5")),
                                    Indicator.of("large", SHARE.atLeast("0.5"))));
            LadderStanding<Level> standing = graph.ladder(FIRST, given().build());
            assertThat(standing.rungs())
                    .extracting(RungStanding::standing)
                    .containsExactly(Standing.UNKNOWN, Standing.FAILED);
            assertThat(standing.rungs().get(0).gap())
                    .extracting(i -> i.indicator().id())
                    .containsExactly("small");
        }

        @Test
        void readsDefaultsAndDecisions() {
            DecisionGraph graph = DecisionGraph.builder()
                    .decide(FIRST, FirstMatch.when(BLOCKED.isTrue(), LOW).otherwise(MEDIUM))
                    .decide(
                            SECOND,
                            Ladder.startingAt(LOW)
                                    .rung(
                                            HIGH,
                                            Indicator.of("first", FIRST.is(HIGH)),
                                            Indicator.of("share", SHARE.atLeast("0.5"))))
                    .defaultFor(SECOND, SHARE, "0.25", SOURCE)
                    .build();
            LadderStanding<Level> standing =
                    graph.ladder(SECOND, given().flag(BLOCKED, false).build());
            assertThat(standing.gap())
                    .flatExtracting(IndicatorStanding::readings)
                    .containsExactly(
                            new Reading(FIRST, Optional.of(MEDIUM)),
                            new Reading(SHARE, Optional.of(Decimal.of("0.25"))));
        }

        @Test
        void onlyALadderHasOne() {
            DecisionGraph graph = graph(FIRST, FirstMatch.<Level>empty().otherwise(LOW));
            assertThatThrownBy(() -> graph.ladder(FIRST, given().build()))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage(
                            "The decision (first) is not answered by a ladder, so it has no rungs.\nMaybe explain(...) was meant.");
            assertThatThrownBy(() -> graph.ladder(SECOND, given().build()))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("second");
        }
    }

    private static final Texts TEXTS = Texts.of(
            DecisionTexts.bundle(),
            TextBundle.of(
                    Locale.ENGLISH,
                    Map.ofEntries(
                            Map.entry("decision.relationship-type", "Type of relationship"),
                            Map.entry("operand.key-contacts", "key contacts"),
                            Map.entry("operand.strength", "visibility"),
                            Map.entry("operand.agreement", "supply agreement"),
                            Map.entry("operand.joint-venture", "joint venture"),
                            Map.entry("indicator.contacts", "enough contacts"),
                            Map.entry("indicator.visibility", "seen in the firm"),
                            Map.entry("indicator.agreement", "an agreement"),
                            Map.entry("indicator.joint-venture", "a joint venture"),
                            Map.entry("relationship-type.VENDOR", "vendor"),
                            Map.entry("relationship-type.PREFERRED", "preferred supplier"),
                            Map.entry("relationship-type.PARTNERSHIP", "partnership"),
                            Map.entry("relationship-type.ALLIANCE", "alliance"),
                            Map.entry("grade.LOW", "low"),
                            Map.entry("grade.MEDIUM", "medium"),
                            Map.entry("grade.HIGH", "high"))));

    @Nested
    class Words {

        @Test
        void tellPerRungAndIndicatorWhatIsMetFailedAndUnknown() {
            InputValues values = given().number(CONTACTS, "5")
                    .level(STRENGTH, MEDIUM)
                    .flag(VENTURE, false)
                    .build();
            assertThat(jumps.explain(TYPE, values, TEXTS).toText(Locale.ENGLISH))
                    .isEqualTo("""
                            Type of relationship: preferred supplier
                              not reached: alliance
                                not met: a joint venture
                                  no: “joint venture” is true (it is false)
                              not reached: partnership
                                unknown: an agreement
                                  open: “supply agreement” is true (it is missing)
                                not met: seen in the firm
                                  no: visibility is high (it is medium)
                              reached: preferred supplier
                                met: enough contacts
                                  yes: key contacts is at least 3 (it is 5)
                                met: seen in the firm
                                  yes: visibility is one of medium, high (it is medium)
                              the lowest level, which needs nothing: vendor
                            """);
        }

        @Test
        void sayThatARungBelowIsNotReached() {
            assertThat(stairs.explain(TYPE, all("3", LOW, false, true).build(), TEXTS)
                            .toText(Locale.ENGLISH, 2))
                    .isEqualTo("""
                            Type of relationship: vendor
                              not reached, as a rung below it is not: alliance
                              not reached: partnership
                              not reached: preferred supplier
                              the lowest level, which needs nothing: vendor
                            """);
            InputValues open = given().level(STRENGTH, HIGH)
                    .flag(AGREEMENT, true)
                    .flag(VENTURE, false)
                    .build();
            assertThat(stairs.explain(TYPE, open, TEXTS).toText(Locale.ENGLISH))
                    .contains("may be reached, if the rungs below it are: partnership")
                    .contains("may be reached: preferred supplier");
        }

        @Test
        void describeTheLadder() {
            assertThat(jumps.describe(TYPE, TEXTS).toText(Locale.ENGLISH))
                    .startsWith("""
                            Type of relationship
                              alliance: if all of these are met
                                a joint venture: “joint venture” is true
                              partnership: if all of these are met
                            """)
                    .endsWith("  vendor: otherwise\n");
            assertThat(stairs.describe(TYPE, TEXTS).toText(Locale.ENGLISH, 2))
                    .contains("partnership: if all of these and of the rungs below are met");
        }

        @Test
        void areThereInEveryLanguage() {
            InputValues values =
                    given().number(CONTACTS, "5").flag(VENTURE, false).build();
            for (Locale language : KamTexts.languages()) {
                assertThat(stairs.explain(TYPE, values, TEXTS).toText(language)).doesNotContain("explain.");
                assertThat(stairs.describe(TYPE, TEXTS).toText(language)).doesNotContain("explain.");
            }
            assertThat(jumps.explain(TYPE, values, TEXTS).toText(Locale.SIMPLIFIED_CHINESE))
                    .contains("未达到：")
                    .contains("满足：");
            assertThat(jumps.explain(TYPE, values, TEXTS).toText(Locale.TRADITIONAL_CHINESE))
                    .contains("未達到：")
                    .contains("符合：");
        }

        @Test
        void sayWhereTheLowestLevelComesFrom() {
            KnowledgeSource lowest = KnowledgeSource.reconstructed(60);
            KnowledgeSource rung = KnowledgeSource.stated(62);
            Ladder<Level> ladder = Ladder.startingAt(LOW, lowest)
                    .rung(HIGH, Indicator.of("seen", STRENGTH.is(HIGH)))
                    .rungFrom(rung)
                    .cumulative();

            assertThat(ladder.lowestSource()).contains(lowest);
            assertThat(ladder.partSources()).containsExactly(lowest, rung);
            assertThat(graph(FIRST, ladder)
                            .explain(FIRST, given().build(), TEXTS)
                            .toText(Locale.ENGLISH))
                    .contains("the lowest level, which needs nothing: low  [RECONSTRUCTED (item 60)]");
            assertThat(graph(FIRST, ladder).describe(FIRST, TEXTS).toText(Locale.ENGLISH))
                    .endsWith("  low: otherwise  [RECONSTRUCTED (item 60)]\n");
            assertThat(ladder)
                    .hasToString(Ladder.startingAt(LOW)
                            .rung(HIGH, Indicator.of("seen", STRENGTH.is(HIGH)))
                            .cumulative()
                            .toString());
            assertThat(Ladder.startingAt(LOW).lowestSource()).isEmpty();
        }

        @Test
        void sayWhereTheRungsComeFrom() {
            KnowledgeSource rung = KnowledgeSource.stated(62);
            KnowledgeSource indicator = KnowledgeSource.stated(65);
            Ladder<Level> ladder = Ladder.startingAt(LOW)
                    .rung(HIGH, Indicator.of("seen", STRENGTH.is(HIGH), indicator))
                    .rungFrom(rung)
                    .from(SOURCE);
            assertThat(ladder.source()).contains(SOURCE);
            assertThat(ladder.partSources()).containsExactly(rung, indicator);
            assertThat(ladder.texts()).containsExactly(TextKey.of("indicator.seen"));
            Explanation explanation = graph(FIRST, ladder).explain(FIRST, given().build(), TEXTS);
            assertThat(explanation.source()).contains(SOURCE);
            assertThat(explanation.children())
                    .filteredOn(child -> child.source().equals(Optional.of(rung)))
                    .singleElement()
                    .satisfies(child ->
                            assertThat(child.children().get(0).source()).contains(indicator));
        }
    }

    @Nested
    class Data {

        @Test
        void isCanonical() {
            assertThat(Ladder.startingAt(LOW)
                            .rung(HIGH, Indicator.of("seen", STRENGTH.is(HIGH)), Indicator.of("known", SHARE.isKnown()))
                            .toString())
                    .isEqualTo("ladder from LOW: HIGH {seen: strength is {HIGH}, known: share is known}");
            assertThat(LADDER.cumulative().toString()).startsWith("cumulative ladder from VENDOR: PREFERRED {");
            assertThat(jumps.canonicalForm()).isNotEqualTo(stairs.canonicalForm());
        }

        @Test
        void isRowsHighestFirst() {
            assertThat(LADDER.rows())
                    .extracting(row -> row.output().value().orElseThrow())
                    .containsExactly(ALLIANCE, PARTNERSHIP, PREFERRED);
            assertThat(LADDER.otherwise()).map(Output::value).contains(Optional.of(VENDOR));
            assertThat(LADDER.cumulative().rows().get(0).condition().operands())
                    .containsExactly(CONTACTS, STRENGTH, AGREEMENT, VENTURE);
        }
    }

    @Nested
    class Errors {

        @Test
        void rungsMustRise() {
            Ladder<Level> ladder = Ladder.startingAt(VENDOR)
                    .rung(PARTNERSHIP, Indicator.of("agreement", AGREEMENT.isTrue()))
                    .rung(PREFERRED, Indicator.of("contacts", CONTACTS.atLeast("3")));
            assertThatThrownBy(() -> graph(TYPE, ladder))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("The rungs of the decision (relationship-type) must rise on its scale"
                            + " [VENDOR, PREFERRED, PARTNERSHIP, ALLIANCE], but PREFERRED follows PARTNERSHIP.\n"
                            + "Maybe name the rungs from the lowest to the highest.");
        }

        @Test
        void theFirstRungMustBeAboveTheLowestLevel() {
            Ladder<Level> ladder =
                    Ladder.startingAt(PREFERRED).rung(PREFERRED, Indicator.of("agreement", AGREEMENT.isTrue()));
            assertThatThrownBy(() -> graph(TYPE, ladder))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("but PREFERRED follows PREFERRED");
        }

        @Test
        void theScaleMustBeOrdered() {
            Scale<Level> routes = Scale.nominal("route", "NORTH", "SOUTH");
            Ladder<Level> ladder = Ladder.startingAt(routes.value(0))
                    .rung(routes.value(1), Indicator.of("agreement", AGREEMENT.isTrue()));
            assertThatThrownBy(() -> graph(Decision.of("route", routes), ladder))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("The decision (route) does not answer with a level of an ordered scale, which a ladder"
                            + " does.\nMaybe use FirstMatch.");
        }

        @Test
        void levelsMustBeOfTheScale() {
            Ladder<Level> ladder = Ladder.startingAt(LOW).rung(ALLIANCE, Indicator.of("a", AGREEMENT.isTrue()));
            assertThatThrownBy(() -> graph(FIRST, ladder))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("The decision (first) answers with (ALLIANCE) in a rung");
        }

        @Test
        void aLadderNeedsRungs() {
            assertThatThrownBy(() -> graph(FIRST, Ladder.startingAt(LOW)))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("The ladder of the decision (first) has no rungs.");
            assertThatThrownBy(() -> Ladder.startingAt(LOW).rungFrom(SOURCE))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage("A ladder without rungs has no rung to give a source to.");
        }

        @Test
        void aRungNeedsIndicators() {
            assertThatThrownBy(() -> Ladder.startingAt(LOW).rung(HIGH))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("The rung (HIGH) needs at least one indicator.\n"
                            + "Maybe it is the lowest level, where the ladder starts.");
        }

        @Test
        void anIndicatorStandsOnARungOnce() {
            Indicator indicator = Indicator.of("agreement", AGREEMENT.isTrue());
            assertThatThrownBy(() -> Ladder.startingAt(LOW).rung(HIGH, indicator, indicator))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("The indicator (agreement) stands twice on the rung (HIGH).\n"
                            + "Maybe join the two conditions with and(...).");
        }

        @Test
        void idsAreLowerCaseWords() {
            assertThatThrownBy(() -> Indicator.of("Agreement", AGREEMENT.isTrue()))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage(
                            "The id (Agreement) of the indicator must be lower-case words joined by hyphens or dots,"
                                    + " such as revenue-share.");
        }

        @Test
        void setsAreNotLevels() {
            Ladder<Level> ladder = Ladder.startingAt(LOW).rung(HIGH, Indicator.of("agreement", AGREEMENT.isTrue()));
            @SuppressWarnings({"unchecked", "rawtypes"})
            Runnable build = () -> DecisionGraph.builder()
                    .decide((Decision) SET, (Logic) ladder)
                    .build();
            assertThatThrownBy(build::run)
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("The decision (set) does not answer with a level of an ordered scale");
        }
    }
}
