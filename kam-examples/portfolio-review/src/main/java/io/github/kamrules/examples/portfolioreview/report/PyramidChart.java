package io.github.kamrules.examples.portfolioreview.report;

import java.util.List;

/** Draws two towers of bars side by side: the parts of the accounts and the parts of the revenue, on one scale. */
final class PyramidChart {
    private static final double FONT = 13;
    private static final double GAP = 16;
    private static final double HEAD = 26;
    private static final double LABEL = 19;
    private static final double BAR = 24;
    private static final double ROW = LABEL + BAR + 9;

    /**
     * A step of the pyramid.
     *
     * @param label its name
     * @param style its style classes
     * @param accounts its part of the accounts, 0 to 1
     * @param accountsText the same in words
     * @param revenue its part of the revenue, 0 to 1
     * @param revenueText the same in words
     */
    record Step(String label, String style, double accounts, String accountsText, double revenue, String revenueText) {}

    private PyramidChart() {}

    /**
     * Draws a pyramid.
     *
     * @param id an id that no other element of the page has
     * @param title what it shows
     * @param description what there is to see
     * @param left the name of the left tower
     * @param right the name of the right tower
     * @param steps the steps, from the top
     * @param width the width of the picture
     * @return the picture
     */
    static Svg draw(
            String id, String title, String description, String left, String right, List<Step> steps, double width) {
        Svg svg = Svg.of(id, width, HEAD + steps.size() * ROW, title, description);
        double tower = (width - GAP) / 2;
        double rightMiddle = width - tower / 2;
        double widest = steps.stream()
                .mapToDouble(step -> Math.max(step.accounts(), step.revenue()))
                .max()
                .orElse(0);
        double unit = widest > 0 ? tower / widest : 0;
        svg.text("head", Svg.Anchor.MIDDLE, tower / 2, FONT, Svg.fit(left, tower, FONT - 1));
        svg.text("head", Svg.Anchor.MIDDLE, rightMiddle, FONT, Svg.fit(right, tower, FONT - 1));
        for (int i = 0; i < steps.size(); i++) {
            Step step = steps.get(i);
            double top = HEAD + i * ROW;
            svg.text("axis", Svg.Anchor.MIDDLE, width / 2, top + 13, Svg.fit(step.label(), width, FONT));
            bar(svg, step.style(), tower / 2, top + LABEL, unit * step.accounts(), step.accountsText());
            bar(svg, step.style(), rightMiddle, top + LABEL, unit * step.revenue(), step.revenueText());
        }
        return svg;
    }

    private static void bar(Svg svg, String style, double middle, double top, double width, String text) {
        if (width > 0) {
            double shown = Math.max(2, width);
            svg.rect("bar " + style, middle - shown / 2, top, shown, BAR, 3);
        }
        boolean fits = width == 0 || Svg.width(text, FONT) + 8 <= width;
        svg.text(
                "figure",
                fits ? Svg.Anchor.MIDDLE : Svg.Anchor.START,
                fits ? middle : middle + Math.max(2, width) / 2 + 5,
                top + 17,
                text);
    }
}
