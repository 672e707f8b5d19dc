package io.github.kamrules.policyfile;

import com.google.common.collect.ImmutableList;
import io.github.kamrules.decision.Condition;
import io.github.kamrules.internal.Names;
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
import java.util.Optional;
import java.util.function.Predicate;

/** Reads strategies: new ones whole, and of those that the policy starts from what changes. */
final class StrategyReader {

    private static final ImmutableList<String> NEEDED = ImmutableList.of("when", "priority", "steps", "source");

    private final Problems problems;
    private final ConditionReader conditions;
    private final Optional<Policy> base;
    private final Policy.Builder policy;
    private final StrategyNames names;
    private final FileTexts texts;
    private final Places places;

    StrategyReader(
            Problems problems,
            ConditionReader conditions,
            Optional<Policy> base,
            Policy.Builder policy,
            StrategyNames names,
            FileTexts texts,
            Places places) {
        this.problems = problems;
        this.conditions = conditions;
        this.base = base;
        this.policy = policy;
        this.names = names;
        this.texts = texts;
        this.places = places;
    }

    StrategyId read(Node.Text name, Node node) {
        Keys keys = Keys.of(node, Shapes.STRATEGY, problems);
        Optional<StrategyRule> known =
                base.flatMap(b -> b.strategies().stream().filter(is(name)).findFirst());
        boolean complete = known.isPresent() || keys.isComplete(name, NEEDED, names.inherited());
        StrategyId id = names.added(name);
        places.strategy(name);
        Optional<Condition> when = keys.tried("when", conditions::read);
        Strategy.Builder strategy = known.map(rule -> rule.strategy().toBuilder())
                .orElseGet(Strategy::builder)
                .id(id);
        fill(strategy, id, keys, known.map(StrategyRule::strategy));
        keys.optional("title").ifPresent(words -> texts.say(id.textKey().plus("title"), words));
        keys.optional("rationale").ifPresent(words -> texts.say(id.textKey().plus("rationale"), words));
        keys.endIfFailed();
        if (!complete) {
            throw Misread.noted();
        }
        if (known.isPresent()) {
            policy.replaceStrategy(strategy.build(), when.orElse(known.get().trigger()));
        } else {
            policy.recommend(strategy.build(), when.orElseThrow());
        }
        return id;
    }

    private static Predicate<StrategyRule> is(Node.Text name) {
        return rule -> rule.strategy().id().value().equals(name.value());
    }

    private void fill(Strategy.Builder builder, StrategyId id, Keys keys, Optional<Strategy> known) {
        // Of those that were withdrawn, the conflicts are gone.
        known.ifPresent(strategy -> builder.conflictsWith(
                strategy.conflictsWith().stream().filter(names::has).toList()));
        keys.tried("priority", Values::whole).ifPresent(builder::priority);
        keys.tried("steps", node -> steps(id, node)).ifPresent(builder::steps);
        keys.tried("items", Values::wholes).ifPresent(builder::items);
        keys.tried("source", node -> Values.source(node, problems)).ifPresent(builder::source);
        keys.tried("conflicts-with", this::ids).ifPresent(builder::conflictsWith);
        keys.tried("topic", node -> Values.parsed(node, StrategyReader::topic)).ifPresent(builder::topic);
        keys.tried("growth-route", node -> Values.parsed(node, GrowthRoutes.SCALE::parse))
                .ifPresent(builder::growthRoute);
    }

    private static String topic(String word) {
        Names.kebab("topic of a strategy", word);
        return word;
    }

    private List<StrategyId> ids(Node node) {
        return problems.each(Values.texts(node), Node.Text::spot, StrategyNames::id);
    }

    private List<Step> steps(StrategyId id, Node node) {
        record Numbered(int number, Node node) {}
        List<Numbered> numbered = new ArrayList<>();
        for (Node step : Values.list(node)) {
            numbered.add(new Numbered(numbered.size() + 1, step));
        }
        return problems.each(numbered, step -> step.node().spot(), step -> {
            Keys keys = Keys.of(step.node(), Shapes.STEP, problems);
            TextKey key = keys.tried("key", word -> Values.parsed(word, TextKey::of))
                    .orElseGet(() -> id.textKey().plus("step." + step.number()));
            keys.optional("text").ifPresent(words -> texts.say(key, words));
            Optional<Role> role = keys.tried("role", word -> Values.constant(word, Role.values()));
            Optional<Party> party = keys.tried("party", word -> Values.constant(word, Party.values()));
            Optional<Integer> startDay = keys.tried("start-day", Values::whole);
            Optional<Integer> durationDays = keys.tried("duration-days", Values::whole);
            return Step.builder()
                    .text(key)
                    .role(role.orElseThrow(Misread::noted))
                    .party(party.orElseThrow(Misread::noted))
                    .startDay(startDay.orElseThrow(Misread::noted))
                    .durationDays(durationDays.orElseThrow(Misread::noted))
                    .build();
        });
    }
}
