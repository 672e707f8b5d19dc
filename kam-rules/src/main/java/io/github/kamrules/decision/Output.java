package io.github.kamrules.decision;

import io.github.kamrules.text.TextKey;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

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

    // Not left to the record, whose equality is slow in a program that has only just started.
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Output<?> that && value.equals(that.value) && reason.equals(that.reason);
    }

    @Override
    public int hashCode() {
        return 31 * value.hashCode() + reason.hashCode();
    }

    @Override
    public String toString() {
        return value.map(Canonical::answer).orElseGet(() -> "not applicable: " + reason.orElseThrow());
    }
}
