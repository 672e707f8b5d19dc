package io.github.kamrules.verify;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kamrules.decision.CaseSpace;
import io.github.kamrules.decision.Condition;
import io.github.kamrules.decision.Decision;
import io.github.kamrules.decision.DecisionGraph;
import io.github.kamrules.decision.DecisionTable;
import io.github.kamrules.decision.Domain;
import io.github.kamrules.decision.FlagInput;
import io.github.kamrules.decision.LevelDecision;
import io.github.kamrules.decision.NumberInput;
import io.github.kamrules.decision.Operand;
import io.github.kamrules.decision.Verdict;
import io.github.kamrules.number.Unit;
import io.github.kamrules.scale.Level;
import io.github.kamrules.scale.Scale;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Tables of 1,000 rows and 6 columns. How long they take is told in docs/verify.md. */
class LargeTablesTest {

    private static final Scale<Level> GRADE = Scale.ordered("grade", "LOW", "MEDIUM", "HIGH");
    private static final LevelDecision<Level> RESULT = Decision.of("result", GRADE);
    private static final List<NumberInput> SHARES =
            List.of(share("a"), share("b"), share("c"), share("d"), share("e"), share("f"));
    private static final List<FlagInput> FLAGS = List.of(FlagInput.of("x"), FlagInput.of("y"), FlagInput.of("z"));

    private static NumberInput share(String id) {
        return NumberInput.of(id, Domain.numbers("[0, 1]", Unit.RATIO));
    }

    private static Condition fifth(NumberInput share, int step) {
        return share.in("[" + step * 0.2 + ", " + (step == 4 ? "1]" : (step + 1) * 0.2 + ")"));
    }

    /** Five steps of three shares, and three flags: every case has its row. */
    private static DecisionTable<Level> grid(int without) {
        DecisionTable<Level> table = DecisionTable.unique(
                SHARES.get(0), SHARES.get(1), SHARES.get(2), FLAGS.get(0), FLAGS.get(1), FLAGS.get(2));
        for (int i = 0; i < 1_000; i++) {
            List<Condition> cells = new ArrayList<>();
            int left = i;
            for (int column = 0; column < 3; column++) {
                cells.add(fifth(SHARES.get(column), left % 5));
                left /= 5;
            }
            for (int column = 0; column < 3; column++) {
                cells.add(
                        left % 2 == 0
                                ? FLAGS.get(column).isFalse()
                                : FLAGS.get(column).isTrue());
                left /= 2;
            }
            table = i == without ? table : table.row(GRADE.value(i % 3), cells.toArray(new Condition[0]));
        }
        return table;
    }

    private static DecisionTable<Level> random(DecisionTable<Level> empty, int steps) {
        Random random = new Random(7);
        DecisionTable<Level> table = empty;
        for (int i = 0; i < 1_000; i++) {
            List<Condition> cells = new ArrayList<>();
            for (NumberInput share : SHARES) {
                int low = random.nextInt(steps);
                int high = low + 1 + random.nextInt(steps - low);
                cells.add(share.in("[" + (double) low / steps + ", " + (double) high / steps + "]"));
            }
            table = table.row(GRADE.value(random.nextInt(3)), cells.toArray(new Condition[0]));
        }
        return table;
    }

    private static DecisionGraph graph(DecisionTable<Level> table) {
        return DecisionGraph.builder().decide(RESULT, table).build();
    }

    private static Operand[] shares() {
        return SHARES.toArray(new Operand[0]);
    }

    @Test
    void aTableWithARowForEachCaseHasNoFinding() {
        assertThat(Verifier.of(graph(grid(-1))).verify().findings()).isEmpty();
    }

    @Test
    void theOneRowThatIsMissingIsShownExactly() {
        // Row 777 counted from 0: 777 = 2 + 5 * 0 + 25 * 1 + 125 * 6, and 6 is 0, 1, 1 in twos.
        assertThat(Verifier.of(graph(grid(777))).verify().findings())
                .singleElement()
                .satisfies(gap -> assertThat(gap)
                        .hasToString("error gap:result, a = 0.4, b = 0, c = 0.2, x = false, y = true, z = true"));
    }

    @Test
    void rowsThatOverlapAtRandomAreToldApart() {
        DecisionGraph graph = graph(random(DecisionTable.first(shares()), 10));
        Verification verification = Verifier.of(graph).verify();
        assertThat(verification.notVerified()).isEmpty();
        assertThat(verification.errors())
                .isNotEmpty()
                .allSatisfy(gap -> assertThat(
                                graph.decide(gap.witness().orElseThrow().values())
                                        .verdict(RESULT))
                        .isInstanceOf(Verdict.Failed.class));
        CaseSpace space = CaseSpace.of(graph);
        assertThat(verification.warnings()).isNotEmpty().allSatisfy(warning -> {
            int row = warning.place().rows().get(0) - 1;
            assertThat(space.answering(RESULT, row).isEmpty()).isTrue();
            assertThat(space.applying(RESULT, row).isEmpty()).isFalse();
        });
    }
}
