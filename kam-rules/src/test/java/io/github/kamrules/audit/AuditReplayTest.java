package io.github.kamrules.audit;

import static io.github.kamrules.fixtures.Accounts.AS_OF;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.kamrules.account.Account;
import io.github.kamrules.fixtures.Accounts;
import io.github.kamrules.fixtures.Calendars;
import io.github.kamrules.json.KamJackson2;
import io.github.kamrules.policy.Policy;
import io.github.kamrules.portfolio.Portfolio;
import io.github.kamrules.relationship.Contact;
import io.github.kamrules.relationship.Contacts;
import io.github.kamrules.review.PortfolioReview;
import io.github.kamrules.review.Reviewer;
import io.github.kamrules.source.KnowledgeSource;
import io.github.kamrules.standard.StandardParameters;
import io.github.kamrules.standard.StandardPolicy;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class AuditReplayTest {

    private static final Policy STANDARD = StandardPolicy.standard();
    private static final PortfolioReview REVIEW = review(Accounts.full().toBuilder()
            .calendar(Calendars.full())
            .market(Calendars.market())
            .build());

    private static PortfolioReview review(Account account) {
        return Reviewer.of(STANDARD)
                .review(Portfolio.of(
                        List.of(account, Accounts.named("A2"), Accounts.withRevenue("A3", 250_000)), AS_OF));
    }

    private static List<AuditRecord> records() {
        return REVIEW.assessments().stream().map(AuditRecord::of).toList();
    }

    @Test
    void aRecordHoldsEveryInputThatThePolicyReads() {
        AuditRecord record = AuditRecord.of(REVIEW.assessment("A3"));

        assertThat(record.facts())
                .extracting(FactRecord::input)
                .containsExactlyElementsOf(
                        STANDARD.facts().facts().stream().map(f -> f.id()).toList());
        assertThat(record.facts())
                .contains(
                        new FactRecord("revenue", FactRecord.Kind.NUMBER, List.of("250000")),
                        new FactRecord("influence", FactRecord.Kind.MISSING, List.of()))
                .anyMatch(fact -> fact.kind() == FactRecord.Kind.SHARE);
        assertThat(AuditRecord.of(REVIEW.assessment("A2")).ties())
                .as("what comes from revenue that is not known")
                .extracting(TieRecord::raw)
                .contains("revenue");
    }

    @Test
    void aChangedInputOrVerdictIsFound() {
        List<AuditRecord> records = new ArrayList<>(records());
        AuditRecord second = records.get(1);
        List<FactRecord> facts = second.facts().stream()
                .map(fact -> fact.input().equals("influence")
                        ? new FactRecord("influence", FactRecord.Kind.LEVEL, List.of("HIGH"))
                        : fact)
                .toList();
        records.set(1, new AuditRecord(second.assessment(), facts, second.ties()));

        assertThat(AuditReplay.of(STANDARD).differences(records))
                .extracting(AuditReplay.Difference::toString)
                .anySatisfy(told -> assertThat(told)
                        .startsWith("A3: strategic-reasons was DECIDED [DEPENDENCE] by default of ")
                        .contains("strategic-reasons: influence")
                        .contains(", and is DECIDED [DEPENDENCE, INFLUENCE] by default of "));
    }

    @Test
    void whatAnotherPolicyWouldHaveDecidedIsAskedForByName() {
        Policy other = STANDARD.extend("other", "2")
                .set(StandardParameters.MAJOR_CUSTOMER_SHARE, "1", KnowledgeSource.company("to see"))
                .build();

        assertThatThrownBy(() -> AuditReplay.of(other).differences(records()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("The account (A2) was decided by the policy standard 1 with the fingerprint "
                        + STANDARD.fingerprint() + ", but the policy other 2 has the fingerprint " + other.fingerprint()
                        + ".\nMaybe use byAny(...) to ask what another policy would have decided.");
        assertThat(AuditReplay.byAny(other).differences(records()))
                .isNotEmpty()
                .anyMatch(difference -> difference.recorded().decision().equals("major-customer"));
    }

    @Test
    void recordsThatDoNotBelongTogetherAreRefused() {
        AuditRecord record = records().get(0);
        AuditRecord later = AuditRecord.of(Reviewer.of(STANDARD)
                .review(Portfolio.of(List.of(Accounts.named("A9")), AS_OF.plusDays(1)))
                .assessment("A9"));

        assertThatThrownBy(() -> AuditReplay.of(STANDARD).differences(List.of(record, record)))
                .hasMessage("There are two records of the account (A2)."
                        + "\nMaybe they are of different reviews; replay one at a time.");
        assertThatThrownBy(() -> AuditReplay.of(STANDARD).differences(List.of(record, later)))
                .hasMessage(
                        "The record of the account (A9) is as of 2026-07-01, but that of the account (A2) as of 2026-06-30."
                                + "\nMaybe replay one review at a time.");
        AuditRecord odd = new AuditRecord(
                record.assessment(),
                List.of(new FactRecord("influence", FactRecord.Kind.LEVEL, List.of("HUGE"))),
                List.of());
        assertThatThrownBy(() -> AuditReplay.of(STANDARD).differences(List.of(odd)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith(
                        "The record of the account (A2) has a value of the input (influence) that cannot be "
                                + "taken, LEVEL [HUGE]: The scale (exposure) has no level (HUGE)");
        assertThatThrownBy(() -> new FactRecord("influence", FactRecord.Kind.LEVEL, List.of()))
                .hasMessage("What is known of the input (influence), LEVEL, has 0 values, but must have 1.");
    }

    @Test
    void noNameOfAContactIsInAnAuditOrAReview() throws IOException {
        String name = "Erika Beispiel";
        Account account = Accounts.full().toBuilder()
                .contacts(Contacts.of(Contact.builder()
                        .id("erika@beispiel.example")
                        .name(name)
                        .lastContact(AS_OF.minusDays(3))
                        .build()))
                .build();
        PortfolioReview reviewed = review(account);
        KamJackson2 json = KamJackson2.of(STANDARD);
        ByteArrayOutputStream audit = new ByteArrayOutputStream();
        ByteArrayOutputStream review = new ByteArrayOutputStream();

        json.writeAudit(reviewed, audit);
        json.writeReview(reviewed, review);

        assertThat(audit.toString(StandardCharsets.UTF_8)).contains("A3").doesNotContain(name, "beispiel");
        assertThat(review.toString(StandardCharsets.UTF_8)).contains("A3").doesNotContain(name, "beispiel");
        assertThat(json.write(account)).contains(name, "erika@beispiel.example");
        assertThat(json.write(account.withoutContactData()))
                .doesNotContain(name, "beispiel")
                .contains("2026-06-27");
    }

    @Test
    void aLineThatCannotBeReadIsNamed() throws IOException {
        KamJackson2 json = KamJackson2.of(STANDARD);
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        json.writeAudit(REVIEW, file);
        String broken =
                file.toString(StandardCharsets.UTF_8).replaceFirst("(?s)(.*\n)(.*\"kind\":\")MISSING", "$1$2MISING");
        List<AuditRecord> read = new ArrayList<>();

        assertThat(file.toString(StandardCharsets.UTF_8).lines()).hasSize(4);
        assertThatThrownBy(() ->
                        json.readAudit(new ByteArrayInputStream(broken.getBytes(StandardCharsets.UTF_8)), read::add))
                .hasMessageStartingWith("Line 3 of the audit: Line 1, column ")
                .hasMessageContaining("The value (MISING) must be one of")
                .hasMessageContaining("Maybe MISSING is meant.");
        assertThat(read).hasSize(1);
    }

    @Test
    void anAuditThatWasCutOffIsRefused() throws IOException {
        KamJackson2 json = KamJackson2.of(STANDARD);
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        json.writeAudit(REVIEW, file);
        String whole = file.toString(StandardCharsets.UTF_8);
        String cut = whole.substring(0, whole.lastIndexOf('\n', whole.length() - 2) + 1);

        assertThat(json.readAudit(new ByteArrayInputStream(file.toByteArray()), record -> {}))
                .isEqualTo(AuditHead.of(REVIEW));
        assertThatThrownBy(() ->
                        json.readAudit(new ByteArrayInputStream(cut.getBytes(StandardCharsets.UTF_8)), record -> {}))
                .hasMessage("Line 3 of the audit: The audit is of 3 accounts, but has 2 records."
                        + "\nMaybe the file was cut off.");
        assertThatThrownBy(() -> json.readAudit(new ByteArrayInputStream(new byte[0]), record -> {}))
                .hasMessageContaining("Line 1 of the audit: ")
                .hasMessageContaining("The document is empty.");
        assertThatThrownBy(() -> new AuditHead(AS_OF, AuditHead.of(REVIEW).policy(), -1))
                .hasMessage("The number of accounts (-1) of an audit must not be negative.");
    }
}
