package io.github.kamrules.fact;

import com.google.common.collect.ImmutableList;
import io.github.kamrules.decision.Derivation;
import io.github.kamrules.decision.Input;
import io.github.kamrules.decision.InputSink;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.joda.money.Money;

/**
 * How the facts that rest on the revenue of an account hang together while the revenue is missing: with revenue r beside a
 * total T of the others, the share is r / (T + r); with a known margin m, the margin ratio is m / r; with a known revenue b
 * in the year before, the growth is (r - b) / b. Immutable and thread-safe.
 *
 * @param context the account in its portfolio
 */
record RevenueDerivation(FactContext context) implements Derivation {

    /** Revenue in minor units beyond this is no account's. */
    static final long LIMIT = 9_000_000_000_000_000L;

    static Optional<Derivation> of(FactContext context) {
        return context.revenueMinor().isPresent() ? Optional.empty() : Optional.of(new RevenueDerivation(context));
    }

    /** Returns the derivation of the growth, which is this one where the year before is known, else one of its own. */
    static Optional<Derivation> ofGrowth(FactContext context) {
        if (context.revenueMinor().isPresent()) {
            return GrowthDerivation.of(context);
        }
        return positiveRevenueBefore(context).isPresent() ? of(context) : Optional.empty();
    }

    static Optional<Derivation> ofMargin(FactContext context) {
        return margin(context).isPresent() ? of(context) : Optional.empty();
    }

    /** Returns the revenue of the year before, if it is known, positive, and no more than an account can have. */
    static OptionalLong positiveRevenueBefore(FactContext context) {
        Optional<Money> before = context.revenueIn(context.yearBefore());
        if (before.isEmpty()) {
            return OptionalLong.empty();
        }
        long minor = before.get().getAmountMinorLong();
        return minor > 0 && minor <= LIMIT ? OptionalLong.of(minor) : OptionalLong.empty();
    }

    static OptionalLong margin(FactContext context) {
        Optional<Money> margin = context.marginIn(context.trailingYear());
        return margin.isPresent() ? OptionalLong.of(margin.get().getAmountMinorLong()) : OptionalLong.empty();
    }

    @Override
    public Input raw() {
        return AccountFacts.REVENUE;
    }

    @Override
    public List<Input> inputs() {
        ImmutableList.Builder<Input> inputs = ImmutableList.builder();
        inputs.add(AccountFacts.REVENUE, AccountFacts.REVENUE_SHARE, AccountFacts.REVENUE_ABOVE_SHARE);
        if (positiveRevenueBefore(context).isPresent()) {
            inputs.add(AccountFacts.REVENUE_GROWTH);
        }
        if (margin(context).isPresent()) {
            inputs.add(AccountFacts.MARGIN_RATIO);
        }
        return inputs.build();
    }

    @Override
    public long low() {
        return -LIMIT;
    }

    @Override
    public long high() {
        return Math.min(LIMIT, Long.MAX_VALUE - context.othersMinor());
    }

    @Override
    public void derive(long raw, int input, InputSink sink) {
        switch (input) {
            case 0 -> sink.number(raw, context.decimals());
            case 1 -> giveShare(context, raw, sink);
            case 2 -> giveAboveShare(context, raw, sink);
            default -> {
                OptionalLong before = positiveRevenueBefore(context);
                if (input == 3 && before.isPresent()) {
                    giveGrowth(raw, before.getAsLong(), sink);
                } else {
                    giveMarginRatio(margin(context).orElseThrow(), raw, sink);
                }
            }
        }
    }

    static void giveShare(FactContext context, long revenue, InputSink sink) {
        if (revenue <= 0) {
            sink.notApplicable();
        } else {
            sink.share(revenue, Math.addExact(context.othersMinor(), revenue));
        }
    }

    static void giveAboveShare(FactContext context, long revenue, InputSink sink) {
        if (revenue <= 0) {
            sink.notApplicable();
        } else {
            sink.share(
                    context.statistics()
                            .revenueMinorAbove(revenue, context.account().id()),
                    Math.addExact(context.othersMinor(), revenue));
        }
    }

    static void giveGrowth(long revenue, long before, InputSink sink) {
        if (before <= 0) {
            sink.notApplicable();
        } else {
            sink.share(Math.subtractExact(revenue, before), before);
        }
    }

    static void giveMarginRatio(long margin, long revenue, InputSink sink) {
        if (revenue <= 0) {
            sink.notApplicable();
        } else {
            sink.share(margin, revenue);
        }
    }
}
