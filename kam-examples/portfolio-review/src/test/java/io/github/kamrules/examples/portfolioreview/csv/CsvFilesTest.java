package io.github.kamrules.examples.portfolioreview.csv;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.kamrules.account.Account;
import io.github.kamrules.account.MarketConditions;
import io.github.kamrules.calendar.AccountEvent;
import io.github.kamrules.calendar.Calendar;
import io.github.kamrules.calendar.EventKind;
import io.github.kamrules.calendar.Feedback;
import io.github.kamrules.calendar.FeedbackChannel;
import io.github.kamrules.calendar.FeedbackTopic;
import io.github.kamrules.calendar.Initiative;
import io.github.kamrules.calendar.InitiativeKind;
import io.github.kamrules.calendar.InitiativeState;
import io.github.kamrules.calendar.Season;
import io.github.kamrules.calendar.Touch;
import io.github.kamrules.calendar.TouchKind;
import io.github.kamrules.examples.portfolioreview.Main;
import io.github.kamrules.examples.portfolioreview.output.SpreadsheetText;
import io.github.kamrules.relationship.AgreementForms;
import io.github.kamrules.relationship.AllianceForms;
import io.github.kamrules.relationship.Contact;
import io.github.kamrules.relationship.ContactLevel;
import io.github.kamrules.relationship.Contacts;
import io.github.kamrules.relationship.CoverageLevels;
import io.github.kamrules.relationship.DecisionChain;
import io.github.kamrules.relationship.DecisionRole;
import io.github.kamrules.relationship.InfluenceLevels;
import io.github.kamrules.relationship.InformationLevels;
import io.github.kamrules.relationship.PricingModes;
import io.github.kamrules.relationship.ProcurementModes;
import io.github.kamrules.relationship.Relationship;
import io.github.kamrules.relationship.RelationshipIndicators;
import io.github.kamrules.relationship.SupportLevels;
import io.github.kamrules.relationship.VisibilityLevels;
import io.github.kamrules.text.Texts;
import io.github.kamrules.tier.ExposureLevels;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files as they come: what is said of each mistake, and what is made of the rest. */
class CsvFilesTest {
    private static final String HEADER = "account_id,order_id,order_date,amount\n";
    private static final String GOOD = "A,1,2025-12-30,10.00\n";

    @TempDir
    private Path folder = Path.of(".");

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private Path file(String name, byte[] content) throws IOException {
        return Files.write(folder.resolve(name), content);
    }

    private int review(String... options) {
        List<String> all = new ArrayList<>(List.of(options));
        all.add("--out=" + folder.resolve("out"));
        return Main.run(new PrintWriter(out, true), new PrintWriter(err, true), all.toArray(String[]::new));
    }

    private String said() {
        return err.toString().strip().replace("\r\n", "\n");
    }

    private static String lines(String... lines) {
        return String.join("\n", lines) + "\n";
    }

    /** Reviews a file of orders that cannot be used. */
    private String refusal(byte[] orders) throws IOException {
        assertThat(review("--orders=" + file("orders.csv", orders))).isEqualTo(1);
        assertThat(folder.resolve("out")).doesNotExist();
        return said();
    }

    private String refusal(String orders) throws IOException {
        return refusal(orders.getBytes(UTF_8));
    }

    /** Reviews a file of orders with problems, and returns these. */
    private String problems(String orders) throws IOException {
        assertThat(review("--orders=" + file("orders.csv", orders.getBytes(UTF_8))))
                .as(said())
                .isEqualTo(0);
        return said();
    }

    @Nested
    class FilesThatCannotBeUsed {
        @Test
        void nothingInIt() throws IOException {
            assertThat(refusal(""))
                    .isEqualTo("The file (orders.csv) is empty.\n"
                            + "Maybe its export failed; the first line must name the columns.");
        }

        @Test
        void onlyAHeader() throws IOException {
            assertThat(refusal(HEADER))
                    .isEqualTo("The file (orders.csv) has a header and no row.\nMaybe its export failed.");
        }

        @Test
        void semicolons() throws IOException {
            assertThat(refusal(HEADER.replace(',', ';') + "A;1;2025-12-30;10,00\n"))
                    .isEqualTo("The columns of the file (orders.csv) are separated by semicolons.\n"
                            + "Maybe save it with commas, and with points in the amounts.");
        }

        @Test
        void tabs() throws IOException {
            assertThat(refusal(HEADER.replace(',', '\t') + GOOD.replace(',', '\t')))
                    .isEqualTo("The columns of the file (orders.csv) are separated by tabs.\n"
                            + "Maybe save it with commas.");
        }

        @Test
        void latin1() throws IOException {
            assertThat(refusal((HEADER + GOOD + "M\u00fcller,2,2025-12-30,1.00\n").getBytes(ISO_8859_1)))
                    .isEqualTo("The file (orders.csv) is not in UTF-8: line 3 has bytes that are no characters.\n"
                            + "Maybe it is in Latin-1 or UTF-16, or no text at all; save it as \"CSV UTF-8\".");
        }

        @Test
        void utf16() throws IOException {
            assertThat(refusal((HEADER + GOOD).getBytes(UTF_16LE)))
                    .isEqualTo("The file (orders.csv) has a zero byte in line 1, so it is no text in UTF-8.\n"
                            + "Maybe it is in UTF-16, or a spreadsheet; save it as \"CSV UTF-8\".");
        }

        @Test
        void unbalancedQuotes() throws IOException {
            assertThat(refusal(HEADER + GOOD + "\"A,2,2025-12-30,10.00\n" + GOOD))
                    .isEqualTo("The quotes in the file (orders.csv) do not match in the row after that of"
                            + " line 2.\nMaybe one is missing, or one inside a text is not doubled: \"6\"\" pipe\".");
        }

        @Test
        void repeatedColumns() throws IOException {
            assertThat(refusal("account_id,order_id,order_date,amount,Amount\nA,1,2025-12-30,1,2\n"))
                    .isEqualTo("The column (amount) of the file (orders.csv) occurs twice, as columns 4 and 5.\n"
                            + "Maybe rename one of them.");
        }

        @Test
        void missingColumns() throws IOException {
            assertThat(refusal("account_id,order_id,orderdate,total\nA,1,2025-12-30,1\n"))
                    .isEqualTo(
                            "The file (orders.csv) has no column of these names: order_date, amount. Its columns are:"
                                    + " account_id, order_id, orderdate, total.\nMaybe rename: orderdate -> order_date.");
        }

        @Test
        void missingColumnsThatGoByAPartOfTheirNames() throws IOException {
            assertThat(refusal("account,order,date,amount\nA,1,2025-12-30,1\n"))
                    .isEqualTo(
                            "The file (orders.csv) has no column of these names: account_id, order_id, order_date. Its"
                                    + " columns are: account, order, date, amount.\n"
                                    + "Maybe rename: account -> account_id, order -> order_id.");
        }

        @Test
        void missingColumnsThatNothingIsLike() throws IOException {
            assertThat(refusal("account_id,order_id,order_date,turnover\nA,1,2025-12-30,1\n"))
                    .isEqualTo(
                            "The file (orders.csv) has no column of these names: amount. Its columns are: account_id,"
                                    + " order_id, order_date, turnover.\nMaybe add what is missing, or rename the column that holds"
                                    + " it, in its first line.");
        }

        @Test
        void noRowOfUse() throws IOException {
            assertThat(refusal(HEADER + "A,1,31/12/2025,10.00\n"))
                    .isEqualTo("No row of the file (orders.csv) can be used. The first problem is:\n"
                            + "orders.csv, line 2, order_date (31/12/2025): is no date written as year-month-day, such as"
                            + " 2025-12-31. The row is left out.");
        }

        @Test
        void severalCurrenciesWithoutRates() throws IOException {
            assertThat(refusal(lines(
                            "account_id,order_id,order_date,amount,currency",
                            "A,1,2025-12-30,1,EUR",
                            "A,2,2025-12-30,1,USD")))
                    .isEqualTo("The files have amounts in several currencies: EUR, USD.\n"
                            + "Maybe name the one to review in and the rates into it, such as --currency EUR --rate"
                            + " USD=0.92 if 1 USD is worth 0.92 EUR.");
        }

        @Test
        void onlyCancelledOrders() throws IOException {
            assertThat(refusal("account_id,order_id,order_date,amount,status\nA,1,2025-12-30,1,CANCELLED\n"))
                    .isEqualTo("No order counts, so there is no last order to take the date from.\n"
                            + "Maybe name the date to review as of, such as --as-of 2026-01-01.");
        }

        @Test
        void missingFile() {
            Path missing = folder.resolve("none.csv");
            assertThat(review("--orders=" + missing)).isEqualTo(1);
            assertThat(said())
                    .isEqualTo("The file (" + missing + ") does not exist.\n"
                            + "Maybe the path is relative to another folder.");
        }

        @Test
        void aFolder() {
            assertThat(review("--orders=" + folder)).isEqualTo(1);
            assertThat(said()).isEqualTo("The file (" + folder + ") is a folder.\nMaybe name a file in it.");
        }

        /** A stream without end stands for a file of a gigabyte: only so much of it may be read. */
        @Test
        void aLineWithoutEndIsRefusedEarly() {
            long[] read = {0};
            InputStream endless = new InputStream() {
                @Override
                public int read() {
                    read[0]++;
                    return 'x';
                }

                @Override
                public int read(byte[] bytes, int offset, int length) {
                    java.util.Arrays.fill(bytes, offset, offset + length, (byte) 'x');
                    read[0] += length;
                    return length;
                }
            };
            assertThatExceptionOfType(UnusableInputException.class)
                    .isThrownBy(() -> CsvFile.read(
                            "orders.csv",
                            endless,
                            CsvFile.MAX_LINE,
                            OrdersFile.REQUIRED,
                            new Problems(),
                            columns -> row -> {}))
                    .satisfies(e -> assertThat(Texts.of(CsvTexts.bundle()).render(e.reason(), Locale.ENGLISH))
                            .isEqualTo("Line 1 of the file (orders.csv) has more than 1000000 characters.\n"
                                    + "Maybe its lines do not end, or it is no CSV file."));
            assertThat(read[0]).isLessThan(10_000_000);
        }
    }

    @Nested
    class RowsWithProblems {
        @Test
        void datesOfAnotherCountry() throws IOException {
            assertThat(problems(HEADER + GOOD + "A,2,31/12/2025,10.00\n"))
                    .isEqualTo(
                            "orders.csv, line 3, order_date (31/12/2025): is no date written as year-month-day, such as"
                                    + " 2025-12-31. The row is left out.");
        }

        @Test
        void amountsOfAnotherCountry() throws IOException {
            assertThat(problems(HEADER + GOOD + "A,2,2025-12-30,\"1.234,56\"\n"))
                    .isEqualTo(
                            "orders.csv, line 3, amount (1.234,56): is no amount written with a point before the decimals"
                                    + " and nothing between the thousands, such as 1234.56. The row is left out.");
        }

        @Test
        void emptyAccount() throws IOException {
            assertThat(problems(HEADER + GOOD + ",2,2025-12-30,1\n"))
                    .isEqualTo("orders.csv, line 3, account_id (): is empty, but it is needed. The row is left out.");
        }

        @Test
        void anotherNumberOfCells() throws IOException {
            assertThat(problems(HEADER + GOOD + "A,2,2025-12-30,1,234.00\n"))
                    .isEqualTo(
                            "orders.csv, line 3: The number of cells is 5, but that of the header 4. Maybe a text or an amount with"
                                    + " a comma in it is not in quotes. The row is left out.");
        }

        @Test
        void theSameOrderAgain() throws IOException {
            assertThat(problems(HEADER + GOOD + GOOD))
                    .isEqualTo(
                            "orders.csv, line 3, order_id (1): is the order of line 2 again. Maybe these are the lines of"
                                    + " one order: add them up to one row. The row is left out.");
        }

        @Test
        void anotherStatusCountsAsCompleted() throws IOException {
            String said = problems("account_id,order_id,order_date,amount,status\nA,1,2025-12-30,10,Shipped\n");
            assertThat(said)
                    .startsWith("orders.csv, line 2, status (Shipped): is none of CANCELLED, COMPLETED, DISPUTED,")
                    .contains("The order counts as COMPLETED.");
            assertThat(out.toString()).contains("EUR 10.00 from 1 accounts");
        }

        @Test
        void allAreInAFileAndTheFirstTenOnTheConsole() throws IOException {
            String said = problems(HEADER + GOOD + "A,2,never,1\n".repeat(12));
            assertThat(said).hasLineCount(11).endsWith("... and 2 more, all of them in problems.csv.");
            assertThat(Files.readAllLines(folder.resolve("out/problems.csv")))
                    .hasSize(13)
                    .startsWith("file,line,column,value,effect,reason");
            assertThat(out.toString()).contains("rows left out: 12;");
        }

        @Test
        void contactsAfterTheDateOfTheReview() throws IOException {
            Path orders = file("orders.csv", (HEADER + GOOD).getBytes(UTF_8));
            Path accounts = file("accounts.csv", "account_id,name,last_contact\nA,Alpha,2031-01-01\n".getBytes(UTF_8));
            assertThat(review("--orders=" + orders, "--accounts=" + accounts)).isEqualTo(0);
            assertThat(said())
                    .isEqualTo("accounts.csv, line 2, last_contact (2031-01-01): is after the date of the review"
                            + " (2025-12-31), so it has no say. The value is left out.");
        }

        @Test
        void strictAllowsNone() throws IOException {
            Path orders = file("orders.csv", (HEADER + GOOD + "A,2,never,1\n").getBytes(UTF_8));
            assertThat(review("--strict", "--orders=" + orders)).isEqualTo(1);
            assertThat(said())
                    .doesNotContain("The row is left out")
                    .endsWith("Nothing was written, since --strict allows no problem and there are 1.\n"
                            + "Maybe correct the files, or leave --strict out.");
            assertThat(folder.resolve("out")).doesNotExist();
        }
    }

    @Nested
    class WhatIsMadeOfThem {
        @Test
        void theDayAfterTheLastOrderIsTheDate() throws IOException {
            problems(HEADER + GOOD);
            assertThat(out.toString()).contains("orders.csv: 1 accounts as of 2025-12-31, by policy standard 1");
        }

        @Test
        void aByteOrderMarkIsNoPartOfAName() throws IOException {
            assertThat(problems("\uFEFF" + HEADER + GOOD)).isEmpty();
        }

        @Test
        void columnsAreFoundWhateverTheirCase() throws IOException {
            assertThat(problems("Account ID,ORDER-ID,Order Date,Amount\n" + GOOD))
                    .isEmpty();
        }

        @Test
        void moreDecimalsThanTheCurrencyHasAreRoundedHalfEvenAndCounted() throws IOException {
            assertThat(problems(HEADER + "A,1,2025-12-30,10.005\nA,2,2025-12-30,10.015\n"))
                    .isEmpty();
            assertThat(out.toString())
                    .contains("EUR 20.02 from 1 accounts") // 10.00 + 10.02
                    .contains("Amounts with more decimals than their currency has, rounded half-even: 2.");
        }

        @Test
        void anAccountWithoutRowsIsKnownToHaveNoOrders() throws IOException {
            Path orders = file("orders.csv", (HEADER + GOOD).getBytes(UTF_8));
            Path accounts = file("accounts.csv", "account_id,name\nA,Alpha\nB,Beta\n".getBytes(UTF_8));
            assertThat(review("--orders=" + orders, "--accounts=" + accounts)).isEqualTo(0);
            assertThat(Files.readString(folder.resolve("out/assessments.csv")))
                    .contains("\nB,Beta,0,,,0.00,")
                    .contains(",PROSPECT,");
            assertThat(out.toString()).contains("Accounts known to have no orders (1): B.");
        }

        @Test
        void indicatorsOfTheRelationshipGoIntoIt() throws IOException {
            String header = "account_id,name,good_key_contacts,influence_on_new_business,top_to_top_contact,"
                    + "information_access,pricing_mode,procurement_mode,key_areas_without_rival,agreement,"
                    + "exclusive_opportunities,long_term_contract,visibility,acknowledged,alliance,joint_governance,"
                    + "joint_opportunity,values_aligned,goals_aligned,expectations_aligned";
            String row = "A,Alpha,4,yes,no,l3,Competitive with premium,simplified,2,INFORMAL,"
                    + "no,yes,medium-high,no,none,no,yes,yes,no,yes";
            assertThat(accountOf(lines(header, row)).relationship())
                    .contains(Relationship.builder()
                            .indicators(RelationshipIndicators.builder()
                                    .goodKeyContacts(4)
                                    .influenceOnNewBusiness(true)
                                    .topToTopContact(false)
                                    .informationAccess(InformationLevels.L3)
                                    .pricingMode(PricingModes.COMPETITIVE_WITH_PREMIUM)
                                    .procurementMode(ProcurementModes.SIMPLIFIED)
                                    .keyAreasWithoutRival(2)
                                    .agreement(AgreementForms.INFORMAL)
                                    .exclusiveOpportunities(false)
                                    .longTermContract(true)
                                    .visibility(VisibilityLevels.MEDIUM_HIGH)
                                    .acknowledged(false)
                                    .alliance(AllianceForms.NONE)
                                    .jointGovernance(false)
                                    .jointOpportunity(true)
                                    .valuesAligned(true)
                                    .goalsAligned(false)
                                    .expectationsAligned(true)
                                    .build())
                            .build());
        }

        private CsvInput withCalendar() throws IOException {
            return CsvSource.read(new CsvOptions(
                    Optional.empty(),
                    Optional.of(file("accounts.csv", "account_id,name\nA,Alpha\nB,Beta\n".getBytes(UTF_8))),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.of(folder),
                    Optional.of(LocalDate.of(2025, 12, 31)),
                    Optional.empty(),
                    Map.of()));
        }

        @Test
        void theTablesOfTheCalendarGoIntoIt() throws IOException {
            file(
                    "touches.csv",
                    lines("account_id,date,kind", "A,2025-11-01,Executive visit")
                            .getBytes(UTF_8));
            file(
                    "events.csv",
                    lines("account_id,date,kind,supported", "A,2026-02-01,HONOUR,yes", "B,2026-03-01,OTHER,")
                            .getBytes(UTF_8));
            file(
                    "seasons.csv",
                    lines(
                                    "account_id,first_day,last_day,product,forecast,committed",
                                    "A,2026-05-01,2026-06-30,tea,80,60")
                            .getBytes(UTF_8));
            file(
                    "initiatives.csv",
                    lines(
                                    "account_id,kind,state,first_day,last_day,met_expectations",
                                    "A,Joint promotion,done,2025-05-01,2025-05-31,no")
                            .getBytes(UTF_8));
            file(
                    "feedback.csv",
                    lines("account_id,date,topic,score,channel,resolved", "A,2025-12-01,PEOPLE,2,VISIT,no")
                            .getBytes(UTF_8));
            CsvInput input = withCalendar();

            assertThat(input.problems()).isEmpty();
            assertThat(input.data().accounts().get(0).calendar())
                    .contains(Calendar.builder()
                            .touches(List.of(Touch.of(LocalDate.of(2025, 11, 1), TouchKind.EXECUTIVE_VISIT)))
                            .events(List.of(AccountEvent.builder()
                                    .date(LocalDate.of(2026, 2, 1))
                                    .kind(EventKind.HONOUR)
                                    .supported(true)
                                    .build()))
                            .seasons(List.of(Season.builder()
                                    .firstDay(LocalDate.of(2026, 5, 1))
                                    .lastDay(LocalDate.of(2026, 6, 30))
                                    .product("tea")
                                    .forecast(80)
                                    .committed(60)
                                    .build()))
                            .initiatives(List.of(Initiative.builder()
                                    .kind(InitiativeKind.JOINT_PROMOTION)
                                    .state(InitiativeState.DONE)
                                    .firstDay(LocalDate.of(2025, 5, 1))
                                    .lastDay(LocalDate.of(2025, 5, 31))
                                    .metExpectations(false)
                                    .build()))
                            .feedback(List.of(Feedback.builder()
                                    .date(LocalDate.of(2025, 12, 1))
                                    .topic(FeedbackTopic.PEOPLE)
                                    .score(2)
                                    .channel(FeedbackChannel.VISIT)
                                    .resolved(false)
                                    .build()))
                            .build());
            assertThat(input.data().accounts().get(1).calendar().flatMap(Calendar::touches))
                    .contains(List.of());
        }

        @Test
        void aTableOfTheCalendarThatIsNotThereIsNotKnown() throws IOException {
            file(
                    "touches.csv",
                    lines("account_id,date,kind", "A,2025-11-01,CALL").getBytes(UTF_8));

            assertThat(withCalendar().data().accounts().get(0).calendar().flatMap(Calendar::events))
                    .isEmpty();
        }

        @Test
        void rowsOfTheCalendarThatAreOfNoUseAreReported() throws IOException {
            file(
                    "touches.csv",
                    lines("account_id,date,kind,who", "A,2025-11-01,Dinner,x", "A,,CALL,x", "C,2025-11-01,CALL,x")
                            .getBytes(UTF_8));
            file(
                    "seasons.csv",
                    lines("account_id,first_day,last_day", "A,2026-05-01,2026-04-30")
                            .getBytes(UTF_8));
            file(
                    "initiatives.csv",
                    lines("account_id,kind,state,first_day,last_day", "A,PILOT,DONE,2026-05-01,2026-04-30")
                            .getBytes(UTF_8));
            file(
                    "feedback.csv",
                    lines("account_id,date,topic,score", "A,2025-05-01,PEOPLE,6", "A,2025-05-01,PEOPLE,")
                            .getBytes(UTF_8));
            CsvInput input = withCalendar();

            assertThat(input.problems())
                    .extracting(problem -> problem.file() + " " + problem.line() + " " + problem.column())
                    .containsExactlyInAnyOrder(
                            "touches.csv 2 kind",
                            "touches.csv 3 date",
                            "touches.csv 4 account_id",
                            "seasons.csv 2 last_day",
                            "initiatives.csv 2 last_day",
                            "feedback.csv 2 score",
                            "feedback.csv 3 score");
            assertThat(input.data().notes())
                    .extracting(note -> note.key().value())
                    .contains("csv.note.calendar-columns-ignored");
        }

        @Test
        void aFolderWithoutTablesIsNoCalendar() {
            assertThatExceptionOfType(UnusableInputException.class)
                    .isThrownBy(this::withCalendar)
                    .withMessageContaining("no-calendar");
        }

        @Test
        void marketConditionsGoIntoIt() throws IOException {
            assertThat(accountOf(lines(
                                    "account_id,name,price_war,product_similarity,representative",
                                    "A,Alpha,no,high,yes"))
                            .market())
                    .contains(MarketConditions.builder()
                            .priceWar(false)
                            .productSimilarity(ExposureLevels.HIGH)
                            .representative(true)
                            .build());
        }

        @Test
        void emptyIndicatorsAreNone() throws IOException {
            assertThat(accountOf("account_id,name,good_key_contacts,visibility\nA,Alpha,,\n")
                            .relationship())
                    .isEmpty();
        }

        private Account accountOf(String accounts) throws IOException {
            CsvInput input = CsvSource.read(new CsvOptions(
                    Optional.empty(),
                    Optional.of(file("accounts.csv", accounts.getBytes(UTF_8))),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.of(LocalDate.of(2025, 12, 31)),
                    Optional.empty(),
                    Map.of()));
            assertThat(input.problems()).isEmpty();
            return input.data().accounts().get(0);
        }

        @Test
        void ratesConvert() throws IOException {
            Path orders = file(
                    "orders.csv",
                    lines(
                                    "account_id,order_id,order_date,amount,currency",
                                    "A,1,2025-12-30,100,EUR",
                                    "A,2,2025-12-30,100,USD")
                            .getBytes(UTF_8));
            assertThat(review("--orders=" + orders, "--currency=EUR", "--rate=USD=0.92"))
                    .isEqualTo(0);
            assertThat(out.toString()).contains("EUR 192.00 from 1 accounts");
        }

        @Test
        void namesThatASpreadsheetWouldRunAreDefused() throws IOException {
            Path orders = file("orders.csv", (HEADER + GOOD).getBytes(UTF_8));
            Path accounts = file("accounts.csv", "account_id,name\nA,=1+1\n".getBytes(UTF_8));
            assertThat(review("--orders=" + orders, "--accounts=" + accounts)).isEqualTo(0);
            assertThat(Files.readString(folder.resolve("out/assessments.csv"))).contains("\nA,'=1+1,");
            assertThat(SpreadsheetText.original("'=1+1")).isEqualTo("=1+1");
        }

        @Test
        void speaksTheReadersLanguage() throws IOException {
            Path orders = file("orders.csv", (HEADER + GOOD + "A,2,never,1\n").getBytes(UTF_8));
            assertThat(review("--orders=" + orders, "--lang=zh-TW")).isEqualTo(0);
            assertThat(out.toString()).contains("正在評估").doesNotContain("Reviewing");
            assertThat(said()).doesNotContainPattern("[a-z]{4,} [a-z]{2,} [a-z]{2,}");
            assertThat(Files.readString(folder.resolve("out/report.html"))).contains("<html lang=\"zh-TW\"");
        }
    }

    @Nested
    class People {
        private CsvInput contacts(String... rows) throws IOException {
            return CsvSource.read(new CsvOptions(
                    Optional.empty(),
                    Optional.of(file("accounts.csv", "account_id,name\nA,Alpha\nB,Beta\n".getBytes(UTF_8))),
                    Optional.empty(),
                    Optional.of(file("contacts.csv", lines(rows).getBytes(UTF_8))),
                    Optional.empty(),
                    Optional.of(LocalDate.of(2025, 12, 31)),
                    Optional.empty(),
                    Map.of()));
        }

        private List<String> problemsOf(String header, String... rows) throws IOException {
            List<String> all = new ArrayList<>(List.of(header));
            all.addAll(List.of(rows));
            Texts texts = Texts.of(CsvTexts.bundle());
            return contacts(all.toArray(String[]::new)).problems().stream()
                    .map(problem -> texts.render(problem.message(), Locale.ENGLISH))
                    .toList();
        }

        @Test
        void goToTheirAccount() throws IOException {
            CsvInput input = contacts(
                    "account_id,contact_id,name,level,roles,influence,support,coverage,last_contact,top_decision_maker",
                    "A,1,Ada,executive,Decider; buyer,HIGH,champions,regular,2025-11-30,yes",
                    "A,2,,,,,,,,");

            assertThat(input.problems()).isEmpty();
            assertThat(input.data().accounts().get(0).contacts())
                    .contains(Contacts.of(
                            Contact.builder()
                                    .id("1")
                                    .name("Ada")
                                    .level(ContactLevel.EXECUTIVE)
                                    .addRoles(DecisionRole.BUYER, DecisionRole.DECIDER)
                                    .influence(InfluenceLevels.HIGH)
                                    .support(SupportLevels.CHAMPIONS)
                                    .coverage(CoverageLevels.REGULAR)
                                    .lastContact(LocalDate.of(2025, 11, 30))
                                    .topDecisionMaker(true)
                                    .build(),
                            Contact.builder().id("2").build()));
        }

        @Test
        void areNotKnownOfAnAccountWithoutARow() throws IOException {
            CsvInput input = contacts("account_id,contact_id", "A,1");

            assertThat(input.data().accounts().get(1).contacts()).isEmpty();
        }

        @Test
        void tellWhatCannotBeRead() throws IOException {
            assertThat(problemsOf(
                            "account_id,contact_id,roles,last_contact",
                            "A,1,decider;boss,2026-01-01",
                            "A,1,,",
                            "C,1,,",
                            "A,,,"))
                    .containsExactlyInAnyOrder(
                            "contacts.csv, line 2, roles (boss): is none of BUYER, DECIDER, GATEKEEPER, INFLUENCER,"
                                    + " INITIATOR, USER. The value is left out.",
                            "contacts.csv, line 2, last_contact (2026-01-01): is after the date of the review"
                                    + " (2025-12-31), so it has no say. The value is left out.",
                            "contacts.csv, line 3, contact_id (1): is the contact of line 2 again. The row is left out.",
                            "contacts.csv, line 4, account_id (C): is no account of this review. The row is left out.",
                            "contacts.csv, line 5, contact_id (): is empty, but it is needed. The row is left out.");
        }

        @Test
        void tellWhichColumnsAreNotRead() throws IOException {
            Path accounts = file("accounts.csv", "account_id,name\nA,Alpha\n".getBytes(UTF_8));
            Path people = file("contacts.csv", "account_id,contact_id,suport\nA,1,\n".getBytes(UTF_8));

            assertThat(review("--accounts=" + accounts, "--contacts=" + people, "--as-of=2025-12-31"))
                    .isZero();
            assertThat(out.toString())
                    .contains(
                            "Not read in the file (contacts.csv): the columns suport. Maybe rename: suport -> support.");
        }

        @Test
        void decideInSteps() throws IOException {
            Path accounts = file(
                    "accounts.csv",
                    "account_id,name,decision_chain_length,decision_chain_known\nA,Alpha,4,3\nB,Beta,2,3\n"
                            .getBytes(UTF_8));
            CsvInput input = CsvSource.read(new CsvOptions(
                    Optional.empty(),
                    Optional.of(accounts),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.of(LocalDate.of(2025, 12, 31)),
                    Optional.empty(),
                    Map.of()));

            assertThat(input.data().accounts().get(0).relationship().flatMap(Relationship::decisionChain))
                    .contains(DecisionChain.of(4, 3));
            assertThat(input.data().accounts().get(1).relationship().flatMap(Relationship::decisionChain))
                    .contains(DecisionChain.of(2));
            assertThat(input.problems()).hasSize(1);
        }
    }

    @Nested
    class History {
        private static final String STATES = "account_id,tier,since,as_of,pending_tier,pending_reviews\n";

        private Path accounts(String... rows) throws IOException {
            return file("accounts.csv", lines(rows).getBytes(UTF_8));
        }

        /** Two accounts, and what the first of them brings. */
        private Path revenue(int amount) throws IOException {
            return accounts("account_id,name,potential,revenue_12m", "A,Alpha,," + amount, "B,Beta,,1000");
        }

        private List<String> states() throws IOException {
            return Files.readAllLines(folder.resolve("out/states.csv"));
        }

        private String problemsOf(String states) throws IOException {
            Path file = file("states.csv", (STATES + "B,KEY,2025-01-01,2025-06-30,,\n" + states).getBytes(UTF_8));
            assertThat(review("--accounts=" + revenue(1000), "--states=" + file, "--as-of=2025-12-31"))
                    .as(said())
                    .isEqualTo(0);
            return said();
        }

        private String problemsOfOverride(String... cells) throws IOException {
            Path file = accounts(
                    "account_id,name,tier_override,tier_override_reason,tier_override_from,tier_override_until",
                    "A,Alpha," + String.join(",", cells));
            assertThat(review("--accounts=" + file, "--as-of=2025-12-31"))
                    .as(said())
                    .isEqualTo(0);
            return said();
        }

        @Test
        void aTierFallsOnlyWhenTwoReviewsAgree() throws IOException {
            assertThat(review("--accounts=" + revenue(1000), "--as-of=2025-01-01"))
                    .isEqualTo(0);
            assertThat(states()).contains("A,STRATEGIC,2025-01-01,2025-01-01,,");
            String last = "--states=" + folder.resolve("out/states.csv");
            assertThat(review("--accounts=" + revenue(1), last, "--as-of=2025-07-01"))
                    .isEqualTo(0);
            assertThat(states()).contains("A,STRATEGIC,2025-01-01,2025-07-01,ORDINARY,1");
            assertThat(Files.readString(folder.resolve("out/assessments.csv"))).contains(",STRATEGIC,ORDINARY,KEPT,");
            assertThat(out.toString()).contains("Not by figures      kept for now 1");
            assertThat(out.toString()).contains("Taken from the last review: the tiers of 2 accounts.");
            assertThat(review("--accounts=" + revenue(1), last, "--as-of=2025-10-01"))
                    .isEqualTo(0);
            assertThat(states()).contains("A,ORDINARY,2025-10-01,2025-10-01,,");
            assertThat(said()).isEmpty();
        }

        @Test
        void idsComeBackAsTheyWere() throws IOException {
            Path file = accounts("account_id,name,revenue_12m", "=A,Alpha,1000");
            assertThat(review("--accounts=" + file, "--as-of=2025-01-01")).isEqualTo(0);
            assertThat(states()).contains("'=A,STRATEGIC,2025-01-01,2025-01-01,,");
            assertThat(review(
                            "--accounts=" + file,
                            "--states=" + folder.resolve("out/states.csv"),
                            "--as-of=2025-07-01",
                            "--strict"))
                    .isEqualTo(0);
            assertThat(states()).contains("'=A,STRATEGIC,2025-01-01,2025-07-01,,");
        }

        @Test
        void aStateThatIsNone() throws IOException {
            assertThat(problemsOf("A,GOLD,2025-01-01,2025-06-30,,\nA,KEY,soon,,,\n")
                            .lines())
                    .containsExactly(
                            "states.csv, line 3, tier (GOLD): is none of DEVELOPMENT, KEY, ORDINARY, PROSPECT,"
                                    + " STRATEGIC. The row is left out.",
                            "states.csv, line 4, since (soon): is no date written as year-month-day, such as"
                                    + " 2025-12-31. The row is left out.",
                            "states.csv, line 4, as_of (): is empty, but it is needed. The row is left out.");
        }

        @Test
        void aStateThatCannotBe() throws IOException {
            assertThat(problemsOf(lines("A,KEY,2025-07-01,2025-06-30,,", "B,KEY,2025-01-01,2025-06-30,,"))
                            .lines())
                    .containsExactly(
                            "states.csv, line 3, since (2025-07-01): is after the date of the state (2025-06-30)."
                                    + " The row is left out.",
                            "states.csv, line 4, account_id (B): is the account of line 2 again. The row is left out.");
        }

        @Test
        void aStateOfALaterReviewOrOfNobody() throws IOException {
            assertThat(problemsOf(lines("A,KEY,2025-01-01,2026-06-30,,", "C,KEY,2025-01-01,2025-06-30,,"))
                            .lines())
                    .containsExactly(
                            "states.csv, line 3, as_of (2026-06-30): is after the date of the review (2025-12-31), so"
                                    + " it has no say. The row is left out.",
                            "states.csv, line 4, account_id (C): is no account of this review. The row is left out.");
        }

        @Test
        void aPendingTierThatIsNone() throws IOException {
            assertThat(problemsOf(lines("A,KEY,2025-01-01,2025-06-30,KEY,1")))
                    .isEqualTo("states.csv, line 3, pending_tier (KEY): is the tier itself, so the last review"
                            + " confirmed it. The value is left out.");
        }

        @Test
        void aPendingTierWithoutItsReviews() throws IOException {
            assertThat(problemsOf(lines("A,KEY,2025-01-01,2025-06-30,ORDINARY,")))
                    .isEqualTo("states.csv, line 3, pending_tier (ORDINARY): needs pending_reviews: how many reviews"
                            + " in a row spoke for it. The value is left out.");
        }

        @Test
        void anOverrideCounts() throws IOException {
            assertThat(problemsOfOverride("STRATEGIC", "Pilot customer.", "2025-12-31", "2026-12-31"))
                    .isEmpty();
            assertThat(Files.readString(folder.resolve("out/report.html"))).contains("Reason: Pilot customer.");
        }

        @Test
        void anOverrideNeedsAReasonAndALastDay() throws IOException {
            assertThat(problemsOfOverride("KEY", "", "2025-01-01", ""))
                    .isEqualTo("accounts.csv, line 2, tier_override (KEY): needs these columns, too:"
                            + " tier_override_reason, tier_override_until. The value is left out.");
        }

        @Test
        void anOverrideEndsAfterItBegins() throws IOException {
            assertThat(problemsOfOverride("KEY", "Pilot customer.", "2025-02-01", "2025-01-31"))
                    .isEqualTo("accounts.csv, line 2, tier_override_until (2025-01-31): is before the first day"
                            + " (2025-02-01). The value is left out.");
        }
    }

    @Nested
    class WrongOptions {
        @Test
        void whatIsForFilesNeedsFiles() {
            assertThat(review("--strict")).isEqualTo(2);
            assertThat(said().lines())
                    .containsExactly(
                            "The option --strict is for files of your own.",
                            "Maybe name them with --orders or --accounts.",
                            "See --help for all options, with an example of each use.");
        }

        @Test
        void anUnknownLanguage() {
            assertThat(review("--lang=fr")).isEqualTo(2);
            assertThat(said()).contains("'fr' is none of en, zh-CN, zh-TW");
        }

        @Test
        void aDateOfAnotherCountry() {
            assertThat(review("--orders=orders.csv", "--as-of=31/12/2025")).isEqualTo(2);
            assertThat(said()).contains("'31/12/2025' is no date written as year-month-day, such as 2025-12-31");
        }

        @Test
        void helpShowsAnExampleOfEachUse() {
            assertThat(review("--help")).isEqualTo(0);
            assertThat(out.toString())
                    .contains("--orders orders.csv --accounts accounts.csv")
                    .contains("--rate USD=0.92")
                    .contains("--lang zh-CN");
        }
    }
}
