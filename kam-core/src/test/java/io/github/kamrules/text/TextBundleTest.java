package io.github.kamrules.text;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.common.testing.NullPointerTester;
import java.io.ByteArrayInputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextBundleTest {
    private static final TextKey KEY = TextKey.of("tier.KEY");

    private static TextBundle bundle(String file, Charset charset) {
        return TextBundle.ofProperties(Locale.FRENCH, new ByteArrayInputStream(file.getBytes(charset)));
    }

    private static String read(String file) {
        return bundle(file, UTF_8).pattern(KEY, Locale.FRENCH).orElseThrow();
    }

    @Test
    void answersForItsLanguageOnly() {
        TextBundle bundle = TextBundle.of(Locale.FRENCH, Map.of("tier.KEY", "Client clé"));

        assertThat(bundle.pattern(KEY, Locale.FRENCH)).contains("Client clé");
        assertThat(bundle.pattern(KEY, Locale.FRANCE)).isEmpty();
        assertThat(bundle.pattern(KEY, Locale.ENGLISH)).isEmpty();
        assertThat(bundle.pattern(TextKey.of("tier"), Locale.FRENCH)).isEmpty();
    }

    @Test
    void readsPropertiesFilesInUtf8() {
        assertThat(read("# Niveaux\n\ntier.KEY=Client clé\n")).isEqualTo("Client clé");
        assertThat(read("\uFEFFtier.KEY = 重点客户")).isEqualTo("重点客户");
        assertThat(read("! a\\\r\ntier.KEY: a\\u00e9\\tb\r\n")).isEqualTo("aé\tb");
        assertThat(read("tier.KEY=one \\\n   two \\\\\ntier.OTHER=x")).isEqualTo("one two \\");
        assertThat(read("tier.KEY=ends \\")).isEqualTo("ends ");
    }

    @Test
    void readsAFileForEachLanguage() {
        Map<String, String> files =
                Map.of("texts_fr.properties", "tier.KEY=Client clé", "texts_zh_TW.properties", "tier.KEY=重點客戶");
        TextBundle bundle = TextBundle.ofResources(
                name -> new ByteArrayInputStream(files.getOrDefault(name, "").getBytes(UTF_8)),
                List.of(Locale.FRENCH, Locale.TAIWAN));

        assertThat(bundle.pattern(KEY, Locale.FRENCH)).contains("Client clé");
        assertThat(bundle.pattern(KEY, Locale.TAIWAN)).contains("重點客戶");
        assertThat(bundle.pattern(KEY, Locale.ENGLISH)).isEmpty();
    }

    @Test
    void rejectsALanguageWithoutFile() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TextBundle.ofResources(name -> null, List.of(Locale.TAIWAN)))
                .withMessage("There is no file of texts (texts_zh_TW.properties) for the language (zh-TW).\n"
                        + "Maybe put it beside the class that opens it, or leave the language out.");
    }

    @Test
    void rejectsAKeyThatOccursTwice() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> read("tier.KEY=a\ntier.X=long \\\n text\n\ntier.KEY=b"))
                .withMessage(
                        "The text (tier.KEY) on line 5 was given on line 1 already.\nMaybe remove one of the two.");
    }

    @Test
    void rejectsMalformedEscapes() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> read("\ntier.KEY=\\u12"))
                .withMessageStartingWith("Line 2 of the texts is malformed: ");
    }

    @Test
    void rejectsMalformedKeys() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> read("tier..KEY=a"))
                .withMessageStartingWith("The text key (tier..KEY) must be");
    }

    @Test
    void rejectsOtherEncodings() {
        assertThatExceptionOfType(UncheckedIOException.class)
                .isThrownBy(() -> bundle("tier.KEY=Client clé", ISO_8859_1))
                .withMessage("The texts for fr cannot be read as UTF-8.");
    }

    @ParameterizedTest
    @CsvSource({"a {name, {, 3", "a } b, }, 3", "{a b}, {, 1", "{}, {, 1", "'{a, percent}', {, 1", "{{{, {, 3"})
    void rejectsPatternsWithStrayBraces(String pattern, String brace, int position) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TextBundle.of(Locale.ENGLISH, Map.of("a.b", pattern)))
                .withMessage("The text (a.b) has a stray " + brace + " at character " + position + ": " + pattern
                        + "\nMaybe write a placeholder as in {name}, and a brace itself twice.");
    }

    @Test
    void rejectsPatternsWithUnknownStyles() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TextBundle.of(Locale.ENGLISH, Map.of("a.b", "{c,date}")))
                .withMessage(
                        "The text (a.b) has a placeholder of unknown style (date): the styles are [percent, rounded, money].");
    }

    @Test
    void rejectsNulls() {
        new NullPointerTester().setDefault(Locale.class, Locale.ENGLISH).testAllPublicStaticMethods(TextBundle.class);
    }
}
