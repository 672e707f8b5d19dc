package io.github.kamrules.compare;

import static io.github.kamrules.fact.AccountFacts.ORDER_COUNT;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.kamrules.check.Check;
import io.github.kamrules.decision.Decision;
import io.github.kamrules.decision.FirstMatch;
import io.github.kamrules.policy.CheckRule;
import io.github.kamrules.policy.Policy;
import io.github.kamrules.policy.StrategyRule;
import io.github.kamrules.standard.StandardDecisions;
import io.github.kamrules.standard.StandardParameters;
import io.github.kamrules.standard.StandardPolicy;
import io.github.kamrules.strategy.StrategyId;
import io.github.kamrules.text.TextBundle;
import io.github.kamrules.tier.LifecycleStages;
import io.github.kamrules.tier.Tiers;
import io.github.kamrules.verify.Severity;
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
    void saysHowChecksAndTopicsDiffer() {
        Policy standard = StandardPolicy.standard();
        CheckRule price = standard.check("price-decides").orElseThrow();
        CheckRule top = standard.check("no-top-contact").orElseThrow();
        StrategyRule sell = standard.strategy(StrategyId.of("sell-value")).orElseThrow();
        Policy ours = standard.extend("ours", "1")
                .withoutCheck("potential-unknown")
                .check(
                        Check.builder()
                                .id("lost")
                                .severity(Severity.INFO)
                                .source(Small.BOARD)
                                .build(),
                        StandardDecisions.LIFECYCLE_STAGE.is(LifecycleStages.LOST))
                .replaceCheck(
                        price.check().toBuilder()
                                .severity(Severity.ERROR)
                                .remedy(StrategyId.of("cross-sell"))
                                .build(),
                        price.when())
                .replaceCheck(top.check(), StandardDecisions.TIER.is(Tiers.KEY))
                .replaceStrategy(sell.strategy().toBuilder().topic("price").build(), sell.trigger())
                .texts(TextBundle.of(Locale.ENGLISH, Map.of("check.lost.found", "It is lost")))
                .buildUnverified();

        assertThat(PolicyDiff.of(standard, ours).toText(Locale.ENGLISH)).isEqualTo("""
                From policy standard 1 to policy ours 1; differences: 6
                  Sell value, not price: is about something else, of which only one strategy is recommended
                  New check: It is lost
                    found if Lifecycle stage is Lost customer
                  Check with another condition: The top managers of both sides do not meet
                    gone: Tier is one of Key account, Strategic account and Contact between the top managements is \
                known and “Contact between the top managements” is false
                    new: Tier is Key account
                  Check removed: What a key account could buy is not known
                  Check “A key account buys by price alone”: note before, error now
                  Check remedied otherwise: A key account buys by price alone
                """);
        assertThat(PolicyDiff.of(ours, standard).changes()).hasSize(6);
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
