package io.github.kamrules.strategy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.google.common.testing.EqualsTester;
import com.google.common.testing.NullPointerTester;
import io.github.kamrules.source.KnowledgeSource;
import io.github.kamrules.text.TextKey;
import io.github.kamrules.tier.GrowthRoutes;
import io.github.kamrules.tier.Tiers;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StrategyTest {
    private static final StrategyId ID = StrategyId.of("win-back");
    private static final Strategy WIN_BACK = Strategy.builder()
            .id(ID)
            .priority(10)
            .step(ID.textKey().plus("step.1"), Role.ACCOUNT_MANAGER, Party.SUPPLIER, 0, 14)
            .step(ID.textKey().plus("step.2"), Role.EXECUTIVE_SPONSOR, Party.JOINT, 14, 1)
            .addItems(107, 109)
            .source(KnowledgeSource.stated(107))
            .addConflictsWith(StrategyId.of("exit"))
            .growthRoute(GrowthRoutes.ACQUIRE)
            .build();
    private static final Step STEP = WIN_BACK.steps().get(0);

    @Nested
    class Ids {
        @Test
        void beginTheKeysOfTheTexts() {
            assertThat(ID.textKey()).isEqualTo(TextKey.of("strategy.win-back"));
            assertThat(ID).hasToString("win-back").isLessThan(StrategyId.of("win-back-2"));
        }

        @Test
        void areInKebabCase() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> StrategyId.of("WIN_BACK"))
                    .withMessageStartingWith("The id of a strategy (WIN_BACK) must be in kebab-case")
                    .withMessageEndingWith("\nMaybe write win-back.");
            new NullPointerTester().testAllPublicStaticMethods(StrategyId.class);
        }
    }

    @Nested
    class Steps {
        @Test
        void holdTheirParts() {
            assertThat(STEP.text()).isEqualTo(TextKey.of("strategy.win-back.step.1"));
            assertThat(STEP.role()).isEqualTo(Role.ACCOUNT_MANAGER);
            assertThat(STEP.party()).isEqualTo(Party.SUPPLIER);
            assertThat(STEP.startDay()).isZero();
            assertThat(STEP.durationDays()).isEqualTo(14);
            new EqualsTester()
                    .addEqualityGroup(STEP, STEP.toBuilder().build())
                    .addEqualityGroup(STEP.toBuilder().startDay(1).build())
                    .testEquals();
        }

        @Test
        void rejectDaysOutOfRange() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> STEP.toBuilder().startDay(-1).build())
                    .withMessage("The start day (-1) of step (strategy.win-back.step.1) must be 0 or more.");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> STEP.toBuilder().durationDays(0).build())
                    .withMessage("The duration in days (0) of step (strategy.win-back.step.1) must be 1 or more.");
        }
    }

    @Test
    void holdsItsParts() {
        assertThat(WIN_BACK.title()).isEqualTo(TextKey.of("strategy.win-back.title"));
        assertThat(WIN_BACK.rationale()).isEqualTo(TextKey.of("strategy.win-back.rationale"));
        assertThat(WIN_BACK.steps()).extracting(Step::startDay).containsExactly(0, 14);
        assertThat(WIN_BACK.items()).containsExactly(107, 109);
        assertThat(WIN_BACK.conflictsWith()).containsExactly(StrategyId.of("exit"));
        assertThat(WIN_BACK.growthRoute()).contains(GrowthRoutes.ACQUIRE);
    }

    @Test
    void equalsByValues() {
        new EqualsTester()
                .addEqualityGroup(WIN_BACK, WIN_BACK.toBuilder().build())
                .addEqualityGroup(WIN_BACK.toBuilder().priority(11).build())
                .addEqualityGroup(WIN_BACK.toBuilder().steps(List.of(STEP)).build())
                .addEqualityGroup(WIN_BACK.toBuilder().addStep(STEP).build())
                .addEqualityGroup(WIN_BACK.toBuilder().items(List.of()).build())
                .addEqualityGroup(WIN_BACK.toBuilder().conflictsWith(List.of()).build())
                .addEqualityGroup(WIN_BACK.toBuilder().topic("loss").build())
                .testEquals();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 101})
    void rejectsPrioritiesOutOfRange(int priority) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> WIN_BACK.toBuilder().priority(priority).build())
                .withMessage("The priority (" + priority + ") of strategy (win-back) must be 1 to 100.");
    }

    @Test
    void rejectsAStrategyWithoutSteps() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> WIN_BACK.toBuilder().steps(List.of()).build())
                .withMessage("The strategy (win-back) must have at least one step.");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 193, 109})
    void rejectsItemsOutOfRangeOrGivenTwice(int item) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> WIN_BACK.toBuilder().addItems(item).build())
                .withMessage("The items [107, 109, " + item
                        + "] of strategy (win-back) must be different numbers from 1 to" + " 192.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"exit", "win-back"})
    void rejectsConflictsWithItselfOrGivenTwice(String other) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> WIN_BACK.toBuilder()
                        .addConflictsWith(StrategyId.of(other))
                        .build())
                .withMessage("The strategies [exit, " + other + "] that strategy (win-back) does not go with must be"
                        + " different, and not itself.");
    }

    @Test
    void goesWithStrategiesThatItDoesNotExcludeAndThatAreAboutSomethingElse() {
        Strategy visit = WIN_BACK.toBuilder()
                .id(StrategyId.of("visit"))
                .conflictsWith(List.of())
                .build();
        Strategy exit = visit.toBuilder().id(StrategyId.of("exit")).build();

        assertThat(WIN_BACK.goesWith(visit)).isTrue();
        assertThat(WIN_BACK.goesWith(exit)).isFalse();
        assertThat(exit.goesWith(WIN_BACK)).isFalse();
        Strategy contact = visit.toBuilder().topic("contact").build();
        assertThat(contact.topic()).contains("contact");
        assertThat(contact.goesWith(exit.toBuilder().topic("contact").build())).isFalse();
        assertThat(contact.goesWith(exit.toBuilder().topic("visits").build())).isTrue();
        assertThat(contact.goesWith(exit)).isTrue();
    }

    @Test
    void rejectsTopicsThatAreNoWords() {
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> WIN_BACK.toBuilder().topic("Executive contact").build())
                .withMessage("The topic of a strategy (Executive contact) must be in kebab-case: lower-case letters and"
                        + " digits, joined by single hyphens.\nMaybe write executive-contact.");
    }

    @Test
    void rejectsGrowthRoutesOfOtherScales() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> WIN_BACK.toBuilder().growthRoute(Tiers.KEY).build())
                .withMessage(
                        "The growth route (KEY of scale tier) of strategy (win-back) must be of scale growth-route: one of"
                                + " [ACQUIRE, EXTEND, DEEPEN].");
    }

    @Test
    void namesWhatIsMissing() {
        assertThatIllegalStateException()
                .isThrownBy(() -> Strategy.builder().build())
                .withMessageContaining("id, priority, source");
    }
}
