package io.github.kamrules.relationship;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.common.testing.NullPointerTester;
import org.junit.jupiter.api.Test;

class DecisionChainTest {

    @Test
    void countsTheStepsWhereNobodyIsKnown() {
        assertThat(DecisionChain.of(4, 3).gaps()).hasValue(1);
        assertThat(DecisionChain.of(4, 4).gaps()).hasValue(0);
        assertThat(DecisionChain.of(4).gaps()).isEmpty();
    }

    @Test
    void takesNumbersUpToTheirBounds() {
        assertThat(DecisionChain.of(1, 0).steps()).isEqualTo(1);
        assertThat(DecisionChain.of(20, 20).knownSteps()).contains(20);
    }

    @Test
    void rejectsNumbersOutOfRange() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DecisionChain.of(0))
                .withMessage("The steps (0) of a decision chain must be 1 to 20.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DecisionChain.of(21))
                .withMessage("The steps (21) of a decision chain must be 1 to 20.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DecisionChain.of(3, 4))
                .withMessage("The known steps (4) of a decision chain must be 0 to the number of its steps (3).");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DecisionChain.of(3, -1))
                .withMessage("The known steps (-1) of a decision chain must be 0 to the number of its steps (3).");
    }

    @Test
    void rejectsNulls() {
        new NullPointerTester().setDefault(int.class, 1).testAllPublicConstructors(DecisionChain.class);
    }
}
