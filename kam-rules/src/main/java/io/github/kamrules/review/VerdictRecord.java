package io.github.kamrules.review;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import io.github.kamrules.decision.Candidates;
import io.github.kamrules.decision.Decision;
import io.github.kamrules.decision.DefaultUsed;
import io.github.kamrules.decision.Domain;
import io.github.kamrules.decision.Explanation;
import io.github.kamrules.decision.Failure;
import io.github.kamrules.decision.Input;
import io.github.kamrules.decision.LevelDecision;
import io.github.kamrules.decision.ListDecision;
import io.github.kamrules.decision.MissingInput;
import io.github.kamrules.decision.SetDecision;
import io.github.kamrules.decision.SetOperand;
import io.github.kamrules.decision.Verdict;
import io.github.kamrules.fact.AccountFacts;
import io.github.kamrules.number.Decimal;
import io.github.kamrules.policy.Policy;
import io.github.kamrules.scale.Scale;
import io.github.kamrules.source.KnowledgeSource;
import io.github.kamrules.text.Message;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A verdict to be stored: ids of levels and inputs instead of the levels and inputs themselves, and the explanation. An
 * answer is a list of texts: the id of the level, the ids of all levels of a set or list, or the number. Immutable and thread-safe.
 *
 * @param decision the id of the decision
 * @param outcome which kind of verdict it is
 * @param answer the answer of a decided verdict, else empty; empty, too, for the empty set or list
 * @param reason why the decision does not apply, for that outcome only
 * @param candidates what is still possible, for an undecided verdict only
 * @param exact whether the candidates are exactly those that can occur; true for every other outcome
 * @param missing the missing inputs
 * @param failures what failed
 * @param defaults the defaults that stood in for missing inputs
 * @param explanation the tree of reasons; in the record of an assessment, down to the other decisions, which have their own
 */
public record VerdictRecord(
        String decision,
        Outcome outcome,
        List<String> answer,
        Optional<Message> reason,
        Optional<Candidates<List<String>>> candidates,
        boolean exact,
        List<Missing> missing,
        List<Failure> failures,
        List<Default> defaults,
        Explanation explanation) {

    /** What derived facts are made from; a verdict names it as missing, even where no decision reads it as it is. */
    private static final List<Input> RAW =
            List.of(AccountFacts.REVENUE, AccountFacts.REVENUE_GROWTH, AccountFacts.POTENTIAL);

    /** The four kinds of verdict. */
    public enum Outcome {
        /** There is an answer. */
        DECIDED,
        /** The decision does not apply. */
        NOT_APPLICABLE,
        /** Missing inputs leave several outcomes open. */
        UNDECIDED,
        /** The decision could not be made. */
        FAILED
    }

    /**
     * A missing input.
     *
     * @param input the id of the input
     * @param couldChange whether knowing it could change the outcome
     */
    public record Missing(String input, boolean couldChange) {}

    /**
     * A default that stood in for a missing input.
     *
     * @param decision the id of the decision whose default it is
     * @param input the id of the input
     * @param value the id of a level, a number, a text, or {@code true} or {@code false}
     * @param source where the default comes from
     */
    public record Default(String decision, String input, String value, KnowledgeSource source) {}

    /**
     * Copies the lists and checks that the parts fit the outcome.
     *
     * @param decision the id of the decision
     * @param outcome which kind of verdict it is
     * @param answer the answer of a decided verdict
     * @param reason why the decision does not apply
     * @param candidates what is still possible
     * @param exact whether the candidates are exactly those that can occur
     * @param missing the missing inputs
     * @param failures what failed
     * @param defaults the defaults that stood in for missing inputs
     * @param explanation the tree of reasons
     */
    public VerdictRecord {
        requireNonNull(explanation, "explanation");
        answer = ImmutableList.copyOf(answer);
        missing = ImmutableList.copyOf(missing);
        failures = failures.stream()
                .map(failure -> new Failure(failure.kind(), failure.origin(), failure.detail(), Optional.empty()))
                .collect(ImmutableList.toImmutableList());
        defaults = ImmutableList.copyOf(defaults);
        checkArgument(
                (outcome == Outcome.DECIDED || answer.isEmpty())
                        && (outcome == Outcome.NOT_APPLICABLE) == reason.isPresent()
                        && (outcome == Outcome.UNDECIDED) == candidates.isPresent()
                        && (outcome != Outcome.FAILED || failures.size() == 1),
                "The parts of the verdict of decision (%s) must fit its outcome (%s): an answer only if decided, a reason"
                        + " if and only if not applicable, candidates if and only if undecided, one failure if failed.",
                decision,
                outcome);
    }

    static <V> VerdictRecord of(Assessment assessment, Decision<V> decision) {
        return of(
                decision,
                assessment.verdict(decision),
                assessment.explain(decision).cutAtDecisions());
    }

    /**
     * Returns the record of a verdict.
     *
     * @param <V> the type of the answer
     * @param decision the decision
     * @param verdict its verdict
     * @param explanation its explanation
     * @return the record
     */
    public static <V> VerdictRecord of(Decision<V> decision, Verdict<V> verdict, Explanation explanation) {
        String id = decision.id();
        return verdict.match(
                it -> new VerdictRecord(
                        id,
                        Outcome.DECIDED,
                        ids(decision, it.answer()),
                        Optional.empty(),
                        Optional.empty(),
                        true,
                        List.of(),
                        List.of(),
                        defaults(it.defaults()),
                        explanation),
                it -> new VerdictRecord(
                        id,
                        Outcome.NOT_APPLICABLE,
                        List.of(),
                        Optional.of(it.reason()),
                        Optional.empty(),
                        true,
                        List.of(),
                        List.of(),
                        defaults(it.defaults()),
                        explanation),
                it -> new VerdictRecord(
                        id,
                        Outcome.UNDECIDED,
                        List.of(),
                        Optional.empty(),
                        Optional.of(candidates(decision, it.candidates())),
                        it.exact(),
                        it.missing().stream()
                                .map(missing -> new Missing(missing.input().id(), missing.couldChange()))
                                .toList(),
                        it.failures(),
                        defaults(it.defaults()),
                        explanation),
                it -> new VerdictRecord(
                        id,
                        Outcome.FAILED,
                        List.of(),
                        Optional.empty(),
                        Optional.empty(),
                        true,
                        List.of(),
                        List.of(it.failure()),
                        List.of(),
                        explanation));
    }

    /**
     * Returns this record with another explanation, such as a shorter one.
     *
     * @param other the explanation
     * @return the record
     */
    public VerdictRecord explainedBy(Explanation other) {
        return new VerdictRecord(
                decision, outcome, answer, reason, candidates, exact, missing, failures, defaults, other);
    }

    /**
     * Returns the verdict itself, for those who have the policy.
     *
     * @param <V> the type of the answer
     * @param decision the decision
     * @param policy the policy, which knows the inputs and decisions named here
     * @return the verdict; the exception of a failed one is not kept
     * @throws IllegalArgumentException if this is the record of another decision, or names what the policy does not have
     */
    public <V> Verdict<V> verdict(Decision<V> decision, Policy policy) {
        checkArgument(
                decision.id().equals(this.decision),
                "The record of decision (%s) is not that of decision (%s).",
                this.decision,
                decision.id());
        List<DefaultUsed> used = defaults.stream()
                .map(it -> {
                    Input input = input(policy, it.input());
                    return new DefaultUsed(
                            decision(policy, it.decision()), input, given(input, it.value()), it.source());
                })
                .collect(ImmutableList.toImmutableList());
        return switch (outcome) {
            case DECIDED -> new Verdict.Decided<>(parse(decision, answer), used);
            case NOT_APPLICABLE -> new Verdict.NotApplicable<>(reason.orElseThrow(), used);
            case UNDECIDED -> undecided(decision, policy, candidates.orElseThrow(), used);
            case FAILED -> new Verdict.Failed<>(failures.get(0));
        };
    }

    private <V> Verdict<V> undecided(
            Decision<V> asked, Policy policy, Candidates<List<String>> stored, List<DefaultUsed> used) {
        return new Verdict.Undecided<>(
                new Candidates<>(
                        stored.values().stream().map(ids -> parse(asked, ids)).toList(),
                        stored.notApplicable(),
                        stored.gap(),
                        stored.conflict(),
                        stored.failed()),
                missing.stream()
                        .map(it -> new MissingInput(input(policy, it.input()), it.couldChange()))
                        .collect(ImmutableList.toImmutableList()),
                failures,
                used,
                exact);
    }

    private static <V> Candidates<List<String>> candidates(Decision<V> decision, Candidates<V> of) {
        return new Candidates<>(
                of.values().stream().map(value -> ids(decision, value)).toList(),
                of.notApplicable(),
                of.gap(),
                of.conflict(),
                of.failed());
    }

    private static List<Default> defaults(List<DefaultUsed> used) {
        return used.stream()
                .map(it ->
                        new Default(it.decision().id(), it.input().id(), stored(it.input(), it.value()), it.source()))
                .toList();
    }

    @SuppressWarnings("unchecked") // the decision says the type of its answers
    private static <V> List<String> ids(Decision<V> decision, V answer) {
        if (decision instanceof LevelDecision<?> level) {
            return List.of(((Scale<Object>) level.scale()).idOf(answer));
        } else if (decision instanceof SetOperand<?> set) {
            Scale<Object> scale = (Scale<Object>) set.scale();
            return ((Collection<Object>) answer).stream().map(scale::idOf).toList();
        }
        return List.of(answer.toString());
    }

    @SuppressWarnings("unchecked") // the decision says the type of its answers
    private static <V> V parse(Decision<V> decision, List<String> ids) {
        if (decision instanceof SetDecision<?> set) {
            return (V) ids.stream().map(set.scale()::parse).collect(ImmutableSet.toImmutableSet());
        } else if (decision instanceof ListDecision<?> list) {
            return (V) ids.stream().map(list.scale()::parse).collect(ImmutableList.toImmutableList());
        }
        checkArgument(
                ids.size() == 1, "The answer %s of decision (%s) must be one level or number.", ids, decision.id());
        return decision instanceof LevelDecision<?> level
                ? (V) level.scale().parse(ids.get(0))
                : (V) Decimal.of(ids.get(0));
    }

    @SuppressWarnings("unchecked") // the domain says the type of the value
    private static String stored(Input input, Object value) {
        return input.domain() instanceof Domain.Levels levels
                ? ((Scale<Object>) levels.scale()).idOf(value)
                : value.toString();
    }

    private static Object given(Input input, String value) {
        if (input.domain() instanceof Domain.Levels levels) {
            return levels.scale().parse(value);
        } else if (input.domain() instanceof Domain.Numbers) {
            return Decimal.of(value);
        } else if (input.domain() instanceof Domain.Dates) {
            return LocalDate.parse(value);
        }
        return input.domain() instanceof Domain.Flags ? (Object) Boolean.valueOf(value) : value;
    }

    private static Decision<?> decision(Policy policy, String id) {
        return policy.decision(id)
                .orElseThrow(() -> new IllegalArgumentException(
                        "The decision (" + id + ") is not in the " + policy + ".\nMaybe another policy decided."));
    }

    private static Input input(Policy policy, String id) {
        return Stream.concat(policy.graph().inputs().stream(), RAW.stream())
                .filter(input -> input.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "The input (" + id + ") is not in the " + policy + ".\nMaybe another policy decided."));
    }
}
