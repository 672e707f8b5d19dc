package io.github.kamrules.decision;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import com.google.common.primitives.Ints;
import io.github.kamrules.source.KnowledgeSource;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What decision tables of every hit policy are made of. Immutable.
 *
 * @param hitPolicy how the rows that apply become an answer
 * @param columns what the columns test
 * @param ranking the outputs, most important first; empty where the hit policy does not compare them
 * @param rows the rows
 * @param otherwise the default output
 * @param groups a number for each row: rows with equal outputs have equal numbers, and where the hit policy compares
 *     outputs a smaller number is more important; empty when it follows from the outputs here, which are then complete
 * @param source where the table comes from
 */
record Table<T>(
        HitPolicy hitPolicy,
        ImmutableList<Operand> columns,
        ImmutableList<T> ranking,
        ImmutableList<Row<T>> rows,
        Optional<Output<T>> otherwise,
        ImmutableList<Integer> groups,
        Optional<KnowledgeSource> source) {

    static <T> Table<T> empty(HitPolicy hitPolicy, List<? extends T> ranking, Operand... columns) {
        Set<T> ranked = new LinkedHashSet<>();
        for (T output : ranking) {
            checkArgument(
                    ranked.add(output), "The output (%s) stands twice in the order of the outputs.", named(output));
        }
        checkArgument(
                !hitPolicy.ranks() || !ranked.isEmpty(),
                "A decision table of the hit policy %s needs the order of its outputs, most important first.",
                hitPolicy);
        return new Table<>(
                hitPolicy,
                distinct(columns),
                ImmutableList.copyOf(ranked),
                ImmutableList.of(),
                Optional.empty(),
                ImmutableList.of(),
                Optional.empty());
    }

    /** Returns columns, each once. */
    static ImmutableList<Operand> distinct(Operand... columns) {
        Set<String> ids = new LinkedHashSet<>();
        for (Operand column : columns) {
            checkArgument(ids.add(column.id()), "The column (%s) stands twice in a decision table.", column.id());
        }
        return ImmutableList.copyOf(columns);
    }

    Table<T> plus(Output<T> output, Condition... cells) {
        output.value().ifPresent(value -> checkRanked(value, "Row " + (rows.size() + 1)));
        return withRows(ImmutableList.<Row<T>>builder()
                .addAll(rows)
                .add(new Row<>(joined(columns, rows.size() + 1, cells), output, Optional.empty()))
                .build());
    }

    /** Joins the cells of a row, each a test on one column. */
    static Condition joined(List<Operand> columns, int row, Condition... cells) {
        Set<String> tested = new LinkedHashSet<>();
        for (Condition cell : cells) {
            List<Operand> operands = cell.operands();
            if (operands.size() != 1 || !columns.contains(operands.get(0))) {
                throw new IllegalArgumentException("The cell (" + cell + ") of row " + row
                        + " must test exactly one of the columns "
                        + columns.stream().map(Operand::id).toList() + ".\nMaybe a FirstMatch list fits better.");
            }
            checkArgument(
                    tested.add(operands.get(0).id()),
                    "Row %s tests the column (%s) twice.\nMaybe join the two tests with and(...) in one cell.",
                    row,
                    operands.get(0).id());
        }
        return Condition.allOf(Arrays.asList(cells));
    }

    private void checkRanked(T value, String where) {
        if (!ranking.isEmpty() && !ranking.contains(value)) {
            throw new IllegalArgumentException(where + " answers with (" + named(value)
                    + "), which is not in the order of the outputs: "
                    + ranking.stream().map(Canonical::answer).toList() + ".\nMaybe add it there.");
        }
    }

    private static String named(Object output) {
        return Canonical.answer(output);
    }

    Table<T> withOtherwise(Output<T> output) {
        return new Table<>(hitPolicy, columns, ranking, rows, Optional.of(output), groups, source);
    }

    Table<T> withSource(KnowledgeSource newSource) {
        return new Table<>(hitPolicy, columns, ranking, rows, otherwise, groups, Optional.of(newSource));
    }

    Table<T> withRowSource(KnowledgeSource rowSource) {
        if (rows.isEmpty()) {
            throw new IllegalStateException("A decision table without rows has no row to give a source to.");
        }
        Row<T> last = rows.get(rows.size() - 1);
        return withRows(ImmutableList.<Row<T>>builder()
                .addAll(rows.subList(0, rows.size() - 1))
                .add(new Row<>(last.condition(), last.output(), Optional.of(rowSource)))
                .build());
    }

    Table<T> withRows(List<Row<T>> newRows) {
        return new Table<>(hitPolicy, columns, ranking, ImmutableList.copyOf(newRows), otherwise, groups, source);
    }

    Table<T> withGroups(List<Integer> newGroups) {
        checkArgument(
                newGroups.size() == rows.size(),
                "There are %s groups of rows, but %s rows; each row has its own.",
                newGroups.size(),
                rows.size());
        return new Table<>(
                hitPolicy, columns, ImmutableList.of(), rows, otherwise, ImmutableList.copyOf(newGroups), source);
    }

    /** Returns for each row a number: equal for equal outputs, and smaller for more important ones. */
    int[] groupOfRows() {
        if (!groups.isEmpty()) {
            return Ints.toArray(groups);
        }
        Map<Output<T>, Integer> seen = new HashMap<>();
        for (T value : ranking) {
            seen.putIfAbsent(Output.of(value), seen.size());
        }
        int[] found = new int[rows.size()];
        for (int row = 0; row < found.length; row++) {
            Integer group = seen.putIfAbsent(rows.get(row).output(), seen.size());
            found[row] = group == null ? seen.size() - 1 : group;
        }
        return found;
    }

    /** Notes that every column is read: when one does not apply, neither does a table without a row for the case. */
    void read(LogicCompiler compiler) {
        for (Operand column : columns) {
            compiler.seenSlot(column);
        }
    }

    /** Arranges the rows by the states of the columns; null when that gains nothing. */
    @Nullable RowIndex index(LogicCompiler compiler, Check[] checks, ToLongFunction<RowSource> result) {
        int[] slots = new int[columns.size()];
        for (int i = 0; i < slots.length; i++) {
            slots[i] = compiler.seenSlot(columns.get(i));
        }
        return RowIndex.of(checks, slots, compiler.stateCounts(slots), result, RowIndex.MAX_ENTRIES);
    }

    /** Returns the positions of the rows, the most important outputs first. */
    int[] orderOfRows() {
        int[] group = groupOfRows();
        IntStream order = IntStream.range(0, rows.size());
        return hitPolicy == HitPolicy.OUTPUT_ORDER
                ? order.boxed()
                        .sorted(Comparator.comparingInt(row -> group[row]))
                        .mapToInt(Integer::intValue)
                        .toArray()
                : order.toArray();
    }

    List<Output<?>> outputs() {
        ImmutableList.Builder<Output<?>> outputs = ImmutableList.builder();
        rows.forEach(row -> outputs.add(row.output()));
        otherwise.ifPresent(outputs::add);
        return outputs.build();
    }

    @Override
    public String toString() {
        return hitPolicy
                + (ranking.isEmpty()
                        ? ""
                        : ranking.stream().map(Canonical::answer).collect(Collectors.joining(" > ", " [", "]")))
                + (groups.isEmpty() ? "" : " by " + groups)
                + columns.stream().map(Operand::id).collect(Collectors.joining(", ", " (", "): "))
                + rows.stream().map(Row::toString).collect(Collectors.joining("; "))
                + otherwise.map(o -> "; otherwise -> " + o).orElse("");
    }
}
