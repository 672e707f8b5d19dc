package io.github.kamrules.decision;

import com.google.common.collect.ImmutableList;
import io.github.kamrules.scale.Scale;
import java.util.Arrays;
import java.util.Collection;
import java.util.stream.IntStream;

/**
 * An operand with a set of levels as its value: a decision that may answer several things at once, or nothing.
 *
 * @param <T> the type of the levels
 */
public interface SetOperand<T> extends Operand {

    /**
     * Returns the scale that the levels come from.
     *
     * @return the scale
     */
    Scale<T> scale();

    /**
     * Returns the condition "the set contains this level".
     *
     * @param level a level of the scale
     * @return the condition
     * @throws IllegalArgumentException if the level is not of this operand's scale
     */
    default Condition contains(T level) {
        return containsAnyOf(ImmutableList.of(level));
    }

    /**
     * Returns the condition "the set contains at least one of these levels".
     *
     * @param first a level of the scale
     * @param more further levels of the scale
     * @return the condition
     * @throws IllegalArgumentException if a level is not of this operand's scale
     */
    @SuppressWarnings("unchecked")
    default Condition containsAnyOf(T first, T... more) {
        return containsAnyOf(ImmutableList.<T>builder()
                .add(first)
                .addAll(Arrays.asList(more))
                .build());
    }

    /**
     * Returns the condition "the set contains at least one of these levels".
     *
     * @param levels one or more levels of the scale
     * @return the condition
     * @throws IllegalArgumentException if a level is not of this operand's scale, or there is none
     */
    default Condition containsAnyOf(Collection<T> levels) {
        return Condition.SetTest.of(this, levels.stream().map(scale()::indexOf).toList());
    }

    /**
     * Returns the condition "the set is empty".
     *
     * @return the condition
     */
    default Condition isEmpty() {
        return Condition.SetTest.of(
                        this, IntStream.range(0, scale().size()).boxed().toList())
                .not();
    }
}
