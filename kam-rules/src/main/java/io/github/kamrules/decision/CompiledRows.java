package io.github.kamrules.decision;

import io.github.kamrules.text.Message;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Rows of which the first one answers, or at most one may apply. */
class CompiledRows extends CompiledLogic {

    private final RowLogic<?> rows;
    final Check[] checks;
    private final Plan.Outcome[] outputs;
    private final boolean hasOtherwise;
    private final boolean unique;
    private final Plan.Kind kind;

    CompiledRows(RowLogic<?> rows, int[] reads, Check[] checks, Plan.Outcome[] outputs, Plan.Kind kind) {
        super(reads);
        this.rows = rows;
        this.checks = checks;
        this.outputs = outputs;
        this.hasOtherwise = outputs.length > checks.length;
        this.unique = rows.hitPolicy() == HitPolicy.UNIQUE;
        this.kind = kind;
    }

    @Override
    int evaluate(DecisionBuffer buffer, int slot) {
        int hit = -1;
        for (int row = 0; row < checks.length; row++) {
            if (checks[row].holds(buffer)) {
                if (hit >= 0) {
                    return CONFLICT;
                }
                hit = row;
                if (!unique) {
                    break;
                }
            }
        }
        if (hit < 0) {
            if (!hasOtherwise) {
                return notApplicableOrGap(buffer, slot);
            }
            hit = checks.length;
        }
        Plan.Outcome output = outputs[hit];
        buffer.put(slot, output.state(), output.value(), output.reason());
        return OK;
    }

    @Override
    void compose(DecisionBuffer buffer, OutcomeSet outcomes) {
        int certain = 0;
        int possible = 0;
        int lastCertain = -1;
        for (int row = 0; row < checks.length; row++) {
            int result = checks[row].possible(buffer);
            if (result == Check.FALSE) {
                continue;
            }
            possible++;
            if (result == Check.TRUE) {
                certain++;
                lastCertain = row;
            }
            if (!unique) {
                add(row, outcomes);
                if (result == Check.TRUE) {
                    return;
                }
            }
        }
        if (unique) {
            composeUnique(buffer, outcomes, certain, possible, lastCertain);
        } else {
            composeOtherwise(buffer, outcomes);
        }
    }

    private void composeUnique(DecisionBuffer buffer, OutcomeSet outcomes, int certain, int possible, int certainRow) {
        outcomes.conflict |= possible > 1;
        if (certain == 1) {
            add(certainRow, outcomes);
        } else if (certain == 0) {
            for (int row = 0; row < checks.length; row++) {
                if (checks[row].possible(buffer) != Check.FALSE) {
                    add(row, outcomes);
                }
            }
            composeOtherwise(buffer, outcomes);
        }
    }

    private void composeOtherwise(DecisionBuffer buffer, OutcomeSet outcomes) {
        if (hasOtherwise) {
            add(checks.length, outcomes);
        } else {
            composeNotApplicableOrGap(buffer, outcomes);
        }
    }

    private void add(int row, OutcomeSet outcomes) {
        Plan.Outcome output = outputs[row];
        outcomes.add(kind, output.state(), output.value(), output.reason());
    }

    @Override
    String describe(int error, DecisionBuffer buffer) {
        if (error == GAP) {
            return "no row applies, and there is no answer for that case";
        }
        List<Integer> hits = new ArrayList<>();
        for (int row = 0; row < checks.length; row++) {
            if (checks[row].holds(buffer)) {
                hits.add(row + 1);
            }
        }
        return "the rows " + hits + " apply at once, but at most one may";
    }

    @Override
    List<Explanation> explain(Explainer explainer, Plan.Decided decided, Map<String, Operand> shown) {
        List<Explanation> hits = new ArrayList<>();
        List<Explanation> others = new ArrayList<>();
        boolean first = rows.hitPolicy() == HitPolicy.FIRST;
        boolean answered = false;
        for (int i = 0; i < rows.rows().size(); i++) {
            Row<?> row = rows.rows().get(i);
            int result = checks[i].possible(explainer.buffer());
            String key = "row.no";
            List<Explanation> reasons = List.of();
            if (answered) {
                key = "row.later";
            } else {
                reasons = explainer.conditions(row.condition(), checks[i], result, shown);
                if (result == Check.TRUE) {
                    key = first && !hits.isEmpty() ? "row.yes-unless" : "row.yes";
                    answered = first;
                } else if (result == Check.EITHER) {
                    key = "row.maybe";
                }
            }
            Message message = rowMessage(key, i + 1, rows.rows().size(), decided, row.output());
            Explanation explanation = explainer.node(Explanation.Kind.ROW, message, row.source(), reasons);
            (result == Check.FALSE || key.equals("row.later") ? others : hits).add(explanation);
        }
        if (!answered && hits.stream().noneMatch(h -> h.message().key().value().endsWith("row.yes"))) {
            rows.otherwise()
                    .ifPresent(o -> hits.add(explainer.node(
                            Explanation.Kind.ROW,
                            rowMessage(
                                    hits.isEmpty() ? "row.otherwise" : "row.otherwise-maybe",
                                    rows.rows().size() + 1,
                                    rows.rows().size(),
                                    decided,
                                    o),
                            Optional.empty(),
                            List.of())));
        }
        hits.addAll(others);
        return hits;
    }

    private Message rowMessage(String key, int row, int rows, Plan.Decided decided, Output<?> output) {
        return Wording.message(key)
                .with("row", row)
                .with("rows", rows)
                .with("value", Explainer.output(decided, output));
    }
}
