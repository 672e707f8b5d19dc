package io.github.kamrules.decision;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import io.github.kamrules.number.Decimal;
import io.github.kamrules.text.TextKey;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * How the score of one case comes about: the total, the partial score of each characteristic, which of them are reasons for
 * the score, and how far the total is from each cut-off. Made by {@link DecisionGraph#score}.
 *
 * <p>While inputs are missing, the total and the partial scores are ranges, under the same promise as the verdicts: no value
 * that is still possible lies outside, and the ends of an exact range occur. Only characteristics whose partial score is
 * settled are ranked; the others are {@link #open}. Immutable and thread-safe.
 *
 * @param <V> the type of the decision's answer
 */
public final class ScoreBreakdown<V> {

    /**
     * One characteristic in a case. Partial scores, baseline and difference are points times the weight.
     *
     * @param id the id of the characteristic
     * @param attribute the attribute that holds; empty when it is open which one does, or when none does
     * @param lowest the lowest partial score that is still possible, empty when there can be none
     * @param highest the highest partial score that is still possible, empty when there can be none
     * @param settled whether the partial score is known
     * @param weight the weight
     * @param baseline the partial score that it is compared with
     * @param difference how much of a reason for the score it is, positive when it is one; empty while it is not settled
     * @param reasonCode the text key of the reason code: that of the attribute that holds, else that of the characteristic
     */
    public record Line(
            String id,
            Optional<Characteristic.Attribute> attribute,
            Optional<Decimal> lowest,
            Optional<Decimal> highest,
            boolean settled,
            Decimal weight,
            Decimal baseline,
            Optional<Decimal> difference,
            TextKey reasonCode) {}

    /**
     * How far the total is from a cut-off: 0 or more when the level is reached, negative when it is missed.
     *
     * @param level the level that begins there
     * @param bound the lowest score of the level, included
     * @param lowest the lowest total that is possible less the bound
     * @param highest the highest total that is possible less the bound; equal to {@code lowest} when the total is known
     * @param <T> the type of the level
     */
    public record Distance<T>(T level, Decimal bound, Decimal lowest, Decimal highest) {}

    private final Decision<V> decision;
    private final Verdict<V> verdict;
    private final Verdict<Decimal> total;
    private final ImmutableList<Line> lines;
    private final ImmutableList<Distance<V>> distances;

    ScoreBreakdown(
            Decision<V> decision,
            Verdict<V> verdict,
            Verdict<Decimal> total,
            List<Line> lines,
            List<Distance<V>> distances) {
        this.decision = decision;
        this.verdict = verdict;
        this.total = total;
        this.lines = ImmutableList.copyOf(lines);
        this.distances = ImmutableList.copyOf(distances);
    }

    /**
     * Returns the decision.
     *
     * @return the decision
     */
    public Decision<V> decision() {
        return decision;
    }

    /**
     * Returns the verdict of the decision.
     *
     * @return the verdict
     */
    public Verdict<V> verdict() {
        return verdict;
    }

    /**
     * Returns the verdict of the total, which also says whether the range is exact, and which inputs are missing.
     *
     * @return the total as it stands before any cut-off
     */
    public Verdict<Decimal> total() {
        return total;
    }

    /**
     * Returns the lowest total that is still possible.
     *
     * @return the total, empty when there can be none
     */
    public Optional<Decimal> lowest() {
        return end(total, 0);
    }

    /**
     * Returns the highest total that is still possible.
     *
     * @return the total, equal to {@link #lowest} when it is known; empty when there can be none
     */
    public Optional<Decimal> highest() {
        return end(total, 1);
    }

    /** Returns an end of the range that a verdict leaves: 0 for the lower, 1 for the upper one. */
    static Optional<Decimal> end(Verdict<Decimal> verdict, int end) {
        if (verdict instanceof Verdict.Undecided<Decimal> undecided) {
            List<Decimal> ends = undecided.candidates().values();
            return ends.isEmpty() ? Optional.empty() : Optional.of(ends.get(end));
        }
        return verdict.value();
    }

    /**
     * Returns the characteristics.
     *
     * @return one line for each, in the order of the scorecard
     */
    public List<Line> lines() {
        return lines;
    }

    /**
     * Returns the line of a characteristic.
     *
     * @param characteristic the id of the characteristic
     * @return its line
     * @throws IllegalArgumentException if the scorecard has no such characteristic
     */
    public Line line(String characteristic) {
        return lines.stream()
                .filter(line -> line.id().equals(characteristic))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("The scorecard of the decision (" + decision.id()
                        + ") has no characteristic (" + characteristic + ")."
                        + Ids.hint(characteristic, lines.stream().map(Line::id).toList())));
    }

    /**
     * Returns the characteristics whose partial score is settled, ranked by their difference to the baseline.
     *
     * @return the lines, largest difference first, equal ones in the order of the scorecard; also those that are no reason
     */
    public List<Line> ranked() {
        return lines.stream()
                .filter(Line::settled)
                .sorted(Comparator.comparing((Line line) -> line.difference().orElseThrow())
                        .reversed())
                .collect(ImmutableList.toImmutableList());
    }

    /**
     * Returns the characteristics whose partial score is not settled.
     *
     * @return the lines, in the order of the scorecard
     */
    public List<Line> open() {
        return lines.stream().filter(line -> !line.settled()).collect(ImmutableList.toImmutableList());
    }

    /**
     * Returns the first reasons for the score. A characteristic without a difference, or with one to the other side, is none.
     *
     * @param most how many to return at most, at least 1
     * @return the reason codes of the ranked lines, each once
     * @throws IllegalArgumentException if {@code most} is less than 1
     */
    public List<TextKey> reasonCodes(int most) {
        checkArgument(most >= 1, "The number (%s) of reason codes must be at least 1.", most);
        return ranked().stream()
                .filter(line -> line.difference().orElseThrow().isPositive())
                .map(Line::reasonCode)
                .distinct()
                .limit(most)
                .collect(ImmutableList.toImmutableList());
    }

    /**
     * Returns how far the total is from each cut-off.
     *
     * @return the distances, lowest cut-off first; empty when the decision answers with the score, or there can be no total
     */
    public List<Distance<V>> distances() {
        return distances;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ScoreBreakdown<?> that
                && decision.equals(that.decision)
                && verdict.equals(that.verdict)
                && total.equals(that.total)
                && lines.equals(that.lines)
                && distances.equals(that.distances);
    }

    @Override
    public int hashCode() {
        return lines.hashCode();
    }

    @Override
    public String toString() {
        return decision.id() + " scored " + total + " from " + lines;
    }
}
