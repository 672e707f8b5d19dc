package io.github.kamrules.examples.peers;

import io.github.kamrules.examples.benchmarks.Categories;
import io.github.kamrules.examples.benchmarks.CategoryData;
import java.util.function.Consumer;
import org.evrete.KnowledgeService;
import org.evrete.api.ActivationMode;
import org.evrete.api.Knowledge;
import org.evrete.api.StatelessSession;
import org.evrete.api.ValuesPredicate;
import org.evrete.api.builders.RuleSetBuilder;

/** The decision in Evrete. */
final class EvretePeer implements Categories {

    private final Knowledge rules = rules();

    private static Knowledge rules() {
        RuleSetBuilder<Knowledge> builder =
                new KnowledgeService().newKnowledge().builder();
        points(builder, "revenue high", "revenue", 5_000_000, Long.MAX_VALUE, 300);
        points(builder, "revenue medium", "revenue", 1_000_000, 5_000_000, 150);
        points(builder, "potential high", "potential", 10_000_000, Long.MAX_VALUE, 450);
        points(builder, "potential medium", "potential", 3_000_000, 10_000_000, 225);
        points(builder, "margin high", "margin", 3_000, Long.MAX_VALUE, 250);
        points(builder, "margin medium", "margin", 1_000, 3_000, 125);
        builder.newRule("scored")
                .salience(10)
                .forEach("$c", Candidate.class)
                .where((ValuesPredicate) values -> !values.get(0, Boolean.class), "$c.scored")
                .execute(context -> {
                    Candidate candidate = (Candidate) context.getObject("$c");
                    candidate.setScored(true);
                    context.update(candidate);
                });
        int[] lows = {Integer.MIN_VALUE, 300, 650};
        int[] highs = {300, 650, Integer.MAX_VALUE};
        for (int level = 0; level < lows.length; level++) {
            for (int relationship = 0; relationship < 7; relationship++) {
                int low = lows[level];
                int high = highs[level];
                String name = CategoryData.relationshipName(relationship);
                int category = CategoryData.cell(level, relationship);
                builder.newRule(level + " " + name)
                        .forEach("$c", Candidate.class)
                        .where((ValuesPredicate) values -> values.get(0, Boolean.class), "$c.scored")
                        .where((ValuesPredicate) values -> name.equals(values.get(0, String.class)), "$c.relationship")
                        .where(
                                (ValuesPredicate) values ->
                                        values.get(0, Integer.class) >= low && values.get(0, Integer.class) < high,
                                "$c.score")
                        .execute(then(candidate -> candidate.setCategory(category)));
            }
        }
        return builder.build();
    }

    private static void points(
            RuleSetBuilder<Knowledge> builder, String name, String field, long low, long high, int points) {
        builder.newRule(name)
                .salience(20)
                .forEach("$c", Candidate.class)
                .where((ValuesPredicate) values -> !values.get(0, Boolean.class), "$c.scored")
                .where(
                        (ValuesPredicate)
                                values -> values.get(0, Long.class) >= low && values.get(0, Long.class) < high,
                        "$c." + field)
                .execute(then(candidate -> candidate.add(points)));
    }

    private static Consumer<org.evrete.api.RhsContext> then(Consumer<Candidate> action) {
        return context -> action.accept((Candidate) context.getObject("$c"));
    }

    @Override
    public void decide(CategoryData data, long[] codes) {
        Candidate[] candidates = new Candidate[codes.length];
        StatelessSession session = rules.newStatelessSession(ActivationMode.CONTINUOUS);
        for (int i = 0; i < codes.length; i++) {
            candidates[i] = new Candidate(data, i);
        }
        session.insert((Object[]) candidates);
        session.fire();
        for (int i = 0; i < codes.length; i++) {
            codes[i] = candidates[i].getCategory();
        }
    }
}
