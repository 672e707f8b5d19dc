package io.github.kamrules.compare;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import io.github.kamrules.account.AccountId;
import java.util.List;

/**
 * What happens to a level whose places are limited. Immutable and thread-safe.
 *
 * @param level the id of the level
 * @param takenBefore how many accounts had the level
 * @param takenAfter how many accounts have it
 * @param displacedBefore the accounts that the limit kept out, by id
 * @param displacedAfter the accounts that the limit keeps out now, by id
 */
public record CapacityEffect(
        String level,
        int takenBefore,
        int takenAfter,
        List<AccountId> displacedBefore,
        List<AccountId> displacedAfter) {

    /**
     * Copies the lists.
     *
     * @param level the id of the level
     * @param takenBefore how many accounts had the level
     * @param takenAfter how many accounts have it
     * @param displacedBefore the accounts that the limit kept out
     * @param displacedAfter the accounts that the limit keeps out now
     */
    public CapacityEffect {
        requireNonNull(level, "level");
        displacedBefore = ImmutableList.copyOf(displacedBefore);
        displacedAfter = ImmutableList.copyOf(displacedAfter);
    }
}
