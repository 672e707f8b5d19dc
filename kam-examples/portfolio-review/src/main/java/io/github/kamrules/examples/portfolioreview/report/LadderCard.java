package io.github.kamrules.examples.portfolioreview.report;

import static io.github.kamrules.standard.StandardDecisions.RELATIONSHIP_TYPE;

import io.github.kamrules.decision.IndicatorStanding;
import io.github.kamrules.decision.Ladder;
import io.github.kamrules.decision.LadderStanding;
import io.github.kamrules.decision.RungStanding;
import io.github.kamrules.decision.Standing;
import io.github.kamrules.decision.Verdict;
import io.github.kamrules.review.Assessment;
import io.github.kamrules.scale.Level;
import io.github.kamrules.text.Message;
import io.github.kamrules.text.TextKey;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** Says how far the relationship with an account has come, by which signs, and what the next rung needs. */
final class LadderCard {
    private static final TextKey REASON = TextKey.of("explain.reason");

    private final Words words;
    private final LadderStanding<Level> standing;

    private LadderCard(Words words, LadderStanding<Level> standing) {
        this.words = words;
        this.standing = standing;
    }

    /** Returns the ladder of an account, or nothing if the policy answers the relationship type in another way. */
    static Optional<ReportPage.LadderFigure> of(Assessment assessment, Words words) {
        return assessment.policy().graph().logic(RELATIONSHIP_TYPE) instanceof Ladder<?>
                ? Optional.of(new LadderCard(words, assessment.ladder(RELATIONSHIP_TYPE)).figure())
                : Optional.empty();
    }

    private ReportPage.LadderFigure figure() {
        if (standing.rungs().stream().allMatch(rung -> isUnknown(rung))) {
            return new ReportPage.LadderFigure(
                    words.say("ladder.nothing-known"),
                    words.say("ladder.nothing-known.note"),
                    List.of(),
                    "",
                    List.of());
        }
        List<ReportPage.RungLine> rungs =
                new ArrayList<>(standing.rungs().stream().map(this::rung).toList());
        Collections.reverse(rungs); // the highest comes first, as on a ladder
        return new ReportPage.LadderFigure(
                words.say("ladder.reached", "level", words.label(standing.current())),
                standing.verdict() instanceof Verdict.Undecided<Level> open
                        ? words.say(
                                "ladder.open",
                                "candidates",
                                open.candidates().values().stream()
                                        .filter(level -> !level.equals(standing.current()))
                                        .map(words::label)
                                        .toList())
                        : "",
                rungs,
                standing.next()
                        .map(next -> words.say("ladder.next", "level", words.label(next.level())))
                        .orElse(""),
                gap());
    }

    private static boolean isUnknown(RungStanding<Level> rung) {
        return rung.indicators().stream().allMatch(indicator -> indicator.standing() == Standing.UNKNOWN);
    }

    private ReportPage.RungLine rung(RungStanding<Level> rung) {
        List<ReportPage.Signs> signs = new ArrayList<>();
        for (Standing kind : Standing.values()) {
            List<String> names = rung.indicators().stream()
                    .filter(indicator -> indicator.standing() == kind)
                    .map(this::name)
                    .toList();
            if (!names.isEmpty()) {
                signs.add(new ReportPage.Signs(style(kind), mark(kind), words.say("ladder.sign." + kind), names));
            }
        }
        return new ReportPage.RungLine(
                words.label(rung.level()), style(rung.standing()), words.say("ladder.rung." + rung.standing()), signs);
    }

    /** What is to be acted on comes before what is to be found out. */
    private List<ReportPage.Gap> gap() {
        List<ReportPage.Gap> gap = new ArrayList<>();
        for (Standing kind : List.of(Standing.FAILED, Standing.UNKNOWN)) {
            standing.gap().stream()
                    .filter(indicator -> indicator.standing() == kind)
                    .map(indicator -> new ReportPage.Gap(
                            style(kind),
                            mark(kind),
                            words.say("ladder.gap." + kind),
                            name(indicator),
                            state(indicator)))
                    .forEach(gap::add);
        }
        return gap;
    }

    /** Returns what the facts say about an indicator that fails. */
    private List<String> state(IndicatorStanding indicator) {
        return indicator.standing() == Standing.UNKNOWN
                ? List.of()
                : indicator.statements().stream()
                        .map(statement -> words.render(Message.of(REASON, statement.arguments())))
                        .toList();
    }

    private String name(IndicatorStanding indicator) {
        return words.label(indicator.indicator().label());
    }

    /** The mark says the same as the colour, for those who do not see it. */
    private static String mark(Standing kind) {
        return switch (kind) {
            case MET -> "\u2713";
            case FAILED -> "\u2717";
            case UNKNOWN -> "?";
        };
    }

    private static String style(Standing kind) {
        return switch (kind) {
            case MET -> "met";
            case FAILED -> "not-met";
            case UNKNOWN -> "not-known";
        };
    }
}
