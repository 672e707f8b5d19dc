package io.github.kamrules.policy;

import static io.github.kamrules.fact.AccountFacts.DAYS_SINCE_LAST_ORDER;
import static io.github.kamrules.fact.AccountFacts.ORDER_COUNT;
import static io.github.kamrules.fact.AccountFacts.SHARE_OF_WALLET;
import static io.github.kamrules.fact.AccountFacts.TARGETED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.kamrules.check.Check;
import io.github.kamrules.decision.Decision;
import io.github.kamrules.decision.Domain;
import io.github.kamrules.decision.FirstMatch;
import io.github.kamrules.decision.InputValues;
import io.github.kamrules.decision.LevelDecision;
import io.github.kamrules.decision.NumberInput;
import io.github.kamrules.decision.Parameter;
import io.github.kamrules.decision.Verdict;
import io.github.kamrules.number.Unit;
import io.github.kamrules.source.KnowledgeSource;
import io.github.kamrules.strategy.Party;
import io.github.kamrules.strategy.Role;
import io.github.kamrules.strategy.Strategy;
import io.github.kamrules.strategy.StrategyId;
import io.github.kamrules.text.TextBundle;
import io.github.kamrules.text.TextKey;
import io.github.kamrules.verify.Severity;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class PolicyTest {
    enum Answer {
        NO,
        YES
    }

    private static final KnowledgeSource SOURCE = KnowledgeSource.assumed("a test");
    private static final KnowledgeSource BOARD = KnowledgeSource.company("sales board");
    private static final Parameter LOST_AFTER = Parameter.of("lost.after-days", "365", SOURCE);
    private static final LevelDecision<Answer> LOST = Decision.of("lost", Answer.class);
    private static final LevelDecision<Answer> WANTED = Decision.of("wanted", Answer.class);

    private static final Policy BASE = Policy.builder("base", "1")
            .decide(
                    LOST,
                    FirstMatch.when(DAYS_SINCE_LAST_ORDER.moreThan(LOST_AFTER), Answer.YES)
                            .otherwise(Answer.NO))
            .decide(
                    WANTED,
                    FirstMatch.when(SHARE_OF_WALLET.lessThan("0.5"), Answer.YES).otherwise(Answer.NO))
            .defaultFor(WANTED, SHARE_OF_WALLET, "0.4", SOURCE)
            .recommend(strategy("win-back", 10), LOST.is(Answer.YES))
            .recommend(strategy("cross-sell", 20), WANTED.is(Answer.YES))
            .build();

    private static Strategy strategy(String id, int priority, String... conflicts) {
        StrategyId strategyId = StrategyId.of(id);
        Strategy.Builder builder = Strategy.builder()
                .id(strategyId)
                .priority(priority)
                .step(strategyId.textKey().plus("step.1"), Role.ACCOUNT_MANAGER, Party.SUPPLIER, 0, 14)
                .source(SOURCE);
        for (String other : conflicts) {
            builder.addConflictsWith(StrategyId.of(other));
        }
        return builder.build();
    }

    private static Optional<Answer> decide(Policy policy, Decision<Answer> decision, InputValues values) {
        return policy.graph().decide(values).verdict(decision).value();
    }

    private static InputValues silentFor(String days) {
        return InputValues.builder().number(DAYS_SINCE_LAST_ORDER, days).build();
    }

    @Test
    void hasIdAndVersionAndAShortText() {
        assertThat(BASE.id()).isEqualTo("base");
        assertThat(BASE.version()).isEqualTo("1");
        assertThat(BASE).hasToString("policy base 1");
    }

    @Test
    void rejectsIdsThatAreNoWordsAndBlankVersions() {
        assertThatThrownBy(() -> Policy.builder("Acme 2026", "1"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("The id (Acme 2026) of the policy must be lower-case words joined by hyphens,"
                        + " such as acme-2026.");
        assertThatThrownBy(() -> BASE.extend("acme", " "))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("The version of the policy (acme) must not be blank.");
    }

    @Nested
    class Extending {
        @Test
        void leavesTheBaseAsItIs() {
            String before = BASE.fingerprint();
            Policy ours = BASE.extend("ours", "2").set(LOST_AFTER, "500", BOARD).build();

            assertThat(decide(ours, LOST, silentFor("400"))).contains(Answer.NO);
            assertThat(decide(BASE, LOST, silentFor("400"))).contains(Answer.YES);
            assertThat(BASE.fingerprint()).isEqualTo(before);
            assertThat(ours.strategies()).isEqualTo(BASE.strategies());
            assertThat(ours).hasToString("policy ours 2");
        }

        @Test
        void keepsDefaultsParametersAndTexts() {
            Policy first = BASE.extend("first", "1")
                    .set(LOST_AFTER, "500", BOARD)
                    .texts(TextBundle.of(Locale.ENGLISH, Map.of("decision.lost", "Lost for good")))
                    .build();
            Policy second = first.extend("second", "1").build();

            assertThat(second.graph().parameters())
                    .containsExactly(Map.entry("lost.after-days", LOST_AFTER.withValue("500", BOARD)));
            assertThat(second.graph().defaults()).isEqualTo(BASE.graph().defaults());
            assertThat(second.texts().label(TextKey.of("decision.lost"), Locale.ENGLISH))
                    .isEqualTo("Lost for good");
        }

        @Test
        void mayTakeAllDefaultsAway() {
            Policy strict = BASE.extend("strict", "1").withoutDefaults().build();
            InputValues nothing = InputValues.builder().build();

            assertThat(decide(BASE, WANTED, nothing)).contains(Answer.YES);
            assertThat(strict.graph().decide(nothing).verdict(WANTED)).isInstanceOf(Verdict.Undecided.class);
        }

        @Test
        void mayReplaceADecisionWithItsDefaults() {
            Policy ours = BASE.extend("ours", "1")
                    .replace(
                            WANTED,
                            FirstMatch.when(SHARE_OF_WALLET.lessThan("0.3"), Answer.YES)
                                    .otherwise(Answer.NO))
                    .build();

            assertThat(ours.graph().defaults()).isEmpty();
            assertThat(decide(
                            ours,
                            WANTED,
                            InputValues.builder().number(SHARE_OF_WALLET, "0.4").build()))
                    .contains(Answer.NO);
        }

        @Test
        void mayWithdrawAStrategy() {
            Policy ours =
                    BASE.extend("ours", "1").withdraw(StrategyId.of("win-back")).build();

            assertThat(ours.strategies())
                    .extracting(rule -> rule.strategy().id().value())
                    .containsExactly("cross-sell");
            assertThat(ours.fingerprint()).isNotEqualTo(BASE.fingerprint());
        }

        @Test
        void mayWithdrawAStrategyThatOthersConflictWith() {
            Policy ours = BASE.extend("ours", "1")
                    .recommend(strategy("visit", 1, "win-back", "cross-sell"), LOST.is(Answer.NO))
                    .withdraw(StrategyId.of("win-back"))
                    .build();

            assertThat(ours.strategy(StrategyId.of("visit")).orElseThrow().strategy())
                    .isEqualTo(strategy("visit", 1, "cross-sell"));
        }

        @Test
        void mayReplaceAStrategyInItsPlace() {
            Policy ours = BASE.extend("ours", "1")
                    .replaceStrategy(
                            strategy("win-back", 99), LOST.is(Answer.YES).and(TARGETED.isTrue()))
                    .build();

            assertThat(ours.strategies())
                    .extracting(rule -> rule.strategy().id().value())
                    .containsExactly("win-back", "cross-sell");
            assertThat(ours.strategies().get(0).strategy().priority()).isEqualTo(99);
            assertThat(ours.graph()
                            .decide(InputValues.builder()
                                    .number(DAYS_SINCE_LAST_ORDER, "999")
                                    .flag(TARGETED, false)
                                    .build())
                            .verdict(ours.strategies().get(0).decision())
                            .value())
                    .contains(Recommended.NO);
        }

        @Test
        void mayAddDecisionsAndStrategies() {
            LevelDecision<Answer> both = Decision.of("both", Answer.class);
            Policy ours = BASE.extend("ours", "1")
                    .decide(
                            both,
                            FirstMatch.when(LOST.is(Answer.YES).and(WANTED.is(Answer.YES)), Answer.YES)
                                    .otherwise(Answer.NO))
                    .recommend(strategy("visit", 5, "win-back"), both.is(Answer.YES))
                    .build();

            assertThat(ours.strategies()).hasSize(3);
            assertThat(ours.graph().defines(both)).isTrue();
            assertThat(BASE.graph().defines(both)).isFalse();
        }

        @Test
        void checksAreAddedReplacedAndTakenAwayByTheirIds() {
            Check check = Check.builder()
                    .id("gone")
                    .severity(Severity.WARNING)
                    .source(SOURCE)
                    .remedy(StrategyId.of("win-back"))
                    .build();
            Policy.Builder ours = BASE.extend("ours", "1").check(check, LOST.is(Answer.YES));

            assertThatThrownBy(() -> ours.check(check, LOST.is(Answer.NO)))
                    .hasMessage("The check (gone) is in the policy twice.\n"
                            + "Maybe use replaceCheck to give it another condition.");
            assertThatThrownBy(() ->
                            ours.replaceCheck(check.toBuilder().id("other").build(), LOST.is(Answer.NO)))
                    .hasMessage(
                            "The check (other) is not in the policy, which has [gone].\nMaybe use check to add it.");
            assertThatThrownBy(() -> ours.withoutCheck("other"))
                    .hasMessage(
                            "The check (other) is not in the policy, which has [gone].\nMaybe use check to add it.");
            assertThatThrownBy(() -> BASE.extend("bad", "1")
                            .check(
                                    check.toBuilder()
                                            .remedy(StrategyId.of("visit"))
                                            .build(),
                                    LOST.is(Answer.YES))
                            .buildUnverified())
                    .hasMessage("The check (gone) is remedied by the strategy (visit), which is not in the policy.\n"
                            + "Maybe recommend that one as well, or leave the remedy out.");
            Policy policy = ours.buildUnverified();
            assertThat(policy.check("gone")).isPresent();
            assertThat(policy.decisions()).extracting(Decision::id).doesNotContain("check.gone");
            Policy withdrawn = policy.extend("fewer", "1")
                    .withdraw(StrategyId.of("win-back"))
                    .buildUnverified();
            assertThat(withdrawn.check("gone").orElseThrow().check().remedy()).isEmpty();
            assertThat(policy.extend("none", "1")
                            .withoutCheck("gone")
                            .buildUnverified()
                            .checks())
                    .isEmpty();
        }

        @Test
        void ofOneTopicOnlyTheBestIsRecommended() {
            Policy ours = BASE.extend("ours", "1")
                    .recommend(about("visit", 5, "contact"), LOST.is(Answer.YES))
                    .recommend(about("call", 3, "contact"), LOST.is(Answer.YES))
                    .recommend(about("write", 9, "letters"), LOST.is(Answer.YES))
                    .build();

            assertThat(ours.choose(rule -> true))
                    .extracting(rule -> rule.strategy().id().value())
                    .containsExactly("call", "write", "win-back", "cross-sell");
            assertThat(ours.choose(rule -> !rule.strategy().id().value().equals("call")))
                    .extracting(rule -> rule.strategy().id().value())
                    .containsExactly("visit", "write", "win-back", "cross-sell");
        }

        private static Strategy about(String id, int priority, String topic) {
            return strategy(id, priority).toBuilder().topic(topic).build();
        }

        @Test
        void givesAPolicyForEveryBuild() {
            Policy.Builder builder = BASE.extend("ours", "1");
            Policy first = builder.build();
            Policy second = builder.set(LOST_AFTER, "500", BOARD).build();

            assertThat(first.fingerprint()).isEqualTo(BASE.fingerprint());
            assertThat(second.fingerprint()).isNotEqualTo(first.fingerprint());
        }
    }

    @Nested
    class LookingUp {
        @Test
        void findsDecisionsAndStrategiesById() {
            assertThat(BASE.decision("lost")).contains(LOST);
            assertThat(BASE.decision("found")).isEmpty();
            assertThat(BASE.strategy(StrategyId.of("win-back")))
                    .get()
                    .extracting(StrategyRule::trigger)
                    .isEqualTo(LOST.is(Answer.YES));
            assertThat(BASE.strategy(StrategyId.of("exit"))).isEmpty();
        }

        @Test
        void listsTheDecisionsWithoutTheTriggersOfStrategies() {
            assertThat(BASE.decisions()).hasToString("[lost, wanted]");
            assertThat(BASE.graph().decisions()).hasSize(4);
        }
    }

    @Nested
    class Mistakes {
        private static void assertRejected(Runnable mistake, String message) {
            assertThatThrownBy(mistake::run)
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage(message);
        }

        private static final FirstMatch<Answer> NEVER =
                FirstMatch.when(TARGETED.isTrue(), Answer.YES).otherwise(Answer.NO);

        @Test
        void aDecisionTwice() {
            assertRejected(
                    () -> BASE.extend("ours", "1").decide(LOST, NEVER),
                    "The decision (lost) is defined twice.\nMaybe use replace(...) to give it other logic.");
        }

        @Test
        void replacingWhatIsNotThere() {
            assertRejected(
                    () -> BASE.extend("ours", "1").replace(Decision.of("lst", Answer.class), NEVER),
                    "The decision (lst) is not defined.\nMaybe (lost) was meant.");
        }

        @Test
        void aStrategyTwice() {
            assertRejected(
                    () -> BASE.extend("ours", "1").recommend(strategy("win-back", 1), LOST.is(Answer.NO)),
                    "The strategy (win-back) is in the policy twice.\n"
                            + "Maybe use replaceStrategy to give it another trigger.");
        }

        @Test
        void replacingAStrategyThatIsNotThere() {
            assertRejected(
                    () -> BASE.extend("ours", "1").replaceStrategy(strategy("exit", 1), LOST.is(Answer.NO)),
                    "The strategy (exit) is not in the policy, which has [win-back, cross-sell].\n"
                            + "Maybe use recommend to add it.");
        }

        @Test
        void withdrawingAStrategyThatIsNotThere() {
            assertRejected(
                    () -> BASE.extend("ours", "1").withdraw(StrategyId.of("exit")),
                    "The strategy (exit) is not in the policy, which has [win-back, cross-sell].");
        }

        @Test
        void aConflictWithAStrategyThatIsNotThere() {
            assertRejected(
                    () -> BASE.extend("ours", "1")
                            .recommend(strategy("visit", 1, "exit"), LOST.is(Answer.NO))
                            .build(),
                    "The strategy (visit) conflicts with (exit), which is not in the policy.\n"
                            + "Maybe recommend that one as well, or leave the conflict out.");
        }

        @Test
        void aBoundOutsideTheDomain() {
            assertRejected(
                    () -> BASE.extend("ours", "1")
                            .replace(
                                    WANTED,
                                    FirstMatch.when(SHARE_OF_WALLET.lessThan("50"), Answer.YES)
                                            .otherwise(Answer.NO))
                            .build(),
                    "The bound (50) in the decision (wanted) is outside the domain of (share-of-wallet): numbers[0, 1].\n"
                            + "Maybe it is a percentage; divide it by 100.");
            assertRejected(
                    () -> BASE.extend("ours", "1").set(LOST_AFTER, "-1", BOARD).build(),
                    "The bound (lost.after-days = -1) in the decision (lost) is outside the domain of"
                            + " (days-since-last-order): numbers[0, inf) in steps of 1 or none.");
        }

        @Test
        void anInputThatIsNotBoundToAnAccount() {
            NumberInput free = NumberInput.of("points", Domain.numbers("[0, 1]", Unit.RATIO));
            assertRejected(
                    () -> BASE.extend("ours", "1")
                            .replace(
                                    LOST,
                                    FirstMatch.when(free.atLeast("0.5"), Answer.YES)
                                            .otherwise(Answer.NO))
                            .build(),
                    "The input (points) is not bound to an account, so that nobody could read it.\n"
                            + "Maybe declare it as a fact, such as NumberFact.attribute(\"points\", ...).");
        }

        @Test
        void aCircle() {
            assertRejected(
                    () -> BASE.extend("ours", "1")
                            .replace(
                                    LOST,
                                    FirstMatch.when(WANTED.is(Answer.YES), Answer.YES)
                                            .otherwise(Answer.NO))
                            .replace(
                                    WANTED,
                                    FirstMatch.when(LOST.is(Answer.YES), Answer.YES)
                                            .otherwise(Answer.NO))
                            .build(),
                    "Decisions read each other in a circle: lost -> wanted -> lost.\n"
                            + "Maybe split one of them, so that each reads only what comes before it.");
        }

        @Test
        void aTriggerOnADecisionThatIsNotThere() {
            assertRejected(
                    () -> BASE.extend("ours", "1")
                            .recommend(
                                    strategy("visit", 1),
                                    Decision.of("wonted", Answer.class).is(Answer.YES))
                            .build(),
                    "The decision (recommend.visit) reads the decision (wonted), which is not defined.\n"
                            + "Maybe (wanted) was meant.");
        }

        @Test
        void aParameterThatNobodyUses() {
            assertRejected(
                    () -> BASE.extend("ours", "1")
                            .set(Parameter.of("lost.after-day", "1", SOURCE), "2", BOARD)
                            .build(),
                    "The parameter (lost.after-day) is set, but no decision uses it.\nMaybe (lost.after-days) was meant.");
        }

        @Test
        void aDefaultForAFactThatTheDecisionDoesNotRead() {
            assertRejected(
                    () -> BASE.extend("ours", "1")
                            .defaultFor(LOST, ORDER_COUNT, "0", SOURCE)
                            .build(),
                    "The decision (lost) has a default for the input (order-count), which it does not read.");
        }

        @Test
        void aDefaultForADecisionThatIsNotThere() {
            assertRejected(
                    () -> BASE.extend("ours", "1")
                            .defaultFor(Decision.of("lst", Answer.class), ORDER_COUNT, "0", SOURCE),
                    "The decision (lst) is not defined.\nMaybe (lost) was meant.");
        }
    }
}
