package io.github.kamrules.examples.portfolioreview.output;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.github.kamrules.examples.portfolioreview.Main;
import io.github.kamrules.examples.portfolioreview.steelwheels.SteelWheels;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Holds the file against what the database itself computes. The SQL shares nothing with the program but the connection. */
class AssessmentsCsvTest {
    /**
     * One row per customer. ABOVE and AT_LEAST are the revenue of all customers with more, and with as much or more; the
     * stage and the class are written out here once more, with the numbers of the standard policy.
     */
    private static final String ORACLE = """
            with revenue as (
              select o.CUSTOMERNUMBER as customer, sum(d.QUANTITYORDERED * d.PRICEEACH) as amount,
                     count(distinct o.ORDERNUMBER) as orders
              from "orders" o join "orderdetails" d on d.ORDERNUMBER = o.ORDERNUMBER
              where o.STATUS <> 'Cancelled'
                and cast(o.ORDERDATE as date) > date '2004-06-01' and cast(o.ORDERDATE as date) <= date '2005-06-01'
              group by o.CUSTOMERNUMBER),
            total as (select sum(amount) as amount from revenue),
            history as (
              select c.CUSTOMERNUMBER as customer, count(o.ORDERNUMBER) as orders,
                     cast(min(o.ORDERDATE) as date) as first_order, cast(max(o.ORDERDATE) as date) as last_order
              from "customers" c
              left join "orders" o on o.CUSTOMERNUMBER = c.CUSTOMERNUMBER and o.STATUS <> 'Cancelled'
              group by c.CUSTOMERNUMBER),
            facts as (
              select h.customer, h.orders, h.first_order, h.last_order,
                     coalesce(r.orders, 0) as orders_12m, coalesce(r.amount, 0) as revenue,
                     (select coalesce(sum(x.amount), 0) from revenue x where x.amount > coalesce(r.amount, 0)) as above,
                     (select coalesce(sum(x.amount), 0) from revenue x where x.amount >= coalesce(r.amount, 0)) as at_least,
                     (select amount from total) as total
              from history h left join revenue r on r.customer = h.customer)
            select f.*,
                   case when orders = 0 then 'POTENTIAL'
                        when datediff('day', last_order, date '2005-06-01') > 365 then 'LOST'
                        when orders = 1 then 'FIRST_TIME'
                        when datediff('day', first_order, date '2005-06-01') >= 730 and orders_12m >= 2 then 'LOYAL'
                        else 'REPEAT' end as stage,
                   case when revenue <= 0 then ''
                        when 100 * above < 80 * total then 'HEAD'
                        when 100 * above < 95 * total then 'WAIST'
                        else 'LONG_TAIL' end as value_class
            from facts f
            order by customer
            """;

    @TempDir
    private static Path folder = Path.of(".");

    private static List<NamedCsvRecord> records = List.of();

    @BeforeAll
    static void runTheProgram() throws IOException {
        PrintWriter nowhere = new PrintWriter(Writer.nullWriter());
        assertThat(Main.run(nowhere, nowhere, "--out", folder.toString())).isZero();
        try (CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(folder.resolve("assessments.csv"))) {
            records = csv.stream().toList();
        }
    }

    @Test
    void agreesWithTheDatabase() throws SQLException {
        assertThat(actual()).containsExactlyElementsOf(expected());
    }

    private static List<String> actual() {
        return records.stream()
                .map(line -> String.join(
                        " ",
                        line.getField("account_id"),
                        line.getField("orders"),
                        line.getField("first_order"),
                        line.getField("last_order"),
                        line.getField("revenue_12m"),
                        line.getField("revenue_share"),
                        line.getField("cumulative_share"),
                        line.getField("lifecycle_stage"),
                        line.getField("value_class")))
                .toList();
    }

    private static List<String> expected() throws SQLException {
        List<String> lines = new ArrayList<>();
        try (Connection connection = SteelWheels.open();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(ORACLE)) {
            while (row.next()) {
                BigDecimal total = row.getBigDecimal("TOTAL");
                String customer = row.getString("CUSTOMER");
                lines.add(String.join(
                        " ",
                        "0".repeat(3 - customer.length()) + customer,
                        row.getString("ORDERS"),
                        Optional.ofNullable(row.getString("FIRST_ORDER")).orElse(""),
                        Optional.ofNullable(row.getString("LAST_ORDER")).orElse(""),
                        row.getString("REVENUE") + ".00",
                        share(row.getBigDecimal("REVENUE"), total),
                        share(row.getBigDecimal("AT_LEAST"), total),
                        row.getString("STAGE").strip(), // the database fills it up to the longest
                        row.getString("VALUE_CLASS").strip()));
            }
        }
        return lines;
    }

    private static String share(BigDecimal part, BigDecimal whole) {
        return part.divide(whole, 6, RoundingMode.HALF_EVEN).toPlainString();
    }

    @Test
    void hasOneLinePerCustomerInTheOrderOfTheIds() {
        assertThat(records).hasSize(126);
        assertThat(records)
                .extracting(line -> line.getField("account_id"))
                .isSorted()
                .doesNotHaveDuplicates();
    }

    @Test
    void hasTheColumnsThatItPromises() {
        assertThat(records.get(0).getHeader())
                .containsExactly(
                        "account_id",
                        "name",
                        "orders",
                        "first_order",
                        "last_order",
                        "revenue_12m",
                        "revenue_share",
                        "cumulative_share",
                        "lifecycle_stage",
                        "value_class",
                        "attractiveness",
                        "relationship_strength",
                        "relationship_type",
                        "category",
                        "tier",
                        "raw_tier",
                        "tier_because",
                        "growth_route",
                        "strategies",
                        "undecided",
                        "not_applicable",
                        "failed",
                        "payment-habit");
    }

    @Test
    void hasAColumnForEachDecisionOfThePolicysOwn() {
        assertThat(record("114").getField("payment-habit")).isEqualTo("LATE");
        assertThat(record("125").getField("payment-habit")).as("does not apply").isEmpty();
    }

    @Test
    void listsWhatHasNoAnswer() {
        NamedCsvRecord prospect = record("125");
        assertThat(prospect.getField("tier")).isEqualTo("PROSPECT");
        assertThat(prospect.getField("undecided").split(";"))
                .containsExactlyInAnyOrder(
                        "potential-level", "attractiveness-score", "key-account-screen", "relationship-type");
        assertThat(prospect.getField("not_applicable").split(";")).contains("value-class", "payment-habit");
        assertThat(records).extracting(line -> line.getField("failed")).containsOnly("");
    }

    @Test
    void joinsStrategiesBestFirst() {
        assertThat(record("141").getField("strategies")).startsWith("secure-supply;protect-key-account");
    }

    private static NamedCsvRecord record(String id) {
        return records.stream()
                .filter(line -> line.getField("account_id").equals(id))
                .findFirst()
                .orElseThrow();
    }
}
