package io.github.kamrules.decision;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.errorprone.annotations.CanIgnoreReturnValue;
import io.github.kamrules.number.Decimal;
import io.github.kamrules.source.KnowledgeSource;
import io.github.kamrules.text.Message;
import io.github.kamrules.text.Texts;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.stream.Collectors;

/**
 * Decisions with their logic, checked, ordered by what they read from each other, and compiled once. It is what DMN calls a
 * decision requirements graph; the requirements are derived from the logic.
 *
 * <p>For example:
 *
 * <pre>{@code
 * DecisionGraph graph = DecisionGraph.builder()
 *     .decide(CREDIT_RISK, FirstMatch.when(OVERDUE.atLeast("0.20"), HIGH).otherwise(LOW))
 *     .build();
 * Verdict<CreditRisk> verdict = graph.decide(InputValues.builder().number(OVERDUE, "0.25").build()).verdict(CREDIT_RISK);
 * }</pre>
 *
 * <p>Immutable and thread-safe: build a graph once and share it.
 */
public final class DecisionGraph {

    private final ImmutableMap<String, Entry<?>> entries;
    private final ImmutableMap<DefaultKey, DefaultValue> defaults;
    private final ImmutableMap<String, Parameter> parameters;
    private final ImmutableMap<String, Parameter> declared;
    private final ImmutableMap<String, Parameter> settings;
    private final Plan plan;
    /** What takes the scores of a decision apart, made when first asked for. */
    private final ConcurrentMap<String, ScoreParts<?>> scoreParts = new ConcurrentHashMap<>();

    /** A decision and its logic. */
    record Entry<V>(Decision<V> decision, Logic<V> logic) {}

    /** The pair to which a default belongs. */
    record DefaultKey(String decision, String input) {}

    /** A default, before it is bound to the input of the decision. */
    record DefaultValue(Decision<?> decision, Input input, Object value, KnowledgeSource source) {}

    private DecisionGraph(Builder builder, Compiler compiler) {
        this.entries = ImmutableMap.copyOf(builder.entries);
        this.defaults = ImmutableMap.copyOf(builder.defaults);
        this.parameters = ImmutableMap.copyOf(compiler.parameters());
        this.declared = ImmutableMap.copyOf(new TreeMap<>(compiler.declaredParameters()));
        Map<String, Parameter> used = new LinkedHashMap<>(builder.settings);
        used.keySet().retainAll(parameters.keySet());
        this.settings = ImmutableMap.copyOf(used);
        this.plan = compiler.plan();
    }

    /**
     * Returns a builder of a graph without decisions.
     *
     * @return the builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Returns a builder that starts with the decisions, defaults and parameters of this graph.
     *
     * @return the builder
     */
    public Builder toBuilder() {
        Builder builder = new Builder();
        builder.entries.putAll(entries);
        builder.defaults.putAll(defaults);
        builder.settings.putAll(settings);
        builder.inherited.addAll(settings.keySet());
        return builder;
    }

    /**
     * Returns the inputs that the decisions read.
     *
     * @return the inputs; their positions are those of {@link DecisionBuffer#input}
     */
    public List<Input> inputs() {
        return plan.inputs;
    }

    /**
     * Returns the decisions, each after those that it reads.
     *
     * @return the decisions; their positions are those of {@link DecisionBuffer#code}
     */
    public List<Decision<?>> decisions() {
        return plan.decisions.stream()
                .<Decision<?>>map(Plan.Decided::decision)
                .collect(ImmutableList.toImmutableList());
    }

    /**
     * Returns the position of a decision among {@link #decisions}.
     *
     * @param decision a decision of this graph
     * @return the position
     * @throws IllegalArgumentException if this graph does not define it
     */
    public int indexOf(Decision<?> decision) {
        return plan.decided(decision).slot - plan.decisionBase();
    }

    /**
     * Returns whether this graph defines a decision.
     *
     * @param decision the decision
     * @return whether it does
     */
    public boolean defines(Decision<?> decision) {
        Entry<?> entry = entries.get(decision.id());
        return entry != null && entry.decision().equals(decision);
    }

    /**
     * Returns the logic of a decision.
     *
     * @param <V> the type of the answer
     * @param decision a decision of this graph
     * @return its logic
     * @throws IllegalArgumentException if this graph does not define it
     */
    @SuppressWarnings("unchecked")
    public <V> Logic<V> logic(Decision<V> decision) {
        return (Logic<V>) plan.decided(decision).logic;
    }

    /**
     * Returns the operands that a decision reads directly: its requirements.
     *
     * @param decision a decision of this graph
     * @return inputs and decisions, in the order in which its logic names them
     */
    public List<Operand> requirements(Decision<?> decision) {
        return logic(decision).operands();
    }

    /**
     * Returns the defaults of this graph.
     *
     * @return the defaults as they would be used, in the order of their decisions
     */
    public List<DefaultUsed> defaults() {
        return plan.defaults.stream()
                .map(d -> new DefaultUsed(d.decision(), plan.inputs.get(d.input()), d.value(), d.source()))
                .collect(ImmutableList.toImmutableList());
    }

    /**
     * Returns the named parameters that the logic uses, with the values that are in force.
     *
     * @return the parameters by id, sorted
     */
    public Map<String, Parameter> parameters() {
        return parameters;
    }

    /**
     * Returns the named parameters as the logic of the decisions declares them, whatever values this graph sets.
     *
     * @return the parameters by their ids, in the order of the ids; logic that is to use one of them takes it from here
     */
    public Map<String, Parameter> declaredParameters() {
        return declared;
    }

    /**
     * Returns the answer that a code stands for.
     *
     * @param <V> the type of the answer
     * @param decision a decision of this graph
     * @param code a code from {@link DecisionBuffer#code}
     * @return the answer, empty if the code is one of the constants of {@link Outcomes}
     */
    @SuppressWarnings("unchecked")
    public <V> Optional<V> answer(Decision<V> decision, long code) {
        if (!Outcomes.isValue(code)) {
            return Optional.empty();
        }
        Plan.Decided decided = plan.decided(decision);
        return Optional.of((V)
                (decided.kind == Plan.Kind.LEVEL ? decided.answerOf((int) code + 1, 0) : decided.answerOf(1, code)));
    }

    /**
     * Returns a new buffer for deciding many cases one after the other.
     *
     * @return the buffer, for one thread at a time
     */
    public DecisionBuffer newBuffer() {
        return new DecisionBuffer(plan, Completions.BUDGET);
    }

    /**
     * Returns what makes one decision for many cases that stand in arrays of numbers.
     *
     * @param decision a decision of the graph that does not look at all cases
     * @return a builder that is told what stands in which column
     * @throws IllegalArgumentException if the graph does not define the decision, or it looks at all cases
     */
    public Decider.Builder decider(Decision<?> decision) {
        return new Decider.Builder(this, decision);
    }

    /** Returns a buffer with another budget of combinations; 0 means that missing inputs are taken one by one only. */
    DecisionBuffer newBuffer(int budget) {
        return new DecisionBuffer(plan, budget);
    }

    /**
     * Makes every decision for one case.
     *
     * @param values the inputs of the case; inputs that the graph does not read are ignored
     * @return the buffer with the outcomes
     */
    public DecisionBuffer decide(InputValues values) {
        DecisionBuffer buffer = newBuffer();
        values.fill(this, buffer);
        buffer.decide();
        return buffer;
    }

    /**
     * Explains the outcome of one decision for one case, down to the inputs.
     *
     * @param decision a decision of this graph
     * @param values the inputs of the case
     * @param texts the texts in which the explanation is later read
     * @return the explanation
     */
    public Explanation explain(Decision<?> decision, InputValues values, Texts texts) {
        return explain(decision, values, decide(values), texts);
    }

    /**
     * Explains the outcome of one decision for one case that was decided, without deciding it again.
     *
     * @param decision a decision of this graph
     * @param values the inputs of the case
     * @param decided a buffer in which the decisions were made for these very inputs, such as {@link #decide} returns; it is read
     *     only
     * @param texts the texts in which the explanation is later read
     * @return the explanation
     */
    public Explanation explain(Decision<?> decision, InputValues values, DecisionBuffer decided, Texts texts) {
        return new Explainer(this, plan, values, decided, texts).explain(plan.decided(decision));
    }

    /**
     * Returns how one case stands on the ladder of a decision: which rungs and indicators are met, failed and unknown, and
     * what is between the case and the next rung.
     *
     * @param <T> the type of the levels
     * @param decision a decision of this graph that a {@link Ladder} answers
     * @param values the inputs of the case
     * @return the standing
     * @throws IllegalArgumentException if this graph does not define the decision, or answers it otherwise
     */
    public <T> LadderStanding<T> ladder(Decision<T> decision, InputValues values) {
        Plan.Decided decided = plan.decided(decision);
        if (!(logic(decision) instanceof Ladder<T> ladder)) {
            throw new IllegalArgumentException("The decision (" + decision.id()
                    + ") is not answered by a ladder, so it has no rungs.\nMaybe explain(...) was meant.");
        }
        return ((CompiledLadder) decided.compiled()).standing(ladder, explainer(values), decided);
    }

    /**
     * Returns where one case stands in the matrix of a decision: its values, its cell, and how far the borders are.
     *
     * @param <T> the type of the cells
     * @param decision a decision of this graph that a {@link Matrix} answers
     * @param values the inputs of the case
     * @return the position
     * @throws IllegalArgumentException if this graph does not define the decision, or answers it otherwise
     */
    public <T> MatrixPosition<T> matrix(Decision<T> decision, InputValues values) {
        Plan.Decided decided = plan.decided(decision);
        if (!(logic(decision) instanceof Matrix<T> matrix)) {
            throw new IllegalArgumentException("The decision (" + decision.id()
                    + ") is not answered by a matrix, so it has no axes.\nMaybe explain(...) was meant.");
        }
        return ((CompiledMatrix) decided.compiled()).position(matrix, explainer(values), decided);
    }

    private Explainer explainer(InputValues values) {
        return new Explainer(this, plan, values, decide(values), Texts.of(DecisionTexts.bundle()));
    }

    /**
     * Takes the score of a scorecard apart for one case: partial scores, reasons, and distances to the cut-offs.
     *
     * @param <V> the type of the answer
     * @param decision a decision of this graph that is made by a {@link Scorecard}
     * @param values the inputs of the case
     * @return the breakdown
     * @throws IllegalArgumentException if this graph does not define the decision, or it is not made by a scorecard
     */
    @SuppressWarnings("unchecked")
    public <V> ScoreBreakdown<V> score(Decision<V> decision, InputValues values) {
        if (!(logic(decision) instanceof Scorecard<V> card)) {
            throw new IllegalArgumentException("The decision (" + decision.id()
                    + ") is not made by a scorecard, so it has no score to take apart.\nMaybe explain(...) was meant.");
        }
        return ((ScoreParts<V>) scoreParts.computeIfAbsent(decision.id(), id -> new ScoreParts<>(this, decision, card)))
                .of(values);
    }

    /**
     * Returns what knowing the missing inputs of one case would settle about a decision: for each input, and for the smallest
     * sets of inputs that settle it for certain. Defaults stand in for inputs that stay unknown, as they do in the verdict.
     *
     * @param decision a decision of this graph
     * @param values the inputs of the case
     * @return what there is to ask; without questions where the verdict is not undecided
     * @throws IllegalArgumentException if this graph does not define the decision
     */
    public Inquiry inquire(Decision<?> decision, InputValues values) {
        return inquire(decision, values, Inquiry.LARGEST_SET);
    }

    /**
     * Returns what knowing the missing inputs of one case would settle about a decision, with settling sets up to a size:
     * single inputs are found much faster than sets.
     *
     * @param decision a decision of this graph
     * @param values the inputs of the case
     * @param largestSet how many inputs a settling set may have, 1 to {@link Inquiry#LARGEST_SET}
     * @return what there is to ask; without questions where the verdict is not undecided
     * @throws IllegalArgumentException if this graph does not define the decision, or the size is out of range
     */
    public Inquiry inquire(Decision<?> decision, InputValues values, int largestSet) {
        DecisionBuffer buffer = newBuffer();
        values.fill(this, buffer);
        return buffer.inquire(decision, largestSet);
    }

    /**
     * Describes the logic of a decision in words: its rows, bounds, weights and defaults as they are in force, each with its
     * source where one is stated.
     *
     * @param decision a decision of this graph
     * @param texts the texts in which the description is later read
     * @return the description
     * @throws IllegalArgumentException if this graph does not define the decision
     */
    public Explanation describe(Decision<?> decision, Texts texts) {
        return new Describer(this, texts).describe(decision);
    }

    /**
     * Returns whether a decision looks at the value of an input itself, and not only at the bounds that it lies between: code,
     * or what ranks all cases.
     *
     * @param input an input of this graph
     * @return whether there is one
     */
    public boolean readsValueOf(Input input) {
        Integer slot = plan.slots.get(input.id());
        return slot != null && slot < plan.defaultBase() && plan.keepsValue[slot];
    }

    /**
     * Says a condition in words, with its bounds as they are in force.
     *
     * @param condition a condition; it need not stand in this graph
     * @return a message with the texts of {@link DecisionTexts}
     */
    public Message describe(Condition condition) {
        return new Describer(this, Texts.of()).words(condition);
    }

    /**
     * Returns the numbers with which the decisions compare an input, and the ends of its domain: between two of them that are
     * neighbors nothing changes for a decision that looks at bounds only.
     *
     * @param input an input of this graph
     * @return the bounds in rising order, those of a date as days since 1970-01-01; none of an input that is neither a number
     *     nor a date
     * @throws IllegalArgumentException if no decision of this graph reads the input
     */
    public List<Decimal> bounds(Input input) {
        Integer slot = plan.slots.get(input.id());
        checkArgument(slot != null && slot < plan.defaultBase(), "No decision of this graph reads (%s).", input.id());
        boolean line = input.domain() instanceof Domain.Numbers || input.domain() instanceof Domain.Dates;
        return line ? plan.cellsOf(java.util.Objects.requireNonNull(slot)).cuts() : List.of();
    }

    Plan plan() {
        return plan;
    }

    /**
     * Returns how often all cases must be looked at before they can be decided: 0 where each case can be decided by itself, 1
     * where decisions look at all cases, 2 where others look at the outcomes of these, and so on.
     *
     * @return the number of passes that a {@link Population} takes
     */
    public int strata() {
        return plan.strata();
    }

    Parameter inForce(Parameter parameter) {
        return parameter.id().map(id -> settings.getOrDefault(id, parameter)).orElse(parameter);
    }

    /**
     * Returns the canonical form: everything that can change an outcome, and nothing that cannot. Equal graphs have equal
     * forms, in whatever order they were built; code stands there by its id and version, texts and sources do not stand
     * there.
     *
     * @return the canonical form, a line for each decision, default and parameter
     */
    public String canonicalForm() {
        TreeMap<String, String> lines = new TreeMap<>();
        entries.forEach((id, entry) -> {
            lines.put("decision " + id, entry.decision().answers() + " by " + entry.logic());
            entry.logic().operands().stream()
                    .filter(Input.class::isInstance)
                    .map(Input.class::cast)
                    .forEach(input -> lines.put("input " + input.id(), domainForm(input)));
        });
        plan.defaults.forEach(d -> lines.put(
                "default " + d.decision().id() + " "
                        + plan.inputs.get(d.input()).id(),
                Canonical.answer(d.value())));
        parameters.forEach((id, parameter) ->
                lines.put("parameter " + id, parameter.value().toString()));
        return lines.entrySet().stream()
                .map(e -> e.getKey() + ": " + e.getValue() + "\n")
                .collect(Collectors.joining());
    }

    private static String domainForm(Input input) {
        return input.domain() instanceof Domain.Levels levels
                ? Canonical.scale(levels.scale()) + (levels.mayNotApply() ? " or none" : "")
                : input.domain().toString();
    }

    /**
     * Collects decisions, defaults and parameters. A later call for the same id replaces the earlier one, which is how a
     * graph is extended. Not thread-safe.
     */
    public static final class Builder {

        final Map<String, Entry<?>> entries = new LinkedHashMap<>();
        final Map<DefaultKey, DefaultValue> defaults = new LinkedHashMap<>();
        final Map<String, Parameter> settings = new LinkedHashMap<>();
        /** Parameters that were set, and used, in the graph from which this builder started: their users may be gone. */
        final Set<String> inherited = new HashSet<>();

        private Builder() {}

        /**
         * Adds a decision that the builder does not have yet.
         *
         * @param <V> the type of the answer
         * @param decision the decision
         * @param logic how it is answered
         * @return this builder
         * @throws IllegalArgumentException if the builder already has a decision of this id
         */
        @CanIgnoreReturnValue
        public <V> Builder decide(Decision<V> decision, Logic<V> logic) {
            if (entries.containsKey(decision.id())) {
                throw new IllegalArgumentException("The decision (" + decision.id()
                        + ") is defined twice.\nMaybe use replace(...) to give it other logic.");
            }
            entries.put(decision.id(), new Entry<>(decision, logic));
            return this;
        }

        /**
         * Adds the decisions of the output columns of a table, none of which the builder has yet.
         *
         * @param table the table
         * @return this builder
         * @throws IllegalArgumentException if the table has no rows, or the builder already has a decision of one of the ids
         */
        @CanIgnoreReturnValue
        public Builder decide(CompoundTable table) {
            if (table.decisions().isEmpty()) {
                throw new IllegalArgumentException("The compound table has no rows, so it answers no decision.");
            }
            table.decisions().forEach(decision -> decide(table, decision));
            return this;
        }

        private <V> void decide(CompoundTable table, Decision<V> decision) {
            decide(decision, table.logic(decision));
        }

        /**
         * Replaces the logic of a decision. Its defaults go with the old logic: state them again where they are wanted.
         *
         * @param <V> the type of the answer
         * @param decision the decision; it may have other possible answers than before
         * @param logic how it is answered from now on
         * @return this builder
         * @throws IllegalArgumentException if the builder has no decision of this id
         */
        @CanIgnoreReturnValue
        public <V> Builder replace(Decision<V> decision, Logic<V> logic) {
            require(decision.id());
            entries.put(decision.id(), new Entry<>(decision, logic));
            defaults.keySet().removeIf(key -> key.decision().equals(decision.id()));
            return this;
        }

        /**
         * Removes a decision and its defaults. What read it must be removed or replaced as well, or {@link #build} fails.
         *
         * @param decision the decision
         * @return this builder
         * @throws IllegalArgumentException if the builder has no decision of this id
         */
        @CanIgnoreReturnValue
        public Builder remove(Decision<?> decision) {
            require(decision.id());
            entries.remove(decision.id());
            defaults.keySet().removeIf(key -> key.decision().equals(decision.id()));
            return this;
        }

        /**
         * Gives a decision a default for a missing number.
         *
         * @param decision the decision; every other one still sees the input missing
         * @param input the input
         * @param value what the decision takes when the input is missing, as decimal text
         * @param source where the default comes from
         * @return this builder
         */
        @CanIgnoreReturnValue
        public Builder defaultFor(Decision<?> decision, NumberInput input, String value, KnowledgeSource source) {
            return putDefault(decision, input, Decimal.of(value), source);
        }

        /**
         * Gives a decision a default for a missing date.
         *
         * @param decision the decision; every other one still sees the input missing
         * @param input the input
         * @param value what the decision takes when the input is missing
         * @param source where the default comes from
         * @return this builder
         */
        @CanIgnoreReturnValue
        public Builder defaultFor(Decision<?> decision, DateInput input, LocalDate value, KnowledgeSource source) {
            return putDefault(decision, input, value, source);
        }

        /**
         * Gives a decision a default for a missing level.
         *
         * @param <T> the type of the levels
         * @param decision the decision; every other one still sees the input missing
         * @param input the input
         * @param value what the decision takes when the input is missing
         * @param source where the default comes from
         * @return this builder
         */
        @CanIgnoreReturnValue
        public <T> Builder defaultFor(Decision<?> decision, LevelInput<T> input, T value, KnowledgeSource source) {
            input.scale().indexOf(value);
            return putDefault(decision, input, value, source);
        }

        /**
         * Gives a decision a default for a missing flag.
         *
         * @param decision the decision; every other one still sees the input missing
         * @param input the input
         * @param value what the decision takes when the input is missing
         * @param source where the default comes from
         * @return this builder
         */
        @CanIgnoreReturnValue
        public Builder defaultFor(Decision<?> decision, FlagInput input, boolean value, KnowledgeSource source) {
            return putDefault(decision, input, value, source);
        }

        private Builder putDefault(Decision<?> decision, Input input, Object value, KnowledgeSource source) {
            require(decision.id());
            defaults.put(new DefaultKey(decision.id(), input.id()), new DefaultValue(decision, input, value, source));
            return this;
        }

        /**
         * Removes every default, so that missing inputs stay missing everywhere.
         *
         * @return this builder
         */
        @CanIgnoreReturnValue
        public Builder withoutDefaults() {
            defaults.clear();
            return this;
        }

        /**
         * Sets a named parameter to another value, wherever it is used.
         *
         * @param parameter the parameter
         * @param value its value in this graph as decimal text
         * @param source where the value comes from
         * @return this builder
         */
        @CanIgnoreReturnValue
        public Builder set(Parameter parameter, String value, KnowledgeSource source) {
            String id = parameter
                    .id()
                    .orElseThrow(() -> new IllegalArgumentException("The literal (" + parameter.value()
                            + ") has no id and cannot be set.\nMaybe make it a named parameter with Parameter.of."));
            settings.put(id, parameter.withValue(value, source));
            inherited.remove(id);
            return this;
        }

        private void require(String id) {
            if (!entries.containsKey(id)) {
                throw new IllegalArgumentException(
                        "The decision (" + id + ") is not defined." + Ids.hint(id, entries.keySet()));
            }
        }

        /**
         * Checks and compiles the graph.
         *
         * @return the graph
         * @throws IllegalArgumentException if a decision reads one that is not defined, decisions read each other in a
         *     circle, two operands share an id, an answer is none of its decision's, or a default or parameter belongs to
         *     nothing; the message names what is wrong
         */
        public DecisionGraph build() {
            return new DecisionGraph(this, new Compiler(this));
        }

        Parameter inForce(Parameter parameter) {
            return parameter
                    .id()
                    .map(id -> settings.getOrDefault(id, parameter))
                    .orElse(parameter);
        }
    }
}
