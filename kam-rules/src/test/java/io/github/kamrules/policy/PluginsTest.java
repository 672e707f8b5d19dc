package io.github.kamrules.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.kamrules.decision.Code;
import io.github.kamrules.decision.Decision;
import io.github.kamrules.decision.FirstMatch;
import io.github.kamrules.decision.LevelDecision;
import io.github.kamrules.decision.Parameter;
import io.github.kamrules.fact.NumberFact;
import io.github.kamrules.number.Unit;
import io.github.kamrules.policyfile.PolicyFile;
import io.github.kamrules.policyfile.PolicyFileException;
import io.github.kamrules.policyfile.PolicyFormat;
import io.github.kamrules.scale.Level;
import io.github.kamrules.scale.Scale;
import io.github.kamrules.source.KnowledgeSource;
import io.github.kamrules.text.TextBundle;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.spi.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PluginsTest {

    private static final Scale<Level> GRADE = Scale.ordered("grade", "LOW", "HIGH");
    private static final Level LOW = GRADE.value(0);
    private static final Level HIGH = GRADE.value(1);
    private static final LevelDecision<Level> CARE = Decision.of("care", GRADE);
    private static final LevelDecision<Level> BASIC = Decision.of("basic", GRADE);
    private static final NumberFact VISITS = NumberFact.attribute("visits", Unit.COUNT);
    private static final KnowledgeSource BOARD = KnowledgeSource.company("board");
    private static final Parameter BOUND = Parameter.of("bound", "5", BOARD);
    private static final Policy BASE = Policy.builder("base", "1")
            .decide(BASIC, FirstMatch.when(VISITS.atLeast(BOUND), HIGH).otherwise(LOW))
            .defaultFor(BASIC, VISITS, "0", BOARD)
            .build();

    /** A plug-in that adds to a policy what a test wants. */
    private record Adding(String id, String version, Consumer<Policy.Builder> addition) implements Plugin {
        @Override
        public void addTo(Policy.Builder policy) {
            addition.accept(policy);
        }
    }

    private static Plugin caring(String id) {
        return new Adding(
                id,
                "1.0",
                policy -> policy.decide(
                                CARE, FirstMatch.when(BASIC.is(HIGH), HIGH).otherwise(LOW))
                        .set(BOUND, "7", BOARD));
    }

    private static Policy.Builder ours() {
        return BASE.extend("ours", "1");
    }

    // ---- what a policy takes

    @Test
    void aPolicyTellsWhatItTookFromWhere() {
        Policy policy = ours().take(caring("care-plan")).build();

        assertThat(policy.origins())
                .containsExactly(
                        new Origin(Origin.Part.DECISION, "care", "care-plan", "1.0"),
                        new Origin(Origin.Part.PARAMETER, "bound", "care-plan", "1.0"));
        assertThat(policy.extend("more", "1").build().origins()).isEqualTo(policy.origins());
        assertThat(policy.origins().get(0)).hasToString("DECISION care from the plug-in care-plan 1.0");
        assertThat(PolicyCatalogue.markdown(policy, Locale.ENGLISH))
                .contains("## Taken from plug-ins\n\n- `care`: care-plan 1.0\n- `bound`: care-plan 1.0\n");
        assertThat(PolicyCatalogue.markdown(BASE, Locale.ENGLISH)).doesNotContain("plug-in");
    }

    @Test
    void whatThePolicyItselfSaysAfterwardsIsItsOwn() {
        Policy policy = ours().take(caring("care-plan")).set(BOUND, "9", BOARD).build();

        assertThat(policy.origins()).containsExactly(new Origin(Origin.Part.DECISION, "care", "care-plan", "1.0"));
        assertThat(policy.graph().parameters().toString()).contains("bound");
    }

    @Test
    void thatTwoPluginsBringTheSameIsAConflict() {
        Policy.Builder policy = ours().take(caring("care-plan"));

        assertThatThrownBy(() -> policy.take(new Adding("other", "2", p -> p.set(BOUND, "8", BOARD))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("""
                        The plug-in (other, version 2) cannot be added to the policy (ours). \
                        It brings the parameter (bound), and so does the plug-in (care-plan, version 1.0).
                        Maybe take only one of them, or say in the policy itself which is wanted.""");
        assertThatThrownBy(() -> ours().take(caring("care-plan"))
                        .take(new Adding(
                                "other",
                                "2",
                                p -> p.replace(CARE, FirstMatch.<Level>empty().otherwise(LOW)))))
                .hasMessageContaining(
                        "It brings the decision (care), and so does the plug-in (care-plan, version 1.0).");
    }

    @Test
    void whatThePolicySaidBeforeIsNotReplaced() {
        assertThatThrownBy(() -> ours().set(BOUND, "9", BOARD).take(caring("care-plan")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("""
                        The plug-in (care-plan, version 1.0) cannot be added to the policy (ours). \
                        It brings the parameter (bound), which the policy says itself.
                        Maybe take the plug-in before that, to change what it brings.""");
    }

    @Test
    void aPluginReplacesWhatComesFromThePolicyThatIsExtended() {
        Policy policy = ours().take(new Adding(
                        "bold",
                        "3",
                        p -> p.replace(BASIC, FirstMatch.<Level>empty().otherwise(HIGH))))
                .build();

        assertThat(policy.origins()).containsExactly(new Origin(Origin.Part.DECISION, "basic", "bold", "3"));
    }

    @Test
    void aPluginThatThrowsIsNamed() {
        assertThatThrownBy(() -> ours().take(new Adding("bad", "1", p -> {
                    throw new IllegalStateException("no connection");
                })))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("The plug-in (bad, version 1) cannot be added to the policy (ours). "
                        + "It threw java.lang.IllegalStateException: no connection.");
        assertThatThrownBy(() -> ours().take(new Adding("Bad Name", "1", p -> {})))
                .hasMessageContaining("must be in kebab-case")
                .hasMessageContaining("Maybe write bad-name.");
        assertThatThrownBy(() -> ours().take(new Adding("bad", " ", p -> {})))
                .hasMessage("The plug-in (bad) of the class (" + Adding.class.getName() + ") has no version.");
    }

    @Test
    void thatTwoPluginsSayATextDifferentlyIsAConflict() {
        Plugin one =
                new Adding("one", "1", p -> p.texts(TextBundle.of(Locale.ENGLISH, Map.of("decision.basic", "Basics"))));
        Plugin same = new Adding(
                "same", "1", p -> p.texts(TextBundle.of(Locale.ENGLISH, Map.of("decision.basic", "Basics"))));
        Plugin other =
                new Adding("other", "2", p -> p.texts(TextBundle.of(Locale.ENGLISH, Map.of("decision.basic", "Care"))));

        assertThat(ours().take(one).take(same).build().texts().label(BASIC.label(), Locale.ENGLISH))
                .isEqualTo("Basics");
        assertThatThrownBy(() -> ours().take(one).take(other).build())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Plug-ins say the text (decision.basic) differently in en: (one, version 1) Basics and "
                        + "(other, version 2) Care.\nMaybe take only one of them.");
    }

    // ---- the vocabulary, and files

    private record Speaking(String id, String version) implements Plugin {
        @Override
        public void addTo(Vocabulary.Builder vocabulary) {
            vocabulary.fact(VISITS).scale(GRADE).policy(BASE);
        }

        @Override
        public void addTo(Policy.Builder policy) {
            policy.decide(CARE, FirstMatch.when(VISITS.atLeast("3"), HIGH).otherwise(LOW));
        }
    }

    @Test
    void aPolicyFileTakesAPluginAndNamesWhatItBrings() {
        Vocabulary words = Vocabulary.builder()
                .plugins(Plugins.of(new Speaking("care-plan", "1.1")))
                .build();

        Policy read = PolicyFile.read("ours.yaml", """
                policy: ours
                version: 1
                extends: base
                take: [care-plan]
                decisions:
                  need: {answers: grade, first-match: [{when: {care: HIGH, visits: "< 10"}, then: HIGH}, {otherwise: LOW}]}
                """, PolicyFormat.YAML, words);

        assertThat(words.plugins()).containsOnlyKeys("care-plan");
        assertThat(read.origins()).containsExactly(new Origin(Origin.Part.DECISION, "care", "care-plan", "1.1"));
        assertThat(read.decision("need")).isPresent();
        assertThatThrownBy(() -> PolicyFile.read(
                        "ours.yaml",
                        "{policy: ours, version: 1, extends: base, take: [care-plans]}",
                        PolicyFormat.YAML,
                        words))
                .hasMessage(
                        "ours.yaml:1:50: There is no plug-in (care-plans) in the vocabulary.\nMaybe care-plan is meant.");
    }

    @Test
    void aWordWithTwoMeaningsNamesThePlugin() {
        Vocabulary.Builder words = Vocabulary.builder().fact(NumberFact.attribute("visits", Unit.DAYS));

        assertThatThrownBy(() -> words.plugin(new Speaking("care-plan", "1.1")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("The plug-in (care-plan, version 1.1) cannot be added to the vocabulary. "
                        + "The fact (visits) is in the vocabulary with two meanings");
    }

    private record Coding(String id, String version, String codeVersion) implements Plugin {
        @Override
        public void addTo(Vocabulary.Builder vocabulary) {
            vocabulary.code(Code.<Level>of("risk", codeVersion, List.of(VISITS), inputs -> Optional.of(LOW)));
        }
    }

    @Test
    void aWordThatTwoPluginsBringDifferentlyNamesBoth() {
        Vocabulary.Builder words = Vocabulary.builder().plugin(new Coding("one", "1", "1"));

        assertThatThrownBy(() -> words.plugin(new Coding("other", "2", "1")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("""
                        The plug-in (other, version 2) cannot be added to the vocabulary. \
                        The rule in code (risk) is in the vocabulary with two meanings: \
                        code risk version 1 of [visits] of the plug-in (one, version 1) and \
                        code risk version 1 of [visits] of the plug-in (other, version 2).
                        Maybe give one of them another id, or leave the plug-in out of the vocabulary.""");
    }

    @Test
    void aFileThatTakesAPluginTwiceOrOneThatThrowsIsTold() {
        Vocabulary words = Vocabulary.builder()
                .policy(BASE)
                .plugins(Plugins.of(caring("care-plan"), new Adding("broken", "3", p -> {
                    throw new UncheckedIOException(new IOException("no disk"));
                })))
                .build();

        assertThatThrownBy(() -> PolicyFile.read("ours.yaml", """
                        {policy: ours, version: 1, extends: base,
                         take: [care-plan, broken, care-plan]}
                        """, PolicyFormat.YAML, words))
                .isInstanceOf(PolicyFileException.class)
                .hasMessage("""
                        ours.yaml:2:20: The plug-in (broken, version 3) cannot be added to the policy (ours). \
                        It threw java.io.UncheckedIOException: java.io.IOException: no disk.
                        ours.yaml:2:28: The plug-in (care-plan) is taken twice.""")
                .satisfies(e -> assertThat(e.getSuppressed()).singleElement().isInstanceOf(UncheckedIOException.class));
    }

    // ---- how plug-ins are found

    /** Compiles plug-ins into a folder, as a jar would have them, and looks for those that its service file names. */
    private static Plugins found(Path folder, String services, String... sources) throws IOException {
        List<String> arguments = new ArrayList<>(List.of(
                "-proc:none",
                "-d",
                folder.toString(),
                "-classpath",
                Path.of(uriOf(Plugin.class)).toString()));
        for (String source : sources) {
            String name = source.replaceAll("(?s).*public class (\\w+).*", "$1");
            arguments.add(
                    Files.writeString(folder.resolve(name + ".java"), source).toString());
        }
        if (sources.length > 0) {
            int code = ToolProvider.findFirst("javac")
                    .orElseThrow()
                    .run(System.out, System.err, arguments.toArray(new String[0]));
            assertThat(code).isZero();
        }
        Files.writeString(
                Files.createDirectories(folder.resolve("META-INF/services")).resolve(Plugin.class.getName()), services);
        try (URLClassLoader loader =
                new URLClassLoader(new URL[] {folder.toUri().toURL()}, Plugin.class.getClassLoader())) {
            return Plugins.load(loader);
        }
    }

    private static URI uriOf(Class<?> type) {
        return URI.create(
                type.getProtectionDomain().getCodeSource().getLocation().toString());
    }

    private static String source(String name, String constructor, String id, String version) {
        return "public class " + name + " implements io.github.kamrules.policy.Plugin {\n" + constructor
                + "\n  public String id() { return " + id + "; }\n  public String version() { return " + version
                + "; }\n}\n";
    }

    private static final String FOUND = source("Found", "", "\"found\"", "\"1\"");

    @Test
    void pluginsAreFoundByAServiceFile(@TempDir Path folder) throws IOException {
        Plugins plugins = found(folder, "Found\n", FOUND);

        assertThat(plugins.all()).hasSize(1);
        assertThat(plugins.get("found").version()).isEqualTo("1");
        assertThat(plugins.find("lost")).isEmpty();
        assertThatThrownBy(() -> plugins.get("fund"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("There is no plug-in (fund), but [found].\nMaybe found is meant.");
        assertThatThrownBy(() -> Plugins.of().get("distributors"))
                .hasMessage(
                        "There is no plug-in (distributors), but [].\nMaybe its jar is not on the class path or module path.");
    }

    @Test
    void aPluginThatCannotBeLoadedNamesItsClass(@TempDir Path folder) {
        assertThatThrownBy(() -> found(
                        folder,
                        "Failing\n",
                        source(
                                "Failing",
                                "public Failing() { throw new IllegalStateException(\"no licence\"); }",
                                "\"f\"",
                                "\"1\"")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "The plug-in of the class (Failing) cannot be loaded: java.lang.IllegalStateException: no licence"
                                + "\nMaybe its jar is incomplete, or was made for another version of the library.");
        assertThatThrownBy(() -> found(folder, "com.example.Gone\n"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("com.example.Gone")
                .hasMessageContaining("Maybe its jar is incomplete");
        assertThatThrownBy(() -> found(folder, "NoPlugin\n", "public class NoPlugin {}"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("NoPlugin not a subtype");
        assertThatThrownBy(() -> found(folder, "Nameless\n", source("Nameless", "", "null", "\"1\"")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("The plug-in of the class (Nameless) has no id.");
    }

    @Test
    void twoPluginsOfOneIdAreAnError(@TempDir Path folder) {
        assertThatThrownBy(() ->
                        found(folder, "Found\nFoundAgain\n", FOUND, source("FoundAgain", "", "\"found\"", "\"2\"")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("The plug-in (found) was found twice: Found version 1 and FoundAgain version 2."
                        + "\nMaybe two versions of one jar are on the path.");
    }
}
