package io.github.kamrules.calibrate;

import io.github.kamrules.decision.Parameter;
import io.github.kamrules.number.Decimal;
import io.github.kamrules.text.KamTexts;
import io.github.kamrules.text.Message;
import io.github.kamrules.text.TextBundle;
import io.github.kamrules.text.TextKey;
import io.github.kamrules.text.Texts;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Writes results in words: the messages of this package, in one language. */
final class Words {

    private static final TextBundle BUNDLE =
            TextBundle.ofResources(Words.class::getResourceAsStream, KamTexts.languages());

    private final Texts texts;
    private final Locale locale;
    private final StringBuilder text = new StringBuilder();

    private Words(Texts texts, Locale locale) {
        this.texts = texts.plus(BUNDLE);
        this.locale = locale;
    }

    static Words of(Texts texts, Locale locale) {
        return new Words(texts, locale);
    }

    static Words of(Locale locale) {
        return of(Texts.of(KamTexts.core()), locale);
    }

    /** A message of this package; render it, or put it into another one. */
    static Message message(String name, Map<String, ? extends Object> values) {
        return Message.of(TextKey.of("calibrate." + name), values);
    }

    String say(Message message) {
        return texts.render(message, locale);
    }

    String say(String name, Map<String, ? extends Object> values) {
        return say(message(name, values));
    }

    String say(String name) {
        return say(name, Map.of());
    }

    String label(TextKey key) {
        return texts.label(key, locale);
    }

    String labels(List<TextKey> keys) {
        return say("list", Map.of("items", keys));
    }

    /** Warns of samples that are small: each with its name and its size. */
    String small(List<String> samples, Parameter upTo) {
        return say("small", Map.of("samples", samples, "upTo", upTo.value()));
    }

    String sample(String what, Proportion cases) {
        return say("sample", Map.of("what", what, "total", cases.total()));
    }

    /** The cases, the rate and its interval, as in "5 of 120 (4.2%, [1.79%, 9.39%])". */
    String counted(Proportion cases) {
        return cases.rate()
                .map(rate -> say(
                        "counted",
                        Map.of(
                                "hits", cases.hits(),
                                "total", cases.total(),
                                "rate", rate,
                                "interval", cases.interval())))
                .orElseGet(() -> say("none"));
    }

    String percent(Decimal share) {
        return say("percent", Map.of("share", share));
    }

    Words line(String line) {
        text.append(line).append('\n');
        return this;
    }

    Words row(List<String> cells) {
        return line("| " + String.join(" | ", cells.stream().map(Words::cell).toList()) + " |");
    }

    Words header(List<String> cells) {
        return row(cells).line("|" + "---|".repeat(cells.size()));
    }

    private static String cell(String cell) {
        return cell.replace("|", "\\|").replace('\n', ' ');
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
