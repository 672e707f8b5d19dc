package io.github.kamrules.review;

import static java.util.Objects.requireNonNull;

import io.github.kamrules.policy.Policy;

/**
 * Which policy decided: enough to recognise it, not to rebuild it. Immutable and thread-safe.
 *
 * @param id the id of the policy
 * @param version its version
 * @param fingerprint its fingerprint: two policies with the same one decide alike
 */
public record PolicyStamp(String id, String version, String fingerprint) {

    /**
     * Checks that all parts are there.
     *
     * @param id the id of the policy
     * @param version its version
     * @param fingerprint its fingerprint
     */
    public PolicyStamp {
        requireNonNull(id, "id");
        requireNonNull(version, "version");
        requireNonNull(fingerprint, "fingerprint");
    }

    /**
     * Returns the stamp of a policy.
     *
     * @param policy the policy
     * @return its stamp
     */
    public static PolicyStamp of(Policy policy) {
        return new PolicyStamp(policy.id(), policy.version(), policy.fingerprint());
    }
}
