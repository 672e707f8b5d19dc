package io.github.kamrules.decision;

import com.google.common.collect.ImmutableList;
import io.github.kamrules.text.Message;
import java.util.List;

/**
 * How one indicator of a {@link Ladder} stands in one case. Immutable and thread-safe.
 *
 * @param indicator the indicator, with its condition and its label
 * @param standing whether it holds: exact where the verdict is, otherwise with each operand taken for itself
 * @param readings what the operands of its condition are, in the order of reading
 * @param statements the tests that made it so, each with the bound and the value compared, as messages
 */
public record IndicatorStanding(
        Indicator indicator, Standing standing, List<Reading> readings, List<Message> statements) {

    /**
     * Copies the lists.
     *
     * @param indicator the indicator, with its condition and its label
     * @param standing whether it holds
     * @param readings what the operands of its condition are, in the order of reading
     * @param statements the tests that made it so, each with the bound and the value compared, as messages
     */
    public IndicatorStanding {
        readings = ImmutableList.copyOf(readings);
        statements = ImmutableList.copyOf(statements);
    }
}
