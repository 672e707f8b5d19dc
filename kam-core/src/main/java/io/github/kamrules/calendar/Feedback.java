package io.github.kamrules.calendar;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import io.github.kamrules.internal.KamStyle;
import java.time.LocalDate;
import java.util.Optional;
import org.immutables.value.Value;

/** What the account told us about ourselves on one day. It names nobody. Immutable and thread-safe. */
@Value.Immutable
@KamStyle
public abstract class Feedback {
    private static final int WORST = 1;
    private static final int BEST = 5;

    Feedback() {}

    /**
     * Returns the day on which the account told us.
     *
     * @return the day
     */
    public abstract LocalDate date();

    /**
     * Returns what it is about.
     *
     * @return the topic
     */
    public abstract FeedbackTopic topic();

    /**
     * Returns how content the account is.
     *
     * @return the score, 1 (not at all) to 5 (fully)
     */
    public abstract int score();

    /**
     * Returns the way that it came.
     *
     * @return the channel, if it is known
     */
    public abstract Optional<FeedbackChannel> channel();

    /**
     * Returns whether what it asks for is settled and the account knows it.
     *
     * @return true if so, false if it is still open; absent if nobody knows or it asks for nothing
     */
    public abstract Optional<Boolean> resolved();

    @Value.Check
    void check() {
        checkArgument(
                score() >= WORST && score() <= BEST,
                "The score (%s) of a feedback must be %s to %s.",
                score(),
                WORST,
                BEST);
    }

    /**
     * Returns a builder that holds the parts of this feedback.
     *
     * @return the builder
     */
    public final Builder toBuilder() {
        return ImmutableFeedback.builder().from(this);
    }

    /**
     * Returns an empty builder.
     *
     * @return the builder
     */
    public static Builder builder() {
        return ImmutableFeedback.builder();
    }

    /** A builder of feedback. Not thread-safe. */
    public interface Builder {
        /**
         * Sets the day on which the account told us. Required.
         *
         * @param date the day
         * @return this builder
         */
        @CanIgnoreReturnValue
        Builder date(LocalDate date);

        /**
         * Sets what it is about. Required.
         *
         * @param topic the topic
         * @return this builder
         */
        @CanIgnoreReturnValue
        Builder topic(FeedbackTopic topic);

        /**
         * Sets how content the account is. Required.
         *
         * @param score the score, 1 to 5
         * @return this builder
         */
        @CanIgnoreReturnValue
        Builder score(int score);

        /**
         * Sets the way that it came.
         *
         * @param channel the channel
         * @return this builder
         */
        @CanIgnoreReturnValue
        Builder channel(FeedbackChannel channel);

        /**
         * Sets whether what it asks for is settled.
         *
         * @param resolved true if so, false if it is still open
         * @return this builder
         */
        @CanIgnoreReturnValue
        Builder resolved(boolean resolved);

        /**
         * Builds the feedback.
         *
         * @return the feedback
         * @throws IllegalArgumentException if the score is not 1 to 5
         * @throws IllegalStateException if date, topic or score is missing
         */
        Feedback build();
    }
}
