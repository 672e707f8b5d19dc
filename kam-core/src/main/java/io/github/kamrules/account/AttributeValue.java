package io.github.kamrules.account;

import static java.util.Objects.requireNonNull;

import io.github.kamrules.number.Decimal;
import java.time.LocalDate;
import org.joda.money.Money;

/**
 * The value of one of a company's own attributes: a number, a yes or no, a text, an amount of money or a date.
 *
 * <pre>{@code
 * Account account = Account.builder()
 *         .id("C-119")
 *         .name("La Rochelle Gifts")
 *         .attribute("overdue-share", AttributeValue.number(Decimal.of("0.25")))
 *         .attribute("framework-contract", AttributeValue.flag(true))
 *         .build();
 * }</pre>
 *
 * <p>Values of different types are never equal. Immutable and thread-safe.
 */
public sealed interface AttributeValue {
    /**
     * Returns an attribute value that is a number.
     *
     * @param value the number; its unit and range are those that the company gives the attribute
     * @return the attribute value
     */
    static AttributeValue number(Decimal value) {
        return new NumberValue(value);
    }

    /**
     * Returns an attribute value that is a yes or a no.
     *
     * @param value true for yes
     * @return the attribute value
     */
    static AttributeValue flag(boolean value) {
        return new FlagValue(value);
    }

    /**
     * Returns an attribute value that is a text.
     *
     * @param value the text, which may be empty
     * @return the attribute value
     */
    static AttributeValue text(String value) {
        return new TextValue(value);
    }

    /**
     * Returns an attribute value that is an amount of money.
     *
     * @param value the amount, in any currency
     * @return the attribute value
     */
    static AttributeValue money(Money value) {
        return new MoneyValue(value);
    }

    /**
     * Returns an attribute value that is a date.
     *
     * @param value the date
     * @return the attribute value
     */
    static AttributeValue date(LocalDate value) {
        return new DateValue(value);
    }

    /**
     * A number. Immutable and thread-safe.
     *
     * @param value the number
     */
    record NumberValue(Decimal value) implements AttributeValue {
        /**
         * Makes a number.
         *
         * @param value the number
         */
        public NumberValue {
            requireNonNull(value, "value");
        }
    }

    /**
     * A yes or a no. Immutable and thread-safe.
     *
     * @param value true for yes
     */
    record FlagValue(boolean value) implements AttributeValue {}

    /**
     * A text. Immutable and thread-safe.
     *
     * @param value the text, which may be empty
     */
    record TextValue(String value) implements AttributeValue {
        /**
         * Makes a text.
         *
         * @param value the text, which may be empty
         */
        public TextValue {
            requireNonNull(value, "value");
        }
    }

    /**
     * An amount of money. Immutable and thread-safe.
     *
     * @param value the amount, in any currency
     */
    record MoneyValue(Money value) implements AttributeValue {
        /**
         * Makes an amount.
         *
         * @param value the amount, in any currency
         */
        public MoneyValue {
            requireNonNull(value, "value");
        }
    }

    /**
     * A date. Immutable and thread-safe.
     *
     * @param value the date
     */
    record DateValue(LocalDate value) implements AttributeValue {
        /**
         * Makes a date.
         *
         * @param value the date
         */
        public DateValue {
            requireNonNull(value, "value");
        }
    }
}
