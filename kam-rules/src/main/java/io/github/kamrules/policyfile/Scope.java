package io.github.kamrules.policyfile;

import io.github.kamrules.decision.Decision;
import io.github.kamrules.decision.Input;
import io.github.kamrules.decision.LevelDecision;
import io.github.kamrules.decision.LevelOperand;
import io.github.kamrules.decision.NumberOperand;
import io.github.kamrules.decision.Operand;
import io.github.kamrules.decision.OverrideInputs;
import io.github.kamrules.decision.Parameter;
import io.github.kamrules.decision.StateInputs;
import io.github.kamrules.fact.HistoryFacts;
import io.github.kamrules.number.Decimal;
import io.github.kamrules.scale.Scale;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What a policy file can name: the words of the vocabulary and of the policy that it starts from, and its own. */
final class Scope {

    final Map<String, Scale<?>> scales = new LinkedHashMap<>();
    final Map<String, Input> facts = new LinkedHashMap<>();
    final Map<String, Decision<?>> decisions = new LinkedHashMap<>();
    final Map<String, Parameter> parameters = new LinkedHashMap<>();
    /** The parameters that rules of the file use. */
    final Set<String> used = new LinkedHashSet<>();
    /** What is declared in the file and cannot be read: who names it is not to blame. */
    final Set<String> broken = new LinkedHashSet<>();

    Scale<?> scale(Node.Text id) {
        return named("scale", scales, id);
    }

    Operand operand(Node.Text id) {
        Optional<Operand> found = find(id.value());
        if (found.isEmpty()) {
            Set<String> known = new LinkedHashSet<>(decisions.keySet());
            known.addAll(facts.keySet());
            throw unknown("fact or decision", id, known);
        }
        return found.get();
    }

    private Optional<Operand> find(String id) {
        return Optional.<Operand>ofNullable(decisions.get(id))
                .or(() -> Optional.ofNullable(facts.get(id)))
                .or(() -> history(id));
    }

    /** Finds a fact that carries the state of a decision, or what people set for it. */
    private Optional<Operand> history(String id) {
        if (!id.startsWith("state-") && !id.startsWith("override-")) {
            return Optional.empty();
        }
        for (Decision<?> decision : decisions.values()) {
            if (decision instanceof LevelDecision<?> level) {
                StateInputs<?> state = HistoryFacts.stateOf(level);
                OverrideInputs<?> override = HistoryFacts.overrideOf(level);
                for (Input input : new Input[] {
                    state.level(),
                    state.days(),
                    state.pendingLevel(),
                    state.confirmations(),
                    state.seen(),
                    override.level(),
                    override.daysLeft(),
                    override.reason()
                }) {
                    if (input.id().equals(id)) {
                        return Optional.of(input);
                    }
                }
            }
        }
        return Optional.empty();
    }

    Input input(Node.Text id) {
        if (operand(id) instanceof Input input) {
            return input;
        }
        throw new Misread(id.spot(), "Here must stand a fact, but (" + id.value() + ") is a decision.");
    }

    NumberOperand number(Node.Text id) {
        if (operand(id) instanceof NumberOperand number) {
            return number;
        }
        throw new Misread(id.spot(), "Here must stand a number, but (" + id.value() + ") is none.");
    }

    LevelOperand<?> level(Node.Text id) {
        if (operand(id) instanceof LevelOperand<?> level) {
            return level;
        }
        throw new Misread(id.spot(), "Here must stand a level, but (" + id.value() + ") is none.");
    }

    Decision<?> decision(Node.Text id) {
        return named("decision", decisions, id);
    }

    LevelDecision<?> levelDecision(Node.Text id) {
        if (decision(id) instanceof LevelDecision<?> level) {
            return level;
        }
        throw new Misread(
                id.spot(), "Here must stand a decision that answers with a level, but (" + id.value() + ") does not.");
    }

    /** Reads a number, or the id of a parameter. */
    Parameter parameter(Node.Text text) {
        if (text.value().isEmpty() || !isLetter(text.value().charAt(0))) {
            return Parameter.literal(Decimal.of(text.value()));
        }
        used.add(text.value());
        return named("parameter", parameters, text);
    }

    static boolean isLetter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }

    private <T> T named(String kind, Map<String, T> things, Node.Text id) {
        T found = things.get(id.value());
        if (found == null) {
            throw unknown(kind, id, things.keySet());
        }
        return found;
    }

    private Misread unknown(String kind, Node.Text id, Set<String> known) {
        return broken.contains(id.value())
                ? Misread.noted()
                : new Misread(
                        id.spot(), "There is no " + kind + " (" + id.value() + ")." + Keys.hint(id.value(), known));
    }
}
