package io.github.kamrules.calibrate;

import static io.github.kamrules.standard.StandardDecisions.LIFECYCLE_STAGE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.github.kamrules.decision.Decision;
import io.github.kamrules.decision.Parameter;
import io.github.kamrules.number.Decimal;
import io.github.kamrules.policy.Policy;
import io.github.kamrules.scale.Level;
import io.github.kamrules.source.KnowledgeSource;
import io.github.kamrules.standard.StandardParameters;
import io.github.kamrules.standard.StandardPolicy;
import io.github.kamrules.tier.LifecycleStages;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class RateCalibrationTest {

    private static final Policy POLICY = StandardPolicy.standard();

    private static RateCalibration.Builder<Level> standard() {
        return RateCalibration.builder(POLICY, LIFECYCLE_STAGE, "offers of 2025")
                .prior(StandardParameters.SUCCESS_RATE_PROSPECT, LifecycleStages.POTENTIAL, LifecycleStages.TARGET)
                .prior(StandardParameters.SUCCESS_RATE_FIRST_TIME, LifecycleStages.FIRST_TIME)
                .prior(StandardParameters.SUCCESS_RATE_CUSTOMER, LifecycleStages.REPEAT, LifecycleStages.LOYAL);
    }

    private static RateCalibration counted(int prospect, int firstTime, int customer) {
        return standard()
                .counted(LifecycleStages.POTENTIAL, Proportion.of(0, 40))
                .counted(LifecycleStages.TARGET, Proportion.of(prospect, 60))
                .counted(LifecycleStages.FIRST_TIME, Proportion.of(firstTime, 20))
                .counted(LifecycleStages.REPEAT, Proportion.of(customer, 90))
                .attempt(LifecycleStages.LOYAL, true)
                .attempt(LifecycleStages.LOYAL, false)
                .build();
    }

    @Test
    void addsTheCasesOfTheLevelsOfAPrior() {
        assertThat(counted(5, 3, 40).lines())
                .extracting(RateCalibration.Line::cases)
                .containsExactly(Proportion.of(5, 100), Proportion.of(3, 20), Proportion.of(41, 92));
    }

    @Test
    void proposesTheObservedRateWithThePriorAsTenCasesMore() {
        // (5 + 0.6) / 110 = 0.0509.., (3 + 1.5) / 30 = 0.15, (41 + 5) / 102 = 0.45098..
        assertThat(counted(5, 3, 40).lines())
                .extracting(line -> line.proposal().value())
                .containsExactly(Decimal.of("0.0509"), Decimal.of("0.15"), Decimal.of("0.4510"));
    }

    @Test
    void aProposalCanBeSetAndCarriesItsSample() {
        Parameter proposal = counted(5, 3, 40).lines().get(0).proposal();
        Policy ours = POLICY.extend("acme", "2026")
                .set(proposal, proposal.value().toString(), proposal.source().orElseThrow())
                .build();

        assertThat(ours.graph().parameters().get("success-rate.prospect"))
                .isEqualTo(StandardParameters.SUCCESS_RATE_PROSPECT.withValue(
                        "0.0509", KnowledgeSource.company("offers of 2025: 5 of 100, with 0.06 as 10 cases more")));
    }

    @Test
    void startsFromTheValueInForce() {
        Policy ours = POLICY.extend("acme", "2026")
                .set(StandardParameters.SUCCESS_RATE_PROSPECT, "0.10", KnowledgeSource.company("a test"))
                .build();
        RateCalibration rates = RateCalibration.builder(ours, LIFECYCLE_STAGE, "nothing yet")
                .prior(StandardParameters.SUCCESS_RATE_PROSPECT, LifecycleStages.TARGET)
                .build();

        assertThat(rates.lines().get(0).prior().value()).isEqualTo(Decimal.of("0.1"));
        assertThat(rates.lines().get(0).proposal().value()).isEqualTo(Decimal.of("0.1"));
    }

    @Test
    void tellsWhetherThePriorLiesInTheInterval() {
        // 12 of 100 gives [0.0700, 0.1981]
        assertThat(counted(5, 3, 40).lines().get(0).agrees()).isTrue();
        assertThat(counted(12, 3, 40).lines().get(0).agrees()).isFalse();
    }

    @Test
    void findsThatTheOrderOfThePriorsHolds() {
        assertThat(counted(5, 3, 40).reversals()).isEmpty();
        assertThat(counted(5, 3, 40).toText(Locale.ENGLISH)).contains("The order of the priors holds.");
    }

    @Test
    void findsAReversalThatMayBeChance() {
        assertThat(counted(20, 3, 40).reversals()).singleElement().satisfies(reversal -> {
            assertThat(reversal.lower().prior().id()).contains("success-rate.prospect");
            assertThat(reversal.higher().prior().id()).contains("success-rate.first-time");
            assertThat(reversal.clear()).isFalse();
        });
    }

    @Test
    void findsAReversalBeyondDoubt() {
        assertThat(counted(60, 0, 40).reversals())
                .filteredOn(RateCalibration.Reversal::clear)
                .extracting(reversal -> reversal.higher().prior().id().orElseThrow())
                .containsExactly("success-rate.first-time");
    }

    @Test
    void isToldAsText() {
        assertThat(counted(20, 3, 40).toText(Locale.ENGLISH)).isEqualTo("""
                        Rates of the policy standard, version 1, against offers of 2025
                          Potential customer, Target customer: 20 of 100 = 20%, interval [13.33%, 28.89%]; the prior is 6%: outside the interval; proposed: 18.7%
                          First-time buyer: 3 of 20 = 15%, interval [5.23%, 36.05%]; the prior is 15%: within the interval; proposed: 15%
                          Repeat customer, Loyal customer: 41 of 92 = 44.6%, interval [34.82%, 54.74%]; the prior is 50%: within the interval; proposed: 45.1%
                          Small samples, of 40 cases or fewer: First-time buyer (20).
                          The order of the priors is not seen: Potential customer, Target customer comes out above First-time buyer, which may be chance.
                        """);
    }

    @Test
    void isToldAsMarkdown() {
        assertThat(counted(5, 3, 40).toMarkdown(Locale.ENGLISH)).isEqualTo("""
                        Rates of the policy standard, version 1, against offers of 2025

                        | levels | parameter | prior | own cases | verdict | proposal |
                        |---|---|---|---|---|---|
                        | Potential customer, Target customer | `success-rate.prospect` | 6% | 5 of 100 = 5%, interval [2.15%, 11.18%] | within the interval | 5.1% |
                        | First-time buyer | `success-rate.first-time` | 15% | 3 of 20 = 15%, interval [5.23%, 36.05%] | within the interval | 15% |
                        | Repeat customer, Loyal customer | `success-rate.customer` | 50% | 41 of 92 = 44.6%, interval [34.82%, 54.74%] | within the interval | 45.1% |

                        - Small samples, of 40 cases or fewer: First-time buyer (20).
                        - The order of the priors holds.
                        """);
    }

    @Test
    void isToldInChinese() {
        assertThat(counted(5, 3, 40).toText(Locale.SIMPLIFIED_CHINESE)).isEqualTo("""
                        政策“standard”（版本1）的比率与自有样本“offers of 2025”的对照
                          潜在客户、目标客户：100例中5例，即5%，区间[2.15%, 11.18%]；先验值6%：在区间之内；建议值：5.1%
                          初次购买客户：20例中3例，即15%，区间[5.23%, 36.05%]；先验值15%：在区间之内；建议值：15%
                          重复购买客户、忠诚客户：92例中41例，即44.6%，区间[34.82%, 54.74%]；先验值50%：在区间之内；建议值：45.1%
                          样本较小（不超过40例）：初次购买客户（20例）。
                          先验值的顺序成立。
                        """);
        assertThat(counted(5, 3, 40).toText(Locale.TRADITIONAL_CHINESE)).contains("樣本較小（不超過40例）：初次購買客戶（20例）");
    }

    @Test
    void withoutCasesNothingIsToldAndThePriorStays() {
        RateCalibration rates = standard().build();

        assertThat(rates.toText(Locale.ENGLISH))
                .contains("First-time buyer: no cases; the prior is 15%: not to be told");
        assertThat(rates.lines())
                .allSatisfy(line -> assertThat(line.proposal().value())
                        .isEqualTo(line.prior().value()));
    }

    @Test
    void rejectsWhatThePolicyDoesNotHave() {
        Parameter other = Parameter.of("other.rate", "0.1", KnowledgeSource.company("a test"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> standard().prior(other, LifecycleStages.LOST))
                .withMessageContaining("has no parameter (other.rate).");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> standard().prior(Parameter.literal("0.1"), LifecycleStages.LOST))
                .withMessageContaining("has no parameter (0.1).");
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> RateCalibration.builder(POLICY, Decision.of("other", LIFECYCLE_STAGE.scale()), "a test"))
                .withMessageStartingWith("There is no decision (other) in the ");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> standard().prior(StandardParameters.LOST_AFTER_DAYS, LifecycleStages.LOST))
                .withMessageStartingWith(
                        "The parameter (lifecycle.lost-after-days) must be a rate within [0, 1], but its value");
    }

    @Test
    void rejectsALevelWithTwoPriorsAndCasesWithoutOne() {
        RateCalibration.Builder<Level> builder = RateCalibration.builder(POLICY, LIFECYCLE_STAGE, "a test")
                .prior(StandardParameters.SUCCESS_RATE_PROSPECT, LifecycleStages.TARGET);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> builder.prior(StandardParameters.SUCCESS_RATE_CUSTOMER, LifecycleStages.TARGET))
                .withMessage("The level (TARGET) of the decision (lifecycle-stage) has a prior already.");

        builder.counted(LifecycleStages.LOST, Proportion.of(1, 2));
        assertThatIllegalStateException().isThrownBy(builder::build).withMessage("""
                Cases of the level (LOST) were counted, but no prior is for it.
                Maybe leave them out, or name the level with its prior.""");
    }

    @Test
    void rejectsABlankSampleNoPriorAndAPriorWithoutWeight() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RateCalibration.builder(POLICY, LIFECYCLE_STAGE, " "))
                .withMessageStartingWith("The sample must be named.");
        assertThatIllegalStateException()
                .isThrownBy(() -> RateCalibration.builder(POLICY, LIFECYCLE_STAGE, "a test")
                        .build())
                .withMessage("There must be at least one prior.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> standard().priorWeight(Parameter.literal("0")))
                .withMessage("The prior must count as some cases, not as 0.");
    }
}
