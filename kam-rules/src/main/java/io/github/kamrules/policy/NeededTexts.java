package io.github.kamrules.policy;

import io.github.kamrules.check.Check;
import io.github.kamrules.decision.Decision;
import io.github.kamrules.decision.DefaultUsed;
import io.github.kamrules.decision.Domain;
import io.github.kamrules.decision.Input;
import io.github.kamrules.decision.LevelDecision;
import io.github.kamrules.decision.Logic;
import io.github.kamrules.decision.Parameter;
import io.github.kamrules.decision.SetOperand;
import io.github.kamrules.scale.Scale;
import io.github.kamrules.source.KnowledgeSource;
import io.github.kamrules.strategy.Strategy;
import io.github.kamrules.text.TextKey;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/** Collects the keys of all texts that a policy brings up: names, levels, reasons, strategies, and what its sources say. */
final class NeededTexts {

    private final Set<TextKey> keys = new LinkedHashSet<>();
    private final Set<TextKey> citations = new LinkedHashSet<>();

    NeededTexts(Policy policy) {
        for (Input input : policy.graph().inputs()) {
            keys.add(input.label());
            if (input.domain() instanceof Domain.Levels levels) {
                levels(levels.scale());
            }
        }
        for (Decision<?> decision : policy.decisions()) {
            keys.add(decision.label());
            if (decision instanceof LevelDecision<?> level) {
                levels(level.scale());
            } else if (decision instanceof SetOperand<?> set) {
                levels(set.scale());
            }
            logic(policy.graph().logic(decision));
        }
        policy.strategies().stream().map(StrategyRule::strategy).forEach(this::strategy);
        policy.checks().stream().map(CheckRule::check).forEach(this::check);
        policy.graph().parameters().values().stream().map(Parameter::source).forEach(this::source);
        policy.graph().defaults().stream().map(DefaultUsed::source).forEach(s -> source(Optional.of(s)));
    }

    Set<TextKey> keys() {
        return keys;
    }

    Set<TextKey> citations() {
        return citations;
    }

    private <T> void levels(Scale<T> scale) {
        scale.values().forEach(level -> keys.add(scale.labelOf(level)));
    }

    private void logic(Logic<?> logic) {
        source(logic.source());
        logic.partSources().forEach(s -> source(Optional.of(s)));
        keys.addAll(logic.texts());
    }

    private void check(Check check) {
        keys.add(check.found());
        keys.add(check.remedyText());
        source(Optional.of(check.source()));
    }

    private void strategy(Strategy strategy) {
        keys.add(strategy.title());
        keys.add(strategy.rationale());
        strategy.steps().forEach(step -> keys.add(step.text()));
        source(Optional.of(strategy.source()));
    }

    private void source(Optional<KnowledgeSource> source) {
        source.flatMap(KnowledgeSource::citationKey).ifPresent(citations::add);
    }
}
