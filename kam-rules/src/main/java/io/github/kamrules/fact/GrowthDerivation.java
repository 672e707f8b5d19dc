package io.github.kamrules.fact;

import com.google.common.collect.ImmutableList;
import io.github.kamrules.decision.Derivation;
import io.github.kamrules.decision.Input;
import io.github.kamrules.decision.InputSink;
import java.util.List;
import java.util.Optional;

/**
 * What the growth may be while the revenue is known and that of the year before is missing: an account that brings
 * something now cannot have lost all its revenue. Immutable and thread-safe.
 *
 * @param revenue the revenue of the trailing year in minor units
 */
record GrowthDerivation(long revenue) implements Derivation {

    static Optional<Derivation> of(FactContext context) {
        long revenue = context.revenueMinor().orElseThrow();
        boolean sane = Math.abs(revenue) <= RevenueDerivation.LIMIT;
        return sane && context.revenueBeforeMinor().isEmpty()
                ? Optional.of(new GrowthDerivation(revenue))
                : Optional.empty();
    }

    @Override
    public Input raw() {
        return AccountFacts.REVENUE_GROWTH;
    }

    @Override
    public List<Input> inputs() {
        return ImmutableList.of(AccountFacts.REVENUE_GROWTH);
    }

    @Override
    public long low() {
        return -RevenueDerivation.LIMIT;
    }

    @Override
    public long high() {
        return RevenueDerivation.LIMIT;
    }

    @Override
    public void derive(long raw, int input, InputSink sink) {
        RevenueDerivation.giveGrowth(revenue, raw, sink);
    }
}
