package io.github.kamrules.review;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import io.github.kamrules.account.AccountId;
import io.github.kamrules.strategy.Strategy;
import io.github.kamrules.strategy.StrategyId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * An assessment to be stored, sent and compared: what was decided about an account, why, by which policy, as of when. It
 * holds ids where the assessment holds decisions, inputs and strategies, so that it can be read where the policy is not at
 * hand. An {@link Assessment} is a view over policy and facts and cannot be read back from it. Immutable and thread-safe.
 *
 * @param accountId the account
 * @param asOf the date of the assessment
 * @param policy the policy that decided
 * @param verdicts the outcome of each decision but the triggers of strategies, in the order of the policy
 * @param recommendations the recommended strategies, the best first
 * @param possibleStrategies the strategies that missing facts leave open
 */
public record AssessmentRecord(
        AccountId accountId,
        LocalDate asOf,
        PolicyStamp policy,
        List<VerdictRecord> verdicts,
        List<RecommendationRecord> recommendations,
        List<StrategyId> possibleStrategies) {

    /**
     * Copies the lists.
     *
     * @param accountId the account
     * @param asOf the date of the assessment
     * @param policy the policy that decided
     * @param verdicts the outcome of each decision
     * @param recommendations the recommended strategies, the best first
     * @param possibleStrategies the strategies that missing facts leave open
     */
    public AssessmentRecord {
        requireNonNull(accountId, "accountId");
        requireNonNull(asOf, "asOf");
        requireNonNull(policy, "policy");
        verdicts = ImmutableList.copyOf(verdicts);
        recommendations = ImmutableList.copyOf(recommendations);
        possibleStrategies = ImmutableList.copyOf(possibleStrategies);
    }

    /**
     * Returns the record of an assessment, with an explanation of each verdict.
     *
     * @param assessment the assessment
     * @return its record
     */
    public static AssessmentRecord of(Assessment assessment) {
        return new AssessmentRecord(
                assessment.accountId(),
                assessment.asOf(),
                PolicyStamp.of(assessment.policy()),
                assessment.policy().decisions().stream()
                        .map(decision -> VerdictRecord.of(assessment, decision))
                        .toList(),
                assessment.recommendations().stream()
                        .map(RecommendationRecord::of)
                        .toList(),
                assessment.possibleStrategies().stream().map(Strategy::id).toList());
    }

    /**
     * Returns the outcome of one decision.
     *
     * @param decisionId the id of the decision
     * @return its verdict, empty if the policy did not have it
     */
    public Optional<VerdictRecord> verdict(String decisionId) {
        return verdicts.stream()
                .filter(verdict -> verdict.decision().equals(decisionId))
                .findFirst();
    }
}
