package io.github.kamrules.decision;

import static io.github.kamrules.decision.Examples.decide;
import static io.github.kamrules.decision.Examples.decided;
import static io.github.kamrules.decision.Examples.given;
import static io.github.kamrules.decision.Examples.graph;
import static io.github.kamrules.decision.Examples.undecided;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.kamrules.number.Decimal;
import io.github.kamrules.number.Unit;
import io.github.kamrules.scale.Level;
import io.github.kamrules.scale.Scale;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/**
 * The decision tables that the DMN specification shows for its hit policies (OMG DMN 1.5, clause 8.2, "Decision Table"), in
 * our words.
 *
 * <p>The rows and the results that are called published here were checked against the test suite of an engine of others that
 * carries these examples (camunda/dmn-scala, {@code DecisionTableHitPolicyTest} and its resources). Results on both sides of
 * a bound, and with facts missing, follow from the published rows; they are called ours.
 */
class DmnExamplesTest {

    private static final NumberInput AGE = NumberInput.of("age", Domain.wholeNumbers("[0, 150]", Unit.YEARS));
    private static final NumberInput SERVICE =
            NumberInput.of("years-of-service", Domain.wholeNumbers("[0, 100]", Unit.YEARS));

    private static <V> Verdict<V> of(Decision<V> decision, Logic<V> logic, InputValues.Builder values) {
        return decide(graph(decision, logic), decision, values);
    }

    private static List<Level> levels(Scale<Level> scale, String... ids) {
        return Stream.of(ids).map(scale::parse).toList();
    }

    @Nested
    class ApplicantRiskRating {

        private final Scale<Level> rating = Scale.ordered("rating", "LOW", "MEDIUM", "HIGH");
        private final Level low = rating.value(0);
        private final Level medium = rating.value(1);
        private final Level high = rating.value(2);
        private final TextInput history = TextInput.of("medical-history");
        private final LevelDecision<Level> decision = Decision.of("applicant-risk-rating", rating);
        private final DecisionTable<Level> unique = DecisionTable.<Level>unique(AGE, history)
                .row(medium, AGE.moreThan("60"), history.is("good"))
                .row(high, AGE.moreThan("60"), history.is("bad"))
                .row(medium, AGE.in("[25, 60]"))
                .row(low, AGE.lessThan("25"), history.is("good"))
                .row(medium, AGE.lessThan("25"), history.is("bad"));
        private final DecisionTable<Level> priority = DecisionTable.priority(List.of(high, medium, low), AGE, history)
                .row(medium, AGE.atLeast("25"), history.is("good"))
                .row(high, AGE.moreThan("60"), history.is("bad"))
                .row(medium, history.is("bad"))
                .row(low, AGE.lessThan("25"), history.is("good"));

        private InputValues.Builder applicant(String age, String medical) {
            return given().number(AGE, age).text(history, medical);
        }

        @Test
        void uniqueAnswersAsPublished() {
            assertThat(of(decision, unique, applicant("65", "good"))).isEqualTo(decided(medium));
            assertThat(of(decision, unique, applicant("40", "bad"))).isEqualTo(decided(medium));
            assertThat(of(decision, unique, applicant("22", "bad"))).isEqualTo(decided(medium));
            assertThat(of(decision, unique, applicant("65", "bad"))).isEqualTo(decided(high));
            assertThat(of(decision, unique, applicant("22", "good"))).isEqualTo(decided(low));
        }

        @Test
        void priorityAnswersAsPublished() {
            assertThat(of(decision, priority, applicant("65", "bad"))).isEqualTo(decided(high));
            assertThat(of(decision, priority, applicant("55", "bad"))).isEqualTo(decided(medium));
            assertThat(of(decision, priority, applicant("30", "good"))).isEqualTo(decided(medium));
            assertThat(of(decision, priority, applicant("20", "bad"))).isEqualTo(decided(medium));
            assertThat(of(decision, priority, applicant("20", "good"))).isEqualTo(decided(low));
        }

        @Test
        void oursBothAgreeAtTheBoundsAndWithFactsMissing() {
            for (String age : List.of("24", "25", "60", "61")) {
                for (String medical : List.of("good", "bad")) {
                    assertThat(of(decision, priority, applicant(age, medical)))
                            .as("%s, %s", age, medical)
                            .isEqualTo(of(decision, unique, applicant(age, medical)));
                }
            }
            for (DecisionTable<Level> table : List.of(unique, priority)) {
                assertThat(undecided(of(decision, table, given().text(history, "bad")))
                                .candidates()
                                .values())
                        .containsExactly(medium, high);
            }
            // Here, one answer whatever the history says; DMN would have nothing to test the cell with.
            assertThat(of(decision, unique, given().number(AGE, "25"))).isEqualTo(decided(medium));
        }
    }

    @Nested
    class PersonLoanCompliance {

        private final Scale<Level> compliance = Scale.nominal("compliance", "COMPLIANT", "NOT_COMPLIANT");
        private final Level compliant = compliance.value(0);
        private final Level notCompliant = compliance.value(1);
        private final TextInput rating = TextInput.of("credit-rating");
        private final NumberInput card =
                NumberInput.of("credit-card-balance", Domain.numbers("(-inf, inf)", Unit.MONEY));
        private final NumberInput loan =
                NumberInput.of("education-loan-balance", Domain.numbers("(-inf, inf)", Unit.MONEY));
        private final LevelDecision<Level> decision = Decision.of("person-loan-compliance", compliance);
        private final DecisionTable<Level> table = DecisionTable.<Level>any(rating, card, loan)
                .row(compliant, rating.is("A"), card.lessThan("10000"), loan.lessThan("50000"))
                .row(notCompliant, rating.is("A").not())
                .row(notCompliant, card.atLeast("10000"))
                .row(notCompliant, loan.atLeast("50000"));

        private InputValues.Builder person(String credit, String cardBalance, String loanBalance) {
            return given().text(rating, credit).number(card, cardBalance).number(loan, loanBalance);
        }

        @Test
        void anyAnswersAsPublished() {
            assertThat(of(decision, table, person("B", "10000", "50000"))).isEqualTo(decided(notCompliant));
            assertThat(of(decision, table, person("A", "5000", "10000"))).isEqualTo(decided(compliant));
        }

        @Test
        void oursOneReasonAgainstItSettlesItWhateverElseIsMissing() {
            assertThat(of(decision, table, person("A", "9999.99", "49999.99"))).isEqualTo(decided(compliant));
            assertThat(of(decision, table, person("A", "9999.99", "50000"))).isEqualTo(decided(notCompliant));
            assertThat(of(decision, table, given().text(rating, "B"))).isEqualTo(decided(notCompliant));
            assertThat(of(decision, table, given().number(loan, "50000"))).isEqualTo(decided(notCompliant));
        }
    }

    @Nested
    class SpecialDiscount {

        private final TextInput order = TextInput.of("type-of-order");
        private final TextInput location = TextInput.of("customer-location");
        private final TextInput customer = TextInput.of("type-of-customer");
        private final NumberDecision decision =
                Decision.number("special-discount", Domain.wholeNumbers("[0, 100]", Unit.NONE));
        private final DecisionTable<Decimal> table = DecisionTable.<Decimal>first(order, location, customer)
                .row(Decimal.of(10), order.is("Web"), location.is("US"), customer.is("Wholesaler"))
                .row(Decimal.of(0), order.is("Phone"))
                .row(Decimal.of(0), location.is("Non-US"))
                .row(Decimal.of(5), customer.is("Retailer"));

        private InputValues.Builder sale(String kind, String where, String who) {
            return given().text(order, kind).text(location, where).text(customer, who);
        }

        @Test
        void firstAnswersAsPublished() {
            assertThat(of(decision, table, sale("Web", "Non-US", "Retailer"))).isEqualTo(decided(Decimal.of(0)));
            assertThat(of(decision, table, sale("Web", "US", "Retailer"))).isEqualTo(decided(Decimal.of(5)));
            assertThat(of(decision, table, sale("Web", "US", "Wholesaler"))).isEqualTo(decided(Decimal.of(10)));
        }

        @Test
        void oursTheOrderOnThePhoneSettlesIt() {
            assertThat(of(decision, table, given().text(order, "Phone"))).isEqualTo(decided(Decimal.of(0)));
        }
    }

    @Nested
    class StudentFinancialPackageEligibility {

        private final Scale<Level> packages = Scale.nominal(
                "financial-package", "SCHOLARSHIP_20", "LOAN_30", "WORK_ON_CAMPUS_20", "WORK_ON_CAMPUS_5");
        private final NumberInput gpa = NumberInput.of("gpa", Domain.numbers("[0, 4]", Unit.POINTS));
        private final NumberInput activities =
                NumberInput.of("activities", Domain.wholeNumbers("[0, inf)", Unit.COUNT));
        private final FlagInput honorSociety = FlagInput.of("national-honor-society");
        private final ListDecision<Level> decision = Decision.listOf("eligibility", packages);

        private ListTable<Level> rows(ListTable<Level> empty) {
            return empty.row(
                            packages.parse("SCHOLARSHIP_20"),
                            gpa.moreThan("3.5"),
                            activities.atLeast("4"),
                            honorSociety.isTrue())
                    .row(packages.parse("LOAN_30"), gpa.moreThan("3.0"), honorSociety.isTrue())
                    .row(
                            packages.parse("WORK_ON_CAMPUS_20"),
                            gpa.moreThan("3.0"),
                            activities.atLeast("2"),
                            honorSociety.isFalse())
                    .row(packages.parse("WORK_ON_CAMPUS_5"), gpa.atMost("3.0"));
        }

        private InputValues.Builder student(String average, String count, boolean member) {
            return given().number(gpa, average).number(activities, count).flag(honorSociety, member);
        }

        @Test
        void ruleOrderAnswersAsPublished() {
            ListTable<Level> table = rows(ListTable.ruleOrder(gpa, activities, honorSociety));
            assertThat(of(decision, table, student("3.6", "4", true)))
                    .isEqualTo(decided(levels(packages, "SCHOLARSHIP_20", "LOAN_30")));
            assertThat(of(decision, table, student("3.6", "4", false)))
                    .isEqualTo(decided(levels(packages, "WORK_ON_CAMPUS_20")));
            assertThat(of(decision, table, student("3.0", "4", true)))
                    .isEqualTo(decided(levels(packages, "WORK_ON_CAMPUS_5")));
        }

        @Test
        void oursBoundsAndWhatIsCertainWhileFactsAreMissing() {
            ListTable<Level> table = rows(ListTable.ruleOrder(gpa, activities, honorSociety));
            assertThat(of(decision, table, student("3.5", "4", true))).isEqualTo(decided(levels(packages, "LOAN_30")));
            assertThat(of(decision, table, student("3.6", "3", true))).isEqualTo(decided(levels(packages, "LOAN_30")));
            assertThat(of(decision, table, student("3.6", "1", false))).isEqualTo(decided(List.of()));
            assertThat(undecided(of(decision, table, given().number(gpa, "3.6").flag(honorSociety, true)))
                            .candidates()
                            .values())
                    .containsExactly(levels(packages, "LOAN_30"), levels(packages, "SCHOLARSHIP_20", "LOAN_30"));
        }

        @Test
        void oursOutputOrderPutsTheMostImportantFirst() {
            ListTable<Level> table = rows(ListTable.outputOrder(
                    levels(packages, "LOAN_30", "SCHOLARSHIP_20", "WORK_ON_CAMPUS_20", "WORK_ON_CAMPUS_5"),
                    gpa,
                    activities,
                    honorSociety));
            assertThat(of(decision, table, student("3.6", "4", true)))
                    .isEqualTo(decided(levels(packages, "LOAN_30", "SCHOLARSHIP_20")));
        }
    }

    @Nested
    class Holidays {

        private final Scale<Level> days = Scale.ordered("days", "DAYS_2", "DAYS_3", "DAYS_5", "DAYS_22");
        private final ListDecision<Level> list = Decision.listOf("holidays", days);

        private InputValues.Builder employee(String age, String service) {
            return given().number(AGE, age).number(SERVICE, service);
        }

        private ListTable<Level> rows(ListTable<Level> empty) {
            return empty.row(days.parse("DAYS_22"))
                    .row(days.parse("DAYS_3"), AGE.atLeast("60"))
                    .row(days.parse("DAYS_3"), SERVICE.atLeast("30"))
                    .row(days.parse("DAYS_5"), AGE.lessThan("18"))
                    .row(days.parse("DAYS_5"), AGE.atLeast("60"))
                    .row(days.parse("DAYS_5"), SERVICE.atLeast("30"))
                    .row(days.parse("DAYS_2"), AGE.in("[18, 60)"), SERVICE.in("[15, 30)"))
                    .row(days.parse("DAYS_2"), AGE.in("[45, 60)"), SERVICE.lessThan("30"));
        }

        @Test
        void outputOrderAnswersAsPublished() {
            ListTable<Level> table =
                    rows(ListTable.outputOrder(levels(days, "DAYS_22", "DAYS_5", "DAYS_3", "DAYS_2"), AGE, SERVICE));
            assertThat(of(list, table, employee("58", "31")))
                    .isEqualTo(decided(levels(days, "DAYS_22", "DAYS_5", "DAYS_3")));
            assertThat(of(list, table, employee("25", "2"))).isEqualTo(decided(levels(days, "DAYS_22")));
            assertThat(of(list, table, employee("16", "1"))).isEqualTo(decided(levels(days, "DAYS_22", "DAYS_5")));
            assertThat(of(list, table, employee("46", "19")))
                    .isEqualTo(decided(levels(days, "DAYS_22", "DAYS_2", "DAYS_2")));
            assertThat(of(list, table, employee("40", "19"))).isEqualTo(decided(levels(days, "DAYS_22", "DAYS_2")));
        }

        @Test
        void collectAnswersAsPublished() {
            ListTable<Level> table = rows(ListTable.collect(AGE, SERVICE));
            assertThat(of(list, table, employee("58", "31")))
                    .isEqualTo(decided(levels(days, "DAYS_22", "DAYS_3", "DAYS_5")));
            assertThat(of(list, table, employee("25", "2"))).isEqualTo(decided(levels(days, "DAYS_22")));
        }

        @Test
        void sumAnswersAsPublished() {
            NumberDecision sum = Decision.number("holidays", Domain.wholeNumbers("[0, 60]", Unit.DAYS));
            NumberTable table = NumberTable.sum(AGE, SERVICE)
                    .row("22")
                    .row("5", AGE.lessThan("18"))
                    .row("5", AGE.atLeast("60"))
                    .row("5", SERVICE.atLeast("30"))
                    .row("2", AGE.in("[18, 60)"), SERVICE.in("[15, 30)"))
                    .row("3", AGE.atLeast("60"))
                    .row("3", SERVICE.atLeast("30"));
            assertThat(of(sum, table, employee("58", "31"))).isEqualTo(decided(Decimal.of(30)));
            assertThat(of(sum, table, employee("25", "2"))).isEqualTo(decided(Decimal.of(22)));
            assertThat(of(sum, table, employee("16", "1"))).isEqualTo(decided(Decimal.of(27)));
            assertThat(of(sum, table, employee("46", "19"))).isEqualTo(decided(Decimal.of(24)));
            // Ours: the age alone leaves a range, since the years of service are missing.
            assertThat(undecided(of(sum, table, given().number(AGE, "46")))
                            .candidates()
                            .values())
                    .containsExactly(Decimal.of(22), Decimal.of(30));
        }
    }
}
