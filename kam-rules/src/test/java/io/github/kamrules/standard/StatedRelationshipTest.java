package io.github.kamrules.standard;

import static io.github.kamrules.fact.AccountFacts.STATED_RELATIONSHIP_STRENGTH;
import static io.github.kamrules.fact.AccountFacts.STATED_TRAJECTORY;
import static io.github.kamrules.standard.StandardDecisions.RELATIONSHIP_STRENGTH;
import static io.github.kamrules.standard.StandardDecisions.TRAJECTORY;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.kamrules.relationship.RelationshipStrengths;
import io.github.kamrules.relationship.Trajectories;
import io.github.kamrules.scale.Level;
import org.junit.jupiter.api.Test;

class StatedRelationshipTest {

    @Test
    void whatIsStatedHolds() {
        for (Level strength : RelationshipStrengths.SCALE.values()) {
            assertThat(Given.strict()
                            .fact(STATED_RELATIONSHIP_STRENGTH, strength)
                            .value(RELATIONSHIP_STRENGTH))
                    .contains(strength);
        }
        for (Level trajectory : Trajectories.SCALE.values()) {
            assertThat(Given.strict().fact(STATED_TRAJECTORY, trajectory).value(TRAJECTORY))
                    .contains(trajectory);
        }
    }

    @Test
    void whatNobodyStatedIsMissing() {
        assertThat(Given.strict().missing(RELATIONSHIP_STRENGTH)).containsExactly("stated-relationship-strength");
        assertThat(Given.strict().missing(TRAJECTORY)).containsExactly("stated-trajectory");
    }

    @Test
    void byDefaultTheRelationshipIsLimitedAndInNoTrouble() {
        assertThat(Given.standard().value(RELATIONSHIP_STRENGTH)).contains(RelationshipStrengths.LIMITED);
        assertThat(Given.standard().value(TRAJECTORY)).contains(Trajectories.DEVELOPING);
    }
}
