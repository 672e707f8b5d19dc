package io.github.kamrules.json;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** The fields of an object to be written, in their order. What is absent is left out. */
final class Fields {
    private final Map<String, Object> fields = new LinkedHashMap<>();

    Fields put(String name, Object written) {
        fields.put(name, written);
        return this;
    }

    <T> Fields put(String name, T value, Form<? super T> form) {
        return put(name, form.write(value));
    }

    <T> Fields put(String name, Optional<T> value, Form<? super T> form) {
        value.ifPresent(present -> put(name, form.write(present)));
        return this;
    }

    /** Puts a list, and leaves an empty one out; for lists in which none known and known to be none are the same. */
    <T> Fields putUnlessEmpty(String name, java.util.List<T> values, Form<T> form) {
        return values.isEmpty() ? this : put(name, form.list().write(values));
    }

    Map<String, Object> all() {
        return fields;
    }

    /** Returns a map as an object, in the order of its keys' texts. */
    static <K, V> Fields ofMap(Map<K, V> map, Function<? super K, String> key, Form<? super V> form) {
        Fields fields = new Fields();
        map.entrySet().stream()
                .sorted(Map.Entry.comparingByKey(java.util.Comparator.comparing(key)))
                .forEach(entry -> fields.put(key.apply(entry.getKey()), form.write(entry.getValue())));
        return fields;
    }
}
