package io.github.kamrules.examples.portfolioreview.steelwheels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.kamrules.account.Account;
import io.github.kamrules.account.AccountId;
import io.github.kamrules.account.AttributeValue;
import io.github.kamrules.examples.portfolioreview.source.SourceData;
import io.github.kamrules.number.Decimal;
import io.github.kamrules.sales.OrderHistory;
import io.github.kamrules.sales.OrderStatus;
import io.github.kamrules.sales.Sales;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.joda.money.Money;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class MappingTest {
    private static final LocalDate LAST_ORDER = LocalDate.of(2005, 5, 31);

    private static Tables.Customer customer(int number, String name, String limit) {
        return new Tables.Customer(
                number, name, "France", new BigDecimal(limit), "Josu00e9 Pedro", Optional.of("1370 Gerard Hernandez"));
    }

    private static Tables.Order order(int customer, LocalDate date, String status, String amount) {
        return new Tables.Order(
                date.getDayOfYear(), customer, date, status, new BigDecimal(amount), new BigDecimal("40"));
    }

    private static Account map(Tables tables) {
        return Mapping.map("test", tables).accounts().get(0);
    }

    private static Tables tables(Tables.Customer customer, Tables.Order... orders) {
        return new Tables(List.of(customer), List.of(orders), List.of(), List.of());
    }

    @Nested
    class OneCustomer {
        private final Account account =
                map(tables(customer(97, "Quu00e9bec & Co", "500"), order(97, LAST_ORDER, "On Hold", "100")));

        @Test
        void hasAnIdThatSortsAsItsNumber() {
            assertThat(account.id()).isEqualTo(AccountId.of("097"));
        }

        @Test
        void hasItsLettersBack() {
            assertThat(account.name()).isEqualTo("Québec & Co");
            assertThat(account.contacts().orElseThrow().contacts().get(0).name())
                    .contains("José Pedro");
        }

        @Test
        void hasCountryLimitAndPerson() {
            assertThat(account.country()).contains("FR");
            assertThat(account.attribute(Mapping.CREDIT_LIMIT))
                    .contains(AttributeValue.money(Money.parse("USD 500.00")));
            assertThat(account.attribute(Mapping.SALES_REP)).contains(AttributeValue.text("1370 Gerard Hernandez"));
        }

        @Test
        void hasItsOrders() {
            assertThat(history(account).orders()).singleElement().satisfies(order -> {
                assertThat(order.amount()).isEqualTo(Money.parse("USD 100.00"));
                assertThat(order.cost()).contains(Money.parse("USD 40.00"));
                assertThat(order.status()).isEqualTo(OrderStatus.ON_HOLD);
            });
        }
    }

    private static OrderHistory history(Account account) {
        return account.sales().flatMap(Sales::orderHistory).orElseThrow();
    }

    @Test
    void isAsOfTheDayAfterTheLastOrderThatCounts() {
        Tables tables = tables(
                customer(97, "A", "1"),
                order(97, LAST_ORDER, "Shipped", "1"),
                order(98, LAST_ORDER.plusYears(1), "Cancelled", "1"));
        assertThat(Mapping.map("test", tables).asOf()).isEqualTo(LocalDate.of(2005, 6, 1));
    }

    @Test
    void knowsThatACustomerHasNoOrders() {
        Account account = map(tables(customer(125, "B", "0"), order(97, LAST_ORDER, "Shipped", "1")));
        assertThat(history(account)).isEqualTo(OrderHistory.none());
    }

    @Test
    void takesNoLimitOfZero() {
        Account account = map(tables(customer(125, "B", "0"), order(97, LAST_ORDER, "Shipped", "1")));
        assertThat(account.attribute(Mapping.CREDIT_LIMIT)).isEmpty();
    }

    @Test
    void countsAsOverdueWhatIsOpenAfterSixtyDays() {
        LocalDate asOf = LAST_ORDER.plusDays(1);
        Tables tables = new Tables(
                List.of(customer(97, "A", "1")),
                List.of(order(97, asOf.minusDays(60), "Shipped", "300"), order(97, LAST_ORDER, "Shipped", "900")),
                List.of(
                        new Tables.Payment(97, asOf, new BigDecimal("100")),
                        new Tables.Payment(97, asOf.plusDays(1), new BigDecimal("200"))),
                List.of());
        assertThat(overdue(tables)).contains(AttributeValue.number(Decimal.of("0.6667")));
    }

    private static Optional<AttributeValue> overdue(Tables tables) {
        return map(tables).attribute(Mapping.OVERDUE_SHARE);
    }

    @Test
    void saysNothingOfPaymentsBeforeAnythingIsDue() {
        assertThat(overdue(tables(customer(97, "A", "1"), order(97, LAST_ORDER, "Shipped", "1"))))
                .isEmpty();
    }

    @Test
    void rejectsAStatusThatItDoesNotKnow() {
        assertThatThrownBy(() -> map(tables(customer(97, "A", "1"), order(97, LAST_ORDER, "Lost", "1"))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("The status (Lost) of order (151) is not known.\nMaybe ");
    }

    /** The sample database, whose oddities are counted by hand. */
    @Nested
    class SampleDatabase {
        private final SourceData source = read();

        private static SourceData read() {
            try {
                return SteelWheels.source();
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }

        @Test
        void knowsEveryCountry() {
            assertThat(source.accounts())
                    .hasSize(126)
                    .allMatch(account -> account.country().isPresent());
        }

        @Test
        void reportsWhatItLeavesOutAndNotices() {
            assertThat(source.asOf()).isEqualTo(LAST_ORDER.plusDays(1));
            assertThat(source.notes().stream()
                            .map(note -> source.policy().texts().render(note, Locale.ENGLISH)))
                    .containsExactly(
                            "Left out: a line of USD 300,000.00 in order 11150, which does not exist.",
                            "Count for nothing: 6 cancelled orders, together USD 262,344.00.",
                            "Left out: 4 payments dated after 2005-06-01.",
                            "Never paid, perhaps test records, reviewed all the same: 097, 098, 099, 100.",
                            "Read as not agreed: 24 credit limits of 0.",
                            "Repaired: letters with accents in 12 names.");
        }
    }
}
