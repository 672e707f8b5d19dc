package io.github.kamrules.policyfile;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Makes the tree of a file from the events of a parser, within limits that no policy needs and no attack gets past. */
final class TreeBuilder {

    /** Deeper than any condition that a person can read, and shallow enough for any stack. */
    static final int MAX_DEPTH = 64;

    static final int MAX_NODES = 1_000_000;

    static final int MAX_TEXT = 20_000;

    private final Problems problems;
    private final Deque<Open> open = new ArrayDeque<>();
    private int nodes;
    private @Nullable Node root;

    /** An object or list that has not ended. */
    private static final class Open {
        private final Spot spot;
        private final boolean object;
        private final List<Node> items = new ArrayList<>();
        private final Map<String, Node.Field> fields = new LinkedHashMap<>();
        private Node.@Nullable Text key;

        Open(Spot spot, boolean object) {
            this.spot = spot;
            this.object = object;
        }

        boolean awaitsKey() {
            return object && key == null;
        }

        Node close() {
            return object ? new Node.Fields(spot, fields) : new Node.Items(spot, items);
        }
    }

    TreeBuilder(Problems problems) {
        this.problems = problems;
    }

    void begin(Spot spot, boolean object) {
        if (!open.isEmpty() && open.peek().awaitsKey()) {
            throw new Misread(spot, "A key must be a text, but here stands a list or an object.");
        }
        if (open.size() >= MAX_DEPTH) {
            throw new Misread(spot, "The file is nested more than " + MAX_DEPTH + " levels deep.");
        }
        count(spot);
        open.push(new Open(spot, object));
    }

    void end() {
        add(open.pop().close());
    }

    void text(Spot spot, String value) {
        if (value.length() > MAX_TEXT) {
            throw new Misread(
                    spot,
                    "A text of " + value.length() + " characters is too long; at most " + MAX_TEXT + " are read.");
        }
        count(spot);
        Node.Text text = new Node.Text(spot, value);
        if (!open.isEmpty() && open.peek().awaitsKey()) {
            open.peek().key = text;
        } else {
            add(text);
        }
    }

    /** Notes that there is no value: a key is left empty. */
    void nothing(Spot spot) {
        problems.add(spot, "There is no value here.\nMaybe leave the key out, or write a value behind it.");
        Open outer = open.peek();
        if (outer == null || outer.awaitsKey()) {
            text(spot, "");
        } else {
            // The rest is read as if it were left out.
            outer.key = null;
        }
    }

    private void count(Spot spot) {
        nodes++;
        if (nodes > MAX_NODES) {
            throw new Misread(spot, "The file has more than " + MAX_NODES + " values.");
        }
    }

    private void add(Node node) {
        Open outer = open.peek();
        if (outer == null) {
            root = node;
        } else if (outer.object) {
            put(outer, node);
        } else {
            outer.items.add(node);
        }
    }

    private void put(Open outer, Node node) {
        Node.Text key = java.util.Objects.requireNonNull(outer.key);
        outer.key = null;
        Node.Field before = outer.fields.putIfAbsent(key.value(), new Node.Field(key.spot(), node));
        if (before != null) {
            problems.add(
                    key.spot(),
                    "The key (" + key.value() + ") stands twice here; the other one is in line "
                            + before.key().line() + ".");
        }
    }

    @Nullable Node root() {
        return root;
    }
}
