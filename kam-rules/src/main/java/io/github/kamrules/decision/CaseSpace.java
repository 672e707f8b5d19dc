package io.github.kamrules.decision;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.base.Preconditions.checkElementIndex;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import io.github.kamrules.number.Decimal;
import io.github.kamrules.scale.Scale;
import io.github.kamrules.text.Message;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.function.IntUnaryOperator;
import java.util.function.LongBinaryOperator;
import java.util.function.LongToIntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * All cases that a graph can be given, taken together. It answers questions about all of them at once, however many there
 * are: for which cases does no row apply, which answers can a decision give at all, is one set of cases part of another.
 *
 * <p>For example, whether a table has a hole, and where:
 *
 * <pre>{@code
 * CaseSpace.of(graph).gaps(CREDIT_RISK).witness();    // Optional[overdue-share = 0.05]
 * }</pre>
 *
 * <p>Numbers, dates and texts count by what the graph can tell apart: between two neighbouring bounds all numbers are one.
 * So the answers are exact, not sampled. The inputs are taken as independent of each other: that a share follows from a
 * revenue is not known here, so that a case may be shown which no account could have; what is said to be empty is empty.
 *
 * <p>Every input is known, or known not to apply where its domain says so. Where a decision asks whether it is known, or has
 * a default for it, it may also be missing; what it would be still counts for those who have no default. What looks at all
 * cases, or is Java code, may answer anything that it declares: a {@link Capacity} passes the level on or lowers it. Where
 * something that a decision reads goes wrong, that decision is not judged, unless the answer is the same whatever it had read.
 *
 * <p>A space is built up while it is asked, and is for one thread at a time.
 */
public final class CaseSpace {

    /** Up to so many nodes of diagrams: some 100 MB. */
    static final int MAX_NODES = 1_000_000;

    private static final int MAX_FREE_LEVELS = 16;

    /** No function. */
    private static final int UNKNOWN = Integer.MIN_VALUE;

    // Results of functions that are conditions.
    static final int FALSE = 0;
    static final int TRUE = 1;
    /** Also in hits and outcomes: something that was read went wrong. */
    static final int WRONG = 2;

    static final int NEVER = Diagrams.constant(FALSE);
    static final int ALWAYS = Diagrams.constant(TRUE);

    // Results of functions that tell which row answers; what is more is the number of the row.
    static final int NO_ROW = 0;
    static final int EXCLUDED = 1;
    static final int FIRST_ROW = 3;

    // Results of functions that tell the outcome; what is more is the number of the outcome.
    static final int GAP = 0;
    static final int CONFLICT = 1;
    private static final int FIRST_OUTCOME = 3;

    private static final Diagrams.Operation AND = new Diagrams.Operation() {
        @Override
        public int of(int left, int right) {
            return left == FALSE || right == FALSE ? FALSE : Math.max(left, right);
        }

        @Override
        public int decidedByLeft(int left) {
            return left == FALSE ? FALSE : UNDECIDED;
        }

        @Override
        public int decidedByRight(int right) {
            return right == FALSE ? FALSE : UNDECIDED;
        }
    };

    private static final Diagrams.Operation OR = new Diagrams.Operation() {
        @Override
        public int of(int left, int right) {
            return left == TRUE || right == TRUE ? TRUE : Math.max(left, right);
        }

        @Override
        public int decidedByLeft(int left) {
            return left == TRUE ? TRUE : UNDECIDED;
        }

        @Override
        public int decidedByRight(int right) {
            return right == TRUE ? TRUE : UNDECIDED;
        }
    };

    /** The row that answers in a case, or none outside of some cases. */
    private static final Diagrams.Operation WITHIN = new Diagrams.Operation() {
        @Override
        public int of(int row, int isAmong) {
            return isAmong == TRUE ? row : NO_ROW;
        }

        @Override
        public int decidedByRight(int isAmong) {
            return isAmong == TRUE ? UNDECIDED : NO_ROW;
        }
    };

    private final DecisionGraph graph;
    private final Plan plan;
    /** The decision that alone is looked at; null for the whole graph. */
    private final Plan.@Nullable Decided alone;

    private final Diagrams diagrams;
    private final List<Free> variables = new ArrayList<>();
    private final CaseBlocks blocks;
    private final Map<Integer, Integer> inputVariables = new HashMap<>();
    private final Map<Integer, FreeSet> freeSets = new HashMap<>();
    private final Map<Integer, Integer> slots = new HashMap<>();
    private final Map<Integer, Integer> hits = new HashMap<>();
    private final Map<Integer, int[]> rowTruths = new HashMap<>();
    private final Map<Outcome, Integer> numbers = new HashMap<>();
    private final List<Outcome> outcomes = new ArrayList<>();
    private final List<Long> values = new ArrayList<>();
    private final Map<Long, Integer> valuePlaces = new HashMap<>();

    /** An outcome: its state, and the set or number; two that no reader can tell apart are one. */
    record Outcome(int state, long value) {}

    /** What a variable says of a slot in one of its states. */
    record Choice(int state, Witness.Status status) {}

    /** A variable and what its states are. */
    record Free(int slot, List<Choice> choices) {}

    /** A set that may be anything: whether it applies, and a variable for each of its levels. */
    @SuppressWarnings("ArrayRecordComponent") // private, never compared
    private record FreeSet(int applies, int[] bits, long[] masks) {}

    /** Tells that a question about all cases takes more than it is worth: it stays open. */
    public static final class TooLargeException extends RuntimeException {

        private static final long serialVersionUID = 1;

        TooLargeException(int nodes) {
            super("The cases differ in too many ways: more than " + nodes + " nodes would be needed.");
        }
    }

    private CaseSpace(DecisionGraph graph, Plan.@Nullable Decided alone, int maxNodes) {
        this.graph = graph;
        this.plan = graph.plan();
        this.alone = alone;
        this.diagrams = new Diagrams(maxNodes);
        this.blocks = new CaseBlocks(graph, diagrams, variables);
        // What is read together stands together: that keeps diagrams small.
        for (Plan.Decided decided : alone == null ? plan.decisions : List.of(alone)) {
            for (int read : decided.compiled().reads) {
                if (read < plan.decisionBase()) {
                    inputVariable(inputOf(read));
                } else if (alone != null && plan.decidedAt(read).kind == Plan.Kind.SET) {
                    freeSet(plan.decidedAt(read));
                } else if (alone != null) {
                    slot(read);
                }
            }
            for (int slot : decided.asked) {
                inputVariable(slot);
            }
        }
    }

    /**
     * Returns the space of all cases of a graph: inputs vary, and decisions follow from them.
     *
     * @param graph the graph
     * @return the space
     */
    public static CaseSpace of(DecisionGraph graph) {
        return new CaseSpace(graph, null, MAX_NODES);
    }

    /** Returns the space of all cases of a graph with another limit of nodes. */
    static CaseSpace of(DecisionGraph graph, int maxNodes) {
        return new CaseSpace(graph, null, maxNodes);
    }

    /**
     * Returns the space of all cases of one decision looked at alone: all that it reads varies, be it an input or the answer of
     * another decision, which may be any that its own logic can give.
     *
     * @param graph the graph
     * @param decision a decision of the graph; the space can be asked about no other one
     * @return the space
     * @throws IllegalArgumentException if the graph does not define the decision
     */
    public static CaseSpace around(DecisionGraph graph, Decision<?> decision) {
        return new CaseSpace(graph, graph.plan().decided(decision), MAX_NODES);
    }

    /**
     * Returns every case.
     *
     * @return the cases
     */
    public CaseSet all() {
        return new CaseSet(this, ALWAYS);
    }

    /**
     * Returns the cases in which no row of a decision applies, nor has it an answer for that.
     *
     * @param decision a decision of the graph
     * @return the cases
     * @throws IllegalArgumentException if the graph does not define the decision
     * @throws TooLargeException if it takes more than the space allows
     */
    public CaseSet gaps(Decision<?> decision) {
        return where(outcomes(decided(decision)), code -> code == GAP);
    }

    /**
     * Returns the cases in which rows of a decision apply that exclude each other.
     *
     * @param decision a decision of the graph
     * @return the cases
     * @throws IllegalArgumentException if the graph does not define the decision
     * @throws TooLargeException if it takes more than the space allows
     */
    public CaseSet conflicts(Decision<?> decision) {
        return where(outcomes(decided(decision)), code -> code == CONFLICT);
    }

    /**
     * Returns the cases in which a decision does not apply.
     *
     * @param decision a decision of the graph
     * @return the cases
     * @throws IllegalArgumentException if the graph does not define the decision
     * @throws TooLargeException if it takes more than the space allows
     */
    public CaseSet notApplicable(Decision<?> decision) {
        return where(
                outcomes(decided(decision)),
                code -> isOutcome(code) && outcome(code).state() == 0);
    }

    /**
     * Returns the cases with one answer to a decision.
     *
     * @param <V> the type of the answer
     * @param decision a decision of the graph, but none of a number that stands for itself here, such as a rank
     * @param answer the answer
     * @return the cases
     * @throws IllegalArgumentException if the graph does not define the decision, or it cannot give the answer
     * @throws TooLargeException if it takes more than the space allows
     */
    public <V> CaseSet answers(Decision<V> decision, V answer) {
        Plan.Decided decided = decided(decision);
        if (decided.kind == Plan.Kind.SET) {
            return where(
                    outcomes(decided),
                    code -> isOutcome(code)
                            && outcome(code).state() != 0
                            && decided.answerOf(1, outcome(code).value()).equals(answer));
        }
        Plan.Outcome wanted = decided.outcomeOf(answer);
        return where(
                outcomes(decided),
                code -> isOutcome(code)
                        && outcome(code).state() == wanted.state()
                        && outcome(code).value() == wanted.value());
    }

    /**
     * Returns the cases in which a set of levels holds one of them.
     *
     * @param <T> the type of the levels
     * @param decision a decision of the graph that answers with a set or a list
     * @param level the level
     * @return the cases
     * @throws IllegalArgumentException if the graph does not define the decision, or its scale lacks the level
     * @throws TooLargeException if it takes more than the space allows
     */
    public <T> CaseSet containing(SetOperand<T> decision, T level) {
        Plan.Decided decided = decided((Decision<?>) decision);
        return new CaseSet(
                this,
                truth(overlaps(decided.slot, bits(decided, decision.scale().indexOf(level)))));
    }

    /**
     * Returns how many rows a decision has that can be asked about here: the rows of a table or list, the rungs of a ladder
     * from the highest one, the cells of a matrix from the highest row, the attributes of a scorecard one characteristic after the other; none for
     * other kinds of logic.
     *
     * @param decision a decision of the graph
     * @return the number of rows
     */
    public int rows(Decision<?> decision) {
        return decided(decision).compiled().rowCount();
    }

    /**
     * Returns the cases in which the condition of a row holds, whatever the other rows say.
     *
     * @param decision a decision of the graph
     * @param row the position of the row, from 0
     * @return the cases
     * @throws IndexOutOfBoundsException if there is no such row
     * @throws TooLargeException if it takes more than the space allows
     */
    public CaseSet applying(Decision<?> decision, int row) {
        Plan.Decided decided = decided(decision);
        checkElementIndex(row, decided.compiled().rowCount(), "row");
        return new CaseSet(this, rowTruth(decided, row));
    }

    /**
     * Returns the cases in which a row is the one that answers, or belongs to the answer where several rows do.
     *
     * @param decision a decision of the graph
     * @param row the position of the row, from 0
     * @return the cases
     * @throws IndexOutOfBoundsException if there is no such row
     * @throws TooLargeException if it takes more than the space allows
     */
    public CaseSet answering(Decision<?> decision, int row) {
        Plan.Decided decided = decided(decision);
        checkElementIndex(row, decided.compiled().rowCount(), "row");
        if (!decided.compiled().rowsAnswerAlone()) {
            return new CaseSet(this, truth(decided.compiled().answering(this, row)));
        }
        return where(hits(decided), code -> code == FIRST_ROW + row);
    }

    /**
     * Returns which rows are the one that answers, or belong to the answer, in some cases.
     *
     * @param decision a decision of the graph
     * @param among the cases
     * @return the positions of the rows, from 0, in order; those that answer in none of the cases are left out
     * @throws TooLargeException if it takes more than the space allows
     */
    public Set<Integer> rowsAnswering(Decision<?> decision, CaseSet among) {
        Plan.Decided decided = decided(decision);
        CompiledLogic logic = decided.compiled();
        IntStream rows = logic.rowsAnswerAlone()
                ? diagrams.results(diagrams.apply(hits(decided), among.cases(), WITHIN)).stream()
                        .filter(code -> code >= FIRST_ROW)
                        .map(code -> code - FIRST_ROW)
                : IntStream.range(0, logic.rowCount())
                        .filter(row -> meet(truth(logic.answering(this, row)), among.cases()));
        return rows.boxed().collect(ImmutableSet.toImmutableSet());
    }

    /**
     * Returns whether two rows exclude each other in some case: both apply, and the decision has no answer for that.
     *
     * @param decision a decision of the graph
     * @param row the position of a row, from 0
     * @param other the position of another row
     * @return whether they do
     * @throws IndexOutOfBoundsException if there is no such row
     * @throws TooLargeException if it takes more than the space allows
     */
    public boolean exclude(Decision<?> decision, int row, int other) {
        Plan.Decided decided = decided(decision);
        CompiledLogic logic = decided.compiled();
        checkElementIndex(row, logic.rowCount(), "row");
        checkElementIndex(other, logic.rowCount(), "row");
        return row != other && logic.excludes(row, other) && meet(rowTruth(decided, row), rowTruth(decided, other));
    }

    /**
     * Returns the levels that a decision answers with in some case.
     *
     * @param <T> the type of the levels
     * @param decision a decision of the graph
     * @return the levels, in the order of their scale
     * @throws TooLargeException if it takes more than the space allows
     */
    public <T> Set<T> levels(LevelDecision<T> decision) {
        BitSet found = new BitSet();
        outcomesOf(decided(decision)).forEach(outcome -> found.set(outcome.state()));
        return found.stream()
                .filter(state -> state > 0)
                .mapToObj(state -> decision.scale().value(state - 1))
                .collect(ImmutableSet.toImmutableSet());
    }

    /**
     * Returns the levels that the answer of a decision, a set or list, holds in some case.
     *
     * @param <T> the type of the levels
     * @param decision a decision of the graph
     * @return the levels, in the order of their scale
     * @throws TooLargeException if it takes more than the space allows
     */
    public <T> Set<T> levels(SetOperand<T> decision) {
        Plan.Decided decided = decided((Decision<?>) decision);
        long found = outcomesOf(decided)
                .filter(outcome -> outcome.state() > 0)
                .mapToLong(Outcome::value)
                .reduce(0, (one, other) -> one | other);
        return decision.scale().values().stream()
                .filter(level -> (found & bits(decided, decision.scale().indexOf(level))) != 0)
                .collect(ImmutableSet.toImmutableSet());
    }

    private Stream<Outcome> outcomesOf(Plan.Decided decided) {
        return diagrams.results(outcomes(decided)).stream()
                .filter(CaseSpace::isOutcome)
                .mapToObj(this::outcome);
    }

    /** Returns what stands for a level in the sets or lists of a decision. */
    private static long bits(Plan.Decided decided, int level) {
        long mask = 1L << level;
        return decided.decision() instanceof ListDecision<?> ? decided.listing().bitsOf(mask) : mask;
    }

    /**
     * Returns the cases in which no row applies, so that the default answers, if there is one.
     *
     * @param decision a decision of the graph
     * @return the cases
     * @throws TooLargeException if it takes more than the space allows
     */
    public CaseSet withoutRow(Decision<?> decision) {
        Plan.Decided decided = decided(decision);
        if (decided.compiled().rowsAnswerAlone()) {
            return where(hits(decided), code -> code == NO_ROW);
        }
        int none = ALWAYS;
        for (int row = 0; row < decided.compiled().rowCount(); row++) {
            none = and(none, not(truth(decided.compiled().row(this, row))));
        }
        return new CaseSet(this, none);
    }

    /**
     * Two cases that differ in one input alone.
     *
     * @param before the case with the lower value
     * @param from what is answered there: a level, or a {@link Decimal}
     * @param after the case with the higher value
     * @param to what is answered there
     */
    public record Step(Witness before, Object from, Witness after, Object to) {}

    /**
     * Looks for a case in which raising an input, all else equal, moves the answer of a decision the wrong way.
     *
     * @param input a number, a date, a flag or a level of an ordered scale
     * @param decision a decision that answers with a number, or a level of an ordered scale
     * @param rising whether the answer must never fall when the input rises; else it must never rise
     * @return the case before and after, empty where there is none
     * @throws IllegalArgumentException if the graph does not define the decision, or one of them has no order
     * @throws TooLargeException if it takes more than the space allows
     */
    public Optional<Step> firstBreak(Input input, Decision<?> decision, boolean rising) {
        Plan.Decided decided = decided(decision);
        checkArgument(
                decided.kind == Plan.Kind.NUMBER
                        || (decided.kind == Plan.Kind.LEVEL && decided.scale().isOrdered()),
                "The answers of the decision (%s) have no order.",
                decision.id());
        checkArgument(
                !(input.domain() instanceof Domain.AnyText)
                        && !(input.domain() instanceof Domain.Levels levels
                                && !levels.scale().isOrdered()),
                "The values of the input (%s) have no order.",
                input.id());
        Integer slot = plan.slots.get(input.id());
        Integer variable = slot == null ? null : inputVariables.get(slot);
        if (variable == null) {
            return Optional.empty();
        }
        int function = outcomes(decided);
        int[] known = knownStates(variable);
        for (int low = 0; low < known.length; low++) {
            for (int high = low + 1; high < known.length; high++) {
                int broken = diagrams.apply(
                        diagrams.restrict(function, variable, known[low]),
                        diagrams.restrict(function, variable, known[high]),
                        (before, after) -> isBroken(decided, before, after, rising) ? TRUE : FALSE);
                if (broken != NEVER) {
                    return Optional.of(step(decided, broken, variable, known[low], known[high]));
                }
            }
        }
        return Optional.empty();
    }

    private int[] knownStates(int variable) {
        List<Choice> choices = variables.get(variable).choices();
        return IntStream.range(0, choices.size())
                .filter(i -> choices.get(i).status() == Witness.Status.KNOWN)
                .toArray();
    }

    private boolean isBroken(Plan.Decided decided, int before, int after, boolean rising) {
        if (!isOutcome(before) || !isOutcome(after)) {
            return false;
        }
        Outcome one = outcome(before);
        Outcome other = outcome(after);
        if (one.state() == 0 || other.state() == 0) {
            return false;
        }
        int order = decided.kind == Plan.Kind.LEVEL || one.value() == other.value()
                ? Integer.compare(one.state(), other.state())
                : Long.compare(one.value(), other.value());
        return rising ? order > 0 : order < 0;
    }

    private Step step(Plan.Decided decided, int broken, int variable, int low, int high) {
        int[] path = shortPath(broken);
        path[variable] = low;
        Witness before = witness(path);
        Object from = answer(decided, path);
        path[variable] = high;
        return new Step(before, from, witness(path), answer(decided, path));
    }

    /** Returns what a decision answers in a case; what the case leaves open is as the witness of it has it. */
    private Object answer(Plan.Decided decided, int[] path) {
        Outcome outcome = outcome(resultAt(outcomes(decided), path));
        if (decided.kind == Plan.Kind.LEVEL
                || decided.number()
                                .cells()
                                .stateOf(outcome.value(), decided.number().decimals())
                        == outcome.state()) {
            return decided.answerOf(outcome.state(), outcome.value());
        }
        // A number that stands for itself is told by its cell.
        return plan.cellsOf(decided.slot)
                .witness(outcome.state(), ((NumberDecision) decided.decision()).domain())
                .orElseThrow();
    }

    // ---- what the logic of a decision is made of here

    DecisionGraph graph() {
        return graph;
    }

    Diagrams diagrams() {
        return diagrams;
    }

    Plan plan() {
        return plan;
    }

    List<Free> variables() {
        return variables;
    }

    CaseBlocks blocks() {
        return blocks;
    }

    private Plan.Decided decided(Decision<?> decision) {
        Plan.Decided decided = plan.decided(decision);
        checkArgument(
                alone == null || alone == decided,
                "This space is that of the decision (%s) alone, and cannot be asked about (%s).\n"
                        + "Maybe use CaseSpace.of.",
                alone == null ? "" : alone.decision().id(),
                decision.id());
        return decided;
    }

    int outcomes(Plan.Decided decided) {
        Integer known = slots.get(decided.slot);
        if (known == null) {
            known = decided.compiled().outcomes(this, decided);
            slots.put(decided.slot, known);
        }
        return known;
    }

    private int hits(Plan.Decided decided) {
        return hits.computeIfAbsent(decided.slot, slot -> decided.compiled().hits(this));
    }

    /** Returns which outcome each case has in a slot. */
    int slot(int slot) {
        if (slot >= plan.decisionBase() && plan.decidedAt(slot) != alone) {
            Plan.Decided decided = plan.decidedAt(slot);
            return alone == null ? outcomes(decided) : slots.computeIfAbsent(slot, s -> free(decided));
        }
        return slots.computeIfAbsent(slot, this::input);
    }

    private int input(int slot) {
        int variable = inputVariable(inputOf(slot));
        List<Choice> choices = variables.get(variable).choices();
        boolean hasDefault = slot >= plan.defaultBase();
        return diagrams.of(variable, i -> {
            Choice choice = choices.get(i);
            return code(
                    hasDefault && choice.status() == Witness.Status.MISSING
                            ? plan.defaults.get(slot - plan.defaultBase()).state()
                            : choice.state(),
                    0);
        });
    }

    private int inputOf(int slot) {
        return slot < plan.defaultBase()
                ? slot
                : plan.defaults.get(slot - plan.defaultBase()).input();
    }

    int inputVariable(int input) {
        Integer known = inputVariables.get(input);
        if (known != null) {
            return known;
        }
        List<Choice> choices = new ArrayList<>();
        int[] states = plan.statesOf(input);
        for (int state : states) {
            choices.add(new Choice(state, state == 0 ? Witness.Status.NOT_APPLICABLE : Witness.Status.KNOWN));
        }
        if (mayBeMissing(input)) {
            for (int state : states) {
                choices.add(new Choice(state, Witness.Status.MISSING));
            }
        }
        int variable = newVariable(input, choices);
        inputVariables.put(input, variable);
        return variable;
    }

    private boolean mayBeMissing(int input) {
        return plan.defaults.stream().anyMatch(d -> d.input() == input)
                || plan.decisions.stream().anyMatch(d -> Arrays.stream(d.asked).anyMatch(slot -> slot == input));
    }

    private int newVariable(int slot, List<Choice> choices) {
        variables.add(new Free(slot, choices));
        return diagrams.newVariable(choices.size());
    }

    /** Returns a function whose outcome is whatever a decision can answer. */
    int free(Plan.Decided decided) {
        if (decided.kind == Plan.Kind.SET) {
            return freeSetOutcomes(decided);
        }
        List<Choice> choices = new ArrayList<>();
        for (int state : decided.outputStates()) {
            choices.add(new Choice(state, state == 0 ? Witness.Status.NOT_APPLICABLE : Witness.Status.KNOWN));
        }
        int variable = newVariable(decided.slot, choices);
        return diagrams.of(variable, i -> code(choices.get(i).state(), 0));
    }

    private FreeSet freeSet(Plan.Decided decided) {
        return freeSets.computeIfAbsent(decided.slot, slot -> {
            List<Choice> applies = new ArrayList<>(List.of(new Choice(1, Witness.Status.KNOWN)));
            if (decided.outputStates()[0] == 0) {
                applies.add(new Choice(0, Witness.Status.NOT_APPLICABLE));
            }
            int first =
                    applies.size() == 1 ? ALWAYS : diagrams.of(newVariable(slot, applies), i -> i == 0 ? TRUE : FALSE);
            long levels = decided.outputLevels();
            int[] bits = new int[Long.bitCount(levels)];
            long[] masks = new long[bits.length];
            for (int i = 0; i < bits.length; i++) {
                masks[i] = Long.lowestOneBit(levels);
                levels &= levels - 1;
                int bit = Long.numberOfTrailingZeros(masks[i]);
                // A set that lacks the level is told by leaving it out.
                List<Choice> choices =
                        List.of(new Choice(-1, Witness.Status.KNOWN), new Choice(bit, Witness.Status.KNOWN));
                bits[i] = diagrams.of(newVariable(slot, choices), c -> c == 1 ? TRUE : FALSE);
            }
            return new FreeSet(first, bits, masks);
        });
    }

    private int freeSetOutcomes(Plan.Decided decided) {
        FreeSet set = freeSet(decided);
        if (set.bits().length > MAX_FREE_LEVELS) {
            throw new TooLargeException(MAX_NODES);
        }
        List<Long> all = new ArrayList<>();
        Map<Long, Integer> places = new HashMap<>();
        int mask = Diagrams.constant(place(0, all, places));
        for (int i = 0; i < set.bits().length; i++) {
            long bit = set.masks()[i];
            mask = diagrams.apply(
                    mask,
                    set.bits()[i],
                    (soFar, holds) -> place(all.get(soFar) | (holds == TRUE ? bit : 0), all, places));
        }
        Plan.Outcome none = decided.none();
        return diagrams.apply(set.applies(), mask, (applies, m) -> {
            long value = all.get(m);
            return applies == FALSE
                    ? code(0, 0)
                    : value == 0 ? code(none.state(), none.state() == 0 ? 0 : none.value()) : code(1, value);
        });
    }

    /** Returns the place of a number in a list, to which it is added if it is new. */
    static int place(long value, List<Long> all, Map<Long, Integer> places) {
        return places.computeIfAbsent(value, v -> {
            all.add(v);
            return all.size() - 1;
        });
    }

    /** Returns a condition that may hold or not, such as that a case keeps its place. */
    int freePlace(Plan.Decided decided) {
        List<Choice> choices = List.of(new Choice(0, Witness.Status.KEPT), new Choice(0, Witness.Status.DISPLACED));
        return diagrams.of(newVariable(decided.slot, choices), i -> i == 0 ? TRUE : FALSE);
    }

    int code(int state, long value) {
        return FIRST_OUTCOME
                + numbers.computeIfAbsent(new Outcome(state, value), o -> {
                    outcomes.add(o);
                    return outcomes.size() - 1;
                });
    }

    int code(Plan.Outcome outcome) {
        return code(outcome.state(), outcome.state() == 0 ? 0 : outcome.value());
    }

    static boolean isOutcome(int code) {
        return code >= FIRST_OUTCOME;
    }

    Outcome outcome(int code) {
        return outcomes.get(code - FIRST_OUTCOME);
    }

    int and(int one, int other) {
        return diagrams.apply(one, other, AND);
    }

    int or(int one, int other) {
        return diagrams.apply(one, other, OR);
    }

    int not(int condition) {
        return diagrams.map(condition, result -> result == WRONG ? WRONG : 1 - result);
    }

    /** Returns when the condition of a row holds; asked for again and again where rows are compared with each other. */
    private int rowTruth(Plan.Decided decided, int row) {
        int[] known = rowTruths.computeIfAbsent(decided.slot, slot -> {
            int[] none = new int[decided.compiled().rowCount()];
            Arrays.fill(none, UNKNOWN);
            return none;
        });
        if (known[row] == UNKNOWN) {
            known[row] = truth(decided.compiled().row(this, row));
        }
        return known[row];
    }

    /** Returns where a condition holds, leaving out where something that it reads went wrong. */
    private int truth(int condition) {
        return diagrams.map(condition, result -> result == TRUE ? TRUE : FALSE);
    }

    private CaseSet where(int function, IntPredicate wanted) {
        return new CaseSet(this, diagrams.map(function, code -> wanted.test(code) ? TRUE : FALSE));
    }

    /** Returns when a check on the state of a slot holds. */
    int test(int slot, IntPredicate matches) {
        return diagrams.map(
                slot(slot),
                code -> !isOutcome(code) ? WRONG : matches.test(outcome(code).state()) ? TRUE : FALSE);
    }

    /** Returns when the set in a slot has something in common with a mask. */
    int overlaps(int slot, long mask) {
        if (slot >= plan.decisionBase() && alone != null && plan.decidedAt(slot) != alone) {
            FreeSet set = freeSet(plan.decidedAt(slot));
            int any = NEVER;
            for (int i = 0; i < set.bits().length; i++) {
                any = (set.masks()[i] & mask) == 0 ? any : or(any, set.bits()[i]);
            }
            Plan.Outcome none = plan.decidedAt(slot).none();
            if ((none.value() & mask) != 0 && none.state() != 0) {
                int empty = ALWAYS;
                for (int bit : set.bits()) {
                    empty = and(empty, not(bit));
                }
                any = or(any, empty);
            }
            return and(set.applies(), any);
        }
        return diagrams.map(slot(slot), code -> {
            if (!isOutcome(code)) {
                return WRONG;
            }
            Outcome outcome = outcome(code);
            return outcome.state() != 0 && (outcome.value() & mask) != 0 ? TRUE : FALSE;
        });
    }

    /** Returns when an input is known. */
    int known(int slot) {
        int variable = inputVariable(slot);
        List<Choice> choices = variables.get(variable).choices();
        return diagrams.of(variable, i -> choices.get(i).status() == Witness.Status.MISSING ? FALSE : TRUE);
    }

    /** Returns when at least so many of some conditions hold. */
    int atLeast(int count, int[] conditions) {
        // Counted up to the number that is enough; what went wrong keeps a count from being known.
        int wrong = count + 1;
        int sum = Diagrams.constant(0);
        for (int condition : conditions) {
            sum = diagrams.apply(
                    sum,
                    condition,
                    (held, next) -> held >= count ? held : next == WRONG ? wrong : Math.min(count, held + next));
        }
        return diagrams.map(sum, held -> held == count ? TRUE : held == wrong ? WRONG : FALSE);
    }

    /** Returns when something that is read does not apply. */
    int anyNotApplicable(int[] reads) {
        int any = NEVER;
        for (int read : reads) {
            any = or(any, test(read, state -> state == 0));
        }
        return any;
    }

    /** Returns which row answers in each case, given how two stretches of rows become one. */
    int merged(int[] conditions, Diagrams.Operation merge) {
        int[] parts = new int[conditions.length];
        for (int i = 0; i < parts.length; i++) {
            int row = FIRST_ROW + i;
            parts[i] = diagrams.map(conditions[i], r -> r == TRUE ? row : r == WRONG ? WRONG : NO_ROW);
        }
        return merged(parts, 0, parts.length, Diagrams.constant(NO_ROW), merge);
    }

    /** Combines functions pairwise, neighbours first. */
    int merged(int[] parts, int from, int to, int none, Diagrams.Operation merge) {
        if (to - from < 2) {
            return from == to ? none : parts[from];
        }
        int middle = (from + to) >>> 1;
        return diagrams.apply(merged(parts, from, middle, none, merge), merged(parts, middle, to, none, merge), merge);
    }

    // Results of functions that tell the state of a slot are the states; this one is none.
    static final int NO_STATE = Integer.MAX_VALUE;

    /** Returns which state each case has in a slot. */
    int states(int slot) {
        return diagrams.map(slot(slot), code -> isOutcome(code) ? outcome(code).state() : NO_STATE);
    }

    /** Returns the sets of the rows that apply, each row with its bits. */
    int sets(int[] conditions, long[] bits, LongToIntFunction outcome) {
        int rows = numbers(conditions, bits, (one, other) -> one | other);
        return diagrams.map(
                rows,
                place -> place == WRONG ? WRONG : outcome.applyAsInt(place == NO_ROW ? 0 : number(place - FIRST_ROW)));
    }

    /** Returns which number the rows that apply come to together, by its place as if that were a row. */
    int numbers(int[] conditions, long[] values, LongBinaryOperator combined) {
        int[] parts = new int[conditions.length];
        for (int i = 0; i < parts.length; i++) {
            int place = place(values[i]);
            parts[i] = diagrams.map(conditions[i], r -> r == TRUE ? place : r == WRONG ? WRONG : NO_ROW);
        }
        return merged(parts, 0, parts.length, Diagrams.constant(NO_ROW), (one, other) -> {
            if (one == WRONG || other == WRONG) {
                return WRONG;
            } else if (one == NO_ROW || other == NO_ROW) {
                return Math.max(one, other);
            }
            return place(combined.applyAsLong(number(one - FIRST_ROW), number(other - FIRST_ROW)));
        });
    }

    /** Returns the sum of some numbers, all of which must be there, by its place as if that were a row. */
    int sum(int[] parts, long initial) {
        return merged(
                Stream.concat(
                                IntStream.of(Diagrams.constant(place(initial))).boxed(),
                                Arrays.stream(parts).boxed())
                        .mapToInt(Integer::intValue)
                        .toArray(),
                0,
                parts.length + 1,
                Diagrams.constant(place(initial)),
                (one, other) -> one == WRONG || other == WRONG
                        ? WRONG
                        : one == NO_ROW || other == NO_ROW
                                ? NO_ROW
                                : place(number(one - FIRST_ROW) + number(other - FIRST_ROW)));
    }

    /** Returns the place of a number among all numbers that occur, as if it were a row. */
    int place(long value) {
        return FIRST_ROW + place(value, values, valuePlaces);
    }

    /** Returns the number at a place, counted from 0. */
    long number(int place) {
        return values.get(place);
    }

    /** How the first row that applies answers. */
    static final Diagrams.Operation FIRST = new Diagrams.Operation() {
        @Override
        public int of(int left, int right) {
            return left == NO_ROW ? right : left;
        }

        @Override
        public int decidedByLeft(int left) {
            return left == NO_ROW ? UNDECIDED : left;
        }
    };

    /** Returns the outcomes of rows, and what stands there when none applies: a default, or a gap. */
    int outcomesOf(int rowHits, IntUnaryOperator outcomeOfRow, Optional<Plan.Outcome> otherwise, int[] reads) {
        if (otherwise.isPresent() || !diagrams.results(rowHits).get(NO_ROW)) {
            return diagrams.map(rowHits, hit -> outcomeOf(hit, outcomeOfRow, otherwise));
        }
        return diagrams.apply(
                rowHits,
                anyNotApplicable(reads),
                (hit, none) -> hit == NO_ROW
                        ? none == TRUE ? code(0, 0) : none == WRONG ? WRONG : GAP
                        : outcomeOf(hit, outcomeOfRow, otherwise));
    }

    private int outcomeOf(int hit, IntUnaryOperator outcomeOfRow, Optional<Plan.Outcome> otherwise) {
        return switch (hit) {
            case NO_ROW -> otherwise.map(this::code).orElse(GAP);
            case EXCLUDED -> CONFLICT;
            case WRONG -> WRONG;
            default -> outcomeOfRow.applyAsInt(hit - FIRST_ROW);
        };
    }

    // ---- cases that show something

    /** Returns a block of cases around the one that stands for a set. */
    int block(int cases) {
        BitSet[] allowed = blocks.grown(cases, path(cases));
        int block = ALWAYS;
        for (int variable = 0; variable < allowed.length; variable++) {
            BitSet states = allowed[variable];
            if (!blocks.isFree(states, variable)) {
                block = and(block, diagrams.of(variable, state -> states.get(state) ? TRUE : FALSE));
            }
        }
        return block;
    }

    Optional<Message> words(int cases) {
        return blocks.words(blocks.grown(cases, path(cases)));
    }

    boolean meet(int one, int other) {
        return diagrams.meet(one, other);
    }

    Witness witness(int cases) {
        return witness(shortPath(cases));
    }

    /** Returns a path that leaves out what does not matter, so that a witness is about what it shows. */
    private int[] shortPath(int cases) {
        int[] path = path(cases);
        return blocks.shortened(cases, path);
    }

    /** Returns the result of a function in a case; what the case leaves open is as the witness of it has it. */
    int resultAt(int function, int[] path) {
        int at = function;
        while (!Diagrams.isConstant(at)) {
            int variable = diagrams.variableOf(at);
            // A variable that came up after the case was found does not matter to it.
            at = diagrams.branchesOf(at)[variable < path.length ? Math.max(0, path[variable]) : 0];
        }
        return Diagrams.resultOf(at);
    }

    /** Returns a block of cases around the one that stands for a set, as it is seen by a set of cases of a decision alone. */
    CaseSet.Block block(int cases, CaseSet seenBy) {
        int[] path = path(cases);
        return new CaseLens(this, seenBy.space())
                .block(seenBy.cases(), path)
                .map(seen -> new CaseSet.Block(new CaseSet(this, and(cases, seen.lifted())), seen.words()))
                .filter(block -> !block.cases().isEmpty())
                .orElseGet(() -> new CaseSet.Block(new CaseSet(this, block(cases)), words(cases)));
    }

    /** Returns for each variable the state that it has in a case; -1 where it does not matter. */
    private int[] path(int cases) {
        int[] path = new int[variables.size()];
        Arrays.fill(path, -1);
        int at = cases;
        while (!Diagrams.isConstant(at)) {
            int[] branches = diagrams.branchesOf(at);
            int state = 0;
            while (branches[state] == NEVER) {
                state++;
            }
            path[diagrams.variableOf(at)] = state;
            at = branches[state];
        }
        return path;
    }

    /** Returns whether a set holds the case in a buffer, which has been decided and has no part in a capacity. */
    boolean contains(CaseSet set, DecisionBuffer decided) {
        int at = set.cases();
        while (!Diagrams.isConstant(at)) {
            Free free = variables.get(diagrams.variableOf(at));
            Witness.Status status = decided.status[free.slot()] == DecisionBuffer.MISSING
                    ? Witness.Status.MISSING
                    : decided.state[free.slot()] == 0 ? Witness.Status.NOT_APPLICABLE : Witness.Status.KNOWN;
            int state = 0;
            Choice choice = free.choices().get(0);
            while (choice.status() != status
                    || (status == Witness.Status.KNOWN && choice.state() != decided.state[free.slot()])) {
                choice = free.choices().get(++state);
            }
            at = diagrams.branchesOf(at)[state];
        }
        return at == ALWAYS;
    }

    private Witness witness(int[] path) {
        List<Witness.Given> given = new ArrayList<>();
        InputValues.Builder inputs = InputValues.builder();
        for (int variable = 0; variable < path.length; variable++) {
            Free free = variables.get(variable);
            Choice choice = free.choices().get(Math.max(0, path[variable]));
            if (path[variable] >= 0 && choice.state() >= 0) {
                given.add(new Witness.Given(operandAt(free.slot()), choice.status(), valueOf(free.slot(), choice)));
            }
            if (free.slot() < plan.defaultBase()) {
                give(inputs, free.slot(), choice);
            }
        }
        return new Witness(given, inputs.build());
    }

    private Operand operandAt(int slot) {
        return slot >= plan.decisionBase() ? plan.decidedAt(slot).decision() : plan.inputs.get(slot);
    }

    private Optional<Object> valueOf(int slot, Choice choice) {
        if (choice.status() == Witness.Status.KEPT || choice.status() == Witness.Status.DISPLACED) {
            return Optional.empty();
        }
        if (slot < plan.decisionBase()) {
            return choice.state() == 0 ? Optional.empty() : Optional.of(inputValue(slot, choice.state()));
        }
        Plan.Decided decided = plan.decidedAt(slot);
        if (decided.kind == Plan.Kind.SET) {
            return choice.status() == Witness.Status.NOT_APPLICABLE
                            || freeSet(decided).masks().length == 0
                    ? Optional.empty()
                    : Optional.of(levelOfBit(decided, choice.state()));
        } else if (choice.state() == 0) {
            return Optional.empty();
        }
        return Optional.of(
                decided.kind == Plan.Kind.LEVEL
                        ? decided.answerOf(choice.state(), 0)
                        : plan.cellsOf(slot)
                                .witness(choice.state(), ((NumberDecision) decided.decision()).domain())
                                .orElseThrow());
    }

    private static Object levelOfBit(Plan.Decided decided, int bit) {
        return decided.decision() instanceof ListDecision<?>
                ? decided.listing().listOf(1L << bit).get(0)
                : decided.scale().value(bit);
    }

    private Object inputValue(int slot, int state) {
        Domain domain = plan.domains.get(slot);
        if (domain instanceof Domain.Numbers numbers) {
            return plan.cellsOf(slot).witness(state, numbers).orElseThrow();
        } else if (domain instanceof Domain.Dates dates) {
            Decimal day = plan.cellsOf(slot).witness(state, dates.days()).orElseThrow();
            return LocalDate.ofEpochDay(day.value().longValueExact());
        } else if (domain instanceof Domain.Levels levels) {
            return value(levels.scale(), state - 1);
        } else if (domain instanceof Domain.Flags) {
            return state == 2;
        }
        return textOf(plan.texts.get(slot), state);
    }

    private static <T> T value(Scale<T> scale, int index) {
        return scale.value(index);
    }

    /** Returns a text of a state; for all texts that no one tests, one that is none of those tested. */
    private static String textOf(ImmutableMap<String, Integer> tested, int state) {
        for (Map.Entry<String, Integer> text : tested.entrySet()) {
            if (text.getValue() == state) {
                return text.getKey();
            }
        }
        String other = "other";
        while (tested.containsKey(other)) {
            other += "-other";
        }
        return other;
    }

    private void give(InputValues.Builder inputs, int slot, Choice choice) {
        if (choice.status() == Witness.Status.MISSING) {
            return;
        }
        InputSink sink = inputs.sink(plan.inputs.get(slot));
        if (choice.state() == 0) {
            sink.notApplicable();
            return;
        }
        Object value = inputValue(slot, choice.state());
        if (value instanceof Decimal number) {
            sink.number(number);
        } else if (value instanceof LocalDate date) {
            sink.date(date);
        } else if (value instanceof Boolean flag) {
            sink.flag(flag);
        } else if (plan.domains.get(slot) instanceof Domain.AnyText) {
            sink.text((String) value);
        } else {
            sink.level(choice.state() - 1);
        }
    }
}
