package io.github.kamrules.relationship;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.common.testing.EqualsTester;
import com.google.common.testing.NullPointerTester;
import io.github.kamrules.scale.Level;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class RelationshipTest {
    private static final Relationship FULL = Relationship.builder()
            .strength(RelationshipStrengths.GOOD)
            .trajectory(Trajectories.DEFENDING)
            .since(LocalDate.of(2020, 1, 1))
            .lastContact(LocalDate.of(2026, 6, 1))
            .indicators(RelationshipIndicators.builder().goodKeyContacts(4).build())
            .build();

    @Test
    void mayKnowNothing() {
        Relationship unknown = Relationship.builder().build();

        assertThat(unknown.strength()).isEmpty();
        assertThat(unknown.trajectory()).isEmpty();
        assertThat(unknown.since()).isEmpty();
        assertThat(unknown.lastContact()).isEmpty();
        assertThat(unknown.indicators()).isEmpty();
        assertThat(unknown.decisionChain()).isEmpty();
    }

    @Test
    void equalsByValues() {
        new EqualsTester()
                .addEqualityGroup(FULL, FULL.toBuilder().build())
                .addEqualityGroup(
                        FULL.toBuilder().since(LocalDate.of(2020, 1, 2)).build())
                .addEqualityGroup(FULL.toBuilder()
                        .indicators(RelationshipIndicators.builder().build())
                        .build())
                .addEqualityGroup(
                        FULL.toBuilder().decisionChain(DecisionChain.of(3)).build())
                .addEqualityGroup(
                        Relationship.of(RelationshipStrengths.GOOD, Trajectories.DEFENDING),
                        Relationship.builder()
                                .strength(RelationshipStrengths.SCALE.parse("GOOD"))
                                .trajectory(Trajectories.SCALE.parse("DEFENDING"))
                                .build())
                .testEquals();
    }

    @Test
    void rejectsLevelsOfOtherScales() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Relationship.of(Trajectories.DEVELOPING, RelationshipStrengths.GOOD))
                .withMessage("The strength (DEVELOPING of scale trajectory) of a relationship must be of scale"
                        + " relationship-strength: one of [LIMITED, GOOD, VERY_STRONG].");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Relationship.of(RelationshipStrengths.GOOD, new Level("trajectory", "UPWARDS")))
                .withMessage(
                        "The trajectory (UPWARDS of scale trajectory) of a relationship must be of scale trajectory: one"
                                + " of [POTENTIAL, DEVELOPING, DEFENDING, DECLINING].");
    }

    @Test
    void rejectsNulls() {
        new NullPointerTester()
                .setDefault(Level.class, RelationshipStrengths.GOOD)
                .testAllPublicStaticMethods(Relationship.class);
    }
}
