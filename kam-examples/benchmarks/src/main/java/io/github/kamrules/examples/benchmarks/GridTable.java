package io.github.kamrules.examples.benchmarks;

import io.github.kamrules.decision.Condition;
import io.github.kamrules.decision.Decider;
import io.github.kamrules.decision.Decision;
import io.github.kamrules.decision.DecisionBuffer;
import io.github.kamrules.decision.DecisionGraph;
import io.github.kamrules.decision.DecisionTable;
import io.github.kamrules.decision.Domain;
import io.github.kamrules.decision.LevelDecision;
import io.github.kamrules.decision.NumberInput;
import io.github.kamrules.number.Unit;
import io.github.kamrules.scale.Level;
import io.github.kamrules.scale.Scale;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** A table of many rows with two columns of intervals: a grid without gaps, its rows shuffled; and the same by hand. */
public final class GridTable {

    private static final int ANSWERS = 50;
    private static final int WIDTH = 100;

    private final int columns;
    private final int rows;
    /** The cells, shuffled: where each begins, and its answer. */
    private final int[][] cells;

    private final long[] lowX;
    private final long[] lowY;
    private final int[][] indexed;
    private final DecisionBuffer buffer;
    private final Decider decider;
    private final long[] values = new long[2];
    private final int decision;
    private final int positionX;
    private final int positionY;

    /**
     * Makes a table.
     *
     * @param size how many rows it has, a number that is a product of two that are about equal: 10, 100, 1,000 or 10,000
     */
    public GridTable(int size) {
        rows = size == 10 ? 2 : size == 1_000 ? 25 : (int) Math.sqrt(size);
        columns = size / rows;
        List<int[]> grid = new ArrayList<>();
        for (int x = 0; x < columns; x++) {
            for (int y = 0; y < rows; y++) {
                grid.add(new int[] {x, y, (x * 31 + y * 17) % ANSWERS});
            }
        }
        Collections.shuffle(grid, new Random(7));
        cells = grid.toArray(new int[0][]);
        lowX = IntStream.range(0, columns).mapToLong(x -> (long) x * WIDTH).toArray();
        lowY = IntStream.range(0, rows).mapToLong(y -> (long) y * WIDTH).toArray();
        indexed = new int[columns][rows];
        for (int[] cell : cells) {
            indexed[cell[0]][cell[1]] = cell[2];
        }
        NumberInput x = NumberInput.of("x", Domain.wholeNumbers("[0, " + columns * WIDTH + ")", Unit.NONE));
        NumberInput y = NumberInput.of("y", Domain.wholeNumbers("[0, " + rows * WIDTH + ")", Unit.NONE));
        Scale<Level> scale = Scale.nominal(
                "answer", IntStream.range(0, ANSWERS).mapToObj(i -> "A" + i).toArray(String[]::new));
        LevelDecision<Level> answer = Decision.of("answer", scale);
        DecisionTable<Level> table = DecisionTable.unique(x, y);
        for (int[] cell : cells) {
            table = table.row(scale.value(cell[2]), within(x, cell[0]), within(y, cell[1]));
        }
        DecisionGraph graph = DecisionGraph.builder().decide(answer, table).build();
        buffer = graph.newBuffer();
        decider = graph.decider(answer).number(x, 0).number(y, 0).build();
        decision = graph.indexOf(answer);
        positionX = graph.inputs().indexOf(x);
        positionY = graph.inputs().indexOf(y);
    }

    private static Condition within(NumberInput input, int cell) {
        return input.in("[" + cell * WIDTH + ", " + (cell + 1) * WIDTH + ")");
    }

    /** Returns how large the first number can be, excluded. */
    int width() {
        return columns * WIDTH;
    }

    /** Returns how large the second number can be, excluded. */
    int height() {
        return rows * WIDTH;
    }

    /** Decides by KAM Rules. */
    int kam(long x, long y) {
        buffer.clear();
        buffer.input(positionX).number(x, 0);
        buffer.input(positionY).number(y, 0);
        buffer.decide();
        return (int) buffer.code(decision);
    }

    /** Decides by KAM Rules from an array of numbers. */
    int kamOfNumbers(long x, long y) {
        values[0] = x;
        values[1] = y;
        return (int) decider.decide(values);
    }

    /** Looks at row after row, as they come. */
    int linear(long x, long y) {
        for (int[] cell : cells) {
            long fromX = (long) cell[0] * WIDTH;
            long fromY = (long) cell[1] * WIDTH;
            if (x >= fromX && x < fromX + WIDTH && y >= fromY && y < fromY + WIDTH) {
                return cell[2];
            }
        }
        return -1;
    }

    /** Finds both intervals by halving, as one would who knows that it is a grid. */
    int indexed(long x, long y) {
        return indexed[last(lowX, x)][last(lowY, y)];
    }

    private static int last(long[] lows, long value) {
        int found = Arrays.binarySearch(lows, value);
        return found >= 0 ? found : -found - 2;
    }
}
