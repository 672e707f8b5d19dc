package io.github.kamrules.json;

import static io.github.kamrules.json.BasicForms.TEXT;
import static io.github.kamrules.json.BasicForms.WHOLE;

/** What stands around the value of a document: the format, its version, and the type of the value. */
final class Document {
    static final String FORMAT = "kam-rules";

    /**
     * The version written, and the highest read. To add a version: raise this number; keep the forms of the older version
     * beside the new ones and choose between them in {@link #checkHead}; leave the golden files of v1 as they are, so that they
     * are still read, and add those of v2.
     */
    static final int VERSION = 1;

    private Document() {}

    @SuppressWarnings("unchecked") // the entry was found by the class of the value
    static <T> Fields of(Forms.Entry<T> entry, Object value) {
        return new Fields()
                .put("format", FORMAT)
                .put("formatVersion", VERSION)
                .put("type", entry.name())
                .put("value", entry.form().write((T) value));
    }

    static <T> T read(Node root, Forms.Entry<T> entry) {
        return root.as(Form.<T>of(
                value -> value,
                node -> node.object().make(in -> {
                    checkHead(
                            in.required("format", TEXT),
                            in.required("formatVersion", WHOLE),
                            in.required("type", TEXT),
                            entry.name());
                    return in.required("value", entry.form());
                })));
    }

    static void checkHead(String format, int version, String type, String wanted) {
        if (!format.equals(FORMAT)) {
            throw new IllegalArgumentException(
                    "The format (" + format + ") of the document must be " + FORMAT + ".\nMaybe it is another's file.");
        }
        if (version < 1 || version > VERSION) {
            throw new IllegalArgumentException(
                    "The format version (" + version + ") of the document must be 1 to " + VERSION
                            + (version > VERSION ? ": it is newer than this library.\nMaybe update KAM Rules." : "."));
        }
        if (!type.equals(wanted)) {
            throw new IllegalArgumentException("The type (" + type + ") of the document must be " + wanted
                    + ", which is what was asked for.\nMaybe ask for the other type.");
        }
    }
}
