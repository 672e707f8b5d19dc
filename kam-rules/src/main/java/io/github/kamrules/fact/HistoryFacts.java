package io.github.kamrules.fact;

import io.github.kamrules.decision.InputSink;
import io.github.kamrules.decision.LevelDecision;
import io.github.kamrules.decision.OverrideInputs;
import io.github.kamrules.decision.StateInputs;
import io.github.kamrules.history.LevelOverride;
import io.github.kamrules.history.LevelState;
import io.github.kamrules.scale.Scale;
import io.github.kamrules.text.TextKey;
import java.time.LocalDate;
import java.util.Optional;

/**
 * The facts of an account that earlier reviews and people left behind: the state of a decision, and a level set by hand. None
 * of them is ever missing: an account without a state is known to have none.
 *
 * <pre>{@code
 * static final StateInputs<Level> STATE = HistoryFacts.stateOf(TIER);
 *
 * policy.decide(STABLE_TIER, Stability.of(RAW_TIER, STATE).demoteAfter("2"))
 *         .decide(TIER, Overridden.of(STABLE_TIER, HistoryFacts.overrideOf(TIER)));
 * }</pre>
 *
 * <p>A level that is not on the scale of the decision makes its fact invalid, and so does a state of a later date than that of
 * the review; the decisions that depend on them fail, for that account, and say so.
 */
public final class HistoryFacts {

    private HistoryFacts() {}

    /**
     * Returns the facts that carry the state of a decision.
     *
     * @param <T> the type of the levels
     * @param decision the decision under whose id accounts keep the state, such as the one that people read at last
     * @return the facts; equal for equal decisions
     */
    public static <T> StateInputs<T> stateOf(LevelDecision<T> decision) {
        String decisionId = decision.id();
        String name = "state-" + decisionId.replace('.', '-');
        Scale<T> scale = decision.scale();
        return new StateInputs<>(
                LevelFact.orNone(
                        name + "-level",
                        scale,
                        label("state.level"),
                        state(decisionId, (context, state, sink) -> giveLevel(scale, state.level(), sink))),
                NumberFact.labelled(
                        name + "-days",
                        StateInputs.DAYS,
                        label("state.days"),
                        state(decisionId, (context, state, sink) -> sink.number(context.daysSince(state.since()), 0))),
                LevelFact.orNone(
                        name + "-pending",
                        scale,
                        label("state.pending"),
                        state(
                                decisionId,
                                (context, state, sink) -> state.pendingLevel()
                                        .ifPresentOrElse(level -> giveLevel(scale, level, sink), sink::notApplicable))),
                NumberFact.labelled(
                        name + "-confirmations",
                        StateInputs.CONFIRMATIONS,
                        label("state.confirmations"),
                        state(decisionId, (context, state, sink) -> giveConfirmations(state, sink))),
                FlagFact.labelled(
                        name + "-seen",
                        label("state.seen"),
                        (context, sink) -> sink.flag(
                                Optional.ofNullable(context.account().states().get(decisionId))
                                        .map(state -> state.asOf().equals(context.asOf()))
                                        .orElse(false))));
    }

    /**
     * Returns the facts that carry a level set by hand.
     *
     * @param <T> the type of the levels
     * @param decision the decision under whose id accounts keep the override
     * @return the facts; equal for equal decisions
     */
    public static <T> OverrideInputs<T> overrideOf(LevelDecision<T> decision) {
        String decisionId = decision.id();
        String name = "override-" + decisionId.replace('.', '-');
        Scale<T> scale = decision.scale();
        return new OverrideInputs<>(
                LevelFact.orNone(
                        name + "-level",
                        scale,
                        label("override.level"),
                        override(decisionId, (context, override, sink) -> giveLevel(scale, override.level(), sink))),
                NumberFact.labelled(
                        name + "-days-left",
                        OverrideInputs.DAYS_LEFT,
                        label("override.days-left"),
                        override(
                                decisionId,
                                (context, override, sink) -> sink.number(-context.daysSince(override.lastDay()), 0))),
                TextFact.orNone(
                        name + "-reason",
                        label("override.reason"),
                        override(decisionId, (context, override, sink) -> sink.text(override.reason()))));
    }

    private static TextKey label(String name) {
        return TextKey.of("fact." + name);
    }

    private static FactRule state(String decisionId, StateRule rule) {
        return (context, sink) -> {
            LevelState state = context.account().states().get(decisionId);
            if (state == null) {
                sink.notApplicable();
            } else if (state.asOf().isAfter(context.asOf())) {
                sink.invalid(later(state, context.asOf()));
            } else {
                rule.read(context, state, sink);
            }
        };
    }

    private static String later(LevelState state, LocalDate asOf) {
        return "the state of the decision (" + state.decision() + ") is as of " + state.asOf()
                + ", after the date of the review, " + asOf
                + ".\nMaybe review in the order of the dates, or take the state that the account had on that date.";
    }

    private static <T> void giveLevel(Scale<T> scale, String level, InputSink sink) {
        try {
            sink.level(scale.indexOf(scale.parse(level)));
        } catch (IllegalArgumentException e) {
            sink.invalid(String.valueOf(e.getMessage()));
        }
    }

    private static void giveConfirmations(LevelState state, InputSink sink) {
        if (state.pendingLevel().isPresent()) {
            sink.number(state.pendingCount() + 1L, 0);
        } else {
            sink.notApplicable();
        }
    }

    private static FactRule override(String decisionId, OverrideRule rule) {
        return (context, sink) -> {
            LevelOverride override = context.account().overrides().get(decisionId);
            if (override == null || override.firstDay().isAfter(context.asOf())) {
                sink.notApplicable();
            } else {
                rule.read(context, override, sink);
            }
        };
    }

    /** How a fact is read from a state that is not later than the review. */
    private interface StateRule {
        void read(FactContext context, LevelState state, InputSink sink);
    }

    /** How a fact is read from an override that has begun. */
    private interface OverrideRule {
        void read(FactContext context, LevelOverride override, InputSink sink);
    }
}
