package io.github.kamrules.decision;

import io.github.kamrules.number.Decimal;
import io.github.kamrules.number.Ratio;
import io.github.kamrules.number.Unit;
import io.github.kamrules.scale.Level;
import io.github.kamrules.scale.Scale;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/** Makes whole graphs of 3 to 7 decisions of all kinds over 2 to 5 inputs of all kinds, each with a case. */
final class GraphCases {

    private static final List<Scale<Level>> SCALES = List.of(
            Scale.ordered("size", "SMALL", "LARGE"),
            Scale.ordered("grade", "LOW", "MEDIUM", "HIGH"),
            Scale.nominal("route", "NORTH", "EAST", "SOUTH", "WEST"));
    private static final List<Domain.Numbers> NUMBERS = List.of(
            Domain.numbers("[0, 1]", Unit.RATIO),
            Domain.wholeNumbers("[0, inf)", Unit.DAYS),
            Domain.numbers("(-inf, inf)", Unit.NONE),
            Domain.numbers("(-1, 3]", Unit.NONE).inStepsOf("0.5"),
            Domain.wholeNumbers("[0, inf)", Unit.DAYS).orNone(),
            Domain.numbers("(0, 2]", Unit.NONE).orNone());
    private static final List<Domain.Dates> DATES = List.of(
            Domain.dates(),
            Domain.dates(GraphCase.day(-1), GraphCase.day(3)),
            Domain.dates().orNone(),
            new Domain.Dates(Optional.of(GraphCase.day(0)), Optional.empty(), true));
    private static final List<String> BOUNDS = List.of("0", "0.25", "0.5", "1", "2");
    private static final List<String> POINTS = List.of("-1", "0", "0.5", "1", "2");
    private static final Domain.Numbers SCORES = Domain.numbers("[-100, 100]", Unit.POINTS);

    private record NoneLevel(String id, Scale<Level> scale) implements LevelInput<Level> {
        @Override
        public Domain.Levels domain() {
            return new Domain.Levels(scale, true);
        }
    }

    private record NoneFlag(String id) implements FlagInput {
        @Override
        public Domain.Flags domain() {
            return new Domain.Flags(true);
        }
    }

    private record NoneText(String id) implements TextInput {
        @Override
        public Domain.AnyText domain() {
            return new Domain.AnyText(true);
        }
    }

    private final Random random;
    private final GraphCase made;
    private final List<Operand> operands = new ArrayList<>();
    private final List<Runnable> additions = new ArrayList<>();

    private GraphCases(long seed) {
        random = new Random(seed);
        made = new GraphCase(seed);
    }

    static Arbitrary<GraphCase> any() {
        return Arbitraries.randomValue(source -> of(source.nextLong()));
    }

    static GraphCase of(long seed) {
        return inOrder(seed, seed);
    }

    /** Returns the same case, its decisions and defaults added in an order of their own. */
    static GraphCase inOrder(long seed, long order) {
        GraphCases cases = new GraphCases(seed);
        cases.make(new Random(order));
        return cases.made;
    }

    /** Returns cases of one graph, that of the first; they differ in what is known of its inputs. */
    static List<GraphCase> ofOneGraph(long seed, int count) {
        List<GraphCase> all = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            GraphCases cases = new GraphCases(seed);
            cases.make(new Random(seed));
            cases.made.known.clear();
            cases.made.invalid.clear();
            cases.made.tied.clear();
            cases.made.within.clear();
            cases.random.setSeed(31 * seed + i);
            cases.made.inputs.values().forEach(cases::value);
            all.add(cases.made);
        }
        return all;
    }

    private void make(Random order) {
        int inputs = between(2, 5);
        for (int i = 1; i <= inputs; i++) {
            Input input = input("input-" + i);
            made.inputs.put(input.id(), input);
            operands.add(input);
        }
        int decisions = between(3, 7);
        for (int i = 1; i <= decisions; i++) {
            decision("d" + i);
        }
        Collections.shuffle(additions, order);
        additions.forEach(Runnable::run);
        additions.clear();
        defaults();
        Collections.shuffle(additions, order);
        additions.forEach(Runnable::run);
        made.inputs.values().forEach(this::value);
    }

    // ---- chance

    private int between(int low, int high) {
        return low + random.nextInt(high - low + 1);
    }

    private boolean in(int percent) {
        return random.nextInt(100) < percent;
    }

    private <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    // ---- inputs

    private Input input(String id) {
        boolean none = in(30);
        return switch (between(1, 8)) {
            case 1, 2, 3 -> NumberInput.of(id, one(NUMBERS));
            case 7, 8 -> DateInput.of(id, one(DATES));
            case 4 -> none ? new NoneLevel(id, one(SCALES)) : LevelInput.of(id, one(SCALES));
            case 5 -> none ? new NoneFlag(id) : FlagInput.of(id);
            default -> none ? new NoneText(id) : TextInput.of(id);
        };
    }

    private void value(Input input) {
        int chance = between(1, 100);
        if (chance <= 40) {
            return;
        } else if (chance <= 45) {
            made.invalid.add(input.id());
        } else if (chance <= 48) {
            made.tied.add(input.id());
        } else if (chance <= 52 && (input instanceof NumberInput || input instanceof DateInput)) {
            made.tied.add(input.id());
            made.within.put(input.id(), new GraphCase.Range(between(0, 1), between(1, 3)));
        } else {
            made.known.put(input.id(), value(input.domain()));
        }
    }

    private Object value(Domain domain) {
        if (domain.mayNotApply() && in(40)) {
            return GraphCase.NONE;
        } else if (domain instanceof Domain.Levels levels) {
            return one(levels.scale().values());
        } else if (domain instanceof Domain.Flags) {
            return random.nextBoolean();
        } else if (domain instanceof Domain.AnyText) {
            return one(List.of("FR", "DE", "GB"));
        } else if (domain instanceof Domain.Dates dates) {
            return day(dates);
        }
        Domain.Numbers numbers = (Domain.Numbers) domain;
        if (numbers.step().isEmpty() && in(20)) {
            return Ratio.of(Decimal.of(between(1, 4)), Decimal.of(between(4, 8)));
        }
        return number(numbers);
    }

    private LocalDate day(Domain.Dates domain) {
        while (true) {
            LocalDate day = GraphCase.day(between(-3, 5));
            if (domain.contains(day)) {
                return day;
            }
        }
    }

    private Decimal number(Domain.Numbers domain) {
        while (true) {
            Decimal number = Decimal.ofUnscaled(between(-8, 16) * 25L, 2);
            if (domain.contains(number)) {
                return number;
            }
        }
    }

    private void defaults() {
        made.logic.forEach((id, logic) -> logic.operands().forEach(operand -> {
            if (operand instanceof Input input && !(input instanceof TextInput) && in(12)) {
                defaultFor(java.util.Objects.requireNonNull(made.decisions.get(id)), input);
            }
        }));
    }

    @SuppressWarnings("unchecked")
    private void defaultFor(Decision<?> decision, Input input) {
        Object value;
        if (input instanceof NumberInput number) {
            Decimal taken = number(number.domain());
            value = taken;
            additions.add(() -> made.builder().defaultFor(decision, number, taken.toString(), Examples.SOURCE));
        } else if (input instanceof DateInput date) {
            LocalDate taken = day(date.domain());
            value = taken;
            additions.add(() -> made.builder().defaultFor(decision, date, taken, Examples.SOURCE));
        } else if (input instanceof FlagInput flag) {
            boolean taken = random.nextBoolean();
            value = taken;
            additions.add(() -> made.builder().defaultFor(decision, flag, taken, Examples.SOURCE));
        } else {
            LevelInput<Level> level = (LevelInput<Level>) input;
            Level taken = one(level.scale().values());
            value = taken;
            additions.add(() -> made.builder().defaultFor(decision, level, taken, Examples.SOURCE));
        }
        made.defaults.put(decision.id() + " " + input.id(), value);
    }

    // ---- decisions

    private void decision(String id) {
        Scale<Level> scale = one(SCALES);
        switch (between(1, 24)) {
            case 1, 2 -> add(Decision.of(id, scale), firstMatch(scale.values()));
            case 3 -> add(Decision.of(id, scale), table(DecisionTable.first(columns()), scale.values()));
            case 4, 5 -> add(Decision.of(id, scale), table(DecisionTable.unique(columns()), scale.values()));
            case 6, 7 -> add(Decision.of(id, scale), cutOffs(scale));
            case 13 -> add(Decision.of(id, scale), table(DecisionTable.any(columns()), scale.values()));
            case 14 ->
                add(
                        Decision.of(id, scale),
                        table(DecisionTable.priority(shuffled(scale.values()), columns()), scale.values()));
            case 15, 16 -> add(Decision.listOf(id, scale), listTable(scale));
            case 17 -> add(Decision.setOf(id, scale), listTable(scale).asSet());
            case 18 -> add(Decision.number(id, SCORES), numberTable());
            case 19 -> compound(Decision.of(id, scale), Decision.of(id + "b", one(SCALES)));
            case 8 -> add(Decision.number(id, SCORES), card());
            case 9 ->
                add(
                        Decision.number(id, SCORES),
                        firstMatch(POINTS.stream().map(Decimal::of).toList()));
            case 10 -> add(Decision.setOf(id, scale), eachMatch(scale));
            case 11 -> {
                if (in(50)) {
                    add(Decision.of(id, scale), code(id, answers(scale.values())));
                } else {
                    add(
                            Decision.number(id, SCORES),
                            code(id, answers(POINTS.stream().map(Decimal::of).toList())));
                }
            }
            case 12 -> stability(id);
            case 20 -> overridden(id);
            case 21, 22 -> ladder(id, scale);
            case 23 -> matrix(id, scale);
            default ->
                add(
                        Decision.setOf(id, scale),
                        code(
                                id,
                                answers(List.of(
                                        Set.of(),
                                        Set.of(scale.value(0)),
                                        Set.of(scale.value(1)),
                                        Set.copyOf(scale.values())))));
        }
    }

    /** Adds a decision that keeps another one stable, by inputs of its own; a list where there is none to keep stable. */
    private void stability(String id) {
        List<LevelDecision<Level>> raw = levelDecisions(true);
        if (raw.isEmpty()) {
            add(Decision.of(id, SCALES.get(0)), firstMatch(SCALES.get(0).values()));
            return;
        }
        LevelDecision<Level> kept = one(raw);
        StateInputs<Level> state = StateInputs.of(id + "-state", kept.scale());
        state.all().forEach(input -> made.inputs.put(input.id(), (Input) input));
        Stability<Level> logic = Stability.of(kept, state);
        logic = in(50) ? logic.promoteAfter(one(List.of("2", "3"))) : logic;
        logic = in(70) ? logic.demoteAfter(one(List.of("2", "3"))) : logic;
        logic = in(50) ? logic.dwellBeforePromotion(one(BOUNDS.subList(3, 5))) : logic;
        add(Decision.of(id, kept.scale()), in(50) ? logic.dwellBeforeDemotion(one(BOUNDS.subList(3, 5))) : logic);
    }

    private void overridden(String id) {
        List<LevelDecision<Level>> base = levelDecisions(false);
        if (base.isEmpty()) {
            add(Decision.of(id, SCALES.get(0)), firstMatch(SCALES.get(0).values()));
            return;
        }
        LevelDecision<Level> answered = one(base);
        OverrideInputs<Level> override = OverrideInputs.of(id + "-override", answered.scale());
        override.all().forEach(input -> made.inputs.put(input.id(), (Input) input));
        add(Decision.of(id, answered.scale()), Overridden.of(answered, override));
    }

    @SuppressWarnings("unchecked") // all level decisions here have levels that are data
    private List<LevelDecision<Level>> levelDecisions(boolean ordered) {
        return made.decisions.values().stream()
                .filter(decision -> decision instanceof LevelDecision<?> level
                        && (level.scale().isOrdered() || !ordered))
                .map(decision -> (LevelDecision<Level>) decision)
                .toList();
    }

    private <V> void add(Decision<V> decision, Logic<V> logic) {
        made.decisions.put(decision.id(), decision);
        made.logic.put(decision.id(), logic);
        additions.add(() -> made.builder().decide(decision, logic));
        operands.add(decision);
    }

    private <V> FirstMatch<V> firstMatch(List<V> answers) {
        FirstMatch<V> rows = FirstMatch.empty();
        int count = between(1, 4);
        for (int i = 0; i < count; i++) {
            rows = in(12)
                    ? rows.orNotApplicableWhen(condition(2), "reason.test")
                    : rows.orWhen(condition(2), one(answers));
        }
        return in(70) ? (in(10) ? rows.otherwiseNotApplicable("reason.test") : rows.otherwise(one(answers))) : rows;
    }

    private void ladder(String id, Scale<Level> any) {
        Scale<Level> scale = any.isOrdered() ? any : SCALES.get(1);
        int lowest = scale.size() > 2 && in(20) ? 1 : 0;
        Ladder<Level> ladder = Ladder.startingAt(scale.value(lowest));
        for (Level level : scale.values().subList(lowest + 1, scale.size())) {
            List<Indicator> indicators = new ArrayList<>();
            int count = between(1, 3);
            for (int i = 1; i <= count; i++) {
                indicators.add(Indicator.of("indicator-" + i, condition(in(70) ? 0 : 1)));
            }
            ladder = ladder.rung(level, indicators.toArray(new Indicator[0]));
        }
        add(Decision.of(id, scale), in(40) ? ladder.cumulative() : ladder);
    }

    private void matrix(String id, Scale<Level> scale) {
        List<Operand> sides = new ArrayList<>(operands.stream()
                .filter(o -> o instanceof NumberOperand || o instanceof LevelOperand<?>)
                .toList());
        if (sides.size() < 2) {
            add(Decision.of(id, scale), firstMatch(scale.values()));
            return;
        }
        Collections.shuffle(sides, random);
        Axis vertical = axis(sides.get(0));
        Axis horizontal = axis(sides.get(1));
        Matrix<Level> matrix = Matrix.of(vertical, horizontal);
        for (int r = 0; r < vertical.bands().size(); r++) {
            Level[] row = new Level[horizontal.bands().size()];
            for (int c = 0; c < row.length; c++) {
                row[c] = one(scale.values());
            }
            matrix = matrix.row(row);
        }
        add(Decision.of(id, scale), matrix);
    }

    /** Returns an axis whose bands are all possible, whatever the domain of the operand is. */
    private Axis axis(Operand operand) {
        if (operand instanceof LevelOperand<?> level) {
            return Axis.of(level);
        }
        NumberOperand number = (NumberOperand) operand;
        Axis axis = in(50) ? Axis.of(number, one(List.of("0.5", "0.75"))) : Axis.of(number, "0.25", "0.75");
        axis = in(50) ? axis.onCut(Axis.OnCut.LOWER) : axis;
        return in(30) ? axis.nearWithin("0.1") : axis;
    }

    private Operand[] columns() {
        Set<Operand> columns = new LinkedHashSet<>();
        int count = between(1, 3);
        for (int i = 0; i < count; i++) {
            columns.add(one(operands));
        }
        return columns.toArray(new Operand[0]);
    }

    private <V> DecisionTable<V> table(DecisionTable<V> empty, List<V> answers) {
        DecisionTable<V> table = empty;
        int count = rows();
        for (int i = 0; i < count; i++) {
            table = in(8)
                    ? table.rowNotApplicable("reason.test", cells(table.columns()))
                    : table.row(one(answers), cells(table.columns()));
        }
        return in(50) ? in(15) ? table.otherwiseNotApplicable("reason.test") : table.otherwise(one(answers)) : table;
    }

    /** Adds two decisions that one table answers. */
    private void compound(LevelDecision<Level> first, LevelDecision<Level> second) {
        Operand[] columns = columns();
        CompoundTable table = switch (between(1, 4)) {
            case 1 -> CompoundTable.unique(columns);
            case 2, 3 -> CompoundTable.any(columns);
            default -> ranked(CompoundTable.priority(columns), first, second);
        };
        List<List<Object>> outputs = new ArrayList<>();
        int count = rows();
        for (int i = 0; i < count; i++) {
            Level one = one(first.scale().values());
            Level other = one(second.scale().values());
            outputs.add(List.of(one, other));
            table = table.row(List.of(first.answer(one), second.answer(other)), cells(List.of(columns)));
        }
        CompoundTable whole = in(50)
                ? table.otherwise(
                        first.answer(first.scale().value(0)),
                        second.answer(second.scale().value(1)))
                : table;
        for (LevelDecision<Level> decision : List.of(first, second)) {
            made.decisions.put(decision.id(), decision);
            made.logic.put(decision.id(), whole.logic(decision));
            made.wholeOutputs.put(decision.id(), outputs);
            operands.add(decision);
        }
        if (made.rankings.containsKey(first.id())) {
            made.rankings.put(second.id(), java.util.Objects.requireNonNull(made.rankings.get(first.id())));
        }
        additions.add(() -> made.builder().decide(whole));
    }

    private CompoundTable ranked(CompoundTable table, LevelDecision<Level> first, LevelDecision<Level> second) {
        List<Level> ones = shuffled(first.scale().values());
        List<Level> others = shuffled(second.scale().values());
        CompoundTable ranked = table.ranked(ones.stream().map(first::answer).toArray(Answer[]::new));
        if (in(50)) {
            made.rankings.put(first.id(), List.of(List.copyOf(ones)));
            return ranked;
        }
        made.rankings.put(first.id(), List.of(List.copyOf(ones), List.copyOf(others)));
        return ranked.ranked(others.stream().map(second::answer).toArray(Answer[]::new));
    }

    private <T> List<T> shuffled(List<T> values) {
        List<T> shuffled = new ArrayList<>(values);
        Collections.shuffle(shuffled, random);
        return shuffled;
    }

    private Condition[] cells(List<Operand> columns) {
        return columns.stream().filter(column -> in(75)).map(this::cell).toArray(Condition[]::new);
    }

    private Condition cell(Operand column) {
        return in(15) ? test(column).not() : in(15) ? test(column).or(test(column)) : test(column);
    }

    /** Returns how many rows a table gets: sometimes so many that they are looked up. */
    private int rows() {
        return in(10) ? between(RowIndex.MIN_ROWS, RowIndex.MIN_ROWS + 1) : between(1, 4);
    }

    private ListTable<Level> listTable(Scale<Level> scale) {
        ListTable<Level> table = switch (between(1, 3)) {
            case 1 -> ListTable.ruleOrder(columns());
            case 2 -> ListTable.outputOrder(shuffled(scale.values()), columns());
            default -> ListTable.collect(columns());
        };
        int count = rows();
        for (int i = 0; i < count; i++) {
            table = table.row(one(scale.values()), cells(table.columns()));
        }
        return in(30)
                ? table.otherwise(one(scale.values()))
                : in(15) ? table.otherwiseNotApplicable("reason.test") : table;
    }

    private NumberTable numberTable() {
        if (in(25)) {
            ListTable<Level> counted = ListTable.collect(columns());
            int count = rows();
            for (int i = 0; i < count; i++) {
                counted = counted.row(SCALES.get(0).value(0), cells(counted.columns()));
            }
            return counted.count();
        }
        NumberTable table = switch (between(1, 3)) {
            case 1 -> NumberTable.sum(columns());
            case 2 -> NumberTable.min(columns());
            default -> NumberTable.max(columns());
        };
        int count = rows();
        for (int i = 0; i < count; i++) {
            table = table.row(one(POINTS), cells(table.columns()));
        }
        return in(30) ? table.otherwise(one(POINTS)) : in(15) ? table.otherwiseNotApplicable("reason.test") : table;
    }

    private Scorecard<Decimal> card() {
        List<Characteristic> lines = new ArrayList<>();
        int count = between(1, 3);
        for (int i = 1; i <= count; i++) {
            Characteristic line = Characteristic.of("line-" + i);
            int attributes = between(1, 3);
            for (int a = 0; a < attributes; a++) {
                line = line.when(condition(1), parameter(one(POINTS)));
            }
            line = in(80) ? line.otherwise(one(POINTS)) : line;
            lines.add(in(50) ? line.weight(parameter(one(List.of("0.5", "1", "2")))) : line);
        }
        Scorecard<Decimal> card = Scorecard.of(lines.toArray(new Characteristic[0]));
        card = in(30) ? card.initialScore(one(POINTS)) : card;
        card = in(20) ? card.baseline(one(POINTS)) : card;
        card = in(30) ? card.reasonCodes(ReasonCodeAlgorithm.POINTS_ABOVE) : card;
        return in(20) ? card.notApplicableWhen(condition(1), "reason.gate") : card;
    }

    private Scorecard<Level> cutOffs(Scale<Level> scale) {
        return in(50)
                ? card().cutOffs(one(scale.values()), CutOff.atLeast(parameter(one(POINTS)), one(scale.values())))
                : card().cutOffs(
                                one(scale.values()),
                                CutOff.atLeast("0.5", one(scale.values())),
                                CutOff.atLeast("2", one(scale.values())));
    }

    private EachMatch<Level> eachMatch(Scale<Level> scale) {
        EachMatch<Level> rows = EachMatch.when(condition(2), scale.value(0));
        for (Level level : scale.values().subList(1, between(1, scale.size()))) {
            rows = rows.andWhen(condition(2), level);
        }
        return rows;
    }

    /** Returns a parameter, sometimes a named one, which sometimes is set to another value. */
    private Parameter parameter(String value) {
        if (in(80)) {
            return Parameter.literal(value);
        }
        Parameter parameter = Parameter.of("p" + random.nextInt(1_000_000), value, Examples.SOURCE);
        if (in(50)) {
            String other = one(POINTS);
            made.settings.put(parameter.id().orElseThrow(), Decimal.of(other));
            additions.add(() -> made.builder().set(parameter, other, Examples.SOURCE));
        }
        return parameter;
    }

    // ---- code

    private GraphCase.Rule answers(List<? extends Object> answers) {
        int salt = random.nextInt();
        return values -> {
            int choice = Math.floorMod(31 * key(values) + salt, answers.size() + 3);
            if (choice == answers.size()) {
                throw new IllegalStateException("thrown on purpose");
            } else if (choice == answers.size() + 1) {
                return "outside";
            }
            return choice > answers.size() ? GraphCase.NONE : answers.get(choice);
        };
    }

    private static int key(Map<String, Object> values) {
        Map<String, Object> sorted = new TreeMap<>(values);
        // Code sees a list as the set of its levels.
        sorted.replaceAll((id, value) -> value instanceof Collection<?> levels
                ? levels.stream().map(Object::toString).distinct().sorted().toList()
                : value);
        return sorted.toString().hashCode();
    }

    @SuppressWarnings("unchecked")
    private <V> Code<V> code(String id, GraphCase.Rule rule) {
        List<Operand> declared = List.of(columns());
        made.rules.put(id, rule);
        return Code.of("code-" + id, "1", declared, in -> {
            Object answer = rule.apply(read(in, declared));
            return answer.equals(GraphCase.NONE) ? Optional.empty() : Optional.of((V) answer);
        });
    }

    private static Map<String, Object> read(CodeInputs in, List<Operand> declared) {
        Map<String, Object> values = new LinkedHashMap<>();
        for (Operand operand : declared) {
            values.put(operand.id(), in.applies(operand) ? read(in, operand) : GraphCase.NONE);
        }
        return values;
    }

    private static Object read(CodeInputs in, Operand operand) {
        if (operand instanceof NumberOperand number) {
            return in.number(number);
        } else if (operand instanceof LevelOperand<?> level) {
            return in.level(level);
        } else if (operand instanceof SetOperand<?> set) {
            return in.set(set);
        } else if (operand instanceof DateInput date) {
            return in.date(date);
        } else if (operand instanceof FlagInput flag) {
            return in.flag(flag);
        }
        return in.text((TextInput) operand);
    }

    // ---- conditions

    private Condition condition(int depth) {
        int kind = depth == 0 ? 0 : between(1, 11);
        return switch (kind) {
            case 1, 2 -> condition(depth - 1).and(condition(depth - 1));
            case 3, 4 -> condition(depth - 1).or(condition(depth - 1));
            case 5 -> condition(depth - 1).not();
            case 11 -> atLeast(depth - 1);
            case 6 -> in(30) ? Condition.guard(test(one(List.copyOf(made.inputs.values())))) : test(one(operands));
            default -> test(one(operands));
        };
    }

    private Condition test(Operand operand) {
        if (in(7)) {
            return operand.isNotApplicable();
        } else if (in(7) && operand instanceof Input input) {
            return input.isKnown();
        } else if (operand instanceof NumberOperand number) {
            return numberTest(number);
        } else if (operand instanceof LevelOperand<?> level) {
            return levelTest(level);
        } else if (operand instanceof SetOperand<?> set) {
            return setTest(set);
        } else if (operand instanceof DateInput date) {
            return dateTest(date);
        } else if (operand instanceof FlagInput flag) {
            return in(50) ? flag.isTrue() : flag.isFalse();
        }
        TextInput text = (TextInput) operand;
        return in(50) ? text.is(one(List.of("FR", "DE"))) : text.isAnyOf(List.of("FR", "US"));
    }

    private Condition numberTest(NumberOperand number) {
        return switch (between(1, 6)) {
            case 1 -> number.atLeast(parameter(one(BOUNDS)));
            case 2 -> number.moreThan(parameter(one(BOUNDS)));
            case 3 -> number.atMost(parameter(one(BOUNDS)));
            case 4 -> number.lessThan(parameter(one(BOUNDS)));
            case 5 -> number.isExactly(one(BOUNDS));
            default -> number.in(one(List.of("[0.25, 1)", "(0, 0.5]", "(0.5, 1)", "[0, 2]")));
        };
    }

    /** Returns a test with bounds of which some are neighbours, with no day between them. */
    private Condition dateTest(DateInput date) {
        LocalDate day = GraphCase.day(between(0, 2));
        return switch (between(1, 7)) {
            case 1 -> date.on(day);
            case 2 -> date.before(day);
            case 3 -> date.onOrBefore(day);
            case 4 -> date.after(day);
            case 5 -> date.onOrAfter(day);
            case 6 -> date.between(day, day.plusDays(between(0, 2)));
            default -> date.in((in(50) ? "[" : "(") + day + ", " + day.plusDays(2) + (in(50) ? "]" : ")"));
        };
    }

    private Condition atLeast(int depth) {
        Set<Condition> some = new LinkedHashSet<>();
        int count = between(2, 4);
        for (int i = 0; i < count; i++) {
            some.add(condition(depth));
        }
        return Condition.atLeast(between(1, some.size()), some);
    }

    private <T> Condition levelTest(LevelOperand<T> level) {
        List<T> values = level.scale().values();
        if (level.scale().isOrdered() && in(40)) {
            return in(50) ? level.atLeast(one(values)) : level.atMost(one(values));
        }
        return level.isAnyOf(some(values));
    }

    private <T> Condition setTest(SetOperand<T> set) {
        return in(25) ? set.isEmpty() : set.containsAnyOf(some(set.scale().values()));
    }

    private <T> Set<T> some(List<T> values) {
        Set<T> some = new HashSet<>();
        some.add(one(values));
        if (in(30)) {
            some.add(one(values));
        }
        return some;
    }
}
