package io.github.kamrules.examples.portfolioreview.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Draws how much of the revenue the largest accounts bring, from the very largest to all of them. */
final class ParetoChart {
    private static final double FONT = 12;
    private static final double LEFT = 44;
    private static final double RIGHT = 14;
    private static final double TOP = 26;
    private static final double BOTTOM = 42;
    private static final int MOST_POINTS = 200;
    private static final List<Double> TICKS = List.of(0.0, 0.2, 0.4, 0.6, 0.8, 1.0);

    /**
     * A point of the curve.
     *
     * @param accounts the part of the accounts, the largest first, 0 to 1
     * @param revenue the part of the revenue that they bring, 0 to 1
     */
    record Point(double accounts, double revenue) {}

    /** How a part is written. */
    @FunctionalInterface
    interface Percent {
        String of(double part);
    }

    /** The words of the picture. */
    record Labels(String title, String description, String accounts, String revenue, String marked) {}

    private ParetoChart() {}

    /**
     * Returns the curve of some revenues.
     *
     * @param descending the revenues, all above 0, the largest first
     * @return the points, from none of the accounts to all; no more than about two hundred
     */
    static List<Point> curve(long[] descending) {
        double total = Arrays.stream(descending).mapToDouble(revenue -> revenue).sum();
        int count = descending.length;
        int every = Math.max(1, (count + MOST_POINTS - 1) / MOST_POINTS);
        List<Point> points = new ArrayList<>(List.of(new Point(0, 0)));
        double sum = 0;
        for (int i = 1; i <= count; i++) {
            sum += descending[i - 1];
            if (i % every == 0 || i == count) {
                points.add(new Point((double) i / count, sum / total));
            }
        }
        return List.copyOf(points);
    }

    /**
     * Draws a curve.
     *
     * @param id an id that no other element of the page has
     * @param labels its words
     * @param percent how a part is written
     * @param curve the points, not empty
     * @param mark the point to mark
     * @param width the width of the picture
     * @param height its height
     * @return the picture
     */
    static Svg draw(
            String id, Labels labels, Percent percent, List<Point> curve, Point mark, double width, double height) {
        Svg svg = Svg.of(id, width, height, labels.title(), labels.description());
        double right = width - RIGHT;
        double bottom = height - BOTTOM;
        for (double tick : TICKS) {
            double x = x(tick, width);
            double y = y(tick, height);
            svg.line("grid", LEFT, y, right, y);
            svg.text("tick", Svg.Anchor.END, LEFT - 6, y + 4, percent.of(tick));
            svg.text(
                    "tick",
                    tick == 1 ? Svg.Anchor.END : Svg.Anchor.MIDDLE,
                    tick == 1 ? width - 2 : x,
                    bottom + 17,
                    percent.of(tick));
        }
        double[] line = new double[2 * curve.size()];
        for (int i = 0; i < curve.size(); i++) {
            line[2 * i] = x(curve.get(i).accounts(), width);
            line[2 * i + 1] = y(curve.get(i).revenue(), height);
        }
        double[] area = Arrays.copyOf(line, line.length + 2);
        area[line.length] = x(curve.get(curve.size() - 1).accounts(), width);
        area[line.length + 1] = bottom;
        svg.path("area", true, area);
        svg.line("even", LEFT, bottom, right, TOP);
        svg.path("curve", false, line);
        double x = x(mark.accounts(), width);
        double y = y(mark.revenue(), height);
        svg.line("guide", x, bottom, x, y);
        svg.line("guide", LEFT, y, x, y);
        svg.circle("mark", x, y, 5);
        boolean beside = x + 10 + Svg.width(labels.marked(), FONT + 1) <= right;
        svg.text(
                "callout",
                beside ? Svg.Anchor.START : Svg.Anchor.END,
                beside ? x + 10 : x - 10,
                Math.min(y + 18, bottom - 6),
                Svg.fit(labels.marked(), beside ? right - x : x - LEFT, FONT + 1));
        svg.text(
                "axis-name",
                Svg.Anchor.MIDDLE,
                (LEFT + right) / 2,
                height - 6,
                Svg.fit(labels.accounts(), right - LEFT, FONT));
        svg.text("axis-name", Svg.Anchor.START, 0, 12, Svg.fit(labels.revenue(), width, FONT));
        return svg;
    }

    private static double x(double part, double width) {
        return LEFT + part * (width - LEFT - RIGHT);
    }

    private static double y(double part, double height) {
        return height - BOTTOM - part * (height - TOP - BOTTOM);
    }
}
