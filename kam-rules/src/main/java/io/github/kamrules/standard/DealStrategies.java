package io.github.kamrules.standard;

import static io.github.kamrules.strategy.Party.JOINT;
import static io.github.kamrules.strategy.Party.SUPPLIER;
import static io.github.kamrules.strategy.Role.ACCOUNT_MANAGER;
import static io.github.kamrules.strategy.Role.SALES_MANAGER;
import static io.github.kamrules.strategy.Role.TEAM_MEMBER;

import com.google.common.collect.ImmutableList;
import io.github.kamrules.source.KnowledgeSource;
import io.github.kamrules.strategy.Strategy;
import io.github.kamrules.tier.GrowthRoutes;
import java.util.List;

/**
 * The strategies of the standard policy about open deals and the opportunities before them. Where a deal needs care, nothing else
 * is sold beside it.
 */
public final class DealStrategies {

    static final String TOPIC = "open-deal";

    /** Look at a deal that may be lost late, before it is. */
    public static final Strategy REVIEW_DEAL = new StrategyDraft("review-deal", 16)
            .step(SALES_MANAGER, SUPPLIER, 0, 5)
            .step(ACCOUNT_MANAGER, SUPPLIER, 5, 14)
            .step(SALES_MANAGER, SUPPLIER, 19, 3)
            .from(KnowledgeSource.stated(173))
            .items(173, 175, 176)
            .notWith("cross-sell")
            .about(TOPIC)
            .build();

    /** Sell what a group decides by a group. */
    public static final Strategy DEAL_TEAM = new StrategyDraft("deal-team", 17)
            .step(SALES_MANAGER, SUPPLIER, 0, 7)
            .step(TEAM_MEMBER, SUPPLIER, 7, 14)
            .step(SALES_MANAGER, JOINT, 21, 30)
            .step(SALES_MANAGER, SUPPLIER, 51, 7)
            .from(KnowledgeSource.stated(171, 172))
            .items(128, 171, 172)
            .notWith("cross-sell")
            .about(TOPIC)
            .build();

    /** See what the account will need before it asks. */
    public static final Strategy SCAN_OPPORTUNITIES = new StrategyDraft("scan-opportunities", 55)
            .step(ACCOUNT_MANAGER, JOINT, 0, 21)
            .step(TEAM_MEMBER, SUPPLIER, 21, 21)
            .step(ACCOUNT_MANAGER, JOINT, 42, 14)
            .from(KnowledgeSource.stated(115))
            .items(115)
            .notWith("cross-sell", "invest-for-growth", "co-development", "second-order")
            .grows(GrowthRoutes.DEEPEN)
            .about(TOPIC)
            .build();

    private DealStrategies() {}

    /**
     * Returns all these strategies.
     *
     * @return the strategies, in the order of their priorities
     */
    public static List<Strategy> all() {
        return ImmutableList.of(REVIEW_DEAL, DEAL_TEAM, SCAN_OPPORTUNITIES);
    }
}
