package io.github.kamrules.decision;

import com.google.common.collect.ImmutableList;
import io.github.kamrules.scale.Scale;
import java.util.Arrays;
import java.util.Collection;
import java.util.stream.IntStream;

/**
 * An operand with a level of a scale as its value.
 *
 * <p>A test on a level that is known not to apply is false, so its negation is true.
 *
 * @param <T> the type of the levels
 */
public interface LevelOperand<T> extends Operand {

    /**
     * Returns the scale.
     *
     * @return the scale
     */
    Scale<T> scale();

    /**
     * Returns the condition "the level is this".
     *
     * @param level a level of the scale
     * @return the condition
     * @throws IllegalArgumentException if the level is not of this operand's scale
     */
    default Condition is(T level) {
        return isAnyOf(ImmutableList.of(level));
    }

    /**
     * Returns the condition "the level is one of these".
     *
     * @param first a level of the scale
     * @param more further levels of the scale
     * @return the condition
     * @throws IllegalArgumentException if a level is not of this operand's scale
     */
    @SuppressWarnings("unchecked")
    default Condition isAnyOf(T first, T... more) {
        return isAnyOf(ImmutableList.<T>builder()
                .add(first)
                .addAll(Arrays.asList(more))
                .build());
    }

    /**
     * Returns the condition "the level is one of these".
     *
     * @param levels one or more levels of the scale
     * @return the condition
     * @throws IllegalArgumentException if a level is not of this operand's scale, or there is none
     */
    default Condition isAnyOf(Collection<T> levels) {
        return Condition.LevelTest.of(
                this, levels.stream().map(scale()::indexOf).toList());
    }

    /**
     * Returns the condition "the level is this or a higher one".
     *
     * @param level a level of the scale
     * @return the condition
     * @throws IllegalArgumentException if the scale is not ordered, or the level is not of this operand's scale
     */
    default Condition atLeast(T level) {
        Condition.LevelTest.requireOrdered(this, "atLeast");
        return Condition.LevelTest.of(
                this,
                IntStream.range(scale().indexOf(level), scale().size()).boxed().toList());
    }

    /**
     * Returns the condition "the level is this or a lower one".
     *
     * @param level a level of the scale
     * @return the condition
     * @throws IllegalArgumentException if the scale is not ordered, or the level is not of this operand's scale
     */
    default Condition atMost(T level) {
        Condition.LevelTest.requireOrdered(this, "atMost");
        return Condition.LevelTest.of(
                this, IntStream.rangeClosed(0, scale().indexOf(level)).boxed().toList());
    }
}
