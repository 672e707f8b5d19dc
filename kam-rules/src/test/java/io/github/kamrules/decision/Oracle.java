package io.github.kamrules.decision;

import io.github.kamrules.number.Decimal;
import io.github.kamrules.number.Ratio;
import io.github.kamrules.scale.Scale;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Decides a case by the letter of the specification, slowly: it tries representative values of everything that is missing
 * and walks the logic with plain maps of values. It shares no code with the compiled plan.
 */
final class Oracle {

    /** More combinations than this take too long to try. */
    private static final long LIMIT = 5_000;

    enum Kind {
        DECIDED,
        NOT_APPLICABLE,
        UNDECIDED,
        FAILED
    }

    /** An error as the outcome of logic. */
    enum Fault {
        GAP,
        CONFLICT,
        FAILED
    }

    /** What goes wrong in one completion. */
    private record Faults(Set<Fault> all) {}

    /** Where and what failed. */
    record Origin(Failure.Kind kind, String id) {}

    /**
     * What the verdict must be.
     *
     * @param outcomes values, {@link GraphCase#NONE} and faults that can occur
     * @param failures what failed, in the order of the graph
     * @param missing the missing inputs, and whether each could change the outcome
     * @param combinations how many combinations were tried
     */
    record Answer(
            Kind kind,
            Set<Object> outcomes,
            List<Origin> failures,
            Map<String, Boolean> missing,
            Set<String> defaults,
            boolean exact,
            long combinations) {

        Object value() {
            return outcomes.iterator().next();
        }

        boolean may(Object outcome) {
            return outcomes.contains(outcome);
        }

        List<Object> values() {
            return outcomes.stream()
                    .filter(o -> !o.equals(GraphCase.NONE) && !(o instanceof Fault))
                    .toList();
        }
    }

    /** Something free for want of inputs: an input, or a decision in code. Its values may include {@link Fault#FAILED}. */
    private record Variable(String id, List<Object> values, Set<String> blamed) {}

    private final GraphCase of;
    private final Map<String, Answer> answers = new LinkedHashMap<>();
    private final List<String> order = new ArrayList<>();

    // The decision in hand.
    private String target = "";
    private final List<Variable> missing = new ArrayList<>();
    private final Map<String, List<Object>> failed = new LinkedHashMap<>();
    private final Set<Origin> failedOrigins = new LinkedHashSet<>();
    private final Set<String> region = new LinkedHashSet<>();
    private boolean exact;

    private Oracle(GraphCase of) {
        this.of = of;
    }

    /** Returns what each verdict must be; empty when there is too much to try. */
    static Optional<Map<String, Answer>> decide(GraphCase of) {
        Oracle oracle = new Oracle(of);
        of.decisions.keySet().forEach(oracle::sort);
        for (String id : oracle.order) {
            oracle.target = id;
            Optional<Answer> answer = oracle.answer();
            if (answer.isEmpty()) {
                return Optional.empty();
            }
            oracle.answers.put(id, answer.get());
        }
        return Optional.of(oracle.answers);
    }

    private void sort(String id) {
        if (!order.contains(id)) {
            for (Operand operand : logic(id).operands()) {
                if (operand instanceof Decision<?>) {
                    sort(operand.id());
                }
            }
            order.add(id);
        }
    }

    private Logic<?> logic(String id) {
        return Objects.requireNonNull(of.logic.get(id));
    }

    private Decision<?> decision(String id) {
        return Objects.requireNonNull(of.decisions.get(id));
    }

    private Answer answerOf(String id) {
        return Objects.requireNonNull(answers.get(id));
    }

    private boolean isCode(String id) {
        return logic(id) instanceof Code<?>;
    }

    /** Returns whose values a decision reads; what it only asks to be known is not among them. */
    private List<Operand> reads(String id) {
        Logic<?> logic = logic(id);
        if (logic instanceof Code<?>
                || logic instanceof DecisionTable<?>
                || logic instanceof MultipleHits<?>
                || logic instanceof Stability<?>
                || logic instanceof Overridden<?>) {
            return logic.operands();
        }
        Set<Operand> found = new LinkedHashSet<>();
        conditions(logic)
                .forEach(condition -> condition.forEachTest(test -> {
                    if (!(test instanceof Condition.KnownTest)) {
                        found.add(test.operand());
                    }
                }));
        return List.copyOf(found);
    }

    private static List<Condition> conditions(Logic<?> logic) {
        if (logic instanceof RowLogic<?> rows) {
            return rows.rows().stream().<Condition>map(Row::condition).toList();
        } else if (logic instanceof MultipleHits<?> table) {
            return table.rows().stream().<Condition>map(Row::condition).toList();
        } else if (logic instanceof EachMatch<?> each) {
            return each.rows().stream().<Condition>map(Row::condition).toList();
        } else if (logic instanceof Scorecard<?> card) {
            return Stream.concat(
                            card.gate().stream(),
                            card.characteristics().stream()
                                    .flatMap(c -> c.attributes().stream())
                                    .map(Characteristic.Attribute::condition))
                    .toList();
        } else if (logic instanceof Stability<?> || logic instanceof Overridden<?>) {
            return logic.conditions();
        }
        return List.of();
    }

    /** Returns whether a decision finds an input missing, and has no default for it. */
    private boolean lacks(String id, Operand read) {
        return read instanceof Input input && of.isMissing(input) && !of.defaults.containsKey(id + " " + input.id());
    }

    private Set<String> cone(String id) {
        Set<String> cone = new LinkedHashSet<>();
        for (Operand read : logic(id).operands()) {
            if (read instanceof Decision<?>) {
                cone.addAll(cone(read.id()));
            }
        }
        cone.add(id);
        return cone;
    }

    // ---- one decision

    private Optional<Answer> answer() {
        return isCode(target) ? Optional.of(byCode()) : byTrying();
    }

    private Set<String> defaultsUsed() {
        Set<String> used = new HashSet<>();
        for (String id : cone(target)) {
            for (Operand read : reads(id)) {
                if (read instanceof Input input
                        && of.isMissing(input)
                        && of.defaults.containsKey(id + " " + read.id())) {
                    used.add(id + " " + read.id());
                }
            }
        }
        return used;
    }

    private Answer byCode() {
        Set<String> blamed = blame(target);
        boolean lacking = !blamed.isEmpty();
        boolean isExact = true;
        Set<Origin> mayFail = new LinkedHashSet<>();
        Map<String, Object> values = new HashMap<>();
        for (Operand read : reads(target)) {
            if (of.invalid.contains(read.id())) {
                return failed(List.of(new Origin(Failure.Kind.INVALID_INPUT, read.id())));
            } else if (read instanceof Decision<?>) {
                Answer upstream = answerOf(read.id());
                if (upstream.kind() == Kind.FAILED) {
                    return failed(upstream.failures());
                } else if (upstream.kind() == Kind.UNDECIDED) {
                    mayFail.addAll(upstream.failures());
                    isExact &= upstream.exact();
                    lacking = true;
                } else {
                    values.put(read.id(), upstream.value());
                }
            } else if (lacks(target, read)) {
                isExact &= !of.tied.contains(read.id());
            } else {
                values.put(read.id(), plain(inputValue(target, (Input) read, Map.of())));
            }
        }
        if (lacking) {
            Set<Object> outcomes = new LinkedHashSet<>(outputs(target));
            if (!mayFail.isEmpty()) {
                outcomes.add(Fault.FAILED);
            }
            Map<String, Boolean> open = new HashMap<>(coneMissing());
            blamed.forEach(id -> open.put(id, true));
            return new Answer(Kind.UNDECIDED, outcomes, inOrder(mayFail), open, defaultsUsed(), isExact, 1);
        }
        Object result;
        try {
            result = Objects.requireNonNull(of.rules.get(target)).apply(values);
        } catch (IllegalStateException e) {
            result = Fault.FAILED;
        }
        return result.equals("outside") || result == Fault.FAILED
                ? failed(List.of(new Origin(Failure.Kind.CODE, target)))
                : settled(result);
    }

    private static Object plain(Object value) {
        return value instanceof Ratio share ? share.toDecimal(18) : value;
    }

    private Answer failed(List<Origin> failures) {
        return new Answer(Kind.FAILED, Set.of(), failures, Map.of(), Set.of(), true, 1);
    }

    private Answer settled(Object outcome) {
        Kind kind = outcome.equals(GraphCase.NONE) ? Kind.NOT_APPLICABLE : Kind.DECIDED;
        return new Answer(kind, Set.of(outcome), List.of(), Map.of(), defaultsUsed(), true, 1);
    }

    /** Returns the missing inputs because of which a decision in code cannot run. */
    private Set<String> blame(String id) {
        Set<String> blamed = new LinkedHashSet<>();
        for (Operand read : reads(id)) {
            if (lacks(id, read)) {
                blamed.add(read.id());
            } else if (read instanceof Decision<?> && answerOf(read.id()).kind() == Kind.UNDECIDED) {
                blamed.addAll(blame(read.id()));
            }
        }
        return blamed;
    }

    private Map<String, Boolean> coneMissing() {
        Map<String, Boolean> inputs = new HashMap<>();
        for (String id : cone(target)) {
            reads(id).stream().filter(read -> lacks(id, read)).forEach(read -> inputs.put(read.id(), false));
        }
        return inputs;
    }

    private Optional<Answer> byTrying() {
        missing.clear();
        failed.clear();
        failedOrigins.clear();
        region.clear();
        exact = true;
        collect(target);
        long combinations =
                missing.stream().mapToLong(v -> v.values().size()).reduce(1, (a, b) -> Math.min(LIMIT + 1, a * b));
        long all = failed.values().stream()
                .mapToLong(Collection::size)
                .reduce(combinations, (a, b) -> Math.min(LIMIT + 1, a * b));
        if (all > LIMIT) {
            return Optional.empty();
        }
        Map<List<Integer>, Object> table = new LinkedHashMap<>();
        Set<Origin> failures = new HashSet<>();
        int[] choice = new int[missing.size()];
        do {
            List<Integer> key = new ArrayList<>();
            for (int index : choice) {
                key.add(index);
            }
            table.put(key, complete(choice, failures));
        } while (advance(choice));
        Set<Object> outcomes = new LinkedHashSet<>();
        table.values().forEach(outcome -> {
            if (outcome instanceof Faults faults) {
                outcomes.addAll(faults.all());
            } else {
                outcomes.add(outcome);
            }
        });
        boolean anyOutcome = outcomes.stream().anyMatch(o -> !(o instanceof Fault));
        if (!anyOutcome) {
            return Optional.of(failed(inOrder(failures)));
        } else if (outcomes.size() == 1) {
            return Optional.of(settled(outcomes.iterator().next()));
        }
        Map<String, Boolean> open = coneMissing();
        for (int i = 0; i < missing.size(); i++) {
            boolean matters = matters(table, i);
            missing.get(i).blamed().forEach(id -> open.merge(id, matters, Boolean::logicalOr));
        }
        return Optional.of(
                new Answer(Kind.UNDECIDED, outcomes, inOrder(failures), open, defaultsUsed(), exact, combinations));
    }

    private static boolean matters(Map<List<Integer>, Object> table, int position) {
        Map<List<Integer>, Object> firsts = new HashMap<>();
        for (Map.Entry<List<Integer>, Object> entry : table.entrySet()) {
            List<Integer> others = new ArrayList<>(entry.getKey());
            others.set(position, -1);
            Object first = firsts.putIfAbsent(others, entry.getValue());
            if (first != null && !first.equals(entry.getValue())) {
                return true;
            }
        }
        return false;
    }

    private boolean advance(int[] choice) {
        for (int i = 0; i < choice.length; i++) {
            if (++choice[i] < missing.get(i).values().size()) {
                return true;
            }
            choice[i] = 0;
        }
        return false;
    }

    /** Sorts failures by where in the graph they come from, inputs first. */
    private List<Origin> inOrder(Collection<Origin> failures) {
        List<String> places = new ArrayList<>();
        of.graph().inputs().forEach(input -> places.add(input.id()));
        of.graph().decisions().forEach(decision -> places.add(decision.id()));
        return failures.stream()
                .distinct()
                .sorted((a, b) -> a.id().equals(b.id())
                        ? a.kind().compareTo(b.kind())
                        : Integer.compare(places.indexOf(a.id()), places.indexOf(b.id())))
                .toList();
    }

    /** Finds what is free: missing inputs, undecided code, and what failed. */
    private void collect(String id) {
        if (!region.add(id)) {
            return;
        }
        for (Operand read : reads(id)) {
            if (read instanceof Input input) {
                if (of.invalid.contains(input.id())) {
                    failed.put(input.id(), inputValues(input));
                    failedOrigins.add(new Origin(Failure.Kind.INVALID_INPUT, input.id()));
                } else if (lacks(id, input) && missing.stream().noneMatch(v -> v.id().equals(input.id()))) {
                    missing.add(new Variable(input.id(), inputValues(input), Set.of(input.id())));
                    exact &= !of.tied.contains(input.id());
                }
                continue;
            }
            Answer upstream = answerOf(read.id());
            if (upstream.kind() == Kind.FAILED) {
                failed.put(read.id(), outputs(read.id()));
                failedOrigins.addAll(upstream.failures().subList(0, 1));
            } else if (upstream.kind() == Kind.UNDECIDED && isCode(read.id())) {
                if (missing.stream().noneMatch(v -> v.id().equals(read.id()))) {
                    List<Object> values = new ArrayList<>(outputs(read.id()));
                    if (upstream.may(Fault.FAILED)) {
                        values.add(Fault.FAILED);
                    }
                    missing.add(new Variable(read.id(), values, blame(read.id())));
                    exact &= upstream.exact();
                }
            } else if (upstream.kind() == Kind.UNDECIDED) {
                collect(read.id());
            }
        }
    }

    // ---- one completion

    /** Returns the outcome of one completion: a value, or faults. */
    private Object complete(int[] choice, Set<Origin> failures) {
        Map<String, Object> world = new HashMap<>();
        Map<String, List<Object>> free = new LinkedHashMap<>(failed);
        Set<Origin> causes = new LinkedHashSet<>(failedOrigins);
        for (int i = 0; i < choice.length; i++) {
            Variable variable = missing.get(i);
            Object value = variable.values().get(choice[i]);
            if (value == Fault.FAILED) {
                free.put(variable.id(), outputs(variable.id()));
                causes.addAll(answerOf(variable.id()).failures());
            } else {
                world.put(variable.id(), value);
            }
        }
        Set<Object> results = new HashSet<>();
        answerFree(List.copyOf(free.keySet()), free, world, results, causes);
        boolean faults = results.stream().anyMatch(r -> r instanceof Fault);
        boolean values = results.stream().anyMatch(r -> !(r instanceof Fault));
        if (!faults && results.size() == 1) {
            return results.iterator().next();
        } else if (values) {
            failures.addAll(causes);
            return new Faults(Set.of(Fault.FAILED));
        }
        results.forEach(
                r -> failures.add(new Origin(r == Fault.GAP ? Failure.Kind.GAP : Failure.Kind.CONFLICT, target)));
        return new Faults(results.stream().map(r -> (Fault) r).collect(Collectors.toSet()));
    }

    private void answerFree(
            List<String> names,
            Map<String, List<Object>> free,
            Map<String, Object> world,
            Set<Object> results,
            Set<Origin> causes) {
        if (names.isEmpty()) {
            evaluate(0, world, results, causes);
            return;
        }
        for (Object value : Objects.requireNonNull(free.get(names.get(0)))) {
            Map<String, Object> next = new HashMap<>(world);
            next.put(names.get(0), value);
            answerFree(names.subList(1, names.size()), free, next, results, causes);
        }
    }

    private void evaluate(int from, Map<String, Object> world, Set<Object> results, Set<Origin> causes) {
        for (int i = from; i < order.size(); i++) {
            String id = order.get(i);
            if (!region.contains(id)) {
                continue;
            }
            Object result = result(id, world);
            if (id.equals(target)) {
                results.add(result);
                return;
            } else if (result instanceof Fault fault) {
                causes.add(new Origin(fault == Fault.GAP ? Failure.Kind.GAP : Failure.Kind.CONFLICT, id));
                for (Object output : outputs(id)) {
                    Map<String, Object> next = new HashMap<>(world);
                    next.put(id, output);
                    evaluate(i + 1, next, results, causes);
                }
                return;
            }
            world.put(id, result);
        }
        throw new IllegalStateException("The target is the last of its region.");
    }

    private Object result(String id, Map<String, Object> world) {
        Logic<?> logic = logic(id);
        if (logic instanceof Ladder<?> ladder) {
            return rung(id, ladder, world);
        } else if (logic instanceof Matrix<?> matrix) {
            return cell(id, matrix, world);
        } else if (logic instanceof RowLogic<?> rows) {
            List<Integer> hits = new ArrayList<>();
            for (int row = 0; row < rows.rows().size(); row++) {
                if (holds(rows.rows().get(row).condition(), id, world)) {
                    hits.add(row);
                }
            }
            return hits.isEmpty() ? otherwise(id, rows.otherwise(), world) : single(id, rows, hits);
        } else if (logic instanceof MultipleHits<?> table) {
            return several(id, table, world);
        } else if (logic instanceof Scorecard<?> card) {
            return score(id, card, world);
        } else if (logic instanceof Stability<?> stability) {
            return stable(id, stability, world);
        } else if (logic instanceof Overridden<?> overridden) {
            Object set = seen(id, overridden.override().level(), world);
            Object daysLeft = seen(id, overridden.override().daysLeft(), world);
            return isNone(set) || isNone(daysLeft) || ((Decimal) daysLeft).isNegative()
                    ? seen(id, overridden.base(), world)
                    : set;
        }
        Set<Object> members = new HashSet<>();
        for (Row<?> row : ((EachMatch<?>) logic).rows()) {
            if (holds(row.condition(), id, world)) {
                members.add(row.output().value().orElseThrow());
            }
        }
        return members;
    }

    private static boolean isNone(Object value) {
        return value.equals(GraphCase.NONE);
    }

    /** What is kept stable: whether the raw decision is decided is a matter of its verdict, not of the completion. */
    private <T> Object stable(String id, Stability<T> stability, Map<String, Object> world) {
        StateInputs<T> state = stability.state();
        Object kept = seen(id, state.level(), world);
        Object now = seen(id, stability.raw(), world);
        Kind raw = answerOf(stability.raw().id()).kind();
        if (!isNone(kept) && (raw == Kind.UNDECIDED || raw == Kind.FAILED)) {
            return kept;
        } else if (isNone(kept) || isNone(now)) {
            return now;
        } else if (seen(id, state.seen(), world).equals(true) || now.equals(kept)) {
            return kept;
        }
        List<T> levels = stability.raw().scale().values();
        int from = levels.indexOf(kept);
        int to = levels.indexOf(now);
        Parameter needed = to > from ? stability.promoteAfter() : stability.demoteAfter();
        Parameter least = to > from ? stability.dwellBeforePromotion() : stability.dwellBeforeDemotion();
        boolean atOnce = number(needed).equals(Decimal.ONE);
        Decimal reviews = Decimal.ONE;
        Object pending = seen(id, state.pendingLevel(), world);
        if (!atOnce
                && !isNone(pending)
                && Integer.signum(levels.indexOf(pending) - from) == Integer.signum(to - from)) {
            Object counted = seen(id, state.confirmations(), world);
            reviews = isNone(counted) ? Decimal.ZERO : (Decimal) counted;
            if (Math.abs(levels.indexOf(pending) - from) < Math.abs(to - from)) {
                to = levels.indexOf(pending);
            }
        }
        Object days = seen(id, state.days(), world);
        boolean dwelt = number(least).isZero() || (!isNone(days) && compare(days, number(least)) >= 0);
        return dwelt && reviews.compareTo(number(needed)) >= 0 ? levels.get(to) : kept;
    }

    /** Climbs from the bottom; what is reached further up counts, be there gaps below it or not. */
    private Object rung(String id, Ladder<?> ladder, Map<String, Object> world) {
        Object level = ladder.lowest();
        for (Rung<?> rung : ladder.rungs()) {
            if (rung.indicators().stream().allMatch(i -> holds(i.condition(), id, world))) {
                level = rung.level();
            } else if (ladder.isCumulative()) {
                break;
            }
        }
        return level;
    }

    private Object cell(String id, Matrix<?> matrix, Map<String, Object> world) {
        Object upright = seen(id, matrix.vertical().operand(), world);
        Object across = seen(id, matrix.horizontal().operand(), world);
        return upright.equals(GraphCase.NONE) || across.equals(GraphCase.NONE)
                ? GraphCase.NONE
                : matrix.cell(band(matrix.vertical(), upright), band(matrix.horizontal(), across));
    }

    private int band(Axis axis, Object value) {
        if (axis.operand() instanceof LevelOperand<?> level) {
            return level.scale().values().indexOf(value);
        }
        int least = axis.onCut() == Axis.OnCut.HIGHER ? 0 : 1;
        return (int) axis.cuts().stream()
                .filter(cut -> compare(value, number(cut)) >= least)
                .count();
    }

    private Object otherwise(String id, Optional<? extends Output<?>> otherwise, Map<String, Object> world) {
        return otherwise.isPresent() ? value(otherwise.get()) : noneOrGap(id, world);
    }

    /** Returns what one or more rows that apply answer, when at most one answer is given. */
    private Object single(String id, RowLogic<?> rows, List<Integer> hits) {
        List<List<Object>> whole = of.wholeOutputs.getOrDefault(
                id,
                rows.rows().stream().map(row -> List.<Object>of(row.output())).toList());
        boolean excluded = switch (rows.hitPolicy()) {
            case UNIQUE -> hits.size() > 1;
            case ANY -> hits.stream().map(whole::get).distinct().count() > 1;
            default -> false;
        };
        if (excluded) {
            return Fault.CONFLICT;
        }
        int answering = hits.get(0);
        if (rows.hitPolicy() == HitPolicy.PRIORITY) {
            answering = hits.stream()
                    .min(Comparator.comparing((Integer row) -> rank(id, rows, row))
                            .thenComparing(row -> whole.indexOf(whole.get(row))))
                    .orElseThrow();
        }
        return value(rows.rows().get(answering).output());
    }

    /** Returns a text that is smaller for more important outputs. */
    private String rank(String id, RowLogic<?> rows, int row) {
        if (!of.rankings.containsKey(id)) {
            int rank = rank(ranking(rows.toString()), rows.rows().get(row).output());
            return String.valueOf((char) rank);
        }
        StringBuilder ranks = new StringBuilder();
        List<List<Object>> rankings = Objects.requireNonNull(of.rankings.get(id));
        for (int column = 0; column < rankings.size(); column++) {
            Object output =
                    Objects.requireNonNull(of.wholeOutputs.get(id)).get(row).get(column);
            ranks.append((char) rankings.get(column).indexOf(output));
        }
        return ranks.toString();
    }

    /** Reads the order of the outputs in the canonical form of a table. */
    private static List<String> ranking(String canonical) {
        return List.of(canonical
                .substring(canonical.indexOf('[') + 1, canonical.indexOf(']'))
                .split(" > "));
    }

    private static int rank(List<String> ranking, Output<?> output) {
        return output.value().isPresent() ? ranking.indexOf(output.value().get().toString()) : ranking.size();
    }

    private Object several(String id, MultipleHits<?> table, Map<String, Object> world) {
        List<Output<?>> hits = new ArrayList<>();
        for (Row<?> row : table.rows()) {
            if (holds(row.condition(), id, world)) {
                hits.add(row.output());
            }
        }
        if (table instanceof NumberTable numbers) {
            return number(id, numbers, hits, world);
        }
        if (hits.isEmpty() && table.otherwise().isPresent()) {
            if (table.otherwise().get().value().isEmpty()) {
                return GraphCase.NONE;
            }
            hits.add(table.otherwise().get());
        }
        List<Object> values = new ArrayList<>();
        if (table.hitPolicy() == HitPolicy.OUTPUT_ORDER) {
            List<String> ranking = ranking(table.toString());
            hits.sort(Comparator.comparingInt(o -> rank(ranking, o)));
        }
        hits.forEach(hit -> values.add(value(hit)));
        return table instanceof SetTable<?> ? new HashSet<>(values) : values;
    }

    private Object number(String id, NumberTable table, List<Output<?>> hits, Map<String, Object> world) {
        if (table.aggregation() == NumberTable.Aggregation.COUNT) {
            return Decimal.of(hits.size());
        } else if (hits.isEmpty()) {
            return otherwise(id, table.otherwise(), world);
        }
        TreeMap<Decimal, Integer> numbers = new TreeMap<>();
        Decimal sum = Decimal.ZERO;
        for (Output<?> hit : hits) {
            Decimal number = (Decimal) value(hit);
            numbers.merge(number, 1, Integer::sum);
            sum = sum.plus(number);
        }
        return switch (table.aggregation()) {
            case MIN -> numbers.firstKey();
            case MAX -> numbers.lastKey();
            default -> sum;
        };
    }

    private static Object value(Output<?> output) {
        return output.value().isPresent() ? output.value().get() : GraphCase.NONE;
    }

    private Object noneOrGap(String id, Map<String, Object> world) {
        boolean none = reads(id).stream().anyMatch(read -> GraphCase.NONE.equals(seen(id, read, world)));
        return none ? GraphCase.NONE : Fault.GAP;
    }

    private Object score(String id, Scorecard<?> card, Map<String, Object> world) {
        if (card.gate().isPresent() && holds(card.gate().get(), id, world)) {
            return GraphCase.NONE;
        }
        Decimal total = number(card.initialScore());
        for (Characteristic line : card.characteristics()) {
            Optional<Parameter> points = line.attributes().stream()
                    .filter(a -> holds(a.condition(), id, world))
                    .map(Characteristic.Attribute::points)
                    .findFirst()
                    .or(line::otherwise);
            if (points.isEmpty()) {
                return noneOrGap(id, world);
            }
            total = total.plus(number(points.get()).times(number(line.weight())));
        }
        if (card.lowest().isEmpty()) {
            return total;
        }
        Object level = card.lowest().get();
        for (CutOff<?> cutOff : card.cutOffs()) {
            if (total.compareTo(number(cutOff.score())) >= 0) {
                level = cutOff.level();
            }
        }
        return level;
    }

    private Decimal number(Parameter parameter) {
        return parameter
                .id()
                .map(id -> of.settings.getOrDefault(id, parameter.value()))
                .orElse(parameter.value());
    }

    // ---- values

    /** Returns the value of an operand as a decision sees it. */
    private Object seen(String reader, Operand operand, Map<String, Object> world) {
        if (operand instanceof Input input) {
            return inputValue(reader, input, world);
        } else if (world.containsKey(operand.id())) {
            return Objects.requireNonNull(world.get(operand.id()));
        }
        return answerOf(operand.id()).value();
    }

    private Object inputValue(String reader, Input input, Map<String, Object> world) {
        if (of.known.containsKey(input.id())) {
            return Objects.requireNonNull(of.known.get(input.id()));
        } else if (of.isMissing(input) && of.defaults.containsKey(reader + " " + input.id())) {
            return Objects.requireNonNull(of.defaults.get(reader + " " + input.id()));
        }
        return Objects.requireNonNull(world.get(input.id()), input.id());
    }

    private boolean holds(Condition condition, String reader, Map<String, Object> world) {
        if (condition instanceof Condition.And and) {
            return and.conditions().stream().allMatch(c -> holds(c, reader, world));
        } else if (condition instanceof Condition.Or or) {
            return or.conditions().stream().anyMatch(c -> holds(c, reader, world));
        } else if (condition instanceof Condition.AtLeast some) {
            return some.conditions().stream()
                            .filter(c -> holds(c, reader, world))
                            .count()
                    >= some.count();
        } else if (condition instanceof Condition.Not not) {
            return !holds(not.condition(), reader, world);
        } else if (condition instanceof Condition.KnownTest known) {
            return !of.isMissing(known.operand());
        }
        Condition.Test test = (Condition.Test) condition;
        Object value = seen(reader, test.operand(), world);
        if (test instanceof Condition.NotApplicableTest) {
            return value.equals(GraphCase.NONE);
        }
        return !value.equals(GraphCase.NONE) && holds(test, value);
    }

    private boolean holds(Condition.Test test, Object value) {
        if (test instanceof Condition.NumberTest number) {
            return isAbove(number, value) && isBelow(number, value);
        } else if (test instanceof Condition.DateTest date) {
            return isIn(date, (LocalDate) value);
        } else if (test instanceof Condition.LevelTest level) {
            return level.levels().contains(level.operand().scale().values().indexOf(value));
        } else if (test instanceof Condition.SetTest set) {
            return ((Collection<?>) value)
                    .stream()
                            .anyMatch(v -> set.levels()
                                    .contains(set.operand().scale().values().indexOf(v)));
        } else if (test instanceof Condition.FlagTest flag) {
            return value.equals(flag.value());
        }
        return ((Condition.TextTest) test).texts().contains((String) value);
    }

    private static boolean isIn(Condition.DateTest test, LocalDate day) {
        boolean after = test.low().isEmpty() || day.isAfter(test.low().get());
        boolean before = test.high().isEmpty() || day.isBefore(test.high().get());
        return (after || (test.lowInclusive() && day.equals(test.low().get())))
                && (before || (test.highInclusive() && day.equals(test.high().get())));
    }

    private boolean isAbove(Condition.NumberTest test, Object value) {
        return test.low().isEmpty() || compare(value, number(test.low().get())) > (test.lowInclusive() ? -1 : 0);
    }

    private boolean isBelow(Condition.NumberTest test, Object value) {
        return test.high().isEmpty() || compare(value, number(test.high().get())) < (test.highInclusive() ? 1 : 0);
    }

    private static int compare(Object value, Decimal bound) {
        return Integer.signum(
                value instanceof Ratio share
                        ? share.part().compareTo(bound.times(share.whole()))
                        : ((Decimal) value).compareTo(bound));
    }

    // ---- what may be

    /** Returns values of an input's domain of which each stands for all that no condition can tell from it. */
    private List<Object> inputValues(Input input) {
        List<Object> values = new ArrayList<>();
        if (input.domain() instanceof Domain.Numbers numbers) {
            values.addAll(numbers(input.id(), numbers, Optional.ofNullable(of.within.get(input.id()))));
        } else if (input.domain() instanceof Domain.Dates dates) {
            values.addAll(days(input.id(), dates, Optional.ofNullable(of.within.get(input.id()))));
        } else if (input.domain() instanceof Domain.Levels levels) {
            values.addAll(levels.scale().values());
        } else if (input.domain() instanceof Domain.Flags) {
            values.addAll(List.of(true, false));
        } else {
            values.addAll(List.of("FR", "DE", "US", "another"));
        }
        if (input.domain().mayNotApply() && !of.within.containsKey(input.id())) {
            values.add(GraphCase.NONE);
        }
        return values;
    }

    private Set<Decimal> numbers(String id, Domain.Numbers domain, Optional<GraphCase.Range> range) {
        TreeSet<Decimal> cuts = new TreeSet<>();
        of.logic
                .values()
                .forEach(logic -> conditions(logic)
                        .forEach(c -> c.forEachTest(test -> {
                            if (test instanceof Condition.NumberTest number
                                    && number.operand().id().equals(id)) {
                                number.low().ifPresent(p -> cuts.add(number(p)));
                                number.high().ifPresent(p -> cuts.add(number(p)));
                            }
                        })));
        domain.range().low().ifPresent(cuts::add);
        domain.range().high().ifPresent(cuts::add);
        range.ifPresent(r -> cuts.addAll(List.of(Decimal.of(r.low()), Decimal.of(r.high()))));
        cuts.add(Decimal.ZERO);
        TreeSet<Decimal> numbers = new TreeSet<>(cuts);
        Decimal before = cuts.first().minus(Decimal.ONE);
        numbers.add(before);
        for (Decimal cut : cuts) {
            numbers.add(Decimal.of(cut.plus(before).value().divide(BigDecimal.valueOf(2))));
            before = cut;
        }
        numbers.add(before.plus(Decimal.ONE));
        domain.step()
                .ifPresent(step -> cuts.forEach(cut -> {
                    BigDecimal times = cut.value().divide(step.value(), 0, RoundingMode.FLOOR);
                    for (int i = -1; i <= 1; i++) {
                        numbers.add(Decimal.of(times.add(BigDecimal.valueOf(i)).multiply(step.value())));
                    }
                }));
        numbers.removeIf(number -> !domain.contains(number)
                || range.map(r ->
                                number.compareTo(Decimal.of(r.low())) < 0 || number.compareTo(Decimal.of(r.high())) > 0)
                        .orElse(false));
        return numbers;
    }

    /** Returns each day that a condition names, its neighbours, and the ends of the domain or of what is known. */
    private Set<LocalDate> days(String id, Domain.Dates domain, Optional<GraphCase.Range> range) {
        TreeSet<LocalDate> named = new TreeSet<>(List.of(LocalDate.EPOCH));
        of.logic
                .values()
                .forEach(logic -> conditions(logic)
                        .forEach(c -> c.forEachTest(test -> {
                            if (test instanceof Condition.DateTest date
                                    && date.operand().id().equals(id)) {
                                date.low().ifPresent(named::add);
                                date.high().ifPresent(named::add);
                            }
                        })));
        domain.first().ifPresent(named::add);
        domain.last().ifPresent(named::add);
        range.ifPresent(r -> named.addAll(List.of(GraphCase.day(r.low()), GraphCase.day(r.high()))));
        TreeSet<LocalDate> days = new TreeSet<>();
        named.forEach(day -> days.addAll(List.of(day.minusDays(1), day, day.plusDays(1))));
        days.removeIf(day -> !domain.contains(day)
                || range.map(r -> day.isBefore(GraphCase.day(r.low())) || day.isAfter(GraphCase.day(r.high())))
                        .orElse(false));
        return days;
    }

    /** Returns what a decision can answer at all. */
    private List<Object> outputs(String id) {
        Logic<?> logic = logic(id);
        Set<Object> outputs = new LinkedHashSet<>();
        boolean gaps = false;
        if (logic instanceof RowLogic<?> rows) {
            rows.rows().forEach(row -> outputs.add(value(row.output())));
            rows.otherwise().ifPresent(o -> outputs.add(value(o)));
            gaps = rows.otherwise().isEmpty();
        } else if (logic instanceof Scorecard<?> card) {
            if (card.lowest().isPresent()) {
                outputs.add(card.lowest().get());
                card.cutOffs().forEach(c -> outputs.add(c.level()));
            } else {
                outputs.addAll(scores(id, card));
            }
            gaps = card.characteristics().stream().anyMatch(c -> c.otherwise().isEmpty());
            card.gate().ifPresent(gate -> outputs.add(GraphCase.NONE));
        } else if (logic instanceof EachMatch<?> each) {
            outputs.addAll(subsets(each.rows().stream()
                    .<Object>map(r -> r.output().value().orElseThrow())
                    .toList()));
        } else if (logic instanceof Stability<?> || logic instanceof Overridden<?>) {
            outputs.addAll(((LevelDecision<?>) decision(id)).scale().values());
            LevelDecision<?> under =
                    logic instanceof Stability<?> stability ? stability.raw() : ((Overridden<?>) logic).base();
            if (mayNotApply(under)) {
                outputs.add(GraphCase.NONE);
            }
        } else if (logic instanceof MultipleHits<?> table) {
            outputs.addAll(ofTable(id, table));
            gaps = table.otherwise().isEmpty()
                    && table instanceof NumberTable numbers
                    && numbers.aggregation() != NumberTable.Aggregation.COUNT;
        } else {
            outputs.addAll(ofCode(id));
        }
        if (gaps && reads(id).stream().anyMatch(this::mayNotApply)) {
            outputs.add(GraphCase.NONE);
        }
        return List.copyOf(outputs);
    }

    /** Returns what a table can answer, as far as a reader can tell it apart: of a list, which levels are in it. */
    private Set<Object> ofTable(String id, MultipleHits<?> table) {
        List<Object> rows = table.rows().stream()
                .<Object>map(row -> value(row.output()))
                .distinct()
                .toList();
        Set<Object> outputs = new LinkedHashSet<>();
        if (table instanceof NumberTable numbers) {
            outputs.addAll(ofNumbers(id, numbers, rows));
        } else {
            subsets(rows).forEach(subset -> outputs.add(shaped(table, (Set<?>) subset)));
            table.otherwise().ifPresent(o -> {
                outputs.remove(shaped(table, Set.of()));
                outputs.add(
                        o.value().isPresent() ? shaped(table, Set.of(o.value().get())) : GraphCase.NONE);
            });
        }
        return outputs;
    }

    private static Object shaped(MultipleHits<?> table, Set<?> members) {
        return table instanceof ListTable<?>
                ? members.stream().map(m -> (Object) m).toList()
                : new HashSet<Object>(members);
    }

    private Set<Object> ofNumbers(String id, NumberTable table, List<Object> rows) {
        Set<Object> outputs = new LinkedHashSet<>();
        table.otherwise().ifPresent(o -> outputs.add(value(o)));
        switch (table.aggregation()) {
            case COUNT -> {
                for (int i = 0; i <= table.rows().size(); i++) {
                    outputs.add(Decimal.of(i));
                }
            }
            case SUM -> {
                List<Decimal> all = table.rows().stream()
                        .map(row -> (Decimal) value(row.output()))
                        .toList();
                TreeSet<Decimal> sums = new TreeSet<>();
                for (int bits = 1; bits < 1 << all.size(); bits++) {
                    Decimal sum = Decimal.ZERO;
                    for (int i = 0; i < all.size(); i++) {
                        sum = (bits >> i & 1) != 0 ? sum.plus(all.get(i)) : sum;
                    }
                    sums.add(sum);
                }
                outputs.addAll(between(id, sums.first(), sums.last()));
            }
            default -> outputs.addAll(rows);
        }
        return outputs;
    }

    /** Returns numbers of a decision's domain of which each stands for all that no condition can tell from it. */
    private Set<Decimal> between(String id, Decimal low, Decimal high) {
        Domain.Numbers domain = ((NumberDecision) decision(id)).domain();
        return numbers(
                id,
                new Domain.Numbers(
                        io.github.kamrules.number.Interval.closed(low, high), domain.step(), domain.unit(), false),
                Optional.empty());
    }

    private Collection<?> ofCode(String id) {
        List<Object> outputs = new ArrayList<>(List.of(GraphCase.NONE));
        if (decision(id) instanceof NumberDecision number) {
            outputs.addAll(numbers(id, number.domain(), Optional.empty()));
        } else if (decision(id) instanceof LevelDecision<?> level) {
            outputs.addAll(level.scale().values());
        } else {
            Scale<?> scale = ((SetDecision<?>) decision(id)).scale();
            outputs.addAll(subsets(scale.values()));
        }
        return outputs;
    }

    private boolean mayNotApply(Operand operand) {
        return operand instanceof Input input
                ? input.domain().mayNotApply()
                : outputs(operand.id()).contains(GraphCase.NONE);
    }

    private Set<Decimal> scores(String id, Scorecard<?> card) {
        Decimal low = number(card.initialScore());
        Decimal high = low;
        for (Characteristic line : card.characteristics()) {
            TreeSet<Decimal> points = new TreeSet<>();
            line.attributes().forEach(a -> points.add(number(a.points()).times(number(line.weight()))));
            line.otherwise().ifPresent(p -> points.add(number(p).times(number(line.weight()))));
            low = low.plus(points.first());
            high = high.plus(points.last());
        }
        return between(id, low, high);
    }

    private static Set<Object> subsets(List<?> of) {
        Set<Object> subsets = new LinkedHashSet<>();
        for (int bits = 0; bits < 1 << of.size(); bits++) {
            Set<Object> subset = new HashSet<>();
            for (int i = 0; i < of.size(); i++) {
                if ((bits >> i & 1) != 0) {
                    subset.add(of.get(i));
                }
            }
            subsets.add(subset);
        }
        return subsets;
    }
}
