package io.github.kamrules.examples.portfolioreview.csv;

import io.github.kamrules.account.Account;
import io.github.kamrules.account.AccountKind;
import io.github.kamrules.account.ChannelRole;
import io.github.kamrules.account.MarketConditions;
import io.github.kamrules.account.StrategicEvidence;
import io.github.kamrules.examples.portfolioreview.source.Nearest;
import io.github.kamrules.history.LevelOverride;
import io.github.kamrules.relationship.AgreementForms;
import io.github.kamrules.relationship.AllianceForms;
import io.github.kamrules.relationship.Contact;
import io.github.kamrules.relationship.ContactLevel;
import io.github.kamrules.relationship.Contacts;
import io.github.kamrules.relationship.DecisionChain;
import io.github.kamrules.relationship.InformationLevels;
import io.github.kamrules.relationship.PricingModes;
import io.github.kamrules.relationship.ProcurementModes;
import io.github.kamrules.relationship.Relationship;
import io.github.kamrules.relationship.RelationshipIndicators;
import io.github.kamrules.relationship.RelationshipStrengths;
import io.github.kamrules.relationship.Trajectories;
import io.github.kamrules.relationship.VisibilityLevels;
import io.github.kamrules.sales.OrderHistory;
import io.github.kamrules.sales.Potential;
import io.github.kamrules.sales.Sales;
import io.github.kamrules.sales.SalesFigures;
import io.github.kamrules.scale.Level;
import io.github.kamrules.standard.StandardDecisions;
import io.github.kamrules.tier.ExposureLevels;
import io.github.kamrules.tier.Tiers;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;

/** Reads the rows of {@code accounts.csv}. */
final class AccountsFile implements CsvFile.Format {
    static final List<String> REQUIRED = List.of("account_id", "name");
    static final List<String> FIGURES = List.of("revenue_12m", "margin_12m", "orders_12m");
    static final List<String> OPTIONAL = List.of(
            "parent_id",
            "kind",
            "channel_role",
            "country",
            "industry",
            "targeted",
            "potential",
            "potential_years",
            "potential_confidence",
            "share_of_wallet",
            "currency",
            "relationship_strength",
            "relationship_trajectory",
            "relationship_since",
            "last_contact",
            "contact",
            "contact_level",
            "decision_chain_length",
            "decision_chain_known",
            "good_key_contacts",
            "influence_on_new_business",
            "top_to_top_contact",
            "information_access",
            "pricing_mode",
            "procurement_mode",
            "key_areas_without_rival",
            "agreement",
            "exclusive_opportunities",
            "long_term_contract",
            "visibility",
            "acknowledged",
            "alliance",
            "joint_governance",
            "joint_opportunity",
            "values_aligned",
            "goals_aligned",
            "expectations_aligned",
            "dependence",
            "growth_lever",
            "special_nature",
            "influence",
            "spoiler_risk",
            "competitor_threat",
            "goal_fit",
            "price_war",
            "product_similarity",
            "representative",
            "tier_override",
            "tier_override_reason",
            "tier_override_by",
            "tier_override_from",
            "tier_override_until");

    static final int MAX_TEXT = 300;
    private static final int MAX_REASON = 1_000;
    private static final int MAX_COUNT = 10_000;
    private static final int MAX_STEPS = 20;

    private static final Set<String> PERSONAL = Set.of("contact", "tier_override_reason", "tier_override_by");
    private static final Set<String> KNOWN = Stream.of(
                    REQUIRED,
                    OPTIONAL,
                    FIGURES,
                    OrdersFile.REQUIRED,
                    OrdersFile.OPTIONAL,
                    StatesFile.REQUIRED,
                    StatesFile.OPTIONAL)
            .flatMap(List::stream)
            .filter(column -> !PERSONAL.contains(column))
            .collect(Collectors.toUnmodifiableSet());

    private final String file;
    private final Map<String, Row> rows = new LinkedHashMap<>();
    private List<String> columns = List.of();
    private List<AttributeColumn> attributes = List.of();

    AccountsFile(String file) {
        this.file = file;
    }

    /** Returns whether a column may tell of people: what is known not to does not. */
    static boolean isPersonal(String column) {
        return !KNOWN.contains(column);
    }

    @Override
    public Consumer<Row> begin(List<String> header) {
        columns = header;
        return this::take;
    }

    private void take(Row row) {
        row.text("account_id", OrdersFile.MAX_ID, Effect.ROW_LEFT_OUT).ifPresent(id -> {
            Row first = rows.putIfAbsent(id, row);
            if (first != null) {
                row.report(
                        "account_id",
                        Problem.reason("repeated-account").with("first", first.line()),
                        Effect.ROW_LEFT_OUT);
            }
        });
    }

    /** Settles the types of the company's own columns, for which all rows are needed. */
    void settleAttributes() throws UnusableInputException {
        List<AttributeColumn> settled = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (String column : columns) {
            if (!column.isEmpty()
                    && !REQUIRED.contains(column)
                    && !OPTIONAL.contains(column)
                    && !FIGURES.contains(column)) {
                AttributeColumn attribute = AttributeColumn.of(file, column, List.copyOf(rows.values()));
                if (!names.add(attribute.name())) {
                    throw new UnusableInputException(UnusableInputException.unusable("attribute-twice")
                            .with("file", file)
                            .with("name", attribute.name()));
                }
                settled.add(attribute);
            }
        }
        attributes = settled;
    }

    List<AttributeColumn> attributes() {
        return attributes;
    }

    /** Returns the columns taken as the company's own whose names are close to one that is known. */
    List<String> doubtful() {
        List<String> known = new ArrayList<>(OPTIONAL);
        known.addAll(FIGURES);
        return attributes.stream()
                .filter(attribute -> !attribute.column().contains(":"))
                .flatMap(attribute -> Nearest.to(attribute.column(), known).stream()
                        .map(meant -> attribute.column() + " -> " + meant))
                .toList();
    }

    boolean hasFigures() {
        return columns.stream().anyMatch(FIGURES::contains);
    }

    Map<String, Row> rows() {
        return rows;
    }

    /** Returns the currency of a row's amounts. A code that is none was reported when the currencies were gathered. */
    static Optional<CurrencyUnit> currency(Row row) {
        return row.currencyUnreported("currency");
    }

    /** Returns the currencies that rows name, and reports what is none. */
    List<CurrencyUnit> currencies() {
        return rows.values().stream()
                .flatMap(row -> row.currency("currency", Effect.VALUE_LEFT_OUT).stream())
                .toList();
    }

    /**
     * Makes the account of a row.
     *
     * @param row the row
     * @param history its orders; absent if orders are not known
     * @param asOf the date of the figures of twelve months
     * @param currencies what makes money
     */
    Account account(Row row, Optional<OrderHistory> history, LocalDate asOf, Currencies currencies) {
        String id = row.cell("account_id");
        Account.Builder account = Account.builder()
                .id(id)
                .name(row.text("name", MAX_TEXT, Effect.VALUE_LEFT_OUT).orElse(id));
        parent(row).ifPresent(account::parentId);
        row.constant("kind", AccountKind.class, "level", Effect.VALUE_LEFT_OUT).ifPresent(account::kind);
        row.constant("channel_role", ChannelRole.class, "level", Effect.VALUE_LEFT_OUT)
                .ifPresent(account::channelRole);
        country(row).ifPresent(account::country);
        row.text("industry", MAX_TEXT, Effect.VALUE_LEFT_OUT).ifPresent(account::industry);
        row.flag("targeted").ifPresent(account::targeted);
        sales(row, history, asOf, currencies).ifPresent(account::sales);
        Relationship relationship = relationship(row, asOf);
        if (!relationship.equals(Relationship.builder().build())) {
            account.relationship(relationship);
        }
        contact(row).ifPresent(contact -> account.contacts(Contacts.of(contact)));
        StrategicEvidence evidence = evidence(row);
        if (!evidence.equals(StrategicEvidence.builder().build())) {
            account.evidence(evidence);
        }
        MarketConditions market = market(row);
        if (!market.equals(MarketConditions.builder().build())) {
            account.market(market);
        }
        override(row).ifPresent(override -> account.overrides(Map.of(override.decision(), override)));
        for (AttributeColumn attribute : attributes) {
            attribute.value(row, currencies).ifPresent(value -> account.attribute(attribute.name(), value));
        }
        return account.build();
    }

    private Optional<String> parent(Row row) {
        return row.text("parent_id", OrdersFile.MAX_ID, Effect.VALUE_LEFT_OUT).filter(parent -> {
            boolean circle = circles(row.cell("account_id"), parent);
            if (circle) {
                row.report("parent_id", Problem.reason("parent-circle"), Effect.VALUE_LEFT_OUT);
            }
            return !circle;
        });
    }

    /** Whether the way up from an account leads back to it. */
    private boolean circles(String id, String parent) {
        Set<String> seen = new HashSet<>();
        String above = parent;
        while (!above.isEmpty() && seen.add(above)) {
            if (above.equals(id)) {
                return true;
            }
            Row row = rows.get(above);
            above = row == null ? "" : row.cell("parent_id");
        }
        return false;
    }

    private static Optional<String> country(Row row) {
        String cell = row.cell("country").toUpperCase(Locale.ROOT);
        if (cell.isEmpty()) {
            return Optional.empty();
        }
        try {
            Account.builder().id("any").name("any").country(cell).build();
            return Optional.of(cell);
        } catch (IllegalArgumentException e) {
            row.report("country", Problem.reason("country"), Effect.VALUE_LEFT_OUT);
            return Optional.empty();
        }
    }

    private Optional<Sales> sales(Row row, Optional<OrderHistory> history, LocalDate asOf, Currencies currencies) {
        Sales empty = Sales.builder().currency(currencies.target()).build();
        Sales.Builder sales = Sales.builder().currency(currencies.target());
        history.ifPresent(sales::orderHistory);
        boolean currencyRead = row.cell("currency").isEmpty() || currency(row).isPresent();
        if (currencyRead) {
            potential(row, currencies).ifPresent(sales::potential);
            if (history.isEmpty()) {
                SalesFigures figures = figures(row, currencies);
                if (!figures.equals(SalesFigures.builder().build())) {
                    sales.trailing(asOf, figures);
                }
            }
        }
        row.number("share_of_wallet", Row.SHARE, Effect.VALUE_LEFT_OUT).ifPresent(sales::shareOfWallet);
        return Optional.of(sales.build()).filter(known -> !known.equals(empty));
    }

    private static Optional<Potential> potential(Row row, Currencies currencies) {
        return row.amount("potential", Effect.VALUE_LEFT_OUT)
                .filter(amount -> {
                    if (amount.signum() < 0) {
                        row.report("potential", Problem.reason("negative"), Effect.VALUE_LEFT_OUT);
                    }
                    return amount.signum() >= 0;
                })
                .map(amount -> {
                    Potential.Builder potential = Potential.builder().amount(currencies.money(amount, currency(row)));
                    row.whole("potential_years", 1, 20).ifPresent(potential::horizonYears);
                    row.number("potential_confidence", Row.SHARE, Effect.VALUE_LEFT_OUT)
                            .ifPresent(potential::confidence);
                    return potential.build();
                });
    }

    private static SalesFigures figures(Row row, Currencies currencies) {
        SalesFigures.Builder figures = SalesFigures.builder();
        row.amount("revenue_12m", Effect.VALUE_LEFT_OUT)
                .map((BigDecimal amount) -> currencies.money(amount, currency(row)))
                .ifPresent(figures::revenue);
        row.amount("margin_12m", Effect.VALUE_LEFT_OUT)
                .map((BigDecimal amount) -> currencies.money(amount, currency(row)))
                .ifPresent(figures::margin);
        row.whole("orders_12m", 0, 1_000_000_000).ifPresent(figures::orders);
        return figures.build();
    }

    private static Relationship relationship(Row row, LocalDate asOf) {
        Relationship.Builder relationship = Relationship.builder();
        row.level("relationship_strength", RelationshipStrengths.SCALE).ifPresent(relationship::strength);
        row.level("relationship_trajectory", Trajectories.SCALE).ifPresent(relationship::trajectory);
        past(row, "relationship_since", asOf).ifPresent(relationship::since);
        past(row, "last_contact", asOf).ifPresent(relationship::lastContact);
        RelationshipIndicators indicators = indicators(row);
        if (!indicators.equals(RelationshipIndicators.builder().build())) {
            relationship.indicators(indicators);
        }
        decisionChain(row).ifPresent(relationship::decisionChain);
        return relationship.build();
    }

    private static Optional<DecisionChain> decisionChain(Row row) {
        return row.whole("decision_chain_length", 1, MAX_STEPS)
                .map(steps -> new DecisionChain(steps, row.whole("decision_chain_known", 0, steps)));
    }

    private static RelationshipIndicators indicators(Row row) {
        RelationshipIndicators.Builder indicators = RelationshipIndicators.builder();
        row.whole("good_key_contacts", 0, MAX_COUNT).ifPresent(indicators::goodKeyContacts);
        row.flag("influence_on_new_business").ifPresent(indicators::influenceOnNewBusiness);
        row.flag("top_to_top_contact").ifPresent(indicators::topToTopContact);
        row.level("information_access", InformationLevels.SCALE).ifPresent(indicators::informationAccess);
        row.level("pricing_mode", PricingModes.SCALE).ifPresent(indicators::pricingMode);
        row.level("procurement_mode", ProcurementModes.SCALE).ifPresent(indicators::procurementMode);
        row.whole("key_areas_without_rival", 0, MAX_COUNT).ifPresent(indicators::keyAreasWithoutRival);
        row.level("agreement", AgreementForms.SCALE).ifPresent(indicators::agreement);
        row.flag("exclusive_opportunities").ifPresent(indicators::exclusiveOpportunities);
        row.flag("long_term_contract").ifPresent(indicators::longTermContract);
        row.level("visibility", VisibilityLevels.SCALE).ifPresent(indicators::visibility);
        row.flag("acknowledged").ifPresent(indicators::acknowledged);
        row.level("alliance", AllianceForms.SCALE).ifPresent(indicators::alliance);
        row.flag("joint_governance").ifPresent(indicators::jointGovernance);
        row.flag("joint_opportunity").ifPresent(indicators::jointOpportunity);
        row.flag("values_aligned").ifPresent(indicators::valuesAligned);
        row.flag("goals_aligned").ifPresent(indicators::goalsAligned);
        row.flag("expectations_aligned").ifPresent(indicators::expectationsAligned);
        return indicators.build();
    }

    static Optional<LocalDate> past(Row row, String column, LocalDate asOf) {
        return row.date(column, Effect.VALUE_LEFT_OUT).filter(date -> {
            boolean later = date.isAfter(asOf);
            if (later) {
                row.report(column, Problem.reason("after-as-of").with("asOf", asOf), Effect.VALUE_LEFT_OUT);
            }
            return !later;
        });
    }

    private static Optional<Contact> contact(Row row) {
        Optional<String> name = row.text("contact", MAX_TEXT, Effect.VALUE_LEFT_OUT);
        Optional<ContactLevel> level =
                row.constant("contact_level", ContactLevel.class, "level", Effect.VALUE_LEFT_OUT);
        if (name.isEmpty() && level.isEmpty()) {
            return Optional.empty();
        }
        Contact.Builder contact = Contact.builder().id("main");
        name.ifPresent(contact::name);
        level.ifPresent(contact::level);
        return Optional.of(contact.build());
    }

    private static void addIf(List<String> missing, boolean isMissing, String column) {
        if (isMissing) {
            missing.add(column);
        }
    }

    /** Returns a tier that somebody set: whole, or not at all. */
    private static Optional<LevelOverride> override(Row row) {
        Optional<Level> tier = row.level("tier_override", Tiers.SCALE);
        Optional<String> reason = row.text("tier_override_reason", MAX_REASON, Effect.VALUE_LEFT_OUT);
        Optional<String> by = row.text("tier_override_by", MAX_TEXT, Effect.VALUE_LEFT_OUT);
        Optional<LocalDate> from = row.date("tier_override_from", Effect.VALUE_LEFT_OUT);
        Optional<LocalDate> until = row.date("tier_override_until", Effect.VALUE_LEFT_OUT);
        if (tier.isEmpty()) {
            return Optional.empty();
        }
        List<String> missing = new ArrayList<>();
        addIf(missing, reason.isEmpty(), "tier_override_reason");
        addIf(missing, from.isEmpty(), "tier_override_from");
        addIf(missing, until.isEmpty(), "tier_override_until");
        if (!missing.isEmpty()) {
            row.report(
                    "tier_override",
                    Problem.reason("override-incomplete").with("missing", missing),
                    Effect.VALUE_LEFT_OUT);
            return Optional.empty();
        }
        if (until.get().isBefore(from.get())) {
            row.report(
                    "tier_override_until",
                    Problem.reason("override-ends").with("from", from.get()),
                    Effect.VALUE_LEFT_OUT);
            return Optional.empty();
        }
        LevelOverride.Builder override = LevelOverride.builder()
                .decision(StandardDecisions.TIER.id())
                .level(Tiers.SCALE.idOf(tier.get()))
                .reason(reason.get())
                .firstDay(from.get())
                .lastDay(until.get());
        by.ifPresent(override::decidedBy);
        return Optional.of(override.build());
    }

    private static StrategicEvidence evidence(Row row) {
        StrategicEvidence.Builder evidence = StrategicEvidence.builder();
        row.flag("dependence").ifPresent(evidence::dependence);
        row.flag("growth_lever").ifPresent(evidence::growthLever);
        row.flag("special_nature").ifPresent(evidence::specialNature);
        row.level("influence", ExposureLevels.SCALE).ifPresent(evidence::influence);
        row.level("spoiler_risk", ExposureLevels.SCALE).ifPresent(evidence::spoilerRisk);
        row.level("competitor_threat", ExposureLevels.SCALE).ifPresent(evidence::competitorThreat);
        row.number("goal_fit", Row.SHARE, Effect.VALUE_LEFT_OUT).ifPresent(evidence::goalFit);
        return evidence.build();
    }

    private static MarketConditions market(Row row) {
        MarketConditions.Builder market = MarketConditions.builder();
        row.flag("price_war").ifPresent(market::priceWar);
        row.level("product_similarity", ExposureLevels.SCALE).ifPresent(market::productSimilarity);
        row.flag("representative").ifPresent(market::representative);
        return market.build();
    }
}
