package io.github.kamrules.whatif;

import static io.github.kamrules.fact.AccountFacts.REVENUE;
import static io.github.kamrules.fact.AccountFacts.REVENUE_SHARE;
import static io.github.kamrules.fixtures.Accounts.AS_OF;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.kamrules.account.Account;
import io.github.kamrules.account.AccountId;
import io.github.kamrules.account.AttributeValue;
import io.github.kamrules.decision.Code;
import io.github.kamrules.decision.Condition;
import io.github.kamrules.decision.Decision;
import io.github.kamrules.decision.Domain;
import io.github.kamrules.decision.FirstMatch;
import io.github.kamrules.decision.Input;
import io.github.kamrules.decision.LevelDecision;
import io.github.kamrules.fact.FactTexts;
import io.github.kamrules.fact.FlagFact;
import io.github.kamrules.fact.NumberFact;
import io.github.kamrules.fixtures.Accounts;
import io.github.kamrules.number.Decimal;
import io.github.kamrules.number.Unit;
import io.github.kamrules.policy.Policy;
import io.github.kamrules.portfolio.Portfolio;
import io.github.kamrules.review.PortfolioReview;
import io.github.kamrules.review.Reviewer;
import io.github.kamrules.scale.Scale;
import io.github.kamrules.text.TextBundle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FactFinderTest {

    enum Risk {
        LOW,
        MEDIUM,
        HIGH
    }

    private static final NumberFact OVERDUE =
            NumberFact.attribute("overdue-share", Domain.numbers("[0, 1]", Unit.RATIO));
    private static final FlagFact INSURED = FlagFact.attribute("insured");
    private static final LevelDecision<Risk> RISK = Decision.of("risk", Scale.ordered("risk", Risk.class));
    private static final LevelDecision<Risk> BY_CODE = Decision.of("by-code", Scale.ordered("risk", Risk.class));
    private static final LevelDecision<Risk> EXPOSED = Decision.of("exposed", Scale.ordered("risk", Risk.class));

    private static final Policy POLICY = Policy.builder("risks", "1")
            .decide(
                    RISK,
                    FirstMatch.when(OVERDUE.atLeast("0.5").and(INSURED.isFalse()), Risk.HIGH)
                            .orWhen(OVERDUE.atLeast("0.2"), Risk.MEDIUM)
                            .otherwise(Risk.LOW))
            .decide(BY_CODE, Code.of("never-high", "1", List.of(INSURED), in -> Optional.of(Risk.LOW)))
            .decide(
                    EXPOSED,
                    FirstMatch.when(REVENUE_SHARE.atLeast("0.5"), Risk.HIGH)
                            .orWhen(REVENUE.atLeast("100"), Risk.MEDIUM)
                            .otherwise(Risk.LOW))
            .texts(FactTexts.bundle())
            .texts(TextBundle.of(
                    Locale.ENGLISH,
                    Map.of(
                            "decision.risk", "Credit risk",
                            "decision.exposed", "Exposure",
                            "fact.overdue-share", "Invoices paid late",
                            "fact.insured", "Insured")))
            .build();

    private static Account account(String id) {
        return Accounts.withRevenue(id, 1_000);
    }

    private static Account overdue(String id, String share) {
        return account(id).toBuilder()
                .attribute("overdue-share", AttributeValue.number(Decimal.of(share)))
                .build();
    }

    private static Account insured(String id, boolean insured) {
        return account(id).toBuilder()
                .attribute("insured", AttributeValue.flag(insured))
                .build();
    }

    private static PortfolioReview review(Account... accounts) {
        return Reviewer.of(POLICY).review(Portfolio.of(new ArrayList<>(Arrays.asList(accounts)), AS_OF));
    }

    private static MissingFacts find(FactFinder finder, Account account) {
        return finder.find(review(account).assessment(account.id()), RISK);
    }

    private static List<Input> factsOf(MissingFacts found) {
        return found.facts().stream().map(MissingFacts.Line::fact).toList();
    }

    @Test
    void theFactThatSettlesMostStandsFirst() {
        // Late payments: below 0.2 it is LOW, below 0.5 MEDIUM, and only from there on the insurance matters: 2 of 3.
        // Insured:
        // LOW or MEDIUM are left. Not insured: all three.
        MissingFacts found = find(FactFinder.atEqualCosts(), account("A-1"));
        assertThat(found.toText(Locale.ENGLISH)).isEqualTo("""
                        Credit risk is open. To find out next, what settles most for its cost first:
                          Invoices paid late: knowing it would settle it in 2 of 3 cases; cost 1
                          Insured: knowing it alone would not settle it, but leave 2.5 answers on average; cost 1
                          For certain, whatever they turn out to be: Insured, Invoices paid late; cost 2
                        """);
    }

    @Test
    void textsAreThereInChinese() {
        MissingFacts found = find(FactFinder.atEqualCosts(), account("A-1"));
        assertThat(found.toText(Locale.SIMPLIFIED_CHINESE)).contains("3种情形中有2种可确定结果；成本1");
        assertThat(found.toText(Locale.TRADITIONAL_CHINESE)).contains("3種情形中有2種可確定結果；成本1");
    }

    @Test
    void aFactThatSettlesNothingAloneStaysBehindHoweverCheapItIs() {
        FactFinder finder = FactFinder.builder().cost(INSURED, "0.01").build();
        assertThat(factsOf(find(finder, account("A-1")))).containsExactly(OVERDUE, INSURED);
    }

    @Test
    void costDecidesBetweenFactsThatSettleEquallyMuch() {
        // Two signs, each of which settles one of two cases.
        FlagFact sued = FlagFact.attribute("sued");
        FlagFact bankrupt = FlagFact.attribute("bankrupt");
        Policy policy = Policy.builder("signs", "1")
                .decide(
                        RISK,
                        FirstMatch.when(sued.isTrue().or(bankrupt.isTrue()), Risk.HIGH)
                                .otherwise(Risk.LOW))
                .build();
        PortfolioReview review = Reviewer.of(policy).review(Portfolio.of(List.of(account("A-1")), AS_OF));
        assertThat(factsOf(FactFinder.atEqualCosts().find(review.assessment("A-1"), RISK)))
                .containsExactly(sued, bankrupt);
        FactFinder finder =
                FactFinder.builder().cost(sued, "3").cost(bankrupt, "2").build();
        MissingFacts found = finder.find(review.assessment("A-1"), RISK);
        assertThat(factsOf(found)).containsExactly(bankrupt, sued);
        assertThat(found.settling())
                .containsExactly(new MissingFacts.Settling(List.of(sued, bankrupt), Decimal.of("5")));
    }

    @Test
    void aFactThatAlwaysSettlesIsToldAsSuch() {
        MissingFacts found = find(FactFinder.builder().cost(INSURED, "2.5").build(), overdue("A-1", "0.6"));
        assertThat(found.toText(Locale.ENGLISH)).isEqualTo("""
                        Credit risk is open. To find out next, what settles most for its cost first:
                          Insured: knowing it would settle it in every case; cost 2.5
                          For certain, whatever they turn out to be: Insured; cost 2.5
                        """);
    }

    @Test
    void nothingIsToFindOutWhereTheAnswerIsKnown() {
        MissingFacts found = find(FactFinder.atEqualCosts(), overdue("A-1", "0.1"));
        assertThat(found.facts()).isEmpty();
        assertThat(found.settling()).isEmpty();
        assertThat(found).hasToString("Credit risk: no missing fact could change the answer.\n");
    }

    @Test
    void factsThatDeriveFromTheRevenueAreFoundOutAsTheRevenue() {
        // The others have 1,000: with 100 or more it is MEDIUM, with 1,000 or more HIGH.
        Account unknown = Account.builder().id("A-2").name("A-2").build();
        MissingFacts found =
                FactFinder.atEqualCosts().find(review(account("A-1"), unknown).assessment("A-2"), EXPOSED);
        assertThat(factsOf(found)).containsExactly(REVENUE);
        assertThat(found.facts().get(0).question().alwaysSettles()).isTrue();
    }

    @Test
    void whateverTheRevenueTurnsOutToBeTheVerdictIsSettledThen() {
        for (int revenue = 1; revenue < 3_000; revenue += 37) {
            PortfolioReview review = review(account("A-1"), Accounts.withRevenue("A-2", revenue));
            assertThat(review.assessment("A-2").value(EXPOSED))
                    .as("%s", revenue)
                    .isPresent();
        }
    }

    @Test
    void beyondTheBudgetTheCountsAreBounds() {
        // Thirteen flags leave 8,192 combinations. Each flag that is no settles it. The number leaves two answers, but
        // where it
        // is 0.5 or more, that MEDIUM is none of them would show only in trying all.
        List<FlagFact> flags = IntStream.rangeClosed(1, 13)
                .mapToObj(i -> FlagFact.attribute("flag-" + i))
                .toList();
        Condition all = Condition.allOf(flags.stream().map(FlagFact::isTrue).toList());
        Policy policy = Policy.builder("flags", "1")
                .decide(
                        RISK,
                        FirstMatch.when(all.and(OVERDUE.atLeast("0.5")), Risk.HIGH)
                                .orWhen(all, Risk.MEDIUM)
                                .otherwise(Risk.LOW))
                .texts(FactTexts.bundle())
                .texts(TextBundle.of(Locale.ENGLISH, Map.of("fact.flag-1", "First flag", "fact.overdue-share", "Late")))
                .build();
        PortfolioReview review = Reviewer.of(policy).review(Portfolio.of(List.of(account("A-1")), AS_OF));
        MissingFacts found = FactFinder.atEqualCosts().find(review.assessment("A-1"), RISK);
        assertThat(found.toText(Locale.ENGLISH))
                .contains("knowing a fact may settle more than is told here")
                .contains("First flag: knowing it would settle it in at least 1 of 2 cases; cost 1")
                .contains(
                        "Late: knowing it alone is not known to settle it, but would leave at most 2.5 answers on average; cost 1");
        assertThat(FactFinder.atEqualCosts().find(review, RISK).toText(Locale.ENGLISH))
                .contains("Accounts with too many possibilities to try them all, for which more may be settled: 1");
    }

    @Test
    void whereCasesCannotBeCountedItIsSaid() {
        MissingFacts found =
                FactFinder.atEqualCosts().find(review(account("A-1")).assessment("A-1"), BY_CODE);
        assertThat(found.inquiry().exact()).isFalse();
        assertThat(found.toText(Locale.ENGLISH))
                .contains("too many possibilities")
                .contains("Insured: knowing it could change the answer; cost 1");
    }

    @Test
    void overAPortfolioTheFactThatSettlesMostAccountsStandsFirst() {
        PortfolioReview review = review(
                account("A-1"),
                insured("A-2", true),
                insured("A-3", false),
                overdue("A-4", "0.7"),
                overdue("A-5", "0.1"));
        PortfolioMissingFacts found = FactFinder.atEqualCosts().find(review, RISK);
        assertThat(found.open()).isEqualTo(4);
        assertThat(found.inexact()).isZero();
        assertThat(found.facts())
                .containsExactly(
                        new PortfolioMissingFacts.Line(OVERDUE, Decimal.ONE, ids("A-2", "A-3"), ids("A-1"), List.of()),
                        new PortfolioMissingFacts.Line(INSURED, Decimal.ONE, ids("A-4"), List.of(), ids("A-1")));
        assertThat(found.toText(Locale.ENGLISH)).isEqualTo("""
                        Credit risk: accounts for which it is open: 4. To find out next, what settles most of them for its cost first:
                          Invoices paid late: accounts that it settles for certain: 2, that it may settle: 1, that it could only change together with other facts: 0; cost 1 each
                          Insured: accounts that it settles for certain: 1, that it may settle: 0, that it could only change together with other facts: 1; cost 1 each
                        """);
    }

    @Test
    void overAPortfolioAFactThatCostsMuchGoesBack() {
        PortfolioReview review = review(insured("A-2", true), insured("A-3", false), overdue("A-4", "0.7"));
        FactFinder finder = FactFinder.builder().cost(OVERDUE, "3").build();
        assertThat(finder.find(review, RISK).facts())
                .extracting(PortfolioMissingFacts.Line::fact)
                .containsExactly(INSURED, OVERDUE);
    }

    @Test
    void aPortfolioWithoutOpenAccountsHasNothingToFindOut() {
        PortfolioMissingFacts found = FactFinder.atEqualCosts().find(review(overdue("A-5", "0.1")), RISK);
        assertThat(found).hasToString("Credit risk: open for no account.\n");
    }

    @Test
    void aCostOfNothingIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FactFinder.builder().cost(INSURED, "0"))
                .withMessage("The cost (0) of finding out the fact (insured) must be more than zero.\n"
                        + "Maybe give a small cost, such as 0.1, to what is nearly free.");
    }

    private static List<AccountId> ids(String... ids) {
        return Arrays.stream(ids).map(AccountId::of).toList();
    }
}
