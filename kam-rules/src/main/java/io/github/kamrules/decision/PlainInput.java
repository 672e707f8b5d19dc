package io.github.kamrules.decision;

import io.github.kamrules.scale.Scale;
import org.jspecify.annotations.Nullable;

/**
 * An input of callers who need no type of their own. No records: their equality is slow in a program that has only just started, and
 * a graph compares inputs many times while it is built.
 */
abstract sealed class PlainInput implements Input {

    private final String id;

    private PlainInput(String id) {
        this.id = Ids.check("input", id);
    }

    @Override
    public final String id() {
        return id;
    }

    @Override
    public final boolean equals(@Nullable Object other) {
        return this == other
                || (other instanceof PlainInput that
                        && getClass() == that.getClass()
                        && id.equals(that.id)
                        && domain().equals(that.domain()));
    }

    @Override
    public final int hashCode() {
        return id.hashCode();
    }

    @Override
    public final String toString() {
        return id;
    }

    static final class OfNumber extends PlainInput implements NumberInput {

        private final Domain.Numbers domain;

        OfNumber(String id, Domain.Numbers domain) {
            super(id);
            this.domain = domain;
        }

        @Override
        public Domain.Numbers domain() {
            return domain;
        }
    }

    static final class OfDate extends PlainInput implements DateInput {

        private final Domain.Dates domain;

        OfDate(String id, Domain.Dates domain) {
            super(id);
            this.domain = domain;
        }

        @Override
        public Domain.Dates domain() {
            return domain;
        }
    }

    static final class OfLevel<T> extends PlainInput implements LevelInput<T> {

        private final Scale<T> scale;
        private final Domain.Levels domain;

        OfLevel(String id, Scale<T> scale, boolean mayNotApply) {
            super(id);
            this.scale = scale;
            domain = new Domain.Levels(scale, mayNotApply);
        }

        @Override
        public Scale<T> scale() {
            return scale;
        }

        @Override
        public Domain.Levels domain() {
            return domain;
        }
    }

    static final class OfFlag extends PlainInput implements FlagInput {

        OfFlag(String id) {
            super(id);
        }
    }

    static final class OfText extends PlainInput implements TextInput {

        private final Domain.AnyText domain;

        OfText(String id, boolean mayNotApply) {
            super(id);
            domain = new Domain.AnyText(mayNotApply);
        }

        @Override
        public Domain.AnyText domain() {
            return domain;
        }
    }
}
