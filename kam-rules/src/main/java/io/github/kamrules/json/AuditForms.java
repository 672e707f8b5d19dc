package io.github.kamrules.json;

import static com.google.common.base.Preconditions.checkArgument;
import static io.github.kamrules.json.BasicForms.TEXT;

import com.google.common.base.Enums;
import com.google.common.base.Splitter;
import io.github.kamrules.audit.AuditHead;
import io.github.kamrules.audit.AuditRecord;
import io.github.kamrules.audit.FactRecord;
import io.github.kamrules.audit.TieRecord;
import java.util.ArrayList;
import java.util.List;

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

    /** The inputs stand once, since there can be many alternatives, each a text of its kind and values. */
    private static final Form<TieRecord> TIE = Form.of(
            tie -> new Fields()
                    .put("raw", tie.raw())
                    .put(
                            "inputs",
                            TEXT.list()
                                    .write(tie.alternatives().get(0).stream()
                                            .map(FactRecord::input)
                                            .toList()))
                    .put(
                            "alternatives",
                            tie.alternatives().stream()
                                    .map(facts ->
                                            facts.stream().map(AuditForms::text).toList())
                                    .toList(),
                            TEXT.list().list()),
            node -> node.object().make(in -> {
                List<String> inputs = in.required("inputs", TEXT.list());
                return new TieRecord(
                        in.required("raw", TEXT),
                        in.required("alternatives", TEXT.list().list()).stream()
                                .map(texts -> facts(inputs, texts))
                                .toList());
            }));

    private static String text(FactRecord fact) {
        return fact.values().isEmpty() ? fact.kind().name() : fact.kind() + " " + String.join(" ", fact.values());
    }

    private static List<FactRecord> facts(List<String> inputs, List<String> texts) {
        checkArgument(
                inputs.size() == texts.size(),
                "An alternative has %s values, but there are %s inputs.",
                texts.size(),
                inputs.size());
        List<FactRecord> facts = new ArrayList<>();
        for (int i = 0; i < texts.size(); i++) {
            List<String> parts = Splitter.on(' ').splitToList(texts.get(i));
            FactRecord.Kind kind = Enums.getIfPresent(FactRecord.Kind.class, parts.get(0))
                    .toJavaUtil()
                    .orElseThrow(() -> new IllegalArgumentException("The kind (" + parts.get(0)
                            + ") of a value must be one of " + List.of(FactRecord.Kind.values()) + "."));
            facts.add(new FactRecord(inputs.get(i), kind, parts.subList(1, parts.size())));
        }
        return facts;
    }

    static final Form<AuditHead> HEAD = Form.of(
            head -> new Fields()
                    .put("asOf", head.asOf(), BasicForms.DATE)
                    .put("policy", head.policy(), ReviewForms.POLICY)
                    .put("accounts", head.accounts()),
            node -> node.object()
                    .make(in -> new AuditHead(
                            in.required("asOf", BasicForms.DATE),
                            in.required("policy", ReviewForms.POLICY),
                            in.required("accounts", BasicForms.WHOLE))));

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
