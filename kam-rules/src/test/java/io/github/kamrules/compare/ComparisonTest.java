package io.github.kamrules.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.kamrules.account.AccountId;
import io.github.kamrules.decision.Decision;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class ComparisonTest {

    @Test
    void tellsWhoMovesAndWhichParameterMovedThem() {
        Moves moves = Comparison.of(
                        Small.review(Small.POLICY, 50, 25, 15, 10), Small.review(Small.LOWER, 50, 25, 15, 10))
                .moves(Small.SIZE);

        assertThat(moves.toText(Locale.ENGLISH)).isEqualTo("""
                        size: 1 of 4 accounts move, 3 stay
                          MIDDLE: 3 before, 2 now
                          BIG: 1 before, 2 now
                        b: MIDDLE → BIG
                          because: size.big-from: 30% before, 20% now
                        """);
    }

    @Test
    void writesTheMatrixAsMarkdown() {
        Moves moves = Comparison.of(
                        Small.review(Small.POLICY, 50, 25, 15, 10), Small.review(Small.LOWER, 50, 25, 15, 10))
                .moves(Small.SIZE);

        assertThat(moves.toMarkdown(Locale.SIMPLIFIED_CHINESE)).isEqualTo("""
                        ## size：4个客户中有1个变动，3个不变

                        | 原↓现→ | MIDDLE | BIG | 原有 |
                        | --- | --- | --- | --- |
                        | MIDDLE | 2 | 1 | 3 |
                        | BIG | 0 | 1 | 1 |
                        | 现有 | 2 | 2 | 4 |

                        - b：MIDDLE→BIG
                          - 原因：size.big-from：原为30%，现为20%
                        """);
    }

    @Test
    void namesTheFactAndTheBoundBetweenTwoDates() {
        Moves moves = Comparison.of(Small.review(Small.POLICY, 50, 9, 41), Small.review(Small.POLICY, 50, 12, 38))
                .moves(Small.SIZE);

        assertThat(moves.toText(Locale.TRADITIONAL_CHINESE)).contains("b：SMALL→MIDDLE\n  原因：營收占比：原為9%，現為12%，界限為10%\n");
    }

    @Test
    void findsOtherAccountsThatTakeThePlace() {
        Moves moves = Comparison.of(
                        Small.review(Small.POLICY, 40, 20, 40 - 1), Small.review(Small.POLICY, 40, 20, 40 + 1))
                .moves(Small.CARE);

        assertThat(moves.list()).extracting(Move::toString).containsExactly("a: VISIT -> PHONE", "c: PHONE -> VISIT");
        assertThat(moves.causes(moves.list().get(0))).extracting(Cause::kind).containsExactly(Cause.Kind.OTHERS);
        assertThat(moves.capacity())
                .containsExactly(
                        new CapacityEffect("VISIT", 1, 1, List.of(AccountId.of("c")), List.of(AccountId.of("a"))));
    }

    @Test
    void namesADecisionThatIsMadeByOtherRows() {
        Moves moves = Comparison.of(Small.review(Small.POLICY, 50, 50), Small.review(Small.BY_ORDERS, 50, 50))
                .moves(Small.CARE);

        assertThat(moves.toText(Locale.ENGLISH)).contains("because: size: decided by other rules");
    }

    @Test
    void countsAccountsThatComeAndGo() {
        Moves moves = Comparison.of(Small.review(Small.POLICY, 50, 50, 0), Small.review(Small.POLICY, 50, 50))
                .moves(Small.SIZE);

        assertThat(moves.list()).hasSize(1);
        assertThat(moves.list().get(0).to()).isEqualTo(new Place(Place.Kind.ABSENT, List.of()));
        assertThat(moves.causes(moves.list().get(0))).isEmpty();
        assertThat(moves.unchanged()).isEqualTo(2);
    }

    @Test
    void refusesADecisionThatNeitherPolicyMakes() {
        Comparison comparison = Comparison.of(Small.review(Small.POLICY, 1), Small.review(Small.LOWER, 1));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> comparison.moves(Decision.of("other", Small.Size.class)))
                .withMessage("The decision (other) is made neither by the policy small 1 nor by the policy lower 2.");
    }
}
