package io.github.kamrules.whatif;

import static io.github.kamrules.fact.AccountFacts.POTENTIAL_SHARE;
import static io.github.kamrules.fact.AccountFacts.REVENUE;
import static io.github.kamrules.fact.AccountFacts.REVENUE_SHARE;
import static io.github.kamrules.fact.AccountFacts.STATED_RELATIONSHIP_STRENGTH;
import static io.github.kamrules.fact.AccountFacts.TARGETED;
import static io.github.kamrules.fixtures.Accounts.AS_OF;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.kamrules.account.Account;
import io.github.kamrules.account.AttributeValue;
import io.github.kamrules.decision.Decision;
import io.github.kamrules.decision.Domain;
import io.github.kamrules.decision.FirstMatch;
import io.github.kamrules.decision.LevelDecision;
import io.github.kamrules.decision.NumberDecision;
import io.github.kamrules.decision.PopulationFigure;
import io.github.kamrules.decision.Verdict;
import io.github.kamrules.fact.DateFact;
import io.github.kamrules.fact.FactTexts;
import io.github.kamrules.fact.NumberFact;
import io.github.kamrules.fixtures.Accounts;
import io.github.kamrules.history.LevelState;
import io.github.kamrules.number.Decimal;
import io.github.kamrules.number.Unit;
import io.github.kamrules.policy.Policy;
import io.github.kamrules.portfolio.Portfolio;
import io.github.kamrules.relationship.Relationship;
import io.github.kamrules.relationship.RelationshipStrengths;
import io.github.kamrules.review.Assessment;
import io.github.kamrules.review.Reviewer;
import io.github.kamrules.sales.Potential;
import io.github.kamrules.sales.Sales;
import io.github.kamrules.scale.Scale;
import io.github.kamrules.standard.StandardDecisions;
import io.github.kamrules.standard.StandardPolicy;
import io.github.kamrules.text.TextBundle;
import io.github.kamrules.tier.Tiers;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.Test;

class MarginsTest {

    enum Size {
        SMALL,
        LARGE,
        HUGE
    }

    private static final Scale<Size> SIZES = Scale.ordered("size", Size.class);
    private static final LevelDecision<Size> SIZE = Decision.of("size", SIZES);
    private static final LevelDecision<Size> PROMISE = Decision.of("promise", SIZES);
    private static final NumberDecision RANK =
            Decision.number("rank", Domain.wholeNumbers("[1, inf)", Unit.COUNT).orNone());
    private static final LevelDecision<Size> TOP = Decision.of("top", SIZES);
    private static final NumberFact PEOPLE =
            NumberFact.attribute("people", Domain.wholeNumbers("[0, inf)", Unit.COUNT));
    private static final NumberFact QUALITY = NumberFact.attribute("quality", Domain.numbers("[0, 10]", Unit.COUNT));
    private static final DateFact SIGNED = DateFact.attribute("signed");
    private static final LevelDecision<Size> STAFFED = Decision.of("staffed", SIZES);
    private static final LevelDecision<Size> GOOD = Decision.of("good", SIZES);
    private static final LevelDecision<Size> OLD = Decision.of("old", SIZES);

    /** A fifth of the portfolio is large; half of it, or three tenths with a very strong relationship, is huge. */
    private static final Policy POLICY = Policy.builder("sizes", "1")
            .decide(
                    SIZE,
                    FirstMatch.when(
                                    REVENUE_SHARE
                                            .atLeast("0.5")
                                            .or(REVENUE_SHARE
                                                    .atLeast("0.3")
                                                    .and(STATED_RELATIONSHIP_STRENGTH.is(
                                                            RelationshipStrengths.VERY_STRONG))),
                                    Size.HUGE)
                            .orWhen(REVENUE_SHARE.atLeast("0.2"), Size.LARGE)
                            .otherwise(Size.SMALL))
            .decide(
                    PROMISE,
                    FirstMatch.when(POTENTIAL_SHARE.atLeast("0.5"), Size.HUGE).otherwise(Size.SMALL))
            .decide(RANK, PopulationFigure.rank(REVENUE))
            .decide(TOP, FirstMatch.when(RANK.atMost("1"), Size.HUGE).otherwise(Size.SMALL))
            .decide(
                    STAFFED,
                    FirstMatch.when(PEOPLE.atLeast("3").and(TARGETED.isTrue()), Size.HUGE)
                            .otherwise(Size.SMALL))
            .decide(
                    GOOD,
                    FirstMatch.when(QUALITY.moreThan("8"), Size.HUGE)
                            .orWhen(QUALITY.atLeast("5"), Size.LARGE)
                            .otherwise(Size.SMALL))
            .decide(
                    OLD,
                    FirstMatch.when(SIGNED.before(LocalDate.of(2020, 1, 1)), Size.HUGE)
                            .otherwise(Size.SMALL))
            .texts(FactTexts.bundle())
            .texts(TextBundle.of(
                    Locale.ENGLISH,
                    Map.of(
                            "decision.size", "Size",
                            "size.SMALL", "Small",
                            "size.LARGE", "Large",
                            "size.HUGE", "Huge")))
            .build();

    private static Account account(String id, long revenue) {
        return Accounts.withRevenue(id, revenue).toBuilder()
                .relationship(Relationship.builder()
                        .strength(RelationshipStrengths.GOOD)
                        .build())
                .build();
    }

    private static Account with(String attribute, AttributeValue value) {
        return account("A", 100).toBuilder().attribute(attribute, value).build();
    }

    private static Assessment assessment(Account account, Account... others) {
        return assessment(POLICY, account, others);
    }

    private static Assessment assessment(Policy policy, Account account, Account... others) {
        List<Account> all = new ArrayList<>(Arrays.asList(others));
        all.add(account);
        return Reviewer.of(policy).review(Portfolio.of(all, AS_OF)).assessment(account.id());
    }

    private static String text(Margins margins) {
        return margins.toText(Locale.ENGLISH);
    }

    @Test
    void theOwnPartMovesWithTheRevenueToTheCent() {
        // 225 of 1,125 is a fifth; no relationship helps a tenth.
        Margins margins = Margins.of(assessment(account("A", 100), account("B", 900)), SIZE);
        assertThat(text(margins)).isEqualTo("""
                Size: Small. One change alone would make it another:
                  Revenue of the trailing year: 100 → 225: Large
                """);
        assertThat(margins.margins()).singleElement().satisfies(margin -> {
            assertThat(margin.fact()).isEqualTo(REVENUE);
            assertThat(margin.from()).isEqualTo(Decimal.of("100"));
            assertThat(margin.to()).isEqualTo(Decimal.of("225"));
            assertThat(margin.included()).isTrue();
            assertThat(margin.exact()).isTrue();
            assertThat(margin.becomes()).isEqualTo(new Verdict.Decided<>(Size.LARGE, List.of()));
        });
    }

    @Test
    void bothSidesAreFollowedAndSoAreLevels() {
        // 400 of 1,400. Down: 224.99 of 1,224.99 is below a fifth. Up: 1,000 of 2,000 is half.
        assertThat(text(Margins.of(assessment(account("A", 400), account("B", 1_000)), SIZE)))
                .isEqualTo("""
                Size: Large. One change alone would make it another:
                  Revenue of the trailing year: 400 → 249.99: Small
                  Revenue of the trailing year: 400 → 1000: Huge
                """);
        // 450 of 1,450 is more than 30 %.
        assertThat(text(Margins.of(assessment(account("A", 450), account("B", 1_000)), SIZE)))
                .isEqualTo("""
                Size: Large. One change alone would make it another:
                  Revenue of the trailing year: 450 → 249.99: Small
                  Revenue of the trailing year: 450 → 1000: Huge
                  Relationship strength as stated: Good → Very strong: Huge
                """);
    }

    @Test
    void thePotentialMovesWhatFollowsFromIt() {
        Account promising = Accounts.withSales(
                "A",
                Sales.builder()
                        .currency(CurrencyUnit.EUR)
                        .potential(Potential.of(Accounts.euros(600)))
                        .build());
        assertThat(text(Margins.of(assessment(promising, account("B", 900)), PROMISE)))
                .isEqualTo("""
                        promise: Small. One change alone would make it another:
                          Potential per year: 600 → 900: Huge
                        """);
    }

    @Test
    void aRankIsFoundToTheCentButNotForCertain() {
        Margins margins = Margins.of(assessment(account("A", 100), account("B", 900)), TOP);
        assertThat(text(margins)).isEqualTo("""
                top: Small. One change alone would make it another:
                  Revenue of the trailing year: 100 → 900: Huge
                A nearer border is possible: Revenue of the trailing year.
                """);
        assertThat(margins.margins()).singleElement().extracting(Margin::exact).isEqualTo(false);
    }

    @Test
    void whatLiesBeyondABoundIsToldFromTheBoundItself() {
        assertThat(text(Margins.of(assessment(with("quality", AttributeValue.number(Decimal.of("7")))), GOOD)))
                .isEqualTo("""
                        good: Large. One change alone would make it another:
                          quality: 7 → above 8: Huge
                          quality: 7 → below 5: Small
                        """);
        assertThat(text(Margins.of(assessment(with("quality", AttributeValue.number(Decimal.of("8")))), GOOD)))
                .isEqualTo("""
                        good: Large. One change alone would make it another:
                          quality: 8 → above 8: Huge
                          quality: 8 → below 5: Small
                        """);
        assertThat(text(Margins.of(assessment(with("quality", AttributeValue.number(Decimal.of("9")))), GOOD)))
                .isEqualTo("""
                        good: Huge. One change alone would make it another:
                          quality: 9 → 8: Large
                        """);
    }

    @Test
    void wholeNumbersDatesAndFlagsChangeByTheirOwnSteps() {
        Account staffed = with("people", AttributeValue.number(Decimal.of("4"))).toBuilder()
                .targeted(true)
                .build();
        assertThat(text(Margins.of(assessment(staffed), STAFFED))).isEqualTo("""
                staffed: Huge. One change alone would make it another:
                  people: 4 → 2: Small
                  Chosen for pursuit: yes → no: Small
                """);
        Account signed = with("signed", AttributeValue.date(LocalDate.of(2021, 5, 1)));
        assertThat(Margins.of(assessment(signed), OLD).margins())
                .singleElement()
                .extracting(Margin::to)
                .isEqualTo(LocalDate.of(2019, 12, 31));
    }

    @Test
    void nearIsInPartsOfTheNumber() {
        Margins margins = Margins.of(assessment(account("A", 240), account("B", 900)), SIZE);
        // Down to 224.99, which is 6.25 % less.
        assertThat(text(margins.near("0.07"))).isEqualTo("""
                Size: Large, near a border. Within 7% of what they are, one of these alone would make it another:
                  Revenue of the trailing year: 240 → 224.99: Small
                """);
        assertThat(text(margins.near("0.0625"))).isEqualTo("Size: Large. No number is within 6.25% of a border.\n");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> margins.near("0"))
                .withMessage("The part (0) of a number that counts as near must be more than 0.");
    }

    @Test
    void withoutACertainAnswerThereIsNoMargin() {
        Margins margins = Margins.of(assessment(account("A", 100)), STAFFED);
        assertThat(margins.margins()).isEmpty();
        assertThat(text(margins))
                .isEqualTo("staffed: not decided as long as facts are missing: people, Chosen for pursuit.\n");
        assertThat(margins.near("0.05")).isEqualTo(margins);
    }

    @Test
    void anAnswerThatNothingChangesIsToldAsSuch() {
        assertThat(text(Margins.of(assessment(account("A", 100)), TOP))).isEqualTo("""
                        top: Huge. No change of one fact alone would make it another.
                        A nearer border is possible: Revenue of the trailing year.
                        """);
    }

    @Test
    void theWordsAreThereInChinese() {
        Margins margins = Margins.of(assessment(account("A", 240), account("B", 900)), SIZE);
        assertThat(margins.toText(Locale.SIMPLIFIED_CHINESE)).contains("只改变下列一项", "240→224.99：");
        assertThat(margins.near("0.07").toText(Locale.TRADITIONAL_CHINESE)).contains("接近邊界", "240→224.99：");
    }

    @Test
    void theTierOfTheStandardPolicyHasMarginsButNotInWhatIsKept() {
        Policy standard = StandardPolicy.standard();
        Account kept = Accounts.withRevenue("A", 2_000).toBuilder()
                .state(LevelState.builder()
                        .decision("tier")
                        .level(Tiers.ORDINARY.id())
                        .since(AS_OF.minusYears(2))
                        .asOf(AS_OF.minusYears(1))
                        .build())
                .build();
        Assessment assessment = assessment(standard, kept, Accounts.withRevenue("B", 9_900));
        // Of 9,900 for the others 1,100 is a tenth, and 3,300 a quarter.
        assertThat(text(Margins.of(assessment, StandardDecisions.RAW_TIER))).isEqualTo("""
                Tier by what is known today: Key account. One change alone would make it another:
                  Revenue of the trailing year: 2000 → 1099.99: Development account
                  Revenue of the trailing year: 2000 → 3300: Strategic account
                """);
        assertThat(text(Margins.of(assessment, StandardDecisions.TIER))).isEqualTo("""
                Tier: Key account. One change alone would make it another:
                  Revenue of the trailing year: 2000 → 1099.99: Development account
                  Revenue of the trailing year: 2000 → 3300: Strategic account
                A nearer border is possible: Revenue of the trailing year.
                """);
    }
}
