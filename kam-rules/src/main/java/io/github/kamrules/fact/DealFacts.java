package io.github.kamrules.fact;

import io.github.kamrules.decision.Domain;
import io.github.kamrules.decision.InputSink;
import io.github.kamrules.number.Unit;
import io.github.kamrules.sales.Deal;
import io.github.kamrules.sales.DealOrigin;
import io.github.kamrules.sales.DealStages;
import io.github.kamrules.sales.Deals;
import io.github.kamrules.sales.Sales;
import io.github.kamrules.scale.Level;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;

/**
 * The facts about the open deals with an account. Most are about the largest deal, that with the largest amount; they are not
 * applicable where there is known to be none.
 */
public final class DealFacts {

    /** How many open deals there are with the account. */
    public static final NumberFact OPEN_DEALS = NumberFact.of(
            "open-deals",
            Domain.wholeNumbers("[0, inf)", Unit.COUNT),
            (context, sink) -> deals(context)
                    .ifPresentOrElse(deals -> sink.number(deals.deals().size(), 0), sink::missing));

    /**
     * The amount of the largest open deal as a share of the portfolio's revenue in the trailing year; it can be more than 1. Not
     * applicable either where the portfolio has no revenue.
     */
    public static final NumberFact LARGEST_DEAL_SHARE = NumberFact.of(
            "largest-deal-share",
            Domain.numbers("[0, inf)", Unit.RATIO).orNone(),
            (context, sink) -> ofLargest(context, sink, (deal, into) -> {
                long revenue = context.statistics().totalMinor();
                if (revenue <= 0) {
                    into.notApplicable();
                } else {
                    into.share(context.minor(deal.amount()), revenue);
                }
            }));

    /** How far the largest open deal has come. */
    public static final LevelFact<Level> LARGEST_DEAL_STAGE = LevelFact.orNone(
            "largest-deal-stage",
            DealStages.SCALE,
            (context, sink) ->
                    ofLargest(context, sink, (deal, into) -> into.level(DealStages.SCALE.indexOf(deal.stage()))));

    /** The days until the largest open deal is expected to be decided; less than 0 when that day has passed. */
    public static final NumberFact DAYS_TO_LARGEST_DEAL = NumberFact.of(
            "days-to-largest-deal",
            Domain.wholeNumbers("(-inf, inf)", Unit.DAYS).orNone(),
            (context, sink) -> ofLargest(
                    context,
                    sink,
                    (deal, into) -> deal.closesOn()
                            .ifPresentOrElse(date -> into.number(-context.daysSince(date), 0), into::missing)));

    /** The part of the open deals of known origin that we began, 0 to 1. */
    public static final NumberFact PROACTIVE_SHARE = NumberFact.of(
            "proactive-share", Domain.numbers("[0, 1]", Unit.RATIO).orNone(), DealFacts::readProactiveShare);

    private DealFacts() {}

    /**
     * Returns all these facts.
     *
     * @return the facts, in the order of this page
     */
    public static List<Fact> all() {
        return List.of(OPEN_DEALS, LARGEST_DEAL_SHARE, LARGEST_DEAL_STAGE, DAYS_TO_LARGEST_DEAL, PROACTIVE_SHARE);
    }

    private static Optional<Deals> deals(FactContext context) {
        return context.account().sales().flatMap(Sales::deals);
    }

    private static void ofLargest(FactContext context, InputSink sink, BiConsumer<Deal, InputSink> give) {
        Optional<Deals> deals = deals(context);
        if (deals.isEmpty()) {
            sink.missing();
        } else {
            deals.get().largest().ifPresentOrElse(deal -> give.accept(deal, sink), sink::notApplicable);
        }
    }

    private static void readProactiveShare(FactContext context, InputSink sink) {
        Optional<Deals> deals = deals(context);
        if (deals.isEmpty()) {
            sink.missing();
            return;
        }
        List<DealOrigin> origins = deals.get().deals().stream()
                .flatMap(deal -> deal.origin().stream())
                .toList();
        if (deals.get().deals().isEmpty()) {
            sink.notApplicable();
        } else if (origins.isEmpty()) {
            sink.missing();
        } else {
            sink.share(origins.stream().filter(DealOrigin.PROACTIVE::equals).count(), origins.size());
        }
    }
}
