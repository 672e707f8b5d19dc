package io.github.kamrules.examples.portfolioreview.report;

import static io.github.kamrules.standard.StandardDecisions.ATTRACTIVENESS;
import static io.github.kamrules.standard.StandardDecisions.RELATIONSHIP_STRENGTH;

import io.github.kamrules.examples.portfolioreview.output.AccountRow;
import io.github.kamrules.relationship.RelationshipStrengths;
import io.github.kamrules.scale.Level;
import io.github.kamrules.tier.AttractivenessLevels;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Says where each account stands between attractiveness and relationship. An account with an open answer is in every cell
 * that it may yet be in, under one number.
 */
final class MatrixSection {
    private static final int WIDE_MOST = 12;
    private static final int NARROW_MOST = 5;
    private static final int ALWAYS = 3;
    private static final int MOST_NUMBERED = 40;

    private final Subject subject;
    private final Words words;
    private final List<Level> rows = new ArrayList<>(AttractivenessLevels.SCALE.values());
    private final List<Level> columns = RelationshipStrengths.SCALE.values();
    private final Map<String, List<Integer>> cellsOf = new LinkedHashMap<>();
    private final List<List<AccountRow>> accountsIn = new ArrayList<>();
    private final Map<String, Integer> numbers = new LinkedHashMap<>();
    private final List<AccountRow> numbered = new ArrayList<>();

    private MatrixSection(Subject subject) {
        this.subject = subject;
        words = subject.words();
        Collections.reverse(rows);
        for (int cell = 0; cell < rows.size() * columns.size(); cell++) {
            accountsIn.add(new ArrayList<>());
        }
        for (AccountRow row : subject.rows()) {
            List<Integer> cells = cells(row);
            cellsOf.put(row.id(), cells);
            cells.forEach(cell -> accountsIn.get(cell).add(row));
        }
        number();
    }

    static ReportPage.Matrix of(Subject subject) {
        return new MatrixSection(subject).section();
    }

    private List<Integer> cells(AccountRow row) {
        List<Integer> cells = new ArrayList<>();
        for (Level attractiveness : subject.candidates(
                row, ATTRACTIVENESS, row.attractiveness(), row.undecided().contains(ATTRACTIVENESS.id()))) {
            for (Level strength : subject.candidates(
                    row,
                    RELATIONSHIP_STRENGTH,
                    row.relationshipStrength(),
                    row.undecided().contains(RELATIONSHIP_STRENGTH.id()))) {
                cells.add(rows.indexOf(attractiveness) * columns.size() + columns.indexOf(strength));
            }
        }
        return cells;
    }

    /** Numbers the largest of every cell, then the largest of all. */
    private void number() {
        Map<String, AccountRow> chosen = new LinkedHashMap<>();
        accountsIn.forEach(cell -> cell.stream().limit(ALWAYS).forEach(row -> chosen.put(row.id(), row)));
        accountsIn.stream()
                .flatMap(cell -> cell.stream().limit(WIDE_MOST))
                .sorted(AccountRow.LARGEST_FIRST)
                .takeWhile(row -> chosen.size() < MOST_NUMBERED)
                .forEach(row -> chosen.put(row.id(), row));
        for (List<AccountRow> cell : accountsIn) { // a bubble for one other account would be of no use
            List<AccountRow> left =
                    cell.stream().filter(row -> !chosen.containsKey(row.id())).toList();
            if (left.size() == 1) {
                left.forEach(row -> chosen.put(row.id(), row));
            }
        }
        chosen.values().stream().sorted(AccountRow.LARGEST_FIRST).forEach(row -> {
            numbered.add(row);
            numbers.put(row.id(), numbered.size());
        });
    }

    private ReportPage.Matrix section() {
        long open = cellsOf.values().stream().filter(cells -> cells.size() > 1).count();
        long nowhere = cellsOf.values().stream().filter(List::isEmpty).count();
        String message = words.say("matrix.message", "accounts", words.count(cellsOf.size() - nowhere));
        List<String> notes = new ArrayList<>();
        if (open > 0) {
            notes.add(words.say("matrix.open", "count", words.count(open)));
        }
        if (nowhere > 0) {
            notes.add(words.say("matrix.nowhere", "count", words.count(nowhere)));
        }
        if (numbers.size() < cellsOf.size() - nowhere) {
            notes.add(words.say("matrix.more"));
        }
        ReportPage.Picture picture = new ReportPage.Picture(
                message,
                MatrixChart.draw("matrix-wide", matrix(message, WIDE_MOST), 940, 176)
                        .toString(),
                MatrixChart.draw("matrix-narrow", matrix(message, NARROW_MOST), 344, 92)
                        .toString(),
                "");
        return new ReportPage.Matrix(picture, styles(), legend(), String.join(words.say("and-then"), notes));
    }

    private MatrixChart.Matrix matrix(String message, int most) {
        List<MatrixChart.Cell> cells = new ArrayList<>();
        List<String> inWords = new ArrayList<>(List.of(message));
        for (int cell = 0; cell < accountsIn.size(); cell++) {
            cells.add(cell(cell, most));
            inWords.add(words.say(
                    "matrix.cell",
                    "row",
                    words.label(rows.get(cell / columns.size())),
                    "column",
                    words.label(columns.get(cell % columns.size())),
                    "content",
                    cells.get(cell).head()));
        }
        return new MatrixChart.Matrix(
                words.say("matrix.title"),
                String.join(" ", inWords),
                columns.stream().map(words::label).toList(),
                rows.stream().map(words::label).toList(),
                cells);
    }

    private MatrixChart.Cell cell(int cell, int most) {
        List<AccountRow> here = accountsIn.get(cell);
        List<AccountRow> certain = here.stream().filter(row -> !isOpen(row)).toList();
        int possible = here.size() - certain.size();
        List<MatrixChart.Bubble> bubbles = new ArrayList<>();
        here.stream()
                .filter(this::isNumbered)
                .limit(most)
                .forEach(row -> bubbles.add(new MatrixChart.Bubble(
                        numbers.get(row.id()) + (isOpen(row) ? "?" : ""),
                        subject.part(row),
                        Subject.style(row.tier()) + (isOpen(row) ? " possible" : ""),
                        false)));
        List<AccountRow> others = here.stream().filter(row -> !isNumbered(row)).toList();
        List<AccountRow> all = new ArrayList<>(
                here.stream().filter(this::isNumbered).skip(most).toList());
        all.addAll(others);
        addRest(bubbles, all.stream().filter(row -> !isOpen(row)).toList(), "", "rest");
        addRest(bubbles, all.stream().filter(this::isOpen).toList(), "?", "rest possible");
        bubbles.sort((a, b) -> Double.compare(b.amount(), a.amount()));
        String share =
                subject.shareText(certain.stream().mapToLong(subject::part).sum());
        String count = words.count(certain.size());
        return possible == 0
                ? new MatrixChart.Cell(
                        words.say("matrix.in-cell", "count", count, "share", share),
                        words.say("matrix.in-cell-short", "count", count, "share", share),
                        bubbles)
                : new MatrixChart.Cell(
                        words.say("matrix.in-cell-open", "count", count, "share", share, "open", words.count(possible)),
                        words.say("matrix.in-cell-open-short", "count", count, "open", words.count(possible)),
                        bubbles);
    }

    private void addRest(List<MatrixChart.Bubble> bubbles, List<AccountRow> rest, String mark, String style) {
        if (!rest.isEmpty()) {
            bubbles.add(new MatrixChart.Bubble(
                    "+" + rest.size() + mark,
                    rest.stream().mapToLong(subject::part).sum(),
                    style,
                    true));
        }
    }

    private boolean isNumbered(AccountRow row) {
        return numbers.containsKey(row.id());
    }

    private boolean isOpen(AccountRow row) {
        return cellsOf.getOrDefault(row.id(), List.of()).size() > 1;
    }

    private List<ReportPage.Style> styles() {
        List<ReportPage.Style> styles = new ArrayList<>();
        for (Level tier : Subject.tiersFromTop()) {
            styles.add(new ReportPage.Style(Subject.style(Optional.of(tier)), words.label(tier)));
        }
        styles.add(new ReportPage.Style("rest", words.say("matrix.rest")));
        if (cellsOf.values().stream().anyMatch(cells -> cells.size() > 1)) {
            styles.add(new ReportPage.Style("possible", words.say("matrix.possible")));
        }
        return styles;
    }

    private List<ReportPage.Numbered> legend() {
        return numbered.stream()
                .map(row -> new ReportPage.Numbered(
                        numbers.get(row.id()) + (isOpen(row) ? "?" : ""),
                        row.account().name(),
                        subject.href(row),
                        subject.shareOf(row)))
                .toList();
    }
}
