package io.github.kamrules.decision;

import io.github.kamrules.number.Decimal;
import io.github.kamrules.number.Ratio;
import io.github.kamrules.text.Message;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Two axes and a cell for each pair of bands. It looks up one band on each axis, and never tries the cells one by one. */
final class CompiledMatrix extends CompiledLogic {

    private static final int SHARE_PLACES = 18;

    private final Matrix<?> matrix;
    /** The bands of the axes, lowest first. */
    private final Check[] vertical;

    private final Check[] horizontal;
    /** The cells, row by row from the highest band, each from the lowest column. */
    private final Plan.Outcome[] cells;

    private final Plan.Kind kind;

    CompiledMatrix(
            Matrix<?> matrix, int[] reads, Check[] vertical, Check[] horizontal, Plan.Outcome[] cells, Plan.Kind kind) {
        super(reads);
        this.matrix = matrix;
        this.vertical = vertical;
        this.horizontal = horizontal;
        this.cells = cells;
        this.kind = kind;
    }

    private Plan.Outcome cell(int row, int column) {
        return cells[(vertical.length - 1 - row) * horizontal.length + column];
    }

    @Override
    int evaluate(DecisionBuffer buffer, int slot) {
        int row = band(vertical, buffer);
        int column = band(horizontal, buffer);
        if (row < 0 || column < 0) {
            return notApplicableOrGap(buffer, slot);
        }
        Plan.Outcome cell = cell(row, column);
        buffer.put(slot, cell.state(), cell.value(), cell.reason());
        return OK;
    }

    @Override
    int rowCount() {
        return cells.length;
    }

    @Override
    int row(CaseSpace space, int row) {
        return space.and(
                vertical[vertical.length - 1 - row / horizontal.length].in(space),
                horizontal[row % horizontal.length].in(space));
    }

    @Override
    boolean rowsAnswerAlone() {
        return true;
    }

    @Override
    int hits(CaseSpace space) {
        return space.diagrams().apply(bands(vertical, space), bands(horizontal, space), (row, column) -> {
            if (row < CaseSpace.FIRST_ROW || column < CaseSpace.FIRST_ROW) {
                return row == CaseSpace.WRONG || column == CaseSpace.WRONG ? CaseSpace.WRONG : CaseSpace.NO_ROW;
            }
            int fromTop = vertical.length - 1 - (row - CaseSpace.FIRST_ROW);
            return CaseSpace.FIRST_ROW + fromTop * horizontal.length + column - CaseSpace.FIRST_ROW;
        });
    }

    private static int bands(Check[] bands, CaseSpace space) {
        int[] conditions = Arrays.stream(bands).mapToInt(band -> band.in(space)).toArray();
        return space.merged(conditions, CaseSpace.FIRST);
    }

    @Override
    int outcomes(CaseSpace space, Plan.Decided decided) {
        return space.outcomesOf(hits(space), row -> space.code(cells[row]), Optional.empty(), reads);
    }

    private static int band(Check[] bands, DecisionBuffer buffer) {
        for (int i = 0; i < bands.length; i++) {
            if (bands[i].holds(buffer)) {
                return i;
            }
        }
        return -1;
    }

    @Override
    void compose(DecisionBuffer buffer, OutcomeSet outcomes) {
        for (int row = 0; row < vertical.length; row++) {
            if (vertical[row].possible(buffer) == Check.FALSE) {
                continue;
            }
            for (int column = 0; column < horizontal.length; column++) {
                if (horizontal[column].possible(buffer) != Check.FALSE) {
                    Plan.Outcome cell = cell(row, column);
                    outcomes.add(kind, cell.state(), cell.value(), cell.reason());
                }
            }
        }
        // Every number and level lies in some band, so there is no gap.
        for (int read : reads) {
            if (buffer.possiblyNotApplicable(read) != Check.FALSE) {
                outcomes.add(Plan.Kind.LEVEL, 0, 0, 0);
            }
        }
    }

    /** Tells where a case stands, after the decision has been made. */
    <V> MatrixPosition<V> position(Matrix<V> of, Explainer explainer, Plan.Decided decided) {
        return new MatrixPosition<>(
                explainer.buffer().verdict(decided),
                position(of, true, explainer, decided),
                position(of, false, explainer, decided));
    }

    private <V> AxisPosition<V> position(Matrix<V> of, boolean upright, Explainer explainer, Plan.Decided decided) {
        Axis axis = upright ? of.vertical() : of.horizontal();
        Optional<Integer> band = certainBand(upright ? vertical : horizontal, explainer.buffer());
        Optional<Integer> across = certainBand(upright ? horizontal : vertical, explainer.buffer());
        Optional<Object> value = explainer.valueSeen(axis.operand(), decided.decision());
        Optional<NearestCut<V>> nearest = Optional.empty();
        if (!axis.cuts().isEmpty() && value.isPresent() && band.isPresent()) {
            nearest = Optional.of(nearest(axis, value.get(), band.get(), explainer)
                    .beyond(next -> across.map(other -> upright ? of.cell(next, other) : of.cell(other, next))));
        }
        return new AxisPosition<>(axis, value, band, nearest);
    }

    private static Optional<Integer> certainBand(Check[] bands, DecisionBuffer buffer) {
        for (int i = 0; i < bands.length; i++) {
            if (bands[i].possible(buffer) == Check.TRUE) {
                return Optional.of(i);
            }
        }
        return Optional.empty();
    }

    /** The nearest cut, and the band beyond it. */
    private record Nearest(Decimal cut, Decimal distance, boolean near, int band) {

        <V> NearestCut<V> beyond(java.util.function.IntFunction<Optional<V>> cell) {
            return new NearestCut<>(cut, distance, near, cell.apply(band));
        }
    }

    /** Finds the nearest cut: it is one of the two ends of the band. */
    private static Nearest nearest(Axis axis, Object value, int band, Explainer explainer) {
        Optional<Nearest> below =
                band > 0 ? Optional.of(to(axis, band - 1, value, band - 1, explainer)) : Optional.empty();
        Optional<Nearest> above =
                band < axis.cuts().size() ? Optional.of(to(axis, band, value, band + 1, explainer)) : Optional.empty();
        return below.filter(low -> above.map(high -> low.distance().compareTo(high.distance()) <= 0)
                        .orElse(true))
                .or(() -> above)
                .orElseThrow();
    }

    private static Nearest to(Axis axis, int cutIndex, Object value, int beyond, Explainer explainer) {
        Decimal cut = explainer.inForce(axis.cuts().get(cutIndex)).value();
        Decimal distance = distance(number(value), cut);
        boolean near = axis.margin()
                .map(m -> explainer.inForce(m).value().times(distance(cut, Decimal.ZERO)))
                .map(width -> compare(value, cut.minus(width)) >= 0 && compare(value, cut.plus(width)) <= 0)
                .orElse(false);
        return new Nearest(cut, distance, near, beyond);
    }

    private static Decimal number(Object value) {
        return value instanceof Ratio share ? share.toDecimal(SHARE_PLACES) : (Decimal) value;
    }

    private static int compare(Object value, Decimal bound) {
        return value instanceof Ratio share ? share.compareTo(bound) : ((Decimal) value).compareTo(bound);
    }

    private static Decimal distance(Decimal one, Decimal other) {
        return one.compareTo(other) >= 0 ? one.minus(other) : other.minus(one);
    }

    @Override
    List<Explanation> explain(Explainer explainer, Plan.Decided decided, Map<String, Operand> shown) {
        List<Explanation> told = new ArrayList<>();
        told.add(explain(position(matrix, true, explainer, decided), vertical, explainer, decided, shown));
        told.add(explain(position(matrix, false, explainer, decided), horizontal, explainer, decided, shown));
        for (int row = vertical.length - 1; row >= 0; row--) {
            for (int column = 0; column < horizontal.length; column++) {
                int result = Check.and(
                        vertical[row].possible(explainer.buffer()), horizontal[column].possible(explainer.buffer()));
                if (result != Check.FALSE) {
                    told.add(explainer.node(
                            Explanation.Kind.ROW,
                            Wording.message(result == Check.TRUE ? "matrix.cell.yes" : "matrix.cell.maybe")
                                    .with("value", Wording.answer(decided.decision(), matrix.cell(row, column))),
                            Optional.empty(),
                            List.of()));
                }
            }
        }
        return told;
    }

    private static Explanation explain(
            AxisPosition<?> position,
            Check[] bands,
            Explainer explainer,
            Plan.Decided decided,
            Map<String, Operand> shown) {
        List<Explanation> reasons = new ArrayList<>();
        int possible = 0;
        for (int i = 0; i < bands.length; i++) {
            int result = bands[i].possible(explainer.buffer());
            if (result != Check.FALSE) {
                possible++;
                reasons.addAll(explainer.conditions(position.axis().bands().get(i), bands[i], result, shown));
            }
        }
        position.nearestCut()
                .filter(NearestCut::near)
                .ifPresent(near -> reasons.add(explainer.node(
                        Explanation.Kind.CONDITION,
                        warning(position.axis(), near, decided),
                        position.axis()
                                .margin()
                                .flatMap(m -> explainer.inForce(m).source()),
                        List.of())));
        Message message = Wording.message(
                        position.band().isPresent()
                                ? "matrix.axis.yes"
                                : possible == 0 ? "matrix.axis.no" : "matrix.axis.maybe")
                .with("axis", position.axis().operand().label());
        if (position.band().isPresent()) {
            message = message.with("band", position.band().get() + 1).with("bands", bands.length);
        } else if (possible > 0) {
            message = message.with("possible", possible).with("bands", bands.length);
        }
        return explainer.node(Explanation.Kind.ROW, message, Optional.empty(), reasons);
    }

    private static Message warning(Axis axis, NearestCut<?> near, Plan.Decided decided) {
        NumberOperand operand = (NumberOperand) axis.operand();
        Message message = Wording.message(near.beyond().isPresent() ? "matrix.near" : "matrix.near-alone")
                .with("cut", Wording.quantity(near.cut(), Wording.unitOf(operand)))
                .with("distance", Wording.quantity(near.distance(), Wording.unitOf(operand)));
        return near.beyond().isPresent()
                ? message.with(
                        "value",
                        Wording.answer(decided.decision(), near.beyond().get()))
                : message;
    }
}
