package io.github.kamrules.review;

import com.google.common.collect.ImmutableList;
import io.github.kamrules.check.Check;
import io.github.kamrules.check.CheckFinding;
import io.github.kamrules.policy.CheckRule;
import io.github.kamrules.policy.Found;
import java.util.List;

/** Turns the checks whose conditions hold into findings. */
final class Findings {

    private Findings() {}

    /** Returns the checks of which it is not known whether they would find something. */
    static List<Check> open(Assessment assessment) {
        return assessment.policy().checks().stream()
                .filter(rule -> assessment.value(rule.decision()).isEmpty())
                .sorted(CheckRule.worstFirst())
                .map(CheckRule::check)
                .collect(ImmutableList.toImmutableList());
    }

    static List<CheckFinding> of(Assessment assessment) {
        return assessment.policy().checks().stream()
                .filter(rule -> assessment
                        .value(rule.decision())
                        .filter(Found.YES::equals)
                        .isPresent())
                .sorted(CheckRule.worstFirst())
                .map(rule ->
                        new CheckFinding(assessment.accountId(), rule.check(), Reasons.of(assessment, rule.decision())))
                .collect(ImmutableList.toImmutableList());
    }
}
