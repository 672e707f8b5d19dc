package io.github.kamrules.examples.peers;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kamrules.examples.benchmarks.CategoryData;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class EngineTest {

    private static final CategoryData DATA = new CategoryData();

    @ParameterizedTest
    @EnumSource
    void everyEngineDecidesAsIsWrittenByHand(Engine engine) {
        int accounts = engine == Engine.CAMUNDA ? 300 : CategoryData.ACCOUNTS;
        long[] codes = new long[accounts];
        engine.categories().decide(DATA, codes);

        assertThat(codes)
                .isEqualTo(IntStream.range(0, accounts).mapToLong(DATA::byHand).toArray());
    }
}
