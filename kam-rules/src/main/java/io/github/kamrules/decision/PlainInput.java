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

    record OfDate(String id, Domain.Dates domain) implements DateInput {
        OfDate {
            Ids.check("input", id);
        }
    }

    record OfLevel<T>(String id, Scale<T> scale) implements LevelInput<T> {
        OfLevel {
            Ids.check("input", id);
        }
    }

    record OfLevelOrNone<T>(String id, Scale<T> scale) implements LevelInput<T> {
        OfLevelOrNone {
            Ids.check("input", id);
        }

        @Override
        public Domain.Levels domain() {
            return new Domain.Levels(scale, true);
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

    record OfTextOrNone(String id) implements TextInput {
        OfTextOrNone {
            Ids.check("input", id);
        }

        @Override
        public Domain.AnyText domain() {
            return new Domain.AnyText(true);
        }
    }
}
