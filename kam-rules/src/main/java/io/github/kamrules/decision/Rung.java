package io.github.kamrules.decision;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import io.github.kamrules.source.KnowledgeSource;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A rung of a {@link Ladder}: a level, and the indicators that must all hold for it. Immutable and thread-safe.
 *
 * @param level the level
 * @param indicators what must hold, one or more, with different ids
 * @param source where the rung comes from, empty when the source of the ladder covers it
 * @param <T> the type of the level
 */
public record Rung<T>(T level, List<Indicator> indicators, Optional<KnowledgeSource> source) {

    /**
     * Checks and copies the indicators.
     *
     * @param level the level
     * @param indicators what must hold, one or more, with different ids
     * @param source where the rung comes from, empty when the source of the ladder covers it
     * @throws IllegalArgumentException if there is no indicator, or two have the same id
     */
    public Rung {
        indicators = ImmutableList.copyOf(indicators);
        String name = Canonical.answer(level);
        checkArgument(
                !indicators.isEmpty(),
                "The rung (%s) needs at least one indicator.\nMaybe it is the lowest level, where the ladder starts.",
                name);
        Set<String> ids = new HashSet<>();
        for (Indicator indicator : indicators) {
            checkArgument(
                    ids.add(indicator.id()),
                    "The indicator (%s) stands twice on the rung (%s).\nMaybe join the two conditions with and(...).",
                    indicator.id(),
                    name);
        }
    }

    /** Returns the condition that all indicators hold. */
    Condition condition() {
        return Condition.allOf(indicators.stream().map(Indicator::condition).toList());
    }

    @Override
    public String toString() {
        return Canonical.answer(level)
                + indicators.stream().map(Indicator::toString).collect(Collectors.joining(", ", " {", "}"));
    }
}
