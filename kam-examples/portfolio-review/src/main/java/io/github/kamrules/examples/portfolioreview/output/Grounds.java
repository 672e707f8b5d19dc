package io.github.kamrules.examples.portfolioreview.output;

import static io.github.kamrules.standard.StandardDecisions.TIER;

import io.github.kamrules.decision.Decision;
import io.github.kamrules.decision.DecisionGraph;
import io.github.kamrules.decision.DefaultUsed;
import io.github.kamrules.decision.Logic;
import io.github.kamrules.decision.Outcomes;
import io.github.kamrules.decision.Verdict;
import io.github.kamrules.review.Assessment;
import io.github.kamrules.review.PortfolioReview;
import io.github.kamrules.source.Quality;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How firm the ground is on which a review stands: what was guessed, what was taken by default, and what stays open.
 *
 * @param proxies the decisions that stand in for what the source does not know
 * @param assumedDecisions the number of decisions whose rule is an assumption as a whole, proxies included
 * @param assumedParameters the number of parameters whose value is an assumption
 * @param tierDefaults the defaults taken on the way to a tier, each with the number of accounts
 * @param undecidedTiers the number of accounts without a tier, for want of facts
 */
public record Grounds(
        List<Decision<?>> proxies,
        long assumedDecisions,
        long assumedParameters,
        Map<DefaultUsed, Integer> tierDefaults,
        int undecidedTiers) {

    /**
     * Returns the grounds of a review.
     *
     * @param review the review
     * @param proxies the decisions of its policy that stand in for what the source does not know
     * @return the grounds
     */
    public static Grounds of(PortfolioReview review, List<Decision<?>> proxies) {
        DecisionGraph graph = review.policy().graph();
        return new Grounds(
                proxies,
                review.policy().decisions().stream()
                        .filter(decision -> assumed(graph.logic(decision)))
                        .count(),
                graph.parameters().values().stream()
                        .flatMap(parameter -> parameter.source().stream())
                        .filter(source -> source.quality() == Quality.ASSUMED)
                        .count(),
                tierDefaults(review),
                review.count(TIER, Outcomes.UNDECIDED));
    }

    private static boolean assumed(Logic<?> logic) {
        return logic.source()
                .filter(source -> source.quality() == Quality.ASSUMED)
                .isPresent();
    }

    private static Map<DefaultUsed, Integer> tierDefaults(PortfolioReview review) {
        Map<DefaultUsed, Integer> accounts = new LinkedHashMap<>();
        for (Assessment assessment : review.assessments()) {
            defaults(assessment.verdict(TIER)).forEach(used -> accounts.merge(used, 1, Integer::sum));
        }
        return accounts;
    }

    private static List<DefaultUsed> defaults(Verdict<?> verdict) {
        return verdict.match(
                Verdict.Decided::defaults,
                Verdict.NotApplicable::defaults,
                Verdict.Undecided::defaults,
                failed -> List.of());
    }
}
