package io.github.kamrules.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.common.testing.EqualsTester;
import com.google.common.testing.NullPointerTester;
import io.github.kamrules.text.KamTexts;
import io.github.kamrules.text.TextBundle;
import io.github.kamrules.text.TextKey;
import io.github.kamrules.text.Texts;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class KnowledgeSourceTest {
    @Test
    void writesQualityCitationAndItems() {
        assertThat(KnowledgeSource.stated(97)).hasToString("STATED (item 97)");
        assertThat(KnowledgeSource.reconstructed(42, 43)).hasToString("RECONSTRUCTED (items 42, 43)");
        assertThat(KnowledgeSource.literature("Pareto/ABC analysis", 49, 51))
                .hasToString("LITERATURE (Pareto/ABC analysis; items 49, 51)");
        assertThat(KnowledgeSource.assumed("a quarter's notice")).hasToString("ASSUMED (a quarter's notice)");
        assertThat(KnowledgeSource.company("Sales board, March 2026")).hasToString("COMPANY (Sales board, March 2026)");
    }

    @ParameterizedTest
    @MethodSource("sources")
    void isWrittenInTheWordsOfALanguage(KnowledgeSource source, String simplified, String traditional) {
        Texts texts = Texts.of(
                KamTexts.core(),
                TextBundle.of(Locale.SIMPLIFIED_CHINESE, Map.of("citation.a-quarter-s-notice", "提前一个季度通知")));

        assertThat(source.toText(texts, Locale.ENGLISH)).isEqualTo(source.toString());
        assertThat(source.toText(texts, Locale.SIMPLIFIED_CHINESE)).isEqualTo(simplified);
        assertThat(source.toText(texts, Locale.TRADITIONAL_CHINESE)).isEqualTo(traditional);
        assertThat(source.toText(Texts.of(), Locale.CHINA)).isEqualTo(source.toString());
    }

    static Stream<Arguments> sources() {
        return Stream.of(
                Arguments.of(KnowledgeSource.stated(97), "原文（条目97）", "原文（條目97）"),
                Arguments.of(KnowledgeSource.reconstructed(42, 43), "重建（条目42、43）", "重建（條目42、43）"),
                Arguments.of(
                        KnowledgeSource.literature("Fiocca 1982", 79), "文献：Fiocca 1982（条目79）", "文獻：Fiocca 1982（條目79）"),
                Arguments.of(KnowledgeSource.assumed("A quarter's notice"), "假设：提前一个季度通知", "假設：A quarter's notice"),
                Arguments.of(KnowledgeSource.company("销售委员会"), "公司规定：销售委员会", "公司規定：销售委员会"));
    }

    @Test
    void namesTheKeyThatTranslatesItsCitation() {
        assertThat(KnowledgeSource.assumed("A quarter's notice (25%)").citationKey())
                .contains(TextKey.of("citation.a-quarter-s-notice-25"));
        assertThat(KnowledgeSource.company("销售委员会").citationKey()).isEmpty();
        assertThat(KnowledgeSource.stated(97).citationKey()).isEmpty();
    }

    @Test
    void holdsItsParts() {
        KnowledgeSource source = KnowledgeSource.literature("Fiocca 1982", 79);

        assertThat(source.quality()).isEqualTo(Quality.LITERATURE);
        assertThat(source.citation()).isEqualTo("Fiocca 1982");
        assertThat(source.items()).containsExactly(79);
    }

    @Test
    void equalsByParts() {
        new EqualsTester()
                .addEqualityGroup(KnowledgeSource.stated(1, 192), KnowledgeSource.stated(1, 192))
                .addEqualityGroup(KnowledgeSource.stated(192, 1))
                .addEqualityGroup(KnowledgeSource.reconstructed(1, 192))
                .addEqualityGroup(KnowledgeSource.assumed("x"), KnowledgeSource.assumed("x"))
                .addEqualityGroup(KnowledgeSource.company("x"))
                .testEquals();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 193, -1})
    void rejectsItemsOutOfRange(int item) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> KnowledgeSource.stated(item))
                .withMessage("The item (" + item + ") of knowledge source STATED must be 1 to 192.");
    }

    @Test
    void rejectsAnItemGivenTwice() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> KnowledgeSource.assumed("x", 3, 3))
                .withMessage("The items [3, 3] of knowledge source ASSUMED must be different.");
    }

    @Test
    void rejectsSourcesWithoutGrounds() {
        assertThatIllegalArgumentException()
                .isThrownBy(KnowledgeSource::stated)
                .withMessage("The knowledge source STATED must give the item of the KAM catalogue.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> KnowledgeSource.literature(" ", 3))
                .withMessage("The knowledge source LITERATURE must give its publication or reason.");
    }

    @Test
    void rejectsNulls() {
        new NullPointerTester().testAllPublicStaticMethods(KnowledgeSource.class);
    }
}
