package io.github.kamrules.json;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Lists;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/**
 * How one type looks as JSON, in both directions. A written value is a text, a flag, a whole number, a list, or {@link Fields}.
 *
 * @param <T> the type
 */
interface Form<T> {

    Object write(T value);

    T read(Node node);

    static <T> Form<T> of(Function<? super T, ?> writer, Function<? super Node, ? extends T> reader) {
        return new Form<>() {
            @Override
            public Object write(T value) {
                return writer.apply(value);
            }

            @Override
            public T read(Node node) {
                return reader.apply(node);
            }
        };
    }

    /** Returns the form of a value that has a text which can be parsed. */
    static <T> Form<T> ofText(Function<? super T, String> writer, Function<String, ? extends T> reader) {
        return of(writer, node -> reader.apply(node.text()));
    }

    /** Returns the form of an enum: the names of its constants. */
    static <E extends Enum<E>> Form<E> ofEnum(Class<E> type) {
        ImmutableList<E> constants = ImmutableList.copyOf(type.getEnumConstants());
        return of(Enum::name, node -> {
            String name = node.text();
            for (E constant : constants) {
                if (constant.name().equals(name)) {
                    return constant;
                }
            }
            throw new IllegalArgumentException("The value (" + name + ") must be one of " + constants + "."
                    + Node.hint(
                            name.toUpperCase(Locale.ROOT),
                            constants.stream().map(Enum::name).toList()));
        });
    }

    /** Returns the form of a list of such values. */
    default Form<List<T>> list() {
        return of(
                values -> Lists.transform(values, this::write), // one by one, while they are written
                node -> node.items().stream().map(item -> item.as(this)).collect(ImmutableList.toImmutableList()));
    }
}
