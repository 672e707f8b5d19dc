package io.github.kamrules.review;

import com.google.common.collect.ImmutableList;
import io.github.kamrules.decision.DecisionGraph;
import io.github.kamrules.decision.Explanation;
import io.github.kamrules.decision.Verdict;
import io.github.kamrules.policy.Recommended;
import io.github.kamrules.policy.StrategyRule;
import io.github.kamrules.strategy.Recommendation;
import io.github.kamrules.strategy.Strategy;
import io.github.kamrules.text.Message;
import io.github.kamrules.text.TextKey;
import java.util.List;
import java.util.stream.Stream;

/** Turns the strategies whose triggers hold into recommendations. */
final class Recommender {

    private static final TextKey REASON = TextKey.of("explain.reason");

    private Recommender() {}

    static List<Recommendation> recommend(Assessment assessment) {
        ImmutableList.Builder<Recommendation> recommendations = ImmutableList.builder();
        int rank = 1;
        for (StrategyRule rule : chosen(assessment)) {
            recommendations.add(Recommendation.builder()
                    .strategy(rule.strategy())
                    .accountId(assessment.accountId())
                    .rank(rank++)
                    .reasons(reasons(assessment, rule))
                    .build());
        }
        return recommendations.build();
    }

    private static List<StrategyRule> chosen(Assessment assessment) {
        DecisionGraph graph = assessment.policy().graph();
        return assessment.read(buffer -> assessment
                .policy()
                .choose(rule -> graph.answer(rule.decision(), buffer.code(graph.indexOf(rule.decision())))
                        .filter(Recommended.YES::equals)
                        .isPresent()));
    }

    private static List<Message> reasons(Assessment assessment, StrategyRule rule) {
        Explanation explanation = assessment.explain(rule.decision());
        return explanation.children().stream()
                .filter(node -> node.kind() == Explanation.Kind.ROW)
                .limit(1)
                .flatMap(row -> row.children().stream())
                .flatMap(Recommender::tests)
                .map(Recommender::reason)
                .collect(ImmutableList.toImmutableList());
    }

    /** A condition that holds is a reason as it stands, without "yes" before it. */
    private static Message reason(Explanation test) {
        Message message = test.message();
        return message.key().equals(Explanation.HOLDS) ? Message.of(REASON, message.arguments()) : message;
    }

    /** Returns the tests that a condition came down to: of a negation, those in it, since alone it says nothing. */
    private static Stream<Explanation> tests(Explanation condition) {
        List<Explanation> parts = condition.children().stream()
                .filter(part -> part.kind() == Explanation.Kind.CONDITION)
                .toList();
        return parts.isEmpty() ? Stream.of(condition) : parts.stream().flatMap(Recommender::tests);
    }

    static List<Strategy> possible(Assessment assessment) {
        return assessment.policy().strategies().stream()
                .filter(rule -> assessment.verdict(rule.decision()) instanceof Verdict.Undecided<Recommended> undecided
                        && undecided.candidates().values().contains(Recommended.YES))
                .sorted(StrategyRule.bestFirst())
                .map(StrategyRule::strategy)
                .collect(ImmutableList.toImmutableList());
    }
}
