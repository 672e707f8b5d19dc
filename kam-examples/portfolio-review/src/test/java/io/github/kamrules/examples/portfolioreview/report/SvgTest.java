package io.github.kamrules.examples.portfolioreview.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SvgTest {
    @Test
    void drawsTheSameLettersForTheSameCalls() {
        Svg svg = Svg.of("id", 100, 50.25, "A & B", "two \"things\"")
                .rect("box", 0, 1.04, 10, 20.06, 2)
                .circle("dot", 1, 2, 3)
                .line("rule", 0, 0, 100, 0)
                .path("area", true, 0, 0, 10.123, 5, 20, 0)
                .text("label", Svg.Anchor.MIDDLE, 50, 25, "<b>'x'</b>");
        assertThat(svg)
                .hasToString(
                        "<svg viewBox=\"0 0 100 50.2\" role=\"img\" aria-labelledby=\"id-title id-desc\">"
                                + "<title id=\"id-title\">A &amp; B</title><desc id=\"id-desc\">two &quot;things&quot;</desc>"
                                + "<rect class=\"box\" x=\"0\" y=\"1\" width=\"10\" height=\"20.1\" rx=\"2\"/>"
                                + "<circle class=\"dot\" cx=\"1\" cy=\"2\" r=\"3\"/>"
                                + "<line class=\"rule\" x1=\"0\" y1=\"0\" x2=\"100\" y2=\"0\"/>"
                                + "<path class=\"area\" d=\"M0 0L10.1 5L20 0Z\"/>"
                                + "<text class=\"label\" x=\"50\" y=\"25\" text-anchor=\"middle\">&lt;b&gt;&#x27;x&#x27;&lt;/b&gt;</text></svg>");
    }

    @Test
    void writesNumbersWithOneDecimalAtMost() {
        assertThat(Svg.number(-0.04)).isEqualTo("0");
        assertThat(Svg.number(1200)).isEqualTo("1200");
        assertThat(Svg.number(1.25)).isEqualTo("1.2");
        assertThat(Svg.number(1.35)).isEqualTo("1.4");
        assertThat(Svg.number(1e7)).isEqualTo("10000000");
    }

    @Test
    void leavesATextThatFits() {
        assertThat(Svg.fit("short", 100, 10)).isEqualTo("short");
        assertThat(Svg.fit("", 0, 10)).isEmpty();
    }

    @Test
    void cutsATextThatDoesNotFit() {
        String cut = Svg.fit("a rather long text", 60, 10);
        assertThat(cut).isEqualTo("a rather\u2026");
        assertThat(Svg.width(cut, 10)).isLessThanOrEqualTo(60);
    }

    @Test
    void takesChineseLettersAsTwiceAsWide() {
        assertThat(Svg.width("\u91CD\u70B9", 10)).isEqualTo(20);
        assertThat(Svg.fit("\u91CD\u70B9\u5BA2\u6237", 30, 10)).isEqualTo("\u91CD\u70B9\u2026");
    }

    @Test
    void neverCutsALetterInTwo() {
        String rockets = "\uD83D\uDE80".repeat(10);
        assertThat(Svg.fit(rockets, 36, 10)).isEqualTo("\uD83D\uDE80\uD83D\uDE80\uD83D\uDE80\u2026");
    }
}
