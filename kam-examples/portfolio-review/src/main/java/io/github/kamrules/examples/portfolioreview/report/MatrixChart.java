package io.github.kamrules.examples.portfolioreview.report;

import java.util.List;

/** Draws a matrix with bubbles in its cells. */
final class MatrixChart {
    private static final double FONT = 13;
    private static final double NUMBER_FONT = 10.5;
    private static final double GAP = 8;
    private static final double HEAD = 22;
    private static final double CELL_HEAD = 24;
    private static final double ROW_LABEL = 26;
    private static final double INSET = 6;

    /**
     * A bubble.
     *
     * @param label its number, or how many accounts it stands for
     * @param amount its revenue, 0 or more
     * @param style the style classes
     * @param several whether it stands for several accounts, so that it is as large as its label in any case
     */
    record Bubble(String label, double amount, String style, boolean several) {}

    /**
     * A cell.
     *
     * @param head what is in it, in words
     * @param shortHead the same where room is scarce
     * @param bubbles the bubbles to draw, the largest first
     */
    record Cell(String head, String shortHead, List<Bubble> bubbles) {}

    /**
     * A matrix.
     *
     * @param title what it shows
     * @param description what there is to see
     * @param columns the names of the columns
     * @param rows the names of the rows, from the top
     * @param cells row by row
     */
    record Matrix(String title, String description, List<String> columns, List<String> rows, List<Cell> cells) {}

    private MatrixChart() {}

    /**
     * Draws a matrix.
     *
     * @param id an id that no other element of the page has
     * @param matrix what to draw
     * @param width the width of the picture
     * @param bubbleHeight the height of the part of each cell that is for bubbles
     * @return the picture
     */
    static Svg draw(String id, Matrix matrix, double width, double bubbleHeight) {
        int columns = matrix.columns().size();
        double cellWidth = (width - (columns - 1) * GAP) / columns;
        double rowHeight = ROW_LABEL + CELL_HEAD + bubbleHeight;
        Svg svg = Svg.of(id, width, HEAD + matrix.rows().size() * rowHeight, matrix.title(), matrix.description());
        for (int column = 0; column < columns; column++) {
            svg.text(
                    "axis",
                    Svg.Anchor.MIDDLE,
                    column * (cellWidth + GAP) + cellWidth / 2,
                    FONT,
                    Svg.fit(matrix.columns().get(column), cellWidth, FONT));
        }
        List<List<Bubbles.Place>> places = Bubbles.place(
                matrix.cells().stream()
                        .map(cell -> cell.bubbles().stream()
                                .map(MatrixChart::toPlace)
                                .toList())
                        .toList(),
                cellWidth - 2 * INSET,
                bubbleHeight - 2 * INSET);
        for (int row = 0; row < matrix.rows().size(); row++) {
            double top = HEAD + row * rowHeight;
            svg.text(
                    "axis", Svg.Anchor.START, 0, top + 18, Svg.fit(matrix.rows().get(row), width, FONT));
            for (int column = 0; column < columns; column++) {
                int cell = row * columns + column;
                drawCell(
                        svg,
                        matrix.cells().get(cell),
                        places.get(cell),
                        column * (cellWidth + GAP),
                        top + ROW_LABEL,
                        cellWidth,
                        bubbleHeight);
            }
        }
        return svg;
    }

    private static Bubbles.Bubble toPlace(Bubble bubble) {
        double room = Svg.width(bubble.label(), NUMBER_FONT) / 2 + 2;
        return new Bubbles.Bubble(bubble.amount(), Math.max(Bubbles.LEAST_ROOM, room));
    }

    private static void drawCell(
            Svg svg, Cell cell, List<Bubbles.Place> places, double x, double y, double width, double bubbleHeight) {
        svg.rect("cell", x, y, width, CELL_HEAD + bubbleHeight, 8);
        boolean fits = Svg.width(cell.head(), FONT - 1) <= width - 2 * INSET;
        svg.text(
                "head",
                Svg.Anchor.START,
                x + INSET + 2,
                y + 17,
                fits ? cell.head() : Svg.fit(cell.shortHead(), width - 2 * INSET, FONT - 1));
        for (int i = 0; i < places.size(); i++) {
            Bubble bubble = cell.bubbles().get(i);
            Bubbles.Place place = places.get(i);
            double centreX = x + INSET + place.x();
            double centreY = y + CELL_HEAD + INSET + place.y();
            double label = Svg.width(bubble.label(), NUMBER_FONT) / 2;
            double radius = bubble.several() ? Math.max(place.radius(), label + 2) : place.radius();
            boolean inside = label <= radius;
            svg.circle("bubble " + bubble.style(), centreX, centreY, radius);
            svg.text(inside ? "number" : "number beyond", Svg.Anchor.MIDDLE, centreX, centreY + 4, bubble.label());
        }
    }
}
