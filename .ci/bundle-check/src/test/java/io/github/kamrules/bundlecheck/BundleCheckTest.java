package io.github.kamrules.bundlecheck;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Breaks a right bundle in each way that the check knows. */
class BundleCheckTest {
    private static final LocalDateTime TIME = LocalDateTime.of(2026, 11, 21, 0, 0);
    private static final String CORE = "io/github/kamrules/kam-core/0.1.0/kam-core-0.1.0";
    private static final String RULES = "io/github/kamrules/kam-rules/0.1.0/kam-rules-0.1.0";

    @TempDir
    static Path classes;

    private final Map<String, byte[]> bundle = new TreeMap<>();

    @BeforeAll
    static void compile() throws IOException {
        for (String library : List.of("core", "rules")) {
            Path sources = Files.createDirectories(classes.resolve(library + "-src/io/github/kamrules/" + library));
            Path module = Files.writeString(
                    classes.resolve(library + "-src/module-info.java"),
                    "module io.github.kamrules." + library + " { exports io.github.kamrules." + library + "; }");
            Path type = Files.writeString(
                    sources.resolve("Sample.java"),
                    "package io.github.kamrules." + library + "; public class Sample { class Inner {} }");
            int result = ToolProvider.getSystemJavaCompiler()
                    .run(
                            null,
                            null,
                            null,
                            "--release",
                            "17",
                            "-d",
                            classes.resolve(library).toString(),
                            module.toString(),
                            type.toString());
            assertThat(result).isZero();
        }
    }

    @BeforeEach
    void rightBundle() {
        for (String library : List.of("core", "rules")) {
            String path = library.equals("core") ? CORE : RULES;
            put(path + ".pom", pom("kam-" + library));
            put(path + ".jar", zip(jar(library), TIME));
            put(path + "-sources.jar", zip(sources(library), TIME));
            put(path + "-javadoc.jar", zip(javadoc(library), TIME));
            put(path + "-cyclonedx.json", bom("kam-" + library));
        }
    }

    @Test
    void acceptsARightBundle() {
        assertThat(findings()).isEmpty();
    }

    @Test
    void refusesASnapshotAndSaysWhatToDo() {
        assertThat(BundleCheck.check(zip(bundle, TIME), "0.1.0-SNAPSHOT", TIME + ":00Z", BundleCheckTest::verify))
                .containsExactly("A snapshot (0.1.0-SNAPSHOT) cannot be released.\n"
                        + "Maybe set the version of the release first: .ci/set-version 0.1.0");
    }

    @Test
    void findsAMissingFile() {
        bundle.keySet().removeIf(name -> name.startsWith(RULES + "-sources.jar"));
        assertThat(findings()).containsExactly("The file (" + RULES + "-sources.jar) is missing.");
    }

    @Test
    void findsAMissingSignature() {
        bundle.remove(CORE + ".pom.asc");
        assertThat(findings()).containsExactly("The signature (" + CORE + ".pom.asc) is missing.");
    }

    @Test
    void findsAWrongSignature() {
        bundle.put(CORE + ".jar.asc", "signed 0".getBytes(UTF_8));
        assertThat(findings())
                .containsExactly(
                        "The signature (" + CORE + ".jar.asc) is not one of this file by the key of the release.");
    }

    @Test
    void findsAMissingChecksum() {
        bundle.remove(CORE + "-javadoc.jar.sha512");
        assertThat(findings()).containsExactly("The checksum (" + CORE + "-javadoc.jar.sha512) is missing.");
    }

    @Test
    void findsAWrongChecksum() {
        String right = new String(bundle.get(RULES + ".pom.sha1"), UTF_8);
        bundle.put(RULES + ".pom.sha1", "00".getBytes(UTF_8));
        assertThat(findings())
                .containsExactly("The checksum (" + RULES + ".pom.sha1) is 00 but must be " + right + ".");
    }

    @Test
    void findsAFileThatDoesNotBelongThere() {
        bundle.put(CORE + "-tests.jar", new byte[0]);
        bundle.put(CORE + "-tests.jar.asc", new byte[0]);
        assertThat(findings())
                .containsExactly(
                        "The file (" + CORE + "-tests.jar) does not belong into the bundle.",
                        "The file (" + CORE + "-tests.jar.asc) does not belong into the bundle.");
    }

    @Test
    void findsWhatAPomLacks() {
        edit(CORE + ".pom", "<description>d</description>", "");
        edit(CORE + ".pom", "<tag>v0.1.0</tag>", "<tag>HEAD</tag>");
        assertThat(findings())
                .containsExactly(
                        "The POM (" + CORE + ".pom) has no description.",
                        "The POM (" + CORE + ".pom) must have the scm/tag v0.1.0, not (HEAD).");
    }

    @Test
    void findsWhatAPomMustNotHave() {
        edit(CORE + ".pom", "<description>", "<parent/><repositories/><description>");
        assertThat(findings())
                .containsExactly(
                        "The POM (" + CORE + ".pom) must not have parent.",
                        "The POM (" + CORE + ".pom) must not have repositories.");
    }

    @Test
    void findsDependenciesThatUsersMustNotGet() {
        edit(
                CORE + ".pom",
                "</dependencies>",
                dependency("a:snapshot:2-SNAPSHOT:provided")
                        + dependency("a:range:[1,2):provided")
                        + dependency("org.junit:junit:1:test")
                        + dependency("io.github.kamrules:kam-rules:0.0.9:provided")
                        + dependency("com.fasterxml.jackson.core:jackson-databind:2:provided")
                        + "</dependencies>");
        String pom = "The POM (" + CORE + ".pom)";
        assertThat(findings())
                .containsExactly(
                        pom + " must name a released version of a:snapshot, not (2-SNAPSHOT).",
                        pom + " must name a released version of a:range, not ([1,2)).",
                        pom + " must not depend on org.junit:junit in scope test.",
                        pom + " depends on io.github.kamrules:kam-rules 0.0.9, which is not of this release.",
                        pom + " must mark com.fasterxml.jackson.core:jackson-databind as optional.");
    }

    @Test
    void findsAManifestWithoutVersionOrWithTheMachine() {
        Map<String, byte[]> jar = jar("core");
        jar.put("META-INF/MANIFEST.MF", "Manifest-Version: 1.0\nBuilt-By: me\n".getBytes(UTF_8));
        put(CORE + ".jar", zip(jar, TIME));
        assertThat(findings())
                .containsExactly(
                        "The manifest of (" + CORE + ".jar) must have the Implementation-Version 0.1.0, not (null).",
                        "The manifest of (" + CORE + ".jar) must not have Built-By (me).");
    }

    @Test
    void findsAJarWithoutLicence() {
        Map<String, byte[]> jar = jar("core");
        jar.remove("META-INF/LICENSE");
        put(CORE + ".jar", zip(jar, TIME));
        assertThat(findings())
                .containsExactly("The jar (" + CORE + ".jar) does not hold the licence as META-INF/LICENSE.");
    }

    @Test
    void findsTestsAndClassesWithoutSource() {
        Map<String, byte[]> jar = jar("core");
        jar.put(
                "io/github/kamrules/core/SampleTest.class",
                jar.getOrDefault("io/github/kamrules/core/Sample.class", new byte[0]));
        put(CORE + ".jar", zip(jar, TIME));
        String type = "The class (io/github/kamrules/core/SampleTest.class) of (" + CORE + ".jar)";
        assertThat(findings())
                .containsExactly(
                        type
                                + " has no source in the sources jar, where io/github/kamrules/core/SampleTest.java was expected.",
                        type + " looks like one of the tests.");
    }

    @Test
    void findsClassesForANewerJava() {
        Map<String, byte[]> jar = jar("core");
        jar.computeIfPresent("io/github/kamrules/core/Sample.class", (name, type) -> {
            type[7] = 65;
            return type;
        });
        put(CORE + ".jar", zip(jar, TIME));
        assertThat(findings())
                .containsExactly("The class (io/github/kamrules/core/Sample.class) of (" + CORE
                        + ".jar) is of class file version 65; Java 17 has 61.");
    }

    @Test
    void findsAJarThatIsNoModule() {
        Map<String, byte[]> jar = jar("core");
        jar.remove("module-info.class");
        put(CORE + ".jar", zip(jar, TIME));
        assertThat(findings()).containsExactly("The jar (" + CORE + ".jar) has no module-info.class.");
    }

    @Test
    void findsAnotherModule() {
        put(CORE + ".jar", zip(jar("rules"), TIME));
        put(CORE + "-sources.jar", zip(sources("rules"), TIME));
        put(CORE + "-javadoc.jar", zip(javadoc("rules"), TIME));
        assertThat(findings())
                .containsExactly(
                        "The module of (" + CORE
                                + ".jar) must be io.github.kamrules.core, not io.github.kamrules.rules.",
                        "The Javadoc (" + CORE
                                + "-javadoc.jar) documents [io.github.kamrules.rules/io/github/kamrules/rules], but [io/github/kamrules/rules] are exported.");
    }

    @Test
    void findsJavadocOfWhatIsNotExported() {
        Map<String, byte[]> javadoc = javadoc("core");
        javadoc.put("io.github.kamrules.core/io/github/kamrules/internal/package-summary.html", new byte[0]);
        put(CORE + "-javadoc.jar", zip(javadoc, TIME));
        assertThat(findings())
                .containsExactly(
                        "The Javadoc (" + CORE
                                + "-javadoc.jar) documents [io/github/kamrules/core, io/github/kamrules/internal], but [io/github/kamrules/core] are exported.");
    }

    @Test
    void findsAnEntryOfAnotherTime() {
        put(CORE + "-sources.jar", zip(sources("core"), TIME.plusDays(1)));
        assertThat(findings())
                .containsExactly(
                        "The entry (META-INF/LICENSE) of (" + CORE
                                + "-sources.jar) is of 2026-11-22T00:00, not of 2026-11-21T00:00, so the jar cannot be built again.");
    }

    @Test
    void findsWhatABillOfMaterialsLacks() {
        edit(RULES + "-cyclonedx.json", "\"license\"", "\"other\"");
        edit(RULES + "-cyclonedx.json", "guava@33", "guava@32");
        assertThat(findings())
                .containsExactly(
                        "The bill of materials (" + RULES
                                + "-cyclonedx.json) states no licence of pkg:maven/io.github.kamrules/kam-rules@0.1.0?type=jar.",
                        "The bill of materials (" + RULES
                                + "-cyclonedx.json) states no licence of pkg:maven/com.google.guava/guava@32?type=jar.",
                        "The bill of materials (" + RULES
                                + "-cyclonedx.json) does not list pkg:maven/com.google.guava/guava@33?, on which the POM depends.");
    }

    @Test
    void findsABillOfMaterialsWithTestLibrariesOrOfItsMoment() {
        edit(
                RULES + "-cyclonedx.json",
                "\"dependencies\"",
                "\"timestamp\": 1, \"ref\": \"pkg:maven/net.jqwik/jqwik@1.9.3\", \"dependencies\"");
        assertThat(findings())
                .containsExactly(
                        "The bill of materials (" + RULES + "-cyclonedx.json) is not reproducible.",
                        "The bill of materials (" + RULES
                                + "-cyclonedx.json) lists pkg:maven/net.jqwik/jqwik@1.9.3, which users do not get.");
    }

    private List<String> findings() {
        return BundleCheck.check(zip(bundle, TIME), "0.1.0", TIME + ":00Z", BundleCheckTest::verify);
    }

    /** Stands for the gpg program: a signature is the word and the hash of what is signed. */
    private static boolean verify(byte[] content, byte[] signature) {
        return Arrays.equals(signature, sign(content));
    }

    private static byte[] sign(byte[] content) {
        return ("signed " + Arrays.hashCode(content)).getBytes(UTF_8);
    }

    private void edit(String path, String from, String to) {
        String old = new String(bundle.get(path), UTF_8);
        assertThat(old).contains(from);
        put(path, old.replace(from, to).getBytes(UTF_8));
    }

    private void put(String path, byte[] content) {
        bundle.put(path, content);
        bundle.put(path + ".asc", sign(content));
        Map.of("md5", "MD5", "sha1", "SHA-1", "sha256", "SHA-256", "sha512", "SHA-512")
                .forEach((suffix, algorithm) -> bundle.put(
                        path + "." + suffix,
                        BundleCheck.digest(algorithm, content).getBytes(UTF_8)));
    }

    private static byte[] pom(String library) {
        return ("<project><groupId>io.github.kamrules</groupId><artifactId>" + library
                        + "</artifactId><version>0.1.0</version><name>n</name><description>d</description><url>u</url>"
                        + "<licenses><license><name>Apache-2.0</name><url>u</url></license></licenses>"
                        + "<developers><developer><name>n</name><url>u</url></developer></developers>"
                        + "<scm><connection>c</connection><developerConnection>c</developerConnection><url>u</url><tag>v0.1.0</tag></scm>"
                        + "<dependencies>" + dependency("com.google.guava:guava:33:compile")
                        + "</dependencies></project>")
                .getBytes(UTF_8);
    }

    private static String dependency(String coordinates) {
        String[] parts = coordinates.split(":", -1);
        return "<dependency><groupId>" + parts[0] + "</groupId><artifactId>" + parts[1] + "</artifactId><version>"
                + parts[2] + "</version><scope>" + parts[3] + "</scope></dependency>";
    }

    private static byte[] bom(String library) {
        return ("{\"bom-ref\": \"pkg:maven/io.github.kamrules/" + library
                        + "@0.1.0?type=jar\", \"licenses\": [{\"license\" : {}}], \"cdx:reproducible\": 1,"
                        + "\"components\": [{\"bom-ref\" : \"pkg:maven/com.google.guava/guava@33?type=jar\", \"licenses\": [{\"license\": {}}]}],"
                        + "\"dependencies\": [{}]}")
                .getBytes(UTF_8);
    }

    private static Map<String, byte[]> jar(String library) {
        Map<String, byte[]> jar = tree(classes.resolve(library));
        jar.put("META-INF/MANIFEST.MF", "Manifest-Version: 1.0\nImplementation-Version: 0.1.0\n".getBytes(UTF_8));
        jar.put("META-INF/LICENSE", "Apache License".getBytes(UTF_8));
        return jar;
    }

    private static Map<String, byte[]> sources(String library) {
        Map<String, byte[]> jar = tree(classes.resolve(library + "-src"));
        jar.put("META-INF/LICENSE", "Apache License".getBytes(UTF_8));
        return jar;
    }

    private static Map<String, byte[]> javadoc(String library) {
        return new TreeMap<>(Map.of(
                "io.github.kamrules." + library + "/io/github/kamrules/" + library + "/package-summary.html",
                new byte[0]));
    }

    private static Map<String, byte[]> tree(Path folder) {
        Map<String, byte[]> tree = new TreeMap<>();
        try (var files = Files.walk(folder)) {
            for (Path file : new ArrayList<>(files.filter(Files::isRegularFile).toList())) {
                tree.put(folder.relativize(file).toString().replace('\\', '/'), Files.readAllBytes(file));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return tree;
    }

    private static byte[] zip(Map<String, byte[]> files, LocalDateTime time) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                ZipEntry entry = new ZipEntry(file.getKey());
                entry.setTimeLocal(time);
                zip.putNextEntry(entry);
                zip.write(file.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
