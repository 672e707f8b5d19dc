package io.github.kamrules.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.github.kamrules.review.AssessmentRecord;
import io.github.kamrules.review.PolicyStamp;
import java.io.IOException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;

/** Reads a review of any length: what stands before the assessments at once, these one at a time. */
final class ReviewReader {
    private final JsonParser in;
    private final ReviewForms forms;

    ReviewReader(JsonParser in, ReviewForms forms) {
        this.in = in;
        this.forms = forms;
    }

    void read(Consumer<AssessmentRecord> each) throws IOException {
        in.nextToken();
        Node root = fieldsBefore("value", "the format, formatVersion and type");
        root.as(Form.<Boolean>of(
                ok -> ok,
                node -> node.object().make(head -> {
                    Document.checkHead(
                            head.required("format", BasicForms.TEXT),
                            head.required("formatVersion", BasicForms.WHOLE),
                            head.required("type", BasicForms.TEXT),
                            "review");
                    return true;
                })));

        Form<AssessmentRecord> form = fieldsBefore("assessments", "the asOf and policy of the review")
                .as(Form.<Form<AssessmentRecord>>of(
                        written -> written,
                        node -> node.object().make(head -> {
                            head.skip("language");
                            LocalDate asOf = head.required("asOf", BasicForms.DATE);
                            PolicyStamp policy = head.required("policy", ReviewForms.POLICY);
                            return forms.within(asOf, policy);
                        })));
        expect(JsonToken.START_ARRAY, "a list");
        while (in.nextToken() != JsonToken.END_ARRAY) {
            each.accept(JacksonTokens.read(in).as(form));
        }
        in.nextToken();
        expect(JsonToken.END_OBJECT, "the end of the review");
        in.nextToken();
        expect(JsonToken.END_OBJECT, "the end of the document");
        if (in.nextToken() != null) {
            throw here("The document must end after its value, but there is more.\nMaybe two were joined.");
        }
    }

    /** Reads the fields of the current object up to a certain one, and stops at the start of its value. */
    private Node fieldsBefore(String stop, String others) throws IOException {
        expect(JsonToken.START_OBJECT, "an object");
        Node object = place();
        Map<String, Node> fields = new LinkedHashMap<>();
        for (String name = in.nextFieldName(); name != null; name = in.nextFieldName()) {
            in.nextToken();
            if (name.equals(stop)) {
                object.set(fields);
                return object;
            }
            if (fields.put(name, JacksonTokens.read(in)) != null) {
                throw here("The field (" + name + ") occurs twice in one object.");
            }
        }
        throw here(
                "The field (" + stop + ") is missing.\nMaybe the document is cut off; " + others + " stand before it.");
    }

    private void expect(JsonToken token, String what) {
        if (in.currentToken() != token) {
            throw here("There must be " + what + ", but there is "
                    + (in.currentToken() == null ? "the end of the document" : in.currentToken()) + ".");
        }
    }

    private Refused here(String message) {
        return new Refused(place(), message, null);
    }

    private Node place() {
        return Node.top(
                in.getParsingContext().pathAsPointer().toString(),
                in.currentTokenLocation().getLineNr(),
                in.currentTokenLocation().getColumnNr());
    }
}
