package io.github.kamrules.decision;

/**
 * Where a level of a scorecard begins. Immutable and thread-safe.
 *
 * @param score the lowest score of the level, included
 * @param level the level
 * @param <T> the type of the level
 */
public record CutOff<T>(Parameter score, T level) {

    /**
     * Returns a cut-off.
     *
     * @param <T> the type of the level
     * @param score the lowest score of the level as decimal text, included
     * @param level the level
     * @return the cut-off
     */
    public static <T> CutOff<T> atLeast(String score, T level) {
        return new CutOff<>(Parameter.literal(score), level);
    }

    /**
     * Returns a cut-off.
     *
     * @param <T> the type of the level
     * @param score the lowest score of the level, included
     * @param level the level
     * @return the cut-off
     */
    public static <T> CutOff<T> atLeast(Parameter score, T level) {
        return new CutOff<>(score, level);
    }

    @Override
    public String toString() {
        return "at least " + score + " -> " + Canonical.answer(level);
    }
}
