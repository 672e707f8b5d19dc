package io.github.kamrules.testkit;

import io.github.kamrules.decision.Code;
import io.github.kamrules.decision.Decision;
import io.github.kamrules.decision.FirstMatch;
import io.github.kamrules.decision.ListDecision;
import io.github.kamrules.decision.ListTable;
import io.github.kamrules.decision.Logic;
import io.github.kamrules.decision.SetDecision;
import io.github.kamrules.decision.SetOperand;
import io.github.kamrules.fact.FlagFact;
import io.github.kamrules.scale.Scale;
import io.github.kamrules.source.KnowledgeSource;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Logic that stands in for that of decisions which a test does not look at. */
final class Answers {

    private static final KnowledgeSource TEST = KnowledgeSource.company("given by the test");

    private static final String GIVEN = "reason.given-by-the-test";
    private static final FlagFact NEVER = FlagFact.of("never-known", context -> Optional.empty());

    private Answers() {}

    /** Returns the logic that always gives one answer. */
    static <V> Logic<V> always(Decision<V> decision, V answer) {
        if (decision instanceof SetDecision<?> set) {
            return retyped(rows(set.scale(), (Collection<?>) answer).asSet());
        } else if (decision instanceof ListDecision<?> list) {
            return retyped(rows(list.scale(), (Collection<?>) answer));
        }
        return FirstMatch.<V>empty().otherwise(answer).from(TEST);
    }

    /** Returns the logic that never applies. */
    static <V> Logic<V> never(Decision<V> decision) {
        if (decision instanceof SetDecision<?> || decision instanceof ListDecision<?>) {
            ListTable<Object> none = noRows(((SetOperand<?>) decision).scale()).otherwiseNotApplicable(GIVEN);
            return retyped(decision instanceof SetDecision<?> ? none.asSet() : none);
        }
        return FirstMatch.<V>empty().otherwiseNotApplicable(GIVEN).from(TEST);
    }

    private static ListTable<Object> rows(Scale<?> scale, Collection<?> levels) {
        ListTable<Object> table = noRows(scale);
        for (Object level : levels) {
            table = table.row(level);
        }
        return table.from(TEST);
    }

    /** Returns a table that answers with no level; it needs a row, so it has one that never applies. */
    private static ListTable<Object> noRows(Scale<?> scale) {
        return ListTable.ruleOrder(NEVER).row(scale.value(0), NEVER.isKnown());
    }

    /** Returns the logic that may answer anything, for want of an input that no test gives. */
    static <V> Logic<V> open(Decision<V> decision) {
        FlagFact answer = FlagFact.of(openInput(decision), context -> Optional.empty());
        if (decision instanceof ListDecision<?> list) {
            ListTable<Object> table = ListTable.ruleOrder(answer);
            for (Object level : list.scale().values()) {
                table = table.row(level, answer.isTrue());
            }
            return retyped(table);
        }
        return Code.of("not-given", "1", List.of(answer), values -> Optional.empty());
    }

    /** Returns the id of the input that is missing while the answer of a decision is not given. */
    static String openInput(Decision<?> decision) {
        return "answer-of-" + decision.id().replace('.', '-');
    }

    @SuppressWarnings("unchecked") // the logic answers what the kind of decision asks for
    private static <V> Logic<V> retyped(Logic<?> logic) {
        return (Logic<V>) logic;
    }
}
