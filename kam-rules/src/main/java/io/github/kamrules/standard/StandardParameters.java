package io.github.kamrules.standard;

import static io.github.kamrules.source.KnowledgeSource.assumed;
import static io.github.kamrules.source.KnowledgeSource.literature;
import static io.github.kamrules.source.KnowledgeSource.stated;

import com.google.common.collect.ImmutableList;
import io.github.kamrules.decision.Parameter;
import java.util.List;

/**
 * The numbers of the standard policy. Each can be set, wherever it is used; the weights of the attractiveness add up to 1, so
 * they are set together:
 *
 * <pre>{@code
 * StandardPolicy.standard().extend("acme", "2026")
 *     .set(StandardParameters.LOST_AFTER_DAYS, "500", KnowledgeSource.company("sales board, March 2026"))
 *     .build();
 * }</pre>
 *
 * <p>All are free of scale: shares, ratios, days, counts and points, never amounts of money.
 */
public final class StandardParameters {

    // ---- lifecycle ----

    /** An account whose last order is more days ago is lost. */
    public static final Parameter LOST_AFTER_DAYS = Parameter.of(
            "lifecycle.lost-after-days",
            "365",
            assumed("a year without an order; the catalogue gives no number for orders without a rhythm", 88));

    /** An account whose first order is at least so many days ago can be loyal. */
    public static final Parameter LOYAL_AFTER_DAYS = Parameter.of(
            "lifecycle.loyal-after-days",
            "730",
            assumed("two years as a customer stand for conviction, which orders do not show", 87));

    /** An account with at least so many orders in the trailing year keeps buying. */
    public static final Parameter LOYAL_ORDERS =
            Parameter.of("lifecycle.loyal-orders", "2", assumed("who ordered again within the year keeps buying", 87));

    // ---- value and potential ----

    /** An account is a head account when those with more revenue hold less of the total than this. */
    public static final Parameter HEAD_SHARE = Parameter.of("value-class.head-share", "0.80", stated(49));

    /** An account is at least in the waist when those with more revenue hold less of the total than this. */
    public static final Parameter WAIST_SHARE = Parameter.of(
            "value-class.waist-share",
            "0.95",
            literature("ABC analysis as usually taught, after Dickie 1951: A to 80%, B to 95%", 51));

    /** The potential is high when accounts with more revenue than that would hold less of the total than this. */
    public static final Parameter HIGH_POTENTIAL_SHARE = Parameter.of(
            "potential.high-share",
            "0.80",
            assumed("high potential is that of a head account, hence its bound", 25, 50));

    /** The potential is medium when accounts with more revenue than that would hold less of the total than this. */
    public static final Parameter MEDIUM_POTENTIAL_SHARE = Parameter.of(
            "potential.medium-share",
            "0.95",
            assumed("medium potential is that of a waist account, hence its bound", 25, 50));

    // ---- attractiveness ----

    /** The weight of the potential in the attractiveness. */
    public static final Parameter POTENTIAL_WEIGHT = Parameter.of(
            "attractiveness.potential-weight",
            "0.45",
            assumed("what an account can become counts most, since the future is what is managed", 5, 39));

    /** The weight of the sales volume in the attractiveness. */
    public static final Parameter VOLUME_WEIGHT = Parameter.of(
            "attractiveness.volume-weight",
            "0.30",
            assumed("then what it is today: its volume, over which the costs are shared", 39));

    /** The weight of the margin in the attractiveness. */
    public static final Parameter MARGIN_WEIGHT =
            Parameter.of("attractiveness.margin-weight", "0.25", assumed("then how well today's business pays", 39));

    /** A margin of at least this part of the revenue is high. */
    public static final Parameter HIGH_MARGIN = Parameter.of(
            "attractiveness.high-margin",
            "0.30",
            assumed("gross margin across industries; put your industry's here", 39));

    /** A margin of at least this part of the revenue is medium. */
    public static final Parameter MEDIUM_MARGIN = Parameter.of(
            "attractiveness.medium-margin",
            "0.10",
            assumed("gross margin across industries; put your industry's here", 39));

    /** An account with at least so many points of 10 is very attractive. */
    public static final Parameter HIGH_SCORE = Parameter.of(
            "attractiveness.high-score",
            "6.5",
            assumed("what a head account has whose potential and margin are medium", 38));

    /** An account with at least so many points of 10 is moderately attractive. */
    public static final Parameter MEDIUM_SCORE = Parameter.of(
            "attractiveness.medium-score",
            "4",
            assumed(
                    "a waist account whose potential and margin are medium has more, one of the long tail has less",
                    38));

    // ---- strategic reasons ----

    /** The company depends on an account whose group has at least this share of its revenue. */
    public static final Parameter DEPENDENCE_SHARE = Parameter.of(
            "strategic.dependence-share",
            "0.25",
            assumed("by analogy with the limit of 25% for one exposure of a bank, Basel Committee 2014", 30));

    /** An account decides the company's future when it would have at least this share of its revenue. */
    public static final Parameter GROWTH_LEVER_SHARE = Parameter.of(
            "strategic.growth-lever-share",
            "0.25",
            assumed("the company would depend on it, hence the bound of dependence", 31));

    // ---- type of the relationship ----

    /** A preferred supplier has at least so many people in key roles on good terms with it. */
    public static final Parameter GOOD_KEY_CONTACTS = Parameter.of(
            "relationship.good-key-contacts",
            "3",
            assumed("one on each level of the organisation; the catalogue says many", 62, 137));

    /** A partner is without a rival in at least so many key areas. */
    public static final Parameter KEY_AREAS_WITHOUT_RIVAL = Parameter.of(
            "relationship.key-areas-without-rival",
            "1",
            assumed("the catalogue says some; the first area is what sets a partner apart", 70));

    // ---- tier ----

    /** An account whose group has at least this share of the revenue is a major customer. */
    public static final Parameter MAJOR_CUSTOMER_SHARE = Parameter.of(
            "tier.major-customer-share",
            "0.10",
            literature("ASC 280-10-50-42: a customer with 10% of the revenue must be disclosed", 22));

    // ---- features of a key account ----

    /** An account that fits our goals at least so well, from 0 to 1, helps to reach them. */
    public static final Parameter KEY_GOAL_FIT = Parameter.of(
            "key-screen.goal-fit",
            "0.5",
            assumed("it pulls in our direction at least as much as in others; the catalogue gives no number", 19, 20));

    // ---- stability of the tier ----

    /** The tier rises after so many reviews in a row that speak for a higher one. */
    public static final Parameter PROMOTE_AFTER_REVIEWS = Parameter.of(
            "tier.promote-after-reviews",
            "1",
            assumed("who has become more important is looked after at once; the catalogue gives no number", 8));

    /** The tier falls after so many reviews in a row that speak for a lower one. */
    public static final Parameter DEMOTE_AFTER_REVIEWS = Parameter.of(
            "tier.demote-after-reviews",
            "2",
            assumed("one weak period is no trend, two are; the catalogue gives no number", 9));

    /** The tier falls no sooner than so many days after it was reached. */
    public static final Parameter DWELL_DAYS = Parameter.of(
            "tier.dwell-days",
            "180",
            assumed("half a year of patience before anything is taken away; the catalogue gives no number", 9));

    /** No more accounts than this are key accounts; strategic ones come on top. */
    public static final Parameter KEY_ACCOUNTS_AT_MOST = Parameter.of(
            "tier.key-accounts-at-most",
            "35",
            literature("McDonald and Woodburn: 15 to 35 key accounts, more than 50 are too many", 43));

    // ---- neglect ----

    /** An account without contact for more days is neglected. */
    public static final Parameter NEGLECTED_AFTER_DAYS = Parameter.of(
            "neglect.neglected-after-days",
            "180",
            assumed("two quarters without a word; the catalogue gives no number", 97));

    /** An account without contact for more days will soon be neglected. */
    public static final Parameter FADING_AFTER_DAYS = Parameter.of(
            "neglect.fading-after-days",
            "90",
            assumed("a quarter without a word; quarterly reviews are common practice", 97));

    // ---- success rate ----

    /** How often an attempt to sell to an account that has never ordered succeeds. The catalogue names no study. */
    public static final Parameter SUCCESS_RATE_PROSPECT = Parameter.of("success-rate.prospect", "0.06", stated(98));

    /** How often an attempt to sell to a first-time buyer succeeds. The catalogue names no study. */
    public static final Parameter SUCCESS_RATE_FIRST_TIME = Parameter.of("success-rate.first-time", "0.15", stated(98));

    /** How often an attempt to sell to a repeat or loyal customer succeeds. The catalogue names no study. */
    public static final Parameter SUCCESS_RATE_CUSTOMER = Parameter.of("success-rate.customer", "0.50", stated(98));

    // ---- contact cadence ----

    /** A key or strategic account is looked after at least every so many days. */
    public static final Parameter KEY_CADENCE_DAYS = Parameter.of(
            "contact-cadence.key-days", "90", assumed("a review each quarter, as is common practice", 52, 113));

    /** A development account is looked after at least every so many days. */
    public static final Parameter DEVELOPMENT_CADENCE_DAYS =
            Parameter.of("contact-cadence.development-days", "180", assumed("half as often as a key account", 52, 113));

    /** An ordinary account is looked after at least every so many days. */
    public static final Parameter ORDINARY_CADENCE_DAYS = Parameter.of(
            "contact-cadence.ordinary-days", "365", assumed("once a year, so that nobody is forgotten", 52, 97, 113));

    // ---- growth ----

    /** An account that is silent for more than so many times its usual gap between orders is slipping away. */
    public static final Parameter SLIPPING_SILENCE = Parameter.of(
            "growth.slipping-silence",
            "2",
            assumed("one order left out; the usual range is two to three times the median gap", 88));

    /** An account that buys at least this part of its needs from us leaves little room for more. */
    public static final Parameter FULL_WALLET_SHARE = Parameter.of(
            "growth.full-wallet-share", "0.80", assumed("most customers keep a second supplier for a fifth", 105));

    // ---- strategies ----

    /** A first purchase is looked after for so many days; later the customer has to be won for a second one. */
    public static final Parameter ONBOARDING_DAYS = Parameter.of(
            "strategy.onboarding-days",
            "90",
            assumed("a check-up within 30 days and two months to act on it; the catalogue gives the check-up", 85, 95));

    /** A lost customer with at least so many orders is known well enough to be won back. */
    public static final Parameter WIN_BACK_ORDERS = Parameter.of(
            "strategy.win-back-orders",
            "2",
            assumed("what is known of a lost customer is its advantage; one order tells next to nothing", 107, 108));

    // ---- checks ----

    /** So many days before a level that was set by hand runs out, somebody is told. */
    public static final Parameter OVERRIDE_NOTICE_DAYS = Parameter.of(
            "check.override-notice-days",
            "30",
            assumed("a month is enough to decide again; the catalogue only wants an expiry", 34));

    // ---- coverage ----

    /** Whoever has not spoken to anybody at the top of an account for more days has lost touch with it. */
    public static final Parameter EXECUTIVE_CONTACT_DAYS = Parameter.of(
            "coverage.executive-contact-days",
            "180",
            assumed("two of the quarterly rounds of a key account; the catalogue gives no number", 48, 164));

    /** At a key account we should know at least so many people. */
    public static final Parameter KEY_CONTACTS =
            Parameter.of("coverage.key-contacts", "10", literature("Kapta: 10 to 15 contacts at a key account", 53));

    /** At a development account we should know at least so many people. */
    public static final Parameter DEVELOPMENT_CONTACTS = Parameter.of(
            "coverage.development-contacts", "3", literature("PillarGTM: three contacts for an opportunity", 53));

    /** At an ordinary account we should know at least so many people. */
    public static final Parameter ORDINARY_CONTACTS = Parameter.of(
            "coverage.ordinary-contacts", "1", assumed("somebody has to be called; the chain there is short", 53));

    /** Too many of the six roles in a purchase are open from this number on. */
    public static final Parameter UNCOVERED_ROLES = Parameter.of(
            "coverage.uncovered-roles", "3", assumed("half of the six roles; the catalogue gives no number", 172));

    private StandardParameters() {}

    /**
     * Returns all these parameters, and those of {@link TacticParameters}.
     *
     * @return the parameters with their default values, in the order of this page, then of that one
     */
    public static List<Parameter> all() {
        return ImmutableList.<Parameter>builder()
                .addAll(ofThisPage())
                .addAll(TacticParameters.all())
                .build();
    }

    private static List<Parameter> ofThisPage() {
        return ImmutableList.of(
                LOST_AFTER_DAYS,
                LOYAL_AFTER_DAYS,
                LOYAL_ORDERS,
                HEAD_SHARE,
                WAIST_SHARE,
                HIGH_POTENTIAL_SHARE,
                MEDIUM_POTENTIAL_SHARE,
                POTENTIAL_WEIGHT,
                VOLUME_WEIGHT,
                MARGIN_WEIGHT,
                HIGH_MARGIN,
                MEDIUM_MARGIN,
                HIGH_SCORE,
                MEDIUM_SCORE,
                DEPENDENCE_SHARE,
                GROWTH_LEVER_SHARE,
                GOOD_KEY_CONTACTS,
                KEY_AREAS_WITHOUT_RIVAL,
                MAJOR_CUSTOMER_SHARE,
                KEY_GOAL_FIT,
                PROMOTE_AFTER_REVIEWS,
                DEMOTE_AFTER_REVIEWS,
                DWELL_DAYS,
                KEY_ACCOUNTS_AT_MOST,
                NEGLECTED_AFTER_DAYS,
                FADING_AFTER_DAYS,
                SUCCESS_RATE_PROSPECT,
                SUCCESS_RATE_FIRST_TIME,
                SUCCESS_RATE_CUSTOMER,
                KEY_CADENCE_DAYS,
                DEVELOPMENT_CADENCE_DAYS,
                ORDINARY_CADENCE_DAYS,
                SLIPPING_SILENCE,
                FULL_WALLET_SHARE,
                ONBOARDING_DAYS,
                WIN_BACK_ORDERS,
                EXECUTIVE_CONTACT_DAYS,
                KEY_CONTACTS,
                DEVELOPMENT_CONTACTS,
                ORDINARY_CONTACTS,
                UNCOVERED_ROLES,
                OVERRIDE_NOTICE_DAYS);
    }
}
