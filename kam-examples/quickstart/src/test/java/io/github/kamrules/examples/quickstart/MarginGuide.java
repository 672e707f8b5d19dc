package io.github.kamrules.examples.quickstart;

import static io.github.kamrules.standard.StandardDecisions.TIER;

import io.github.kamrules.portfolio.Portfolio;
import io.github.kamrules.review.Assessment;
import io.github.kamrules.review.Reviewer;
import io.github.kamrules.standard.StandardPolicy;
import io.github.kamrules.whatif.Margins;
import java.util.List;
import java.util.Locale;

/** The code in the guide to margins, compiled and run. */
final class MarginGuide {

    private MarginGuide() {}

    private static Assessment assessment() {
        return Reviewer.of(StandardPolicy.standard())
                .review(Portfolio.of(
                        List.of(
                                Guides.account("C-119", "EUR 62000", 17).build(),
                                Guides.account("C-124", "EUR 420000", 9).build(),
                                Guides.account("C-141", "EUR 540000", 12).build()),
                        Guides.AS_OF))
                .assessment("C-119");
    }

    static String all() {
        Assessment assessment = assessment();
        StringBuilder out = new StringBuilder();
        // region margins
        Margins margins = Margins.of(assessment, TIER);
        out.append(margins.toText(Locale.ENGLISH));
        // endregion
        return out.toString();
    }

    static String near() {
        Margins margins = Margins.of(assessment(), TIER);
        StringBuilder out = new StringBuilder();
        // region margins-near
        out.append(margins.near("0.20").toText(Locale.ENGLISH));
        out.append(margins.near("0.01").toText(Locale.ENGLISH));
        out.append(margins.near("0.20").toText(Locale.SIMPLIFIED_CHINESE));
        // endregion
        return out.toString();
    }
}
