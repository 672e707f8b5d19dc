package io.github.kamrules.decision;

import io.github.kamrules.source.KnowledgeSource;
import io.github.kamrules.text.Message;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A level that moves only when enough reviews speak for it and it was kept long enough. */
final class CompiledStability extends CompiledLogic {

    /** The number of the reason that the raw decision does not apply. */
    private static final int RAW_NOT_APPLICABLE = Plan.OWN_REASONS;

    /**
     * What it takes to move one way, up or down.
     *
     * @param atOnce whether one review is enough
     * @param noDwell whether it takes no days at the level that is left
     * @param confirmed whether there are enough reviews, where the last ones spoke for the same way
     * @param dwelt whether there are enough days
     */
    record Way(boolean atOnce, boolean noDwell, Check confirmed, Check dwelt) {

        /** Returns whether the level may move; {@code row} tells whether earlier reviews spoke for the same way. */
        boolean open(boolean row, boolean enoughInRow, boolean enoughDays) {
            return (atOnce || (row && enoughInRow)) && (noDwell || enoughDays);
        }
    }

    private final Stability<?> stability;
    private final int raw;
    private final int level;
    private final int pending;
    private final int seen;
    private final Way up;
    private final Way down;

    /** The slots of the state are those of {@link StateInputs#all}, in its order. */
    CompiledStability(Stability<?> stability, int[] reads, int raw, int[] state, Way up, Way down) {
        super(reads);
        this.stability = stability;
        this.raw = raw;
        this.level = state[0];
        this.pending = state[2];
        this.seen = state[4];
        this.up = up;
        this.down = down;
    }

    /**
     * The verdict of the raw decision stays what it is while completions are tried: a level that holds because the raw
     * decision is undecided holds in each of them.
     */
    private boolean rawDecided(DecisionBuffer buffer) {
        return buffer.status[raw] == DecisionBuffer.KNOWN;
    }

    @Override
    int evaluate(DecisionBuffer buffer, int slot) {
        int now = buffer.state[raw];
        int before = buffer.state[level];
        int result = now;
        if (holds(rawDecided(buffer), now, before, buffer.state[seen] == 2)) {
            result = before;
        } else if (before != 0 && now != 0) {
            Way way = now > before ? up : down;
            boolean open = way.open(
                    inRow(now, before, buffer.state[pending]), way.confirmed.holds(buffer), way.dwelt.holds(buffer));
            result = open ? target(way, now, before, buffer.state[pending]) : before;
        }
        buffer.put(slot, result, 0, result == 0 ? RAW_NOT_APPLICABLE : 0);
        return OK;
    }

    /** Returns whether the level stays, whatever the other reviews said. */
    private static boolean holds(boolean rawDecided, int now, int before, boolean seen) {
        return before != 0 && (!rawDecided || (now != 0 && (seen || now == before)));
    }

    /** Returns whether the last reviews spoke for a level on the same side of the kept one as this review does. */
    private static boolean inRow(int now, int before, int pending) {
        return pending != 0 && pending != before && pending > before == now > before;
    }

    /**
     * Returns the level to move to: where one review is enough, that of this review, else the one that all reviews of the row
     * agree on, which is the nearest to the level kept.
     */
    private static int target(Way way, int now, int before, int pending) {
        if (way.atOnce || !inRow(now, before, pending)) {
            return now;
        }
        return now > before ? Math.min(now, pending) : Math.max(now, pending);
    }

    @Override
    int outcomes(CaseSpace space, Plan.Decided decided) {
        int[] parts = {
            space.states(raw),
            space.states(level),
            space.states(pending),
            space.states(seen),
            up.confirmed.in(space),
            up.dwelt.in(space),
            down.confirmed.in(space),
            down.dwelt.in(space)
        };
        return space.diagrams().combine(parts, part -> {
            if (Arrays.stream(part).limit(4).anyMatch(state -> state == CaseSpace.NO_STATE)
                    || Arrays.stream(part).skip(4).anyMatch(result -> result == CaseSpace.WRONG)) {
                return CaseSpace.WRONG;
            }
            int before = part[1];
            int now = part[0];
            if (holds(true, now, before, part[3] == 2)) {
                return space.code(before, 0);
            } else if (before == 0 || now == 0) {
                return space.code(now, 0);
            }
            Way way = now > before ? up : down;
            int checks = now > before ? 4 : 6;
            boolean open = way.open(
                    inRow(now, before, part[2]), part[checks] == CaseSpace.TRUE, part[checks + 1] == CaseSpace.TRUE);
            return space.code(open ? target(way, now, before, part[2]) : before, 0);
        });
    }

    @Override
    void compose(DecisionBuffer buffer, OutcomeSet outcomes) {
        for (int now : buffer.possibleStates(raw)) {
            for (int before : buffer.possibleStates(level)) {
                for (int stateOfSeen : buffer.possibleStates(seen)) {
                    if (holds(rawDecided(buffer), now, before, stateOfSeen == 2)) {
                        add(outcomes, before);
                    } else if (before == 0 || now == 0) {
                        add(outcomes, now);
                    } else {
                        composeMove(buffer, outcomes, now, before);
                    }
                }
            }
        }
    }

    private void composeMove(DecisionBuffer buffer, OutcomeSet outcomes, int now, int before) {
        Way way = now > before ? up : down;
        int enoughInRow = way.confirmed.possible(buffer);
        int enoughDays = way.dwelt.possible(buffer);
        for (int earlier : buffer.possibleStates(pending)) {
            boolean row = inRow(now, before, earlier);
            if (way.open(row, (enoughInRow & Check.TRUE) != 0, (enoughDays & Check.TRUE) != 0)) {
                add(outcomes, target(way, now, before, earlier));
            }
            if (!way.open(row, (enoughInRow & Check.FALSE) == 0, (enoughDays & Check.FALSE) == 0)) {
                add(outcomes, before);
            }
        }
    }

    private static void add(OutcomeSet outcomes, int state) {
        outcomes.add(Plan.Kind.LEVEL, state, 0, state == 0 ? RAW_NOT_APPLICABLE : 0);
    }

    // ---- explaining
    // --------------------------------------------------------------------------------------------------

    @Override
    int passesOn(DecisionBuffer buffer) {
        boolean known = buffer.status[level] == DecisionBuffer.KNOWN && buffer.status[seen] == DecisionBuffer.KNOWN;
        return known && (buffer.state[level] == 0 || confirms(buffer)) ? raw : -1;
    }

    private boolean confirms(DecisionBuffer buffer) {
        return rawDecided(buffer) && buffer.state[raw] == buffer.state[level];
    }

    @Override
    List<Explanation> explainPassing(Explainer explainer, Plan.Decided decided, Map<String, Operand> shown) {
        DecisionBuffer buffer = explainer.buffer();
        return buffer.state[level] == 0
                ? List.of()
                : List.of(row(
                        explainer, message("confirmed").with("level", label(decided, buffer.state[level])), List.of()));
    }

    @Override
    List<Explanation> explain(Explainer explainer, Plan.Decided decided, Map<String, Operand> shown) {
        DecisionBuffer buffer = explainer.buffer();
        shown.putIfAbsent(stability.raw().id(), stability.raw());
        List<Explanation> told = new ArrayList<>();
        if (buffer.status[level] != DecisionBuffer.KNOWN || buffer.status[seen] != DecisionBuffer.KNOWN) {
            told.add(row(explainer, Wording.message("stability.open"), List.of()));
            return told;
        }
        int before = buffer.state[level];
        int now = buffer.state[raw];
        if (before == 0) {
            told.add(row(explainer, message("first"), List.of()));
        } else if (!rawDecided(buffer)) {
            told.add(row(explainer, message("held").with("level", label(decided, before)), List.of()));
        } else if (now == 0) {
            told.add(row(explainer, message("not-applicable"), List.of()));
        } else if (buffer.state[seen] == 2) {
            told.add(row(explainer, message("seen").with("level", label(decided, before)), List.of()));
        } else if (now == before) {
            told.add(row(explainer, message("confirmed").with("level", label(decided, before)), List.of()));
        } else if (buffer.status[pending] != DecisionBuffer.KNOWN) {
            told.add(row(explainer, Wording.message("stability.open"), List.of()));
        } else {
            told.add(move(explainer, decided, now, before, buffer.state[pending], shown));
        }
        return told;
    }

    private Explanation move(
            Explainer explainer, Plan.Decided decided, int now, int before, int earlier, Map<String, Operand> shown) {
        boolean rises = now > before;
        Way way = rises ? up : down;
        DecisionBuffer buffer = explainer.buffer();
        boolean row = inRow(now, before, earlier);
        int enoughInRow = way.confirmed.possible(buffer);
        int enoughDays = way.dwelt.possible(buffer);
        List<Explanation> reasons = new ArrayList<>();
        if (row && !way.atOnce) {
            reasons.addAll(explainer.conditions(stability.confirmed(rises), way.confirmed, enoughInRow, shown));
        } else if (!way.atOnce) {
            Parameter needed = explainer.inForce(rises ? stability.promoteAfter() : stability.demoteAfter());
            reasons.add(explainer.node(
                    Explanation.Kind.CONDITION,
                    Wording.message("stability.first-in-row").with("reviews", needed.value()),
                    needed.source(),
                    List.of()));
        }
        if (!way.noDwell) {
            reasons.addAll(explainer.conditions(stability.dwelt(rises), way.dwelt, enoughDays, shown));
        }
        boolean surely = way.open(row, enoughInRow == Check.TRUE, enoughDays == Check.TRUE);
        boolean possibly = way.open(row, enoughInRow != Check.FALSE, enoughDays != Check.FALSE);
        String key = (rises ? "up" : "down") + (surely ? "" : possibly ? "-open" : "-waits");
        return row(
                explainer,
                message(key)
                        .with("value", label(decided, now))
                        .with("level", label(decided, before))
                        .with("target", label(decided, target(way, now, before, earlier))),
                reasons);
    }

    private Message message(String key) {
        return Wording.message("stability." + key).with("raw", stability.raw().label());
    }

    private static Object label(Plan.Decided decided, int state) {
        return Wording.answer(decided.decision(), decided.answerOf(state, 0));
    }

    private static Explanation row(Explainer explainer, Message message, List<Explanation> reasons) {
        return explainer.node(Explanation.Kind.ROW, message, Optional.<KnowledgeSource>empty(), reasons);
    }
}
