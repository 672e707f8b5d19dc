package io.github.kamrules.examples.portfolioreview;

import io.github.kamrules.number.Decimal;
import io.github.kamrules.text.KamTexts;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.joda.money.CurrencyUnit;
import org.joda.money.IllegalCurrencyException;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** What the command line says. */
final class Options {
    /** The file of orders. */
    @Option(
            names = "--orders",
            paramLabel = "FILE",
            description =
                    "Your orders: account_id, order_id, order_date, amount, and optionally cost, currency, status.")
    Optional<Path> orders = Optional.empty();

    /** The file of accounts. */
    @Option(
            names = "--accounts",
            paramLabel = "FILE",
            description =
                    "Your accounts: account_id, name, and optionally what else you know. Without it, the accounts are"
                            + " those that have orders.")
    Optional<Path> accounts = Optional.empty();

    /** The file of states. */
    @Option(
            names = "--states",
            paramLabel = "FILE",
            description = "The states.csv that the last review wrote: with it tiers move only when reviews agree.")
    Optional<Path> states = Optional.empty();

    /** The file of people. */
    @Option(
            names = "--contacts",
            paramLabel = "FILE",
            description =
                    "The people at the accounts: account_id, contact_id, and optionally name, level, roles and more.")
    Optional<Path> contacts = Optional.empty();

    /** The folder of the calendar. */
    @Option(
            names = "--calendar",
            paramLabel = "DIR",
            description = "A folder with what happens by date, as much as you have of it: touches.csv, events.csv,"
                    + " seasons.csv, initiatives.csv, feedback.csv.")
    Optional<Path> calendar = Optional.empty();

    /** The date to review as of. */
    @Option(
            names = "--as-of",
            paramLabel = "DATE",
            converter = DateConverter.class,
            description = "The date to review as of, such as 2025-12-31. Default: the day after the last order.")
    Optional<LocalDate> asOf = Optional.empty();

    /** The currency of the portfolio. */
    @Option(
            names = "--currency",
            paramLabel = "CODE",
            converter = CurrencyConverter.class,
            description = "The currency to review in, and that of amounts without one. Default: the one in the files.")
    Optional<CurrencyUnit> currency = Optional.empty();

    /** What one unit of another currency is worth in that of the portfolio. */
    @Option(
            names = "--rate",
            paramLabel = "CODE=NUMBER",
            converter = {CurrencyConverter.class, RateConverter.class},
            description =
                    "What 1 of another currency is worth in that of the portfolio, such as USD=0.92. Repeat it for each.")
    Map<CurrencyUnit, Decimal> rates = new LinkedHashMap<>();

    /** The file of the policy. */
    @Option(
            names = "--policy",
            paramLabel = "FILE",
            description =
                    "The policy to review by, a YAML or JSON file that extends standard, or steelwheels for the sample"
                            + " database. Default: the one that comes with the source.")
    Optional<Path> policy = Optional.empty();

    /** The file of another policy. */
    @Option(
            names = "--compare",
            paramLabel = "FILE",
            description = "Another policy: who would get another tier by it, and why, in the report and in moves.csv.")
    Optional<Path> compare = Optional.empty();

    /** Policies that those of {@code --policy} and {@code --compare} can extend. */
    @Option(
            names = "--base",
            paramLabel = "FILE",
            description =
                    "A policy file that --policy and --compare can extend by its id. Repeat it for each, the lowest first.")
    List<Path> bases = new ArrayList<>();

    /** Where to write the policy itself to. */
    @Option(
            names = "--export-policy",
            paramLabel = "FILE",
            description =
                    "Write a whole policy to a new file, .yaml or .json, and do nothing else: that of --policy, or the"
                            + " standard one.")
    Optional<Path> exportPolicy = Optional.empty();

    /** How much of each verdict is written as JSON. */
    @Option(
            names = "--json",
            paramLabel = "HOW",
            converter = JsonConverter.class,
            description =
                    "What assessments.json holds: short (verdicts and their statements), full (with all reasons, some five"
                            + " times as large), or none (no such file). Default: short.")
    Json json = Json.SHORT;

    /** Whether an audit is written. */
    @Option(
            names = "--audit",
            description =
                    "Write audit.jsonl, too: every input as it was read, so that all can be decided again from it.")
    boolean audit;

    /** Whether what may tell of people is left out of all that is written. */
    @Option(
            names = "--no-contacts",
            description =
                    "Leave out what may tell of people: names of contacts, your own columns that no rule reads, and who set a"
                            + " tier by hand, and why.")
    boolean noContacts;

    /** Whether a problem in the files ends the review. */
    @Option(names = "--strict", description = "Let any problem in the files end the review, with nothing written.")
    boolean strict;

    /** The language of all that is written for people. */
    @Option(
            names = "--lang",
            paramLabel = "LANGUAGE",
            defaultValue = "en",
            converter = LanguageConverter.class,
            description =
                    "Language of the report, the summary and the messages about files: en, zh-CN or zh-TW. Default: en.")
    Locale language = Locale.ENGLISH;

    /** The folder to write to. */
    @Option(
            names = "--out",
            paramLabel = "DIR",
            defaultValue = "portfolio-review-out",
            description = "Folder for the report and the tables, made if need be. Default: ${DEFAULT-VALUE}")
    Path out = Path.of("portfolio-review-out");

    /** How much of each verdict is written as JSON. */
    enum Json {
        SHORT,
        FULL,
        NONE
    }

    /** Returns the first option given that makes sense for files only. */
    Optional<String> forFilesOnly() {
        if (states.isPresent()) {
            return Optional.of("--states");
        } else if (contacts.isPresent()) {
            return Optional.of("--contacts");
        } else if (calendar.isPresent()) {
            return Optional.of("--calendar");
        } else if (asOf.isPresent()) {
            return Optional.of("--as-of");
        } else if (currency.isPresent()) {
            return Optional.of("--currency");
        } else if (!rates.isEmpty()) {
            return Optional.of("--rate");
        }
        return strict ? Optional.of("--strict") : Optional.empty();
    }

    private static final class DateConverter implements ITypeConverter<LocalDate> {
        @Override
        public LocalDate convert(String value) {
            try {
                return LocalDate.parse(value);
            } catch (DateTimeException e) {
                throw new TypeConversionException(
                        "'" + value + "' is no date written as year-month-day, such as 2025-12-31");
            }
        }
    }

    private static final class CurrencyConverter implements ITypeConverter<CurrencyUnit> {
        @Override
        public CurrencyUnit convert(String value) {
            try {
                return CurrencyUnit.of(value);
            } catch (IllegalCurrencyException e) {
                throw new TypeConversionException("'" + value + "' is no currency code such as EUR");
            }
        }
    }

    private static final class JsonConverter implements ITypeConverter<Json> {
        @Override
        public Json convert(String value) {
            return Arrays.stream(Json.values())
                    .filter(json -> json.name().toLowerCase(Locale.ROOT).equals(value))
                    .findFirst()
                    .orElseThrow(() -> new TypeConversionException("'" + value + "' is none of short, full, none"));
        }
    }

    private static final class RateConverter implements ITypeConverter<Decimal> {
        @Override
        public Decimal convert(String value) {
            Decimal rate;
            try {
                rate = Decimal.of(value);
            } catch (IllegalArgumentException e) {
                rate = Decimal.of(0);
            }
            if (rate.value().signum() <= 0) {
                throw new TypeConversionException("'" + value + "' is no number above 0, such as 0.92");
            }
            return rate;
        }
    }

    private static final class LanguageConverter implements ITypeConverter<Locale> {
        @Override
        public Locale convert(String value) {
            return KamTexts.languages().stream()
                    .filter(language -> language.toLanguageTag().equalsIgnoreCase(value.replace('_', '-')))
                    .findFirst()
                    .orElseThrow(() -> new TypeConversionException("'" + value + "' is none of "
                            + KamTexts.languages().stream()
                                    .map(Locale::toLanguageTag)
                                    .collect(Collectors.joining(", "))));
        }
    }
}
