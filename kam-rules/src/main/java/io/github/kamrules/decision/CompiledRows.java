package io.github.kamrules.decision;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Rows of which one answers: the only one, any, the first, or the most important. */
class CompiledRows extends CompiledTable {

    /** The result when rows exclude each other. */
    private static final long EXCLUDED = Long.MIN_VALUE + 1;

    private final RowLogic<?> rows;
    private final HitPolicy policy;
    /** By row: equal for rows that answer the same, smaller for more important answers. */
    private final int[] groups;

    private final Plan.Outcome[] outputs;
    private final boolean hasOtherwise;
    private final Plan.Kind kind;

    CompiledRows(RowLogic<?> rows, int[] reads, Check[] checks, Plan.Outcome[] outputs, Plan.Kind kind) {
        super(reads, checks);
        this.rows = rows;
        this.policy = rows.hitPolicy();
        this.groups = rows.groups();
        this.outputs = outputs;
        this.hasOtherwise = outputs.length > checks.length;
        this.kind = kind;
    }

    @Override
    long result(RowSource source, DecisionBuffer buffer) {
        int hit = source.next(buffer, 0);
        if (hit < 0) {
            return NO_ROW;
        } else if (policy == HitPolicy.FIRST) {
            return hit;
        }
        for (int row = source.next(buffer, hit + 1); row >= 0; row = source.next(buffer, row + 1)) {
            if (policy == HitPolicy.PRIORITY) {
                hit = groups[row] < groups[hit] ? row : hit;
            } else if (excludes(hit, row)) {
                return EXCLUDED;
            }
        }
        return hit;
    }

    @Override
    boolean rowsAnswerAlone() {
        return true;
    }

    @Override
    int hits(CaseSpace space) {
        return space.merged(rows(space), policy == HitPolicy.FIRST ? CaseSpace.FIRST : this::together);
    }

    /** Returns which row answers where one answers among some rows, and another among the rows after these. */
    private int together(int one, int other) {
        if (one == CaseSpace.NO_ROW || other == CaseSpace.NO_ROW) {
            return Math.max(one, other);
        } else if (one < CaseSpace.FIRST_ROW || other < CaseSpace.FIRST_ROW) {
            return Math.min(one, other);
        }
        int row = one - CaseSpace.FIRST_ROW;
        int later = other - CaseSpace.FIRST_ROW;
        if (policy == HitPolicy.PRIORITY) {
            return groups[later] < groups[row] ? other : one;
        }
        return excludes(row, later) ? CaseSpace.EXCLUDED : one;
    }

    @Override
    int outcomes(CaseSpace space, Plan.Decided decided) {
        return space.outcomesOf(
                hits(space),
                row -> space.code(outputs[row]),
                hasOtherwise ? Optional.of(outputs[checks.length]) : Optional.empty(),
                reads);
    }

    @Override
    boolean excludes(int row, int other) {
        return policy == HitPolicy.UNIQUE || (policy == HitPolicy.ANY && groups[row] != groups[other]);
    }

    @Override
    int evaluate(DecisionBuffer buffer, int slot) {
        long result = result(buffer);
        if (result == EXCLUDED) {
            return CONFLICT;
        } else if (result == NO_ROW && !hasOtherwise) {
            return notApplicableOrGap(buffer, slot);
        }
        Plan.Outcome output = outputs[result == NO_ROW ? checks.length : (int) result];
        buffer.put(slot, output.state(), output.value(), output.reason());
        return OK;
    }

    @Override
    void compose(DecisionBuffer buffer, OutcomeSet outcomes) {
        int[] possible = new int[checks.length];
        int certain = -1;
        int first = -1;
        boolean excluded = false;
        for (int row = 0; row < checks.length; row++) {
            possible[row] = checks[row].possible(buffer);
            if (possible[row] == Check.FALSE) {
                continue;
            }
            if (policy == HitPolicy.UNIQUE || policy == HitPolicy.ANY) {
                outcomes.conflict |= first >= 0 && excludes(first, row);
                first = row;
            }
            if (possible[row] == Check.TRUE) {
                if (policy == HitPolicy.FIRST) {
                    certain = row;
                    break;
                }
                excluded |= certain >= 0 && policy != HitPolicy.PRIORITY && excludes(certain, row);
                certain = certain < 0 || groups[row] < groups[certain] ? row : certain;
            }
        }
        for (int row = 0; row < checks.length && !excluded; row++) {
            if (possible[row] != 0 && possible[row] != Check.FALSE && mayAnswer(row, certain)) {
                add(row, outcomes);
            }
        }
        if (certain < 0) {
            if (hasOtherwise) {
                add(checks.length, outcomes);
            } else {
                composeNotApplicableOrGap(buffer, outcomes);
            }
        }
    }

    /** Returns whether a row that may apply can be the one that answers, while another certainly applies. */
    private boolean mayAnswer(int row, int certain) {
        if (certain < 0 || row == certain) {
            return true;
        }
        return switch (policy) {
            case FIRST -> row < certain;
            case PRIORITY -> groups[row] < groups[certain];
            case ANY -> groups[row] == groups[certain];
            default -> false;
        };
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
        return "the rows " + hits(buffer) + " apply at once, but "
                + (policy == HitPolicy.UNIQUE ? "at most one may" : "do not all answer the same");
    }

    @Override
    List<Explanation> explain(Explainer explainer, Plan.Decided decided, Map<String, Operand> shown) {
        return explain(explainer, decided, rows.rows(), rows.otherwise(), shown);
    }

    @Override
    int lastReached(DecisionBuffer buffer) {
        if (policy == HitPolicy.FIRST) {
            for (int row = 0; row < checks.length; row++) {
                if (checks[row].possible(buffer) == Check.TRUE) {
                    return row;
                }
            }
        }
        return checks.length - 1;
    }

    @Override
    String key(int row, int result, boolean afterOthers, DecisionBuffer buffer) {
        if (policy == HitPolicy.FIRST && result == Check.TRUE && afterOthers) {
            return "row.yes-unless";
        } else if (policy == HitPolicy.PRIORITY && result != Check.FALSE) {
            boolean outranked = false;
            boolean maybe = false;
            for (int other = 0; other < checks.length; other++) {
                if (groups[other] < groups[row]) {
                    int possible = checks[other].possible(buffer);
                    outranked |= possible == Check.TRUE;
                    maybe |= possible == Check.EITHER;
                }
            }
            if (outranked) {
                return "row.outranked";
            }
            return result == Check.TRUE && maybe
                    ? "row.yes-unless-outranked"
                    : super.key(row, result, afterOthers, buffer);
        }
        return super.key(row, result, afterOthers, buffer);
    }
}
