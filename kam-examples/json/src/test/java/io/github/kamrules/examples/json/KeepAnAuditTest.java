package io.github.kamrules.examples.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class KeepAnAuditTest {

    private static final Path PRINTED =
            Path.of("src/test/resources/io/github/kamrules/examples/json/keep-an-audit.txt");

    @Test
    void printsWhatTheDocumentationShows() throws IOException {
        String printed = KeepAnAudit.told();
        if (Boolean.getBoolean("docs.update")) {
            Files.writeString(PRINTED, printed);
        }
        assertThat(printed).isEqualTo(Files.readString(PRINTED)).startsWith("[]\n");
    }
}
