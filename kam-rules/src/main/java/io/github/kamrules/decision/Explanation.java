package io.github.kamrules.decision;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import io.github.kamrules.source.KnowledgeSource;
import io.github.kamrules.text.Message;
import io.github.kamrules.text.TextKey;
import io.github.kamrules.text.Texts;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A tree of reasons: an answer at the top, below it the row or rule that gave it, why the others did not, what they tested,
 * and so on down to the inputs. The messages carry the values compared and the bounds as typed arguments. Immutable and
 * thread-safe.
 */
public final class Explanation {

    /** What a node of the tree says. */
    public enum Kind {
        /** What a decision answers, and how. */
        DECISION,
        /** A row, characteristic or level, and whether it applies. */
        ROW,
        /** A condition, and whether it holds. */
        CONDITION,
        /** The value of an input. */
        INPUT,
        /** A default that stands for a missing input. */
        DEFAULT,
        /** A missing input. */
        MISSING
    }

    /** The key of the message that a condition holds; its argument {@code condition} says what holds. */
    public static final TextKey HOLDS = TextKey.of("explain.test.yes");

    private final Kind kind;
    private final Message message;
    private final Optional<KnowledgeSource> source;
    private final ImmutableList<Explanation> children;
    private final Texts texts;

    Explanation(Kind kind, Message message, Optional<KnowledgeSource> source, List<Explanation> children, Texts texts) {
        this.kind = kind;
        this.message = message;
        this.source = source;
        this.children = ImmutableList.copyOf(children);
        this.texts = texts;
    }

    /**
     * Returns an explanation put together from its parts, as by one who reads a stored one.
     *
     * @param kind what the node says
     * @param message the statement
     * @param source where the number or rule comes from, if one is stated
     * @param children the reasons for the statement
     * @param texts the words to render it in
     * @return the explanation
     */
    public static Explanation of(
            Kind kind, Message message, Optional<KnowledgeSource> source, List<Explanation> children, Texts texts) {
        return new Explanation(kind, message, source, children, texts);
    }

    /**
     * Returns what this node says.
     *
     * @return the kind
     */
    public Kind kind() {
        return kind;
    }

    /**
     * Returns the statement, with the values compared as its arguments.
     *
     * @return the message
     */
    public Message message() {
        return message;
    }

    /**
     * Returns where the number or rule comes from.
     *
     * @return the source, if one is stated
     */
    public Optional<KnowledgeSource> source() {
        return source;
    }

    /**
     * Returns the reasons for this statement.
     *
     * @return the nodes below this one
     */
    public List<Explanation> children() {
        return children;
    }

    /**
     * Returns this explanation without what stands below the other decisions in it, for where each decision is explained by
     * itself.
     *
     * @return the explanation, in which other decisions have their statement only
     */
    public Explanation cutAtDecisions() {
        return new Explanation(
                kind,
                message,
                source,
                children.stream()
                        .map(child -> child.kind == Kind.DECISION
                                ? new Explanation(child.kind, child.message, child.source, List.of(), texts)
                                : child.cutAtDecisions())
                        .toList(),
                texts);
    }

    /**
     * Returns what the tree says at its top, without the reasons below.
     *
     * @return the statement alone
     */
    public Explanation statement() {
        return new Explanation(kind, message, source, List.of(), texts);
    }

    /**
     * Renders the tree, one statement a line, each below the one it is a reason for and indented by two blanks more.
     *
     * @param locale the language
     * @return the text, ending with a line break
     */
    public String toText(Locale locale) {
        return toText(locale, Integer.MAX_VALUE);
    }

    /**
     * Renders the upper part of the tree, in the same way.
     *
     * @param locale the language
     * @param levels how many levels to render, 1 for this statement alone
     * @return the text, ending with a line break
     * @throws IllegalArgumentException if {@code levels} is less than 1
     */
    public String toText(Locale locale, int levels) {
        checkArgument(levels >= 1, "The number of levels (%s) to render must be at least 1.", levels);
        StringBuilder text = new StringBuilder();
        append(text, locale, 0, levels);
        return text.toString();
    }

    /**
     * Renders the statement of this node alone, followed by its source in brackets.
     *
     * @param locale the language
     * @return one line of text
     */
    public String line(Locale locale) {
        String statement = statement(locale);
        return source.map(s -> texts.render(
                        Wording.message("line").with("statement", statement).with("source", s.toText(texts, locale)),
                        locale))
                .orElse(statement);
    }

    /**
     * Renders the statement of this node alone, without its source.
     *
     * @param locale the language
     * @return one line of text
     */
    public String statement(Locale locale) {
        return texts.render(message, locale);
    }

    private void append(StringBuilder text, Locale locale, int depth, int levels) {
        text.append("  ".repeat(depth)).append(line(locale)).append('\n');
        if (depth + 1 < levels) {
            children.forEach(child -> child.append(text, locale, depth + 1, levels));
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Explanation that
                && kind == that.kind
                && message.equals(that.message)
                && source.equals(that.source)
                && children.equals(that.children);
    }

    @Override
    public int hashCode() {
        return message.hashCode();
    }

    @Override
    public String toString() {
        return toText(Locale.ENGLISH);
    }
}
