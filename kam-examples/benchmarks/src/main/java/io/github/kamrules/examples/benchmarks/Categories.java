package io.github.kamrules.examples.benchmarks;

/** Decides the categories of accounts. */
@FunctionalInterface
public interface Categories {

    /**
     * Decides the first accounts.
     *
     * @param data the accounts
     * @param codes where the positions of the categories go, and as many as accounts to decide
     */
    void decide(CategoryData data, long[] codes);

    /**
     * Decides one account after the other.
     *
     * @param one decides one
     * @return the same for many
     */
    static Categories each(OfOne one) {
        return (data, codes) -> {
            for (int i = 0; i < codes.length; i++) {
                codes[i] = one.category(data, i);
            }
        };
    }

    /** Decides the category of one account. */
    @FunctionalInterface
    interface OfOne {

        /**
         * Decides an account.
         *
         * @param data the accounts
         * @param account which of them
         * @return the position of the category
         */
        long category(CategoryData data, int account);
    }
}
