package io.github.kamrules.calendar;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import io.github.kamrules.internal.KamStyle;
import java.time.LocalDate;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * A peak season of an account: when it needs most, how much it will need, and how much of that we have committed to supply.
 * Both quantities are in the same unit of one's own, such as tonnes or pieces, in whole numbers.
 *
 * <pre>{@code
 * Season.builder()
 *     .product("gift boxes")
 *     .firstDay(LocalDate.of(2026, 11, 1))
 *     .lastDay(LocalDate.of(2026, 12, 24))
 *     .forecast(12_000)
 *     .committed(9_000)
 *     .build();
 * }</pre>
 *
 * <p>Immutable and thread-safe.
 */
@Value.Immutable
@KamStyle
public abstract class Season {
    Season() {}

    /**
     * Returns what is needed in the season.
     *
     * @return the product in the company's own words; absent if the season is one of all products
     */
    public abstract Optional<String> product();

    /**
     * Returns the day on which the peak begins.
     *
     * @return the first day
     */
    public abstract LocalDate firstDay();

    /**
     * Returns the day on which the peak ends.
     *
     * @return the last day, not before the first one
     */
    public abstract LocalDate lastDay();

    /**
     * Returns the quantity that the account will need.
     *
     * @return the quantity, 1 or more; absent if it is not known
     */
    public abstract Optional<Integer> forecast();

    /**
     * Returns the quantity that we have committed to supply, production and transport included.
     *
     * @return the quantity, 0 or more; absent if it is not known
     */
    public abstract Optional<Integer> committed();

    @Value.Check
    void check() {
        product()
                .ifPresent(product ->
                        checkArgument(!product.isBlank(), "The product of a season must not be blank; leave it out."));
        checkArgument(
                !lastDay().isBefore(firstDay()),
                "The last day (%s) of a season must not be before its first day (%s).",
                lastDay(),
                firstDay());
        forecast()
                .ifPresent(quantity ->
                        checkArgument(quantity >= 1, "The forecast (%s) of a season must be 1 or more.", quantity));
        committed()
                .ifPresent(quantity -> checkArgument(
                        quantity >= 0, "The committed quantity (%s) of a season must be 0 or more.", quantity));
    }

    /**
     * Returns a builder that holds the parts of this season.
     *
     * @return the builder
     */
    public final Builder toBuilder() {
        return ImmutableSeason.builder().from(this);
    }

    /**
     * Returns an empty builder.
     *
     * @return the builder
     */
    public static Builder builder() {
        return ImmutableSeason.builder();
    }

    /** A builder of seasons. Not thread-safe. */
    public interface Builder {
        /**
         * Sets what is needed in the season.
         *
         * @param product the product in the company's own words, not blank
         * @return this builder
         */
        @CanIgnoreReturnValue
        Builder product(String product);

        /**
         * Sets the day on which the peak begins. Required.
         *
         * @param firstDay the first day
         * @return this builder
         */
        @CanIgnoreReturnValue
        Builder firstDay(LocalDate firstDay);

        /**
         * Sets the day on which the peak ends. Required.
         *
         * @param lastDay the last day, not before the first one
         * @return this builder
         */
        @CanIgnoreReturnValue
        Builder lastDay(LocalDate lastDay);

        /**
         * Sets the quantity that the account will need.
         *
         * @param forecast the quantity, 1 or more
         * @return this builder
         */
        @CanIgnoreReturnValue
        Builder forecast(int forecast);

        /**
         * Sets the quantity that we have committed to supply.
         *
         * @param committed the quantity, 0 or more
         * @return this builder
         */
        @CanIgnoreReturnValue
        Builder committed(int committed);

        /**
         * Builds the season.
         *
         * @return the season
         * @throws IllegalArgumentException if a part is out of range, or the last day before the first one
         * @throws IllegalStateException if a day is missing
         */
        Season build();
    }
}
