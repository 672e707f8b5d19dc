package io.github.kamrules.testkit;

import com.google.common.collect.ImmutableList;
import io.github.kamrules.decision.Domain;
import io.github.kamrules.decision.InputSink;
import io.github.kamrules.fact.Fact;
import io.github.kamrules.fact.FactContext;
import io.github.kamrules.number.Decimal;
import io.github.kamrules.number.Interval;
import io.github.kamrules.number.Ratio;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a fact gave when it was read.
 *
 * @param given all that it gave
 * @param thrown what it threw, as text
 */
record ReadValue(List<Value> given, Optional<String> thrown) {

    /** Something that was given: what it is, and whether it belongs to the domain of the fact. */
    private record Value(Object what, boolean fits) {}

    static ReadValue of(Fact fact, FactContext context) {
        Sink sink = new Sink(fact.domain());
        Optional<String> thrown = Optional.empty();
        try {
            fact.read(context, sink);
        } catch (RuntimeException e) {
            thrown = Optional.of(e.toString());
        }
        return new ReadValue(ImmutableList.copyOf(sink.given), thrown);
    }

    /** Returns what is wrong with it. */
    Optional<String> wrong(Domain domain) {
        if (thrown.isPresent()) {
            return Optional.of("it threw " + Shown.oneLine(thrown.get()));
        } else if (given.isEmpty()) {
            return Optional.of("it gave nothing; it must call one method of the sink, such as missing()");
        } else if (given.size() > 1) {
            return Optional.of("it gave " + given.size() + " values: " + shown());
        }
        return given.get(0).fits()
                ? Optional.empty()
                : Optional.of("it gave (" + shown() + "), which is not in its domain: " + domain);
    }

    private String shown() {
        return String.join(
                ", ", given.stream().map(value -> String.valueOf(value.what())).toList());
    }

    @Override
    public String toString() {
        return thrown.map(it -> "threw " + Shown.oneLine(it))
                .orElseGet(() -> given.isEmpty() ? "gave nothing" : "gave (" + shown() + ")");
    }

    /** Takes note of all that is given. */
    private static final class Sink implements InputSink {

        private final Domain domain;
        private final List<Value> given = new ArrayList<>();

        Sink(Domain domain) {
            this.domain = domain;
        }

        private void take(Object what, boolean fits) {
            given.add(new Value(what, fits));
        }

        @Override
        public void number(long unscaled, int decimals) {
            number(Decimal.ofUnscaled(unscaled, decimals));
        }

        @Override
        public void number(Decimal value) {
            take(value, domain instanceof Domain.Numbers numbers && numbers.contains(value));
        }

        @Override
        public void share(long part, long whole) {
            Ratio share = Ratio.of(Decimal.of(part), Decimal.of(whole));
            take(share, domain instanceof Domain.Numbers numbers && contains(numbers.range(), share));
        }

        private static boolean contains(Interval range, Ratio share) {
            int low = range.low().map(share::compareTo).orElse(1);
            int high = range.high().map(share::compareTo).orElse(-1);
            return (low > 0 || (low == 0 && range.lowInclusive()))
                    && (high < 0 || (high == 0 && range.highInclusive()));
        }

        @Override
        public void date(LocalDate value) {
            take(value, domain instanceof Domain.Dates dates && dates.contains(value));
        }

        @Override
        public void level(int index) {
            boolean fits = domain instanceof Domain.Levels levels
                    && index >= 0
                    && index < levels.scale().size();
            take(fits ? ((Domain.Levels) domain).scale().value(index) : "level " + index, fits);
        }

        @Override
        public void flag(boolean value) {
            take(value, domain instanceof Domain.Flags);
        }

        @Override
        public void text(String value) {
            take(value, domain instanceof Domain.AnyText);
        }

        @Override
        public void notApplicable() {
            take("not applicable", domain.mayNotApply());
        }

        @Override
        public void missing() {
            take("missing", true);
        }

        @Override
        public void missingTied() {
            take("missing, tied to others", true);
        }

        @Override
        public void missingWithin(long low, long high) {
            take("missing, from " + low + " to " + high, domain instanceof Domain.Numbers && low <= high);
        }

        @Override
        public void missingWithin(LocalDate first, LocalDate last) {
            take("missing, from " + first + " to " + last, domain instanceof Domain.Dates && !last.isBefore(first));
        }

        @Override
        public void invalid(String detail) {
            take("invalid: " + detail, true);
        }
    }
}
