package io.github.kamrules.testkit;

import com.google.common.collect.ImmutableList;
import io.github.kamrules.decision.InputValues;
import io.github.kamrules.decision.Operand;
import java.math.BigInteger;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Combinations of samples, numbered from 0: all of them, or so many that are drawn by a seed. Immutable. */
final class Combinations {

    private final ImmutableList<Samples> samples;
    private final BigInteger product;
    private final int size;
    private final long seed;

    Combinations(List<Samples> samples, int most, long seed) {
        this.samples = ImmutableList.copyOf(samples);
        this.seed = seed;
        product =
                samples.stream().map(it -> BigInteger.valueOf(it.size())).reduce(BigInteger.ONE, BigInteger::multiply);
        size = product.min(BigInteger.valueOf(most)).intValue();
    }

    int size() {
        return size;
    }

    /** Returns whether every combination is among these. */
    boolean all() {
        return product.equals(BigInteger.valueOf(size));
    }

    String told() {
        return all()
                ? "all " + size + " combinations"
                : size + " of " + product + " combinations, drawn by the seed " + seed;
    }

    /** Returns which sample of each operand a combination has, in an array of its own. */
    int[] picks(int number) {
        int[] picks = new int[samples.size()];
        int rest = number;
        for (int i = picks.length - 1; i >= 0; i--) {
            int values = samples.get(i).size();
            if (all()) {
                picks[i] = rest % values;
                rest /= values;
            } else if (number < values) {
                picks[i] = number; // each value once at least
            } else {
                picks[i] = (int) Math.floorMod(mixed(seed + mixed(number * 31L + i)), (long) values);
            }
        }
        return picks;
    }

    /** Returns a number without any visible order in it: the last step of SplitMix64. */
    private static long mixed(long number) {
        long mixed = number + 0x9E3779B97F4A7C15L;
        mixed = (mixed ^ (mixed >>> 30)) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
        return mixed ^ (mixed >>> 31);
    }

    InputValues values(int[] picks) {
        InputValues.Builder values = InputValues.builder();
        for (int i = 0; i < picks.length; i++) {
            samples.get(i).get(picks[i]).setter().accept(values);
        }
        return values.build();
    }

    String text(int[] picks) {
        return picks.length == 0
                ? "any case"
                : IntStream.range(0, picks.length)
                        .mapToObj(i -> samples.get(i).get(picks[i]).text())
                        .collect(Collectors.joining(", "));
    }

    int place(Operand operand) {
        return samples.stream().map(Samples::operand).toList().indexOf(operand);
    }

    Samples samples(int place) {
        return samples.get(place);
    }
}
