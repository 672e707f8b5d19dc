package io.github.kamrules.decision;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import io.github.kamrules.source.KnowledgeSource;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * A rule written as plain Java: an id, a version, the operands that it reads, and a function.
 *
 * <p>Code decides and explains itself by what it read, but it cannot be looked into: it can be neither verified nor
 * inverted, and while one of the operands it declares is missing or undecided its answer may be anything that the
 * decision can answer, and where one of them may fail, it may fail as well. The function must depend on nothing but
 * what it is given, and must be safe to call from several threads. An exception it throws makes the decision failed,
 * with the exception as the cause; the rest goes on. Raise the version whenever the function changes, since version and
 * id stand for the code in fingerprints. Immutable and thread-safe as far as the function is.
 *
 * @param <V> the type of the answer
 */
public final class Code<V> extends Logic<V> {

    /** The decimals of a number whose domain states no step. */
    private static final int DECIMALS = 6;

    private final String id;
    private final String version;
    private final ImmutableList<Operand> operands;
    private final Rule<V> rule;
    private final Optional<KnowledgeSource> source;

    /**
     * The function of a rule in code. Further methods will only be added as default methods.
     *
     * @param <V> the type of the answer
     */
    @FunctionalInterface
    public interface Rule<V> {

        /**
         * Answers the decision.
         *
         * @param values the values of the declared operands, all known
         * @return the answer, empty for "not applicable"
         */
        Optional<V> decide(CodeInputs values);
    }

    private Code(
            String id,
            String version,
            ImmutableList<Operand> operands,
            Rule<V> rule,
            Optional<KnowledgeSource> source) {
        this.id = id;
        this.version = version;
        this.operands = operands;
        this.rule = rule;
        this.source = source;
    }

    /**
     * Returns a rule in code.
     *
     * @param <V> the type of the answer
     * @param id the id of the code, lower-case words joined by hyphens
     * @param version the version of the code, not blank
     * @param operands what the function reads
     * @param rule the function
     * @return the rule
     */
    public static <V> Code<V> of(String id, String version, List<? extends Operand> operands, Rule<V> rule) {
        checkArgument(!version.isBlank(), "The version of the code (%s) must not be blank.", id);
        return new Code<>(Ids.check("code", id), version, ImmutableList.copyOf(operands), rule, Optional.empty());
    }

    /**
     * Returns this rule with its source stated.
     *
     * @param newSource where the rule comes from
     * @return the rule
     */
    public Code<V> from(KnowledgeSource newSource) {
        return new Code<>(id, version, operands, rule, Optional.of(newSource));
    }

    /**
     * Returns the id of the code.
     *
     * @return the id
     */
    public String id() {
        return id;
    }

    /**
     * Returns the version of the code.
     *
     * @return the version
     */
    public String version() {
        return version;
    }

    Rule<V> rule() {
        return rule;
    }

    @Override
    public List<Operand> operands() {
        return operands;
    }

    @Override
    public Optional<KnowledgeSource> source() {
        return source;
    }

    @Override
    public List<Condition> conditions() {
        return ImmutableList.of();
    }

    @Override
    void check(Decision<?> decision) {
        if (decision instanceof ListDecision<?>) {
            throw new IllegalArgumentException("The decision (" + decision.id()
                    + ") answers with a list of levels, which code cannot, since a list is made of the rows of a table."
                    + "\nMaybe answer with a set, by Decision.setOf.");
        }
        // What it answers is checked when it answers.
    }

    @Override
    int decimals(NumberDecision decision, Compiler compiler) {
        return decision.domain()
                .step()
                .map(step -> Math.max(0, step.value().scale()))
                .orElse(DECIMALS);
    }

    @Override
    void compile(LogicCompiler compiler) {
        Plan.Decided decided = compiler.decided();
        int[] reads = operands.stream().mapToInt(compiler::seenSlot).toArray();
        int[] states = switch (decided.kind) {
            case NUMBER -> decided.number().cells().possibleStates();
            case LEVEL -> IntStream.rangeClosed(0, decided.scale().size()).toArray();
            case SET -> new int[] {0, 1};
        };
        long levels = decided.kind == Plan.Kind.SET ? (1L << decided.scale().size()) - 1 : 0;
        decided.compile(new CompiledCode(reads, this, decided), states, levels);
    }

    @Override
    List<Explanation> describe(Decision<?> decision, Describer describer) {
        return ImmutableList.of(describer.node(
                Explanation.Kind.ROW,
                Wording.message("describe.code")
                        .with("id", id)
                        .with("version", version)
                        .with("operands", operands.stream().map(Operand::label).toList()),
                source,
                List.of()));
    }

    @Override
    public String toString() {
        return "code " + id + " version " + version + " of "
                + operands.stream().map(Operand::id).toList();
    }
}
