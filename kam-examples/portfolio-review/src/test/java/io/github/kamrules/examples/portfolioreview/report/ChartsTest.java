package io.github.kamrules.examples.portfolioreview.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class ChartsTest {
    @Test
    void theCurveAddsUpFromTheLargest() {
        assertThat(ParetoChart.curve(new long[] {60, 30, 10}))
                .containsExactly(
                        new ParetoChart.Point(0, 0),
                        new ParetoChart.Point(1 / 3.0, 0.6),
                        new ParetoChart.Point(2 / 3.0, 0.9),
                        new ParetoChart.Point(1, 1));
    }

    @Test
    void theCurveOfThousandsHasFewPointsAndReachesAll() {
        long[] equal = new long[5001];
        Arrays.fill(equal, 7);
        List<ParetoChart.Point> curve = ParetoChart.curve(equal);
        assertThat(curve).hasSizeLessThan(210).last().isEqualTo(new ParetoChart.Point(1, 1));
        assertThat(curve)
                .allSatisfy(point -> assertThat(Math.abs(point.accounts() - point.revenue()))
                        .as("equal revenues lie on the diagonal")
                        .isLessThan(1e-9));
    }

    @Test
    void theMarkIsWhereTheCurveIs() {
        ParetoChart.Labels labels = new ParetoChart.Labels("t", "d", "accounts", "revenue", "20% bring 60%");
        String svg = ParetoChart.draw(
                        "p",
                        labels,
                        part -> Math.round(part * 100) + "%",
                        ParetoChart.curve(new long[] {60, 30, 10}),
                        new ParetoChart.Point(1 / 3.0, 0.6),
                        358,
                        168)
                .toString();
        // 44 left and 14 right of it leave 300, 26 above and 42 below leave 100
        assertThat(svg)
                .contains("d=\"M44 126L144 66L244 36L344 26\"")
                .contains("<circle class=\"mark\" cx=\"144\" cy=\"66\" r=\"5\"/>")
                .contains(">20% bring 60%</text>");
    }

    @Test
    void theWidestStepOfThePyramidFillsItsTower() {
        List<PyramidChart.Step> steps = List.of(
                new PyramidChart.Step("Key", "tier-3", 0.1, "1", 0.5, "50%"),
                new PyramidChart.Step("Ordinary", "tier-1", 0.25, "3", 0, "0%"));
        String svg = PyramidChart.draw("p", "t", "d", "Accounts", "Revenue", steps, 416)
                .toString();
        assertThat(svg)
                .contains("<rect class=\"bar tier-3\" x=\"216\" y=\"45\" width=\"200\"")
                .contains("<rect class=\"bar tier-3\" x=\"80\" y=\"45\" width=\"40\"")
                .contains("<rect class=\"bar tier-1\" x=\"50\" y=\"97\" width=\"100\"");
        assertThat(svg.split("<rect", -1)).as("no bar for nothing").hasSize(4);
    }

    @Test
    void aLabelWiderThanItsBarStandsBesideIt() {
        List<PyramidChart.Step> steps = List.of(
                new PyramidChart.Step("Key", "tier-3", 0.5, "20", 0.5, "95.4%"),
                new PyramidChart.Step("Ordinary", "tier-1", 0.5, "36", 0.02, "4.6%"));
        String svg = PyramidChart.draw("p", "t", "d", "Accounts", "Revenue", steps, 416)
                .toString();
        assertThat(svg)
                .contains("<rect class=\"bar tier-1\" x=\"312\" y=\"97\" width=\"8\"")
                .contains("x=\"325\" y=\"114\" text-anchor=\"start\">4.6%</text>")
                .contains("text-anchor=\"middle\">95.4%</text>");
    }

    @Test
    void aBubbleForSeveralIsAsLargeAsItsLabel() {
        MatrixChart.Cell cell = new MatrixChart.Cell(
                "46 accounts",
                "46",
                List.of(
                        new MatrixChart.Bubble("1", 1_000_000, "tier-3", false),
                        new MatrixChart.Bubble("+44", 1, "rest", true),
                        new MatrixChart.Bubble("39", 1, "tier-1", false)));
        String svg = MatrixChart.draw(
                        "m", new MatrixChart.Matrix("t", "d", List.of("c"), List.of("r"), List.of(cell)), 300, 176)
                .toString();
        double radius = Double.parseDouble(
                svg.replaceFirst("(?s).*<circle class=\"bubble rest\"[^>]* r=\"([0-9.]+)\".*", "$1"));
        assertThat(radius).isGreaterThan(Svg.width("+44", 10.5) / 2);
        assertThat(svg)
                .containsPattern("class=\"number\"[^>]*>\\+44<")
                .containsPattern("class=\"number beyond\"[^>]*>39<");
    }
}
