package io.github.kamrules.examples.portfolioreview;

import io.github.kamrules.examples.portfolioreview.csv.CsvInput;
import io.github.kamrules.examples.portfolioreview.csv.CsvOptions;
import io.github.kamrules.examples.portfolioreview.csv.CsvSource;
import io.github.kamrules.examples.portfolioreview.csv.CsvTexts;
import io.github.kamrules.examples.portfolioreview.csv.Effect;
import io.github.kamrules.examples.portfolioreview.csv.Problem;
import io.github.kamrules.examples.portfolioreview.csv.ProblemsCsv;
import io.github.kamrules.examples.portfolioreview.csv.UnusableInputException;
import io.github.kamrules.examples.portfolioreview.output.AccountRow;
import io.github.kamrules.examples.portfolioreview.output.AssessmentsCsv;
import io.github.kamrules.examples.portfolioreview.output.AssessmentsJson;
import io.github.kamrules.examples.portfolioreview.output.ConsoleSummary;
import io.github.kamrules.examples.portfolioreview.output.FindingsCsv;
import io.github.kamrules.examples.portfolioreview.output.Grounds;
import io.github.kamrules.examples.portfolioreview.output.OutputTexts;
import io.github.kamrules.examples.portfolioreview.output.PolicyNotes;
import io.github.kamrules.examples.portfolioreview.output.StatesCsv;
import io.github.kamrules.examples.portfolioreview.output.TierMoves;
import io.github.kamrules.examples.portfolioreview.report.HtmlReport;
import io.github.kamrules.examples.portfolioreview.source.SourceData;
import io.github.kamrules.examples.portfolioreview.steelwheels.SteelWheels;
import io.github.kamrules.policy.Policy;
import io.github.kamrules.portfolio.Portfolio;
import io.github.kamrules.review.PortfolioReview;
import io.github.kamrules.review.Reviewer;
import io.github.kamrules.standard.StandardPolicy;
import io.github.kamrules.text.KamTexts;
import io.github.kamrules.text.Message;
import io.github.kamrules.text.TextKey;
import io.github.kamrules.text.Texts;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.UnmatchedArgumentException;

/** Reviews a portfolio of customers: who is a key account, why, and what to do about it. */
@Command(
        name = "portfolio-review",
        mixinStandardHelpOptions = true,
        version = "0.1",
        sortOptions = false,
        usageHelpAutoWidth = true,
        description = {
            "Reviews a portfolio of customers: who is a key account, why, and what to do about it.",
            "Without --orders and --accounts it reviews the customers of the SteelWheels sample database."
        },
        footerHeading = "%nExamples, each after java -jar portfolio-review.jar:%n",
        footer = {
            "  (no option)                       the sample database",
            "  --orders orders.csv               the accounts that have orders",
            "  --orders orders.csv --accounts accounts.csv",
            "                                    with all that you know of them",
            "  --accounts accounts.csv --as-of 2025-12-31",
            "                                    no orders, but a date",
            "  --orders orders.csv --states last/states.csv",
            "                                    tiers move only when reviews agree",
            "  --orders orders.csv --strict      any problem ends the review",
            "  --orders orders.csv --currency EUR --rate USD=0.92",
            "                                    dollars become euros",
            "  --orders orders.csv --policy ours.yaml",
            "                                    by your own policy",
            "  --orders orders.csv --compare planned.yaml",
            "                                    who would move by another one",
            "  --export-policy standard.yaml     the standard policy as a file, to start from",
            "  --orders orders.csv --json none --audit",
            "                                    no assessments.json, but an audit",
            "  --orders orders.csv --lang zh-CN  in Chinese",
            "  --orders orders.csv --out review  into another folder",
            "",
            "Exit codes: 0 written; 1 the files, the policy or the folder cannot be used;",
            "2 the options are wrong.",
            "What the files may hold, and what every message means: docs/your-data.md."
        })
public final class Main implements Callable<Integer> {
    private static final int PROBLEMS_SHOWN = 10;
    private static final int PROBLEMS_SHOWN_IF_STRICT = 1_000;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private Options options = new Options();

    private Main() {}

    /**
     * Runs the program.
     *
     * @param args the options, see {@code --help}
     */
    public static void main(String[] args) {
        // Names have letters that the default of a build server may not have.
        PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
        PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
        System.exit(run(out, err, args));
    }

    /**
     * Runs the program.
     *
     * @param out where to write to
     * @param err where errors go
     * @param args the options
     * @return 0; 1 if the review failed, 2 if the options are wrong
     */
    public static int run(PrintWriter out, PrintWriter err, String... args) {
        return new CommandLine(new Main())
                .setOut(out)
                .setErr(err)
                .setExecutionExceptionHandler((failure, command, parsed) -> {
                    err.println("The review failed: " + failure);
                    return 1;
                })
                .setParameterExceptionHandler((failure, given) -> {
                    err.println(failure.getMessage());
                    UnmatchedArgumentException.printSuggestions(failure, err);
                    err.println("See --help for all options, with an example of each use.");
                    return CommandLine.ExitCode.USAGE;
                })
                .execute(args);
    }

    @Override
    public Integer call() throws IOException, SQLException {
        if (options.exportPolicy.isPresent()) {
            return export(options.exportPolicy.get());
        }
        if (options.orders.isEmpty() && options.accounts.isEmpty()) {
            options.forFilesOnly().ifPresent(option -> {
                throw new ParameterException(
                        spec.commandLine(),
                        "The option " + option + " is for files of your own.\n"
                                + "Maybe name them with --orders or --accounts.");
            });
            return isWritable() ? review(SteelWheels.source(), List.of()) : 1;
        }
        CsvInput input;
        try {
            input = CsvSource.read(new CsvOptions(
                    options.orders,
                    options.accounts,
                    options.states,
                    options.contacts,
                    options.calendar,
                    options.asOf,
                    options.currency,
                    options.rates));
        } catch (UnusableInputException e) {
            error(e.reason());
            return 1;
        }
        List<Problem> problems = options.noContacts
                ? input.problems().stream().map(Problem::withoutPersonalData).toList()
                : input.problems();
        report(problems);
        if (options.strict && !problems.isEmpty()) {
            error(Message.of(TextKey.of("csv.unusable.strict")).with("count", problems.size()));
            return 1;
        }
        return isWritable() ? review(input.data(), problems) : 1;
    }

    private int export(Path file) throws SQLException {
        try {
            Policy policy = options.policy.isPresent()
                    ? PolicySource.of(SteelWheels.source().policy(), options.bases)
                            .read(options.policy.get())
                    : StandardPolicy.standard();
            PolicySource.export(policy, file);
            spec.commandLine().getOut().println("The " + policy + " was written to " + file + ".");
            return 0;
        } catch (PolicySource.UnusablePolicyException e) {
            spec.commandLine().getErr().println(e.getMessage());
            return 1;
        }
    }

    private int review(SourceData given, List<Problem> problems) throws IOException {
        SourceData source = given;
        Optional<Policy> other = Optional.empty();
        try {
            if (options.policy.isPresent() || options.compare.isPresent()) {
                PolicySource policies = PolicySource.of(given.policy(), options.bases);
                if (options.policy.isPresent()) {
                    Policy ours = policies.read(options.policy.get());
                    warnOfRules(ours);
                    source = given.by(ours);
                }
                if (options.compare.isPresent()) {
                    Policy compared = policies.read(options.compare.get());
                    if (!options.compare.equals(options.policy)) {
                        warnOfRules(compared);
                    }
                    other = Optional.of(given.by(compared).policy());
                }
            }
        } catch (PolicySource.UnusablePolicyException e) {
            spec.commandLine().getErr().println(e.getMessage());
            return 1;
        }
        List<Message> warnings = new ArrayList<>();
        PolicyNotes.notInForce(source.policy(), source.asOf()).ifPresent(warnings::add);
        warnings.addAll(PolicyNotes.attributes(source.policy(), source.accounts()));
        other.ifPresent(policy -> warnings.addAll(PolicyNotes.attributes(policy, given.accounts())));
        if (options.noContacts) {
            source = source.withoutPersonalData(
                    Texts.of(OutputTexts.bundle()).label(TextKey.of("policy-note.left-out"), options.language));
        }
        return review(source, other, warnings, problems);
    }

    private int review(SourceData given, Optional<Policy> other, List<Message> warnings, List<Problem> problems)
            throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        Locale language = options.language;
        Texts texts = given.policy().texts().plus(OutputTexts.bundle());
        Portfolio portfolio = Portfolio.of(given.accounts(), given.asOf());
        PortfolioReview review = Reviewer.of(given.policy())
                .review(portfolio, new ProgressLine(out, Ansi.AUTO.enabled(), texts, language));
        List<Message> noticed = new ArrayList<>(warnings);
        noticed.addAll(PolicyNotes.failures(review));
        warn(noticed, texts);
        SourceData source = given.withNotes(noticed);

        List<AccountRow> rows = options.noContacts ? AccountRow.withoutUnreadAttributes(review) : AccountRow.of(review);
        Grounds grounds = Grounds.of(review, source.proxies());
        List<String> files = new ArrayList<>(List.of("report.html", "assessments.csv"));
        Optional<TierMoves> moves =
                other.map(compared -> TierMoves.of(review, Reviewer.of(compared).review(portfolio)));
        HtmlReport.write(source, review, rows, grounds, moves, language, options.out.resolve("report.html"));
        AssessmentsCsv.write(rows, source.policy(), options.out.resolve("assessments.csv"));
        writeIf(
                options.json != Options.Json.NONE,
                "assessments.json",
                files,
                file -> AssessmentsJson.write(review, language, options.json == Options.Json.FULL, file));
        writeIf(
                !source.policy().checks().isEmpty(),
                "findings.csv",
                files,
                file -> FindingsCsv.write(review, language, file));
        writeIf(true, "states.csv", files, file -> StatesCsv.write(review, file));
        writeIf(options.audit, "audit.jsonl", files, file -> AssessmentsJson.writeAudit(review, file));
        writeIf(
                moves.isPresent(),
                "moves.csv",
                files,
                file -> moves.orElseThrow().write(language, file));
        writeIf(!problems.isEmpty(), "problems.csv", files, file -> ProblemsCsv.write(problems, texts, language, file));
        ConsoleSummary.print(given, review, rows, grounds, language, out);
        moves.ifPresent(found -> out.println(texts.render(
                Message.of(TextKey.of("console.moves"))
                        .with("policy", nameOf(found.comparison().after().policy()))
                        .with("count", found.moves().list().size())
                        .with("all", review.size())
                        .with("up", found.up())
                        .with("down", found.down()),
                language)));
        out.println(texts.render(
                Message.of(TextKey.of("console.written"))
                        .with("folder", options.out.toString())
                        .with("files", files),
                language));
        return 0;
    }

    /** Writes a file. */
    @FunctionalInterface
    private interface Writer {
        void writeTo(Path file) throws IOException;
    }

    /** Writes a file that is asked for; if not, one of an earlier run goes away, since it would be taken for this one's. */
    private void writeIf(boolean asked, String name, List<String> files, Writer writer) throws IOException {
        Path file = options.out.resolve(name);
        if (asked) {
            writer.writeTo(file);
            files.add(name);
        } else {
            Files.deleteIfExists(file);
        }
    }

    /** Tells what the verification of a policy of one's own warns of, and how to accept it. */
    private void warnOfRules(Policy policy) {
        List<Message> warnings = PolicyNotes.warnings(policy);
        List<Message> shown =
                new ArrayList<>(warnings.stream().limit(PROBLEMS_SHOWN).toList());
        if (warnings.size() > PROBLEMS_SHOWN) {
            shown.add(Message.of(TextKey.of("policy-note.warnings-more"))
                    .with("count", warnings.size() - PROBLEMS_SHOWN));
        }
        warn(shown, policy.texts().plus(OutputTexts.bundle()));
    }

    private void warn(List<Message> noticed, Texts texts) {
        PrintWriter err = spec.commandLine().getErr();
        noticed.forEach(message -> err.println(texts.render(message, options.language)));
    }

    private static String nameOf(Policy policy) {
        return policy.id() + " " + policy.version();
    }

    /** Tells the first problems; all of them will be in a file, unless nothing is written. */
    private void report(List<Problem> problems) {
        int shown = options.strict ? PROBLEMS_SHOWN_IF_STRICT : PROBLEMS_SHOWN;
        problems.stream().limit(shown).map(this::told).forEach(this::error);
        if (problems.size() > shown) {
            error(Message.of(TextKey.of(options.strict ? "csv.problems.more" : "csv.problems.more-in-file"))
                    .with("count", problems.size() - shown));
        }
    }

    /** If nothing is written, nothing becomes of the row either. */
    private Message told(Problem problem) {
        return options.strict
                ? problem.message().with("effect", TextKey.of("csv.effect." + Effect.KEPT))
                : problem.message();
    }

    private void error(Message message) {
        Texts texts = Texts.of(KamTexts.core(), CsvTexts.bundle());
        spec.commandLine().getErr().println(texts.render(message, options.language));
    }

    /** Makes the folder; says why, if it cannot be written to. */
    private boolean isWritable() {
        String obstacle = obstacle(options.out);
        if (!obstacle.isEmpty()) {
            spec.commandLine()
                    .getErr()
                    .println("The review cannot be written to the folder (" + options.out + "): " + obstacle
                            + ".\nMaybe choose another one with --out.");
        }
        return obstacle.isEmpty();
    }

    /** Makes the folder, and returns why it cannot be written to, or nothing if it can. */
    private static String obstacle(Path folder) {
        try {
            return Files.isWritable(Files.createDirectories(folder)) ? "" : "it is write-protected";
        } catch (FileAlreadyExistsException e) {
            return "there is a file (" + e.getFile() + ") in its place";
        } catch (AccessDeniedException e) {
            return "access to (" + e.getFile() + ") is denied";
        } catch (IOException e) {
            return "it cannot be made (" + e + ")";
        }
    }
}
