package io.github.kamrules.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.common.testing.EqualsTester;
import io.github.kamrules.tier.ExposureLevels;
import io.github.kamrules.tier.RiskLevels;
import org.junit.jupiter.api.Test;

class MarketConditionsTest {
    private static final MarketConditions UNKNOWN = MarketConditions.builder().build();
    private static final MarketConditions KNOWN = MarketConditions.builder()
            .priceWar(true)
            .productSimilarity(ExposureLevels.HIGH)
            .representative(false)
            .build();

    @Test
    void areAbsentAsLongAsNobodyJudgedThem() {
        assertThat(UNKNOWN.priceWar()).isEmpty();
        assertThat(UNKNOWN.productSimilarity()).isEmpty();
        assertThat(UNKNOWN.representative()).isEmpty();
    }

    @Test
    void equalByTheirParts() {
        new EqualsTester()
                .addEqualityGroup(UNKNOWN, UNKNOWN.toBuilder().build())
                .addEqualityGroup(KNOWN, KNOWN.toBuilder().build())
                .addEqualityGroup(KNOWN.toBuilder().priceWar(false).build())
                .testEquals();
    }

    @Test
    void rejectASimilarityOfAnotherScale() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MarketConditions.builder()
                        .productSimilarity(RiskLevels.HIGH)
                        .build())
                .withMessageContaining("must be of scale " + ExposureLevels.SCALE.id());
    }
}
