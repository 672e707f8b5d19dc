package io.github.kamrules.decision;

/**
 * What makes a characteristic a reason for the score, in the words of PMML. The ranking goes by the difference, largest
 * first; characteristics with equal differences keep their order in the scorecard.
 */
public enum ReasonCodeAlgorithm {
    /** Points below the baseline are reasons: why is the score low? The difference is the baseline less the partial score. */
    POINTS_BELOW,
    /** Points above the baseline are reasons: why is the score high? The difference is the partial score less the baseline. */
    POINTS_ABOVE
}
