package io.github.kamrules.policy;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableMap;
import com.google.errorprone.annotations.CanIgnoreReturnValue;
import io.github.kamrules.decision.Code;
import io.github.kamrules.decision.Decision;
import io.github.kamrules.decision.Input;
import io.github.kamrules.decision.LevelDecision;
import io.github.kamrules.decision.LevelInput;
import io.github.kamrules.decision.Logic;
import io.github.kamrules.decision.SetOperand;
import io.github.kamrules.fact.Fact;
import io.github.kamrules.scale.Scale;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a policy that is not written in Java can name by its id: facts, scales, rules in code, and policies to start from.
 *
 * <p>A policy file names the facts that its rules read, the scales that its decisions answer with and the policy that it
 * extends; this is where they are looked up. A company that reads facts of its own in Java, or has a rule in code, adds them:
 *
 * <pre>{@code
 * Vocabulary ours = StandardPolicy.vocabulary().toBuilder().fact(OVERDUE).code(CREDIT_SCORE).build();
 * }</pre>
 *
 * <p>Immutable and thread-safe.
 */
public final class Vocabulary {

    private static final Vocabulary EMPTY = new Builder().build();

    private final ImmutableMap<String, Fact> facts;
    private final ImmutableMap<String, Scale<?>> scales;
    private final ImmutableMap<String, Code<?>> codes;
    private final ImmutableMap<String, Policy> policies;
    private final ImmutableMap<String, Plugin> plugins;

    private Vocabulary(Builder builder) {
        facts = ImmutableMap.copyOf(builder.facts);
        scales = ImmutableMap.copyOf(builder.scales);
        codes = ImmutableMap.copyOf(builder.codes);
        policies = ImmutableMap.copyOf(builder.policies);
        plugins = ImmutableMap.copyOf(builder.plugins);
    }

    /**
     * Returns the vocabulary without any word: a policy then has to say everything itself.
     *
     * @return the empty vocabulary
     */
    public static Vocabulary empty() {
        return EMPTY;
    }

    /**
     * Returns a builder of a vocabulary.
     *
     * @return the builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Returns a builder that starts with everything in this vocabulary.
     *
     * @return the builder
     */
    public Builder toBuilder() {
        return new Builder().plus(this);
    }

    /**
     * Returns the facts.
     *
     * @return the facts by their ids, in the order in which they were added
     */
    public Map<String, Fact> facts() {
        return facts;
    }

    /**
     * Returns the scales.
     *
     * @return the scales by their ids, in the order in which they were added
     */
    public Map<String, Scale<?>> scales() {
        return scales;
    }

    /**
     * Returns the rules in code.
     *
     * @return the rules by their ids, in the order in which they were added
     */
    public Map<String, Code<?>> codes() {
        return codes;
    }

    /**
     * Returns the policies that others can start from.
     *
     * @return the policies by their ids, in the order in which they were added
     */
    public Map<String, Policy> policies() {
        return policies;
    }

    /**
     * Returns the plug-ins that policies can take.
     *
     * @return the plug-ins by their ids, in the order in which they were added
     */
    public Map<String, Plugin> plugins() {
        return plugins;
    }

    @Override
    public String toString() {
        return "vocabulary of " + facts.size() + " facts, " + scales.size() + " scales, " + codes.size()
                + " rules in code and the policies " + policies.keySet();
    }

    /** Collects the words of a vocabulary. Not thread-safe. */
    public static final class Builder {

        private final Map<String, Fact> facts = new LinkedHashMap<>();
        private final Map<String, Scale<?>> scales = new LinkedHashMap<>();
        private final Map<String, Code<?>> codes = new LinkedHashMap<>();
        private final Map<String, Policy> policies = new LinkedHashMap<>();
        private final Map<String, Plugin> plugins = new LinkedHashMap<>();

        /** The plug-in that brought a word, by its kind and id. */
        private final Map<String, Plugin> broughtBy = new HashMap<>();

        private @Nullable Plugin adding;

        private Builder() {}

        /**
         * Adds a plug-in, and the words that it brings along. What it adds to policies is only in those that take it.
         *
         * @param plugin the plug-in
         * @return this builder
         * @throws IllegalArgumentException if there is another plug-in of the same id, or a word of it has another meaning here;
         *     the message names the plug-in
         */
        @CanIgnoreReturnValue
        public Builder plugin(Plugin plugin) {
            put("plug-in", Plugins.idOf(plugin), plugin, plugins);
            adding = plugin;
            try {
                plugin.addTo(this);
            } catch (RuntimeException | LinkageError e) {
                throw new IllegalArgumentException(
                        "The plug-in " + Origins.named(plugin) + " cannot be added to the vocabulary. "
                                + (e instanceof IllegalArgumentException ? e.getMessage() : "It threw " + e + "."),
                        e);
            } finally {
                adding = null;
            }
            return this;
        }

        /**
         * Adds plug-ins, and the words that they bring along.
         *
         * @param found the plug-ins
         * @return this builder
         * @throws IllegalArgumentException as in {@link #plugin}
         */
        @CanIgnoreReturnValue
        public Builder plugins(Plugins found) {
            found.all().forEach(this::plugin);
            return this;
        }

        /**
         * Adds a fact, and the scale of its levels.
         *
         * @param fact the fact
         * @return this builder
         * @throws IllegalArgumentException if there is another fact, or another scale, of the same id; two facts that code
         *     reads from the same values cannot be told apart
         */
        @CanIgnoreReturnValue
        public Builder fact(Fact fact) {
            put("fact", fact.id(), fact, facts);
            if (fact instanceof LevelInput<?> level) {
                scale(level.scale());
            }
            return this;
        }

        /**
         * Adds a scale.
         *
         * @param scale the scale
         * @return this builder
         * @throws IllegalArgumentException if there is another scale of the same id
         */
        @CanIgnoreReturnValue
        public Builder scale(Scale<?> scale) {
            put("scale", scale.id(), scale, scales);
            return this;
        }

        /**
         * Adds a rule in code.
         *
         * @param code the rule
         * @return this builder
         * @throws IllegalArgumentException if there is another rule of the same id
         */
        @CanIgnoreReturnValue
        public Builder code(Code<?> code) {
            put("rule in code", code.id(), code, codes);
            return this;
        }

        /**
         * Adds a policy, and the facts, scales and rules in code that it uses.
         *
         * @param policy the policy
         * @return this builder
         * @throws IllegalArgumentException if there is another policy of the same id, or a fact, scale or rule that differs
         *     from one of the policy and has its id
         */
        @CanIgnoreReturnValue
        public Builder policy(Policy policy) {
            put("policy", policy.id(), policy, policies);
            for (Input input : policy.graph().inputs()) {
                if (input instanceof Fact fact) {
                    fact(fact);
                }
            }
            for (Decision<?> decision : policy.decisions()) {
                if (decision instanceof LevelDecision<?> level) {
                    scale(level.scale());
                } else if (decision instanceof SetOperand<?> set) {
                    scale(set.scale());
                }
                Logic<?> logic = policy.graph().logic(decision);
                if (logic instanceof Code<?> code) {
                    code(code);
                }
            }
            return this;
        }

        /**
         * Adds every word of another vocabulary.
         *
         * @param other the other vocabulary
         * @return this builder
         * @throws IllegalArgumentException if the two have different things of the same kind and id
         */
        @CanIgnoreReturnValue
        public Builder plus(Vocabulary other) {
            other.facts.values().forEach(this::fact);
            other.scales.values().forEach(this::scale);
            other.codes.values().forEach(this::code);
            other.policies.forEach((id, policy) -> put("policy", id, policy, policies));
            other.plugins.forEach((id, plugin) -> put("plug-in", id, plugin, plugins));
            return this;
        }

        /**
         * Returns the vocabulary.
         *
         * @return the vocabulary
         */
        public Vocabulary build() {
            return new Vocabulary(this);
        }

        private <T> void put(String kind, String id, T thing, Map<String, T> things) {
            requireNonNull(thing, kind);
            Optional<T> before = Optional.ofNullable(things.putIfAbsent(id, thing));
            String word = kind + " " + id;
            if (before.isEmpty() && adding != null) {
                broughtBy.put(word, adding);
            }
            checkArgument(
                    before.filter(other -> !isSame(other, thing)).isEmpty(),
                    "The %s (%s) is in the vocabulary with two meanings: %s%s and %s%s.\n"
                            + "Maybe give one of them another id%s.",
                    kind,
                    id,
                    described(before.<Object>map(other -> other).orElse("")),
                    from(Optional.ofNullable(broughtBy.get(word))),
                    described(thing),
                    from(Optional.ofNullable(adding)),
                    adding == null ? "" : ", or leave the plug-in out of the vocabulary");
        }

        private static String from(Optional<Plugin> plugin) {
            return plugin.map(p -> " of the plug-in " + Origins.named(p)).orElse("");
        }

        /** Facts are equal by id and domain; one that code reads and an attribute are two all the same. */
        private static boolean isSame(Object one, Object other) {
            return one.equals(other)
                    && !(one instanceof Fact a && other instanceof Fact b && a.isAttribute() != b.isAttribute());
        }

        private static Object described(Object thing) {
            return thing instanceof Fact fact
                    ? fact.domain() + (fact.isAttribute() ? ", an attribute" : ", read in code")
                    : thing;
        }
    }
}
