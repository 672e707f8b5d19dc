package io.github.kamrules.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.google.common.testing.EqualsTester;
import io.github.kamrules.fixtures.Histories;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LevelOverrideTest {
    private static final LocalDate FROM = LocalDate.of(2026, 1, 1);
    private static final LocalDate UNTIL = LocalDate.of(2026, 12, 31);
    private static final LevelOverride KEY = Histories.override("tier", "KEY", FROM, UNTIL);

    @Test
    void tellsWhatWasSetAndWhy() {
        assertThat(KEY.decision()).isEqualTo("tier");
        assertThat(KEY.level()).isEqualTo("KEY");
        assertThat(KEY.reason()).isEqualTo("Reference customer.");
        assertThat(KEY.decidedBy()).isEmpty();
        assertThat(KEY.toBuilder().decidedBy("sales manager").build().decidedBy())
                .contains("sales manager");
    }

    @Test
    void needsAReasonAndAnEnd() {
        assertThatIllegalStateException()
                .isThrownBy(() -> LevelOverride.builder().build())
                .withMessageContaining("decision")
                .withMessageContaining("level")
                .withMessageContaining("reason")
                .withMessageContaining("firstDay")
                .withMessageContaining("lastDay");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> KEY.toBuilder().reason(" ").build())
                .withMessage("The reason of the override of decision (tier) must not be blank.");
    }

    @ParameterizedTest
    @CsvSource({"2025-12-31, false", "2026-01-01, true", "2026-12-31, true", "2027-01-01, false"})
    void isInForceFromTheFirstToTheLastDay(LocalDate day, boolean inForce) {
        assertThat(KEY.inForce(day)).isEqualTo(inForce);
    }

    @Test
    void mayLastOneDayAndNoLess() {
        assertThat(KEY.toBuilder().lastDay(FROM).build().inForce(FROM)).isTrue();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> KEY.toBuilder().lastDay(FROM.minusDays(1)).build())
                .withMessage("The override of decision (tier) ends on 2025-12-31, before it begins on 2026-01-01.\n"
                        + "Maybe the two dates changed places.");
    }

    @Test
    void rejectsWhatIsNoIdOfADecisionAndALevelWithoutAName() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> KEY.toBuilder().decision("Tier").build())
                .withMessage("The decision (Tier) of an override must be lower-case words joined by hyphens or dots,"
                        + " such as tier.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> KEY.toBuilder().level("").build())
                .withMessage("The level of the override of decision (tier) must not be blank.");
    }

    @Test
    void rejectsTextsThatAreTooLong() {
        assertThat(KEY.toBuilder().reason("r".repeat(1000)).build().reason()).hasSize(1000);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> KEY.toBuilder().reason("r".repeat(1001)).build())
                .withMessage("The reason of the override of decision (tier) must have at most 1000 characters, but it"
                        + " has 1001.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> KEY.toBuilder().decidedBy("").build())
                .withMessage("The author of the override of decision (tier) must not be blank.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> KEY.toBuilder().decidedBy("b".repeat(301)).build())
                .withMessage(
                        "The author of the override of decision (tier) must have at most 300 characters, but it has 301.");
    }

    @Test
    void equalsByValues() {
        new EqualsTester()
                .addEqualityGroup(KEY, KEY.toBuilder().build())
                .addEqualityGroup(KEY.toBuilder().decision("potential").build())
                .addEqualityGroup(KEY.toBuilder().level("STRATEGIC").build())
                .addEqualityGroup(KEY.toBuilder().reason("Board decision.").build())
                .addEqualityGroup(KEY.toBuilder().decidedBy("board").build())
                .addEqualityGroup(KEY.toBuilder().firstDay(FROM.plusDays(1)).build())
                .addEqualityGroup(KEY.toBuilder().lastDay(UNTIL.plusDays(1)).build())
                .testEquals();
    }
}
