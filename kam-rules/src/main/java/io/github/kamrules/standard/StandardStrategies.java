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
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * The strategies of the standard policy: what can be done about an account, with default steps. When each is recommended is
 * said by its trigger, which a policy that extends the standard one can replace.
 *
 * <p>Priorities follow the catalogue (item 170): what is slipping away comes first, then supply, then visits and
 * information, then growth; what saves effort comes last.
 */
public final class StandardStrategies {

    /** Stop the decline of an attractive account before anything else. */
    public static final Strategy RECOVER_RELATIONSHIP = new StrategyDraft("recover-relationship", 5)
            .step(ACCOUNT_MANAGER, SUPPLIER, 0, 7)
            .step(EXECUTIVE_SPONSOR, JOINT, 7, 14)
            .step(SALES_MANAGER, SUPPLIER, 14, 30)
            .step(ACCOUNT_MANAGER, JOINT, 45, 30)
            .from(KnowledgeSource.stated(78))
            .items(78, 79, 103)
            .notWith(
                    "secure-supply",
                    "pre-emptive-lock-in",
                    "advance-relationship",
                    "key-development",
                    "invest-for-growth",
                    "efficient-coverage")
            .grows(GrowthRoutes.EXTEND)
            .build();

    /** Supply key accounts before all others, above all in the high season. */
    public static final Strategy SECURE_SUPPLY = new StrategyDraft("secure-supply", 10)
            .step(ACCOUNT_MANAGER, JOINT, 0, 14)
            .step(TEAM_MEMBER, SUPPLIER, 14, 14)
            .step(TEAM_MEMBER, SUPPLIER, 21, 14)
            .step(SALES_MANAGER, SUPPLIER, 35, 7)
            .step(TEAM_MEMBER, SUPPLIER, 42, 60)
            .from(KnowledgeSource.stated(160, 170))
            .items(160, 170)
            .grows(GrowthRoutes.EXTEND)
            .build();

    /** Keep a spoiler from doing harm, at little cost and without growth. */
    public static final Strategy CONTAIN_SPOILER = new StrategyDraft("contain-spoiler", 12)
            .step(ACCOUNT_MANAGER, SUPPLIER, 0, 14)
            .step(SALES_MANAGER, JOINT, 14, 21)
            .step(ACCOUNT_MANAGER, SUPPLIER, 35, 30)
            .from(KnowledgeSource.stated(33))
            .items(33)
            .notWith(
                    "advance-relationship",
                    "co-development",
                    "invest-for-growth",
                    "key-development",
                    "pursue-target",
                    "cross-sell",
                    "change-or-exit")
            .build();

    /** Protect what the company cannot lose. */
    public static final Strategy PROTECT_KEY_ACCOUNT = new StrategyDraft("protect-key-account", 15)
            .step(ACCOUNT_MANAGER, SUPPLIER, 0, 14)
            .step(SALES_MANAGER, JOINT, 14, 30)
            .step(EXECUTIVE_SPONSOR, JOINT, 30, 30)
            .step(ACCOUNT_MANAGER, CUSTOMER, 60, 30)
            .from(KnowledgeSource.stated(23, 103))
            .items(23, 30, 103)
            .grows(GrowthRoutes.EXTEND)
            .build();

    /** Tie an account to the company before a competitor does. */
    public static final Strategy PRE_EMPTIVE_LOCK_IN = new StrategyDraft("pre-emptive-lock-in", 18)
            .step(ACCOUNT_MANAGER, SUPPLIER, 0, 14)
            .step(SALES_MANAGER, JOINT, 14, 30)
            .step(EXECUTIVE_SPONSOR, JOINT, 30, 30)
            .from(KnowledgeSource.stated(29))
            .items(29, 68)
            .notWith("efficient-coverage")
            .grows(GrowthRoutes.EXTEND)
            .build();

    /** Talk to a customer who was left alone. */
    public static final Strategy RE_ENGAGE = new StrategyDraft("re-engage", 20)
            .step(ACCOUNT_MANAGER, JOINT, 0, 7)
            .step(ACCOUNT_MANAGER, SUPPLIER, 7, 14)
            .step(ACCOUNT_MANAGER, JOINT, 21, 60)
            .from(KnowledgeSource.stated(97))
            .items(96, 97, 113)
            .grows(GrowthRoutes.EXTEND)
            .build();

    /** Know the whole top management of a key account. */
    public static final Strategy EXECUTIVE_COVERAGE = new StrategyDraft("executive-coverage", 25)
            .step(SALES_MANAGER, SUPPLIER, 0, 14)
            .step(ACCOUNT_MANAGER, SUPPLIER, 14, 14)
            .step(EXECUTIVE_SPONSOR, JOINT, 28, 30)
            .step(EXECUTIVE_SPONSOR, JOINT, 90, 30)
            .from(KnowledgeSource.stated(48))
            .items(48, 130, 164)
            .about(ContactStrategies.TOPIC)
            .build();

    /** Take the relationship with a key account to its next step. */
    public static final Strategy ADVANCE_RELATIONSHIP = new StrategyDraft("advance-relationship", 31)
            .step(ACCOUNT_MANAGER, SUPPLIER, 0, 14)
            .step(ACCOUNT_MANAGER, JOINT, 14, 30)
            .step(EXECUTIVE_SPONSOR, JOINT, 45, 45)
            .from(KnowledgeSource.stated(48))
            .items(14, 48, 59)
            .notWith("manage-for-cash")
            .grows(GrowthRoutes.DEEPEN)
            .build();

    /** Make the first purchase a good one. */
    public static final Strategy ONBOARDING = new StrategyDraft("onboarding", 32)
            .step(ACCOUNT_MANAGER, JOINT, 0, 7)
            .step(TEAM_MEMBER, SUPPLIER, 7, 14)
            .step(ACCOUNT_MANAGER, JOINT, 30, 14)
            .from(KnowledgeSource.stated(95))
            .items(85, 95)
            .notWith("efficient-coverage")
            .grows(GrowthRoutes.EXTEND)
            .build();

    /** Build what the company's future hangs on together with the account. */
    public static final Strategy CO_DEVELOPMENT = new StrategyDraft("co-development", 35)
            .step(ACCOUNT_MANAGER, JOINT, 0, 30)
            .step(EXECUTIVE_SPONSOR, JOINT, 30, 30)
            .step(TEAM_MEMBER, JOINT, 60, 90)
            .from(KnowledgeSource.stated(31))
            .items(31, 162)
            .notWith("invest-for-growth")
            .grows(GrowthRoutes.DEEPEN)
            .build();

    /** Find out why a customer left, put it right, and ask again. */
    public static final Strategy WIN_BACK = new StrategyDraft("win-back", 38)
            .step(ACCOUNT_MANAGER, SUPPLIER, 0, 14)
            .step(SALES_MANAGER, SUPPLIER, 14, 30)
            .step(ACCOUNT_MANAGER, JOINT, 44, 30)
            .from(KnowledgeSource.stated(107, 108, 109))
            .items(107, 108, 109, 110)
            .notWith("ask-once", "change-or-exit")
            .grows(GrowthRoutes.ACQUIRE)
            .build();

    /** Invest selectively, so that a mid-tier account becomes a key account. */
    public static final Strategy KEY_DEVELOPMENT = new StrategyDraft("key-development", 40)
            .step(ACCOUNT_MANAGER, SUPPLIER, 0, 21)
            .step(ACCOUNT_MANAGER, JOINT, 21, 30)
            .step(SALES_MANAGER, SUPPLIER, 90, 14)
            .from(KnowledgeSource.reconstructed(42, 47))
            .items(42, 57, 58)
            .notWith("selective-test", "manage-for-cash", "efficient-coverage")
            .grows(GrowthRoutes.DEEPEN)
            .build();

    /** Work with an influential account at the least cost. */
    public static final Strategy LOW_COST_COOPERATION = new StrategyDraft("low-cost-cooperation", 28)
            .step(ACCOUNT_MANAGER, SUPPLIER, 0, 21)
            .step(ACCOUNT_MANAGER, CUSTOMER, 21, 30)
            .step(SALES_MANAGER, SUPPLIER, 60, 30)
            .from(KnowledgeSource.stated(32))
            .items(32)
            .notWith("advance-relationship", "invest-for-growth", "cross-sell", "change-or-exit")
            .build();

    /** Live with no customer so large that losing it would end the business. */
    public static final Strategy REDUCE_DEPENDENCE = new StrategyDraft("reduce-dependence", 22)
            .step(SALES_MANAGER, SUPPLIER, 0, 14)
            .step(ACCOUNT_MANAGER, JOINT, 14, 45)
            .step(SALES_MANAGER, SUPPLIER, 30, 90)
            .from(KnowledgeSource.stated(30))
            .items(30, 106)
            .grows(GrowthRoutes.ACQUIRE)
            .build();

    /** Win the customer that was chosen for pursuit. */
    public static final Strategy PURSUE_TARGET = new StrategyDraft("pursue-target", 33)
            .step(ACCOUNT_MANAGER, SUPPLIER, 0, 14)
            .step(ACCOUNT_MANAGER, JOINT, 14, 30)
            .step(SALES_MANAGER, JOINT, 44, 45)
            .from(KnowledgeSource.stated(84, 94))
            .items(84, 94)
            .notWith("qualify-prospect")
            .grows(GrowthRoutes.ACQUIRE)
            .build();

    /** Find out what the only purchase was worth to the customer, and earn the next one. */
    public static final Strategy SECOND_ORDER = new StrategyDraft("second-order", 34)
            .step(ACCOUNT_MANAGER, JOINT, 0, 14)
            .step(ACCOUNT_MANAGER, SUPPLIER, 14, 30)
            .step(SALES_MANAGER, SUPPLIER, 60, 7)
            .from(KnowledgeSource.stated(95))
            .items(95, 98)
            .notWith("efficient-coverage")
            .grows(GrowthRoutes.EXTEND)
            .build();

    /** Put people and money into an account that grows with them. */
    public static final Strategy INVEST_FOR_GROWTH = new StrategyDraft("invest-for-growth", 37)
            .step(ACCOUNT_MANAGER, JOINT, 0, 30)
            .step(SALES_MANAGER, SUPPLIER, 30, 14)
            .step(SALES_MANAGER, JOINT, 90, 14)
            .from(KnowledgeSource.literature("Millman and Wilson 1995: invest for growth", 79, 141, 145))
            .items(79, 141, 145)
            .notWith("manage-for-cash", "efficient-coverage")
            .grows(GrowthRoutes.DEEPEN)
            .build();

    /** Look after a customer whose relationship can hardly be better. */
    public static final Strategy SPECIAL_CARE = new StrategyDraft("special-care", 43)
            .step(ACCOUNT_MANAGER, JOINT, 0, 21)
            .step(TEAM_MEMBER, SUPPLIER, 21, 30)
            .step(ACCOUNT_MANAGER, SUPPLIER, 51, 14)
            .from(KnowledgeSource.stated(96, 103))
            .items(96, 103)
            .notWith("efficient-coverage")
            .grows(GrowthRoutes.EXTEND)
            .build();

    /** Get to know more people than the one who buys. */
    public static final Strategy OPEN_RELATIONSHIP = new StrategyDraft("open-relationship", 44)
            .step(ACCOUNT_MANAGER, SUPPLIER, 0, 14)
            .step(ACCOUNT_MANAGER, JOINT, 14, 30)
            .step(ACCOUNT_MANAGER, JOINT, 60, 30)
            .from(KnowledgeSource.reconstructed(60, 78))
            .items(60, 78)
            .notWith("efficient-coverage")
            .grows(GrowthRoutes.DEEPEN)
            .build();

    /** Try one thing before investing. */
    public static final Strategy SELECTIVE_TEST = new StrategyDraft("selective-test", 46)
            .step(ACCOUNT_MANAGER, SUPPLIER, 0, 14)
            .step(ACCOUNT_MANAGER, JOINT, 14, 30)
            .step(SALES_MANAGER, SUPPLIER, 60, 7)
            .from(KnowledgeSource.reconstructed(79))
            .items(56, 79)
            .notWith("efficient-coverage")
            .grows(GrowthRoutes.DEEPEN)
            .build();

    /** Ask a lost customer of little weight once whether it comes back, and close the file if not. */
    public static final Strategy ASK_ONCE = new StrategyDraft("ask-once", 70)
            .step(TEAM_MEMBER, SUPPLIER, 0, 14)
            .step(TEAM_MEMBER, SUPPLIER, 30, 7)
            .from(KnowledgeSource.stated(88, 89))
            .items(88, 89, 107)
            .notWith("change-or-exit")
            .grows(GrowthRoutes.ACQUIRE)
            .build();

    /** Let good business with little promise pay, without investing in it. */
    public static final Strategy MANAGE_FOR_CASH = new StrategyDraft("manage-for-cash", 75)
            .step(ACCOUNT_MANAGER, SUPPLIER, 0, 21)
            .step(ACCOUNT_MANAGER, JOINT, 21, 30)
            .step(SALES_MANAGER, SUPPLIER, 180, 14)
            .from(KnowledgeSource.literature("Millman and Wilson 1995: manage for cash", 79))
            .items(79, 190)
            .notWith("change-or-exit")
            .build();

    /** Sell more, and more kinds, to a customer who stays. */
    public static final Strategy CROSS_SELL = new StrategyDraft("cross-sell", 50)
            .step(ACCOUNT_MANAGER, SUPPLIER, 0, 14)
            .step(ACCOUNT_MANAGER, JOINT, 14, 30)
            .step(TEAM_MEMBER, SUPPLIER, 44, 30)
            .from(KnowledgeSource.stated(105))
            .items(105)
            .notWith("manage-for-cash", "efficient-coverage")
            .grows(GrowthRoutes.DEEPEN)
            .build();

    /** Find out whether a prospect is worth it, and win it. */
    public static final Strategy QUALIFY_PROSPECT = new StrategyDraft("qualify-prospect", 52)
            .step(ACCOUNT_MANAGER, SUPPLIER, 0, 14)
            .step(ACCOUNT_MANAGER, JOINT, 14, 21)
            .step(ACCOUNT_MANAGER, CUSTOMER, 35, 45)
            .from(KnowledgeSource.stated(94))
            .items(45, 83, 84, 94)
            .grows(GrowthRoutes.ACQUIRE)
            .build();

    /** Serve an account well at low cost, without investing in it. */
    public static final Strategy EFFICIENT_COVERAGE = new StrategyDraft("efficient-coverage", 80)
            .step(SALES_MANAGER, SUPPLIER, 0, 30)
            .step(TEAM_MEMBER, SUPPLIER, 30, 30)
            .from(KnowledgeSource.stated(46))
            .items(46)
            .build();

    /** Change the terms with an account that brings nothing and will bring nothing, or give it up. */
    public static final Strategy CHANGE_OR_EXIT = new StrategyDraft("change-or-exit", 85)
            .step(ACCOUNT_MANAGER, SUPPLIER, 0, 14)
            .step(ACCOUNT_MANAGER, JOINT, 14, 30)
            .step(SALES_MANAGER, SUPPLIER, 90, 14)
            .from(KnowledgeSource.stated(104))
            .items(103, 104)
            .notWith("low-cost-cooperation", "contain-spoiler", "win-back", "cross-sell", "special-care")
            .grows(GrowthRoutes.EXTEND)
            .build();

    /** Lead an alliance together, so that it comes to something. */
    public static final Strategy GOVERN_ALLIANCE = new StrategyDraft("govern-alliance", 26)
            .step(EXECUTIVE_SPONSOR, JOINT, 0, 30)
            .step(SALES_MANAGER, JOINT, 30, 30)
            .step(EXECUTIVE_SPONSOR, JOINT, 60, 60)
            .from(KnowledgeSource.stated(75))
            .items(72, 75, 76)
            .notWith(
                    "contain-spoiler",
                    "propose-framework",
                    "broaden-key-contacts",
                    "share-insight",
                    "sell-value",
                    "advance-relationship")
            .grows(GrowthRoutes.DEEPEN)
            .build();

    /** Turn being preferred into an agreement. */
    public static final Strategy PROPOSE_FRAMEWORK = new StrategyDraft("propose-framework", 27)
            .step(ACCOUNT_MANAGER, SUPPLIER, 0, 21)
            .step(SALES_MANAGER, JOINT, 21, 45)
            .step(EXECUTIVE_SPONSOR, JOINT, 66, 30)
            .from(KnowledgeSource.stated(67, 68, 69))
            .items(14, 61, 67, 68, 69)
            .notWith(
                    "contain-spoiler",
                    "broaden-key-contacts",
                    "share-insight",
                    "sell-value",
                    "advance-relationship",
                    "protect-key-account",
                    "pre-emptive-lock-in")
            .grows(GrowthRoutes.EXTEND)
            .build();

    /** Find out whether a partnership can become an alliance. */
    public static final Strategy FORM_ALLIANCE = new StrategyDraft("form-alliance", 26)
            .step(EXECUTIVE_SPONSOR, JOINT, 0, 30)
            .step(SALES_MANAGER, JOINT, 30, 60)
            .step(EXECUTIVE_SPONSOR, JOINT, 90, 60)
            .from(KnowledgeSource.stated(73, 82))
            .items(66, 72, 73, 82)
            .notWith(
                    "contain-spoiler",
                    "propose-framework",
                    "broaden-key-contacts",
                    "share-insight",
                    "sell-value",
                    "advance-relationship")
            .grows(GrowthRoutes.DEEPEN)
            .build();

    /** Win more of the people in key roles. */
    public static final Strategy BROADEN_KEY_CONTACTS = new StrategyDraft("broaden-key-contacts", 28)
            .step(ACCOUNT_MANAGER, SUPPLIER, 0, 14)
            .step(ACCOUNT_MANAGER, JOINT, 14, 45)
            .step(TEAM_MEMBER, SUPPLIER, 30, 60)
            .from(KnowledgeSource.stated(62))
            .items(60, 62)
            .notWith(
                    "contain-spoiler",
                    "share-insight",
                    "sell-value",
                    "advance-relationship",
                    "open-relationship",
                    "efficient-coverage")
            .grows(GrowthRoutes.DEEPEN)
            .build();

    /** Bring insight, so that we are told more than others. */
    public static final Strategy SHARE_INSIGHT = new StrategyDraft("share-insight", 29)
            .step(ACCOUNT_MANAGER, SUPPLIER, 0, 21)
            .step(SALES_MANAGER, JOINT, 21, 21)
            .step(ACCOUNT_MANAGER, JOINT, 42, 45)
            .from(KnowledgeSource.stated(63))
            .items(63, 147)
            .about("shared-information")
            .notWith("contain-spoiler", "sell-value", "advance-relationship", "efficient-coverage")
            .grows(GrowthRoutes.DEEPEN)
            .build();

    /** Get paid for more than the lowest price. */
    public static final Strategy SELL_VALUE = new StrategyDraft("sell-value", 30)
            .step(ACCOUNT_MANAGER, SUPPLIER, 0, 21)
            .step(ACCOUNT_MANAGER, CUSTOMER, 21, 30)
            .step(SALES_MANAGER, JOINT, 51, 30)
            .from(KnowledgeSource.stated(64))
            .items(64)
            .notWith("contain-spoiler", "advance-relationship", "efficient-coverage")
            .grows(GrowthRoutes.DEEPEN)
            .build();

    private StandardStrategies() {}

    /**
     * Returns all these strategies and those of {@link ContactStrategies} and {@link TacticStrategies}.
     *
     * @return the strategies, in the order of their priorities
     */
    public static List<Strategy> all() {
        return Stream.of(own(), ContactStrategies.all(), TacticStrategies.all())
                .flatMap(List::stream)
                .sorted(Comparator.comparing(Strategy::priority))
                .collect(ImmutableList.toImmutableList());
    }

    private static List<Strategy> own() {
        return ImmutableList.of(
                RECOVER_RELATIONSHIP,
                SECURE_SUPPLY,
                CONTAIN_SPOILER,
                PROTECT_KEY_ACCOUNT,
                PRE_EMPTIVE_LOCK_IN,
                RE_ENGAGE,
                REDUCE_DEPENDENCE,
                EXECUTIVE_COVERAGE,
                GOVERN_ALLIANCE,
                FORM_ALLIANCE,
                PROPOSE_FRAMEWORK,
                BROADEN_KEY_CONTACTS,
                LOW_COST_COOPERATION,
                SHARE_INSIGHT,
                SELL_VALUE,
                ADVANCE_RELATIONSHIP,
                ONBOARDING,
                PURSUE_TARGET,
                SECOND_ORDER,
                CO_DEVELOPMENT,
                INVEST_FOR_GROWTH,
                WIN_BACK,
                KEY_DEVELOPMENT,
                SPECIAL_CARE,
                OPEN_RELATIONSHIP,
                SELECTIVE_TEST,
                CROSS_SELL,
                QUALIFY_PROSPECT,
                ASK_ONCE,
                MANAGE_FOR_CASH,
                EFFICIENT_COVERAGE,
                CHANGE_OR_EXIT);
    }
}
