package io.github.kamrules.examples.portfolioreview.output;

import io.github.kamrules.number.Ratio;
import java.util.Locale;
import org.joda.money.Money;

/** Figures as a reader likes them; programs get theirs plain, from the CSV file. */
public final class Figures {
    private static final int EXACT_ENOUGH = 6;

    private Figures() {}

    /** Returns money without its currency, as in {@code 5,469,723.00}. */
    public static String amount(Money money) {
        return String.format(Locale.ENGLISH, "%,." + money.getScale() + "f", money.getAmount());
    }

    /** Returns a share in per cent, as in {@code 9.5%}. */
    public static String percent(Ratio ratio) {
        return String.format(
                Locale.ENGLISH, "%.1f%%", ratio.toDecimal(EXACT_ENOUGH).value().movePointRight(2));
    }
}
