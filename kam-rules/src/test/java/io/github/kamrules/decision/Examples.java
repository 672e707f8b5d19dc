package io.github.kamrules.decision;

import io.github.kamrules.number.Unit;
import io.github.kamrules.scale.Level;
import io.github.kamrules.scale.Scale;
import io.github.kamrules.source.KnowledgeSource;
import java.util.List;

/** Inputs and decisions that the tests of this package share. */
final class Examples {

    static final KnowledgeSource SOURCE = KnowledgeSource.assumed("a test");

    static final NumberInput SHARE = NumberInput.of("share", Domain.numbers("[0, 1]", Unit.RATIO));
    static final NumberInput DAYS =
            NumberInput.of("days", Domain.wholeNumbers("[0, inf)", Unit.DAYS).orNone());
    static final Scale<Level> GRADE = Scale.ordered("grade", "LOW", "MEDIUM", "HIGH");
    static final Level LOW = GRADE.value(0);
    static final Level MEDIUM = GRADE.value(1);
    static final Level HIGH = GRADE.value(2);
    static final LevelInput<Level> STRENGTH = LevelInput.of("strength", GRADE);
    static final FlagInput BLOCKED = FlagInput.of("blocked");
    static final TextInput COUNTRY = TextInput.of("country");

    static final LevelDecision<Level> FIRST = Decision.of("first", GRADE);
    static final LevelDecision<Level> SECOND = Decision.of("second", GRADE);
    static final LevelDecision<Level> THIRD = Decision.of("third", GRADE);
    static final SetDecision<Level> SET = Decision.setOf("set", GRADE);
    static final NumberDecision SCORE = Decision.number("score", Domain.numbers("[-100, 100]", Unit.POINTS));

    private Examples() {}

    static <V> DecisionGraph graph(Decision<V> decision, Logic<V> logic) {
        return DecisionGraph.builder().decide(decision, logic).build();
    }

    static InputValues.Builder given() {
        return InputValues.builder();
    }

    static <V> Verdict<V> decide(DecisionGraph graph, Decision<V> decision, InputValues.Builder values) {
        return graph.decide(values.build()).verdict(decision);
    }

    static <V> Verdict<V> decided(V value) {
        return new Verdict.Decided<>(value, List.of());
    }

    static <V> Verdict.Undecided<V> undecided(Verdict<V> verdict) {
        if (verdict instanceof Verdict.Undecided<V> it) {
            return it;
        }
        throw new AssertionError("Expected an undecided verdict, but was " + verdict);
    }

    static Failure failure(Verdict<?> verdict) {
        if (verdict instanceof Verdict.Failed<?> it) {
            return it.failure();
        }
        throw new AssertionError("Expected a failed verdict, but was " + verdict);
    }
}
