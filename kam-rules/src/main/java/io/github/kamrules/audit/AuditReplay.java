package io.github.kamrules.audit;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import io.github.kamrules.account.AccountId;
import io.github.kamrules.decision.Decision;
import io.github.kamrules.decision.DecisionBuffer;
import io.github.kamrules.decision.Derivation;
import io.github.kamrules.decision.Input;
import io.github.kamrules.decision.InputSink;
import io.github.kamrules.decision.Population;
import io.github.kamrules.fact.AccountFacts;
import io.github.kamrules.policy.Policy;
import io.github.kamrules.review.PolicyStamp;
import io.github.kamrules.review.VerdictRecord;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Decides again from the records of a review, and tells where the verdicts are not the same.
 *
 * <pre>{@code
 * List<AuditReplay.Difference> differences = AuditReplay.of(policy).differences(records); // none
 * }</pre>
 *
 * <p>A policy that looks at all accounts, as the standard policy does to limit the key accounts, needs the records of all of them:
 * the records given are taken as the whole portfolio. Immutable and thread-safe.
 */
public final class AuditReplay {

    /** What derived facts are made from; it is named as missing even where no decision reads it as it is. */
    private static final List<Input> RAW =
            List.of(AccountFacts.REVENUE, AccountFacts.REVENUE_GROWTH, AccountFacts.POTENTIAL);

    private final Policy policy;
    private final boolean anyPolicy;

    /**
     * A verdict that is not the same.
     *
     * @param account the account
     * @param recorded the verdict in the record
     * @param replayed the verdict of the replay
     */
    public record Difference(AccountId account, VerdictRecord recorded, VerdictRecord replayed) {

        @Override
        public String toString() {
            return account + ": " + recorded.decision() + " was " + said(recorded) + ", and is " + said(replayed);
        }

        private static String said(VerdictRecord verdict) {
            return verdict.outcome()
                    + (verdict.answer().isEmpty() ? "" : " " + verdict.answer())
                    + verdict.candidates().map(c -> " " + c.values()).orElse("")
                    + (verdict.defaults().isEmpty()
                            ? ""
                            : " by default of "
                                    + verdict.defaults().stream()
                                            .map(used -> used.decision() + ": " + used.input())
                                            .toList());
        }
    }

    private AuditReplay(Policy policy, boolean anyPolicy) {
        this.policy = policy;
        this.anyPolicy = anyPolicy;
    }

    /**
     * Returns a replay by the policy that decided.
     *
     * @param policy the policy
     * @return the replay; it refuses the records of a policy that decides differently
     */
    public static AuditReplay of(Policy policy) {
        return new AuditReplay(policy, false);
    }

    /**
     * Returns a replay by a policy that may be another one than that which decided: what would it have decided from what was known?
     *
     * @param policy the policy; what it reads beyond the records is missing
     * @return the replay
     */
    public static AuditReplay byAny(Policy policy) {
        return new AuditReplay(policy, true);
    }

    /**
     * Decides again, and compares.
     *
     * @param records the records of all accounts of one review
     * @return the verdicts that are not the same, explanations aside, in the order of the records; of decisions that only one of
     *     two policies has, none
     * @throws IllegalArgumentException if a record is of a policy that decides differently, two are of one account or of different
     *     days, or one holds a value that its input cannot have; the message names it
     */
    public List<Difference> differences(List<AuditRecord> records) {
        check(records);
        List<ImmutableMap<String, FactRecord>> facts =
                records.stream().map(AuditReplay::byInput).toList();
        List<List<Derivation>> ties = records.stream().map(this::derivations).toList();
        Population.Builder builder = Population.of(policy.graph(), records.size());
        DecisionBuffer buffer = policy.graph().newBuffer();
        for (int stratum = 0; stratum < policy.graph().strata(); stratum++) {
            for (int row = 0; row < records.size(); row++) {
                fill(records.get(row), facts.get(row), ties.get(row), buffer);
                builder.decide(row, buffer);
            }
            builder.next();
        }
        Population population = builder.build();
        ImmutableList.Builder<Difference> differences = ImmutableList.builder();
        for (int row = 0; row < records.size(); row++) {
            fill(records.get(row), facts.get(row), ties.get(row), buffer);
            buffer.among(population, row);
            buffer.decide();
            differences.addAll(differences(records.get(row), buffer));
        }
        return differences.build();
    }

    private void check(List<AuditRecord> records) {
        Set<AccountId> accounts = new HashSet<>();
        for (AuditRecord record : records) {
            PolicyStamp by = record.assessment().policy();
            checkArgument(
                    anyPolicy || by.fingerprint().equals(policy.fingerprint()),
                    "The account (%s) was decided by the policy %s %s with the fingerprint %s, but the %s has the fingerprint %s.\n"
                            + "Maybe use byAny(...) to ask what another policy would have decided.",
                    record.assessment().accountId(),
                    by.id(),
                    by.version(),
                    by.fingerprint(),
                    policy,
                    policy.fingerprint());
            checkArgument(
                    accounts.add(record.assessment().accountId()),
                    "There are two records of the account (%s).\nMaybe they are of different reviews; replay one at a time.",
                    record.assessment().accountId());
            checkArgument(
                    record.assessment()
                            .asOf()
                            .equals(records.get(0).assessment().asOf()),
                    "The record of the account (%s) is as of %s, but that of the account (%s) as of %s.\n"
                            + "Maybe replay one review at a time.",
                    record.assessment().accountId(),
                    record.assessment().asOf(),
                    records.get(0).assessment().accountId(),
                    records.get(0).assessment().asOf());
        }
    }

    private static ImmutableMap<String, FactRecord> byInput(AuditRecord record) {
        Map<String, FactRecord> facts = new HashMap<>();
        for (FactRecord fact : record.facts()) {
            checkArgument(
                    facts.put(fact.input(), fact) == null,
                    "The record of the account (%s) has the input (%s) twice.",
                    record.assessment().accountId(),
                    fact.input());
        }
        return ImmutableMap.copyOf(facts);
    }

    private void fill(AuditRecord record, Map<String, FactRecord> facts, List<Derivation> ties, DecisionBuffer buffer) {
        buffer.clear();
        List<Input> inputs = policy.graph().inputs();
        for (int i = 0; i < inputs.size(); i++) {
            @Nullable FactRecord fact = facts.get(inputs.get(i).id());
            if (fact != null) {
                give(record, fact, inputs.get(i), buffer.input(i));
            }
        }
        ties.forEach(buffer::derive);
    }

    private static void give(AuditRecord record, FactRecord fact, Input input, InputSink sink) {
        try {
            fact.give(input, sink);
        } catch (IllegalArgumentException | java.time.DateTimeException e) {
            throw new IllegalArgumentException(
                    "The record of the account (" + record.assessment().accountId() + ") has a value of the input ("
                            + fact.input() + ") that cannot be taken, " + fact.kind() + " " + fact.values() + ": "
                            + e.getMessage(),
                    e);
        }
    }

    private List<Derivation> derivations(AuditRecord record) {
        ImmutableList.Builder<Derivation> derivations = ImmutableList.builder();
        for (TieRecord tie : record.ties()) {
            List<Optional<Input>> inputs = tie.alternatives().get(0).stream()
                    .map(fact -> input(fact.input()))
                    .toList();
            if (inputs.stream().anyMatch(Optional::isPresent)) {
                Input raw = input(tie.raw())
                        .orElseThrow(() -> new IllegalArgumentException("The record of the account ("
                                + record.assessment().accountId() + ") misses the input (" + tie.raw()
                                + "), which is not in the " + policy + "."));
                derivations.add(new Replayed(raw, tie, inputs));
            }
        }
        return derivations.build();
    }

    private Optional<Input> input(String id) {
        return Stream.concat(policy.graph().inputs().stream(), RAW.stream())
                .filter(input -> input.id().equals(id))
                .findFirst();
    }

    /** The inputs that came from one missing number, by the alternatives that a record has of them. */
    private record Replayed(Input raw, TieRecord tie, List<Input> inputs, List<Integer> positions)
            implements Derivation {

        Replayed(Input raw, TieRecord tie, List<Optional<Input>> inputs) {
            this(raw, tie, inputs.stream().flatMap(Optional::stream).toList(), positions(inputs));
        }

        private static List<Integer> positions(List<Optional<Input>> inputs) {
            List<Integer> positions = new ArrayList<>();
            for (int i = 0; i < inputs.size(); i++) {
                if (inputs.get(i).isPresent()) {
                    positions.add(i);
                }
            }
            return positions;
        }

        @Override
        public long low() {
            return 0;
        }

        @Override
        public long high() {
            return tie.alternatives().size() - 1L;
        }

        @Override
        public void derive(long number, int input, InputSink sink) {
            tie.alternatives().get((int) number).get(positions.get(input)).give(inputs.get(input), sink);
        }
    }

    private List<Difference> differences(AuditRecord record, DecisionBuffer buffer) {
        ImmutableList.Builder<Difference> differences = ImmutableList.builder();
        for (VerdictRecord recorded : record.assessment().verdicts()) {
            policy.decision(recorded.decision())
                    .map(decision -> replayed(decision, recorded, buffer))
                    .filter(replayed -> !replayed.equals(recorded))
                    .ifPresent(replayed ->
                            differences.add(new Difference(record.assessment().accountId(), recorded, replayed)));
        }
        return differences.build();
    }

    /** The explanation is not decided again; that of the record stands in. */
    private static <V> VerdictRecord replayed(Decision<V> decision, VerdictRecord recorded, DecisionBuffer buffer) {
        return VerdictRecord.of(decision, buffer.verdict(decision), recorded.explanation());
    }
}
