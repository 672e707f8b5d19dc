package io.github.kamrules.examples.portfolioreview.report;

import static io.github.kamrules.standard.StandardDecisions.RAW_TIER;

import io.github.kamrules.decision.Input;
import io.github.kamrules.decision.MissingInput;
import io.github.kamrules.decision.Outcomes;
import io.github.kamrules.decision.Verdict;
import io.github.kamrules.examples.portfolioreview.output.AccountRow;
import io.github.kamrules.examples.portfolioreview.output.Grounds;
import io.github.kamrules.policy.Policy;
import io.github.kamrules.review.Assessment;
import io.github.kamrules.review.PortfolioReview;
import io.github.kamrules.review.Reviewer;
import io.github.kamrules.scale.Level;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Says what to find out next. The same accounts are reviewed once more by the same policy without any default: a fact that
 * leaves a tier open there is one that nobody knows and that could change the tier.
 */
final class FindOutSection {
    private static final int MOST_EXAMPLES = 3;

    private record Open(Input input, List<AccountRow> accounts, long part) {}

    private final Subject subject;
    private final Grounds grounds;
    private final Words words;

    private FindOutSection(Subject subject, Grounds grounds) {
        this.subject = subject;
        this.grounds = grounds;
        words = subject.words();
    }

    static ReportPage.FindOut of(Subject subject, Grounds grounds) {
        return new FindOutSection(subject, grounds).section();
    }

    private ReportPage.FindOut section() {
        Policy policy = subject.review().policy();
        PortfolioReview without = Reviewer.of(policy.extend(policy.id() + "-without-defaults", policy.version())
                        .withoutDefaults()
                        .buildUnverified())
                .review(subject.review().portfolio());
        Map<String, Input> inputs = new LinkedHashMap<>();
        Map<String, List<AccountRow>> accounts = new LinkedHashMap<>();
        Map<String, AccountRow> rows = new LinkedHashMap<>();
        subject.rows().forEach(row -> rows.put(row.id(), row));
        List<AccountRow> open = new ArrayList<>();
        for (Assessment assessment : without.without(RAW_TIER, Outcomes.UNDECIDED)) {
            AccountRow row = rows.get(assessment.accountId().value());
            if (row != null && assessment.verdict(RAW_TIER) instanceof Verdict.Undecided<Level> undecided) {
                open.add(row);
                undecided.missing().stream()
                        .filter(MissingInput::couldChange)
                        .map(MissingInput::input)
                        .forEach(input -> {
                            inputs.put(input.id(), input);
                            accounts.computeIfAbsent(input.id(), id -> new ArrayList<>())
                                    .add(row);
                        });
            }
        }
        List<Open> questions = accounts.entrySet().stream()
                .map(entry -> new Open(
                        inputs.getOrDefault(
                                entry.getKey(), inputs.values().iterator().next()),
                        entry.getValue().stream()
                                .sorted(AccountRow.LARGEST_FIRST)
                                .toList(),
                        part(entry.getValue())))
                .sorted(Comparator.comparingLong(Open::part)
                        .thenComparingInt(question -> question.accounts().size())
                        .reversed()
                        .thenComparing(question -> question.input().id()))
                .toList();
        String message = open.isEmpty()
                ? words.say("find-out.none")
                : words.say(
                        "find-out.message",
                        "count",
                        words.count(open.size()),
                        "all",
                        words.count(subject.rows().size()),
                        "share",
                        subject.shareText(part(open)));
        return new ReportPage.FindOut(
                message, questions.stream().map(this::question).toList());
    }

    private long part(List<AccountRow> accounts) {
        return accounts.stream().mapToLong(subject::part).sum();
    }

    private ReportPage.Question question(Open open) {
        String examples = String.join(
                words.say("and-then-name"),
                open.accounts().stream()
                        .limit(MOST_EXAMPLES)
                        .map(row -> Svg.fit(row.account().name(), 26, 1))
                        .toList());
        int more = open.accounts().size() - MOST_EXAMPLES;
        return new ReportPage.Question(
                words.label(open.input().label()),
                now(open.input()),
                words.count(open.accounts().size()),
                subject.shareText(open.part()),
                more > 0
                        ? words.say("find-out.examples-more", "examples", examples, "more", words.count(more))
                        : examples);
    }

    /** What the review takes for the fact now, where nobody knows it. */
    private String now(Input input) {
        List<String> taken = grounds.tierDefaults().keySet().stream()
                .filter(used -> used.input().id().equals(input.id()))
                .map(words::value)
                .distinct()
                .toList();
        return taken.isEmpty() ? words.say("find-out.open") : words.say("find-out.taken", "value", taken);
    }
}
