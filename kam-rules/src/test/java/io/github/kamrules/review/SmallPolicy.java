package io.github.kamrules.review;

import static io.github.kamrules.fact.AccountFacts.COUNTRY;
import static io.github.kamrules.fact.AccountFacts.DAYS_SINCE_LAST_ORDER;
import static io.github.kamrules.fact.AccountFacts.INFLUENCE;
import static io.github.kamrules.fact.AccountFacts.MARGIN_RATIO;
import static io.github.kamrules.fact.AccountFacts.ORDER_COUNT;
import static io.github.kamrules.fact.AccountFacts.POTENTIAL_ABOVE_SHARE;
import static io.github.kamrules.fact.AccountFacts.POTENTIAL_SHARE;
import static io.github.kamrules.fact.AccountFacts.REVENUE;
import static io.github.kamrules.fact.AccountFacts.REVENUE_ABOVE_SHARE;
import static io.github.kamrules.fact.AccountFacts.REVENUE_GROWTH;
import static io.github.kamrules.fact.AccountFacts.REVENUE_SHARE;
import static io.github.kamrules.fact.AccountFacts.SHARE_OF_WALLET;
import static io.github.kamrules.fact.AccountFacts.SILENCE_RATIO;

import io.github.kamrules.decision.Code;
import io.github.kamrules.decision.Decision;
import io.github.kamrules.decision.Domain;
import io.github.kamrules.decision.EachMatch;
import io.github.kamrules.decision.FirstMatch;
import io.github.kamrules.decision.LevelDecision;
import io.github.kamrules.decision.NumberDecision;
import io.github.kamrules.decision.SetDecision;
import io.github.kamrules.fact.NumberFact;
import io.github.kamrules.number.Decimal;
import io.github.kamrules.number.Unit;
import io.github.kamrules.policy.Policy;
import io.github.kamrules.scale.Scale;
import io.github.kamrules.source.KnowledgeSource;
import io.github.kamrules.strategy.Party;
import io.github.kamrules.strategy.Role;
import io.github.kamrules.strategy.Strategy;
import io.github.kamrules.strategy.StrategyId;
import io.github.kamrules.tier.ExposureLevels;
import java.util.List;
import java.util.Optional;

/** A policy of every kind of decision, over facts of every kind. */
final class SmallPolicy {
    enum Value {
        LONG_TAIL,
        WAIST,
        HEAD
    }

    enum Stage {
        NEVER,
        LOST,
        ACTIVE
    }

    enum Mark {
        BIG,
        GROWING,
        RICH,
        WANTED,
        SILENT
    }

    enum Answer {
        NO,
        YES
    }

    static final LevelDecision<Value> VALUE = Decision.of("value", Value.class);
    static final LevelDecision<Stage> STAGE = Decision.of("stage", Stage.class);
    static final SetDecision<Mark> MARKS = Decision.setOf("marks", Scale.nominal("marks", Mark.class));
    static final NumberDecision PROMILLE = Decision.number(
            "promille", Domain.wholeNumbers("[0, 1000]", Unit.POINTS).orNone());
    static final LevelDecision<Answer> CODED = Decision.of("coded", Answer.class);
    static final LevelDecision<Answer> IMPORTANT = Decision.of("important", Answer.class);
    /** Has the id of a fact that the shares derive from, which this policy does not read. */
    static final LevelDecision<Answer> POTENTIAL = Decision.of("potential", Answer.class);

    static final NumberFact OVERDUE = NumberFact.attribute("overdue-share", Domain.numbers("[0, 1]", Unit.RATIO));

    private static final KnowledgeSource SOURCE = KnowledgeSource.assumed("a test");

    static final Policy POLICY = builder().build();
    static final Policy VALUE_AND_STAGE = valueAndStage().build();

    private SmallPolicy() {}

    private static Policy.Builder valueAndStage() {
        return Policy.builder("small", "1")
                .decide(
                        VALUE,
                        FirstMatch.when(REVENUE_ABOVE_SHARE.lessThan("0.80"), Value.HEAD)
                                .orWhen(REVENUE_ABOVE_SHARE.lessThan("0.95"), Value.WAIST)
                                .orWhen(REVENUE_ABOVE_SHARE.isNotApplicable().not(), Value.LONG_TAIL)
                                .otherwiseNotApplicable("reason.no-revenue"))
                .decide(
                        STAGE,
                        FirstMatch.when(ORDER_COUNT.isExactly("0"), Stage.NEVER)
                                .orWhen(DAYS_SINCE_LAST_ORDER.moreThan("365"), Stage.LOST)
                                .otherwise(Stage.ACTIVE));
    }

    private static Policy.Builder builder() {
        return valueAndStage()
                .decide(
                        MARKS,
                        EachMatch.when(REVENUE_SHARE.atLeast("0.10"), Mark.BIG)
                                .andWhen(REVENUE_GROWTH.atLeast("0.1"), Mark.GROWING)
                                .andWhen(MARGIN_RATIO.atLeast("0.3").and(REVENUE.moreThan("100")), Mark.RICH)
                                .andWhen(SHARE_OF_WALLET.lessThan("0.5"), Mark.WANTED)
                                .andWhen(SILENCE_RATIO.moreThan("2"), Mark.SILENT))
                .decide(PROMILLE, promille())
                .decide(CODED, coded())
                .decide(
                        POTENTIAL,
                        FirstMatch.when(
                                        POTENTIAL_SHARE.atLeast("0.3").or(POTENTIAL_ABOVE_SHARE.lessThan("0.5")),
                                        Answer.YES)
                                .otherwise(Answer.NO))
                .decide(
                        IMPORTANT,
                        FirstMatch.when(VALUE.is(Value.HEAD).or(INFLUENCE.is(ExposureLevels.HIGH)), Answer.YES)
                                .orWhen(MARKS.contains(Mark.BIG).and(PROMILLE.atLeast("500")), Answer.YES)
                                .orWhen(CODED.is(Answer.YES).and(OVERDUE.lessThan("0.2")), Answer.YES)
                                .otherwise(Answer.NO))
                .defaultFor(IMPORTANT, INFLUENCE, ExposureLevels.LOW, SOURCE)
                .recommend(strategy("protect", 20), IMPORTANT.is(Answer.YES).and(STAGE.is(Stage.ACTIVE)))
                .recommend(strategy("win-back", 10), STAGE.is(Stage.LOST));
    }

    static Code<Decimal> promille() {
        return Code.of(
                "promille-code",
                "1",
                List.of(REVENUE_SHARE),
                values -> values.applies(REVENUE_SHARE)
                        ? Optional.of(floor(values.number(REVENUE_SHARE)))
                        : Optional.empty());
    }

    private static Decimal floor(Decimal share) {
        return Decimal.of(share.times(Decimal.of(1000)).value().setScale(0, java.math.RoundingMode.FLOOR));
    }

    private static Code<Answer> coded() {
        return Code.of("coded-code", "1", List.of(COUNTRY, ORDER_COUNT), values -> {
            if (values.text(COUNTRY).equals("US")) {
                throw new IllegalStateException("no rule for US");
            }
            return Optional.of(values.number(ORDER_COUNT).compareTo(Decimal.of(3)) > 0 ? Answer.YES : Answer.NO);
        });
    }

    static Strategy strategy(String id, int priority, String... conflicts) {
        StrategyId strategyId = StrategyId.of(id);
        Strategy.Builder builder = Strategy.builder()
                .id(strategyId)
                .priority(priority)
                .step(strategyId.textKey().plus("step.1"), Role.ACCOUNT_MANAGER, Party.SUPPLIER, 0, 14)
                .source(SOURCE);
        for (String other : conflicts) {
            builder.addConflictsWith(StrategyId.of(other));
        }
        return builder.build();
    }
}
