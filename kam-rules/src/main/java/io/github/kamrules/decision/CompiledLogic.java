package io.github.kamrules.decision;

import io.github.kamrules.number.Decimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Logic, compiled. It reads states from a buffer and writes the outcome of its decision into it. */
abstract class CompiledLogic {

    static final int OK = 0;
    static final int GAP = 1;
    static final int CONFLICT = 2;

    /** The slots of the operands whose values the logic reads; what it only asks to be known is not among them. */
    final int[] reads;

    CompiledLogic(int[] reads) {
        this.reads = reads;
    }

    /** Evaluates with every slot read having a state; writes state, value and reason of the slot. */
    abstract int evaluate(DecisionBuffer buffer, int slot);

    /** Collects a superset of the outcomes, taking every slot that is not known as independent of the others. */
    abstract void compose(DecisionBuffer buffer, OutcomeSet outcomes);

    /** Says in words what an error was about. */
    String describe(int error, DecisionBuffer buffer) {
        return inGeneral(error);
    }

    static String inGeneral(int error) {
        return error == GAP ? "no row applies, and there is no answer for that case" : "rows exclude each other";
    }

    /** Reads something that does not apply, so that the logic without a row for the case does not apply either. */
    final int notApplicableOrGap(DecisionBuffer buffer, int slot) {
        for (int read : reads) {
            if (buffer.state[read] == 0) {
                buffer.put(slot, 0, 0, 0);
                return OK;
            }
        }
        return GAP;
    }

    final void composeNotApplicableOrGap(DecisionBuffer buffer, OutcomeSet outcomes) {
        boolean surely = false;
        for (int read : reads) {
            int possible = buffer.possiblyNotApplicable(read);
            if (possible != Check.FALSE) {
                outcomes.add(Plan.Kind.LEVEL, 0, 0, 0);
            }
            surely |= possible == Check.TRUE;
        }
        outcomes.gap |= !surely;
    }

    /** Rows of which the first one answers, or at most one may apply. */
    static final class Rows extends CompiledLogic {

        final Check[] checks;
        private final Plan.Outcome[] outputs;
        private final boolean hasOtherwise;
        private final boolean unique;
        private final Plan.Kind kind;

        Rows(int[] reads, Check[] checks, Plan.Outcome[] outputs, boolean unique, Plan.Kind kind) {
            super(reads);
            this.checks = checks;
            this.outputs = outputs;
            this.hasOtherwise = outputs.length > checks.length;
            this.unique = unique;
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

        private void composeUnique(
                DecisionBuffer buffer, OutcomeSet outcomes, int certain, int possible, int certainRow) {
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
    }

    /** Characteristics whose partial scores add up, then perhaps cut-offs. */
    static final class Score extends CompiledLogic {

        /** A line of the scorecard: the checks of its attributes, and their scores; one more score is the default. */
        @SuppressWarnings("ArrayRecordComponent") // hot, private to the package, never compared
        record Line(String id, Check[] checks, long[] scores) {}

        private final long initial;
        final Line[] lines;
        /** The lowest scores of the levels, and the states of the levels; empty when the answer is the score. */
        private final long[] cutOffs;

        private final int[] cutStates;
        private final Plan.NumberLine number;

        Score(int[] reads, long initial, Line[] lines, long[] cutOffs, int[] cutStates, Plan.NumberLine number) {
            super(reads);
            this.initial = initial;
            this.lines = lines;
            this.cutOffs = cutOffs;
            this.cutStates = cutStates;
            this.number = number;
        }

        @Override
        int evaluate(DecisionBuffer buffer, int slot) {
            long score = initial;
            for (Line line : lines) {
                int hit = hit(line, buffer);
                if (hit < 0) {
                    return notApplicableOrGap(buffer, slot);
                }
                score += line.scores[hit];
            }
            buffer.put(slot, stateOf(score), score, 0);
            return OK;
        }

        /** Returns the attribute that holds, or the default, or -1 for a gap. */
        static int hit(Line line, DecisionBuffer buffer) {
            for (int i = 0; i < line.checks.length; i++) {
                if (line.checks[i].holds(buffer)) {
                    return i;
                }
            }
            return line.scores.length > line.checks.length ? line.checks.length : -1;
        }

        int stateOf(long score) {
            if (cutStates.length == 0) {
                return number.cells().stateOf(score, number.decimals());
            }
            int level = 0;
            while (level < cutOffs.length && score >= cutOffs[level]) {
                level++;
            }
            return cutStates[level];
        }

        @Override
        void compose(DecisionBuffer buffer, OutcomeSet outcomes) {
            long lowest = initial;
            long highest = initial;
            boolean always = true;
            boolean ever = true;
            for (Line line : lines) {
                long low = Long.MAX_VALUE;
                long high = Long.MIN_VALUE;
                boolean complete = false;
                for (int i = 0; i < line.checks.length && !complete; i++) {
                    int result = line.checks[i].possible(buffer);
                    if (result != Check.FALSE) {
                        low = Math.min(low, line.scores[i]);
                        high = Math.max(high, line.scores[i]);
                    }
                    complete = result == Check.TRUE;
                }
                if (!complete && line.scores.length > line.checks.length) {
                    low = Math.min(low, line.scores[line.checks.length]);
                    high = Math.max(high, line.scores[line.checks.length]);
                    complete = true;
                }
                always &= complete;
                if (low > high) {
                    ever = false;
                } else {
                    lowest += low;
                    highest += high;
                }
            }
            if (ever) {
                addRange(outcomes, lowest, highest);
            }
            if (!always) {
                composeNotApplicableOrGap(buffer, outcomes);
            }
        }

        private void addRange(OutcomeSet outcomes, long lowest, long highest) {
            if (cutStates.length == 0) {
                outcomes.add(Plan.Kind.NUMBER, stateOf(lowest), lowest, 0);
                outcomes.add(Plan.Kind.NUMBER, stateOf(highest), highest, 0);
                return;
            }
            outcomes.add(Plan.Kind.LEVEL, stateOf(lowest), lowest, 0);
            for (long cutOff : cutOffs) {
                if (cutOff > lowest && cutOff <= highest) {
                    outcomes.add(Plan.Kind.LEVEL, stateOf(cutOff), cutOff, 0);
                }
            }
        }

        @Override
        String describe(int error, DecisionBuffer buffer) {
            for (Line line : lines) {
                if (hit(line, buffer) < 0) {
                    return "no attribute of the characteristic (" + line.id
                            + ") applies, and it has no points for that case";
                }
            }
            return super.describe(error, buffer);
        }
    }

    /** Levels of which each belongs to the answer when its check holds. */
    static final class Each extends CompiledLogic {

        final Check[] checks;
        private final long[] bits;

        Each(int[] reads, Check[] checks, long[] bits) {
            super(reads);
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
    }

    /** Java code. It runs only when all that it declares is known; otherwise anything is possible. */
    static final class Coded extends CompiledLogic {

        private final Code<?> code;
        private final Plan.Decided decided;

        Coded(int[] reads, Code<?> code, Plan.Decided decided) {
            super(reads);
            this.code = code;
            this.decided = decided;
        }

        /** Runs the code; returns the failure, or null when it answered. */
        @Nullable Failure run(DecisionBuffer buffer, int slot) {
            Object answer;
            try {
                var result = code.rule().decide(buffer.codeInputs(code, reads));
                if (result == null) {
                    return failure("returned null; it must return an Optional", null);
                }
                if (result.isEmpty()) {
                    buffer.put(slot, 0, 0, 1);
                    return null;
                }
                answer = result.get();
            } catch (RuntimeException e) {
                return failure("threw " + e, e);
            }
            try {
                Plan.Outcome outcome = decided.outcomeOf(answer);
                buffer.put(slot, outcome.state(), outcome.value(), 0);
                return null;
            } catch (IllegalArgumentException e) {
                return failure("answered " + answer + ", which its decision cannot answer: " + e.getMessage(), null);
            }
        }

        private Failure failure(String what, @Nullable RuntimeException cause) {
            return new Failure(
                    Failure.Kind.CODE,
                    decided.decision().id(),
                    "the code (" + code.id() + ", version " + code.version() + ") " + what,
                    java.util.Optional.ofNullable(cause));
        }

        @Override
        int evaluate(DecisionBuffer buffer, int slot) {
            throw new IllegalStateException("Code is run once, never per completion.");
        }

        @Override
        void compose(DecisionBuffer buffer, OutcomeSet outcomes) {
            decided.addAllOutputs(outcomes);
        }
    }

    static long scaled(Decimal value, int decimals) {
        return value.value().setScale(decimals).unscaledValue().longValueExact();
    }
}
