package io.github.kamrules.policyfile;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** JSON to a tree and back. */
final class Json {

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(TreeBuilder.MAX_DEPTH + 1)
                    .maxStringLength(TreeBuilder.MAX_TEXT + 1)
                    .maxNameLength(TreeBuilder.MAX_TEXT + 1)
                    .build())
            .build();

    private Json() {}

    static @Nullable Node read(String file, String text, Problems problems) {
        TreeBuilder tree = new TreeBuilder(problems);
        try (JsonParser in = FACTORY.createParser(text)) {
            for (JsonToken token = in.nextToken(); token != null; token = in.nextToken()) {
                Spot spot = spot(file, in.currentTokenLocation());
                if (tree.root() != null) {
                    throw new Misread(spot, "Behind the policy stands something more; a policy file has one object.");
                }
                take(token, in, spot, tree);
            }
        } catch (JsonProcessingException e) {
            throw new Misread(
                    e.getLocation() == null ? new Spot(file, 1, 1) : spot(file, e.getLocation()),
                    "This is no JSON: " + e.getOriginalMessage() + ".");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return tree.root();
    }

    private static void take(JsonToken token, JsonParser in, Spot spot, TreeBuilder tree) throws IOException {
        switch (token) {
            case START_OBJECT -> tree.begin(spot, true);
            case START_ARRAY -> tree.begin(spot, false);
            case END_OBJECT, END_ARRAY -> tree.end();
            case VALUE_NULL -> tree.nothing(spot);
            default -> tree.text(spot, in.getText());
        }
    }

    private static Spot spot(String file, JsonLocation at) {
        return new Spot(file, Math.max(1, at.getLineNr()), Math.max(1, at.getColumnNr()));
    }

    static String write(Node root) {
        StringWriter text = new StringWriter();
        try (JsonGenerator out = FACTORY.createGenerator(text)) {
            out.useDefaultPrettyPrinter();
            emit(root, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.append("\n").toString();
    }

    private static void emit(Node node, JsonGenerator out) throws IOException {
        if (node instanceof Node.Text text) {
            out.writeString(text.value());
        } else if (node instanceof Node.Raw raw) {
            out.writeRawValue(raw.value());
        } else if (node instanceof Node.Items items) {
            out.writeStartArray();
            for (Node item : items.items()) {
                emit(item, out);
            }
            out.writeEndArray();
        } else if (node instanceof Node.Fields fields) {
            out.writeStartObject();
            for (Map.Entry<String, Node.Field> field : fields.fields().entrySet()) {
                out.writeFieldName(field.getKey());
                emit(field.getValue().value(), out);
            }
            out.writeEndObject();
        }
    }
}
