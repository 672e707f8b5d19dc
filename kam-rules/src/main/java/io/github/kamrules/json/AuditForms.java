package io.github.kamrules.json;

import static io.github.kamrules.json.BasicForms.TEXT;

import io.github.kamrules.audit.AuditRecord;
import io.github.kamrules.audit.FactRecord;
import io.github.kamrules.audit.TieRecord;

/** The forms of audit records. */
final class AuditForms {

    private static final Form<FactRecord> FACT = Form.of(
            fact -> new Fields()
                    .put("input", fact.input())
                    .put("kind", fact.kind().name())
                    .putUnlessEmpty("values", fact.values(), TEXT),
            node -> node.object()
                    .make(in -> new FactRecord(
                            in.required("input", TEXT),
                            in.required("kind", Form.ofEnum(FactRecord.Kind.class)),
                            in.list("values", TEXT))));

    private static final Form<TieRecord> TIE = Form.of(
            tie -> new Fields()
                    .put("raw", tie.raw())
                    .put("alternatives", tie.alternatives(), FACT.list().list()),
            node -> node.object()
                    .make(in -> new TieRecord(
                            in.required("raw", TEXT),
                            in.required("alternatives", FACT.list().list()))));

    private AuditForms() {}

    static Form<AuditRecord> of(ReviewForms reviews) {
        return Form.of(
                record -> new Fields()
                        .put("decided", record.assessment(), reviews.assessment)
                        .putUnlessEmpty("facts", record.facts(), FACT)
                        .putUnlessEmpty("ties", record.ties(), TIE),
                node -> node.object()
                        .make(in -> new AuditRecord(
                                in.required("decided", reviews.assessment),
                                in.list("facts", FACT),
                                in.list("ties", TIE))));
    }
}
