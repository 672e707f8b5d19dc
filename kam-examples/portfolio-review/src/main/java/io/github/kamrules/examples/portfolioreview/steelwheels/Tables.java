package io.github.kamrules.examples.portfolioreview.steelwheels;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The rows of the database that a review needs, as they are stored. Amounts are in the currency of the database.
 *
 * @param customers the customers
 * @param orders the orders, each with the sum of its lines
 * @param payments the payments
 * @param linesWithoutOrder the lines whose order does not exist
 */
record Tables(List<Customer> customers, List<Order> orders, List<Payment> payments, List<OrderLine> linesWithoutOrder) {

    /**
     * A customer.
     *
     * @param number the customer's number
     * @param name the name
     * @param country the name of the country
     * @param creditLimit how much the customer may owe; 0 if nothing was agreed
     * @param contact first and last name of the person there
     * @param salesRep number and name of our person, if there is one
     */
    record Customer(
            int number,
            String name,
            String country,
            BigDecimal creditLimit,
            String contact,
            Optional<String> salesRep) {}

    /**
     * An order.
     *
     * @param number the order's number
     * @param customer the customer's number
     * @param date the date of the order
     * @param status the status in the words of the database
     * @param amount quantity times price, over all lines
     * @param cost quantity times purchase price, over all lines
     */
    record Order(int number, int customer, LocalDate date, String status, BigDecimal amount, BigDecimal cost) {}

    /**
     * A payment. It does not say for which order it is.
     *
     * @param customer the customer's number
     * @param date the date
     * @param amount the amount
     */
    record Payment(int customer, LocalDate date, BigDecimal amount) {}

    /**
     * A line of an order.
     *
     * @param order the order's number
     * @param amount quantity times price
     */
    record OrderLine(int order, BigDecimal amount) {}
}
