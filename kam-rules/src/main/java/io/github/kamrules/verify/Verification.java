package io.github.kamrules.verify;

import com.google.common.collect.ImmutableList;
import io.github.kamrules.text.Message;
import io.github.kamrules.text.TextKey;
import io.github.kamrules.text.Texts;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What the verification of rules found: the worst first, then in the order in which the rules stand. Equal when the findings
 * are. Immutable and thread-safe.
 */
public final class Verification {

    private final ImmutableList<Finding> findings;
    private final Texts texts;

    Verification(List<Finding> findings, Texts texts) {
        this.findings = findings.stream()
                .sorted(java.util.Comparator.comparing(Finding::severity))
                .collect(ImmutableList.toImmutableList());
        this.texts = texts;
    }

    /**
     * Returns everything that was found.
     *
     * @return the findings, the worst first
     */
    public List<Finding> findings() {
        return findings;
    }

    /**
     * Returns what keeps the rules from being used.
     *
     * @return the findings of severity {@link Severity#ERROR}
     */
    public List<Finding> errors() {
        return of(Severity.ERROR);
    }

    /**
     * Returns what somebody should look at.
     *
     * @return the findings of severity {@link Severity#WARNING}
     */
    public List<Finding> warnings() {
        return of(Severity.WARNING);
    }

    /**
     * Returns what could not be decided.
     *
     * @return the findings of the kind {@link FindingKind#NOT_VERIFIED}
     */
    public List<Finding> notVerified() {
        return findings.stream()
                .filter(f -> f.kind() == FindingKind.NOT_VERIFIED)
                .collect(ImmutableList.toImmutableList());
    }

    /**
     * Returns one finding.
     *
     * @param id the id
     * @return the finding, empty if there is none of that id
     */
    public Optional<Finding> finding(String id) {
        return findings.stream().filter(f -> f.id().equals(id)).findFirst();
    }

    private List<Finding> of(Severity severity) {
        return findings.stream().filter(f -> f.severity() == severity).collect(ImmutableList.toImmutableList());
    }

    /**
     * Says what was found, one line for each finding, with its id and severity.
     *
     * @param locale the language
     * @return the text, ending with a line break
     */
    public String toText(Locale locale) {
        if (findings.isEmpty()) {
            return texts.render(Message.of(TextKey.of("verify.nothing")), locale) + "\n";
        }
        StringBuilder text = new StringBuilder();
        for (Finding finding : findings) {
            Message line = Message.of(TextKey.of("verify.line"))
                    .with("severity", TextKey.of(finding.severity()))
                    .with("finding", finding.message())
                    .with("id", finding.id());
            text.append(texts.render(line, locale)).append('\n');
        }
        return text.toString();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Verification that && findings.equals(that.findings);
    }

    @Override
    public int hashCode() {
        return findings.hashCode();
    }

    @Override
    public String toString() {
        return toText(Locale.ENGLISH);
    }
}
