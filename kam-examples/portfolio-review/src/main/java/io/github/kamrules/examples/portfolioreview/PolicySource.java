package io.github.kamrules.examples.portfolioreview;

import io.github.kamrules.decision.Decision;
import io.github.kamrules.policy.Plugins;
import io.github.kamrules.policy.Policy;
import io.github.kamrules.policy.Vocabulary;
import io.github.kamrules.policyfile.PolicyFile;
import io.github.kamrules.policyfile.PolicyFileException;
import io.github.kamrules.policyfile.PolicyFormat;
import io.github.kamrules.standard.StandardDecisions;
import io.github.kamrules.standard.StandardPolicy;
import io.github.kamrules.text.KamTexts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;

/**
 * Reads and writes the policies that the command line names. A file can extend the standard policy, that of the source, and what
 * {@code --base} names, and take the plug-ins that are on the class path.
 */
final class PolicySource {

    /** A policy that cannot be used, with the reason for people to read. */
    static final class UnusablePolicyException extends Exception {
        private static final long serialVersionUID = 1;

        private UnusablePolicyException(String reason, Exception cause) {
            super(reason, cause);
        }

        private UnusablePolicyException(String reason) {
            super(reason);
        }
    }

    private final Vocabulary words;

    private PolicySource(Vocabulary words) {
        this.words = words;
    }

    /**
     * Makes what can read policies.
     *
     * @param ofSource the policy that comes with the source
     * @param bases the files of policies that others extend, the lowest first
     */
    static PolicySource of(Policy ofSource, List<Path> bases) throws UnusablePolicyException {
        PolicySource source;
        try {
            Vocabulary standard = StandardPolicy.vocabulary();
            // The standard policy with the words of a source is the standard policy.
            Vocabulary ofBoth = standard.policies().containsKey(ofSource.id())
                    ? standard
                    : standard.toBuilder().policy(ofSource).build();
            source = new PolicySource(ofBoth.toBuilder().plugins(Plugins.load()).build());
        } catch (IllegalArgumentException e) {
            throw new UnusablePolicyException(String.valueOf(e.getMessage()), e);
        }
        for (Path base : bases) {
            source = source.with(base, source.readAny(base));
        }
        return source;
    }

    private PolicySource with(Path file, Policy policy) throws UnusablePolicyException {
        if (words.policies().containsKey(policy.id())) {
            throw new UnusablePolicyException(
                    file + ": There is a policy (" + policy.id() + ") already.\nMaybe give this one another id.");
        }
        try {
            return new PolicySource(words.toBuilder().policy(policy).build());
        } catch (IllegalArgumentException e) {
            throw new UnusablePolicyException(file + ": " + e.getMessage(), e);
        }
    }

    /** Reads a policy to review by. */
    Policy read(Path file) throws UnusablePolicyException {
        Policy policy = readAny(file);
        List<String> missing = StandardDecisions.all().stream()
                .filter(decision -> !policy.graph().defines(decision))
                .map(Decision::id)
                .toList();
        if (!missing.isEmpty()) {
            throw new UnusablePolicyException(file + ": The " + policy + " does not decide "
                    + String.join(", ", missing) + ", which the report shows.\nMaybe let it extend standard.");
        }
        return policy;
    }

    private Policy readAny(Path file) throws UnusablePolicyException {
        String obstacle = Files.notExists(file)
                ? " does not exist.\nMaybe the path is relative to another folder."
                : Files.isDirectory(file)
                        ? " is a folder.\nMaybe name a file in it."
                        : Files.isReadable(file) ? "" : " cannot be read: access is denied.";
        if (!obstacle.isEmpty()) {
            throw new UnusablePolicyException("The policy file (" + file + ")" + obstacle);
        }
        try {
            return PolicyFile.read(file, words);
        } catch (PolicyFileException | UncheckedIOException | IllegalArgumentException e) {
            throw new UnusablePolicyException(String.valueOf(e.getMessage()), e);
        }
    }

    /** Writes a policy whole, with its texts in all languages of the program, to a file that is not there yet. */
    static void export(Policy policy, Path file) throws UnusablePolicyException {
        try {
            String text = PolicyFile.write(policy, PolicyFormat.ofFileName(file.toString()), KamTexts.languages());
            Optional<Path> folder = Optional.ofNullable(file.toAbsolutePath().getParent());
            if (folder.isPresent()) {
                Files.createDirectories(folder.get());
            }
            if (Files.exists(file)) {
                throw new UnusablePolicyException(
                        "The file (" + file + ") exists already, and might be of use.\nMaybe name another one.");
            }
            Files.writeString(file, text, StandardOpenOption.CREATE_NEW);
        } catch (IllegalArgumentException e) {
            throw new UnusablePolicyException(String.valueOf(e.getMessage()), e);
        } catch (IOException e) {
            throw new UnusablePolicyException("The file (" + file + ") cannot be written: " + e, e);
        }
    }
}
