package io.github.kamrules.decision;

import com.google.common.collect.ImmutableMap;
import com.google.common.primitives.Ints;
import io.github.kamrules.number.Decimal;
import io.github.kamrules.text.TextKey;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Checks the parts of a graph and compiles them to a {@link Plan}. */
final class Compiler {

    private final DecisionGraph.Builder graph;
    private final Map<String, Operand> operands = new LinkedHashMap<>();
    private final List<Input> inputs = new ArrayList<>();
    private final List<DecisionGraph.Entry<?>> ordered = new ArrayList<>();
    private final Map<String, Integer> slots = new LinkedHashMap<>();
    private final Map<DecisionGraph.DefaultKey, Integer> defaultSlots = new LinkedHashMap<>();
    private final List<Plan.Defaulted> defaulted = new ArrayList<>();
    private final SortedMap<String, Parameter> parameters = new TreeMap<>();
    private final Map<String, Parameter> declaredParameters = new HashMap<>();
    private final Plan plan;

    Compiler(DecisionGraph.Builder graph) {
        this.graph = graph;
        // By id, so that graphs of one canonical form are compiled alike, in whatever order they were built.
        for (DecisionGraph.Entry<?> entry : new TreeMap<>(graph.entries).values()) {
            checkOperands(entry);
        }
        orderDecisions();
        for (DecisionGraph.Entry<?> entry : graph.entries.values()) {
            collectParameters(entry);
        }
        checkSettings();
        plan = compile();
    }

    Plan plan() {
        return plan;
    }

    SortedMap<String, Parameter> parameters() {
        return parameters;
    }

    Map<String, Parameter> declaredParameters() {
        return declaredParameters;
    }

    // ---- checks
    // ------------------------------------------------------------------------------------------------------

    private void checkOperands(DecisionGraph.Entry<?> entry) {
        addOperand(entry.decision(), entry.decision());
        for (Operand operand : entry.logic().operands()) {
            addOperand(operand, entry.decision());
            if (operand instanceof Decision<?> read) {
                DecisionGraph.Entry<?> defined = graph.entries.get(read.id());
                if (defined == null) {
                    throw new IllegalArgumentException(
                            "The decision (" + entry.decision().id() + ") reads the decision (" + read.id()
                                    + "), which is not defined." + Ids.hint(read.id(), graph.entries.keySet()));
                }
            }
        }
        entry.logic().check(entry.decision());
    }

    private void addOperand(Operand operand, Decision<?> reader) {
        Operand known = operands.putIfAbsent(operand.id(), operand);
        if (known == null) {
            if (operand instanceof Input input) {
                inputs.add(input);
            }
            return;
        }
        if (!known.equals(operand)) {
            throw new IllegalArgumentException("The id (" + operand.id() + "), which the decision (" + reader.id()
                    + ") uses for " + describe(operand) + ", also names " + describe(known)
                    + ".\nMaybe give one of them another id.");
        }
    }

    private static String describe(Operand operand) {
        return operand instanceof Input input
                ? "an input with the domain " + input.domain()
                : "a decision that answers with " + ((Decision<?>) operand).answers();
    }

    private void orderDecisions() {
        Map<String, Boolean> done = new HashMap<>();
        for (String id : new TreeSet<>(graph.entries.keySet())) {
            visit(id, done, new ArrayList<>());
        }
    }

    private void visit(String id, Map<String, Boolean> done, List<String> path) {
        Boolean state = done.get(id);
        if (Boolean.TRUE.equals(state)) {
            return;
        }
        path.add(id);
        if (state != null) {
            List<String> circle = path.subList(path.indexOf(id), path.size());
            throw new IllegalArgumentException("Decisions read each other in a circle: " + String.join(" -> ", circle)
                    + ".\nMaybe split one of them, so that each reads only what comes before it.");
        }
        done.put(id, false);
        DecisionGraph.Entry<?> entry = java.util.Objects.requireNonNull(graph.entries.get(id));
        for (Operand operand : entry.logic().operands()) {
            if (operand instanceof Decision<?>) {
                visit(operand.id(), done, path);
            }
        }
        path.remove(path.size() - 1);
        done.put(id, true);
        ordered.add(entry);
    }

    // ---- parameters
    // --------------------------------------------------------------------------------------------------

    private void collectParameters(DecisionGraph.Entry<?> entry) {
        for (Condition condition : entry.logic().conditions()) {
            condition.forEachTest(test -> {
                if (test instanceof Condition.NumberTest number) {
                    number.low().ifPresent(this::addParameter);
                    number.high().ifPresent(this::addParameter);
                }
            });
        }
        entry.logic().parameters().forEach(this::addParameter);
    }

    private void addParameter(Parameter parameter) {
        parameter.id().ifPresent(id -> {
            Parameter declared = declaredParameters.putIfAbsent(id, parameter);
            if (declared != null && !declared.value().equals(parameter.value())) {
                throw new IllegalArgumentException(
                        "The parameter (" + id + ") is declared with the value " + declared.value()
                                + " and again with " + parameter.value()
                                + ".\nMaybe declare it once as a constant, or give one of them another id.");
            }
            parameters.put(id, graph.inForce(parameter));
        });
    }

    private void checkSettings() {
        for (String id : graph.settings.keySet()) {
            if (!parameters.containsKey(id) && !graph.inherited.contains(id)) {
                throw new IllegalArgumentException("The parameter (" + id + ") is set, but no decision uses it."
                        + Ids.hint(id, parameters.keySet()));
            }
        }
    }

    Optional<Decimal> value(Optional<Parameter> parameter) {
        return parameter.map(p -> graph.inForce(p).value());
    }

    Decimal value(Parameter parameter) {
        return graph.inForce(parameter).value();
    }

    // ---- compiling
    // ---------------------------------------------------------------------------------------------------

    private Plan compile() {
        for (Input input : inputs) {
            slots.put(input.id(), slots.size());
        }
        for (DecisionGraph.DefaultValue value : graph.defaults.values()) {
            checkDefault(value);
        }
        for (DecisionGraph.Entry<?> entry : ordered) {
            for (Input input : inputs) {
                DecisionGraph.DefaultKey key =
                        new DecisionGraph.DefaultKey(entry.decision().id(), input.id());
                if (graph.defaults.containsKey(key)) {
                    defaultSlots.put(key, inputs.size() + defaultSlots.size());
                }
            }
        }
        int decisionBase = inputs.size() + defaultSlots.size();
        for (int i = 0; i < ordered.size(); i++) {
            slots.put(ordered.get(i).decision().id(), decisionBase + i);
        }
        @Nullable NumberCells[] cells = new NumberCells[decisionBase + ordered.size()];
        cutNumbers(cells);
        List<ImmutableMap<String, Integer>> texts = numberTexts();
        for (Map.Entry<DecisionGraph.DefaultKey, Integer> slot : defaultSlots.entrySet()) {
            DecisionGraph.DefaultValue value = java.util.Objects.requireNonNull(graph.defaults.get(slot.getKey()));
            int input = slotOf(slot.getKey().input());
            defaulted.add(new Plan.Defaulted(
                    value.decision(), input, stateOf(value, input, cells), value.value(), value.source()));
            cells[slot.getValue()] = cells[input];
        }
        boolean[] keepsValue = new boolean[decisionBase];
        List<Plan.Decided> decisions = new ArrayList<>();
        for (DecisionGraph.Entry<?> entry : ordered) {
            decisions.add(compile(entry, decisions, cells, texts, decisionBase));
            CompiledLogic logic = decisions.get(decisions.size() - 1).compiled();
            if (logic instanceof CompiledCode || logic instanceof CompiledPopulationLogic) {
                for (int read : logic.reads) {
                    if (read < decisionBase) {
                        keepsValue[inputOf(read)] = true;
                    }
                }
            }
        }
        return new Plan(inputs, slots, defaulted, decisions, cells, texts, keepsValue);
    }

    /** Returns the input that a slot before the decisions holds, be it as it is or as a decision with a default sees it. */
    private int inputOf(int slot) {
        return slot < inputs.size() ? slot : defaulted.get(slot - inputs.size()).input();
    }

    int slotOf(String id) {
        return java.util.Objects.requireNonNull(slots.get(id), id);
    }

    private void checkDefault(DecisionGraph.DefaultValue value) {
        DecisionGraph.Entry<?> entry = java.util.Objects.requireNonNull(
                graph.entries.get(value.decision().id()));
        if (!entry.logic().operands().contains(value.input())) {
            throw new IllegalArgumentException("The decision ("
                    + value.decision().id() + ") has a default for the input ("
                    + value.input().id() + "), which it does not read."
                    + Ids.hint(
                            value.input().id(),
                            entry.logic().operands().stream().map(Operand::id).toList()));
        }
        Domain domain = value.input().domain();
        boolean outside = (value.value() instanceof Decimal number
                        && domain instanceof Domain.Numbers numbers
                        && !numbers.contains(number))
                || (value.value() instanceof LocalDate date
                        && domain instanceof Domain.Dates dates
                        && !dates.contains(date));
        if (outside) {
            throw new IllegalArgumentException("The default (" + value.value() + ") of the decision ("
                    + value.decision().id() + ") for the input ("
                    + value.input().id() + ") is outside its domain: " + domain);
        }
    }

    /** Returns the slot in which a decision sees an operand: its own default stands before the input. */
    int seenSlot(Decision<?> decision, Operand operand) {
        Integer defaulted = defaultSlots.get(new DecisionGraph.DefaultKey(decision.id(), operand.id()));
        return defaulted == null ? slotOf(operand.id()) : defaulted;
    }

    /** Returns how many states an input without a number line can have. */
    int stateCount(int slot, List<ImmutableMap<String, Integer>> texts) {
        int input = inputOf(slot);
        Domain domain = inputs.get(input).domain();
        if (domain instanceof Domain.Levels levels) {
            return levels.scale().size() + 1;
        }
        return domain instanceof Domain.AnyText ? texts.get(input).size() + 2 : 3;
    }

    private static int stateOf(DecisionGraph.DefaultValue value, int input, @Nullable NumberCells[] cells) {
        NumberCells numbers = cells[input];
        if (numbers != null && value.value() instanceof LocalDate date) {
            return numbers.stateOf(date.toEpochDay(), 0);
        } else if (numbers != null) {
            return numbers.stateOf((Decimal) value.value());
        } else if (value.value() instanceof Boolean flag) {
            return flag ? 2 : 1;
        }
        return ((Domain.Levels) value.input().domain()).scale().values().indexOf(value.value()) + 1;
    }

    private void cutNumbers(@Nullable NumberCells[] cells) {
        Map<String, Set<Decimal>> bounds = new HashMap<>();
        for (DecisionGraph.Entry<?> entry : ordered) {
            for (Condition condition : entry.logic().conditions()) {
                condition.forEachTest(test -> {
                    if (test instanceof Condition.NumberTest number) {
                        Set<Decimal> cuts =
                                bounds.computeIfAbsent(number.operand().id(), id -> new TreeSet<>());
                        value(number.low()).ifPresent(cuts::add);
                        value(number.high()).ifPresent(cuts::add);
                    } else if (test instanceof Condition.DateTest date) {
                        Set<Decimal> cuts =
                                bounds.computeIfAbsent(date.operand().id(), id -> new TreeSet<>());
                        date.low().map(Compiler::dayOf).ifPresent(cuts::add);
                        date.high().map(Compiler::dayOf).ifPresent(cuts::add);
                    }
                });
            }
        }
        for (Operand operand : operands.values()) {
            Domain.Numbers domain = null;
            if (operand instanceof Input input && input.domain() instanceof Domain.Numbers numbers) {
                domain = numbers;
            } else if (operand instanceof DateInput date) {
                domain = date.domain().days();
            } else if (operand instanceof NumberDecision decision) {
                domain = decision.domain().orNone();
            }
            if (domain != null) {
                NumberCells line = new NumberCells(bounds.getOrDefault(operand.id(), Set.of()), domain);
                if (!line.isAnyPossible()) {
                    throw new IllegalArgumentException(
                            "The domain of (" + operand.id() + ") holds no number at all: " + domain + ".");
                }
                cells[slotOf(operand.id())] = line;
            }
        }
    }

    /** Returns the number of days since 1970-01-01, by which dates stand on a line of numbers. */
    static Decimal dayOf(LocalDate date) {
        return Decimal.of(date.toEpochDay());
    }

    private List<ImmutableMap<String, Integer>> numberTexts() {
        Map<String, Set<String>> used = new HashMap<>();
        for (DecisionGraph.Entry<?> entry : ordered) {
            for (Condition condition : entry.logic().conditions()) {
                condition.forEachTest(test -> {
                    if (test instanceof Condition.TextTest text) {
                        used.computeIfAbsent(text.operand().id(), id -> new TreeSet<>())
                                .addAll(text.texts());
                    }
                });
            }
        }
        List<ImmutableMap<String, Integer>> numbered = new ArrayList<>();
        for (Input input : inputs) {
            ImmutableMap.Builder<String, Integer> states = ImmutableMap.builder();
            int state = 1;
            for (String text : used.getOrDefault(input.id(), Set.of())) {
                states.put(text, state++);
            }
            numbered.add(states.buildOrThrow());
        }
        return numbered;
    }

    private Plan.Decided compile(
            DecisionGraph.Entry<?> entry,
            List<Plan.Decided> before,
            @Nullable NumberCells[] cells,
            List<ImmutableMap<String, Integer>> texts,
            int decisionBase) {
        Decision<?> decision = entry.decision();
        int slot = slotOf(decision.id());
        Plan.Kind kind = decision instanceof LevelDecision<?>
                ? Plan.Kind.LEVEL
                : decision instanceof NumberDecision ? Plan.Kind.NUMBER : Plan.Kind.SET;
        NumberCells numberCells = cells[slot];
        Plan.NumberLine number = numberCells == null
                ? null
                : new Plan.NumberLine(numberCells, entry.logic().decimals((NumberDecision) decision, this));
        List<TextKey> reasons = new ArrayList<>(List.of(Plan.REASON_UPSTREAM, Plan.REASON_CODE));
        reasons.addAll(entry.logic().reasons());
        Plan.Decided decided = new Plan.Decided(decision, slot, kind, entry.logic(), number, reasons);
        LogicCompiler logic = new LogicCompiler(this, decided, before, decisionBase, cells, texts);
        entry.logic().compile(logic);
        decided.asked = logic.asked();
        rest(decided, before, logic, decisionBase);
        return decided;
    }

    boolean mayNotApply(int[] reads, List<Plan.Decided> before, int decisionBase) {
        for (int read : reads) {
            if (read >= decisionBase) {
                if (Ints.contains(before.get(read - decisionBase).outputStates(), 0)) {
                    return true;
                }
            } else if (inputs.get(inputOf(read)).domain().mayNotApply()) {
                // Also where there is a default: an input that is known not to apply is not missing.
                return true;
            }
        }
        return false;
    }

    /** Notes what a decision rests on. */
    private void rest(Plan.Decided decided, List<Plan.Decided> before, LogicCompiler logic, int decisionBase) {
        TreeSet<Integer> cone = new TreeSet<>();
        Map<Integer, TreeSet<Integer>> edges = new LinkedHashMap<>();
        Set<Integer> usable = new TreeSet<>();
        for (Map.Entry<Integer, Set<Integer>> own : logic.edges().entrySet()) {
            edges.put(own.getKey(), new TreeSet<>(own.getValue()));
        }
        for (int read : decided.compiled().reads) {
            if (read >= decisionBase) {
                Plan.Decided upstream = before.get(read - decisionBase);
                cone.addAll(Ints.asList(upstream.cone));
                usable.addAll(Ints.asList(upstream.usableDefaults));
                for (Map.Entry<Integer, int[]> theirs : upstream.edges.entrySet()) {
                    edges.computeIfAbsent(theirs.getKey(), slot -> new TreeSet<>())
                            .addAll(Ints.asList(theirs.getValue()));
                }
                decided.stratum = Math.max(decided.stratum, upstream.stratum);
            } else if (read >= inputs.size()) {
                usable.add(read - inputs.size());
            }
        }
        cone.add(decided.slot - decisionBase);
        decided.stratum += decided.compiled() instanceof CompiledPopulationLogic ? 1 : 0;
        decided.cone = Ints.toArray(cone);
        decided.usableDefaults = Ints.toArray(usable);
        ImmutableMap.Builder<Integer, int[]> frozen = ImmutableMap.builder();
        for (Map.Entry<Integer, TreeSet<Integer>> slot : edges.entrySet()) {
            frozen.put(slot.getKey(), Ints.toArray(slot.getValue()));
        }
        decided.edges = frozen.buildOrThrow();
    }
}
