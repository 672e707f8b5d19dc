package io.github.kamrules.review;

import io.github.kamrules.decision.Decision;
import io.github.kamrules.decision.DecisionBuffer;
import io.github.kamrules.decision.LevelDecision;
import io.github.kamrules.decision.Outcomes;
import java.util.List;

/** The outcomes of a review: a column for each decision, in it one code for each account. A level takes one byte. */
final class Columns {

    private final boolean[] isLevel;
    private final byte[][] levels;
    private final long[][] others;
    private final int rows;

    Columns(List<Decision<?>> decisions, int rows) {
        this.rows = rows;
        isLevel = new boolean[decisions.size()];
        levels = new byte[decisions.size()][];
        others = new long[decisions.size()][];
        for (int d = 0; d < decisions.size(); d++) {
            // A scale has at most 62 levels, so that a byte holds the position of each, and three more codes.
            isLevel[d] = decisions.get(d) instanceof LevelDecision<?>;
            levels[d] = new byte[isLevel[d] ? rows : 0];
            others[d] = new long[isLevel[d] ? 0 : rows];
        }
    }

    int rows() {
        return rows;
    }

    void put(int row, DecisionBuffer buffer) {
        for (int d = 0; d < isLevel.length; d++) {
            long code = buffer.code(d);
            if (isLevel[d]) {
                levels[d][row] = (byte) (Outcomes.isValue(code) ? code : Byte.MIN_VALUE + (code - Outcomes.NOT_APPLICABLE));
            } else {
                others[d][row] = code;
            }
        }
    }

    long code(int decision, int row) {
        if (!isLevel[decision]) {
            return others[decision][row];
        }
        byte code = levels[decision][row];
        return code >= 0 ? code : Outcomes.NOT_APPLICABLE + (code - Byte.MIN_VALUE);
    }
}
