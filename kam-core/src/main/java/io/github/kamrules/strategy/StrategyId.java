package io.github.kamrules.strategy;

import io.github.kamrules.internal.Names;
import io.github.kamrules.text.TextKey;

/**
 * What identifies a strategy, as in {@code win-back}. In the order of their characters. Immutable and thread-safe.
 *
 * @param value the id, in kebab-case
 */
public record StrategyId(String value) implements Comparable<StrategyId> {
    /**
     * Makes an id.
     *
     * @param value the id, in kebab-case
     * @throws IllegalArgumentException if the value is not in kebab-case
     */
    public StrategyId {
        Names.kebab("id of a strategy", value);
    }

    /**
     * Returns the id of the given name.
     *
     * @param value the id, in kebab-case
     * @return the id
     * @throws IllegalArgumentException if the value is not in kebab-case
     */
    public static StrategyId of(String value) {
        return new StrategyId(value);
    }

    /**
     * Returns the key that the keys of the strategy's texts begin with, as in {@code strategy.win-back}.
     *
     * @return "strategy." and the value
     */
    public TextKey textKey() {
        return TextKey.of("strategy." + value);
    }

    @Override
    public int compareTo(StrategyId other) {
        return value.compareTo(other.value);
    }

    /**
     * Returns the id.
     *
     * @return the value
     */
    @Override
    public String toString() {
        return value;
    }
}
