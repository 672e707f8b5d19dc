package io.github.kamrules.json;

import io.github.kamrules.internal.Names;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One value of a document that is being read, and where it stands. */
final class Node {
    private static final int MAX_SHOWN = 60;

    /** What stands for a number that is not whole, or too large. */
    record OddNumber(String text) {}

    private final @Nullable Node parent;
    private final String root;
    private final String name;
    private final int line;
    private final int column;
    private @Nullable Object value; // null for JSON's null

    /** Makes the topmost node that is read at once; the path leads to it from the root of the document. */
    static Node top(String path, int line, int column) {
        return new Node(null, path, "", line, column);
    }

    private Node(@Nullable Node parent, String root, String name, int line, int column) {
        this.parent = parent;
        this.root = root;
        this.name = name;
        this.line = line;
        this.column = column;
    }

    Node child(String childName, int childLine, int childColumn) {
        return new Node(this, root, childName, childLine, childColumn);
    }

    void set(@Nullable Object read) {
        value = read;
    }

    int line() {
        return line;
    }

    int column() {
        return column;
    }

    /** Returns where the value stands, as a JSON pointer (RFC 6901). */
    String path() {
        return parent == null
                ? root
                : parent.path() + "/" + name.replace("~", "~0").replace("/", "~1");
    }

    /** Reads this value; a check that fails there is told with its place. */
    <T> T as(Form<T> form) {
        try {
            return form.read(this);
        } catch (IllegalArgumentException | IllegalStateException | ArithmeticException e) {
            throw new Refused(this, String.valueOf(e.getMessage()), e);
        }
    }

    Refused expected(String what) {
        return new Refused(this, "The value (" + shown() + ") must be " + what + ".", null);
    }

    private String shown() {
        if (value instanceof Map<?, ?> map) {
            return "an object with " + map.size() + " fields";
        }
        if (value instanceof List<?> list) {
            return "a list of " + list.size();
        }
        String text = value instanceof OddNumber number ? number.text() : String.valueOf(value);
        return text.length() <= MAX_SHOWN ? text : text.substring(0, MAX_SHOWN) + "...";
    }

    String text() {
        if (value instanceof String text) {
            return text;
        }
        throw expected(
                value instanceof Long || value instanceof OddNumber
                        ? "a text in quotation marks: numbers are written as texts here, so that no reader rounds them"
                        : "a text");
    }

    boolean flag() {
        if (value instanceof Boolean flag) {
            return flag;
        }
        throw expected("true or false");
    }

    int whole() {
        if (value instanceof Long number && number == number.intValue()) {
            return number.intValue();
        }
        throw expected("a whole number from " + Integer.MIN_VALUE + " to " + Integer.MAX_VALUE);
    }

    boolean isText() {
        return value instanceof String;
    }

    boolean isFlag() {
        return value instanceof Boolean;
    }

    boolean isNumber() {
        return value instanceof Long || value instanceof OddNumber;
    }

    boolean isList() {
        return value instanceof List<?>;
    }

    @SuppressWarnings("unchecked") // only the reader of tokens puts lists, and only of nodes
    List<Node> items() {
        if (value instanceof List<?>) {
            return (List<Node>) value;
        }
        throw expected("a list");
    }

    @SuppressWarnings("unchecked") // only the reader of tokens puts maps, and only of nodes by name
    Map<String, Node> fields() {
        if (value instanceof Map<?, ?>) {
            return (Map<String, Node>) value;
        }
        throw expected("an object");
    }

    /** Begins to read the fields of this object. */
    ObjectReading object() {
        return new ObjectReading(this);
    }

    static String hint(String wanted, Iterable<String> known) {
        Optional<String> nearest = Names.nearest(wanted, known);
        return nearest.map(name -> "\nMaybe " + name + " is meant.").orElse("");
    }
}
