package io.github.kamrules.examples.portfolioreview.report;

import io.github.kamrules.check.Check;
import io.github.kamrules.check.CheckFinding;
import io.github.kamrules.examples.portfolioreview.output.AccountRow;
import io.github.kamrules.policy.CheckRule;
import io.github.kamrules.text.TextKey;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What should not be so: each check that found something, with the largest accounts that it found. */
final class FindingsSection {
    private static final int MOST_ACCOUNTS = 5;

    private final Subject subject;
    private final Words words;

    private FindingsSection(Subject subject) {
        this.subject = subject;
        words = subject.words();
    }

    /** Returns the section, nothing if the policy has no checks. */
    static List<ReportPage.Findings> of(Subject subject) {
        return subject.review().policy().checks().isEmpty()
                ? List.of()
                : List.of(new FindingsSection(subject).section());
    }

    private ReportPage.Findings section() {
        Map<Check, List<AccountRow>> found = new LinkedHashMap<>();
        subject.review().policy().checks().stream()
                .sorted(CheckRule.worstFirst())
                .forEach(rule -> found.put(rule.check(), new ArrayList<>()));
        int accounts = 0;
        int all = 0;
        for (AccountRow row : subject.rows()) {
            List<CheckFinding> findings = subject.assessment(row).findings();
            findings.forEach(finding -> found.computeIfAbsent(finding.check(), check -> new ArrayList<>())
                    .add(row));
            accounts += findings.isEmpty() ? 0 : 1;
            all += findings.size();
        }
        found.values().removeIf(List::isEmpty);
        return new ReportPage.Findings(
                all == 0
                        ? words.say("findings.none")
                        : words.say(
                                "findings.message",
                                "count",
                                words.count(all),
                                "accounts",
                                words.count(accounts),
                                "all",
                                words.count(subject.rows().size())),
                found.entrySet().stream()
                        .map(it -> line(it.getKey(), it.getValue()))
                        .toList());
    }

    private ReportPage.FindingLine line(Check check, List<AccountRow> rows) {
        return new ReportPage.FindingLine(
                words.label(check.found()),
                check.severity().name(),
                words.label(TextKey.of("severity." + check.severity())),
                words.count(rows.size()),
                rows.stream()
                        .limit(MOST_ACCOUNTS)
                        .map(row -> new ReportPage.Link(row.account().name(), subject.href(row)))
                        .toList(),
                rows.size() > MOST_ACCOUNTS
                        ? words.say("findings.more", "count", words.count(rows.size() - MOST_ACCOUNTS))
                        : "",
                words.label(check.remedyText()));
    }
}
