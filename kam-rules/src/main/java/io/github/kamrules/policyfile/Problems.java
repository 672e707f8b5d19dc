package io.github.kamrules.policyfile;

import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Supplier;

/** Collects what is wrong in a file, so that one look at it tells everything. */
final class Problems {

    /** More than anybody reads at once; a file of another kind is wrong on every line. */
    private static final int MOST = 200;

    private final SortedSet<PolicyProblem> found = new TreeSet<>();
    /** What code of others threw, as that of a plug-in. */
    private final List<Throwable> causes = new ArrayList<>();

    void add(Spot spot, String message) {
        if (found.size() < MOST) {
            found.add(new PolicyProblem(spot.file(), spot.line(), spot.column(), message));
        }
    }

    boolean any() {
        return !found.isEmpty();
    }

    void throwIfAny() {
        if (any()) {
            PolicyFileException told = new PolicyFileException(found);
            causes.forEach(told::addSuppressed);
            throw told;
        }
    }

    /** Reads a part; where that fails, notes why and returns nothing. */
    <T> Optional<T> tried(Spot spot, Supplier<? extends T> part) {
        try {
            return Optional.of(part.get());
        } catch (Misread e) {
            e.noteIn(this);
        } catch (IllegalArgumentException | IllegalStateException | ArithmeticException | DateTimeException e) {
            add(spot, String.valueOf(e.getMessage()));
            Optional.ofNullable(e.getCause()).ifPresent(causes::add);
        }
        return Optional.empty();
    }

    /** Does a step; where that fails, notes why. */
    void doing(Spot spot, Runnable step) {
        tried(spot, () -> {
            step.run();
            return spot;
        });
    }

    /** Reads every part, and only then ends the reading if one of them failed. */
    <N, T> List<T> each(
            Collection<N> nodes, Function<? super N, Spot> spots, Function<? super N, ? extends T> reading) {
        List<T> read = new ArrayList<>();
        boolean failed = false;
        for (N node : nodes) {
            Optional<T> part = tried(spots.apply(node), () -> reading.apply(node));
            part.ifPresent(read::add);
            failed |= part.isEmpty();
        }
        if (failed) {
            throw Misread.noted();
        }
        return read;
    }
}
