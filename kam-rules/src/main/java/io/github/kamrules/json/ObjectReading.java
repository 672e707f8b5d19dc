package io.github.kamrules.json;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** The reading of one object, which knows the fields asked for: one that nobody asks for is refused. */
final class ObjectReading {
    private final Node node;
    private final Map<String, Node> unread;
    private final List<String> known = new ArrayList<>();

    ObjectReading(Node node) {
        this.node = node;
        unread = new LinkedHashMap<>(node.fields());
    }

    <T> T required(String name, Form<T> form) {
        return optional(name, form)
                .orElseThrow(() -> new Refused(
                        node,
                        "The field (" + name + ") is missing."
                                + (unread.isEmpty() ? "" : "\nMaybe it is among those not known: " + unread.keySet()),
                        null));
    }

    <T> Optional<T> optional(String name, Form<T> form) {
        known.add(name);
        Node field = unread.remove(name);
        return field == null ? Optional.empty() : Optional.of(field.as(form));
    }

    <T> List<T> list(String name, Form<T> form) {
        return optional(name, form.list()).orElse(ImmutableList.of());
    }

    /** Takes a field that is there for people alone. */
    void skip(String name) {
        known.add(name);
        unread.remove(name);
    }

    /** Makes the value, after a look at what is left over. */
    <T> T make(Function<ObjectReading, T> maker) {
        T made = maker.apply(this);
        for (Map.Entry<String, Node> left : unread.entrySet()) {
            throw new Refused(
                    left.getValue(),
                    "The field (" + left.getKey() + ") is not known here; known are " + known + "."
                            + Node.hint(left.getKey(), known),
                    null);
        }
        return made;
    }
}
