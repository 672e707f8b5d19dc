package io.github.kamrules.json;

import static io.github.kamrules.json.BasicForms.DATE;
import static io.github.kamrules.json.BasicForms.FLAG;
import static io.github.kamrules.json.BasicForms.TEXT;
import static io.github.kamrules.json.BasicForms.WHOLE;

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

/** The forms of what happens between an account and us. */
final class CalendarForms {
    static final Form<Touch> TOUCH = Form.of(
            touch -> new Fields()
                    .put("date", touch.date(), DATE)
                    .put("kind", touch.kind().name()),
            node -> node.object()
                    .make(in ->
                            Touch.of(in.required("date", DATE), in.required("kind", Form.ofEnum(TouchKind.class)))));

    static final Form<AccountEvent> EVENT = Form.of(
            event -> new Fields()
                    .put("date", event.date(), DATE)
                    .put("kind", event.kind().name())
                    .put("supported", event.supported()),
            node -> node.object().make(in -> {
                AccountEvent.Builder event = AccountEvent.builder()
                        .date(in.required("date", DATE))
                        .kind(in.required("kind", Form.ofEnum(EventKind.class)));
                in.optional("supported", FLAG).ifPresent(event::supported);
                return event.build();
            }));

    static final Form<Season> SEASON = Form.of(
            season -> new Fields()
                    .put("product", season.product(), TEXT)
                    .put("firstDay", season.firstDay(), DATE)
                    .put("lastDay", season.lastDay(), DATE)
                    .put("forecast", season.forecast(), WHOLE)
                    .put("committed", season.committed(), WHOLE),
            node -> node.object().make(in -> {
                Season.Builder season =
                        Season.builder().firstDay(in.required("firstDay", DATE)).lastDay(in.required("lastDay", DATE));
                in.optional("product", TEXT).ifPresent(season::product);
                in.optional("forecast", WHOLE).ifPresent(season::forecast);
                in.optional("committed", WHOLE).ifPresent(season::committed);
                return season.build();
            }));

    static final Form<Initiative> INITIATIVE = Form.of(
            initiative -> new Fields()
                    .put("kind", initiative.kind().name())
                    .put("state", initiative.state().name())
                    .put("firstDay", initiative.firstDay(), DATE)
                    .put("lastDay", initiative.lastDay(), DATE)
                    .put("metExpectations", initiative.metExpectations(), FLAG),
            node -> node.object().make(in -> {
                Initiative.Builder initiative = Initiative.builder()
                        .kind(in.required("kind", Form.ofEnum(InitiativeKind.class)))
                        .state(in.required("state", Form.ofEnum(InitiativeState.class)));
                in.optional("firstDay", DATE).ifPresent(initiative::firstDay);
                in.optional("lastDay", DATE).ifPresent(initiative::lastDay);
                in.optional("metExpectations", FLAG).ifPresent(initiative::metExpectations);
                return initiative.build();
            }));

    static final Form<Feedback> FEEDBACK = Form.of(
            feedback -> new Fields()
                    .put("date", feedback.date(), DATE)
                    .put("topic", feedback.topic().name())
                    .put("score", feedback.score())
                    .put("channel", feedback.channel(), Form.ofEnum(FeedbackChannel.class))
                    .put("resolved", feedback.resolved(), FLAG),
            node -> node.object().make(in -> {
                Feedback.Builder feedback = Feedback.builder()
                        .date(in.required("date", DATE))
                        .topic(in.required("topic", Form.ofEnum(FeedbackTopic.class)))
                        .score(in.required("score", WHOLE));
                in.optional("channel", Form.ofEnum(FeedbackChannel.class)).ifPresent(feedback::channel);
                in.optional("resolved", FLAG).ifPresent(feedback::resolved);
                return feedback.build();
            }));

    static final Form<Calendar> CALENDAR = Form.of(
            calendar -> new Fields()
                    .put("touches", calendar.touches(), TOUCH.list())
                    .put("events", calendar.events(), EVENT.list())
                    .put("seasons", calendar.seasons(), SEASON.list())
                    .put("initiatives", calendar.initiatives(), INITIATIVE.list())
                    .put("feedback", calendar.feedback(), FEEDBACK.list()),
            node -> node.object().make(in -> {
                Calendar.Builder calendar = Calendar.builder();
                in.optional("touches", TOUCH.list()).ifPresent(calendar::touches);
                in.optional("events", EVENT.list()).ifPresent(calendar::events);
                in.optional("seasons", SEASON.list()).ifPresent(calendar::seasons);
                in.optional("initiatives", INITIATIVE.list()).ifPresent(calendar::initiatives);
                in.optional("feedback", FEEDBACK.list()).ifPresent(calendar::feedback);
                return calendar.build();
            }));

    private CalendarForms() {}
}
