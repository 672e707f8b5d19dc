package io.github.kamrules.examples.portfolioreview.csv;

import io.github.kamrules.sales.Order;
import io.github.kamrules.sales.OrderStatus;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.joda.money.CurrencyUnit;

/** Reads the rows of {@code orders.csv}. */
final class OrdersFile implements CsvFile.Format {
    static final List<String> REQUIRED = List.of("account_id", "order_id", "order_date", "amount");
    static final List<String> OPTIONAL = List.of("cost", "currency", "status");

    static final int MAX_ID = 200;

    private final List<Entry> entries = new ArrayList<>();
    private final Map<List<String>, Long> lines = new HashMap<>();
    private List<String> ignored = List.of();
    private int withoutId;

    /** A row that can be used. Its money waits until the currency of the portfolio is settled. */
    record Entry(
            Row row,
            String account,
            Optional<String> id,
            LocalDate date,
            BigDecimal amount,
            Optional<BigDecimal> cost,
            Optional<CurrencyUnit> currency,
            OrderStatus status) {

        Order order(Currencies currencies) {
            Order.Builder order = Order.builder()
                    .date(date)
                    .amount(currencies.money(amount, currency))
                    .status(status);
            id.ifPresent(order::id);
            cost.ifPresent(known -> order.cost(currencies.money(known, currency)));
            return order.build();
        }
    }

    @Override
    public Consumer<Row> begin(List<String> columns) {
        ignored = columns.stream()
                .filter(column -> !REQUIRED.contains(column) && !OPTIONAL.contains(column))
                .toList();
        return this::take;
    }

    private void take(Row row) {
        // All cells are read before any is judged, so that a row with two mistakes tells both.
        Optional<String> account = row.text("account_id", MAX_ID, Effect.ROW_LEFT_OUT);
        Optional<LocalDate> date = row.date("order_date", Effect.ROW_LEFT_OUT);
        Optional<BigDecimal> amount = row.amount("amount", Effect.ROW_LEFT_OUT);
        Optional<CurrencyUnit> currency = row.currency("currency", Effect.ROW_LEFT_OUT);
        boolean currencyRead = currency.isPresent() || row.cell("currency").isEmpty();
        if (account.isEmpty() || date.isEmpty() || amount.isEmpty() || !currencyRead || repeated(row)) {
            return;
        }
        Optional<String> id = row.text("order_id", MAX_ID, Effect.VALUE_LEFT_OUT);
        withoutId += id.isEmpty() ? 1 : 0;
        entries.add(new Entry(
                row,
                account.get(),
                id,
                date.get(),
                amount.get(),
                row.amount("cost", Effect.VALUE_LEFT_OUT),
                currency,
                row.constant("status", OrderStatus.class, "status", Effect.KEPT).orElse(OrderStatus.COMPLETED)));
    }

    /** Companies may number the orders of each account by themselves, so the account is part of the key. */
    private boolean repeated(Row row) {
        String id = row.cell("order_id");
        Long first = id.isEmpty() ? null : lines.putIfAbsent(List.of(row.cell("account_id"), id), row.line());
        if (first != null) {
            row.report("order_id", Problem.reason("repeated-order").with("first", first), Effect.ROW_LEFT_OUT);
        }
        return first != null;
    }

    List<Entry> entries() {
        return entries;
    }

    List<String> ignored() {
        return ignored;
    }

    int withoutId() {
        return withoutId;
    }
}
