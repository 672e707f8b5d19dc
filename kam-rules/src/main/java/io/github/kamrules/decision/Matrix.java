package io.github.kamrules.decision;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import io.github.kamrules.source.KnowledgeSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A matrix: two axes, each with its bands, and a cell for each pair of bands. It is written as it is drawn: the first row is
 * the highest band of the vertical axis, and the first cell of a row the lowest band of the horizontal one.
 *
 * <p>For example, accounts by how attractive they are and how strong we are there, beside the best competitor:
 *
 * <pre>{@code
 * Matrix.<Cell>of(Axis.of(ATTRACTIVENESS, "5.0"), Axis.of(RELATIVE_STRENGTH, "1.0"))
 *     .row(STAR, STRATEGIC)
 *     .row(STREAMLINE, STATUS)
 * }</pre>
 *
 * <p>Every cell must be filled. A matrix does not apply where one of its axes does not apply. How far a case is from the
 * borders is in {@link DecisionGraph#matrix}. Each method returns a new matrix. Immutable and thread-safe.
 *
 * @param <V> the type of the answer
 */
public final class Matrix<V> extends RowLogic<V> {

    private final Axis vertical;
    private final Axis horizontal;
    private final ImmutableList<ImmutableList<V>> cells;
    private final Optional<KnowledgeSource> source;

    private Matrix(
            Axis vertical, Axis horizontal, ImmutableList<ImmutableList<V>> cells, Optional<KnowledgeSource> source) {
        this.vertical = vertical;
        this.horizontal = horizontal;
        this.cells = cells;
        this.source = source;
    }

    /**
     * Returns a matrix without cells.
     *
     * @param <V> the type of the answer
     * @param vertical the vertical axis, whose bands are rows
     * @param horizontal the horizontal axis, whose bands are columns
     * @return the matrix
     * @throws IllegalArgumentException if both axes measure the same
     */
    public static <V> Matrix<V> of(Axis vertical, Axis horizontal) {
        checkArgument(
                !vertical.operand().id().equals(horizontal.operand().id()),
                "Both axes of a matrix measure (%s); they must be different.",
                vertical.operand().id());
        return new Matrix<>(vertical, horizontal, ImmutableList.of(), Optional.empty());
    }

    /**
     * Returns this matrix with a row of cells added below the others.
     *
     * @param row the answers, one for each band of the horizontal axis, lowest first
     * @return the matrix
     * @throws IllegalArgumentException if there are more rows, or more cells in the row, than the axes have bands
     */
    @SafeVarargs
    public final Matrix<V> row(V... row) {
        int height = vertical.bands().size();
        int width = horizontal.bands().size();
        checkArgument(
                cells.size() < height,
                "The matrix has %s rows, one for each band of (%s), and no place for another.",
                height,
                vertical.operand().id());
        checkArgument(
                row.length <= width,
                "Row %s of the matrix has %s cells, but the axis (%s) has %s bands.",
                cells.size() + 1,
                row.length,
                horizontal.operand().id(),
                width);
        ImmutableList.Builder<V> filled = ImmutableList.builder();
        for (int i = 0; i < row.length; i++) {
            String where = "Cell " + (i + 1) + " of row " + (cells.size() + 1) + " of the matrix is null.";
            filled.add(java.util.Objects.requireNonNull(row[i], where));
        }
        ImmutableList.Builder<ImmutableList<V>> all = ImmutableList.builder();
        return new Matrix<>(
                vertical, horizontal, all.addAll(cells).add(filled.build()).build(), source);
    }

    /**
     * Returns this matrix with its source stated.
     *
     * @param newSource where the matrix comes from
     * @return the matrix
     */
    public Matrix<V> from(KnowledgeSource newSource) {
        return new Matrix<>(vertical, horizontal, cells, Optional.of(newSource));
    }

    /**
     * Returns the vertical axis.
     *
     * @return the axis whose bands are rows
     */
    public Axis vertical() {
        return vertical;
    }

    /**
     * Returns the horizontal axis.
     *
     * @return the axis whose bands are columns
     */
    public Axis horizontal() {
        return horizontal;
    }

    /**
     * Returns the answer of a cell.
     *
     * @param row the band of the vertical axis, counted from 0 at the lowest
     * @param column the band of the horizontal axis, counted from 0 at the lowest
     * @return the answer
     * @throws IndexOutOfBoundsException if there is no such cell, or it is empty
     */
    public V cell(int row, int column) {
        return cells.get(vertical.bands().size() - 1 - row).get(column);
    }

    /** Returns a row for each cell, row by row from the highest band, each from the lowest column. */
    @Override
    public List<Row<V>> rows() {
        List<Condition> bands = vertical.bands();
        List<Condition> columns = horizontal.bands();
        ImmutableList.Builder<Row<V>> rows = ImmutableList.builder();
        for (int r = 0; r < cells.size(); r++) {
            for (int c = 0; c < cells.get(r).size(); c++) {
                Condition both = bands.get(bands.size() - 1 - r).and(columns.get(c));
                rows.add(new Row<>(both, Output.of(cells.get(r).get(c)), Optional.empty()));
            }
        }
        return rows.build();
    }

    @Override
    public Optional<Output<V>> otherwise() {
        return Optional.empty();
    }

    /** Returns that at most one row applies, as each case lies in one cell. */
    @Override
    public HitPolicy hitPolicy() {
        return HitPolicy.UNIQUE;
    }

    @Override
    public Optional<KnowledgeSource> source() {
        return source;
    }

    @Override
    List<Parameter> parameters() {
        return Stream.of(vertical, horizontal)
                .flatMap(axis -> axis.margin().stream())
                .collect(ImmutableList.toImmutableList());
    }

    @Override
    void check(Decision<?> decision) {
        List<Condition> bands = vertical.bands();
        List<String> empty = new ArrayList<>();
        for (int r = 0; r < bands.size(); r++) {
            List<Condition> columns = horizontal.bands();
            for (int c = r < cells.size() ? cells.get(r).size() : 0; c < columns.size(); c++) {
                empty.add(bands.get(bands.size() - 1 - r).and(columns.get(c)).toString());
            }
        }
        if (!empty.isEmpty()) {
            throw new IllegalArgumentException(
                    "The matrix of the decision (" + decision.id() + ") has empty cells: " + String.join(", ", empty)
                            + ".\nMaybe add a row(...) for each band of ("
                            + vertical.operand().id()
                            + "), highest first, with a cell for each band of ("
                            + horizontal.operand().id() + ").");
        }
        super.check(decision);
    }

    @Override
    void compile(LogicCompiler compiler) {
        checkAxis(vertical, compiler);
        checkAxis(horizontal, compiler);
        super.compile(compiler);
    }

    private static void checkAxis(Axis axis, LogicCompiler compiler) {
        String where = "the axis (" + axis.operand().id() + ") of the decision ("
                + compiler.decided().decision().id() + ")";
        for (int i = 1; i < axis.cuts().size(); i++) {
            Parameter cut = axis.cuts().get(i);
            Parameter below = axis.cuts().get(i - 1);
            if (compiler.value(cut).compareTo(compiler.value(below)) <= 0) {
                throw new IllegalArgumentException("The cuts of " + where + " must rise, but " + compiler.value(cut)
                        + " follows " + compiler.value(below) + ".");
            }
        }
        axis.margin().map(compiler::value).ifPresent(margin -> {
            if (!margin.isPositive()) {
                throw new IllegalArgumentException(
                        "The margin (" + margin + ") about the cuts of " + where + " must be more than 0.");
            } else if (axis.cuts().stream().anyMatch(cut -> compiler.value(cut).isZero())) {
                throw new IllegalArgumentException("The margin (" + margin + ") about the cuts of " + where
                        + " is a share of the cut, but one cut is 0.\nMaybe leave out nearWithin.");
            }
        });
    }

    @Override
    CompiledLogic compiled(LogicCompiler compiler, int[] reads, Check[] checks, Plan.Outcome[] outputs) {
        return new CompiledMatrix(
                this, reads, bands(vertical, compiler), bands(horizontal, compiler), outputs, compiler.decided().kind);
    }

    private static Check[] bands(Axis axis, LogicCompiler compiler) {
        return axis.bands().stream().map(compiler::compile).toArray(Check[]::new);
    }

    @Override
    List<Explanation> describe(Decision<?> decision, Describer describer) {
        return rows().stream()
                .map(row -> describer.row("describe.cell", decision, row))
                .collect(ImmutableList.toImmutableList());
    }

    @Override
    public String toString() {
        return "matrix " + vertical + " by " + horizontal + ": "
                + cells.stream()
                        .map(row -> row.stream().map(Canonical::answer).collect(Collectors.joining(", ")))
                        .collect(Collectors.joining("; "));
    }
}
