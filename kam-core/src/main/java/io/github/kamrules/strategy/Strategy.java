package io.github.kamrules.strategy;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import io.github.kamrules.internal.KamStyle;
import io.github.kamrules.internal.Names;
import io.github.kamrules.scale.Level;
import io.github.kamrules.source.KnowledgeSource;
import io.github.kamrules.text.TextKey;
import io.github.kamrules.tier.GrowthRoutes;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.immutables.value.Value;

/**
 * A catalogue entry of something that can be done about an account, as to win it back: its steps, how urgent it is, where
 * it comes from, and which other strategies it does not go with.
 *
 * <pre>{@code
 * StrategyId id = StrategyId.of("win-back");
 * Strategy.builder().id(id).priority(10)
 *     .step(id.textKey().plus("step.1"), Role.ACCOUNT_MANAGER, Party.SUPPLIER, 0, 14)
 *     .source(KnowledgeSource.stated(107)).addItems(107, 109)
 *     .build();
 * }</pre>
 *
 * <p>When it is recommended is a rule's affair. Immutable and thread-safe.
 */
@Value.Immutable
@KamStyle
public abstract class Strategy {
    private static final int LAST_PRIORITY = 100;
    private static final int LAST_ITEM = 192;

    Strategy() {}

    /**
     * Returns what identifies the strategy.
     *
     * @return the id
     */
    public abstract StrategyId id();

    /**
     * Returns how early the strategy comes among those recommended.
     *
     * @return 1 (first) to 100 (last)
     */
    public abstract int priority();

    /**
     * Returns the steps in which the strategy is carried out.
     *
     * @return at least one step, in the order given
     */
    public abstract List<Step> steps();

    /**
     * Returns the items of the KAM catalogue that the strategy carries out.
     *
     * @return different numbers from 1 to 192, in the order given; may be empty
     */
    public abstract List<Integer> items();

    /**
     * Returns where the strategy comes from.
     *
     * @return the source
     */
    public abstract KnowledgeSource source();

    /**
     * Returns the strategies that this one does not go with.
     *
     * @return different ids, in the order given, not this strategy's own; may be empty
     */
    public abstract List<StrategyId> conflictsWith();

    /**
     * Returns what the strategy is about, as {@code executive-contact}: of the strategies of one topic that are called for, only
     * the best by priority is recommended, so that an account is not given the same work twice under two names.
     *
     * @return lower-case words joined by hyphens, if it has a topic; without one it stands for itself
     */
    public abstract Optional<String> topic();

    /**
     * Returns which way of growth the strategy serves.
     *
     * @return a level of {@link GrowthRoutes}, if it serves one
     */
    public abstract Optional<Level> growthRoute();

    /**
     * Returns whether this strategy can be recommended together with another one: neither is among those that the other does not
     * go with, and they have no topic in common.
     *
     * @param other the other strategy
     * @return true if both can be recommended at once
     */
    public final boolean goesWith(Strategy other) {
        return !conflictsWith().contains(other.id())
                && !other.conflictsWith().contains(id())
                && (topic().isEmpty() || !topic().equals(other.topic()));
    }

    /**
     * Returns the key of the strategy's name.
     *
     * @return {@code strategy.<id>.title}
     */
    public final TextKey title() {
        return id().textKey().plus("title");
    }

    /**
     * Returns the key of the reason why the strategy works.
     *
     * @return {@code strategy.<id>.rationale}
     */
    public final TextKey rationale() {
        return id().textKey().plus("rationale");
    }

    @Value.Check
    void check() {
        checkArgument(
                priority() >= 1 && priority() <= LAST_PRIORITY,
                "The priority (%s) of strategy (%s) must be 1 to %s.",
                priority(),
                id(),
                LAST_PRIORITY);
        checkArgument(!steps().isEmpty(), "The strategy (%s) must have at least one step.", id());
        Set<Integer> items = new HashSet<>();
        items().forEach(item -> checkArgument(
                item >= 1 && item <= LAST_ITEM && items.add(item),
                "The items %s of strategy (%s) must be different numbers from 1 to %s.",
                items(),
                id(),
                LAST_ITEM));
        Set<StrategyId> others = new HashSet<>();
        conflictsWith()
                .forEach(other -> checkArgument(
                        !other.equals(id()) && others.add(other),
                        "The strategies %s that strategy (%s) does not go with must be different, and not itself.",
                        conflictsWith(),
                        id()));
        topic().ifPresent(topic -> Names.kebab("topic of a strategy", topic));
        growthRoute()
                .ifPresent(route -> checkArgument(
                        GrowthRoutes.SCALE.contains(route),
                        "The growth route (%s of scale %s) of strategy (%s) must be of scale %s: one of %s.",
                        route,
                        route.scale(),
                        id(),
                        GrowthRoutes.SCALE.id(),
                        GrowthRoutes.SCALE.values()));
    }

    /**
     * Returns a builder that holds this strategy's values.
     *
     * @return a new builder
     */
    public final Builder toBuilder() {
        return builder().from(this);
    }

    /**
     * Returns a builder without values.
     *
     * @return a new builder
     */
    public static Builder builder() {
        return ImmutableStrategy.builder();
    }

    /** Builds strategies. Not thread-safe. */
    public interface Builder {
        /**
         * Takes over all values of a strategy; lists are appended.
         *
         * @param strategy the strategy
         * @return this builder
         */
        @CanIgnoreReturnValue
        Builder from(Strategy strategy);

        /**
         * Sets what identifies the strategy. Required.
         *
         * @param id the id
         * @return this builder
         */
        @CanIgnoreReturnValue
        Builder id(StrategyId id);

        /**
         * Sets how early the strategy comes among those recommended. Required.
         *
         * @param priority 1 (first) to 100 (last)
         * @return this builder
         */
        @CanIgnoreReturnValue
        Builder priority(int priority);

        /**
         * Appends a step. At least one is required.
         *
         * @param step the step
         * @return this builder
         */
        @CanIgnoreReturnValue
        Builder addStep(Step step);

        /**
         * Appends a step. At least one is required.
         *
         * @param text the key of its text, by custom {@code strategy.<id>.step.<number from 1>}
         * @param role who carries it out
         * @param party which side has to act
         * @param startDay days after the start of the plan, 0 or more
         * @param durationDays days that it takes, 1 or more
         * @return this builder
         * @throws IllegalArgumentException if a number is out of range
         */
        @CanIgnoreReturnValue
        default Builder step(TextKey text, Role role, Party party, int startDay, int durationDays) {
            return addStep(Step.builder()
                    .text(text)
                    .role(role)
                    .party(party)
                    .startDay(startDay)
                    .durationDays(durationDays)
                    .build());
        }

        /**
         * Sets the steps, in place of those given before. At least one is required.
         *
         * @param steps the steps
         * @return this builder
         */
        @CanIgnoreReturnValue
        Builder steps(Iterable<? extends Step> steps);

        /**
         * Appends items of the KAM catalogue that the strategy carries out.
         *
         * @param items different numbers from 1 to 192
         * @return this builder
         */
        @CanIgnoreReturnValue
        Builder addItems(int... items);

        /**
         * Sets the items of the KAM catalogue that the strategy carries out, in place of those given before.
         *
         * @param items different numbers from 1 to 192
         * @return this builder
         */
        @CanIgnoreReturnValue
        Builder items(Iterable<Integer> items);

        /**
         * Sets where the strategy comes from. Required.
         *
         * @param source the source
         * @return this builder
         */
        @CanIgnoreReturnValue
        Builder source(KnowledgeSource source);

        /**
         * Appends strategies that this one does not go with.
         *
         * @param ids different ids, not this strategy's own
         * @return this builder
         */
        @CanIgnoreReturnValue
        Builder addConflictsWith(StrategyId... ids);

        /**
         * Sets the strategies that this one does not go with, in place of those given before.
         *
         * @param ids different ids, not this strategy's own
         * @return this builder
         */
        @CanIgnoreReturnValue
        Builder conflictsWith(Iterable<? extends StrategyId> ids);

        /**
         * Sets what the strategy is about.
         *
         * @param topic lower-case words joined by hyphens
         * @return this builder
         */
        @CanIgnoreReturnValue
        Builder topic(String topic);

        /**
         * Sets which way of growth the strategy serves.
         *
         * @param growthRoute a level of {@link GrowthRoutes}
         * @return this builder
         */
        @CanIgnoreReturnValue
        Builder growthRoute(Level growthRoute);

        /**
         * Returns the strategy.
         *
         * @return the strategy
         * @throws IllegalStateException if something required is not set
         * @throws IllegalArgumentException if a value is out of range or of another scale
         */
        Strategy build();
    }
}
