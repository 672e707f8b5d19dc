package io.github.kamrules.policy;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Policies that are in force one after the other: each day has at most one.
 *
 * <pre>{@code
 * PolicyTimeline ours = PolicyTimeline.of(List.of(acme2026, acme2027));
 * Assessments made = review.of(ours.at(today)); // the policy of the day
 * }</pre>
 *
 * <p>Immutable and thread-safe.
 */
public final class PolicyTimeline {

    private static final Comparator<Policy> BY_FIRST_DAY =
            Comparator.comparing(policy -> policy.effective().from().orElse(LocalDate.MIN));

    private final ImmutableList<Policy> policies;

    private PolicyTimeline(ImmutableList<Policy> policies) {
        this.policies = policies;
    }

    /**
     * Returns the timeline of some policies.
     *
     * @param policies the policies, in any order
     * @return the timeline
     * @throws IllegalArgumentException if there is none, or two are in force on one day
     */
    public static PolicyTimeline of(Collection<Policy> policies) {
        checkArgument(!policies.isEmpty(), "A timeline needs at least one policy.");
        ImmutableList<Policy> sorted = ImmutableList.sortedCopyOf(BY_FIRST_DAY, policies);
        for (int i = 1; i < sorted.size(); i++) {
            Policy earlier = sorted.get(i - 1);
            Policy later = sorted.get(i);
            LocalDate firstOfLater = later.effective().from().orElse(LocalDate.MIN);
            checkArgument(
                    earlier.effective().until().filter(firstOfLater::isAfter).isPresent(),
                    "The %s is in force on %s, and so is the %s on %s.\n"
                            + "Maybe let the first one end on the day before the second one begins.",
                    earlier,
                    earlier.effective(),
                    later,
                    later.effective());
        }
        return new PolicyTimeline(sorted);
    }

    /**
     * Returns the policy that is in force on a day.
     *
     * @param day the day
     * @return the policy
     * @throws IllegalArgumentException if none is in force on that day
     */
    public Policy at(LocalDate day) {
        return find(day)
                .orElseThrow(() -> new IllegalArgumentException("No policy is in force on " + day + ": "
                        + policies.stream().map(p -> p + " on " + p.effective()).collect(Collectors.joining(", "))
                        + "."));
    }

    /**
     * Returns the policy that is in force on a day, if there is one.
     *
     * @param day the day
     * @return the policy, empty if none is in force on that day
     */
    public Optional<Policy> find(LocalDate day) {
        return policies.stream().filter(p -> p.effective().contains(day)).findFirst();
    }

    /**
     * Returns the policies.
     *
     * @return the policies in the order of their days
     */
    public List<Policy> policies() {
        return policies;
    }
}
