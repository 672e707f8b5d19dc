package io.github.kamrules.policyfile;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.github.kamrules.standard.StandardPolicy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

class PolicySchemaTest {

    private static final Path PUBLISHED = Path.of("../docs/policy-file.schema.json");
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Schema SCHEMA = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(PolicyFile.schema(), InputFormat.JSON);

    /** Returns a file as other readers of YAML see it: with numbers, truth values and nothing. */
    private static JsonNode asOthersRead(String yaml) {
        return JSON.valueToTree(new Load(LoadSettings.builder().build()).loadFromString(yaml));
    }

    private static List<Error> errors(String yaml) {
        return SCHEMA.validate(asOthersRead(yaml));
    }

    @Test
    void aFileWithEverythingInItConforms() throws IOException {
        assertThat(errors(Files.readString(PolicyFileTest.EVERY_KIND))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../kam-examples/quickstart/src/test/policies/acme.yaml",
                "../kam-examples/portfolio-review/sample/planned.yaml"
            })
    void theExamplesConform(Path example) throws IOException {
        assertThat(errors(Files.readString(example))).isEmpty();
    }

    @Test
    void theStandardPolicyConformsInBothFormats() {
        String json = PolicyFile.write(StandardPolicy.standard(), PolicyFormat.JSON, PolicyFileTest.LANGUAGES);
        String yaml = PolicyFile.write(StandardPolicy.standard(), PolicyFormat.YAML, PolicyFileTest.LANGUAGES);

        assertThat(SCHEMA.validate(json, InputFormat.JSON)).isEmpty();
        assertThat(errors(yaml)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "policy: a                                                              | version",
                "{policy: a, version: 1, decisons: {}}                                  | decisons",
                "{policy: a, version: 1, decisions: {d: {first-math: []}}}              | first-math",
                "{policy: a, version: 1, parameters: {p: {value: many, source: s}}}     | value",
                "{policy: a, version: 1, parameters: {p: {value: 5}}}                   | source",
                "{policy: a, version: 1, decisions: {d: {table: {hit: best, inputs: []}}}} | hit",
                "{policy: a, version: 1, withdraw: win-back}                            | withdraw"
            })
    void whatTheReaderRefusesForItsFormTheSchemaRefusesToo(String yaml, String named) {
        assertThat(errors(yaml))
                .isNotEmpty()
                .allSatisfy(error -> assertThat(error.toString()).isNotEmpty());
        assertThat(errors(yaml).toString()).contains(named);
    }

    @Test
    void theSchemaThatIsPublishedIsThisOne() throws IOException {
        if (Boolean.getBoolean("docs.update")) {
            Files.writeString(PUBLISHED, PolicyFile.schema());
        }
        assertThat(PUBLISHED).content().isEqualTo(PolicyFile.schema());
    }
}
