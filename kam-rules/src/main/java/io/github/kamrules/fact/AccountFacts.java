package io.github.kamrules.fact;

import com.google.common.collect.ImmutableList;
import io.github.kamrules.account.AccountKind;
import io.github.kamrules.account.ChannelRole;
import io.github.kamrules.account.StrategicEvidence;
import io.github.kamrules.decision.Domain;
import io.github.kamrules.decision.InputSink;
import io.github.kamrules.number.Unit;
import io.github.kamrules.relationship.AgreementForms;
import io.github.kamrules.relationship.AllianceForms;
import io.github.kamrules.relationship.InformationLevels;
import io.github.kamrules.relationship.PricingModes;
import io.github.kamrules.relationship.ProcurementModes;
import io.github.kamrules.relationship.Relationship;
import io.github.kamrules.relationship.RelationshipIndicators;
import io.github.kamrules.relationship.RelationshipStrengths;
import io.github.kamrules.relationship.Trajectories;
import io.github.kamrules.relationship.VisibilityLevels;
import io.github.kamrules.sales.OrderHistory;
import io.github.kamrules.sales.Sales;
import io.github.kamrules.scale.Level;
import io.github.kamrules.scale.Scale;
import io.github.kamrules.tier.ExposureLevels;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;

/**
 * The facts that the library reads from every account. The "trailing year" is the year up to and including the as-of date;
 * orders after that date, and cancelled ones, count for nothing.
 */
public final class AccountFacts {

    private static final Domain.Numbers ANY_RATIO = Domain.numbers("(-inf, inf)", Unit.RATIO);
    private static final Domain.Numbers DAYS = Domain.wholeNumbers("[0, inf)", Unit.DAYS);
    private static final Domain.Numbers COUNT = Domain.wholeNumbers("[0, inf)", Unit.COUNT);

    // ---- who the account is ----

    /** What kind of party the account is. */
    public static final LevelFact<AccountKind> ACCOUNT_KIND = LevelFact.of(
            "account-kind",
            Scale.nominal("account-kind", AccountKind.class),
            context -> context.account().kind());

    /** What the account does in the sales channel. */
    public static final LevelFact<ChannelRole> CHANNEL_ROLE = LevelFact.of(
            "channel-role",
            Scale.nominal("channel-role", ChannelRole.class),
            context -> context.account().channelRole());

    /** The country, as an ISO 3166 code of two letters. */
    public static final TextFact COUNTRY =
            TextFact.of("country", context -> context.account().country());

    /** The industry, in the company's own words. */
    public static final TextFact INDUSTRY =
            TextFact.of("industry", context -> context.account().industry());

    /** Whether the account was chosen for pursuit. */
    public static final FlagFact TARGETED =
            FlagFact.of("targeted", context -> context.account().targeted());

    // ---- revenue ----

    /** The revenue of the trailing year in the portfolio's currency; it can be negative. */
    public static final NumberFact REVENUE = NumberFact.derived(
                    "revenue",
                    Domain.numbers("(-inf, inf)", Unit.MONEY),
                    (context, sink) -> {
                        OptionalLong revenue = context.revenueMinor();
                        if (revenue.isPresent()) {
                            sink.number(revenue.getAsLong(), context.decimals());
                        } else {
                            sink.missing();
                        }
                    },
                    RevenueDerivation::of)
            .moving(RevenueDerivation::movement);

    /**
     * The account's share of the portfolio's revenue in the trailing year, 0 to 1, over accounts with positive revenue; not
     * applicable without positive revenue.
     */
    public static final NumberFact REVENUE_SHARE = NumberFact.derived(
                    "revenue-share",
                    Domain.numbers("[0, 1]", Unit.RATIO).orNone(),
                    (context, sink) -> {
                        OptionalLong revenue = context.revenueMinor();
                        if (revenue.isPresent()) {
                            RevenueDerivation.giveShare(context.othersMinor(), revenue.getAsLong(), sink);
                        } else {
                            sink.missing();
                        }
                    },
                    RevenueDerivation::of)
            .following("revenue");

    /**
     * The share of the portfolio's revenue in the trailing year that accounts with strictly more revenue than this one hold,
     * 0 to 1; not applicable without positive revenue.
     */
    public static final NumberFact REVENUE_ABOVE_SHARE = NumberFact.derived(
                    "revenue-above-share",
                    Domain.numbers("[0, 1]", Unit.RATIO).orNone(),
                    (context, sink) -> {
                        OptionalLong revenue = context.revenueMinor();
                        if (revenue.isPresent()) {
                            RevenueDerivation.giveAboveShare(
                                    context.othersMinorAbove(revenue.getAsLong()),
                                    context.othersMinor(),
                                    revenue.getAsLong(),
                                    sink);
                        } else {
                            sink.missing();
                        }
                    },
                    RevenueDerivation::of)
            .following("revenue");

    /**
     * The number of accounts of the portfolio that form the account's group by their parents, the account itself among
     * them: 1 when it belongs to no other and no other to it. Known always, since the portfolio tells it.
     */
    public static final NumberFact GROUP_ACCOUNT_COUNT = NumberFact.of(
            "group-account-count",
            Domain.wholeNumbers("[1, inf)", Unit.COUNT),
            (context, sink) -> sink.number(context.group().otherAccounts() + 1L, 0));

    /**
     * The revenue of the trailing year of the account's group, in the portfolio's currency: the account's own and that of
     * all other accounts of the group that know theirs, credits included. That of the account itself when it is a group of
     * its own. It can be negative; missing while the account's own revenue is.
     */
    public static final NumberFact GROUP_REVENUE = NumberFact.derived(
                    "group-revenue",
                    Domain.numbers("(-inf, inf)", Unit.MONEY),
                    (context, sink) -> {
                        OptionalLong revenue = context.revenueMinor();
                        if (revenue.isPresent()) {
                            sink.number(context.group().othersMinor() + revenue.getAsLong(), context.decimals());
                        } else {
                            sink.missing();
                        }
                    },
                    RevenueDerivation::of)
            .following("revenue");

    /**
     * The share of the portfolio's revenue in the trailing year that the account's group has, 0 to 1, over groups with
     * positive revenue; not applicable without positive revenue of the group.
     */
    public static final NumberFact GROUP_REVENUE_SHARE = NumberFact.derived(
                    "group-revenue-share",
                    Domain.numbers("[0, 1]", Unit.RATIO).orNone(),
                    (context, sink) -> {
                        OptionalLong revenue = context.revenueMinor();
                        if (revenue.isPresent()) {
                            RevenueDerivation.giveGroupShare(context.group(), revenue.getAsLong(), sink);
                        } else {
                            sink.missing();
                        }
                    },
                    RevenueDerivation::of)
            .following("revenue");

    /**
     * The share of the portfolio's revenue in the trailing year that groups with strictly more revenue than the account's
     * group hold, 0 to 1, over groups with positive revenue; not applicable without positive revenue of the group.
     */
    public static final NumberFact GROUP_REVENUE_ABOVE_SHARE = NumberFact.derived(
                    "group-revenue-above-share",
                    Domain.numbers("[0, 1]", Unit.RATIO).orNone(),
                    (context, sink) -> {
                        OptionalLong revenue = context.revenueMinor();
                        if (revenue.isPresent()) {
                            RevenueDerivation.giveGroupAboveShare(context.group(), revenue.getAsLong(), sink);
                        } else {
                            sink.missing();
                        }
                    },
                    RevenueDerivation::of)
            .following("revenue");

    /**
     * How much the revenue of the trailing year is above that of the year before, as a ratio: 0.2 is a fifth more. Not
     * applicable without positive revenue in the year before.
     */
    public static final NumberFact REVENUE_GROWTH = NumberFact.derived(
                    "revenue-growth", ANY_RATIO.orNone(), AccountFacts::readGrowth, RevenueDerivation::ofGrowth)
            .following("revenue");

    /**
     * The margin of the trailing year divided by its revenue; it can be negative. Not applicable without positive revenue.
     */
    public static final NumberFact MARGIN_RATIO = NumberFact.derived(
            "margin-ratio", ANY_RATIO.orNone(), AccountFacts::readMarginRatio, RevenueDerivation::ofMargin);

    // ---- orders ----

    /**
     * The orders placed up to the as-of date. Without an order history it is missing, but not less than the orders that the
     * trailing year is known to hold.
     */
    public static final NumberFact ORDER_COUNT = NumberFact.of("order-count", COUNT, (context, sink) -> {
        Optional<OrderHistory> orders = context.orders();
        if (orders.isPresent()) {
            sink.number(orders.get().orderCount(context.asOf()), 0);
        } else if (context.trailingOrdersAtLeast() > 0) {
            sink.missingWithin(context.trailingOrdersAtLeast(), Integer.MAX_VALUE);
        } else {
            sink.missing();
        }
    });

    /** The orders placed in the trailing year. */
    public static final NumberFact TRAILING_ORDER_COUNT = NumberFact.of(
            "trailing-order-count",
            COUNT,
            (context, sink) -> context.account()
                    .sales()
                    .flatMap(s -> s.ordersIn(context.trailingYear()))
                    .ifPresentOrElse(n -> sink.number(n, 0), sink::missingTied));

    /**
     * The days since the last order; not applicable when there was none. Without an order history it is missing, but less
     * than a year when the trailing year is known to hold an order.
     */
    public static final NumberFact DAYS_SINCE_LAST_ORDER =
            NumberFact.of("days-since-last-order", DAYS.orNone(), (context, sink) -> {
                if (context.orders().isEmpty() && context.trailingOrdersAtLeast() > 0) {
                    sink.missingWithin(0, context.trailingYear().days() - 1);
                } else {
                    readDays(context.orders().map(o -> o.daysSinceLastOrder(context.asOf())), sink);
                }
            });

    /** The days since the first order; not applicable when there was none. */
    public static final NumberFact DAYS_SINCE_FIRST_ORDER =
            NumberFact.of("days-since-first-order", DAYS.orNone(), (context, sink) -> {
                if (context.orders().isEmpty() && context.trailingOrdersAtLeast() > 0) {
                    sink.missingWithin(0, Integer.MAX_VALUE);
                } else {
                    readDays(context.orders().map(o -> o.daysSinceFirstOrder(context.asOf())), sink);
                }
            });

    /** The median of the days between successive order dates; not applicable with fewer than two order dates. */
    public static final NumberFact ORDER_GAP_DAYS = NumberFact.of(
            "order-gap-days",
            Domain.numbers("(0, inf)", Unit.DAYS).orNone(),
            (context, sink) -> context.orders()
                    .ifPresentOrElse(
                            o -> o.medianGapDays(context.asOf()).ifPresentOrElse(sink::number, sink::notApplicable),
                            sink::missingTied));

    /**
     * The days since the last order divided by the median days between orders: 2 is a silence twice as long as usual. Not
     * applicable with fewer than two order dates.
     */
    public static final NumberFact SILENCE_RATIO =
            NumberFact.of("silence-ratio", Domain.numbers("[0, inf)", Unit.NONE).orNone(), AccountFacts::readSilence);

    /** The orders up to the as-of date that are or were in dispute or on hold. */
    public static final NumberFact TROUBLED_ORDER_COUNT = NumberFact.of(
            "troubled-order-count",
            COUNT,
            (context, sink) -> context.orders()
                    .ifPresentOrElse(o -> sink.number(o.troubled(context.asOf()), 0), sink::missingTied));

    // ---- potential ----

    /** What the account could buy from us in a year, in the portfolio's currency. */
    public static final NumberFact POTENTIAL = NumberFact.derived(
                    "potential",
                    Domain.numbers("[0, inf)", Unit.MONEY),
                    (context, sink) -> {
                        OptionalLong potential = context.potentialMinor();
                        if (potential.isPresent()) {
                            sink.number(potential.getAsLong(), context.decimals());
                        } else {
                            sink.missing();
                        }
                    },
                    PotentialDerivation::of)
            .moving(PotentialDerivation::new);

    /**
     * The share of the portfolio's revenue in the trailing year that the account would have if it bought what it could buy,
     * 0 to 1. What it buys now has no part in it. Not applicable while neither the account has potential nor another
     * account revenue.
     */
    public static final NumberFact POTENTIAL_SHARE = NumberFact.derived(
                    "potential-share",
                    Domain.numbers("[0, 1]", Unit.RATIO).orNone(),
                    (context, sink) -> {
                        OptionalLong potential = context.potentialMinor();
                        if (potential.isPresent()) {
                            PotentialDerivation.giveShare(context, potential.getAsLong(), sink);
                        } else {
                            sink.missing();
                        }
                    },
                    PotentialDerivation::of)
            .following("potential");

    /**
     * The share of the portfolio's revenue in the trailing year that accounts with strictly more revenue than this one's
     * potential would hold if it bought what it could buy, 0 to 1: where the account would stand. What it buys now has no
     * part in it. Not applicable while neither the account has potential nor another account revenue.
     */
    public static final NumberFact POTENTIAL_ABOVE_SHARE = NumberFact.derived(
                    "potential-above-share",
                    Domain.numbers("[0, 1]", Unit.RATIO).orNone(),
                    (context, sink) -> {
                        OptionalLong potential = context.potentialMinor();
                        if (potential.isPresent()) {
                            PotentialDerivation.giveAboveShare(context, potential.getAsLong(), sink);
                        } else {
                            sink.missing();
                        }
                    },
                    PotentialDerivation::of)
            .following("potential");

    /** The part of what the account buys in our category that it buys from us, 0 to 1. */
    public static final NumberFact SHARE_OF_WALLET = NumberFact.of(
            "share-of-wallet",
            Domain.numbers("[0, 1]", Unit.RATIO),
            (context, sink) -> context.account()
                    .sales()
                    .flatMap(Sales::shareOfWallet)
                    .ifPresentOrElse(sink::number, sink::missing));

    // ---- relationship ----

    /** How strong the relationship is, as the account's people judge it. */
    public static final LevelFact<Level> STATED_RELATIONSHIP_STRENGTH = LevelFact.of(
            "stated-relationship-strength",
            RelationshipStrengths.SCALE,
            context -> context.account().relationship().flatMap(Relationship::strength));

    /** Where the relationship is going, as the account's people judge it. */
    public static final LevelFact<Level> STATED_TRAJECTORY = LevelFact.of(
            "stated-trajectory",
            Trajectories.SCALE,
            context -> context.account().relationship().flatMap(Relationship::trajectory));

    /** The days since the last contact; not applicable when the account is known to have no contacts. */
    public static final NumberFact DAYS_SINCE_CONTACT =
            NumberFact.of("days-since-contact", DAYS.orNone(), (context, sink) -> {
                Optional<LocalDate> last = context.lastContact();
                if (last.isPresent()) {
                    sink.number(context.daysSince(last.get()), 0);
                } else if (context.account()
                        .contacts()
                        .map(c -> c.contacts().isEmpty())
                        .orElse(false)) {
                    sink.notApplicable();
                } else {
                    sink.missing();
                }
            });

    // ---- indicators of the type of the relationship ----

    /** How many people in key roles at the account are on good terms with us. */
    public static final NumberFact GOOD_KEY_CONTACTS =
            indicatorCount("good-key-contacts", RelationshipIndicators::goodKeyContacts);

    /** Whether we have a say in what the account will buy next. */
    public static final FlagFact INFLUENCE_ON_NEW_BUSINESS =
            indicatorFlag("influence-on-new-business", RelationshipIndicators::influenceOnNewBusiness);

    /** Whether the top managements of both sides are in contact. */
    public static final FlagFact TOP_TO_TOP_CONTACT =
            indicatorFlag("top-to-top-contact", RelationshipIndicators::topToTopContact);

    /** How confidential the most confidential of what the account tells us is. */
    public static final LevelFact<Level> INFORMATION_ACCESS =
            indicatorLevel("information-access", InformationLevels.SCALE, RelationshipIndicators::informationAccess);

    /** How the price for the account comes about. */
    public static final LevelFact<Level> PRICING_MODE =
            indicatorLevel("pricing-mode", PricingModes.SCALE, RelationshipIndicators::pricingMode);

    /** How the account orders from us. */
    public static final LevelFact<Level> PROCUREMENT_MODE =
            indicatorLevel("procurement-mode", ProcurementModes.SCALE, RelationshipIndicators::procurementMode);

    /** In how many key areas the account has no other supplier. */
    public static final NumberFact KEY_AREAS_WITHOUT_RIVAL =
            indicatorCount("key-areas-without-rival", RelationshipIndicators::keyAreasWithoutRival);

    /** What the supply to the account rests on. */
    public static final LevelFact<Level> AGREEMENT =
            indicatorLevel("agreement", AgreementForms.SCALE, RelationshipIndicators::agreement);

    /** Whether the account offers business to us alone. */
    public static final FlagFact EXCLUSIVE_OPPORTUNITIES =
            indicatorFlag("exclusive-opportunities", RelationshipIndicators::exclusiveOpportunities);

    /** Whether there is a contract over several years that is carried on. */
    public static final FlagFact LONG_TERM_CONTRACT =
            indicatorFlag("long-term-contract", RelationshipIndicators::longTermContract);

    /** How much of us the account's people see and know. */
    public static final LevelFact<Level> VISIBILITY =
            indicatorLevel("visibility", VisibilityLevels.SCALE, RelationshipIndicators::visibility);

    /** Whether the account's people speak of a special relationship. */
    public static final FlagFact ACKNOWLEDGED = indicatorFlag("acknowledged", RelationshipIndicators::acknowledged);

    /** The form of the alliance with the account. */
    public static final LevelFact<Level> ALLIANCE =
            indicatorLevel("alliance", AllianceForms.SCALE, RelationshipIndicators::alliance);

    /** Whether managers of both sides lead what we do together. */
    public static final FlagFact JOINT_GOVERNANCE =
            indicatorFlag("joint-governance", RelationshipIndicators::jointGovernance);

    /** Whether both sides look for business together. */
    public static final FlagFact JOINT_OPPORTUNITY =
            indicatorFlag("joint-opportunity", RelationshipIndicators::jointOpportunity);

    /** Whether both sides hold the same values. */
    public static final FlagFact VALUES_ALIGNED =
            indicatorFlag("values-aligned", RelationshipIndicators::valuesAligned);

    /** Whether the goals of both sides agree. */
    public static final FlagFact GOALS_ALIGNED = indicatorFlag("goals-aligned", RelationshipIndicators::goalsAligned);

    /** Whether both sides expect the same of each other. */
    public static final FlagFact EXPECTATIONS_ALIGNED =
            indicatorFlag("expectations-aligned", RelationshipIndicators::expectationsAligned);

    // ---- strategic evidence ----

    /** Whether our business is judged to depend on the account. */
    public static final FlagFact DEPENDENCE = evidenceFlag("dependence", StrategicEvidence::dependence);

    /** Whether the account is judged to decide our future. */
    public static final FlagFact GROWTH_LEVER = evidenceFlag("growth-lever", StrategicEvidence::growthLever);

    /** Whether the account has a special nature, such as a government body or a reference. */
    public static final FlagFact SPECIAL_NATURE = evidenceFlag("special-nature", StrategicEvidence::specialNature);

    /** How much the account influences other customers. */
    public static final LevelFact<Level> INFLUENCE = evidenceLevel("influence", StrategicEvidence::influence);

    /** How much harm the account could do us. */
    public static final LevelFact<Level> SPOILER_RISK = evidenceLevel("spoiler-risk", StrategicEvidence::spoilerRisk);

    /** How likely a competitor is to win the account. */
    public static final LevelFact<Level> COMPETITOR_THREAT =
            evidenceLevel("competitor-threat", StrategicEvidence::competitorThreat);

    /** How well the account fits our goals, 0 to 1. */
    public static final NumberFact GOAL_FIT = NumberFact.of(
            "goal-fit",
            Domain.numbers("[0, 1]", Unit.RATIO),
            (context, sink) -> context.account()
                    .evidence()
                    .flatMap(StrategicEvidence::goalFit)
                    .ifPresentOrElse(sink::number, sink::missing));

    private AccountFacts() {}

    /**
     * Returns all these facts, and after them those of {@link ContactFacts} and of {@link CalendarFacts}.
     *
     * @return the facts, in the order of these pages
     */
    public static List<Fact> all() {
        return ImmutableList.<Fact>builder()
                .addAll(own())
                .addAll(ContactFacts.all())
                .addAll(CalendarFacts.all())
                .build();
    }

    private static List<Fact> own() {
        return List.of(
                ACCOUNT_KIND,
                CHANNEL_ROLE,
                COUNTRY,
                INDUSTRY,
                TARGETED,
                REVENUE,
                REVENUE_SHARE,
                REVENUE_ABOVE_SHARE,
                GROUP_ACCOUNT_COUNT,
                GROUP_REVENUE,
                GROUP_REVENUE_SHARE,
                GROUP_REVENUE_ABOVE_SHARE,
                REVENUE_GROWTH,
                MARGIN_RATIO,
                ORDER_COUNT,
                TRAILING_ORDER_COUNT,
                DAYS_SINCE_LAST_ORDER,
                DAYS_SINCE_FIRST_ORDER,
                ORDER_GAP_DAYS,
                SILENCE_RATIO,
                TROUBLED_ORDER_COUNT,
                POTENTIAL,
                POTENTIAL_SHARE,
                POTENTIAL_ABOVE_SHARE,
                SHARE_OF_WALLET,
                STATED_RELATIONSHIP_STRENGTH,
                STATED_TRAJECTORY,
                DAYS_SINCE_CONTACT,
                GOOD_KEY_CONTACTS,
                INFLUENCE_ON_NEW_BUSINESS,
                TOP_TO_TOP_CONTACT,
                INFORMATION_ACCESS,
                PRICING_MODE,
                PROCUREMENT_MODE,
                KEY_AREAS_WITHOUT_RIVAL,
                AGREEMENT,
                EXCLUSIVE_OPPORTUNITIES,
                LONG_TERM_CONTRACT,
                VISIBILITY,
                ACKNOWLEDGED,
                ALLIANCE,
                JOINT_GOVERNANCE,
                JOINT_OPPORTUNITY,
                VALUES_ALIGNED,
                GOALS_ALIGNED,
                EXPECTATIONS_ALIGNED,
                DEPENDENCE,
                GROWTH_LEVER,
                SPECIAL_NATURE,
                INFLUENCE,
                SPOILER_RISK,
                COMPETITOR_THREAT,
                GOAL_FIT);
    }

    private static Optional<RelationshipIndicators> indicators(FactContext context) {
        return context.account().relationship().flatMap(Relationship::indicators);
    }

    private static NumberFact indicatorCount(String id, Function<RelationshipIndicators, Optional<Integer>> part) {
        return NumberFact.of(
                id,
                COUNT,
                (context, sink) ->
                        indicators(context).flatMap(part).ifPresentOrElse(n -> sink.number(n, 0), sink::missing));
    }

    private static FlagFact indicatorFlag(String id, Function<RelationshipIndicators, Optional<Boolean>> part) {
        return FlagFact.of(id, context -> indicators(context).flatMap(part));
    }

    private static LevelFact<Level> indicatorLevel(
            String id, Scale<Level> scale, Function<RelationshipIndicators, Optional<Level>> part) {
        return LevelFact.of(id, scale, context -> indicators(context).flatMap(part));
    }

    private static FlagFact evidenceFlag(String id, Function<StrategicEvidence, Optional<Boolean>> part) {
        return FlagFact.of(id, context -> context.account().evidence().flatMap(part));
    }

    private static LevelFact<Level> evidenceLevel(String id, Function<StrategicEvidence, Optional<Level>> part) {
        return LevelFact.of(
                id,
                ExposureLevels.SCALE,
                context -> context.account().evidence().flatMap(part));
    }

    private static void readGrowth(FactContext context, InputSink sink) {
        OptionalLong before = context.revenueBeforeMinor();
        OptionalLong now = context.revenueMinor();
        if (before.isPresent() && before.getAsLong() <= 0) {
            sink.notApplicable();
        } else if (before.isPresent() && now.isPresent()) {
            RevenueDerivation.giveGrowth(now.getAsLong(), before.getAsLong(), sink);
        } else if (before.isPresent() || now.isPresent()) {
            sink.missing();
        } else {
            sink.missingTied();
        }
    }

    private static void readMarginRatio(FactContext context, InputSink sink) {
        OptionalLong revenue = context.revenueMinor();
        if (revenue.isPresent() && revenue.getAsLong() <= 0) {
            sink.notApplicable();
            return;
        }
        OptionalLong margin = context.marginMinor();
        if (revenue.isPresent() && margin.isPresent()) {
            RevenueDerivation.giveMarginRatio(margin.getAsLong(), revenue.getAsLong(), sink);
        } else if (revenue.isPresent() || margin.isPresent()) {
            sink.missing();
        } else {
            sink.missingTied();
        }
    }

    private static void readDays(Optional<OptionalLong> days, InputSink sink) {
        if (days.isEmpty()) {
            sink.missingTied();
        } else if (days.get().isEmpty()) {
            sink.notApplicable();
        } else {
            sink.number(days.get().getAsLong(), 0);
        }
    }

    private static void readSilence(FactContext context, InputSink sink) {
        Optional<OrderHistory> orders = context.orders();
        if (orders.isEmpty()) {
            sink.missingTied();
            return;
        }
        OptionalLong twiceGap = orders.get().twiceMedianGapDays(context.asOf());
        OptionalLong last = orders.get().daysSinceLastOrder(context.asOf());
        if (twiceGap.isEmpty() || last.isEmpty()) {
            sink.notApplicable();
        } else {
            sink.share(2 * last.getAsLong(), twiceGap.getAsLong());
        }
    }
}
