package io.github.kamrules.scale;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import io.github.kamrules.internal.Names;
import io.github.kamrules.text.TextKey;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A finite set of answers: the levels that a decision can give, in a fixed sequence.
 *
 * <p>On an ordered scale the sequence runs from lowest to highest, as in {@code Scale.ordered("risk-level", "LOW",
 * "MEDIUM", "HIGH")}; on a nominal one it has no meaning but is kept, so that lists come out alike every time. The values are
 * {@link Level}s, or the constants of an enum that the embedder has already. A scale has 1 to 60 values. Immutable and
 * thread-safe.
 *
 * @param <T> the type of the values: {@link Level} or an enum
 */
public final class Scale<T> {
    private static final int MAX_SIZE = 60;

    private final String id;
    private final boolean ordered;
    private final ImmutableList<T> values;
    private final ImmutableList<String> ids;

    private Scale(String id, boolean ordered, List<T> values, List<String> ids) {
        this.id = id;
        this.ordered = ordered;
        this.values = ImmutableList.copyOf(values);
        this.ids = ImmutableList.copyOf(ids);
        Names.kebab("id of a scale", id);
        checkArgument(
                !ids.isEmpty() && ids.size() <= MAX_SIZE,
                "The scale (%s) has %s levels; 1 to %s are allowed.",
                id,
                ids.size(),
                MAX_SIZE);
        Set<String> seen = new HashSet<>();
        for (String level : ids) {
            checkArgument(seen.add(level), "The scale (%s) has the level (%s) twice.", id, level);
        }
    }

    /**
     * Returns an ordered scale of the given levels.
     *
     * @param id the scale's name in kebab-case
     * @param levels the names of the levels, lowest first
     * @return the scale
     * @throws IllegalArgumentException if a name is malformed, a level occurs twice, or there are not 1 to 60 levels
     */
    public static Scale<Level> ordered(String id, String... levels) {
        return ofLevels(id, true, levels);
    }

    /**
     * Returns an ordered scale of the constants of an enum.
     *
     * @param id the scale's name in kebab-case
     * @param type the enum, its constants declared lowest first
     * @param <E> the enum
     * @return the scale
     * @throws IllegalArgumentException if the id is malformed or there are not 1 to 60 constants
     */
    public static <E extends Enum<E>> Scale<E> ordered(String id, Class<E> type) {
        return ofEnum(id, true, type);
    }

    /**
     * Returns a scale of the given levels, of which none is higher than another.
     *
     * @param id the scale's name in kebab-case
     * @param levels the names of the levels
     * @return the scale
     * @throws IllegalArgumentException if a name is malformed, a level occurs twice, or there are not 1 to 60 levels
     */
    public static Scale<Level> nominal(String id, String... levels) {
        return ofLevels(id, false, levels);
    }

    /**
     * Returns a scale of the constants of an enum, of which none is higher than another.
     *
     * @param id the scale's name in kebab-case
     * @param type the enum
     * @param <E> the enum
     * @return the scale
     * @throws IllegalArgumentException if the id is malformed or there are not 1 to 60 constants
     */
    public static <E extends Enum<E>> Scale<E> nominal(String id, Class<E> type) {
        return ofEnum(id, false, type);
    }

    private static Scale<Level> ofLevels(String id, boolean ordered, String... levels) {
        List<Level> values = new ArrayList<>();
        for (String level : levels) {
            values.add(new Level(id, level));
        }
        return new Scale<>(id, ordered, values, Arrays.asList(levels));
    }

    private static <E extends Enum<E>> Scale<E> ofEnum(String id, boolean ordered, Class<E> type) {
        List<E> values = ImmutableList.copyOf(type.getEnumConstants());
        return new Scale<>(id, ordered, values, values.stream().map(Enum::name).toList());
    }

    /**
     * Returns the scale's name.
     *
     * @return the id, in kebab-case
     */
    public String id() {
        return id;
    }

    /**
     * Returns whether the sequence of the values ranks them.
     *
     * @return true for an ordered scale, false for a nominal one
     */
    public boolean isOrdered() {
        return ordered;
    }

    /**
     * Returns the values.
     *
     * @return the values, lowest first if the scale is ordered
     */
    public List<T> values() {
        return values;
    }

    /**
     * Returns the number of values.
     *
     * @return 1 to 60
     */
    public int size() {
        return values.size();
    }

    /**
     * Returns whether the value is one of this scale.
     *
     * @param value the value
     * @return true if it is
     */
    public boolean contains(T value) {
        return values.contains(requireNonNull(value, "value"));
    }

    /**
     * Returns the place of a value in the sequence.
     *
     * @param value a value of this scale
     * @return 0 for the first (lowest) value
     * @throws IllegalArgumentException if the value is not of this scale
     */
    public int indexOf(T value) {
        int index = values.indexOf(requireNonNull(value, "value"));
        checkArgument(
                index >= 0,
                "The value (%s) is not of the scale (%s): its levels are %s.%s",
                value,
                id,
                ids,
                value instanceof Level level && !level.scale().equals(id)
                        ? "\nMaybe another scale was meant: the value is of the scale (" + level.scale() + ")."
                        : "");
        return index;
    }

    /**
     * Returns the value at a place of the sequence.
     *
     * @param index 0 for the first (lowest) value
     * @return the value
     * @throws IllegalArgumentException if the scale has no such place
     */
    public T value(int index) {
        checkArgument(
                index >= 0 && index < size(),
                "The index (%s) of a level of scale (%s) must be 0 to %s.",
                index,
                id,
                size() - 1);
        return values.get(index);
    }

    /**
     * Returns the name of a value: the id of a level, the name of an enum's constant.
     *
     * @param value a value of this scale
     * @return its name, which {@link #parse} reads back
     * @throws IllegalArgumentException if the value is not of this scale
     */
    public String idOf(T value) {
        return ids.get(indexOf(value));
    }

    /**
     * Returns the value of the given name.
     *
     * @param level the name, as in {@code KEY}
     * @return the value
     * @throws IllegalArgumentException if no value has that name; the message has the nearest one
     */
    public T parse(String level) {
        int index = ids.indexOf(level);
        if (index < 0) {
            throw new IllegalArgumentException(
                    "The scale (" + id + ") has no level (" + level + "): its levels are " + ids + "."
                            + Names.nearest(level, ids)
                                    .map(near -> "\nMaybe " + near + " is meant.")
                                    .orElse(""));
        }
        return values.get(index);
    }

    /**
     * Returns the key of a value's label, as in {@code tier.KEY}.
     *
     * @param value a value of this scale
     * @return the scale's id and the value's, joined by a point
     * @throws IllegalArgumentException if the value is not of this scale
     */
    public TextKey labelOf(T value) {
        return TextKey.of(id + "." + idOf(value));
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Scale<?> that
                && id.equals(that.id)
                && ordered == that.ordered
                && values.equals(that.values);
    }

    @Override
    public int hashCode() {
        return Objects.hash(id, ordered, values);
    }

    /**
     * Returns the scale in one line, as in {@code risk-level [LOW < MEDIUM < HIGH]}.
     *
     * @return id and levels
     */
    @Override
    public String toString() {
        return id + " [" + String.join(ordered ? " < " : ", ", ids) + "]";
    }
}
