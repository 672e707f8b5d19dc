package io.github.kamrules.fact;

import static io.github.kamrules.fact.CalendarFacts.CATEGORY_PLAN_UNDER_WAY;
import static io.github.kamrules.fact.CalendarFacts.DAYS_SINCE_BUSINESS_REVIEW;
import static io.github.kamrules.fact.CalendarFacts.DAYS_SINCE_EXECUTIVE_VISIT;
import static io.github.kamrules.fact.CalendarFacts.DAYS_SINCE_FORUM;
import static io.github.kamrules.fact.CalendarFacts.DAYS_SINCE_INFORMATION;
import static io.github.kamrules.fact.CalendarFacts.DAYS_SINCE_JOINT_PROMOTION;
import static io.github.kamrules.fact.CalendarFacts.DAYS_SINCE_VISIT;
import static io.github.kamrules.fact.CalendarFacts.DAYS_TO_NEXT_EVENT;
import static io.github.kamrules.fact.CalendarFacts.DAYS_TO_NEXT_PEAK;
import static io.github.kamrules.fact.CalendarFacts.DISAPPOINTING_INITIATIVES;
import static io.github.kamrules.fact.CalendarFacts.FEEDBACK_CHANNELS;
import static io.github.kamrules.fact.CalendarFacts.INCENTIVE_UNDER_WAY;
import static io.github.kamrules.fact.CalendarFacts.JOINT_PROMOTION_UNDER_WAY;
import static io.github.kamrules.fact.CalendarFacts.OWNER_FEEDBACK;
import static io.github.kamrules.fact.CalendarFacts.PILOT_UNDER_WAY;
import static io.github.kamrules.fact.CalendarFacts.PRICE_WAR;
import static io.github.kamrules.fact.CalendarFacts.PRODUCT_SIMILARITY;
import static io.github.kamrules.fact.CalendarFacts.REPRESENTATIVE;
import static io.github.kamrules.fact.CalendarFacts.SUPPLY_GAP;
import static io.github.kamrules.fact.CalendarFacts.UNRESOLVED_FEEDBACK;
import static io.github.kamrules.fact.CalendarFacts.VALUE_ADD_UNDER_WAY;
import static io.github.kamrules.fixtures.Accounts.AS_OF;
import static io.github.kamrules.fixtures.Accounts.named;
import static io.github.kamrules.fixtures.Calendars.season;
import static io.github.kamrules.fixtures.Calendars.withTouches;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.kamrules.account.Account;
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
import io.github.kamrules.fixtures.Calendars;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class CalendarFactsTest {

    private static String read(Fact fact, Calendar calendar) {
        return Reading.of(fact, named("A1").toBuilder().calendar(calendar).build());
    }

    @Test
    void allNamesEveryConstantOnceInTheOrderOfThePage() {
        List<Object> constants = Arrays.stream(CalendarFacts.class.getFields())
                .filter(field -> Modifier.isStatic(field.getModifiers()))
                .map(field -> {
                    try {
                        return field.get(null);
                    } catch (IllegalAccessException e) {
                        throw new AssertionError(e);
                    }
                })
                .toList();

        assertThat(CalendarFacts.all()).isEqualTo(constants);
        assertThat(AccountFacts.all()).containsAll(CalendarFacts.all());
    }

    @Nested
    class DaysSinceATouch {
        @Test
        void areMissingWhereNobodyKeepsAListAndDoNotApplyWhereItHoldsNothingOfTheKind() {
            for (Fact fact : CalendarFacts.all().subList(0, 5)) {
                assertThat(read(fact, Calendar.builder().build())).isEqualTo(Reading.TIED);
                assertThat(read(fact, withTouches())).isEqualTo(Reading.NONE);
            }
            assertThat(read(DAYS_SINCE_VISIT, withTouches(Touch.of(AS_OF.plusDays(1), TouchKind.VISIT))))
                    .isEqualTo(Reading.NONE);
        }

        @Test
        void areThoseSinceTheLastOfItsKind() {
            Calendar calendar = withTouches(
                    Touch.of(AS_OF.minusDays(1), TouchKind.CALL),
                    Touch.of(AS_OF.minusDays(2), TouchKind.FORUM),
                    Touch.of(AS_OF.minusDays(4), TouchKind.BUSINESS_REVIEW),
                    Touch.of(AS_OF.minusDays(8), TouchKind.INFORMATION_EXCHANGE),
                    Touch.of(AS_OF.minusDays(16), TouchKind.EXECUTIVE_VISIT),
                    Touch.of(AS_OF.minusDays(32), TouchKind.VISIT));

            assertThat(read(DAYS_SINCE_FORUM, calendar)).isEqualTo("2");
            assertThat(read(DAYS_SINCE_BUSINESS_REVIEW, calendar)).isEqualTo("4");
            assertThat(read(DAYS_SINCE_INFORMATION, calendar)).isEqualTo("8");
            assertThat(read(DAYS_SINCE_EXECUTIVE_VISIT, calendar)).isEqualTo("16");
            assertThat(read(DAYS_SINCE_VISIT, calendar)).isEqualTo("16");
        }

        @Test
        void areThoseSinceTheLastContactUnlessItIsASurvey() {
            Calendar calendar = withTouches(
                    Touch.of(AS_OF.minusDays(3), TouchKind.SURVEY), Touch.of(AS_OF.minusDays(7), TouchKind.STEERING));

            assertThat(read(AccountFacts.DAYS_SINCE_CONTACT, calendar)).isEqualTo("7");
            assertThat(read(AccountFacts.DAYS_SINCE_CONTACT, withTouches())).isEqualTo(Reading.MISSING);
        }
    }

    @Nested
    class DaysToTheNextEvent {
        private Calendar having(AccountEvent... events) {
            return Calendar.builder().events(List.of(events)).build();
        }

        @Test
        void countTheFirstThatNobodySupports() {
            assertThat(read(DAYS_TO_NEXT_EVENT, having(AccountEvent.of(AS_OF.plusDays(12), EventKind.HONOUR))))
                    .isEqualTo("12");
            assertThat(read(DAYS_TO_NEXT_EVENT, having(AccountEvent.of(AS_OF, EventKind.HONOUR))))
                    .isEqualTo("0");
        }

        @Test
        void areMissingOrDoNotApply() {
            assertThat(read(DAYS_TO_NEXT_EVENT, withTouches())).isEqualTo(Reading.TIED);
            assertThat(read(DAYS_TO_NEXT_EVENT, having())).isEqualTo(Reading.NONE);
        }
    }

    @Nested
    class Initiatives {
        private Calendar having(Initiative... initiatives) {
            return Calendar.builder().initiatives(List.of(initiatives)).build();
        }

        private Initiative promotion(int endedDaysAgo) {
            return Initiative.builder()
                    .kind(InitiativeKind.JOINT_PROMOTION)
                    .state(InitiativeState.DONE)
                    .lastDay(AS_OF.minusDays(endedDaysAgo))
                    .build();
        }

        @Test
        void areMissingWhereNobodyKeepsAList() {
            for (Fact fact : List.of(
                    PILOT_UNDER_WAY,
                    JOINT_PROMOTION_UNDER_WAY,
                    INCENTIVE_UNDER_WAY,
                    VALUE_ADD_UNDER_WAY,
                    CATEGORY_PLAN_UNDER_WAY)) {
                assertThat(read(fact, withTouches())).isEqualTo(Reading.MISSING);
                assertThat(read(fact, having())).isEqualTo("false");
            }
            assertThat(read(DAYS_SINCE_JOINT_PROMOTION, withTouches())).isEqualTo(Reading.TIED);
            assertThat(read(DISAPPOINTING_INITIATIVES, withTouches())).isEqualTo(Reading.TIED);
        }

        @Test
        void areUnderWayByTheirKind() {
            Calendar calendar = having(
                    Initiative.of(InitiativeKind.PILOT, InitiativeState.PLANNED),
                    Initiative.of(InitiativeKind.INCENTIVE, InitiativeState.DONE),
                    Initiative.of(InitiativeKind.CATEGORY_PLAN, InitiativeState.RUNNING));

            assertThat(read(PILOT_UNDER_WAY, calendar)).isEqualTo("true");
            assertThat(read(INCENTIVE_UNDER_WAY, calendar)).isEqualTo("false");
            assertThat(read(CATEGORY_PLAN_UNDER_WAY, calendar)).isEqualTo("true");
            assertThat(read(VALUE_ADD_UNDER_WAY, calendar)).isEqualTo("false");
        }

        @Test
        void tellTheLastJointPromotionThatWasCarriedOut() {
            Initiative begun = Initiative.builder()
                    .kind(InitiativeKind.JOINT_PROMOTION)
                    .state(InitiativeState.DONE)
                    .firstDay(AS_OF.minusDays(8))
                    .build();

            assertThat(read(DAYS_SINCE_JOINT_PROMOTION, having(promotion(70), promotion(30))))
                    .isEqualTo("30");
            assertThat(read(DAYS_SINCE_JOINT_PROMOTION, having(promotion(70), begun)))
                    .isEqualTo("8");
            assertThat(read(DAYS_SINCE_JOINT_PROMOTION, having(promotion(-1)))).isEqualTo(Reading.NONE);
            assertThat(read(
                            DAYS_SINCE_JOINT_PROMOTION,
                            having(Initiative.of(InitiativeKind.JOINT_PROMOTION, InitiativeState.STOPPED))))
                    .isEqualTo(Reading.NONE);
            assertThat(read(
                            DAYS_SINCE_JOINT_PROMOTION,
                            having(promotion(70), Initiative.of(InitiativeKind.JOINT_PROMOTION, InitiativeState.DONE))))
                    .isEqualTo(Reading.MISSING);
        }

        @Test
        void disappointWhereTheyAreKnownNotToHaveBroughtWhatWasExpected() {
            Initiative bad = promotion(30).toBuilder().metExpectations(false).build();

            assertThat(read(
                            DISAPPOINTING_INITIATIVES,
                            having(
                                    promotion(30),
                                    promotion(30).toBuilder()
                                            .metExpectations(true)
                                            .build(),
                                    bad,
                                    bad.toBuilder()
                                            .lastDay(AS_OF.minusDays(400))
                                            .build(),
                                    Initiative.of(InitiativeKind.VALUE_ADD, InitiativeState.RUNNING).toBuilder()
                                            .metExpectations(false)
                                            .build())))
                    .isEqualTo("2");
        }
    }

    @Test
    void theMarketIsReadFromTheAccount() {
        Account account = named("A1").toBuilder().market(Calendars.market()).build();

        assertThat(Reading.of(PRICE_WAR, account)).isEqualTo("false");
        assertThat(Reading.of(REPRESENTATIVE, account)).isEqualTo("true");
        assertThat(Reading.of(PRODUCT_SIMILARITY, account)).isEqualTo("level 1");
        assertThat(Reading.of(PRICE_WAR, named("A1"))).isEqualTo(Reading.MISSING);
    }

    @Nested
    class WhatTheAccountTold {
        private Calendar having(Feedback... feedback) {
            return Calendar.builder().feedback(List.of(feedback)).build();
        }

        private Feedback feedback(int daysAgo, FeedbackTopic topic, int score) {
            return Feedback.builder()
                    .date(AS_OF.minusDays(daysAgo))
                    .topic(topic)
                    .score(score)
                    .build();
        }

        @Test
        void isMissingWhereNobodyKeepsAList() {
            for (Fact fact : List.of(OWNER_FEEDBACK, UNRESOLVED_FEEDBACK, FEEDBACK_CHANNELS)) {
                assertThat(read(fact, withTouches())).isEqualTo(Reading.TIED);
            }
            assertThat(read(OWNER_FEEDBACK, having())).isEqualTo(Reading.NONE);
            assertThat(read(UNRESOLVED_FEEDBACK, having())).isEqualTo("0");
            assertThat(read(FEEDBACK_CHANNELS, having())).isEqualTo("0");
        }

        @Test
        void isTheLatestWordOnOurPeopleThatIsNotSettled() {
            Feedback settled = feedback(5, FeedbackTopic.PEOPLE, 1).toBuilder()
                    .resolved(true)
                    .build();

            assertThat(read(
                            OWNER_FEEDBACK,
                            having(
                                    feedback(30, FeedbackTopic.PEOPLE, 2),
                                    feedback(60, FeedbackTopic.PEOPLE, 5),
                                    feedback(10, FeedbackTopic.PRODUCT, 4),
                                    feedback(-1, FeedbackTopic.PEOPLE, 3),
                                    settled)))
                    .isEqualTo("2");
            assertThat(read(OWNER_FEEDBACK, having(settled))).isEqualTo(Reading.NONE);
        }

        @Test
        void isOpenWhereThatIsKnown() {
            Feedback any = feedback(30, FeedbackTopic.SERVICE, 3);

            assertThat(read(
                            UNRESOLVED_FEEDBACK,
                            having(
                                    any,
                                    any.toBuilder().resolved(true).build(),
                                    any.toBuilder().resolved(false).build())))
                    .isEqualTo("1");
        }

        @Test
        void cameByDifferentWaysInTheTrailingYear() {
            Feedback visit = feedback(30, FeedbackTopic.SERVICE, 3).toBuilder()
                    .channel(FeedbackChannel.VISIT)
                    .build();
            Feedback old = feedback(400, FeedbackTopic.SERVICE, 3);

            assertThat(read(
                            FEEDBACK_CHANNELS,
                            having(
                                    visit,
                                    visit,
                                    old,
                                    visit.toBuilder()
                                            .channel(FeedbackChannel.FORUM)
                                            .build())))
                    .isEqualTo("2");
            assertThat(read(FEEDBACK_CHANNELS, having(visit, feedback(30, FeedbackTopic.SERVICE, 3))))
                    .isEqualTo(Reading.MISSING);
        }
    }

    @Nested
    class Seasons {
        private Calendar having(Season... seasons) {
            return Calendar.builder().seasons(List.of(seasons)).build();
        }

        @Test
        void areMissingOrDoNotApply() {
            for (Fact fact : List.of(DAYS_TO_NEXT_PEAK, SUPPLY_GAP)) {
                assertThat(read(fact, withTouches())).isEqualTo(Reading.TIED);
                assertThat(read(fact, having())).isEqualTo(Reading.NONE);
                assertThat(read(fact, having(season(-30, 1, 1)))).isEqualTo(Reading.NONE);
            }
        }

        @Test
        void beginAheadOrRun() {
            assertThat(read(DAYS_TO_NEXT_PEAK, having(season(40, 1, 1), season(70, 1, 1))))
                    .isEqualTo("40");
            assertThat(read(DAYS_TO_NEXT_PEAK, having(season(-29, 1, 1)))).isEqualTo("0");
        }

        @Test
        void haveTheWidestGapOfThoseThatComeNext() {
            assertThat(read(SUPPLY_GAP, having(season(40, 1000, 750), season(40, 100, 50), season(70, 100, 0))))
                    .isEqualTo("50/100");
            assertThat(read(SUPPLY_GAP, having(season(40, 4, 5)))).isEqualTo("-1/4");
        }

        @Test
        void haveNoGapThatIsKnownWhileAQuantityIsMissing() {
            Season open = Season.builder()
                    .firstDay(AS_OF.plusDays(40))
                    .lastDay(AS_OF.plusDays(50))
                    .forecast(7)
                    .build();

            assertThat(read(SUPPLY_GAP, having(open, season(40, 100, 50)))).isEqualTo(Reading.MISSING);
        }
    }
}
