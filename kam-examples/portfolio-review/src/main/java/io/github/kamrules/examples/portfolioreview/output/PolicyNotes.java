package io.github.kamrules.examples.portfolioreview.output;

import io.github.kamrules.account.Account;
import io.github.kamrules.decision.Decision;
import io.github.kamrules.decision.Failure;
import io.github.kamrules.decision.Outcomes;
import io.github.kamrules.decision.Verdict;
import io.github.kamrules.examples.portfolioreview.source.Nearest;
import io.github.kamrules.fact.Fact;
import io.github.kamrules.policy.Policy;
import io.github.kamrules.review.Assessment;
import io.github.kamrules.review.PortfolioReview;
import io.github.kamrules.text.Message;
import io.github.kamrules.text.TextKey;
import io.github.kamrules.verify.Finding;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What to know of a policy before its verdicts are used. The words are those of {@link OutputTexts}. */
public final class PolicyNotes {

    private PolicyNotes() {}

    /**
     * Says which attributes a policy reads that no account has: it decides as if nobody knew them, so a slip of the pen goes
     * unnoticed.
     *
     * @param policy the policy
     * @param accounts the accounts
     * @return a message for each attribute, with the nearest name that accounts have
     */
    public static List<Message> attributes(Policy policy, List<Account> accounts) {
        Set<String> there = accounts.stream()
                .flatMap(account -> account.attributes().keySet().stream())
                .collect(Collectors.toCollection(TreeSet::new));
        return policy.facts().facts().stream()
                .filter(fact -> fact.isAttribute() && !there.contains(fact.id()) && !accounts.isEmpty())
                .map((Fact fact) -> {
                    Optional<String> meant = Nearest.to(fact.id(), there);
                    Message message = message(meant.isPresent() ? "attribute-near" : "attribute")
                            .with("policy", nameOf(policy))
                            .with("attribute", fact.id());
                    return meant.map(name -> message.with("meant", name)).orElse(message);
                })
                .toList();
    }

    /**
     * Says that a policy is not in force on a day.
     *
     * @param policy the policy
     * @param asOf the day
     * @return the message, empty if it is in force
     */
    public static Optional<Message> notInForce(Policy policy, LocalDate asOf) {
        if (policy.effective().contains(asOf)) {
            return Optional.empty();
        }
        Optional<LocalDate> from = policy.effective().from().filter(asOf::isBefore);
        Message message = message(from.isPresent() ? "not-yet" : "no-longer")
                .with("policy", nameOf(policy))
                .with("asOf", asOf);
        return Optional.of(from.map(day -> message.with("day", day))
                .orElseGet(() -> message.with("day", policy.effective().until().orElseThrow())));
    }

    /**
     * Says which decisions failed, and why.
     *
     * @param review the review
     * @return a message for each place where something went wrong, with the number of accounts
     */
    public static List<Message> failures(PortfolioReview review) {
        record Place(String origin, Failure.Kind kind) {}
        record Found(Failure first, String account, Set<String> accounts, Set<TextKey> decisions) {}
        Map<Place, Found> places = new LinkedHashMap<>();
        for (Decision<?> decision : review.policy().decisions()) {
            if (review.count(decision, Outcomes.FAILED) == 0) {
                continue;
            }
            for (Assessment assessment : review.assessments()) {
                if (assessment.verdict(decision) instanceof Verdict.Failed<?> failed) {
                    String id = assessment.accountId().value();
                    Found found = places.computeIfAbsent(
                            new Place(
                                    failed.failure().origin(), failed.failure().kind()),
                            place -> new Found(failed.failure(), id, new TreeSet<>(), new java.util.LinkedHashSet<>()));
                    found.accounts().add(id);
                    found.decisions().add(decision.label());
                }
            }
        }
        List<Message> messages = new ArrayList<>();
        places.forEach((place, found) -> messages.add(message("failed")
                .with("decisions", List.copyOf(found.decisions()))
                .with("count", found.accounts().size())
                .with("account", found.account())
                .with("origin", place.origin())
                .with("detail", found.first().detail())));
        return messages;
    }

    /**
     * Says what the verification of a policy warns of.
     *
     * @param policy the policy
     * @return a message for each warning, with what to write in a policy file to accept it
     */
    public static List<Message> warnings(Policy policy) {
        return policy.verification().warnings().stream()
                .map((Finding finding) -> message("warning")
                        .with("policy", nameOf(policy))
                        .with("finding", finding.message())
                        .with("accept", accept(finding)))
                .toList();
    }

    /**
     * Returns what accepts a warning in a policy file.
     *
     * @param finding the warning
     * @return an element of the list {@code accept}, as YAML or JSON; the reason is to be filled in
     */
    public static String accept(Finding finding) {
        String witness = finding.witnessText();
        return "{\"finding\": " + quoted(finding.id()) + (witness.isEmpty() ? "" : ", \"witness\": " + quoted(witness))
                + ", \"reason\": \"...\"}";
    }

    private static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    private static String nameOf(Policy policy) {
        return policy.id() + " " + policy.version();
    }

    private static Message message(String key) {
        return Message.of(TextKey.of("policy-note." + key));
    }
}
