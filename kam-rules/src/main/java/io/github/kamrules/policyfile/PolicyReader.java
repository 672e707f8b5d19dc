package io.github.kamrules.policyfile;

import com.google.common.collect.ImmutableMap;
import io.github.kamrules.decision.DateInput;
import io.github.kamrules.decision.Decision;
import io.github.kamrules.decision.Domain;
import io.github.kamrules.decision.FlagInput;
import io.github.kamrules.decision.Input;
import io.github.kamrules.decision.LevelInput;
import io.github.kamrules.decision.Logic;
import io.github.kamrules.decision.NumberInput;
import io.github.kamrules.decision.Parameter;
import io.github.kamrules.fact.DateFact;
import io.github.kamrules.fact.Fact;
import io.github.kamrules.fact.FlagFact;
import io.github.kamrules.fact.LevelFact;
import io.github.kamrules.fact.NumberFact;
import io.github.kamrules.fact.TextFact;
import io.github.kamrules.internal.Names;
import io.github.kamrules.number.Unit;
import io.github.kamrules.policy.Effective;
import io.github.kamrules.policy.Plugin;
import io.github.kamrules.policy.Policy;
import io.github.kamrules.policy.Vocabulary;
import io.github.kamrules.scale.Level;
import io.github.kamrules.scale.Scale;
import io.github.kamrules.source.KnowledgeSource;
import io.github.kamrules.text.TextBundle;
import io.github.kamrules.text.TextKey;
import io.github.kamrules.verify.Finding;
import io.github.kamrules.verify.Guarantee;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Reads a policy from the tree of its file: first what it declares, then how its decisions are answered, so that the order in
 * the file does not matter. What cannot be read is noted, and the rest read on.
 */
final class PolicyReader {

    private final Vocabulary vocabulary;
    private final Function<Node.Text, CsvRows> files;
    private final Problems problems;
    private final Scope scope = new Scope();
    private final Map<Locale, Map<String, String>> texts = new LinkedHashMap<>();
    /** Where decisions stand, by their ids; those of strategies' triggers as well. */
    private final Map<String, Spot> spots = new HashMap<>();

    private final Map<String, List<Spot>> rows = new HashMap<>();
    private final Map<Decision<?>, Logic<?>> logics = new LinkedHashMap<>();
    private final Map<Parameter, Setting> settings = new LinkedHashMap<>();
    private final Map<String, Spot> newParameters = new LinkedHashMap<>();

    PolicyReader(Vocabulary vocabulary, Function<Node.Text, CsvRows> files, Problems problems) {
        this.vocabulary = vocabulary;
        this.files = files;
        this.problems = problems;
    }

    /** Reads the policy; ends with an exception if there is a problem. */
    Policy read(Node root, boolean verified) {
        Keys file = problems.tried(root.spot(), () -> Keys.incomplete(root, Shapes.POLICY, problems))
                .orElseThrow(this::failed);
        Optional<Policy> extended = file.optional("extends")
                .map(node -> problems.tried(node.spot(), () -> base(Values.text(node))))
                .map(found -> found.orElseThrow(this::failed));
        Optional<Policy> base = file.optional("take").isPresent() ? withPlugins(file, extended) : extended;
        Policy.Builder policy = builder(file, base);
        declare(file, base);
        if (!base.isPresent()) {
            for (String key : List.of("without-defaults", "withdraw", "waive")) {
                file.optional(key)
                        .ifPresent(node -> problems.add(
                                node.spot(), "The key (" + key + ") needs a policy that this one extends."));
            }
        }
        part(file, "without-defaults", node -> {
            Values.mark(node);
            policy.withoutDefaults();
        });
        part(file, "effective", node -> policy.effective(effective(Keys.of(node, Shapes.EFFECTIVE, problems))));
        StrategyNames strategyNames = new StrategyNames(base);
        ConditionReader conditions = new ConditionReader(scope, problems, id -> policy.called(strategyNames.known(id)));
        decide(file, base, policy, conditions);
        StrategyReader strategies =
                new StrategyReader(problems, conditions, base, policy, strategyNames, this::say, spots);
        part(
                file,
                "withdraw",
                node -> Values.texts(node)
                        .forEach(id -> problems.doing(id.spot(), () -> policy.withdraw(strategyNames.withdrawn(id)))));
        part(file, "strategies", node -> Keys.entries(node, "strategies", problems, strategies::read));
        part(
                file,
                "waive",
                node -> Values.texts(node).forEach(id -> problems.doing(id.spot(), () -> policy.waive(id.value()))));
        part(
                file,
                "guarantees",
                node -> Keys.entries(node, "guarantees", problems, (id, value) -> {
                    policy.guarantee(guarantee(
                            id, Keys.of(value, Shapes.GUARANTEE, problems), conditions, policy, strategyNames));
                    return id;
                }));
        part(
                file,
                "accept",
                node -> Values.list(node).forEach(one -> problems.doing(one.spot(), () -> accept(one, policy))));
        part(file, "texts", this::texts);
        texts.forEach((language, patterns) -> policy.texts(TextBundle.of(language, patterns)));
        return finished(policy, base, file.spot(), verified);
    }

    /** Returns a builder, under another name if the file gives none that can be used: the rest is read all the same. */
    private Policy.Builder builder(Keys file, Optional<Policy> base) {
        Optional<String> id = file.optional("policy")
                .flatMap(node -> problems.tried(node.spot(), () -> {
                    Policy.builder(Values.word(node), "1");
                    return Values.word(node);
                }));
        Optional<String> version =
                file.optional("version").flatMap(node -> problems.tried(node.spot(), () -> Values.word(node)));
        return problems.tried(file.spot(), () -> start(base, id.orElse("unnamed"), version.orElse("1")))
                .orElseThrow(this::failed);
    }

    private static Policy.Builder start(Optional<Policy> base, String id, String version) {
        return base.map(b -> b.extend(id, version)).orElseGet(() -> Policy.builder(id, version));
    }

    private PolicyFileException failed() {
        problems.throwIfAny();
        throw new IllegalStateException("nothing was noted");
    }

    private void part(Keys file, String key, java.util.function.Consumer<Node> reading) {
        file.optional(key).ifPresent(node -> problems.doing(node.spot(), () -> reading.accept(node)));
    }

    private Policy base(Node.Text id) {
        Policy base = vocabulary.policies().get(id.value());
        if (base == null) {
            problems.add(
                    id.spot(),
                    "There is no policy (" + id.value() + ") in the vocabulary."
                            + Keys.hint(id.value(), vocabulary.policies().keySet()));
            // With the one that is probably meant, the rest can be read all the same.
            return Names.nearest(id.value(), vocabulary.policies().keySet())
                    .map(vocabulary.policies()::get)
                    .orElseThrow(Misread::noted);
        }
        return base;
    }

    /** Returns what the policy starts from: the policy that it extends, with what its plug-ins bring along. */
    private Optional<Policy> withPlugins(Keys file, Optional<Policy> extended) {
        Policy.Builder policy = start(extended, "with-plug-ins", "1");
        part(
                file,
                "take",
                node -> Values.texts(node)
                        .forEach(id -> problems.doing(id.spot(), () -> {
                            Plugin plugin = vocabulary.plugins().get(id.value());
                            if (plugin == null) {
                                throw new Misread(
                                        id.spot(),
                                        "There is no plug-in (" + id.value() + ") in the vocabulary."
                                                + Keys.hint(
                                                        id.value(),
                                                        vocabulary.plugins().keySet()));
                            }
                            policy.take(plugin);
                        })));
        return problems.tried(file.required("take").spot(), policy::buildUnverified)
                .or(() -> extended);
    }

    private static Effective effective(Keys keys) {
        Optional<LocalDate> from = keys.optional("from", Values::day);
        Optional<LocalDate> until = keys.optional("until", Values::day);
        return new Effective(from, until);
    }

    // ---- what is declared

    private void declare(Keys file, Optional<Policy> base) {
        scope.scales.putAll(vocabulary.scales());
        scope.facts.putAll(vocabulary.facts());
        base.ifPresent(policy -> {
            policy.graph().inputs().forEach(input -> scope.facts.putIfAbsent(input.id(), input));
            policy.decisions().forEach(decision -> scope.decisions.put(decision.id(), decision));
            scope.parameters.putAll(policy.graph().declaredParameters());
        });
        part(file, "scales", node -> entries(node, "scales", (id, value) -> scale(id, value)));
        part(file, "facts", node -> entries(node, "facts", (id, value) -> fact(id, value)));
        part(file, "parameters", node -> entries(node, "parameters", (id, value) -> parameter(id, value)));
        part(file, "decisions", node -> entries(node, "decisions", (id, value) -> declaration(id, value)));
    }

    /** Reads what is declared by name; a name that could not be read is no error again wherever it is used. */
    private void entries(Node node, String of, java.util.function.BiConsumer<Node.Text, Node> reading) {
        Keys.entries(node, of, problems, (id, value) -> {
            scope.broken.add(id.value());
            reading.accept(id, value);
            scope.broken.remove(id.value());
            return id;
        });
    }

    private void scale(Node.Text id, Node node) {
        Keys keys = Keys.of(node, Shapes.SCALE, problems);
        String order = keys.oneOf(List.of("ordered", "nominal"));
        String[] levels = Values.texts(keys.required(order)).stream()
                .map(Node.Text::value)
                .toArray(String[]::new);
        Scale<Level> read =
                order.equals("ordered") ? Scale.ordered(id.value(), levels) : Scale.nominal(id.value(), levels);
        Scale<?> known = scope.scales.get(id.value());
        if (known != null && !sameLevels(known, read)) {
            throw new Misread(
                    id.spot(),
                    "The scale (" + id.value() + ") is " + known + " already, and " + read
                            + " here.\nMaybe give it another id.");
        }
        // A scale that is known may have levels of another type in Java.
        scope.scales.putIfAbsent(id.value(), read);
        keys.optional("labels")
                .ifPresent(labels -> Keys.entries(labels, "labels", problems, (level, words) -> {
                    say(read.labelOf(read.parse(level.value())), words);
                    return level;
                }));
    }

    private static boolean sameLevels(Scale<?> one, Scale<?> other) {
        return one.isOrdered() == other.isOrdered() && levels(one).equals(levels(other));
    }

    private static <T> List<String> levels(Scale<T> scale) {
        return scale.values().stream().map(scale::idOf).toList();
    }

    private void fact(Node.Text id, Node node) {
        Keys keys = Keys.of(node, Shapes.FACT, problems);
        String kind = keys.oneOf(List.of("number", "whole-number", "level", "flag", "text", "date"));
        if (keys.has("unit") && !kind.endsWith("number")) {
            throw new Misread(keys.spot(), "Only a number has a unit.");
        }
        Node value = keys.required(kind);
        Fact fact = switch (kind) {
            case "number", "whole-number" -> NumberFact.attribute(id.value(), numbers(keys, kind));
            case "level" -> LevelFact.attribute(id.value(), scope.scale(Values.text(value)));
            case "flag" -> {
                Values.mark(value);
                yield FlagFact.attribute(id.value());
            }
            case "text" -> {
                Values.mark(value);
                yield TextFact.attribute(id.value());
            }
            default -> DateFact.attribute(id.value(), dates(Values.text(value)));
        };
        Input known = scope.facts.get(id.value());
        if (known != null && !(known.equals(fact) && known instanceof Fact other && other.isAttribute())) {
            throw new Misread(
                    id.spot(),
                    "The fact (" + id.value() + ") is known already: " + known.domain()
                            + (known instanceof Fact other && other.isAttribute() ? "" : ", read in code")
                            + ".\nMaybe leave it out, or give this one another id.");
        }
        scope.facts.put(id.value(), fact);
        keys.optional("label").ifPresent(words -> say(fact.label(), words));
    }

    private static Domain.Numbers numbers(Keys keys, String kind) {
        Unit unit = keys.optional("unit", node -> Unit.of(Values.word(node))).orElse(Unit.NONE);
        String range = Values.word(keys.required(kind));
        return kind.equals("number") ? Domain.numbers(range, unit) : Domain.wholeNumbers(range, unit);
    }

    private static Domain.Dates dates(Node.Text text) {
        if (text.value().equals("true")) {
            return Domain.dates();
        }
        String value = text.value();
        int comma = value.indexOf(',');
        if (!value.startsWith("[") || !value.endsWith("]") || comma < 0) {
            throw new Misread(
                    text.spot(),
                    "Here must stand true, or two days as in [2020-01-01, 2030-12-31], but there is (" + value + ").");
        }
        return Domain.dates(
                Values.day(value.substring(1, comma).strip(), text.spot()),
                Values.day(value.substring(comma + 1, value.length() - 1).strip(), text.spot()));
    }

    private void parameter(Node.Text id, Node node) {
        Keys keys = Keys.of(node, Shapes.PARAMETER, problems);
        String value = Values.decimal(keys.required("value"));
        KnowledgeSource source = Values.source(keys.required("source"), problems);
        Parameter known = scope.parameters.get(id.value());
        if (known == null) {
            scope.parameters.put(id.value(), Parameter.of(id.value(), value, source));
            newParameters.put(id.value(), id.spot());
        } else {
            settings.put(known, new Setting(value, source, id.spot()));
        }
    }

    private void declaration(Node.Text id, Node node) {
        Keys keys = Keys.of(node, Shapes.DECISION, problems);
        spots.put(id.value(), id.spot());
        Decision<?> known = scope.decisions.get(id.value());
        Optional<Decision<?>> stated = keys.optional("answers", answers -> answering(id, answers));
        Decision<?> decision = stated.or(() -> Optional.ofNullable(known)).orElseThrow(() -> keys.lacks("answers"));
        if (known != null && !known.equals(decision)) {
            throw new Misread(
                    id.spot(),
                    "The decision (" + id.value() + ") answers differently in the policy that this one extends.\n"
                            + "Maybe leave answers out, or give this decision another id.");
        }
        scope.decisions.put(id.value(), decision);
        keys.optional("label").ifPresent(words -> say(decision.label(), words));
    }

    private Decision<?> answering(Node.Text id, Node answers) {
        if (answers instanceof Node.Text scaleId) {
            return Decision.of(id.value(), scope.scale(scaleId));
        }
        Keys keys = Keys.of(answers, Shapes.ANSWERS, problems);
        String kind = keys.oneOf(List.of("level", "set", "list", "number", "whole-number"));
        if (keys.has("unit") && !kind.endsWith("number")) {
            throw new Misread(keys.spot(), "Only a number has a unit.");
        }
        return switch (kind) {
            case "level" -> Decision.of(id.value(), scope.scale(Values.text(keys.required(kind))));
            case "set" -> Decision.setOf(id.value(), scope.scale(Values.text(keys.required(kind))));
            case "list" -> Decision.listOf(id.value(), scope.scale(Values.text(keys.required(kind))));
            default -> Decision.number(id.value(), numbers(keys, kind));
        };
    }

    // ---- decisions

    private void decide(Keys file, Optional<Policy> base, Policy.Builder policy, ConditionReader conditions) {
        LogicReader reader = new LogicReader(scope, problems, conditions, files, vocabulary.codes());
        part(
                file,
                "decisions",
                node -> Keys.entries(node, "decisions", problems, (id, value) -> {
                    if (!scope.broken.contains(id.value()) && scope.decisions.containsKey(id.value())) {
                        boolean inBase =
                                base.flatMap(b -> b.decision(id.value())).isPresent();
                        decide(scope.decision(id), inBase, withoutNotes(value), policy, reader);
                    }
                    return id;
                }));
        settings.forEach((parameter, setting) ->
                problems.doing(setting.spot(), () -> policy.set(parameter, setting.value(), setting.source())));
    }

    /** Returns the keys of a decision whose unknown keys were noted when it was declared. */
    private static Keys withoutNotes(Node node) {
        return Keys.of(node, Shapes.DECISION, new Problems());
    }

    private <V> void decide(
            Decision<V> decision, boolean inBase, Keys keys, Policy.Builder policy, LogicReader reader) {
        List<String> kinds = LogicReader.kinds().stream().filter(keys::has).toList();
        if ((kinds.isEmpty() && !inBase) || kinds.size() > 1) {
            throw new Misread(
                    keys.spot(),
                    "A decision is answered by one of " + String.join(", ", LogicReader.kinds()) + ", but this one has "
                            + (kinds.isEmpty() ? "none of them" : String.join(" and ", kinds)) + ".");
        }
        if (kinds.isEmpty() && !keys.has("defaults")) {
            throw new Misread(
                    keys.spot(),
                    "The decision (" + decision.id() + ") is in the policy that this one extends, and nothing is said "
                            + "that changes it.\nMaybe leave it out.");
        }
        if (!kinds.isEmpty()) {
            List<Spot> rowSpots = new ArrayList<>();
            Optional<KnowledgeSource> source = keys.optional("source", node -> Values.source(node, problems));
            @SuppressWarnings("unchecked") // the reader took the answers from the decision
            Logic<V> logic =
                    (Logic<V>) reader.read(decision, kinds.get(0), keys.required(kinds.get(0)), source, rowSpots);
            rows.put(decision.id(), rowSpots);
            logics.put(decision, logic);
            if (inBase) {
                policy.replace(decision, logic);
            } else {
                policy.decide(decision, logic);
            }
        }
        keys.optional("defaults")
                .ifPresent(node -> Keys.entries(node, "defaults", problems, (fact, value) -> {
                    addDefault(decision, scope.input(fact), Keys.of(value, Shapes.DEFAULT, problems), policy);
                    return fact;
                }));
    }

    private void addDefault(Decision<?> decision, Input fact, Keys keys, Policy.Builder policy) {
        KnowledgeSource source = Values.source(keys.required("source"), problems);
        Node value = keys.required("value");
        if (fact instanceof NumberInput number) {
            policy.defaultFor(decision, number, Values.decimal(value), source);
        } else if (fact instanceof DateInput date) {
            policy.defaultFor(decision, date, Values.day(value), source);
        } else if (fact instanceof LevelInput<?> level) {
            addDefault(decision, level, value, source, policy);
        } else if (fact instanceof FlagInput flag) {
            policy.defaultFor(decision, flag, Values.flag(value), source);
        } else {
            throw new Misread(keys.spot(), "A fact that is a text has no default.");
        }
    }

    private static <T> void addDefault(
            Decision<?> decision, LevelInput<T> fact, Node value, KnowledgeSource source, Policy.Builder policy) {
        policy.defaultFor(decision, fact, fact.scale().parse(Values.word(value)), source);
    }

    // ---- guarantees, acceptances, texts

    private Guarantee guarantee(
            Node.Text id, Keys keys, ConditionReader conditions, Policy.Builder policy, StrategyNames strategies) {
        String kind = keys.oneOf(List.of("never", "never-together", "rising", "falling"));
        Node node = keys.required(kind);
        spots.put("guarantee " + id.value(), id.spot());
        if (kind.equals("never")) {
            return Guarantee.never(id.value(), conditions.read(node));
        } else if (kind.equals("never-together")) {
            List<Node.Text> both = Values.texts(node);
            if (both.size() != 2) {
                throw new Misread(node.spot(), "Here must stand two strategies, but there are " + both.size() + ".");
            }
            return Guarantee.never(
                    id.value(),
                    policy.called(strategies.known(both.get(0))).and(policy.called(strategies.known(both.get(1)))));
        }
        Keys direction = Keys.of(node, Shapes.MONOTONE, problems);
        Input fact = scope.input(Values.text(direction.required("fact")));
        Decision<?> decision = scope.decision(Values.text(direction.required("decision")));
        return kind.equals("rising")
                ? Guarantee.rising(id.value(), fact, decision)
                : Guarantee.falling(id.value(), fact, decision);
    }

    private void accept(Node node, Policy.Builder policy) {
        Keys keys = Keys.of(node, Shapes.ACCEPTANCE, problems);
        policy.accept(
                Values.word(keys.required("finding")),
                keys.optional("witness", Values::word).orElse(""),
                Values.word(keys.required("reason")));
    }

    private void texts(Node node) {
        Keys.entries(node, "texts", problems, (tag, patterns) -> {
            Locale language = Values.language(tag);
            Keys.entries(patterns, "texts", problems, (key, text) -> {
                say(language, TextKey.of(key.value()), Values.text(text));
                return key;
            });
            return tag;
        });
    }

    private void say(TextKey key, Node words) {
        Values.languages(words, problems)
                .forEach((language, text) -> problems.doing(text.spot(), () -> say(language, key, text)));
    }

    private void say(Locale language, TextKey key, Node.Text text) {
        // Made alone, so that the one that is malformed is named.
        TextBundle.of(language, ImmutableMap.of(key.value(), text.value()));
        String before =
                texts.computeIfAbsent(language, l -> new LinkedHashMap<>()).put(key.value(), text.value());
        if (before != null && !before.equals(text.value())) {
            throw new Misread(
                    text.spot(),
                    "The text (" + key + ") is given twice in " + language.toLanguageTag() + ": " + before + " and "
                            + text.value() + ".");
        }
    }

    // ---- the whole

    private Policy finished(Policy.Builder builder, Optional<Policy> base, Spot file, boolean verified) {
        Optional<Policy> policy = Optional.empty();
        try {
            policy = Optional.of(builder.buildUnverified());
        } catch (IllegalArgumentException | IllegalStateException | ArithmeticException e) {
            blame(String.valueOf(e.getMessage()), base, file);
        }
        if (problems.any() && policy.isPresent()) {
            blameDecisions();
        }
        checkParameters();
        problems.throwIfAny();
        Policy built = policy.orElseThrow();
        if (verified) {
            built.verification().errors().forEach(finding -> note(finding, built, file));
            problems.throwIfAny();
        }
        return built;
    }

    /** Notes parameters that no rule uses: mostly one of the policy that this one extends is meant, and its name misspelt. */
    private void checkParameters() {
        boolean complete = !problems.any();
        newParameters.forEach((id, spot) -> {
            List<String> others = scope.parameters.keySet().stream()
                    .filter(other -> !newParameters.containsKey(other))
                    .toList();
            // Where rules could not be read, one of them may use it.
            if (!scope.used.contains(id)
                    && (complete || Names.nearest(id, others).isPresent())) {
                problems.add(spot, "No rule uses the parameter (" + id + ")." + Keys.hint(id, others));
            }
        });
    }

    /** Finds out what is to blame for a policy that cannot be built. */
    private void blame(String refusal, Optional<Policy> base, Spot file) {
        boolean complete = !problems.any();
        blameDecisions();
        base.ifPresent(this::blameSettings);
        if (complete && !problems.any()) {
            Spot spot = spots.entrySet().stream()
                    .filter(entry -> refusal.contains("(" + entry.getKey() + ")"))
                    .map(Map.Entry::getValue)
                    .findFirst()
                    .orElse(file);
            problems.add(spot, refusal);
        }
    }

    /** Finds the decisions of the policy that this one starts from which what the file sets spoils. */
    private void blameSettings(Policy base) {
        Isolation isolation = new Isolation(settings);
        base.graph().decisions().stream()
                .filter(decision -> !logics.containsKey(decision))
                .forEach(decision -> blameSettings(isolation, decision, base));
    }

    private <V> void blameSettings(Isolation isolation, Decision<V> decision, Policy base) {
        Logic<V> logic = base.graph().logic(decision);
        isolation
                .refusal(decision, logic)
                .ifPresent(refusal ->
                        isolation.culprit(decision, logic).ifPresent(setting -> problems.add(setting.spot(), refusal)));
    }

    private void blameDecisions() {
        Isolation isolation = new Isolation(settings);
        logics.forEach((decision, logic) -> refusal(isolation, decision, logic)
                .ifPresent(
                        refusal -> problems.add(java.util.Objects.requireNonNull(spots.get(decision.id())), refusal)));
    }

    @SuppressWarnings("unchecked") // logic is kept with the decision that it was read for
    private static <V> Optional<String> refusal(Isolation isolation, Decision<V> decision, Logic<?> logic) {
        return isolation.refusal(decision, (Logic<V>) logic);
    }

    private void note(Finding finding, Policy policy, Spot file) {
        Optional<String> decision = finding.place().decision();
        Spot spot = decision.map(spots::get)
                .or(() -> spots.entrySet().stream()
                        .filter(entry -> entry.getKey().startsWith("guarantee ")
                                && finding.id().contains(entry.getKey().substring("guarantee ".length())))
                        .map(Map.Entry::getValue)
                        .findFirst())
                .orElse(file);
        List<Spot> ofRows = decision.map(rows::get).orElse(List.of());
        List<Integer> rowsMeant = finding.place().rows();
        if (!rowsMeant.isEmpty() && rowsMeant.get(0) <= ofRows.size()) {
            spot = ofRows.get(rowsMeant.get(0) - 1);
        }
        problems.add(spot, finding.toText(policy.texts(), Locale.ENGLISH) + " [" + finding.id() + "]");
    }
}
