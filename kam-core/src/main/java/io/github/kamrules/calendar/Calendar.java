package io.github.kamrules.calendar;

import com.google.common.collect.ImmutableList;
import com.google.errorprone.annotations.CanIgnoreReturnValue;
import io.github.kamrules.internal.KamStyle;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * What happens between an account and us, by date. Each list is absent when nobody keeps one, and empty when there is known
 * to be nothing.
 *
 * <pre>{@code
 * Calendar.builder()
 *     .touches(List.of(Touch.of(LocalDate.of(2026, 3, 1), TouchKind.EXECUTIVE_VISIT)))
 *     .build();
 * }</pre>
 *
 * <p>Immutable and thread-safe.
 */
@Value.Immutable
@KamStyle
public abstract class Calendar {
    Calendar() {}

    /**
     * Returns the exchanges with the account, those that are planned among them.
     *
     * @return all exchanges in the order given, if they are known
     */
    public abstract Optional<List<Touch>> touches();

    /**
     * Returns the occasions of the account's own.
     *
     * @return all occasions in the order given, past ones too, if they are known
     */
    public abstract Optional<List<AccountEvent>> events();

    /**
     * Returns the seasons in which the account needs most.
     *
     * @return all seasons in the order given, past ones too, if they are known
     */
    public abstract Optional<List<Season>> seasons();

    /**
     * Returns what runs with the account or for it.
     *
     * @return all undertakings in the order given, those that are over too, if they are known
     */
    public abstract Optional<List<Initiative>> initiatives();

    /**
     * Returns what the account told us about ourselves.
     *
     * @return all feedback in the order given, if it is known
     */
    public abstract Optional<List<Feedback>> feedback();

    /**
     * Returns the day of the last exchange of some kinds.
     *
     * @param asOf the date up to which exchanges count, that day included
     * @param kinds the kinds, any of which will do
     * @return the day, empty when there was none or exchanges are not known
     */
    public final Optional<LocalDate> lastTouch(LocalDate asOf, Collection<TouchKind> kinds) {
        return touches().orElse(ImmutableList.of()).stream()
                .filter(touch -> kinds.contains(touch.kind()))
                .map(Touch::date)
                .filter(date -> !date.isAfter(asOf))
                .max(LocalDate::compareTo);
    }

    /**
     * Returns the day on which people of both sides last spoke with each other.
     *
     * @param asOf the date up to which exchanges count, that day included
     * @return the day, empty when there was none or exchanges are not known
     */
    public final Optional<LocalDate> lastContact(LocalDate asOf) {
        return touches().orElse(ImmutableList.of()).stream()
                .filter(touch -> touch.kind().isContact())
                .map(Touch::date)
                .filter(date -> !date.isAfter(asOf))
                .max(LocalDate::compareTo);
    }

    /**
     * Returns the next occasion of which nobody has settled what we contribute.
     *
     * @param asOf the date from which on occasions count, that day included
     * @return the first such occasion, empty when none is ahead or occasions are not known
     */
    public final Optional<AccountEvent> nextEvent(LocalDate asOf) {
        return events().orElse(ImmutableList.of()).stream()
                .filter(event -> !event.supported() && !event.date().isBefore(asOf))
                .min(Comparator.comparing(AccountEvent::date));
    }

    /**
     * Returns the seasons that come next: those that run, or else those that begin first.
     *
     * @param asOf the date from which on seasons count, that day included
     * @return the seasons in the order given, empty when none is ahead or seasons are not known
     */
    public final List<Season> nextSeasons(LocalDate asOf) {
        List<Season> ahead = seasons().orElse(ImmutableList.of()).stream()
                .filter(season -> !season.lastDay().isBefore(asOf))
                .toList();
        LocalDate running =
                ahead.stream().map(Season::firstDay).min(LocalDate::compareTo).orElse(asOf);
        LocalDate begin = running.isBefore(asOf) ? asOf : running;
        return ahead.stream()
                .filter(season -> !season.firstDay().isAfter(begin))
                .collect(ImmutableList.toImmutableList());
    }

    /**
     * Returns a builder that holds the parts of this calendar.
     *
     * @return the builder
     */
    public final Builder toBuilder() {
        return ImmutableCalendar.builder().from(this);
    }

    /**
     * Returns an empty builder.
     *
     * @return the builder
     */
    public static Builder builder() {
        return ImmutableCalendar.builder();
    }

    /**
     * A builder of calendars. Not thread-safe.
     *
     * <p>A class, not an interface, so that it copies the lists that it is given.
     */
    public abstract static class Builder {
        Builder() {}

        /**
         * Sets the exchanges with the account.
         *
         * @param touches all exchanges; none if there is known to have been none
         * @return this builder
         */
        @CanIgnoreReturnValue
        public final Builder touches(Collection<Touch> touches) {
            return touches(Optional.of(ImmutableList.copyOf(touches)));
        }

        /**
         * Sets the occasions of the account's own.
         *
         * @param events all occasions; none if there are known to be none
         * @return this builder
         */
        @CanIgnoreReturnValue
        public final Builder events(Collection<AccountEvent> events) {
            return events(Optional.of(ImmutableList.copyOf(events)));
        }

        /**
         * Sets the seasons in which the account needs most.
         *
         * @param seasons all seasons; none if its needs are known to be even
         * @return this builder
         */
        @CanIgnoreReturnValue
        public final Builder seasons(Collection<Season> seasons) {
            return seasons(Optional.of(ImmutableList.copyOf(seasons)));
        }

        /**
         * Sets what runs with the account or for it.
         *
         * @param initiatives all undertakings; none if there is known to be none
         * @return this builder
         */
        @CanIgnoreReturnValue
        public final Builder initiatives(Collection<Initiative> initiatives) {
            return initiatives(Optional.of(ImmutableList.copyOf(initiatives)));
        }

        /**
         * Sets what the account told us about ourselves.
         *
         * @param feedback all feedback; none if the account is known to have given none
         * @return this builder
         */
        @CanIgnoreReturnValue
        public final Builder feedback(Collection<Feedback> feedback) {
            return feedback(Optional.of(ImmutableList.copyOf(feedback)));
        }

        /**
         * Builds the calendar.
         *
         * @return the calendar
         */
        public abstract Calendar build();

        abstract Builder touches(Optional<? extends List<Touch>> touches);

        abstract Builder events(Optional<? extends List<AccountEvent>> events);

        abstract Builder seasons(Optional<? extends List<Season>> seasons);

        abstract Builder initiatives(Optional<? extends List<Initiative>> initiatives);

        abstract Builder feedback(Optional<? extends List<Feedback>> feedback);
    }
}
