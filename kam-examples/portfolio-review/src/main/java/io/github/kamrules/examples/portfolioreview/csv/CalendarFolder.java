package io.github.kamrules.examples.portfolioreview.csv;

import io.github.kamrules.calendar.AccountEvent;
import io.github.kamrules.calendar.Calendar;
import io.github.kamrules.calendar.EventKind;
import io.github.kamrules.calendar.Feedback;
import io.github.kamrules.calendar.FeedbackChannel;
import io.github.kamrules.calendar.FeedbackTopic;
import io.github.kamrules.calendar.Initiative;
import io.github.kamrules.calendar.InitiativeKind;
import io.github.kamrules.calendar.InitiativeState;
import io.github.kamrules.calendar.Season;
import io.github.kamrules.calendar.Touch;
import io.github.kamrules.calendar.TouchKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** The tables of what happens between accounts and us, each of which may be there or not. */
final class CalendarFolder {
    private static final int MAX_TEXT = 300;
    private static final int MAX_QUANTITY = 1_000_000_000;

    private final ListFile<Touch> touches =
            new ListFile<>("touches.csv", List.of("date", "kind"), List.of(), CalendarFolder::touch);
    private final ListFile<AccountEvent> events =
            new ListFile<>("events.csv", List.of("date", "kind"), List.of("supported"), CalendarFolder::event);
    private final ListFile<Season> seasons = new ListFile<>(
            "seasons.csv",
            List.of("first_day", "last_day"),
            List.of("product", "forecast", "committed"),
            CalendarFolder::season);

    private final ListFile<Initiative> initiatives = new ListFile<>(
            "initiatives.csv",
            List.of("kind", "state"),
            List.of("first_day", "last_day", "met_expectations"),
            CalendarFolder::initiative);
    private final ListFile<Feedback> feedback = new ListFile<>(
            "feedback.csv",
            List.of("date", "topic", "score"),
            List.of("channel", "resolved"),
            CalendarFolder::feedback);

    private final Path folder;

    CalendarFolder(Path folder) {
        this.folder = folder;
    }

    /** What reads one file. */
    @FunctionalInterface
    interface FileReader {
        void read(Path file, List<String> required, CsvFile.Format format) throws IOException;
    }

    /** Reads the tables that are there. */
    void read(FileReader reader) throws IOException {
        for (ListFile<?> table : present().toList()) {
            reader.read(folder.resolve(table.name()), table.required(), table);
        }
    }

    /** Returns whether there is a folder with at least one of the tables. */
    boolean isThere() {
        return present().findAny().isPresent();
    }

    /** Returns the tables that are there. */
    Stream<ListFile<?>> present() {
        return Stream.<ListFile<?>>of(touches, events, seasons, initiatives, feedback)
                .filter(this::isThere);
    }

    private boolean isThere(ListFile<?> table) {
        return Files.exists(folder.resolve(table.name()));
    }

    /** Returns what the tables say of an account; of one without a row, that there is nothing. */
    Calendar calendar(String account) {
        Calendar.Builder calendar = Calendar.builder();
        give(touches, account, calendar::touches);
        give(events, account, calendar::events);
        give(seasons, account, calendar::seasons);
        give(initiatives, account, calendar::initiatives);
        give(feedback, account, calendar::feedback);
        return calendar.build();
    }

    private <T> void give(ListFile<T> table, String account, Consumer<? super Collection<T>> taker) {
        if (isThere(table)) {
            taker.accept(table.of(account));
        }
    }

    /** Reports the rows of accounts that are not reviewed. */
    void reportOthers(Set<String> accounts) {
        present().forEach(table -> table.reportOthers(accounts));
    }

    private static <E extends Enum<E>> Optional<E> needed(Row row, String column, Class<E> type) {
        return row.text(column, MAX_TEXT, Effect.ROW_LEFT_OUT)
                .flatMap(cell -> row.constant(column, type, "level", Effect.ROW_LEFT_OUT));
    }

    private static Optional<Touch> touch(Row row) {
        Optional<LocalDate> date = row.date("date", Effect.ROW_LEFT_OUT);
        Optional<TouchKind> kind = needed(row, "kind", TouchKind.class);
        return date.isPresent() && kind.isPresent() ? Optional.of(Touch.of(date.get(), kind.get())) : Optional.empty();
    }

    private static Optional<AccountEvent> event(Row row) {
        Optional<LocalDate> date = row.date("date", Effect.ROW_LEFT_OUT);
        Optional<EventKind> kind = needed(row, "kind", EventKind.class);
        if (date.isEmpty() || kind.isEmpty()) {
            return Optional.empty();
        }
        AccountEvent.Builder event = AccountEvent.builder().date(date.get()).kind(kind.get());
        row.flag("supported").ifPresent(event::supported);
        return Optional.of(event.build());
    }

    private static Optional<Initiative> initiative(Row row) {
        Optional<InitiativeKind> kind = needed(row, "kind", InitiativeKind.class);
        Optional<InitiativeState> state = needed(row, "state", InitiativeState.class);
        Optional<LocalDate> first = row.date("first_day", Effect.VALUE_LEFT_OUT);
        Optional<LocalDate> last = row.date("last_day", Effect.VALUE_LEFT_OUT);
        if (kind.isEmpty() || state.isEmpty()) {
            return Optional.empty();
        }
        Initiative.Builder initiative = Initiative.builder().kind(kind.get()).state(state.get());
        first.ifPresent(initiative::firstDay);
        if (first.isPresent() && last.isPresent() && last.get().isBefore(first.get())) {
            row.report("last_day", Problem.reason("override-ends").with("from", first.get()), Effect.VALUE_LEFT_OUT);
        } else {
            last.ifPresent(initiative::lastDay);
        }
        row.flag("met_expectations").ifPresent(initiative::metExpectations);
        return Optional.of(initiative.build());
    }

    private static Optional<Feedback> feedback(Row row) {
        Optional<LocalDate> date = row.date("date", Effect.ROW_LEFT_OUT);
        Optional<FeedbackTopic> topic = needed(row, "topic", FeedbackTopic.class);
        Optional<Integer> score = row.whole("score", 1, 5, Effect.ROW_LEFT_OUT);
        if (date.isEmpty() || topic.isEmpty() || score.isEmpty()) {
            return Optional.empty();
        }
        Feedback.Builder feedback =
                Feedback.builder().date(date.get()).topic(topic.get()).score(score.get());
        row.constant("channel", FeedbackChannel.class, "level", Effect.VALUE_LEFT_OUT)
                .ifPresent(feedback::channel);
        row.flag("resolved").ifPresent(feedback::resolved);
        return Optional.of(feedback.build());
    }

    private static Optional<Season> season(Row row) {
        Optional<LocalDate> first = row.date("first_day", Effect.ROW_LEFT_OUT);
        Optional<LocalDate> last = row.date("last_day", Effect.ROW_LEFT_OUT);
        if (first.isEmpty() || last.isEmpty()) {
            return Optional.empty();
        }
        if (last.get().isBefore(first.get())) {
            row.report("last_day", Problem.reason("override-ends").with("from", first.get()), Effect.ROW_LEFT_OUT);
            return Optional.empty();
        }
        Season.Builder season = Season.builder().firstDay(first.get()).lastDay(last.get());
        row.text("product", MAX_TEXT, Effect.VALUE_LEFT_OUT).ifPresent(season::product);
        row.whole("forecast", 1, MAX_QUANTITY).ifPresent(season::forecast);
        row.whole("committed", 0, MAX_QUANTITY).ifPresent(season::committed);
        return Optional.of(season.build());
    }
}
