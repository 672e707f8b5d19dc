package io.github.kamrules.decision;

import io.github.kamrules.number.Decimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Logic, compiled. It reads states from a buffer and writes the outcome of its decision into it. */
abstract class CompiledLogic {

    static final int OK = 0;
    static final int GAP = 1;
    static final int CONFLICT = 2;

    /** The slots of the operands whose values the logic reads; what it only asks to be known is not among them. */
    final int[] reads;
    /** What was answered before, for logic that looks at states alone; null for other logic. */
    private @Nullable DenseAnswers answers;

    CompiledLogic(int[] reads) {
        this.reads = reads;
    }

    @Nullable DenseAnswers answers() {
        return answers;
    }

    void answers(@Nullable DenseAnswers known) {
        answers = known;
    }

    /** Evaluates with every slot read having a state; writes state, value and reason of the slot. */
    abstract int evaluate(DecisionBuffer buffer, int slot);

    /** Collects a superset of the outcomes, taking every slot that is not known as independent of the others. */
    abstract void compose(DecisionBuffer buffer, OutcomeSet outcomes);

    /** Returns which outcome each case of a space has. */
    abstract int outcomes(CaseSpace space, Plan.Decided decided);

    /** Returns how many rows there are. */
    int rowCount() {
        return 0;
    }

    /** Returns in which cases of a space the condition of a row holds. */
    int row(CaseSpace space, int row) {
        throw new IllegalStateException("This logic has no rows.");
    }

    /** Returns whether at most one row answers, and not all that apply. */
    boolean rowsAnswerAlone() {
        return false;
    }

    /** Returns in which cases of a space a row answers, where it is not the only one. */
    int answering(CaseSpace space, int row) {
        return row(space, row);
    }

    /** Returns whether two rows must not apply at once. */
    boolean excludes(int row, int other) {
        return false;
    }

    /** Returns which row answers in each case of a space, where one answers alone. */
    int hits(CaseSpace space) {
        throw new IllegalStateException("This logic has no rows of which one answers.");
    }

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

    /**
     * Returns the slot of the decision whose outcome this logic passes on as it is in this case, so that the reasons of that
     * one are its own; -1 when there is more to say.
     */
    int passesOn(DecisionBuffer buffer) {
        return -1;
    }

    /** Says what is worth knowing beside the reasons of the decision that is passed on. */
    List<Explanation> explainPassing(Explainer explainer, Plan.Decided decided, Map<String, Operand> shown) {
        return List.of();
    }

    /** Explains how this logic came to the outcome of its decision, and notes the operands that it shows. */
    abstract List<Explanation> explain(Explainer explainer, Plan.Decided decided, Map<String, Operand> shown);

    static long scaled(Decimal value, int decimals) {
        return value.value().setScale(decimals).unscaledValue().longValueExact();
    }
}
