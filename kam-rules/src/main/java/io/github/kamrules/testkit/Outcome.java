package io.github.kamrules.testkit;

import io.github.kamrules.decision.Decision;
import io.github.kamrules.decision.DecisionBuffer;
import io.github.kamrules.decision.Explanation;
import io.github.kamrules.decision.Verdict;
import io.github.kamrules.text.Texts;
import java.util.Locale;

/** What came of a case. */
final class Outcome<V> {

    private final DecisionBuffer decided;
    private final Verdict<V> verdict;
    private final Explanation explanation;
    private final Texts texts;

    Outcome(DecisionBuffer decided, Decision<V> decision, Explanation explanation, Texts texts) {
        this.decided = decided;
        this.verdict = decided.verdict(decision);
        this.explanation = explanation;
        this.texts = texts;
    }

    Verdict<V> verdict() {
        return verdict;
    }

    /** Returns the verdict of any decision; a buffer is for one thread at a time. */
    synchronized <A> Verdict<A> verdict(Decision<A> decision) {
        return decided.verdict(decision);
    }

    Explanation explanation() {
        return explanation;
    }

    String text() {
        return explanation.toText(Locale.ENGLISH);
    }

    Texts texts() {
        return texts;
    }
}
