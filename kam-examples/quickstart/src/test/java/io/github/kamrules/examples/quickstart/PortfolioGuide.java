package io.github.kamrules.examples.quickstart;

import static io.github.kamrules.fact.AccountFacts.INDUSTRY;
import static io.github.kamrules.fact.AccountFacts.REVENUE;
import static io.github.kamrules.standard.StandardDecisions.OVERRIDDEN_TIER;
import static io.github.kamrules.standard.StandardDecisions.TIER;

import io.github.kamrules.account.Account;
import io.github.kamrules.decision.Decision;
import io.github.kamrules.decision.Domain;
import io.github.kamrules.decision.FirstMatch;
import io.github.kamrules.decision.LevelDecision;
import io.github.kamrules.decision.NumberDecision;
import io.github.kamrules.decision.PopulationFigure;
import io.github.kamrules.number.Unit;
import io.github.kamrules.policy.Policy;
import io.github.kamrules.portfolio.Portfolio;
import io.github.kamrules.review.Assessment;
import io.github.kamrules.review.PortfolioReview;
import io.github.kamrules.review.Reviewer;
import io.github.kamrules.source.KnowledgeSource;
import io.github.kamrules.standard.StandardParameters;
import io.github.kamrules.standard.StandardPolicy;
import io.github.kamrules.text.TextBundle;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The code in the guide to decisions over all accounts, compiled and run. */
final class PortfolioGuide {

    // region portfolio-figures
    enum Place {
        OTHER,
        LEADER
    }

    static final NumberDecision RANK = Decision.number("rank-in-industry", Domain.wholeNumbers("[1, inf)", Unit.COUNT));
    static final NumberDecision SHARE = Decision.number("share-of-industry", Domain.numbers("[0, 1]", Unit.RATIO));
    static final LevelDecision<Place> PLACE = Decision.of("place-in-industry", Place.class);

    static final Policy RANKED = StandardPolicy.standard()
            .extend("acme", "2026")
            .decide(RANK, PopulationFigure.rank(REVENUE).within(INDUSTRY))
            .decide(SHARE, PopulationFigure.share(REVENUE).within(INDUSTRY))
            .decide(
                    PLACE,
                    FirstMatch.when(RANK.isExactly("1").and(SHARE.atLeast("0.40")), Place.LEADER)
                            .otherwise(Place.OTHER))
            .set(StandardParameters.KEY_ACCOUNTS_AT_MOST, "1", KnowledgeSource.company("sales board, March 2026"))
            .texts(texts())
            .build();
    // endregion

    private PortfolioGuide() {}

    private static TextBundle texts() {
        return TextBundle.of(
                Locale.ENGLISH,
                Map.of(
                        "decision.rank-in-industry", "Rank in its industry",
                        "decision.share-of-industry", "Share of its industry",
                        "decision.place-in-industry", "Place in its industry"));
    }

    private static List<Account> accounts() {
        return List.of(
                Guides.account("C-119", "EUR 150000", 17).industry("Gifts").build(),
                Guides.account("C-124", "EUR 120000", 9).industry("Gifts").build(),
                Guides.account("C-141", "EUR 140000", 12).industry("Toys").build(),
                Account.builder()
                        .id("C-157")
                        .name("No figures yet")
                        .industry("Toys")
                        .build(),
                Guides.account("C-201", "EUR 90000", 4).industry("Books").build(),
                Guides.account("C-202", "EUR 80000", 4).industry("Books").build(),
                Guides.account("C-203", "EUR 70000", 4).industry("Books").build());
    }

    private static PortfolioReview review() {
        return Reviewer.of(RANKED).review(Portfolio.of(accounts(), Guides.AS_OF));
    }

    static String figures() {
        StringBuilder out = new StringBuilder();
        PortfolioReview review = review();
        // region portfolio-read
        for (Assessment assessment : review.assessments()) {
            out.append(assessment.accountId())
                    .append(" rank ")
                    .append(assessment.verdict(RANK).value())
                    .append(", ")
                    .append(assessment.value(PLACE))
                    .append('\n');
        }
        out.append("known of ").append(review.population().coverage(RANK)).append('\n');
        out.append(review.assessment("C-157").explain(RANK).toText(Locale.ENGLISH));
        // endregion
        return out.toString();
    }

    static String capacity() {
        StringBuilder out = new StringBuilder();
        PortfolioReview review = review();
        // region portfolio-capacity
        Assessment displaced = review.assessment("C-141");
        out.append(displaced.value(OVERRIDDEN_TIER))
                .append(" -> ")
                .append(displaced.value(TIER))
                .append('\n');
        out.append(displaced.explain(TIER).toText(Locale.ENGLISH, 2));
        // endregion
        return out.toString();
    }
}
