package io.github.kamrules.verify;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Where in the rules a finding is. Immutable and thread-safe.
 *
 * @param decision the id of the decision; empty for a guarantee that is about no decision
 * @param part what part of it: the id of a level, of the rung that leads to one, of a characteristic, of what is compared, or
 *     of the guarantee; empty when it is the whole, or rows say it
 * @param rows the numbers of the rows, or of the lines of a characteristic, each from 1; of the cells of a matrix, counted row
 *     by row from the upper left one. Empty when it is none in particular
 */
public record Place(Optional<String> decision, Optional<String> part, List<Integer> rows) {

    /**
     * Makes a place.
     *
     * @param decision the id of the decision, if there is one
     * @param part what part of it
     * @param rows the numbers of the rows, each from 1
     * @throws IllegalArgumentException if a number is less than 1
     */
    public Place {
        rows = ImmutableList.copyOf(rows);
        for (int row : rows) {
            checkArgument(row >= 1, "The number (%s) of a row must be at least 1.", row);
        }
    }

    static Place of(String decision) {
        return new Place(Optional.of(decision), Optional.empty(), List.of());
    }

    Place part(String newPart) {
        return new Place(decision, Optional.of(newPart), rows);
    }

    Place rows(Integer... newRows) {
        return new Place(decision, part, List.of(newRows));
    }

    /** Returns the parts joined by colons, as in {@code tier:2-5}. */
    @Override
    public String toString() {
        ImmutableList.Builder<String> parts = ImmutableList.builder();
        decision.ifPresent(parts::add);
        part.ifPresent(parts::add);
        if (!rows.isEmpty()) {
            parts.add(rows.stream().map(String::valueOf).collect(Collectors.joining("-")));
        }
        return String.join(":", parts.build());
    }
}
