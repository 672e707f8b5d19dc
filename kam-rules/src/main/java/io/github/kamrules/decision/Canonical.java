package io.github.kamrules.decision;

import io.github.kamrules.scale.Scale;
import java.util.List;
import java.util.stream.Collectors;

/** Canonical forms, the basis of equality and of fingerprints. */
final class Canonical {

    private Canonical() {}

    static String scale(Scale<?> scale) {
        return scale.id() + (scale.isOrdered() ? "<" : "{") + levels(scale) + (scale.isOrdered() ? ">" : "}");
    }

    /** Returns an answer by its name, whatever words an enum has for its constants. */
    static String answer(Object value) {
        return value instanceof Enum<?> constant ? constant.name() : value.toString();
    }

    static String ids(List<Operand> operands) {
        return operands.stream().map(Operand::id).collect(Collectors.joining(",", "(", ")"));
    }

    private static <T> String levels(Scale<T> scale) {
        return scale.values().stream().map(scale::idOf).collect(Collectors.joining(","));
    }
}
