package io.github.kamrules.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.common.testing.NullPointerTester;
import io.github.kamrules.number.Decimal;
import io.github.kamrules.number.Interval;
import io.github.kamrules.number.Ratio;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.joda.money.Money;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class TextsTest {
    private static final TextKey KEY = TextKey.of("a.b");
    private static final Ratio RATIO = Ratio.of(Decimal.of(1234), Decimal.of(10000));
    private static final Interval SHARES = Interval.parse("[0.0625, 0.25)");

    private static TextBundle bundle(Locale locale, String pattern) {
        return TextBundle.of(locale, Map.of("a.b", pattern));
    }

    @Nested
    class Writing {
        private static Arguments row(Object value, String english, String german) {
            return Arguments.of("{x}", value, english, german);
        }

        private static Arguments row(String pattern, Object value, String english, String german) {
            return Arguments.of(pattern, value, english, german);
        }

        static Stream<Arguments> values() {
            return Stream.of(
                    row("as {it} is", "as {it} is", "as {it} is"),
                    row(true, "yes", "yes"),
                    row(false, "no", "no"),
                    row(412000, "412000", "412000"),
                    row(-1L, "-1", "-1"),
                    row(Decimal.of("412000.25"), "412000.25", "412000,25"),
                    row("{x,percent}", Decimal.of("0.1234"), "12.3%", "12,3\u00A0%"),
                    row("{x,percent}", Decimal.of("0.1225"), "12.2%", "12,2\u00A0%"),
                    row("{x,percent}", Decimal.of("0.5"), "50%", "50\u00A0%"),
                    row("{x,percent}", Decimal.of("-0.0001"), "0%", "0\u00A0%"),
                    row("{x,percent}", Decimal.of("-0.5"), "-50%", "-50\u00A0%"),
                    row("{x,rounded}", Decimal.of("4.914894"), "4.915", "4,915"),
                    row("{x,rounded}", Decimal.of("0.0625"), "0.062", "0,062"),
                    row("{x,rounded}", Decimal.of("12"), "12", "12"),
                    row("{x,rounded}", TextKey.of("tier.GOLD"), "GOLD", "GOLD"),
                    row(RATIO, "12.3%", "12,3\u00A0%"),
                    row("{x,percent}", RATIO, "12.3%", "12,3\u00A0%"),
                    row("{x,percent}", "text", "text", "text"),
                    row(LocalDate.of(2026, 6, 30), "2026-06-30", "2026-06-30"),
                    row(Money.parse("EUR 412000"), "EUR 412,000.00", "EUR 412.000,00"),
                    row("{x,money}", Money.parse("JPY -1500"), "JPY -1,500", "JPY -1.500"),
                    row(SHARES, "[0.0625, 0.25)", "[0,0625; 0,25)"),
                    row("{x,percent}", SHARES, "[6.25%, 25%)", "[6,25\u00A0%; 25\u00A0%)"),
                    row(Interval.parse("(0, 1]"), "(0, 1]", "(0; 1]"),
                    row(Interval.parse("[0.5, inf)"), "≥ 0.5", "≥ 0,5"),
                    row(Interval.parse("(0.5, inf)"), "> 0.5", "> 0,5"),
                    row("{x,percent}", Interval.parse("(-inf, 0.5]"), "≤ 50%", "≤ 50\u00A0%"),
                    row(Interval.parse("(-inf, 0.5)"), "< 0.5", "< 0,5"),
                    row(Interval.parse("[5, 5]"), "= 5", "= 5"),
                    row(Interval.all(), "(-∞, ∞)", "(-∞, ∞)"),
                    row(TextKey.of("tier.KEY"), "Key account", "Schlüsselkunde"),
                    row(TextKey.of("tier.GOLD"), "GOLD", "GOLD"),
                    row(
                            Message.of(TextKey.of("inner")).with("y", TextKey.of("tier.KEY")),
                            "<Key account>",
                            "<Schlüsselkunde>"),
                    row("{x,percent}", List.of(Decimal.of("0.1"), "b"), "10%, b", "10\u00A0%, b"),
                    row(List.of(), "", ""));
        }

        @ParameterizedTest
        @MethodSource("values")
        void writesAValueInTheLanguage(String pattern, Object value, String english, String german) {
            Texts texts = Texts.of(
                    KamTexts.core(),
                    TextBundle.of(Locale.ENGLISH, Map.of("a.b", pattern, "inner", "<{y}>")),
                    TextBundle.of(Locale.GERMAN, Map.of("tier.KEY", "Schlüsselkunde")));
            Message message = Message.of(KEY).with("x", value);

            assertThat(texts.render(message, Locale.ENGLISH)).isEqualTo(english);
            assertThat(texts.render(message, Locale.GERMANY)).isEqualTo(german);
        }

        @ParameterizedTest
        @CsvSource({
            "'{x}{x}, {y}', '11, {y}'",
            "{{x}}, {x}",
            "{{{x}}}, {1}",
            "a $1 \\ {x}, a $1 \\ 1",
            "'{y,percent}', {y}",
            "'', ''",
        })
        void fillsPlaceholders(String pattern, String text) {
            Texts texts = Texts.of(bundle(Locale.ENGLISH, pattern));

            assertThat(texts.render(Message.of(KEY).with("x", 1), Locale.ENGLISH))
                    .isEqualTo(text);
        }

        @Test
        void writesKeyAndValuesForWantOfAPattern() {
            Message message = Message.of(KEY).with("a", RATIO).with("b", Message.of(KEY.plus("c")));

            assertThat(Texts.of().render(message, Locale.ENGLISH)).isEqualTo("a.b(a=12.3%, b=a.b.c)");
        }

        @Test
        void failsOnAMalformedPatternOfAnOwnBundle() {
            Texts texts = Texts.of((key, locale) -> Optional.of("{"));

            assertThatIllegalArgumentException()
                    .isThrownBy(() -> texts.render(Message.of(KEY), Locale.ENGLISH))
                    .withMessageStartingWith("The text (a.b) has a stray { at character 1");
        }
    }

    @Nested
    class Labels {
        @Test
        void unescapesBracesAndLeavesPlaceholders() {
            assertThat(Texts.of(bundle(Locale.ENGLISH, "{{a}} {b}")).label(KEY, Locale.ENGLISH))
                    .isEqualTo("{a} {b}");
        }

        @Test
        void showsTheLastSegmentForWantOfALabel() {
            assertThat(Texts.of().label(TextKey.of("tier.GOLD"), Locale.ENGLISH))
                    .isEqualTo("GOLD");
            assertThat(Texts.of().label(TextKey.of("GOLD"), Locale.ENGLISH)).isEqualTo("GOLD");
        }
    }

    @Nested
    class Lookup {
        private final Texts texts = Texts.of(
                bundle(Locale.TAIWAN, "zh-TW"),
                bundle(Locale.CHINESE, "zh"),
                bundle(Locale.ENGLISH, "en"),
                bundle(Locale.UK, "en-GB"));

        @ParameterizedTest
        @CsvSource({
            "zh-TW, zh-TW",
            "zh-Hant-TW, zh-TW",
            "zh-CN, zh",
            "zh, zh",
            "zh-HK, zh-TW",
            "zh-MO, zh-TW",
            "zh-Hant, zh-TW",
            "zh-Hant-CN, zh-TW",
            "zh-SG, zh",
            "zh-Hans-TW, zh",
            "en-GB, en-GB",
            "en-GB-u-ca-gregory, en-GB",
            "en-US, en",
            "fr-FR, en",
            "und, en",
        })
        void fallsBackFromCountryToLanguageToEnglish(String wanted, String found) {
            assertThat(texts.label(KEY, Locale.forLanguageTag(wanted))).isEqualTo(found);
        }

        @ParameterizedTest
        @CsvSource({
            "zh, zh-CN",
            "zh-SG, zh-CN",
            "zh-Hans-HK, zh-CN",
            "zh-CN, zh-CN",
            "zh-HK, zh-HK",
            "zh-Hant-HK, zh-HK",
            "zh-TW, en"
        })
        void looksForChineseByItsScript(String wanted, String found) {
            Texts chinese = Texts.of(
                    bundle(Locale.SIMPLIFIED_CHINESE, "zh-CN"),
                    bundle(new Locale("zh", "HK"), "zh-HK"),
                    bundle(Locale.ENGLISH, "en"));

            assertThat(chinese.label(KEY, Locale.forLanguageTag(wanted))).isEqualTo(found);
        }

        @Test
        void joinsListsAsTheLanguageDoes() {
            Texts lists = Texts.of(KamTexts.core(), bundle(Locale.ENGLISH, "{x}"));
            Message message = Message.of(KEY).with("x", List.of("a", "b"));

            assertThat(lists.render(message, Locale.ENGLISH)).isEqualTo("a, b");
            assertThat(lists.render(message, Locale.CHINA)).isEqualTo("a、b");
        }

        @Test
        void lastBundleWinsWithinALanguage() {
            Texts ours = texts.plus(bundle(Locale.ENGLISH, "ours"));

            assertThat(ours.label(KEY, Locale.ENGLISH)).isEqualTo("ours");
            assertThat(ours.label(KEY, Locale.CHINESE)).isEqualTo("zh");
            assertThat(texts.label(KEY, Locale.ENGLISH)).isEqualTo("en");
        }

        @Test
        void othersWinWithinALanguage() {
            Texts both = texts.plus(Texts.of(
                    bundle(Locale.ENGLISH, "ours"), TextBundle.of(Locale.ENGLISH, Map.of("only.theirs", "theirs"))));

            assertThat(both.label(KEY, Locale.ENGLISH)).isEqualTo("ours");
            assertThat(both.label(KEY, Locale.CHINESE)).isEqualTo("zh");
            assertThat(both.label(TextKey.of("only.theirs"), Locale.CHINESE)).isEqualTo("theirs");
        }

        @Test
        void tellsWhetherThereIsAText() {
            assertThat(texts.has(KEY, Locale.FRENCH)).isTrue();
            assertThat(texts.has(TextKey.of("c"), Locale.ENGLISH)).isFalse();
            assertThat(Texts.of(bundle(Locale.TAIWAN, "x")).has(KEY, Locale.ENGLISH))
                    .isFalse();
        }
    }

    @Test
    void rejectsNulls() {
        NullPointerTester tester = new NullPointerTester()
                .setDefault(TextKey.class, KEY)
                .setDefault(Message.class, Message.of(KEY))
                .setDefault(Locale.class, Locale.ENGLISH);
        tester.testAllPublicStaticMethods(Texts.class);
        tester.testAllPublicInstanceMethods(Texts.of());
    }
}
