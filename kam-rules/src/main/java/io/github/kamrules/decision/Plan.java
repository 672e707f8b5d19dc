package io.github.kamrules.decision;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import io.github.kamrules.number.Decimal;
import io.github.kamrules.scale.Scale;
import io.github.kamrules.source.KnowledgeSource;
import io.github.kamrules.text.TextKey;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A graph, compiled to a flat evaluation plan: every operand has a slot, and its value there is a small integer, its state.
 *
 * <p>First come the inputs; then, for each default, the input as the decision with that default sees it; then the decisions
 * in an order in which each stands after those that it reads.
 */
final class Plan {

    /** What a decision answers with. */
    enum Kind {
        LEVEL,
        SET,
        NUMBER
    }

    /** An outcome: its state, the set or the scaled number, and the reason of "not applicable". */
    record Outcome(int state, long value, int reason) {}

    /** How a number is cut into cells, and with how many decimals a decision's numbers are kept. */
    record NumberLine(NumberCells cells, int decimals) {}

    /** An input as a decision with a default for it sees it. */
    record Defaulted(Decision<?> decision, int input, int state, Object value, KnowledgeSource source) {}

    static final TextKey REASON_UPSTREAM = TextKey.of("reason.reads-what-does-not-apply");
    static final TextKey REASON_CODE = TextKey.of("reason.code-says-so");
    /** How many reasons stand before those of the logic itself. */
    static final int OWN_REASONS = 2;

    final ImmutableList<Input> inputs;
    /** The domains of the inputs: an input may make its domain anew each time it is asked. */
    final List<Domain> domains;

    final ImmutableMap<String, Integer> slots;
    final ImmutableList<Defaulted> defaults;
    final ImmutableList<Decided> decisions;
    /** The same decisions; nobody changes the array. */
    final Decided[] inOrder;

    final @Nullable NumberCells[] cells;
    final ImmutableList<ImmutableMap<String, Integer>> texts;
    /** The inputs of which the value itself is kept, and not only the cell it is in. */
    final boolean[] keepsValue;

    /** The cells of the inputs that are any numbers, or whole ones; null for others. */
    final @Nullable NumberCells[] lines;
    /** Whether the numbers of an input are whole. */
    final boolean[] whole;
    /** How many levels the inputs have that are levels; 0 for others. */
    final int[] levels;

    private final int[][] inputStates;

    Plan(
            Collection<Input> inputs,
            Map<String, Integer> slots,
            Collection<Defaulted> defaults,
            Collection<Decided> decisions,
            @Nullable NumberCells[] cells,
            Collection<ImmutableMap<String, Integer>> texts,
            boolean[] keepsValue) {
        this.inputs = ImmutableList.copyOf(inputs);
        this.domains = this.inputs.stream().<Domain>map(Input::domain).toList();
        this.slots = ImmutableMap.copyOf(slots);
        this.defaults = ImmutableList.copyOf(defaults);
        this.decisions = ImmutableList.copyOf(decisions);
        inOrder = this.decisions.toArray(new Decided[0]);
        this.cells = cells;
        this.texts = ImmutableList.copyOf(texts);
        this.keepsValue = keepsValue;
        lines = new NumberCells[this.inputs.size()];
        whole = new boolean[this.inputs.size()];
        levels = new int[this.inputs.size()];
        for (int input = 0; input < levels.length; input++) {
            Domain domain = domains.get(input);
            if (domain instanceof Domain.Numbers numbers) {
                whole[input] = numbers.step().filter(Decimal.ONE::equals).isPresent();
                lines[input] = whole[input] || numbers.step().isEmpty() ? cells[input] : null;
            } else if (domain instanceof Domain.Levels scale) {
                levels[input] = scale.scale().size();
            }
        }
        inputStates = new int[this.inputs.size()][];
        for (int input = 0; input < inputStates.length; input++) {
            inputStates[input] = possibleStates(input);
        }
    }

    /** Returns how many strata stand below the highest: how often all cases must be looked at before they can be decided. */
    int strata() {
        return decisions.stream().mapToInt(d -> d.stratum).max().orElse(0);
    }

    /** Returns the positions of the decisions that must be made in one pass over all cases. */
    int[] pass(int stratum) {
        return decisions.stream()
                .filter(d -> d.stratum == stratum + 1 && d.compiled() instanceof CompiledPopulationLogic)
                .flatMapToInt(d -> Arrays.stream(d.cone))
                .filter(index -> decisions.get(index).stratum <= stratum)
                .sorted()
                .distinct()
                .toArray();
    }

    /** Returns whether the value of a number decision is read, and not only its cell. */
    boolean isValueRead(int slot) {
        return decisions.stream()
                .anyMatch(d -> d.compiled() instanceof CompiledPopulationLogic logic && logic.readsValue(slot));
    }

    int defaultBase() {
        return inputs.size();
    }

    int decisionBase() {
        return inputs.size() + defaults.size();
    }

    int slotCount() {
        return decisionBase() + decisions.size();
    }

    Decided decidedAt(int slot) {
        return decisions.get(slot - decisionBase());
    }

    Decided decided(Decision<?> decision) {
        Integer slot = slots.get(decision.id());
        if (slot == null || slot < decisionBase() || !decidedAt(slot).decision().equals(decision)) {
            throw new IllegalArgumentException("The decision (" + decision.id() + ") is not defined in this graph."
                    + Ids.hint(
                            decision.id(),
                            decisions.stream().map(d -> d.decision().id()).toList()));
        }
        return decidedAt(slot);
    }

    NumberCells cellsOf(int slot) {
        NumberCells found = cells[slot];
        if (found == null) {
            throw new IllegalStateException("Slot " + slot + " holds no number.");
        }
        return found;
    }

    /** Returns every state that a missing input may turn out to have; nobody changes the array. */
    int[] statesOf(int inputSlot) {
        return inputStates[inputSlot];
    }

    private int[] possibleStates(int inputSlot) {
        Domain domain = domains.get(inputSlot);
        if (domain instanceof Domain.Numbers || domain instanceof Domain.Dates) {
            return cellsOf(inputSlot).possibleStates();
        }
        int values = 2;
        if (domain instanceof Domain.Levels levels) {
            values = levels.scale().size();
        } else if (domain instanceof Domain.AnyText) {
            values = texts.get(inputSlot).size() + 1;
        }
        int first = domain.mayNotApply() ? 0 : 1;
        return java.util.stream.IntStream.rangeClosed(first, values).toArray();
    }

    /** One decision, compiled. */
    static final class Decided {

        /** The largest number that is kept, scaled: 18 digits. */
        private static final long MAX_SCALED = 999_999_999_999_999_999L;

        private final Decision<?> decision;
        final int slot;
        final Kind kind;
        final Logic<?> logic;
        final @Nullable NumberLine number;
        final ImmutableList<TextKey> reasons;
        /** The outcomes that are possible at all: states, or for sets the levels that may be in one. */
        private int[] outputStates = {};

        private final List<Verdict<?>> shared = new ArrayList<>();

        private long outputLevels;
        /** What is answered when no row of a set or list applies. */
        private Outcome none = new Outcome(1, 0, 0);

        private @Nullable Listing listing;
        private @Nullable CompiledLogic compiled;
        /** How many times all cases must have been looked at before this one can be made. */
        int stratum;
        /** The decisions that this one rests on, itself included, in order. */
        int[] cone = {};
        /** The slots of the inputs of which this decision asks whether they are known. */
        int[] asked = {};
        /** The positions of the defaults that this decision, or one it rests on, may take. */
        int[] usableDefaults = {};
        /** For each number slot in the cone: where the cells begin that the cone can tell apart. */
        Map<Integer, int[]> edges = ImmutableMap.of();

        Decided(
                Decision<?> decision,
                int slot,
                Kind kind,
                Logic<?> logic,
                @Nullable NumberLine number,
                Collection<TextKey> reasons) {
            this.decision = decision;
            this.slot = slot;
            this.kind = kind;
            this.logic = logic;
            this.number = number;
            this.reasons = ImmutableList.copyOf(reasons);
        }

        Decision<?> decision() {
            return decision;
        }

        CompiledLogic compiled() {
            CompiledLogic result = compiled;
            if (result == null) {
                throw new IllegalStateException("The decision (" + decision.id() + ") is not compiled yet.");
            }
            return result;
        }

        boolean isCode() {
            return compiled() instanceof CompiledCode;
        }

        /** Compiles logic that answers with the levels of rows, which for a list are numbered; when none applies, with another outcome. */
        void compile(
                CompiledLogic logic,
                int[] states,
                long levels,
                Optional<Outcome> otherwise,
                Optional<Listing> outputsOfRows) {
            compile(logic, states, levels);
            none = otherwise.orElse(none);
            listing = outputsOfRows.orElse(null);
        }

        void compile(CompiledLogic logic, int[] states, long levels) {
            compiled = logic;
            outputStates = states;
            outputLevels = levels;
            if (decision instanceof LevelDecision<?> level) {
                level.scale().values().forEach(v -> shared.add(new Verdict.Decided<>(v, ImmutableList.of())));
            }
        }

        /** Returns the verdict for a state and value; without defaults used, the verdicts of level decisions are shared. */
        Verdict<?> decided(int state, long value, ImmutableList<DefaultUsed> used) {
            return used.isEmpty() && !shared.isEmpty()
                    ? shared.get(state - 1)
                    : new Verdict.Decided<>(answerOf(state, value), used);
        }

        /** Returns the group of a state of a slot: states of one group get the same answer from every test in the cone. */
        int group(Plan plan, int readSlot, int state) {
            if (state == 0 || plan.cells[readSlot] == null) {
                return state;
            }
            int[] begins = edges.getOrDefault(readSlot, new int[0]);
            int found = Arrays.binarySearch(begins, state);
            return 1 + (found >= 0 ? found + 1 : -found - 1);
        }

        int[] outputStates() {
            return outputStates;
        }

        long outputLevels() {
            return outputLevels;
        }

        Outcome none() {
            return none;
        }

        /** Returns what the bits of a list stand for. */
        Listing listing() {
            Listing result = listing;
            if (result == null) {
                throw new IllegalStateException("The decision (" + decision.id() + ") does not answer with a list.");
            }
            return result;
        }

        /** Returns the levels in a set or list, and how often, as bits that can be intersected and united. */
        long bounds(long value) {
            return listing == null ? value : listing.counted(value);
        }

        NumberLine number() {
            if (number == null) {
                throw new IllegalStateException("The decision (" + decision.id() + ") does not answer with a number.");
            }
            return number;
        }

        /** Returns the scale of a level or set decision. */
        Scale<?> scale() {
            if (decision instanceof LevelDecision<?> levels) {
                return levels.scale();
            }
            return ((SetOperand<?>) decision).scale();
        }

        /** Returns the outcome for an answer; throws {@link IllegalArgumentException} for one it cannot give. */
        Outcome outcomeOf(Object answer) {
            if (decision instanceof LevelDecision<?> levels) {
                return new Outcome(indexOf(levels.scale(), answer) + 1, 0, 0);
            } else if (decision instanceof SetDecision<?> sets) {
                if (!(answer instanceof Collection<?> members)) {
                    throw new IllegalArgumentException("A set of levels was expected.");
                }
                long mask = 0;
                for (Object member : members) {
                    mask |= 1L << indexOf(sets.scale(), member);
                }
                return new Outcome(1, mask, 0);
            }
            Domain.Numbers domain = ((NumberDecision) decision).domain();
            if (!(answer instanceof Decimal value) || !domain.contains(value)) {
                throw new IllegalArgumentException("A number of " + domain + " was expected.");
            }
            BigDecimal big = value.value();
            if (big.scale() > number().decimals() || big.precision() - big.scale() + number().decimals() > 18) {
                throw new IllegalArgumentException(
                        "A number with at most " + number().decimals() + " decimals and 18 digits was expected.");
            }
            long scaled = CompiledLogic.scaled(value, number().decimals());
            return new Outcome(number().cells().stateOf(scaled, number().decimals()), scaled, 0);
        }

        private static <T> int indexOf(Scale<T> scale, Object level) {
            for (int i = 0; i < scale.size(); i++) {
                if (scale.value(i).equals(level)) {
                    return i;
                }
            }
            throw new IllegalArgumentException("(" + level + ") is not a level of the scale (" + scale.id()
                    + "), whose levels are " + scale.values() + ".");
        }

        /** Returns the answer for a state and value. */
        Object answerOf(int state, long value) {
            if (decision instanceof LevelDecision<?> levels) {
                return levels.scale().value(state - 1);
            } else if (decision instanceof SetDecision<?> sets) {
                return setOf(sets.scale(), value);
            } else if (decision instanceof ListDecision<?>) {
                return listing().listOf(value);
            }
            return Decimal.of(BigDecimal.valueOf(value, number().decimals()));
        }

        static <T> java.util.Set<T> setOf(Scale<T> scale, long mask) {
            com.google.common.collect.ImmutableSet.Builder<T> set = com.google.common.collect.ImmutableSet.builder();
            for (int i = 0; i < scale.size(); i++) {
                if ((mask >>> i & 1) != 0) {
                    set.add(scale.value(i));
                }
            }
            return set.build();
        }

        /** Adds everything that the decision can answer. */
        void addAllOutputs(OutcomeSet outcomes) {
            for (int state : outputStates) {
                if (kind == Kind.LEVEL || state == 0) {
                    outcomes.add(kind, state, 0, state == 0 ? 1 : 0);
                }
            }
            if (kind == Kind.SET) {
                outcomes.add(kind, 1, outputLevels, 0);
                outcomes.add(kind, 1, 0, 0);
            } else if (kind == Kind.NUMBER) {
                addAllNumbers(outcomes);
            }
        }

        /** Adds the least and the largest number that the decision can answer. */
        void addAllNumbers(OutcomeSet outcomes) {
            Domain.Numbers domain = ((NumberDecision) decision).domain();
            addNumber(outcomes, bound(domain.range().low(), -MAX_SCALED));
            addNumber(outcomes, bound(domain.range().high(), MAX_SCALED));
        }

        private void addNumber(OutcomeSet outcomes, long scaled) {
            outcomes.add(Kind.NUMBER, number().cells().stateOf(scaled, number().decimals()), scaled, 0);
        }

        private long bound(Optional<Decimal> bound, long unbounded) {
            BigDecimal most = BigDecimal.valueOf(MAX_SCALED, number().decimals());
            return bound.map(b -> b.value().max(most.negate()).min(most))
                    .map(b -> b.setScale(number().decimals(), java.math.RoundingMode.HALF_EVEN)
                            .unscaledValue()
                            .longValueExact())
                    .orElse(unbounded);
        }
    }
}
