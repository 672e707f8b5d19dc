package io.github.kamrules.policy;

/**
 * What a jar of its own brings along: facts, scales, rules in code and whole policies for the vocabulary, and decisions,
 * strategies, parameters, guarantees and texts for a policy that takes it.
 *
 * <p>{@link Plugins} finds plug-ins through {@link java.util.ServiceLoader}: on the class path by a file {@code
 * META-INF/services/io.github.kamrules.policy.Plugin} that names the class, in a module by {@code provides
 * io.github.kamrules.policy.Plugin with ...}. Nothing is taken because a jar is there: a policy says what it takes.
 *
 * <pre>{@code
 * public final class Distributors implements Plugin {
 *     public String id() { return "distributors"; }
 *     public String version() { return "1.2"; }
 *     public void addTo(Vocabulary.Builder words) { words.fact(SELL_OUT_SHARE); }
 *     public void addTo(Policy.Builder policy) { policy.decide(CHANNEL_HEALTH, ...).texts(TEXTS); }
 * }
 * }</pre>
 *
 * <p>A class that is found needs a public constructor without parameters. Implementations are immutable and thread-safe, and add
 * the same each time. Later versions of this interface add default methods only.
 */
public interface Plugin {

    /**
     * Returns the id, by which policies name the plug-in.
     *
     * @return lower-case words joined by hyphens, always the same
     */
    String id();

    /**
     * Returns the version of what it brings along.
     *
     * @return the version, not blank
     */
    String version();

    /**
     * Adds what a policy file, or another policy, can then name by its id.
     *
     * @param vocabulary where to add it
     */
    default void addTo(Vocabulary.Builder vocabulary) {}

    /**
     * Adds what a policy that takes this plug-in gets. It may add what the policy does not have, and replace what the policy has
     * from the one that it extends.
     *
     * @param policy where to add it
     */
    default void addTo(Policy.Builder policy) {}
}
