package io.github.kamrules.testkit;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import com.google.errorprone.annotations.CanIgnoreReturnValue;
import io.github.kamrules.decision.DateInput;
import io.github.kamrules.decision.Domain;
import io.github.kamrules.decision.NumberDecision;
import io.github.kamrules.decision.NumberInput;
import io.github.kamrules.decision.NumberOperand;
import io.github.kamrules.number.Decimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * A rule on both sides of a bound, where most mistakes are made: whether the bound itself belongs to the one side or the other,
 * and whether the answer changes there at all.
 *
 * <pre>{@code
 * verifyThat(POLICY, VOICE).atBoundaryOf(SCORE, "9").decides(PASSIVE, PROMOTER, PROMOTER);
 * verifyThat(POLICY, VOICE).atBoundaryOf(SCORE, "10").below().decides(PROMOTER);
 * }</pre>
 *
 * <p>Immutable and thread-safe.
 *
 * @param <V> the type of the answer
 */
public final class Boundary<V> {

    private static final int FINER = 6;
    /** The decimals to which numbers are approached at most. */
    private static final int MAX_DECIMALS = 18;

    private final RuleVerifier<V> rule;
    private final String operand;
    private final String domain;
    private final Point<V> below;
    private final Point<V> at;
    private final Point<V> above;

    /** A value, and the rule there; none outside the domain. */
    private record Point<V>(String name, String value, Optional<RuleVerifier<V>> rule) {}

    private Boundary(RuleVerifier<V> rule, String operand, String domain, Point<V> below, Point<V> at, Point<V> above) {
        this.rule = rule;
        this.operand = operand;
        this.domain = domain;
        this.below = below;
        this.at = at;
        this.above = above;
        checkArgument(
                at.rule().isPresent(),
                "The bound (%s) is outside the domain of (%s): %s.",
                at.value(),
                operand,
                domain);
    }

    static <V> Boundary<V> of(RuleVerifier<V> rule, NumberOperand operand, String bound) {
        Decimal value = Decimal.of(bound);
        Domain.Numbers domain;
        Function<Decimal, RuleVerifier<V>> giving;
        if (operand instanceof NumberInput input) {
            domain = input.domain();
            giving = number -> rule.given(input, number.toString());
        } else if (operand instanceof NumberDecision decision) {
            domain = decision.domain();
            giving = number -> rule.givenAnswer(decision, number);
        } else {
            throw new IllegalArgumentException(
                    "The operand (" + operand.id() + ") is neither an input nor a decision.");
        }
        Decimal step = domain.step().orElse(fine(bound));
        Function<Decimal, Optional<RuleVerifier<V>>> within =
                number -> domain.contains(number) ? Optional.of(giving.apply(number)) : Optional.empty();
        Decimal less = value.minus(step);
        Decimal more = value.plus(step);
        return new Boundary<>(
                rule,
                operand.id(),
                domain.toString(),
                new Point<>("just below", less.toString(), within.apply(less)),
                new Point<>("at the bound", value.toString(), within.apply(value)),
                new Point<>("just above", more.toString(), within.apply(more)));
    }

    /** Returns a millionth of the unit of the last digit. */
    private static Decimal fine(String bound) {
        int point = bound.indexOf('.');
        int written = point < 0 ? 0 : bound.length() - point - 1;
        return Decimal.ofUnscaled(1, Math.min(written + FINER, MAX_DECIMALS));
    }

    static <V> Boundary<V> of(RuleVerifier<V> rule, DateInput input, LocalDate bound) {
        Domain.Dates domain = input.domain();
        Function<LocalDate, Optional<RuleVerifier<V>>> within =
                day -> domain.contains(day) ? Optional.of(rule.given(input, day)) : Optional.empty();
        LocalDate before = bound.minusDays(1);
        LocalDate after = bound.plusDays(1);
        return new Boundary<>(
                rule,
                input.id(),
                domain.toString(),
                new Point<>("the day before", before.toString(), within.apply(before)),
                new Point<>("on the day", bound.toString(), within.apply(bound)),
                new Point<>("the day after", after.toString(), within.apply(after)));
    }

    /**
     * Returns the rule just below the bound.
     *
     * @return the rule there, for any check
     * @throws IllegalArgumentException if the domain has nothing there
     */
    public RuleVerifier<V> below() {
        return at(below);
    }

    /**
     * Returns the rule at the bound.
     *
     * @return the rule there, for any check
     */
    public RuleVerifier<V> at() {
        return at(at);
    }

    /**
     * Returns the rule just above the bound.
     *
     * @return the rule there, for any check
     * @throws IllegalArgumentException if the domain has nothing there
     */
    public RuleVerifier<V> above() {
        return at(above);
    }

    private RuleVerifier<V> at(Point<V> point) {
        return point.rule()
                .orElseThrow(() -> new IllegalArgumentException(
                        "There is nothing " + point.name() + ", at " + operand + " = " + point.value()
                                + ": the domain is " + domain + ".\nMaybe ask about the other side alone."));
    }

    /**
     * Checks what the rule decides on both sides of the bound and at it; all three are told when one is not as expected.
     *
     * @param expectedBelow the expected answer just below
     * @param expectedAt the expected answer at the bound
     * @param expectedAbove the expected answer just above
     * @return this boundary, for further checks
     * @throws AssertionError if it decides otherwise
     * @throws IllegalArgumentException if the domain ends at the bound
     */
    @CanIgnoreReturnValue
    public Boundary<V> decides(V expectedBelow, V expectedAt, V expectedAbove) {
        List<Point<V>> points = List.of(below, at, above);
        List<V> expected = ImmutableList.of(expectedBelow, expectedAt, expectedAbove);
        StringBuilder told = new StringBuilder();
        Optional<RuleVerifier<V>> wrong = Optional.empty();
        for (int i = 0; i < points.size(); i++) {
            Point<V> point = points.get(i);
            RuleVerifier<V> there = at(point);
            boolean holds =
                    there.verdict().value().filter(expected.get(i)::equals).isPresent();
            told.append("\n  ")
                    .append(point.name())
                    .append(" (")
                    .append(point.value())
                    .append(") it ")
                    .append(there.came())
                    .append(holds ? ", as expected" : ", but expected was (" + Shown.answer(expected.get(i)) + ")");
            if (!holds && wrong.isEmpty()) {
                wrong = point.rule();
            }
        }
        if (wrong.isPresent()) {
            throw new AssertionError(rule.subject() + " was expected to decide otherwise at the boundary of (" + operand
                    + "):" + told + "\n" + wrong.get().why());
        }
        return this;
    }

    @Override
    public String toString() {
        return rule.subject() + " at the boundary of (" + operand + "), " + at.value();
    }
}
