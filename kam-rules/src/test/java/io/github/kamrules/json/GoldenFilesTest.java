package io.github.kamrules.json;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Files of format version 1, written once, are read today and written the same. Each has been read by somebody's program by
 * now: a change here is a change of the format. What the policy says changes without that, so the files that hold a review were
 * made by a policy of that day and are compared as records.
 *
 * <p>With a version 2: stop comparing what is written with v1, keep reading it, and add a folder v2 that does both.
 */
class GoldenFilesTest {
    private static final KamJackson2 JSON = KamJackson2.create();
    private static final Path FOLDER = Path.of("src/test/resources/io/github/kamrules/json/v1");

    /** What the standard policy decides, and how it explains that, may change from day to day. */
    private static final List<String> OF_A_POLICY = List.of("explanation", "verdict", "assessment", "review");

    static Stream<String> names() {
        return Samples.all().keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("names")
    void ofVersionOneIsReadAndWrittenTheSame(String name) throws IOException {
        Object sample = requireNonNull(Samples.all().get(name));
        Path file = FOLDER.resolve(name + ".json");
        if (Boolean.getBoolean("golden.write") && !Files.exists(file)) {
            Files.createDirectories(FOLDER);
            Files.writeString(file, JSON.write(sample));
        }
        String golden = text(name);

        Object read = JSON.read(golden, sample.getClass());

        assertThat(JSON.write(read)).isEqualTo(golden);
        if (!OF_A_POLICY.contains(name)) {
            assertThat(read).isEqualTo(sample);
        }
    }

    private static String text(String name) throws IOException {
        try (InputStream file = GoldenFilesTest.class.getResourceAsStream("v1/" + name + ".json")) {
            return file == null
                    ? Files.readString(FOLDER.resolve(name + ".json"))
                    : new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
