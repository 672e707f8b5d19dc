package io.github.kamrules.decision;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import io.github.kamrules.number.Decimal;
import io.github.kamrules.number.Ratio;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;

/**
 * What knowing the missing inputs of one case would settle about one decision; see {@link DecisionGraph#inquire}. Immutable
 * and thread-safe.
 *
 * <p>The possible values of an input are counted as the cases that the decision can tell apart: 300 days and 301 days are one
 * case where the decision only asks whether there are 180. Each level, each flag, and each text that the decision names is a
 * case of its own. Every case counts the same. Nothing is said of how likely one is.
 *
 * @param exact whether the counts are exact. Where the verdict itself is not exact, or code waits for inputs, they are bounds
 *     that are safe: what is counted as settled is, and more may be
 * @param questions the missing inputs of the decision, in the order of the graph; empty where the verdict is not undecided
 * @param settling the smallest sets of inputs that settle the verdict for certain, of at most three inputs: whatever their
 *     values are, and whatever the others are. None of them contains another. Small ones stand first. Where the counts are not
 *     exact, there may be more of them
 * @param setsTriedUpTo up to how many inputs every set was tried, 0 to 3; less than 3 where there are too many
 */
public record Inquiry(boolean exact, List<Question> questions, List<List<Input>> settling, int setsTriedUpTo) {

    /** The largest number of inputs in a settling set. */
    public static final int LARGEST_SET = 3;

    static final Inquiry NOTHING_TO_ASK = new Inquiry(true, List.of(), List.of(), LARGEST_SET);

    /**
     * Copies the lists.
     *
     * @param exact whether the counts are exact
     * @param questions the missing inputs
     * @param settling the smallest sets of inputs that settle the verdict for certain
     * @param setsTriedUpTo up to how many inputs every set was tried
     */
    public Inquiry {
        questions = ImmutableList.copyOf(questions);
        settling = settling.stream().<List<Input>>map(ImmutableList::copyOf).collect(ImmutableList.toImmutableList());
        checkArgument(
                setsTriedUpTo >= 0 && setsTriedUpTo <= LARGEST_SET,
                "The size up to which sets were tried (%s) must be 0 to %s.",
                setsTriedUpTo,
                LARGEST_SET);
    }

    /**
     * Returns what is said of one input.
     *
     * @param input the input
     * @return its question, empty where it is not missing or the decision does not rest on it
     */
    public Optional<Question> about(Input input) {
        return questions.stream()
                .filter(question -> question.input().equals(input))
                .findFirst();
    }

    /**
     * What knowing one missing input would settle, the others staying as unknown as they are.
     *
     * @param input the input; where several inputs derive from one number, the one by which people know that number
     * @param couldChange whether its value could change the outcome at all
     * @param cases how many cases of its value the decision can tell apart; 0 where they cannot be counted: code, or a ranking
     *     of all cases, reads the value itself, the input is tied to others, or it could not change the outcome
     * @param settled in how many of these the decision is then made: it has an answer, or it does not apply; where the inquiry
     *     is not exact, in how many at least. A case in which no row applies, or rows exclude each other, is not settled
     * @param mostLeft how many outcomes are still possible at most when it is known; empty where cases were not counted, or
     *     the decision answers with something else than one level
     * @param meanLeft how many are still possible on average, every case counting the same, and where the inquiry is not exact,
     *     at most on average; empty in the same cases
     */
    public record Question(
            Input input, boolean couldChange, int cases, int settled, OptionalInt mostLeft, Optional<Ratio> meanLeft) {

        /**
         * Checks the numbers.
         *
         * @param input the input
         * @param couldChange whether its value could change the outcome at all
         * @param cases how many cases the decision can tell apart
         * @param settled in how many of these the decision is made
         * @param mostLeft how many outcomes are still possible at most
         * @param meanLeft how many are still possible on average
         */
        public Question {
            checkArgument(
                    settled >= 0 && settled <= cases,
                    "The settled cases (%s) of the input (%s) must be 0 to %s.",
                    settled,
                    input.id(),
                    cases);
        }

        /** Makes the question of an input of which nothing more is known. */
        static Question uncounted(MissingInput missing) {
            return new Question(missing.input(), missing.couldChange(), 0, 0, OptionalInt.empty(), Optional.empty());
        }

        /**
         * Returns the part of the cases in which knowing the input settles the verdict.
         *
         * @return the share, 0 to 1; empty where cases were not counted
         */
        public Optional<Ratio> settledShare() {
            return cases == 0 ? Optional.empty() : Optional.of(new Ratio(Decimal.of(settled), Decimal.of(cases)));
        }

        /**
         * Returns whether knowing the input settles the verdict, whatever its value is.
         *
         * @return whether every case is settled
         */
        public boolean alwaysSettles() {
            return cases > 0 && settled == cases;
        }

        @Override
        public String toString() {
            if (!couldChange) {
                return input.id() + " could not change the outcome";
            }
            return input.id() + (cases == 0 ? " could change the outcome" : " settles " + settled + " of " + cases);
        }
    }

    @Override
    public String toString() {
        return questions.stream().map(Question::toString).collect(Collectors.joining(", "))
                + settling.stream()
                        .map(set ->
                                "; " + set.stream().map(Input::id).collect(Collectors.joining(" + ")) + " settle it")
                        .collect(Collectors.joining());
    }
}
