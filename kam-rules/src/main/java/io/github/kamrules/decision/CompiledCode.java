package io.github.kamrules.decision;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Java code. It runs only when all that it declares is known; otherwise anything is possible. */
final class CompiledCode extends CompiledLogic {

    private final Code<?> code;
    private final Plan.Decided decided;

    CompiledCode(int[] reads, Code<?> code, Plan.Decided decided) {
        super(reads);
        this.code = code;
        this.decided = decided;
    }

    /** Runs the code; returns the failure, or null when it answered. */
    @Nullable Failure run(DecisionBuffer buffer, int slot) {
        Object answer;
        try {
            var result = code.rule().decide(buffer.codeInputs(code, reads));
            if (result == null) {
                return failure("returned null; it must return an Optional", null);
            }
            if (result.isEmpty()) {
                buffer.put(slot, 0, 0, 1);
                return null;
            }
            answer = result.get();
        } catch (Exception | LinkageError | StackOverflowError | AssertionError e) {
            // Whatever a rule does wrong is its own failure. Checked exceptions come from other languages.
            return failure("threw " + said(e), e);
        }
        try {
            Plan.Outcome outcome = decided.outcomeOf(answer);
            buffer.put(slot, outcome.state(), outcome.value(), 0);
            return null;
        } catch (IllegalArgumentException e) {
            return failure("answered " + answer + ", which its decision cannot answer: " + e.getMessage(), null);
        } catch (RuntimeException e) {
            return failure("answered something that its decision cannot take: it threw " + said(e), e);
        }
    }

    /** Returns what a throwable says of itself; some say nothing but throw again. */
    private static String said(Throwable thrown) {
        try {
            return thrown.toString();
        } catch (RuntimeException e) {
            return thrown.getClass().getName();
        }
    }

    private Failure failure(String what, @Nullable Throwable cause) {
        return new Failure(
                Failure.Kind.CODE,
                decided.decision().id(),
                "the code (" + code.id() + ", version " + code.version() + ") " + what,
                Optional.ofNullable(cause));
    }

    @Override
    int evaluate(DecisionBuffer buffer, int slot) {
        throw new IllegalStateException("Code is run once, never per completion.");
    }

    @Override
    int outcomes(CaseSpace space, Plan.Decided ofSlot) {
        return space.free(ofSlot);
    }

    @Override
    void compose(DecisionBuffer buffer, OutcomeSet outcomes) {
        decided.addAllOutputs(outcomes);
    }

    @Override
    List<Explanation> explain(Explainer explainer, Plan.Decided decided, Map<String, Operand> shown) {
        List<Explanation> values = new ArrayList<>();
        for (int i = 0; i < code.operands().size(); i++) {
            Operand operand = code.operands().get(i);
            shown.putIfAbsent(operand.id(), operand);
            values.add(explainer.node(
                    Explanation.Kind.INPUT,
                    Wording.message("code.read")
                            .with("operand", operand.label())
                            .with("value", explainer.current(operand, reads[i])),
                    Optional.empty(),
                    List.of()));
        }
        return List.of(explainer.node(
                Explanation.Kind.ROW,
                Wording.message("code").with("id", code.id()).with("version", code.version()),
                code.source(),
                values));
    }
}
