package io.github.kamrules.compare;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Sets;
import io.github.kamrules.decision.Condition;
import io.github.kamrules.decision.Decision;
import io.github.kamrules.decision.DecisionGraph;
import io.github.kamrules.decision.DecisionTexts;
import io.github.kamrules.decision.DefaultUsed;
import io.github.kamrules.decision.Explanation;
import io.github.kamrules.decision.Input;
import io.github.kamrules.decision.Parameter;
import io.github.kamrules.number.Unit;
import io.github.kamrules.policy.Policy;
import io.github.kamrules.policy.StrategyRule;
import io.github.kamrules.scale.Scale;
import io.github.kamrules.strategy.Strategy;
import io.github.kamrules.strategy.StrategyId;
import io.github.kamrules.text.Message;
import io.github.kamrules.text.TextKey;
import io.github.kamrules.text.Texts;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * How two policies differ, in words: parameters, decisions and their rows, scales, defaults, and strategies. Texts and
 * sources are not compared, since they change no verdict.
 *
 * <pre>{@code
 * PolicyDiff diff = PolicyDiff.of(StandardPolicy.standard(), ours);
 * diff.toText(Locale.ENGLISH);    // lifecycle.lost-after-days: 365 days before, 500 days now
 * }</pre>
 *
 * <p>Immutable and thread-safe.
 */
public final class PolicyDiff {

    private final Policy before;
    private final Policy after;
    private final ImmutableList<PolicyChange> changes;

    private PolicyDiff(Policy before, Policy after) {
        this.before = before;
        this.after = after;
        List<PolicyChange> found = new ArrayList<>();
        parameters(found);
        decisions(found);
        defaults(found);
        inputs(found);
        strategies(found);
        found.addAll(CheckDiff.of(before, after));
        this.changes = ImmutableList.copyOf(found);
    }

    /**
     * Returns the difference between two policies.
     *
     * @param before the policy that is known
     * @param after the policy that is compared with it
     * @return the difference
     */
    public static PolicyDiff of(Policy before, Policy after) {
        return new PolicyDiff(before, after);
    }

    /**
     * Returns the differences: parameters first, then decisions, defaults, facts and strategies, each by id.
     *
     * @return the differences, empty if none were found
     */
    public List<PolicyChange> changes() {
        return changes;
    }

    /**
     * Returns whether the policies have the same fingerprint, so that they give the same verdicts and recommendations.
     *
     * @return whether they decide alike
     */
    public boolean decideAlike() {
        return before.fingerprint().equals(after.fingerprint());
    }

    /**
     * Returns the differences as lines of text.
     *
     * @param locale the language: English or Chinese, simplified or traditional
     * @return the text, which ends with a line break
     */
    public String toText(Locale locale) {
        return write(locale, "", "  ", "    ");
    }

    /**
     * Returns the differences as Markdown: a heading and a list.
     *
     * @param locale the language: English or Chinese, simplified or traditional
     * @return the Markdown, which ends with a line break
     */
    public String toMarkdown(Locale locale) {
        return write(locale, "## ", "- ", "  - ");
    }

    private String write(Locale locale, String title, String item, String detail) {
        Texts texts = Words.texts(before, after);
        StringBuilder text = new StringBuilder(title)
                .append(texts.render(
                        Words.message(changes.isEmpty() ? decideAlike() ? "diff.alike" : "diff.unseen" : "diff.title")
                                .with("before", before.id() + " " + before.version())
                                .with("after", after.id() + " " + after.version())
                                .with("count", changes.size()),
                        locale))
                .append('\n')
                .append(title.isEmpty() || changes.isEmpty() ? "" : "\n");
        for (PolicyChange change : changes) {
            String statement = texts.render(change.message(), locale);
            text.append(item)
                    .append(change.source()
                            .map(source -> texts.render(
                                    Words.message("line")
                                            .with("statement", statement)
                                            .with("source", source.toText(texts, locale)),
                                    locale))
                            .orElse(statement))
                    .append('\n');
            change.details()
                    .forEach(it ->
                            text.append(detail).append(texts.render(it, locale)).append('\n'));
        }
        return text.toString();
    }

    @Override
    public String toString() {
        return toText(Locale.ENGLISH);
    }

    private void parameters(List<PolicyChange> found) {
        Map<String, Parameter> now = after.graph().parameters();
        before.graph().parameters().forEach((id, was) -> {
            Parameter is = now.get(id);
            if (is != null && !is.value().equals(was.value())) {
                found.add(parameter(id, was, is));
            }
        });
    }

    private PolicyChange parameter(String id, Parameter was, Parameter is) {
        Optional<Unit> unit = unitOf(after.graph(), id).or(() -> unitOf(before.graph(), id));
        Message message = Words.message("parameter")
                .with("parameter", name(id))
                .with(
                        "before",
                        unit.<Object>map(u -> DecisionTexts.quantity(was.value(), u))
                                .orElse(was.value()))
                .with(
                        "after",
                        unit.<Object>map(u -> DecisionTexts.quantity(is.value(), u))
                                .orElse(is.value()));
        return new PolicyChange(PolicyChange.Kind.PARAMETER, id, message, claims(id), is.source());
    }

    private Object name(String parameter) {
        TextKey label = TextKey.of("parameter." + parameter);
        return after.texts().has(label, Locale.ENGLISH) ? label : parameter;
    }

    /** What the rules that use a parameter say, before and now. */
    private List<Message> claims(String parameter) {
        Set<Message> claims = new LinkedHashSet<>();
        for (Decision<?> decision : after.graph().decisions()) {
            for (Condition condition : after.graph().logic(decision).conditions()) {
                condition.forEachTest(test -> {
                    if (uses(test, parameter)) {
                        claims.add(Words.message("claim")
                                .with("decision", decision.label())
                                .with("before", before.graph().describe(test))
                                .with("after", after.graph().describe(test)));
                    }
                });
            }
        }
        return ImmutableList.copyOf(claims);
    }

    private static boolean uses(Condition.Test test, String parameter) {
        return test instanceof Condition.NumberTest number
                && (number.low()
                                .flatMap(Parameter::id)
                                .filter(parameter::equals)
                                .isPresent()
                        || number.high()
                                .flatMap(Parameter::id)
                                .filter(parameter::equals)
                                .isPresent());
    }

    private static Optional<Unit> unitOf(DecisionGraph graph, String parameter) {
        List<Unit> units = new ArrayList<>();
        for (Decision<?> decision : graph.decisions()) {
            for (Condition condition : graph.logic(decision).conditions()) {
                condition.forEachTest(test -> {
                    if (test instanceof Condition.NumberTest number && uses(test, parameter)) {
                        units.add(Words.unitOf(number.operand()));
                    }
                });
            }
        }
        return units.stream().findFirst();
    }

    private static Map<String, Decision<?>> decisionsOf(Policy policy) {
        Map<String, Decision<?>> byId = new LinkedHashMap<>();
        policy.decisions().forEach(decision -> byId.put(decision.id(), decision));
        return byId;
    }

    private void decisions(List<PolicyChange> found) {
        Map<String, Decision<?>> was = decisionsOf(before);
        Map<String, Decision<?>> is = decisionsOf(after);
        for (String id : Sets.union(new TreeSet<>(was.keySet()), new TreeSet<>(is.keySet()))) {
            Decision<?> old = was.get(id);
            Decision<?> now = is.get(id);
            if (old == null && now != null) {
                found.add(one(
                        PolicyChange.Kind.DECISION, id, "decision-added", now.label(), rows(after, now, "row-added")));
            } else if (now == null && old != null) {
                found.add(one(PolicyChange.Kind.DECISION, id, "decision-removed", old.label(), List.of()));
            } else if (old != null && now != null) {
                compare(old, now, found);
            }
        }
    }

    private void compare(Decision<?> old, Decision<?> now, List<PolicyChange> found) {
        if (!old.equals(now)) {
            found.add(new PolicyChange(
                    PolicyChange.Kind.SCALE,
                    now.id(),
                    Words.message("scale")
                            .with("decision", now.label())
                            .with("before", levels(old))
                            .with("after", levels(now)),
                    List.of(),
                    Optional.empty()));
        }
        if (logicDiffers(before.graph(), old, after.graph(), now)) {
            found.add(one(PolicyChange.Kind.LOGIC, now.id(), "logic", now.label(), rowsChanged(old, now)));
        }
    }

    static boolean logicDiffers(DecisionGraph one, Decision<?> here, DecisionGraph other, Decision<?> there) {
        return !one.logic(here).toString().equals(other.logic(there).toString());
    }

    private static Object levels(Decision<?> decision) {
        return Words.scaleOf(decision).<Object>map(PolicyDiff::labels).orElseGet(() -> Words.message("numbers"));
    }

    private static <T> List<TextKey> labels(Scale<T> scale) {
        return scale.values().stream().map(scale::labelOf).toList();
    }

    private static PolicyChange one(
            PolicyChange.Kind kind, String part, String key, TextKey name, List<Message> details) {
        return new PolicyChange(kind, part, Words.message(key).with("part", name), details, Optional.empty());
    }

    private static List<Message> rows(Policy policy, Decision<?> decision, String key) {
        return lines(policy.graph().describe(decision, policy.texts())).stream()
                .map(line -> Words.message(key).with("row", line))
                .toList();
    }

    /** The rows that are there before only, and those that are there now only; equal rows go away in pairs. */
    private List<Message> rowsChanged(Decision<?> old, Decision<?> now) {
        List<Message> gone = lines(before.graph().describe(old, before.texts()));
        List<Message> come = lines(after.graph().describe(now, after.texts()));
        List<Message> same = new ArrayList<>(gone);
        for (Message line : come) {
            gone.remove(line);
        }
        same.forEach(come::remove);
        List<Message> details = new ArrayList<>();
        gone.forEach(line -> details.add(Words.message("row-removed").with("row", line)));
        come.forEach(line -> details.add(Words.message("row-added").with("row", line)));
        return details.isEmpty() ? List.of(Words.message("row-order")) : details;
    }

    private static List<Message> lines(Explanation described) {
        List<Message> lines = new ArrayList<>();
        for (Explanation child : described.children()) {
            if (child.kind() != Explanation.Kind.DEFAULT) {
                lines.add(child.message());
                for (Explanation below : child.children()) {
                    lines.add(Words.message("within")
                            .with("outer", child.message())
                            .with("inner", below.message()));
                }
            }
        }
        return lines;
    }

    private static Map<String, DefaultUsed> defaultsOf(Policy policy) {
        Map<String, DefaultUsed> byId = new TreeMap<>();
        policy.graph()
                .defaults()
                .forEach(it -> byId.put(it.decision().id() + " " + it.input().id(), it));
        return byId;
    }

    private void defaults(List<PolicyChange> found) {
        Map<String, DefaultUsed> was = defaultsOf(before);
        Map<String, DefaultUsed> is = defaultsOf(after);
        for (String id : Sets.union(was.keySet(), is.keySet())) {
            DefaultUsed old = was.get(id);
            DefaultUsed now = is.get(id);
            DefaultUsed any = now == null ? Objects.requireNonNull(old) : now;
            if (old == null || now == null || !old.value().equals(now.value())) {
                Message message = Words.message(
                                old == null ? "default-added" : now == null ? "default-removed" : "default-changed")
                        .with("decision", any.decision().label())
                        .with("input", any.input().label());
                if (old != null) {
                    message = message.with("before", DecisionTexts.value(old.input(), old.value()));
                }
                if (now != null) {
                    message = message.with("after", DecisionTexts.value(now.input(), now.value()));
                }
                found.add(new PolicyChange(
                        PolicyChange.Kind.DEFAULT,
                        id,
                        message,
                        List.of(),
                        Optional.ofNullable(now).map(DefaultUsed::source)));
            }
        }
    }

    private void inputs(List<PolicyChange> found) {
        Map<String, Input> was = new LinkedHashMap<>();
        before.graph().inputs().forEach(input -> was.put(input.id(), input));
        for (Input now : after.graph().inputs()) {
            Input old = was.get(now.id());
            if (old != null && !old.domain().toString().equals(now.domain().toString())) {
                found.add(one(PolicyChange.Kind.INPUT, now.id(), "input", now.label(), List.of()));
            }
        }
    }

    private static Map<StrategyId, StrategyRule> strategiesOf(Policy policy) {
        Map<StrategyId, StrategyRule> byId = new TreeMap<>(Comparator.comparing(StrategyId::value));
        policy.strategies().forEach(rule -> byId.put(rule.strategy().id(), rule));
        return byId;
    }

    private void strategies(List<PolicyChange> found) {
        Map<StrategyId, StrategyRule> was = strategiesOf(before);
        Map<StrategyId, StrategyRule> is = strategiesOf(after);
        Set<StrategyId> ids = new TreeSet<>(Comparator.comparing(StrategyId::value));
        ids.addAll(was.keySet());
        ids.addAll(is.keySet());
        for (StrategyId id : ids) {
            StrategyRule old = was.get(id);
            StrategyRule now = is.get(id);
            if (old == null && now != null) {
                found.add(one(
                        PolicyChange.Kind.STRATEGY,
                        id.value(),
                        "strategy-added",
                        now.strategy().title(),
                        List.of(Words.message("when")
                                .with("condition", after.graph().describe(now.trigger())))));
            } else if (now == null && old != null) {
                found.add(one(
                        PolicyChange.Kind.STRATEGY,
                        id.value(),
                        "strategy-removed",
                        old.strategy().title(),
                        List.of()));
            } else if (old != null && now != null) {
                compare(old, now, found);
            }
        }
    }

    private void compare(StrategyRule old, StrategyRule now, List<PolicyChange> found) {
        String id = now.strategy().id().value();
        TextKey title = now.strategy().title();
        if (!old.trigger().toString().equals(now.trigger().toString())) {
            found.add(one(
                    PolicyChange.Kind.TRIGGER,
                    id,
                    "trigger",
                    title,
                    List.of(
                            Words.message("row-removed")
                                    .with("row", before.graph().describe(old.trigger())),
                            Words.message("row-added").with("row", after.graph().describe(now.trigger())))));
        }
        Strategy was = old.strategy();
        Strategy is = now.strategy();
        if (was.priority() != is.priority()) {
            found.add(new PolicyChange(
                    PolicyChange.Kind.STRATEGY,
                    id,
                    Words.message("priority")
                            .with("part", title)
                            .with("before", was.priority())
                            .with("after", is.priority()),
                    List.of(),
                    Optional.empty()));
        }
        if (!Set.copyOf(was.conflictsWith()).equals(Set.copyOf(is.conflictsWith()))) {
            found.add(one(PolicyChange.Kind.STRATEGY, id, "conflicts", title, List.of()));
        }
        if (!was.topic().equals(is.topic())) {
            found.add(one(PolicyChange.Kind.STRATEGY, id, "topic", title, List.of()));
        }
        if (!was.steps().equals(is.steps()) || !was.growthRoute().equals(is.growthRoute())) {
            found.add(one(PolicyChange.Kind.STRATEGY, id, "steps", title, List.of()));
        }
    }
}
