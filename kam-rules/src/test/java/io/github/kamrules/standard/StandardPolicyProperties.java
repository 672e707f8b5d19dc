package io.github.kamrules.standard;

import static io.github.kamrules.standard.StandardDecisions.COVERAGE_RISK;
import static io.github.kamrules.standard.StandardDecisions.EXIT_CANDIDATE;
import static io.github.kamrules.standard.StandardDecisions.LIFECYCLE_STAGE;
import static io.github.kamrules.standard.StandardDecisions.RELATIONSHIP_TYPE;
import static io.github.kamrules.standard.StandardDecisions.STRATEGIC_REASONS;
import static io.github.kamrules.standard.StandardDecisions.TIER;
import static io.github.kamrules.standard.StandardDecisions.VALUE_CLASS;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.kamrules.account.Account;
import io.github.kamrules.account.AccountId;
import io.github.kamrules.account.AccountKind;
import io.github.kamrules.account.StrategicEvidence;
import io.github.kamrules.decision.Explanation;
import io.github.kamrules.decision.Verdict;
import io.github.kamrules.fact.FactContext;
import io.github.kamrules.fixtures.AccountArbitraries;
import io.github.kamrules.fixtures.Accounts;
import io.github.kamrules.number.Decimal;
import io.github.kamrules.policy.Policy;
import io.github.kamrules.policy.Recommended;
import io.github.kamrules.portfolio.Portfolio;
import io.github.kamrules.portfolio.PortfolioStatistics;
import io.github.kamrules.relationship.AgreementForms;
import io.github.kamrules.relationship.AllianceForms;
import io.github.kamrules.relationship.Contact;
import io.github.kamrules.relationship.ContactLevel;
import io.github.kamrules.relationship.Contacts;
import io.github.kamrules.relationship.CoverageLevels;
import io.github.kamrules.relationship.InformationLevels;
import io.github.kamrules.relationship.PricingModes;
import io.github.kamrules.relationship.ProcurementModes;
import io.github.kamrules.relationship.Relationship;
import io.github.kamrules.relationship.RelationshipIndicators;
import io.github.kamrules.relationship.RelationshipStrengths;
import io.github.kamrules.relationship.RelationshipTypes;
import io.github.kamrules.relationship.Trajectories;
import io.github.kamrules.relationship.VisibilityLevels;
import io.github.kamrules.review.Assessment;
import io.github.kamrules.review.PortfolioReview;
import io.github.kamrules.review.Reviewer;
import io.github.kamrules.sales.Potential;
import io.github.kamrules.sales.Sales;
import io.github.kamrules.sales.SalesFigures;
import io.github.kamrules.scale.Level;
import io.github.kamrules.scale.Scale;
import io.github.kamrules.strategy.Recommendation;
import io.github.kamrules.strategy.Strategy;
import io.github.kamrules.tier.ExposureLevels;
import io.github.kamrules.tier.LifecycleStages;
import io.github.kamrules.tier.RiskLevels;
import io.github.kamrules.tier.StrategicReasons;
import io.github.kamrules.tier.Tiers;
import io.github.kamrules.tier.ValueClasses;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.statistics.Statistics;
import org.joda.money.Money;

/** The invariants of the KAM catalogue that concern the standard policy, over generated portfolios; numbers as there. */
class StandardPolicyProperties {

    @Provide
    Arbitrary<Portfolio> portfolios() {
        return AccountArbitraries.portfolios();
    }

    @Provide
    Arbitrary<Policy> policies() {
        return Arbitraries.of(StandardPolicy.standard(), StandardPolicy.strict());
    }

    @Provide
    Arbitrary<Account> accounts() {
        return AccountArbitraries.accounts();
    }

    // ---- 2: the better an indicator, the higher or equal the rung ----

    @Provide
    Arbitrary<RelationshipIndicators> indicators() {
        return AccountArbitraries.indicators(1);
    }

    @Property(tries = 500)
    void aBetterIndicatorNeverLowersTheRung(
            @ForAll("indicators") RelationshipIndicators some, @ForAll("indicators") RelationshipIndicators others) {
        assertThat(rung(best(some, others))).isGreaterThanOrEqualTo(Math.max(rung(some), rung(others)));
    }

    private static int rung(RelationshipIndicators indicators) {
        Account account = Accounts.named("A1").toBuilder()
                .relationship(Relationship.builder().indicators(indicators).build())
                .build();
        Level type = Reviewer.of(StandardPolicy.strict())
                .review(Accounts.portfolio(account))
                .assessment("A1")
                .value(RELATIONSHIP_TYPE)
                .orElseThrow();
        return RelationshipTypes.SCALE.indexOf(type);
    }

    /** The better of two, indicator by indicator. */
    private static RelationshipIndicators best(RelationshipIndicators a, RelationshipIndicators b) {
        return RelationshipIndicators.builder()
                .goodKeyContacts(more(RelationshipIndicators::goodKeyContacts, a, b))
                .influenceOnNewBusiness(either(RelationshipIndicators::influenceOnNewBusiness, a, b))
                .topToTopContact(either(RelationshipIndicators::topToTopContact, a, b))
                .informationAccess(best(RelationshipIndicators::informationAccess, InformationLevels.SCALE, a, b))
                .pricingMode(best(RelationshipIndicators::pricingMode, PricingModes.SCALE, a, b))
                .procurementMode(best(RelationshipIndicators::procurementMode, ProcurementModes.SCALE, a, b))
                .keyAreasWithoutRival(more(RelationshipIndicators::keyAreasWithoutRival, a, b))
                .agreement(best(RelationshipIndicators::agreement, AgreementForms.SCALE, a, b))
                .exclusiveOpportunities(either(RelationshipIndicators::exclusiveOpportunities, a, b))
                .longTermContract(either(RelationshipIndicators::longTermContract, a, b))
                .visibility(best(RelationshipIndicators::visibility, VisibilityLevels.SCALE, a, b))
                .acknowledged(either(RelationshipIndicators::acknowledged, a, b))
                .alliance(best(RelationshipIndicators::alliance, AllianceForms.SCALE, a, b))
                .jointGovernance(either(RelationshipIndicators::jointGovernance, a, b))
                .jointOpportunity(either(RelationshipIndicators::jointOpportunity, a, b))
                .valuesAligned(either(RelationshipIndicators::valuesAligned, a, b))
                .goalsAligned(either(RelationshipIndicators::goalsAligned, a, b))
                .expectationsAligned(either(RelationshipIndicators::expectationsAligned, a, b))
                .build();
    }

    private static Level best(
            Function<RelationshipIndicators, Optional<Level>> part,
            Scale<Level> scale,
            RelationshipIndicators a,
            RelationshipIndicators b) {
        Level one = part.apply(a).orElseThrow();
        Level other = part.apply(b).orElseThrow();
        return scale.indexOf(one) > scale.indexOf(other) ? one : other;
    }

    private static boolean either(
            Function<RelationshipIndicators, Optional<Boolean>> part,
            RelationshipIndicators a,
            RelationshipIndicators b) {
        return part.apply(a).orElseThrow() || part.apply(b).orElseThrow();
    }

    private static int more(
            Function<RelationshipIndicators, Optional<Integer>> part,
            RelationshipIndicators a,
            RelationshipIndicators b) {
        return Math.max(part.apply(a).orElseThrow(), part.apply(b).orElseThrow());
    }

    // ---- the better we know an account's people, the lower or equal the risk ----

    @Property(tries = 200)
    void knowingMorePeopleBetterNeverRaisesTheRiskOfCoverage(@ForAll("portfolios") Portfolio portfolio) {
        List<Account> better = portfolio.accounts().stream()
                .map(StandardPolicyProperties::knownBetter)
                .toList();
        PortfolioReview before = Reviewer.of(StandardPolicy.standard()).review(portfolio);
        PortfolioReview after = Reviewer.of(StandardPolicy.standard()).review(Portfolio.of(better, portfolio.asOf()));
        for (int i = 0; i < before.size(); i++) {
            Optional<Level> one = before.value(COVERAGE_RISK, i);
            Optional<Level> other = after.value(COVERAGE_RISK, i);
            Statistics.label("risk").collect(one);
            if (one.isPresent() && other.isPresent()) {
                assertThat(RiskLevels.SCALE.indexOf(other.get()))
                        .isLessThanOrEqualTo(RiskLevels.SCALE.indexOf(one.get()));
            }
        }
    }

    /** Everybody is known one step better, and somebody more on each level. */
    private static Account knownBetter(Account account) {
        if (account.contacts().isEmpty()) {
            return account;
        }
        List<Contact> contacts = new ArrayList<>();
        for (Contact contact : account.contacts().get().contacts()) {
            Contact.Builder better = contact.toBuilder();
            contact.coverage()
                    .map(level -> Math.min(CoverageLevels.SCALE.indexOf(level) + 1, CoverageLevels.SCALE.size() - 1))
                    .map(CoverageLevels.SCALE::value)
                    .ifPresent(better::coverage);
            contacts.add(better.build());
        }
        for (ContactLevel level : ContactLevel.values()) {
            contacts.add(Contact.builder()
                    .id("new " + level)
                    .level(level)
                    .lastContact(Accounts.AS_OF)
                    .build());
        }
        return account.toBuilder().contacts(Contacts.of(contacts)).build();
    }

    // ---- 3: more value, potential or influence never lowers a tier ----

    @Property(tries = 200)
    void moreRevenueAtTheSameMarginRatioNeverLowersTheTier(
            @ForAll("policies") Policy policy,
            @ForAll("portfolios") Portfolio others,
            @ForAll("accounts") Account account,
            @ForAll @LongRange(min = -1_000, max = 900_000) long revenue,
            @ForAll @IntRange(min = -50, max = 80) int marginPercent,
            @ForAll @IntRange(min = 2, max = 50) int factor) {
        long more = revenue > 0 ? revenue * factor : factor * 10_000L;
        assertNotLowered(
                policy, others, withYear(account, revenue, marginPercent), withYear(account, more, marginPercent));
    }

    /** The account with no figures but those of the trailing year; its orders stay. */
    private static Account withYear(Account account, long euros, int marginPercent) {
        Sales.Builder sales = Sales.builder()
                .currency("EUR")
                .trailing(
                        Accounts.AS_OF,
                        SalesFigures.builder()
                                .revenue(Accounts.euros(euros))
                                .margin(Accounts.euros(euros)
                                        .multipliedBy(marginPercent)
                                        .dividedBy(100, RoundingMode.UNNECESSARY))
                                .orders(3)
                                .build());
        account.sales().flatMap(Sales::orderHistory).ifPresent(sales::orderHistory);
        account.sales().flatMap(Sales::potential).ifPresent(sales::potential);
        account.sales().flatMap(Sales::shareOfWallet).ifPresent(sales::shareOfWallet);
        return account.toBuilder().sales(sales.build()).build();
    }

    @Property(tries = 200)
    void morePotentialNeverLowersTheTier(
            @ForAll("policies") Policy policy,
            @ForAll("portfolios") Portfolio others,
            @ForAll("accounts") Account account,
            @ForAll @LongRange(min = 0, max = 1_000_000) long potential,
            @ForAll @LongRange(min = 0, max = 3_000_000) long more) {
        assertNotLowered(policy, others, withPotential(account, potential), withPotential(account, potential + more));
    }

    private static Account withPotential(Account account, long euros) {
        Sales sales = account
                .sales()
                .orElseGet(() -> Sales.builder().currency("EUR").build())
                .toBuilder()
                .potential(Potential.of(Accounts.euros(euros)))
                .build();
        return account.toBuilder().sales(sales).build();
    }

    @Property(tries = 200)
    void moreInfluenceNeverLowersTheTier(
            @ForAll("policies") Policy policy,
            @ForAll("portfolios") Portfolio others,
            @ForAll("accounts") Account account) {
        for (int i = 1; i < ExposureLevels.SCALE.size(); i++) {
            assertNotLowered(policy, others, withInfluence(account, i - 1), withInfluence(account, i));
        }
    }

    private static Account withInfluence(Account account, int level) {
        StrategicEvidence evidence = account
                .evidence()
                .orElseGet(() -> StrategicEvidence.builder().build())
                .toBuilder()
                .influence(ExposureLevels.SCALE.value(level))
                .build();
        return account.toBuilder().evidence(evidence).build();
    }

    /** Compares the lowest and the highest tier that are possible, which are one where the tier is decided. */
    private static void assertNotLowered(Policy policy, Portfolio others, Account before, Account after) {
        Reviewer reviewer = Reviewer.of(policy);
        PortfolioReview review = reviewer.review(others);
        List<Level> old = possible(reviewer.assess(before, review).verdict(TIER));
        List<Level> now = possible(reviewer.assess(after, review).verdict(TIER));
        Statistics.label("tier").collect(old.size() == 1 ? "decided" : "undecided");
        Statistics.label("raised").collect(!old.equals(now));
        ToIntFunction<Level> rank = Tiers.SCALE::indexOf;
        assertThat(now.stream().mapToInt(rank).min().orElseThrow())
                .isGreaterThanOrEqualTo(old.stream().mapToInt(rank).min().orElseThrow());
        assertThat(now.stream().mapToInt(rank).max().orElseThrow())
                .isGreaterThanOrEqualTo(old.stream().mapToInt(rank).max().orElseThrow());
    }

    private static List<Level> possible(Verdict<Level> verdict) {
        return verdict instanceof Verdict.Undecided<Level> undecided
                ? undecided.candidates().values()
                : List.of(verdict.value().orElseThrow());
    }

    // ---- 4: the head is the smallest set that brings its share, up to ties ----

    @Property(tries = 200)
    void theHeadIsMinimalAndEqualAccountsStayTogether(@ForAll("portfolios") Portfolio portfolio) {
        PortfolioReview review = Reviewer.of(StandardPolicy.strict()).review(portfolio);
        PortfolioStatistics statistics = review.statistics();
        Map<Money, Set<Optional<Level>>> classes = new HashMap<>();
        long head = 0;
        long smallest = Long.MAX_VALUE;
        long ofSmallest = 0;
        for (int i = 0; i < review.size(); i++) {
            Optional<Money> revenue =
                    statistics.revenueOf(portfolio.accounts().get(i).id());
            Optional<Level> level = review.value(VALUE_CLASS, i);
            revenue.ifPresent(
                    r -> classes.computeIfAbsent(r, x -> new HashSet<>()).add(level));
            if (level.equals(Optional.of(ValueClasses.HEAD))) {
                long minor = revenue.orElseThrow().getAmountMinorLong();
                head += minor;
                ofSmallest = minor < smallest ? minor : minor == smallest ? ofSmallest + minor : ofSmallest;
                smallest = Math.min(smallest, minor);
            }
        }
        assertThat(classes.values()).allSatisfy(levels -> assertThat(levels).hasSize(1));
        long total = statistics.totalMinor();
        if (total > 0) {
            assertThat(5 * head).isGreaterThanOrEqualTo(4 * total);
            assertThat(5 * (head - ofSmallest)).isLessThan(4 * total);
        }
    }

    // ---- 5: who has influence or could do harm is never given up ----

    @Property(tries = 200)
    void nobodyIsGivenUpWhoseInfluenceAndSpoilerRiskAreNotKnownToBeLow(
            @ForAll("policies") Policy policy, @ForAll("portfolios") Portfolio generated) {
        Portfolio portfolio = withoutPromise(generated);
        PortfolioReview review = Reviewer.of(policy).review(portfolio);
        for (int i = 0; i < review.size(); i++) {
            boolean exit = review.value(EXIT_CANDIDATE, i).equals(Optional.of(YesNo.YES));
            Statistics.label("exit").collect(exit);
            assertThat(recommended(review, StandardStrategies.CHANGE_OR_EXIT, i))
                    .isEqualTo(exit);
            Optional<StrategicEvidence> evidence = portfolio.accounts().get(i).evidence();
            boolean harmless = evidence.flatMap(StrategicEvidence::influence).equals(Optional.of(ExposureLevels.LOW))
                    && evidence.flatMap(StrategicEvidence::spoilerRisk).equals(Optional.of(ExposureLevels.LOW));
            assertThat(exit && !harmless).isFalse();
        }
    }

    /** The accounts as small customers without potential beside a giant, so that the guards alone keep them. */
    private static Portfolio withoutPromise(Portfolio portfolio) {
        List<Account> accounts = new ArrayList<>();
        accounts.add(Accounts.withRevenue("giant", 9_000_000_000L));
        for (Account account : portfolio.accounts()) {
            StrategicEvidence evidence =
                    account
                            .evidence()
                            .orElseGet(() -> StrategicEvidence.builder().build())
                            .toBuilder()
                            .dependence(false)
                            .growthLever(false)
                            .build();
            accounts.add(withPotential(withYear(account, 100, 10), 0).toBuilder()
                    .evidence(evidence)
                    .build());
        }
        return Portfolio.of(accounts, portfolio.asOf());
    }

    private static boolean recommended(PortfolioReview review, Strategy strategy, int account) {
        return review.policy().strategies().stream()
                .filter(rule -> rule.strategy().equals(strategy))
                .anyMatch(rule -> review.value(rule.decision(), account).equals(Optional.of(Recommended.YES)));
    }

    // ---- 6: what is met, failed and unknown is listed; learning never undoes what is met ----

    @Property(tries = 200)
    void eachStrategicReasonIsListedAndLearningAFactUndoesNoneThatHolds(
            @ForAll("portfolios") Portfolio others,
            @ForAll("accounts") Account account,
            @ForAll("accounts") Account source) {
        Reviewer reviewer = Reviewer.of(StandardPolicy.strict());
        PortfolioReview review = reviewer.review(others);
        Assessment assessment = reviewer.assess(account, review);
        assertThat(assessment.explain(STRATEGIC_REASONS).children().stream()
                        .filter(node -> node.kind() == Explanation.Kind.ROW))
                .hasSize(StrategicReasons.SCALE.size());
        Set<Level> before = certain(assessment.verdict(STRATEGIC_REASONS));
        for (Account learned : learned(account, source)) {
            assertThat(certain(reviewer.assess(learned, review).verdict(STRATEGIC_REASONS)))
                    .containsAll(before);
        }
    }

    private static Set<Level> certain(Verdict<Set<Level>> verdict) {
        return verdict instanceof Verdict.Undecided<Set<Level>> undecided
                ? undecided.candidates().values().get(0)
                : verdict.value().orElseThrow();
    }

    /** The account with one more fact, for each piece of evidence that it misses and the other account has. */
    private static List<Account> learned(Account account, Account source) {
        StrategicEvidence known =
                account.evidence().orElseGet(() -> StrategicEvidence.builder().build());
        StrategicEvidence other =
                source.evidence().orElseGet(() -> StrategicEvidence.builder().build());
        List<StrategicEvidence> more = new ArrayList<>();
        if (known.dependence().isEmpty()) {
            other.dependence()
                    .ifPresent(v -> more.add(known.toBuilder().dependence(v).build()));
        }
        if (known.growthLever().isEmpty()) {
            other.growthLever()
                    .ifPresent(v -> more.add(known.toBuilder().growthLever(v).build()));
        }
        if (known.influence().isEmpty()) {
            other.influence()
                    .ifPresent(v -> more.add(known.toBuilder().influence(v).build()));
        }
        if (known.spoilerRisk().isEmpty()) {
            other.spoilerRisk()
                    .ifPresent(v -> more.add(known.toBuilder().spoilerRisk(v).build()));
        }
        if (known.competitorThreat().isEmpty()) {
            other.competitorThreat()
                    .ifPresent(
                            v -> more.add(known.toBuilder().competitorThreat(v).build()));
        }
        return more.stream().map(e -> account.toBuilder().evidence(e).build()).toList();
    }

    // ---- 9: equal inputs, equal outputs ----

    @Property(tries = 100)
    void theSamePortfolioInAnotherOrderGivesTheSameVerdicts(
            @ForAll("policies") Policy policy, @ForAll("portfolios") Portfolio portfolio) {
        List<Account> turned = new ArrayList<>(portfolio.accounts());
        turned.sort(Comparator.comparing((Account a) -> a.id().value()).reversed());
        PortfolioReview first = Reviewer.of(policy).review(portfolio);
        PortfolioReview second = Reviewer.of(policy).review(Portfolio.of(turned, portfolio.asOf()));
        for (int i = 0; i < first.size(); i++) {
            AccountId id = portfolio.accounts().get(i).id();
            int there = second.portfolio().indexOf(id);
            for (int d = 0; d < policy.graph().decisions().size(); d++) {
                assertThat(second.code(d, there)).isEqualTo(first.code(d, i));
            }
            assertThat(second.assessment(id).verdict(TIER))
                    .isEqualTo(first.assessment(id).verdict(TIER))
                    .isEqualTo(first.assessment(id).verdict(TIER));
        }
    }

    // ---- 12: whoever buys again and is neglected gets a recommendation ----

    @Property(tries = 200)
    void theNeglectedGetARecommendation(@ForAll("policies") Policy policy, @ForAll("portfolios") Portfolio portfolio) {
        PortfolioReview review = Reviewer.of(policy).review(portfolio);
        for (int i = 0; i < review.size(); i++) {
            FactContext context = FactContext.of(portfolio.accounts().get(i), review.statistics());
            boolean silent = context.lastContact()
                    .map(day -> context.daysSince(day) > 180)
                    .orElse(false);
            boolean buysAgain = review.value(LIFECYCLE_STAGE, i)
                    .filter(stage -> stage.equals(LifecycleStages.REPEAT) || stage.equals(LifecycleStages.LOYAL))
                    .isPresent();
            Statistics.label("neglected").collect(silent && buysAgain);
            if (silent && buysAgain) {
                assertThat(recommended(review, StandardStrategies.RE_ENGAGE, i)).isTrue();
                assertThat(review.assessments().get(i).recommendations())
                        .extracting(Recommendation::strategy)
                        .contains(StandardStrategies.RE_ENGAGE);
            }
        }
    }

    // ---- item 47: every tier has a strategy that fits it ----

    @Property(tries = 200)
    void whoeverHasATierAndALifecycleStageGetsARecommendation(@ForAll("portfolios") Portfolio portfolio) {
        PortfolioReview review = Reviewer.of(StandardPolicy.standard()).review(portfolio);
        for (int i = 0; i < review.size(); i++) {
            int account = i;
            boolean decided = review.value(TIER, i).isPresent()
                    && review.value(LIFECYCLE_STAGE, i).isPresent();
            Statistics.label("decided").collect(decided);
            if (decided) {
                assertThat(StandardStrategies.all()).anyMatch(strategy -> recommended(review, strategy, account));
            }
        }
    }

    // ---- what is recommended fits together ----

    /** The most that is recommended at once: more would be no advice. Strategic accounts have several reasons at a time. */
    private static final int AT_MOST = 6;

    private static final int AT_MOST_FOR_STRATEGIC = 9;

    /** What the calendar calls for comes on top: one of each topic, an occasion, and whoever should be in charge. */
    private static final int TACTICS_AT_MOST = 5;

    @Property(tries = 300)
    void whoeverIsKnownWellGetsAFewRecommendationsThatDoNotContradict(
            @ForAll("policies") Policy policy,
            @ForAll("portfolios") Portfolio others,
            @ForAll("knownAccounts") List<Account> known) {
        List<Account> all = new ArrayList<>(known);
        others.accounts()
                .forEach(a -> all.add(a.toBuilder().id("B" + a.id().value()).build()));
        PortfolioReview review = Reviewer.of(policy).review(Portfolio.of(all, others.asOf()));
        for (Account account : known) {
            List<Strategy> chosen = review.assessment(account.id()).recommendations().stream()
                    .map(Recommendation::strategy)
                    .toList();
            Statistics.label("recommendations").collect(chosen.size());
            assertThat(chosen).as(account.toString()).isNotEmpty();
            assertThat(chosen)
                    .as(account.toString())
                    .filteredOn(TacticStrategies.all()::contains)
                    .hasSizeLessThanOrEqualTo(TACTICS_AT_MOST);
            assertThat(chosen)
                    .as(account.toString())
                    .filteredOn(strategy -> !TacticStrategies.all().contains(strategy))
                    .hasSizeLessThanOrEqualTo(
                            review.assessment(account.id()).value(TIER).equals(Optional.of(Tiers.STRATEGIC))
                                    ? AT_MOST_FOR_STRATEGIC
                                    : AT_MOST);
            for (Strategy strategy : chosen) {
                assertThat(chosen)
                        .extracting(Strategy::id)
                        .as(strategy.id().value())
                        .noneMatch(strategy.conflictsWith()::contains);
            }
            assertThat(CONTRADICTIONS)
                    .allSatisfy(pair -> assertThat(chosen).as("%s", pair).matches(c -> !c.containsAll(pair)));
        }
    }

    /** Pairs that no account manager would believe side by side, whichever of triggers and conflicts keeps them apart. */
    private static final List<List<Strategy>> CONTRADICTIONS = List.of(
            List.of(StandardStrategies.CHANGE_OR_EXIT, StandardStrategies.LOW_COST_COOPERATION),
            List.of(StandardStrategies.CHANGE_OR_EXIT, StandardStrategies.CONTAIN_SPOILER),
            List.of(StandardStrategies.CHANGE_OR_EXIT, StandardStrategies.WIN_BACK),
            List.of(StandardStrategies.CHANGE_OR_EXIT, StandardStrategies.ASK_ONCE),
            List.of(StandardStrategies.MANAGE_FOR_CASH, StandardStrategies.ADVANCE_RELATIONSHIP),
            List.of(StandardStrategies.MANAGE_FOR_CASH, StandardStrategies.INVEST_FOR_GROWTH),
            List.of(StandardStrategies.LOW_COST_COOPERATION, StandardStrategies.EXECUTIVE_COVERAGE),
            List.of(StandardStrategies.LOW_COST_COOPERATION, StandardStrategies.SECURE_SUPPLY),
            List.of(StandardStrategies.CONTAIN_SPOILER, StandardStrategies.CO_DEVELOPMENT),
            List.of(StandardStrategies.RECOVER_RELATIONSHIP, StandardStrategies.SECURE_SUPPLY),
            List.of(StandardStrategies.RECOVER_RELATIONSHIP, StandardStrategies.CROSS_SELL),
            List.of(StandardStrategies.EFFICIENT_COVERAGE, StandardStrategies.KEY_DEVELOPMENT),
            List.of(StandardStrategies.EFFICIENT_COVERAGE, StandardStrategies.SELECTIVE_TEST),
            List.of(StandardStrategies.EFFICIENT_COVERAGE, StandardStrategies.CROSS_SELL),
            List.of(StandardStrategies.CONTAIN_SPOILER, StandardStrategies.BROADEN_KEY_CONTACTS),
            List.of(StandardStrategies.RECOVER_RELATIONSHIP, StandardStrategies.PROPOSE_FRAMEWORK),
            List.of(StandardStrategies.BROADEN_KEY_CONTACTS, StandardStrategies.ADVANCE_RELATIONSHIP),
            List.of(StandardStrategies.SHARE_INSIGHT, StandardStrategies.SELL_VALUE),
            List.of(StandardStrategies.ONBOARDING, StandardStrategies.SECOND_ORDER),
            List.of(StandardStrategies.CHANGE_OR_EXIT, TacticStrategies.INCENTIVE),
            List.of(StandardStrategies.RECOVER_RELATIONSHIP, TacticStrategies.JOINT_PROMOTION),
            List.of(StandardStrategies.SELL_VALUE, TacticStrategies.INCENTIVE),
            List.of(TacticStrategies.ADD_VALUE, TacticStrategies.INCENTIVE),
            List.of(TacticStrategies.EXECUTIVE_VISIT, TacticStrategies.ANNUAL_FORUM),
            List.of(TacticStrategies.PILOT_NEW_PRODUCT, TacticStrategies.JOINT_PROMOTION),
            List.of(TacticStrategies.EXECUTIVE_VISIT, StandardStrategies.EXECUTIVE_COVERAGE));

    /** Accounts of which everything is known that the standard policy reads. */
    @Provide
    Arbitrary<List<Account>> knownAccounts() {
        return Combinators.combine(
                        AccountArbitraries.orderHistories(),
                        Arbitraries.longs().between(0, 300_000),
                        Arbitraries.integers().between(-30, 60),
                        Arbitraries.longs().between(0, 3_000_000),
                        Arbitraries.integers().between(0, 100),
                        Combinators.combine(
                                        Arbitraries.of(RelationshipStrengths.SCALE.values()),
                                        Arbitraries.of(Trajectories.SCALE.values()),
                                        AccountArbitraries.indicators(1))
                                .as((strength, trajectory, indicators) -> Relationship.builder()
                                        .strength(strength)
                                        .trajectory(trajectory)
                                        .indicators(indicators)
                                        .build()),
                        Combinators.combine(
                                        knownEvidence(),
                                        AccountArbitraries.calendars(1),
                                        AccountArbitraries.markets(1),
                                        Arbitraries.of(AccountKind.class),
                                        people())
                                .as((evidence, calendar, market, kind, people) -> Account.builder()
                                        .id("K")
                                        .name("Known")
                                        .evidence(evidence)
                                        .calendar(calendar)
                                        .market(market)
                                        .kind(kind)
                                        .contacts(people)
                                        .build()))
                .as((orders, revenue, margin, potential, wallet, relationship, account) -> account.toBuilder()
                        .targeted(wallet % 2 == 0)
                        .sales(Sales.builder()
                                .currency("EUR")
                                .orderHistory(orders)
                                .trailing(
                                        Accounts.AS_OF,
                                        SalesFigures.builder()
                                                .revenue(Accounts.euros(revenue))
                                                .margin(Accounts.euros(revenue * margin / 100))
                                                .orders(orders.orderCount(Accounts.AS_OF))
                                                .build())
                                .potential(Potential.of(Accounts.euros(potential)))
                                .shareOfWallet(Decimal.of(wallet).times(Decimal.of("0.01")))
                                .build())
                        .relationship(relationship)
                        .build())
                .list()
                .ofMinSize(1)
                .ofMaxSize(8)
                .map(StandardPolicyProperties::numbered);
    }

    /** Somebody whom one has spoken to, and others of whom more is known or less. */
    private static Arbitrary<Contacts> people() {
        return Combinators.combine(Arbitraries.integers().between(0, 300), AccountArbitraries.contacts())
                .as((silence, others) -> {
                    List<Contact> all = new ArrayList<>(others.contacts());
                    all.add(Contact.builder()
                            .id("P")
                            .name("Somebody")
                            .lastContact(Accounts.AS_OF.minusDays(silence))
                            .build());
                    return Contacts.of(all);
                });
    }

    private static Arbitrary<StrategicEvidence> knownEvidence() {
        Arbitrary<Level> exposure = Arbitraries.frequencyOf(
                Tuple.of(3, Arbitraries.just(ExposureLevels.LOW)),
                Tuple.of(1, Arbitraries.of(ExposureLevels.SCALE.values())));
        Arbitrary<Boolean> seldom = Arbitraries.frequency(Tuple.of(4, false), Tuple.of(1, true));
        return Combinators.combine(seldom, seldom, exposure, exposure, exposure)
                .as((dependence, lever, influence, spoiler, threat) -> StrategicEvidence.builder()
                        .dependence(dependence)
                        .growthLever(lever)
                        .influence(influence)
                        .spoilerRisk(spoiler)
                        .competitorThreat(threat)
                        .build());
    }

    private static List<Account> numbered(List<Account> accounts) {
        List<Account> numbered = new ArrayList<>();
        accounts.forEach(
                a -> numbered.add(a.toBuilder().id("K" + (numbered.size() + 1)).build()));
        return numbered;
    }
}
