package io.github.kamrules.verify;

import com.google.common.collect.ImmutableList;
import io.github.kamrules.decision.CaseSpace;
import io.github.kamrules.decision.Decision;
import io.github.kamrules.decision.DecisionGraph;
import io.github.kamrules.decision.DecisionTexts;
import io.github.kamrules.decision.Operand;
import io.github.kamrules.text.KamTexts;
import io.github.kamrules.text.Message;
import io.github.kamrules.text.TextKey;
import io.github.kamrules.text.Texts;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What verifies the decisions of a graph: it looks at all cases at once, and tells which have no answer, which rows exclude
 * each other, which parts never do anything, and which promises are broken.
 *
 * <p>For example:
 *
 * <pre>{@code
 * Verification verification = Verifier.of(graph).verify();
 * verification.errors();                    // [error gap:credit-risk, overdue-share = 0.05]
 * verification.toText(Locale.ENGLISH);      // Credit risk: no row answers when Overdue share is exactly 5%
 * }</pre>
 *
 * <p>The answers are exact, as {@link CaseSpace} tells it: inputs are taken as independent of each other, and what is code
 * may answer anything that it declares. What would take too much is told as {@link FindingKind#NOT_VERIFIED}. Each method
 * returns a new verifier. Immutable and thread-safe.
 */
public final class Verifier {

    private final DecisionGraph graph;
    private final ImmutableList<Guarantee> guarantees;
    private final Texts texts;

    private Verifier(DecisionGraph graph, ImmutableList<Guarantee> guarantees, Texts texts) {
        this.graph = graph;
        this.guarantees = guarantees;
        this.texts = texts;
    }

    /**
     * Returns the verifier of a graph.
     *
     * @param graph the graph
     * @return the verifier, without guarantees and with the library's texts
     */
    public static Verifier of(DecisionGraph graph) {
        return new Verifier(
                graph, ImmutableList.of(), Texts.of(KamTexts.core(), DecisionTexts.bundle(), VerifyTexts.bundle()));
    }

    /**
     * Returns this verifier with promises added that the graph must keep.
     *
     * @param more the guarantees
     * @return the verifier
     * @throws IllegalArgumentException if two guarantees have the same id
     */
    public Verifier guarantee(Guarantee... more) {
        ImmutableList<Guarantee> all =
                ImmutableList.<Guarantee>builder().addAll(guarantees).add(more).build();
        all.stream()
                .filter(g -> all.stream().filter(o -> o.id().equals(g.id())).count() > 1)
                .findFirst()
                .ifPresent(g -> {
                    throw new IllegalArgumentException("The guarantee (" + g.id() + ") is given twice.");
                });
        return new Verifier(graph, all, texts);
    }

    /**
     * Returns this verifier with other texts in which its findings are told.
     *
     * @param newTexts the texts; those of {@link DecisionTexts} and {@link VerifyTexts} must be among them
     * @return the verifier
     */
    public Verifier texts(Texts newTexts) {
        return new Verifier(graph, guarantees, newTexts);
    }

    /**
     * Looks at all cases.
     *
     * @return what was found
     * @throws IllegalArgumentException if a guarantee reads a decision that the graph does not define, or one that has no
     *     order
     */
    public Verification verify() {
        List<Finding> found = new ArrayList<>();
        Set<Operand> tooLarge = new HashSet<>();
        CaseSpace space = CaseSpace.of(graph);
        for (Decision<?> decision : graph.decisions()) {
            if (graph.requirements(decision).stream().anyMatch(tooLarge::contains)) {
                tooLarge.add(decision);
                found.addAll(Inspection.alone(graph, decision));
                continue;
            }
            try {
                found.addAll(Inspection.across(graph, decision, space));
            } catch (CaseSpace.TooLargeException full) {
                // What earlier decisions left in the space may be what was too much.
                space = CaseSpace.of(graph);
                found.addAll(again(decision, space, tooLarge));
                space = tooLarge.contains(decision) ? CaseSpace.of(graph) : space;
            }
        }
        found.addAll(new Promises(graph, guarantees, tooLarge).broken());
        return new Verification(found, texts);
    }

    private List<Finding> again(Decision<?> decision, CaseSpace space, Set<Operand> tooLarge) {
        try {
            return Inspection.across(graph, decision, space);
        } catch (CaseSpace.TooLargeException full) {
            tooLarge.add(decision);
            return Inspection.alone(graph, decision);
        }
    }

    static Message message(String key) {
        return Message.of(TextKey.of("verify." + key));
    }

    /** Says when something is so: whenever a case is like this, or always. */
    static Message when(Optional<Message> condition) {
        return condition.map(c -> message("when").with("condition", c)).orElseGet(() -> message("always"));
    }
}
