package io.github.kamrules.policyfile;

import java.util.List;
import java.util.Map;

/** One value of a file that is read or written, and where it stands: a text, a list, or an object with fields. */
sealed interface Node {

    Spot spot();

    /** Returns what it is, for messages. */
    String shown();

    /** A text; numbers and truth values are texts as well. */
    record Text(Spot spot, String value) implements Node {

        private static final int MAX_SHOWN = 60;

        @Override
        public String shown() {
            return "the text (" + (value.length() <= MAX_SHOWN ? value : value.substring(0, MAX_SHOWN) + "...") + ")";
        }
    }

    /** A number or a truth value of a file that is written; the reader makes texts of them. */
    record Raw(Spot spot, String value) implements Node {
        @Override
        public String shown() {
            return value;
        }
    }

    /** A list. */
    record Items(Spot spot, List<Node> items) implements Node {
        @Override
        public String shown() {
            return "a list";
        }
    }

    /** An object: its fields by their keys, in the order of the file. */
    record Fields(Spot spot, Map<String, Field> fields) implements Node {
        @Override
        public String shown() {
            return fields.isEmpty() ? "an object without keys" : "an object with the keys " + fields.keySet();
        }
    }

    /** The value of a key, and where the key stands. */
    record Field(Spot key, Node value) {}
}
