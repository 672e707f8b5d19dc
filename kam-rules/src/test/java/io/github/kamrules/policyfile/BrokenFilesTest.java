package io.github.kamrules.policyfile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.kamrules.standard.StandardPolicy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What people read about files that are wrong: {@code x.yaml.txt} beside {@code x.yaml}, written with {@code -Dgolden.write=true}. */
class BrokenFilesTest {

    private static final Path FOLDER = Path.of("src/test/resources/io/github/kamrules/policyfile/broken");

    static Stream<Path> brokenFiles() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files
                    .filter(file -> !file.toString().endsWith(".txt")
                            && !file.toString().endsWith(".csv"))
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    @ParameterizedTest
    @MethodSource("brokenFiles")
    void everythingThatIsWrongIsToldWithItsPlace(Path file) throws IOException {
        PolicyFileException told = catchThrowableOfType(
                PolicyFileException.class, () -> PolicyFile.read(file, StandardPolicy.vocabulary()));

        assertThat(told).as("%s must not be read", file).isNotNull();
        String message = told.problems().stream()
                .map(problem -> new PolicyProblem(
                                file.getFileName().toString(), problem.line(), problem.column(), problem.message())
                        .toString())
                .collect(Collectors.joining("\n", "", "\n"));
        Path expected = Path.of(file + ".txt");
        if (Boolean.getBoolean("golden.write")) {
            Files.writeString(expected, message);
        }
        assertThat(message).isEqualTo(Files.readString(expected));
        assertThat(told.problems()).isSorted();
    }
}
