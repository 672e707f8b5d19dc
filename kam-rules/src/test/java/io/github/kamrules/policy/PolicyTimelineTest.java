package io.github.kamrules.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.kamrules.decision.Decision;
import io.github.kamrules.decision.FirstMatch;
import io.github.kamrules.scale.Scale;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PolicyTimelineTest {

    private static final LocalDate NEW_YEAR = LocalDate.of(2027, 1, 1);
    private static final Effective UNTIL_2026 = new Effective(Optional.empty(), Optional.of(NEW_YEAR.minusDays(1)));

    private static Policy policy(String version, Effective effective) {
        var scale = Scale.ordered("grade", "LOW", "HIGH");
        return Policy.builder("acme", version)
                .decide(
                        Decision.of("grade", scale),
                        FirstMatch.<io.github.kamrules.scale.Level>empty().otherwise(scale.value(0)))
                .effective(effective)
                .build();
    }

    @Test
    void eachDayHasThePolicyThatIsInForceOnIt() {
        Policy old = policy("2026", UNTIL_2026);
        Policy next = policy("2027", Effective.between(NEW_YEAR, NEW_YEAR.plusDays(364)));
        PolicyTimeline timeline = PolicyTimeline.of(List.of(next, old));

        assertThat(timeline.policies()).containsExactly(old, next);
        assertThat(timeline.at(NEW_YEAR.minusDays(1))).isSameAs(old);
        assertThat(timeline.at(NEW_YEAR)).isSameAs(next);
        assertThat(timeline.find(NEW_YEAR.plusDays(365))).isEmpty();
        assertThatThrownBy(() -> timeline.at(LocalDate.of(2028, 1, 1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("No policy is in force on 2028-01-01: policy acme 2026 on (-inf, 2026-12-31], "
                        + "policy acme 2027 on [2027-01-01, 2027-12-31].");
    }

    @Test
    void policiesOfOneDayAreRefused() {
        assertThatThrownBy(() -> PolicyTimeline.of(
                        List.of(policy("2027", Effective.from(NEW_YEAR.minusDays(1))), policy("2026", UNTIL_2026))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("""
                        The policy acme 2026 is in force on (-inf, 2026-12-31], and so is the policy acme 2027 on [2026-12-31, inf).
                        Maybe let the first one end on the day before the second one begins.""");
        assertThatThrownBy(() -> PolicyTimeline.of(
                        List.of(policy("1", Effective.ALWAYS), policy("2", Effective.from(NEW_YEAR)))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("policy acme 1 is in force on (-inf, inf)");
        assertThatThrownBy(() -> PolicyTimeline.of(List.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("A timeline needs at least one policy.");
    }

    @Test
    void theLastDayIsNotBeforeTheFirst() {
        assertThatThrownBy(() -> Effective.between(NEW_YEAR, NEW_YEAR.minusDays(1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "The last day (2026-12-31) on which a policy is in force is before the first (2027-01-01).");
    }

    @Test
    void theDaysDoNotChangeTheFingerprintAndAreNotInherited() {
        Policy dated = policy("1", UNTIL_2026);

        assertThat(dated.fingerprint()).isEqualTo(policy("1", Effective.ALWAYS).fingerprint());
        assertThat(dated.extend("other", "1").build().effective()).isEqualTo(Effective.ALWAYS);
    }
}
