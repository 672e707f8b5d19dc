package io.github.kamrules.decision;

import com.google.common.collect.ImmutableList;
import com.google.common.primitives.Ints;
import io.github.kamrules.number.Decimal;
import io.github.kamrules.number.Ratio;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Finds what knowing missing inputs would settle. It fills in every case of a value and decides again, so that it is right by
 * construction for whatever hangs together: inputs that derive from one number, defaults that no longer stand in, and
 * conditions that ask whether something is known.
 */
final class Inquirer {

    /** So many times a case is decided again at most, beside the cases of single inputs. */
    private static final int BUDGET = 4_096;

    private final Plan plan;
    private final DecisionBuffer buffer;
    private final Plan.Decided target;
    private final BitSet read = new BitSet();
    private int left = BUDGET;

    /** Inputs that are not known and get known together, in the cases that the target can tell apart. */
    @SuppressWarnings("ArrayRecordComponent") // private, never compared
    private record Unknown(Input input, int[] slots, int[][] states) {}

    Inquirer(DecisionBuffer buffer, Plan.Decided target) {
        this.plan = buffer.plan;
        this.buffer = buffer;
        this.target = target;
        for (int index : target.cone) {
            IntStream.of(plan.decisions.get(index).compiled().reads).forEach(read::set);
        }
    }

    Inquiry inquire(int largestSet) {
        buffer.decide(target.cone);
        if (buffer.status[target.slot] != DecisionBuffer.UNDECIDED) {
            return Inquiry.NOTHING_TO_ASK;
        }
        ImmutableList<MissingInput> missing = new Completions(buffer, target).missingInputs();
        boolean exact = buffer.undecided(target.slot).exact && !codeIsUndecided();
        Map<Input, Unknown> unknowns = unknowns();
        ImmutableList.Builder<Inquiry.Question> questions = ImmutableList.builder();
        List<Unknown> open = new ArrayList<>();
        List<List<Input>> settling = new ArrayList<>();
        for (MissingInput input : missing) {
            Unknown unknown = unknowns.get(input.input());
            if (!input.couldChange() || unknown == null) {
                questions.add(Inquiry.Question.uncounted(input));
                continue;
            }
            Inquiry.Question question = ask(unknown);
            questions.add(question);
            if (question.alwaysSettles()) {
                settling.add(List.of(unknown.input()));
            } else {
                open.add(unknown);
            }
        }
        int triedUpTo = 1;
        while (triedUpTo < largestSet && addSets(open, triedUpTo + 1, settling)) {
            triedUpTo++;
        }
        return new Inquiry(exact, questions.build(), settling, triedUpTo);
    }

    /** Returns whether code that the target rests on, or the target itself, waits for inputs: what it answers is not tried. */
    private boolean codeIsUndecided() {
        for (int index : target.cone) {
            Plan.Decided decided = plan.decisions.get(index);
            if (decided.isCode() && buffer.status[decided.slot] == DecisionBuffer.UNDECIDED) {
                return true;
            }
        }
        return false;
    }

    /** Returns whether the cases of an input can be counted: code, and what ranks all cases, may tell apart any two values. */
    private boolean isCountable(int slot) {
        if (buffer.tied[slot]) {
            return false;
        }
        for (int index : target.cone) {
            CompiledLogic compiled = plan.decisions.get(index).compiled();
            for (int seen : compiled.reads) {
                boolean byValue = compiled instanceof CompiledCode
                        || (compiled instanceof CompiledPopulationLogic logic && logic.readsValue(seen));
                if (byValue && isSeenIn(slot, seen)) {
                    return false;
                }
            }
        }
        return true;
    }

    /** Returns whether a slot holds an input, as it is or as a decision with a default for it sees it. */
    private boolean isSeenIn(int input, int slot) {
        return slot == input
                || (buffer.isDefaultedSlot(slot)
                        && plan.defaults.get(slot - plan.defaultBase()).input() == input);
    }

    private Map<Input, Unknown> unknowns() {
        Map<Input, Unknown> unknowns = new LinkedHashMap<>();
        BitSet seen = new BitSet();
        for (int slot = read.nextSetBit(0); slot >= 0; slot = read.nextSetBit(slot + 1)) {
            if (buffer.status[slot] != DecisionBuffer.MISSING || seen.get(slot)) {
                continue;
            }
            DecisionBuffer.Joint joint = buffer.jointOf(slot);
            int[] slots = joint == null ? new int[] {slot} : joint.slots();
            int[][] states = joint == null ? columns(buffer.statesOfMissing(slot)) : joint.alternatives();
            Ints.asList(slots).forEach(seen::set);
            if (!IntStream.of(slots).allMatch(this::isCountable)) {
                continue;
            }
            Input input = joint == null ? plan.inputs.get(slot) : joint.raw();
            unknowns.put(input, new Unknown(input, slots, toldApart(slots, states)));
        }
        return unknowns;
    }

    private static int[][] columns(int[] states) {
        return Ints.asList(states).stream().map(s -> new int[] {s}).toArray(int[][]::new);
    }

    /** Keeps one of all states between which the target can see no difference, also where it sees them for a default. */
    private int[][] toldApart(int[] slots, int[][] states) {
        Map<List<Integer>, int[]> distinct = new LinkedHashMap<>();
        for (int[] state : states) {
            List<Integer> seenAs = new ArrayList<>();
            for (int i = 0; i < slots.length; i++) {
                addSeen(slots[i], state[i], seenAs);
                for (int d = 0; d < plan.defaults.size(); d++) {
                    if (plan.defaults.get(d).input() == slots[i]) {
                        addSeen(plan.defaultBase() + d, state[i], seenAs);
                    }
                }
            }
            distinct.putIfAbsent(seenAs, state);
        }
        return distinct.values().toArray(new int[0][]);
    }

    private void addSeen(int slot, int state, List<Integer> seenAs) {
        if (read.get(slot)) {
            seenAs.add(target.group(plan, slot, state));
        }
    }

    private Inquiry.Question ask(Unknown unknown) {
        int settled = 0;
        int most = 0;
        int sum = 0;
        for (int[] states : unknown.states()) {
            know(unknown, states);
            buffer.decide(target.cone);
            settled += isSettled() ? 1 : 0;
            most = Math.max(most, outcomesLeft());
            sum += outcomesLeft();
        }
        forget(unknown);
        int cases = unknown.states().length;
        boolean counts = target.kind == Plan.Kind.LEVEL;
        return new Inquiry.Question(
                unknown.input(),
                true,
                cases,
                settled,
                counts ? OptionalInt.of(most) : OptionalInt.empty(),
                counts ? Optional.of(new Ratio(Decimal.of(sum), Decimal.of(cases))) : Optional.empty());
    }

    private boolean isSettled() {
        return buffer.status[target.slot] == DecisionBuffer.KNOWN;
    }

    private int outcomesLeft() {
        if (buffer.status[target.slot] != DecisionBuffer.UNDECIDED) {
            return 1;
        }
        OutcomeSet outcomes = buffer.undecided(target.slot);
        return Long.bitCount(outcomes.states)
                + (outcomes.gap ? 1 : 0)
                + (outcomes.conflict ? 1 : 0)
                + (outcomes.failed ? 1 : 0);
    }

    /** Adds the sets of one size that settle the verdict and contain none found before; returns whether all could be tried. */
    private boolean addSets(List<Unknown> open, int size, List<List<Input>> settling) {
        List<Set<Input>> smaller = settling.stream().map(Set::copyOf).collect(Collectors.toList());
        int[] chosen = IntStream.range(0, size).toArray();
        while (size <= open.size()) {
            List<Unknown> set = IntStream.of(chosen).mapToObj(open::get).toList();
            List<Input> inputs = set.stream().map(Unknown::input).toList();
            if (smaller.stream().noneMatch(inputs::containsAll)) {
                boolean settles = settlesAlways(set, 0);
                set.forEach(this::forget);
                if (left < 0) {
                    return false;
                }
                if (settles) {
                    settling.add(inputs);
                }
            }
            if (!advance(chosen, open.size())) {
                break;
            }
        }
        return true;
    }

    private static boolean advance(int[] chosen, int count) {
        int size = chosen.length;
        for (int i = size - 1; i >= 0; i--) {
            if (chosen[i] < count - size + i) {
                chosen[i]++;
                for (int j = i + 1; j < size; j++) {
                    chosen[j] = chosen[j - 1] + 1;
                }
                return true;
            }
        }
        return false;
    }

    private boolean settlesAlways(List<Unknown> set, int from) {
        if (from == set.size()) {
            left--;
            if (left < 0) {
                return false;
            }
            buffer.decide(target.cone);
            return isSettled();
        }
        for (int[] states : set.get(from).states()) {
            know(set.get(from), states);
            if (!settlesAlways(set, from + 1)) {
                return false;
            }
        }
        return true;
    }

    private void know(Unknown unknown, int[] states) {
        for (int i = 0; i < states.length; i++) {
            buffer.know(unknown.slots()[i], states[i], null);
        }
    }

    private void forget(Unknown unknown) {
        for (int slot : unknown.slots()) {
            buffer.status[slot] = DecisionBuffer.MISSING;
        }
    }
}
