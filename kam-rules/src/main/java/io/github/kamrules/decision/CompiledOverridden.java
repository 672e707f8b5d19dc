package io.github.kamrules.decision;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A level set by hand, or else the answer of another decision. */
final class CompiledOverridden extends CompiledLogic {

    /** The number of the reason that the other decision does not apply. */
    private static final int BASE_NOT_APPLICABLE = Plan.OWN_REASONS;

    private final Overridden<?> overridden;
    private final int base;
    private final int level;
    private final int daysLeft;
    private final Check lasts;

    /** The slots of the override are those of {@link OverrideInputs#all}, in its order. */
    CompiledOverridden(Overridden<?> overridden, int[] reads, int base, int[] override, Check lasts) {
        super(reads);
        this.overridden = overridden;
        this.base = base;
        this.level = override[0];
        this.daysLeft = override[1];
        this.lasts = lasts;
    }

    @Override
    int evaluate(DecisionBuffer buffer, int slot) {
        int set = buffer.state[level];
        int result = set != 0 && lasts.holds(buffer) ? set : buffer.state[base];
        buffer.put(slot, result, 0, result == 0 ? BASE_NOT_APPLICABLE : 0);
        return OK;
    }

    @Override
    int outcomes(CaseSpace space, Plan.Decided decided) {
        int byHand = space.diagrams().apply(space.slot(level), lasts.in(space), (set, last) -> {
            if (last == CaseSpace.WRONG || !CaseSpace.isOutcome(set)) {
                return CaseSpace.WRONG;
            }
            return last == CaseSpace.TRUE ? set : space.code(0, 0);
        });
        return space.diagrams()
                .apply(
                        byHand,
                        space.slot(base),
                        (set, other) ->
                                CaseSpace.isOutcome(set) && space.outcome(set).state() == 0
                                        ? CaseSpace.isOutcome(other) ? other : CaseSpace.WRONG
                                        : set);
    }

    @Override
    void compose(DecisionBuffer buffer, OutcomeSet outcomes) {
        int result = lasts.possible(buffer);
        boolean maybeNot = (result & Check.FALSE) != 0;
        for (int set : buffer.possibleStates(level)) {
            if (set == 0) {
                maybeNot = true;
            } else if ((result & Check.TRUE) != 0) {
                add(outcomes, set);
            }
        }
        if (maybeNot) {
            for (int state : buffer.possibleStates(base)) {
                add(outcomes, state);
            }
        }
    }

    private static void add(OutcomeSet outcomes, int state) {
        outcomes.add(Plan.Kind.LEVEL, state, 0, state == 0 ? BASE_NOT_APPLICABLE : 0);
    }

    @Override
    int passesOn(DecisionBuffer buffer) {
        boolean none = buffer.status[level] == DecisionBuffer.KNOWN
                && buffer.status[daysLeft] == DecisionBuffer.KNOWN
                && (buffer.state[level] == 0 || buffer.state[daysLeft] == 0);
        return none ? base : -1;
    }

    @Override
    List<Explanation> explain(Explainer explainer, Plan.Decided decided, Map<String, Operand> shown) {
        shown.putIfAbsent(overridden.base().id(), overridden.base());
        DecisionBuffer buffer = explainer.buffer();
        if (buffer.status[level] != DecisionBuffer.KNOWN || buffer.status[daysLeft] != DecisionBuffer.KNOWN) {
            return List.of(row(explainer, "open", Optional.empty(), List.of()));
        }
        if (buffer.state[level] == 0 || buffer.state[daysLeft] == 0) {
            return List.of(row(explainer, "none", Optional.empty(), List.of()));
        }
        List<Explanation> reasons = new ArrayList<>(
                explainer.conditions(overridden.override().inForce(), lasts, lasts.possible(buffer), shown));
        explainer
                .value(overridden.override().reason())
                .ifPresent(why -> reasons.add(explainer.node(
                        Explanation.Kind.INPUT,
                        Wording.message("override.reason").with("reason", why),
                        Optional.empty(),
                        List.of())));
        Object set = Wording.answer(decided.decision(), decided.answerOf(buffer.state[level], 0));
        return List.of(row(explainer, lasts.holds(buffer) ? "set" : "expired", Optional.of(set), reasons));
    }

    private Explanation row(Explainer explainer, String key, Optional<Object> set, List<Explanation> reasons) {
        var message = Wording.message("override." + key)
                .with("base", overridden.base().label());
        return explainer.node(
                Explanation.Kind.ROW,
                set.map(level -> message.with("level", level)).orElse(message),
                Optional.empty(),
                reasons);
    }
}
