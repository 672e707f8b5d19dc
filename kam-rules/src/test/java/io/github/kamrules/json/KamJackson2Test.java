package io.github.kamrules.json;

import static io.github.kamrules.fixtures.Accounts.euros;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.kamrules.account.Account;
import io.github.kamrules.fixtures.Accounts;
import io.github.kamrules.fixtures.Histories;
import io.github.kamrules.number.Decimal;
import io.github.kamrules.portfolio.Portfolio;
import io.github.kamrules.relationship.Contacts;
import io.github.kamrules.review.AssessmentRecord;
import io.github.kamrules.review.ReviewRecord;
import io.github.kamrules.sales.OrderHistory;
import io.github.kamrules.sales.Sales;
import io.github.kamrules.sales.SalesFigures;
import io.github.kamrules.standard.StandardPolicy;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class KamJackson2Test {
    private static final KamJackson2 JSON = KamJackson2.create();

    private static String document(String type, String value) {
        return "{\"format\":\"kam-rules\",\"formatVersion\":1,\"type\":\"" + type + "\",\"value\":" + value + "}";
    }

    private static Account account(String fields) throws IOException {
        return JSON.read(document("account", "{\"id\":\"A1\",\"name\":\"One\"" + fields + "}"), Account.class);
    }

    @Nested
    class Absence {
        @Test
        void whatIsNotKnownIsLeftOut() throws IOException {
            assertThat(JSON.write(Accounts.named("A1"))).isEqualTo("""
                            {
                              "format" : "kam-rules",
                              "formatVersion" : 1,
                              "type" : "account",
                              "value" : {
                                "id" : "A1",
                                "name" : "Account A1"
                              }
                            }
                            """);
        }

        @Test
        void noOrdersKnownDiffersFromKnownToHaveNone() throws IOException {
            Sales unknown = Sales.builder().currency("EUR").build();
            Sales none = unknown.toBuilder().orderHistory(OrderHistory.none()).build();

            assertThat(JSON.write(unknown)).doesNotContain("orderHistory");
            assertThat(JSON.write(none)).containsPattern("\"orderHistory\" : \\{\\s+\"orders\" : \\[ \\]");
            assertThat(JSON.read(JSON.write(unknown), Sales.class)).isEqualTo(unknown);
            assertThat(JSON.read(JSON.write(none), Sales.class)).isEqualTo(none);
        }

        @Test
        void noContactsKnownDiffersFromKnownToHaveNone() throws IOException {
            Account none =
                    Accounts.named("A1").toBuilder().contacts(Contacts.none()).build();

            assertThat(JSON.read(JSON.write(none), Account.class).contacts()).contains(Contacts.none());
            assertThat(account("").contacts()).isEmpty();
        }

        @Test
        void keepStatesAndOverrides() throws IOException {
            String written = JSON.write(Histories.kept());

            assertThat(written)
                    .contains(
                            "\"states\" : [",
                            "\"pendingCount\" : 1",
                            "\"overrides\" : [",
                            "\"lastDay\" : \"2026-12-31\"");
            assertThat(JSON.read(written, Account.class)).isEqualTo(Histories.kept());
        }

        @Test
        void refuseAStateTwice() {
            String state = "{\"decision\":\"tier\",\"level\":\"KEY\",\"since\":\"2026-01-01\",\"asOf\":\"2026-01-01\"}";

            assertThatThrownBy(() -> account(",\"states\":[" + state + "," + state + "]"))
                    .hasMessageContaining("tier=");
        }

        @Test
        void zeroDiffersFromAbsent() throws IOException {
            SalesFigures zero = SalesFigures.of(euros(0), 0);

            assertThat(JSON.read(JSON.write(zero), SalesFigures.class)).isEqualTo(zero);
            assertThat(JSON.read(document("sales-figures", "{}"), SalesFigures.class))
                    .isEqualTo(SalesFigures.builder().build());
        }

        @Test
        void nullIsNoWayToSayAbsent() {
            assertThatThrownBy(() -> account(",\"country\":null"))
                    .hasMessageContaining("at /value/country: The value (null) must be a text.");
        }
    }

    @Nested
    class Errors {
        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                quoteCharacter = '`',
                value = {
                    "\"country\":\"UK\" | at /value: The country (UK) of account (A1) must be a two-letter code",
                    "\"kind\":\"goverment\" | at /value/kind: The value (goverment) must be one of [ENTERPRISE,",
                    "\"kind\":\"goverment\" | Maybe GOVERNMENT is meant.",
                    "\"indutry\":\"x\" | at /value/indutry: The field (indutry) is not known here",
                    "\"indutry\":\"x\" | Maybe industry is meant.",
                    "\"targeted\":\"yes\" | at /value/targeted: The value (yes) must be true or false.",
                    "\"evidence\":{\"goalFit\":0.5} | /value/evidence/goalFit: The value (0.5) must be a text in quotation",
                    "\"evidence\":{\"goalFit\":\"50\"} | at /value/evidence: The goal fit (50) of strategic evidence must",
                    "\"sales\":{} | at /value/sales: The field (currency) is missing.",
                    "\"sales\":{\"currency\":\"EURO\"} | at /value/sales/currency: The text (EURO) is not a currency.",
                    "\"sales\":{\"currency\":\"EUR\",\"years\":{\"25\":{}}} | /years/25: The year (25) must have four digits",
                    "\"relationship\":{\"since\":\"31/12/2025\"} | since: The text (31/12/2025) is not a date.",
                    "\"relationship\":{\"strength\":\"GODO\"} | Maybe GOOD is meant.",
                    "\"attributes\":{\"a/b\":{\"number\":\"x\"}} | at /value/attributes/a~1b/number: The text (x) is not a decimal",
                    "\"attributes\":{\"seats\":{\"int\":3}} | The fields ([int]) must be exactly one, which says the type",
                    "\"contacts\":{\"contacts\":7} | at /value/contacts/contacts: The value (7) must be a list.",
                    "\"contacts\":[] | at /value/contacts: The value (a list of 0) must be an object."
                })
        void sayWhereWhatAndWhy(String field, String message) {
            assertThatThrownBy(() -> account("," + field))
                    .isInstanceOf(JsonMappingException.class)
                    .hasMessageContaining(message);
        }

        @Test
        void tellLineAndColumn() {
            String written =
                    "{\n\"format\":\"kam-rules\",\"formatVersion\":1,\"type\":\"decimal\",\n  \"value\":\"1,5\"}";

            assertThatThrownBy(() -> JSON.read(written, Decimal.class))
                    .hasMessageContaining("at /value: The text (1,5) is not a decimal number.")
                    .hasMessageContaining("Line 3, column 3, at");
        }

        @Test
        void amountsAreExact() {
            assertThatThrownBy(() -> account(
                            ",\"attributes\":{\"fee\":{\"money\":" + "{\"currency\":\"EUR\",\"amount\":\"1.005\"}}}"))
                    .hasMessageContaining("The amount (1.005) has more than the 2 decimals of EUR.");
        }

        @Test
        void ofThePartsKeepTheirPathInADocumentOfTheUser() {
            JsonMapper mapper = JsonMapper.builder().addModule(JSON.module()).build();
            String list = "{\"customers\":[{\"id\":\"A1\",\"name\":\"One\"},{\"id\":\"A2\",\"name\":\" \"}]}";

            assertThatThrownBy(() -> mapper.readValue(
                            list,
                            mapper.getTypeFactory()
                                    .constructMapType(
                                            Map.class,
                                            mapper.getTypeFactory().constructType(String.class),
                                            mapper.getTypeFactory()
                                                    .constructCollectionType(List.class, Account.class))))
                    .hasMessageContaining("at /customers/1: The name of account (A2) must not be blank.");
        }

        @Test
        void ofAWholeKeepItsMessage() {
            String twice =
                    "{\"asOf\":\"2026-06-30\",\"accounts\":[{\"id\":\"A1\",\"name\":\"x\"},{\"id\":\"A1\",\"name\":\"y\"}]}";

            assertThatThrownBy(() -> JSON.read(document("portfolio", twice), Portfolio.class))
                    .hasMessageContaining("at /value: The ids of the accounts of a portfolio must be unique")
                    .hasMessageContaining("Maybe a join in the source repeats accounts.")
                    .hasCauseInstanceOf(IllegalArgumentException.class);
        }
    }

    @Nested
    class Head {
        @Test
        void refusesANewerVersion() {
            assertThatThrownBy(() -> JSON.read(
                            document("account", "{\"of\":\"later\"}").replace("Version\":1", "Version\":2"),
                            Account.class))
                    .hasMessageContaining(
                            "The format version (2) of the document must be 1 to 1: it is newer than this "
                                    + "library.\nMaybe update KAM Rules.");
        }

        @Test
        void refusesAnotherType() {
            assertThatThrownBy(() -> JSON.read(document("sales", "{}"), Account.class))
                    .hasMessageContaining("The type (sales) of the document must be account");
        }

        @Test
        void refusesAnotherFormat() {
            assertThatThrownBy(() ->
                            JSON.read("{\"format\":\"geo\",\"formatVersion\":1,\"type\":\"account\"}", Account.class))
                    .hasMessageContaining("The format (geo) of the document must be kam-rules.");
        }

        @Test
        void refusesABareValue() {
            assertThatThrownBy(() -> JSON.read("{\"id\":\"A1\",\"name\":\"One\"}", Account.class))
                    .hasMessageContaining("at the root: The field (format) is missing.");
        }
    }

    @Nested
    class Hostile {
        @ParameterizedTest
        @ValueSource(
                strings = {"1e1000000000", "\"1e1000000000\"", "\"1e-1000000000\"", "\"1e2147483647\"", "1e9999999999"})
        void hugeNumbersAreRefused(String number) {
            assertThatThrownBy(() -> JSON.read(document("decimal", number), Decimal.class))
                    .isInstanceOf(JsonProcessingException.class)
                    .hasMessageContaining("at /value");
        }

        @Test
        void aNumberOfAMillionDigitsIsRefused() {
            assertThatThrownBy(() -> JSON.read(document("decimal", "9".repeat(1_000_000)), Decimal.class))
                    .isInstanceOf(JsonProcessingException.class);
            assertThatThrownBy(() -> JSON.read(document("decimal", "\"" + "9".repeat(1_000_000) + "\""), Decimal.class))
                    .hasMessageContaining("A decimal of 1000000 characters is too long.");
        }

        @Test
        void countsBeyondTheirRangeAreRefused() {
            assertThatThrownBy(
                            () -> JSON.read(document("sales-figures", "{\"orders\":4294967296}"), SalesFigures.class))
                    .hasMessageContaining(
                            "The value (4294967296) must be a whole number from -2147483648 to 2147483647.");
        }

        @ParameterizedTest
        @ValueSource(strings = {"[", "{\"a\":"})
        void deepNestingIsRefused(String open) {
            assertThatThrownBy(() -> JSON.read(document("account", open.repeat(900)), Account.class))
                    .hasMessageContaining("The document is nested more than 500 levels deep.");
            assertThatThrownBy(() -> JSON.read(document("account", open.repeat(1_000_000)), Account.class))
                    .isInstanceOf(JsonProcessingException.class);
        }

        @Test
        void aMessageInItselfManyTimesIsRefused() {
            String open = "{\"key\":\"a\",\"arguments\":{\"m\":{\"message\":";
            assertThatThrownBy(() -> account(open.repeat(300))).isInstanceOf(JsonProcessingException.class);
        }

        @Test
        void aNameGivenTwiceIsRefused() {
            assertThatThrownBy(() -> account(",\"name\":\"Two\""))
                    .hasMessageContaining("at /value/name: The field (name) occurs twice in one object.");
        }

        @Test
        void aNameGivenTwiceIsRefusedByTheModuleToo() {
            JsonMapper mapper = JsonMapper.builder().addModule(JSON.module()).build();

            assertThatThrownBy(() -> mapper.readValue("{\"id\":\"A1\",\"id\":\"A2\",\"name\":\"x\"}", Account.class))
                    .hasMessageContaining("at /id: The field (id) occurs twice in one object.");
        }

        @Test
        void moreAfterTheEndIsRefused() {
            assertThatThrownBy(() -> JSON.read(document("decimal", "\"1\"") + "{}", Decimal.class))
                    .hasMessageContaining("The document must end after its value, but there is more.");
        }

        @ParameterizedTest
        @ValueSource(strings = {"", "  ", "{", "{\"format\"", "nonsense", "[]", "null", "7"})
        void whatIsNoDocumentIsRefused(String text) {
            assertThatThrownBy(() -> JSON.read(text, Account.class)).isInstanceOf(JsonProcessingException.class);
        }

        @Test
        void everyCutOfADocumentIsRefused() throws IOException {
            String written = JSON.write(Accounts.full());

            for (int length = 0; length < written.length() - 2; length++) {
                String cut = written.substring(0, length);
                assertThatThrownBy(() -> JSON.read(cut, Account.class)).isInstanceOf(JsonProcessingException.class);
            }
        }
    }

    @Nested
    class Reviews {
        private byte[] written() throws IOException {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            JSON.writeReview(Samples.review(), out);
            return out.toByteArray();
        }

        @Test
        void sayWhoDecidedAndWhen() throws IOException {
            assertThat(new String(written(), StandardCharsets.UTF_8))
                    .startsWith(
                            "{\n\"format\":\"kam-rules\",\n\"formatVersion\":1,\n\"type\":\"review\",\n\"value\":{\n"
                                    + "\"asOf\":\"2026-06-30\",\n\"policy\":{\"id\":\"standard\",\"version\":")
                    .contains("\"fingerprint\":\"" + StandardPolicy.standard().fingerprint() + "\"")
                    .endsWith("}\n");
        }

        @Test
        void haveALineForEachAccount() throws IOException {
            assertThat(new String(written(), StandardCharsets.UTF_8)
                            .lines()
                            .filter(line -> line.startsWith("{\"account\"")))
                    .hasSize(3);
        }

        @Test
        void areHandedOverOneByOne() throws IOException {
            List<AssessmentRecord> read = new ArrayList<>();
            JSON.readReview(new ByteArrayInputStream(written()), read::add);

            assertThat(read).isEqualTo(ReviewRecord.of(Samples.review()).assessments());
        }

        @Test
        void mayCarryTextsInALanguage() throws IOException {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            KamJackson2 json = KamJackson2.of(StandardPolicy.standard());
            json.withTexts(Locale.ENGLISH).writeReview(Samples.review(), out);
            String text = out.toString(StandardCharsets.UTF_8);

            assertThat(text).contains("\"language\":\"en\"", "\"text\":\"Tier");
            assertThat(json.read(text, ReviewRecord.class)).isEqualTo(ReviewRecord.of(Samples.review()));
        }

        @Test
        void mayLeaveReasonsOut() throws IOException {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            KamJackson2 json = KamJackson2.of(StandardPolicy.standard());
            json.withoutReasons().withTexts(Locale.ENGLISH).writeReview(Samples.review(), out);
            String text = out.toString(StandardCharsets.UTF_8);

            assertThat(text).contains("\"text\":\"Tier").doesNotContain("\"children\"");
            assertThat(json.read(text, ReviewRecord.class).assessments())
                    .isEqualTo(ReviewRecord.of(Samples.review()).assessments().stream()
                            .map(it -> new AssessmentRecord(
                                    it.accountId(),
                                    it.asOf(),
                                    it.policy(),
                                    it.verdicts().stream()
                                            .map(verdict -> verdict.explainedBy(
                                                    verdict.explanation().statement()))
                                            .toList(),
                                    it.recommendations(),
                                    it.possibleStrategies()))
                            .toList());
        }

        @Test
        void failAfterTheAccountsBeforeTheError() throws IOException {
            String text = new String(written(), StandardCharsets.UTF_8)
                    .replace(
                            "\"account\":\"A2\",\"verdicts\":[{\"decision\"",
                            "\"account\":\"A2\",\"verdicts\":[{\"dec\"");
            List<AssessmentRecord> read = new ArrayList<>();

            assertThatThrownBy(() -> JSON.readReview(bytes(text), read::add))
                    .hasMessageContaining("at /value/assessments/")
                    .hasMessageContaining("/verdicts/0: The field (decision) is missing.")
                    .hasMessageContaining("Maybe it is among those not known: [dec");
            assertThat(read).hasSizeLessThan(3);
        }

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {
                    "\"formatVersion\":1 | \"formatVersion\":9 | it is newer than this library",
                    "\"type\":\"review\" | \"type\":\"account\" | must be review",
                    "\"asOf\" | \"as-of\" | The field (asOf) is missing.",
                    "\"assessments\":[ | \"assessments\":7,\"x\":[ | There must be a list, but there is VALUE_NUMBER_INT."
                })
        void refuseAWrongHead(String right, String wrong, String message) throws IOException {
            String text = new String(written(), StandardCharsets.UTF_8).replace(right, wrong);

            assertThatThrownBy(() -> JSON.readReview(bytes(text), each -> {})).hasMessageContaining(message);
        }

        @Test
        void refuseWhatIsCutOffOrGoesOn() throws IOException {
            String text = new String(written(), StandardCharsets.UTF_8);

            assertThatThrownBy(() -> JSON.readReview(bytes(text.substring(0, text.length() / 2)), each -> {}))
                    .isInstanceOf(JsonProcessingException.class);
            assertThatThrownBy(() -> JSON.readReview(bytes(text + text), each -> {}))
                    .hasMessageContaining("there is more");
            assertThatThrownBy(() -> JSON.readReview(bytes(""), each -> {}))
                    .hasMessageContaining("There must be an object, but there is the end of the document.");
        }

        @Test
        void leaveTheStreamsOpen() {
            ByteArrayOutputStream out = new ByteArrayOutputStream() {
                @Override
                public void close() {
                    throw new IllegalStateException("closed");
                }
            };
            assertThatCode(() -> JSON.writeReview(Samples.review(), out)).doesNotThrowAnyException();
        }

        private static ByteArrayInputStream bytes(String text) {
            return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
        }
    }
}
