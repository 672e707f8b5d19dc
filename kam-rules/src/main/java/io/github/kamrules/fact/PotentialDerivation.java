package io.github.kamrules.fact;

import com.google.common.collect.ImmutableList;
import io.github.kamrules.decision.Derivation;
import io.github.kamrules.decision.Input;
import io.github.kamrules.decision.InputSink;
import java.util.List;
import java.util.Optional;

/**
 * How the potential of an account and its shares hang together while the potential is missing: with potential p beside a
 * total T of the others, the account would have the share p / (T + p). Immutable and thread-safe.
 *
 * @param context the account in its portfolio
 */
record PotentialDerivation(FactContext context) implements Derivation {

    /** Potential in minor units beyond this is no account's. */
    private static final long LIMIT = RevenueDerivation.LIMIT;

    static Optional<Derivation> of(FactContext context) {
        return context.potentialMinor().isPresent() ? Optional.empty() : Optional.of(new PotentialDerivation(context));
    }

    @Override
    public Input raw() {
        return AccountFacts.POTENTIAL;
    }

    @Override
    public List<Input> inputs() {
        return ImmutableList.of(
                AccountFacts.POTENTIAL, AccountFacts.POTENTIAL_SHARE, AccountFacts.POTENTIAL_ABOVE_SHARE);
    }

    @Override
    public long low() {
        return 0;
    }

    @Override
    public long high() {
        return Math.min(LIMIT, Long.MAX_VALUE - context.othersMinor());
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

    static void giveShare(FactContext context, long potential, InputSink sink) {
        give(context, potential, potential, sink);
    }

    static void giveAboveShare(FactContext context, long potential, InputSink sink) {
        give(context, context.othersMinorAbove(potential), potential, sink);
    }

    private static void give(FactContext context, long part, long potential, InputSink sink) {
        long whole = Math.addExact(context.othersMinor(), potential);
        if (whole == 0) {
            sink.notApplicable();
        } else {
            sink.share(part, whole);
        }
    }
}
