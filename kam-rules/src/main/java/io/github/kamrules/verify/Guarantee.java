package io.github.kamrules.verify;

import static com.google.common.base.Preconditions.checkArgument;

import io.github.kamrules.decision.Condition;
import io.github.kamrules.decision.Decision;
import io.github.kamrules.decision.Input;
import java.util.regex.Pattern;

/**
 * Something that must be so in every case, whatever the rules are: a promise that the rules are checked against.
 *
 * <p>For example, nobody is let go whose influence is high, and a larger share of our revenue never lowers the tier:
 *
 * <pre>{@code
 * Guarantee.never("no-exit-of-the-influential", EXIT.is(YES).and(INFLUENCE.is(HIGH)))
 * Guarantee.rising("more-revenue-no-lower-tier", REVENUE_SHARE, TIER)
 * }</pre>
 *
 * <p>Immutable and thread-safe.
 */
public sealed interface Guarantee {

    /**
     * Returns the identifier.
     *
     * @return lower-case words joined by hyphens
     */
    String id();

    /**
     * Returns the promise that a condition holds in no case.
     *
     * @param id the identifier
     * @param condition what must never be; it may read inputs and decisions
     * @return the guarantee
     */
    static Guarantee never(String id, Condition condition) {
        return new Never(id, condition);
    }

    /**
     * Returns the promise that raising an input, all else equal, never lowers the answer of a decision.
     *
     * @param id the identifier
     * @param input a number, a date, a flag or a level of an ordered scale
     * @param decision a decision that answers with a number, or a level of an ordered scale
     * @return the guarantee
     */
    static Guarantee rising(String id, Input input, Decision<?> decision) {
        return new Monotone(id, input, decision, true);
    }

    /**
     * Returns the promise that raising an input, all else equal, never raises the answer of a decision.
     *
     * @param id the identifier
     * @param input a number, a date, a flag or a level of an ordered scale
     * @param decision a decision that answers with a number, or a level of an ordered scale
     * @return the guarantee
     */
    static Guarantee falling(String id, Input input, Decision<?> decision) {
        return new Monotone(id, input, decision, false);
    }

    /**
     * The promise that a condition holds in no case.
     *
     * @param id the identifier
     * @param condition what must never be
     */
    record Never(String id, Condition condition) implements Guarantee {

        /**
         * Checks the identifier.
         *
         * @param id the identifier
         * @param condition what must never be
         */
        public Never {
            check(id);
        }
    }

    /**
     * The promise that a decision goes in one direction with an input, all else equal.
     *
     * @param id the identifier
     * @param input the input
     * @param decision the decision
     * @param rising whether the answer must not fall when the input rises; else it must not rise
     */
    record Monotone(String id, Input input, Decision<?> decision, boolean rising) implements Guarantee {

        /**
         * Checks the identifier.
         *
         * @param id the identifier
         * @param input the input
         * @param decision the decision
         * @param rising whether the answer must not fall when the input rises; else it must not rise
         */
        public Monotone {
            check(id);
        }
    }

    private static void check(String id) {
        checkArgument(
                Pattern.matches("[a-z0-9]+(-[a-z0-9]+)*", id),
                "The id (%s) of a guarantee must be lower-case words joined by hyphens, such as no-lower-tier.",
                id);
    }
}
