package io.github.kamrules.text;

import static com.google.common.base.Preconditions.checkArgument;
import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableMap;
import com.google.common.io.CharStreams;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A source of texts, by key and language. Implement it to take texts from elsewhere, a translation service for example;
 * for a map or a properties file use the factories.
 *
 * <p>A text is a pattern: words with placeholders for the named values of a {@link Message}.
 *
 * <ul>
 *   <li>{@code {name}} is replaced by the value, written as its type is usually written: decimals and dates plainly
 *       (with the decimal sign of the language), ratios in per cent, money with its currency;
 *   <li><code>{name,percent}</code> writes a decimal or a ratio in per cent, to one digit after the point, and the ends of an
 *       interval in per cent exactly;
 *   <li><code>{name,rounded}</code> writes a decimal for reading, rounded half-even to three digits after the point;
 *   <li><code>{name,money}</code> writes money as EUR 412,000.00, which is its usual way too;
 *   <li><code>{{</code> and <code>}}</code> are single braces.
 * </ul>
 *
 * <p>An implementation must be thread-safe and must not change its answers. It answers for the very language it is asked
 * for; {@link Texts} does the falling back. Later versions add default methods only. The bundles made here are
 * immutable.
 */
@FunctionalInterface
public interface TextBundle {
    /**
     * Returns the pattern of a text in a language.
     *
     * @param key the text
     * @param locale the language, taken exactly
     * @return the pattern; empty if this bundle has none in that language
     */
    Optional<String> pattern(TextKey key, Locale locale);

    /**
     * Returns a bundle of texts in one language.
     *
     * @param locale the language
     * @param patterns the patterns by key
     * @return the bundle
     * @throws IllegalArgumentException if a key or a pattern is malformed
     */
    static TextBundle of(Locale locale, Map<String, String> patterns) {
        requireNonNull(locale, "locale");
        ImmutableMap.Builder<TextKey, String> texts = ImmutableMap.builder();
        patterns.forEach((name, pattern) -> {
            TextKey key = TextKey.of(name);
            Template.check(key, pattern);
            texts.put(key, pattern);
        });
        ImmutableMap<TextKey, String> byKey = texts.buildOrThrow();
        return (key, wanted) -> wanted.equals(locale) ? Optional.ofNullable(byKey.get(key)) : Optional.empty();
    }

    /**
     * Returns a bundle of the texts in a properties file. The file is read whole and as UTF-8; the stream is not
     * closed.
     *
     * @param locale the language
     * @param utf8 the file
     * @return the bundle
     * @throws IllegalArgumentException if a key or a pattern is malformed, or a key occurs twice
     * @throws UncheckedIOException if the file cannot be read or is not UTF-8
     */
    static TextBundle ofProperties(Locale locale, InputStream utf8) {
        String file;
        try {
            file = CharStreams.toString(new InputStreamReader(utf8, UTF_8.newDecoder()));
        } catch (IOException e) {
            throw new UncheckedIOException("The texts for " + locale.toLanguageTag() + " cannot be read as UTF-8.", e);
        }
        return of(locale, PropertiesFile.parse(file));
    }

    /**
     * Returns a bundle of the texts in properties files beside a class, one file for each language: {@code texts_en.properties},
     * {@code texts_zh_CN.properties}. The class that owns the files opens them, since those of a module can be opened only from
     * inside it:
     *
     * <pre>{@code
     * TextBundle.ofResources(OurTexts.class::getResourceAsStream, List.of(Locale.ENGLISH, Locale.TAIWAN))
     * }</pre>
     *
     * @param opener opens a file by its name; null if there is none
     * @param languages the languages, each of which must have its file
     * @return the bundle
     * @throws IllegalArgumentException if a file is missing, a key or a pattern is malformed, or a key occurs twice in a file
     * @throws UncheckedIOException if a file cannot be read or is not UTF-8
     */
    static TextBundle ofResources(Function<String, @Nullable InputStream> opener, List<Locale> languages) {
        requireNonNull(opener, "opener");
        ImmutableMap.Builder<Locale, TextBundle> builder = ImmutableMap.builder();
        for (Locale language : languages) {
            String name = "texts_" + language + ".properties";
            try (InputStream file = opener.apply(name)) {
                checkArgument(
                        file != null,
                        "There is no file of texts (%s) for the language (%s).\n"
                                + "Maybe put it beside the class that opens it, or leave the language out.",
                        name,
                        language.toLanguageTag());
                builder.put(language, ofProperties(language, file));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        ImmutableMap<Locale, TextBundle> byLanguage = builder.buildOrThrow();
        return (key, wanted) ->
                Optional.ofNullable(byLanguage.get(wanted)).flatMap(texts -> texts.pattern(key, wanted));
    }
}
