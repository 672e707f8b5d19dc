package io.github.kamrules.decision;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import io.github.kamrules.number.Decimal;
import io.github.kamrules.number.Ratio;
import io.github.kamrules.number.Unit;
import io.github.kamrules.scale.Scale;
import io.github.kamrules.text.Message;
import io.github.kamrules.text.TextKey;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/** The words for conditions, answers and values, shared by explanations of cases and descriptions of logic. */
final class Wording {

    /** With how many decimals a share is kept in a message. */
    private static final int SHARE_PLACES = 6;

    /** With how many decimals the texts write a measured number, or with one in per cent. */
    private static final int READING_PLACES = 3;

    private static final ImmutableSet<Unit> UNITS_WITH_WORDS = ImmutableSet.of(
            Unit.NONE, Unit.RATIO, Unit.COUNT, Unit.HOURS, Unit.DAYS, Unit.MONTHS, Unit.YEARS, Unit.MONEY, Unit.POINTS);

    private static final ImmutableSet<Unit> UNITS_WITH_A_SINGULAR =
            ImmutableSet.of(Unit.HOURS, Unit.DAYS, Unit.MONTHS, Unit.YEARS, Unit.POINTS);

    private final UnaryOperator<Parameter> inForce;

    Wording(UnaryOperator<Parameter> inForce) {
        this.inForce = inForce;
    }

    static Message message(String key) {
        return Message.of(TextKey.of("explain." + key));
    }

    /** Says what a test claims. */
    Message claim(Condition.Test test) {
        return claim(test, false);
    }

    /** Says what a test claims, or that it is not so. */
    Message claim(Condition.Test test, boolean negated) {
        String prefix = negated ? "claim-not." : "claim.";
        TextKey operand = test.operand().label();
        if (test instanceof Condition.NumberTest number) {
            return numberClaim(prefix, number);
        } else if (test instanceof Condition.DateTest date) {
            return dateClaim(prefix, date);
        } else if (test instanceof Condition.LevelTest level) {
            return message(prefix + (level.levels().size() == 1 ? "is" : "is-any"))
                    .with("operand", operand)
                    .with("levels", labels(level.operand().scale(), level.levels()));
        } else if (test instanceof Condition.SetTest set) {
            boolean any = set.levels().size() == set.operand().scale().size();
            return message(prefix + (any ? "any" : set.levels().size() == 1 ? "contains" : "contains-any"))
                    .with("operand", operand)
                    .with("levels", labels(set.operand().scale(), set.levels()));
        } else if (test instanceof Condition.FlagTest flag) {
            return message(prefix + (flag.value() ? "true" : "false")).with("operand", operand);
        } else if (test instanceof Condition.TextTest text) {
            return message(prefix + (text.texts().size() == 1 ? "is" : "is-any"))
                    .with("operand", operand)
                    .with("levels", ImmutableList.copyOf(text.texts()));
        } else if (test instanceof Condition.KnownTest) {
            return message(prefix + "known").with("operand", operand);
        }
        return message(prefix + "not-applicable").with("operand", operand);
    }

    private Message numberClaim(String prefix, Condition.NumberTest number) {
        Unit unit = unitOf(number.operand());
        Optional<Decimal> low = number.low().map(p -> inForce.apply(p).value());
        Optional<Decimal> high = number.high().map(p -> inForce.apply(p).value());
        Message message = message(prefix + claimKey(low, high, number))
                .with("operand", number.operand().label());
        if (low.isPresent() && high.isPresent() && !low.equals(high)) {
            return message.with("low", quantity(low.get(), unit)).with("high", quantity(high.get(), unit));
        }
        return message.with("bound", quantity(low.or(() -> high).orElse(Decimal.ZERO), unit));
    }

    private static Message dateClaim(String prefix, Condition.DateTest date) {
        Message message =
                message(prefix + claimKey(date)).with("operand", date.operand().label());
        if (date.low().isPresent() && date.high().isPresent() && !date.low().equals(date.high())) {
            return message.with("low", date.low().get())
                    .with("high", date.high().get());
        }
        return date.low().or(date::high).map(day -> message.with("day", day)).orElse(message);
    }

    private static String claimKey(Condition.DateTest date) {
        if (date.low().isPresent() && date.high().isPresent()) {
            return date.low().equals(date.high()) ? "on" : between(date.lowInclusive(), date.highInclusive());
        } else if (date.low().isPresent()) {
            return date.lowInclusive() ? "on-or-after" : "after";
        } else if (date.high().isPresent()) {
            return date.highInclusive() ? "on-or-before" : "before";
        }
        return "any-date";
    }

    private static String between(boolean lowInclusive, boolean highInclusive) {
        return "between-" + (lowInclusive ? "closed" : "open") + (highInclusive ? "-closed" : "-open");
    }

    private static String claimKey(Optional<Decimal> low, Optional<Decimal> high, Condition.NumberTest number) {
        if (low.isPresent() && high.isPresent()) {
            return low.equals(high) ? "exactly" : between(number.lowInclusive(), number.highInclusive());
        } else if (low.isPresent()) {
            return number.lowInclusive() ? "at-least" : "more-than";
        } else if (high.isPresent()) {
            return number.highInclusive() ? "at-most" : "less-than";
        }
        return "any-number";
    }

    private static <T> List<Object> labels(Scale<T> scale, Set<Integer> levels) {
        ImmutableList.Builder<Object> labels = ImmutableList.builder();
        levels.forEach(index -> labels.add(scale.labelOf(scale.value(index))));
        return labels.build();
    }

    static Unit unitOf(NumberOperand operand) {
        return operand instanceof NumberInput input
                ? input.domain().unit()
                : ((NumberDecision) operand).domain().unit();
    }

    static Object answer(Decision<?> decision, Object answer) {
        if (decision instanceof LevelDecision<?> levels) {
            return labelOf(levels.scale(), answer);
        } else if (answer instanceof Collection<?> members) {
            List<Object> labels = new ArrayList<>();
            members.forEach(v -> labels.add(part(decision, v)));
            return labels.isEmpty() ? message("none") : labels;
        }
        return quantity(answer, ((NumberDecision) decision).domain().unit());
    }

    /** Says what a row answers: of a set or list one of its levels. */
    static Object part(Decision<?> decision, Object answer) {
        return decision instanceof SetOperand<?> several ? labelOf(several.scale(), answer) : answer(decision, answer);
    }

    static Object value(Input input, Object value) {
        if (input.domain() instanceof Domain.Numbers numbers) {
            return quantity(value, numbers.unit());
        } else if (input.domain() instanceof Domain.Levels levels) {
            return labelOf(levels.scale(), value);
        }
        return value;
    }

    static <T> TextKey labelOf(Scale<T> scale, Object level) {
        return scale.labelOf(scale.value(scale.values().indexOf(level)));
    }

    static <T> TextKey labelAt(Scale<T> scale, int index) {
        return scale.labelOf(scale.value(index));
    }

    /** Says how much a bound, an answer or a default is, to its last digit. */
    static Message quantity(Object number, Unit unit) {
        Decimal value = number instanceof Ratio share ? share.toDecimal(SHARE_PLACES) : (Decimal) number;
        return rounded(value, READING_PLACES).equals(value) ? rounded(value, unit) : exactly(value, unit);
    }

    /** Says what an input is, rounded for reading, but never to the other side of a bound of the test, or to nothing. */
    Object measured(Input input, Object value, Optional<Condition.Test> test) {
        if (!(input.domain() instanceof Domain.Numbers numbers)
                || numbers.unit().equals(Unit.MONEY)) {
            return value(input, value);
        }
        List<Decimal> bounds = new ArrayList<>(List.of(Decimal.ZERO));
        if (test.isPresent() && test.get() instanceof Condition.NumberTest number) {
            number.low().ifPresent(p -> bounds.add(inForce.apply(p).value()));
            number.high().ifPresent(p -> bounds.add(inForce.apply(p).value()));
        }
        Decimal kept = decimal(value, SHARE_PLACES);
        if (sameSide(value, rounded(kept, READING_PLACES), bounds)) {
            return rounded(kept, numbers.unit());
        }
        int places = READING_PLACES + 1;
        while (!sameSide(value, decimal(value, places), bounds)) {
            places++;
        }
        return exactly(decimal(value, places), numbers.unit());
    }

    private static boolean sameSide(Object value, Decimal shown, List<Decimal> bounds) {
        return bounds.stream().allMatch(bound -> {
            int order = value instanceof Ratio share ? share.compareTo(bound) : ((Decimal) value).compareTo(bound);
            return Integer.signum(order) == Integer.signum(shown.compareTo(bound));
        });
    }

    private static Decimal decimal(Object value, int places) {
        return value instanceof Ratio share ? share.toDecimal(places) : rounded((Decimal) value, places);
    }

    private static Decimal rounded(Decimal value, int places) {
        return value.value().scale() <= places
                ? value
                : Decimal.of(value.value().setScale(places, RoundingMode.HALF_EVEN));
    }

    /** Says a quantity as it is read: its text rounds it. */
    private static Message rounded(Decimal value, Unit unit) {
        boolean one = rounded(value, READING_PLACES).equals(Decimal.ONE);
        return ofUnit(one ? Decimal.ONE : value, value, unit);
    }

    private static Message exactly(Decimal value, Unit unit) {
        Message shown = unit.equals(Unit.RATIO)
                ? message("exact-percent").with("percent", value.times(Decimal.of(100)))
                : message("exact");
        return ofUnit(value, shown.with("value", value), unit);
    }

    private static Message ofUnit(Decimal counted, Object shown, Unit unit) {
        if (UNITS_WITH_A_SINGULAR.contains(unit) && counted.equals(Decimal.ONE)) {
            return message("quantity.one." + unit.id()).with("value", shown);
        }
        return UNITS_WITH_WORDS.contains(unit)
                ? message("quantity." + unit.id()).with("value", shown)
                : message("quantity.of-a-kind").with("value", shown).with("unit", TextKey.of("unit." + unit.id()));
    }
}
