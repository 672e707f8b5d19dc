package io.github.kamrules.calendar;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import io.github.kamrules.internal.KamStyle;
import java.time.LocalDate;
import org.immutables.value.Value;

/**
 * An occasion of the account's own to which we can contribute, such as the anniversary of its opening. Immutable and
 * thread-safe.
 */
@Value.Immutable
@KamStyle
public abstract class AccountEvent {
    AccountEvent() {}

    /**
     * Returns the day of the occasion, its first one if it lasts.
     *
     * @return the day
     */
    public abstract LocalDate date();

    /**
     * Returns what kind of occasion it is.
     *
     * @return the kind
     */
    public abstract EventKind kind();

    /**
     * Returns whether what we contribute is settled.
     *
     * @return true if so; false by default
     */
    @Value.Default
    public boolean supported() {
        return false;
    }

    /**
     * Returns an occasion that nobody supports yet.
     *
     * @param date the day of the occasion
     * @param kind what kind of occasion it is
     * @return the occasion
     */
    public static AccountEvent of(LocalDate date, EventKind kind) {
        return builder().date(date).kind(kind).build();
    }

    /**
     * Returns a builder that holds the parts of this occasion.
     *
     * @return the builder
     */
    public final Builder toBuilder() {
        return ImmutableAccountEvent.builder().from(this);
    }

    /**
     * Returns an empty builder.
     *
     * @return the builder
     */
    public static Builder builder() {
        return ImmutableAccountEvent.builder();
    }

    /** A builder of occasions. Not thread-safe. */
    public interface Builder {
        /**
         * Sets the day of the occasion. Required.
         *
         * @param date the day, the first one if it lasts
         * @return this builder
         */
        @CanIgnoreReturnValue
        Builder date(LocalDate date);

        /**
         * Sets what kind of occasion it is. Required.
         *
         * @param kind the kind
         * @return this builder
         */
        @CanIgnoreReturnValue
        Builder kind(EventKind kind);

        /**
         * Sets whether what we contribute is settled.
         *
         * @param supported true if so; false by default
         * @return this builder
         */
        @CanIgnoreReturnValue
        Builder supported(boolean supported);

        /**
         * Builds the occasion.
         *
         * @return the occasion
         * @throws IllegalStateException if date or kind is missing
         */
        AccountEvent build();
    }
}
