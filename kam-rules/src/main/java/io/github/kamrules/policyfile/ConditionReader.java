package io.github.kamrules.policyfile;

import com.google.common.collect.ImmutableSet;
import io.github.kamrules.decision.Condition;
import io.github.kamrules.decision.DateInput;
import io.github.kamrules.decision.FlagInput;
import io.github.kamrules.decision.Input;
import io.github.kamrules.decision.LevelOperand;
import io.github.kamrules.decision.NumberOperand;
import io.github.kamrules.decision.Operand;
import io.github.kamrules.decision.Parameter;
import io.github.kamrules.decision.SetOperand;
import io.github.kamrules.decision.TextInput;
import io.github.kamrules.scale.Scale;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads conditions.
 *
 * <p>A condition is an object: each key names a fact or decision, and behind it stands a test; all of them must hold. The keys
 * all, any, not, at-least with of, guard and called join conditions. A test is a text, or a list of which one must hold.
 */
final class ConditionReader {

    /** Keys that join conditions, and so cannot be ids. */
    static final Set<String> JOINING = ImmutableSet.of("all", "any", "not", "at-least", "of", "guard", "called");

    static final String ALWAYS = "always";
    static final String NEVER = "never";
    static final String KNOWN = "known";
    static final String NOT_APPLICABLE = "n/a";
    static final String EMPTY = "empty";
    static final String NOT = "not ";

    /** In a cell of a table: the column is not tested. */
    static final String UNTESTED = "-";

    private static final Pattern COMPARISON = Pattern.compile("(>=|<=|>|<|=)\\s*(\\S+)");
    private static final Pattern INTERVAL = Pattern.compile("([\\[(])\\s*([^\\s,]+)\\s*,\\s*([^\\s,]+)\\s*([])])");

    private final Scope scope;
    private final Problems problems;
    private final Function<Node.Text, Condition> triggers;

    /** Makes a reader; the triggers of strategies are asked for by their ids. */
    ConditionReader(Scope scope, Problems problems, Function<Node.Text, Condition> triggers) {
        this.scope = scope;
        this.problems = problems;
        this.triggers = triggers;
    }

    Condition read(Node node) {
        if (node instanceof Node.Items items) {
            return Condition.allOf(each(items.items()));
        } else if (node instanceof Node.Fields fields) {
            return joined(fields);
        }
        return switch (((Node.Text) node).value()) {
            case ALWAYS -> Condition.always();
            case NEVER -> Condition.anyOf();
            default ->
                throw new Misread(
                        node.spot(),
                        "Here must stand a condition, as in {tier: KEY}, but there is " + node.shown() + ".\n"
                                + "Maybe write always or never where nothing is tested.");
        };
    }

    private List<Condition> each(List<Node> nodes) {
        return problems.each(nodes, Node::spot, this::read);
    }

    private Condition joined(Node.Fields fields) {
        if (fields.fields().isEmpty()) {
            throw new Misread(fields.spot(), "This condition tests nothing.\nMaybe write always.");
        }
        List<Map.Entry<String, Node.Field>> entries =
                new ArrayList<>(fields.fields().entrySet());
        if (fields.fields().containsKey("at-least")) {
            entries.removeIf(entry -> entry.getKey().equals("of"));
        }
        List<Condition> parts = problems.each(entries, entry -> entry.getValue().key(), entry -> part(entry, fields));
        return parts.size() == 1 ? parts.get(0) : Condition.allOf(parts);
    }

    private Condition part(Map.Entry<String, Node.Field> entry, Node.Fields fields) {
        Node value = entry.getValue().value();
        Spot key = entry.getValue().key();
        return switch (entry.getKey()) {
            case "all" -> new Condition.And(each(Values.list(value)));
            case "any" -> new Condition.Or(each(some(value)));
            case "not" -> new Condition.Not(read(value));
            case "guard" -> Condition.guard(read(value));
            case "called" -> triggers.apply(Values.text(value));
            case "at-least" -> atLeast(value, fields);
            case "of" -> throw new Misread(key, "The key (of) belongs to at-least, which is not here.");
            default -> test(scope.operand(new Node.Text(key, entry.getKey())), value);
        };
    }

    /** Returns the conditions of which one must hold; of none, none ever does. */
    private static List<Node> some(Node node) {
        List<Node> conditions = Values.list(node);
        if (conditions.isEmpty()) {
            throw new Misread(
                    node.spot(),
                    "Here must stand at least one condition, since of none of them none ever holds.\nMaybe write never.");
        }
        return conditions;
    }

    private Condition atLeast(Node count, Node.Fields fields) {
        Node.Field of = fields.fields().get("of");
        if (of == null) {
            throw new Misread(count.spot(), "Beside at-least must stand of: the list of conditions that are counted.");
        }
        return Condition.atLeast(Values.whole(count), each(Values.list(of.value())));
    }

    /** Reads a test on one operand: a text, a list of which one must hold, or tests on it that are joined. */
    Condition test(Operand operand, Node node) {
        if (node instanceof Node.Fields fields) {
            return joinedTests(operand, fields);
        } else if (node instanceof Node.Items items) {
            return oneOf(operand, items);
        }
        Node.Text text = (Node.Text) node;
        return problems.tried(text.spot(), () -> textTest(operand, text)).orElseThrow(Misread::noted);
    }

    private Condition joinedTests(Operand operand, Node.Fields fields) {
        List<Condition> parts = problems.each(
                fields.fields().entrySet(), entry -> entry.getValue().key(), entry -> {
                    Node value = entry.getValue().value();
                    return switch (entry.getKey()) {
                        case "all" -> new Condition.And(tests(operand, value));
                        case "any" -> new Condition.Or(tests(operand, value));
                        case "not" -> new Condition.Not(test(operand, value));
                        default ->
                            throw new Misread(
                                    entry.getValue().key(),
                                    "Tests on (" + operand.id() + ") are joined by all, any and not, but there is ("
                                            + entry.getKey() + ")."
                                            + Keys.nearest(entry.getKey(), List.of("all", "any", "not")));
                    };
                });
        if (parts.isEmpty()) {
            throw new Misread(fields.spot(), "Here is no test on (" + operand.id() + ").");
        }
        return parts.size() == 1 ? parts.get(0) : Condition.allOf(parts);
    }

    private List<Condition> tests(Operand operand, Node node) {
        return problems.each(Values.list(node), Node::spot, part -> test(operand, part));
    }

    private Condition oneOf(Operand operand, Node.Items items) {
        List<Node.Text> texts = Values.texts(items);
        if (operand instanceof LevelOperand<?> level) {
            return anyOf(level, texts);
        } else if (operand instanceof SetOperand<?> set) {
            return containsAnyOf(set, texts);
        } else if (operand instanceof TextInput text) {
            return text.isAnyOf(texts.stream().map(Node.Text::value).toList());
        }
        throw new Misread(
                items.spot(),
                "A list of values can be tested on levels, sets and texts, but (" + operand.id() + ") has "
                        + "none of these.\nMaybe write {any: [...]} with a test for each.");
    }

    private Condition textTest(Operand operand, Node.Text text) {
        String value = text.value().strip();
        if (value.startsWith(NOT)) {
            return textTest(operand, at(text, value.substring(NOT.length()))).not();
        }
        if (value.equals(KNOWN)) {
            return known(operand, text);
        } else if (value.equals(NOT_APPLICABLE)) {
            return operand.isNotApplicable();
        }
        if (operand instanceof NumberOperand number) {
            return number(number, at(text, value));
        } else if (operand instanceof DateInput date) {
            return date(date, at(text, value));
        } else if (operand instanceof LevelOperand<?> level) {
            return level(level, at(text, value));
        } else if (operand instanceof SetOperand<?> set) {
            return value.equals(EMPTY) ? set.isEmpty() : containsAnyOf(set, split(text));
        } else if (operand instanceof FlagInput flag) {
            return Values.flag(at(text, value)) ? flag.isTrue() : flag.isFalse();
        } else if (operand instanceof TextInput input) {
            return input.is(text.value());
        }
        throw new Misread(text.spot(), "The operand (" + operand.id() + ") cannot be tested in a policy file.");
    }

    private static Condition known(Operand operand, Node.Text text) {
        if (operand instanceof Input input) {
            return input.isKnown();
        }
        throw new Misread(text.spot(), "Only a fact is known or not, but (" + operand.id() + ") is a decision.");
    }

    private static Node.Text at(Node.Text text, String part) {
        return new Node.Text(text.spot(), part.strip());
    }

    private static List<Node.Text> split(Node.Text text) {
        List<Node.Text> parts = new ArrayList<>();
        for (String part : text.value().split(",", -1)) {
            parts.add(at(text, part));
        }
        return parts;
    }

    private Condition number(NumberOperand number, Node.Text text) {
        Matcher comparison = COMPARISON.matcher(text.value());
        if (comparison.matches()) {
            Parameter bound = scope.parameter(at(text, comparison.group(2)));
            return switch (comparison.group(1)) {
                case ">=" -> number.atLeast(bound);
                case "<=" -> number.atMost(bound);
                case ">" -> number.moreThan(bound);
                case "<" -> number.lessThan(bound);
                default -> exactly(number, bound);
            };
        }
        Matcher interval = INTERVAL.matcher(text.value());
        if (interval.matches()) {
            Optional<Parameter> low = bound(text, interval.group(2), "-inf", s -> scope.parameter(s));
            Optional<Parameter> high = bound(text, interval.group(3), "inf", s -> scope.parameter(s));
            return new Condition.NumberTest(
                    number,
                    low,
                    included(text, low, interval.group(1).equals("[")),
                    high,
                    included(text, high, interval.group(4).equals("]")));
        }
        if (text.value().isEmpty() || text.value().contains(" ")) {
            throw cannot(number, text, "\">= 0.2\", \"< 5\", \"[0.1, 0.25)\" or a number");
        }
        return exactly(number, scope.parameter(text));
    }

    private static Condition exactly(NumberOperand number, Parameter bound) {
        return new Condition.NumberTest(number, Optional.of(bound), true, Optional.of(bound), true);
    }

    private static <T> Optional<T> bound(Node.Text text, String bound, String none, Function<Node.Text, T> reading) {
        return bound.equals(none) ? Optional.empty() : Optional.of(reading.apply(at(text, bound)));
    }

    private static boolean included(Node.Text text, Optional<?> bound, boolean square) {
        if (square && bound.isEmpty()) {
            throw new Misread(text.spot(), "An end of " + text.value() + " is infinite, so its bracket must be round.");
        }
        return square;
    }

    private static Condition date(DateInput date, Node.Text text) {
        Matcher comparison = COMPARISON.matcher(text.value());
        if (comparison.matches()) {
            LocalDate day = Values.day(comparison.group(2), text.spot());
            return switch (comparison.group(1)) {
                case ">=" -> date.onOrAfter(day);
                case "<=" -> date.onOrBefore(day);
                case ">" -> date.after(day);
                case "<" -> date.before(day);
                default -> date.on(day);
            };
        }
        return text.value().contains(",") ? date.in(text.value()) : date.on(Values.day(text.value(), text.spot()));
    }

    private static <T> Condition level(LevelOperand<T> level, Node.Text text) {
        Matcher comparison = COMPARISON.matcher(text.value());
        if (comparison.matches()) {
            T bound = level.scale().parse(comparison.group(2));
            return switch (comparison.group(1)) {
                case ">=" -> level.atLeast(bound);
                case "<=" -> level.atMost(bound);
                case "=" -> level.is(bound);
                default -> throw cannot(level, text, "\">= " + comparison.group(2) + "\" or the level alone");
            };
        }
        return anyOf(level, split(text));
    }

    private static <T> Condition anyOf(LevelOperand<T> level, List<Node.Text> texts) {
        return level.isAnyOf(levels(level.scale(), texts));
    }

    private static <T> Condition containsAnyOf(SetOperand<T> set, List<Node.Text> texts) {
        return set.containsAnyOf(levels(set.scale(), texts));
    }

    private static <T> List<T> levels(Scale<T> scale, List<Node.Text> texts) {
        List<T> levels = new ArrayList<>();
        for (Node.Text text : texts) {
            try {
                levels.add(scale.parse(text.value()));
            } catch (IllegalArgumentException e) {
                throw new Misread(text.spot(), String.valueOf(e.getMessage()));
            }
        }
        return levels;
    }

    private static Misread cannot(Operand operand, Node.Text text, String examples) {
        return new Misread(
                text.spot(),
                "The test (" + text.value() + ") on (" + operand.id() + ") cannot be read.\nMaybe write " + examples
                        + ".");
    }
}
