package io.github.kamrules.examples.quickstart;

import static io.github.kamrules.standard.StandardDecisions.TIER;

import io.github.kamrules.account.Account;
import io.github.kamrules.compare.Cause;
import io.github.kamrules.compare.Comparison;
import io.github.kamrules.compare.Move;
import io.github.kamrules.compare.Moves;
import io.github.kamrules.compare.PolicyDiff;
import io.github.kamrules.policy.Policy;
import io.github.kamrules.portfolio.Portfolio;
import io.github.kamrules.review.PortfolioReview;
import io.github.kamrules.review.Reviewer;
import io.github.kamrules.source.KnowledgeSource;
import io.github.kamrules.standard.StandardParameters;
import io.github.kamrules.standard.StandardPolicy;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The code of the page about comparisons, compiled and run. */
final class CompareGuide {

    // region compare-policies
    static final Policy TODAY = StandardPolicy.standard();
    static final Policy PLANNED = TODAY.extend("planned", "2027")
            .set(StandardParameters.DEPENDENCE_SHARE, "0.20", KnowledgeSource.company("sales board"))
            .set(StandardParameters.LOST_AFTER_DAYS, "500", KnowledgeSource.company("sales board"))
            .build();
    // endregion

    private CompareGuide() {}

    static String diff() {
        StringBuilder out = new StringBuilder();
        // region compare-diff
        PolicyDiff diff = PolicyDiff.of(TODAY, PLANNED);
        out.append(diff.toText(Locale.ENGLISH));
        // endregion
        return out.toString();
    }

    static String moves() {
        StringBuilder out = new StringBuilder();
        // region compare-moves
        Portfolio portfolio = Portfolio.of(Guides.accounts(), Guides.AS_OF);
        PortfolioReview before = Reviewer.of(TODAY).review(portfolio);
        PortfolioReview after = Reviewer.of(PLANNED).review(portfolio);
        Moves moves = Comparison.of(before, after).moves(TIER);
        out.append(moves.toMarkdown(Locale.ENGLISH));
        // endregion
        return out.toString();
    }

    static String dates() {
        StringBuilder out = new StringBuilder();
        Reviewer reviewer = Reviewer.of(TODAY);
        PortfolioReview before = reviewer.review(Portfolio.of(Guides.accounts(), Guides.AS_OF));
        List<Account> changed = new ArrayList<>(Guides.accounts());
        changed.set(4, Guides.account("C-216", "EUR 150000", 8).build());
        PortfolioReview after = reviewer.review(Portfolio.of(changed, Guides.AS_OF));
        // region compare-facts
        Moves moves = Comparison.of(before, after).moves(TIER);
        for (Move move : moves.list()) {
            out.append(move).append('\n');
            for (Cause cause : moves.causes(move)) {
                out.append(cause.kind()).append(' ').append(cause.part());
                out.append(cause.alone() ? " alone\n" : " with others\n");
            }
        }
        out.append(moves.toText(Locale.ENGLISH));
        // endregion
        return out.toString();
    }
}
