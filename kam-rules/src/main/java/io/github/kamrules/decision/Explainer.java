package io.github.kamrules.decision;

import com.google.common.collect.ImmutableList;
import io.github.kamrules.number.Decimal;
import io.github.kamrules.number.Interval;
import io.github.kamrules.number.Unit;
import io.github.kamrules.source.KnowledgeSource;
import io.github.kamrules.text.Message;
import io.github.kamrules.text.TextKey;
import io.github.kamrules.text.Texts;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Explains one case: walks the logic of the decisions beside their compiled form, after they have been made. */
final class Explainer {

    private final DecisionGraph graph;
    private final Plan plan;
    private final InputValues values;
    private final DecisionBuffer buffer;
    private final Texts texts;
    private final Wording wording;
    private final Set<String> explained = new HashSet<>();

    Explainer(DecisionGraph graph, Plan plan, InputValues values, DecisionBuffer buffer, Texts texts) {
        this.graph = graph;
        this.wording = new Wording(graph::inForce);
        this.plan = plan;
        this.values = values;
        this.buffer = buffer;
        this.texts = texts;
    }

    Explanation explain(Plan.Decided decided) {
        explained.add(decided.decision().id());
        Verdict<?> verdict = buffer.verdict(decided);
        List<Explanation> children = new ArrayList<>();
        if (verdict instanceof Verdict.Undecided<?> undecided) {
            undecided.missing().forEach(m -> children.add(missing(m)));
            undecided.failures().forEach(f -> children.add(failure(f)));
        }
        Map<String, Operand> shown = new LinkedHashMap<>();
        Plan.Decided telling = decided;
        List<Explanation> passing = new ArrayList<>();
        for (int from = telling.compiled().passesOn(buffer);
                from >= 0;
                from = telling.compiled().passesOn(buffer)) {
            passing.addAll(telling.compiled().explainPassing(this, telling, shown));
            telling = plan.decidedAt(from);
            explained.add(telling.decision().id());
        }
        children.addAll(telling.compiled().explain(this, telling, shown));
        children.addAll(passing);
        for (Operand operand : shown.values()) {
            if (operand instanceof Decision<?> read && !explained.contains(read.id())) {
                children.add(explain(plan.decided(read)));
            }
        }
        return node(Explanation.Kind.DECISION, verdictMessage(decided, verdict), telling.logic.source(), children);
    }

    // ---- verdicts
    // ----------------------------------------------------------------------------------------------------

    private Message verdictMessage(Plan.Decided decided, Verdict<?> verdict) {
        TextKey label = decided.decision().label();
        return verdict.match(
                it -> Wording.message("decided")
                        .with("decision", label)
                        .with("value", Wording.answer(decided.decision(), it.answer())),
                it -> Wording.message("not-applicable").with("decision", label).with("reason", it.reason()),
                it -> Wording.message(it.exact() ? "undecided" : "undecided-not-exact")
                        .with("decision", label)
                        .with("candidates", candidates(decided, it.candidates())),
                it -> Wording.message("failed")
                        .with("decision", label)
                        .with("origin", it.failure().origin())
                        .with("detail", oneLine(it.failure())));
    }

    private List<Object> candidates(Plan.Decided decided, Candidates<?> candidates) {
        ImmutableList.Builder<Object> words = ImmutableList.builder();
        if (decided.kind == Plan.Kind.LEVEL) {
            candidates.values().forEach(v -> words.add(Wording.answer(decided.decision(), v)));
        } else if (!candidates.values().isEmpty()) {
            words.add(Wording.message(decided.kind == Plan.Kind.SET ? "set-bounds" : "number-bounds")
                    .with(
                            "low",
                            Wording.answer(
                                    decided.decision(), candidates.values().get(0)))
                    .with(
                            "high",
                            Wording.answer(
                                    decided.decision(), candidates.values().get(1))));
        }
        if (candidates.notApplicable()) {
            words.add(Wording.message("candidate.not-applicable"));
        }
        if (candidates.gap()) {
            words.add(Wording.message("candidate.gap"));
        }
        if (candidates.conflict()) {
            words.add(Wording.message("candidate.conflict"));
        }
        if (candidates.failed()) {
            words.add(Wording.message("candidate.failed"));
        }
        return words.build();
    }

    /** A statement is one line, also where a remedy stands on the second line of a message. */
    private static String oneLine(Failure failure) {
        return failure.detail().replace('\n', ' ');
    }

    private Explanation missing(MissingInput missing) {
        return node(
                Explanation.Kind.MISSING,
                Wording.message(missing.couldChange() ? "missing.matters" : "missing.idle")
                        .with("input", missing.input().label()),
                Optional.empty(),
                ImmutableList.of());
    }

    private Explanation failure(Failure failure) {
        return node(
                Explanation.Kind.MISSING,
                Wording.message("failure").with("origin", failure.origin()).with("detail", oneLine(failure)),
                Optional.empty(),
                ImmutableList.of());
    }

    static Object output(Plan.Decided decided, Output<?> output) {
        return output.value()
                .<Object>map(v -> Wording.part(decided.decision(), v))
                .orElseGet(() -> Wording.message("candidate.not-applicable"));
    }

    // ---- for the kinds of logic
    // ------------------------------------------------------------------------------------------

    DecisionBuffer buffer() {
        return buffer;
    }

    /** Takes the score of a decision apart for this case. */
    ScoreBreakdown<?> score(Decision<?> decision) {
        return graph.score(decision, values);
    }

    Parameter inForce(Parameter parameter) {
        return graph.inForce(parameter);
    }

    /** Returns the value of an input in words, if it is known. */
    Optional<Object> value(Input input) {
        return values.value(input).map(v -> Wording.value(input, v));
    }

    // ---- conditions
    // --------------------------------------------------------------------------------------------------

    /** Explains why a condition holds or not: of parts, only those that made it so. */
    List<Explanation> conditions(Condition condition, Check check, int result, Map<String, Operand> shown) {
        if (condition instanceof Condition.And and) {
            return parts(and.conditions(), ((Check.All) check).parts, result, Check.TRUE, shown);
        } else if (condition instanceof Condition.Or or) {
            return parts(or.conditions(), ((Check.Any) check).parts, result, Check.FALSE, shown);
        } else if (condition instanceof Condition.AtLeast some) {
            return List.of(atLeast(some, (Check.AtLeast) check, result, shown));
        } else if (condition instanceof Condition.Not not && !(not.condition() instanceof Condition.Test)) {
            int inner = result == Check.EITHER ? Check.EITHER : result ^ Check.EITHER;
            return List.of(node(
                    Explanation.Kind.CONDITION,
                    Wording.message("not." + word(result)),
                    Optional.empty(),
                    conditions(not.condition(), ((Check.None) check).part, inner, shown)));
        }
        return List.of(test(condition, check, result, shown));
    }

    private List<Explanation> parts(
            List<Condition> conditions, Check[] checks, int result, int needsAll, Map<String, Operand> shown) {
        List<Explanation> reasons = new ArrayList<>();
        for (int i = 0; i < checks.length; i++) {
            int part = checks[i].possible(buffer);
            boolean tells = result == needsAll || part == result || (result == Check.EITHER && part != needsAll);
            if (tells) {
                reasons.addAll(conditions(conditions.get(i), checks[i], part, shown));
                if (part == result && result != needsAll) {
                    break;
                }
            }
        }
        return reasons;
    }

    /** Says how many of the conditions hold, and shows each of them: what holds counts as much as what does not. */
    private Explanation atLeast(Condition.AtLeast some, Check.AtLeast check, int result, Map<String, Operand> shown) {
        List<Explanation> reasons = new ArrayList<>();
        int yes = 0;
        int no = 0;
        for (int i = 0; i < check.parts.length; i++) {
            Condition part = some.conditions().get(i);
            int possible = check.parts[i].possible(buffer);
            yes += possible == Check.TRUE ? 1 : 0;
            no += possible == Check.FALSE ? 1 : 0;
            List<Explanation> why = conditions(part, check.parts[i], possible, shown);
            boolean single = part instanceof Condition.Test
                    || part instanceof Condition.Not
                    || part instanceof Condition.AtLeast;
            reasons.addAll(
                    single
                            ? why
                            : List.of(node(
                                    Explanation.Kind.CONDITION,
                                    Wording.message("part." + word(possible)).with("number", i + 1),
                                    Optional.empty(),
                                    why)));
        }
        return node(
                Explanation.Kind.CONDITION,
                Wording.message("at-least." + word(result))
                        .with("count", some.count())
                        .with("of", check.parts.length)
                        .with("yes", yes)
                        .with("no", no)
                        .with("open", check.parts.length - yes - no),
                Optional.empty(),
                reasons);
    }

    private Explanation test(Condition condition, Check check, int result, Map<String, Operand> shown) {
        boolean negated = condition instanceof Condition.Not;
        Condition.Test test = (Condition.Test) (condition instanceof Condition.Not not ? not.condition() : condition);
        Check inner = negated ? ((Check.None) check).part : check;
        Operand operand = test.operand();
        shown.putIfAbsent(operand.id(), operand);
        int slot = inner instanceof Check.OnSlot onSlot
                ? onSlot.slot
                : inner instanceof Check.Overlaps overlaps ? overlaps.slot : slot(operand);
        boolean telling = !(test instanceof Condition.KnownTest) && (negated || result != Check.TRUE || !saysAll(test));
        Message message = Wording.message("test." + word(result))
                .with("condition", wording.claim(test, negated))
                .with("value", telling ? current(operand, slot, Optional.of(test)) : Wording.message("empty"));
        List<Explanation> children = new ArrayList<>();
        if (buffer.isDefaultedSlot(slot)) {
            Plan.Defaulted seen = plan.defaults.get(slot - plan.defaultBase());
            if (buffer.status[seen.input()] == DecisionBuffer.MISSING) {
                children.add(node(
                        Explanation.Kind.DEFAULT,
                        Wording.message("default")
                                .with("input", operand.label())
                                .with("value", Wording.value((Input) operand, seen.value())),
                        Optional.of(seen.source()),
                        List.of()));
            }
        }
        return node(Explanation.Kind.CONDITION, message, sourceOf(test), children);
    }

    /** A range that ends with the largest whole number has no end that would tell people anything. */
    private static Message within(Interval range, Input input) {
        Unit unit = ((Domain.Numbers) input.domain()).unit();
        Decimal high = range.high().orElseThrow();
        Message message = Wording.message(high.equals(Decimal.of(Integer.MAX_VALUE)) ? "is-from" : "is-within");
        return message.with("low", Wording.quantity(range.low().orElseThrow(), unit))
                .with("high", Wording.quantity(high, unit));
    }

    /** Returns whether a test, when it holds, says what the value is. */
    private static boolean saysAll(Condition.Test test) {
        return test instanceof Condition.FlagTest
                || (test instanceof Condition.LevelTest level && level.levels().size() == 1);
    }

    private int slot(Operand operand) {
        return java.util.Objects.requireNonNull(plan.slots.get(operand.id()));
    }

    private static String word(int result) {
        return result == Check.TRUE ? "yes" : result == Check.FALSE ? "no" : "maybe";
    }

    private Optional<KnowledgeSource> sourceOf(Condition.Test test) {
        if (test instanceof Condition.NumberTest number) {
            return number.low()
                    .flatMap(p -> graph.inForce(p).source())
                    .or(() -> number.high().flatMap(p -> graph.inForce(p).source()));
        }
        return Optional.empty();
    }

    /** Says what an operand is in this case. */
    Object current(Operand operand, int slot) {
        return current(operand, slot, Optional.empty());
    }

    private Object current(Operand operand, int slot, Optional<Condition.Test> test) {
        if (operand instanceof Decision<?> decision) {
            Plan.Decided decided = plan.decided(decision);
            Verdict<?> verdict = buffer.verdict(decided);
            return verdict.match(
                    it -> Wording.message("is").with("value", Wording.answer(decided.decision(), it.answer())),
                    it -> Wording.message("is-not-applicable"),
                    it -> Wording.message("is-undecided").with("candidates", candidates(decided, it.candidates())),
                    it -> Wording.message("is-failed"));
        }
        Input input = (Input) operand;
        if (buffer.isDefaultedSlot(slot)
                && buffer.status[plan.defaults.get(slot - plan.defaultBase()).input()] == DecisionBuffer.MISSING) {
            return Wording.message("empty"); // the default is told below
        } else if (values.isNotApplicable(input)) {
            return Wording.message("is-not-applicable");
        } else if (buffer.status[slot] == DecisionBuffer.INVALID) {
            return Wording.message("is-failed");
        }
        return values.value(input)
                .map(v -> Wording.message("is").with("value", wording.measured(input, v, test)))
                .or(() -> values.range(input).map(range -> within(range, input)))
                .or(() -> values.period(input)
                        .map(period -> Wording.message("is-within")
                                .with("low", period.first().orElseThrow())
                                .with("high", period.last().orElseThrow())))
                .orElseGet(() -> Wording.message("is-missing"));
    }

    /** Returns the value of an operand as a decision sees it, empty where it has none or none is known. */
    Optional<Object> valueSeen(Operand operand, Decision<?> reader) {
        if (operand instanceof Decision<?> decision) {
            return buffer.verdict(plan.decided(decision)).value().map(Object.class::cast);
        }
        return values.value((Input) operand)
                .or(() -> plan.defaults.stream()
                        .filter(d -> d.decision().equals(reader)
                                && plan.inputs.get(d.input()).equals(operand)
                                && buffer.status[d.input()] == DecisionBuffer.MISSING)
                        .map(Plan.Defaulted::value)
                        .findFirst());
    }

    Explanation node(
            Explanation.Kind kind, Message message, Optional<KnowledgeSource> source, List<Explanation> children) {
        return new Explanation(kind, message, source, children, texts);
    }
}
