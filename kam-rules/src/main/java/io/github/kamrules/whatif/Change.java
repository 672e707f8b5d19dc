package io.github.kamrules.whatif;

import io.github.kamrules.fact.Fact;
import io.github.kamrules.number.Decimal;
import java.util.Optional;

/**
 * A fact that is changed. Immutable and thread-safe.
 *
 * @param fact the fact
 * @param from what it is: a {@code Decimal}, a level or a {@code Boolean}; empty when it is not known
 * @param to what it becomes
 * @param steps how many steps that takes, 1 or more
 * @param cost what the steps cost together
 */
public record Change(Fact fact, Optional<Object> from, Object to, int steps, Decimal cost) {

    @Override
    public String toString() {
        return fact.id() + from.map(f -> " from " + f).orElse("") + " to " + to;
    }
}
