package io.github.kamrules.standard;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kamrules.account.Account;
import io.github.kamrules.account.AccountKind;
import io.github.kamrules.account.MarketConditions;
import io.github.kamrules.account.StrategicEvidence;
import io.github.kamrules.calendar.AccountEvent;
import io.github.kamrules.calendar.Calendar;
import io.github.kamrules.calendar.EventKind;
import io.github.kamrules.calendar.Feedback;
import io.github.kamrules.calendar.FeedbackChannel;
import io.github.kamrules.calendar.FeedbackTopic;
import io.github.kamrules.calendar.Initiative;
import io.github.kamrules.calendar.InitiativeKind;
import io.github.kamrules.calendar.InitiativeState;
import io.github.kamrules.calendar.Touch;
import io.github.kamrules.calendar.TouchKind;
import io.github.kamrules.fixtures.Accounts;
import io.github.kamrules.fixtures.Calendars;
import io.github.kamrules.portfolio.Portfolio;
import io.github.kamrules.relationship.AgreementForms;
import io.github.kamrules.relationship.AllianceForms;
import io.github.kamrules.relationship.Contact;
import io.github.kamrules.relationship.ContactLevel;
import io.github.kamrules.relationship.Contacts;
import io.github.kamrules.relationship.CoverageLevels;
import io.github.kamrules.relationship.DecisionRole;
import io.github.kamrules.relationship.InformationLevels;
import io.github.kamrules.relationship.PricingModes;
import io.github.kamrules.relationship.ProcurementModes;
import io.github.kamrules.relationship.Relationship;
import io.github.kamrules.relationship.RelationshipIndicators;
import io.github.kamrules.relationship.RelationshipStrengths;
import io.github.kamrules.relationship.SupportLevels;
import io.github.kamrules.relationship.Trajectories;
import io.github.kamrules.relationship.VisibilityLevels;
import io.github.kamrules.review.Assessment;
import io.github.kamrules.review.Reviewer;
import io.github.kamrules.sales.Order;
import io.github.kamrules.sales.OrderHistory;
import io.github.kamrules.sales.Potential;
import io.github.kamrules.sales.Sales;
import io.github.kamrules.scale.Level;
import io.github.kamrules.strategy.Strategy;
import io.github.kamrules.strategy.StrategyId;
import io.github.kamrules.tier.ExposureLevels;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** A portfolio with accounts of every kind, of which everything is known. */
class StrategyReachTest {

    /** Days before the as-of date on which an account ordered. */
    private static final int[][] RHYTHMS = {{}, {20}, {200}, {20, 400, 900}, {250, 400, 900}, {400}, {400, 500}};

    private static final int[] AMOUNTS = {10, 100_000};

    private static final List<StrategicEvidence> EVIDENCE = List.of(
            evidence(false, false, ExposureLevels.LOW, ExposureLevels.LOW, ExposureLevels.LOW),
            evidence(false, false, ExposureLevels.MEDIUM, ExposureLevels.LOW, ExposureLevels.LOW),
            evidence(true, false, ExposureLevels.LOW, ExposureLevels.LOW, ExposureLevels.LOW),
            evidence(false, true, ExposureLevels.LOW, ExposureLevels.LOW, ExposureLevels.LOW),
            evidence(false, false, ExposureLevels.HIGH, ExposureLevels.LOW, ExposureLevels.LOW),
            evidence(false, false, ExposureLevels.LOW, ExposureLevels.HIGH, ExposureLevels.LOW),
            evidence(false, false, ExposureLevels.LOW, ExposureLevels.LOW, ExposureLevels.HIGH));

    private static final RelationshipIndicators VENDOR = RelationshipIndicators.builder()
            .goodKeyContacts(1)
            .influenceOnNewBusiness(false)
            .topToTopContact(false)
            .informationAccess(InformationLevels.L1)
            .pricingMode(PricingModes.PRICE_DECIDES)
            .procurementMode(ProcurementModes.FORMAL)
            .keyAreasWithoutRival(0)
            .agreement(AgreementForms.NONE)
            .exclusiveOpportunities(false)
            .longTermContract(false)
            .visibility(VisibilityLevels.LOW)
            .acknowledged(false)
            .alliance(AllianceForms.NONE)
            .jointGovernance(false)
            .jointOpportunity(false)
            .valuesAligned(true)
            .goalsAligned(true)
            .expectationsAligned(true)
            .build();

    private static final RelationshipIndicators PREFERRED_SUPPLIER = VENDOR.toBuilder()
            .goodKeyContacts(3)
            .influenceOnNewBusiness(true)
            .informationAccess(InformationLevels.L3)
            .pricingMode(PricingModes.COMPETITIVE_WITH_PREMIUM)
            .visibility(VisibilityLevels.MEDIUM_HIGH)
            .build();

    private static final RelationshipIndicators PARTNERSHIP = PREFERRED_SUPPLIER.toBuilder()
            .topToTopContact(true)
            .agreement(AgreementForms.FORMAL)
            .longTermContract(true)
            .procurementMode(ProcurementModes.SIMPLIFIED)
            .pricingMode(PricingModes.NEGOTIATED_IN_AGREEMENT)
            .keyAreasWithoutRival(1)
            .visibility(VisibilityLevels.HIGH)
            .acknowledged(true)
            .build();

    /** One for each gap that there is an action for. */
    private static final List<RelationshipIndicators> INDICATORS = List.of(
            VENDOR,
            VENDOR.toBuilder().goodKeyContacts(5).build(),
            VENDOR.toBuilder()
                    .goodKeyContacts(5)
                    .informationAccess(InformationLevels.L3)
                    .build(),
            PREFERRED_SUPPLIER,
            PARTNERSHIP,
            PARTNERSHIP.toBuilder().alliance(AllianceForms.INFORMAL).build(),
            PARTNERSHIP.toBuilder().valuesAligned(false).build());

    private static final Contact CHIEF = Contact.builder()
            .id("chief")
            .level(ContactLevel.EXECUTIVE)
            .lastContact(Accounts.AS_OF.minusDays(200))
            .topDecisionMaker(true)
            .addRoles(DecisionRole.values())
            .support(SupportLevels.SUPPORTS)
            .coverage(CoverageLevels.REGULAR)
            .build();

    /** People at an account, whatever else is known of one of them: one of these for each gap that there is an action for. */
    private static final List<Function<Contact, Contacts>> PEOPLE = List.of(
            Contacts::of,
            main -> Contacts.of(
                    main, CHIEF.toBuilder().coverage(CoverageLevels.NONE).build()),
            main -> Contacts.of(
                    main, CHIEF.toBuilder().support(SupportLevels.OPPOSES).build()),
            main -> Contacts.of(main.toBuilder().level(ContactLevel.MIDDLE).build(), recent(CHIEF)),
            main -> Contacts.of(
                    main.toBuilder().level(ContactLevel.FRONTLINE).build(),
                    recent(CHIEF).toBuilder()
                            .roles(List.of(DecisionRole.DECIDER))
                            .build(),
                    Contact.builder().id("head").level(ContactLevel.MIDDLE).build()));

    private static Contact recent(Contact contact) {
        return contact.toBuilder().lastContact(Accounts.AS_OF.minusDays(20)).build();
    }

    /** One for each tactic that there is an occasion for. */
    private static final List<Calendar> CALENDARS = List.of(
            Calendars.full(),
            Calendars.full().toBuilder()
                    .touches(List.of())
                    .seasons(List.of(Calendars.season(30, 100, 50)))
                    .build(),
            Calendars.full(),
            Calendars.full().toBuilder()
                    .touches(List.of(
                            Touch.of(Accounts.AS_OF.minusDays(10), TouchKind.EXECUTIVE_VISIT),
                            Touch.of(Accounts.AS_OF.minusDays(10), TouchKind.INFORMATION_EXCHANGE)))
                    .events(List.of(AccountEvent.of(Accounts.AS_OF.plusDays(20), EventKind.HONOUR)))
                    .seasons(List.of())
                    .build(),
            Calendars.full().toBuilder()
                    .initiatives(List.of(Initiative.of(InitiativeKind.JOINT_PROMOTION, InitiativeState.RUNNING)))
                    .build(),
            Calendars.full().toBuilder().initiatives(List.of()).build(),
            Calendars.full().toBuilder()
                    .initiatives(List.of(Initiative.of(InitiativeKind.CATEGORY_PLAN, InitiativeState.PLANNED)))
                    .feedback(List.of(told(FeedbackTopic.PEOPLE, 1)))
                    .build(),
            Calendars.full().toBuilder()
                    .initiatives(List.of(
                            Initiative.of(InitiativeKind.PILOT, InitiativeState.RUNNING),
                            Initiative.of(InitiativeKind.CATEGORY_PLAN, InitiativeState.RUNNING),
                            Initiative.of(InitiativeKind.JOINT_PROMOTION, InitiativeState.RUNNING)))
                    .feedback(List.of(told(FeedbackTopic.SERVICE, 3)))
                    .build(),
            Calendars.full().toBuilder().feedback(List.of()).build());

    private static final List<MarketConditions> MARKETS = List.of(
            Calendars.market(),
            Calendars.market().toBuilder()
                    .representative(false)
                    .productSimilarity(ExposureLevels.HIGH)
                    .build(),
            Calendars.market().toBuilder().representative(false).build(),
            Calendars.market().toBuilder().priceWar(true).build(),
            Calendars.market());

    private static Feedback told(FeedbackTopic topic, int score) {
        return Feedback.builder()
                .date(Accounts.AS_OF.minusDays(20))
                .topic(topic)
                .score(score)
                .channel(FeedbackChannel.VISIT)
                .resolved(false)
                .build();
    }

    private static StrategicEvidence evidence(
            boolean dependence, boolean lever, Level influence, Level spoiler, Level threat) {
        return StrategicEvidence.builder()
                .dependence(dependence)
                .growthLever(lever)
                .influence(influence)
                .spoilerRisk(spoiler)
                .competitorThreat(threat)
                .build();
    }

    private static List<Account> accounts() {
        List<Account> accounts = new ArrayList<>();
        for (int[] rhythm : RHYTHMS) {
            for (int amount : AMOUNTS) {
                for (int potential : new int[] {1, 1_000_000}) {
                    for (Level strength : RelationshipStrengths.SCALE.values()) {
                        for (Level trajectory : Trajectories.SCALE.values()) {
                            for (StrategicEvidence evidence : EVIDENCE) {
                                int number = accounts.size();
                                accounts.add(Account.builder()
                                        .id("A" + number)
                                        .name("Account " + number)
                                        .targeted(number % 2 == 0)
                                        .sales(sales(rhythm, amount, potential))
                                        .relationship(Relationship.builder()
                                                .strength(strength)
                                                .trajectory(trajectory)
                                                .indicators(
                                                        INDICATORS.get(number / EVIDENCE.size() % INDICATORS.size()))
                                                .build())
                                        .contacts(PEOPLE.get(number / 7 % PEOPLE.size())
                                                .apply(contact(number % 5 == 0 ? 200 : 10)))
                                        .calendar(CALENDARS.get(number % CALENDARS.size()))
                                        .market(MARKETS.get(number % MARKETS.size()))
                                        .kind(number % 3 == 0 ? AccountKind.INTERMEDIARY : AccountKind.ENTERPRISE)
                                        .evidence(evidence)
                                        .build());
                            }
                        }
                    }
                }
            }
        }
        return accounts;
    }

    private static Sales sales(int[] rhythm, int amount, int potential) {
        List<Order> orders = new ArrayList<>();
        for (int daysAgo : rhythm) {
            orders.add(Order.builder()
                    .date(Accounts.AS_OF.minusDays(daysAgo))
                    .amount(Accounts.euros(amount))
                    .cost(Accounts.euros(amount - amount / 5))
                    .build());
        }
        return Sales.builder()
                .currency("EUR")
                .orderHistory(OrderHistory.of(orders))
                .potential(Potential.of(Accounts.euros(potential)))
                .build();
    }

    private static Contact contact(int daysAgo) {
        return Contact.builder()
                .id("P")
                .lastContact(Accounts.AS_OF.minusDays(daysAgo))
                .build();
    }

    @Test
    void everyStrategyIsRecommendedToSomebodyAndEverybodyGetsOne() {
        Set<StrategyId> recommended = new HashSet<>();
        for (Assessment assessment : Reviewer.of(StandardPolicy.strict())
                .review(Portfolio.of(accounts(), Accounts.AS_OF))
                .assessments()) {
            List<StrategyId> strategies = assessment.recommendations().stream()
                    .map(recommendation -> recommendation.strategy().id())
                    .toList();
            assertThat(strategies).as(assessment.accountId().value()).isNotEmpty();
            recommended.addAll(strategies);
        }
        assertThat(recommended)
                .containsExactlyInAnyOrderElementsOf(
                        StandardStrategies.all().stream().map(Strategy::id).toList());
    }
}
