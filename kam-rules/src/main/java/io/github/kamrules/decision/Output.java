package io.github.kamrules.decision;

import io.github.kamrules.text.TextKey;
import java.util.Optional;

/**
 * What a row answers: a value, or "not applicable" with its reason. Immutable and thread-safe.
 *
 * @param value the value, empty when the answer is "not applicable"
 * @param reason the reason why the decision does not apply, empty when there is a value
 * @param <V> the type of the value
 */
public record Output<V>(Optional<V> value, Optional<TextKey> reason) {

    static <V> Output<V> of(V value) {
        return new Output<>(Optional.of(value), Optional.empty());
    }

    static <V> Output<V> notApplicable(String reason) {
        return new Output<>(Optional.empty(), Optional.of(TextKey.of(reason)));
    }

    @Override
    public String toString() {
        return value.map(Canonical::answer).orElseGet(() -> "not applicable: " + reason.orElseThrow());
    }
}
