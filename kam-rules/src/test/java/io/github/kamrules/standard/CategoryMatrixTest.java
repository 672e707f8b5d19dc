package io.github.kamrules.standard;

import static io.github.kamrules.standard.StandardDecisions.ACCOUNT_CATEGORY;
import static io.github.kamrules.standard.StandardDecisions.ATTRACTIVENESS;
import static io.github.kamrules.standard.StandardDecisions.RELATIONSHIP_STRENGTH;
import static io.github.kamrules.standard.StandardDecisions.TRAJECTORY;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.kamrules.relationship.RelationshipStrengths;
import io.github.kamrules.relationship.Trajectories;
import io.github.kamrules.tier.AccountCategories;
import io.github.kamrules.tier.AttractivenessLevels;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CategoryMatrixTest {

    @ParameterizedTest
    @CsvSource({
        "HIGH,   LIMITED,     KEY_DEVELOPMENT",
        "HIGH,   GOOD,        INVEST_FOR_GROWTH",
        "HIGH,   VERY_STRONG, INVEST_AND_PROTECT",
        "MEDIUM, LIMITED,     SELECTIVE_TEST",
        "MEDIUM, GOOD,        MAINTAIN_AND_DEEPEN",
        "MEDIUM, VERY_STRONG, MAINTAIN_PROACTIVELY",
        "LOW,    LIMITED,     OPPORTUNISTIC",
        "LOW,    GOOD,        MANAGE_FOR_CASH",
        "LOW,    VERY_STRONG, HARVEST",
    })
    void theNineCells(String attractiveness, String strength, String category) {
        assertThat(cell(attractiveness, strength, "DEVELOPING").value(ACCOUNT_CATEGORY))
                .contains(AccountCategories.SCALE.parse(category));
    }

    @ParameterizedTest
    @CsvSource({
        "DECLINING, HIGH,   RECOVER",
        "DECLINING, MEDIUM, RECOVER",
        "DECLINING, LOW,    MANAGE_FOR_CASH",
        "DEFENDING, HIGH,   DEFEND",
        "DEFENDING, LOW,    DEFEND",
        "POTENTIAL, HIGH,   OPEN_RELATIONSHIP",
        "POTENTIAL, LOW,    OPEN_RELATIONSHIP",
    })
    void theTrajectoryComesFirst(String trajectory, String attractiveness, String category) {
        assertThat(cell(attractiveness, "GOOD", trajectory).value(ACCOUNT_CATEGORY))
                .contains(AccountCategories.SCALE.parse(category));
    }

    @Test
    void anUnknownStrengthIsNamed() {
        assertThat(Given.strict()
                        .decided(ATTRACTIVENESS, AttractivenessLevels.HIGH)
                        .decided(TRAJECTORY, Trajectories.DEVELOPING)
                        .missing(ACCOUNT_CATEGORY))
                .containsExactly("stated-relationship-strength");
    }

    @Test
    void anAttackIsFendedOffWhateverElseIsUnknown() {
        assertThat(Given.strict().decided(TRAJECTORY, Trajectories.DEFENDING).value(ACCOUNT_CATEGORY))
                .contains(AccountCategories.DEFEND);
    }

    private static Given cell(String attractiveness, String strength, String trajectory) {
        return Given.strict()
                .decided(ATTRACTIVENESS, AttractivenessLevels.SCALE.parse(attractiveness))
                .decided(RELATIONSHIP_STRENGTH, RelationshipStrengths.SCALE.parse(strength))
                .decided(TRAJECTORY, Trajectories.SCALE.parse(trajectory));
    }
}
