package io.github.kamrules.whatif;

import com.google.common.collect.ImmutableList;
import io.github.kamrules.decision.DecisionTexts;
import io.github.kamrules.text.Message;
import io.github.kamrules.text.TextKey;
import io.github.kamrules.text.Texts;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/**
 * The ways that lead one account to a wanted answer, cheapest first; or that it is there already; or that there is none, and
 * why. Immutable and thread-safe.
 */
public final class Paths {

    private final Outcome outcome;
    private final ImmutableList<Path> paths;
    private final boolean complete;
    private final Message statement;
    private final Texts texts;

    /** What came of the search. */
    public enum Outcome {
        /** There is at least one path. */
        FOUND,
        /** The answer is the wanted one already. */
        ALREADY_THERE,
        /** There is no path, or none was found within the limit. */
        NONE
    }

    Paths(Outcome outcome, List<Path> paths, boolean complete, Message statement, Texts texts) {
        this.outcome = outcome;
        this.paths = ImmutableList.copyOf(paths);
        this.complete = complete;
        this.statement = statement;
        this.texts = texts;
    }

    /**
     * Returns what came of the search.
     *
     * @return the outcome
     */
    public Outcome outcome() {
        return outcome;
    }

    /**
     * Returns the paths.
     *
     * @return the paths, cheapest first; of equal costs the one with fewer changes first, then in the order of the levers
     */
    public List<Path> paths() {
        return paths;
    }

    /**
     * Returns whether everything that could be cheaper was tried: if not, there may be a cheaper path, or one where none was
     * found.
     *
     * @return whether the search came to its end
     */
    public boolean isComplete() {
        return complete;
    }

    /**
     * Returns the answer in one sentence: what leads there, or why nothing does.
     *
     * @return the message
     */
    public Message statement() {
        return statement;
    }

    /**
     * Returns each path in words: how every fact would have to change, and the cost.
     *
     * @return one message for each path, in their order
     */
    public List<Message> messages() {
        return paths.stream().map(Paths::message).collect(ImmutableList.toImmutableList());
    }

    /**
     * Says in words what leads there: the statement, then a line for each path.
     *
     * @param locale the language
     * @return the text, ending with a line break
     */
    public String toText(Locale locale) {
        StringBuilder text = new StringBuilder(texts.render(statement, locale)).append('\n');
        for (Message message : messages()) {
            text.append("  ").append(texts.render(message, locale)).append('\n');
        }
        return text.toString();
    }

    private static Message message(Path path) {
        return text("path")
                .with("changes", path.changes().stream().map(Paths::message).toList())
                .with("cost", path.cost());
    }

    static Message message(Change change) {
        Message message = text(change.from().isPresent() ? "change" : "change-unknown")
                .with("fact", change.fact().label())
                .with("to", said(change, change.to()));
        return change.from()
                .map(from -> message.with("from", said(change, from)))
                .orElse(message);
    }

    private static Object said(Change change, Object value) {
        return value instanceof Boolean flag ? text(flag ? "yes" : "no") : DecisionTexts.value(change.fact(), value);
    }

    static Message text(String key) {
        return Message.of(TextKey.of("whatif." + key));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Paths that
                && outcome == that.outcome
                && paths.equals(that.paths)
                && complete == that.complete
                && statement.equals(that.statement);
    }

    @Override
    public int hashCode() {
        return Objects.hash(outcome, paths);
    }

    @Override
    public String toString() {
        return toText(Locale.ENGLISH);
    }
}
