package io.github.kamrules.review;

import static io.github.kamrules.fixtures.Accounts.AS_OF;
import static io.github.kamrules.fixtures.Accounts.named;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.kamrules.account.Account;
import io.github.kamrules.account.AttributeValue;
import io.github.kamrules.decision.Decision;
import io.github.kamrules.decision.DecisionTable;
import io.github.kamrules.decision.Domain;
import io.github.kamrules.decision.LevelDecision;
import io.github.kamrules.decision.Verdict;
import io.github.kamrules.fact.DateFact;
import io.github.kamrules.policy.Policy;
import io.github.kamrules.policy.PolicyCatalogue;
import io.github.kamrules.portfolio.Portfolio;
import io.github.kamrules.source.KnowledgeSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A date of the CRM, from the account to the stored verdict. */
class DateFactReviewTest {

    enum Renewal {
        LATER,
        SOON,
        DUE
    }

    private static final LocalDate OCTOBER = LocalDate.of(2026, 10, 1);
    private static final KnowledgeSource SOURCE = KnowledgeSource.assumed("a test");
    private static final DateFact END =
            DateFact.attribute("contract-end", Domain.dates(LocalDate.of(2000, 1, 1), LocalDate.of(2099, 12, 31)));
    private static final LevelDecision<Renewal> RENEWAL = Decision.of("renewal", Renewal.class);
    private static final LevelDecision<Renewal> WITH_DEFAULT = Decision.of("renewal-with-default", Renewal.class);
    private static final Policy POLICY = Policy.builder("contracts", "1")
            .decide(RENEWAL, table())
            .decide(WITH_DEFAULT, table())
            .defaultFor(WITH_DEFAULT, END, OCTOBER, SOURCE)
            .build();

    private static DecisionTable<Renewal> table() {
        return DecisionTable.<Renewal>unique(END)
                .row(Renewal.DUE, END.before(OCTOBER))
                .row(Renewal.SOON, END.in("[2026-10-01, 2027-01-01)"))
                .row(Renewal.LATER, END.onOrAfter(LocalDate.of(2027, 1, 1)));
    }

    private static Account endingOn(String day) {
        return named("A1").withAttribute("contract-end", AttributeValue.date(LocalDate.parse(day)));
    }

    private static Assessment assess(Account account) {
        return Reviewer.of(POLICY)
                .review(Portfolio.of(List.of(account, named("A2")), AS_OF))
                .assessment(account.id().value());
    }

    @Test
    void isDecidedOnBothSidesOfEveryBound() {
        assertThat(assess(endingOn("2026-09-30")).value(RENEWAL)).contains(Renewal.DUE);
        assertThat(assess(endingOn("2026-10-01")).value(RENEWAL)).contains(Renewal.SOON);
        assertThat(assess(endingOn("2026-12-31")).value(RENEWAL)).contains(Renewal.SOON);
        assertThat(assess(endingOn("2027-01-01")).value(RENEWAL)).contains(Renewal.LATER);
    }

    @Test
    void isUndecidedWithoutTheDate() {
        Verdict<Renewal> verdict = assess(named("A1")).verdict(RENEWAL);
        assertThat(verdict)
                .hasToString(
                        "Undecided[candidates=LATER | SOON | DUE, missing=[contract-end], failures=[], defaults=[],"
                                + " exact=true]");
    }

    @Test
    void failsWhereTheDateIsOutsideItsDomain() {
        assertThat(assess(endingOn("0202-10-01")).verdict(RENEWAL))
                .hasToString(
                        "Failed[failure=INVALID_INPUT in contract-end: the value (0202-10-01) is outside its domain:"
                                + " dates[2000-01-01, 2099-12-31]]");
    }

    @Test
    void storesADefaultThatIsADate() {
        Assessment assessment = assess(named("A1"));
        assertThat(assessment.value(WITH_DEFAULT)).contains(Renewal.SOON);
        VerdictRecord stored = AssessmentRecord.of(assessment).verdicts().stream()
                .filter(verdict -> verdict.decision().equals("renewal-with-default"))
                .findFirst()
                .orElseThrow();
        assertThat(stored.defaults()).extracting(VerdictRecord.Default::value).containsExactly("2026-10-01");
        assertThat(stored.verdict(WITH_DEFAULT, POLICY)).isEqualTo(assessment.verdict(WITH_DEFAULT));
    }

    @Test
    void isExplainedAndDescribed() {
        assertThat(assess(endingOn("2026-09-30")).explain(RENEWAL).toText(Locale.ENGLISH))
                .startsWith("""
                        renewal: DUE
                          row 1 of 3 applies: DUE
                            yes: contract-end is before 2026-10-01 (it is 2026-09-30)
                          row 2 does not apply: SOON
                            no: contract-end is from 2026-10-01 (included) to 2027-01-01 (excluded) (it is 2026-09-30)
                        """);
        assertThat(PolicyCatalogue.markdown(POLICY, Locale.ENGLISH))
                .contains("| `contract-end` | contract-end | dates from 2000-01-01 to 2099-12-31 |");
    }

    @Test
    void theCatalogueNamesOpenEndsToo() {
        assertThat(domain(Domain.dates())).isEqualTo("any date");
        assertThat(domain(Domain.dates().orNone())).isEqualTo("any date or none");
        assertThat(domain(new Domain.Dates(Optional.of(OCTOBER), Optional.empty(), false)))
                .isEqualTo("dates from 2026-10-01 on");
        assertThat(domain(new Domain.Dates(Optional.empty(), Optional.of(OCTOBER), false)))
                .isEqualTo("dates up to 2026-10-01");
    }

    private static String domain(Domain.Dates domain) {
        DateFact fact = DateFact.attribute("last-audit", domain);
        Policy policy = Policy.builder("audits", "1")
                .decide(
                        RENEWAL,
                        DecisionTable.<Renewal>first(fact)
                                .row(Renewal.DUE, fact.before(OCTOBER))
                                .otherwise(Renewal.LATER))
                .build();
        return PolicyCatalogue.markdown(policy, Locale.ENGLISH)
                .lines()
                .filter(line -> line.startsWith("| `last-audit` | last-audit | "))
                .map(line -> line.substring("| `last-audit` | last-audit | ".length(), line.length() - 2))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void refusesABoundOutsideTheDomain() {
        Policy.Builder builder = Policy.builder("contracts", "1")
                .decide(
                        RENEWAL,
                        DecisionTable.<Renewal>first(END)
                                .row(Renewal.DUE, END.before(LocalDate.of(202, 10, 1)))
                                .otherwise(Renewal.LATER));
        assertThatIllegalArgumentException()
                .isThrownBy(builder::build)
                .withMessage("The bound (0202-10-01) in the decision (renewal) is outside the domain of (contract-end):"
                        + " dates[2000-01-01, 2099-12-31].");
    }
}
