package io.github.kamrules.examples.quickstart;

import io.github.kamrules.compare.PolicyDiff;
import io.github.kamrules.decision.LevelDecision;
import io.github.kamrules.fact.FlagFact;
import io.github.kamrules.policy.Effective;
import io.github.kamrules.policy.Policy;
import io.github.kamrules.policy.PolicyTimeline;
import io.github.kamrules.policy.Vocabulary;
import io.github.kamrules.policyfile.PolicyFile;
import io.github.kamrules.policyfile.PolicyFileException;
import io.github.kamrules.policyfile.PolicyFormat;
import io.github.kamrules.policyfile.PolicyProblem;
import io.github.kamrules.portfolio.Portfolio;
import io.github.kamrules.review.Assessment;
import io.github.kamrules.review.Reviewer;
import io.github.kamrules.standard.StandardPolicy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The code of the page about policy files, compiled and run. */
final class PolicyFileGuide {

    private static final Path FOLDER = Path.of("src/test/policies");

    private PolicyFileGuide() {}

    static String acme() {
        return text("acme.yaml");
    }

    static String cadence() {
        return text("cadence.csv");
    }

    private static String text(String name) {
        try {
            return Files.readString(FOLDER.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String read() {
        StringBuilder out = new StringBuilder();
        Path file = FOLDER.resolve("acme.yaml");
        // region policy-file-read
        Policy acme = PolicyFile.read(file, StandardPolicy.vocabulary());
        out.append(acme).append(", in force on ").append(acme.effective()).append('\n');
        out.append(PolicyDiff.of(StandardPolicy.standard(), acme).toText(Locale.ENGLISH));
        // endregion
        return out.toString();
    }

    static String review() {
        StringBuilder out = new StringBuilder();
        Policy acme = PolicyFile.read(FOLDER.resolve("acme.yaml"), StandardPolicy.vocabulary());
        // region policy-file-review
        LevelDecision<?> risk = (LevelDecision<?>) acme.decision("credit-risk").orElseThrow();
        for (Assessment assessment : Reviewer.of(acme)
                .review(Portfolio.of(Guides.accounts(), Guides.AS_OF))
                .assessments()) {
            out.append(assessment.accountId())
                    .append(' ')
                    .append(assessment.verdict(risk))
                    .append('\n');
        }
        // endregion
        return out.toString();
    }

    static String problems() {
        StringBuilder out = new StringBuilder();
        Path file = FOLDER.resolve("broken.yaml");
        // region policy-file-problems
        try {
            PolicyFile.read(file, StandardPolicy.vocabulary());
        } catch (PolicyFileException e) {
            for (PolicyProblem problem : e.problems()) {
                out.append(problem.line()).append(':').append(problem.column());
                out.append(' ').append(problem.message()).append('\n');
            }
        }
        // endregion
        return out.toString();
    }

    static String write() {
        StringBuilder out = new StringBuilder();
        // region policy-file-write
        Policy standard = StandardPolicy.standard();
        String file = PolicyFile.write(standard, PolicyFormat.YAML, List.of(Locale.ENGLISH, Locale.CHINA));
        Policy again = PolicyFile.read("standard.yaml", file, PolicyFormat.YAML, StandardPolicy.vocabulary());
        out.append(again.fingerprint().equals(standard.fingerprint())).append('\n');
        // endregion
        return out.toString();
    }

    static String written() {
        String file = PolicyFile.write(StandardPolicy.standard(), PolicyFormat.YAML, List.of());
        int start = file.indexOf("  account-category:\n    answers");
        return file.substring(start, file.indexOf("\n  ", file.indexOf("    source: {reconstructed", start)) + 1);
    }

    static String vocabulary() {
        StringBuilder out = new StringBuilder();
        // region policy-file-vocabulary
        FlagFact listed = FlagFact.of(
                "listed", context -> Optional.of(context.account().name().endsWith(" AG")));
        Vocabulary ours = StandardPolicy.vocabulary().toBuilder().fact(listed).build();
        // endregion
        out.append(ours).append('\n');
        return out.toString();
    }

    static String timeline() {
        StringBuilder out = new StringBuilder();
        Policy acme = PolicyFile.read(FOLDER.resolve("acme.yaml"), StandardPolicy.vocabulary());
        // region policy-file-timeline
        Policy before = StandardPolicy.standard()
                .extend("acme", "2026")
                .effective(Effective.between(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31)))
                .build();
        PolicyTimeline ours = PolicyTimeline.of(List.of(before, acme));
        out.append(ours.at(LocalDate.of(2026, 12, 31))).append('\n');
        out.append(ours.at(LocalDate.of(2027, 1, 1))).append('\n');
        // endregion
        return out.toString();
    }
}
