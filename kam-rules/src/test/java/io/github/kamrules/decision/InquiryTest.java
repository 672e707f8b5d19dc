package io.github.kamrules.decision;

import static io.github.kamrules.decision.Examples.BLOCKED;
import static io.github.kamrules.decision.Examples.COUNTRY;
import static io.github.kamrules.decision.Examples.DAYS;
import static io.github.kamrules.decision.Examples.FIRST;
import static io.github.kamrules.decision.Examples.HIGH;
import static io.github.kamrules.decision.Examples.LOW;
import static io.github.kamrules.decision.Examples.MEDIUM;
import static io.github.kamrules.decision.Examples.SECOND;
import static io.github.kamrules.decision.Examples.SHARE;
import static io.github.kamrules.decision.Examples.SOURCE;
import static io.github.kamrules.decision.Examples.STRENGTH;
import static io.github.kamrules.decision.Examples.given;
import static io.github.kamrules.decision.Examples.graph;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.kamrules.number.Decimal;
import io.github.kamrules.number.Ratio;
import io.github.kamrules.number.Unit;
import io.github.kamrules.scale.Level;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class InquiryTest {

    private static final FirstMatch<Level> BLOCKED_OR_LARGE = FirstMatch.when(BLOCKED.isTrue(), LOW)
            .orWhen(SHARE.atLeast("0.20"), HIGH)
            .otherwise(MEDIUM);

    private static Inquiry.Question question(Input input, int cases, int settled, int most, String sum) {
        return new Inquiry.Question(
                input,
                true,
                cases,
                settled,
                OptionalInt.of(most),
                Optional.of(new Ratio(Decimal.of(sum), Decimal.of(cases))));
    }

    @Test
    void eachMissingInputTellsInHowManyCasesItSettlesTheVerdict() {
        // The share falls into two cases, below 0.20 and from there on; blocked or not, each leaves LOW open. Of the
        // flag,
        // "yes" gives LOW at once, "no" leaves two answers.
        Inquiry inquiry = graph(FIRST, BLOCKED_OR_LARGE).inquire(FIRST, given().build());
        assertThat(inquiry.exact()).isTrue();
        assertThat(inquiry.questions())
                .containsExactlyInAnyOrder(question(BLOCKED, 2, 1, 2, "3"), question(SHARE, 2, 0, 2, "4"));
        assertThat(inquiry.settling()).containsExactly(List.of(BLOCKED, SHARE));
        assertThat(inquiry.about(BLOCKED).orElseThrow().settledShare())
                .contains(new Ratio(Decimal.of("1"), Decimal.of("2")));
        assertThat(inquiry).hasToString("blocked settles 1 of 2, share settles 0 of 2; blocked + share settle it");
    }

    @Test
    void oneInputThatAlwaysSettlesStandsAlone() {
        Inquiry inquiry = graph(FIRST, BLOCKED_OR_LARGE)
                .inquire(FIRST, given().flag(BLOCKED, false).build());
        assertThat(inquiry.questions()).containsExactly(question(SHARE, 2, 2, 1, "2"));
        assertThat(inquiry.questions().get(0).alwaysSettles()).isTrue();
        assertThat(inquiry.settling()).containsExactly(List.of(SHARE));
    }

    @Test
    void nothingIsAskedWhereTheVerdictIsNotUndecided() {
        Inquiry inquiry = graph(FIRST, BLOCKED_OR_LARGE)
                .inquire(FIRST, given().flag(BLOCKED, true).build());
        assertThat(inquiry.questions()).isEmpty();
        assertThat(inquiry.settling()).isEmpty();
        assertThat(inquiry.about(SHARE)).isEmpty();
    }

    @Test
    void anInputThatCannotChangeTheOutcomeIsToldAsSuch() {
        // Whatever the days are, LOW or MEDIUM hangs on the flag alone.
        DecisionGraph graph = DecisionGraph.builder()
                .decide(SECOND, FirstMatch.when(DAYS.atLeast("30"), HIGH).otherwise(MEDIUM))
                .decide(
                        FIRST,
                        FirstMatch.when(BLOCKED.isTrue().and(SECOND.atLeast(MEDIUM)), LOW)
                                .otherwise(MEDIUM))
                .build();
        Inquiry inquiry = graph.inquire(FIRST, given().build());
        Inquiry.Question days = inquiry.about(DAYS).orElseThrow();
        assertThat(days.couldChange()).isFalse();
        assertThat(days.settledShare()).isEmpty();
        assertThat(days).hasToString("days could not change the outcome");
        assertThat(inquiry.settling()).containsExactly(List.of(BLOCKED));
    }

    @Test
    void levelsAndTextsAreCasesOfTheirOwn() {
        // Three levels; the text is "FR" or any other.
        DecisionGraph graph = graph(
                FIRST,
                FirstMatch.when(STRENGTH.is(HIGH), HIGH)
                        .orWhen(COUNTRY.is("FR"), MEDIUM)
                        .otherwise(LOW));
        Inquiry inquiry = graph.inquire(FIRST, given().build());
        assertThat(inquiry.questions())
                .containsExactlyInAnyOrder(question(STRENGTH, 3, 1, 2, "5"), question(COUNTRY, 2, 0, 2, "4"));
    }

    @Test
    void knowingAnInputEndsTheDefaultsThatStandInForIt() {
        // SECOND takes 10 days while they are not known. FIRST asks for them itself. In the 100 days that settle FIRST,
        // SECOND is HIGH as well, so that the answer is not the one that the default would lead to.
        DecisionGraph graph = DecisionGraph.builder()
                .decide(SECOND, FirstMatch.when(DAYS.atLeast("50"), HIGH).otherwise(LOW))
                .defaultFor(SECOND, DAYS, "10", SOURCE)
                .decide(
                        FIRST,
                        FirstMatch.when(SECOND.is(HIGH), HIGH)
                                .orWhen(DAYS.atLeast("20").and(BLOCKED.isTrue()), MEDIUM)
                                .otherwise(LOW))
                .build();
        Inquiry inquiry = graph.inquire(FIRST, given().build());
        // No days at all: does not apply. Below 20: LOW. From 20: open. From 50: HIGH.
        assertThat(inquiry.about(DAYS)).contains(question(DAYS, 4, 3, 2, "5"));
    }

    @Test
    void inputsThatDeriveFromOneNumberAreAskedForAsThatNumber() {
        NumberInput revenue = NumberInput.of("revenue", Domain.numbers("[0, inf)", Unit.MONEY));
        DecisionGraph graph = graph(
                FIRST,
                FirstMatch.when(SHARE.atLeast("0.5"), HIGH)
                        .orWhen(revenue.atLeast("10").and(BLOCKED.isTrue()), MEDIUM)
                        .otherwise(LOW));
        // Of a total of 100 of the others: below 10, from 10, and from 100 on, where the share is one half.
        Derivation beside = new Derivation() {
            @Override
            public Input raw() {
                return revenue;
            }

            @Override
            public List<Input> inputs() {
                return List.of(revenue, SHARE);
            }

            @Override
            public long low() {
                return 0;
            }

            @Override
            public long high() {
                return 1_000_000;
            }

            @Override
            public void derive(long raw, int input, InputSink sink) {
                if (input == 0) {
                    sink.number(raw, 0);
                } else {
                    sink.share(raw, 100 + raw);
                }
            }
        };
        Inquiry inquiry = graph.inquire(FIRST, given().derive(beside).build());
        assertThat(inquiry.questions())
                .containsExactlyInAnyOrder(question(revenue, 3, 2, 2, "4"), question(BLOCKED, 2, 0, 3, "5"));
        assertThat(inquiry.settling()).containsExactlyInAnyOrder(List.of(revenue, BLOCKED));
    }

    @Test
    void aCaseInWhichNoRowAppliesIsNotSettled() {
        DecisionGraph graph = graph(FIRST, FirstMatch.when(SHARE.atLeast("0.5"), HIGH));
        Inquiry inquiry = graph.inquire(FIRST, given().build());
        assertThat(inquiry.questions()).containsExactly(question(SHARE, 2, 1, 1, "2"));
        assertThat(inquiry.settling()).isEmpty();
    }

    @Test
    void outcomesLeftAreCountedForLevelsOnly() {
        Inquiry inquiry = graph(
                        Examples.SCORE,
                        FirstMatch.when(BLOCKED.isTrue(), Decimal.of("1")).otherwise(Decimal.of("2")))
                .inquire(Examples.SCORE, given().build());
        assertThat(inquiry.questions())
                .containsExactly(new Inquiry.Question(BLOCKED, true, 2, 2, OptionalInt.empty(), Optional.empty()));
    }

    @Test
    void whereCodeReadsWhatIsMissingNothingIsCounted() {
        DecisionGraph graph = graph(FIRST, Code.of("always-low", "1", List.of(BLOCKED), in -> Optional.of(LOW)));
        Inquiry inquiry = graph.inquire(FIRST, given().build());
        assertThat(inquiry.exact()).isFalse();
        assertThat(inquiry.questions()).containsExactly(Inquiry.Question.uncounted(new MissingInput(BLOCKED, true)));
        assertThat(inquiry).hasToString("blocked could change the outcome");
    }

    @Test
    void beyondTheBudgetOfTheVerdictWhatIsSettledAtLeastIsCounted() {
        List<FlagInput> flags = IntStream.rangeClosed(1, 13)
                .mapToObj(i -> FlagInput.of("flag-" + i))
                .toList();
        Condition all = Condition.allOf(flags.stream().map(FlagInput::isTrue).toList());
        Inquiry inquiry =
                graph(FIRST, FirstMatch.when(all, HIGH).otherwise(LOW)).inquire(FIRST, given().build());
        // Each flag that is no makes it LOW.
        assertThat(inquiry.exact()).isFalse();
        assertThat(inquiry.questions())
                .hasSize(13)
                .allMatch(question -> question.settled() == 1 && question.cases() == 2);
        assertThat(inquiry.settling()).isEmpty();
    }

    @Test
    void singleInputsAreAskedForWithoutSets() {
        DecisionGraph graph = graph(FIRST, BLOCKED_OR_LARGE);
        Inquiry inquiry = graph.inquire(FIRST, given().build(), 1);
        assertThat(inquiry.settling()).isEmpty();
        assertThat(inquiry.setsTriedUpTo()).isEqualTo(1);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> graph.inquire(FIRST, given().build(), 4))
                .withMessage("The largest settling set to find (4) must have 1 to 3 inputs.");
    }

    @Test
    void aSetOfThreeIsFoundWhereNoPairSettles() {
        DecisionGraph graph = graph(
                FIRST,
                FirstMatch.when(BLOCKED.isTrue().and(SHARE.atLeast("0.5")).and(DAYS.atLeast("30")), HIGH)
                        .otherwise(LOW));
        Inquiry inquiry = graph.inquire(FIRST, given().build());
        assertThat(inquiry.settling()).hasSize(1);
        assertThat(inquiry.settling().get(0)).containsExactlyInAnyOrder(BLOCKED, SHARE, DAYS);
        assertThat(inquiry.setsTriedUpTo()).isEqualTo(3);
    }

    @Test
    void numbersThatCannotBeAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Inquiry.Question(BLOCKED, true, 2, 3, OptionalInt.empty(), Optional.empty()))
                .withMessage("The settled cases (3) of the input (blocked) must be 0 to 2.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Inquiry(true, List.of(), List.of(), 4))
                .withMessage("The size up to which sets were tried (4) must be 0 to 3.");
    }
}
