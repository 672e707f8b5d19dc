package io.github.kamrules.decision;

import static io.github.kamrules.decision.Examples.BLOCKED;
import static io.github.kamrules.decision.Examples.FIRST;
import static io.github.kamrules.decision.Examples.HIGH;
import static io.github.kamrules.decision.Examples.LOW;
import static io.github.kamrules.decision.Examples.MEDIUM;
import static io.github.kamrules.decision.Examples.SHARE;
import static io.github.kamrules.decision.Examples.decide;
import static io.github.kamrules.decision.Examples.decided;
import static io.github.kamrules.decision.Examples.given;
import static io.github.kamrules.decision.Examples.graph;
import static io.github.kamrules.decision.Examples.undecided;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.kamrules.number.Unit;
import io.github.kamrules.scale.Level;
import java.util.List;
import org.junit.jupiter.api.Test;

class DerivationTest {

    private static final NumberInput REVENUE = NumberInput.of("revenue", Domain.numbers("[0, inf)", Unit.MONEY));
    private static final NumberInput RANK =
            NumberInput.of("rank", Domain.wholeNumbers("[1, 4]", Unit.COUNT).orNone());

    /** Share and rank of an account with unknown revenue; the other accounts have 100.00, 50.00 and 10.00. */
    private record OfRevenue(long high) implements Derivation {
        @Override
        public Input raw() {
            return REVENUE;
        }

        @Override
        public List<Input> inputs() {
            return List.of(SHARE, RANK, REVENUE);
        }

        @Override
        public long low() {
            return 0;
        }

        @Override
        public void derive(long cents, int input, InputSink sink) {
            if (input == 0) {
                sink.share(cents, 16_000 + cents);
            } else if (input == 2) {
                sink.number(cents, 2);
            } else if (cents == 0) {
                sink.notApplicable();
            } else {
                sink.number(cents > 10_000 ? 1 : cents > 5_000 ? 2 : cents > 1_000 ? 3 : 4, 0);
            }
        }
    }

    private static InputValues.Builder derived() {
        return given().derive(new OfRevenue(1_000_000_000_000L));
    }

    @Test
    void onlyCombinationsThatOneRawNumberGivesCount() {
        // More than 0.5 of the total needs more than 160.00, hence rank 1.
        DecisionGraph graph = graph(
                FIRST,
                FirstMatch.when(SHARE.moreThan("0.5").and(RANK.moreThan("1")), HIGH)
                        .otherwise(LOW));
        assertThat(undecided(decide(graph, FIRST, given())).candidates().values())
                .containsExactly(LOW, HIGH);
        assertThat(decide(graph, FIRST, derived())).isEqualTo(decided(LOW));
    }

    @Test
    void itsCombinationsAreAllFound() {
        DecisionGraph graph = graph(
                FIRST,
                FirstMatch.<Level>empty()
                        .orNotApplicableWhen(RANK.isNotApplicable(), "reason.no-revenue")
                        .orWhen(SHARE.isExactly("0.5").and(REVENUE.isExactly("160")), HIGH)
                        .orWhen(RANK.atMost("1").and(SHARE.lessThan("0.3847")), MEDIUM)
                        .otherwise(LOW));
        Verdict.Undecided<Level> verdict = undecided(decide(graph, FIRST, derived()));
        assertThat(verdict.candidates())
                .isEqualTo(new Candidates<>(List.of(LOW, MEDIUM, HIGH), true, false, false, false));
        assertThat(verdict.missing()).containsExactly(new MissingInput(REVENUE, true));
        assertThat(verdict.exact()).isTrue();
    }

    @Test
    void inputsThatAreKnownStayAsTheyAre() {
        DecisionGraph graph =
                graph(FIRST, FirstMatch.when(RANK.atMost("2"), HIGH).otherwise(LOW));
        assertThat(decide(graph, FIRST, derived().number(RANK, "2"))).isEqualTo(decided(HIGH));
    }

    @Test
    void otherMissingInputsVaryFreely() {
        DecisionGraph graph = graph(
                FIRST,
                FirstMatch.when(SHARE.moreThan("0.5").and(RANK.moreThan("1")).and(BLOCKED.isTrue()), HIGH)
                        .orWhen(BLOCKED.isTrue(), MEDIUM)
                        .otherwise(LOW));
        Verdict.Undecided<Level> verdict = undecided(decide(graph, FIRST, derived()));
        assertThat(verdict.candidates().values()).containsExactly(LOW, MEDIUM);
        assertThat(verdict.missing())
                .containsExactlyInAnyOrder(new MissingInput(REVENUE, false), new MissingInput(BLOCKED, true));
    }

    @Test
    void tiedInputsAreTakenApartAndMarked() {
        DecisionGraph graph =
                graph(FIRST, FirstMatch.when(SHARE.moreThan("0.5"), HIGH).otherwise(LOW));
        InputValues.Builder tied = given();
        tied.sink(SHARE).missingTied();
        assertThat(undecided(decide(graph, FIRST, tied)).exact()).isFalse();
        assertThat(undecided(decide(graph, FIRST, given())).exact()).isTrue();
    }

    @Test
    void mustGiveAValueOfTheDomain() {
        DecisionGraph graph =
                graph(FIRST, FirstMatch.when(REVENUE.moreThan("5"), HIGH).otherwise(LOW));
        Derivation negative = new Derivation() {
            @Override
            public Input raw() {
                return REVENUE;
            }

            @Override
            public List<Input> inputs() {
                return List.of(REVENUE);
            }

            @Override
            public long low() {
                return -1;
            }

            @Override
            public long high() {
                return 1;
            }

            @Override
            public void derive(long raw, int input, InputSink sink) {
                sink.number(raw, 0);
            }
        };
        assertThatIllegalArgumentException()
                .isThrownBy(() -> decide(graph, FIRST, given().derive(negative)))
                .withMessage(
                        "The derived input (revenue) was given (-1), which is outside its domain: numbers[0, inf)");
    }
}
