package io.github.kamrules.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.google.common.testing.EqualsTester;
import com.google.common.testing.NullPointerTester;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CalendarTest {
    private static final LocalDate MAY = LocalDate.of(2026, 5, 1);
    private static final LocalDate JUNE = LocalDate.of(2026, 6, 1);
    private static final LocalDate JULY = LocalDate.of(2026, 7, 1);

    private static final Calendar NOTHING_KNOWN = Calendar.builder().build();
    private static final Calendar NOTHING_HAPPENED = Calendar.builder()
            .touches(List.of())
            .events(List.of())
            .seasons(List.of())
            .initiatives(List.of())
            .feedback(List.of())
            .build();

    private static Season season(LocalDate firstDay, LocalDate lastDay) {
        return Season.builder().firstDay(firstDay).lastDay(lastDay).build();
    }

    @Test
    void tellsWhatIsNotKnownFromWhatIsKnownToBeNothing() {
        assertThat(NOTHING_KNOWN.touches()).isEmpty();
        assertThat(NOTHING_KNOWN.events()).isEmpty();
        assertThat(NOTHING_KNOWN.seasons()).isEmpty();
        assertThat(NOTHING_KNOWN.initiatives()).isEmpty();
        assertThat(NOTHING_KNOWN.feedback()).isEmpty();
        assertThat(NOTHING_HAPPENED.initiatives()).contains(List.of());
        assertThat(NOTHING_HAPPENED.feedback()).contains(List.of());
        assertThat(NOTHING_HAPPENED.touches()).contains(List.of());
        assertThat(NOTHING_HAPPENED.events()).contains(List.of());
        assertThat(NOTHING_HAPPENED.seasons()).contains(List.of());
        for (Calendar calendar : List.of(NOTHING_KNOWN, NOTHING_HAPPENED)) {
            assertThat(calendar.lastContact(JUNE)).isEmpty();
            assertThat(calendar.lastTouch(JUNE, Set.of(TouchKind.values()))).isEmpty();
            assertThat(calendar.nextEvent(JUNE)).isEmpty();
            assertThat(calendar.nextSeasons(JUNE)).isEmpty();
        }
    }

    @Test
    void equalsByValues() {
        Calendar visited = Calendar.builder()
                .touches(List.of(Touch.of(MAY, TouchKind.VISIT)))
                .build();
        new EqualsTester()
                .addEqualityGroup(NOTHING_KNOWN)
                .addEqualityGroup(NOTHING_HAPPENED, NOTHING_HAPPENED.toBuilder().build())
                .addEqualityGroup(visited, visited.toBuilder().build())
                .testEquals();
    }

    @Test
    void copiesTheListsThatItIsGiven() {
        List<Touch> touches = new ArrayList<>(List.of(Touch.of(MAY, TouchKind.CALL)));
        Calendar calendar = Calendar.builder().touches(touches).build();
        touches.clear();

        assertThat(calendar.touches()).contains(List.of(Touch.of(MAY, TouchKind.CALL)));
    }

    @Nested
    class Touches {
        private final Calendar calendar = Calendar.builder()
                .touches(List.of(
                        Touch.of(JUNE, TouchKind.SURVEY),
                        Touch.of(MAY, TouchKind.EXECUTIVE_VISIT),
                        Touch.of(JULY, TouchKind.VISIT)))
                .build();

        @Test
        void countUpToTheDate() {
            Set<TouchKind> visits = Set.of(TouchKind.VISIT, TouchKind.EXECUTIVE_VISIT);

            assertThat(calendar.lastTouch(MAY.minusDays(1), visits)).isEmpty();
            assertThat(calendar.lastTouch(MAY, visits)).contains(MAY);
            assertThat(calendar.lastTouch(JULY.minusDays(1), visits)).contains(MAY);
            assertThat(calendar.lastTouch(JULY, visits)).contains(JULY);
            assertThat(calendar.lastTouch(JULY, Set.of(TouchKind.FORUM))).isEmpty();
        }

        @Test
        void areContactsUnlessTheyAreSurveys() {
            assertThat(calendar.lastContact(JUNE)).contains(MAY);
            assertThat(calendar.lastContact(JULY)).contains(JULY);
        }

        @Test
        void areEqualByTheirParts() {
            new EqualsTester()
                    .addEqualityGroup(Touch.of(MAY, TouchKind.CALL), new Touch(MAY, TouchKind.CALL))
                    .addEqualityGroup(Touch.of(JUNE, TouchKind.CALL))
                    .addEqualityGroup(Touch.of(MAY, TouchKind.FORUM))
                    .testEquals();
            new NullPointerTester().testAllPublicStaticMethods(Touch.class);
            new NullPointerTester().testAllPublicConstructors(Touch.class);
        }
    }

    @Nested
    class Events {
        private final AccountEvent honour = AccountEvent.of(JULY, EventKind.HONOUR);

        @Test
        void theFirstAheadThatNobodySupportsIsNext() {
            Calendar calendar = Calendar.builder()
                    .events(List.of(
                            AccountEvent.of(JULY.plusDays(1), EventKind.OTHER),
                            honour,
                            AccountEvent.of(MAY, EventKind.ANNIVERSARY),
                            AccountEvent.builder()
                                    .date(JUNE)
                                    .kind(EventKind.PUBLICITY)
                                    .supported(true)
                                    .build()))
                    .build();

            assertThat(calendar.nextEvent(JUNE)).contains(honour);
            assertThat(calendar.nextEvent(JULY)).contains(honour);
            assertThat(calendar.nextEvent(JULY.plusDays(2))).isEmpty();
        }

        @Test
        void needDateAndKindAndAreNotSupportedByDefault() {
            assertThat(honour.supported()).isFalse();
            assertThatIllegalStateException()
                    .isThrownBy(() -> AccountEvent.builder().date(MAY).build());
            new EqualsTester()
                    .addEqualityGroup(honour, honour.toBuilder().build())
                    .addEqualityGroup(honour.toBuilder().supported(true).build())
                    .testEquals();
            new NullPointerTester().testAllPublicStaticMethods(AccountEvent.class);
        }
    }

    @Nested
    class Initiatives {
        private final Initiative pilot = Initiative.of(InitiativeKind.PILOT, InitiativeState.PLANNED);

        @Test
        void areUnderWayUntilTheyAreDoneOrStopped() {
            assertThat(pilot.underWay()).isTrue();
            assertThat(Initiative.of(InitiativeKind.PILOT, InitiativeState.RUNNING)
                            .underWay())
                    .isTrue();
            assertThat(Initiative.of(InitiativeKind.PILOT, InitiativeState.DONE).underWay())
                    .isFalse();
            assertThat(Initiative.of(InitiativeKind.PILOT, InitiativeState.STOPPED)
                            .underWay())
                    .isFalse();
        }

        @Test
        void equalByTheirParts() {
            Initiative full = pilot.toBuilder()
                    .firstDay(MAY)
                    .lastDay(MAY)
                    .metExpectations(true)
                    .build();
            new EqualsTester()
                    .addEqualityGroup(pilot, pilot.toBuilder().build())
                    .addEqualityGroup(full, full.toBuilder().build())
                    .addEqualityGroup(full.toBuilder().metExpectations(false).build())
                    .testEquals();
            new NullPointerTester().testAllPublicStaticMethods(Initiative.class);
        }

        @Test
        void rejectAnEndBeforeTheBeginningAndMissingParts() {
            assertThatIllegalArgumentException()
                    .isThrownBy(
                            () -> pilot.toBuilder().firstDay(JUNE).lastDay(MAY).build())
                    .withMessage("The last day (2026-05-01) of an initiative must not be before its first day"
                            + " (2026-06-01).");
            assertThatIllegalStateException()
                    .isThrownBy(() ->
                            Initiative.builder().kind(InitiativeKind.PILOT).build());
        }
    }

    @Nested
    class OneFeedback {
        private final Feedback good = Feedback.builder()
                .date(MAY)
                .topic(FeedbackTopic.PEOPLE)
                .score(5)
                .build();

        @Test
        void equalsByItsParts() {
            Feedback full = good.toBuilder()
                    .channel(FeedbackChannel.VISIT)
                    .resolved(true)
                    .build();
            new EqualsTester()
                    .addEqualityGroup(good, good.toBuilder().build())
                    .addEqualityGroup(full, full.toBuilder().build())
                    .addEqualityGroup(full.toBuilder().resolved(false).build())
                    .testEquals();
        }

        @Test
        void rejectsAScoreOutOfRangeAndMissingParts() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> good.toBuilder().score(0).build())
                    .withMessage("The score (0) of a feedback must be 1 to 5.");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> good.toBuilder().score(6).build())
                    .withMessage("The score (6) of a feedback must be 1 to 5.");
            assertThatIllegalStateException()
                    .isThrownBy(() -> Feedback.builder().date(MAY).score(1).build());
        }
    }

    @Nested
    class Seasons {
        private final Season spring = season(MAY, JUNE);
        private final Season early = season(MAY.plusDays(10), MAY.plusDays(20));
        private final Season autumn = season(JULY, JULY.plusDays(30));
        private final Calendar calendar =
                Calendar.builder().seasons(List.of(autumn, early, spring)).build();

        @ParameterizedTest
        @CsvSource({
            "2026-04-01, 1", // spring begins first
            "2026-05-11, 2", // spring and the early one run
            "2026-05-22, 1",
            "2026-06-01, 1", // the last day of spring
            "2026-06-02, 1", // autumn is ahead
            "2026-08-01, 0"
        })
        void thoseThatRunOrElseThatBeginFirstAreNext(LocalDate asOf, int count) {
            assertThat(calendar.nextSeasons(asOf)).hasSize(count);
        }

        @Test
        void areTheRightOnesInTheOrderGiven() {
            assertThat(calendar.nextSeasons(MAY.minusDays(30))).containsExactly(spring);
            assertThat(calendar.nextSeasons(MAY.plusDays(10))).containsExactly(early, spring);
            assertThat(calendar.nextSeasons(JUNE.plusDays(1))).containsExactly(autumn);
        }

        @Test
        void equalByTheirParts() {
            Season full = spring.toBuilder()
                    .product("gift boxes")
                    .forecast(12_000)
                    .committed(9_000)
                    .build();
            new EqualsTester()
                    .addEqualityGroup(spring, spring.toBuilder().build())
                    .addEqualityGroup(full, full.toBuilder().build())
                    .addEqualityGroup(full.toBuilder().committed(0).build())
                    .testEquals();
        }

        @Test
        void rejectWhatIsOutOfRange() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> season(JUNE, MAY))
                    .withMessage(
                            "The last day (2026-05-01) of a season must not be before its first day (2026-06-01).");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> spring.toBuilder().forecast(0).build())
                    .withMessage("The forecast (0) of a season must be 1 or more.");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> spring.toBuilder().committed(-1).build())
                    .withMessage("The committed quantity (-1) of a season must be 0 or more.");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> spring.toBuilder().product(" ").build())
                    .withMessage("The product of a season must not be blank; leave it out.");
            assertThatIllegalStateException()
                    .isThrownBy(() -> Season.builder().firstDay(MAY).build());
        }
    }
}
