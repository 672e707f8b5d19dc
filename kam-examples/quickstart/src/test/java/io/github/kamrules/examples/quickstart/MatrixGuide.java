package io.github.kamrules.examples.quickstart;

import io.github.kamrules.account.Account;
import io.github.kamrules.account.AttributeValue;
import io.github.kamrules.decision.Axis;
import io.github.kamrules.decision.Decision;
import io.github.kamrules.decision.Domain;
import io.github.kamrules.decision.LevelDecision;
import io.github.kamrules.decision.Matrix;
import io.github.kamrules.decision.MatrixPosition;
import io.github.kamrules.decision.Parameter;
import io.github.kamrules.fact.NumberFact;
import io.github.kamrules.number.Decimal;
import io.github.kamrules.number.Unit;
import io.github.kamrules.policy.Policy;
import io.github.kamrules.portfolio.Portfolio;
import io.github.kamrules.review.Assessment;
import io.github.kamrules.review.Reviewer;
import io.github.kamrules.source.KnowledgeSource;
import io.github.kamrules.standard.StandardPolicy;
import io.github.kamrules.text.TextBundle;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The code in the guide to matrices, compiled and run. */
final class MatrixGuide {

    // region matrix
    enum Segment {
        STREAMLINE,
        STATUS,
        STAR,
        STRATEGIC
    }

    static final NumberFact SCORE = NumberFact.attribute("segment-score", Domain.numbers("[0, 10]", Unit.POINTS));
    static final NumberFact STRENGTH = NumberFact.attribute("relative-strength", Domain.numbers("[0, inf)", Unit.NONE));
    static final LevelDecision<Segment> SEGMENT = Decision.of("segment", Segment.class);

    static final Parameter ATTRACTIVE =
            Parameter.of("segment.attractive", "5.0", KnowledgeSource.assumed("the middle of the scores"));
    static final Parameter STRONG = Parameter.of(
            "segment.strong",
            "1.0",
            KnowledgeSource.literature("McDonald and Woodburn 2006: the best competitor is 1"));

    static final Matrix<Segment> KASM = Matrix.<Segment>of(
                    Axis.of(SCORE, ATTRACTIVE).nearWithin("0.05"),
                    Axis.of(STRENGTH, STRONG).nearWithin("0.05"))
            .row(Segment.STAR, Segment.STRATEGIC)
            .row(Segment.STREAMLINE, Segment.STATUS);
    // endregion

    private static final TextBundle TEXTS = TextBundle.of(
            Locale.ENGLISH,
            Map.of(
                    "decision.segment", "Segment",
                    "fact.segment-score", "Attractiveness score",
                    "fact.relative-strength", "Strength relative to the best competitor",
                    "segment.STREAMLINE", "Streamline",
                    "segment.STATUS", "Status",
                    "segment.STAR", "Star",
                    "segment.STRATEGIC", "Strategic"));

    private MatrixGuide() {}

    private static Assessment assessment() {
        Policy ours = StandardPolicy.standard()
                .extend("acme", "2026")
                .decide(SEGMENT, KASM)
                .texts(TEXTS)
                .build();
        Account account = Account.builder()
                .id("C-119")
                .name("La Rochelle Gifts")
                .attribute("segment-score", AttributeValue.number(Decimal.of("5.2")))
                .attribute("relative-strength", AttributeValue.number(Decimal.of("1.4")))
                .build();
        return Reviewer.of(ours)
                .review(Portfolio.of(List.of(account), LocalDate.of(2026, 6, 30)))
                .assessment("C-119");
    }

    static String explanation() {
        Assessment assessment = assessment();
        StringBuilder out = new StringBuilder();
        // region matrix-explain
        out.append(assessment.explain(SEGMENT).toText(Locale.ENGLISH));
        // endregion
        return out.toString();
    }

    static String position() {
        Assessment assessment = assessment();
        StringBuilder out = new StringBuilder();
        // region matrix-position
        MatrixPosition<Segment> position = assessment.matrix(SEGMENT);
        out.append("cell: ").append(position.cell()).append('\n');
        position.vertical()
                .nearestCut()
                .ifPresent(cut -> out.append(cut.distance() + " from the cut at " + cut.cut() + '\n')
                        .append(cut.near() ? "near" : "not near")
                        .append(", beyond it: " + cut.beyond() + '\n'));
        // endregion
        return out.toString();
    }
}
