package io.github.kamrules.verify;

import com.google.common.collect.ImmutableList;
import io.github.kamrules.decision.Axis;
import io.github.kamrules.decision.CaseSet;
import io.github.kamrules.decision.CaseSpace;
import io.github.kamrules.decision.Characteristic;
import io.github.kamrules.decision.Code;
import io.github.kamrules.decision.Condition;
import io.github.kamrules.decision.Decision;
import io.github.kamrules.decision.DecisionGraph;
import io.github.kamrules.decision.HitPolicy;
import io.github.kamrules.decision.Ladder;
import io.github.kamrules.decision.Logic;
import io.github.kamrules.decision.Matrix;
import io.github.kamrules.decision.Row;
import io.github.kamrules.decision.RowLogic;
import io.github.kamrules.decision.Scorecard;
import io.github.kamrules.decision.Witness;
import io.github.kamrules.text.Message;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** What can be said of one decision. */
final class Inspection {

    /** So many holes, or pairs of rows that exclude each other, are shown one by one; the others are only mentioned. */
    static final int MAX_SHOWN = 5;

    private final DecisionGraph graph;
    private final Decision<?> decision;
    private final Logic<?> logic;
    private final Parts parts;

    private final CaseSpace space;
    /** Whether the space is that of the whole graph. */
    private final boolean isWhole;
    /** The decision looked at alone, once that has been needed. */
    private @Nullable CaseSpace around;

    private final List<Finding> found = new ArrayList<>();

    private Inspection(DecisionGraph graph, Decision<?> decision, CaseSpace space, boolean isWhole) {
        this.graph = graph;
        this.decision = decision;
        this.logic = graph.logic(decision);
        this.parts = new Parts(decision, logic);
        this.space = space;
        this.isWhole = isWhole;
    }

    /** Looks at a decision as part of its graph. */
    static List<Finding> across(DecisionGraph graph, Decision<?> decision, CaseSpace whole) {
        return new Inspection(graph, decision, whole, true).findings();
    }

    /** Looks at a decision alone, where the whole graph is too much. */
    static List<Finding> alone(DecisionGraph graph, Decision<?> decision) {
        if (graph.requirements(decision).stream().noneMatch(Decision.class::isInstance)) {
            return List.of(notVerified(decision, "not-verified.too-large"));
        }
        try {
            CaseSpace around = CaseSpace.around(graph, decision);
            return ImmutableList.<Finding>builder()
                    .addAll(new Inspection(graph, decision, around, false).findings())
                    .add(notVerified(decision, "not-verified.alone"))
                    .build();
        } catch (CaseSpace.TooLargeException full) {
            return List.of(notVerified(decision, "not-verified.too-large"));
        }
    }

    private static Finding notVerified(Decision<?> decision, String key) {
        return Finding.of(
                FindingKind.NOT_VERIFIED,
                Place.of(decision.id()),
                Verifier.message(key).with("decision", decision.label()),
                Optional.empty());
    }

    private List<Finding> findings() {
        if (logic instanceof Code<?> code) {
            add(
                    FindingKind.NOT_VERIFIED,
                    Place.of(decision.id()),
                    message("not-verified.code").with("code", code.id()),
                    Optional.empty());
            return found;
        }
        findGaps();
        findConflicts();
        findDeadRows();
        findUnusedDefaults();
        found.addAll(new Levels(graph, decision, logic, parts, space).unreachable());
        found.addAll(new Comparisons(graph, decision, logic).outside());
        return found;
    }

    private Message message(String key) {
        return Verifier.message(key).with("decision", decision.label());
    }

    private void add(FindingKind kind, Place place, Message message, Optional<Witness> witness) {
        found.add(Finding.of(kind, place, message, witness));
    }

    private boolean readsDecisions() {
        return graph.requirements(decision).stream().anyMatch(Decision.class::isInstance);
    }

    /** Returns the space of the decision alone, where that differs and is not too large. */
    private Optional<CaseSpace> around() {
        if (!isWhole || !readsDecisions()) {
            return Optional.empty();
        }
        if (around == null) {
            around = CaseSpace.around(graph, decision);
        }
        return Optional.of(around);
    }

    /** Returns a part of some cases in terms of what the decision reads, where it reads decisions. */
    private CaseSet.Block block(CaseSet cases, Function<CaseSpace, CaseSet> sameAlone) {
        return around().map(s -> cases.block(sameAlone.apply(s)))
                .orElseGet(() -> new CaseSet.Block(cases.block(), cases.describe()));
    }

    // ---- gaps

    private void findGaps() {
        CaseSet gaps = space.gaps(decision);
        if (gaps.isEmpty()) {
            around().map(s -> s.gaps(decision)).ifPresent(this::addGapAlone);
        } else if (!isWhole && readsDecisions()) {
            addGapAlone(gaps);
        } else if (logic instanceof Scorecard<?> card) {
            int row = 0;
            for (Characteristic line : card.characteristics()) {
                int count = line.attributes().size();
                if (line.otherwise().isEmpty()) {
                    addHoles(
                            gaps.minus(covered(row, count)),
                            Place.of(decision.id()).part(line.id()),
                            message("gap.line").with("characteristic", line.label()));
                }
                row += count;
            }
        } else {
            addHoles(gaps, Place.of(decision.id()), message("gap"));
        }
    }

    /** Returns the cases in which one of some neighbouring rows applies. */
    private CaseSet covered(int first, int count) {
        CaseSet covered = space.all().minus(space.all());
        for (int row = first; row < first + count; row++) {
            covered = covered.or(space.applying(decision, row));
        }
        return covered;
    }

    private void addGapAlone(CaseSet gaps) {
        if (!gaps.isEmpty()) {
            found.add(Finding.of(
                            FindingKind.GAP,
                            Place.of(decision.id()),
                            message(isWhole ? "gap.alone" : "gap.unknown").with("when", Verifier.when(gaps.describe())),
                            gaps.witness())
                    .withId("gap-alone:" + decision.id())
                    .as(Severity.INFO));
        }
    }

    /** Shows holes one by one, each as wide as one condition can tell it. */
    private void addHoles(CaseSet gaps, Place place, Message message) {
        CaseSet left = gaps;
        for (int hole = 1; !left.isEmpty() && hole <= MAX_SHOWN + 1; hole++) {
            CaseSet.Block block = block(left, s -> s.gaps(decision));
            boolean isLast = hole > MAX_SHOWN;
            Finding finding = Finding.of(
                    FindingKind.GAP,
                    place,
                    (isLast ? message("gap.more") : message).with("when", Verifier.when(block.words())),
                    left.witness());
            found.add(hole == 1 ? finding : finding.withId(finding.id() + (isLast ? ".more" : "." + hole)));
            left = left.minus(block.cases());
        }
    }

    // ---- conflicts

    private void findConflicts() {
        CaseSet conflicts = space.conflicts(decision);
        if (conflicts.isEmpty()) {
            around().map(s -> s.conflicts(decision)).ifPresent(this::addConflictAlone);
        } else if (!isWhole && readsDecisions()) {
            addConflictAlone(conflicts);
        } else {
            addPairs(conflicts);
        }
    }

    private void addConflictAlone(CaseSet conflicts) {
        if (!conflicts.isEmpty()) {
            found.add(Finding.of(
                            FindingKind.CONFLICT,
                            Place.of(decision.id()),
                            message(isWhole ? "conflict.alone" : "conflict.unknown")
                                    .with("when", Verifier.when(conflicts.describe())),
                            conflicts.witness())
                    .withId("conflict-alone:" + decision.id())
                    .as(Severity.INFO));
        }
    }

    private void addPairs(CaseSet conflicts) {
        int[] rows = IntStream.range(0, space.rows(decision))
                .filter(row -> space.applying(decision, row).overlaps(conflicts))
                .toArray();
        int shown = 0;
        int more = 0;
        for (int i = 0; i < rows.length; i++) {
            for (int j = i + 1; j < rows.length; j++) {
                boolean exclude = space.exclude(decision, rows[i], rows[j]);
                if (exclude && shown < MAX_SHOWN) {
                    addPair(rows[i], rows[j]);
                    shown++;
                } else if (exclude) {
                    more++;
                }
            }
        }
        if (more > 0) {
            Finding finding = Finding.of(
                    FindingKind.CONFLICT,
                    Place.of(decision.id()),
                    message("conflict.more").with("count", more),
                    conflicts.witness());
            found.add(finding.withId(finding.id() + ":more"));
        }
    }

    private void addPair(int row, int other) {
        CaseSet both = space.applying(decision, row).and(space.applying(decision, other));
        List<? extends Row<?>> rows = parts.rows();
        boolean unique = ((RowLogic<?>) logic).hitPolicy() == HitPolicy.UNIQUE;
        Message message = message(unique ? "conflict.unique" : "conflict.any")
                .with("row", row + 1)
                .with("other", other + 1)
                .with(
                        "when",
                        Verifier.when(block(both, s -> s.applying(decision, row).and(s.applying(decision, other)))
                                .words()))
                .with("value", parts.answer(rows.get(row).output()))
                .with("otherValue", parts.answer(rows.get(other).output()));
        add(FindingKind.CONFLICT, Place.of(decision.id()).rows(row + 1, other + 1), message, both.witness());
    }

    // ---- rows that do nothing

    private void findDeadRows() {
        int count = space.rows(decision);
        Set<Integer> answering = space.rowsAnswering(decision, space.all());
        List<Integer> dead = IntStream.range(0, count)
                .filter(row -> !answering.contains(row))
                .boxed()
                .toList();
        List<Integer> left = logic instanceof Matrix<?> matrix ? withoutBands(matrix, dead) : dead;
        for (int row : left) {
            CaseSet applying = space.applying(decision, row);
            if (applying.isEmpty()) {
                addUnreachable(row);
            } else {
                addShadowed(row, applying);
            }
        }
    }

    private void addUnreachable(int row) {
        boolean never = around().map(s -> s.applying(decision, row).isEmpty()).orElse(true);
        add(
                FindingKind.UNREACHABLE_ROW,
                parts.place(row),
                message(never ? "unreachable-row" : "unreachable-row.here")
                        .with("part", parts.words(row))
                        .with("condition", graph.describe(condition(row))),
                Optional.empty());
    }

    private Condition condition(int row) {
        if (logic instanceof Scorecard<?> card) {
            return card.characteristics().stream()
                    .flatMap(line -> line.attributes().stream())
                    .map(Characteristic.Attribute::condition)
                    .toList()
                    .get(row);
        }
        return parts.rows().get(row).condition();
    }

    private void addShadowed(int row, CaseSet applying) {
        List<Integer> others = space.rowsAnswering(decision, applying).stream()
                .filter(other -> other != row && parts.compete(row, other))
                .toList();
        if (others.isEmpty()) {
            return; // Its cases are conflicts, or what it reads goes wrong, which is told there.
        }
        ImmutableList.Builder<Object> named = ImmutableList.builder();
        others.stream().limit(MAX_SHOWN).map(parts::words).forEach(named::add);
        if (others.size() > MAX_SHOWN) {
            named.add(Verifier.message("others").with("count", others.size() - MAX_SHOWN));
        }
        boolean agrees = logic instanceof RowLogic<?> rows && rows.hitPolicy() == HitPolicy.ANY;
        add(
                agrees ? FindingKind.OVERLAP : FindingKind.SHADOWED_ROW,
                parts.place(row),
                message(agrees ? "overlap" : "shadowed-row")
                        .with("part", parts.words(row))
                        .with("others", named.build())
                        .with(
                                "when",
                                Verifier.when(block(applying, s -> s.applying(decision, row))
                                        .words())),
                applying.witness());
    }

    /** Tells bands in which no case lies, and returns the cells outside of them. */
    private List<Integer> withoutBands(Matrix<?> matrix, List<Integer> dead) {
        int height = matrix.vertical().bands().size();
        int width = matrix.horizontal().bands().size();
        List<Integer> left = new ArrayList<>(dead);
        for (int r = 0; r < height; r++) {
            int row = r;
            if (dead.containsAll(
                    IntStream.range(0, width).mapToObj(c -> row * width + c).toList())) {
                addBand(matrix.vertical(), height - 1 - row);
                left.removeIf(cell -> cell / width == row);
            }
        }
        for (int c = 0; c < width; c++) {
            int column = c;
            if (dead.containsAll(
                    IntStream.range(0, height).mapToObj(r -> r * width + column).toList())) {
                addBand(matrix.horizontal(), column);
                left.removeIf(cell -> cell % width == column);
            }
        }
        return left;
    }

    private void addBand(Axis axis, int band) {
        add(
                FindingKind.UNREACHABLE_BAND,
                Place.of(decision.id()).part(axis.operand().id()).rows(band + 1),
                message("unreachable-band")
                        .with("axis", axis.operand().label())
                        .with("band", band + 1)
                        .with("condition", graph.describe(axis.bands().get(band))),
                Optional.empty());
    }

    // ---- defaults

    private void findUnusedDefaults() {
        if (logic instanceof Scorecard<?> card) {
            findUnusedPoints(card);
        } else if (!(logic instanceof Ladder<?>)
                && parts.otherwise().isPresent()
                && space.withoutRow(decision).isEmpty()) {
            boolean never = around().map(s -> s.withoutRow(decision).isEmpty()).orElse(true);
            add(
                    FindingKind.UNREACHABLE_OTHERWISE,
                    Place.of(decision.id()),
                    message(never ? "unreachable-otherwise" : "unreachable-otherwise.here")
                            .with("value", parts.answer(parts.otherwise().get())),
                    Optional.empty());
        }
    }

    private void findUnusedPoints(Scorecard<?> card) {
        CaseSet scored = space.all().minus(space.notApplicable(decision));
        int row = 0;
        for (Characteristic line : card.characteristics()) {
            int count = line.attributes().size();
            if (line.otherwise().isPresent()
                    && scored.minus(covered(row, count)).isEmpty()) {
                add(
                        FindingKind.UNREACHABLE_OTHERWISE,
                        Place.of(decision.id()).part(line.id()),
                        message("unreachable-otherwise.line").with("characteristic", line.label()),
                        Optional.empty());
            }
            row += count;
        }
    }
}
