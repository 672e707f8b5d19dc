package io.github.kamrules.text;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import io.github.kamrules.number.Decimal;
import io.github.kamrules.number.Interval;
import io.github.kamrules.number.Ratio;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.joda.money.Money;

/**
 * A sentence as data: the key of a text and the named values that go into it.
 *
 * <p>The values are the typed evidence, to be read by programs; {@link Texts#render} makes words of the message, late
 * and in the reader's language:
 *
 * <pre>{@code
 * Message.of(TextKey.of("reason.share")).with("share", Ratio.of(part, whole)).with("bound", bound)
 * }</pre>
 *
 * <p>A value is a {@code String}, {@code Boolean}, {@code Integer}, {@code Long}, {@link Decimal}, {@link Ratio},
 * {@link Interval}, {@code LocalDate}, {@code Money}, a {@link TextKey} (shown as its label), another message, or a
 * list of these. Messages are equal when their keys and named values are. Immutable and thread-safe.
 *
 * @param key the key of the sentence
 * @param arguments the values by name, in the order given; names are letters a to z, digits, '-' and '_'
 */
public record Message(TextKey key, Map<String, Object> arguments) {
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_-]+");

    /**
     * Makes a message.
     *
     * @param key the key of the sentence
     * @param arguments the values by name, kept in the order of the map
     * @throws IllegalArgumentException if a name or the type of a value is not as described above
     */
    public Message {
        requireNonNull(key, "key");
        ImmutableMap.Builder<String, Object> checked = ImmutableMap.builder();
        for (Map.Entry<String, Object> argument : arguments.entrySet()) {
            String name = argument.getKey();
            checkArgument(
                    NAME.matcher(name).matches(),
                    "The argument (%s) of message (%s) must be named with letters a to z, digits, '-' and '_'.",
                    name,
                    key);
            Object value = requireNonNull(argument.getValue(), name);
            if (value instanceof List<?> list) {
                list.forEach(element -> checkType(key, name, element));
                checked.put(name, ImmutableList.copyOf(list));
            } else {
                checkType(key, name, value);
                checked.put(name, value);
            }
        }
        arguments = checked.buildOrThrow();
    }

    private static void checkType(TextKey key, String name, Object value) {
        checkArgument(
                value instanceof String
                        || value instanceof Boolean
                        || value instanceof Integer
                        || value instanceof Long
                        || value instanceof Decimal
                        || value instanceof Ratio
                        || value instanceof Interval
                        || value instanceof LocalDate
                        || value instanceof Money
                        || value instanceof TextKey
                        || value instanceof Message,
                "The argument (%s) of message (%s) cannot be a %s.\n"
                        + "Maybe pass a Decimal for a number, the label of a level, or the text of an id.",
                name,
                key,
                value.getClass().getName());
    }

    /**
     * Returns a message without values.
     *
     * @param key the key of the sentence
     * @return the message
     */
    public static Message of(TextKey key) {
        return new Message(key, ImmutableMap.of());
    }

    /**
     * Returns a message with values.
     *
     * @param key the key of the sentence
     * @param arguments the values by name, kept in the order of the map
     * @return the message
     * @throws IllegalArgumentException if a name or the type of a value is not as described above
     */
    public static Message of(TextKey key, Map<String, ? extends Object> arguments) {
        return new Message(key, ImmutableMap.copyOf(arguments));
    }

    /**
     * Returns this message with one more value, which takes the place of one of the same name.
     *
     * @param name the name of the value
     * @param value the value
     * @return the message with the value
     * @throws IllegalArgumentException if the name or the type of the value is not as described above
     */
    public Message with(String name, Object value) {
        return new Message(
                key,
                ImmutableMap.<String, Object>builder()
                        .putAll(arguments)
                        .put(name, value)
                        .buildKeepingLast());
    }

    /**
     * Returns the key and the values without words, as in {@code reason.share(share=1/3, bound=0.25)}.
     *
     * @return a text for logs and failed tests
     */
    @Override
    public String toString() {
        return arguments.isEmpty()
                ? key.value()
                : arguments.entrySet().stream()
                        .map(Object::toString)
                        .collect(Collectors.joining(", ", key.value() + "(", ")"));
    }
}
