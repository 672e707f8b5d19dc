package io.github.kamrules.verify;

import static com.google.common.base.Preconditions.checkArgument;

/**
 * A warning that somebody has looked at and accepts. It is bound to the finding and to the case that shows it: when either
 * changes, it must be looked at again. Immutable and thread-safe.
 *
 * @param finding the id of the finding
 * @param witness the case that shows it, as {@link Finding#witnessText} writes it; empty for a finding without one
 * @param reason why it is accepted
 */
public record Acceptance(String finding, String witness, String reason) {

    /**
     * Makes an acceptance.
     *
     * @param finding the id of the finding
     * @param witness the case that shows it
     * @param reason why it is accepted, not blank
     * @throws IllegalArgumentException if the reason is blank
     */
    public Acceptance {
        checkArgument(!reason.isBlank(), "The acceptance of the finding (%s) must say why it is accepted.", finding);
    }

    boolean isOf(Finding found) {
        return found.severity() == Severity.WARNING
                && found.id().equals(finding)
                && found.witnessText().equals(witness);
    }

    @Override
    public String toString() {
        return finding + (witness.isEmpty() ? "" : ", " + witness) + ": " + reason;
    }
}
