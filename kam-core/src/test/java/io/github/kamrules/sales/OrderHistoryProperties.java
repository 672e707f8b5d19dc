package io.github.kamrules.sales;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kamrules.fixtures.AccountArbitraries;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.Tuple.Tuple2;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

class OrderHistoryProperties {
    @Provide
    Arbitrary<List<Order>> orders() {
        return AccountArbitraries.orders().list().ofMaxSize(20);
    }

    @Provide
    Arbitrary<Tuple2<List<Order>, List<Order>>> shuffled() {
        return orders().flatMap(list -> Arbitraries.shuffle(list).map(other -> Tuple.of(list, other)));
    }

    @Provide
    Arbitrary<Window> windows() {
        return AccountArbitraries.windows();
    }

    @Provide
    Arbitrary<LocalDate> dates() {
        return AccountArbitraries.dates();
    }

    @Property
    void aWindowHoldsWhatItsDaysHold(@ForAll("orders") List<Order> orders, @ForAll("windows") Window window) {
        OrderHistory history = OrderHistory.of(orders);
        List<Order> inside = orders.stream()
                .filter(order -> window.contains(order.date()) && order.status().counts())
                .toList();

        assertThat(history.orderCount(window))
                .isEqualTo((int) inside.stream().filter(Order::placed).count());
        Optional<Money> revenue = history.revenue(window);
        assertThat(revenue.isPresent()).isEqualTo(!orders.isEmpty());
        revenue.ifPresent(sum -> assertThat(sum)
                .isEqualTo(inside.stream().map(Order::amount).reduce(Money.zero(CurrencyUnit.EUR), Money::plus)));
        boolean costsKnown = inside.stream().allMatch(order -> order.cost().isPresent());
        assertThat(history.margin(window).isPresent()).isEqualTo(costsKnown && !orders.isEmpty());
        history.margin(window)
                .ifPresent(sum -> assertThat(sum)
                        .isEqualTo(inside.stream()
                                .map(order -> order.amount().minus(order.cost().orElseThrow()))
                                .reduce(Money.zero(CurrencyUnit.EUR), Money::plus)));
    }

    @Property
    void windowsThatFollowEachOtherAddUp(
            @ForAll("orders") List<Order> orders, @ForAll("windows") Window window, @ForAll("windows") Window other) {
        OrderHistory history = OrderHistory.of(orders);
        LocalDate end = window.end().plusDays(other.days());
        Window next = Window.of(window.end(), end);
        Window both = Window.of(window.startExclusive(), end);

        assertThat(history.orderCount(window) + history.orderCount(next)).isEqualTo(history.orderCount(both));
        assertThat(history.revenue(window)
                        .flatMap(first -> history.revenue(next).map(first::plus)))
                .isEqualTo(history.revenue(both));
    }

    @Property
    void theOrderOfInputDoesNotMatter(
            @ForAll("shuffled") Tuple2<List<Order>, List<Order>> lists,
            @ForAll("windows") Window window,
            @ForAll("dates") LocalDate asOf) {
        OrderHistory one = OrderHistory.of(lists.get1());
        OrderHistory other = OrderHistory.of(lists.get2());

        assertThat(one.revenue(window)).isEqualTo(other.revenue(window));
        assertThat(one.margin(window)).isEqualTo(other.margin(window));
        assertThat(one.firstOrder(asOf)).isEqualTo(other.firstOrder(asOf));
        assertThat(one.lastOrder(asOf)).isEqualTo(other.lastOrder(asOf));
        assertThat(one.medianGapDays(asOf)).isEqualTo(other.medianGapDays(asOf));
        assertThat(one.troubled(asOf)).isEqualTo(other.troubled(asOf));
        assertThat(one.cancelled(asOf)).isEqualTo(other.cancelled(asOf));
    }

    @Property
    void laterOrdersHaveNoSay(@ForAll("orders") List<Order> orders, @ForAll("dates") LocalDate asOf) {
        OrderHistory all = OrderHistory.of(orders);
        OrderHistory known = OrderHistory.of(
                orders.stream().filter(order -> !order.date().isAfter(asOf)).toList());

        assertThat(all.orderCount(asOf)).isEqualTo(known.orderCount(asOf));
        assertThat(all.firstOrder(asOf)).isEqualTo(known.firstOrder(asOf));
        assertThat(all.lastOrder(asOf)).isEqualTo(known.lastOrder(asOf));
        assertThat(all.medianGapDays(asOf)).isEqualTo(known.medianGapDays(asOf));
        assertThat(all.ordersAfter(asOf))
                .isEqualTo(orders.size() - known.orders().size());
        assertThat(known.ordersAfter(asOf)).isZero();
    }
}
