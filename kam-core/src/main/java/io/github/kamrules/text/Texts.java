package io.github.kamrules.text;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import io.github.kamrules.number.Decimal;
import io.github.kamrules.number.Interval;
import io.github.kamrules.number.Ratio;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormatSymbols;
import java.text.NumberFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.joda.money.Money;

/**
 * The texts to write messages and labels with: an ordered set of bundles, of which a later one wins.
 *
 * <p>{@code Texts.of(KamTexts.core(), ours)} writes in the library's words but for those that {@code ours} replaces. A
 * text is looked for in the very language asked for (de-CH), then in the language without its country (de), then in
 * English; in each of these the last bundle that has it wins. Chinese is looked for by its script: a reader in Hong Kong, Macao or
 * Taiwan, or one who asks for the script Hant, gets the texts for zh-TW, any other those for zh-CN, and never those in the other
 * script. Writing never fails for want of a text: a message without one is written as its key and values, a label without one as the
 * last segment of its key. Immutable and thread-safe.
 */
public final class Texts {
    private static final int PERCENT_PLACES = 3; // a quotient's, hence one digit after the point in per cent
    private static final int ROUNDED_PLACES = 3;
    private static final String CHINESE = Locale.CHINESE.getLanguage();
    private static final ImmutableSet<String> TRADITIONAL_COUNTRIES = ImmutableSet.of("TW", "HK", "MO");
    private static final TextKey LIST_SEPARATOR = TextKey.of("text.list-separator");

    private final ImmutableList<TextBundle> latestFirst;

    private Texts(ImmutableList<TextBundle> latestFirst) {
        this.latestFirst = latestFirst;
    }

    /**
     * Returns the texts of the given bundles.
     *
     * @param bundles the bundles; a later one wins
     * @return the texts
     */
    public static Texts of(TextBundle... bundles) {
        return new Texts(ImmutableList.copyOf(bundles).reverse());
    }

    /**
     * Returns these texts with one more bundle, which wins over those before it.
     *
     * @param bundle the bundle
     * @return the texts
     */
    public Texts plus(TextBundle bundle) {
        return new Texts(ImmutableList.<TextBundle>builder()
                .add(bundle)
                .addAll(latestFirst)
                .build());
    }

    /**
     * Returns these texts with others, which win over them: the texts of two policies, say.
     *
     * @param others the other texts
     * @return the texts
     */
    public Texts plus(Texts others) {
        return new Texts(ImmutableList.<TextBundle>builder()
                .addAll(others.latestFirst)
                .addAll(latestFirst)
                .build());
    }

    /**
     * Returns the message in words.
     *
     * @param message the message
     * @param locale the reader's language
     * @return its text; without one in any bundle, the key and the values, as in {@code reason.share(bound=25%)}
     * @throws IllegalArgumentException if a bundle answers with a malformed pattern
     */
    public String render(Message message, Locale locale) {
        return pattern(message.key(), locale)
                .map(pattern -> Template.fill(message.key(), pattern, (name, style) -> {
                    Object value = message.arguments().get(name);
                    return value == null ? "{" + name + "}" : write(value, style, locale);
                }))
                .orElseGet(() -> withoutWords(message, locale));
    }

    private String withoutWords(Message message, Locale locale) {
        String key = message.key().value();
        return message.arguments().isEmpty()
                ? key
                : message.arguments().entrySet().stream()
                        .map(argument -> argument.getKey() + "=" + write(argument.getValue(), "", locale))
                        .collect(Collectors.joining(", ", key + "(", ")"));
    }

    /**
     * Returns the label of a thing, as of a level or a strategy.
     *
     * @param key the key of the label
     * @param locale the reader's language
     * @return its text; without one in any bundle, the last segment of the key, so that a level shows its id
     * @throws IllegalArgumentException if a bundle answers with a malformed pattern
     */
    public String label(TextKey key, Locale locale) {
        return pattern(key, locale)
                .map(pattern -> Template.fill(key, pattern, (name, style) -> "{" + name + "}"))
                .orElseGet(key::lastSegment);
    }

    /**
     * Returns whether some bundle has the text, in the language or in one that it falls back to.
     *
     * @param key the key of the text
     * @param locale the reader's language
     * @return true if it does
     */
    public boolean has(TextKey key, Locale locale) {
        return pattern(key, locale).isPresent();
    }

    private Optional<String> pattern(TextKey key, Locale locale) {
        requireNonNull(key, "key");
        for (Locale language : fallbacks(locale)) {
            for (TextBundle bundle : latestFirst) {
                Optional<String> pattern = bundle.pattern(key, language);
                if (pattern.isPresent()) {
                    return pattern;
                }
            }
        }
        return Optional.empty();
    }

    private static Set<Locale> fallbacks(Locale locale) {
        Locale ofCountry = new Locale(locale.getLanguage(), locale.getCountry());
        if (!locale.getLanguage().equals(CHINESE)) {
            return ImmutableSet.of(locale, ofCountry, new Locale(locale.getLanguage()), Locale.ENGLISH);
        }
        boolean traditional = isTraditional(locale);
        ImmutableSet.Builder<Locale> fallbacks = ImmutableSet.<Locale>builder().add(locale);
        if (isTraditional(ofCountry) == traditional) { // zh-Hans-TW is not written as zh-TW is
            fallbacks.add(ofCountry);
        }
        fallbacks.add(traditional ? Locale.TRADITIONAL_CHINESE : Locale.SIMPLIFIED_CHINESE);
        if (!traditional) {
            fallbacks.add(Locale.CHINESE);
        }
        return fallbacks.add(Locale.ENGLISH).build();
    }

    private static boolean isTraditional(Locale chinese) {
        return chinese.getScript().isEmpty()
                ? TRADITIONAL_COUNTRIES.contains(chinese.getCountry())
                : chinese.getScript().equals("Hant");
    }

    private String write(Object value, String style, Locale locale) {
        if (value instanceof List<?> list) {
            return list.stream()
                    .map(element -> write(element, style, locale))
                    .collect(Collectors.joining(pattern(LIST_SEPARATOR, locale).orElse(", ")));
        } else if (value instanceof Message message) {
            return render(message, locale);
        } else if (value instanceof TextKey key) {
            return label(key, locale);
        } else if (value instanceof Boolean) {
            return label(TextKey.of("boolean." + value), locale);
        } else if (value instanceof Money money) {
            return money(money, locale);
        } else if (value instanceof Ratio ratio) {
            BigDecimal quotient =
                    ratio.part().value().divide(ratio.whole().value(), PERCENT_PLACES, RoundingMode.HALF_EVEN);
            return percent(quotient, locale);
        } else if (value instanceof Decimal decimal) {
            return decimal(decimal, style, locale);
        } else if (value instanceof Interval interval) {
            return interval(interval, style, locale);
        }
        return value.toString();
    }

    private static String decimal(Decimal decimal, String style, Locale locale) {
        if (style.equals(Template.PERCENT)) {
            return percent(decimal.value().setScale(PERCENT_PLACES, RoundingMode.HALF_EVEN), locale);
        } else if (style.equals(Template.ROUNDED)) {
            return plain(Decimal.of(decimal.value().setScale(ROUNDED_PLACES, RoundingMode.HALF_EVEN)), locale);
        }
        return plain(decimal, locale);
    }

    private static String plain(Decimal decimal, Locale locale) {
        return decimal.toString().replace('.', decimalSign(locale));
    }

    private static String percent(BigDecimal quotient, Locale locale) {
        NumberFormat format = NumberFormat.getPercentInstance(locale);
        format.setMaximumFractionDigits(Math.max(0, quotient.scale()));
        return format.format(quotient);
    }

    private static String money(Money money, Locale locale) {
        NumberFormat format = NumberFormat.getNumberInstance(locale);
        format.setMinimumFractionDigits(money.getScale());
        format.setMaximumFractionDigits(money.getScale());
        return money.getCurrencyUnit().getCode() + " " + format.format(money.getAmount());
    }

    private static String interval(Interval interval, String style, Locale locale) {
        Function<Decimal, String> end = style.equals(Template.PERCENT)
                ? number -> percent(number.value(), locale) // a bound is shown exactly
                : number -> plain(number, locale);
        Optional<String> low = interval.low().map(end);
        Optional<String> high = interval.high().map(end);
        if (low.isPresent() && low.equals(high)) {
            return "= " + low.get();
        } else if (low.isPresent() && high.isPresent()) {
            return (interval.lowInclusive() ? "[" : "(")
                    + low.get()
                    + (decimalSign(locale) == ',' ? "; " : ", ")
                    + high.get()
                    + (interval.highInclusive() ? "]" : ")");
        } else if (low.isPresent()) {
            return (interval.lowInclusive() ? "≥ " : "> ") + low.get();
        } else if (high.isPresent()) {
            return (interval.highInclusive() ? "≤ " : "< ") + high.get();
        }
        return "(-∞, ∞)";
    }

    private static char decimalSign(Locale locale) {
        return DecimalFormatSymbols.getInstance(locale).getDecimalSeparator();
    }
}
