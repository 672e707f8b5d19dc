package io.github.kamrules.sales;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import io.github.kamrules.internal.KamStyle;
import java.time.LocalDate;
import java.util.Optional;
import org.immutables.value.Value;
import org.joda.money.Money;

/**
 * One order of an account, or one credit.
 *
 * <p>An order has the date on which it was placed and the amount that it brings as revenue. A {@linkplain #credit()
 * credit} is an order whose amount is zero or less: it changes revenue, but it is no order placed.
 *
 * <pre>{@code
 * Order order = Order.builder()
 *         .id("10375")
 *         .date(LocalDate.of(2026, 2, 3))
 *         .amount(Money.parse("EUR 49523.67"))
 *         .cost(Money.parse("EUR 30100.00"))
 *         .build();
 * }</pre>
 *
 * <p>Immutable and thread-safe.
 */
@Value.Immutable
@KamStyle
public abstract class Order {
    Order() {}

    /**
     * Returns the number that the order has in the system it comes from.
     *
     * @return the id, not blank; absent if it is not known
     */
    public abstract Optional<String> id();

    /**
     * Returns the day on which the order was placed.
     *
     * @return the date
     */
    public abstract LocalDate date();

    /**
     * Returns the revenue that the order brings.
     *
     * @return the amount; zero or less for a credit
     */
    public abstract Money amount();

    /**
     * Returns what the order costs the supplier; the amount less the cost is the margin.
     *
     * @return the cost in the currency of the amount, of any sign; absent if it is not known
     */
    public abstract Optional<Money> cost();

    /**
     * Returns how far the order has come.
     *
     * @return the status; {@link OrderStatus#COMPLETED} unless told otherwise
     */
    @Value.Default
    public OrderStatus status() {
        return OrderStatus.COMPLETED;
    }

    /**
     * Returns whether this is a credit rather than an order placed.
     *
     * @return true if the amount is zero or less
     */
    public final boolean credit() {
        return !amount().isPositive();
    }

    /**
     * Returns whether this is an order placed that counts: no credit, and of a status that counts.
     *
     * @return true if this adds to the number of orders
     */
    public final boolean placed() {
        return !credit() && status().counts();
    }

    /**
     * Returns a builder that holds the parts of this order.
     *
     * @return the builder
     */
    public final Builder toBuilder() {
        return ImmutableOrder.builder().from(this);
    }

    /**
     * Returns a completed order of which only date and amount are known.
     *
     * @param date the day on which it was placed
     * @param amount the revenue; zero or less for a credit
     * @return the order
     */
    public static Order of(LocalDate date, Money amount) {
        return builder().date(date).amount(amount).build();
    }

    /**
     * Returns an empty builder.
     *
     * @return the builder
     */
    public static Builder builder() {
        return ImmutableOrder.builder();
    }

    @Value.Check
    void check() {
        id().ifPresent(id -> checkArgument(
                !id.isBlank(),
                "The id of the order of %s must not be blank.\nMaybe leave it out; an order needs no id.",
                date()));
        cost().ifPresent(cost -> checkArgument(
                cost.isSameCurrency(amount()),
                "The cost (%s) of the order of %s must be in the currency of its amount (%s).",
                cost,
                date(),
                amount().getCurrencyUnit()));
    }

    /** A builder of orders. Not thread-safe. */
    public interface Builder {
        /**
         * Sets the number that the order has in the system it comes from.
         *
         * @param id the id, not blank
         * @return this builder
         */
        @CanIgnoreReturnValue
        Builder id(String id);

        /**
         * Sets the day on which the order was placed. Required.
         *
         * @param date the date
         * @return this builder
         */
        @CanIgnoreReturnValue
        Builder date(LocalDate date);

        /**
         * Sets the revenue that the order brings. Required.
         *
         * @param amount the amount; zero or less for a credit
         * @return this builder
         */
        @CanIgnoreReturnValue
        Builder amount(Money amount);

        /**
         * Sets what the order costs the supplier.
         *
         * @param cost the cost, in the currency of the amount
         * @return this builder
         */
        @CanIgnoreReturnValue
        Builder cost(Money cost);

        /**
         * Sets how far the order has come.
         *
         * @param status the status
         * @return this builder
         */
        @CanIgnoreReturnValue
        Builder status(OrderStatus status);

        /**
         * Builds the order.
         *
         * @return the order
         * @throws IllegalArgumentException if the id is blank or the cost is in another currency
         * @throws IllegalStateException if a required part is missing
         */
        Order build();
    }
}
