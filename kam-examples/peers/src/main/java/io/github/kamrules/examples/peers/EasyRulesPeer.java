package io.github.kamrules.examples.peers;

import io.github.kamrules.examples.benchmarks.Categories;
import io.github.kamrules.examples.benchmarks.CategoryData;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jeasy.rules.api.Facts;
import org.jeasy.rules.api.Rule;
import org.jeasy.rules.api.Rules;
import org.jeasy.rules.api.RulesEngine;
import org.jeasy.rules.api.RulesEngineParameters;
import org.jeasy.rules.core.DefaultRulesEngine;
import org.jeasy.rules.core.RuleBuilder;

/** The decision in Easy Rules. */
final class EasyRulesPeer implements Categories {

    private static final String ACCOUNT = "account";

    private final RulesEngine all = new DefaultRulesEngine();
    private final RulesEngine first = new DefaultRulesEngine(new RulesEngineParameters().skipOnFirstAppliedRule(true));
    private final Rules score = new Rules();
    private final Rules table = new Rules();

    EasyRulesPeer() {
        score.register(rule("revenue high", 1, a -> a.getRevenue() >= 5_000_000, a -> a.add(300)));
        score.register(rule(
                "revenue medium", 2, a -> a.getRevenue() >= 1_000_000 && a.getRevenue() < 5_000_000, a -> a.add(150)));
        score.register(rule("potential high", 3, a -> a.getPotential() >= 10_000_000, a -> a.add(450)));
        score.register(rule(
                "potential medium",
                4,
                a -> a.getPotential() >= 3_000_000 && a.getPotential() < 10_000_000,
                a -> a.add(225)));
        score.register(rule("margin high", 5, a -> a.getMargin() >= 3_000, a -> a.add(250)));
        score.register(rule("margin medium", 6, a -> a.getMargin() >= 1_000 && a.getMargin() < 3_000, a -> a.add(125)));
        int[] lows = {Integer.MIN_VALUE, 300, 650};
        int[] highs = {300, 650, Integer.MAX_VALUE};
        for (int level = 0; level < lows.length; level++) {
            for (int relationship = 0; relationship < 7; relationship++) {
                int low = lows[level];
                int high = highs[level];
                String name = CategoryData.relationshipName(relationship);
                int category = CategoryData.cell(level, relationship);
                table.register(rule(
                        level + " " + name,
                        7 * level + relationship,
                        a -> a.getScore() >= low
                                && a.getScore() < high
                                && a.getRelationship().equals(name),
                        a -> a.setCategory(category)));
            }
        }
    }

    private static Rule rule(String name, int priority, Predicate<Candidate> when, Consumer<Candidate> then) {
        return new RuleBuilder()
                .name(name)
                .priority(priority)
                .when(facts -> when.test(facts.get(ACCOUNT)))
                .then(facts -> then.accept(facts.get(ACCOUNT)))
                .build();
    }

    @Override
    public void decide(CategoryData data, long[] codes) {
        for (int i = 0; i < codes.length; i++) {
            Candidate candidate = new Candidate(data, i);
            Facts facts = new Facts();
            facts.put(ACCOUNT, candidate);
            all.fire(score, facts);
            first.fire(table, facts);
            codes[i] = candidate.getCategory();
        }
    }
}
