package io.github.kamrules.examples.portfolioreview;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kamrules.examples.portfolioreview.output.OutputTexts;
import io.github.kamrules.text.Texts;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class ProgressLineTest {
    private final StringWriter out = new StringWriter();

    private void review(boolean terminal) {
        ProgressLine line =
                new ProgressLine(new PrintWriter(out), terminal, Texts.of(OutputTexts.bundle()), Locale.ENGLISH);
        for (int done = 1; done <= 80; done++) {
            line.reached(done, 80);
        }
    }

    @Test
    void isOneLineWithoutControlCharactersWhereNobodyWatches() {
        review(false);
        assertThat(out.toString().lines()).containsExactly("Reviewing [" + "#".repeat(40) + "] 80 of 80");
        assertThat(out.toString().strip()).doesNotContainPattern("\\p{Cntrl}");
    }

    @Test
    void growsOnATerminal() {
        review(true);
        assertThat(out.toString().split("\r")).hasSize(42); // empty, without a step, and 40 steps
    }
}
