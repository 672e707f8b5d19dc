package io.github.kamrules.decision;

import static io.github.kamrules.decision.Examples.BLOCKED;
import static io.github.kamrules.decision.Examples.COUNTRY;
import static io.github.kamrules.decision.Examples.DAYS;
import static io.github.kamrules.decision.Examples.FIRST;
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
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.github.kamrules.scale.Level;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DecisionBufferTest {

    private final DecisionGraph graph = DecisionGraph.builder()
            .decide(
                    FIRST,
                    FirstMatch.when(SHARE.atLeast("0.25").and(DAYS.in("[10, 90]")), HIGH)
                            .orWhen(STRENGTH.is(HIGH).or(COUNTRY.is("FR")), MEDIUM)
                            .otherwise(LOW))
            .decide(SET, EachMatch.when(BLOCKED.isTrue(), LOW).andWhen(FIRST.atLeast(MEDIUM), HIGH))
            .decide(
                    SCORE,
                    Scorecard.of(
                            Characteristic.of("share")
                                    .when(SHARE.atLeast("0.5"), "2.5")
                                    .otherwise("1"),
                            Characteristic.of("set")
                                    .when(SET.contains(HIGH), "1")
                                    .otherwise("0")))
            .decide(
                    SECOND,
                    DecisionTable.<Level>unique(SCORE, FIRST)
                            .row(HIGH, SCORE.moreThan("2"))
                            .row(LOW, SCORE.atMost("2"), FIRST.is(LOW))
                            .otherwise(MEDIUM))
            .decide(
                    THIRD,
                    FirstMatch.when(Condition.guard(DAYS.isNotApplicable()), LOW)
                            .otherwise(HIGH))
            .decide(LIST, manyRows(ListTable.ruleOrder(SHARE, STRENGTH, COUNTRY)))
            .decide(COUNT, manyRows(ListTable.collect(SHARE, STRENGTH, COUNTRY)).count())
            .decide(FOURTH, ANY)
            .defaultFor(FIRST, SHARE, "0", SOURCE)
            .build();

    private static final ListDecision<Level> LIST = Decision.listOf("list", Examples.GRADE);
    private static final NumberDecision COUNT =
            Decision.number("count", Domain.wholeNumbers("[0, 10]", io.github.kamrules.number.Unit.COUNT));
    private static final LevelDecision<Level> FOURTH = Decision.of("fourth", Examples.GRADE);
    private static final DecisionTable<Level> ANY = DecisionTable.<Level>any(STRENGTH, LIST)
            .row(HIGH, STRENGTH.is(HIGH), LIST.contains(HIGH))
            .otherwise(LOW);

    private static ListTable<Level> manyRows(ListTable<Level> empty) {
        ListTable<Level> table = empty;
        for (int i = 0; i < RowIndex.MIN_ROWS; i++) {
            table = table.row(i % 2 == 0 ? HIGH : LOW, SHARE.atLeast("0." + i), STRENGTH.atLeast(MEDIUM));
        }
        return table.row(MEDIUM, COUNTRY.is("FR"));
    }

    private void fill(DecisionBuffer buffer, int turn) {
        buffer.clear();
        buffer.input(place(SHARE)).share(turn % 97, 97);
        if (turn % 7 == 0) {
            buffer.input(place(DAYS)).notApplicable();
        } else {
            buffer.input(place(DAYS)).number(turn % 100, 0);
        }
        buffer.input(place(STRENGTH)).level(turn % 3);
        buffer.input(place(BLOCKED)).flag(turn % 2 == 0);
        buffer.input(place(COUNTRY)).text(turn % 5 == 0 ? "FR" : "DE");
    }

    private int place(Input input) {
        return graph.inputs().indexOf(input);
    }

    @Test
    void whatAnEarlierCaseCameToIsNotTakenForAnotherCase() {
        Condition few = DAYS.lessThan("5");
        Condition many = DAYS.atLeast("5").or(DAYS.isNotApplicable());
        DecisionGraph either = DecisionGraph.builder()
                .decide(
                        FIRST,
                        FirstMatch.when(few.and(BLOCKED.isTrue()), HIGH)
                                .orWhen(many.and(BLOCKED.isTrue()), HIGH)
                                .orWhen(few, LOW)
                                .orWhen(many, LOW)
                                .otherwise(MEDIUM))
                .build();
        DecisionBuffer buffer = either.newBuffer();
        int blocked = either.inputs().indexOf(BLOCKED);

        for (boolean flag : new boolean[] {true, false, true, false}) {
            buffer.clear();
            buffer.input(blocked).flag(flag); // the days are missing, and make no difference
            buffer.decide();
            assertThat(buffer.verdict(FIRST).value()).contains(flag ? HIGH : LOW);
        }
    }

    @Test
    void decidingWithEverythingKnownAllocatesNothing() throws ReflectiveOperationException {
        DecisionBuffer buffer = graph.newBuffer();
        long sum = 0;
        for (int turn = 0; turn < 20_000; turn++) {
            sum += decide(buffer, turn);
        }
        long before = allocated();
        for (int turn = 0; turn < 10_000; turn++) {
            sum += decide(buffer, turn);
        }
        long allocated = allocated() - before;
        assertThat(sum).isNotZero();
        // The measurement itself may allocate a little; one object per case would be 160,000 bytes.
        assertThat(allocated).isLessThan(4_096);
    }

    /** A share and days that both follow from one number: the days are a multiple of it. */
    private record Multiple(int factor, long low, long high) implements Derivation {

        @Override
        public Input raw() {
            return SHARE;
        }

        @Override
        public List<Input> inputs() {
            return List.of(SHARE, DAYS);
        }

        @Override
        public void derive(long raw, int input, InputSink sink) {
            if (input == 0) {
                sink.share(raw, 100);
            } else {
                sink.number(factor * raw, 0);
            }
        }
    }

    @Test
    void whatOneDerivationCameToIsNotTakenForAnother() {
        DecisionGraph both = DecisionGraph.builder()
                .decide(
                        FIRST,
                        FirstMatch.when(SHARE.lessThan("0.25").and(DAYS.atLeast("25")), HIGH)
                                .orWhen(SHARE.atLeast("0.25").and(DAYS.lessThan("25")), MEDIUM)
                                .otherwise(LOW))
                .build();
        DecisionBuffer reused = both.newBuffer();
        Set<String> different = new HashSet<>();
        for (int round = 0; round < 2; round++) {
            for (Multiple multiple : List.of(
                    new Multiple(1, 0, 100),
                    new Multiple(2, 0, 100),
                    new Multiple(0, 0, 100),
                    new Multiple(0, 0, 20),
                    new Multiple(2, 0, 12),
                    new Multiple(2, 13, 24))) {
                DecisionBuffer fresh = both.newBuffer();
                for (DecisionBuffer buffer : List.of(reused, fresh)) {
                    buffer.clear();
                    buffer.derive(multiple);
                    buffer.decide();
                }
                assertThat(reused.verdict(FIRST)).as("%s", multiple).isEqualTo(fresh.verdict(FIRST));
                different.add(fresh.verdict(FIRST).toString());
            }
        }
        assertThat(different).hasSizeGreaterThan(3);
    }

    @Test
    void anInputThatIsKnownIsNoPartOfADerivationThatCameToSomethingBefore() {
        DecisionGraph both = DecisionGraph.builder()
                .decide(
                        FIRST,
                        FirstMatch.when(SHARE.atLeast("0.5").and(DAYS.atLeast("50")), HIGH)
                                .otherwise(LOW))
                .build();
        DecisionBuffer reused = both.newBuffer();
        for (boolean known : new boolean[] {false, true, false, true}) {
            fillDerived(both, reused, known);
            assertThat(reused.verdict(FIRST).value()).contains(LOW); // the days are none, in whatever case
        }
    }

    private static void fillDerived(DecisionGraph graph, DecisionBuffer reused, boolean shareKnown) {
        reused.clear();
        if (shareKnown) {
            reused.input(graph.inputs().indexOf(SHARE)).share(3, 4);
        }
        reused.derive(new Multiple(0, 60, 100));
        reused.decide();
    }

    /** Returns what this thread has allocated so far. By reflection, since the module does not read java.management. */
    private static long allocated() throws ReflectiveOperationException {
        Object threads = Class.forName("java.lang.management.ManagementFactory")
                .getMethod("getThreadMXBean")
                .invoke(null);
        return (long) Class.forName("com.sun.management.ThreadMXBean")
                .getMethod("getThreadAllocatedBytes", long.class)
                .invoke(threads, Thread.currentThread().getId());
    }

    private long decide(DecisionBuffer buffer, int turn) {
        fill(buffer, turn);
        buffer.decide();
        long sum = 0;
        for (int i = 0; i < 5; i++) {
            sum += buffer.code(i);
        }
        return sum;
    }

    @Test
    void isAsGoodAsNewForTheNextCase() {
        DecisionBuffer used = graph.newBuffer();
        for (int turn = 0; turn < 500; turn++) {
            DecisionBuffer fresh = graph.newBuffer();
            for (DecisionBuffer buffer : new DecisionBuffer[] {used, fresh}) {
                fill(buffer, turn);
                if (turn % 3 == 1) {
                    buffer.input(place(SHARE)).missing();
                } else if (turn % 3 == 2) {
                    buffer.input(place(DAYS)).invalid("broken");
                }
                buffer.decide();
            }
            for (Decision<?> decision : graph.decisions()) {
                assertThat(used.verdict(decision)).isEqualTo(fresh.verdict(decision));
            }
        }
    }

    @Test
    void hasNoOutcomeBeforeItDecides() {
        DecisionBuffer buffer = graph.newBuffer();
        assertThatIllegalStateException()
                .isThrownBy(() -> buffer.verdict(FIRST))
                .withMessage("The buffer has not decided yet.");
        assertThatIllegalStateException().isThrownBy(() -> buffer.code(0));
        buffer.decide();
        assertThat(buffer.verdict(FIRST)).isInstanceOf(Verdict.Undecided.class);
        buffer.clear();
        assertThatIllegalStateException().isThrownBy(() -> buffer.verdict(FIRST));
    }
}
