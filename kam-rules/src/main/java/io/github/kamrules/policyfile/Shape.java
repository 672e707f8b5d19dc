package io.github.kamrules.policyfile;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableMap;

/**
 * The keys of one kind of object, said once: the reader refuses others and names the nearest, and the JSON Schema offers them.
 *
 * @param name the name of the kind, in words
 * @param keys the keys, in the order in which they are written
 */
record Shape(String name, ImmutableMap<String, Key> keys) {

    /** One key: what stands behind it, whether it must be there, and what it says. */
    record Key(Form form, boolean required, String says) {}

    /** Returns a key that it has. */
    Key key(String key) {
        return requireNonNull(keys.get(key), key);
    }

    static Shape.Builder of(String name) {
        return new Builder(name);
    }

    /** Collects the keys. */
    static final class Builder {
        private final String name;
        private final ImmutableMap.Builder<String, Key> keys = ImmutableMap.builder();

        private Builder(String name) {
            this.name = name;
        }

        Builder required(String key, Form form, String says) {
            keys.put(key, new Key(form, true, says));
            return this;
        }

        Builder optional(String key, Form form, String says) {
            keys.put(key, new Key(form, false, says));
            return this;
        }

        Shape build() {
            return new Shape(name, keys.buildOrThrow());
        }
    }
}
