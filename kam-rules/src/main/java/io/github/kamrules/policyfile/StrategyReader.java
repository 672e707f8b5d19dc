package io.github.kamrules.policyfile;

import io.github.kamrules.decision.Condition;
import io.github.kamrules.policy.Policy;
import io.github.kamrules.policy.StrategyRule;
import io.github.kamrules.strategy.Party;
import io.github.kamrules.strategy.Role;
import io.github.kamrules.strategy.Step;
import io.github.kamrules.strategy.Strategy;
import io.github.kamrules.strategy.StrategyId;
import io.github.kamrules.text.TextKey;
import io.github.kamrules.tier.GrowthRoutes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;

/** Reads strategies: new ones whole, and of those that the policy starts from what changes. */
final class StrategyReader {

    private final Problems problems;
    private final ConditionReader conditions;
    private final Optional<Policy> base;
    private final Policy.Builder policy;
    private final StrategyNames names;
    private final BiConsumer<TextKey, Node> texts;
    private final Map<String, Spot> spots;

    StrategyReader(
            Problems problems,
            ConditionReader conditions,
            Optional<Policy> base,
            Policy.Builder policy,
            StrategyNames names,
            BiConsumer<TextKey, Node> texts,
            Map<String, Spot> spots) {
        this.problems = problems;
        this.conditions = conditions;
        this.base = base;
        this.policy = policy;
        this.names = names;
        this.texts = texts;
        this.spots = spots;
    }

    StrategyId read(Node.Text name, Node node) {
        Keys keys = Keys.of(node, Shapes.STRATEGY, problems);
        StrategyId id = names.added(name);
        spots.put("recommend." + id.value(), name.spot());
        spots.put(id.value(), name.spot());
        Optional<StrategyRule> known = base.flatMap(b -> b.strategy(id));
        if (known.isEmpty()) {
            requireAll(keys, List.of("when", "priority", "steps", "source"));
        }
        Optional<Condition> when = keys.optional("when")
                .map(condition -> problems.tried(condition.spot(), () -> conditions.read(condition))
                        .orElseThrow(Misread::noted));
        Strategy strategy = strategy(id, keys, known.map(StrategyRule::strategy));
        keys.optional("title").ifPresent(words -> texts.accept(strategy.title(), words));
        keys.optional("rationale").ifPresent(words -> texts.accept(strategy.rationale(), words));
        if (known.isPresent()) {
            policy.replaceStrategy(strategy, when.orElse(known.get().trigger()));
        } else {
            policy.recommend(strategy, when.orElseThrow());
        }
        return id;
    }

    private void requireAll(Keys keys, List<String> wanted) {
        List<String> lacking = wanted.stream().filter(key -> !keys.has(key)).toList();
        lacking.forEach(key -> keys.lacks(key).noteIn(problems));
        if (!lacking.isEmpty()) {
            throw Misread.noted();
        }
    }

    private Strategy strategy(StrategyId id, Keys keys, Optional<Strategy> known) {
        Strategy.Builder builder =
                known.map(Strategy::toBuilder).orElseGet(Strategy::builder).id(id);
        // Of those that were withdrawn, the conflicts are gone.
        known.ifPresent(strategy -> builder.conflictsWith(
                strategy.conflictsWith().stream().filter(names::has).toList()));
        keys.optional("priority").ifPresent(node -> builder.priority(Values.whole(node)));
        keys.optional("steps").ifPresent(node -> builder.steps(steps(id, node)));
        keys.optional("items").ifPresent(node -> builder.items(Values.wholes(node)));
        keys.optional("source").ifPresent(node -> builder.source(Values.source(node, problems)));
        keys.optional("conflicts-with")
                .ifPresent(node -> builder.conflictsWith(
                        Values.texts(node).stream().map(StrategyNames::id).toList()));
        keys.optional("growth-route")
                .ifPresent(node -> builder.growthRoute(GrowthRoutes.SCALE.parse(Values.word(node))));
        return builder.build();
    }

    private List<Step> steps(StrategyId id, Node node) {
        record Numbered(int number, Node node) {}
        List<Numbered> numbered = new ArrayList<>();
        for (Node step : Values.list(node)) {
            numbered.add(new Numbered(numbered.size() + 1, step));
        }
        return problems.each(numbered, step -> step.node().spot(), step -> {
            Keys keys = Keys.of(step.node(), Shapes.STEP, problems);
            TextKey key = keys.optional("key", word -> TextKey.of(Values.word(word)))
                    .orElseGet(() -> id.textKey().plus("step." + step.number()));
            keys.optional("text").ifPresent(words -> texts.accept(key, words));
            return Step.builder()
                    .text(key)
                    .role(Values.constant(keys.required("role"), Role.values()))
                    .party(Values.constant(keys.required("party"), Party.values()))
                    .startDay(Values.whole(keys.required("start-day")))
                    .durationDays(Values.whole(keys.required("duration-days")))
                    .build();
        });
    }
}
