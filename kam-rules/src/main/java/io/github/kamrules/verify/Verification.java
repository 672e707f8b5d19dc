package io.github.kamrules.verify;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import io.github.kamrules.text.Message;
import io.github.kamrules.text.TextKey;
import io.github.kamrules.text.Texts;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What the verification of rules found: the worst first, then in the order in which the rules stand. Equal when the findings
 * are. Immutable and thread-safe.
 */
public final class Verification {

    private final ImmutableList<Finding> findings;
    private final ImmutableMap<Finding, Acceptance> accepted;
    private final Texts texts;

    Verification(List<Finding> findings, Texts texts) {
        this(findings, ImmutableMap.of(), texts);
    }

    private Verification(List<Finding> findings, Map<Finding, Acceptance> accepted, Texts texts) {
        this.findings = findings.stream()
                .sorted(Comparator.comparing(Finding::severity))
                .collect(ImmutableList.toImmutableList());
        this.accepted = ImmutableMap.copyOf(accepted);
        this.texts = texts;
    }

    /**
     * Returns this verification with more findings.
     *
     * @param more what else was found
     * @return the verification with all of them
     */
    public Verification plus(List<Finding> more) {
        return new Verification(
                ImmutableList.<Finding>builder().addAll(findings).addAll(more).build(), accepted, texts);
    }

    /**
     * Returns this verification after some warnings were accepted. An acceptance that matches no warning is an error.
     *
     * @param acceptances the acceptances
     * @return the verification, in which what is accepted is no warning any more
     */
    public Verification accepting(List<Acceptance> acceptances) {
        Map<Finding, Acceptance> all = new LinkedHashMap<>(accepted);
        ImmutableList.Builder<Finding> left = ImmutableList.builder();
        for (Finding finding : findings) {
            Optional<Acceptance> of =
                    acceptances.stream().filter(a -> a.isOf(finding)).findFirst();
            if (of.isPresent()) {
                all.put(finding, of.get());
            } else {
                left.add(finding);
            }
        }
        for (Acceptance acceptance : acceptances) {
            if (!all.containsValue(acceptance)) {
                left.add(stale(acceptance));
            }
        }
        return new Verification(left.build(), all, texts);
    }

    private Finding stale(Acceptance acceptance) {
        Optional<Finding> changed = finding(acceptance.finding());
        Message message = Verifier.message("stale-acceptance" + (changed.isPresent() ? "-changed" : ""))
                .with("finding", acceptance.finding())
                .with("witness", acceptance.witness());
        return new Finding(
                FindingKind.STALE_ACCEPTANCE.id() + ":" + acceptance.finding(),
                FindingKind.STALE_ACCEPTANCE,
                Severity.ERROR,
                new Place(Optional.empty(), Optional.of(acceptance.finding()), List.of()),
                changed.map(now -> message.with("now", now.witnessText())).orElse(message),
                Optional.empty(),
                Optional.empty());
    }

    /**
     * Returns the warnings that were accepted, each with its acceptance.
     *
     * @return the warnings, in the order in which the rules stand
     */
    public Map<Finding, Acceptance> accepted() {
        return accepted;
    }

    /**
     * Returns everything that was found, but for what was accepted.
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
        return other instanceof Verification that && findings.equals(that.findings) && accepted.equals(that.accepted);
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
