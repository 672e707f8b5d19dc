package io.github.kamrules.audit;

import com.google.common.collect.ImmutableList;
import io.github.kamrules.decision.DecisionBuffer;
import io.github.kamrules.decision.Derivation;
import io.github.kamrules.decision.Input;
import io.github.kamrules.fact.Fact;
import io.github.kamrules.fact.FactContext;
import io.github.kamrules.policy.Policy;
import io.github.kamrules.review.Assessment;
import io.github.kamrules.review.AssessmentRecord;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What was decided about an account, and everything that it was decided from: the inputs as they were resolved against the
 * portfolio. With the records of all accounts of a review, {@link AuditReplay} decides again without account, portfolio or code
 * that reads facts. Immutable and thread-safe.
 *
 * <p>It holds no name of a contact, and nothing else of the account but its id and what the policy reads; texts that users wrote,
 * such as the reason of a level that was set by hand, are among that.
 *
 * @param assessment what was decided, by which policy, as of when; of explanations the statements alone
 * @param facts what was known of each input that the policy reads, in its order
 * @param ties missing inputs that come from one number
 */
public record AuditRecord(AssessmentRecord assessment, List<FactRecord> facts, List<TieRecord> ties) {

    /**
     * Copies the lists.
     *
     * @param assessment what was decided
     * @param facts what was known of each input
     * @param ties missing inputs that come from one number
     */
    public AuditRecord {
        facts = ImmutableList.copyOf(facts);
        ties = ImmutableList.copyOf(ties);
    }

    /**
     * Returns the record of an assessment.
     *
     * @param assessment the assessment
     * @return its record
     */
    public static AuditRecord of(Assessment assessment) {
        Policy policy = assessment.policy();
        FactContext context = FactContext.of(assessment.account(), assessment.statistics());
        List<FactRecord> facts = new ArrayList<>();
        for (Fact fact : policy.facts().facts()) {
            FactRecord.Recorder recorder = new FactRecord.Recorder(fact);
            policy.facts().read(fact, context, recorder);
            facts.add(recorder.taken());
        }
        List<TieRecord> ties = new ArrayList<>();
        policy.facts().derive(context, derivation -> ties.addAll(tie(derivation, policy)));
        return new AuditRecord(withoutReasons(AssessmentRecord.of(assessment)), facts, ties);
    }

    /** Of the explanations, statements are enough: who decides again can explain again, and they are most of a record. */
    private static AssessmentRecord withoutReasons(AssessmentRecord record) {
        return new AssessmentRecord(
                record.accountId(),
                record.asOf(),
                record.policy(),
                record.verdicts().stream()
                        .map(verdict ->
                                verdict.explainedBy(verdict.explanation().statement()))
                        .toList(),
                record.recommendations(),
                record.possibleStrategies());
    }

    /** Returns what the inputs of a derivation can be together, none if the policy reads none of them. */
    private static List<TieRecord> tie(Derivation derivation, Policy policy) {
        List<Input> inputs = policy.graph().inputs();
        List<Integer> positions = new ArrayList<>();
        for (int i = 0; i < derivation.inputs().size(); i++) {
            if (inputs.contains(derivation.inputs().get(i))) {
                positions.add(i);
            }
        }
        if (positions.isEmpty()) {
            return List.of();
        }
        Alternatives alternatives = new Alternatives(derivation, positions, policy);
        return List.of(new TieRecord(derivation.raw().id(), alternatives.all()));
    }

    /** Finds the numbers at which an input crosses a bound: each input rises or falls with the number, so halves are looked at. */
    private static final class Alternatives {

        private final Derivation derivation;
        private final List<Integer> positions;
        private final List<Input> inputs;
        private final DecisionBuffer buffer;
        private final List<List<FactRecord>> found = new ArrayList<>();

        Alternatives(Derivation derivation, List<Integer> positions, Policy policy) {
            this.derivation = derivation;
            this.positions = positions;
            inputs = policy.graph().inputs();
            buffer = policy.graph().newBuffer();
        }

        List<List<FactRecord>> all() {
            found.add(facts(derivation.low()));
            between(derivation.low(), cells(derivation.low()), derivation.high(), cells(derivation.high()));
            return found;
        }

        private void between(long low, int[] atLow, long high, int[] atHigh) {
            if (Arrays.equals(atLow, atHigh)) {
                return;
            } else if (high - low == 1) {
                found.add(facts(high));
                return;
            }
            long middle = low + ((high - low) >>> 1);
            int[] atMiddle = cells(middle);
            between(low, atLow, middle, atMiddle);
            between(middle, atMiddle, high, atHigh);
        }

        private int[] cells(long raw) {
            int[] cells = new int[positions.size()];
            for (int i = 0; i < cells.length; i++) {
                int position = positions.get(i);
                int index = inputs.indexOf(derivation.inputs().get(position));
                derivation.derive(raw, position, buffer.input(index));
                cells[i] = buffer.cell(index);
            }
            return cells;
        }

        private List<FactRecord> facts(long raw) {
            List<FactRecord> facts = new ArrayList<>();
            for (int position : positions) {
                FactRecord.Recorder recorder =
                        new FactRecord.Recorder(derivation.inputs().get(position));
                derivation.derive(raw, position, recorder);
                facts.add(recorder.taken());
            }
            return facts;
        }
    }
}
