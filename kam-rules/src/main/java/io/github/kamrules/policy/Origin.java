package io.github.kamrules.policy;

import static java.util.Objects.requireNonNull;

/**
 * That a part of a policy comes from a plug-in. Immutable and thread-safe.
 *
 * @param part what kind of part it is
 * @param id the id of the part; of a default the decision and the fact
 * @param plugin the id of the plug-in
 * @param version its version
 */
public record Origin(Part part, String id, String plugin, String version) {

    /** The kinds of parts that a plug-in can bring along. */
    public enum Part {
        /** A decision, or its logic. */
        DECISION,
        /** A default of a decision for a fact. */
        DEFAULT,
        /** The value of a parameter. */
        PARAMETER,
        /** A strategy or its trigger. */
        STRATEGY,
        /** A check or its condition. */
        CHECK,
        /** A promise for every account. */
        GUARANTEE
    }

    /**
     * Makes an origin.
     *
     * @param part what kind of part it is
     * @param id the id of the part
     * @param plugin the id of the plug-in
     * @param version its version
     */
    public Origin {
        requireNonNull(part, "part");
        requireNonNull(id, "id");
        requireNonNull(plugin, "plugin");
        requireNonNull(version, "version");
    }

    @Override
    public String toString() {
        return part + " " + id + " from the plug-in " + plugin + " " + version;
    }
}
