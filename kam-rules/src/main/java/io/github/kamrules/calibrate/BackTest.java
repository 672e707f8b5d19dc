package io.github.kamrules.calibrate;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.base.Preconditions.checkState;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableMap;
import com.google.errorprone.annotations.CanIgnoreReturnValue;
import io.github.kamrules.account.Account;
import io.github.kamrules.account.AccountId;
import io.github.kamrules.decision.LevelDecision;
import io.github.kamrules.decision.Parameter;
import io.github.kamrules.policy.Policy;
import io.github.kamrules.portfolio.Portfolio;
import io.github.kamrules.review.Assessment;
import io.github.kamrules.review.Reviewer;
import io.github.kamrules.sales.Window;
import io.github.kamrules.scale.Scale;
import io.github.kamrules.text.TextKey;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/**
 * The levels that a decision would have given at earlier dates, against what came after: did they tell anything?
 *
 * <pre>{@code
 * BackTest<Level> test = BackTest.builder(policy, VALUE_CLASS)
 *         .outcome("revenue-stopped", BackTest.Outcome.revenueStopped())
 *         .review(Portfolio.of(accounts, LocalDate.of(2024, 12, 31)), LocalDate.of(2025, 12, 31))
 *         .build();
 * test.proportion(ValueClasses.LONG_TAIL, "revenue-stopped");  // 12 of 40
 * test.toText(Locale.ENGLISH);
 * }</pre>
 *
 * <p>Orders after the date of a portfolio have no say in its review. Whatever carries no date does: an attribute, a potential, an
 * assessment of the relationship. Give the accounts as they were then where the decision reads such facts, or it is tested with
 * the knowledge of today.
 *
 * <p>Accounts that got no level are told, not counted. An account in several reviews counts in each; its cases are not
 * independent then, and the intervals are too narrow. Immutable and thread-safe.
 *
 * @param <T> the type of the levels
 */
public final class BackTest<T> {

    private final Policy policy;
    private final LevelDecision<T> decision;
    private final Parameter smallSample;
    private final ImmutableMap<String, ImmutableMap<T, Proportion>> cells;
    private final ImmutableMap<String, Integer> unknown;
    private final int cases;
    private final int accounts;
    private final int withoutLevel;

    /** What may have become of an account. Implementations are pure functions, and thread-safe. */
    @FunctionalInterface
    public interface Outcome {

        /**
         * Returns whether it came true.
         *
         * @param account the account
         * @param after the time after the review, up to where it is watched
         * @return true or false; empty if it cannot be told of this account, which is not counted then
         */
        Optional<Boolean> of(Account account, Window after);

        /**
         * Returns the outcome that more came in than in the same number of days before.
         *
         * @return the outcome; it cannot be told without revenue of both times
         */
        static Outcome revenueRose() {
            return (account, after) -> compare(account, after, (before, then) -> Optional.of(then > before));
        }

        /**
         * Returns the outcome that less came in than in the same number of days before, or nothing.
         *
         * @return the outcome; it cannot be told without revenue of both times
         */
        static Outcome revenueFell() {
            return (account, after) -> compare(account, after, (before, then) -> Optional.of(then < before));
        }

        /**
         * Returns the outcome that nothing came in any more.
         *
         * @return the outcome; it cannot be told where nothing came in during the same number of days before, either
         */
        static Outcome revenueStopped() {
            return (account, after) ->
                    compare(account, after, (before, then) -> before > 0 ? Optional.of(then <= 0) : Optional.empty());
        }

        private static Optional<Boolean> compare(Account account, Window after, Comparison comparison) {
            LocalDate asOf = after.startExclusive();
            return account.sales().flatMap(sales -> {
                OptionalLong before = sales.revenueMinorIn(Window.of(asOf.minusDays(after.days()), asOf));
                OptionalLong then = sales.revenueMinorIn(after);
                return before.isPresent() && then.isPresent()
                        ? comparison.of(before.getAsLong(), then.getAsLong())
                        : Optional.empty();
            });
        }
    }

    /** How two amounts of revenue compare. */
    private interface Comparison {
        Optional<Boolean> of(long before, long then);
    }

    /** How the rates of an outcome go along the levels, from the lowest to the highest. */
    public enum Trend {
        /** No rate is less than that of a lower level, and one is more. */
        RISES,
        /** No rate is more than that of a lower level, and one is less. */
        FALLS,
        /** All rates are equal. */
        SAME,
        /** Neither: the order of the levels does not hold for this outcome. */
        MIXED
    }

    private BackTest(Builder<T> builder) {
        policy = builder.policy;
        decision = builder.decision;
        smallSample = builder.smallSample;
        Scale<T> scale = decision.scale();
        int[][] hits = new int[builder.outcomes.size()][scale.size()];
        int[][] totals = new int[builder.outcomes.size()][scale.size()];
        int[] open = new int[builder.outcomes.size()];
        Set<AccountId> ids = new HashSet<>();
        int decided = 0;
        int notDecided = 0;
        for (Map.Entry<Portfolio, LocalDate> review : builder.reviews.entrySet()) {
            Window after = Window.of(review.getKey().asOf(), review.getValue());
            for (Assessment assessment :
                    Reviewer.of(policy).review(review.getKey()).assessments()) {
                Optional<T> level = assessment.value(decision);
                if (level.isEmpty()) {
                    notDecided++;
                    continue;
                }
                decided++;
                ids.add(assessment.accountId());
                int row = scale.indexOf(level.get());
                int column = 0;
                for (Outcome outcome : builder.outcomes.values()) {
                    Optional<Boolean> happened = outcome.of(assessment.account(), after);
                    if (happened.isEmpty()) {
                        open[column]++;
                    } else {
                        totals[column][row]++;
                        hits[column][row] += happened.get() ? 1 : 0;
                    }
                    column++;
                }
            }
        }
        cases = decided;
        accounts = ids.size();
        withoutLevel = notDecided;
        ImmutableMap.Builder<String, ImmutableMap<T, Proportion>> table = ImmutableMap.builder();
        ImmutableMap.Builder<String, Integer> untold = ImmutableMap.builder();
        int column = 0;
        for (String outcome : builder.outcomes.keySet()) {
            ImmutableMap.Builder<T, Proportion> rows = ImmutableMap.builder();
            for (T level : scale.values()) {
                int row = scale.indexOf(level);
                rows.put(level, Proportion.of(hits[column][row], totals[column][row]));
            }
            table.put(outcome, rows.buildOrThrow());
            untold.put(outcome, open[column]);
            column++;
        }
        cells = table.buildOrThrow();
        unknown = untold.buildOrThrow();
    }

    /**
     * Returns an empty builder.
     *
     * @param policy the policy to decide by
     * @param decision the decision to test
     * @param <T> the type of the levels
     * @return the builder
     * @throws IllegalArgumentException if the decision is not in the policy
     */
    public static <T> Builder<T> builder(Policy policy, LevelDecision<T> decision) {
        return new Builder<>(policy, decision);
    }

    /**
     * Returns the outcomes.
     *
     * @return their ids, in the order in which they were given
     */
    public List<String> outcomes() {
        return cells.keySet().asList();
    }

    /**
     * Returns how many of the cases of a level came to an outcome.
     *
     * @param level the level
     * @param outcome the id of the outcome
     * @return the cases of the level of which it can be told
     * @throws IllegalArgumentException if there is no such outcome, or the level is not of the scale of the decision
     */
    public Proportion proportion(T level, String outcome) {
        decision.scale().indexOf(level);
        return requireNonNull(of(outcome).get(level));
    }

    private ImmutableMap<T, Proportion> of(String outcome) {
        ImmutableMap<T, Proportion> rows = cells.get(outcome);
        checkArgument(rows != null, "There is no outcome (%s) in the back-test. There are %s.", outcome, outcomes());
        return requireNonNull(rows);
    }

    /**
     * Returns the cases whose level was decided.
     *
     * @return how often an account was reviewed and its level decided
     */
    public int cases() {
        return cases;
    }

    /**
     * Returns the different accounts among the cases.
     *
     * @return the accounts, at most {@link #cases()}
     */
    public int accounts() {
        return accounts;
    }

    /**
     * Returns how often an account was reviewed and got no level: the decision was undecided, did not apply, or failed.
     *
     * @return the reviews of accounts that are not in the table
     */
    public int withoutLevel() {
        return withoutLevel;
    }

    /**
     * Returns of how many cases an outcome cannot be told.
     *
     * @param outcome the id of the outcome
     * @return the cases that are not in its column
     * @throws IllegalArgumentException if there is no such outcome
     */
    public int unknown(String outcome) {
        of(outcome);
        return requireNonNull(unknown.get(outcome));
    }

    /**
     * Returns how the rates of an outcome go along the levels, levels without cases left out. Observed rates are compared
     * exactly; {@link #clear} tells whether that may be chance.
     *
     * @param outcome the id of the outcome
     * @return the trend; absent if the levels have no order, or fewer than two have cases
     * @throws IllegalArgumentException if there is no such outcome
     */
    public Optional<Trend> trend(String outcome) {
        List<Proportion> counted = counted(outcome);
        if (!decision.scale().isOrdered() || counted.size() < 2) {
            return Optional.empty();
        }
        boolean up = false;
        boolean down = false;
        for (int i = 1; i < counted.size(); i++) {
            int change = counted.get(i).compareRate(counted.get(i - 1));
            up |= change > 0;
            down |= change < 0;
        }
        return Optional.of(up ? (down ? Trend.MIXED : Trend.RISES) : down ? Trend.FALLS : Trend.SAME);
    }

    private List<Proportion> counted(String outcome) {
        return of(outcome).values().stream().filter(cell -> cell.total() > 0).toList();
    }

    /**
     * Returns whether the lowest and the highest level that have cases differ beyond chance.
     *
     * @param outcome the id of the outcome
     * @return true if the intervals of the two have no number in common
     * @throws IllegalArgumentException if there is no such outcome
     */
    public boolean clear(String outcome) {
        List<Proportion> counted = counted(outcome);
        return counted.size() > 1 && counted.get(0).apartFrom(counted.get(counted.size() - 1));
    }

    /**
     * Returns the result for people to read.
     *
     * @param locale the language
     * @return a line for each level and outcome and for each warning, each ending with a line break
     */
    public String toText(Locale locale) {
        Words words = Words.of(policy.texts(), locale);
        words.line(title(words));
        cells.forEach((outcome, rows) -> {
            words.line("  " + name(words, outcome));
            rows.forEach((level, cell) -> words.line(
                    "    " + words.say("cell", Map.of("level", label(words, level), "cases", words.counted(cell)))));
            notes(words, outcome).forEach(note -> words.line("    " + note));
        });
        return words.toString();
    }

    /**
     * Returns the result as a table in Markdown.
     *
     * @param locale the language
     * @return the table and the warnings, ending with a line break
     */
    public String toMarkdown(Locale locale) {
        Words words = Words.of(policy.texts(), locale);
        words.line(title(words)).line("");
        List<String> header = new ArrayList<>(List.of(words.label(decision.label())));
        outcomes().forEach(outcome -> header.add(name(words, outcome)));
        words.header(header);
        for (T level : decision.scale().values()) {
            List<String> row = new ArrayList<>(List.of(label(words, level)));
            outcomes().forEach(outcome -> row.add(words.counted(proportion(level, outcome))));
            words.row(row);
        }
        words.line("");
        for (String outcome : outcomes()) {
            notes(words, outcome)
                    .forEach(note -> words.line(
                            "- " + words.say("note", Map.of("outcome", name(words, outcome), "note", note))));
        }
        return words.toString();
    }

    private String title(Words words) {
        return words.say(
                "back-test",
                Map.of(
                        "decision",
                        words.label(decision.label()),
                        "policy",
                        policy.id(),
                        "version",
                        policy.version(),
                        "cases",
                        cases,
                        "accounts",
                        accounts,
                        "withoutLevel",
                        withoutLevel));
    }

    private static String name(Words words, String outcome) {
        return words.label(TextKey.of("outcome." + outcome));
    }

    private String label(Words words, T level) {
        return words.label(decision.scale().labelOf(level));
    }

    private List<String> notes(Words words, String outcome) {
        List<String> notes = new ArrayList<>();
        trend(outcome).ifPresent(trend -> {
            notes.add(words.say("trend." + trend));
            if ((trend == Trend.RISES || trend == Trend.FALLS) && !clear(outcome)) {
                notes.add(words.say("trend-unclear"));
            }
        });
        List<String> small = new ArrayList<>();
        of(outcome).forEach((level, cell) -> {
            if (cell.small(smallSample)) {
                small.add(words.sample(label(words, level), cell));
            }
        });
        if (!small.isEmpty()) {
            notes.add(words.small(small, smallSample));
        }
        if (unknown(outcome) > 0) {
            notes.add(words.say("untold", Map.of("cases", unknown(outcome))));
        }
        return notes;
    }

    /**
     * Returns the result in English.
     *
     * @return as {@link #toText}
     */
    @Override
    public String toString() {
        return toText(Locale.ENGLISH);
    }

    /**
     * Collects outcomes and reviews. For one thread.
     *
     * @param <T> the type of the levels
     */
    public static final class Builder<T> {
        private final Policy policy;
        private final LevelDecision<T> decision;
        private final Map<String, Outcome> outcomes = new LinkedHashMap<>();
        private final Map<Portfolio, LocalDate> reviews = new LinkedHashMap<>();
        private Parameter smallSample = Proportion.SMALL_SAMPLE;

        private Builder(Policy policy, LevelDecision<T> decision) {
            this.policy = requireNonNull(policy, "policy");
            this.decision = requireNonNull(decision, "decision");
            checkArgument(
                    policy.graph().decisions().contains(decision),
                    "There is no decision (%s) in the %s.",
                    decision,
                    policy);
        }

        /**
         * Adds an outcome.
         *
         * @param id the id; the texts of the policy name it under {@code outcome.} and the id, or else it is shown itself. The
         *     ids {@code revenue-rose}, {@code revenue-fell} and {@code revenue-stopped} have names
         * @param outcome tells whether it came true
         * @return this builder
         * @throws IllegalArgumentException if the id is no text key, or was already added
         */
        @CanIgnoreReturnValue
        public Builder<T> outcome(String id, Outcome outcome) {
            TextKey.of("outcome." + id);
            requireNonNull(outcome, "outcome");
            checkArgument(outcomes.put(id, outcome) == null, "The outcome (%s) was already added.", id);
            return this;
        }

        /**
         * Adds a date to look back to.
         *
         * @param portfolio the accounts as of that date
         * @param until the day up to which they are watched, included; sales must be known up to then
         * @return this builder
         * @throws IllegalArgumentException if that is not after the date of the portfolio, or there is a review of that date already
         */
        @CanIgnoreReturnValue
        public Builder<T> review(Portfolio portfolio, LocalDate until) {
            checkArgument(
                    until.isAfter(portfolio.asOf()),
                    "The accounts must be watched until after the review as of %s, not until %s.",
                    portfolio.asOf(),
                    until);
            checkArgument(
                    reviews.keySet().stream().noneMatch(other -> other.asOf().equals(portfolio.asOf())),
                    "There is a review as of %s already.",
                    portfolio.asOf());
            reviews.put(portfolio, until);
            return this;
        }

        /**
         * Sets how many cases are few; {@link Proportion#SMALL_SAMPLE} otherwise.
         *
         * @param upTo the most cases that are few
         * @return this builder
         */
        @CanIgnoreReturnValue
        public Builder<T> smallSample(Parameter upTo) {
            smallSample = requireNonNull(upTo, "upTo");
            return this;
        }

        /**
         * Reviews and counts.
         *
         * @return the back-test
         * @throws IllegalStateException if there is no outcome or no review
         */
        public BackTest<T> build() {
            checkState(!outcomes.isEmpty(), "There must be at least one outcome.");
            checkState(!reviews.isEmpty(), "There must be at least one review to look back to.");
            return new BackTest<>(this);
        }
    }
}
