package io.github.kamrules.standard;

import static io.github.kamrules.strategy.Party.CUSTOMER;
import static io.github.kamrules.strategy.Party.JOINT;
import static io.github.kamrules.strategy.Party.SUPPLIER;
import static io.github.kamrules.strategy.Role.ACCOUNT_MANAGER;
import static io.github.kamrules.strategy.Role.EXECUTIVE_SPONSOR;
import static io.github.kamrules.strategy.Role.SALES_MANAGER;
import static io.github.kamrules.strategy.Role.TEAM_MEMBER;

import com.google.common.collect.ImmutableList;
import io.github.kamrules.source.KnowledgeSource;
import io.github.kamrules.strategy.Strategy;
import io.github.kamrules.tier.GrowthRoutes;
import java.util.List;

/**
 * The strategies of the standard policy about the people at an account. All are of the topic {@code key-contacts}, as is
 * {@link StandardStrategies#EXECUTIVE_COVERAGE}: only the most urgent of them is recommended, the top first.
 */
public final class ContactStrategies {

    static final String TOPIC = "key-contacts";

    /** Meet the person who has the last word. */
    public static final Strategy REACH_TOP_DECISION_MAKER = new StrategyDraft("reach-top-decision-maker", 11)
            .step(ACCOUNT_MANAGER, SUPPLIER, 0, 7)
            .step(SALES_MANAGER, SUPPLIER, 7, 7)
            .step(EXECUTIVE_SPONSOR, JOINT, 14, 14)
            .step(ACCOUNT_MANAGER, SUPPLIER, 28, 7)
            .from(KnowledgeSource.stated(174, 175))
            .items(130, 174, 175)
            .about(TOPIC)
            .build();

    /** Win over who decides, or who speaks against us. */
    public static final Strategy GAIN_SUPPORT = new StrategyDraft("gain-support", 19)
            .step(ACCOUNT_MANAGER, SUPPLIER, 0, 14)
            .step(TEAM_MEMBER, JOINT, 14, 30)
            .step(EXECUTIVE_SPONSOR, JOINT, 44, 14)
            .from(KnowledgeSource.stated(176))
            .items(172, 176)
            .about(TOPIC)
            .build();

    /** Know the account down to its front line. */
    public static final Strategy FRONTLINE_ENGAGEMENT = new StrategyDraft("frontline-engagement", 39)
            .step(ACCOUNT_MANAGER, SUPPLIER, 0, 14)
            .step(TEAM_MEMBER, JOINT, 14, 30)
            .step(ACCOUNT_MANAGER, CUSTOMER, 30, 30)
            .step(ACCOUNT_MANAGER, SUPPLIER, 60, 14)
            .from(KnowledgeSource.stated(161))
            .items(137, 161)
            .notWith("broaden-key-contacts", "open-relationship", "efficient-coverage")
            .grows(GrowthRoutes.DEEPEN)
            .about(TOPIC)
            .build();

    /** Find out who takes which part in a purchase. */
    public static final Strategy MAP_STAKEHOLDERS = new StrategyDraft("map-stakeholders", 41)
            .step(ACCOUNT_MANAGER, SUPPLIER, 0, 14)
            .step(ACCOUNT_MANAGER, JOINT, 14, 30)
            .step(SALES_MANAGER, SUPPLIER, 44, 7)
            .from(KnowledgeSource.stated(172, 177))
            .items(53, 172, 174, 177)
            .notWith("broaden-key-contacts", "open-relationship", "efficient-coverage")
            .about(TOPIC)
            .build();

    private ContactStrategies() {}

    /**
     * Returns all these strategies.
     *
     * @return the strategies, in the order of their priorities
     */
    public static List<Strategy> all() {
        return ImmutableList.of(REACH_TOP_DECISION_MAKER, GAIN_SUPPORT, FRONTLINE_ENGAGEMENT, MAP_STAKEHOLDERS);
    }
}
