package io.github.kamrules.json;

import static io.github.kamrules.json.BasicForms.CURRENCY;
import static io.github.kamrules.json.BasicForms.DATE;
import static io.github.kamrules.json.BasicForms.DECIMAL;
import static io.github.kamrules.json.BasicForms.FLAG;
import static io.github.kamrules.json.BasicForms.MONEY;
import static io.github.kamrules.json.BasicForms.RATIO;
import static io.github.kamrules.json.BasicForms.TEXT;
import static io.github.kamrules.json.BasicForms.WHOLE;
import static io.github.kamrules.json.BasicForms.levelOf;

import com.google.common.collect.ImmutableMap;
import io.github.kamrules.account.Account;
import io.github.kamrules.account.AccountId;
import io.github.kamrules.account.AccountKind;
import io.github.kamrules.account.AttributeValue;
import io.github.kamrules.account.ChannelRole;
import io.github.kamrules.account.MarketConditions;
import io.github.kamrules.account.StrategicEvidence;
import io.github.kamrules.history.LevelOverride;
import io.github.kamrules.history.LevelState;
import io.github.kamrules.portfolio.ExchangeRates;
import io.github.kamrules.portfolio.ParetoSplit;
import io.github.kamrules.portfolio.Portfolio;
import io.github.kamrules.portfolio.PortfolioStatistics;
import io.github.kamrules.relationship.AgreementForms;
import io.github.kamrules.relationship.AllianceForms;
import io.github.kamrules.relationship.Contact;
import io.github.kamrules.relationship.ContactLevel;
import io.github.kamrules.relationship.Contacts;
import io.github.kamrules.relationship.CoverageLevels;
import io.github.kamrules.relationship.DecisionChain;
import io.github.kamrules.relationship.DecisionRole;
import io.github.kamrules.relationship.InfluenceLevels;
import io.github.kamrules.relationship.InformationLevels;
import io.github.kamrules.relationship.PricingModes;
import io.github.kamrules.relationship.ProcurementModes;
import io.github.kamrules.relationship.Relationship;
import io.github.kamrules.relationship.RelationshipIndicators;
import io.github.kamrules.relationship.RelationshipStrengths;
import io.github.kamrules.relationship.SupportLevels;
import io.github.kamrules.relationship.Trajectories;
import io.github.kamrules.relationship.VisibilityLevels;
import io.github.kamrules.sales.Order;
import io.github.kamrules.sales.OrderHistory;
import io.github.kamrules.sales.OrderStatus;
import io.github.kamrules.sales.Potential;
import io.github.kamrules.sales.Sales;
import io.github.kamrules.sales.SalesFigures;
import io.github.kamrules.sales.Window;
import io.github.kamrules.scale.Level;
import io.github.kamrules.tier.ExposureLevels;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** The forms of an account and its parts, and of the portfolio. */
final class AccountForms {
    private static final Form<Level> EXPOSURE = levelOf(ExposureLevels.SCALE);

    static final Form<AccountId> ACCOUNT_ID = Form.ofText(AccountId::value, AccountId::of);
    static final Form<Window> WINDOW = Form.ofText(Window::toString, Window::parse);

    static final Form<SalesFigures> FIGURES = Form.of(
            figures -> new Fields()
                    .put("revenue", figures.revenue(), MONEY)
                    .put("collectedRevenue", figures.collectedRevenue(), MONEY)
                    .put("margin", figures.margin(), MONEY)
                    .put("orders", figures.orders(), WHOLE),
            node -> node.object().make(in -> {
                SalesFigures.Builder figures = SalesFigures.builder();
                in.optional("revenue", MONEY).ifPresent(figures::revenue);
                in.optional("collectedRevenue", MONEY).ifPresent(figures::collectedRevenue);
                in.optional("margin", MONEY).ifPresent(figures::margin);
                in.optional("orders", WHOLE).ifPresent(figures::orders);
                return figures.build();
            }));

    static final Form<Order> ORDER = Form.of(
            order -> new Fields()
                    .put("id", order.id(), TEXT)
                    .put("date", order.date(), DATE)
                    .put("amount", order.amount(), MONEY)
                    .put("cost", order.cost(), MONEY)
                    .put("status", order.status().name()),
            node -> node.object().make(in -> {
                Order.Builder order = Order.builder();
                in.optional("id", TEXT).ifPresent(order::id);
                order.date(in.required("date", DATE)).amount(in.required("amount", MONEY));
                in.optional("cost", MONEY).ifPresent(order::cost);
                return order.status(in.required("status", Form.ofEnum(OrderStatus.class)))
                        .build();
            }));

    static final Form<OrderHistory> ORDER_HISTORY = Form.of(
            history -> new Fields().put("orders", ORDER.list().write(history.orders())),
            node -> node.object().make(in -> OrderHistory.of(in.required("orders", ORDER.list()))));

    static final Form<Potential> POTENTIAL = Form.of(
            potential -> new Fields()
                    .put("amount", potential.amount(), MONEY)
                    .put("horizonYears", potential.horizonYears(), WHOLE)
                    .put("confidence", potential.confidence(), DECIMAL),
            node -> node.object().make(in -> {
                Potential.Builder potential = Potential.builder().amount(in.required("amount", MONEY));
                in.optional("horizonYears", WHOLE).ifPresent(potential::horizonYears);
                in.optional("confidence", DECIMAL).ifPresent(potential::confidence);
                return potential.build();
            }));

    static final Form<Sales> SALES = Form.of(
            sales -> {
                Fields fields = new Fields().put("currency", sales.currency(), CURRENCY);
                if (!sales.years().isEmpty()) {
                    fields.put("years", Fields.ofMap(sales.years(), String::valueOf, FIGURES));
                }
                if (!sales.windows().isEmpty()) {
                    fields.put("windows", Fields.ofMap(sales.windows(), Window::toString, FIGURES));
                }
                return fields.put("orderHistory", sales.orderHistory(), ORDER_HISTORY)
                        .put("potential", sales.potential(), POTENTIAL)
                        .put("shareOfWallet", sales.shareOfWallet(), DECIMAL);
            },
            node -> node.object().make(in -> {
                Sales.Builder sales = Sales.builder().currency(in.required("currency", CURRENCY));
                in.optional("years", mapOf(AccountForms::year, FIGURES)).ifPresent(sales::years);
                in.optional("windows", mapOf(Window::parse, FIGURES)).ifPresent(sales::windows);
                in.optional("orderHistory", ORDER_HISTORY).ifPresent(sales::orderHistory);
                in.optional("potential", POTENTIAL).ifPresent(sales::potential);
                in.optional("shareOfWallet", DECIMAL).ifPresent(sales::shareOfWallet);
                return sales.build();
            }));

    static final Form<RelationshipIndicators> INDICATORS = Form.of(
            indicators -> new Fields()
                    .put("goodKeyContacts", indicators.goodKeyContacts(), WHOLE)
                    .put("influenceOnNewBusiness", indicators.influenceOnNewBusiness(), FLAG)
                    .put("topToTopContact", indicators.topToTopContact(), FLAG)
                    .put("informationAccess", indicators.informationAccess(), levelOf(InformationLevels.SCALE))
                    .put("pricingMode", indicators.pricingMode(), levelOf(PricingModes.SCALE))
                    .put("procurementMode", indicators.procurementMode(), levelOf(ProcurementModes.SCALE))
                    .put("keyAreasWithoutRival", indicators.keyAreasWithoutRival(), WHOLE)
                    .put("agreement", indicators.agreement(), levelOf(AgreementForms.SCALE))
                    .put("exclusiveOpportunities", indicators.exclusiveOpportunities(), FLAG)
                    .put("longTermContract", indicators.longTermContract(), FLAG)
                    .put("visibility", indicators.visibility(), levelOf(VisibilityLevels.SCALE))
                    .put("acknowledged", indicators.acknowledged(), FLAG)
                    .put("alliance", indicators.alliance(), levelOf(AllianceForms.SCALE))
                    .put("jointGovernance", indicators.jointGovernance(), FLAG)
                    .put("jointOpportunity", indicators.jointOpportunity(), FLAG)
                    .put("valuesAligned", indicators.valuesAligned(), FLAG)
                    .put("goalsAligned", indicators.goalsAligned(), FLAG)
                    .put("expectationsAligned", indicators.expectationsAligned(), FLAG),
            node -> node.object().make(in -> {
                RelationshipIndicators.Builder indicators = RelationshipIndicators.builder();
                in.optional("goodKeyContacts", WHOLE).ifPresent(indicators::goodKeyContacts);
                in.optional("influenceOnNewBusiness", FLAG).ifPresent(indicators::influenceOnNewBusiness);
                in.optional("topToTopContact", FLAG).ifPresent(indicators::topToTopContact);
                in.optional("informationAccess", levelOf(InformationLevels.SCALE))
                        .ifPresent(indicators::informationAccess);
                in.optional("pricingMode", levelOf(PricingModes.SCALE)).ifPresent(indicators::pricingMode);
                in.optional("procurementMode", levelOf(ProcurementModes.SCALE)).ifPresent(indicators::procurementMode);
                in.optional("keyAreasWithoutRival", WHOLE).ifPresent(indicators::keyAreasWithoutRival);
                in.optional("agreement", levelOf(AgreementForms.SCALE)).ifPresent(indicators::agreement);
                in.optional("exclusiveOpportunities", FLAG).ifPresent(indicators::exclusiveOpportunities);
                in.optional("longTermContract", FLAG).ifPresent(indicators::longTermContract);
                in.optional("visibility", levelOf(VisibilityLevels.SCALE)).ifPresent(indicators::visibility);
                in.optional("acknowledged", FLAG).ifPresent(indicators::acknowledged);
                in.optional("alliance", levelOf(AllianceForms.SCALE)).ifPresent(indicators::alliance);
                in.optional("jointGovernance", FLAG).ifPresent(indicators::jointGovernance);
                in.optional("jointOpportunity", FLAG).ifPresent(indicators::jointOpportunity);
                in.optional("valuesAligned", FLAG).ifPresent(indicators::valuesAligned);
                in.optional("goalsAligned", FLAG).ifPresent(indicators::goalsAligned);
                in.optional("expectationsAligned", FLAG).ifPresent(indicators::expectationsAligned);
                return indicators.build();
            }));

    static final Form<DecisionChain> DECISION_CHAIN = Form.of(
            chain -> new Fields().put("steps", chain.steps()).put("knownSteps", chain.knownSteps(), WHOLE),
            node -> node.object()
                    .make(in -> new DecisionChain(in.required("steps", WHOLE), in.optional("knownSteps", WHOLE))));

    static final Form<Relationship> RELATIONSHIP = Form.of(
            relationship -> new Fields()
                    .put("strength", relationship.strength(), levelOf(RelationshipStrengths.SCALE))
                    .put("trajectory", relationship.trajectory(), levelOf(Trajectories.SCALE))
                    .put("since", relationship.since(), DATE)
                    .put("lastContact", relationship.lastContact(), DATE)
                    .put("indicators", relationship.indicators(), INDICATORS)
                    .put("decisionChain", relationship.decisionChain(), DECISION_CHAIN),
            node -> node.object().make(in -> {
                Relationship.Builder relationship = Relationship.builder();
                in.optional("strength", levelOf(RelationshipStrengths.SCALE)).ifPresent(relationship::strength);
                in.optional("trajectory", levelOf(Trajectories.SCALE)).ifPresent(relationship::trajectory);
                in.optional("since", DATE).ifPresent(relationship::since);
                in.optional("lastContact", DATE).ifPresent(relationship::lastContact);
                in.optional("indicators", INDICATORS).ifPresent(relationship::indicators);
                in.optional("decisionChain", DECISION_CHAIN).ifPresent(relationship::decisionChain);
                return relationship.build();
            }));

    static final Form<Contact> CONTACT = Form.of(
            contact -> new Fields()
                    .put("id", contact.id())
                    .put("name", contact.name(), TEXT)
                    .put("level", contact.level(), Form.ofEnum(ContactLevel.class))
                    .put("lastContact", contact.lastContact(), DATE)
                    .put("topDecisionMaker", contact.topDecisionMaker())
                    .putUnlessEmpty("roles", List.copyOf(contact.roles()), Form.ofEnum(DecisionRole.class))
                    .put("influence", contact.influence(), levelOf(InfluenceLevels.SCALE))
                    .put("support", contact.support(), levelOf(SupportLevels.SCALE))
                    .put("coverage", contact.coverage(), levelOf(CoverageLevels.SCALE)),
            node -> node.object().make(in -> {
                Contact.Builder contact = Contact.builder().id(in.required("id", TEXT));
                in.optional("name", TEXT).ifPresent(contact::name);
                in.optional("level", Form.ofEnum(ContactLevel.class)).ifPresent(contact::level);
                in.optional("lastContact", DATE).ifPresent(contact::lastContact);
                contact.topDecisionMaker(in.required("topDecisionMaker", FLAG))
                        .roles(in.list("roles", Form.ofEnum(DecisionRole.class)));
                in.optional("influence", levelOf(InfluenceLevels.SCALE)).ifPresent(contact::influence);
                in.optional("support", levelOf(SupportLevels.SCALE)).ifPresent(contact::support);
                in.optional("coverage", levelOf(CoverageLevels.SCALE)).ifPresent(contact::coverage);
                return contact.build();
            }));

    static final Form<Contacts> CONTACTS = Form.of(
            contacts -> new Fields().put("contacts", CONTACT.list().write(contacts.contacts())),
            node -> node.object().make(in -> Contacts.of(in.required("contacts", CONTACT.list()))));

    static final Form<StrategicEvidence> EVIDENCE = Form.of(
            evidence -> new Fields()
                    .put("dependence", evidence.dependence(), FLAG)
                    .put("growthLever", evidence.growthLever(), FLAG)
                    .put("influence", evidence.influence(), EXPOSURE)
                    .put("spoilerRisk", evidence.spoilerRisk(), EXPOSURE)
                    .put("competitorThreat", evidence.competitorThreat(), EXPOSURE)
                    .put("specialNature", evidence.specialNature(), FLAG)
                    .put("goalFit", evidence.goalFit(), DECIMAL),
            node -> node.object().make(in -> {
                StrategicEvidence.Builder evidence = StrategicEvidence.builder();
                in.optional("dependence", FLAG).ifPresent(evidence::dependence);
                in.optional("growthLever", FLAG).ifPresent(evidence::growthLever);
                in.optional("influence", EXPOSURE).ifPresent(evidence::influence);
                in.optional("spoilerRisk", EXPOSURE).ifPresent(evidence::spoilerRisk);
                in.optional("competitorThreat", EXPOSURE).ifPresent(evidence::competitorThreat);
                in.optional("specialNature", FLAG).ifPresent(evidence::specialNature);
                in.optional("goalFit", DECIMAL).ifPresent(evidence::goalFit);
                return evidence.build();
            }));

    static final Form<MarketConditions> MARKET = Form.of(
            market -> new Fields()
                    .put("priceWar", market.priceWar(), FLAG)
                    .put("productSimilarity", market.productSimilarity(), EXPOSURE)
                    .put("representative", market.representative(), FLAG),
            node -> node.object().make(in -> {
                MarketConditions.Builder market = MarketConditions.builder();
                in.optional("priceWar", FLAG).ifPresent(market::priceWar);
                in.optional("productSimilarity", EXPOSURE).ifPresent(market::productSimilarity);
                in.optional("representative", FLAG).ifPresent(market::representative);
                return market.build();
            }));

    static final Form<AttributeValue> ATTRIBUTE = Form.of(
            AccountForms::writeAttribute,
            node -> BasicForms.oneOf(
                    node,
                    ImmutableMap.<String, Function<Node, AttributeValue>>of(
                            "number", value -> AttributeValue.number(value.as(DECIMAL)),
                            "flag", value -> AttributeValue.flag(value.as(FLAG)),
                            "text", value -> AttributeValue.text(value.as(TEXT)),
                            "money", value -> AttributeValue.money(value.as(MONEY)),
                            "date", value -> AttributeValue.date(value.as(DATE)))));

    static final Form<LevelState> LEVEL_STATE = Form.of(
            state -> {
                Fields fields = new Fields()
                        .put("decision", state.decision())
                        .put("level", state.level())
                        .put("since", state.since(), DATE)
                        .put("pendingLevel", state.pendingLevel(), TEXT);
                return (state.pendingCount() == 0 ? fields : fields.put("pendingCount", state.pendingCount()))
                        .put("asOf", state.asOf(), DATE);
            },
            node -> node.object().make(in -> {
                LevelState.Builder state = LevelState.builder()
                        .decision(in.required("decision", TEXT))
                        .level(in.required("level", TEXT))
                        .since(in.required("since", DATE));
                in.optional("pendingLevel", TEXT).ifPresent(state::pendingLevel);
                in.optional("pendingCount", WHOLE).ifPresent(state::pendingCount);
                return state.asOf(in.required("asOf", DATE)).build();
            }));

    static final Form<LevelOverride> LEVEL_OVERRIDE = Form.of(
            override -> new Fields()
                    .put("decision", override.decision())
                    .put("level", override.level())
                    .put("reason", override.reason())
                    .put("decidedBy", override.decidedBy(), TEXT)
                    .put("firstDay", override.firstDay(), DATE)
                    .put("lastDay", override.lastDay(), DATE),
            node -> node.object().make(in -> {
                LevelOverride.Builder override = LevelOverride.builder()
                        .decision(in.required("decision", TEXT))
                        .level(in.required("level", TEXT))
                        .reason(in.required("reason", TEXT));
                in.optional("decidedBy", TEXT).ifPresent(override::decidedBy);
                return override.firstDay(in.required("firstDay", DATE))
                        .lastDay(in.required("lastDay", DATE))
                        .build();
            }));

    static final Form<Account> ACCOUNT = Form.of(
            account -> {
                Fields fields = new Fields()
                        .put("id", account.id(), ACCOUNT_ID)
                        .put("name", account.name())
                        .put("kind", account.kind(), Form.ofEnum(AccountKind.class))
                        .put("channelRole", account.channelRole(), Form.ofEnum(ChannelRole.class))
                        .put("parentId", account.parentId(), ACCOUNT_ID)
                        .put("country", account.country(), TEXT)
                        .put("industry", account.industry(), TEXT)
                        .put("sales", account.sales(), SALES)
                        .put("relationship", account.relationship(), RELATIONSHIP)
                        .put("contacts", account.contacts(), CONTACTS)
                        .put("calendar", account.calendar(), CalendarForms.CALENDAR)
                        .put("market", account.market(), MARKET)
                        .put("evidence", account.evidence(), EVIDENCE)
                        .put("targeted", account.targeted(), FLAG);
                if (!account.attributes().isEmpty()) {
                    fields.put("attributes", Fields.ofMap(account.attributes(), name -> name, ATTRIBUTE));
                }
                return fields.putUnlessEmpty(
                                "states", List.copyOf(account.states().values()), LEVEL_STATE)
                        .putUnlessEmpty(
                                "overrides", List.copyOf(account.overrides().values()), LEVEL_OVERRIDE);
            },
            node -> node.object().make(in -> {
                Account.Builder account =
                        Account.builder().id(in.required("id", ACCOUNT_ID)).name(in.required("name", TEXT));
                in.optional("kind", Form.ofEnum(AccountKind.class)).ifPresent(account::kind);
                in.optional("channelRole", Form.ofEnum(ChannelRole.class)).ifPresent(account::channelRole);
                in.optional("parentId", ACCOUNT_ID).ifPresent(account::parentId);
                in.optional("country", TEXT).ifPresent(account::country);
                in.optional("industry", TEXT).ifPresent(account::industry);
                in.optional("sales", SALES).ifPresent(account::sales);
                in.optional("relationship", RELATIONSHIP).ifPresent(account::relationship);
                in.optional("contacts", CONTACTS).ifPresent(account::contacts);
                in.optional("calendar", CalendarForms.CALENDAR).ifPresent(account::calendar);
                in.optional("market", MARKET).ifPresent(account::market);
                in.optional("evidence", EVIDENCE).ifPresent(account::evidence);
                in.optional("targeted", FLAG).ifPresent(account::targeted);
                in.optional("attributes", mapOf(name -> name, ATTRIBUTE)).ifPresent(account::attributes);
                in.list("states", LEVEL_STATE).forEach(account::state);
                in.list("overrides", LEVEL_OVERRIDE).forEach(account::override);
                return account.build();
            }));

    static final Form<ExchangeRates> RATES = Form.of(
            rates -> new Fields()
                    .put("target", rates.target(), CURRENCY)
                    .put("rates", Fields.ofMap(rates.rates(), unit -> unit.getCode(), DECIMAL)),
            node -> node.object()
                    .make(in -> ExchangeRates.of(
                            in.required("target", CURRENCY),
                            in.required("rates", mapOf(org.joda.money.CurrencyUnit::of, DECIMAL)))));

    static final Form<Portfolio> PORTFOLIO = Form.of(
            portfolio -> new Fields()
                    .put("asOf", portfolio.asOf(), DATE)
                    .put("currency", portfolio.currency(), CURRENCY)
                    .put("rates", portfolio.rates(), RATES)
                    .put("accounts", ACCOUNT.list().write(portfolio.accounts())),
            node -> node.object().make(in -> {
                Portfolio.Builder portfolio = Portfolio.builder().asOf(in.required("asOf", DATE));
                in.optional("currency", CURRENCY).ifPresent(portfolio::currency);
                in.optional("rates", RATES).ifPresent(portfolio::rates);
                return portfolio
                        .accounts(in.required("accounts", ACCOUNT.list()))
                        .build();
            }));

    static final Form<ParetoSplit> PARETO_SPLIT = Form.of(
            split -> new Fields()
                    .put("revenueOfTopFifth", split.revenueOfTopFifth(), RATIO)
                    .put("accountsOfFourFifths", split.accountsOfFourFifths(), RATIO),
            node -> node.object()
                    .make(in -> new ParetoSplit(
                            in.required("revenueOfTopFifth", RATIO), in.required("accountsOfFourFifths", RATIO))));

    private AccountForms() {}

    static Fields writeStatistics(PortfolioStatistics statistics) {
        return new Fields()
                .put("asOf", statistics.asOf(), DATE)
                .put("currency", statistics.currency(), CURRENCY)
                .put("accounts", statistics.accounts())
                .put("known", statistics.known())
                .put("positive", statistics.positive())
                .put("total", statistics.total(), MONEY)
                .put("paretoSplit", statistics.paretoSplit(), PARETO_SPLIT);
    }

    private static Fields writeAttribute(AttributeValue value) {
        if (value instanceof AttributeValue.NumberValue number) {
            return new Fields().put("number", number.value(), DECIMAL);
        } else if (value instanceof AttributeValue.FlagValue flag) {
            return new Fields().put("flag", flag.value());
        } else if (value instanceof AttributeValue.MoneyValue money) {
            return new Fields().put("money", money.value(), MONEY);
        } else if (value instanceof AttributeValue.DateValue date) {
            return new Fields().put("date", date.value(), DATE);
        }
        return new Fields().put("text", ((AttributeValue.TextValue) value).value());
    }

    private static Integer year(String text) {
        if (!text.matches("[0-9]{4}")) {
            throw new IllegalArgumentException("The year (" + text + ") must have four digits.");
        }
        return Integer.valueOf(text);
    }

    /** Returns the form of an object whose field names are keys. It reads only; writing needs an order of the keys. */
    private static <K, V> Form<Map<K, V>> mapOf(Function<String, ? extends K> key, Form<V> form) {
        return Form.of(map -> map, node -> {
            ImmutableMap.Builder<K, V> map = ImmutableMap.builder();
            node.fields().forEach((name, value) -> {
                Form<K> keyForm = Form.of(k -> k, at -> key.apply(name));
                map.put(value.as(keyForm), value.as(form));
            });
            return map.buildOrThrow();
        });
    }
}
