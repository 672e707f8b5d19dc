package io.github.kamrules.examples.portfolioreview.steelwheels;

import io.github.kamrules.examples.portfolioreview.source.SourceData;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.hydromatic.steelwheels.data.hsqldb.SteelwheelsHsqldb;

/**
 * Reads the SteelWheels sample database, that of a dealer in model cars, through JDBC.
 *
 * <p>It reads the tables in which orders are kept, not the table ORDERFACT that was once made from them: there, prices are
 * capped and some dates and statuses are others.
 */
public final class SteelWheels {
    /** The name of the source. */
    static final String NAME = "SteelWheels";

    /** Held in memory, never written to, and gone when the connection is closed. */
    private static final String URL = SteelwheelsHsqldb.URI + ";readonly=true;shutdown=true";

    private static final String CUSTOMERS = """
            select c.CUSTOMERNUMBER, c.CUSTOMERNAME, c.COUNTRY, c.CREDITLIMIT,
                   c.CONTACTFIRSTNAME || ' ' || c.CONTACTLASTNAME as CONTACT,
                   e.EMPLOYEENUMBER || ' ' || e.FIRSTNAME || ' ' || e.LASTNAME as SALESREP
            from "customers" c
            left join "employees" e on e.EMPLOYEENUMBER = c.SALESREPEMPLOYEENUMBER
            order by c.CUSTOMERNUMBER
            """;

    private static final String ORDERS = """
            select o.ORDERNUMBER, o.CUSTOMERNUMBER, o.ORDERDATE, o.STATUS,
                   sum(d.QUANTITYORDERED * d.PRICEEACH) as AMOUNT,
                   sum(d.QUANTITYORDERED * p.BUYPRICE) as COST
            from "orders" o
            join "orderdetails" d on d.ORDERNUMBER = o.ORDERNUMBER
            join "products" p on p.PRODUCTCODE = d.PRODUCTCODE
            group by o.ORDERNUMBER, o.CUSTOMERNUMBER, o.ORDERDATE, o.STATUS
            order by o.ORDERNUMBER
            """;

    private static final String PAYMENTS = """
            select CUSTOMERNUMBER, PAYMENTDATE, AMOUNT
            from "payments"
            order by CUSTOMERNUMBER, PAYMENTDATE, CHECKNUMBER
            """;

    private static final String LINES_WITHOUT_ORDER = """
            select d.ORDERNUMBER, d.QUANTITYORDERED * d.PRICEEACH as AMOUNT
            from "orderdetails" d
            where not exists (select 1 from "orders" o where o.ORDERNUMBER = d.ORDERNUMBER)
            order by d.ORDERNUMBER, d.ORDERLINENUMBER
            """;

    private SteelWheels() {}

    /**
     * Returns the database's customers as accounts, with the policy for them.
     *
     * @return what to review
     * @throws SQLException if the database cannot be read
     */
    public static SourceData source() throws SQLException {
        return Mapping.map(NAME, read());
    }

    /**
     * Opens the database.
     *
     * @return a connection that can only read
     * @throws SQLException if the database cannot be opened
     */
    public static Connection open() throws SQLException {
        return DriverManager.getConnection(URL, SteelwheelsHsqldb.USER, SteelwheelsHsqldb.PASSWORD);
    }

    /**
     * Reads what a review needs, over one connection.
     *
     * @return the rows
     * @throws SQLException if the database cannot be read
     */
    static Tables read() throws SQLException {
        try (Connection connection = open()) {
            return new Tables(
                    rows(connection, CUSTOMERS, SteelWheels::customer),
                    rows(connection, ORDERS, SteelWheels::order),
                    rows(connection, PAYMENTS, SteelWheels::payment),
                    rows(connection, LINES_WITHOUT_ORDER, SteelWheels::orderLine));
        }
    }

    private static Tables.Customer customer(ResultSet row) throws SQLException {
        return new Tables.Customer(
                row.getInt("CUSTOMERNUMBER"),
                row.getString("CUSTOMERNAME"),
                row.getString("COUNTRY"),
                row.getBigDecimal("CREDITLIMIT"),
                row.getString("CONTACT"),
                Optional.ofNullable(row.getString("SALESREP")));
    }

    private static Tables.Order order(ResultSet row) throws SQLException {
        return new Tables.Order(
                row.getInt("ORDERNUMBER"),
                row.getInt("CUSTOMERNUMBER"),
                row.getObject("ORDERDATE", LocalDate.class),
                row.getString("STATUS"),
                row.getBigDecimal("AMOUNT"),
                row.getBigDecimal("COST"));
    }

    private static Tables.Payment payment(ResultSet row) throws SQLException {
        return new Tables.Payment(
                row.getInt("CUSTOMERNUMBER"),
                row.getObject("PAYMENTDATE", LocalDate.class),
                row.getBigDecimal("AMOUNT"));
    }

    private static Tables.OrderLine orderLine(ResultSet row) throws SQLException {
        return new Tables.OrderLine(row.getInt("ORDERNUMBER"), row.getBigDecimal("AMOUNT"));
    }

    /** Makes one thing of a row. */
    @FunctionalInterface
    private interface RowMapper<T> {
        T map(ResultSet row) throws SQLException;
    }

    private static <T> List<T> rows(Connection connection, String sql, RowMapper<T> mapper) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            List<T> rows = new ArrayList<>();
            while (result.next()) {
                rows.add(mapper.map(result));
            }
            return rows;
        }
    }
}
