package io.github.kamrules.sales;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import io.github.kamrules.internal.KamStyle;
import io.github.kamrules.scale.Level;
import java.time.LocalDate;
import java.util.Optional;
import org.immutables.value.Value;
import org.joda.money.Money;

/**
 * A sale that is not decided yet (item 171 of the KAM catalogue).
 *
 * <pre>{@code
 * Deal.builder().id("D-7").amount(Money.parse("EUR 250000.00")).stage(DealStages.PROPOSED).build()
 * }</pre>
 *
 * <p>Immutable and thread-safe.
 */
@Value.Immutable
@KamStyle
public abstract class Deal {
    Deal() {}

    /**
     * Returns what identifies the deal within the account.
     *
     * @return the id, not blank
     */
    public abstract String id();

    /**
     * Returns what the deal would bring.
     *
     * @return the amount, more than 0
     */
    public abstract Money amount();

    /**
     * Returns how far the deal has come.
     *
     * @return a level of {@link DealStages}
     */
    public abstract Level stage();

    /**
     * Returns the day on which it is expected to be decided.
     *
     * @return the date, if anybody said; one in the past is overdue
     */
    public abstract Optional<LocalDate> closesOn();

    /**
     * Returns who began it.
     *
     * @return the origin, if known
     */
    public abstract Optional<DealOrigin> origin();

    @Value.Check
    void check() {
        checkArgument(!id().isBlank(), "The id of a deal must not be blank.");
        checkArgument(amount().isPositive(), "The amount (%s) of deal (%s) must be more than 0.", amount(), id());
        checkArgument(
                DealStages.SCALE.contains(stage()),
                "The stage (%s of scale %s) of deal (%s) must be of scale %s: one of %s.",
                stage(),
                stage().scale(),
                id(),
                DealStages.SCALE.id(),
                DealStages.SCALE.values());
    }

    /**
     * Returns a builder that holds this deal's values.
     *
     * @return a new builder
     */
    public final Builder toBuilder() {
        return builder().from(this);
    }

    /**
     * Returns a builder without values.
     *
     * @return a new builder
     */
    public static Builder builder() {
        return ImmutableDeal.builder();
    }

    /** Builds deals. Not thread-safe. */
    public interface Builder {
        /**
         * Takes over all values of a deal.
         *
         * @param deal the deal
         * @return this builder
         */
        @CanIgnoreReturnValue
        Builder from(Deal deal);

        /**
         * Sets what identifies the deal within the account. Required.
         *
         * @param id the id, not blank
         * @return this builder
         */
        @CanIgnoreReturnValue
        Builder id(String id);

        /**
         * Sets what the deal would bring. Required.
         *
         * @param amount the amount, more than 0
         * @return this builder
         */
        @CanIgnoreReturnValue
        Builder amount(Money amount);

        /**
         * Sets how far the deal has come. Required.
         *
         * @param stage a level of {@link DealStages}
         * @return this builder
         */
        @CanIgnoreReturnValue
        Builder stage(Level stage);

        /**
         * Sets the day on which it is expected to be decided.
         *
         * @param closesOn the date
         * @return this builder
         */
        @CanIgnoreReturnValue
        Builder closesOn(LocalDate closesOn);

        /**
         * Sets who began it.
         *
         * @param origin the origin
         * @return this builder
         */
        @CanIgnoreReturnValue
        Builder origin(DealOrigin origin);

        /**
         * Returns the deal.
         *
         * @return the deal
         * @throws IllegalStateException if a required part is not set
         * @throws IllegalArgumentException if the id is blank, the amount is not more than 0, or the stage is of another scale
         */
        Deal build();
    }
}
