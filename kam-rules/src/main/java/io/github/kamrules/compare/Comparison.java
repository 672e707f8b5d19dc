package io.github.kamrules.compare;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import io.github.kamrules.account.AccountId;
import io.github.kamrules.decision.Decision;
import io.github.kamrules.decision.LevelDecision;
import io.github.kamrules.decision.Outcomes;
import io.github.kamrules.decision.SetOperand;
import io.github.kamrules.policy.Policy;
import io.github.kamrules.policy.Recommended;
import io.github.kamrules.policy.StrategyRule;
import io.github.kamrules.review.PortfolioReview;
import io.github.kamrules.scale.Scale;
import io.github.kamrules.strategy.StrategyId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * Two reviews side by side: of two policies over one portfolio, of two dates or portfolios under one policy, or both.
 *
 * <pre>{@code
 * Comparison comparison = Comparison.of(before, after);
 * Moves moves = comparison.moves(TIER);
 * moves.toText(Locale.ENGLISH);        // who moves, from where to where, and why
 * moves.causes(moves.list().get(0));   // each found by deciding again
 * }</pre>
 *
 * <p>Accounts are matched by their ids. Immutable and thread-safe.
 */
public final class Comparison {

    private final PortfolioReview before;
    private final PortfolioReview after;
    private final Attribution attribution;

    private Comparison(PortfolioReview before, PortfolioReview after) {
        this.before = before;
        this.after = after;
        this.attribution = new Attribution(before, after);
    }

    /**
     * Returns the comparison of two reviews.
     *
     * @param before the review that is known
     * @param after the review that is compared with it
     * @return the comparison
     */
    public static Comparison of(PortfolioReview before, PortfolioReview after) {
        return new Comparison(before, after);
    }

    /**
     * Returns the first review.
     *
     * @return the review
     */
    public PortfolioReview before() {
        return before;
    }

    /**
     * Returns the second review.
     *
     * @return the review
     */
    public PortfolioReview after() {
        return after;
    }

    /**
     * Returns how the policies of the two reviews differ.
     *
     * @return the difference
     */
    public PolicyDiff policies() {
        return PolicyDiff.of(before.policy(), after.policy());
    }

    /**
     * Returns who moves for one decision.
     *
     * @param decision a decision of at least one of the policies; it is looked up by its id in both, so its levels may differ
     * @return the moves
     * @throws IllegalArgumentException if neither policy makes the decision
     */
    public Moves moves(Decision<?> decision) {
        String id = decision.id();
        checkArgument(
                before.policy().decision(id).isPresent()
                        || after.policy().decision(id).isPresent(),
                "The decision (%s) is made neither by the %s nor by the %s.",
                id,
                before.policy(),
                after.policy());
        return new Moves(this, attribution, id);
    }

    /**
     * Returns which recommendations come and go.
     *
     * @return the changes by account, and by strategy within an account
     */
    public List<RecommendationChange> recommendations() {
        List<RecommendationChange> changes = new ArrayList<>();
        for (AccountId account : accounts()) {
            Set<StrategyId> was = recommended(before, account);
            Set<StrategyId> is = recommended(after, account);
            Set<StrategyId> all = new TreeSet<>(Comparator.comparing(StrategyId::value));
            all.addAll(was);
            all.addAll(is);
            for (StrategyId strategy : all) {
                if (was.contains(strategy) != is.contains(strategy)) {
                    changes.add(new RecommendationChange(account, strategy, is.contains(strategy)));
                }
            }
        }
        return ImmutableList.copyOf(changes);
    }

    private static Set<StrategyId> recommended(PortfolioReview review, AccountId account) {
        int row = review.portfolio().indexOf(account);
        Set<StrategyId> chosen = new LinkedHashSet<>();
        if (row >= 0) {
            for (StrategyRule rule : review.policy().choose(it -> holds(review, it, row))) {
                chosen.add(rule.strategy().id());
            }
        }
        return chosen;
    }

    private static boolean holds(PortfolioReview review, StrategyRule rule, int row) {
        return review.value(rule.decision(), row)
                .filter(Recommended.YES::equals)
                .isPresent();
    }

    /** All accounts of both portfolios, by id. */
    List<AccountId> accounts() {
        Set<AccountId> all = new TreeSet<>(Comparator.comparing(AccountId::value));
        before.portfolio().accounts().forEach(account -> all.add(account.id()));
        after.portfolio().accounts().forEach(account -> all.add(account.id()));
        return ImmutableList.copyOf(all);
    }

    static Place place(PortfolioReview review, String decisionId, AccountId account) {
        return places(review, decisionId).apply(account);
    }

    /** Tells where accounts stand; equal answers share one place. */
    static Function<AccountId, Place> places(PortfolioReview review, String decisionId) {
        Policy policy = review.policy();
        Optional<Decision<?>> decision = policy.decision(decisionId);
        int column = decision.map(policy.graph()::indexOf).orElse(-1);
        Map<Long, Place> byCode = new HashMap<>();
        return account -> {
            int row = review.portfolio().indexOf(account);
            if (row < 0) {
                return Place.none(Place.Kind.ABSENT);
            } else if (decision.isEmpty()) {
                return Place.none(Place.Kind.NOT_ASKED);
            }
            return byCode.computeIfAbsent(review.code(column, row), code -> place(policy, decision.get(), code));
        };
    }

    static <V> Place place(Policy policy, Decision<V> decision, long code) {
        if (code == Outcomes.NOT_APPLICABLE) {
            return Place.none(Place.Kind.NOT_APPLICABLE);
        } else if (code == Outcomes.UNDECIDED) {
            return Place.none(Place.Kind.UNDECIDED);
        } else if (code == Outcomes.FAILED) {
            return Place.none(Place.Kind.FAILED);
        }
        V answer = policy.graph().answer(decision, code).orElseThrow();
        return new Place(Place.Kind.ANSWER, ids(decision, answer));
    }

    @SuppressWarnings("unchecked") // the decision says the type of its answers
    private static List<String> ids(Decision<?> decision, Object answer) {
        if (decision instanceof LevelDecision<?> level) {
            return List.of(((Scale<Object>) level.scale()).idOf(answer));
        } else if (decision instanceof SetOperand<?> several) {
            Scale<Object> scale = (Scale<Object>) several.scale();
            return ((Collection<Object>) answer).stream().map(scale::idOf).toList();
        }
        return List.of(answer.toString());
    }

    @Override
    public String toString() {
        return "comparison of the " + before + " with the " + after;
    }
}
