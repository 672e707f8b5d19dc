package io.github.kamrules.policyfile;

import static com.google.common.base.Preconditions.checkArgument;

import io.github.kamrules.check.Check;
import io.github.kamrules.decision.DateInput;
import io.github.kamrules.decision.Decision;
import io.github.kamrules.decision.DefaultUsed;
import io.github.kamrules.decision.Domain;
import io.github.kamrules.decision.Input;
import io.github.kamrules.decision.LevelDecision;
import io.github.kamrules.decision.LevelInput;
import io.github.kamrules.decision.ListDecision;
import io.github.kamrules.decision.NumberDecision;
import io.github.kamrules.decision.Parameter;
import io.github.kamrules.decision.SetOperand;
import io.github.kamrules.fact.Fact;
import io.github.kamrules.number.Unit;
import io.github.kamrules.policy.CheckRule;
import io.github.kamrules.policy.Policy;
import io.github.kamrules.policy.StrategyRule;
import io.github.kamrules.scale.Level;
import io.github.kamrules.scale.Scale;
import io.github.kamrules.strategy.Step;
import io.github.kamrules.strategy.Strategy;
import io.github.kamrules.strategy.StrategyId;
import io.github.kamrules.verify.Acceptance;
import io.github.kamrules.verify.Guarantee;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Writes a policy whole: everything that it takes from the policies that it extends stands in the file itself. */
final class PolicyWriter {

    private final Policy policy;
    private final LogicWriter logics;

    private PolicyWriter(Policy policy) {
        this.policy = policy;
        this.logics = new LogicWriter(LogicWriter.levels(policy.decisions()));
    }

    static Node write(Policy policy, Collection<Locale> languages) {
        return new PolicyWriter(policy).file(languages);
    }

    private Node file(Collection<Locale> languages) {
        Tree.Fields texts = Tree.fields();
        languages.forEach(language -> {
            Tree.Fields ofLanguage = Tree.fields();
            policy.wording(language).forEach((key, pattern) -> ofLanguage.put(key.value(), pattern));
            texts.unlessEmpty(language.toLanguageTag(), ofLanguage.node());
        });
        return Tree.fields()
                .put("policy", policy.id())
                .put("version", policy.version())
                .unlessEmpty("effective", effective())
                .unlessEmpty("scales", scales())
                .unlessEmpty("facts", facts())
                .unlessEmpty("parameters", parameters())
                .unlessEmpty("decisions", decisions())
                .unlessEmpty("strategies", strategies())
                .unlessEmpty("checks", checks())
                .unlessEmpty("guarantees", guarantees())
                .unlessEmpty("accept", Tree.items(policy.acceptances(), PolicyWriter::acceptance))
                .unlessEmpty("texts", texts.node())
                .node();
    }

    private Node effective() {
        return Tree.fields()
                .maybe("from", policy.effective().from().map(PolicyWriter::day))
                .maybe("until", policy.effective().until().map(PolicyWriter::day))
                .node();
    }

    private static Node day(LocalDate day) {
        return Tree.text(day.toString());
    }

    private Node scales() {
        Map<String, Scale<?>> scales = new LinkedHashMap<>();
        for (Decision<?> decision : policy.decisions()) {
            if (decision instanceof LevelDecision<?> level) {
                scales.put(level.scale().id(), level.scale());
            } else if (decision instanceof SetOperand<?> set) {
                scales.put(set.scale().id(), set.scale());
            }
        }
        for (Input input : policy.graph().inputs()) {
            if (isAttribute(input) && input instanceof LevelInput<?> level) {
                scales.put(level.scale().id(), level.scale());
            }
        }
        Tree.Fields fields = Tree.fields();
        scales.forEach((id, scale) -> fields.put(
                id,
                Tree.fields()
                        .put(scale.isOrdered() ? "ordered" : "nominal", levels(scale))
                        .node()));
        return fields.node();
    }

    private static <T> Node levels(Scale<T> scale) {
        return Tree.items(scale.values(), level -> Tree.text(scale.idOf(level)));
    }

    private static boolean isAttribute(Input input) {
        return input instanceof Fact fact && fact.isAttribute();
    }

    private Node facts() {
        Tree.Fields fields = Tree.fields();
        policy.graph().inputs().stream()
                .filter(PolicyWriter::isAttribute)
                .forEach(input -> fields.put(input.id(), fact(input)));
        return fields.node();
    }

    private static Node fact(Input input) {
        Tree.Fields fields = Tree.fields();
        Domain domain = input.domain();
        checkArgument(
                !domain.mayNotApply(),
                "The fact (%s) may not apply, which cannot be said of an attribute in a policy file.",
                input.id());
        if (domain instanceof Domain.Numbers numbers) {
            numbers(numbers, fields);
        } else if (domain instanceof Domain.Levels levels) {
            fields.put("level", levels.scale().id());
        } else if (domain instanceof Domain.Flags) {
            fields.put("flag", "true");
        } else if (input instanceof DateInput date) {
            fields.put("date", dates(date.domain()));
        } else {
            fields.put("text", "true");
        }
        return fields.node();
    }

    private static void numbers(Domain.Numbers numbers, Tree.Fields fields) {
        checkArgument(
                numbers.step().isEmpty() || numbers.step().get().toString().equals("1"),
                "The numbers %s have a step that cannot be said in a policy file.",
                numbers);
        fields.put(
                numbers.step().isEmpty() ? "number" : "whole-number",
                numbers.range().toString());
        if (!numbers.unit().equals(Unit.NONE)) {
            fields.put("unit", numbers.unit().id());
        }
    }

    private static String dates(Domain.Dates dates) {
        if (dates.first().isEmpty() && dates.last().isEmpty()) {
            return "true";
        }
        return "[" + dates.first().orElseThrow() + ", " + dates.last().orElseThrow() + "]";
    }

    private Node parameters() {
        Tree.Fields fields = Tree.fields();
        policy.graph().parameters().forEach((id, parameter) -> fields.put(id, parameter(parameter)));
        return fields.node();
    }

    private static Node parameter(Parameter parameter) {
        return Tree.fields()
                .put("value", parameter.value().toString())
                .put("source", LogicWriter.source(parameter.source().orElseThrow()))
                .node();
    }

    private Node decisions() {
        Tree.Fields fields = Tree.fields();
        policy.decisions().forEach(decision -> fields.put(decision.id(), decision(decision)));
        return fields.node();
    }

    private <V> Node decision(Decision<V> decision) {
        Tree.Fields fields = Tree.fields().put("answers", answers(decision));
        logics.write(decision, policy.graph().logic(decision), fields);
        Tree.Fields defaults = Tree.fields();
        policy.graph().defaults().stream()
                .filter(used -> used.decision().equals(decision))
                .forEach(used -> defaults.put(used.input().id(), defaultOf(used)));
        return fields.unlessEmpty("defaults", defaults.node()).node();
    }

    private static Node answers(Decision<?> decision) {
        if (decision instanceof LevelDecision<?> level) {
            return Tree.text(level.scale().id());
        }
        Tree.Fields fields = Tree.fields();
        if (decision instanceof NumberDecision number) {
            numbers(number.domain(), fields);
        } else if (decision instanceof SetOperand<?> set) {
            fields.put(
                    decision instanceof ListDecision<?> ? "list" : "set",
                    set.scale().id());
        }
        return fields.node();
    }

    private static Node defaultOf(DefaultUsed used) {
        String value = used.input() instanceof LevelInput<?> level
                ? idOf(level.scale(), used.value())
                : used.value().toString();
        return Tree.fields()
                .put("value", value)
                .put("source", LogicWriter.source(used.source()))
                .node();
    }

    @SuppressWarnings("unchecked") // the default of a level is on its scale
    private static <T> String idOf(Scale<T> scale, Object value) {
        return scale.idOf((T) value);
    }

    private Node strategies() {
        Tree.Fields fields = Tree.fields();
        policy.strategies().forEach(rule -> fields.put(rule.strategy().id().value(), strategy(rule)));
        return fields.node();
    }

    private static Node strategy(StrategyRule rule) {
        Strategy strategy = rule.strategy();
        List<Node> steps = new ArrayList<>();
        strategy.steps().forEach(step -> steps.add(step(strategy.id(), steps.size() + 1, step)));
        return Tree.fields()
                .put("when", ConditionWriter.write(rule.trigger()))
                .put("priority", Integer.toString(strategy.priority()))
                .put("steps", Tree.items(steps, step -> step))
                .unlessEmpty("items", Tree.items(strategy.items(), item -> Tree.text(Integer.toString(item))))
                .unlessEmpty("conflicts-with", Tree.items(strategy.conflictsWith(), other -> Tree.text(other.value())))
                .maybe("topic", strategy.topic().map(Tree::text))
                .maybe("growth-route", strategy.growthRoute().map(Level::id).map(Tree::text))
                .put("source", LogicWriter.source(strategy.source()))
                .node();
    }

    private static Node step(StrategyId strategy, int number, Step step) {
        Tree.Fields fields = Tree.fields();
        if (!step.text().equals(strategy.textKey().plus("step." + number))) {
            fields.put("key", step.text().value());
        }
        return fields.put("role", Shapes.word(step.role()))
                .put("party", Shapes.word(step.party()))
                .put("start-day", Integer.toString(step.startDay()))
                .put("duration-days", Integer.toString(step.durationDays()))
                .node();
    }

    private Node checks() {
        Tree.Fields fields = Tree.fields();
        policy.checks().forEach(rule -> fields.put(rule.check().id(), check(rule)));
        return fields.node();
    }

    private static Node check(CheckRule rule) {
        Check check = rule.check();
        return Tree.fields()
                .put("when", ConditionWriter.write(rule.when()))
                .put("severity", Shapes.word(check.severity()))
                .maybe("remedied-by", check.remedy().map(StrategyId::value).map(Tree::text))
                .unlessEmpty("items", Tree.items(check.items(), item -> Tree.text(Integer.toString(item))))
                .put("source", LogicWriter.source(check.source()))
                .node();
    }

    private Node guarantees() {
        Tree.Fields fields = Tree.fields();
        policy.guarantees().forEach(guarantee -> fields.put(guarantee.id(), guarantee(guarantee)));
        return fields.node();
    }

    private static Node guarantee(Guarantee guarantee) {
        if (guarantee instanceof Guarantee.Never never) {
            return Tree.fields()
                    .put("never", ConditionWriter.write(never.condition()))
                    .node();
        }
        Guarantee.Monotone monotone = (Guarantee.Monotone) guarantee;
        return Tree.fields()
                .put(
                        monotone.rising() ? "rising" : "falling",
                        Tree.fields()
                                .put("fact", monotone.input().id())
                                .put("decision", monotone.decision().id())
                                .node())
                .node();
    }

    private static Node acceptance(Acceptance acceptance) {
        Tree.Fields fields = Tree.fields().put("finding", acceptance.finding());
        if (!acceptance.witness().isEmpty()) {
            fields.put("witness", acceptance.witness());
        }
        return fields.put("reason", acceptance.reason()).node();
    }
}
