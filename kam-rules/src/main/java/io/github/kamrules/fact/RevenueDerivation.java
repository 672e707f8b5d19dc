package io.github.kamrules.fact;

import com.google.common.collect.ImmutableList;
import io.github.kamrules.decision.Derivation;
import io.github.kamrules.decision.Input;
import io.github.kamrules.decision.InputSink;
import io.github.kamrules.portfolio.GroupStanding;
import io.github.kamrules.portfolio.PortfolioStatistics;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * How the facts that rest on the revenue of an account hang together while the revenue is missing: with revenue r beside a
 * total T of the others, the share is r / (T + r); with g of the other accounts of its group, the share of the group is
 * (g + r) / (G + g + r) beside a total G of the other groups; with a known margin m, the margin ratio is m / r; with a known revenue b
 * in the year before, the growth is (r - b) / b. Immutable and thread-safe.
 *
 * @param statistics the statistics of the portfolio
 * @param part the part that the account has in the statistics
 * @param group the group of the account, without its own revenue
 * @param decimals the number of decimals of the currency
 * @param before the revenue of the year before in minor units, if it is known, positive and no more than one can have
 * @param margin the margin in minor units, if it is known
 */
record RevenueDerivation(
        PortfolioStatistics statistics,
        long part,
        GroupStanding group,
        int decimals,
        OptionalLong before,
        OptionalLong margin)
        implements Derivation {

    /** Revenue in minor units beyond this is no account's. */
    static final long LIMIT = 9_000_000_000_000_000L;

    static Optional<Derivation> of(FactContext context) {
        return context.revenueMinor().isPresent()
                ? Optional.empty()
                : Optional.of(new RevenueDerivation(
                        context.statistics(),
                        context.partMinor(),
                        context.group(),
                        context.decimals(),
                        positiveRevenueBefore(context),
                        context.marginMinor()));
    }

    /** Returns what moves with the revenue, be it known or not; the margin ratio does not. */
    static Derivation movement(FactContext context) {
        return new RevenueDerivation(
                context.statistics(),
                context.partMinor(),
                context.group(),
                context.decimals(),
                positiveRevenueBefore(context),
                OptionalLong.empty());
    }

    /** Returns the derivation of the growth, which is this one where the year before is known, else one of its own. */
    static Optional<Derivation> ofGrowth(FactContext context) {
        if (context.revenueMinor().isPresent()) {
            return GrowthDerivation.of(context);
        }
        return positiveRevenueBefore(context).isPresent() ? of(context) : Optional.empty();
    }

    static Optional<Derivation> ofMargin(FactContext context) {
        return context.marginMinor().isPresent() ? of(context) : Optional.empty();
    }

    /** Returns the revenue of the year before, if it is known, positive, and no more than an account can have. */
    static OptionalLong positiveRevenueBefore(FactContext context) {
        OptionalLong before = context.revenueBeforeMinor();
        return before.isPresent() && before.getAsLong() > 0 && before.getAsLong() <= LIMIT
                ? before
                : OptionalLong.empty();
    }

    /** Two derivations are equal when they give the same values; many accounts without revenue share one. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof RevenueDerivation that
                && statistics.equals(that.statistics)
                && part == that.part
                && group.equals(that.group)
                && decimals == that.decimals
                && before.equals(that.before)
                && margin.equals(that.margin);
    }

    @Override
    public int hashCode() {
        return Objects.hash(part, group, before, margin);
    }

    @Override
    public Input raw() {
        return AccountFacts.REVENUE;
    }

    @Override
    public List<Input> inputs() {
        ImmutableList.Builder<Input> inputs = ImmutableList.builder();
        inputs.add(AccountFacts.REVENUE, AccountFacts.REVENUE_SHARE, AccountFacts.REVENUE_ABOVE_SHARE);
        inputs.add(
                AccountFacts.GROUP_REVENUE, AccountFacts.GROUP_REVENUE_SHARE, AccountFacts.GROUP_REVENUE_ABOVE_SHARE);
        if (before.isPresent()) {
            inputs.add(AccountFacts.REVENUE_GROWTH);
        }
        if (margin.isPresent()) {
            inputs.add(AccountFacts.MARGIN_RATIO);
        }
        return inputs.build();
    }

    @Override
    public long low() {
        return Math.max(-LIMIT, Long.MIN_VALUE - Math.min(0, group.othersMinor()));
    }

    @Override
    public long high() {
        return Math.min(LIMIT, Long.MAX_VALUE - others());
    }

    @Override
    public void derive(long raw, int input, InputSink sink) {
        switch (input) {
            case 0 -> sink.number(raw, decimals);
            case 1 -> giveShare(others(), raw, sink);
            case 2 -> giveAboveShare(statistics.revenueMinorAbove(raw, part), others(), raw, sink);
            case 3 -> sink.number(Math.addExact(group.othersMinor(), raw), decimals);
            case 4 -> giveGroupShare(group, raw, sink);
            case 5 -> giveGroupAboveShare(group, raw, sink);
            default -> {
                if (input == 6 && before.isPresent()) {
                    giveGrowth(raw, before.getAsLong(), sink);
                } else {
                    giveMarginRatio(margin.orElseThrow(), raw, sink);
                }
            }
        }
    }

    private long others() {
        return statistics.totalMinor() - part;
    }

    static void giveShare(long others, long revenue, InputSink sink) {
        if (revenue <= 0) {
            sink.notApplicable();
        } else {
            sink.share(revenue, Math.addExact(others, revenue));
        }
    }

    static void giveAboveShare(long above, long others, long revenue, InputSink sink) {
        if (revenue <= 0) {
            sink.notApplicable();
        } else {
            sink.share(above, Math.addExact(others, revenue));
        }
    }

    static void giveGroupShare(GroupStanding group, long revenue, InputSink sink) {
        giveShare(group.otherGroupsMinor(), Math.addExact(group.othersMinor(), revenue), sink);
    }

    static void giveGroupAboveShare(GroupStanding group, long revenue, InputSink sink) {
        long together = Math.addExact(group.othersMinor(), revenue);
        giveAboveShare(group.revenueMinorAbove(together), group.otherGroupsMinor(), together, sink);
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
