package io.github.kamrules.fact;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import io.github.kamrules.account.MarketConditions;
import io.github.kamrules.calendar.AccountEvent;
import io.github.kamrules.calendar.Calendar;
import io.github.kamrules.calendar.Feedback;
import io.github.kamrules.calendar.FeedbackChannel;
import io.github.kamrules.calendar.FeedbackTopic;
import io.github.kamrules.calendar.Initiative;
import io.github.kamrules.calendar.InitiativeKind;
import io.github.kamrules.calendar.InitiativeState;
import io.github.kamrules.calendar.Season;
import io.github.kamrules.calendar.TouchKind;
import io.github.kamrules.decision.Domain;
import io.github.kamrules.decision.InputSink;
import io.github.kamrules.number.Unit;
import io.github.kamrules.scale.Level;
import io.github.kamrules.tier.ExposureLevels;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The facts that the library reads from the calendar of an account and from its market. They are missing as long as nobody keeps the list that
 * they are read from, and not applicable where that list is kept and holds nothing of the kind. What is planned for a day
 * after the as-of date has not happened yet. {@link AccountFacts#all()} holds them, too.
 */
public final class CalendarFacts {

    private static final Domain.Numbers COUNT = Domain.wholeNumbers("[0, inf)", Unit.COUNT);

    private static final Domain.Numbers DAYS_OR_NONE =
            Domain.wholeNumbers("[0, inf)", Unit.DAYS).orNone();

    /** The days since one of ours, executive or not, last visited the account; not applicable when nobody did. */
    public static final NumberFact DAYS_SINCE_VISIT =
            daysSince("days-since-visit", TouchKind.VISIT, TouchKind.EXECUTIVE_VISIT);

    /** The days since the last visit of one of our executives; not applicable when there was none. */
    public static final NumberFact DAYS_SINCE_EXECUTIVE_VISIT =
            daysSince("days-since-executive-visit", TouchKind.EXECUTIVE_VISIT);

    /** The days since both sides last reviewed their business; not applicable when they never did. */
    public static final NumberFact DAYS_SINCE_BUSINESS_REVIEW =
            daysSince("days-since-business-review", TouchKind.BUSINESS_REVIEW);

    /** The days since the account was last at a forum of ours; not applicable when it never was. */
    public static final NumberFact DAYS_SINCE_FORUM = daysSince("days-since-forum", TouchKind.FORUM);

    /** The days since figures and news were last exchanged; not applicable when they never were. */
    public static final NumberFact DAYS_SINCE_INFORMATION =
            daysSince("days-since-information", TouchKind.INFORMATION_EXCHANGE);

    /** The days until the next occasion of the account that nobody supports yet; not applicable when none is ahead. */
    public static final NumberFact DAYS_TO_NEXT_EVENT =
            NumberFact.of("days-to-next-event", DAYS_OR_NONE, (context, sink) -> {
                Optional<Calendar> calendar =
                        context.account().calendar().filter(c -> c.events().isPresent());
                giveDays(
                        calendar.isPresent(),
                        calendar.flatMap(c -> c.nextEvent(context.asOf()))
                                .map(AccountEvent::date)
                                .map(date -> -context.daysSince(date)),
                        sink);
            });

    /** The days until the next peak season of the account, 0 while one runs; not applicable when none is ahead. */
    public static final NumberFact DAYS_TO_NEXT_PEAK =
            NumberFact.of("days-to-next-peak", DAYS_OR_NONE, (context, sink) -> {
                if (knowsSeasons(context)) {
                    giveDays(
                            true,
                            nextSeasons(context).stream()
                                    .map(Season::firstDay)
                                    .min(LocalDate::compareTo)
                                    .map(date -> Math.max(0, -context.daysSince(date))),
                            sink);
                } else {
                    sink.missingTied();
                }
            });

    /**
     * The part of what the account will need in its next peak season that we have not committed to supply: 0.2 is a fifth,
     * and less than 0 is more than it will need. Of several seasons that come next, the one with the largest gap counts.
     * Missing while a quantity of one of them is; not applicable when no season is ahead.
     */
    public static final NumberFact SUPPLY_GAP =
            NumberFact.of("supply-gap", Domain.numbers("(-inf, 1]", Unit.RATIO).orNone(), (context, sink) -> {
                List<Season> next = nextSeasons(context);
                if (!knowsSeasons(context)) {
                    sink.missingTied();
                } else if (next.isEmpty()) {
                    sink.notApplicable();
                } else if (next.stream()
                        .allMatch(s -> s.forecast().isPresent() && s.committed().isPresent())) {
                    Season widest = next.stream()
                            .max((a, b) -> Long.compare(missing(a) * forecast(b), missing(b) * forecast(a)))
                            .orElseThrow();
                    sink.share(missing(widest), forecast(widest));
                } else {
                    sink.missing();
                }
            });

    /** Whether a new product is tried at the account, or will be. */
    public static final FlagFact PILOT_UNDER_WAY = underWay("pilot-under-way", InitiativeKind.PILOT);

    /** Whether a joint promotion runs with the account, or will. */
    public static final FlagFact JOINT_PROMOTION_UNDER_WAY =
            underWay("joint-promotion-under-way", InitiativeKind.JOINT_PROMOTION);

    /** Whether the account is rewarded for what it buys or sells, or will be. */
    public static final FlagFact INCENTIVE_UNDER_WAY = underWay("incentive-under-way", InitiativeKind.INCENTIVE);

    /** Whether the account gets something beside the product, or will. */
    public static final FlagFact VALUE_ADD_UNDER_WAY = underWay("value-add-under-way", InitiativeKind.VALUE_ADD);

    /** Whether a category is managed with the account, or will be. */
    public static final FlagFact CATEGORY_PLAN_UNDER_WAY =
            underWay("category-plan-under-way", InitiativeKind.CATEGORY_PLAN);

    /**
     * The days since the end of the last joint promotion that was carried out, or its beginning where the end is not known;
     * not applicable when none was. Missing while neither day of one is known.
     */
    public static final NumberFact DAYS_SINCE_JOINT_PROMOTION =
            NumberFact.of("days-since-joint-promotion", DAYS_OR_NONE, (context, sink) -> {
                Optional<List<Initiative>> known = initiatives(context);
                List<Optional<LocalDate>> ends = known.orElse(ImmutableList.of()).stream()
                        .filter(i -> i.kind() == InitiativeKind.JOINT_PROMOTION && i.state() == InitiativeState.DONE)
                        .map(i -> i.lastDay().or(i::firstDay))
                        .toList();
                if (ends.stream().anyMatch(Optional::isEmpty)) {
                    sink.missing();
                } else {
                    giveDays(
                            known.isPresent(),
                            ends.stream()
                                    .flatMap(Optional::stream)
                                    .filter(date -> !date.isAfter(context.asOf()))
                                    .max(LocalDate::compareTo)
                                    .map(context::daysSince),
                            sink);
                }
            });

    /**
     * The undertakings for the account that are known not to have brought it what it expected: those that run, and those that
     * ended in the trailing year or on a day that is not known.
     */
    public static final NumberFact DISAPPOINTING_INITIATIVES =
            NumberFact.of("disappointing-initiatives", COUNT, (context, sink) -> {
                Optional<List<Initiative>> known = initiatives(context);
                if (known.isPresent()) {
                    sink.number(
                            known.get().stream()
                                    .filter(i -> !i.metExpectations().orElse(true))
                                    .filter(i -> i.lastDay()
                                            .map(date -> date.isAfter(
                                                    context.trailingYear().startExclusive()))
                                            .orElse(true))
                                    .count(),
                            0);
                } else {
                    sink.missingTied();
                }
            });

    /** Whether the account fights for its market by ever lower prices. */
    public static final FlagFact PRICE_WAR =
            FlagFact.of("price-war", context -> context.account().market().flatMap(MarketConditions::priceWar));

    /** How like ours the products of our competitors are to the account. */
    public static final LevelFact<Level> PRODUCT_SIMILARITY = LevelFact.of(
            "product-similarity",
            ExposureLevels.SCALE,
            context -> context.account().market().flatMap(MarketConditions::productSimilarity));

    /** Whether the account has standing in its region, so that what sells there sells elsewhere. */
    public static final FlagFact REPRESENTATIVE = FlagFact.of(
            "representative", context -> context.account().market().flatMap(MarketConditions::representative));

    /**
     * How content the account is with our people, 1 to 5, by its latest word on them that is not settled; not applicable when
     * there is none.
     */
    public static final NumberFact OWNER_FEEDBACK = NumberFact.of(
            "owner-feedback", Domain.wholeNumbers("[1, 5]", Unit.POINTS).orNone(), (context, sink) -> {
                if (feedback(context).isEmpty()) {
                    sink.missingTied();
                } else {
                    told(context)
                            .filter(f -> f.topic() == FeedbackTopic.PEOPLE
                                    && !f.resolved().orElse(false))
                            .reduce((a, b) -> b.date().isBefore(a.date()) ? a : b)
                            .ifPresentOrElse(f -> sink.number(f.score(), 0), sink::notApplicable);
                }
            });

    /** How much of the feedback of the account is known to be still open. */
    public static final NumberFact UNRESOLVED_FEEDBACK =
            NumberFact.of("unresolved-feedback", COUNT, (context, sink) -> {
                if (feedback(context).isEmpty()) {
                    sink.missingTied();
                } else {
                    sink.number(
                            told(context)
                                    .filter(f -> !f.resolved().orElse(true))
                                    .count(),
                            0);
                }
            });

    /**
     * The number of different ways by which feedback of the account came in the trailing year. A way by which nothing came
     * counts for nothing. Missing while the way of one is not known.
     */
    public static final NumberFact FEEDBACK_CHANNELS = NumberFact.of("feedback-channels", COUNT, (context, sink) -> {
        List<Optional<FeedbackChannel>> channels = told(context)
                .filter(f -> f.date().isAfter(context.trailingYear().startExclusive()))
                .map(Feedback::channel)
                .distinct()
                .toList();
        if (feedback(context).isEmpty()) {
            sink.missingTied();
        } else if (channels.contains(Optional.<FeedbackChannel>empty())) {
            sink.missing();
        } else {
            sink.number(channels.size(), 0);
        }
    });

    private CalendarFacts() {}

    /**
     * Returns all these facts.
     *
     * @return the facts, in the order of this page
     */
    public static List<Fact> all() {
        return ImmutableList.of(
                DAYS_SINCE_VISIT,
                DAYS_SINCE_EXECUTIVE_VISIT,
                DAYS_SINCE_BUSINESS_REVIEW,
                DAYS_SINCE_FORUM,
                DAYS_SINCE_INFORMATION,
                DAYS_TO_NEXT_EVENT,
                DAYS_TO_NEXT_PEAK,
                SUPPLY_GAP,
                PILOT_UNDER_WAY,
                JOINT_PROMOTION_UNDER_WAY,
                INCENTIVE_UNDER_WAY,
                VALUE_ADD_UNDER_WAY,
                CATEGORY_PLAN_UNDER_WAY,
                DAYS_SINCE_JOINT_PROMOTION,
                DISAPPOINTING_INITIATIVES,
                PRICE_WAR,
                PRODUCT_SIMILARITY,
                REPRESENTATIVE,
                OWNER_FEEDBACK,
                UNRESOLVED_FEEDBACK,
                FEEDBACK_CHANNELS);
    }

    private static Optional<List<Initiative>> initiatives(FactContext context) {
        return context.account().calendar().flatMap(Calendar::initiatives);
    }

    private static FlagFact underWay(String id, InitiativeKind kind) {
        return FlagFact.of(
                id,
                context -> initiatives(context)
                        .map(known -> known.stream().anyMatch(i -> i.kind() == kind && i.underWay())));
    }

    private static Optional<List<Feedback>> feedback(FactContext context) {
        return context.account().calendar().flatMap(Calendar::feedback);
    }

    /** Returns the feedback up to the as-of date. */
    private static Stream<Feedback> told(FactContext context) {
        return feedback(context).orElse(ImmutableList.of()).stream()
                .filter(f -> !f.date().isAfter(context.asOf()));
    }

    /** Exchanges of which all are unknown at once, so that each is tied to the others. */
    private static NumberFact daysSince(String id, TouchKind... kinds) {
        Set<TouchKind> counted = ImmutableSet.copyOf(kinds);
        return NumberFact.of(id, DAYS_OR_NONE, (context, sink) -> {
            Optional<Calendar> calendar =
                    context.account().calendar().filter(c -> c.touches().isPresent());
            giveDays(
                    calendar.isPresent(),
                    calendar.flatMap(c -> c.lastTouch(context.asOf(), counted)).map(context::daysSince),
                    sink);
        });
    }

    private static void giveDays(boolean known, Optional<Long> days, InputSink sink) {
        if (!known) {
            sink.missingTied();
        } else if (days.isPresent()) {
            sink.number(days.get(), 0);
        } else {
            sink.notApplicable();
        }
    }

    private static boolean knowsSeasons(FactContext context) {
        return context.account().calendar().flatMap(Calendar::seasons).isPresent();
    }

    private static List<Season> nextSeasons(FactContext context) {
        return context.account()
                .calendar()
                .map(calendar -> calendar.nextSeasons(context.asOf()))
                .orElse(ImmutableList.of());
    }

    private static long forecast(Season season) {
        return season.forecast().orElseThrow();
    }

    private static long missing(Season season) {
        return forecast(season) - season.committed().orElseThrow();
    }
}
