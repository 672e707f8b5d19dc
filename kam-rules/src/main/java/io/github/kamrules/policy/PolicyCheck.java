package io.github.kamrules.policy;

import io.github.kamrules.decision.CaseSpace;
import io.github.kamrules.decision.Decision;
import io.github.kamrules.decision.Logic;
import io.github.kamrules.strategy.Strategy;
import io.github.kamrules.text.KamTexts;
import io.github.kamrules.text.Message;
import io.github.kamrules.text.TextKey;
import io.github.kamrules.verify.Acceptance;
import io.github.kamrules.verify.Finding;
import io.github.kamrules.verify.FindingKind;
import io.github.kamrules.verify.Guarantee;
import io.github.kamrules.verify.Place;
import io.github.kamrules.verify.Severity;
import io.github.kamrules.verify.Verification;
import io.github.kamrules.verify.Verifier;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Verifies a policy: its decisions and guarantees, and what only a policy has. */
final class PolicyCheck {

    private final Policy policy;
    private final List<Finding> found = new ArrayList<>();

    PolicyCheck(Policy policy) {
        this.policy = policy;
    }

    Verification verify() {
        Verification ofDecisions = Verifier.of(policy.graph())
                .guarantee(policy.guarantees().toArray(new Guarantee[0]))
                .texts(policy.texts())
                .verify();
        contradictions();
        texts();
        sources();
        Verification all = ofDecisions.plus(found);
        // What the policy that is extended accepts may have gone with what was changed: that is no error here.
        List<Acceptance> stillThere = policy.inheritedAcceptances().stream()
                .filter(a -> all.warnings().stream()
                        .anyMatch(f ->
                                f.id().equals(a.finding()) && f.witnessText().equals(a.witness())))
                .toList();
        return all.accepting(stillThere).accepting(policy.acceptances());
    }

    /** Finds strategies that exclude each other, are of one priority, and can be called for at once. */
    private void contradictions() {
        CaseSpace space = CaseSpace.of(policy.graph());
        List<StrategyRule> rules = policy.strategies().stream()
                .sorted(Comparator.comparing(rule -> rule.strategy().id().value()))
                .toList();
        for (int i = 0; i < rules.size(); i++) {
            for (StrategyRule other : rules.subList(i + 1, rules.size())) {
                Strategy strategy = rules.get(i).strategy();
                if (strategy.priority() == other.strategy().priority() && !strategy.goesWith(other.strategy())) {
                    contradiction(rules.get(i), other, space);
                }
            }
        }
    }

    private void contradiction(StrategyRule one, StrategyRule other, CaseSpace space) {
        String pair = one.strategy().id().value() + ":" + other.strategy().id().value();
        try {
            space.answers(one.decision(), Recommended.YES)
                    .and(space.answers(other.decision(), Recommended.YES))
                    .witness()
                    .ifPresent(witness -> found.add(new Finding(
                            FindingKind.CONTRADICTION.id() + ":" + pair,
                            FindingKind.CONTRADICTION,
                            FindingKind.CONTRADICTION.severity(),
                            new Place(Optional.empty(), Optional.of(pair), List.of()),
                            message("contradiction")
                                    .with("one", one.strategy().title())
                                    .with("other", other.strategy().title())
                                    .with("priority", one.strategy().priority()),
                            Optional.of(witness),
                            Optional.empty())));
        } catch (CaseSpace.TooLargeException full) {
            found.add(finding(
                    FindingKind.NOT_VERIFIED,
                    pair,
                    message("contradiction-not-verified")
                            .with("one", one.strategy().title())
                            .with("other", other.strategy().title())));
        }
    }

    private void texts() {
        for (TextKey key : policy.untranslated(Locale.ENGLISH)) {
            found.add(finding(
                    FindingKind.UNTRANSLATED,
                    key.value(),
                    message("untranslated").with("key", key.value())));
        }
        for (Locale language : KamTexts.languages()) {
            int missing = policy.untranslated(language).size();
            if (missing > 0 && !language.equals(Locale.ENGLISH)) {
                found.add(new Finding(
                        FindingKind.UNTRANSLATED.id() + ":" + language.toLanguageTag(),
                        FindingKind.UNTRANSLATED,
                        Severity.INFO,
                        new Place(Optional.empty(), Optional.of(language.toLanguageTag()), List.of()),
                        message("untranslated-language")
                                .with("language", language.toLanguageTag())
                                .with("count", missing),
                        Optional.empty(),
                        Optional.empty()));
            }
        }
    }

    private void sources() {
        for (Decision<?> decision : policy.decisions()) {
            Logic<?> logic = policy.graph().logic(decision);
            if (logic.source().isEmpty() && logic.partSources().isEmpty()) {
                found.add(finding(
                        FindingKind.UNSOURCED,
                        decision.id(),
                        message("unsourced").with("decision", decision.label())));
            }
        }
    }

    private static Finding finding(FindingKind kind, String part, Message message) {
        return new Finding(
                kind.id() + ":" + part,
                kind,
                kind.severity(),
                new Place(Optional.empty(), Optional.of(part), List.of()),
                message,
                Optional.empty(),
                Optional.empty());
    }

    private static Message message(String key) {
        return Message.of(TextKey.of("policy." + key));
    }
}
