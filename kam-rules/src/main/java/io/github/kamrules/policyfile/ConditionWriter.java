package io.github.kamrules.policyfile;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import io.github.kamrules.decision.Condition;
import io.github.kamrules.decision.Operand;
import io.github.kamrules.decision.Parameter;
import io.github.kamrules.scale.Scale;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;

/** Writes conditions so that the reader makes the same of them, to the last bracket. */
final class ConditionWriter {

    private ConditionWriter() {}

    static Node write(Condition condition) {
        if (condition instanceof Condition.And and) {
            return and(and);
        } else if (condition instanceof Condition.Or or) {
            return or.conditions().isEmpty()
                    ? Tree.text(ConditionReader.NEVER)
                    : Tree.fields()
                            .put("any", Tree.items(or.conditions(), ConditionWriter::write))
                            .node();
        } else if (condition instanceof Condition.AtLeast some) {
            return Tree.fields()
                    .put("at-least", Integer.toString(some.count()))
                    .put("of", Tree.items(some.conditions(), ConditionWriter::write))
                    .node();
        } else if (condition instanceof Condition.Not not && !isTest(not)) {
            return Tree.fields().put("not", write(not.condition())).node();
        }
        return Tree.fields().put(operand(condition).id(), test(condition)).node();
    }

    private static Node and(Condition.And and) {
        List<Condition> parts = and.conditions();
        if (parts.isEmpty()) {
            return Tree.text(ConditionReader.ALWAYS);
        }
        Set<String> tested = new HashSet<>();
        boolean plain = parts.size() > 1
                && parts.stream()
                        .allMatch(
                                part -> isTest(part) && tested.add(operand(part).id()));
        if (!plain) {
            return Tree.fields()
                    .put("all", Tree.items(parts, ConditionWriter::write))
                    .node();
        }
        Tree.Fields fields = Tree.fields();
        parts.forEach(part -> fields.put(operand(part).id(), test(part)));
        return fields.node();
    }

    /** Returns whether a condition is a test on one operand, or its negation. */
    private static boolean isTest(Condition condition) {
        return condition instanceof Condition.Test
                || (condition instanceof Condition.Not not && not.condition() instanceof Condition.Test);
    }

    private static Operand operand(Condition condition) {
        Operand operand = condition instanceof Condition.Not not
                ? ((Condition.Test) not.condition()).operand()
                : ((Condition.Test) condition).operand();
        checkArgument(
                !ConditionReader.JOINING.contains(operand.id()),
                "The id (%s) cannot be written in a policy file, where it joins conditions.\nMaybe give it another id.",
                operand.id());
        return operand;
    }

    /** Writes what is tested on one operand; conditions on it that are joined stay so. */
    static Node test(Condition condition) {
        if (condition instanceof Condition.And and) {
            return Tree.fields()
                    .put("all", Tree.items(and.conditions(), ConditionWriter::test))
                    .node();
        } else if (condition instanceof Condition.Or or) {
            return Tree.fields()
                    .put("any", Tree.items(or.conditions(), ConditionWriter::test))
                    .node();
        } else if (condition instanceof Condition.Not not) {
            return not(not);
        } else if (condition instanceof Condition.NumberTest number) {
            return Tree.text(number(number));
        } else if (condition instanceof Condition.DateTest date) {
            return Tree.text(date(date));
        } else if (condition instanceof Condition.LevelTest level) {
            return level(level.operand().scale(), level.levels());
        } else if (condition instanceof Condition.SetTest set) {
            boolean any = set.levels().size() == set.operand().scale().size();
            return any
                    ? Tree.text(ConditionReader.NOT + ConditionReader.EMPTY)
                    : levels(set.operand().scale(), set.levels());
        } else if (condition instanceof Condition.FlagTest flag) {
            return Tree.text(Boolean.toString(flag.value()));
        } else if (condition instanceof Condition.TextTest text) {
            return texts(text);
        } else if (condition instanceof Condition.KnownTest) {
            return Tree.text(ConditionReader.KNOWN);
        } else if (condition instanceof Condition.NotApplicableTest) {
            return Tree.text(ConditionReader.NOT_APPLICABLE);
        }
        throw new IllegalArgumentException(
                "The condition (" + condition + ") counts tests on one operand, which cannot stand in a cell.");
    }

    private static Node not(Condition.Not not) {
        if (not.condition() instanceof Condition.SetTest set
                && set.levels().size() == set.operand().scale().size()) {
            return Tree.text(ConditionReader.EMPTY);
        }
        Node inner = test(not.condition());
        return inner instanceof Node.Text text && not.condition() instanceof Condition.Test
                ? Tree.text(ConditionReader.NOT + text.value())
                : Tree.fields().put("not", inner).node();
    }

    private static String number(Condition.NumberTest test) {
        checkArgument(
                (test.low().isPresent() || !test.lowInclusive()) && (test.high().isPresent() || !test.highInclusive()),
                "The condition (%s) includes an infinite bound, which cannot be written.",
                test);
        return range(
                test.low().map(ConditionWriter::bound),
                test.lowInclusive(),
                test.high().map(ConditionWriter::bound),
                test.highInclusive());
    }

    /** Returns a number, or the id of a parameter. */
    static String bound(Parameter parameter) {
        String text = parameter.toString();
        checkArgument(
                !text.equals("inf"), "The parameter (inf) cannot be written, since inf is infinite in a policy file.");
        return text;
    }

    private static String date(Condition.DateTest test) {
        return range(
                test.low().map(LocalDate::toString),
                test.lowInclusive(),
                test.high().map(LocalDate::toString),
                test.highInclusive());
    }

    private static String range(
            Optional<String> low, boolean lowInclusive, Optional<String> high, boolean highInclusive) {
        if (low.isPresent() && low.equals(high) && lowInclusive && highInclusive) {
            return "= " + low.get();
        } else if (low.isPresent() && high.isEmpty()) {
            return (lowInclusive ? ">= " : "> ") + low.get();
        } else if (low.isEmpty() && high.isPresent()) {
            return (highInclusive ? "<= " : "< ") + high.get();
        }
        return (lowInclusive ? "[" : "(") + low.orElse("-inf") + ", " + high.orElse("inf")
                + (highInclusive ? "]" : ")");
    }

    private static <T> Node level(Scale<T> scale, SortedSet<Integer> levels) {
        int count = levels.size();
        boolean together = levels.last() - levels.first() == count - 1;
        if (scale.isOrdered() && count > 1 && together) {
            if (levels.last() == scale.size() - 1) {
                return Tree.text(">= " + scale.idOf(scale.value(levels.first())));
            } else if (levels.first() == 0) {
                return Tree.text("<= " + scale.idOf(scale.value(levels.last())));
            }
        }
        return levels(scale, levels);
    }

    private static <T> Node levels(Scale<T> scale, SortedSet<Integer> levels) {
        List<String> ids = new ArrayList<>();
        levels.forEach(level -> ids.add(scale.idOf(scale.value(level))));
        return ids.size() == 1 ? Tree.text(ids.get(0)) : Tree.items(ids, Tree::text);
    }

    private static Node texts(Condition.TextTest test) {
        String first = test.texts().first();
        boolean plain = test.texts().size() == 1
                && first.equals(first.strip())
                && !first.startsWith("not")
                && !ImmutableList.of(
                                ConditionReader.KNOWN, ConditionReader.NOT_APPLICABLE, ConditionReader.UNTESTED, "")
                        .contains(first);
        return plain ? Tree.text(first) : Tree.items(test.texts(), Tree::text);
    }
}
