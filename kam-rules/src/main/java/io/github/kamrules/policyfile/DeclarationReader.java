package io.github.kamrules.policyfile;

import com.google.common.collect.ImmutableMap;
import io.github.kamrules.decision.Decision;
import io.github.kamrules.decision.Domain;
import io.github.kamrules.decision.Input;
import io.github.kamrules.decision.Parameter;
import io.github.kamrules.fact.DateFact;
import io.github.kamrules.fact.Fact;
import io.github.kamrules.fact.FlagFact;
import io.github.kamrules.fact.LevelFact;
import io.github.kamrules.fact.NumberFact;
import io.github.kamrules.fact.TextFact;
import io.github.kamrules.internal.Names;
import io.github.kamrules.number.Unit;
import io.github.kamrules.scale.Level;
import io.github.kamrules.scale.Scale;
import io.github.kamrules.source.KnowledgeSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;

/** Reads what a policy file declares by name: scales, facts, parameters, and decisions with what they answer. */
final class DeclarationReader {

    /** What people call a unit that has another name here. */
    private static final ImmutableMap<String, String> ALIASES = ImmutableMap.<String, String>builder()
            .put("percent", "ratio")
            .put("percentage", "ratio")
            .put("%", "ratio")
            .put("share", "ratio")
            .put("fraction", "ratio")
            .put("currency", "money")
            .put("amount", "money")
            .put("euro", "money")
            .put("dollar", "money")
            .put("number", "count")
            .put("pieces", "count")
            .put("score", "points")
            .buildOrThrow();

    private final Scope scope;
    private final Problems problems;
    private final FileTexts texts;
    private final Places places;

    /** The decisions of the policy that this one starts from. */
    private final Set<String> inherited;

    private final Map<String, Spot> newParameters = new LinkedHashMap<>();

    DeclarationReader(Scope scope, Problems problems, FileTexts texts, Places places, Set<String> inherited) {
        this.scope = scope;
        this.problems = problems;
        this.texts = texts;
        this.places = places;
        this.inherited = inherited;
    }

    void read(Keys file) {
        section(file, "scales", this::scale);
        section(file, "facts", this::fact);
        section(file, "parameters", this::parameter);
        section(file, "decisions", this::decision);
    }

    /** Reads what is declared by name; a name that could not be read is no error again wherever it is used. */
    private void section(Keys file, String key, BiConsumer<Node.Text, Node> reading) {
        file.tried(key, node -> {
            Keys.entries(node, key, problems, (id, value) -> {
                scope.broken.add(id.value());
                reading.accept(id, value);
                scope.broken.remove(id.value());
                return id;
            });
            return node;
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
                    texts.say(read.labelOf(Values.parsed(level, read::parse)), words);
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
        keys.optional("label").ifPresent(words -> texts.say(fact.label(), words));
    }

    private static Domain.Numbers numbers(Keys keys, String kind) {
        Optional<Unit> unit = keys.has("unit") ? keys.tried("unit", DeclarationReader::unit) : Optional.of(Unit.NONE);
        Domain.Numbers read = Values.parsed(
                keys.required(kind),
                range -> kind.equals("number")
                        ? Domain.numbers(range, unit.orElse(Unit.NONE))
                        : Domain.wholeNumbers(range, unit.orElse(Unit.NONE)));
        keys.endIfFailed();
        return read;
    }

    /** Reads a unit: one of those that the library knows, or another one, unless one that it knows is meant. */
    private static Unit unit(Node node) {
        String word = Values.word(node);
        String meant = ALIASES.getOrDefault(
                word.toLowerCase(Locale.ROOT), Names.nearest(word, Shapes.UNITS).orElse(word));
        if (!Shapes.UNITS.contains(word) && !meant.equals(word)) {
            throw new Misread(
                    node.spot(),
                    "There is no unit (" + word + ").\nMaybe " + meant + " is meant"
                            + (meant.equals("ratio") ? ", in which 0.25 is a quarter." : "."));
        }
        return Values.parsed(node, Unit::of);
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
        Optional<String> number = keys.tried("value", Values::decimal);
        KnowledgeSource source = Values.source(keys.required("source"), problems);
        String value = number.orElseThrow(Misread::noted);
        Parameter known = scope.parameters.get(id.value());
        if (known == null) {
            scope.parameters.put(id.value(), Parameter.of(id.value(), value, source));
            newParameters.put(id.value(), id.spot());
        } else {
            places.setting(known, new Setting(value, source, id.spot()));
        }
    }

    private void decision(Node.Text id, Node node) {
        Keys keys = Keys.of(node, Shapes.DECISION, problems);
        places.decision(id);
        Decision<?> known = scope.decisions.get(id.value());
        Optional<Decision<?>> stated = keys.optional("answers", answers -> answering(id, answers));
        Decision<?> decision = stated.or(() -> Optional.ofNullable(known)).orElseThrow(() -> withoutAnswers(id, keys));
        if (known != null && !known.equals(decision)) {
            throw new Misread(
                    id.spot(),
                    "The decision (" + id.value() + ") answers differently in the policy that this one extends.\n"
                            + "Maybe leave answers out, or give this decision another id.");
        }
        scope.decisions.put(id.value(), decision);
        keys.optional("label").ifPresent(words -> texts.say(decision.label(), words));
    }

    private Misread withoutAnswers(Node.Text id, Keys keys) {
        return inherited.isEmpty()
                ? keys.lacks("answers")
                : new Misread(
                        id.spot(),
                        "There is no decision (" + id.value() + ") in the policy that this one extends, and a new one "
                                + "needs the key answers." + Keys.nearest(id.value(), inherited));
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

    /** Notes parameters that no rule uses: mostly one of the policy that this one extends is meant, and its name misspelt. */
    void checkParameters() {
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
}
