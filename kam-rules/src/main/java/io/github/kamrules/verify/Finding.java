package io.github.kamrules.verify;

import io.github.kamrules.decision.Witness;
import io.github.kamrules.text.Message;
import io.github.kamrules.text.Texts;
import java.util.Locale;
import java.util.Optional;

/**
 * Something that is wrong with rules, or worth knowing about them.
 *
 * <p>For example, {@code error gap:credit-risk, overdue-share = 0.05}: no row answers when the overdue share is exactly 5%.
 *
 * <p>Two findings about the same rules that have the same {@link #id} and {@link #witnessText} are the same: by these two a
 * warning is accepted. Immutable and thread-safe.
 *
 * @param id what it is and where, such as {@code shadowed-row:tier:3}; unique among the findings of a verification, and
 *     the same in each as long as the rules are
 * @param kind what it is about
 * @param severity how bad it is
 * @param place where it is
 * @param message what is wrong, in words of {@link VerifyTexts}
 * @param witness a case that shows it, empty when no case is needed: what can never hold has none
 * @param after the second case where it takes two to show it: the same as the witness but for an input that was raised
 */
public record Finding(
        String id,
        FindingKind kind,
        Severity severity,
        Place place,
        Message message,
        Optional<Witness> witness,
        Optional<Witness> after) {

    static Finding of(FindingKind kind, Place place, Message message, Optional<Witness> witness) {
        return new Finding(kind.id() + ":" + place, kind, kind.severity(), place, message, witness, Optional.empty());
    }

    Finding withId(String newId) {
        return new Finding(newId, kind, severity, place, message, witness, after);
    }

    Finding as(Severity newSeverity) {
        return new Finding(id, kind, newSeverity, place, message, witness, after);
    }

    /**
     * Returns the case that shows it as a short text, such as {@code overdue-share = 0.05}.
     *
     * @return the text; empty when there is no witness
     */
    public String witnessText() {
        return witness.map(Witness::toString).orElse("")
                + after.map(w -> " -> " + w).orElse("");
    }

    /**
     * Says in one line what is wrong.
     *
     * @param texts the texts, those of {@link VerifyTexts} and of the decisions among them
     * @param locale the language
     * @return the line, without a line break
     */
    public String toText(Texts texts, Locale locale) {
        return texts.render(message, locale);
    }

    @Override
    public String toString() {
        return severity.name().toLowerCase(Locale.ROOT) + " " + id + (witness.isPresent() ? ", " + witnessText() : "");
    }
}
