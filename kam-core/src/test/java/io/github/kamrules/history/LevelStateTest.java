package io.github.kamrules.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.google.common.testing.EqualsTester;
import io.github.kamrules.fixtures.Histories;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LevelStateTest {
    private static final LocalDate SINCE = LocalDate.of(2025, 6, 30);
    private static final LocalDate AS_OF = LocalDate.of(2026, 3, 31);
    private static final LevelState KEY = Histories.state("tier", "KEY", SINCE, AS_OF);
    private static final LevelState PENDING =
            KEY.toBuilder().pending("DEVELOPMENT", 1).build();

    @Test
    void tellsLevelSinceAndAsOf() {
        assertThat(KEY.decision()).isEqualTo("tier");
        assertThat(KEY.level()).isEqualTo("KEY");
        assertThat(KEY.since()).isEqualTo(SINCE);
        assertThat(KEY.asOf()).isEqualTo(AS_OF);
        assertThat(KEY.pendingLevel()).isEmpty();
        assertThat(KEY.pendingCount()).isZero();
    }

    @Test
    void tellsTheLevelThatIsPending() {
        assertThat(PENDING.pendingLevel()).contains("DEVELOPMENT");
        assertThat(PENDING.pendingCount()).isEqualTo(1);
    }

    @Test
    void needsDecisionLevelAndDates() {
        assertThatIllegalStateException()
                .isThrownBy(() -> LevelState.builder().build())
                .withMessageContaining("decision")
                .withMessageContaining("level")
                .withMessageContaining("since")
                .withMessageContaining("asOf");
    }

    @ParameterizedTest
    @ValueSource(strings = {"tier", "stable-tier", "acme.tier", "t2"})
    void takesTheIdOfADecision(String decision) {
        assertThat(KEY.toBuilder().decision(decision).build().decision()).isEqualTo(decision);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Tier", "stable_tier", "-tier", "tier-"})
    void rejectsWhatIsNoIdOfADecision(String decision) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> KEY.toBuilder().decision(decision).build())
                .withMessage(
                        "The decision (%s) of a state must be lower-case words joined by hyphens or dots, such as tier.",
                        decision);
    }

    @Test
    void rejectsALevelWithoutAName() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> KEY.toBuilder().level(" ").build())
                .withMessage("The level of the state of decision (tier) must not be blank.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PENDING.toBuilder().pendingLevel("").build())
                .withMessage("The pending level of the state of decision (tier) must not be blank.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> KEY.toBuilder().level("K".repeat(201)).build())
                .withMessage(
                        "The level of the state of decision (tier) must have at most 200 characters, but it has 201.");
    }

    @Test
    void rejectsAPendingLevelThatIsTheLevel() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> KEY.toBuilder().pending("KEY", 1).build())
                .withMessage(
                        "The pending level (KEY) of the state of decision (tier) must be another one than its level.\n"
                                + "Maybe leave it out: the last review confirmed the level.");
    }

    @Test
    void countsOnlyWithAPendingLevel() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> KEY.toBuilder().pendingCount(1).build())
                .withMessage(
                        "The pending count (1) of the state of decision (tier) must be 0, for it has no pending level.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PENDING.toBuilder().pendingCount(0).build())
                .withMessage("The pending count (0) of the state of decision (tier) must be 1 or more.");
    }

    @Test
    void mayHaveBegunOnTheDayOfTheLastReviewAndNoLater() {
        assertThat(KEY.toBuilder().since(AS_OF).build().since()).isEqualTo(AS_OF);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> KEY.toBuilder().since(AS_OF.plusDays(1)).build())
                .withMessage(
                        "The state of decision (tier) is as of 2026-03-31, but its level began later, on 2026-04-01.\n"
                                + "Maybe the two dates changed places.");
    }

    @Test
    void equalsByValues() {
        new EqualsTester()
                .addEqualityGroup(KEY, KEY.toBuilder().build())
                .addEqualityGroup(
                        PENDING,
                        KEY.toBuilder()
                                .pendingLevel("DEVELOPMENT")
                                .pendingCount(1)
                                .build())
                .addEqualityGroup(PENDING.toBuilder().pendingCount(2).build())
                .addEqualityGroup(PENDING.toBuilder().pendingLevel("ORDINARY").build())
                .addEqualityGroup(KEY.toBuilder().decision("stable-tier").build())
                .addEqualityGroup(KEY.toBuilder().level("STRATEGIC").build())
                .addEqualityGroup(KEY.toBuilder().since(AS_OF).build())
                .addEqualityGroup(KEY.toBuilder().asOf(AS_OF.plusDays(1)).build())
                .testEquals();
    }
}
