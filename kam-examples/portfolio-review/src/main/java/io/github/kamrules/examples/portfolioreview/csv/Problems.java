package io.github.kamrules.examples.portfolioreview.csv;

import java.util.ArrayList;
import java.util.List;

/** Collects the problems of all files. */
final class Problems {
    private final List<Problem> all = new ArrayList<>();
    private int cleanedCells;

    void add(Problem problem) {
        all.add(problem);
    }

    /** Counts a cell whose control characters became blanks. */
    void cleaned() {
        cleanedCells++;
    }

    int cleanedCells() {
        return cleanedCells;
    }

    List<Problem> all() {
        return List.copyOf(all);
    }

    int count(Effect effect) {
        return (int) all.stream().filter(problem -> problem.effect() == effect).count();
    }
}
