package io.github.kamrules.examples.customrule;

import io.github.kamrules.decision.Decision;
import io.github.kamrules.decision.Domain;
import io.github.kamrules.decision.FirstMatch;
import io.github.kamrules.decision.LevelDecision;
import io.github.kamrules.fact.NumberFact;
import io.github.kamrules.number.Unit;
import io.github.kamrules.policy.Policy;
import io.github.kamrules.review.PortfolioReview;
import io.github.kamrules.review.Reviewer;
import io.github.kamrules.scale.Level;
import io.github.kamrules.scale.Scale;
import io.github.kamrules.source.KnowledgeSource;
import io.github.kamrules.standard.StandardDecisions;
import io.github.kamrules.standard.StandardPolicy;
import io.github.kamrules.strategy.Party;
import io.github.kamrules.strategy.Recommendation;
import io.github.kamrules.strategy.Role;
import io.github.kamrules.strategy.Strategy;
import io.github.kamrules.strategy.StrategyId;
import io.github.kamrules.text.TextBundle;
import io.github.kamrules.text.TextKey;
import io.github.kamrules.tier.Tiers;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A survey's answer as a rule: a key account that would recommend us is asked to do so. */
public final class CustomRule {
    // region custom-rule
    static final NumberFact SCORE = NumberFact.attribute("survey-score", Domain.wholeNumbers("[0, 10]", Unit.NONE));
    static final Scale<Level> VOICES = Scale.ordered("voice", "DETRACTOR", "PASSIVE", "PROMOTER"); // worst first
    static final LevelDecision<Level> VOICE = Decision.of("voice-of-customer", VOICES);
    static final KnowledgeSource BOARD = KnowledgeSource.company("marketing board, May 2026");
    static final Strategy ASK = Strategy.builder()
            .id(StrategyId.of("ask-for-reference"))
            .priority(12)
            .step(TextKey.of("strategy.ask-for-reference.step.1"), Role.ACCOUNT_MANAGER, Party.CUSTOMER, 0, 14)
            .source(BOARD)
            .build();
    static final TextBundle TEXTS = TextBundle.of(
            Locale.ENGLISH,
            Map.of(
                    "fact.survey-score", "Score in our survey",
                    "decision.voice-of-customer", "Voice of the customer",
                    "voice.DETRACTOR", "Detractor",
                    "voice.PASSIVE", "Passive",
                    "voice.PROMOTER", "Promoter",
                    "strategy.ask-for-reference.title", "Ask for a reference"));
    static final Policy POLICY = StandardPolicy.standard()
            .extend("acme", "2026")
            .decide(
                    VOICE,
                    FirstMatch.when(SCORE.atLeast("9"), VOICES.parse("PROMOTER"))
                            .orWhen(SCORE.atLeast("7"), VOICES.parse("PASSIVE"))
                            .otherwise(VOICES.parse("DETRACTOR"))
                            .from(KnowledgeSource.literature("Reichheld 2003: promoters say 9 or 10")))
            .defaultFor(VOICE, SCORE, "7", BOARD)
            .recommend(ASK, VOICE.is(VOICES.parse("PROMOTER")).and(StandardDecisions.TIER.atLeast(Tiers.KEY)))
            .texts(TEXTS)
            .build();
    // endregion

    private CustomRule() {}

    /** Prints what is decided of each account, why, and what to do; takes no arguments. */
    public static void main(String[] args) {
        PortfolioReview review = Reviewer.of(POLICY).review(Crm.portfolio());
        for (String id : List.of("C-1", "C-2", "C-3")) {
            System.out.print(
                    "== " + id + "\n" + review.assessment(id).explain(VOICE).toText(Locale.ENGLISH));
            for (Recommendation advice : review.assessment(id).recommendations()) {
                String title = POLICY.texts().label(advice.strategy().title(), Locale.ENGLISH);
                System.out.println(advice.rank() + ". " + title);
            }
        }
    }
}
