package io.github.kamrules.compare;

import static io.github.kamrules.fact.AccountFacts.ORDER_COUNT;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.kamrules.decision.Decision;
import io.github.kamrules.decision.FirstMatch;
import io.github.kamrules.policy.Policy;
import io.github.kamrules.standard.StandardParameters;
import io.github.kamrules.standard.StandardPolicy;
import io.github.kamrules.text.TextBundle;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PolicyDiffTest {

    @Test
    void aPolicyDecidesLikeItself() {
        Policy renamed = Small.POLICY.extend("renamed", "9").build();

        PolicyDiff diff = PolicyDiff.of(Small.POLICY, renamed);

        assertThat(diff.decideAlike()).isTrue();
        assertThat(diff.changes()).isEmpty();
        assertThat(diff.toText(Locale.ENGLISH)).isEqualTo("The policies small 1 and renamed 9 decide alike.\n");
    }

    @Test
    void saysWhichParameterChangedAndWhatTheRulesSayNow() {
        Policy standard = StandardPolicy.standard();
        Policy ours = standard.extend("acme", "2026")
                .set(StandardParameters.LOST_AFTER_DAYS, "500", Small.BOARD)
                .build();

        assertThat(PolicyDiff.of(standard, ours).toText(Locale.ENGLISH)).isEqualTo("""
                        From policy standard 1 to policy acme 2026; differences: 1
                          lifecycle.lost-after-days: 365 days before, 500 days now (COMPANY (sales board))
                            Lifecycle stage: “Time since the last order is more than 365 days” becomes \
                        “Time since the last order is more than 500 days”
                        """);
    }

    @Test
    void saysWhichRowsCameAndWent() {
        assertThat(PolicyDiff.of(Small.POLICY, Small.BY_ORDERS).toMarkdown(Locale.ENGLISH))
                .isEqualTo("""
                        ## From policy small 1 to policy by-orders 3; differences: 1

                        - size: decided by other rules
                          - gone: BIG: if Its share of our revenue is at least 30%
                          - new: BIG: if Number of orders is at least 5
                        """);
    }

    @Test
    void namesWhatIsGoneAsItWasNamed() {
        Policy named = Small.POLICY
                .extend("named", "1")
                .decide(
                        Decision.of("calls", Small.Care.class),
                        FirstMatch.when(ORDER_COUNT.atLeast("2"), Small.Care.VISIT)
                                .otherwise(Small.Care.PHONE))
                .texts(TextBundle.of(Locale.ENGLISH, Map.of("decision.calls", "Where we meet")))
                .build();

        assertThat(PolicyDiff.of(named, Small.POLICY).toText(Locale.ENGLISH)).contains("Where we meet");
    }

    @Test
    void standardAndStrictDifferInDefaultsOnly() {
        PolicyDiff diff = PolicyDiff.of(StandardPolicy.standard(), StandardPolicy.strict());

        assertThat(diff.changes())
                .hasSize(StandardPolicy.standard().graph().defaults().size())
                .allMatch(change -> change.kind() == PolicyChange.Kind.DEFAULT);
    }

    @Test
    void theWayBackMirrorsTheWayThere() {
        List<String> there = PolicyDiff.of(Small.POLICY, Small.BY_ORDERS).changes().stream()
                .map(it -> it.kind() + it.part())
                .toList();

        assertThat(PolicyDiff.of(Small.BY_ORDERS, Small.POLICY).changes())
                .extracting(it -> it.kind() + it.part())
                .isEqualTo(there);
    }
}
