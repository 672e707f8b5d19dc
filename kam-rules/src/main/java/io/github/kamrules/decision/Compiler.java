package io.github.kamrules.decision;

import com.google.common.collect.ImmutableMap;
import io.github.kamrules.number.Decimal;
import io.github.kamrules.text.TextKey;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
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
        new TreeMap<>(graph.entries).values().forEach(this::checkOperands);
        orderDecisions();
        graph.entries.values().forEach(this::collectParameters);
        checkSettings();
        plan = compile();
    }

    Plan plan() {
        return plan;
    }

    SortedMap<String, Parameter> parameters() {
        return parameters;
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
        checkOutputs(entry);
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

    private static void checkOutputs(DecisionGraph.Entry<?> entry) {
        Decision<?> decision = entry.decision();
        if (entry.logic() instanceof RowLogic<?> rows) {
            for (int i = 0; i < rows.rows().size(); i++) {
                int row = i + 1;
                rows.rows().get(i).output().value().ifPresent(v -> checkAnswer(decision, v, "row " + row));
            }
            rows.otherwise().flatMap(Output::value).ifPresent(v -> checkAnswer(decision, v, "otherwise"));
            if (rows.rows().isEmpty() && rows.otherwise().isEmpty()) {
                throw new IllegalArgumentException("The decision (" + decision.id() + ") has no rows.");
            }
            if (decision instanceof SetDecision<?>) {
                throw new IllegalArgumentException("The decision (" + decision.id()
                        + ") answers with a set of levels, which rows cannot.\nMaybe use EachMatch.");
            }
        } else if (entry.logic() instanceof EachMatch<?> each) {
            if (!(decision instanceof SetDecision<?> sets)) {
                throw new IllegalArgumentException("The decision (" + decision.id()
                        + ") does not answer with a set of levels, but EachMatch does.\nMaybe use FirstMatch.");
            }
            each.rows().forEach(r -> r.output().value().ifPresent(v -> checkLevel(decision, sets.scale(), v, "a row")));
        } else if (entry.logic() instanceof Scorecard<?> card) {
            if (card.lowest().isPresent()) {
                checkAnswer(decision, card.lowest().get(), "the lowest level");
                card.cutOffs().forEach(c -> checkAnswer(decision, c.level(), "a cut-off"));
            } else if (!(decision instanceof NumberDecision)) {
                throw new IllegalArgumentException("The decision (" + decision.id()
                        + ") answers with a level, but its scorecard has no cut-offs.\nMaybe add cutOffs(...).");
            }
        }
    }

    private static void checkAnswer(Decision<?> decision, Object value, String where) {
        if (decision instanceof LevelDecision<?> levels) {
            checkLevel(decision, levels.scale(), value, where);
        } else if (decision instanceof NumberDecision numbers
                && !(value instanceof Decimal number && numbers.domain().contains(number))) {
            throw new IllegalArgumentException("The decision (" + decision.id() + ") answers with (" + value + ") in "
                    + where + ", which is outside its domain: " + numbers.domain());
        }
    }

    private static void checkLevel(
            Decision<?> decision, io.github.kamrules.scale.Scale<?> scale, Object value, String where) {
        if (!scale.values().contains(value)) {
            throw new IllegalArgumentException("The decision (" + decision.id() + ") answers with (" + value + ") in "
                    + where
                    + ", which is not a level of the scale (" + scale.id() + "), whose levels are " + scale.values()
                    + ".");
        }
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
        forEachCondition(
                entry.logic(),
                condition -> condition.forEachTest(test -> {
                    if (test instanceof Condition.NumberTest number) {
                        number.low().ifPresent(this::addParameter);
                        number.high().ifPresent(this::addParameter);
                    }
                }));
        if (entry.logic() instanceof Scorecard<?> card) {
            addParameter(card.initialScore());
            card.cutOffs().forEach(c -> addParameter(c.score()));
            card.characteristics().forEach(c -> {
                addParameter(c.weight());
                c.otherwise().ifPresent(this::addParameter);
                c.attributes().forEach(a -> addParameter(a.points()));
            });
        }
    }

    private static void forEachCondition(Logic<?> logic, java.util.function.Consumer<Condition> visitor) {
        if (logic instanceof RowLogic<?> rows) {
            rows.rows().forEach(row -> visitor.accept(row.condition()));
        } else if (logic instanceof EachMatch<?> each) {
            each.rows().forEach(row -> visitor.accept(row.condition()));
        } else if (logic instanceof Scorecard<?> card) {
            card.characteristics().forEach(c -> c.attributes().forEach(a -> visitor.accept(a.condition())));
        }
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
            if (!parameters.containsKey(id)) {
                throw new IllegalArgumentException("The parameter (" + id + ") is set, but no decision uses it."
                        + Ids.hint(id, parameters.keySet()));
            }
        }
    }

    private Optional<Decimal> value(Optional<Parameter> parameter) {
        return parameter.map(p -> graph.inForce(p).value());
    }

    private Decimal value(Parameter parameter) {
        return graph.inForce(parameter).value();
    }

    // ---- compiling
    // ---------------------------------------------------------------------------------------------------

    private Plan compile() {
        inputs.forEach(input -> slots.put(input.id(), slots.size()));
        graph.defaults.forEach((key, value) -> checkDefault(value));
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
        defaultSlots.forEach((key, slot) -> {
            DecisionGraph.DefaultValue value = java.util.Objects.requireNonNull(graph.defaults.get(key));
            int input = slotOf(key.input());
            defaulted.add(new Plan.Defaulted(
                    value.decision(), input, stateOf(value, input, cells), value.value(), value.source()));
            cells[slot] = cells[input];
        });
        boolean[] readByCode = new boolean[decisionBase];
        List<Plan.Decided> decisions = new ArrayList<>();
        for (DecisionGraph.Entry<?> entry : ordered) {
            decisions.add(compile(entry, decisions, cells, texts, decisionBase));
            if (entry.logic() instanceof Code<?>) {
                for (int read : decisions.get(decisions.size() - 1).compiled().reads) {
                    if (read < decisionBase) {
                        readByCode[inputOf(read)] = true;
                    }
                }
            }
        }
        return new Plan(inputs, slots, defaulted, decisions, cells, texts, readByCode);
    }

    /** Returns the input that a slot before the decisions holds, be it as it is or as a decision with a default sees it. */
    private int inputOf(int slot) {
        return slot < inputs.size() ? slot : defaulted.get(slot - inputs.size()).input();
    }

    private int slotOf(String id) {
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
        if (value.value() instanceof Decimal number
                && value.input().domain() instanceof Domain.Numbers domain
                && !domain.contains(number)) {
            throw new IllegalArgumentException("The default (" + number + ") of the decision ("
                    + value.decision().id() + ") for the input ("
                    + value.input().id() + ") is outside its domain: " + domain);
        }
    }

    private static int stateOf(DecisionGraph.DefaultValue value, int input, @Nullable NumberCells[] cells) {
        NumberCells numbers = cells[input];
        if (numbers != null) {
            return numbers.stateOf((Decimal) value.value());
        } else if (value.value() instanceof Boolean flag) {
            return flag ? 2 : 1;
        }
        return ((Domain.Levels) value.input().domain()).scale().values().indexOf(value.value()) + 1;
    }

    private void cutNumbers(@Nullable NumberCells[] cells) {
        Map<String, Set<Decimal>> bounds = new HashMap<>();
        for (DecisionGraph.Entry<?> entry : ordered) {
            forEachCondition(
                    entry.logic(),
                    condition -> condition.forEachTest(test -> {
                        if (test instanceof Condition.NumberTest number) {
                            Set<Decimal> cuts =
                                    bounds.computeIfAbsent(number.operand().id(), id -> new TreeSet<>());
                            value(number.low()).ifPresent(cuts::add);
                            value(number.high()).ifPresent(cuts::add);
                        }
                    }));
        }
        operands.forEach((id, operand) -> {
            Domain.Numbers domain = null;
            if (operand instanceof Input input && input.domain() instanceof Domain.Numbers numbers) {
                domain = numbers;
            } else if (operand instanceof NumberDecision decision) {
                domain = decision.domain().orNone();
            }
            if (domain != null) {
                NumberCells line = new NumberCells(bounds.getOrDefault(id, Set.of()), domain);
                if (IntStream.range(1, line.count()).noneMatch(line::isPossible)) {
                    throw new IllegalArgumentException(
                            "The domain of (" + id + ") holds no number at all: " + domain + ".");
                }
                cells[slotOf(id)] = line;
            }
        });
    }

    private List<ImmutableMap<String, Integer>> numberTexts() {
        Map<String, Set<String>> used = new HashMap<>();
        for (DecisionGraph.Entry<?> entry : ordered) {
            forEachCondition(
                    entry.logic(),
                    condition -> condition.forEachTest(test -> {
                        if (test instanceof Condition.TextTest text) {
                            used.computeIfAbsent(text.operand().id(), id -> new TreeSet<>())
                                    .addAll(text.texts());
                        }
                    }));
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
                : decision instanceof SetDecision<?> ? Plan.Kind.SET : Plan.Kind.NUMBER;
        NumberCells numberCells = cells[slot];
        Plan.NumberLine number =
                numberCells == null ? null : new Plan.NumberLine(numberCells, decimalsOf(decision, entry.logic()));
        List<TextKey> reasons = new ArrayList<>(List.of(Plan.REASON_UPSTREAM, Plan.REASON_CODE));
        Plan.Decided decided = new Plan.Decided(decision, slot, kind, entry.logic(), number, reasonsOf(entry, reasons));
        ConditionCompiler conditions = new ConditionCompiler(decision.id(), cells, texts);
        compileLogic(entry.logic(), decided, conditions, before, decisionBase);
        decided.asked = conditions.asked();
        rest(decided, before, conditions, decisionBase);
        return decided;
    }

    private static Collection<TextKey> reasonsOf(DecisionGraph.Entry<?> entry, List<TextKey> reasons) {
        if (entry.logic() instanceof RowLogic<?> rows) {
            rows.rows().forEach(r -> r.output().reason().ifPresent(reasons::add));
            rows.otherwise().flatMap(Output::reason).ifPresent(reasons::add);
        }
        return reasons;
    }

    private int decimalsOf(Decision<?> decision, Logic<?> logic) {
        int decimals = 0;
        if (logic instanceof RowLogic<?> rows) {
            for (Row<?> row : rows.rows()) {
                decimals = Math.max(decimals, decimals(row.output()));
            }
            return Math.max(decimals, rows.otherwise().map(Compiler::decimals).orElse(0));
        } else if (logic instanceof Scorecard<?> card) {
            return scoreDecimals(card);
        }
        Domain.Numbers domain = ((NumberDecision) decision).domain();
        return domain.step().map(s -> Math.max(0, s.value().scale())).orElse(6);
    }

    private static int decimals(Output<?> output) {
        return output.value()
                .map(v ->
                        v instanceof Decimal number ? Math.max(0, number.value().scale()) : 0)
                .orElse(0);
    }

    private int scoreDecimals(Scorecard<?> card) {
        int decimals = value(card.initialScore()).value().scale();
        for (Characteristic characteristic : card.characteristics()) {
            for (Decimal score : scores(characteristic)) {
                decimals = Math.max(decimals, score.value().scale());
            }
        }
        for (CutOff<?> cutOff : card.cutOffs()) {
            decimals = Math.max(decimals, value(cutOff.score()).value().scale());
        }
        return Math.max(0, decimals);
    }

    private List<Decimal> scores(Characteristic characteristic) {
        Decimal weight = value(characteristic.weight());
        List<Decimal> scores = new ArrayList<>();
        characteristic.attributes().forEach(a -> scores.add(value(a.points()).times(weight)));
        characteristic.otherwise().ifPresent(p -> scores.add(value(p).times(weight)));
        return scores;
    }

    private void compileLogic(
            Logic<?> logic,
            Plan.Decided decided,
            ConditionCompiler conditions,
            List<Plan.Decided> before,
            int decisionBase) {
        if (logic instanceof RowLogic<?> rows) {
            compileRows(rows, decided, conditions, before, decisionBase);
        } else if (logic instanceof Scorecard<?> card) {
            compileScore(card, decided, conditions, before, decisionBase);
        } else if (logic instanceof EachMatch<?> each) {
            Check[] checks = each.rows().stream()
                    .map(r -> conditions.compile(r.condition()))
                    .toArray(Check[]::new);
            long[] bits = each.rows().stream()
                    .mapToLong(r -> decided.outcomeOf(Set.of(r.output().value().orElseThrow()))
                            .value())
                    .toArray();
            decided.compile(
                    new CompiledLogic.Each(conditions.reads(), checks, bits),
                    new int[] {1},
                    Arrays.stream(bits).reduce(0, (a, b) -> a | b));
        } else {
            Code<?> code = (Code<?>) logic;
            int[] reads =
                    code.operands().stream().mapToInt(conditions::seenSlot).toArray();
            int[] states = decided.kind == Plan.Kind.NUMBER
                    ? decided.number().cells().possibleStates()
                    : IntStream.rangeClosed(
                                    0,
                                    decided.kind == Plan.Kind.LEVEL
                                            ? decided.scale().size()
                                            : 1)
                            .toArray();
            long levels = decided.kind == Plan.Kind.SET ? (1L << decided.scale().size()) - 1 : 0;
            decided.compile(new CompiledLogic.Coded(reads, code, decided), states, levels);
        }
    }

    private void compileRows(
            RowLogic<?> rows,
            Plan.Decided decided,
            ConditionCompiler conditions,
            List<Plan.Decided> before,
            int decisionBase) {
        Check[] checks =
                rows.rows().stream().map(r -> conditions.compile(r.condition())).toArray(Check[]::new);
        List<Plan.Outcome> outputs = new ArrayList<>();
        int[] nextReason = {2};
        rows.rows().forEach(r -> outputs.add(outcome(decided, r.output(), nextReason)));
        rows.otherwise().ifPresent(o -> outputs.add(outcome(decided, o, nextReason)));
        int[] reads = rows instanceof DecisionTable<?> table
                ? table.columns().stream().mapToInt(conditions::seenSlot).toArray()
                : conditions.reads();
        Set<Integer> states = new TreeSet<>();
        outputs.forEach(o -> states.add(o.state()));
        if (rows.otherwise().isEmpty() && mayNotApply(reads, before, decisionBase)) {
            states.add(0);
        }
        decided.compile(
                new CompiledLogic.Rows(
                        reads,
                        checks,
                        outputs.toArray(new Plan.Outcome[0]),
                        rows.hitPolicy() == HitPolicy.UNIQUE,
                        decided.kind),
                states.stream().mapToInt(Integer::intValue).toArray(),
                0);
    }

    private static Plan.Outcome outcome(Plan.Decided decided, Output<?> output, int[] nextReason) {
        return output.value().isPresent()
                ? decided.outcomeOf(output.value().get())
                : new Plan.Outcome(0, 0, nextReason[0]++);
    }

    private boolean mayNotApply(int[] reads, List<Plan.Decided> before, int decisionBase) {
        for (int read : reads) {
            if (read >= decisionBase) {
                if (IntStream.of(before.get(read - decisionBase).outputStates()).anyMatch(s -> s == 0)) {
                    return true;
                }
            } else if (inputs.get(inputOf(read)).domain().mayNotApply()) {
                // Also where there is a default: an input that is known not to apply is not missing.
                return true;
            }
        }
        return false;
    }

    private void compileScore(
            Scorecard<?> card,
            Plan.Decided decided,
            ConditionCompiler conditions,
            List<Plan.Decided> before,
            int decisionBase) {
        int decimals = decided.kind == Plan.Kind.NUMBER ? decided.number().decimals() : scoreDecimals(card);
        List<CompiledLogic.Score.Line> lines = new ArrayList<>();
        boolean gaps = false;
        long lowest = CompiledLogic.scaled(value(card.initialScore()), decimals);
        long highest = lowest;
        for (Characteristic characteristic : card.characteristics()) {
            long[] scores = scores(characteristic).stream()
                    .mapToLong(s -> CompiledLogic.scaled(s, decimals))
                    .toArray();
            lowest = Math.addExact(lowest, Arrays.stream(scores).min().orElse(0));
            highest = Math.addExact(highest, Arrays.stream(scores).max().orElse(0));
            gaps |= characteristic.otherwise().isEmpty();
            lines.add(new CompiledLogic.Score.Line(
                    characteristic.id(),
                    characteristic.attributes().stream()
                            .map(a -> conditions.compile(a.condition()))
                            .toArray(Check[]::new),
                    scores));
        }
        long[] cutOffs = card.cutOffs().stream()
                .mapToLong(c -> CompiledLogic.scaled(value(c.score()), decimals))
                .toArray();
        for (int i = 1; i < cutOffs.length; i++) {
            if (cutOffs[i] <= cutOffs[i - 1]) {
                throw new IllegalArgumentException(
                        "The cut-offs of the decision (" + decided.decision().id()
                                + ") must rise, but " + card.cutOffs().get(i) + " follows "
                                + card.cutOffs().get(i - 1) + ".");
            }
        }
        List<Object> levels = new ArrayList<>();
        card.lowest().ifPresent(levels::add);
        card.cutOffs().forEach(c -> levels.add(c.level()));
        int[] cutStates =
                levels.stream().mapToInt(l -> decided.outcomeOf(l).state()).toArray();
        int[] reads = conditions.reads();
        boolean mayNotApply = gaps && mayNotApply(reads, before, decisionBase);
        IntStream states = IntStream.of(cutStates);
        Plan.NumberLine number = null;
        if (decided.kind == Plan.Kind.NUMBER) {
            number = decided.number();
            checkRange(decided, lowest, highest, decimals);
            checkStep(decided, lines, CompiledLogic.scaled(value(card.initialScore()), decimals));
            states = IntStream.rangeClosed(
                            number.cells().stateOf(lowest, decimals),
                            number.cells().stateOf(highest, decimals))
                    .filter(number.cells()::isPossible);
        } else {
            number = new Plan.NumberLine(
                    new NumberCells(Set.of(), Domain.numbers("(-inf, inf)", io.github.kamrules.number.Unit.POINTS)),
                    decimals);
        }
        decided.compile(
                new CompiledLogic.Score(
                        reads,
                        CompiledLogic.scaled(value(card.initialScore()), decimals),
                        lines.toArray(new CompiledLogic.Score.Line[0]),
                        cutOffs,
                        cutStates,
                        number),
                IntStream.concat(mayNotApply ? IntStream.of(0) : IntStream.empty(), states)
                        .distinct()
                        .sorted()
                        .toArray(),
                0);
    }

    private static void checkRange(Plan.Decided decided, long lowest, long highest, int decimals) {
        Domain.Numbers domain = ((NumberDecision) decided.decision()).domain();
        for (long extreme : new long[] {lowest, highest}) {
            Decimal score = Decimal.of(java.math.BigDecimal.valueOf(extreme, decimals));
            if (!domain.range().contains(score)) {
                throw new IllegalArgumentException(
                        "The scorecard of the decision (" + decided.decision().id() + ") can reach the score " + score
                                + ", which is outside the decision's domain: " + domain);
            }
        }
    }

    /** All scores are multiples of the step when the first one of each line adds up to one and all others differ by one. */
    private static void checkStep(Plan.Decided decided, List<CompiledLogic.Score.Line> lines, long initial) {
        Domain.Numbers domain = ((NumberDecision) decided.decision()).domain();
        if (domain.step().isEmpty()) {
            return;
        }
        java.math.BigDecimal step = domain.step().get().value();
        List<Long> multiples = new ArrayList<>();
        long first = initial;
        for (CompiledLogic.Score.Line line : lines) {
            for (long score : line.scores()) {
                multiples.add(score - line.scores()[0]);
            }
            first += line.scores().length > 0 ? line.scores()[0] : 0;
        }
        multiples.add(first);
        int decimals = decided.number().decimals();
        if (multiples.stream()
                .anyMatch(m -> java.math.BigDecimal.valueOf(m, decimals)
                                .remainder(step)
                                .signum()
                        != 0)) {
            throw new IllegalArgumentException("The scorecard of the decision ("
                    + decided.decision().id() + ") can reach scores that are no multiple of the step of its domain: "
                    + domain);
        }
    }

    /** Notes what a decision rests on. */
    private void rest(Plan.Decided decided, List<Plan.Decided> before, ConditionCompiler conditions, int decisionBase) {
        TreeSet<Integer> cone = new TreeSet<>();
        Map<Integer, TreeSet<Integer>> edges = new LinkedHashMap<>();
        Set<Integer> usable = new TreeSet<>();
        conditions.edges.forEach(
                (slot, e) -> edges.computeIfAbsent(slot, s -> new TreeSet<>()).addAll(e));
        for (int read : decided.compiled().reads) {
            if (read >= decisionBase) {
                Plan.Decided upstream = before.get(read - decisionBase);
                Arrays.stream(upstream.cone).forEach(cone::add);
                Arrays.stream(upstream.usableDefaults).forEach(usable::add);
                upstream.edges.forEach((slot, e) -> edges.computeIfAbsent(slot, s -> new TreeSet<>())
                        .addAll(Arrays.stream(e).boxed().toList()));
            } else if (read >= inputs.size()) {
                usable.add(read - inputs.size());
            }
        }
        cone.add(decided.slot - decisionBase);
        decided.cone = cone.stream().mapToInt(Integer::intValue).toArray();
        decided.usableDefaults = usable.stream().mapToInt(Integer::intValue).toArray();
        ImmutableMap.Builder<Integer, int[]> frozen = ImmutableMap.builder();
        edges.forEach((slot, e) ->
                frozen.put(slot, e.stream().mapToInt(Integer::intValue).toArray()));
        decided.edges = frozen.buildOrThrow();
    }

    /** Compiles the conditions of one decision, and notes what they read. */
    private final class ConditionCompiler {

        private final String decision;
        private final @Nullable NumberCells[] cells;
        private final List<ImmutableMap<String, Integer>> texts;
        private final Set<Integer> reads = new LinkedHashSet<>();
        private final Set<Integer> asked = new LinkedHashSet<>();
        final Map<Integer, Set<Integer>> edges = new LinkedHashMap<>();

        ConditionCompiler(String decision, @Nullable NumberCells[] cells, List<ImmutableMap<String, Integer>> texts) {
            this.decision = decision;
            this.cells = cells;
            this.texts = texts;
        }

        int[] reads() {
            return reads.stream().mapToInt(Integer::intValue).toArray();
        }

        int[] asked() {
            return asked.stream().mapToInt(Integer::intValue).toArray();
        }

        /** Returns the slot in which the decision sees an operand: its own default stands before the input. */
        int seenSlot(Operand operand) {
            Integer defaulted = defaultSlots.get(new DecisionGraph.DefaultKey(decision, operand.id()));
            int slot = defaulted == null ? slotOf(operand.id()) : defaulted;
            reads.add(slot);
            return slot;
        }

        Check compile(Condition condition) {
            if (condition instanceof Condition.And and) {
                return new Check.All(compile(and.conditions()));
            } else if (condition instanceof Condition.Or or) {
                return new Check.Any(compile(or.conditions()));
            } else if (condition instanceof Condition.Not not) {
                return new Check.None(compile(not.condition()));
            } else if (condition instanceof Condition.KnownTest known) {
                int slot = slotOf(known.operand().id());
                asked.add(slot);
                return new Check.Known(slot);
            }
            return compile((Condition.Test) condition);
        }

        private Check[] compile(List<Condition> conditions) {
            return conditions.stream().map(this::compile).toArray(Check[]::new);
        }

        private Check compile(Condition.Test test) {
            int slot = seenSlot(test.operand());
            if (test instanceof Condition.NumberTest number) {
                return compileNumber(number, slot);
            } else if (test instanceof Condition.LevelTest level) {
                long mask = 0;
                for (int index : level.levels()) {
                    mask |= 1L << (index + 1);
                }
                return new Check.InMask(slot, mask);
            } else if (test instanceof Condition.SetTest set) {
                long mask = 0;
                for (int index : set.levels()) {
                    mask |= 1L << index;
                }
                return new Check.Overlaps(slot, mask);
            } else if (test instanceof Condition.FlagTest flag) {
                return new Check.InMask(slot, flag.value() ? 4 : 2);
            } else if (test instanceof Condition.TextTest text) {
                BitSet states = new BitSet();
                Map<String, Integer> numbered = texts.get(slotOf(text.operand().id()));
                text.texts().forEach(t -> states.set(java.util.Objects.requireNonNull(numbered.get(t))));
                return new Check.InStates(slot, states);
            }
            return new Check.InRange(slot, 0, 0);
        }

        private Check compileNumber(Condition.NumberTest number, int slot) {
            NumberCells line = java.util.Objects.requireNonNull(
                    cells[slotOf(number.operand().id())]);
            Optional<Decimal> low = value(number.low());
            Optional<Decimal> high = value(number.high());
            int from = line.lowestState(low, number.lowInclusive());
            int to = line.highestState(high, number.highInclusive());
            if (from > to) {
                throw new IllegalArgumentException("The condition (" + number + ") of the decision (" + decision
                        + ") can never hold, since its bounds "
                        + low.map(Decimal::toString).orElse("-inf") + " and "
                        + high.map(Decimal::toString).orElse("inf") + " leave nothing between them.");
            }
            Set<Integer> slotEdges =
                    edges.computeIfAbsent(slotOf(number.operand().id()), s -> new LinkedHashSet<>());
            slotEdges.add(from);
            slotEdges.add(to + 1);
            return new Check.InRange(slot, from, to);
        }
    }
}
