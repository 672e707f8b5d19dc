package io.github.kamrules.examples.portfolioreview.steelwheels;

import io.github.kamrules.account.Account;
import io.github.kamrules.account.AccountKind;
import io.github.kamrules.account.AttributeValue;
import io.github.kamrules.examples.portfolioreview.source.SourceData;
import io.github.kamrules.number.Decimal;
import io.github.kamrules.number.Ratio;
import io.github.kamrules.relationship.Contact;
import io.github.kamrules.relationship.Contacts;
import io.github.kamrules.sales.Order;
import io.github.kamrules.sales.OrderHistory;
import io.github.kamrules.sales.OrderStatus;
import io.github.kamrules.sales.Sales;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** Makes accounts of database rows. It is what you write for your own database. */
final class Mapping {
    /** No column says a currency. The amounts are whole units, and the prices are those of the USA. */
    static final CurrencyUnit CURRENCY = CurrencyUnit.USD;

    /** The account's credit limit, if one was agreed. */
    static final String CREDIT_LIMIT = "credit-limit";

    /** Which part of what has fallen due so far is not paid. */
    static final String OVERDUE_SHARE = "overdue-share";

    /** The number and the name of our person for the account: names alone are not unique. */
    static final String SALES_REP = "sales-rep";

    /** An order is due this many days after its date. The database names no terms; nearly all payments come within 30 days. */
    static final int DUE_AFTER_DAYS = 60;

    private static final Map<String, OrderStatus> STATUSES = Map.of(
            "Shipped", OrderStatus.COMPLETED,
            "In Process", OrderStatus.IN_PROCESS,
            "On Hold", OrderStatus.ON_HOLD,
            "Disputed", OrderStatus.DISPUTED,
            "Resolved", OrderStatus.RESOLVED,
            "Cancelled", OrderStatus.CANCELLED);

    private final LocalDate asOf;
    private final Map<Integer, List<Tables.Order>> orders;
    private final Map<Integer, List<Tables.Payment>> payments;
    private final Letters letters = new Letters();

    private Mapping(Tables tables) {
        asOf = dayAfterLastOrder(tables);
        orders = tables.orders().stream().collect(Collectors.groupingBy(Tables.Order::customer));
        payments = tables.payments().stream()
                .filter(payment -> !payment.date().isAfter(asOf))
                .collect(Collectors.groupingBy(Tables.Payment::customer));
    }

    /**
     * Makes accounts of the rows.
     *
     * @param name the name of the source
     * @param tables the rows
     * @return the accounts, as of the day after the last order, and notes on what was left out, and the policy for them
     */
    static SourceData map(String name, Tables tables) {
        Mapping mapping = new Mapping(tables);
        List<Account> accounts =
                tables.customers().stream().map(mapping::account).toList();
        return new SourceData(
                name,
                mapping.asOf,
                accounts,
                Notes.of(tables, mapping.asOf, mapping.letters),
                SteelWheelsPolicy.policy(),
                SteelWheelsPolicy.PROXIES,
                SteelWheelsTexts.bundle());
    }

    private static LocalDate dayAfterLastOrder(Tables tables) {
        return tables.orders().stream()
                .filter(order -> status(order).counts())
                .map(Tables.Order::date)
                .max(LocalDate::compareTo)
                .orElseThrow(
                        () -> new IllegalArgumentException("There is no order, so there is no date to review as of."))
                .plusDays(1);
    }

    private Account account(Tables.Customer customer) {
        Account.Builder account = Account.builder()
                .id(id(customer))
                .name(letters.repair(customer.name()))
                .kind(AccountKind.INTERMEDIARY) // they all buy to sell on
                .contacts(Contacts.of(Contact.builder()
                        .id("main")
                        .name(letters.repair(customer.contact()))
                        .build()))
                .sales(Sales.builder()
                        .currency(CURRENCY)
                        .orderHistory(history(customer))
                        .build());
        Countries.code(customer.country()).ifPresent(account::country);
        customer.salesRep().ifPresent(rep -> account.attribute(SALES_REP, AttributeValue.text(rep)));
        if (customer.creditLimit().signum() > 0) { // 0 is not a limit, it says that there is none
            account.attribute(CREDIT_LIMIT, AttributeValue.money(money(customer.creditLimit())));
        }
        overdueShare(customer.number())
                .ifPresent(share -> account.attribute(OVERDUE_SHARE, AttributeValue.number(share)));
        return account.build();
    }

    /** Ids are sorted as texts: with zeros in front, 097 comes before 103. */
    static String id(Tables.Customer customer) {
        return String.format(Locale.ROOT, "%03d", customer.number());
    }

    /** The table of orders is complete: a customer without orders is known to have none. */
    private OrderHistory history(Tables.Customer customer) {
        return OrderHistory.of(ordersOf(customer.number()).stream()
                .map(order -> Order.builder()
                        .id(String.valueOf(order.number()))
                        .date(order.date())
                        .amount(money(order.amount()))
                        .cost(money(order.cost()))
                        .status(status(order))
                        .build())
                .toList());
    }

    static OrderStatus status(Tables.Order order) {
        OrderStatus status = STATUSES.get(order.status());
        if (status == null) {
            throw new IllegalArgumentException("The status (" + order.status() + ") of order (" + order.number()
                    + ") is not known.\nMaybe it is new in the database and must be added to the mapping.");
        }
        return status;
    }

    /** Payments do not say what they are for, so what is due and what is paid are compared as a whole. */
    private Optional<Decimal> overdueShare(int customer) {
        LocalDate dueUpTo = asOf.minusDays(DUE_AFTER_DAYS);
        List<Tables.Order> dueOrders = ordersOf(customer).stream()
                .filter(order -> status(order).counts() && !order.date().isAfter(dueUpTo))
                .toList();
        if (dueOrders.isEmpty()) {
            return Optional.empty();
        }
        BigDecimal due = sum(dueOrders, Tables.Order::amount).getAmount();
        BigDecimal open = due.subtract(paid(customer).getAmount()).max(BigDecimal.ZERO);
        return Optional.of(Ratio.of(Decimal.of(open), Decimal.of(due)).toDecimal(4));
    }

    private Money paid(int customer) {
        return sum(payments.getOrDefault(customer, List.of()), Tables.Payment::amount);
    }

    private List<Tables.Order> ordersOf(int customer) {
        return orders.getOrDefault(customer, List.of());
    }

    static <T> Money sum(List<T> rows, Function<T, BigDecimal> amount) {
        return money(rows.stream().map(amount).reduce(BigDecimal.ZERO, BigDecimal::add));
    }

    private static Money money(BigDecimal amount) {
        return Money.of(CURRENCY, amount);
    }
}
