package io.github.kamrules.examples.portfolioreview.output;

import static io.github.kamrules.standard.StandardDecisions.ACCOUNT_CATEGORY;
import static io.github.kamrules.standard.StandardDecisions.ATTRACTIVENESS;
import static io.github.kamrules.standard.StandardDecisions.GROWTH_ROUTE;
import static io.github.kamrules.standard.StandardDecisions.LIFECYCLE_STAGE;
import static io.github.kamrules.standard.StandardDecisions.RAW_TIER;
import static io.github.kamrules.standard.StandardDecisions.RELATIONSHIP_STRENGTH;
import static io.github.kamrules.standard.StandardDecisions.RELATIONSHIP_TYPE;
import static io.github.kamrules.standard.StandardDecisions.TIER;
import static io.github.kamrules.standard.StandardDecisions.VALUE_CLASS;

import io.github.kamrules.account.Account;
import io.github.kamrules.account.AccountId;
import io.github.kamrules.account.AttributeValue;
import io.github.kamrules.decision.Decision;
import io.github.kamrules.decision.DecisionGraph;
import io.github.kamrules.decision.Outcomes;
import io.github.kamrules.fact.Fact;
import io.github.kamrules.number.Decimal;
import io.github.kamrules.number.Ratio;
import io.github.kamrules.portfolio.PortfolioStatistics;
import io.github.kamrules.review.Assessment;
import io.github.kamrules.review.PortfolioReview;
import io.github.kamrules.sales.OrderHistory;
import io.github.kamrules.sales.Sales;
import io.github.kamrules.scale.Level;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.joda.money.Money;

/**
 * One account with its figures and its verdicts, as both the file and the page show it. What is empty is not known, or not
 * decided.
 *
 * @param account the account
 * @param orders the orders up to the as-of date
 * @param firstOrder the date of the first one
 * @param lastOrder the date of the last one
 * @param revenue the revenue of the last twelve months
 * @param revenueShare its part in the revenue of all accounts
 * @param cumulativeShare the part of all accounts that have at least this revenue
 * @param lifecycleStage how far the account has come as a customer
 * @param valueClass its place in the portfolio
 * @param attractiveness how attractive it is
 * @param relationshipStrength how strong the relationship is
 * @param relationshipType how far it has come
 * @param category attractiveness and relationship in one
 * @param tier how much it counts
 * @param rawTier how much it counts by today's figures alone
 * @param tierCauses why the tier is not that of today's figures, or need not be
 * @param growthRoute how to grow with it
 * @param strategies the ids of the strategies recommended, best first
 * @param undecided the ids of the decisions that are undecided
 * @param notApplicable the ids of the decisions that do not apply
 * @param failed the ids of the decisions that failed
 * @param own the answers of the decisions of the policy's own, in their order
 */
public record AccountRow(
        Account account,
        Optional<Integer> orders,
        Optional<LocalDate> firstOrder,
        Optional<LocalDate> lastOrder,
        Optional<Money> revenue,
        Optional<Ratio> revenueShare,
        Optional<Ratio> cumulativeShare,
        Optional<Level> lifecycleStage,
        Optional<Level> valueClass,
        Optional<Level> attractiveness,
        Optional<Level> relationshipStrength,
        Optional<Level> relationshipType,
        Optional<Level> category,
        Optional<Level> tier,
        Optional<Level> rawTier,
        List<TierCause> tierCauses,
        Optional<Level> growthRoute,
        List<String> strategies,
        List<String> undecided,
        List<String> notApplicable,
        List<String> failed,
        List<String> own) {

    /** The order of a list for people. */
    public static final Comparator<AccountRow> LARGEST_FIRST = Comparator.comparing(
                    (AccountRow row) -> row.revenue().map(Money::getAmount).orElse(BigDecimal.ZERO))
            .reversed()
            .thenComparing(AccountRow::id);

    /**
     * Returns one row per account.
     *
     * @param review the review
     * @return the rows, in the order of the account ids
     */
    public static List<AccountRow> of(PortfolioReview review) {
        return IntStream.range(0, review.size())
                .mapToObj(i -> of(review, i, review.assessments().get(i).account()))
                .toList();
    }

    /**
     * Returns one row per account, in which the account has only those attributes that a rule reads.
     *
     * @param review the review
     * @return the rows, in the order of the account ids
     */
    public static List<AccountRow> withoutUnreadAttributes(PortfolioReview review) {
        Set<String> read = review.policy().facts().facts().stream()
                .filter(Fact::isAttribute)
                .map(Fact::id)
                .collect(Collectors.toSet());
        return IntStream.range(0, review.size())
                .mapToObj(i -> {
                    Account account = review.assessments().get(i).account();
                    Map<String, AttributeValue> attributes = new TreeMap<>(account.attributes());
                    attributes.keySet().retainAll(read);
                    return of(
                            review,
                            i,
                            account.toBuilder().attributes(attributes).build());
                })
                .toList();
    }

    private static AccountRow of(PortfolioReview review, int index, Account account) {
        Assessment assessment = review.assessments().get(index);
        LocalDate asOf = assessment.asOf();
        Optional<OrderHistory> history = account.sales().flatMap(Sales::orderHistory);
        PortfolioStatistics statistics = review.statistics();
        return new AccountRow(
                account,
                history.map(orders -> orders.orderCount(asOf)),
                history.flatMap(orders -> orders.firstOrder(asOf)),
                history.flatMap(orders -> orders.lastOrder(asOf)),
                statistics.revenueOf(account.id()),
                statistics.shareOf(account.id()),
                cumulativeShare(statistics, account.id()),
                review.value(LIFECYCLE_STAGE, index),
                review.value(VALUE_CLASS, index),
                review.value(ATTRACTIVENESS, index),
                review.value(RELATIONSHIP_STRENGTH, index),
                review.value(RELATIONSHIP_TYPE, index),
                review.value(ACCOUNT_CATEGORY, index),
                review.value(TIER, index),
                review.value(RAW_TIER, index),
                TierCause.of(review, index),
                review.value(GROWTH_ROUTE, index),
                assessment.recommendations().stream()
                        .map(recommendation -> recommendation.strategy().id().value())
                        .toList(),
                decisionsThatAre(Outcomes.UNDECIDED, review, index),
                decisionsThatAre(Outcomes.NOT_APPLICABLE, review, index),
                decisionsThatAre(Outcomes.FAILED, review, index),
                OwnDecisions.of(review.policy()).stream()
                        .map(decision -> OwnDecisions.answer(assessment, decision))
                        .toList());
    }

    private static Optional<Ratio> cumulativeShare(PortfolioStatistics statistics, AccountId id) {
        return statistics
                .revenueOf(id)
                .filter(known -> statistics.totalMinor() > 0)
                .map(revenue -> {
                    long minor = revenue.getAmountMinorLong();
                    // Strictly above one minor unit less is at least as much. It leaves the account out, so that is put
                    // back.
                    long atLeastAsMuch = statistics.revenueMinorAbove(minor - 1, id) + statistics.partMinor(id);
                    return Ratio.of(Decimal.of(atLeastAsMuch), Decimal.of(statistics.totalMinor()));
                });
    }

    private static List<String> decisionsThatAre(long outcome, PortfolioReview review, int index) {
        DecisionGraph graph = review.policy().graph();
        return review.policy().decisions().stream()
                .filter(decision -> review.code(graph.indexOf(decision), index) == outcome)
                .map(Decision::id)
                .toList();
    }

    /**
     * Returns the id of the account.
     *
     * @return the id
     */
    public String id() {
        return account.id().value();
    }
}
