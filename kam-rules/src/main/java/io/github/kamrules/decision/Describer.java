package io.github.kamrules.decision;

import io.github.kamrules.source.KnowledgeSource;
import io.github.kamrules.text.Message;
import io.github.kamrules.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Describes the logic of a decision in words, as it stands in a graph and without a case. */
final class Describer {

    private final DecisionGraph graph;
    private final Wording wording;
    private final Texts texts;

    Describer(DecisionGraph graph, Texts texts) {
        this.graph = graph;
        this.wording = new Wording(graph::inForce);
        this.texts = texts;
    }

    Explanation describe(Decision<?> decision) {
        Logic<?> logic = graph.logic(decision);
        List<Explanation> children = new ArrayList<>(logic.describe(decision, this));
        graph.defaults().stream()
                .filter(d -> d.decision().equals(decision))
                .forEach(d -> children.add(node(
                        Explanation.Kind.DEFAULT,
                        Wording.message("describe.default")
                                .with("input", d.input().label())
                                .with("value", Wording.value(d.input(), d.value())),
                        Optional.of(d.source()),
                        List.of())));
        return node(
                Explanation.Kind.DECISION,
                Wording.message("describe.decision").with("decision", decision.label()),
                logic.source(),
                children);
    }

    Parameter inForce(Parameter parameter) {
        return graph.inForce(parameter);
    }

    Explanation row(String key, Decision<?> decision, Row<?> row) {
        Object value = output(decision, row.output());
        return node(
                Explanation.Kind.ROW,
                Wording.message(key).with("value", value).with("condition", words(row.condition())),
                row.source().or(() -> parameterSource(row.condition())),
                List.of());
    }

    static Object output(Decision<?> decision, Output<?> output) {
        return output.value()
                .<Object>map(v -> Wording.part(decision, v))
                .orElseGet(() -> Wording.message("describe.not-applicable")
                        .with("reason", Message.of(output.reason().orElseThrow())));
    }

    /** Says how the rows that apply become an answer. */
    Explanation hits(String how) {
        return node(Explanation.Kind.ROW, Wording.message("describe.hits." + how), Optional.empty(), List.of());
    }

    Message words(Condition condition) {
        if (condition instanceof Condition.And and) {
            return and.conditions().isEmpty()
                    ? Wording.message("describe.always")
                    : joined("describe.and", and.conditions());
        } else if (condition instanceof Condition.Or or) {
            return or.conditions().isEmpty()
                    ? Wording.message("describe.never")
                    : joined("describe.or", or.conditions());
        } else if (condition instanceof Condition.AtLeast some) {
            return Wording.message("describe.at-least")
                    .with("count", some.count())
                    .with("of", some.conditions().size())
                    .with("conditions", joined("describe.item", some.conditions()));
        } else if (condition instanceof Condition.Not not && not.condition() instanceof Condition.Test test) {
            return wording.claim(test, true);
        } else if (condition instanceof Condition.Not not) {
            return Wording.message("describe.not").with("condition", nested(not.condition()));
        }
        return wording.claim((Condition.Test) condition);
    }

    private Message joined(String key, List<Condition> conditions) {
        Message message = nested(conditions.get(0));
        for (Condition condition : conditions.subList(1, conditions.size())) {
            message = Wording.message(key).with("left", message).with("right", nested(condition));
        }
        return message;
    }

    private Message nested(Condition condition) {
        boolean simple = condition instanceof Condition.Test || condition instanceof Condition.Not;
        return simple ? words(condition) : Wording.message("describe.nested").with("condition", words(condition));
    }

    /** Returns where the first named bound of a condition comes from. */
    Optional<KnowledgeSource> parameterSource(Condition condition) {
        List<KnowledgeSource> sources = new ArrayList<>();
        condition.forEachTest(test -> {
            if (test instanceof Condition.NumberTest number) {
                number.low().flatMap(p -> graph.inForce(p).source()).ifPresent(sources::add);
                number.high().flatMap(p -> graph.inForce(p).source()).ifPresent(sources::add);
            }
        });
        return sources.stream().findFirst();
    }

    Explanation node(
            Explanation.Kind kind, Message message, Optional<KnowledgeSource> source, List<Explanation> children) {
        return new Explanation(kind, message, source, children, texts);
    }
}
