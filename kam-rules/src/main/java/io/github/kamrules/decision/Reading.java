package io.github.kamrules.decision;

import java.util.Optional;

/**
 * What an operand is in one case. Immutable and thread-safe.
 *
 * @param operand the input or decision
 * @param value its value as the decision at hand sees it, its default included: a {@code Decimal}, a {@code Ratio}, a level,
 *     a {@code Boolean}, a text or a set of levels; empty when it is missing, undecided or failed, or does not apply
 */
public record Reading(Operand operand, Optional<Object> value) {}
