package io.github.kamrules.policy;

import io.github.kamrules.check.Check;
import io.github.kamrules.decision.Decision;
import io.github.kamrules.decision.DefaultUsed;
import io.github.kamrules.decision.Domain;
import io.github.kamrules.decision.Explanation;
import io.github.kamrules.decision.Input;
import io.github.kamrules.decision.Operand;
import io.github.kamrules.decision.Parameter;
import io.github.kamrules.scale.Scale;
import io.github.kamrules.strategy.Step;
import io.github.kamrules.strategy.Strategy;
import io.github.kamrules.strategy.StrategyId;
import io.github.kamrules.text.Message;
import io.github.kamrules.text.TextKey;
import io.github.kamrules.text.Texts;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Everything in a policy, as a document that people read: its decisions with their rules, the parameters, the defaults, the
 * strategies with their triggers and steps, and the facts that it needs, each with its source.
 */
public final class PolicyCatalogue {

    private final Policy policy;
    private final Texts texts;
    private final Locale locale;
    private final StringBuilder text = new StringBuilder();

    private PolicyCatalogue(Policy policy, Locale locale) {
        this.policy = policy;
        this.texts = policy.texts();
        this.locale = locale;
    }

    /**
     * Returns the catalogue of a policy as Markdown.
     *
     * @param policy the policy
     * @param locale the language
     * @return the document, ending with a line break
     */
    public static String markdown(Policy policy, Locale locale) {
        return new PolicyCatalogue(policy, locale).write();
    }

    private String write() {
        Set<Decision<?>> triggers =
                policy.strategies().stream().map(StrategyRule::decision).collect(Collectors.toSet());
        line("# " + words("title", "id", policy.id(), "version", policy.version()));
        line(words("intro"));
        line("## " + words("decisions"));
        policy.graph().decisions().stream().filter(d -> !triggers.contains(d)).forEach(this::writeDecision);
        line("## " + words("parameters"));
        writeParameters();
        line("## " + words("defaults"));
        writeDefaults();
        line("## " + words("strategies"));
        policy.strategies().forEach(this::writeStrategy);
        if (!policy.checks().isEmpty()) {
            line("## " + words("checks"));
            policy.checks().forEach(this::writeCheck);
        }
        line("## " + words("facts"));
        writeFacts();
        if (!policy.origins().isEmpty()) {
            line("## " + words("plug-ins"));
            policy.origins()
                    .forEach(origin -> text.append("- `")
                            .append(origin.id())
                            .append("`: ")
                            .append(origin.plugin())
                            .append(' ')
                            .append(origin.version())
                            .append('\n'));
        }
        return text.toString().stripTrailing() + "\n";
    }

    private void line(String line) {
        text.append(line).append("\n\n");
    }

    private void writeDecision(Decision<?> decision) {
        line("### " + label(decision.label()) + " (`" + decision.id() + "`)");
        Explanation described = policy.graph().describe(decision, texts);
        List<TextKey> reads = policy.graph().requirements(decision).stream()
                .map(Operand::label)
                .toList();
        line(described
                .source()
                .map(s -> words("reads-from", "operands", reads, "source", s.toText(texts, locale)))
                .orElseGet(() -> words("reads", "operands", reads)));
        writeRules(described.children(), 0);
        text.append('\n');
    }

    private void writeRules(List<Explanation> rules, int depth) {
        for (Explanation rule : rules) {
            String statement = rule.statement(locale);
            text.append("  ".repeat(depth))
                    .append("- ")
                    .append(rule.source()
                            .map(s -> words("rule", "statement", statement, "source", s.toText(texts, locale)))
                            .orElse(statement))
                    .append('\n');
            writeRules(rule.children(), depth + 1);
        }
    }

    private void writeParameters() {
        row(words("parameter"), words("value"), words("origin"));
        row("---", "---", "---");
        for (Parameter parameter : policy.graph().parameters().values()) {
            row(
                    "`" + parameter.id().orElse("") + "`",
                    parameter.value().toString(),
                    parameter.source().map(s -> s.toText(texts, locale)).orElse(""));
        }
        text.append('\n');
    }

    private void writeDefaults() {
        row(words("decision"), words("missing"), words("taken"), words("origin"));
        row("---", "---", "---", "---");
        for (DefaultUsed value : policy.graph().defaults()) {
            row(
                    label(value.decision().label()),
                    label(value.input().label()),
                    value.valueText(texts, locale),
                    value.source().toText(texts, locale));
        }
        text.append('\n');
    }

    private void writeCheck(CheckRule rule) {
        Check check = rule.check();
        line("### " + label(check.found()) + " (`" + check.id() + "`)");
        line(label(check.remedyText()));
        line(words(
                "check",
                "severity",
                TextKey.of("severity." + check.severity()),
                "source",
                check.source().toText(texts, locale)));
        Explanation condition = policy.graph().describe(rule.decision(), texts);
        text.append("- ")
                .append(texts.render(condition.children().get(0).message(), locale))
                .append('\n');
        check.remedy()
                .ifPresent(strategy -> text.append("- ")
                        .append(words("remedy", "strategy", strategy.value()))
                        .append('\n'));
        text.append('\n');
    }

    private void writeStrategy(StrategyRule rule) {
        Strategy strategy = rule.strategy();
        line("### " + label(strategy.title()) + " (`" + strategy.id().value() + "`)");
        line(label(strategy.rationale()));
        line(words(
                "strategy",
                "priority",
                strategy.priority(),
                "source",
                strategy.source().toText(texts, locale)));
        Explanation trigger = policy.graph().describe(rule.decision(), texts);
        text.append("- ")
                .append(texts.render(trigger.children().get(0).message(), locale))
                .append('\n');
        if (!strategy.conflictsWith().isEmpty()) {
            text.append("- ")
                    .append(words(
                            "conflicts",
                            "strategies",
                            strategy.conflictsWith().stream()
                                    .map(StrategyId::value)
                                    .sorted()
                                    .toList()))
                    .append('\n');
        }
        strategy.topic()
                .ifPresent(topic ->
                        text.append("- ").append(words("topic", "topic", topic)).append('\n'));
        int number = 1;
        for (Step step : strategy.steps()) {
            text.append("- ")
                    .append(words(
                            "step",
                            "number",
                            number++,
                            "step",
                            step.text(),
                            "role",
                            TextKey.of(step.role()),
                            "party",
                            TextKey.of(step.party()),
                            "start",
                            step.startDay(),
                            "end",
                            step.startDay() + step.durationDays()))
                    .append('\n');
        }
        text.append('\n');
    }

    private void writeFacts() {
        row(words("fact"), words("name"), words("domain"));
        row("---", "---", "---");
        for (Input input : policy.graph().inputs()) {
            row("`" + input.id() + "`", label(input.label()), domain(input.domain()));
        }
        text.append('\n');
    }

    private String domain(Domain domain) {
        String values;
        if (domain instanceof Domain.Numbers numbers) {
            values = numbers.step()
                    .map(step -> words("domain.steps", "range", numbers.range(), "step", step))
                    .orElseGet(() -> words("domain.numbers", "range", numbers.range()));
        } else if (domain instanceof Domain.Levels levels) {
            values = words("domain.levels", "levels", labels(levels.scale()));
        } else if (domain instanceof Domain.Dates dates) {
            values = dates(dates);
        } else {
            values = words(domain instanceof Domain.Flags ? "domain.flags" : "domain.text");
        }
        return domain.mayNotApply() ? words("domain.or-none", "values", values) : values;
    }

    private String dates(Domain.Dates dates) {
        if (dates.first().isPresent() && dates.last().isPresent()) {
            return words(
                    "domain.dates-within",
                    "first",
                    dates.first().get(),
                    "last",
                    dates.last().get());
        }
        return dates.first()
                .map(first -> words("domain.dates-from", "first", first))
                .or(() -> dates.last().map(last -> words("domain.dates-to", "last", last)))
                .orElseGet(() -> words("domain.dates"));
    }

    private static <T> List<TextKey> labels(Scale<T> scale) {
        return scale.values().stream().map(scale::labelOf).toList();
    }

    private void row(String... cells) {
        text.append("| ")
                .append(java.util.Arrays.stream(cells)
                        .map(cell -> cell.replace("|", "\\|"))
                        .collect(Collectors.joining(" | ")))
                .append(" |\n");
    }

    private String label(TextKey key) {
        return texts.label(key, locale);
    }

    private String words(String key, Object... namesAndValues) {
        Message message = Message.of(TextKey.of("catalogue." + key));
        for (int i = 0; i < namesAndValues.length; i += 2) {
            message = message.with((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return texts.render(message, locale);
    }
}
