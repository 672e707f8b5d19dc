package io.github.kamrules.examples.portfolioreview.report;

import io.github.kamrules.decision.Decision;
import io.github.kamrules.decision.DecisionTexts;
import io.github.kamrules.decision.Outcomes;
import io.github.kamrules.decision.Verdict;
import io.github.kamrules.examples.portfolioreview.output.OwnDecisions;
import io.github.kamrules.policy.Policy;
import io.github.kamrules.review.Assessment;
import io.github.kamrules.review.PortfolioReview;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the policy decides beyond the standard decisions: how many accounts have which answer, and which have none. */
final class OwnSection {
    private static final int MOST_ANSWERS = 8;

    private final PortfolioReview review;
    private final Words words;

    private OwnSection(Subject subject) {
        review = subject.review();
        words = subject.words();
    }

    /** Returns the section, nothing if the policy decides nothing of its own. */
    static List<ReportPage.Own> of(Subject subject) {
        List<Decision<?>> own = OwnDecisions.of(subject.review().policy());
        OwnSection section = new OwnSection(subject);
        return own.isEmpty()
                ? List.of()
                : List.of(new ReportPage.Own(own.stream().map(section::line).toList()));
    }

    /** Returns the answer of a decision of the policy's own in words; empty if there is none. */
    static Optional<String> answer(Assessment assessment, Decision<?> decision, Words words) {
        return answer(decision, assessment.verdict(decision), words);
    }

    private static <V> Optional<String> answer(Decision<?> decision, Verdict<V> verdict, Words words) {
        return verdict instanceof Verdict.Decided<V> decided
                ? Optional.of(words.say("own.answer", "answer", DecisionTexts.value(decision, decided.answer())))
                : Optional.empty();
    }

    private ReportPage.OwnDecision line(Decision<?> decision) {
        Policy policy = review.policy();
        Map<String, Integer> answers = new LinkedHashMap<>();
        for (Assessment assessment : review.assessments()) {
            answer(assessment, decision, words).ifPresent(answer -> answers.merge(answer, 1, Integer::sum));
        }
        List<String> counts = new ArrayList<>();
        if (answers.size() > MOST_ANSWERS) {
            counts.add(words.say(
                    "own.answers",
                    "count",
                    words.count(answers.values().stream()
                            .mapToInt(Integer::intValue)
                            .sum())));
        } else {
            answers.entrySet().stream()
                    .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                    .forEach(it -> counts.add(
                            words.say("own.count", "answer", it.getKey(), "count", words.count(it.getValue()))));
        }
        without(counts, "own.undecided", review.count(decision, Outcomes.UNDECIDED));
        without(counts, "own.not-applicable", review.count(decision, Outcomes.NOT_APPLICABLE));
        return new ReportPage.OwnDecision(
                words.label(decision.label()),
                decision.id(),
                counts,
                failures(decision),
                words.source(policy.graph().logic(decision).source()));
    }

    private void without(List<String> counts, String key, int count) {
        if (count > 0) {
            counts.add(words.say(key, "count", words.count(count)));
        }
    }

    /** Says how many failed, and why the first did. */
    private List<String> failures(Decision<?> decision) {
        int count = review.count(decision, Outcomes.FAILED);
        if (count == 0) {
            return List.of();
        }
        return review.assessments().stream()
                .filter(assessment -> assessment.verdict(decision) instanceof Verdict.Failed<?>)
                .limit(1)
                .map(first -> words.say(
                        "own.failed",
                        "count",
                        words.count(count),
                        "account",
                        first.accountId().value(),
                        "why",
                        words.render(first.explain(decision).message())))
                .toList();
    }
}
