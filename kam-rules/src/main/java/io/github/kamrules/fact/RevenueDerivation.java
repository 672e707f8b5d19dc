package io.github.kamrules.fact;

import com.google.common.collect.ImmutableList;
import io.github.kamrules.decision.Derivation;
import io.github.kamrules.decision.Input;
import io.github.kamrules.decision.InputSink;
import java.util.List;
import java.util.Optional;

/**
 * How the revenue of an account, its share of the total, and the share of those above it hang together while the revenue is
 * missing: with revenue r beside a total T of the others, the share is r / (T + r).
 */
final class RevenueDerivation implements Derivation {

    /** Revenue in minor units beyond this is no account's. */
    private static final long LIMIT = 9_000_000_000_000_000L;

    private final FactContext context;

    private RevenueDerivation(FactContext context) {
        this.context = context;
    }

    static Optional<Derivation> of(FactContext context) {
        return context.revenueMinor().isPresent() ? Optional.empty() : Optional.of(new RevenueDerivation(context));
    }

    @Override
    public Input raw() {
        return AccountFacts.REVENUE;
    }

    @Override
    public List<Input> inputs() {
        return ImmutableList.of(AccountFacts.REVENUE, AccountFacts.REVENUE_SHARE, AccountFacts.REVENUE_ABOVE_SHARE);
    }

    @Override
    public long low() {
        return -LIMIT;
    }

    @Override
    public long high() {
        return Math.min(LIMIT, Long.MAX_VALUE - others(context));
    }

    @Override
    public void derive(long raw, int input, InputSink sink) {
        if (input == 0) {
            sink.number(raw, context.decimals());
        } else if (input == 1) {
            giveShare(context, raw, sink);
        } else {
            giveAboveShare(context, raw, sink);
        }
    }

    static void giveShare(FactContext context, long revenue, InputSink sink) {
        if (revenue <= 0) {
            sink.notApplicable();
        } else {
            sink.share(revenue, Math.addExact(others(context), revenue));
        }
    }

    static void giveAboveShare(FactContext context, long revenue, InputSink sink) {
        if (revenue <= 0) {
            sink.notApplicable();
        } else {
            sink.share(
                    context.statistics()
                            .revenueMinorAbove(revenue, context.account().id()),
                    Math.addExact(others(context), revenue));
        }
    }

    private static long others(FactContext context) {
        return context.statistics().totalMinorWithout(context.account().id());
    }
}
