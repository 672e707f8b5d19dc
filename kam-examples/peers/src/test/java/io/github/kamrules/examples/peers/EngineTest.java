package io.github.kamrules.examples.peers;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kamrules.examples.benchmarks.CategoryData;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class EngineTest {

    private static final CategoryData DATA = new CategoryData();

    @ParameterizedTest
    @EnumSource
    void everyEngineDecidesAsIsWrittenByHand(Engine engine) {
        int accounts = engine == Engine.CAMUNDA ? 300 : CategoryData.ACCOUNTS;

        assertThat(engine.decider().decide(DATA, 0, accounts))
                .isEqualTo(Engine.BY_HAND.decider().decide(DATA, 0, accounts));
    }
}
