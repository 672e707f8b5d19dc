package io.github.kamrules.strategy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.google.common.testing.EqualsTester;
import io.github.kamrules.account.AccountId;
import io.github.kamrules.source.KnowledgeSource;
import io.github.kamrules.text.Message;
import io.github.kamrules.text.TextKey;
import java.util.List;
import org.junit.jupiter.api.Test;

class RecommendationTest {
    private static final StrategyId WIN_BACK = StrategyId.of("win-back");
    private static final Message REASON = Message.of(TextKey.of("reason.lost"));
    private static final Recommendation RECOMMENDATION = Recommendation.builder()
            .accountId(AccountId.of("C-119"))
            .strategy(Strategy.builder()
                    .id(WIN_BACK)
                    .priority(10)
                    .step(WIN_BACK.textKey().plus("step.1"), Role.ACCOUNT_MANAGER, Party.SUPPLIER, 0, 14)
                    .source(KnowledgeSource.stated(107))
                    .build())
            .rank(1)
            .addReason(REASON)
            .build();

    @Test
    void holdsItsParts() {
        assertThat(RECOMMENDATION.accountId()).isEqualTo(AccountId.of("C-119"));
        assertThat(RECOMMENDATION.strategy().id()).isEqualTo(WIN_BACK);
        assertThat(RECOMMENDATION.rank()).isEqualTo(1);
        assertThat(RECOMMENDATION.reasons()).containsExactly(REASON);
    }

    @Test
    void equalsByValues() {
        new EqualsTester()
                .addEqualityGroup(RECOMMENDATION, RECOMMENDATION.toBuilder().build())
                .addEqualityGroup(RECOMMENDATION.toBuilder().rank(2).build())
                .addEqualityGroup(RECOMMENDATION.toBuilder().reasons(List.of()).build())
                .testEquals();
    }

    @Test
    void rejectsARankBelowOne() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RECOMMENDATION.toBuilder().rank(0).build())
                .withMessage("The rank (0) of strategy (win-back) for account (C-119) must be 1 or more.");
    }

    @Test
    void namesWhatIsMissing() {
        assertThatIllegalStateException()
                .isThrownBy(() -> Recommendation.builder().build())
                .withMessageContaining("accountId, strategy, rank");
    }
}
