package io.github.kamrules.decision;

import io.github.kamrules.decision.CaseSpace.Choice;
import io.github.kamrules.decision.CaseSpace.Free;
import io.github.kamrules.text.Message;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/**
 * Cases of a whole graph seen by what one decision reads. A hole that begins where a tier is KEY is told as that, and not as
 * the dozen facts that lead to the tier.
 */
final class CaseLens {

    private final CaseSpace whole;
    private final CaseSpace alone;

    CaseLens(CaseSpace whole, CaseSpace alone) {
        this.whole = whole;
        this.alone = alone;
    }

    /** What the cases of a block have in common, in words, and when it is so in the whole graph. */
    record Seen(int lifted, Optional<Message> words) {}

    /** Returns the block of some cases of the decision alone around one of the whole graph; empty where that one is none of them. */
    Optional<Seen> block(int aloneCases, int[] path) {
        List<Free> variables = alone.variables();
        int[] seen = new int[variables.size()];
        for (int variable = 0; variable < seen.length; variable++) {
            OptionalInt state = stateOf(variables.get(variable), path);
            if (state.isEmpty()) {
                return Optional.empty();
            }
            seen[variable] = state.getAsInt();
        }
        if (alone.resultAt(aloneCases, seen) != CaseSpace.TRUE) {
            return Optional.empty();
        }
        BitSet[] allowed = alone.blocks().grown(aloneCases, seen);
        int lifted = CaseSpace.ALWAYS;
        for (int variable = 0; variable < seen.length; variable++) {
            if (!alone.blocks().isFree(allowed[variable], variable)) {
                lifted = whole.and(lifted, lifted(variables.get(variable), allowed[variable]));
            }
        }
        return Optional.of(new Seen(lifted, alone.blocks().words(allowed)));
    }

    /** Returns in which state a variable of the decision alone is in a case of the whole graph. */
    private OptionalInt stateOf(Free free, int[] path) {
        if (free.slot() < whole.plan().decisionBase()) {
            return OptionalInt.of(Math.max(0, path[whole.inputVariable(free.slot())]));
        }
        Plan.Decided decided = whole.plan().decidedAt(free.slot());
        int code = whole.resultAt(whole.outcomes(decided), path);
        if (!CaseSpace.isOutcome(code)) {
            return OptionalInt.empty();
        }
        CaseSpace.Outcome outcome = whole.outcome(code);
        return IntStream.range(0, free.choices().size())
                .filter(i -> isIn(free, i, decided, outcome))
                .findFirst();
    }

    private static boolean isIn(Free free, int index, Plan.Decided decided, CaseSpace.Outcome outcome) {
        Choice choice = free.choices().get(index);
        if (decided.kind != Plan.Kind.SET) {
            return choice.state() == outcome.state();
        } else if (isWhether(free)) {
            return (choice.status() == Witness.Status.NOT_APPLICABLE) == (outcome.state() == 0);
        }
        return (choice.state() >= 0) == ((outcome.value() & mask(free)) != 0);
    }

    /** Returns whether a variable tells whether a set applies, and not whether it holds a level. */
    private static boolean isWhether(Free free) {
        return free.choices().get(0).state() >= 0;
    }

    private static long mask(Free free) {
        return 1L << free.choices().get(1).state();
    }

    /** Returns in which cases of the whole graph a variable of the decision alone has one of some states. */
    private int lifted(Free free, BitSet allowed) {
        if (free.slot() < whole.plan().decisionBase()) {
            return whole.diagrams()
                    .of(
                            whole.inputVariable(free.slot()),
                            state -> allowed.get(state) ? CaseSpace.TRUE : CaseSpace.FALSE);
        }
        Plan.Decided decided = whole.plan().decidedAt(free.slot());
        return whole.diagrams().map(whole.outcomes(decided), code -> {
            boolean isAllowed = CaseSpace.isOutcome(code)
                    && allowed.stream().anyMatch(i -> isIn(free, i, decided, whole.outcome(code)));
            return isAllowed ? CaseSpace.TRUE : CaseSpace.FALSE;
        });
    }
}
