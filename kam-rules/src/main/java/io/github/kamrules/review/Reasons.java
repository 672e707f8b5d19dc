package io.github.kamrules.review;

import com.google.common.collect.ImmutableList;
import io.github.kamrules.decision.Decision;
import io.github.kamrules.decision.Explanation;
import io.github.kamrules.text.Message;
import io.github.kamrules.text.TextKey;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What makes the condition of a strategy or of a check hold: the tests that its first row came down to. */
final class Reasons {

    private static final TextKey REASON = TextKey.of("explain.reason");
    private static final TextKey KNOWN = TextKey.of("explain.claim.known");

    private Reasons() {}

    static List<Message> of(Assessment assessment, Decision<?> decision) {
        Explanation explanation = assessment.explain(decision);
        List<Explanation> tests = explanation.children().stream()
                .filter(node -> node.kind() == Explanation.Kind.ROW)
                .limit(1)
                .flatMap(row -> row.children().stream())
                .flatMap(Reasons::tests)
                .toList();
        return tests.stream()
                .filter(test -> !isSaidByAnother(test, tests))
                .map(Reasons::reason)
                .collect(ImmutableList.toImmutableList());
    }

    /** That something is known goes without saying beside what it is. */
    private static boolean isSaidByAnother(Explanation test, List<Explanation> tests) {
        Optional<Message> claim = claim(test);
        return claim.filter(it -> it.key().equals(KNOWN)).isPresent()
                && tests.stream()
                        .flatMap(other -> claim(other).stream())
                        .anyMatch(other ->
                                !other.key().equals(KNOWN) && operand(other).equals(operand(claim.orElseThrow())));
    }

    private static Optional<Message> claim(Explanation test) {
        return Optional.ofNullable(test.message().arguments().get("condition"))
                .filter(Message.class::isInstance)
                .map(Message.class::cast);
    }

    private static Optional<Object> operand(Message claim) {
        return Optional.ofNullable(claim.arguments().get("operand"));
    }

    /** A condition that holds is a reason as it stands, without "yes" before it. */
    private static Message reason(Explanation test) {
        Message message = test.message();
        return message.key().equals(Explanation.HOLDS) ? Message.of(REASON, message.arguments()) : message;
    }

    /** Returns the tests that a condition came down to: of a negation, those in it, since alone it says nothing. */
    private static Stream<Explanation> tests(Explanation condition) {
        List<Explanation> parts = condition.children().stream()
                .filter(part -> part.kind() == Explanation.Kind.CONDITION)
                .toList();
        return parts.isEmpty() ? Stream.of(condition) : parts.stream().flatMap(Reasons::tests);
    }
}
