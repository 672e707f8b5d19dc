package io.github.kamrules.audit;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import io.github.kamrules.decision.Domain;
import io.github.kamrules.decision.Input;
import io.github.kamrules.decision.InputSink;
import io.github.kamrules.number.Decimal;
import java.time.LocalDate;
import java.util.List;

/**
 * What was known of one input when a decision was made. Immutable and thread-safe.
 *
 * @param input the id of the input
 * @param kind what is known of it
 * @param values the value, or two that belong together, as texts: a number, a share as its part and its whole, a date, the id of a
 *     level, {@code true} or {@code false}, a text, the ends of a range, or why it is invalid; none where nothing is known
 */
public record FactRecord(String input, Kind kind, List<String> values) {

    /** What can be known of an input. */
    public enum Kind {
        /** A number. */
        NUMBER(1),
        /** A share, exactly: its part and its whole. */
        SHARE(2),
        /** A date. */
        DATE(1),
        /** A level. */
        LEVEL(1),
        /** True or false. */
        FLAG(1),
        /** A text. */
        TEXT(1),
        /** It is known not to apply. */
        NOT_APPLICABLE(0),
        /** Nothing is known. */
        MISSING(0),
        /** Nothing is known, but it comes from a number from which others come as well; see {@link TieRecord}. */
        TIED(0),
        /** It is missing, and known to be a whole number from the first to the second. */
        WITHIN(2),
        /** It is missing, and known to be a date from the first to the second. */
        BETWEEN(2),
        /** It could not be read, or is outside its domain; the text says why. */
        INVALID(1);

        private final int values;

        Kind(int values) {
            this.values = values;
        }
    }

    /**
     * Copies the values and checks their number.
     *
     * @param input the id of the input
     * @param kind what is known of it
     * @param values the values
     * @throws IllegalArgumentException if there are more or fewer values than the kind has
     */
    public FactRecord {
        requireNonNull(input, "input");
        values = ImmutableList.copyOf(values);
        checkArgument(
                values.size() == kind.values,
                "What is known of the input (%s), %s, has %s values, but must have %s.",
                input,
                kind,
                values.size(),
                kind.values);
    }

    private static FactRecord of(Input input, Kind kind, Object... values) {
        return new FactRecord(
                input.id(),
                kind,
                ImmutableList.copyOf(values).stream().map(Object::toString).toList());
    }

    /** Gives what is known to a buffer or whatever else takes it. */
    void give(Input of, InputSink sink) {
        switch (kind) {
            case NUMBER -> sink.number(Decimal.of(values.get(0)));
            case SHARE -> sink.share(Long.parseLong(values.get(0)), Long.parseLong(values.get(1)));
            case DATE -> sink.date(LocalDate.parse(values.get(0)));
            case LEVEL -> sink.level(position(of, values.get(0)));
            case FLAG -> sink.flag(Boolean.parseBoolean(values.get(0)));
            case TEXT -> sink.text(values.get(0));
            case NOT_APPLICABLE -> sink.notApplicable();
            case MISSING -> sink.missing();
            case TIED -> sink.missingTied();
            case WITHIN -> sink.missingWithin(Long.parseLong(values.get(0)), Long.parseLong(values.get(1)));
            case BETWEEN -> sink.missingWithin(LocalDate.parse(values.get(0)), LocalDate.parse(values.get(1)));
            case INVALID -> sink.invalid(values.get(0));
        }
    }

    private static int position(Input input, String level) {
        if (input.domain() instanceof Domain.Levels levels) {
            return indexOf(levels, level);
        }
        throw new IllegalArgumentException("The input (" + input.id() + ") was a level (" + level
                + "), but its domain is " + input.domain() + ".");
    }

    private static int indexOf(Domain.Levels levels, String level) {
        return levels.scale().values().indexOf(levels.scale().parse(level));
    }

    /** Takes what is known of one input, and records it. */
    static final class Recorder implements InputSink {

        private final Input input;
        private FactRecord taken;

        Recorder(Input input) {
            this.input = input;
            taken = of(input, Kind.MISSING);
        }

        FactRecord taken() {
            return taken;
        }

        @Override
        public void number(long unscaled, int decimals) {
            number(Decimal.ofUnscaled(unscaled, decimals));
        }

        @Override
        public void number(Decimal value) {
            taken = of(input, Kind.NUMBER, value);
        }

        @Override
        public void share(long part, long whole) {
            taken = of(input, Kind.SHARE, part, whole);
        }

        @Override
        public void date(LocalDate value) {
            taken = of(input, Kind.DATE, value);
        }

        @Override
        public void level(int index) {
            taken = of(input, Kind.LEVEL, idOf((Domain.Levels) input.domain(), index));
        }

        private static String idOf(Domain.Levels levels, int index) {
            return idOf(levels.scale(), index);
        }

        private static <T> String idOf(io.github.kamrules.scale.Scale<T> scale, int index) {
            return scale.idOf(scale.value(index));
        }

        @Override
        public void flag(boolean value) {
            taken = of(input, Kind.FLAG, value);
        }

        @Override
        public void text(String value) {
            taken = of(input, Kind.TEXT, value);
        }

        @Override
        public void notApplicable() {
            taken = of(input, Kind.NOT_APPLICABLE);
        }

        @Override
        public void missing() {
            taken = of(input, Kind.MISSING);
        }

        @Override
        public void missingTied() {
            taken = of(input, Kind.TIED);
        }

        @Override
        public void missingWithin(long low, long high) {
            taken = of(input, Kind.WITHIN, low, high);
        }

        @Override
        public void missingWithin(LocalDate first, LocalDate last) {
            taken = of(input, Kind.BETWEEN, first, last);
        }

        @Override
        public void invalid(String detail) {
            taken = of(input, Kind.INVALID, detail);
        }
    }
}
