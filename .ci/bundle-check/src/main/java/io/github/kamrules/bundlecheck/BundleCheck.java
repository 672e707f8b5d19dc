package io.github.kamrules.bundlecheck;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.module.ModuleDescriptor;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.jar.Attributes;
import java.util.jar.Manifest;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/**
 * A check of the bundle that a release publishes: that each file that belongs there is there, and no other, with right checksums and signatures, and that
 * POMs, jars and bills of materials hold what users rely on.
 *
 * <p>It runs from this one file: {@code java BundleCheck.java BUNDLE VERSION TIMESTAMP PUBLIC_KEY}. It prints each finding and ends with 1 if there is one.
 */
public final class BundleCheck {
    private static final String GROUP = "io.github.kamrules";
    private static final Map<String, String> MODULES =
            new TreeMap<>(Map.of("kam-core", "io.github.kamrules.core", "kam-rules", "io.github.kamrules.rules"));
    private static final List<String> FILES =
            List.of(".pom", ".jar", "-sources.jar", "-javadoc.jar", "-cyclonedx.json");
    private static final Map<String, String> CHECKSUMS =
            new TreeMap<>(Map.of(".md5", "MD5", ".sha1", "SHA-1", ".sha256", "SHA-256", ".sha512", "SHA-512"));
    private static final Pattern TEST_LIBRARIES =
            Pattern.compile("pkg:maven/(org\\.junit|net\\.jqwik|org\\.assertj|com\\.tngtech|ch\\.qos\\.logback|"
                    + "com\\.google\\.guava/guava-testlib|org\\.immutables)[^\"]*");
    private static final int JAVA_17 = 61;

    private final Map<String, byte[]> bundle;
    private final String version;
    private final LocalDateTime timestamp;
    private final Signatures signatures;
    private final List<String> findings = new ArrayList<>();

    private BundleCheck(Map<String, byte[]> bundle, String version, LocalDateTime timestamp, Signatures signatures) {
        this.bundle = bundle;
        this.version = version;
        this.timestamp = timestamp;
        this.signatures = signatures;
    }

    /** A way to verify detached signatures. */
    interface Signatures {
        /** Returns whether the signature is that of the content, by the expected key. */
        boolean verify(byte[] content, byte[] signature);
    }

    /** Checks the bundle that is named by the arguments. */
    public static void main(String[] args) throws IOException, InterruptedException {
        if (args.length != 4) {
            System.err.println("Usage: java BundleCheck.java BUNDLE VERSION TIMESTAMP PUBLIC_KEY");
            System.exit(2);
        }
        List<String> findings;
        try (Gpg gpg = Gpg.trusting(Path.of(args[3]))) {
            findings = check(Files.readAllBytes(Path.of(args[0])), args[1], args[2], gpg);
        }
        findings.forEach(System.err::println);
        if (!findings.isEmpty()) {
            System.err.println(
                    "The bundle (" + args[0] + ") must not be released: " + findings.size() + " finding(s).");
            System.exit(1);
        }
        System.out.println("The bundle (" + args[0] + ") is complete and right.");
    }

    /** Returns what is wrong with the bundle, in the order of its libraries; empty if nothing is. */
    static List<String> check(byte[] zip, String version, String timestamp, Signatures signatures) {
        if (version.endsWith("-SNAPSHOT")) {
            return List.of("A snapshot (" + version + ") cannot be released.\n"
                    + "Maybe set the version of the release first: .ci/set-version "
                    + version.replace("-SNAPSHOT", ""));
        }
        LocalDateTime time = OffsetDateTime.parse(timestamp)
                .withOffsetSameInstant(ZoneOffset.UTC)
                .toLocalDateTime();
        BundleCheck check = new BundleCheck(entries(zip), version, time, signatures);
        check.files();
        if (check.findings.isEmpty()) {
            MODULES.forEach(check::content);
        }
        return List.copyOf(check.findings);
    }

    private void files() {
        Set<String> unexpected = new TreeSet<>(bundle.keySet());
        for (String library : MODULES.keySet()) {
            for (String file : FILES) {
                String path = path(library, file);
                unexpected.remove(path);
                unexpected.remove(path + ".asc");
                CHECKSUMS.keySet().forEach(suffix -> unexpected.remove(path + suffix));
                if (!bundle.containsKey(path)) {
                    find("The file (%s) is missing.", path);
                    continue;
                }
                signature(path);
                CHECKSUMS.forEach((suffix, algorithm) -> checksum(path, suffix, algorithm));
            }
        }
        unexpected.forEach(path -> find("The file (%s) does not belong into the bundle.", path));
    }

    private void signature(String path) {
        byte[] signature = bundle.get(path + ".asc");
        if (signature == null) {
            find("The signature (%s.asc) is missing.", path);
        } else if (!signatures.verify(bytes(path), signature)) {
            find("The signature (%s.asc) is not one of this file by the key of the release.", path);
        }
    }

    private void checksum(String path, String suffix, String algorithm) {
        byte[] stated = bundle.get(path + suffix);
        String actual = digest(algorithm, bytes(path));
        if (stated == null) {
            find("The checksum (%s%s) is missing.", path, suffix);
        } else if (!text(stated).strip().equals(actual)) {
            find(
                    "The checksum (%s%s) is %s but must be %s.",
                    path, suffix, text(stated).strip(), actual);
        }
    }

    private void content(String library, String module) {
        Map<String, byte[]> jar = jar(library, ".jar");
        Map<String, byte[]> sources = jar(library, "-sources.jar");
        Map<String, byte[]> javadoc = jar(library, "-javadoc.jar");
        pom(library);
        manifest(library, jar);
        license(path(library, ".jar"), jar);
        license(path(library, "-sources.jar"), sources);
        classes(library, jar, sources);
        module(library, module, jar, javadoc);
        billOfMaterials(library);
    }

    private void pom(String library) {
        String path = path(library, ".pom");
        Element pom = xml(bytes(path));
        require(path, pom, "groupId", GROUP);
        require(path, pom, "artifactId", library);
        require(path, pom, "version", version);
        for (String name : List.of(
                "name",
                "description",
                "url",
                "licenses/license/name",
                "licenses/license/url",
                "developers/developer/name",
                "developers/developer/url",
                "scm/connection",
                "scm/developerConnection",
                "scm/url")) {
            if (value(pom, name).isEmpty()) {
                find("The POM (%s) has no %s.", path, name);
            }
        }
        require(path, pom, "licenses/license/name", "Apache-2.0");
        require(path, pom, "scm/tag", "v" + version);
        for (String name : List.of(
                "parent",
                "repositories",
                "pluginRepositories",
                "distributionManagement",
                "dependencyManagement",
                "build",
                "profiles",
                "modules",
                "properties")) {
            if (child(pom, name).isPresent()) {
                find("The POM (%s) must not have %s.", path, name);
            }
        }
        for (Element dependency : children(child(pom, "dependencies").orElse(pom), "dependency")) {
            dependency(path, dependency);
        }
    }

    private void dependency(String path, Element dependency) {
        String name = value(dependency, "groupId").orElse("?")
                + ":"
                + value(dependency, "artifactId").orElse("?");
        String itsVersion = value(dependency, "version").orElse("");
        String scope = value(dependency, "scope").orElse("compile");
        boolean optional = value(dependency, "optional").orElse("false").equals("true");
        if (itsVersion.isEmpty() || itsVersion.endsWith("-SNAPSHOT") || itsVersion.matches(".*[\\[\\](,$].*")) {
            find("The POM (%s) must name a released version of %s, not (%s).", path, name, itsVersion);
        }
        if (!Set.of("compile", "runtime", "provided").contains(scope)) {
            find("The POM (%s) must not depend on %s in scope %s.", path, name, scope);
        }
        if (name.startsWith(GROUP + ":") && !itsVersion.equals(version)) {
            find("The POM (%s) depends on %s %s, which is not of this release.", path, name, itsVersion);
        }
        if (name.contains("jackson") && !optional) {
            find("The POM (%s) must mark %s as optional.", path, name);
        }
    }

    private void require(String path, Element pom, String name, String expected) {
        String actual = value(pom, name).orElse("");
        if (!actual.equals(expected)) {
            find("The POM (%s) must have the %s %s, not (%s).", path, name, expected, actual);
        }
    }

    private void manifest(String library, Map<String, byte[]> jar) {
        String path = path(library, ".jar");
        Attributes manifest;
        try {
            manifest = new Manifest(new ByteArrayInputStream(jar.getOrDefault("META-INF/MANIFEST.MF", new byte[0])))
                    .getMainAttributes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (!version.equals(manifest.getValue(Attributes.Name.IMPLEMENTATION_VERSION))) {
            find(
                    "The manifest of (%s) must have the Implementation-Version %s, not (%s).",
                    path, version, manifest.getValue(Attributes.Name.IMPLEMENTATION_VERSION));
        }
        for (String name : List.of("Automatic-Module-Name", "Built-By", "Build-Jdk", "Build-Time", "Class-Path")) {
            if (manifest.getValue(name) != null) {
                find("The manifest of (%s) must not have %s (%s).", path, name, manifest.getValue(name));
            }
        }
    }

    private void license(String path, Map<String, byte[]> jar) {
        if (!text(jar.getOrDefault("META-INF/LICENSE", new byte[0])).contains("Apache License")) {
            find("The jar (%s) does not hold the licence as META-INF/LICENSE.", path);
        }
    }

    private void classes(String library, Map<String, byte[]> jar, Map<String, byte[]> sources) {
        String path = path(library, ".jar");
        for (Map.Entry<String, byte[]> entry : jar.entrySet()) {
            String name = entry.getKey();
            if (!name.endsWith(".class")) {
                continue;
            }
            String source = name.replaceAll("(\\$[^/]*)?\\.class$", ".java");
            if (!sources.containsKey(source)) {
                find(
                        "The class (%s) of (%s) has no source in the sources jar, where %s was expected.",
                        name, path, source);
            }
            if (source.matches(".*(Test|Properties)\\.java") || name.contains("/fixtures/")) {
                find("The class (%s) of (%s) looks like one of the tests.", name, path);
            }
            int major = (entry.getValue()[6] & 0xff) << 8 | (entry.getValue()[7] & 0xff);
            if (major != JAVA_17) {
                find("The class (%s) of (%s) is of class file version %s; Java 17 has %s.", name, path, major, JAVA_17);
            }
        }
    }

    private void module(String library, String module, Map<String, byte[]> jar, Map<String, byte[]> javadoc) {
        String path = path(library, ".jar");
        byte[] moduleInfo = jar.get("module-info.class");
        if (moduleInfo == null) {
            find("The jar (%s) has no module-info.class.", path);
            return;
        }
        ModuleDescriptor descriptor;
        try {
            descriptor = ModuleDescriptor.read(new ByteArrayInputStream(moduleInfo));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (!descriptor.name().equals(module)) {
            find("The module of (%s) must be %s, not %s.", path, module, descriptor.name());
        }
        Set<String> exported = descriptor.exports().stream()
                .filter(e -> !e.isQualified())
                .map(e -> e.source().replace('.', '/'))
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> documented = javadoc.keySet().stream()
                .filter(n -> n.endsWith("/package-summary.html"))
                .map(n -> n.replaceFirst("^" + Pattern.quote(module) + "/", "").replace("/package-summary.html", ""))
                .collect(Collectors.toCollection(TreeSet::new));
        if (!exported.equals(documented)) {
            find(
                    "The Javadoc (%s) documents %s, but %s are exported.",
                    path(library, "-javadoc.jar"), documented, exported);
        }
    }

    private void billOfMaterials(String library) {
        String path = path(library, "-cyclonedx.json");
        String json = text(bytes(path));
        if (json.contains("\"timestamp\"") || !json.contains("cdx:reproducible")) {
            find("The bill of materials (%s) is not reproducible.", path);
        }
        Matcher leaked = TEST_LIBRARIES.matcher(json);
        while (leaked.find()) {
            find("The bill of materials (%s) lists %s, which users do not get.", path, leaked.group());
        }
        // A component ends where the next one or the list of dependencies begins.
        String components = json.split("\"dependencies\"\\s*:\\s*\\[", 2)[0];
        for (String component : components.split("\"bom-ref\"\\s*:", -1)) {
            Matcher name = Pattern.compile("^\\s*\"(pkg:maven/[^\"]*)\"").matcher(component);
            if (name.find() && !component.matches("(?s).*\"license\"\\s*:.*|(?s).*\"expression\"\\s*:.*")) {
                find("The bill of materials (%s) states no licence of %s.", path, name.group(1));
            }
        }
        Element pom = xml(bytes(path(library, ".pom")));
        for (Element dependency : children(child(pom, "dependencies").orElse(pom), "dependency")) {
            String scope = value(dependency, "scope").orElse("compile");
            String url = "pkg:maven/" + value(dependency, "groupId").orElse("") + "/"
                    + value(dependency, "artifactId").orElse("") + "@"
                    + value(dependency, "version").orElse("") + "?";
            if (Set.of("compile", "runtime").contains(scope) && !components.contains(url)) {
                find("The bill of materials (%s) does not list %s, on which the POM depends.", path, url);
            }
        }
    }

    private Map<String, byte[]> jar(String library, String suffix) {
        String path = path(library, suffix);
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(bytes(path)))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                if (!entry.getTimeLocal().equals(timestamp)) {
                    find(
                            "The entry (%s) of (%s) is of %s, not of %s, so the jar cannot be built again.",
                            entry.getName(), path, entry.getTimeLocal(), timestamp);
                    break;
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return entries(bytes(path));
    }

    private String path(String library, String suffix) {
        return GROUP.replace('.', '/') + "/" + library + "/" + version + "/" + library + "-" + version + suffix;
    }

    private byte[] bytes(String path) {
        byte[] bytes = bundle.get(path);
        if (bytes == null) {
            throw new IllegalStateException("The file (" + path + ") must be in the bundle here.");
        }
        return bytes;
    }

    @SuppressWarnings("AnnotateFormatMethod") // this program needs nothing but a JDK
    private void find(String message, Object... arguments) {
        findings.add(String.format(Locale.ROOT, message, arguments));
    }

    private static Map<String, byte[]> entries(byte[] zip) {
        Map<String, byte[]> entries = new TreeMap<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                if (!entry.isDirectory()) {
                    entries.put(entry.getName(), in.readAllBytes());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return entries;
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    static String digest(String algorithm, byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance(algorithm).digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has the algorithm (" + algorithm + ").", e);
        }
    }

    private static Element xml(byte[] bytes) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            return factory.newDocumentBuilder()
                    .parse(new ByteArrayInputStream(bytes))
                    .getDocumentElement();
        } catch (ParserConfigurationException | SAXException | IOException e) {
            throw new IllegalArgumentException("A POM of the bundle cannot be read: " + e.getMessage(), e);
        }
    }

    private static Optional<String> value(Element parent, String path) {
        Optional<Element> element = Optional.of(parent);
        for (String name : path.split("/", -1)) {
            element = element.flatMap(e -> child(e, name));
        }
        return element.map(e -> e.getTextContent().strip()).filter(text -> !text.isEmpty());
    }

    private static Optional<Element> child(Element parent, String name) {
        return children(parent, name).stream().findFirst();
    }

    private static List<Element> children(Element parent, String name) {
        List<Element> children = new ArrayList<>();
        for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element element && element.getTagName().equals(name)) {
                children.add(element);
            }
        }
        return children;
    }

    /** Verification by the gpg program, with a key ring of its own that holds nothing but the key of the release. */
    static final class Gpg implements Signatures, AutoCloseable {
        private final Path home;

        private Gpg(Path home) {
            this.home = home;
        }

        static Gpg trusting(Path publicKey) throws IOException, InterruptedException {
            Gpg gpg = new Gpg(Files.createTempDirectory("bundle-check"));
            if (gpg.run("--import", publicKey.toString()) != 0) {
                throw new IllegalArgumentException("The public key (" + publicKey + ") cannot be read by gpg.");
            }
            return gpg;
        }

        @Override
        public boolean verify(byte[] content, byte[] signature) {
            try {
                Path file = Files.write(home.resolve("content"), content);
                Path detached = Files.write(home.resolve("content.asc"), signature);
                return run("--verify", detached.toString(), file.toString()) == 0;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("The verification was interrupted.", e);
            }
        }

        private int run(String... arguments) throws IOException, InterruptedException {
            List<String> command = new ArrayList<>(
                    List.of("gpg", "--homedir", home.toString(), "--batch", "--quiet", "--no-autostart"));
            command.addAll(List.of(arguments));
            return new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(home.resolve("log").toFile())
                    .start()
                    .waitFor();
        }

        @Override
        public void close() throws IOException {
            try (var files = Files.walk(home)) {
                for (Path path : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.deleteIfExists(path);
                }
            }
        }
    }
}
