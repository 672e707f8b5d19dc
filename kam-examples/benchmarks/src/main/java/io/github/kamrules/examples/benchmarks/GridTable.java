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
import java.util.function.LongBinaryOperator;
import java.util.stream.IntStream;

/** A table of many rows with two columns of intervals: a grid without gaps, its rows shuffled; and the same by hand. */
public final class GridTable {

    /** The ways to decide. */
    public enum Way {
        /** KAM Rules in a buffer. */
        BUFFER,
        /** KAM Rules from an array of numbers for each case. */
        DECIDER,
        /** KAM Rules from columns of numbers. */
        COLUMNS,
        /** By hand, row after row. */
        ROW_BY_ROW,
        /** By hand, by an index. */
        INDEXED
    }

    /** Decides cases. */
    @FunctionalInterface
    interface Answers {

        /** Decides cases from columns of both numbers, as many as there are places for codes. */
        void decide(long[][] cases, long[] codes);
    }

    private static final int ANSWERS = 50;
    private static final int WIDTH = 100;

    private final int columns;
    private final int rows;
    /** The cells, shuffled: where each begins, and its answer. */
    private final int[][] cells;

    private final long[] lowX;
    private final long[] lowY;
    private final int[][] indexed;
    private final DecisionGraph graph;
    private final NumberInput inputX;
    private final NumberInput inputY;
    private final LevelDecision<Level> decision;

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
        inputX = NumberInput.of("x", Domain.wholeNumbers("[0, " + width() + ")", Unit.NONE));
        inputY = NumberInput.of("y", Domain.wholeNumbers("[0, " + height() + ")", Unit.NONE));
        Scale<Level> scale = Scale.nominal(
                "answer", IntStream.range(0, ANSWERS).mapToObj(i -> "A" + i).toArray(String[]::new));
        decision = Decision.of("answer", scale);
        DecisionTable<Level> table = DecisionTable.unique(inputX, inputY);
        for (int[] cell : cells) {
            table = table.row(scale.value(cell[2]), within(inputX, cell[0]), within(inputY, cell[1]));
        }
        graph = DecisionGraph.builder().decide(decision, table).build();
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

    /** Returns the table as a way decides by it, for one thread. */
    Answers answers(Way way) {
        return switch (way) {
            case BUFFER -> buffer();
            case DECIDER -> decider();
            case COLUMNS -> columns();
            case ROW_BY_ROW -> each(this::linear);
            case INDEXED -> each(this::indexed);
        };
    }

    private Answers buffer() {
        DecisionBuffer buffer = graph.newBuffer();
        int answer = graph.indexOf(decision);
        int positionX = graph.inputs().indexOf(inputX);
        int positionY = graph.inputs().indexOf(inputY);
        return each((x, y) -> {
            buffer.clear();
            buffer.input(positionX).number(x, 0);
            buffer.input(positionY).number(y, 0);
            buffer.decide();
            return buffer.code(answer);
        });
    }

    private Answers decider() {
        Decider decider = newDecider();
        long[] values = new long[2];
        return each((x, y) -> {
            values[0] = x;
            values[1] = y;
            return decider.decide(values);
        });
    }

    private Answers columns() {
        Decider decider = newDecider();
        return (cases, codes) -> decider.decide(cases, 0, codes.length, codes);
    }

    private Decider newDecider() {
        return graph.decider(decision).number(inputX, 0).number(inputY, 0).build();
    }

    private static Answers each(LongBinaryOperator one) {
        return (cases, codes) -> {
            for (int i = 0; i < codes.length; i++) {
                codes[i] = one.applyAsLong(cases[0][i], cases[1][i]);
            }
        };
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
