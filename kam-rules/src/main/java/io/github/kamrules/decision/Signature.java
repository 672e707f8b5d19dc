package io.github.kamrules.decision;

import java.util.Arrays;

/** A row of numbers that is compared as a whole. */
final class Signature {

    private final int[] numbers;
    private final int hash;

    private Signature(int[] numbers) {
        this.numbers = numbers;
        this.hash = Arrays.hashCode(numbers);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Signature that && Arrays.equals(numbers, that.numbers);
    }

    @Override
    public int hashCode() {
        return hash;
    }

    /** Collects the numbers. */
    static final class Builder {

        private int[] numbers = new int[64];
        private int size;

        void add(int number) {
            if (size == numbers.length) {
                numbers = Arrays.copyOf(numbers, 2 * size);
            }
            numbers[size++] = number;
        }

        void add(long number) {
            add((int) number);
            add((int) (number >>> 32));
        }

        Signature build() {
            return new Signature(Arrays.copyOf(numbers, size));
        }
    }
}
