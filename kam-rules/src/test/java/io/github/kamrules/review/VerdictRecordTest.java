package io.github.kamrules.review;

import static io.github.kamrules.fact.AccountFacts.DAYS_SINCE_LAST_ORDER;
import static io.github.kamrules.fact.AccountFacts.ORDER_COUNT;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.kamrules.account.Account;
import io.github.kamrules.decision.Candidates;
import io.github.kamrules.decision.CompoundTable;
import io.github.kamrules.decision.Decision;
import io.github.kamrules.decision.Explanation;
import io.github.kamrules.decision.ListDecision;
import io.github.kamrules.decision.Verdict;
import io.github.kamrules.policy.Policy;
import io.github.kamrules.portfolio.Portfolio;
import io.github.kamrules.scale.Level;
import io.github.kamrules.scale.Scale;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class VerdictRecordTest {

    private static final Scale<Level> TOPICS = Scale.nominal("topic", "CALL", "VISIT");
    private static final Level CALL = TOPICS.value(0);
    private static final Level VISIT = TOPICS.value(1);
    private static final ListDecision<Level> AGENDA = Decision.listOf("agenda", TOPICS);
    private static final ListDecision<Level> SECOND = Decision.listOf("second", TOPICS);
    private static final Policy POLICY = Policy.builder("lists", "1")
            .decide(CompoundTable.ruleOrder(ORDER_COUNT, DAYS_SINCE_LAST_ORDER)
                    .row(List.of(AGENDA.answer(VISIT), SECOND.answer(CALL)))
                    .row(List.of(AGENDA.answer(CALL), SECOND.answer(CALL)), ORDER_COUNT.atLeast("1"))
                    .row(List.of(AGENDA.answer(VISIT), SECOND.answer(VISIT)), DAYS_SINCE_LAST_ORDER.atLeast("90")))
            .build();

    @Test
    void keepsTheOrderAndTheRepetitionsOfAList() {
        Explanation explanation = Reviewer.of(POLICY)
                .review(Portfolio.of(List.of(Account.builder().id("A").name("A").build()), LocalDate.of(2026, 6, 30)))
                .assessment("A")
                .explain(AGENDA);
        Verdict<List<Level>> decided = new Verdict.Decided<>(List.of(VISIT, CALL, VISIT), List.of());
        VerdictRecord stored = VerdictRecord.of(AGENDA, decided, explanation);
        assertThat(stored.answer()).containsExactly("VISIT", "CALL", "VISIT");
        assertThat(stored.verdict(AGENDA, POLICY)).isEqualTo(decided);
    }

    @Test
    void keepsWhatIsCertainAndWhatIsPossibleInAList() {
        Assessment assessment = Reviewer.of(POLICY)
                .review(Portfolio.of(List.of(Account.builder().id("A").name("A").build()), LocalDate.of(2026, 6, 30)))
                .assessment("A");
        Verdict<List<Level>> open = assessment.verdict(AGENDA);
        assertThat(open)
                .isInstanceOfSatisfying(
                        Verdict.Undecided.class,
                        it -> assertThat(it.candidates())
                                .isEqualTo(new Candidates<>(
                                        List.of(List.of(VISIT), List.of(VISIT, CALL, VISIT)),
                                        false,
                                        false,
                                        false,
                                        false)));
        VerdictRecord stored = VerdictRecord.of(AGENDA, open, assessment.explain(AGENDA));
        assertThat(stored.verdict(AGENDA, POLICY)).isEqualTo(open);
    }
}
