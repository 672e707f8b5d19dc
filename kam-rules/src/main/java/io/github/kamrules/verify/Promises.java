package io.github.kamrules.verify;

import com.google.common.collect.ImmutableList;
import io.github.kamrules.decision.CaseSet;
import io.github.kamrules.decision.CaseSpace;
import io.github.kamrules.decision.Decision;
import io.github.kamrules.decision.DecisionGraph;
import io.github.kamrules.decision.FirstMatch;
import io.github.kamrules.decision.LevelDecision;
import io.github.kamrules.decision.Operand;
import io.github.kamrules.decision.Witness;
import io.github.kamrules.scale.Level;
import io.github.kamrules.scale.Scale;
import io.github.kamrules.text.Message;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Checks guarantees against a graph. */
final class Promises {

    private static final Scale<Level> ANSWERS = Scale.nominal("is-broken", "YES", "NO");

    private final DecisionGraph graph;
    private final List<Guarantee> guarantees;
    /** The decisions of which it is known that their cases are too many. */
    private final Set<Operand> tooLarge;

    Promises(DecisionGraph graph, List<Guarantee> guarantees, Set<Operand> tooLarge) {
        this.graph = graph;
        this.guarantees = guarantees;
        this.tooLarge = tooLarge;
    }

    List<Finding> broken() {
        ImmutableList.Builder<Finding> broken = ImmutableList.builder();
        DecisionGraph checked = checked();
        CaseSpace space = CaseSpace.of(checked);
        for (Guarantee guarantee : guarantees) {
            if (operands(guarantee).stream().anyMatch(tooLarge::contains)) {
                broken.add(notVerified(guarantee));
                continue;
            }
            try {
                find(guarantee, checked, space).ifPresent(broken::add);
            } catch (CaseSpace.TooLargeException full) {
                // What earlier guarantees left in the space may be what was too much.
                space = CaseSpace.of(checked);
                again(guarantee, checked, space).ifPresent(broken::add);
            }
        }
        return broken.build();
    }

    /** A condition may bring bounds of its own, so each is made a decision of the graph. */
    private DecisionGraph checked() {
        DecisionGraph.Builder checked = graph.toBuilder();
        for (Guarantee guarantee : guarantees) {
            if (guarantee instanceof Guarantee.Never never) {
                checked.decide(
                        isBroken(never),
                        FirstMatch.when(never.condition(), ANSWERS.value(0)).otherwise(ANSWERS.value(1)));
            }
        }
        return checked.build();
    }

    private static LevelDecision<Level> isBroken(Guarantee.Never never) {
        return Decision.of("guarantee." + never.id(), ANSWERS);
    }

    private static Optional<Finding> again(Guarantee guarantee, DecisionGraph checked, CaseSpace space) {
        try {
            return find(guarantee, checked, space);
        } catch (CaseSpace.TooLargeException full) {
            return Optional.of(notVerified(guarantee));
        }
    }

    private static List<? extends Operand> operands(Guarantee guarantee) {
        return guarantee instanceof Guarantee.Never never
                ? never.condition().operands()
                : List.of(((Guarantee.Monotone) guarantee).decision());
    }

    private static Finding notVerified(Guarantee guarantee) {
        return Finding.of(
                FindingKind.NOT_VERIFIED,
                place(guarantee),
                Verifier.message("not-verified.guarantee").with("guarantee", guarantee.id()),
                Optional.empty());
    }

    private static Place place(Guarantee guarantee) {
        Optional<String> decision = guarantee instanceof Guarantee.Monotone monotone
                ? Optional.of(monotone.decision().id())
                : Optional.empty();
        return new Place(decision, Optional.of(guarantee.id()), List.of());
    }

    private static Optional<Finding> find(Guarantee guarantee, DecisionGraph checked, CaseSpace space) {
        return guarantee instanceof Guarantee.Never never
                ? find(never, checked, space)
                : find((Guarantee.Monotone) guarantee, space);
    }

    private static Optional<Finding> find(Guarantee.Never never, DecisionGraph checked, CaseSpace space) {
        CaseSet cases = space.answers(isBroken(never), ANSWERS.value(0));
        return cases.witness()
                .map(witness -> Finding.of(
                        FindingKind.BROKEN_GUARANTEE,
                        place(never),
                        Verifier.message("never")
                                .with("guarantee", never.id())
                                .with("condition", checked.describe(never.condition()))
                                .with("when", Verifier.when(cases.describe())),
                        Optional.of(witness)));
    }

    private static Optional<Finding> find(Guarantee.Monotone monotone, CaseSpace space) {
        return space.firstBreak(monotone.input(), monotone.decision(), monotone.rising())
                .map(step -> new Finding(
                        FindingKind.BROKEN_GUARANTEE.id() + ":" + place(monotone),
                        FindingKind.BROKEN_GUARANTEE,
                        FindingKind.BROKEN_GUARANTEE.severity(),
                        place(monotone),
                        Verifier.message(monotone.rising() ? "rising" : "falling")
                                .with("guarantee", monotone.id())
                                .with("decision", monotone.decision().label())
                                .with("input", monotone.input().label())
                                .with("from", Parts.answer(monotone.decision(), step.from()))
                                .with("to", Parts.answer(monotone.decision(), step.to()))
                                .with("before", said(step.before(), monotone))
                                .with("after", said(step.after(), monotone)),
                        Optional.of(step.before()),
                        Optional.of(step.after())));
    }

    private static Message said(Witness witness, Guarantee.Monotone monotone) {
        return witness.given().stream()
                .filter(given -> given.operand().equals(monotone.input()))
                .findFirst()
                .map(Witness.Given::describe)
                .orElseThrow();
    }
}
