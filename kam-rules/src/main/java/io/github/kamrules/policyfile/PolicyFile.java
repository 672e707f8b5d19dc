package io.github.kamrules.policyfile;

import static java.util.Objects.requireNonNull;

import io.github.kamrules.policy.Policy;
import io.github.kamrules.policy.Vocabulary;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Reads policies from files, and writes them.
 *
 * <pre>{@code
 * Policy acme = PolicyFile.read(Path.of("acme.yaml"), StandardPolicy.vocabulary());
 * }</pre>
 *
 * <p>What a file says is told in {@link PolicyFileException} if anything is wrong with it: all of it, with line and column. A
 * file can make no more than a policy: nothing in it is run, no class is named, no other file is opened but the tables that it
 * names in its own folder.
 *
 * <p>The libraries that read YAML, JSON and CSV are optional at run time; where one is needed and not there, an {@link
 * IllegalStateException} says which.
 *
 * <p>All methods are thread-safe.
 */
public final class PolicyFile {

    /** A policy of ten thousand rows has less than a tenth of that. */
    private static final int MOST_BYTES = 16 << 20;

    private PolicyFile() {}

    /**
     * Reads a policy and verifies it, as {@link Policy.Builder#build} does.
     *
     * @param file the file; the end of its name says the format: .yaml, .yml or .json. The tables that it names are looked for
     *     in its folder
     * @param vocabulary what the file can name
     * @return the policy
     * @throws PolicyFileException if anything is wrong in the file, or the verification finds an error
     * @throws IllegalArgumentException if the name of the file ends otherwise
     * @throws UncheckedIOException if the file cannot be opened
     */
    public static Policy read(Path file, Vocabulary vocabulary) {
        return read(file, vocabulary, true);
    }

    /**
     * Reads a policy without looking at all its cases, as {@link Policy.Builder#buildUnverified} makes it.
     *
     * @param file the file, as in {@link #read(Path, Vocabulary)}
     * @param vocabulary what the file can name
     * @return the policy
     * @throws PolicyFileException if anything is wrong in the file
     * @throws IllegalArgumentException if the name of the file ends otherwise
     * @throws UncheckedIOException if the file cannot be opened
     */
    public static Policy readUnverified(Path file, Vocabulary vocabulary) {
        return read(file, vocabulary, false);
    }

    private static Policy read(Path file, Vocabulary vocabulary, boolean verified) {
        PolicyFormat format = PolicyFormat.ofFileName(file.toString());
        Problems problems = new Problems();
        String text = problems.tried(new Spot(file.toString(), 0, 0), () -> open(file, file.toString()))
                .orElse("");
        problems.throwIfAny();
        return read(file.toString(), text, format, vocabulary, name -> table(file, name), verified);
    }

    /**
     * Reads a policy from a text and verifies it.
     *
     * @param name the name under which problems are told
     * @param text the text; it cannot name tables in other files, since it has no folder
     * @param format how it is written
     * @param vocabulary what it can name
     * @return the policy
     * @throws PolicyFileException if anything is wrong in the text, or the verification finds an error
     */
    public static Policy read(String name, String text, PolicyFormat format, Vocabulary vocabulary) {
        return read(name, text, format, vocabulary, PolicyFile::noTable, true);
    }

    /**
     * Reads a policy from a text without looking at all its cases.
     *
     * @param name the name under which problems are told
     * @param text the text, as in {@link #read(String, String, PolicyFormat, Vocabulary)}
     * @param format how it is written
     * @param vocabulary what it can name
     * @return the policy
     * @throws PolicyFileException if anything is wrong in the text
     */
    public static Policy readUnverified(String name, String text, PolicyFormat format, Vocabulary vocabulary) {
        return read(name, text, format, vocabulary, PolicyFile::noTable, false);
    }

    private static Policy read(
            String name,
            String text,
            PolicyFormat format,
            Vocabulary vocabulary,
            Function<Node.Text, CsvRows> tables,
            boolean verified) {
        requireNonNull(vocabulary, "vocabulary");
        Problems problems = new Problems();
        Optional<Node> root = problems.tried(new Spot(name, 1, 1), () -> tree(name, text, format, problems));
        if (root.isEmpty()) {
            problems.throwIfAny();
        }
        return new PolicyReader(vocabulary, tables, problems).read(root.orElseThrow(), verified);
    }

    private static Node tree(String name, String text, PolicyFormat format, Problems problems) {
        String begin = text.startsWith("\uFEFF") ? text.substring(1) : text;
        @Nullable Node root = Libraries.with(() ->
                format == PolicyFormat.YAML ? Yaml.read(name, begin, problems) : Json.read(name, begin, problems));
        if (root == null) {
            throw new Misread(new Spot(name, 1, 1), "The file is empty, or holds nothing but comments.");
        }
        return root;
    }

    /**
     * Writes a policy whole: with everything that it takes from the policies that it extends, the values that are in force, and
     * its texts in the given languages. Read again with a vocabulary that has the facts that code reads, it has the same
     * fingerprint.
     *
     * @param policy the policy
     * @param format how it is to be written
     * @param languages the languages of the texts
     * @return the text of the file
     * @throws IllegalArgumentException if the policy reads the state of a decision from facts of its own, or has an id that means
     *     something else in a file; the message names it
     */
    public static String write(Policy policy, PolicyFormat format, Collection<Locale> languages) {
        Node root = PolicyWriter.write(policy, languages);
        return Libraries.with(() -> format == PolicyFormat.YAML ? Yaml.write(root) : Json.write(root));
    }

    /**
     * Returns the JSON Schema (draft 2020-12) of policy files, YAML or JSON, by which editors complete keys and check forms. What
     * a name refers to and what a rule does is checked by reading alone.
     *
     * @return the schema as JSON
     */
    public static String schema() {
        return Libraries.with(() -> Json.write(PolicySchema.schema()));
    }

    private static String open(Path file, String name) {
        byte[] bytes;
        try (InputStream in = Files.newInputStream(file)) {
            bytes = in.readNBytes(MOST_BYTES + 1);
        } catch (IOException e) {
            throw new UncheckedIOException("The file (" + name + ") cannot be read: " + e, e);
        }
        if (bytes.length > MOST_BYTES) {
            throw new IllegalArgumentException("The file has more than " + MOST_BYTES + " bytes.");
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new IllegalArgumentException(
                    "The file is not written in UTF-8.\nMaybe save it anew: an editor asks for the encoding, and a "
                            + "spreadsheet calls it CSV UTF-8.",
                    e);
        }
    }

    private static CsvRows noTable(Node.Text name) {
        throw new Misread(
                name.spot(), "A text has no folder, so that it cannot name the table (" + name.value() + ").");
    }

    private static CsvRows table(Path policy, Node.Text name) {
        try {
            String shown = policy.resolveSibling(name.value()).toString();
            Path folder = requireNonNull(policy.toAbsolutePath().normalize().getParent());
            Path table = folder.resolve(name.value()).normalize();
            boolean inside = table.startsWith(folder) && !table.equals(folder);
            if (inside && !Files.isRegularFile(table)) {
                throw new Misread(
                        name.spot(), "There is no file (" + name.value() + ") in the folder of the policy file.");
            } else if (!inside || !table.toRealPath().startsWith(folder.toRealPath())) {
                throw new Misread(
                        name.spot(),
                        "The table (" + name.value() + ") must be a file in the folder of the policy file.");
            }
            String text = open(table, shown);
            return Libraries.with(() -> CsvRows.read(shown, text));
        } catch (IOException | UncheckedIOException | IllegalArgumentException e) {
            throw new Misread(name.spot(), "The table (" + name.value() + ") cannot be read: " + e.getMessage());
        }
    }
}
