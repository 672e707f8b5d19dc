package io.github.kamrules.decision;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import com.google.common.primitives.Ints;
import io.github.kamrules.number.Decimal;
import io.github.kamrules.number.Ratio;
import io.github.kamrules.text.Message;
import io.github.kamrules.text.TextKey;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Room for one case: its inputs, and the outcome of every decision. Fill the inputs, call {@link #decide}, read the
 * outcomes, and use it again for the next case; with all inputs known, deciding allocates nothing.
 *
 * <p>Mutable, and for one thread at a time. Any number of buffers of one graph can be used side by side.
 */
public final class DecisionBuffer {

    private static final int REMEMBERED = 4_096;
    private static final int DERIVED = 64;

    static final byte MISSING = 0;
    static final byte KNOWN = 1;
    static final byte INVALID = 2;
    static final byte UNDECIDED = 3;
    static final byte FAILED = 4;

    final Plan plan;
    private final int decisionBase;
    private final int defaultCount;
    final byte[] status;
    final int[] state;
    final long[] value;
    final int[] reason;
    final boolean[] tied;
    private final @Nullable Range[] within;
    private final @Nullable Object[] detail;
    private final @Nullable Object[] raw;
    private final List<Joint> joints = new ArrayList<>();
    /** Whether there is more to clear than the status: most cases leave nothing else behind. */
    private boolean marked;

    private final Cursor cursor = new Cursor();
    private final int budget;
    private @Nullable Population population;
    private int row = -1;
    /** What earlier cases came to: most accounts with facts missing are like others before them. */
    final Map<Signature, OutcomeSet> tried = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Signature, OutcomeSet> eldest) {
            return size() > REMEMBERED;
        }
    };

    /** By target and slot: what there is to try for an input that is simply missing. */
    final Map<Integer, Completions.Variable> simplyMissing = new HashMap<>();

    /** What earlier derivations came to: accounts of which nothing is known share one. */
    private final Map<Derived, int[][]> derived = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Derived, int[][]> eldest) {
            return size() > DERIVED;
        }
    };

    /** Missing inputs that vary together. What they can be together is found when a decision asks for it first. */
    static final class Joint {

        private final DecisionBuffer buffer;
        private final Derivation derivation;
        private final int[] positions;
        private final int[] slots;
        private int @Nullable [][] alternatives;

        Joint(DecisionBuffer buffer, Derivation derivation, int[] positions, int[] slots) {
            this.buffer = buffer;
            this.derivation = derivation;
            this.positions = positions;
            this.slots = slots;
        }

        Input raw() {
            return derivation.raw();
        }

        int[] slots() {
            return slots;
        }

        int[][] alternatives() {
            int[][] found = alternatives;
            if (found == null) {
                found = buffer.derived.computeIfAbsent(
                        new Derived(derivation, Ints.asList(slots)),
                        key -> buffer.alternatives(derivation, positions, slots));
                alternatives = found;
            }
            return found;
        }
    }

    /** Inputs of a graph that are missing and derive from one number: equal ones can be the same together. */
    private record Derived(Derivation derivation, List<Integer> slots) {}

    /** The states that a missing number is known to lie between. */
    private record Range(int low, int high) {}

    DecisionBuffer(Plan plan, int budget) {
        this.plan = plan;
        this.budget = budget;
        int size = plan.slotCount();
        decisionBase = plan.decisionBase();
        defaultCount = plan.defaults.size();
        status = new byte[size];
        state = new int[size];
        value = new long[size];
        reason = new int[size];
        tied = new boolean[size];
        within = new Range[size];
        detail = new Object[size];
        raw = new Object[size];
    }

    /** Makes every input missing, and forgets every outcome. */
    public void clear() {
        Arrays.fill(status, MISSING);
        if (marked) {
            Arrays.fill(detail, null);
            Arrays.fill(raw, null);
            Arrays.fill(tied, false);
            Arrays.fill(within, null);
            joints.clear();
            marked = false;
        }
    }

    /**
     * Returns what takes the value of an input. It is valid until the next call of this method.
     *
     * @param index the position of the input in {@link DecisionGraph#inputs}
     * @return the sink
     */
    public InputSink input(int index) {
        cursor.slot = index;
        return cursor;
    }

    /**
     * Returns a number for all that the bounds of the graph can tell of an input: between two values with the same number there
     * is no bound. Of larger values the number is not smaller.
     *
     * @param index the position of the input in {@link DecisionGraph#inputs}
     * @return the number; 0 when the input does not apply, -1 when it is missing or invalid
     */
    public int cell(int index) {
        return status[index] == KNOWN ? state[index] : -1;
    }

    /**
     * Says that some of the missing inputs derive from one raw number. Inputs that the graph does not read are left out.
     *
     * @param derivation the inputs and how they derive
     */
    public void derive(Derivation derivation) {
        List<Input> derived = derivation.inputs();
        int[] positions = new int[derived.size()];
        int[] slots = new int[derived.size()];
        int count = 0;
        for (int i = 0; i < positions.length; i++) {
            Input input = derived.get(i);
            Integer slot = plan.slots.get(input.id());
            // Its id may name something else in this graph: a decision, or an input of another kind.
            if (slot != null
                    && slot < plan.defaultBase()
                    && plan.inputs.get(slot).equals(input)
                    && status[slot] == MISSING) {
                positions[count] = i;
                slots[count++] = slot;
            }
        }
        if (count > 0) {
            marked = true;
            joints.add(new Joint(this, derivation, Arrays.copyOf(positions, count), Arrays.copyOf(slots, count)));
        }
    }

    private int[][] alternatives(Derivation derivation, int[] positions, int[] slots) {
        StateReader reader = new StateReader();
        List<int[]> alternatives = new ArrayList<>();
        int[] first = states(derivation, derivation.low(), positions, slots, reader);
        int[] last = states(derivation, derivation.high(), positions, slots, reader);
        alternatives.add(first);
        bisect(derivation, derivation.low(), first, derivation.high(), last, positions, slots, reader, alternatives);
        return alternatives.toArray(new int[0][]);
    }

    private void bisect(
            Derivation derivation,
            long low,
            int[] atLow,
            long high,
            int[] atHigh,
            int[] positions,
            int[] slots,
            StateReader reader,
            List<int[]> alternatives) {
        if (Arrays.equals(atLow, atHigh)) {
            return;
        }
        if (high - low == 1) {
            alternatives.add(atHigh);
            return;
        }
        long middle = low + ((high - low) >>> 1);
        int[] atMiddle = states(derivation, middle, positions, slots, reader);
        bisect(derivation, low, atLow, middle, atMiddle, positions, slots, reader, alternatives);
        bisect(derivation, middle, atMiddle, high, atHigh, positions, slots, reader, alternatives);
    }

    private int[] states(Derivation derivation, long number, int[] positions, int[] slots, StateReader reader) {
        int[] states = new int[slots.length];
        for (int i = 0; i < slots.length; i++) {
            reader.slot = slots[i];
            derivation.derive(number, positions[i], reader);
            states[i] = reader.found;
        }
        return states;
    }

    /**
     * Says among which cases the case in this buffer stands; needed where the graph looks at all cases.
     *
     * @param among the population, made for the graph of this buffer
     * @param place the position in it of an older state of this case, which is taken out of it; -1 when the population does not
     *     know the case
     */
    public void among(Population among, int place) {
        checkArgument(
                among.graph().plan() == plan,
                "The population was made for another graph than the buffer of this case.");
        checkArgument(
                place >= -1 && place < among.size(),
                "The place (%s) in a population must be -1 to %s.",
                place,
                among.size() - 1);
        if (population != among) {
            tried.clear();
        }
        population = among;
        row = place;
    }

    Population population() {
        if (population == null) {
            throw new IllegalStateException(
                    "The graph has decisions that look at all cases, but no population was given.\n"
                            + "Maybe call among(Population.none(graph), -1) on the values of the case, if it stands alone.");
        }
        return population;
    }

    int row() {
        return row;
    }

    /** Makes every decision of the graph. */
    public void decide() {
        begin();
        for (Plan.Decided decided : plan.inOrder) {
            decide(decided);
        }
    }

    /** Makes some decisions: for each of them, those that it reads stand before it. */
    void decide(int[] indices) {
        begin();
        for (int index : indices) {
            decide(plan.decisions.get(index));
        }
    }

    private void begin() {
        for (int slot = decisionBase; slot < status.length; slot++) {
            status[slot] = MISSING;
        }
        for (int i = 0; i < defaultCount; i++) {
            seeDefaulted(plan.defaultBase() + i, plan.defaults.get(i));
        }
    }

    private void seeDefaulted(int slot, Plan.Defaulted seen) {
        int input = seen.input();
        if (status[input] == MISSING) {
            status[slot] = KNOWN;
            state[slot] = seen.state();
            raw[slot] = seen.value();
            marked = true;
        } else {
            status[slot] = status[input];
            state[slot] = state[input];
            raw[slot] = raw[input];
            detail[slot] = detail[input];
            marked |= raw[slot] != null || detail[slot] != null;
        }
    }

    private void decide(Plan.Decided decided) {
        CompiledLogic logic = decided.compiled();
        DenseAnswers answers = logic.answers();
        if (answers != null) {
            int combination = answers.combination(this);
            if (combination >= 0) {
                decide(decided, logic, answers, combination);
                return;
            }
        }
        boolean clean = true;
        for (int read : logic.reads) {
            if (status[read] != KNOWN) {
                clean = false;
                break;
            }
        }
        if (logic instanceof CompiledCode code) {
            decideByCode(decided, code, clean);
        } else if (clean) {
            int error = logic.evaluate(this, decided.slot);
            if (error != CompiledLogic.OK) {
                fail(decided.slot, gapOrConflict(decided, logic.describe(error, this), error));
            }
        } else {
            settle(decided);
        }
    }

    /** Decides with everything known that is read, by looking up what was answered before. */
    private void decide(Plan.Decided decided, CompiledLogic logic, DenseAnswers answers, int combination) {
        int known = answers.answer(combination);
        if (known >= 0) {
            int slot = decided.slot;
            status[slot] = KNOWN;
            state[slot] = known;
            value[slot] = 0;
            reason[slot] = 0;
            return;
        }
        int error = logic.evaluate(this, decided.slot);
        if (error != CompiledLogic.OK) {
            fail(decided.slot, gapOrConflict(decided, logic.describe(error, this), error));
        } else if (reason[decided.slot] == 0) {
            answers.keep(combination, state[decided.slot]);
        }
    }

    private void decideByCode(Plan.Decided decided, CompiledCode code, boolean clean) {
        if (clean) {
            Failure failure = code.run(this, decided.slot);
            if (failure != null) {
                fail(decided.slot, failure);
            }
            return;
        }
        for (int read : code.reads) {
            if (status[read] == FAILED || status[read] == INVALID) {
                fail(decided.slot, failure(read));
                return;
            }
        }
        settle(decided);
    }

    /** Decides with something missing or failed: first roughly, and where that does not settle it, by trying it all. */
    private void settle(Plan.Decided decided) {
        OutcomeSet outcomes = new OutcomeSet();
        decided.compiled().compose(this, outcomes);
        if (decided.isCode()) {
            // It cannot be tried: it may answer anything, and fail where something that it reads fails.
            outcomes.exact = readsExactly(decided);
            addFailuresOfReads(decided, outcomes);
        } else if (!outcomes.isSingle(decided.kind)) {
            Completions completions = new Completions(this, decided);
            OutcomeSet tried = completions.tooMany(budget) ? null : completions.enumerate();
            if (tried != null) {
                outcomes = tried;
            } else {
                addErrorsInGeneral(decided, outcomes);
                outcomes.exact = false;
                outcomes.failed = !completions.failures().isEmpty();
                outcomes.failures.addAll(completions.failures());
                addFailuresOfReads(decided, outcomes);
                if (!completions.anyMissing()) {
                    fail(decided.slot, inOrder(outcomes.failures).get(0));
                    return;
                }
            }
        }
        if (outcomes.isSingle(decided.kind)) {
            put(decided.slot, outcomes.firstState, outcomes.firstValue, outcomes.firstReason);
        } else if (outcomes.anyOutcome()) {
            status[decided.slot] = UNDECIDED;
            detail[decided.slot] = outcomes;
            marked = true;
        } else {
            fail(decided.slot, inOrder(outcomes.failures).get(0));
        }
    }

    /**
     * Returns which results checks in the logic of a decision that has been made can have: over all completions, as its
     * verdict is, and where there are too many or the decision failed, with each operand taken for itself.
     */
    int[] resultsOf(Plan.Decided decided, Check[] checks) {
        if (status[decided.slot] != FAILED) {
            Completions completions = new Completions(this, decided);
            int[] results = completions.tooMany(budget) ? null : completions.resultsOf(checks);
            if (results != null) {
                return results;
            }
        }
        return Arrays.stream(checks).mapToInt(check -> check.possible(this)).toArray();
    }

    private boolean readsExactly(Plan.Decided decided) {
        for (int read : decided.compiled().reads) {
            if (status[read] == MISSING ? tied[read] : status[read] == UNDECIDED && !undecided(read).exact) {
                return false;
            }
        }
        return true;
    }

    private void addFailuresOfReads(Plan.Decided decided, OutcomeSet outcomes) {
        for (int read : decided.compiled().reads) {
            if (status[read] == UNDECIDED && !undecided(read).failures.isEmpty()) {
                outcomes.failed = true;
                outcomes.failures.addAll(undecided(read).failures);
            }
        }
    }

    private void addErrorsInGeneral(Plan.Decided decided, OutcomeSet outcomes) {
        if (outcomes.gap) {
            String what = CompiledLogic.inGeneral(CompiledLogic.GAP);
            outcomes.failures.add(gapOrConflict(decided, what, CompiledLogic.GAP));
        }
        if (outcomes.conflict) {
            String what = CompiledLogic.inGeneral(CompiledLogic.CONFLICT);
            outcomes.failures.add(gapOrConflict(decided, what, CompiledLogic.CONFLICT));
        }
    }

    Failure gapOrConflict(Plan.Decided decided, String what, int error) {
        return new Failure(
                error == CompiledLogic.GAP ? Failure.Kind.GAP : Failure.Kind.CONFLICT,
                decided.decision().id(),
                what,
                Optional.empty());
    }

    /** Sorts failures from the root of the graph on. */
    private ImmutableList<Failure> inOrder(Set<Failure> failures) {
        return failures.stream()
                .sorted(Comparator.<Failure>comparingInt(f -> plan.slots.getOrDefault(f.origin(), -1))
                        .thenComparing(Failure::kind)
                        .thenComparing(Failure::detail))
                .collect(ImmutableList.toImmutableList());
    }

    private void fail(int slot, Failure failure) {
        status[slot] = FAILED;
        detail[slot] = failure;
        marked = true;
    }

    void put(int slot, int newState, long newValue, int newReason) {
        status[slot] = slot >= decisionBase && status[slot] != UNDECIDED ? KNOWN : status[slot];
        state[slot] = newState;
        value[slot] = newValue;
        reason[slot] = newReason;
    }

    /** Returns whether nothing is known of a missing input but its domain. */
    boolean isSimplyMissing(int slot) {
        return !tied[slot] && within[slot] == null;
    }

    /** Returns whether every input is known or simply missing: states tell all of them. */
    boolean isPlain() {
        if (!joints.isEmpty()) {
            return false;
        }
        for (int slot = 0; slot < plan.defaultBase(); slot++) {
            if (status[slot] != KNOWN && (status[slot] != MISSING || tied[slot])) {
                return false;
            }
        }
        return true;
    }

    void know(int input, int knownState, @Nullable Object kept) {
        status[input] = KNOWN;
        state[input] = knownState;
        raw[input] = kept;
        marked |= kept != null;
    }

    @Nullable Joint jointOf(int slot) {
        for (Joint joint : joints) {
            for (int member : joint.slots) {
                if (member == slot) {
                    return joint;
                }
            }
        }
        return null;
    }

    /** Returns the states that a slot which is not known may have, each slot taken for itself. */
    int[] possibleStates(int slot) {
        return switch (status[slot]) {
            case KNOWN -> new int[] {state[slot]};
            case MISSING -> missingStates(slot);
            case INVALID ->
                plan.statesOf(
                        slot < plan.defaultBase()
                                ? slot
                                : plan.defaults.get(slot - plan.defaultBase()).input());
            case FAILED -> plan.decidedAt(slot).outputStates();
            default -> possibleStates(plan.decidedAt(slot), undecided(slot));
        };
    }

    /** Returns every state that a missing input, taken for itself, may turn out to have. */
    int[] statesOfMissing(int slot) {
        Range range = within[slot];
        int[] states = plan.statesOf(slot);
        return range == null
                ? states
                : Arrays.stream(states)
                        .filter(s -> s >= range.low() && s <= range.high())
                        .toArray();
    }

    private int[] missingStates(int slot) {
        Joint joint = jointOf(slot);
        if (joint == null) {
            return statesOfMissing(slot);
        }
        int position = Ints.indexOf(joint.slots, slot);
        return Arrays.stream(joint.alternatives())
                .mapToInt(a -> a[position])
                .distinct()
                .toArray();
    }

    private static int[] possibleStates(Plan.Decided decided, OutcomeSet outcomes) {
        if (outcomes.gap || outcomes.conflict || outcomes.failed || decided.kind == Plan.Kind.SET) {
            return decided.outputStates();
        }
        if (decided.kind == Plan.Kind.LEVEL) {
            int[] states = new int[Long.bitCount(outcomes.states)];
            int count = 0;
            for (long left = outcomes.states; left != 0; left &= left - 1) {
                states[count++] = Long.numberOfTrailingZeros(left);
            }
            return states;
        }
        int none = outcomes.notApplicable ? 1 : 0;
        int numbers = outcomes.anyValue() ? outcomes.highState - outcomes.lowState + 1 : 0;
        int[] states = new int[none + numbers];
        for (int i = 0; i < numbers; i++) {
            states[none + i] = outcomes.lowState + i;
        }
        return states;
    }

    /** Returns the certain and possible levels of a set that is not known. */
    OutcomeSet outcomes(int slot) {
        if (status[slot] == UNDECIDED) {
            OutcomeSet outcomes = undecided(slot);
            if (!outcomes.gap && !outcomes.conflict && !outcomes.failed) {
                return outcomes;
            }
        }
        OutcomeSet free = new OutcomeSet();
        free.certain = 0;
        free.possible = plan.decidedAt(slot).outputLevels()
                | plan.decidedAt(slot).none().value();
        free.notApplicable = plan.decidedAt(slot).outputStates()[0] == 0;
        return free;
    }

    int possiblyNotApplicable(int slot) {
        int result = 0;
        for (int possible : possibleStates(slot)) {
            result |= possible == 0 ? Check.TRUE : Check.FALSE;
        }
        return result;
    }

    Failure failure(int slot) {
        return (Failure) detailOf(slot);
    }

    /** Returns the outcomes that an undecided decision may have. */
    OutcomeSet undecided(int slot) {
        return (OutcomeSet) detailOf(slot);
    }

    private Object detailOf(int slot) {
        Object found = detail[slot];
        if (found == null) {
            throw new IllegalStateException("Slot " + slot + " has no detail.");
        }
        return found;
    }

    /**
     * Returns the outcome of a decision as a number that stands for it: for a level decision the position of the level on
     * its scale, or one of the constants {@link Outcomes#NOT_APPLICABLE}, {@link Outcomes#UNDECIDED} and
     * {@link Outcomes#FAILED}; for a set decision the bits of its levels, or one of the constants; for a number decision
     * its unscaled value, or one of the constants.
     *
     * @param index the position of the decision in {@link DecisionGraph#decisions}
     * @return the code
     */
    public long code(int index) {
        Plan.Decided decided = plan.inOrder[index];
        int slot = decided.slot;
        return switch (status[slot]) {
            case KNOWN ->
                state[slot] == 0
                        ? Outcomes.NOT_APPLICABLE
                        : decided.kind == Plan.Kind.LEVEL ? state[slot] - 1 : value[slot];
            case UNDECIDED -> Outcomes.UNDECIDED;
            case FAILED -> Outcomes.FAILED;
            default -> throw new IllegalStateException("The buffer has not decided yet.");
        };
    }

    /**
     * Returns what knowing the missing inputs of the case in this buffer would settle about a decision; see {@link
     * DecisionGraph#inquire}. One buffer for many cases is faster, for it remembers. The inputs stay as they are; outcomes are
     * forgotten.
     *
     * @param decision a decision of the graph
     * @param largestSet how many inputs a settling set may have, 1 to {@link Inquiry#LARGEST_SET}
     * @return what there is to ask; without questions where the verdict is not undecided
     * @throws IllegalArgumentException if the graph does not define the decision, or the size is out of range
     */
    public Inquiry inquire(Decision<?> decision, int largestSet) {
        checkArgument(
                largestSet >= 1 && largestSet <= Inquiry.LARGEST_SET,
                "The largest settling set to find (%s) must have 1 to %s inputs.",
                largestSet,
                Inquiry.LARGEST_SET);
        Inquiry inquiry = new Inquirer(this, plan.decided(decision)).inquire(largestSet);
        begin();
        return inquiry;
    }

    /**
     * Returns the verdict of a decision.
     *
     * @param <V> the type of the answer
     * @param decision a decision of the graph
     * @return the verdict
     * @throws IllegalArgumentException if the graph does not define the decision
     */
    public <V> Verdict<V> verdict(Decision<V> decision) {
        return verdict(plan.decided(decision));
    }

    @SuppressWarnings("unchecked")
    <V> Verdict<V> verdict(Plan.Decided decided) {
        int slot = decided.slot;
        return switch (status[slot]) {
            case FAILED -> new Verdict.Failed<>(failure(slot));
            case UNDECIDED -> {
                OutcomeSet outcomes = undecided(slot);
                yield new Verdict.Undecided<>(
                        (Candidates<V>) candidates(decided, outcomes),
                        new Completions(this, decided).missingInputs(),
                        inOrder(outcomes.failures),
                        defaultsUsed(decided),
                        outcomes.exact);
            }
            case KNOWN ->
                state[slot] == 0
                        ? new Verdict.NotApplicable<>(notApplicableReason(decided), defaultsUsed(decided))
                        : (Verdict<V>) decided.decided(state[slot], value[slot], defaultsUsed(decided));
            default -> throw new IllegalStateException("The buffer has not decided yet.");
        };
    }

    private Message notApplicableReason(Plan.Decided decided) {
        TextKey key = decided.reasons.get(reason[decided.slot]);
        Message message = Message.of(key);
        if (key.equals(Plan.REASON_UPSTREAM)) {
            List<Object> labels = new ArrayList<>();
            for (int read : decided.compiled().reads) {
                if (status[read] == KNOWN && state[read] == 0) {
                    labels.add(operandAt(read).label());
                }
            }
            return message.with("operands", labels);
        }
        return message;
    }

    Operand operandAt(int slot) {
        if (slot >= plan.decisionBase()) {
            return plan.decidedAt(slot).decision();
        }
        return plan.inputs.get(
                slot < plan.defaultBase()
                        ? slot
                        : plan.defaults.get(slot - plan.defaultBase()).input());
    }

    private static Candidates<?> candidates(Plan.Decided decided, OutcomeSet outcomes) {
        ImmutableList.Builder<Object> values = ImmutableList.builder();
        if (outcomes.anyValue()) {
            switch (decided.kind) {
                case LEVEL -> {
                    for (int s = 1; s < 64; s++) {
                        if ((outcomes.states >>> s & 1) != 0) {
                            values.add(decided.answerOf(s, 0));
                        }
                    }
                }
                case SET ->
                    values.add(decided.answerOf(1, outcomes.certain)).add(decided.answerOf(1, outcomes.possible));
                case NUMBER -> values.add(decided.answerOf(1, outcomes.min)).add(decided.answerOf(1, outcomes.max));
            }
        }
        return new Candidates<>(
                values.build(), outcomes.notApplicable, outcomes.gap, outcomes.conflict, outcomes.failed);
    }

    /** Returns the defaults that stood in for missing inputs in a decision or in one that it rests on. */
    ImmutableList<DefaultUsed> defaultsUsed(Plan.Decided decided) {
        ImmutableList.Builder<DefaultUsed> used = ImmutableList.builder();
        for (int index : decided.usableDefaults) {
            Plan.Defaulted seen = plan.defaults.get(index);
            if (status[seen.input()] == MISSING) {
                used.add(new DefaultUsed(seen.decision(), plan.inputs.get(seen.input()), seen.value(), seen.source()));
            }
        }
        return used.build();
    }

    boolean isDefaultedSlot(int slot) {
        return slot >= plan.defaultBase() && slot < plan.decisionBase();
    }

    /** Returns the raw value of an input for code and explanations; null when it was not kept or is not known. */
    @Nullable Object rawValue(int slot) {
        return raw[slot];
    }

    CodeInputs codeInputs(Code<?> code, int[] reads) {
        Map<String, Integer> slots = new LinkedHashMap<>();
        for (int i = 0; i < code.operands().size(); i++) {
            slots.put(code.operands().get(i).id(), reads[i]);
        }
        return new Values(code, slots);
    }

    /** What code reads. */
    private final class Values implements CodeInputs {

        private final Code<?> code;
        private final Map<String, Integer> slots;

        Values(Code<?> code, Map<String, Integer> slots) {
            this.code = code;
            this.slots = slots;
        }

        private int declared(Operand operand) {
            Integer slot = slots.get(operand.id());
            checkArgument(
                    slot != null,
                    "The code (%s) reads (%s), which it did not declare.\nMaybe add it to the operands in Code.of.",
                    code.id(),
                    operand.id());
            return java.util.Objects.requireNonNull(slot);
        }

        private int valued(Operand operand) {
            int slot = declared(operand);
            if (state[slot] == 0) {
                throw new IllegalStateException("The code (" + code.id() + ") reads the value of (" + operand.id()
                        + "), which does not apply.\nMaybe ask applies first.");
            }
            return slot;
        }

        @Override
        public boolean applies(Operand operand) {
            return state[declared(operand)] != 0;
        }

        @Override
        public Decimal number(NumberOperand operand) {
            int slot = valued(operand);
            if (slot >= plan.decisionBase()) {
                return (Decimal) plan.decidedAt(slot).answerOf(state[slot], value[slot]);
            }
            Object kept = raw[slot];
            return kept instanceof Ratio share ? share.toDecimal(18) : (Decimal) java.util.Objects.requireNonNull(kept);
        }

        @Override
        public LocalDate date(DateInput operand) {
            return (LocalDate) java.util.Objects.requireNonNull(raw[valued(operand)]);
        }

        @Override
        public <T> T level(LevelOperand<T> operand) {
            return operand.scale().value(state[valued(operand)] - 1);
        }

        @Override
        public <T> Set<T> set(SetOperand<T> operand) {
            int slot = valued(operand);
            return Plan.Decided.setOf(
                    operand.scale(),
                    operand instanceof ListDecision<?>
                            ? plan.decidedAt(slot).listing().levelsOf(value[slot])
                            : value[slot]);
        }

        @Override
        public boolean flag(FlagInput operand) {
            return state[valued(operand)] == 2;
        }

        @Override
        public String text(TextInput operand) {
            return (String) java.util.Objects.requireNonNull(raw[valued(operand)]);
        }
    }

    /** Reads a value into a state. */
    private abstract class Reader implements InputSink {

        int slot;

        abstract void found(int newState, @Nullable Object kept);

        abstract void outside(Object given);

        private boolean keeps() {
            return plan.keepsValue[slot];
        }

        final NumberCells cells() {
            if (!(plan.domains.get(slot) instanceof Domain.Numbers)) {
                throw wrongKind("a number");
            }
            return plan.cellsOf(slot);
        }

        final Domain.Dates dates() {
            if (!(plan.domains.get(slot) instanceof Domain.Dates dates)) {
                throw wrongKind("a date");
            }
            return dates;
        }

        private IllegalArgumentException wrongKind(String given) {
            Input input = plan.inputs.get(slot);
            return new IllegalArgumentException("The input (" + input.id() + ") was given " + given
                    + ", but its domain is " + plan.domains.get(slot) + ".");
        }

        @Override
        public void number(long unscaled, int decimals) {
            NumberCells line = plan.lines[slot];
            if (line != null && !plan.keepsValue[slot] && (decimals == 0 || !plan.whole[slot])) {
                int number = line.stateOf(unscaled, decimals);
                if (line.isPossible(number)) {
                    found(number, null);
                    return;
                }
            }
            NumberCells cells = cells();
            int number = cells.stateOf(unscaled, decimals);
            if (!cells.isPossible(number) || !fitsStep(unscaled, decimals)) {
                outside(BigDecimal.valueOf(unscaled, decimals).toPlainString());
            } else {
                found(number, keeps() ? Decimal.of(BigDecimal.valueOf(unscaled, decimals)) : null);
            }
        }

        private boolean fitsStep(long unscaled, int decimals) {
            Domain.Numbers domain = (Domain.Numbers) plan.domains.get(slot);
            return domain.step().isEmpty()
                    || (decimals == 0 && domain.step().get().equals(Decimal.ONE))
                    || domain.contains(Decimal.of(BigDecimal.valueOf(unscaled, decimals)));
        }

        @Override
        public void number(Decimal given) {
            NumberCells cells = cells();
            if (!((Domain.Numbers) plan.domains.get(slot)).contains(given)) {
                outside(given);
            } else {
                found(cells.stateOf(given), given);
            }
        }

        @Override
        public void share(long part, long whole) {
            checkArgument(whole > 0, "The whole (%s) of a share must be more than zero.", whole);
            NumberCells cells = cells();
            int number = cells.stateOfShare(part, whole);
            if (!cells.isPossible(number)) {
                outside(part + "/" + whole);
            } else {
                found(number, keeps() ? new Ratio(Decimal.of(part), Decimal.of(whole)) : null);
            }
        }

        @Override
        public void date(LocalDate given) {
            if (!dates().contains(given)) {
                outside(given);
            } else {
                found(plan.cellsOf(slot).stateOf(given.toEpochDay(), 0), given);
            }
        }

        @Override
        public void level(int index) {
            if (index >= 0 && index < plan.levels[slot]) {
                found(index + 1, null);
                return;
            }
            if (!(plan.domains.get(slot) instanceof Domain.Levels levels)) {
                throw wrongKind("a level");
            }
            checkArgument(
                    index >= 0 && index < levels.scale().size(),
                    "The level (%s) of the input (%s) must be 0 to %s.",
                    index,
                    plan.inputs.get(slot).id(),
                    levels.scale().size() - 1);
            found(index + 1, null);
        }

        @Override
        public void flag(boolean given) {
            if (!(plan.domains.get(slot) instanceof Domain.Flags)) {
                throw wrongKind("a flag");
            }
            found(given ? 2 : 1, null);
        }

        @Override
        public void text(String given) {
            if (!(plan.domains.get(slot) instanceof Domain.AnyText)) {
                throw wrongKind("a text");
            }
            Map<String, Integer> known = plan.texts.get(slot);
            found(known.getOrDefault(given, known.size() + 1), given);
        }

        @Override
        public void notApplicable() {
            if (plan.domains.get(slot).mayNotApply()) {
                found(0, null);
            } else {
                outside("none");
            }
        }
    }

    /** Takes the inputs of a case. */
    private final class Cursor extends Reader {

        @Override
        void found(int newState, @Nullable Object kept) {
            status[slot] = KNOWN;
            state[slot] = newState;
            if (kept != null || marked) {
                raw[slot] = kept;
                marked = true;
            }
        }

        @Override
        void outside(Object given) {
            invalid("the value (" + given + ") is outside its domain: " + plan.domains.get(slot));
        }

        @Override
        public void missing() {
            status[slot] = MISSING;
            tied[slot] = false;
            within[slot] = null;
        }

        @Override
        public void missingTied() {
            missing();
            tied[slot] = true;
            marked = true;
        }

        @Override
        public void missingWithin(long low, long high) {
            checkArgument(low <= high, "The range from %s to %s of a missing number is empty.", low, high);
            missingWithin(cells(), low, high, low, high);
        }

        @Override
        public void missingWithin(LocalDate first, LocalDate last) {
            checkArgument(!last.isBefore(first), "The period from %s to %s of a missing date is empty.", first, last);
            dates();
            missingWithin(plan.cellsOf(slot), first.toEpochDay(), last.toEpochDay(), first, last);
        }

        private void missingWithin(NumberCells cells, long low, long high, Object from, Object to) {
            missingTied();
            within[slot] = new Range(cells.stateOf(low, 0), cells.stateOf(high, 0));
            if (statesOfMissing(slot).length == 0) {
                invalid("the range from " + from + " to " + to + " is outside its domain: " + plan.domains.get(slot));
            }
        }

        @Override
        public void invalid(String what) {
            status[slot] = INVALID;
            marked = true;
            detail[slot] = new Failure(
                    Failure.Kind.INVALID_INPUT, plan.inputs.get(slot).id(), what, Optional.empty());
        }
    }

    /** Finds the states of derived inputs. */
    private final class StateReader extends Reader {

        int found;

        @Override
        void found(int newState, @Nullable Object kept) {
            found = newState;
        }

        @Override
        void outside(Object given) {
            throw new IllegalArgumentException("The derived input ("
                    + plan.inputs.get(slot).id() + ") was given (" + given + "), which is outside its domain: "
                    + plan.domains.get(slot));
        }

        @Override
        public void missing() {
            throw new IllegalArgumentException(
                    "The derived input (" + plan.inputs.get(slot).id() + ") must have a value for every raw number.");
        }

        @Override
        public void missingTied() {
            missing();
        }

        @Override
        public void missingWithin(long low, long high) {
            missing();
        }

        @Override
        public void missingWithin(LocalDate first, LocalDate last) {
            missing();
        }

        @Override
        public void invalid(String what) {
            outside(what);
        }
    }
}
