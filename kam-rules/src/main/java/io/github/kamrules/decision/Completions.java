package io.github.kamrules.decision;

import com.google.common.collect.ImmutableList;
import com.google.common.primitives.Ints;
import com.google.common.primitives.Longs;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The completions of one case as far as they matter to one decision: every combination of what the missing inputs may turn
 * out to be, run through the part of the graph that is not settled, so that a fact used twice, conditions that belong
 * together, and shared decisions are right.
 */
final class Completions {

    /** Up to so many combinations of missing values a verdict is exact. */
    static final int BUDGET = 4_096;
    /** Up to so many evaluations, counting also what failed decisions might have answered. */
    private static final int EVALUATIONS = 65_536;
    /** A set decision of more levels than this has too many possible answers to try them all. */
    private static final int MAX_FREE_LEVELS = 12;

    /**
     * Something that is free: missing inputs that vary together, or the outcome of a decision that could not be made.
     *
     * @param missing whether it is free for want of inputs, and not because something failed
     * @param failures why it failed; of something missing, why it may turn out to fail
     */
    @SuppressWarnings("ArrayRecordComponent") // hot, private, never compared
    record Variable(
            int[] slots,
            int[][] states,
            long[] masks,
            boolean missing,
            Set<Failure> failures,
            Set<Input> inputs,
            boolean exact) {

        /** Returns how many cases there are; the last one is that it fails, if it may. */
        int cases() {
            return states.length + (missing && !failures.isEmpty() ? 1 : 0);
        }
    }

    private final DecisionBuffer buffer;
    private final Plan plan;
    private final Plan.Decided target;
    private final List<Variable> missing = new ArrayList<>();
    private final List<Variable> failed = new ArrayList<>();
    private final List<Plan.Decided> unsettled = new ArrayList<>();
    private final BitSet seen = new BitSet();
    private boolean tooMany;
    private int evaluations;

    // The current completion: what failed in it, and what the evaluations gave, one for each answer of what failed.
    private final List<Variable> free = new ArrayList<>();
    private final Set<Failure> causes = new LinkedHashSet<>();
    private final Set<Failure> ownErrors = new LinkedHashSet<>();
    private boolean any;
    private boolean differ;
    private int firstState;
    private long firstValue;
    private int firstReason;

    /** What is watched while completions are tried, and which results each gave. */
    private Check[] watched = {};

    private int[] results = {};

    Completions(DecisionBuffer buffer, Plan.Decided target) {
        this.buffer = buffer;
        this.plan = buffer.plan;
        this.target = target;
        collect(target);
        unsettled.sort((a, b) -> Integer.compare(a.slot, b.slot));
    }

    /** Returns whether the missing inputs leave more combinations than can be tried. */
    boolean tooMany(int budget) {
        return tooMany
                || (anyMissing() && product(missing, budget) > budget)
                || product(failed, EVALUATIONS) > EVALUATIONS;
    }

    private static long product(List<Variable> variables, int limit) {
        long product = 1;
        for (Variable variable : variables) {
            product *= variable.cases();
            if (product > limit) {
                break;
            }
        }
        return product;
    }

    boolean anyMissing() {
        return !missing.isEmpty();
    }

    boolean exact() {
        return missing.stream().allMatch(Variable::exact);
    }

    Set<Failure> failures() {
        Set<Failure> all = new LinkedHashSet<>();
        failed.forEach(v -> all.addAll(v.failures));
        return all;
    }

    private void collect(Plan.Decided decided) {
        if (decided.isCode() && decided == target) {
            addVariable(codeVariable(decided));
            return;
        }
        unsettled.add(decided);
        // The value of a missing input, or of a decision that failed or is code, cannot be tried: its cells are all
        // there is.
        tooMany |= decided.compiled() instanceof CompiledPopulationLogic logic && !logic.canTry(buffer);
        for (int slot : decided.compiled().reads) {
            if (seen.get(slot)) {
                continue;
            }
            seen.set(slot);
            switch (buffer.status[slot]) {
                case DecisionBuffer.MISSING -> addVariable(inputVariable(slot));
                case DecisionBuffer.INVALID -> addVariable(invalidVariable(slot));
                case DecisionBuffer.FAILED -> addVariable(failedVariable(plan.decidedAt(slot)));
                case DecisionBuffer.UNDECIDED -> {
                    Plan.Decided read = plan.decidedAt(slot);
                    if (read.isCode()) {
                        addVariable(codeVariable(read));
                    } else {
                        collect(read);
                    }
                }
                default -> {
                    // Known: nothing is free here.
                }
            }
        }
    }

    private void addVariable(Variable variable) {
        (variable.missing ? missing : failed).add(variable);
    }

    private Variable inputVariable(int slot) {
        DecisionBuffer.Joint joint = buffer.jointOf(slot);
        if (joint == null) {
            // Of an input that is simply missing, every case has the same to try.
            return buffer.isSimplyMissing(slot)
                    ? buffer.simplyMissing.computeIfAbsent(
                            target.slot * plan.slotCount() + slot, key -> missingVariable(slot))
                    : missingVariable(slot);
        }
        for (int other : joint.slots()) {
            seen.set(other);
        }
        Map<List<Integer>, int[]> distinct = new LinkedHashMap<>();
        for (int[] alternative : joint.alternatives()) {
            List<Integer> seenAs = new ArrayList<>();
            for (int i = 0; i < alternative.length; i++) {
                seenAs.add(target.group(plan, joint.slots()[i], alternative[i]));
            }
            distinct.putIfAbsent(seenAs, alternative);
        }
        return new Variable(
                joint.slots(),
                distinct.values().toArray(new int[0][]),
                new long[0],
                true,
                Set.of(),
                Set.of(joint.raw()),
                true);
    }

    private Variable missingVariable(int slot) {
        int[] states = representatives(slot, buffer.statesOfMissing(slot));
        return new Variable(
                new int[] {slot},
                columns(states),
                new long[0],
                true,
                Set.of(),
                Set.of(plan.inputs.get(slot)),
                !buffer.tied[slot]);
    }

    private Variable invalidVariable(int slot) {
        int input = slot < plan.defaultBase()
                ? slot
                : plan.defaults.get(slot - plan.defaultBase()).input();
        List<Integer> slots = new ArrayList<>();
        slots.add(input);
        for (int i = 0; i < plan.defaults.size(); i++) {
            if (plan.defaults.get(i).input() == input) {
                slots.add(plan.defaultBase() + i);
            }
        }
        slots.forEach(seen::set);
        int[] states = representatives(input, plan.statesOf(input));
        int[][] columns = new int[states.length][slots.size()];
        for (int i = 0; i < states.length; i++) {
            Arrays.fill(columns[i], states[i]);
        }
        return new Variable(
                slots.stream().mapToInt(Integer::intValue).toArray(),
                columns,
                new long[0],
                false,
                Set.of(buffer.failure(input)),
                Set.of(),
                true);
    }

    private Variable failedVariable(Plan.Decided decided) {
        return outcomeVariable(decided, false, Set.of(buffer.failure(decided.slot)), Set.of(), true);
    }

    private Variable codeVariable(Plan.Decided decided) {
        Set<Input> inputs = new LinkedHashSet<>();
        blame(decided, inputs, new BitSet());
        OutcomeSet outcomes = buffer.undecided(decided.slot);
        return outcomeVariable(decided, true, outcomes.failures, inputs, outcomes.exact);
    }

    private Variable outcomeVariable(
            Plan.Decided decided, boolean isMissing, Set<Failure> failures, Set<Input> inputs, boolean exact) {
        int[] slots = {decided.slot};
        if (decided.kind != Plan.Kind.SET) {
            int[] states = representatives(decided.slot, decided.outputStates());
            return new Variable(slots, columns(states), new long[0], isMissing, failures, inputs, exact);
        }
        long levels = decided.outputLevels();
        if (Long.bitCount(levels) > MAX_FREE_LEVELS) {
            tooMany = true;
            return new Variable(slots, new int[0][], new long[0], isMissing, failures, inputs, exact);
        }
        List<Integer> states = new ArrayList<>();
        List<Long> masks = new ArrayList<>();
        if (decided.outputStates()[0] == 0) {
            states.add(0);
            masks.add(0L);
        }
        long mask = levels;
        Plan.Outcome none = decided.none();
        for (int i = 0; i < 1 << Long.bitCount(levels); i++) {
            if (mask != 0 || none.state() != 0) {
                states.add(1);
                masks.add(mask == 0 ? none.value() : mask);
            }
            mask = (mask - 1) & levels;
        }
        return new Variable(
                slots, columns(Ints.toArray(states)), Longs.toArray(masks), isMissing, failures, inputs, exact);
    }

    /** Collects the missing inputs because of which a decision is undecided. */
    private void blame(Plan.Decided decided, Set<Input> inputs, BitSet visited) {
        for (int slot : decided.compiled().reads) {
            if (visited.get(slot)) {
                continue;
            }
            visited.set(slot);
            if (buffer.status[slot] == DecisionBuffer.MISSING) {
                inputs.add(missingInput(slot));
            } else if (buffer.status[slot] == DecisionBuffer.UNDECIDED) {
                blame(plan.decidedAt(slot), inputs, visited);
            }
        }
    }

    private static int[][] columns(int[] states) {
        int[][] columns = new int[states.length][];
        for (int i = 0; i < states.length; i++) {
            columns[i] = new int[] {states[i]};
        }
        return columns;
    }

    /** Keeps one state of each group that the cone of the target cannot tell apart. */
    private int[] representatives(int slot, int[] states) {
        if (plan.cells[slot] == null) {
            return states;
        }
        Set<Integer> groups = new LinkedHashSet<>();
        return Arrays.stream(states)
                .filter(s -> groups.add(target.group(plan, slot, s)))
                .toArray();
    }

    /** Tries every completion and returns what came out; null when there turned out to be too many. */
    @Nullable OutcomeSet enumerate() {
        if (!failed.isEmpty() || missing.stream().anyMatch(v -> !v.failures.isEmpty())) {
            return enumerate(null);
        }
        Signature signature = signature();
        OutcomeSet known = buffer.tried.get(signature);
        if (known == null) {
            known = enumerate(null);
            if (known != null) {
                buffer.tried.put(signature, known);
            }
        }
        return known;
    }

    /** Returns all that the outcomes depend on: two cases with the same signature have the same outcomes. */
    private Signature signature() {
        Signature.Builder ints = new Signature.Builder();
        // The last of these is the target.
        for (Plan.Decided decided : unsettled) {
            ints.add(decided.slot);
            if (decided.compiled() instanceof CompiledPopulationLogic logic) {
                logic.sign(buffer, ints);
            }
            for (int slot : decided.asked) {
                ints.add(buffer.status[slot] == DecisionBuffer.MISSING ? 0 : 1);
            }
            for (int slot : decided.compiled().reads) {
                if (buffer.status[slot] == DecisionBuffer.KNOWN) {
                    ints.add(buffer.state[slot]);
                    ints.add(buffer.value[slot]);
                }
            }
        }
        for (Variable variable : missing) {
            ints.add(variable.exact ? 1 : 0);
            ints.add(variable.states.length);
            for (int i = 0; i < variable.slots.length; i++) {
                ints.add(variable.slots[i]);
                for (int[] states : variable.states) {
                    ints.add(states[i]);
                }
            }
            for (long mask : variable.masks) {
                ints.add(mask);
            }
        }
        return ints.build();
    }

    /** Tries every completion and returns which results each check has in them; null when there are too many. */
    int @Nullable [] resultsOf(Check[] checks) {
        watched = checks;
        results = new int[checks.length];
        boolean all = enumerate(null) != null;
        watched = new Check[0];
        return all ? results : null;
    }

    /** As {@link #enumerate()}, and notes for each completion, in order, a number that stands for its outcome. */
    private @Nullable OutcomeSet enumerate(@Nullable List<Integer> table) {
        OutcomeSet outcomes = new OutcomeSet();
        Map<List<Object>, Integer> numbers = new HashMap<>();
        evaluations = 0;
        int[] choice = new int[missing.size()];
        do {
            begin(choice);
            tryAnswers(0);
            if (evaluations > EVALUATIONS) {
                return null;
            }
            List<Object> outcome = finish(outcomes);
            if (table != null) {
                table.add(numbers.computeIfAbsent(outcome, o -> numbers.size()));
            }
        } while (advance(choice));
        outcomes.exact = exact();
        return outcomes;
    }

    private void begin(int[] choice) {
        any = false;
        differ = false;
        ownErrors.clear();
        causes.clear();
        free.clear();
        free.addAll(failed);
        for (int i = 0; i < choice.length; i++) {
            Variable variable = missing.get(i);
            if (choice[i] < variable.states.length) {
                set(variable, choice[i]);
            } else {
                free.add(variable);
            }
        }
        free.forEach(variable -> causes.addAll(variable.failures));
    }

    private boolean advance(int[] choice) {
        for (int i = choice.length - 1; i >= 0; i--) {
            if (++choice[i] < missing.get(i).cases()) {
                return true;
            }
            choice[i] = 0;
        }
        return false;
    }

    private void set(Variable variable, int choice) {
        for (int i = 0; i < variable.slots.length; i++) {
            buffer.state[variable.slots[i]] = variable.states[choice][i];
        }
        if (variable.masks.length > 0) {
            buffer.value[variable.slots[0]] = variable.masks[choice];
        }
    }

    private void tryAnswers(int index) {
        if (index == free.size()) {
            evaluate(0);
            return;
        }
        Variable variable = free.get(index);
        for (int choice = 0; choice < variable.states.length && evaluations <= EVALUATIONS; choice++) {
            set(variable, choice);
            tryAnswers(index + 1);
        }
    }

    /** Evaluates the unsettled decisions from one position on; where one fails, tries all that it could have answered. */
    private void evaluate(int from) {
        if (++evaluations > EVALUATIONS) {
            return;
        }
        for (int i = from; i < unsettled.size(); i++) {
            Plan.Decided decided = unsettled.get(i);
            int error = decided.compiled().evaluate(buffer, decided.slot);
            if (error == CompiledLogic.OK) {
                continue;
            }
            Failure failure = buffer.gapOrConflict(decided, decided.compiled().describe(error, buffer), error);
            if (decided == target) {
                ownErrors.add(failure);
                return;
            }
            causes.add(failure);
            if (decided.kind == Plan.Kind.NUMBER && plan.isValueRead(decided.slot)) {
                evaluations = EVALUATIONS + 1; // what it might have answered cannot be tried number by number
                return;
            }
            Variable answers = outcomeVariable(decided, false, Set.of(failure), Set.of(), true);
            for (int choice = 0; choice < answers.states.length; choice++) {
                set(answers, choice);
                evaluate(i + 1);
            }
            return;
        }
        note(buffer.state[target.slot], buffer.value[target.slot], buffer.reason[target.slot]);
        for (int i = 0; i < watched.length; i++) {
            results[i] |= watched[i].holds(buffer) ? Check.TRUE : Check.FALSE;
        }
    }

    private void note(int state, long value, int reason) {
        long comparable = target.kind == Plan.Kind.LEVEL || state == 0 ? 0 : value;
        if (!any) {
            any = true;
            firstState = state;
            firstValue = comparable;
            firstReason = reason;
        } else {
            boolean sameState = state == firstState;
            differ |= !sameState || firstValue != comparable;
        }
    }

    /** Adds the outcome of the current completion, and returns it as something that can be compared. */
    private List<Object> finish(OutcomeSet outcomes) {
        if (any && !differ && ownErrors.isEmpty()) {
            outcomes.add(target.kind, firstState, firstValue, target.bounds(firstValue), firstReason);
            return ImmutableList.of(target.kind == Plan.Kind.NUMBER && firstState != 0 ? -1 : firstState, firstValue);
        }
        if (any) {
            outcomes.failed = true;
            outcomes.failures.addAll(causes);
            return ImmutableList.of();
        }
        // Whatever the decisions that failed might have answered, this one goes wrong by itself.
        ownErrors.forEach(outcomes::addError);
        return ImmutableList.copyOf(
                EnumSet.copyOf(ownErrors.stream().map(Failure::kind).toList()));
    }

    /** Returns the missing inputs, and for each whether its value could change the outcome. */
    ImmutableList<MissingInput> missingInputs() {
        List<Integer> table = new ArrayList<>();
        boolean exact = !tooMany(BUDGET) && !target.isCode() && enumerate(table) != null;
        Map<Input, Boolean> result = new LinkedHashMap<>();
        int stride = 1;
        for (int i = missing.size() - 1; i >= 0; i--) {
            int cases = missing.get(i).cases();
            boolean matters = !exact || matters(table, stride, cases);
            stride *= exact ? cases : 1;
            missing.get(i).inputs.forEach(input -> result.merge(input, matters, Boolean::logicalOr));
        }
        // What only settled decisions read cannot change anything.
        allMissing().forEach(input -> result.putIfAbsent(input, false));
        return result.entrySet().stream()
                .map(e -> new MissingInput(e.getKey(), e.getValue()))
                .sorted((a, b) -> Integer.compare(order(a.input()), order(b.input())))
                .collect(ImmutableList.toImmutableList());
    }

    private int order(Input input) {
        return plan.slots.getOrDefault(input.id(), Integer.MAX_VALUE);
    }

    private static boolean matters(List<Integer> table, int stride, int size) {
        for (int i = 0; i < table.size(); i++) {
            int position = i / stride % size;
            if (position > 0 && !table.get(i).equals(table.get(i - stride))) {
                return true;
            }
        }
        return false;
    }

    /** Returns the missing inputs that this decision, or one it rests on, reads. */
    private Set<Input> allMissing() {
        Set<Input> inputs = new LinkedHashSet<>();
        for (int index : target.cone) {
            for (int slot : plan.decisions.get(index).compiled().reads) {
                if (buffer.status[slot] == DecisionBuffer.MISSING) {
                    inputs.add(missingInput(slot));
                }
            }
        }
        return inputs;
    }

    private Input missingInput(int slot) {
        DecisionBuffer.Joint joint = buffer.jointOf(slot);
        return joint == null ? plan.inputs.get(slot) : joint.raw();
    }
}
