package io.github.kamrules.sales;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import io.github.kamrules.internal.KamStyle;
import java.util.Optional;
import org.immutables.value.Value;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * The sales figures of an account over one period: revenue, collected revenue, margin, and number of orders.
 *
 * <p>Each figure may be absent, and absent is not zero: an account whose margin is absent may have any margin, one
 * whose margin is zero has none. All money is in one currency. The period is not part of the figures: {@link Sales}
 * files them under a calendar year or a {@link Window}.
 *
 * <pre>{@code
 * SalesFigures figures = SalesFigures.of(Money.parse("EUR 412000.00"), 17);
 * }</pre>
 *
 * <p>Immutable and thread-safe.
 */
@Value.Immutable
@KamStyle
public abstract class SalesFigures {
    SalesFigures() {}

    /**
     * Returns the revenue of the period.
     *
     * @return the revenue, negative if credits outweigh the orders; absent if it is not known
     */
    public abstract Optional<Money> revenue();

    /**
     * Returns the revenue that was paid in the period, for orders of this or of an earlier one.
     *
     * @return the collected revenue, of any sign; absent if it is not known
     */
    public abstract Optional<Money> collectedRevenue();

    /**
     * Returns the revenue of the period less the cost of what was sold.
     *
     * @return the margin as an amount, not a percentage, negative if the sales lost money; absent if it is not known
     */
    public abstract Optional<Money> margin();

    /**
     * Returns the number of orders placed in the period, credits and cancelled orders left out.
     *
     * @return the number, 0 or more; absent if it is not known
     */
    public abstract Optional<Integer> orders();

    /**
     * Returns the currency of the money in these figures.
     *
     * @return the currency; absent if no figure is money
     */
    public final Optional<CurrencyUnit> currency() {
        return revenue().or(this::collectedRevenue).or(this::margin).map(Money::getCurrencyUnit);
    }

    /**
     * Returns a builder that holds these figures.
     *
     * @return the builder
     */
    public final Builder toBuilder() {
        return ImmutableSalesFigures.builder().from(this);
    }

    /**
     * Returns figures of which only the revenue is known.
     *
     * @param revenue the revenue, of any sign
     * @return the figures
     */
    public static SalesFigures of(Money revenue) {
        return builder().revenue(revenue).build();
    }

    /**
     * Returns figures of which only the revenue and the number of orders are known.
     *
     * @param revenue the revenue, of any sign
     * @param orders the number of orders, 0 or more
     * @return the figures
     * @throws IllegalArgumentException if the number of orders is negative
     */
    public static SalesFigures of(Money revenue, int orders) {
        return builder().revenue(revenue).orders(orders).build();
    }

    /**
     * Returns an empty builder.
     *
     * @return the builder
     */
    public static Builder builder() {
        return ImmutableSalesFigures.builder();
    }

    @Value.Check
    void check() {
        orders().ifPresent(orders ->
                checkArgument(orders >= 0, "The orders (%s) of sales figures must be 0 or more.", orders));
        currency().ifPresent(currency -> {
            checkCurrency("collected revenue", collectedRevenue(), currency);
            checkCurrency("margin", margin(), currency);
        });
    }

    private static void checkCurrency(String name, Optional<Money> figure, CurrencyUnit currency) {
        figure.ifPresent(money -> checkArgument(
                money.getCurrencyUnit().equals(currency),
                "The %s (%s) of sales figures must be in the currency of their other figures (%s).",
                name,
                money,
                currency));
    }

    /** A builder of sales figures. Not thread-safe. */
    public interface Builder {
        /**
         * Sets the revenue of the period.
         *
         * @param revenue the revenue, of any sign
         * @return this builder
         */
        @CanIgnoreReturnValue
        Builder revenue(Money revenue);

        /**
         * Sets the revenue that was paid in the period.
         *
         * @param collectedRevenue the collected revenue, of any sign
         * @return this builder
         */
        @CanIgnoreReturnValue
        Builder collectedRevenue(Money collectedRevenue);

        /**
         * Sets the revenue less the cost of what was sold.
         *
         * @param margin the margin as an amount, of any sign
         * @return this builder
         */
        @CanIgnoreReturnValue
        Builder margin(Money margin);

        /**
         * Sets the number of orders placed in the period.
         *
         * @param orders the number, 0 or more
         * @return this builder
         */
        @CanIgnoreReturnValue
        Builder orders(int orders);

        /**
         * Builds the figures.
         *
         * @return the figures
         * @throws IllegalArgumentException if the number of orders is negative or the currencies differ
         */
        SalesFigures build();
    }
}
