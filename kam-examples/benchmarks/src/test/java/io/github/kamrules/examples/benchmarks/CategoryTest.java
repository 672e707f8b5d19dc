package io.github.kamrules.examples.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CategoryTest {

    private final CategoryData data = new CategoryData();

    @Test
    void theEngineDecidesAsIsWrittenByHand() {
        KamCategory kam = new KamCategory();
        int[] seen = new int[CategoryData.CATEGORIES.length];
        for (int i = 0; i < CategoryData.ACCOUNTS; i++) {
            int category =
                    CategoryData.byHand(data.revenue[i], data.potential[i], data.margin[i], data.relationship[i]);
            assertThat(kam.category(data, i)).as("account %s", i).isEqualTo(category);
            seen[category]++;
        }
        assertThat(seen).as("every category occurs").doesNotContain(0);
    }

    @ParameterizedTest
    @ValueSource(ints = {10, 100, 1_000})
    void aTableAnswersAsRowByRowAndAsIndexed(int rows) {
        GridTable table = new GridTable(rows);
        for (int x = 0; x < table.width(); x += 7) {
            for (int y = 0; y < table.height(); y += 13) {
                assertThat(table.kam(x, y)).isEqualTo(table.linear(x, y)).isEqualTo(table.indexed(x, y));
            }
        }
    }
}
