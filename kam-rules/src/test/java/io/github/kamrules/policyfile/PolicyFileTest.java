package io.github.kamrules.policyfile;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.kamrules.decision.Code;
import io.github.kamrules.decision.CompoundTable;
import io.github.kamrules.decision.Decision;
import io.github.kamrules.decision.LevelDecision;
import io.github.kamrules.fact.NumberFact;
import io.github.kamrules.number.Unit;
import io.github.kamrules.policy.CheckRule;
import io.github.kamrules.policy.Policy;
import io.github.kamrules.policy.Vocabulary;
import io.github.kamrules.scale.Level;
import io.github.kamrules.scale.Scale;
import io.github.kamrules.standard.StandardChecks;
import io.github.kamrules.standard.StandardDecisions;
import io.github.kamrules.standard.StandardParameters;
import io.github.kamrules.standard.StandardPolicy;
import io.github.kamrules.tier.Tiers;
import io.github.kamrules.verify.Severity;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class PolicyFileTest {

    static final List<Locale> LANGUAGES =
            List.of(Locale.ENGLISH, Locale.GERMAN, Locale.SIMPLIFIED_CHINESE, Locale.TRADITIONAL_CHINESE);

    static final Path EVERY_KIND = Path.of("src/test/resources/io/github/kamrules/policyfile/every-kind.yaml");

    /** What code reads, and no policy: a file that is written whole needs no policy to start from. */
    static final Vocabulary FACTS = factsAlone();

    private static Vocabulary factsAlone() {
        Vocabulary.Builder facts = Vocabulary.builder();
        StandardPolicy.vocabulary().facts().values().forEach(facts::fact);
        StandardPolicy.vocabulary().scales().values().forEach(facts::scale);
        return facts.build();
    }

    static Stream<Arguments> policies() {
        return Stream.of(
                        StandardPolicy.standard(),
                        StandardPolicy.strict(),
                        PolicyFile.readUnverified(EVERY_KIND, Vocabulary.empty()))
                .flatMap(policy -> Stream.of(PolicyFormat.values()).map(format -> Arguments.of(policy, format)));
    }

    @ParameterizedTest
    @MethodSource("policies")
    void aPolicyThatIsWrittenAndReadAgainIsTheSame(Policy policy, PolicyFormat format) {
        String written = PolicyFile.write(policy, format, LANGUAGES);

        Policy read = PolicyFile.readUnverified("written", written, format, FACTS);

        assertThat(read.graph().canonicalForm()).isEqualTo(policy.graph().canonicalForm());
        assertThat(read.fingerprint()).isEqualTo(policy.fingerprint());
        assertThat(read.id()).isEqualTo(policy.id());
        assertThat(read.version()).isEqualTo(policy.version());
        assertThat(read.effective()).isEqualTo(policy.effective());
        assertThat(read.guarantees()).isEqualTo(policy.guarantees());
        assertThat(read.acceptances()).isEqualTo(policy.acceptances());
        LANGUAGES.forEach(language -> assertThat(read.wording(language)).isEqualTo(policy.wording(language)));
        assertThat(PolicyFile.write(read, format, LANGUAGES)).isEqualTo(written);
    }

    @Test
    void theSourcesOfRulesAreReadAgain() {
        Policy standard = StandardPolicy.standard();

        Policy read = PolicyFile.readUnverified(
                "written", PolicyFile.write(standard, PolicyFormat.YAML, List.of()), PolicyFormat.YAML, FACTS);

        standard.decisions().forEach(decision -> {
            assertThat(read.graph().logic(decision).source())
                    .isEqualTo(standard.graph().logic(decision).source());
            assertThat(read.graph().logic(decision).partSources())
                    .isEqualTo(standard.graph().logic(decision).partSources());
        });
        assertThat(read.graph().parameters()).isEqualTo(standard.graph().parameters());
        assertThat(read.graph().defaults()).isEqualTo(standard.graph().defaults());
        assertThat(read.strategies()).isEqualTo(standard.strategies());
    }

    @Test
    void aFileChangesOneThresholdOfThePolicyThatItExtends() {
        Policy acme = readYaml("""
                policy: acme
                version: "2026"
                extends: standard
                parameters:
                  lifecycle.lost-after-days: {value: 500, source: "sales board, March 2026"}
                """);

        assertThat(acme).hasToString("policy acme 2026");
        assertThat(acme.fingerprint())
                .isEqualTo(StandardPolicy.standard()
                        .extend("other", "1")
                        .set(
                                StandardParameters.LOST_AFTER_DAYS,
                                "500",
                                io.github.kamrules.source.KnowledgeSource.company("sales board, March 2026"))
                        .buildUnverified()
                        .fingerprint());
        assertThat(acme.graph().parameters())
                .hasEntrySatisfying(
                        "lifecycle.lost-after-days",
                        parameter -> assertThat(parameter.source())
                                .contains(
                                        io.github.kamrules.source.KnowledgeSource.company("sales board, March 2026")));
    }

    @Test
    void aStrategyChangesOnlyInWhatTheFileSays() {
        Policy acme = readYaml("""
                policy: acme
                version: "2026"
                extends: standard
                withdraw: [change-or-exit]
                strategies:
                  win-back: {priority: 77, title: {en: Bring them home}}
                """);

        var before = StandardPolicy.standard().strategies().stream()
                .filter(rule -> rule.strategy().id().value().equals("win-back"))
                .findFirst()
                .orElseThrow();
        var after = acme.strategy(before.strategy().id()).orElseThrow();
        assertThat(after.strategy().priority()).isEqualTo(77);
        assertThat(after.strategy().steps()).isEqualTo(before.strategy().steps());
        assertThat(after.trigger()).isEqualTo(before.trigger());
        assertThat(acme.texts().label(after.strategy().title(), Locale.ENGLISH)).isEqualTo("Bring them home");
        assertThat(acme.strategies())
                .noneMatch(rule -> rule.strategy().id().value().equals("change-or-exit"));
    }

    private static Policy readYaml(String text) {
        return PolicyFile.readUnverified("acme.yaml", text, PolicyFormat.YAML, StandardPolicy.vocabulary());
    }

    // ---- what a file takes back, accepts and names

    @Test
    void defaultsAndGuaranteesAreTakenBack() {
        String promise = StandardPolicy.standard().guarantees().get(0).id();
        Policy acme = readYaml("""
                policy: acme
                version: 1
                extends: standard
                without-defaults: true
                waive: [%s]
                """.formatted(promise));

        assertThat(acme.fingerprint()).isEqualTo(StandardPolicy.strict().fingerprint());
        assertThat(acme.guarantees())
                .hasSize(StandardPolicy.standard().guarantees().size() - 1)
                .noneMatch(guarantee -> guarantee.id().equals(promise));
        assertThatThrownBy(
                        () -> readYaml("{policy: acme, version: 1, without-defaults: true, waive: [x], withdraw: [y]}"))
                .isInstanceOf(PolicyFileException.class)
                .hasMessageContaining(
                        "acme.yaml:1:46: The key (without-defaults) needs a policy that this one extends.")
                .hasMessageContaining("The key (waive) needs a policy that this one extends.")
                .hasMessageContaining("The key (withdraw) needs a policy that this one extends.");
    }

    @Test
    void aDecisionOfThePolicyThatIsExtendedCanGetADefaultAlone() {
        Policy acme = PolicyFile.readUnverified("acme.yaml", """
                policy: acme
                version: 1
                extends: strict
                decisions:
                  attractiveness:
                    defaults: {margin-ratio: {value: 0.2, source: sales board}}
                """, PolicyFormat.YAML, StandardPolicy.vocabulary());

        assertThat(acme.graph().defaults())
                .singleElement()
                .hasToString("attractiveness: margin-ratio = 0.2 by default");
        assertThatThrownBy(
                        () -> readYaml("{policy: a, version: 1, extends: standard, decisions: {tier: {source: me}}}"))
                .hasMessageContaining("is in the policy that this one extends, and nothing is said that changes it.");
    }

    @Test
    void aWarningIsAcceptedWithItsReason() {
        String file = """
                policy: small
                version: 1
                scales: {grade: {ordered: [LOW, HIGH]}}
                facts: {open: {flag: true}}
                decisions:
                  grade:
                    answers: grade
                    first-match: [{when: {open: true}, then: HIGH}, {when: {open: true}, then: LOW}, {otherwise: LOW}]
                """;
        Policy warned = PolicyFile.read("small.yaml", file, PolicyFormat.YAML, Vocabulary.empty());
        var warning = warned.verification().warnings().stream()
                .filter(finding -> finding.id().contains("grade:2"))
                .findFirst()
                .orElseThrow();

        Policy accepted = PolicyFile.read(
                "small.yaml",
                file + "accept: [{finding: \"" + warning.id() + "\", witness: \"" + warning.witnessText()
                        + "\", reason: to be mended in May}]\n",
                PolicyFormat.YAML,
                Vocabulary.empty());

        assertThat(accepted.acceptances())
                .containsExactly(new io.github.kamrules.verify.Acceptance(
                        warning.id(), warning.witnessText(), "to be mended in May"));
        assertThat(accepted.verification().warnings()).doesNotContain(warning);
    }

    @Test
    void aRuleInCodeIsNamedByItsIdAndVersion() {
        Scale<Level> grade = Scale.ordered("grade", "LOW", "HIGH");
        Code<Level> code = Code.of("by-age", "3", List.of(), inputs -> java.util.Optional.of(grade.value(1)));
        Vocabulary words = Vocabulary.builder().scale(grade).code(code).build();
        String file = "{policy: a, version: 1, decisions: {d: {answers: grade, code: {id: by-age, version: 3}}}}";

        Policy read = PolicyFile.read("a.yaml", file, PolicyFormat.YAML, words);

        String written = PolicyFile.write(read, PolicyFormat.JSON, List.of());
        assertThat(PolicyFile.read("a.json", written, PolicyFormat.JSON, words).fingerprint())
                .isEqualTo(read.fingerprint());
        assertThatThrownBy(() ->
                        PolicyFile.read("a.yaml", file.replace("version: 3", "version: 2"), PolicyFormat.YAML, words))
                .hasMessage(
                        "a.yaml:1:85: The version 2 of the rule in code (by-age) is wanted, but the vocabulary has version 3.");
        assertThatThrownBy(() -> PolicyFile.read("a.yaml", file.replace("by-age", "by-aeg"), PolicyFormat.YAML, words))
                .hasMessage(
                        "a.yaml:1:68: There is no rule in code (by-aeg) in the vocabulary.\nMaybe by-age is meant.");
    }

    @Test
    void theColumnsOfACompoundTableAreWrittenAndReadAgain() {
        Scale<Level> grade = Scale.ordered("grade", "LOW", "MEDIUM", "HIGH");
        LevelDecision<Level> care = Decision.of("care", grade);
        LevelDecision<Level> risk = Decision.of("risk", grade);
        NumberFact visits = NumberFact.attribute("visits", Unit.COUNT);
        Policy policy = Policy.builder("compound", "1")
                .decide(CompoundTable.priority(visits)
                        .ranked(care.answer(grade.value(2)), care.answer(grade.value(1)), care.answer(grade.value(0)))
                        .ranked(risk.answer(grade.value(0)), risk.answer(grade.value(2)))
                        .row(List.of(care.answer(grade.value(2)), risk.answer(grade.value(0))), visits.atLeast("5"))
                        .row(List.of(care.answer(grade.value(1)), risk.answer(grade.value(2))), visits.atLeast("1"))
                        .otherwise(care.answer(grade.value(0)), risk.answer(grade.value(2))))
                .buildUnverified();

        for (PolicyFormat format : PolicyFormat.values()) {
            String written = PolicyFile.write(policy, format, List.of());
            Policy read = PolicyFile.readUnverified("compound", written, format, Vocabulary.empty());
            assertThat(written).contains("groups");
            assertThat(read.graph().canonicalForm()).isEqualTo(policy.graph().canonicalForm());
        }
    }

    @Test
    void whatCannotBeWrittenIsNamed() {
        Scale<Level> grade = Scale.ordered("grade", "LOW", "HIGH");
        NumberFact all = NumberFact.attribute("all", Unit.COUNT);
        Policy policy = Policy.builder("odd", "1")
                .decide(
                        Decision.of("grade", grade),
                        io.github.kamrules.decision.FirstMatch.when(all.atLeast("1"), grade.value(1))
                                .otherwise(grade.value(0)))
                .buildUnverified();

        assertThatThrownBy(() -> PolicyFile.write(policy, PolicyFormat.YAML, List.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("The id (all) cannot be written in a policy file, where it joins conditions.\n"
                        + "Maybe give it another id.");
    }

    @Test
    void aCheckChangesOnlyInWhatTheFileSaysAndIsTakenAwayByOff() {
        Policy acme = readYaml("""
                policy: acme
                version: "2026"
                extends: standard
                checks:
                  no-top-contact: {severity: error}
                  depends-on-one: {when: {tier: STRATEGIC}, remedy: Win others.}
                  potential-unknown: {severity: off}
                """);

        CheckRule before = StandardPolicy.standard().check("no-top-contact").orElseThrow();
        assertThat(acme.check("no-top-contact").orElseThrow())
                .isEqualTo(new CheckRule(
                        before.check().toBuilder().severity(Severity.ERROR).build(), before.when(), before.decision()));
        CheckRule depends = acme.check("depends-on-one").orElseThrow();
        assertThat(depends.check()).isEqualTo(StandardChecks.DEPENDS_ON_ONE);
        assertThat(depends.when()).isEqualTo(StandardDecisions.TIER.is(Tiers.STRATEGIC));
        assertThat(acme.texts().label(depends.check().remedyText(), Locale.ENGLISH))
                .isEqualTo("Win others.");
        assertThat(acme.check("potential-unknown")).isEmpty();
        assertThat(acme.checks()).hasSize(StandardChecks.all().size() - 1);
    }

    // ---- tables in files of their own

    private static final String WITH_TABLE = """
            policy: acme
            version: 1
            scales: {care: {ordered: [NONE, SOME, MUCH]}}
            facts: {visits: {number: "[0, inf)"}, open: {flag: true}}
            decisions:
              care:
                answers: care
                table: {hit: first, inputs: [visits, open], rows-from: care.csv, otherwise: NONE}
            """;

    @Test
    void aTableIsReadFromACsvFileAsASpreadsheetWritesIt(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("acme.yaml"), WITH_TABLE);
        Files.writeString(
                folder.resolve("care.csv"),
                "\uFEFFthen,visits,open,source\r\nMUCH,>= 10,true,sales board\nSOME,\"[3, 10)\",,\n");

        Policy read = PolicyFile.read(file, Vocabulary.empty());

        Policy written = PolicyFile.readUnverified(
                "same.yaml",
                WITH_TABLE.replace(
                        "rows-from: care.csv",
                        "rows: [{when: [\">= 10\", true], then: MUCH}, [\"[3, 10)\", \"-\", SOME]]"),
                PolicyFormat.YAML,
                Vocabulary.empty());
        assertThat(read.fingerprint()).isEqualTo(written.fingerprint());
        assertThat(PolicyFile.write(read, PolicyFormat.YAML, List.of())).contains("source: sales board");
    }

    @ParameterizedTest
    @ValueSource(strings = {";", "\t"})
    void theSeparatorsOfOtherCountriesAreReadToo(String separator, @TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("acme.yaml"), WITH_TABLE);
        Files.writeString(
                folder.resolve("care.csv"),
                "visits;open;then\n>= 10;true;MUCH\n[3, 10);;SOME\n".replace(";", separator));

        Policy read = PolicyFile.read(file, Vocabulary.empty());

        Files.writeString(folder.resolve("care.csv"), "visits,open,then\n>= 10,true,MUCH\n\"[3, 10)\",,SOME\n");
        assertThat(read.fingerprint())
                .isEqualTo(PolicyFile.read(file, Vocabulary.empty()).fingerprint());
    }

    @Test
    void everythingThatIsWrongInACsvFileIsToldWithItsPlace(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("acme.yaml"), WITH_TABLE);
        Path table = Files.writeString(
                folder.resolve("care.csv"),
                "visits,open,then\nmany times,,MUCH\n1\n3,maybe,SUM\n\"[1, 2)\",\"\n\",LITTLE\n1,2,3,4\n");

        assertThatThrownBy(() -> PolicyFile.read(file, Vocabulary.empty()))
                .isInstanceOf(PolicyFileException.class)
                .hasMessage("""
                        %1$s:2:1: The test (many times) on (visits) cannot be read.
                        Maybe write ">= 0.2", "< 5", "[0.1, 0.25)" or a number.
                        %1$s:3:1: This row has 1 fields, but the first line names 3 columns.
                        Maybe put a text with a separator in it into quotation marks (").
                        %1$s:4:3: Here must stand true or false, but there is the text (maybe).
                        %1$s:4:9: The scale (care) has no level (SUM): its levels are [NONE, SOME, MUCH].
                        Maybe SOME is meant.
                        %1$s:6:3: The scale (care) has no level (LITTLE): its levels are [NONE, SOME, MUCH].
                        %1$s:7:1: This row has 4 fields, but the first line names 3 columns.
                        Maybe put a text with a separator in it into quotation marks (").""", table);
    }

    static Stream<Arguments> brokenTables() {
        return Stream.of(
                Arguments.of("visits,then\n1,MUCH\n", ":1:1: The first line lacks the column (open)."),
                Arguments.of(
                        "visits,opne,then\n",
                        ":1:8: The column (opne) is none of the inputs, nor then or source.\nMaybe open is meant."),
                Arguments.of(
                        "visits,open,open,then\n",
                        ":1:8: The column (open) stands twice.\n%s:1:13: The column (open) stands twice."),
                Arguments.of(
                        "visits,open,then\n1,true,MUCH\n2,\"true,SOME\n3,false,NONE\n",
                        ":3:1: The row that begins here cannot be read as CSV: Unclosed quoted field at end of input"
                                + " (record starting at line 3).\n"
                                + "Maybe a quotation mark (\") is not closed, or one inside a text is not doubled."),
                Arguments.of("", ":1: The table is empty: its first line must name its columns."));
    }

    @ParameterizedTest
    @MethodSource("brokenTables")
    void aBrokenTableIsRefused(String csv, String message, @TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("acme.yaml"), WITH_TABLE);
        Path table = Files.writeString(folder.resolve("care.csv"), csv);

        assertThatThrownBy(() -> PolicyFile.read(file, Vocabulary.empty()))
                .isInstanceOf(PolicyFileException.class)
                .hasMessage(table + message.formatted(table));
    }

    @Test
    void aTableThatIsNotUtf8IsRefusedWithAWayOut(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("acme.yaml"), WITH_TABLE);
        Files.write(folder.resolve("care.csv"), "visits,open,then,source\n1,,MUCH,M\u00fcller\n".getBytes(ISO_8859_1));

        assertThatThrownBy(() -> PolicyFile.read(file, Vocabulary.empty()))
                .isInstanceOf(PolicyFileException.class)
                .hasMessage(file + ":8:60: The table (care.csv) cannot be read: The file is not written in UTF-8.\n"
                        + "Maybe save it anew: an editor asks for the encoding, and a spreadsheet calls it CSV UTF-8.");
    }

    @Test
    void aTableOutsideTheFolderIsNotOpened(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("care.csv"), "visits,open,then\n");
        Path inner = Files.createDirectory(folder.resolve("inner"));
        Files.createSymbolicLink(inner.resolve("link.csv"), folder.resolve("care.csv"));
        for (String outside : List.of("../care.csv", folder + "/care.csv", "link.csv", ".")) {
            Path file = Files.writeString(inner.resolve("acme.yaml"), WITH_TABLE.replace("care.csv", outside));

            assertThatThrownBy(() -> PolicyFile.read(file, Vocabulary.empty()))
                    .isInstanceOf(PolicyFileException.class)
                    .hasMessageContaining("must be a file in the folder of the policy file.");
        }
        Path file = Files.writeString(inner.resolve("acme.yaml"), WITH_TABLE);
        assertThatThrownBy(() -> PolicyFile.read(file, Vocabulary.empty()))
                .hasMessage(file + ":8:60: There is no file (care.csv) in the folder of the policy file.");
        assertThatThrownBy(() -> PolicyFile.read("text", WITH_TABLE, PolicyFormat.YAML, Vocabulary.empty()))
                .hasMessage("text:8:60: A text has no folder, so that it cannot name the table (care.csv).");
    }

    // ---- files as such

    @Test
    void theNameOfTheFileSaysItsFormat() {
        assertThat(PolicyFormat.ofFileName("ACME.YML")).isEqualTo(PolicyFormat.YAML);
        assertThat(PolicyFormat.ofFileName("acme.json")).isEqualTo(PolicyFormat.JSON);
        assertThatThrownBy(() -> PolicyFile.read(Path.of("acme.xml"), Vocabulary.empty()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "The policy file (acme.xml) must be YAML or JSON, and its name end in .yaml, .yml or .json.");
    }

    @Test
    void aFileThatIsNotThereIsNamed() {
        assertThatThrownBy(() -> PolicyFile.read(Path.of("no-such.yaml"), Vocabulary.empty()))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageStartingWith("The file (no-such.yaml) cannot be read: ");
    }

    @Test
    void aFileThatIsNotUtf8IsRefused(@TempDir Path folder) throws IOException {
        Path file = Files.write(folder.resolve("acme.yaml"), "policy: Größe".getBytes(StandardCharsets.ISO_8859_1));

        assertThatThrownBy(() -> PolicyFile.read(file, Vocabulary.empty()))
                .isInstanceOf(PolicyFileException.class)
                .hasMessage(file + ": The file is not written in UTF-8.\n"
                        + "Maybe save it anew: an editor asks for the encoding, and a spreadsheet calls it CSV UTF-8.");
    }

    @Test
    void aByteOrderMarkIsSkipped() {
        assertThat(readYaml("\uFEFFpolicy: acme\nversion: 1\nextends: standard\n"))
                .hasToString("policy acme 1");
    }

    // ---- what wants to do harm

    static Stream<Arguments> hostile() {
        String deepYaml = "[".repeat(100_000);
        String bomb = """
                a: &a [x, x, x, x, x, x, x, x, x]
                b: &b [*a, *a, *a, *a, *a, *a, *a, *a, *a]
                c: &c [*b, *b, *b, *b, *b, *b, *b, *b, *b]
                """;
        return Stream.of(
                Arguments.of(PolicyFormat.YAML, deepYaml, "The file is nested more than 64 levels deep."),
                Arguments.of(PolicyFormat.JSON, deepYaml, "The file is nested more than 64 levels deep."),
                Arguments.of(PolicyFormat.JSON, "{\"a\":".repeat(100_000), "nested more than 64 levels deep."),
                Arguments.of(PolicyFormat.YAML, bomb, "Anchors (&a) are not read in policy files."),
                Arguments.of(
                        PolicyFormat.YAML,
                        "policy: " + "x".repeat(1_000_000),
                        "A text of 1000000 characters is too long; at most 20000 are read."),
                Arguments.of(
                        PolicyFormat.JSON, "{\"policy\": \"" + "x".repeat(1_000_000) + "\"}", "exceeds the maximum"),
                Arguments.of(
                        PolicyFormat.JSON,
                        "[" + "1,".repeat(1_000_001) + "1]",
                        "The file has more than 1000000 values."),
                Arguments.of(
                        PolicyFormat.YAML,
                        "policy: !!javax.script.ScriptEngineManager [x]",
                        "Tags (tag:yaml.org,2002:javax.script.ScriptEngineManager) are not read"),
                Arguments.of(
                        PolicyFormat.YAML,
                        "? [a, b]\n: c\n",
                        "A key must be a text, but here stands a list or an object."),
                Arguments.of(PolicyFormat.YAML, "policy: a\u0000b" + "\0", "This is no YAML"),
                Arguments.of(
                        PolicyFormat.YAML,
                        "policy: acme\nversion: 1\nparameters: {a: {value: 1e999999999, source: x}}",
                        "The decimal (1E+999999999) needs"));
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void hostileInputIsRefused(PolicyFormat format, String text, String message) {
        assertThatThrownBy(() -> PolicyFile.read("hostile", text, format, StandardPolicy.vocabulary()))
                .isInstanceOf(PolicyFileException.class)
                .hasMessageStartingWith("hostile:")
                .hasMessageContaining(message);
    }

    @ParameterizedTest
    @EnumSource
    void aFileOfTooManyBytesIsRefused(PolicyFormat format, @TempDir Path folder) throws IOException {
        Path file = folder.resolve("large." + format.name());
        Files.write(file, new byte[(16 << 20) + 1]);

        assertThatThrownBy(() -> PolicyFile.read(file, Vocabulary.empty()))
                .isInstanceOf(PolicyFileException.class)
                .hasMessage(file + ": The file has more than 16777216 bytes.");
    }
}
