package io.github.kamrules.json;

import static io.github.kamrules.json.AccountForms.ACCOUNT_ID;
import static io.github.kamrules.json.BasicForms.MESSAGE;
import static io.github.kamrules.json.BasicForms.SOURCE;
import static io.github.kamrules.json.BasicForms.TEXT_KEY;
import static io.github.kamrules.json.BasicForms.WHOLE;

import io.github.kamrules.strategy.Party;
import io.github.kamrules.strategy.Recommendation;
import io.github.kamrules.strategy.Role;
import io.github.kamrules.strategy.Step;
import io.github.kamrules.strategy.Strategy;
import io.github.kamrules.strategy.StrategyId;
import io.github.kamrules.tier.GrowthRoutes;

/** The forms of strategies and recommendations. */
final class StrategyForms {
    static final Form<StrategyId> STRATEGY_ID = Form.ofText(StrategyId::value, StrategyId::of);

    static final Form<Step> STEP = Form.of(
            step -> new Fields()
                    .put("text", step.text(), TEXT_KEY)
                    .put("role", step.role().name())
                    .put("party", step.party().name())
                    .put("startDay", step.startDay())
                    .put("durationDays", step.durationDays()),
            node -> node.object()
                    .make(in -> Step.builder()
                            .text(in.required("text", TEXT_KEY))
                            .role(in.required("role", Form.ofEnum(Role.class)))
                            .party(in.required("party", Form.ofEnum(Party.class)))
                            .startDay(in.required("startDay", WHOLE))
                            .durationDays(in.required("durationDays", WHOLE))
                            .build()));

    static final Form<Strategy> STRATEGY = Form.of(
            strategy -> new Fields()
                    .put("id", strategy.id(), STRATEGY_ID)
                    .put("priority", strategy.priority())
                    .put("steps", strategy.steps(), STEP.list())
                    .putUnlessEmpty("items", strategy.items(), WHOLE)
                    .put("source", strategy.source(), SOURCE)
                    .putUnlessEmpty("conflictsWith", strategy.conflictsWith(), STRATEGY_ID)
                    .put("topic", strategy.topic(), BasicForms.TEXT)
                    .put("growthRoute", strategy.growthRoute(), BasicForms.levelOf(GrowthRoutes.SCALE)),
            node -> node.object().make(in -> {
                Strategy.Builder strategy = Strategy.builder()
                        .id(in.required("id", STRATEGY_ID))
                        .priority(in.required("priority", WHOLE))
                        .steps(in.required("steps", STEP.list()))
                        .items(in.list("items", WHOLE))
                        .source(in.required("source", SOURCE))
                        .conflictsWith(in.list("conflictsWith", STRATEGY_ID));
                in.optional("topic", BasicForms.TEXT).ifPresent(strategy::topic);
                in.optional("growthRoute", BasicForms.levelOf(GrowthRoutes.SCALE))
                        .ifPresent(strategy::growthRoute);
                return strategy.build();
            }));

    static final Form<Recommendation> RECOMMENDATION = Form.of(
            recommendation -> new Fields()
                    .put("accountId", recommendation.accountId(), ACCOUNT_ID)
                    .put("strategy", recommendation.strategy(), STRATEGY)
                    .put("rank", recommendation.rank())
                    .putUnlessEmpty("reasons", recommendation.reasons(), MESSAGE),
            node -> node.object()
                    .make(in -> Recommendation.builder()
                            .accountId(in.required("accountId", ACCOUNT_ID))
                            .strategy(in.required("strategy", STRATEGY))
                            .rank(in.required("rank", WHOLE))
                            .reasons(in.list("reasons", MESSAGE))
                            .build()));

    private StrategyForms() {}
}
