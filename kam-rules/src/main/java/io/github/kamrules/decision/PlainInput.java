package io.github.kamrules.decision;

import io.github.kamrules.scale.Scale;

/** The inputs of callers who need no type of their own. */
final class PlainInput {

    private PlainInput() {}

    record OfNumber(String id, Domain.Numbers domain) implements NumberInput {
        OfNumber {
            Ids.check("input", id);
        }
    }

    record OfLevel<T>(String id, Scale<T> scale) implements LevelInput<T> {
        OfLevel {
            Ids.check("input", id);
        }
    }

    record OfFlag(String id) implements FlagInput {
        OfFlag {
            Ids.check("input", id);
        }
    }

    record OfText(String id) implements TextInput {
        OfText {
            Ids.check("input", id);
        }
    }
}
