package io.github.kamrules.decision;

import com.google.common.collect.ImmutableList;
import io.github.kamrules.number.Decimal;
import io.github.kamrules.source.KnowledgeSource;
import io.github.kamrules.text.Message;
import io.github.kamrules.text.TextKey;
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
        List<Explanation> children = new ArrayList<>(describeLogic(decision, logic));
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

    private List<Explanation> describeLogic(Decision<?> decision, Logic<?> logic) {
        if (logic instanceof RowLogic<?> rows) {
            return describeRows(decision, rows);
        } else if (logic instanceof EachMatch<?> each) {
            return each.rows().stream()
                    .map(row -> row("describe.each", decision, row.output(), row.condition(), row.source()))
                    .collect(ImmutableList.toImmutableList());
        } else if (logic instanceof Scorecard<?> card) {
            return describeScore(decision, card);
        }
        Code<?> code = (Code<?>) logic;
        return ImmutableList.of(node(
                Explanation.Kind.ROW,
                Wording.message("describe.code")
                        .with("id", code.id())
                        .with("version", code.version())
                        .with("operands", labels(code.operands())),
                code.source(),
                List.of()));
    }

    private List<Explanation> describeRows(Decision<?> decision, RowLogic<?> rows) {
        ImmutableList.Builder<Explanation> described = ImmutableList.builder();
        String key = rows.hitPolicy() == HitPolicy.FIRST ? "describe.row-first" : "describe.row-unique";
        for (Row<?> row : rows.rows()) {
            described.add(row(key, decision, row.output(), row.condition(), row.source()));
        }
        rows.otherwise()
                .ifPresent(output -> described.add(node(
                        Explanation.Kind.ROW,
                        Wording.message("describe.otherwise").with("value", output(decision, output)),
                        Optional.empty(),
                        List.of())));
        return described.build();
    }

    private Explanation row(
            String key, Decision<?> decision, Output<?> output, Condition condition, Optional<KnowledgeSource> source) {
        Object value = decision instanceof SetDecision<?> sets
                ? Wording.labelOf(sets.scale(), output.value().orElseThrow())
                : output(decision, output);
        return node(
                Explanation.Kind.ROW,
                Wording.message(key).with("value", value).with("condition", words(condition)),
                source.or(() -> parameterSource(condition)),
                List.of());
    }

    private static Object output(Decision<?> decision, Output<?> output) {
        return output.value()
                .<Object>map(v -> Wording.answer(decision, v))
                .orElseGet(() -> Wording.message("describe.not-applicable")
                        .with("reason", Message.of(output.reason().orElseThrow())));
    }

    private List<Explanation> describeScore(Decision<?> decision, Scorecard<?> card) {
        ImmutableList.Builder<Explanation> described = ImmutableList.builder();
        for (Characteristic characteristic : card.characteristics()) {
            Parameter weight = graph.inForce(characteristic.weight());
            ImmutableList.Builder<Explanation> attributes = ImmutableList.builder();
            for (Characteristic.Attribute attribute : characteristic.attributes()) {
                attributes.add(node(
                        Explanation.Kind.CONDITION,
                        Wording.message("describe.points")
                                .with("points", points(attribute.points()))
                                .with("condition", words(attribute.condition())),
                        parameterSource(attribute.condition()),
                        List.of()));
            }
            characteristic
                    .otherwise()
                    .ifPresent(p -> attributes.add(node(
                            Explanation.Kind.CONDITION,
                            Wording.message("describe.points-otherwise").with("points", points(p)),
                            Optional.empty(),
                            List.of())));
            described.add(node(
                    Explanation.Kind.ROW,
                    Wording.message("describe.characteristic")
                            .with("characteristic", TextKey.of("characteristic." + characteristic.id()))
                            .with("weight", weight.value()),
                    characteristic.source().or(weight::source),
                    attributes.build()));
        }
        card.lowest()
                .ifPresent(level -> described.add(node(
                        Explanation.Kind.ROW,
                        Wording.message("describe.lowest").with("level", Wording.answer(decision, level)),
                        Optional.empty(),
                        List.of())));
        for (CutOff<?> cutOff : card.cutOffs()) {
            Parameter score = graph.inForce(cutOff.score());
            described.add(node(
                    Explanation.Kind.ROW,
                    Wording.message("describe.cut-off")
                            .with("level", Wording.answer(decision, cutOff.level()))
                            .with("bound", score.value()),
                    score.source(),
                    List.of()));
        }
        return described.build();
    }

    private Decimal points(Parameter parameter) {
        return graph.inForce(parameter).value();
    }

    private Message words(Condition condition) {
        if (condition instanceof Condition.And and) {
            return and.conditions().isEmpty()
                    ? Wording.message("describe.always")
                    : joined("describe.and", and.conditions());
        } else if (condition instanceof Condition.Or or) {
            return or.conditions().isEmpty()
                    ? Wording.message("describe.never")
                    : joined("describe.or", or.conditions());
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
    private Optional<KnowledgeSource> parameterSource(Condition condition) {
        List<KnowledgeSource> sources = new ArrayList<>();
        condition.forEachTest(test -> {
            if (test instanceof Condition.NumberTest number) {
                number.low().flatMap(p -> graph.inForce(p).source()).ifPresent(sources::add);
                number.high().flatMap(p -> graph.inForce(p).source()).ifPresent(sources::add);
            }
        });
        return sources.stream().findFirst();
    }

    private static List<Object> labels(List<Operand> operands) {
        return operands.stream().map(Operand::label).collect(ImmutableList.toImmutableList());
    }

    private Explanation node(
            Explanation.Kind kind, Message message, Optional<KnowledgeSource> source, List<Explanation> children) {
        return new Explanation(kind, message, source, children, texts);
    }
}
