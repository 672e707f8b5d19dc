package io.github.kamrules.standard;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import io.github.kamrules.decision.Condition;
import io.github.kamrules.decision.Decision;
import io.github.kamrules.decision.DecisionGraph;
import io.github.kamrules.decision.EachMatch;
import io.github.kamrules.decision.FirstMatch;
import io.github.kamrules.decision.FlagInput;
import io.github.kamrules.decision.Input;
import io.github.kamrules.decision.InputValues;
import io.github.kamrules.decision.LevelDecision;
import io.github.kamrules.decision.LevelInput;
import io.github.kamrules.decision.MissingInput;
import io.github.kamrules.decision.NumberInput;
import io.github.kamrules.decision.OverrideInputs;
import io.github.kamrules.decision.Population;
import io.github.kamrules.decision.SetDecision;
import io.github.kamrules.decision.StateInputs;
import io.github.kamrules.decision.Verdict;
import io.github.kamrules.fact.HistoryFacts;
import io.github.kamrules.policy.Policy;
import io.github.kamrules.policy.Recommended;
import io.github.kamrules.scale.Level;
import io.github.kamrules.strategy.Strategy;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A case for one decision of the standard policy: facts, and other decisions whose outcomes are simply given. The account has
 * no history.
 */
final class Given {

    private final Policy policy;
    private final DecisionGraph.Builder graph;
    private final InputValues.Builder facts = InputValues.builder();

    private Given(Policy policy) {
        this.policy = policy;
        graph = policy.graph().toBuilder();
        StateInputs<Level> state = HistoryFacts.stateOf(StandardDecisions.TIER);
        OverrideInputs<Level> override = HistoryFacts.overrideOf(StandardDecisions.TIER);
        Stream.of(
                        state.level(),
                        state.days(),
                        state.pendingLevel(),
                        state.confirmations(),
                        override.level(),
                        override.daysLeft(),
                        override.reason())
                .forEach(facts::notApplicable);
        facts.flag(state.seen(), false);
    }

    /** The policy without defaults. */
    static Given strict() {
        return new Given(StandardPolicy.strict());
    }

    /** The policy with its defaults. */
    static Given standard() {
        return new Given(StandardPolicy.standard());
    }

    @CanIgnoreReturnValue
    Given fact(NumberInput fact, String value) {
        facts.number(fact, value);
        return this;
    }

    @CanIgnoreReturnValue
    <T> Given fact(LevelInput<T> fact, T value) {
        facts.level(fact, value);
        return this;
    }

    @CanIgnoreReturnValue
    Given fact(FlagInput fact, boolean value) {
        facts.flag(fact, value);
        return this;
    }

    @CanIgnoreReturnValue
    Given notApplicable(Input fact) {
        facts.notApplicable(fact);
        return this;
    }

    @CanIgnoreReturnValue
    <T> Given decided(LevelDecision<T> decision, T level) {
        graph.replace(decision, FirstMatch.<T>empty().otherwise(level));
        return this;
    }

    @CanIgnoreReturnValue
    <T> Given notApplicable(LevelDecision<T> decision) {
        graph.replace(decision, FirstMatch.<T>empty().otherwiseNotApplicable("reason.given"));
        return this;
    }

    /** Several levels, or none. */
    @CanIgnoreReturnValue
    <T> Given decided(SetDecision<T> decision, Set<T> levels) {
        T any = decision.scale().value(0);
        EachMatch<T> rows = EachMatch.when(levels.contains(any) ? Condition.always() : Condition.anyOf(), any);
        for (T level : decision.scale().values()) {
            if (levels.contains(level) && !level.equals(any)) {
                rows = rows.andWhen(Condition.always(), level);
            }
        }
        graph.replace(decision, rows);
        return this;
    }

    <V> Verdict<V> verdict(Decision<V> decision) {
        DecisionGraph built = graph.build();
        return built.decide(facts.build().among(Population.none(built), -1)).verdict(decision);
    }

    <V> Optional<V> value(Decision<V> decision) {
        return verdict(decision).value();
    }

    /** The outcomes that are still possible. */
    List<Object> candidates(Decision<?> decision) {
        return List.copyOf(
                ((Verdict.Undecided<?>) verdict(decision)).candidates().values());
    }

    /** The ids of the missing facts that an undecided verdict names as able to change it. */
    List<String> missing(Decision<?> decision) {
        return ((Verdict.Undecided<?>) verdict(decision))
                .missing().stream()
                        .filter(MissingInput::couldChange)
                        .map(m -> m.input().id())
                        .toList();
    }

    Optional<Recommended> recommended(Strategy strategy) {
        return policy.strategies().stream()
                .filter(rule -> rule.strategy().equals(strategy))
                .findFirst()
                .flatMap(rule -> value(rule.decision()));
    }
}
