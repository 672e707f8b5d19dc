package io.github.kamrules.examples.portfolioreview;

import io.github.kamrules.decision.Decision;
import io.github.kamrules.decision.FirstMatch;
import io.github.kamrules.decision.LevelDecision;
import io.github.kamrules.fact.NumberFact;
import io.github.kamrules.number.Unit;
import io.github.kamrules.policy.Plugin;
import io.github.kamrules.policy.Policy;
import io.github.kamrules.policy.Vocabulary;
import io.github.kamrules.scale.Level;
import io.github.kamrules.scale.Scale;
import io.github.kamrules.source.KnowledgeSource;

/** A plug-in that lies on the class path of the tests, and is taken by the policies that name it. */
public final class LatePayers implements Plugin {
    private static final NumberFact OVERDUE = NumberFact.attribute("overdue-share", Unit.RATIO);
    private static final Scale<Level> ANSWERS = Scale.ordered("late-payer", "NO", "YES");
    private static final LevelDecision<Level> LATE = Decision.of("late-payer", ANSWERS);

    @Override
    public String id() {
        return "late-payers";
    }

    @Override
    public String version() {
        return "1";
    }

    @Override
    public void addTo(Vocabulary.Builder words) {
        words.scale(ANSWERS);
    }

    @Override
    public void addTo(Policy.Builder policy) {
        policy.decide(
                LATE,
                FirstMatch.when(OVERDUE.atLeast("0.2"), ANSWERS.value(1))
                        .otherwise(ANSWERS.value(0))
                        .from(KnowledgeSource.company("a test")));
    }
}
