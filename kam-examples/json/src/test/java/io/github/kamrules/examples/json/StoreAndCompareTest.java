package io.github.kamrules.examples.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Holds the output against a file; {@code -Dgolden.write=true} writes what is right. */
class StoreAndCompareTest {
    private static final Path GOLDEN = Path.of("src/test/resources/io/github/kamrules/examples/json/output.txt");

    @Test
    void printsWhatIsExpected() throws IOException {
        PrintStream before = System.out;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
        try {
            StoreAndCompare.main(new String[0]);
        } finally {
            System.setOut(before);
        }
        String output = printed.toString(StandardCharsets.UTF_8).replace(System.lineSeparator(), "\n");
        if (Boolean.getBoolean("golden.write")) {
            Files.writeString(GOLDEN, output);
        }

        assertThat(output).isEqualTo(Files.readString(GOLDEN));
    }
}
