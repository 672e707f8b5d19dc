package io.github.kamrules.json;

import static io.github.kamrules.json.BasicForms.MESSAGE;
import static io.github.kamrules.json.BasicForms.TEXT;
import static io.github.kamrules.json.BasicForms.WHOLE;

import io.github.kamrules.decision.Witness;
import io.github.kamrules.verify.Finding;
import io.github.kamrules.verify.Place;
import io.github.kamrules.verify.Verification;

/** The forms of what verification finds. A witness is written as its text: its operands are part of the rules. */
final class VerifyForms {
    static final Form<Place> PLACE = Form.of(
            place -> new Fields()
                    .put("decision", place.decision(), TEXT)
                    .put("part", place.part(), TEXT)
                    .putUnlessEmpty("rows", place.rows(), WHOLE),
            node -> node.object()
                    .make(in -> new Place(
                            in.optional("decision", TEXT), in.optional("part", TEXT), in.list("rows", WHOLE))));

    private VerifyForms() {}

    static Fields write(Finding finding) {
        return new Fields()
                .put("id", finding.id())
                .put("kind", finding.kind().name())
                .put("severity", finding.severity().name())
                .put("place", finding.place(), PLACE)
                .put("message", finding.message(), MESSAGE)
                .put("witness", finding.witness().map(Witness::toString), TEXT)
                .put("after", finding.after().map(Witness::toString), TEXT);
    }

    static Fields write(Verification verification) {
        return new Fields()
                .put(
                        "findings",
                        verification.findings().stream().map(VerifyForms::write).toList());
    }
}
