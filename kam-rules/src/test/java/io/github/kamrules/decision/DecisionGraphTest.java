package io.github.kamrules.decision;

import static io.github.kamrules.decision.Examples.BLOCKED;
import static io.github.kamrules.decision.Examples.FIRST;
import static io.github.kamrules.decision.Examples.GRADE;
import static io.github.kamrules.decision.Examples.HIGH;
import static io.github.kamrules.decision.Examples.LOW;
import static io.github.kamrules.decision.Examples.MEDIUM;
import static io.github.kamrules.decision.Examples.SCORE;
import static io.github.kamrules.decision.Examples.SECOND;
import static io.github.kamrules.decision.Examples.SET;
import static io.github.kamrules.decision.Examples.SHARE;
import static io.github.kamrules.decision.Examples.SOURCE;
import static io.github.kamrules.decision.Examples.STRENGTH;
import static io.github.kamrules.decision.Examples.THIRD;
import static io.github.kamrules.decision.Examples.decide;
import static io.github.kamrules.decision.Examples.decided;
import static io.github.kamrules.decision.Examples.given;
import static io.github.kamrules.decision.Examples.graph;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.kamrules.number.Decimal;
import io.github.kamrules.number.Unit;
import io.github.kamrules.scale.Level;
import io.github.kamrules.scale.Scale;
import io.github.kamrules.source.KnowledgeSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class DecisionGraphTest {

    private static final FirstMatch<Level> BY_SHARE =
            FirstMatch.when(SHARE.atLeast("0.5"), HIGH).otherwise(LOW);

    private static void assertRefused(DecisionGraph.Builder builder, String message) {
        assertThatIllegalArgumentException().isThrownBy(builder::build).withMessage(message);
    }

    @Nested
    class Refuses {

        @Test
        void circles() {
            assertRefused(
                    DecisionGraph.builder()
                            .decide(
                                    FIRST,
                                    FirstMatch.when(SECOND.is(HIGH), HIGH).otherwise(LOW))
                            .decide(
                                    SECOND,
                                    FirstMatch.when(THIRD.is(HIGH), HIGH).otherwise(LOW))
                            .decide(
                                    THIRD,
                                    FirstMatch.when(SECOND.is(HIGH), HIGH).otherwise(LOW)),
                    "Decisions read each other in a circle: second -> third -> second.\n"
                            + "Maybe split one of them, so that each reads only what comes before it.");
        }

        @Test
        void decisionsThatAreNotDefined() {
            LevelDecision<Level> typo = Decision.of("secnd", GRADE);
            assertRefused(
                    DecisionGraph.builder()
                            .decide(FIRST, FirstMatch.when(typo.is(HIGH), HIGH).otherwise(LOW))
                            .decide(SECOND, BY_SHARE),
                    "The decision (first) reads the decision (secnd), which is not defined.\nMaybe (second) was meant.");
        }

        @Test
        void aDecisionTwice() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() ->
                            DecisionGraph.builder().decide(FIRST, BY_SHARE).decide(FIRST, BY_SHARE))
                    .withMessage(
                            "The decision (first) is defined twice.\nMaybe use replace(...) to give it other logic.");
        }

        @Test
        void toReplaceWhatIsNotThere() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() ->
                            DecisionGraph.builder().decide(FIRST, BY_SHARE).replace(SECOND, BY_SHARE))
                    .withMessage("The decision (second) is not defined.");
        }

        @Test
        void oneIdForTwoThings() {
            NumberInput other = NumberInput.of("share", Domain.numbers("[0, 100]", Unit.NONE));
            assertRefused(
                    DecisionGraph.builder()
                            .decide(FIRST, BY_SHARE)
                            .decide(
                                    SECOND,
                                    FirstMatch.when(other.atLeast("50"), HIGH).otherwise(LOW)),
                    "The id (share), which the decision (second) uses for an input with the domain numbers[0, 100], also"
                            + " names an input with the domain numbers[0, 1].\nMaybe give one of them another id.");
            LevelDecision<Level> share = Decision.of("share", GRADE);
            assertRefused(
                    DecisionGraph.builder()
                            .decide(FIRST, BY_SHARE)
                            .decide(share, FirstMatch.when(BLOCKED.isTrue(), LOW)),
                    "The id (share), which the decision (share) uses for a decision that answers with level"
                            + " grade<LOW,MEDIUM,HIGH>, also names an input with the domain numbers[0, 1].\n"
                            + "Maybe give one of them another id.");
        }

        @Test
        void readersOfADecisionThatNowAnswersSomethingElse() {
            LevelDecision<Level> wider = Decision.of("first", Scale.ordered("grade", "LOW", "MEDIUM", "HIGH", "TOP"));
            DecisionGraph.Builder builder = DecisionGraph.builder()
                    .decide(FIRST, BY_SHARE)
                    .decide(SECOND, FirstMatch.when(FIRST.is(HIGH), HIGH).otherwise(LOW))
                    .replace(wider, BY_SHARE);
            assertThatIllegalArgumentException()
                    .isThrownBy(builder::build)
                    .withMessageStartingWith(
                            "The id (first), which the decision (second) uses for a decision that answers"
                                    + " with level grade<LOW,MEDIUM,HIGH>, also names a decision");
        }

        @Test
        void answersThatTheDecisionDoesNotHave() {
            Level alien = Scale.ordered("alien", "X").value(0);
            assertRefused(
                    DecisionGraph.builder()
                            .decide(
                                    FIRST,
                                    FirstMatch.when(BLOCKED.isTrue(), HIGH).orWhen(BLOCKED.isFalse(), alien)),
                    "The decision (first) answers with (X) in row 2, which is not a level of the scale (grade), whose"
                            + " levels are [LOW, MEDIUM, HIGH].");
            assertRefused(
                    DecisionGraph.builder()
                            .decide(
                                    SCORE,
                                    FirstMatch.when(BLOCKED.isTrue(), Decimal.ONE)
                                            .otherwise(Decimal.of(101))),
                    "The decision (score) answers with (101) in otherwise, which is outside its domain: numbers[-100,"
                            + " 100]");
            assertRefused(
                    DecisionGraph.builder().decide(SET, EachMatch.when(BLOCKED.isTrue(), alien)),
                    "The decision (set) answers with (X) in a row, which is not a level of the scale (grade), whose levels"
                            + " are [LOW, MEDIUM, HIGH].");
            assertRefused(
                    DecisionGraph.builder().decide(SET, FirstMatch.when(BLOCKED.isTrue(), Set.of(HIGH))),
                    "The decision (set) answers with a set of levels, which rows cannot.\nMaybe use EachMatch.");
            assertRefused(
                    DecisionGraph.builder().decide(FIRST, FirstMatch.empty()), "The decision (first) has no rows.");
        }

        @Test
        void defaultsForWhatIsNotRead() {
            NumberInput shore = NumberInput.of("shore", Domain.numbers("[0, 1]", Unit.RATIO));
            assertRefused(
                    DecisionGraph.builder().decide(FIRST, BY_SHARE).defaultFor(FIRST, shore, "0", SOURCE),
                    "The decision (first) has a default for the input (shore), which it does not read.\n"
                            + "Maybe (share) was meant.");
        }

        @Test
        void defaultsOutsideTheDomain() {
            assertRefused(
                    DecisionGraph.builder().decide(FIRST, BY_SHARE).defaultFor(FIRST, SHARE, "1.1", SOURCE),
                    "The default (1.1) of the decision (first) for the input (share) is outside its domain: numbers[0,"
                            + " 1]");
        }

        @Test
        void conditionsThatCanNeverHold() {
            assertRefused(
                    DecisionGraph.builder()
                            .decide(
                                    FIRST,
                                    FirstMatch.when(SHARE.in("[0.2, 0.2]"), HIGH)
                                            .orWhen(
                                                    new Condition.NumberTest(
                                                            SHARE,
                                                            Optional.of(Parameter.literal("0.3")),
                                                            true,
                                                            Optional.of(Parameter.literal("0.3")),
                                                            false),
                                                    LOW)),
                    "The condition (share in [0.3, 0.3)) of the decision (first) can never hold, since its bounds 0.3 and"
                            + " 0.3 leave nothing between them.");
        }

        @Test
        void domainsWithoutANumber() {
            NumberInput nothing = NumberInput.of("nothing", Domain.wholeNumbers("(0, 1)", Unit.COUNT));
            assertRefused(
                    DecisionGraph.builder().decide(FIRST, FirstMatch.when(nothing.atLeast("0"), HIGH)),
                    "The domain of (nothing) holds no number at all: numbers(0, 1) in steps of 1.");
        }
    }

    @Nested
    class Parameters {

        private static final Parameter BOUND = Parameter.of("share.high", "0.5", SOURCE);
        private final DecisionGraph graph = DecisionGraph.builder()
                .decide(FIRST, FirstMatch.when(SHARE.atLeast(BOUND), HIGH).otherwise(LOW))
                .decide(SECOND, FirstMatch.when(SHARE.lessThan(BOUND), LOW).otherwise(HIGH))
                .build();

        @Test
        void areSetWhereverTheyAreUsed() {
            KnowledgeSource ours = KnowledgeSource.company("our board");
            DecisionGraph changed = graph.toBuilder().set(BOUND, "0.3", ours).build();
            assertThat(decide(graph, FIRST, given().number(SHARE, "0.3"))).isEqualTo(decided(LOW));
            assertThat(decide(changed, FIRST, given().number(SHARE, "0.3"))).isEqualTo(decided(HIGH));
            assertThat(decide(changed, SECOND, given().number(SHARE, "0.3"))).isEqualTo(decided(HIGH));
            assertThat(decide(changed, SECOND, given().number(SHARE, "0.29"))).isEqualTo(decided(LOW));
            assertThat(changed.parameters())
                    .containsExactly(java.util.Map.entry("share.high", BOUND.withValue("0.3", ours)));
        }

        @Test
        void ofScorecardsAreSetToo() {
            Parameter weight = Parameter.of("w", "1", SOURCE);
            Parameter points = Parameter.of("p", "2", SOURCE);
            Parameter cutOff = Parameter.of("c", "3", SOURCE);
            Scorecard<Decimal> card = Scorecard.of(Characteristic.of("only")
                    .when(BLOCKED.isFalse(), points)
                    .otherwise("0")
                    .weight(weight));
            DecisionGraph scores = DecisionGraph.builder()
                    .decide(SCORE, card)
                    .decide(FIRST, card.cutOffs(LOW, CutOff.atLeast(cutOff, HIGH)))
                    .build();
            InputValues.Builder good = given().flag(BLOCKED, false);
            assertThat(decide(scores, FIRST, good)).isEqualTo(decided(LOW));
            assertThat(decide(scores.toBuilder().set(weight, "1.5", SOURCE).build(), FIRST, good))
                    .isEqualTo(decided(HIGH));
            assertThat(decide(scores.toBuilder().set(points, "3", SOURCE).build(), FIRST, good))
                    .isEqualTo(decided(HIGH));
            assertThat(decide(scores.toBuilder().set(cutOff, "2", SOURCE).build(), FIRST, good))
                    .isEqualTo(decided(HIGH));
            assertThat(decide(scores.toBuilder().set(points, "2.5", SOURCE).build(), SCORE, good))
                    .isEqualTo(decided(Decimal.of("2.5")));
        }

        @Test
        void thatNothingUsesCannotBeSet() {
            Parameter typo = Parameter.of("share.hihg", "0.5", SOURCE);
            assertRefused(
                    graph.toBuilder().set(typo, "0.3", SOURCE),
                    "The parameter (share.hihg) is set, but no decision uses it.\nMaybe (share.high) was meant.");
        }

        @Test
        void thatWereSetAreForgottenWithTheDecisionThatUsedThem() {
            Parameter high = Parameter.of("high", "0.5", SOURCE);
            DecisionGraph set = DecisionGraph.builder()
                    .decide(FIRST, FirstMatch.when(SHARE.atLeast(high), HIGH).otherwise(LOW))
                    .set(high, "0.3", SOURCE)
                    .build();

            DecisionGraph replaced = set.toBuilder()
                    .replace(FIRST, FirstMatch.<Level>empty().otherwise(LOW))
                    .build();

            assertThat(replaced.parameters()).isEmpty();
            assertRefused(
                    set.toBuilder()
                            .replace(FIRST, FirstMatch.<Level>empty().otherwise(LOW))
                            .set(high, "0.2", SOURCE),
                    "The parameter (high) is set, but no decision uses it.");
        }

        @Test
        void withoutAnIdCannotBeSet() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> graph.toBuilder().set(Parameter.literal("0.5"), "0.3", SOURCE))
                    .withMessage("The literal (0.5) has no id and cannot be set.\n"
                            + "Maybe make it a named parameter with Parameter.of.");
        }

        @Test
        void areDeclaredWithOneValue() {
            assertRefused(
                    graph.toBuilder()
                            .decide(
                                    THIRD,
                                    FirstMatch.when(SHARE.atLeast(Parameter.of("share.high", "0.6", SOURCE)), HIGH)),
                    "The parameter (share.high) is declared with the value 0.5 and again with 0.6.\n"
                            + "Maybe declare it once as a constant, or give one of them another id.");
        }
    }

    @Test
    void ordersDecisionsByWhatTheyRead() {
        DecisionGraph graph = DecisionGraph.builder()
                .decide(THIRD, FirstMatch.when(SECOND.is(HIGH), HIGH).otherwise(LOW))
                .decide(
                        SECOND,
                        FirstMatch.when(FIRST.is(HIGH).and(STRENGTH.is(HIGH)), HIGH)
                                .otherwise(LOW))
                .decide(FIRST, BY_SHARE)
                .build();
        assertThat(graph.decisions()).isEqualTo(List.of(FIRST, SECOND, THIRD));
        assertThat(graph.requirements(SECOND)).isEqualTo(List.of(FIRST, STRENGTH));
        assertThat(graph.indexOf(THIRD)).isEqualTo(2);
        assertThat(graph.defines(FIRST)).isTrue();
        assertThat(graph.defines(SCORE)).isFalse();
        assertThat(graph.logic(FIRST)).isSameAs(BY_SHARE);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> graph.decide(given().build()).verdict(Decision.of("thrid", GRADE)))
                .withMessage("The decision (thrid) is not defined in this graph.\nMaybe (third) was meant.");
    }

    @Test
    void codesStandForOutcomes() {
        DecisionGraph graph = DecisionGraph.builder()
                .decide(FIRST, FirstMatch.when(SHARE.atLeast("0.5"), HIGH).orWhen(SHARE.atLeast("0.4"), LOW))
                .decide(SECOND, FirstMatch.<Level>empty().otherwiseNotApplicable("reason.no"))
                .decide(SET, EachMatch.when(SHARE.atLeast("0.5"), HIGH).andWhen(SHARE.atLeast("0.4"), LOW))
                .decide(
                        SCORE,
                        FirstMatch.when(SHARE.atLeast("0.5"), Decimal.of("1.5")).otherwise(Decimal.of(-2)))
                .build();
        assertThat(codes(graph, given().number(SHARE, "0.5"))).containsExactly(2, Outcomes.NOT_APPLICABLE, 0b101, 15);
        assertThat(codes(graph, given().number(SHARE, "0.1")))
                .containsExactly(Outcomes.FAILED, Outcomes.NOT_APPLICABLE, 0, -20);
        assertThat(codes(graph, given()))
                .containsExactly(Outcomes.UNDECIDED, Outcomes.NOT_APPLICABLE, Outcomes.UNDECIDED, Outcomes.UNDECIDED);
        assertThat(graph.answer(FIRST, 2)).contains(HIGH);
        assertThat(graph.answer(FIRST, Outcomes.FAILED)).isEmpty();
        assertThat(graph.answer(SET, 0b101)).contains(Set.of(LOW, HIGH));
        assertThat(graph.answer(SCORE, 15)).contains(Decimal.of("1.5"));
    }

    private static long[] codes(DecisionGraph graph, InputValues.Builder values) {
        DecisionBuffer buffer = graph.decide(values.build());
        return List.of(FIRST, SECOND, SET, SCORE).stream()
                .mapToLong(decision -> buffer.code(graph.indexOf(decision)))
                .toArray();
    }

    @Nested
    class CanonicalForm {

        private final DecisionGraph graph = DecisionGraph.builder()
                .decide(FIRST, BY_SHARE)
                .decide(SECOND, FirstMatch.when(FIRST.is(HIGH), MEDIUM).otherwise(LOW))
                .defaultFor(FIRST, SHARE, "0.1", SOURCE)
                .build();

        @Test
        void doesNotDependOnTheOrderInWhichDecisionsWereAdded() {
            DecisionGraph turned = DecisionGraph.builder()
                    .decide(SECOND, FirstMatch.when(FIRST.is(HIGH), MEDIUM).otherwise(LOW))
                    .decide(FIRST, BY_SHARE)
                    .defaultFor(FIRST, SHARE, "0.1", SOURCE)
                    .build();
            assertThat(turned.canonicalForm()).isEqualTo(graph.canonicalForm());
        }

        @Test
        void doesNotDependOnSourcesAndTexts() {
            KnowledgeSource other = KnowledgeSource.company("another");
            DecisionGraph sourced = DecisionGraph.builder()
                    .decide(
                            FIRST,
                            FirstMatch.when(SHARE.atLeast("0.5"), HIGH, other)
                                    .otherwise(LOW)
                                    .from(other))
                    .decide(SECOND, FirstMatch.when(FIRST.is(HIGH), MEDIUM).otherwise(LOW))
                    .defaultFor(FIRST, SHARE, "0.10", other)
                    .build();
            assertThat(sourced.canonicalForm()).isEqualTo(graph.canonicalForm());
        }

        @Test
        void changesWithEveryBoundLevelRowDefaultAndDomain() {
            FirstMatch<Level> second = FirstMatch.when(FIRST.is(HIGH), MEDIUM);
            NumberInput wider =
                    NumberInput.of("share", Domain.numbers("[0, 1]", Unit.RATIO).orNone());
            List<DecisionGraph> others = List.of(
                    graph.toBuilder()
                            .replace(
                                    FIRST,
                                    FirstMatch.when(SHARE.atLeast("0.51"), HIGH).otherwise(LOW))
                            .defaultFor(FIRST, SHARE, "0.1", SOURCE)
                            .build(),
                    graph.toBuilder()
                            .replace(
                                    FIRST,
                                    FirstMatch.when(SHARE.moreThan("0.5"), HIGH).otherwise(LOW))
                            .defaultFor(FIRST, SHARE, "0.1", SOURCE)
                            .build(),
                    graph.toBuilder().replace(SECOND, second.otherwise(HIGH)).build(),
                    graph.toBuilder().replace(SECOND, second).build(),
                    graph.toBuilder()
                            .replace(
                                    SECOND,
                                    second.orWhen(FIRST.is(MEDIUM), MEDIUM).otherwise(LOW))
                            .build(),
                    graph.toBuilder().defaultFor(FIRST, SHARE, "0.11", SOURCE).build(),
                    graph.toBuilder().withoutDefaults().build(),
                    DecisionGraph.builder()
                            .decide(
                                    FIRST,
                                    FirstMatch.when(wider.atLeast("0.5"), HIGH).otherwise(LOW))
                            .decide(SECOND, second.otherwise(LOW))
                            .defaultFor(FIRST, wider, "0.1", SOURCE)
                            .build(),
                    graph);
            assertThat(others).extracting(DecisionGraph::canonicalForm).doesNotHaveDuplicates();
        }

        @Test
        void changesWithTheValueOfAParameterAndTheVersionOfCode() {
            Parameter bound = Parameter.of("bound", "0.5", SOURCE);
            DecisionGraph.Builder builder = DecisionGraph.builder()
                    .decide(FIRST, FirstMatch.when(SHARE.atLeast(bound), HIGH).otherwise(LOW))
                    .decide(SECOND, Code.of("c", "1", List.of(SHARE), in -> Optional.of(LOW)));
            String form = builder.build().canonicalForm();
            assertThat(builder.set(bound, "0.5", KnowledgeSource.company("us"))
                            .build()
                            .canonicalForm())
                    .isEqualTo(form);
            assertThat(builder.set(bound, "0.6", SOURCE).build().canonicalForm())
                    .isNotEqualTo(form);
            assertThat(builder.set(bound, "0.5", SOURCE)
                            .replace(SECOND, Code.of("c", "2", List.of(SHARE), in -> Optional.of(LOW)))
                            .build()
                            .canonicalForm())
                    .isNotEqualTo(form);
        }

        @Test
        void isReadable() {
            assertThat(graph.canonicalForm()).isEqualTo("""
                            decision first: level grade<LOW,MEDIUM,HIGH> by first match: share in [0.5, inf) -> HIGH; otherwise -> LOW
                            decision second: level grade<LOW,MEDIUM,HIGH> by first match: first is {HIGH} -> MEDIUM; otherwise -> LOW
                            default first share: 0.1
                            input share: numbers[0, 1]
                            """);
        }
    }

    @Test
    void decisionsOfOneFormAreEqual() {
        assertThat(graph(FIRST, BY_SHARE).canonicalForm())
                .isEqualTo(graph(FIRST, BY_SHARE).canonicalForm());
        new com.google.common.testing.EqualsTester()
                .addEqualityGroup(FIRST, Decision.of("first", GRADE))
                .addEqualityGroup(Decision.of("first", Scale.nominal("grade", "LOW", "MEDIUM", "HIGH")))
                .addEqualityGroup(Decision.setOf("first", GRADE))
                .addEqualityGroup(SECOND)
                .addEqualityGroup(SCORE, Decision.number("score", Domain.numbers("[-100, 100]", Unit.POINTS)))
                .testEquals();
    }
}
