package io.github.kamrules.standard;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kamrules.policy.Policy;
import io.github.kamrules.source.KnowledgeSource;
import io.github.kamrules.verify.Finding;
import io.github.kamrules.verify.Guarantee;
import io.github.kamrules.verify.Verification;
import io.github.kamrules.verify.Verifier;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The standard policy is built without a look at all its cases, to be ready at once: that look is here. */
class StandardVerificationTest {

    static Policy[] policies() {
        return new Policy[] {StandardPolicy.standard(), StandardPolicy.strict()};
    }

    @ParameterizedTest
    @MethodSource("policies")
    void theShippedPoliciesKeepTheirPromisesForEveryAccount(Policy policy) {
        Verification verification = policy.verification();
        assertThat(verification.errors()).isEmpty();
        assertThat(verification.warnings()).isEmpty();
        assertThat(verification.notVerified()).isEmpty();
        assertThat(verification.accepted()).isEmpty();
        assertThat(policy.guarantees()).hasSizeGreaterThan(50);
        // Somebody who never was and never will be a customer is not in a portfolio of customers and prospects.
        assertThat(verification.toText(Locale.ENGLISH)).isEqualTo("""
                note: Lifecycle stage: nothing answers with “Non-customer” [unreachable-level:lifecycle-stage:NON_CUSTOMER]
                """);
    }

    @Test
    void eachGuaranteeCanBeBroken() {
        // What it promises is not so for another policy: so it says something.
        Policy policy = StandardPolicy.standard();
        for (Guarantee guarantee : policy.guarantees()) {
            Guarantee opposite = guarantee instanceof Guarantee.Never never
                    ? Guarantee.never(never.id(), never.condition().not())
                    : opposite((Guarantee.Monotone) guarantee);
            assertThat(Verifier.of(policy.graph()).guarantee(opposite).verify().errors())
                    .as("the opposite of %s", guarantee)
                    .extracting(Finding::severity)
                    .hasSize(1);
        }
    }

    private static Guarantee opposite(Guarantee.Monotone monotone) {
        return new Guarantee.Monotone(monotone.id(), monotone.input(), monotone.decision(), !monotone.rising());
    }

    @Test
    void aPolicyThatIsExtendedKeepsThePromises() {
        Policy ours = StandardPolicy.standard()
                .extend("acme", "1")
                .set(StandardParameters.LOST_AFTER_DAYS, "500", KnowledgeSource.company("the sales board"))
                .build();
        assertThat(ours.guarantees()).isEqualTo(StandardPolicy.standard().guarantees());
    }
}
