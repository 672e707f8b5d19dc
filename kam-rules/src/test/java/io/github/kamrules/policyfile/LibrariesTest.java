package io.github.kamrules.policyfile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LibrariesTest {

    @ParameterizedTest
    @CsvSource({
        "org/snakeyaml/engine/v2/api/LoadSettings, YAML, org.snakeyaml:snakeyaml-engine, org.snakeyaml.engine",
        "com/fasterxml/jackson/core/JsonFactory, JSON, com.fasterxml.jackson.core:jackson-core,"
                + " com.fasterxml.jackson.core",
        "de/siegmar/fastcsv/reader/CsvReader, CSV, de.siegmar:fastcsv, de.siegmar.fastcsv"
    })
    void theLibraryThatIsNotThereIsNamedWithItsModule(String type, String form, String artifact, String module) {
        NoClassDefFoundError missing = new NoClassDefFoundError(type);

        assertThatThrownBy(() -> Libraries.with(() -> {
                    throw missing;
                }))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage(form + " needs the library " + artifact + ", which is not there.\n"
                        + "Maybe add it as a dependency; on the module path, require the module " + module
                        + " or start with --add-modules " + module + ".")
                .hasCause(missing);
    }

    @Test
    void anotherClassThatIsNotThereIsNamedToo() {
        assertThatThrownBy(() -> Libraries.with(() -> {
                    throw new NoClassDefFoundError("com/acme/Missing");
                }))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("A class is not there: com.acme.Missing.");
    }

    @Test
    void whatIsReadIsReturned() {
        assertThat(Libraries.with(() -> "read")).isEqualTo("read");
    }
}
