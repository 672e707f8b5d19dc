package io.github.kamrules.examples.portfolioreview.csv;

import io.github.kamrules.text.Message;
import io.github.kamrules.text.TextKey;
import java.io.IOException;

/** Says that nothing can be made of the input as a whole, and why. Its words are in the texts of this package. */
public final class UnusableInputException extends IOException {
    private static final long serialVersionUID = 1;

    private final transient Message reason;

    UnusableInputException(Message reason) {
        super(reason.toString());
        this.reason = reason;
    }

    /**
     * Returns why.
     *
     * @return the message to write with the texts of this package
     */
    public Message reason() {
        return reason;
    }

    static Message unusable(String key) {
        return Message.of(TextKey.of("csv.unusable." + key));
    }
}
