package io.github.kamrules.check;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import io.github.kamrules.internal.KamStyle;
import io.github.kamrules.internal.Names;
import io.github.kamrules.source.KnowledgeSource;
import io.github.kamrules.strategy.StrategyId;
import io.github.kamrules.text.TextKey;
import io.github.kamrules.verify.Severity;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.immutables.value.Value;

/**
 * A catalogue entry of something that should not be so, as a key account whose top management nobody meets: how bad it is, where
 * it comes from, and what remedies it.
 *
 * <pre>{@code
 * Check.builder().id("no-executive-contact").severity(Severity.WARNING)
 *     .source(KnowledgeSource.stated(48)).addItems(48)
 *     .remedy(StrategyId.of("executive-coverage"))
 *     .build();
 * }</pre>
 *
 * <p>When it is found is a rule's affair: a policy has a condition for each of its checks. Immutable and thread-safe.
 */
@Value.Immutable
@KamStyle
public abstract class Check {
    private static final int LAST_ITEM = 192;

    Check() {}

    /**
     * Returns what identifies the check.
     *
     * @return lower-case words joined by hyphens
     */
    public abstract String id();

    /**
     * Returns how bad it is.
     *
     * @return {@code ERROR}: it contradicts itself or breaks a rule of the company; {@code WARNING}: somebody should see to it;
     *     {@code INFO}: it is worth knowing
     */
    public abstract Severity severity();

    /**
     * Returns the items of the KAM catalogue that ask for the check.
     *
     * @return different numbers from 1 to 192, in the order given; may be empty
     */
    public abstract List<Integer> items();

    /**
     * Returns where the check comes from.
     *
     * @return the source
     */
    public abstract KnowledgeSource source();

    /**
     * Returns the strategy that remedies what is found.
     *
     * @return its id, if there is one
     */
    public abstract Optional<StrategyId> remedy();

    /**
     * Returns the key of what is said where it is found.
     *
     * @return {@code check.<id>.found}
     */
    public final TextKey found() {
        return TextKey.of("check." + id() + ".found");
    }

    /**
     * Returns the key of what is to be done.
     *
     * @return {@code check.<id>.remedy}
     */
    public final TextKey remedyText() {
        return TextKey.of("check." + id() + ".remedy");
    }

    @Value.Check
    void check() {
        Names.kebab("id of a check", id());
        Set<Integer> items = new HashSet<>();
        items().forEach(item -> checkArgument(
                item >= 1 && item <= LAST_ITEM && items.add(item),
                "The items %s of check (%s) must be different numbers from 1 to %s.",
                items(),
                id(),
                LAST_ITEM));
    }

    /**
     * Returns a builder that holds this check's values.
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
        return ImmutableCheck.builder();
    }

    /** Builds checks. Not thread-safe. */
    public interface Builder {
        /**
         * Takes over all values of a check; items are appended.
         *
         * @param check the check
         * @return this builder
         */
        @CanIgnoreReturnValue
        Builder from(Check check);

        /**
         * Sets what identifies the check. Required.
         *
         * @param id lower-case words joined by hyphens
         * @return this builder
         */
        @CanIgnoreReturnValue
        Builder id(String id);

        /**
         * Sets how bad it is. Required.
         *
         * @param severity the severity
         * @return this builder
         */
        @CanIgnoreReturnValue
        Builder severity(Severity severity);

        /**
         * Appends items of the KAM catalogue that ask for the check.
         *
         * @param items different numbers from 1 to 192
         * @return this builder
         */
        @CanIgnoreReturnValue
        Builder addItems(int... items);

        /**
         * Sets the items of the KAM catalogue that ask for the check, in place of those given before.
         *
         * @param items different numbers from 1 to 192
         * @return this builder
         */
        @CanIgnoreReturnValue
        Builder items(Iterable<Integer> items);

        /**
         * Sets where the check comes from. Required.
         *
         * @param source the source
         * @return this builder
         */
        @CanIgnoreReturnValue
        Builder source(KnowledgeSource source);

        /**
         * Sets the strategy that remedies what is found.
         *
         * @param strategy its id
         * @return this builder
         */
        @CanIgnoreReturnValue
        Builder remedy(StrategyId strategy);

        /**
         * Sets or takes away the strategy that remedies what is found.
         *
         * @param strategy its id, or none
         * @return this builder
         */
        @CanIgnoreReturnValue
        Builder remedy(Optional<? extends StrategyId> strategy);

        /**
         * Returns the check.
         *
         * @return the check
         * @throws IllegalStateException if something required is not set
         * @throws IllegalArgumentException if the id is no kebab-case, or an item is out of range or given twice
         */
        Check build();
    }
}
