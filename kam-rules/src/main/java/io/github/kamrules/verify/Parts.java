package io.github.kamrules.verify;

import io.github.kamrules.decision.Characteristic;
import io.github.kamrules.decision.Decision;
import io.github.kamrules.decision.DecisionTexts;
import io.github.kamrules.decision.EachMatch;
import io.github.kamrules.decision.Ladder;
import io.github.kamrules.decision.LevelDecision;
import io.github.kamrules.decision.Logic;
import io.github.kamrules.decision.Matrix;
import io.github.kamrules.decision.MultipleHits;
import io.github.kamrules.decision.Output;
import io.github.kamrules.decision.Row;
import io.github.kamrules.decision.RowLogic;
import io.github.kamrules.decision.Scorecard;
import io.github.kamrules.decision.SetOperand;
import io.github.kamrules.scale.Scale;
import io.github.kamrules.text.Message;
import java.util.List;
import java.util.Optional;

/** What the rows of a decision are called, in places and in words, as a {@code CaseSpace} counts them. */
final class Parts {

    private final Decision<?> decision;
    private final Logic<?> logic;

    Parts(Decision<?> decision, Logic<?> logic) {
        this.decision = decision;
        this.logic = logic;
    }

    /** An attribute of a scorecard: the line that it stands on, and its position there. */
    private record Attribute(Characteristic line, int position) {}

    private Attribute attribute(Scorecard<?> card, int row) {
        int first = 0;
        for (Characteristic line : card.characteristics()) {
            if (row < first + line.attributes().size()) {
                return new Attribute(line, row - first);
            }
            first += line.attributes().size();
        }
        throw new IllegalStateException("The scorecard has no attribute " + row + ".");
    }

    /** Returns whether two rows are among those of which one answers. */
    boolean compete(int row, int other) {
        return !(logic instanceof Scorecard<?> card)
                || attribute(card, row).line().equals(attribute(card, other).line());
    }

    Place place(int row) {
        Place place = Place.of(decision.id());
        if (logic instanceof Ladder<?>) {
            return output(row).map(level -> place.part(idOf(level))).orElse(place);
        } else if (logic instanceof Scorecard<?> card) {
            Attribute attribute = attribute(card, row);
            return place.part(attribute.line().id()).rows(attribute.position() + 1);
        }
        return place.rows(row + 1);
    }

    Message words(int row) {
        if (logic instanceof Ladder<?>) {
            return Verifier.message("part.rung")
                    .with("level", answer(output(row).orElseThrow()));
        } else if (logic instanceof Matrix<?> matrix) {
            int width = matrix.horizontal().bands().size();
            return Verifier.message("part.cell")
                    .with("row", row / width + 1)
                    .with("column", row % width + 1)
                    .with("value", answer(output(row).orElseThrow()));
        } else if (logic instanceof Scorecard<?> card) {
            Attribute attribute = attribute(card, row);
            return Verifier.message("part.attribute")
                    .with("characteristic", attribute.line().label())
                    .with("row", attribute.position() + 1);
        }
        return Verifier.message("part.row").with("row", row + 1);
    }

    private Optional<Object> output(int row) {
        return rows().get(row).output().value().map(value -> (Object) value);
    }

    List<? extends Row<?>> rows() {
        if (logic instanceof RowLogic<?> rows) {
            return rows.rows();
        } else if (logic instanceof MultipleHits<?> rows) {
            return rows.rows();
        } else if (logic instanceof EachMatch<?> rows) {
            return rows.rows();
        }
        return List.of();
    }

    Optional<? extends Output<?>> otherwise() {
        if (logic instanceof RowLogic<?> rows) {
            return rows.otherwise();
        }
        return logic instanceof MultipleHits<?> rows ? rows.otherwise() : Optional.empty();
    }

    /** Says what a row answers. */
    Object answer(Output<?> output) {
        return output.value().map(this::answer).orElseGet(() -> Verifier.message("answer.not-applicable"));
    }

    Object answer(Object value) {
        return answer(decision, value);
    }

    static Object answer(Decision<?> decision, Object value) {
        return decision instanceof SetOperand<?> set
                ? labelOf(set.scale(), value)
                : DecisionTexts.value(decision, value);
    }

    private String idOf(Object level) {
        return idOf(((LevelDecision<?>) decision).scale(), level);
    }

    static <T> String idOf(Scale<T> scale, Object level) {
        return scale.idOf(scale.value(scale.values().indexOf(level)));
    }

    static <T> Object labelOf(Scale<T> scale, Object level) {
        return scale.labelOf(scale.value(scale.values().indexOf(level)));
    }
}
