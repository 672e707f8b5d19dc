package io.github.kamrules.check;

import static java.util.Objects.requireNonNull;

import io.github.kamrules.account.AccountId;
import io.github.kamrules.text.Message;
import io.github.kamrules.text.Texts;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Something that a check found about an account, and by what. Immutable and thread-safe.
 *
 * @param accountId the account
 * @param check the check
 * @param evidence what made the check find it
 */
public record CheckFinding(AccountId accountId, Check check, List<Message> evidence) {

    /**
     * Makes a finding.
     *
     * @param accountId the account
     * @param check the check
     * @param evidence what made the check find it; the list is copied
     */
    public CheckFinding {
        requireNonNull(accountId, "accountId");
        requireNonNull(check, "check");
        evidence = List.copyOf(evidence);
    }

    /**
     * Returns the finding in words: what is found, what made the check find it, and what is to be done.
     *
     * @param texts the texts, those of the policy
     * @param locale the reader's language
     * @return three lines or more
     */
    public String toText(Texts texts, Locale locale) {
        return texts.label(check.found(), locale) + "\n"
                + evidence.stream()
                        .map(message -> "- " + texts.render(message, locale) + "\n")
                        .collect(Collectors.joining())
                + texts.label(check.remedyText(), locale) + "\n";
    }

    @Override
    public String toString() {
        return check.severity() + " " + check.id() + " of " + accountId;
    }
}
