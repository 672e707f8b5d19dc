package io.github.kamrules.examples.quickstart;

import static io.github.kamrules.fact.AccountFacts.POTENTIAL;
import static io.github.kamrules.fact.AccountFacts.REVENUE;
import static io.github.kamrules.fact.AccountFacts.STATED_RELATIONSHIP_STRENGTH;
import static io.github.kamrules.standard.StandardDecisions.TIER;

import io.github.kamrules.portfolio.Portfolio;
import io.github.kamrules.relationship.Relationship;
import io.github.kamrules.relationship.RelationshipStrengths;
import io.github.kamrules.review.Assessment;
import io.github.kamrules.review.Reviewer;
import io.github.kamrules.standard.StandardPolicy;
import io.github.kamrules.standard.StandardStrategies;
import io.github.kamrules.tier.Tiers;
import io.github.kamrules.whatif.Lever;
import io.github.kamrules.whatif.PathFinder;
import java.util.List;
import java.util.Locale;

/** The code in the guide to paths, compiled and run. */
final class PathGuide {

    private PathGuide() {}

    private static Assessment assessment() {
        return Reviewer.of(StandardPolicy.standard())
                .review(Portfolio.of(
                        List.of(
                                Guides.account("C-119", "EUR 62000", 17)
                                        .relationship(Relationship.builder()
                                                .strength(RelationshipStrengths.GOOD)
                                                .build())
                                        .build(),
                                Guides.account("C-124", "EUR 420000", 9).build(),
                                Guides.account("C-141", "EUR 540000", 12).build()),
                        Guides.AS_OF))
                .assessment("C-119");
    }

    // region paths-finder
    static final PathFinder FINDER = PathFinder.of(
            StandardPolicy.standard(),
            Lever.raise(REVENUE).inStepsOf("5000").upTo("250000").costing("2"),
            Lever.raise(STATED_RELATIONSHIP_STRENGTH).costing("5"));
    // endregion

    static String key() {
        Assessment assessment = assessment();
        StringBuilder out = new StringBuilder();
        // region paths-key
        out.append(FINDER.paths(assessment, TIER, Tiers.KEY).toText(Locale.ENGLISH));
        out.append(FINDER.pathsTo(assessment, StandardStrategies.EXECUTIVE_COVERAGE.id())
                .toText(Locale.ENGLISH));
        // endregion
        return out.toString();
    }

    static String none() {
        Assessment assessment = assessment();
        StringBuilder out = new StringBuilder();
        // region paths-none
        PathFinder small = PathFinder.of(
                StandardPolicy.standard(),
                Lever.raise(REVENUE).inStepsOf("5000").upTo("80000"));
        out.append(small.paths(assessment, TIER, Tiers.KEY).toText(Locale.ENGLISH));
        PathFinder potential = PathFinder.of(StandardPolicy.standard(), Lever.raise(POTENTIAL));
        out.append(potential.paths(assessment, TIER, Tiers.KEY).toText(Locale.ENGLISH));
        // endregion
        return out.toString();
    }
}
