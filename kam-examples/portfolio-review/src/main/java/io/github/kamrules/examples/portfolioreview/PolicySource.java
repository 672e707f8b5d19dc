package io.github.kamrules.examples.portfolioreview;

import io.github.kamrules.decision.Decision;
import io.github.kamrules.examples.portfolioreview.source.SourceData;
import io.github.kamrules.policy.Policy;
import io.github.kamrules.policy.Vocabulary;
import io.github.kamrules.policyfile.PolicyFile;
import io.github.kamrules.policyfile.PolicyFileException;
import io.github.kamrules.standard.StandardDecisions;
import io.github.kamrules.standard.StandardPolicy;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;

/** Reads the policies that the command line names. */
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

    private PolicySource() {}

    /** Reads a policy, which may extend the standard one or that of the source. */
    static Policy read(Path file, SourceData source) throws UnusablePolicyException {
        Vocabulary standard = StandardPolicy.vocabulary();
        // The standard policy with the words of a source is the standard policy.
        Vocabulary words = standard.policies().containsKey(source.policy().id())
                ? standard
                : standard.toBuilder().policy(source.policy()).build();
        Policy policy;
        try {
            policy = PolicyFile.read(file, words);
        } catch (PolicyFileException | UncheckedIOException | IllegalArgumentException e) {
            throw new UnusablePolicyException(String.valueOf(e.getMessage()), e);
        }
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
}
