package io.github.kamrules.policyfile;

import com.google.common.collect.ImmutableList;
import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Makes the tree of a file that is written. */
final class Tree {

    private Tree() {}

    static Node text(String value) {
        return new Node.Text(Spot.NONE, value);
    }

    /** Returns a number or a truth value, which JSON writes without quotation marks. */
    static Node raw(String value) {
        return new Node.Raw(Spot.NONE, value);
    }

    static <T> Node items(Collection<T> values, Function<? super T, ? extends Node> writing) {
        return new Node.Items(Spot.NONE, values.stream().<Node>map(writing).collect(ImmutableList.toImmutableList()));
    }

    static Fields fields() {
        return new Fields();
    }

    /** Collects the fields of an object, in the order in which they are written. */
    static final class Fields {
        private final Map<String, Node.Field> fields = new LinkedHashMap<>();

        private Fields() {}

        @CanIgnoreReturnValue
        Fields put(String key, Node value) {
            fields.put(key, new Node.Field(Spot.NONE, value));
            return this;
        }

        @CanIgnoreReturnValue
        Fields put(String key, String value) {
            return put(key, text(value));
        }

        /** Adds a field, unless there is nothing to say. */
        @CanIgnoreReturnValue
        Fields maybe(String key, Optional<? extends Node> value) {
            value.ifPresent(node -> put(key, node));
            return this;
        }

        /** Adds an object or a list, unless it is empty. */
        @CanIgnoreReturnValue
        Fields unlessEmpty(String key, Node value) {
            boolean empty = value instanceof Node.Fields object
                    ? object.fields().isEmpty()
                    : value instanceof Node.Items list && list.items().isEmpty();
            return empty ? this : put(key, value);
        }

        Node node() {
            return new Node.Fields(Spot.NONE, fields);
        }
    }
}
