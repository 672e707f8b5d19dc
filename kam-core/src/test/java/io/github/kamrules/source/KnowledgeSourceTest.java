package io.github.kamrules.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.common.testing.EqualsTester;
import com.google.common.testing.NullPointerTester;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
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
