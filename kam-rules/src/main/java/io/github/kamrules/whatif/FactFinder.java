package io.github.kamrules.whatif;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableMap;
import com.google.errorprone.annotations.CanIgnoreReturnValue;
import io.github.kamrules.account.Account;
import io.github.kamrules.decision.Decision;
import io.github.kamrules.decision.DecisionBuffer;
import io.github.kamrules.decision.Input;
import io.github.kamrules.decision.Inquiry;
import io.github.kamrules.decision.Outcomes;
import io.github.kamrules.fact.Fact;
import io.github.kamrules.fact.FactContext;
import io.github.kamrules.number.Decimal;
import io.github.kamrules.policy.Policy;
import io.github.kamrules.review.Assessment;
import io.github.kamrules.review.PortfolioReview;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds which missing fact is worth finding out next: the one that settles most for what it costs to get. Facts that are
 * private or that few people know cost more than those in a public register; the caller says how much.
 *
 * <p>For example:
 *
 * <pre>{@code
 * FactFinder finder = FactFinder.builder().cost(MARGIN, "3").build();
 * finder.find(assessment, TIER).toText(Locale.ENGLISH);
 * finder.find(review, TIER).facts();
 * }</pre>
 *
 * <p>Immutable and thread-safe.
 */
public final class FactFinder {

    private final ImmutableMap<String, Decimal> costs;

    private FactFinder(Map<String, Decimal> costs) {
        this.costs = ImmutableMap.copyOf(costs);
    }

    /**
     * Returns a finder to which every fact costs 1.
     *
     * @return the finder
     */
    public static FactFinder atEqualCosts() {
        return builder().build();
    }

    /**
     * Returns a builder of a finder to which every fact costs 1, but those given.
     *
     * @return the builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Ranks the missing facts of one account.
     *
     * @param assessment the account under a policy
     * @param decision a decision of the policy
     * @return the facts, and the sets of facts that settle the verdict for certain; none where it is not undecided
     * @throws IllegalArgumentException if the policy does not define the decision
     */
    public MissingFacts find(Assessment assessment, Decision<?> decision) {
        Inquiry inquiry = assessment.inquire(decision, Inquiry.LARGEST_SET);
        List<MissingFacts.Line> lines = new ArrayList<>();
        for (Inquiry.Question question : inquiry.questions()) {
            if (question.couldChange()) {
                lines.add(new MissingFacts.Line(question, costOf(question.input())));
            }
        }
        lines.sort(MissingFacts.Line.BEST_FIRST);
        List<MissingFacts.Settling> settling = new ArrayList<>();
        for (List<Input> set : inquiry.settling()) {
            settling.add(new MissingFacts.Settling(
                    set, set.stream().map(this::costOf).reduce(Decimal.ZERO, Decimal::plus)));
        }
        settling.sort(MissingFacts.Settling.CHEAPEST_FIRST);
        return new MissingFacts(assessment, decision, inquiry, lines, settling);
    }

    /**
     * Ranks the missing facts of all accounts of a portfolio: which fact, found out for all of them, settles most. Each account
     * is looked at for itself, the others fixed.
     *
     * @param review the portfolio under a policy
     * @param decision a decision of the policy
     * @return the facts; none where no verdict is undecided
     * @throws IllegalArgumentException if the policy does not define the decision
     */
    public PortfolioMissingFacts find(PortfolioReview review, Decision<?> decision) {
        Policy policy = review.policy();
        DecisionBuffer buffer = policy.graph().newBuffer();
        List<Assessment> open = review.without(decision, Outcomes.UNDECIDED);
        Map<Input, PortfolioMissingFacts.Collected> facts = new LinkedHashMap<>();
        int inexact = 0;
        for (Assessment assessment : open) {
            Account account = assessment.account();
            policy.facts().read(FactContext.of(account, review.statistics()), buffer);
            buffer.among(review.population(), review.portfolio().indexOf(account.id()));
            Inquiry inquiry = buffer.inquire(decision, 1);
            inexact += inquiry.exact() ? 0 : 1;
            for (Inquiry.Question question : inquiry.questions()) {
                if (question.couldChange()) {
                    facts.computeIfAbsent(question.input(), input -> new PortfolioMissingFacts.Collected())
                            .add(assessment.accountId(), question);
                }
            }
        }
        List<PortfolioMissingFacts.Line> lines = new ArrayList<>();
        facts.forEach((input, collected) -> lines.add(collected.line(input, costOf(input))));
        lines.sort(PortfolioMissingFacts.Line.BEST_FIRST);
        return new PortfolioMissingFacts(policy, decision, open.size(), inexact, lines);
    }

    private Decimal costOf(Input input) {
        return costs.getOrDefault(input.id(), Decimal.ONE);
    }

    /** Collects what facts cost to get. Not thread-safe. */
    public static final class Builder {

        private final Map<String, Decimal> costs = new LinkedHashMap<>();

        private Builder() {}

        /**
         * Says what finding out a fact of one account costs, in whatever unit: money, hours, or points. A later call for the same
         * fact replaces the earlier one.
         *
         * @param fact the fact; of facts that derive from one, such as the share of the revenue, the one that people look up
         * @param cost its cost as decimal text, more than zero
         * @return this builder
         * @throws IllegalArgumentException if the cost is not a number, or not more than zero
         */
        @CanIgnoreReturnValue
        public Builder cost(Fact fact, String cost) {
            Decimal given = Decimal.of(cost);
            checkArgument(
                    given.isPositive(),
                    "The cost (%s) of finding out the fact (%s) must be more than zero.\n"
                            + "Maybe give a small cost, such as 0.1, to what is nearly free.",
                    given,
                    fact.id());
            costs.put(fact.id(), given);
            return this;
        }

        /**
         * Returns the finder.
         *
         * @return the finder
         */
        public FactFinder build() {
            return new FactFinder(costs);
        }
    }
}
