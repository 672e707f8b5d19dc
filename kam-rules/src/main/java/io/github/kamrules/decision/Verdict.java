package io.github.kamrules.decision;

import io.github.kamrules.text.Message;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * The outcome of one decision in one case: decided, not applicable, undecided for want of inputs, or failed. Immutable and
 * thread-safe.
 *
 * @param <V> the type of the answer
 */
public sealed interface Verdict<V> {

    /**
     * Returns the value, if it is decided.
     *
     * @return the value, empty in every other case
     */
    default Optional<V> value() {
        return this instanceof Decided<V> decided ? Optional.of(decided.answer()) : Optional.empty();
    }

    /**
     * Calls the function that fits this verdict. It is the way to handle all four cases on Java 17, which has no switch over
     * sealed types.
     *
     * @param <R> the type of the result
     * @param decided for a decided verdict
     * @param notApplicable for "not applicable"
     * @param undecided for an undecided verdict
     * @param failed for a failed verdict
     * @return the result of the function called
     */
    default <R> R match(
            Function<? super Decided<V>, ? extends R> decided,
            Function<? super NotApplicable<V>, ? extends R> notApplicable,
            Function<? super Undecided<V>, ? extends R> undecided,
            Function<? super Failed<V>, ? extends R> failed) {
        if (this instanceof Decided<V> it) {
            return decided.apply(it);
        } else if (this instanceof NotApplicable<V> it) {
            return notApplicable.apply(it);
        } else if (this instanceof Undecided<V> it) {
            return undecided.apply(it);
        }
        return failed.apply((Failed<V>) this);
    }

    /**
     * The decision has an answer. It is what every value of the missing inputs would give, once the defaults named here are
     * taken.
     *
     * @param answer the answer
     * @param defaults the defaults that stood in for missing inputs, in this decision and in those it rests on
     * @param <V> the type of the answer
     */
    record Decided<V>(V answer, List<DefaultUsed> defaults) implements Verdict<V> {}

    /**
     * The decision does not apply, which is a known outcome.
     *
     * @param reason why not
     * @param defaults the defaults that stood in for missing inputs
     * @param <V> the type of the answer
     */
    record NotApplicable<V>(Message reason, List<DefaultUsed> defaults) implements Verdict<V> {}

    /**
     * Inputs are missing, and their values could lead to different outcomes.
     *
     * @param candidates the outcomes that are still possible
     * @param missing the missing inputs that the decision, or one it rests on, reads
     * @param failures the failures that also stand in the way, often none
     * @param defaults the defaults that stood in for missing inputs
     * @param exact whether the candidates are exactly those that can occur; otherwise they include all that can
     * @param <V> the type of the answer
     */
    record Undecided<V>(
            Candidates<V> candidates,
            List<MissingInput> missing,
            List<Failure> failures,
            List<DefaultUsed> defaults,
            boolean exact)
            implements Verdict<V> {}

    /**
     * The decision could not be made, whatever the missing inputs are.
     *
     * @param failure the failure at the root of it, perhaps of another decision
     * @param <V> the type of the answer
     */
    record Failed<V>(Failure failure) implements Verdict<V> {}
}
