package io.github.kamrules.examples.quickstart;

import io.github.kamrules.account.Account;
import io.github.kamrules.check.Check;
import io.github.kamrules.check.CheckFinding;
import io.github.kamrules.fact.AccountFacts;
import io.github.kamrules.policy.CheckRule;
import io.github.kamrules.policy.Policy;
import io.github.kamrules.portfolio.Portfolio;
import io.github.kamrules.relationship.Relationship;
import io.github.kamrules.relationship.RelationshipIndicators;
import io.github.kamrules.review.Assessment;
import io.github.kamrules.review.Reviewer;
import io.github.kamrules.source.KnowledgeSource;
import io.github.kamrules.standard.StandardDecisions;
import io.github.kamrules.standard.StandardPolicy;
import io.github.kamrules.text.TextBundle;
import io.github.kamrules.tier.Tiers;
import io.github.kamrules.verify.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The code of the page about checks, compiled and run. */
final class CheckGuide {

    private CheckGuide() {}

    private static Portfolio portfolio() {
        List<Account> accounts = new ArrayList<>(Guides.accounts());
        Relationship known = Relationship.builder()
                .indicators(RelationshipIndicators.builder()
                        .topToTopContact(false)
                        .goodKeyContacts(1)
                        .build())
                .build();
        accounts.replaceAll(account -> account.id().value().equals("C-119")
                ? account.toBuilder().relationship(known).build()
                : account);
        return Portfolio.of(accounts, Guides.AS_OF);
    }

    static String found() {
        StringBuilder out = new StringBuilder();
        Portfolio portfolio = portfolio();
        // region checks
        Policy policy = StandardPolicy.standard();
        Assessment assessment = Reviewer.of(policy).review(portfolio).assessment("C-119");
        for (CheckFinding finding : assessment.findings()) {
            out.append(finding.check().severity()).append(": ");
            out.append(finding.toText(policy.texts(), Locale.ENGLISH)).append('\n');
        }
        // endregion
        return out.toString();
    }

    static String own() {
        StringBuilder out = new StringBuilder();
        Portfolio portfolio = portfolio();
        // region checks-own
        Check unpriced = Check.builder()
                .id("no-price-agreed")
                .severity(Severity.WARNING)
                .source(KnowledgeSource.company("sales board, 2026"))
                .build();
        CheckRule top = StandardPolicy.standard().check("no-top-contact").orElseThrow();
        Policy ours = StandardPolicy.standard()
                .extend("ours", "1")
                .check(
                        unpriced,
                        StandardDecisions.TIER
                                .atLeast(Tiers.KEY)
                                .and(AccountFacts.PRICING_MODE.isKnown().not()))
                .replaceCheck(top.check().toBuilder().severity(Severity.ERROR).build(), top.when())
                .withoutCheck("potential-unknown")
                .texts(TextBundle.of(
                        Locale.ENGLISH,
                        Map.of(
                                "check.no-price-agreed.found", "Nobody knows how prices come about",
                                "check.no-price-agreed.remedy", "Ask sales, and enter it")))
                .build();
        out.append(Reviewer.of(ours).review(portfolio).assessment("C-119").findings())
                .append('\n');
        // endregion
        return out.toString();
    }
}
