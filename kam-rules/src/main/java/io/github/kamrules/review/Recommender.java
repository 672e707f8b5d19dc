package io.github.kamrules.review;

import com.google.common.collect.ImmutableList;
import io.github.kamrules.decision.DecisionGraph;
import io.github.kamrules.decision.Verdict;
import io.github.kamrules.policy.Recommended;
import io.github.kamrules.policy.StrategyRule;
import io.github.kamrules.strategy.Recommendation;
import io.github.kamrules.strategy.Strategy;
import java.util.List;

/** Turns the strategies whose triggers hold into recommendations. */
final class Recommender {

    private Recommender() {}

    static List<Recommendation> recommend(Assessment assessment) {
        ImmutableList.Builder<Recommendation> recommendations = ImmutableList.builder();
        int rank = 1;
        for (StrategyRule rule : chosen(assessment)) {
            recommendations.add(Recommendation.builder()
                    .strategy(rule.strategy())
                    .accountId(assessment.accountId())
                    .rank(rank++)
                    .reasons(Reasons.of(assessment, rule.decision()))
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

    static List<Strategy> possible(Assessment assessment) {
        return assessment.policy().strategies().stream()
                .filter(rule -> assessment.verdict(rule.decision()) instanceof Verdict.Undecided<Recommended> undecided
                        && undecided.candidates().values().contains(Recommended.YES))
                .sorted(StrategyRule.bestFirst())
                .map(StrategyRule::strategy)
                .collect(ImmutableList.toImmutableList());
    }
}
