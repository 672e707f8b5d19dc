package io.github.kamrules.examples.portfolioreview.steelwheels;

import static io.github.kamrules.fact.AccountFacts.DAYS_SINCE_LAST_ORDER;
import static io.github.kamrules.fact.AccountFacts.ORDER_COUNT;
import static io.github.kamrules.fact.AccountFacts.REVENUE_GROWTH;
import static io.github.kamrules.fact.AccountFacts.REVENUE_SHARE;
import static io.github.kamrules.fact.AccountFacts.SILENCE_RATIO;
import static io.github.kamrules.fact.AccountFacts.TRAILING_ORDER_COUNT;
import static io.github.kamrules.fact.AccountFacts.TROUBLED_ORDER_COUNT;
import static io.github.kamrules.source.KnowledgeSource.assumed;
import static io.github.kamrules.standard.StandardDecisions.POTENTIAL_LEVEL;
import static io.github.kamrules.standard.StandardDecisions.RELATIONSHIP_STRENGTH;
import static io.github.kamrules.standard.StandardDecisions.TRAJECTORY;

import io.github.kamrules.account.AttributeValue;
import io.github.kamrules.decision.Characteristic;
import io.github.kamrules.decision.CutOff;
import io.github.kamrules.decision.Decision;
import io.github.kamrules.decision.Domain;
import io.github.kamrules.decision.FirstMatch;
import io.github.kamrules.decision.InputSink;
import io.github.kamrules.decision.LevelDecision;
import io.github.kamrules.decision.Logic;
import io.github.kamrules.decision.Scorecard;
import io.github.kamrules.fact.FactContext;
import io.github.kamrules.fact.NumberFact;
import io.github.kamrules.number.Unit;
import io.github.kamrules.policy.Policy;
import io.github.kamrules.relationship.RelationshipStrengths;
import io.github.kamrules.relationship.Trajectories;
import io.github.kamrules.scale.Level;
import io.github.kamrules.standard.PotentialLevels;
import io.github.kamrules.standard.StandardParameters;
import io.github.kamrules.standard.StandardPolicy;
import io.github.kamrules.strategy.Party;
import io.github.kamrules.strategy.Role;
import io.github.kamrules.strategy.Strategy;
import io.github.kamrules.strategy.StrategyId;
import java.util.List;

/**
 * The standard policy, extended by what it takes to review SteelWheels.
 *
 * <p>The database knows neither what a customer could buy nor how good the relationship is. Asked as it stands, the standard
 * policy would take a default for each; here, proxies stand in: guesses from orders, payments and credit limits, each marked
 * as ASSUMED. Everything that reads a decision replaced here follows by itself.
 */
final class SteelWheelsPolicy {
    /** Which part of what has fallen due is not paid. */
    static final NumberFact OVERDUE_SHARE =
            NumberFact.attribute(Mapping.OVERDUE_SHARE, Domain.numbers("[0, 1]", Unit.RATIO));

    /** The credit limit against the revenue of all accounts, so that no bound is an amount of money. */
    static final NumberFact CREDIT_LIMIT_SHARE = NumberFact.of(
            "credit-limit-share",
            Domain.numbers("[0, inf)", Unit.RATIO).orNone(),
            SteelWheelsPolicy::readCreditLimitShare);

    /** How the account pays. The standard policy has no such decision. */
    static final LevelDecision<PaymentHabit> PAYMENT_HABIT = Decision.of("payment-habit", PaymentHabit.class);

    /** The decisions that are guessed here. */
    static final List<Decision<?>> PROXIES = List.of(PAYMENT_HABIT, POTENTIAL_LEVEL, RELATIONSHIP_STRENGTH, TRAJECTORY);

    /** What to do about it. Its words are in the file of texts. */
    static final Strategy COLLECT_OPEN_PAYMENTS = collectOpenPayments();

    private SteelWheelsPolicy() {}

    /**
     * Returns the policy.
     *
     * @return the policy "steelwheels"
     */
    static Policy policy() {
        return StandardPolicy.standard()
                .extend("steelwheels", "1")
                .decide(PAYMENT_HABIT, paymentHabit())
                .replace(POTENTIAL_LEVEL, potential())
                .replace(RELATIONSHIP_STRENGTH, strength())
                .replace(TRAJECTORY, trajectory())
                .set(StandardParameters.HIGH_MARGIN, "0.50", assumed("model cars: nine in ten accounts have less"))
                .set(StandardParameters.MEDIUM_MARGIN, "0.40", assumed("model cars: nine in ten accounts have more"))
                .set(
                        StandardParameters.HIGH_SCORE,
                        "7",
                        assumed("at 6.5 every second buyer would be a key account, more than 15 people can look after"))
                .recommend(COLLECT_OPEN_PAYMENTS, PAYMENT_HABIT.is(PaymentHabit.OVERDUE))
                .texts(SteelWheelsTexts.bundle())
                .build();
    }

    private static Logic<PaymentHabit> paymentHabit() {
        return FirstMatch.<PaymentHabit>empty()
                .orNotApplicableWhen(OVERDUE_SHARE.isKnown().not(), "reason.nothing-due")
                .orWhen(OVERDUE_SHARE.atLeast("0.20"), PaymentHabit.OVERDUE)
                .orWhen(OVERDUE_SHARE.atLeast("0.02"), PaymentHabit.LATE)
                .otherwise(PaymentHabit.PROMPT)
                .from(assumed("payments come within 30 days; what is open after 60 is overdue"));
    }

    private static Logic<Level> potential() {
        return FirstMatch.when(REVENUE_SHARE.atLeast("0.02"), PotentialLevels.HIGH)
                .orWhen(CREDIT_LIMIT_SHARE.atLeast("0.02").and(TRAILING_ORDER_COUNT.atLeast("2")), PotentialLevels.HIGH)
                .orWhen(REVENUE_SHARE.atLeast("0.01").or(CREDIT_LIMIT_SHARE.atLeast("0.01")), PotentialLevels.MEDIUM)
                .otherwise(PotentialLevels.LOW)
                .from(assumed("an account can buy what it bought, or what it has credit for if it keeps buying"));
    }

    private static Logic<Level> strength() {
        return Scorecard.of(
                        Characteristic.of("rhythm")
                                .when(SILENCE_RATIO.atMost("1"), "2")
                                .when(SILENCE_RATIO.atMost("2"), "1")
                                .otherwise("0"),
                        Characteristic.of("recency")
                                .when(DAYS_SINCE_LAST_ORDER.atMost("90"), "2")
                                .when(DAYS_SINCE_LAST_ORDER.atMost("180"), "1")
                                .otherwise("0"),
                        Characteristic.of("frequency")
                                .when(TRAILING_ORDER_COUNT.atLeast("4"), "2")
                                .when(TRAILING_ORDER_COUNT.atLeast("2"), "1")
                                .otherwise("0"),
                        Characteristic.of("payment")
                                .when(PAYMENT_HABIT.is(PaymentHabit.PROMPT), "1")
                                .when(PAYMENT_HABIT.is(PaymentHabit.OVERDUE), "-1")
                                .otherwise("0"),
                        Characteristic.of("trouble")
                                .when(TROUBLED_ORDER_COUNT.atLeast("1"), "-1")
                                .otherwise("0"))
                .cutOffs(
                        RelationshipStrengths.LIMITED,
                        CutOff.atLeast("4", RelationshipStrengths.GOOD),
                        CutOff.atLeast("6", RelationshipStrengths.VERY_STRONG))
                .from(assumed("who orders in rhythm, lately and often, and pays, is taken as close to us"));
    }

    private static Logic<Level> trajectory() {
        return FirstMatch.when(ORDER_COUNT.isExactly("0"), Trajectories.POTENTIAL)
                .orWhen(SILENCE_RATIO.moreThan("2").and(DAYS_SINCE_LAST_ORDER.moreThan("180")), Trajectories.DECLINING)
                .orWhen(REVENUE_GROWTH.atMost("-0.25"), Trajectories.DECLINING)
                .orWhen(REVENUE_GROWTH.atLeast("0.10"), Trajectories.DEVELOPING)
                .orWhen(
                        REVENUE_GROWTH.isNotApplicable().and(TRAILING_ORDER_COUNT.atLeast("1")),
                        Trajectories.DEVELOPING)
                .otherwiseNotApplicable("reason.steady")
                .from(assumed("a relationship goes where the revenue goes, and down with a long silence"));
    }

    private static Strategy collectOpenPayments() {
        StrategyId id = StrategyId.of("collect-open-payments");
        return Strategy.builder()
                .id(id)
                .priority(4)
                .step(id.textKey().plus("step.1"), Role.TEAM_MEMBER, Party.JOINT, 0, 14)
                .step(id.textKey().plus("step.2"), Role.ACCOUNT_MANAGER, Party.CUSTOMER, 14, 30)
                .source(assumed("what is open is settled before more is sold"))
                .build();
    }

    private static void readCreditLimitShare(FactContext context, InputSink sink) {
        long total = context.statistics().totalMinor();
        if (total == 0) {
            sink.notApplicable();
        } else if (context.account().attribute(Mapping.CREDIT_LIMIT).orElse(null)
                instanceof AttributeValue.MoneyValue limit) {
            sink.share(context.minor(limit.value()), total);
        } else {
            sink.missing();
        }
    }
}
