package io.github.kamrules.examples.portfolioreview.report;

import io.github.kamrules.compare.CompareTexts;
import io.github.kamrules.decision.DefaultUsed;
import io.github.kamrules.examples.portfolioreview.output.OutputTexts;
import io.github.kamrules.number.Decimal;
import io.github.kamrules.number.Ratio;
import io.github.kamrules.scale.Level;
import io.github.kamrules.source.KnowledgeSource;
import io.github.kamrules.text.KamTexts;
import io.github.kamrules.text.Message;
import io.github.kamrules.text.TextBundle;
import io.github.kamrules.text.TextKey;
import io.github.kamrules.text.Texts;
import io.github.kamrules.whatif.WhatIfTexts;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** Everything that the page says, in the language of its reader: its own words, those of the policy, and figures. */
final class Words {
    private static final TextBundle BUNDLE =
            TextBundle.ofResources(Words.class::getResourceAsStream, KamTexts.languages());
    private static final List<String> PAGE = List.of(
            "heading",
            "skip",
            "contents",
            "matrix",
            "pyramid",
            "pareto",
            "attention",
            "find_out",
            "what_if",
            "what_if_how",
            "ways",
            "ways_how",
            "near_how",
            "near",
            "near_none",
            "alternative",
            "alternative_how",
            "key_accounts",
            "accounts",
            "grounds",
            "rows_are",
            "columns_are",
            "legend",
            "share",
            "account",
            "do_first",
            "fact",
            "taken",
            "count",
            "examples",
            "what_to_do",
            "reasons_and_steps",
            "because",
            "steps",
            "why_tier",
            "id",
            "tier",
            "revenue",
            "cumulative",
            "orders",
            "last_order",
            "stage",
            "value_class",
            "attractiveness",
            "relationship",
            "category",
            "growth",
            "find_out_how",
            "proxies_how",
            "decision",
            "source",
            "notes",
            "no_notes",
            "made_by",
            "bubble_size",
            "attention_how",
            "changes",
            "changes_how",
            "who_moves",
            "who_moves_how",
            "who_moves_from",
            "who_moves_before",
            "who_moves_after",
            "who_moves_strategies",
            "today",
            "ladder",
            "rung",
            "standing",
            "indicators",
            "own",
            "own_how",
            "answers",
            "findings",
            "what_is_found",
            "how_bad",
            "found_at",
            "remedy",
            "findings_how");
    private static final int EXACT_ENOUGH = 6;

    private static final TextKey MONEY = TextKey.of("explain.quantity.money");

    private final Texts ofPolicy;
    private final Optional<CurrencyUnit> currency;
    private final Texts texts;
    private final Locale language;

    /**
     * Makes the words.
     *
     * @param ofPolicy the texts of the policy; those of the page win over them
     * @param currency the currency of the portfolio, which rules take for granted
     * @param language the reader's language
     */
    Words(Texts ofPolicy, Optional<CurrencyUnit> currency, Locale language) {
        this.ofPolicy = ofPolicy;
        this.currency = currency;
        texts = ofPolicy.plus(CompareTexts.bundle())
                .plus(WhatIfTexts.bundle())
                .plus(OutputTexts.bundle())
                .plus(BUNDLE);
        this.language = language;
    }

    /** Returns these words with those of another policy for what only that one has. */
    Words with(Texts ofOther) {
        return new Words(ofOther.plus(ofPolicy), currency, language);
    }

    /** Returns the words of the page itself. */
    static TextBundle bundle() {
        return BUNDLE;
    }

    Locale locale() {
        return language;
    }

    /** Returns the tag of the language, for the page and its browser. */
    String tag() {
        return language.toLanguageTag();
    }

    /**
     * Returns a sentence of the page.
     *
     * @param key its key, without the "report." of all
     * @param arguments name and value of each argument in turn
     * @return the sentence
     */
    String say(String key, Object... arguments) {
        Message message = Message.of(TextKey.of("report." + key));
        for (int i = 0; i < arguments.length; i += 2) {
            message = message.with((String) arguments[i], arguments[i + 1]);
        }
        return render(message);
    }

    /** Returns the words that are the same on every page, by what follows "report.page." in their keys. */
    Map<String, String> page() {
        Map<String, String> words = new LinkedHashMap<>();
        for (String name : PAGE) {
            words.put(name, say("page." + name));
        }
        return words;
    }

    String render(Message message) {
        return texts.render(inCurrency(message), language);
    }

    /** Returns a message in which every amount that a rule names has its currency, and its digits in groups. */
    private Message inCurrency(Message message) {
        if (message.key().equals(MONEY)
                && currency.isPresent()
                && message.arguments().get("value") instanceof Decimal amount) {
            return message.with("value", currency.get() + " " + number(amount));
        }
        Message changed = message;
        for (Map.Entry<String, Object> argument : message.arguments().entrySet()) {
            changed = changed.with(argument.getKey(), inCurrency(argument.getValue()));
        }
        return changed;
    }

    private Object inCurrency(Object argument) {
        if (argument instanceof Message message) {
            return inCurrency(message);
        }
        return argument instanceof List<?> list
                ? list.stream().map(this::inCurrency).toList()
                : argument;
    }

    String label(TextKey key) {
        return texts.label(key, language);
    }

    String label(Level level) {
        return label(level.label());
    }

    String label(Optional<Level> level) {
        return level.map(this::label).orElse("");
    }

    String value(DefaultUsed used) {
        return used.valueText(texts, language);
    }

    String source(KnowledgeSource source) {
        return source.toText(texts, language);
    }

    String source(Optional<KnowledgeSource> source) {
        return source.map(this::source).orElse("");
    }

    String count(long number) {
        return NumberFormat.getIntegerInstance(language).format(number);
    }

    /** Returns a number with as many decimals as it has. */
    String number(Decimal number) {
        NumberFormat format = NumberFormat.getNumberInstance(language);
        format.setMaximumFractionDigits(EXACT_ENOUGH);
        return format.format(number.value());
    }

    /** Returns money with its currency, rounded to whole units: cents say nothing about a customer. */
    String money(Money money) {
        return money.getCurrencyUnit() + " " + amount(money);
    }

    String amount(Money money) {
        return NumberFormat.getIntegerInstance(language)
                .format(money.getAmount().setScale(0, RoundingMode.HALF_EVEN));
    }

    /** Returns a share in per cent with one decimal. */
    String percent(Ratio ratio) {
        return percent(ratio.toDecimal(EXACT_ENOUGH).value(), 1);
    }

    String percent(double share, int decimals) {
        return percent(BigDecimal.valueOf(share), decimals);
    }

    private String percent(BigDecimal share, int decimals) {
        NumberFormat format = NumberFormat.getPercentInstance(language);
        format.setMinimumFractionDigits(decimals);
        format.setMaximumFractionDigits(decimals);
        format.setRoundingMode(RoundingMode.HALF_EVEN);
        return format.format(share);
    }

    String date(LocalDate date) {
        return date.format(DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM).withLocale(language));
    }

    String country(String code) {
        return new Locale("", code).getDisplayCountry(language);
    }
}
