package io.github.kamrules.testkit;

import com.google.common.collect.ImmutableList;
import io.github.kamrules.decision.Candidates;
import io.github.kamrules.decision.Failure;
import io.github.kamrules.decision.MissingInput;
import io.github.kamrules.decision.Verdict;
import io.github.kamrules.text.Texts;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Answers and verdicts as the messages of this package show them: by their names. */
final class Shown {

    private Shown() {}

    /** Returns an answer by its name. */
    static String answer(Object answer) {
        if (answer instanceof Collection<?> several) {
            return several.stream().map(Shown::answer).collect(Collectors.joining(", ", "[", "]"));
        }
        return answer instanceof Enum<?> constant ? constant.name() : answer.toString();
    }

    /** Returns answers in brackets, joined by commas. */
    static String answers(List<?> answers) {
        return answers.stream().map(answer -> "(" + answer(answer) + ")").collect(Collectors.joining(", "));
    }

    /** Returns what a verdict says, after "it" or "but it". */
    static String verdict(Verdict<?> verdict, Texts texts) {
        return verdict.match(
                it -> "decided (" + answer(it.answer()) + ")",
                it -> "does not apply: " + texts.render(it.reason(), Locale.ENGLISH),
                it -> "is undecided between " + candidates(it.candidates()) + because(it),
                it -> "failed: " + oneLine(it.failure().detail()));
    }

    /** Returns the outcomes that are still possible. */
    static String candidates(Candidates<?> candidates) {
        ImmutableList.Builder<String> all = ImmutableList.builder();
        candidates.values().forEach(value -> all.add("(" + answer(value) + ")"));
        if (candidates.notApplicable()) {
            all.add("not applicable");
        }
        if (candidates.gap()) {
            all.add("a gap");
        }
        if (candidates.conflict()) {
            all.add("a conflict");
        }
        if (candidates.failed()) {
            all.add("a failure");
        }
        return String.join(", ", all.build());
    }

    private static String because(Verdict.Undecided<?> undecided) {
        List<String> missing = undecided.missing().stream()
                .filter(MissingInput::couldChange)
                .map(it -> it.input().id())
                .toList();
        List<String> failed = undecided.failures().stream().map(Failure::origin).toList();
        return (missing.isEmpty() ? "" : ", for want of " + missing)
                + (failed.isEmpty() ? "" : ", for the failure of " + failed);
    }

    static String oneLine(String text) {
        return text.replace('\n', ' ');
    }

    /** Returns a text with every line indented. */
    static String indented(String text) {
        return text.lines().map(line -> "  " + line).collect(Collectors.joining("\n"));
    }
}
