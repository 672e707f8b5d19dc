package io.github.kamrules.policyfile;

import com.google.common.collect.ImmutableSet;
import io.github.kamrules.decision.DateInput;
import io.github.kamrules.decision.Decision;
import io.github.kamrules.decision.FlagInput;
import io.github.kamrules.decision.Input;
import io.github.kamrules.decision.LevelInput;
import io.github.kamrules.decision.Logic;
import io.github.kamrules.decision.NumberInput;
import io.github.kamrules.internal.Names;
import io.github.kamrules.policy.Effective;
import io.github.kamrules.policy.Plugin;
import io.github.kamrules.policy.Policy;
import io.github.kamrules.policy.Vocabulary;
import io.github.kamrules.source.KnowledgeSource;
import io.github.kamrules.verify.Guarantee;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
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
    private final FileTexts texts;
    private final Places places;

    PolicyReader(Vocabulary vocabulary, Function<Node.Text, CsvRows> files, Problems problems) {
        this.vocabulary = vocabulary;
        this.files = files;
        this.problems = problems;
        this.texts = new FileTexts(problems);
        this.places = new Places(problems);
    }

    /** Reads the policy; ends with an exception if there is a problem. */
    Policy read(Node root, boolean verified) {
        Keys file = problems.tried(root.spot(), () -> Keys.of(root, Shapes.POLICY, problems))
                .orElseThrow(this::failed);
        // Under another name if the file gives none that can be used: the rest is read all the same.
        String id = file.tried("policy", PolicyReader::id).orElse("unnamed");
        String version = file.tried("version", Values::word).orElse("1");
        Optional<Policy> extended = Optional.empty();
        if (file.has("extends")) {
            extended = file.tried("extends", node -> base(Values.text(node)));
            if (extended.isEmpty()) {
                throw failed();
            }
        }
        Optional<Policy> base = file.has("take") ? withPlugins(file, extended, id) : extended;
        Policy.Builder policy =
                problems.tried(file.spot(), () -> start(base, id, version)).orElseThrow(this::failed);
        DeclarationReader declarations = declare(file, base);
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
        ConditionReader conditions =
                new ConditionReader(scope, problems, called -> policy.called(strategyNames.known(called)));
        decide(file, base, policy, conditions);
        StrategyReader strategies =
                new StrategyReader(problems, conditions, base, policy, strategyNames, texts, places);
        part(
                file,
                "withdraw",
                node -> Values.texts(node)
                        .forEach(one ->
                                problems.doing(one.spot(), () -> policy.withdraw(strategyNames.withdrawn(one)))));
        part(file, "strategies", node -> Keys.entries(node, "strategies", problems, strategies::read));
        CheckReader checks = new CheckReader(problems, conditions, base, policy, strategyNames, texts, places);
        part(file, "checks", node -> Keys.entries(node, "checks", problems, checks::read));
        part(
                file,
                "waive",
                node -> Values.texts(node).forEach(one -> problems.doing(one.spot(), () -> policy.waive(one.value()))));
        part(
                file,
                "guarantees",
                node -> Keys.entries(node, "guarantees", problems, (one, value) -> {
                    policy.guarantee(guarantee(
                            one, Keys.of(value, Shapes.GUARANTEE, problems), conditions, policy, strategyNames));
                    return one;
                }));
        part(
                file,
                "accept",
                node -> Values.list(node).forEach(one -> problems.doing(one.spot(), () -> accept(one, policy))));
        part(file, "texts", texts::read);
        texts.addTo(policy);
        return finished(policy, base, declarations, file.spot(), verified);
    }

    private static String id(Node node) {
        Values.parsed(node, id -> Policy.builder(id, "1"));
        return Values.word(node);
    }

    private static Policy.Builder start(Optional<Policy> base, String id, String version) {
        return base.map(b -> b.extend(id, version)).orElseGet(() -> Policy.builder(id, version));
    }

    private PolicyFileException failed() {
        problems.throwIfAny();
        throw new IllegalStateException("nothing was noted");
    }

    private void part(Keys file, String key, Consumer<Node> reading) {
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
    private Optional<Policy> withPlugins(Keys file, Optional<Policy> extended, String id) {
        Policy.Builder policy = start(extended, id, "1");
        Set<String> taken = new HashSet<>();
        part(
                file,
                "take",
                node -> Values.texts(node)
                        .forEach(one -> problems.doing(one.spot(), () -> {
                            if (!taken.add(one.value())) {
                                throw new Misread(one.spot(), "The plug-in (" + one.value() + ") is taken twice.");
                            }
                            policy.take(plugin(one));
                        })));
        return problems.tried(file.required("take").spot(), policy::buildUnverified)
                .or(() -> extended);
    }

    private Plugin plugin(Node.Text id) {
        Plugin plugin = vocabulary.plugins().get(id.value());
        if (plugin == null) {
            throw new Misread(
                    id.spot(),
                    "There is no plug-in (" + id.value() + ") in the vocabulary."
                            + Keys.hint(id.value(), vocabulary.plugins().keySet()));
        }
        return plugin;
    }

    private static Effective effective(Keys keys) {
        Optional<LocalDate> from = keys.tried("from", Values::day);
        Optional<LocalDate> until = keys.tried("until", Values::day);
        keys.endIfFailed();
        return new Effective(from, until);
    }

    /** Fills the scope with what the policy starts from, and what the file declares. */
    private DeclarationReader declare(Keys file, Optional<Policy> base) {
        scope.scales.putAll(vocabulary.scales());
        scope.facts.putAll(vocabulary.facts());
        base.ifPresent(policy -> {
            policy.graph().inputs().forEach(input -> scope.facts.putIfAbsent(input.id(), input));
            policy.decisions().forEach(decision -> scope.decisions.put(decision.id(), decision));
            scope.parameters.putAll(policy.graph().declaredParameters());
        });
        DeclarationReader declarations =
                new DeclarationReader(scope, problems, texts, places, ImmutableSet.copyOf(scope.decisions.keySet()));
        declarations.read(file);
        return declarations;
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
        places.settings()
                .forEach((parameter, setting) ->
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
            places.logic(decision, logic, rowSpots);
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
        Optional<KnowledgeSource> said = keys.tried("source", node -> Values.source(node, problems));
        Node value = keys.required("value");
        if (fact instanceof NumberInput number) {
            policy.defaultFor(decision, number, Values.decimal(value), said.orElseThrow(Misread::noted));
        } else if (fact instanceof DateInput date) {
            policy.defaultFor(decision, date, Values.day(value), said.orElseThrow(Misread::noted));
        } else if (fact instanceof LevelInput<?> level) {
            addDefault(decision, level, value, said, policy);
        } else if (fact instanceof FlagInput flag) {
            policy.defaultFor(decision, flag, Values.flag(value), said.orElseThrow(Misread::noted));
        } else {
            throw new Misread(keys.spot(), "A fact that is a text has no default.");
        }
    }

    private static <T> void addDefault(
            Decision<?> decision,
            LevelInput<T> fact,
            Node value,
            Optional<KnowledgeSource> said,
            Policy.Builder policy) {
        T level = Values.parsed(value, fact.scale()::parse);
        policy.defaultFor(decision, fact, level, said.orElseThrow(Misread::noted));
    }

    // ---- guarantees, acceptances, texts

    private Guarantee guarantee(
            Node.Text id, Keys keys, ConditionReader conditions, Policy.Builder policy, StrategyNames strategies) {
        String kind = keys.oneOf(List.of("never", "never-together", "rising", "falling"));
        Node node = keys.required(kind);
        places.guarantee(id);
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

    // ---- the whole

    private Policy finished(
            Policy.Builder builder,
            Optional<Policy> base,
            DeclarationReader declarations,
            Spot file,
            boolean verified) {
        Optional<Policy> policy = Optional.empty();
        try {
            policy = Optional.of(builder.buildUnverified());
        } catch (IllegalArgumentException | IllegalStateException | ArithmeticException e) {
            places.refused(String.valueOf(e.getMessage()), base, file);
        }
        if (problems.any() && policy.isPresent()) {
            places.decisions();
        }
        declarations.checkParameters();
        if (!problems.any()) {
            policy.ifPresent(built -> texts.check(built, base));
        }
        problems.throwIfAny();
        Policy built = policy.orElseThrow();
        if (verified) {
            built.verification().errors().forEach(finding -> places.found(finding, built, file));
            problems.throwIfAny();
        }
        return built;
    }
}
