package io.github.kamrules.decision;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Levels of which each belongs to the answer when its check holds. */
final class CompiledEach extends CompiledLogic {

    private final EachMatch<?> each;
    private final Check[] checks;
    private final long[] bits;

    CompiledEach(EachMatch<?> each, int[] reads, Check[] checks, long[] bits) {
        super(reads);
        this.each = each;
        this.checks = checks;
        this.bits = bits;
    }

    @Override
    int evaluate(DecisionBuffer buffer, int slot) {
        long mask = 0;
        for (int i = 0; i < checks.length; i++) {
            if (checks[i].holds(buffer)) {
                mask |= bits[i];
            }
        }
        buffer.put(slot, 1, mask, 0);
        return OK;
    }

    @Override
    int rowCount() {
        return checks.length;
    }

    @Override
    int row(CaseSpace space, int row) {
        return checks[row].in(space);
    }

    @Override
    int outcomes(CaseSpace space, Plan.Decided decided) {
        return space.sets(
                Arrays.stream(checks).mapToInt(check -> check.in(space)).toArray(), bits, mask -> space.code(1, mask));
    }

    @Override
    void compose(DecisionBuffer buffer, OutcomeSet outcomes) {
        long certain = 0;
        long possible = 0;
        for (int i = 0; i < checks.length; i++) {
            int result = checks[i].possible(buffer);
            certain |= result == Check.TRUE ? bits[i] : 0;
            possible |= result == Check.FALSE ? 0 : bits[i];
        }
        outcomes.add(Plan.Kind.SET, 1, possible, 0);
        outcomes.add(Plan.Kind.SET, 1, certain, 0);
    }

    @Override
    List<Explanation> explain(Explainer explainer, Plan.Decided decided, Map<String, Operand> shown) {
        List<Explanation> lines = new ArrayList<>();
        for (int i = 0; i < each.rows().size(); i++) {
            Row<?> row = each.rows().get(i);
            int result = checks[i].possible(explainer.buffer());
            lines.add(explainer.node(
                    Explanation.Kind.ROW,
                    Wording.message(
                                    result == Check.TRUE
                                            ? "each.yes"
                                            : result == Check.FALSE ? "each.no" : "each.maybe")
                            .with("value", Explainer.output(decided, row.output())),
                    row.source(),
                    explainer.conditions(row.condition(), checks[i], result, shown)));
        }
        return lines;
    }
}
