package io.github.kamrules.policy;

import static io.github.kamrules.fact.AccountFacts.MARGIN_RATIO;
import static io.github.kamrules.fact.AccountFacts.TARGETED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.kamrules.decision.Condition;
import io.github.kamrules.decision.Decision;
import io.github.kamrules.decision.FirstMatch;
import io.github.kamrules.decision.LevelDecision;
import io.github.kamrules.decision.Logic;
import io.github.kamrules.fact.FactTexts;
import io.github.kamrules.scale.Scale;
import io.github.kamrules.source.KnowledgeSource;
import io.github.kamrules.strategy.Party;
import io.github.kamrules.strategy.Role;
import io.github.kamrules.strategy.Strategy;
import io.github.kamrules.strategy.StrategyId;
import io.github.kamrules.text.TextBundle;
import io.github.kamrules.text.TextKey;
import io.github.kamrules.verify.Finding;
import io.github.kamrules.verify.Guarantee;
import io.github.kamrules.verify.Verification;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PolicyVerificationTest {

    private enum Worth {
        POOR,
        FAIR,
        RICH
    }

    private static final KnowledgeSource SOURCE = KnowledgeSource.company("the board");
    private static final LevelDecision<Worth> WORTH = Decision.of("worth", Scale.ordered("worth", Worth.class));

    /** Says nothing of a margin of exactly a fifth. */
    private static final Logic<Worth> HOLE = FirstMatch.when(MARGIN_RATIO.lessThan("0.2"), Worth.POOR)
            .orWhen(MARGIN_RATIO.moreThan("0.2"), Worth.RICH)
            .from(SOURCE);

    private static final Logic<Worth> NO_FAIR = FirstMatch.when(MARGIN_RATIO.lessThan("0.2"), Worth.POOR)
            .orWhen(MARGIN_RATIO.atLeast("0.1"), Worth.RICH)
            .orWhen(MARGIN_RATIO.in("[0.1, 0.3]"), Worth.FAIR)
            .otherwise(Worth.POOR)
            .from(SOURCE);

    private static Policy.Builder policy(Logic<Worth> logic) {
        return Policy.builder("small", "1")
                .decide(WORTH, logic)
                .texts(FactTexts.bundle())
                .texts(TextBundle.of(
                        Locale.ENGLISH,
                        Map.of(
                                "decision.worth", "Worth",
                                "worth.POOR", "Poor",
                                "worth.FAIR", "Fair",
                                "worth.RICH", "Rich",
                                "strategy.push", "Push",
                                "strategy.push.why", "It pays",
                                "strategy.rest", "Rest",
                                "strategy.rest.why", "It is enough",
                                "step.one", "Do it")));
    }

    private static Strategy strategy(String id, int priority, String... conflicts) {
        Strategy.Builder strategy = Strategy.builder()
                .id(StrategyId.of(id))
                .priority(priority)
                .step(TextKey.of("step.one"), Role.ACCOUNT_MANAGER, Party.SUPPLIER, 0, 1)
                .source(SOURCE);
        for (String other : conflicts) {
            strategy.addConflictsWith(StrategyId.of(other));
        }
        return strategy.build();
    }

    @Test
    void buildRefusesErrorsAndTellsAllOfThem() {
        Policy.Builder builder = policy(HOLE).guarantee(Guarantee.never("nobody-is-rich", WORTH.is(Worth.RICH)));
        assertThatIllegalArgumentException().isThrownBy(builder::build).withMessage("""
                The policy small 1 has 2 errors:
                - Worth: no row answers when Margin as a share of revenue is exactly 20% [gap:worth]
                - The promise nobody-is-rich is broken: it must never be so that Worth is Rich, but it is when Margin as a share of revenue is more than 20% [broken-guarantee:nobody-is-rich]
                Maybe add an answer for these cases, or use buildUnverified() to look at verification() first.""");
        assertThat(builder.buildUnverified().verification().errors())
                .extracting(Finding::witnessText)
                .containsExactly("margin-ratio = 0.2", "margin-ratio = 1.2");
    }

    @Test
    void aWarningStaysUntilItIsAccepted() {
        Policy policy = policy(NO_FAIR).build();
        assertThat(policy.verification().warnings())
                .extracting(Finding::id)
                .containsExactly("shadowed-row:worth:3", "unreachable-level:worth:FAIR");
        Finding shadowed = policy.verification().warnings().get(0);
        Policy accepting = policy(NO_FAIR)
                .accept(shadowed.id(), shadowed.witnessText(), "kept for next year")
                .accept("unreachable-level:worth:FAIR", "", "follows from the row")
                .build();
        assertThat(accepting.verification().warnings()).isEmpty();
        assertThat(accepting.verification().accepted()).hasSize(2).containsKey(shadowed);
        assertThat(accepting.fingerprint()).isEqualTo(policy.fingerprint());
    }

    @Test
    void anAcceptanceThatMatchesNothingIsAnError() {
        assertThatIllegalArgumentException()
                .isThrownBy(policy(NO_FAIR).accept("shadowed-row:worth:3", "margin-ratio = 7", "seen")::build)
                .withMessage("""
                        The policy small 1 has an error:
                        - The accepted warning shadowed-row:worth:3 is shown by another case now: it was “margin-ratio = 7”, and is “margin-ratio = 0.1” [stale-acceptance:shadowed-row:worth:3]
                        Maybe add an answer for these cases, or use buildUnverified() to look at verification() first.""");
        assertThatIllegalArgumentException()
                .isThrownBy(policy(NO_FAIR).accept("gap:worth", "", "seen")::build)
                .withMessageContaining("The accepted warning gap:worth is not there any more");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> policy(NO_FAIR).accept("gap:worth", "", " "))
                .withMessage("The acceptance of the finding (gap:worth) must say why it is accepted.");
    }

    @Test
    void whatTheExtendedPolicyAcceptsGoesWithWhatIsReplaced() {
        Policy policy = policy(NO_FAIR)
                .accept("unreachable-level:worth:FAIR", "", "next year")
                .build();
        Policy ours = policy.extend("ours", "1")
                .replace(
                        WORTH,
                        FirstMatch.when(MARGIN_RATIO.lessThan("0.2"), Worth.FAIR)
                                .otherwise(Worth.RICH)
                                .from(SOURCE))
                .build();
        assertThat(ours.verification().accepted()).isEmpty();
        assertThat(policy.extend("same", "1").build().verification().accepted()).hasSize(1);
    }

    @Test
    void strategiesThatExcludeEachOtherNeedAnOrder() {
        Condition always = TARGETED.isTrue();
        Policy policy = policy(FirstMatch.when(MARGIN_RATIO.lessThan("0.2"), Worth.POOR)
                        .otherwise(Worth.RICH)
                        .from(SOURCE))
                .recommend(strategy("push", 5, "rest"), always)
                .recommend(strategy("rest", 5), always.and(WORTH.is(Worth.RICH)))
                .buildUnverified();
        assertThat(policy.verification().finding("contradiction:push:rest"))
                .hasValueSatisfying(finding ->
                        assertThat(finding.witnessText()).isEqualTo("targeted = true, margin-ratio does not apply"));
        Policy ordered = policy.extend("ordered", "1")
                .replaceStrategy(strategy("rest", 4), always)
                .buildUnverified();
        assertThat(ordered.verification().finding("contradiction:push:rest")).isEmpty();
        Policy sameTopic = policy.extend("same-topic", "1")
                .replaceStrategy(strategy("push", 5).toBuilder().topic("pace").build(), always)
                .replaceStrategy(strategy("rest", 5).toBuilder().topic("pace").build(), always)
                .buildUnverified();
        assertThat(sameTopic.verification().finding("contradiction:push:rest")).isPresent();
        Policy together = sameTopic
                .extend("together", "1")
                .replaceStrategy(strategy("push", 5), always)
                .buildUnverified();
        assertThat(together.verification().finding("contradiction:push:rest")).isEmpty();
    }

    @Test
    void thatTwoStrategiesNeverMeetCanBePromised() {
        Policy.Builder builder = policy(FirstMatch.when(MARGIN_RATIO.lessThan("0.2"), Worth.POOR)
                        .otherwise(Worth.RICH)
                        .from(SOURCE))
                .recommend(strategy("push", 5), WORTH.is(Worth.RICH))
                .recommend(strategy("rest", 4), TARGETED.isFalse())
                .neverTogether(StrategyId.of("push"), StrategyId.of("rest"));
        Verification verification = builder.buildUnverified().verification();
        assertThat(verification.errors())
                .extracting(Finding::id)
                .containsExactly("broken-guarantee:never-push-with-rest");
        assertThat(builder.waive("never-push-with-rest").build().guarantees()).isEmpty();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> builder.waive("never-push-with-rest"))
                .withMessage("The guarantee (never-push-with-rest) is not in the policy, which has [].");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> builder.neverTogether(StrategyId.of("push"), StrategyId.of("nap")))
                .withMessage("""
                        The strategy (nap) is not in the policy, which has [push, rest].
                        Maybe use recommend to add it first.""");
    }

    @Test
    void missingWordsAndSourcesAreFound() {
        Policy policy = Policy.builder("bare", "1")
                .decide(
                        WORTH,
                        FirstMatch.when(MARGIN_RATIO.lessThan("0.2"), Worth.POOR)
                                .otherwise(Worth.RICH))
                .texts(FactTexts.bundle())
                .build();
        assertThat(policy.verification().findings())
                .extracting(Finding::id)
                .contains(
                        "untranslated:decision.worth",
                        "untranslated:worth.POOR",
                        "untranslated:zh-CN",
                        "untranslated:zh-TW",
                        "unsourced:worth");
        assertThat(policy.verification().toText(Locale.ENGLISH)).contains("""
                warning: There are no English words for decision.worth [untranslated:decision.worth]
                """);
    }
}
