package io.github.kamrules.examples.distributors;

import static io.github.kamrules.standard.StandardDecisions.TIER;

import io.github.kamrules.decision.Code;
import io.github.kamrules.decision.Decision;
import io.github.kamrules.decision.Domain;
import io.github.kamrules.decision.FirstMatch;
import io.github.kamrules.decision.LevelDecision;
import io.github.kamrules.decision.Parameter;
import io.github.kamrules.fact.NumberFact;
import io.github.kamrules.number.Decimal;
import io.github.kamrules.number.Unit;
import io.github.kamrules.policy.Plugin;
import io.github.kamrules.policy.Policy;
import io.github.kamrules.policy.Vocabulary;
import io.github.kamrules.scale.Level;
import io.github.kamrules.scale.Scale;
import io.github.kamrules.source.KnowledgeSource;
import io.github.kamrules.standard.StandardPolicy;
import io.github.kamrules.strategy.Party;
import io.github.kamrules.strategy.Role;
import io.github.kamrules.strategy.Strategy;
import io.github.kamrules.strategy.StrategyId;
import io.github.kamrules.text.KamTexts;
import io.github.kamrules.text.TextBundle;
import io.github.kamrules.tier.Tiers;
import java.util.List;
import java.util.Optional;

/**
 * Rules for those who sell through distributors: what matters is not what a distributor buys, but what it sells on.
 *
 * <p>A policy that takes it decides on the health of the channel and recommends to clear stock; a policy file can name its facts, and
 * its rule in code; and "distributor-care" is a whole policy to start from.
 */
// region plugin
public final class Distributors implements Plugin {
    static final NumberFact SELL_OUT =
            NumberFact.attribute("sell-out-share", Domain.numbers("[0, inf)", Unit.RATIO)); // sold on / bought
    static final NumberFact STOCK_DAYS = NumberFact.attribute("stock-days", Domain.numbers("[0, inf)", Unit.DAYS));
    static final Scale<Level> HEALTH = Scale.ordered("channel-health", "BLOCKED", "SLOW", "FLOWING");
    static final LevelDecision<Level> CHANNEL_HEALTH = Decision.of("channel-health", HEALTH);
    static final KnowledgeSource BOARD = KnowledgeSource.company("channel team, 2026");
    static final Parameter MOST_STOCK = Parameter.of("channel.most-stock-days", "120", BOARD);

    /** A rule in code, for policies that want it instead: stock that lasts longer at a slow pace counts as blocked. */
    static final Code<Level> BY_PACE = Code.of(
            "channel-health-by-pace",
            "1",
            List.of(SELL_OUT, STOCK_DAYS),
            inputs -> Optional.of(HEALTH.value(
                    inputs.number(STOCK_DAYS).compareTo(inputs.number(SELL_OUT).times(Decimal.of("150"))) > 0
                            ? 0
                            : 2)));

    @Override
    public String id() {
        return "distributors";
    }

    @Override
    public String version() {
        return "1.2";
    }

    @Override
    public void addTo(Vocabulary.Builder words) {
        words.fact(SELL_OUT).fact(STOCK_DAYS).scale(HEALTH).code(BY_PACE);
        words.policy(StandardPolicy.standard()
                .extend("distributor-care", version())
                .take(this)
                .buildUnverified());
    }

    @Override
    public void addTo(Policy.Builder policy) {
        policy.decide(
                        CHANNEL_HEALTH,
                        FirstMatch.when(STOCK_DAYS.moreThan(MOST_STOCK), HEALTH.value(0))
                                .orWhen(SELL_OUT.lessThan("0.8"), HEALTH.value(1))
                                .otherwise(HEALTH.value(2))
                                .from(BOARD))
                .recommend(clearStock(), CHANNEL_HEALTH.is(HEALTH.value(0)).and(TIER.atLeast(Tiers.DEVELOPMENT)))
                .texts(TEXTS);
    }

    private static Strategy clearStock() {
        StrategyId id = StrategyId.of("clear-stock");
        return Strategy.builder()
                .id(id)
                .priority(11)
                .step(id.textKey().plus("step.1"), Role.ACCOUNT_MANAGER, Party.JOINT, 0, 14)
                .source(BOARD)
                .build();
    }

    private static final TextBundle TEXTS =
            TextBundle.ofResources(Distributors.class::getResourceAsStream, KamTexts.languages());
}
// endregion
