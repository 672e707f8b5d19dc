package io.github.kamrules.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonMappingException;
import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Written values to Jackson's tokens, and back. It refuses what Jackson by default lets through. */
final class JacksonTokens {
    /** Deeper than any explanation, and shallow enough for any stack. */
    private static final int MAX_DEPTH = 500;

    private static final int MAX_DIGITS = 19;

    private JacksonTokens() {}

    static void write(Object value, JsonGenerator out) throws IOException {
        if (value instanceof Fields fields) {
            out.writeStartObject();
            for (Map.Entry<String, Object> field : fields.all().entrySet()) {
                out.writeFieldName(field.getKey());
                write(field.getValue(), out);
            }
            out.writeEndObject();
        } else if (value instanceof List<?> list) {
            out.writeStartArray();
            for (Object item : list) {
                write(item, out);
            }
            out.writeEndArray();
        } else if (value instanceof String text) {
            out.writeString(text);
        } else if (value instanceof Boolean flag) {
            out.writeBoolean(flag);
        } else {
            out.writeNumber((Integer) value);
        }
    }

    /** Reads the value that begins with the current token, and stays at its last one. */
    static Node read(JsonParser in) throws IOException {
        JsonLocation at = in.currentTokenLocation();
        Node node = Node.top(pathOf(in), at.getLineNr(), at.getColumnNr());
        fill(node, in, 0);
        return node;
    }

    private static String pathOf(JsonParser in) {
        // At the start of an object or a list the context is already that of its inside.
        boolean inside = in.hasToken(JsonToken.START_OBJECT) || in.hasToken(JsonToken.START_ARRAY);
        var context = in.getParsingContext();
        var outer = inside ? context.getParent() : context;
        return outer == null ? "" : outer.pathAsPointer().toString();
    }

    private static void fill(Node node, JsonParser in, int depth) throws IOException {
        JsonToken token = in.currentToken();
        if (depth > MAX_DEPTH) {
            throw new Refused(node, "The document is nested more than " + MAX_DEPTH + " levels deep.", null);
        }
        if (token == null) {
            throw new Refused(node, "The document is empty.", null);
        }
        switch (token) {
            case START_OBJECT -> node.set(fields(node, in, depth));
            case START_ARRAY -> node.set(items(node, in, depth));
            case VALUE_STRING -> node.set(in.getText());
            case VALUE_TRUE -> node.set(true);
            case VALUE_FALSE -> node.set(false);
            case VALUE_NULL -> node.set(null);
            case VALUE_NUMBER_INT -> node.set(whole(in.getText()));
            case VALUE_NUMBER_FLOAT -> node.set(new Node.OddNumber(in.getText()));
            default -> throw new Refused(node, "There must be a JSON value, but there is " + token + ".", null);
        }
    }

    private static Object whole(String digits) {
        try {
            return digits.length() > MAX_DIGITS ? new Node.OddNumber(digits) : (Object) Long.valueOf(digits);
        } catch (NumberFormatException e) {
            return new Node.OddNumber(digits);
        }
    }

    private static Map<String, Node> fields(Node node, JsonParser in, int depth) throws IOException {
        Map<String, Node> fields = new LinkedHashMap<>();
        for (String name = in.nextFieldName(); name != null; name = in.nextFieldName()) {
            Node child = child(node, name, in);
            if (fields.put(name, child) != null) {
                throw new Refused(child, "The field (" + name + ") occurs twice in one object.", null);
            }
            in.nextToken();
            fill(child, in, depth + 1);
        }
        return fields;
    }

    private static List<Node> items(Node node, JsonParser in, int depth) throws IOException {
        List<Node> items = new ArrayList<>();
        while (in.nextToken() != JsonToken.END_ARRAY) {
            Node child = child(node, Integer.toString(items.size()), in);
            fill(child, in, depth + 1);
            items.add(child);
        }
        return items;
    }

    private static Node child(Node node, String name, JsonParser in) {
        JsonLocation at = in.currentTokenLocation();
        return node.child(name, at.getLineNr(), at.getColumnNr());
    }

    static JsonMappingException told(String message) {
        return new JsonMappingException((Closeable) null, message);
    }

    /** Returns the exception for a line of a file in which each line is a document. */
    static JsonMappingException inLine(int number, JsonProcessingException inside) {
        return new JsonMappingException(
                (Closeable) null, "Line " + number + " of the audit: " + inside.getOriginalMessage(), inside);
    }

    /** Returns the exception that users of Jackson expect. Its message says the place, so that Jackson need not. */
    static JsonMappingException told(Refused refused) {
        return new JsonMappingException(
                (Closeable) null, refused.getMessage(), refused.getCause() == null ? refused : refused.getCause());
    }
}
