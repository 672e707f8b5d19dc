package io.github.kamrules.decision;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * An axis of a {@link Matrix}: a number with one or more cuts, which make bands, or a level, of which each is a band.
 *
 * <p>A number that lies on a cut belongs to the band above it, unless {@link #onCut} says otherwise. Each method returns a
 * new axis. Immutable and thread-safe.
 */
public final class Axis {

    /** To which band a number belongs that lies on a cut. */
    public enum OnCut {
        /** To the band above the cut: that band includes the cut. */
        HIGHER,
        /** To the band below the cut: that band includes the cut. */
        LOWER
    }

    private final Operand operand;
    private final ImmutableList<Parameter> cuts;
    private final OnCut onCut;
    private final Optional<Parameter> margin;

    private Axis(Operand operand, ImmutableList<Parameter> cuts, OnCut onCut, Optional<Parameter> margin) {
        this.operand = operand;
        this.cuts = cuts;
        this.onCut = onCut;
        this.margin = margin;
    }

    /**
     * Returns an axis of a number.
     *
     * @param operand the number
     * @param cut the lowest cut as decimal text
     * @param higherCuts further cuts, rising
     * @return the axis
     */
    public static Axis of(NumberOperand operand, String cut, String... higherCuts) {
        return number(
                operand, Stream.concat(Stream.of(cut), Stream.of(higherCuts)).map(Parameter::literal));
    }

    /**
     * Returns an axis of a number.
     *
     * @param operand the number
     * @param cut the lowest cut
     * @param higherCuts further cuts, rising
     * @return the axis
     */
    public static Axis of(NumberOperand operand, Parameter cut, Parameter... higherCuts) {
        return number(operand, Stream.concat(Stream.of(cut), Stream.of(higherCuts)));
    }

    private static Axis number(NumberOperand operand, Stream<Parameter> cuts) {
        return new Axis(operand, cuts.collect(ImmutableList.toImmutableList()), OnCut.HIGHER, Optional.empty());
    }

    /**
     * Returns an axis of a level.
     *
     * @param operand the level; each level of its scale is a band
     * @return the axis
     */
    public static Axis of(LevelOperand<?> operand) {
        return new Axis(operand, ImmutableList.of(), OnCut.HIGHER, Optional.empty());
    }

    /**
     * Returns this axis with a policy for numbers that lie on a cut.
     *
     * @param policy to which band they belong; {@link OnCut#HIGHER} if nothing is said
     * @return the axis
     * @throws IllegalArgumentException if this is an axis of levels, which has no cuts
     */
    public Axis onCut(OnCut policy) {
        checkCuts();
        return new Axis(operand, cuts, policy, margin);
    }

    /**
     * Returns this axis with a margin about its cuts in which a number counts as near to the border.
     *
     * @param share the margin as a share of the cut, as decimal text: {@code "0.05"} about a cut of 5 is from 4.75 to 5.25,
     *     both included
     * @return the axis
     * @throws IllegalArgumentException if this is an axis of levels, which has no cuts
     */
    public Axis nearWithin(String share) {
        return nearWithin(Parameter.literal(share));
    }

    /**
     * Returns this axis with a margin about its cuts in which a number counts as near to the border.
     *
     * @param share the margin as a share of the cut: 0.05 about a cut of 5 is from 4.75 to 5.25, both included
     * @return the axis
     * @throws IllegalArgumentException if this is an axis of levels, which has no cuts
     */
    public Axis nearWithin(Parameter share) {
        checkCuts();
        return new Axis(operand, cuts, onCut, Optional.of(share));
    }

    private void checkCuts() {
        checkArgument(
                !cuts.isEmpty(),
                "The axis (%s) is one of levels, which has no cuts.\nMaybe leave out onCut and nearWithin.",
                operand.id());
    }

    /**
     * Returns what the axis measures.
     *
     * @return a {@link NumberOperand} or a {@link LevelOperand}
     */
    public Operand operand() {
        return operand;
    }

    /**
     * Returns the cuts.
     *
     * @return the cuts, rising; none for an axis of levels
     */
    public List<Parameter> cuts() {
        return cuts;
    }

    /**
     * Returns to which band a number belongs that lies on a cut.
     *
     * @return the policy
     */
    public OnCut onCut() {
        return onCut;
    }

    /**
     * Returns the margin about the cuts, as a share of the cut.
     *
     * @return the margin, empty when no number counts as near
     */
    public Optional<Parameter> margin() {
        return margin;
    }

    /**
     * Returns the bands, each as the condition that a case lies in it.
     *
     * @return the bands, lowest first
     */
    public List<Condition> bands() {
        if (operand instanceof LevelOperand<?> level) {
            return level.scale().values().stream()
                    .<Condition>map(value -> is(level, value))
                    .collect(ImmutableList.toImmutableList());
        }
        boolean higher = onCut == OnCut.HIGHER;
        List<Condition> bands = new ArrayList<>();
        Optional<Parameter> low = Optional.empty();
        for (int i = 0; i <= cuts.size(); i++) {
            Optional<Parameter> high = i < cuts.size() ? Optional.of(cuts.get(i)) : Optional.empty();
            bands.add(new Condition.NumberTest(
                    (NumberOperand) operand, low, higher && low.isPresent(), high, !higher && high.isPresent()));
            low = high;
        }
        return ImmutableList.copyOf(bands);
    }

    private static <T> Condition is(LevelOperand<T> operand, Object level) {
        return Condition.LevelTest.of(operand, List.of(operand.scale().values().indexOf(level)));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Axis that
                && operand.equals(that.operand)
                && cuts.equals(that.cuts)
                && onCut == that.onCut
                && margin.equals(that.margin);
    }

    @Override
    public int hashCode() {
        return operand.hashCode();
    }

    @Override
    public String toString() {
        return operand.id()
                + (cuts.isEmpty() ? "" : " cut at " + cuts + " to " + onCut)
                + margin.map(m -> " near within " + m).orElse("");
    }
}
