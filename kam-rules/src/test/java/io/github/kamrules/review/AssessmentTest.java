package io.github.kamrules.review;

import static io.github.kamrules.fixtures.Accounts.AS_OF;
import static io.github.kamrules.fixtures.Accounts.full;
import static io.github.kamrules.fixtures.Accounts.named;
import static io.github.kamrules.fixtures.Accounts.order;
import static io.github.kamrules.fixtures.Accounts.portfolio;
import static io.github.kamrules.fixtures.Accounts.withOrders;
import static io.github.kamrules.fixtures.Accounts.withRevenue;
import static io.github.kamrules.review.SmallPolicy.OVERDUE;
import static io.github.kamrules.review.SmallPolicy.PROMILLE;
import static io.github.kamrules.review.SmallPolicy.VALUE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.kamrules.account.Account;
import io.github.kamrules.account.AttributeValue;
import io.github.kamrules.decision.Axis;
import io.github.kamrules.decision.Capacity;
import io.github.kamrules.decision.Characteristic;
import io.github.kamrules.decision.CutOff;
import io.github.kamrules.decision.Decision;
import io.github.kamrules.decision.Indicator;
import io.github.kamrules.decision.IndicatorStanding;
import io.github.kamrules.decision.Ladder;
import io.github.kamrules.decision.LadderStanding;
import io.github.kamrules.decision.LevelDecision;
import io.github.kamrules.decision.Matrix;
import io.github.kamrules.decision.MatrixPosition;
import io.github.kamrules.decision.ScoreBreakdown;
import io.github.kamrules.decision.Scorecard;
import io.github.kamrules.decision.Stability;
import io.github.kamrules.decision.Standing;
import io.github.kamrules.decision.Verdict;
import io.github.kamrules.fact.HistoryFacts;
import io.github.kamrules.fixtures.Histories;
import io.github.kamrules.number.Decimal;
import io.github.kamrules.policy.Policy;
import io.github.kamrules.portfolio.Portfolio;
import io.github.kamrules.relationship.RelationshipTypes;
import io.github.kamrules.review.SmallPolicy.Answer;
import io.github.kamrules.review.SmallPolicy.Value;
import io.github.kamrules.scale.Level;
import io.github.kamrules.source.KnowledgeSource;
import io.github.kamrules.standard.StandardDecisions;
import io.github.kamrules.standard.StandardParameters;
import io.github.kamrules.standard.StandardPolicy;
import io.github.kamrules.text.TextKey;
import io.github.kamrules.tier.AttractivenessLevels;
import io.github.kamrules.tier.Tiers;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class AssessmentTest {

    /** Scores, ladders, matrices and kept levels of one policy, which all read a level that only so many accounts may have. */
    @Nested
    class AmongOtherAccounts {

        private static final LevelDecision<Value> PLACED = Decision.of("placed", VALUE.scale());
        private static final LevelDecision<Value> KEPT = Decision.of("kept", VALUE.scale());
        private static final LevelDecision<Answer> SCORED = Decision.of("scored", Answer.class);
        private static final LevelDecision<Value> CLIMBED = Decision.of("climbed", VALUE.scale());
        private static final LevelDecision<Answer> PLOTTED = Decision.of("plotted", Answer.class);

        private static final Policy POLICY = SmallPolicy.VALUE_AND_STAGE
                .extend("among", "1")
                .decide(PROMILLE, SmallPolicy.promille())
                .decide(PLACED, Capacity.of(VALUE, PROMILLE).limit(Value.HEAD, "1"))
                .decide(KEPT, Stability.of(PLACED, HistoryFacts.stateOf(KEPT)))
                .decide(
                        SCORED,
                        Scorecard.of(
                                        Characteristic.of("place")
                                                .when(PLACED.is(Value.HEAD), "10")
                                                .when(PLACED.is(Value.WAIST), "4", "reason.displaced")
                                                .otherwise("0"),
                                        Characteristic.of("payment")
                                                .when(OVERDUE.lessThan("0.10"), "3")
                                                .otherwise("0"))
                                .cutOffs(Answer.NO, CutOff.atLeast("8", Answer.YES)))
                .decide(
                        CLIMBED,
                        Ladder.startingAt(Value.LONG_TAIL)
                                .rung(Value.WAIST, Indicator.of("placed-in-waist", PLACED.atLeast(Value.WAIST)))
                                .rung(
                                        Value.HEAD,
                                        Indicator.of("placed-in-head", PLACED.is(Value.HEAD)),
                                        Indicator.of("pays", OVERDUE.lessThan("0.10"))))
                .decide(
                        PLOTTED,
                        Matrix.<Answer>of(Axis.of(PLACED), Axis.of(OVERDUE, "0.10"))
                                .row(Answer.YES, Answer.NO)
                                .row(Answer.YES, Answer.NO)
                                .row(Answer.NO, Answer.NO))
                .build();

        /** By its revenue a head account, as A1 is, but there is room for one only. */
        private static final Account DISPLACED = withRevenue("A2", 40);

        private static Assessment assess(Account account) {
            return Reviewer.of(POLICY)
                    .review(portfolio(withRevenue("A1", 60), account))
                    .assessment(account.id());
        }

        private static Account overdue(String share) {
            return DISPLACED.toBuilder()
                    .attribute("overdue-share", AttributeValue.number(Decimal.of(share)))
                    .build();
        }

        @Test
        void theAccountIsDisplacedByTheOther() {
            assertThat(assess(DISPLACED).value(VALUE)).contains(Value.HEAD);
            assertThat(assess(DISPLACED).value(PLACED)).contains(Value.WAIST);
        }

        @Test
        void aScoreCountsThePlaceThatIsLeft() {
            ScoreBreakdown<Answer> score = assess(overdue("0.05")).score(SCORED);

            assertThat(score.total().value()).contains(Decimal.of("7"));
            assertThat(score.verdict().value()).contains(Answer.NO);
            assertThat(score.line("place").lowest()).contains(Decimal.of("4"));
            assertThat(score.reasonCodes(2)).containsExactly(TextKey.of("reason.displaced"));
            assertThat(score.distances())
                    .singleElement()
                    .isEqualTo(new ScoreBreakdown.Distance<>(
                            Answer.YES, Decimal.of("8"), Decimal.of("-1"), Decimal.of("-1")));
        }

        @Test
        void aScoreTellsWhatIsOpenWhileAFactIsMissing() {
            ScoreBreakdown<Answer> score = assess(DISPLACED).score(SCORED);

            assertThat(score.lowest()).contains(Decimal.of("4"));
            assertThat(score.highest()).contains(Decimal.of("7"));
            assertThat(score.verdict().value()).contains(Answer.NO);
            assertThat(score.open()).extracting(ScoreBreakdown.Line::id).containsExactly("payment");
        }

        @Test
        void aLadderCountsThePlaceThatIsLeft() {
            LadderStanding<Value> standing = assess(overdue("0.05")).ladder(CLIMBED);

            assertThat(standing.current()).isEqualTo(Value.WAIST);
            assertThat(standing.gap()).singleElement().satisfies(indicator -> {
                assertThat(indicator.indicator().id()).isEqualTo("placed-in-head");
                assertThat(indicator.readings().get(0).value()).contains(Value.WAIST);
            });
        }

        @Test
        void aLadderTellsWhatIsUnknownWhileAFactIsMissing() {
            LadderStanding<Value> standing = assess(DISPLACED).ladder(CLIMBED);

            assertThat(standing.verdict().value()).contains(Value.WAIST); // the place alone keeps it from the head
            assertThat(standing.gap())
                    .extracting(IndicatorStanding::standing)
                    .containsExactly(Standing.FAILED, Standing.UNKNOWN);
        }

        @Test
        void aMatrixShowsThePlaceThatIsLeft() {
            MatrixPosition<Answer> position = assess(overdue("0.05")).matrix(PLOTTED);

            assertThat(position.cell()).contains(Answer.YES);
            assertThat(position.vertical().value()).contains(Value.WAIST);
            assertThat(position.vertical().band()).contains(1);
            assertThat(position.horizontal().band()).contains(0);
        }

        @Test
        void aMatrixLeavesAnAxisOpenWhileItsFactIsMissing() {
            MatrixPosition<Answer> position = assess(DISPLACED).matrix(PLOTTED);

            assertThat(position.cell()).isEmpty();
            assertThat(position.vertical().band()).contains(1);
            assertThat(position.horizontal().band()).isEmpty();
        }

        @Test
        void theNextStateKeepsThePlaceThatIsLeft() {
            assertThat(assess(DISPLACED).nextState(KEPT)).contains(Histories.state("kept", "WAIST", AS_OF, AS_OF));
        }

        @Test
        void anAccountAssessedAloneStandsAmongTheOthersOfTheReview() {
            Reviewer reviewer = Reviewer.of(POLICY);
            PortfolioReview review = reviewer.review(portfolio(withRevenue("A1", 60), DISPLACED));

            Assessment asItWas = reviewer.assess(overdue("0.05"), review);
            assertThat(asItWas.score(SCORED).total().value()).contains(Decimal.of("7"));
            assertThat(asItWas.ladder(CLIMBED).current()).isEqualTo(Value.WAIST);

            // Five sixths of the revenue now; the other still has the three fifths of the review.
            Account grown = overdue("0.05").toBuilder()
                    .sales(withRevenue("A2", 300).sales().orElseThrow())
                    .build();
            Assessment now = reviewer.assess(grown, review);
            assertThat(now.score(SCORED).total().value()).contains(Decimal.of("13"));
            assertThat(now.ladder(CLIMBED).current()).isEqualTo(Value.HEAD);
            assertThat(now.matrix(PLOTTED).vertical().value()).contains(Value.HEAD);
            assertThat(now.nextState(KEPT)).contains(Histories.state("kept", "HEAD", AS_OF, AS_OF));

            Account added = withRevenue("A3", 30);
            assertThat(reviewer.assess(added, review).ladder(CLIMBED).current()).isEqualTo(Value.WAIST);
        }

        @Test
        void anAccountOfWhichNothingIsKnownIsLeftOpen() {
            Assessment nameless = Reviewer.of(POLICY)
                    .review(portfolio(withRevenue("A1", 60), named("A2"), withRevenue("A3", 40)))
                    .assessment("A2");

            assertThat(nameless.score(SCORED).verdict()).isInstanceOf(Verdict.Undecided.class);
            assertThat(nameless.ladder(CLIMBED).current()).isEqualTo(Value.LONG_TAIL);
            assertThat(nameless.matrix(PLOTTED).vertical().value()).isEmpty();
            assertThat(nameless.nextState(KEPT)).isEmpty();
        }
    }

    @Nested
    class OfTheStandardPolicy {

        private static Assessment assess(Policy policy, Account account, Account... others) {
            List<Account> all = new ArrayList<>(List.of(others));
            all.add(account);
            return Reviewer.of(policy).review(Portfolio.of(all, AS_OF)).assessment(account.id());
        }

        @Test
        void theScoreOfTheAttractivenessIsTakenApart() {
            ScoreBreakdown<Level> score = assess(StandardPolicy.standard(), full(), withRevenue("B", 900_000))
                    .score(StandardDecisions.ATTRACTIVENESS);

            assertThat(score.lines())
                    .extracting(ScoreBreakdown.Line::id)
                    .containsExactly("potential", "volume", "margin");
            assertThat(score.verdict().value()).contains(AttractivenessLevels.HIGH);
            assertThat(score.total().value()).contains(Decimal.of("8.75")); // high, head, and a margin of 24%
            assertThat(score.distances())
                    .extracting(ScoreBreakdown.Distance::lowest)
                    .containsExactly(Decimal.of("4.75"), Decimal.of("2.25"));
        }

        @Test
        void whatIsMissingWidensTheScore() {
            ScoreBreakdown<Level> score = assess(StandardPolicy.strict(), withRevenue("A", 100), withRevenue("B", 900))
                    .score(StandardDecisions.ATTRACTIVENESS);

            assertThat(score.open()).extracting(ScoreBreakdown.Line::id).containsExactly("potential", "margin");
            assertThat(score.lowest()).contains(Decimal.of("1.5"));
            assertThat(score.highest()).contains(Decimal.of("8.5"));
        }

        @Test
        void theLadderOfTheRelationshipTellsWhatThePartnershipNeeds() {
            LadderStanding<Level> standing =
                    assess(StandardPolicy.standard(), full()).ladder(StandardDecisions.RELATIONSHIP_TYPE);

            assertThat(standing.current()).isEqualTo(RelationshipTypes.PREFERRED_SUPPLIER);
            assertThat(standing.gap())
                    .extracting(indicator -> indicator.indicator().id())
                    .containsExactly("price-in-agreement", "highly-visible");
        }

        @Test
        void theNextTierIsThatOfTheRulesAlsoWhereThereIsNoRoom() {
            Policy roomForOne = StandardPolicy.standard()
                    .extend("small", "1")
                    .set(StandardParameters.KEY_ACCOUNTS_AT_MOST, "1", KnowledgeSource.company("sales board"))
                    .set(StandardParameters.DEPENDENCE_SHARE, "1", KnowledgeSource.company("sales board"))
                    .set(StandardParameters.GROWTH_LEVER_SHARE, "1", KnowledgeSource.company("sales board"))
                    .build();
            Assessment second = assess(
                    roomForOne,
                    withOrders("A2", order("2026-05-10", 4_000)),
                    withOrders("A1", order("2026-05-10", 6_000)));

            assertThat(second.value(StandardDecisions.OVERRIDDEN_TIER)).contains(Tiers.KEY);
            assertThat(second.value(StandardDecisions.TIER)).contains(Tiers.DEVELOPMENT);
            assertThat(second.nextState(StandardDecisions.TIER)).contains(Histories.state("tier", "KEY", AS_OF, AS_OF));
        }
    }

    @Nested
    class OfAnotherKind {

        private final Assessment assessment =
                Reviewer.of(StandardPolicy.standard()).review(portfolio(full())).assessment("C-119");

        @Test
        void haveNoScore() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> assessment.score(StandardDecisions.TIER))
                    .withMessage("The decision (tier) is not made by a scorecard, so it has no score to take apart.\n"
                            + "Maybe explain(...) was meant.");
        }

        @Test
        void haveNoRungs() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> assessment.ladder(StandardDecisions.ATTRACTIVENESS))
                    .withMessage("The decision (attractiveness) is not answered by a ladder, so it has no rungs.\n"
                            + "Maybe explain(...) was meant.");
        }

        @Test
        void haveNoCells() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> assessment.matrix(StandardDecisions.ACCOUNT_CATEGORY))
                    .withMessage("The decision (account-category) is not answered by a matrix, so it has no axes.\n"
                            + "Maybe explain(...) was meant.");
        }

        @Test
        void keepNoState() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> assessment.nextState(StandardDecisions.VALUE_CLASS))
                    .withMessageStartingWith(
                            "No decision of the policy standard 1 keeps a state of the decision" + " (value-class).");
        }

        @Test
        void areLookedForInThePolicyFirst() {
            LevelDecision<Answer> other = Decision.of("attractivenes", Answer.class);
            String message =
                    "The decision (attractivenes) is not defined in this graph.\nMaybe (attractiveness) was meant.";

            assertThatIllegalArgumentException()
                    .isThrownBy(() -> assessment.score(other))
                    .withMessage(message);
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> assessment.ladder(other))
                    .withMessage(message);
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> assessment.matrix(other))
                    .withMessage(message);
        }
    }
}
