package io.github.kamrules.examples.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class CategoryTest {

    private final CategoryData data = new CategoryData();

    @ParameterizedTest
    @EnumSource
    void theEngineDecidesAsIsWrittenByHand(DecisionBenchmark.Way way) {
        long[] byHand = IntStream.range(0, CategoryData.ACCOUNTS)
                .mapToLong(data::byHand)
                .toArray();
        long[] codes = new long[CategoryData.ACCOUNTS];
        way.categories().decide(data, codes);

        assertThat(codes).isEqualTo(byHand);
        assertThat(Arrays.stream(codes).distinct().count())
                .as("every category occurs")
                .isEqualTo(CategoryData.CATEGORIES.length);
    }

    @ParameterizedTest
    @ValueSource(ints = {10, 100, 1_000})
    void aTableAnswersAsRowByRowAndAsIndexed(int rows) {
        GridTable table = new GridTable(rows);
        int across = table.width() / 7;
        long[][] cases = new long[2][across * (table.height() / 13)];
        Arrays.setAll(cases[0], i -> i % across * 7L);
        Arrays.setAll(cases[1], i -> i / across * 13L);
        long[] rowByRow = new long[cases[0].length];
        table.answers(GridTable.Way.ROW_BY_ROW).decide(cases, rowByRow);
        for (GridTable.Way way : GridTable.Way.values()) {
            long[] codes = new long[rowByRow.length];
            table.answers(way).decide(cases, codes);
            assertThat(codes).as("%s", way).isEqualTo(rowByRow);
        }
    }
}
