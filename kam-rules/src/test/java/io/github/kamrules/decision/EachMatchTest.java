package io.github.kamrules.decision;

import static io.github.kamrules.decision.Examples.BLOCKED;
import static io.github.kamrules.decision.Examples.FIRST;
import static io.github.kamrules.decision.Examples.HIGH;
import static io.github.kamrules.decision.Examples.LOW;
import static io.github.kamrules.decision.Examples.MEDIUM;
import static io.github.kamrules.decision.Examples.SET;
import static io.github.kamrules.decision.Examples.SHARE;
import static io.github.kamrules.decision.Examples.STRENGTH;
import static io.github.kamrules.decision.Examples.decide;
import static io.github.kamrules.decision.Examples.decided;
import static io.github.kamrules.decision.Examples.given;
import static io.github.kamrules.decision.Examples.undecided;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.kamrules.scale.Level;
import java.util.Set;
import org.junit.jupiter.api.Test;

class EachMatchTest {

    private final DecisionGraph graph = DecisionGraph.builder()
            .decide(
                    SET,
                    EachMatch.when(STRENGTH.is(HIGH), HIGH)
                            .andWhen(SHARE.atLeast("0.5"), MEDIUM)
                            .andWhen(BLOCKED.isTrue(), LOW))
            .decide(
                    FIRST,
                    FirstMatch.when(SET.containsAnyOf(HIGH, MEDIUM), HIGH)
                            .orWhen(SET.isEmpty(), LOW)
                            .otherwise(MEDIUM))
            .build();

    private static InputValues.Builder all(Level strength, String share, boolean blocked) {
        return given().level(STRENGTH, strength).number(SHARE, share).flag(BLOCKED, blocked);
    }

    @Test
    void everyLevelWhoseConditionHoldsBelongsToTheAnswer() {
        assertThat(decide(graph, SET, all(HIGH, "0.5", true))).isEqualTo(decided(Set.of(LOW, MEDIUM, HIGH)));
        assertThat(decide(graph, SET, all(LOW, "0.5", false))).isEqualTo(decided(Set.of(MEDIUM)));
        assertThat(decide(graph, SET, all(LOW, "0.49", false))).isEqualTo(decided(Set.of()));
    }

    @Test
    void theSetCanBeTested() {
        assertThat(decide(graph, FIRST, all(HIGH, "0", true))).isEqualTo(decided(HIGH));
        assertThat(decide(graph, FIRST, all(LOW, "0", true))).isEqualTo(decided(MEDIUM));
        assertThat(decide(graph, FIRST, all(LOW, "0", false))).isEqualTo(decided(LOW));
    }

    @Test
    void someLevelsAreCertainAndOthersPossible() {
        Verdict.Undecided<Set<Level>> verdict =
                undecided(decide(graph, SET, given().level(STRENGTH, HIGH).flag(BLOCKED, false)));
        assertThat(verdict.candidates().values()).containsExactly(Set.of(HIGH), Set.of(MEDIUM, HIGH));
        assertThat(decide(graph, FIRST, given().level(STRENGTH, HIGH))).isEqualTo(decided(HIGH));
    }

    @Test
    void aLevelStandsOnce() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> EachMatch.when(BLOCKED.isTrue(), HIGH).andWhen(BLOCKED.isFalse(), HIGH))
                .withMessage("The level (HIGH) stands twice in a list of levels with conditions.\n"
                        + "Maybe join the conditions with or(...).");
    }
}
