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
 * The tactics of the catalogue (items 160 to 169), and what else hangs on what happens between an account and us, by date
 * (items 96, 140 to 144). Each is recommended only where the calendar of the account is known to call for it. Securing the supply, the first of them, is
 * {@link StandardStrategies#SECURE_SUPPLY}.
 */
public final class TacticStrategies {

    /** Have an executive visit a key account that none has visited for long. */
    public static final Strategy EXECUTIVE_VISIT = new StrategyDraft("executive-visit", 21)
            .step(ACCOUNT_MANAGER, SUPPLIER, 0, 10)
            .step(SALES_MANAGER, SUPPLIER, 7, 7)
            .step(EXECUTIVE_SPONSOR, JOINT, 21, 7)
            .step(EXECUTIVE_SPONSOR, SUPPLIER, 28, 3)
            .step(ACCOUNT_MANAGER, SUPPLIER, 31, 30)
            .from(KnowledgeSource.stated(164))
            .items(133, 164, 170)
            .notWith("recover-relationship", "executive-coverage")
            .grows(GrowthRoutes.EXTEND)
            .build();

    /** Exchange figures and news with a key account in time. */
    public static final Strategy INFORMATION_EXCHANGE = new StrategyDraft("information-exchange", 23)
            .step(TEAM_MEMBER, SUPPLIER, 0, 5)
            .step(ACCOUNT_MANAGER, SUPPLIER, 5, 5)
            .step(SALES_MANAGER, SUPPLIER, 10, 3)
            .step(TEAM_MEMBER, SUPPLIER, 13, 5)
            .step(ACCOUNT_MANAGER, JOINT, 18, 14)
            .from(KnowledgeSource.stated(151, 168))
            .items(113, 150, 151, 168, 170)
            .notWith("recover-relationship", "re-engage")
            .about("shared-information")
            .build();

    /** Contribute to an occasion of the account's own. */
    public static final Strategy SUPPORT_EVENT = new StrategyDraft("support-event", 24)
            .step(ACCOUNT_MANAGER, SUPPLIER, 0, 3)
            .step(SALES_MANAGER, SUPPLIER, 3, 4)
            .step(TEAM_MEMBER, SUPPLIER, 7, 14)
            .step(EXECUTIVE_SPONSOR, JOINT, 21, 7)
            .step(ACCOUNT_MANAGER, SUPPLIER, 28, 7)
            .from(KnowledgeSource.stated(163))
            .items(163)
            .grows(GrowthRoutes.EXTEND)
            .build();

    /** Bring a key account and our executives together once a year. */
    public static final Strategy ANNUAL_FORUM = new StrategyDraft("annual-forum", 42)
            .step(SALES_MANAGER, SUPPLIER, 0, 30)
            .step(ACCOUNT_MANAGER, CUSTOMER, 30, 14)
            .step(EXECUTIVE_SPONSOR, JOINT, 60, 1)
            .step(SALES_MANAGER, SUPPLIER, 61, 14)
            .step(ACCOUNT_MANAGER, JOINT, 75, 90)
            .from(KnowledgeSource.stated(169))
            .items(169)
            .notWith("recover-relationship", "executive-visit")
            .about("customer-feedback")
            .grows(GrowthRoutes.EXTEND)
            .build();

    /** Try a new product at a key account before others get it. */
    public static final Strategy PILOT_NEW_PRODUCT = new StrategyDraft("pilot-new-product", 36)
            .step(TEAM_MEMBER, SUPPLIER, 0, 30)
            .step(ACCOUNT_MANAGER, JOINT, 30, 7)
            .step(TEAM_MEMBER, JOINT, 37, 60)
            .step(ACCOUNT_MANAGER, CUSTOMER, 97, 14)
            .step(SALES_MANAGER, SUPPLIER, 111, 14)
            .from(KnowledgeSource.stated(162))
            .items(162)
            .notWith("recover-relationship", "co-development", "manage-for-cash", "efficient-coverage")
            .about("joint-initiative")
            .grows(GrowthRoutes.DEEPEN)
            .build();

    /** Give an account more than the product where the product alone sets nobody apart. */
    public static final Strategy ADD_VALUE = new StrategyDraft("add-value", 40)
            .step(ACCOUNT_MANAGER, CUSTOMER, 0, 14)
            .step(TEAM_MEMBER, SUPPLIER, 14, 30)
            .step(ACCOUNT_MANAGER, JOINT, 44, 30)
            .from(KnowledgeSource.stated(142, 143))
            .items(142, 143)
            .notWith("sell-value", "manage-for-cash", "efficient-coverage", "change-or-exit")
            .about("joint-initiative")
            .grows(GrowthRoutes.DEEPEN)
            .build();

    /** Promote together what a key account sells, in the way that fits it. */
    public static final Strategy JOINT_PROMOTION = new StrategyDraft("joint-promotion", 45)
            .step(ACCOUNT_MANAGER, JOINT, 0, 21)
            .step(ACCOUNT_MANAGER, JOINT, 21, 14)
            .step(SALES_MANAGER, SUPPLIER, 35, 7)
            .step(TEAM_MEMBER, JOINT, 42, 30)
            .step(ACCOUNT_MANAGER, JOINT, 72, 14)
            .from(KnowledgeSource.stated(165))
            .items(13, 165)
            .notWith("manage-for-cash", "efficient-coverage")
            .about("joint-initiative")
            .grows(GrowthRoutes.DEEPEN)
            .build();

    /** Manage a category of goods together with an account that sells them on. */
    public static final Strategy JOINT_CATEGORY_MANAGEMENT = new StrategyDraft("joint-category-management", 47)
            .step(ACCOUNT_MANAGER, JOINT, 0, 21)
            .step(ACCOUNT_MANAGER, JOINT, 21, 21)
            .step(TEAM_MEMBER, JOINT, 42, 60)
            .step(ACCOUNT_MANAGER, JOINT, 102, 14)
            .from(KnowledgeSource.stated(144))
            .items(13, 144)
            .notWith("manage-for-cash", "efficient-coverage", "change-or-exit")
            .about("joint-initiative")
            .grows(GrowthRoutes.DEEPEN)
            .build();

    /** Reward an account that can grow, by terms that both sides have in writing. */
    public static final Strategy INCENTIVE = new StrategyDraft("incentive", 48)
            .step(ACCOUNT_MANAGER, SUPPLIER, 0, 14)
            .step(SALES_MANAGER, SUPPLIER, 14, 7)
            .step(ACCOUNT_MANAGER, JOINT, 21, 14)
            .step(TEAM_MEMBER, SUPPLIER, 35, 90)
            .step(SALES_MANAGER, SUPPLIER, 125, 14)
            .from(KnowledgeSource.stated(167))
            .items(167)
            .notWith("sell-value", "manage-for-cash", "efficient-coverage", "change-or-exit")
            .about("joint-initiative")
            .grows(GrowthRoutes.DEEPEN)
            .build();

    /** Ask what is wrong with whoever looks after the account, and replace who does not fit. */
    public static final Strategy REASSIGN_OWNER = new StrategyDraft("reassign-owner", 13)
            .step(SALES_MANAGER, CUSTOMER, 0, 7)
            .step(SALES_MANAGER, SUPPLIER, 7, 7)
            .step(SALES_MANAGER, SUPPLIER, 14, 14)
            .step(SALES_MANAGER, JOINT, 28, 7)
            .step(SALES_MANAGER, CUSTOMER, 90, 7)
            .from(KnowledgeSource.stated(166))
            .items(166)
            .grows(GrowthRoutes.EXTEND)
            .build();

    /** Answer what a customer told us, and let it see what came of it. */
    public static final Strategy VOICE_OF_CUSTOMER = new StrategyDraft("voice-of-customer", 29)
            .step(ACCOUNT_MANAGER, CUSTOMER, 0, 7)
            .step(TEAM_MEMBER, SUPPLIER, 7, 30)
            .step(ACCOUNT_MANAGER, CUSTOMER, 37, 7)
            .from(KnowledgeSource.stated(96))
            .items(96)
            .notWith("recover-relationship", "re-engage", "reassign-owner", "special-care")
            .about("customer-feedback")
            .grows(GrowthRoutes.EXTEND)
            .build();

    /** Give a key account more than one way to tell us what it thinks. */
    public static final Strategy OPEN_FEEDBACK_CHANNEL = new StrategyDraft("open-feedback-channel", 63)
            .step(ACCOUNT_MANAGER, JOINT, 0, 14)
            .step(TEAM_MEMBER, SUPPLIER, 14, 30)
            .step(ACCOUNT_MANAGER, CUSTOMER, 90, 14)
            .from(KnowledgeSource.stated(140))
            .items(140)
            .notWith("recover-relationship", "re-engage", "reassign-owner")
            .about("customer-feedback")
            .grows(GrowthRoutes.EXTEND)
            .build();

    private TacticStrategies() {}

    /**
     * Returns all these strategies.
     *
     * @return the strategies, in the order of their priorities
     */
    public static List<Strategy> all() {
        return ImmutableList.of(
                REASSIGN_OWNER,
                EXECUTIVE_VISIT,
                INFORMATION_EXCHANGE,
                SUPPORT_EVENT,
                VOICE_OF_CUSTOMER,
                PILOT_NEW_PRODUCT,
                ADD_VALUE,
                ANNUAL_FORUM,
                JOINT_PROMOTION,
                JOINT_CATEGORY_MANAGEMENT,
                INCENTIVE,
                OPEN_FEEDBACK_CHANNEL);
    }
}
