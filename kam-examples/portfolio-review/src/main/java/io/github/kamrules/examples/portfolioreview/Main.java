package io.github.kamrules.examples.portfolioreview;

import io.github.kamrules.compare.CompareTexts;
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
import io.github.kamrules.examples.portfolioreview.output.Grounds;
import io.github.kamrules.examples.portfolioreview.output.OutputTexts;
import io.github.kamrules.examples.portfolioreview.output.StatesCsv;
import io.github.kamrules.examples.portfolioreview.output.TierMoves;
import io.github.kamrules.examples.portfolioreview.report.HtmlReport;
import io.github.kamrules.examples.portfolioreview.source.SourceData;
import io.github.kamrules.examples.portfolioreview.steelwheels.SteelWheels;
import io.github.kamrules.policy.Policy;
import io.github.kamrules.portfolio.Portfolio;
import io.github.kamrules.review.PortfolioReview;
import io.github.kamrules.review.Reviewer;
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
                    options.asOf,
                    options.currency,
                    options.rates));
        } catch (UnusableInputException e) {
            error(e.reason());
            return 1;
        }
        report(input.problems());
        if (options.strict && !input.problems().isEmpty()) {
            error(Message.of(TextKey.of("csv.unusable.strict"))
                    .with("count", input.problems().size()));
            return 1;
        }
        return isWritable() ? review(input.data(), input.problems()) : 1;
    }

    private int review(SourceData given, List<Problem> problems) throws IOException {
        SourceData source = options.noContacts ? given.withoutContactData() : given;
        Optional<SourceData> other = Optional.empty();
        try {
            if (options.policy.isPresent()) {
                source = source.by(PolicySource.read(options.policy.get(), given));
            }
            if (options.compare.isPresent()) {
                other = Optional.of(given.by(PolicySource.read(options.compare.get(), given)));
            }
        } catch (PolicySource.UnusablePolicyException e) {
            spec.commandLine().getErr().println(e.getMessage());
            return 1;
        }
        return review(source, other, problems);
    }

    private int review(SourceData source, Optional<SourceData> other, List<Problem> problems) throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        Locale language = options.language;
        Texts texts = source.policy().texts().plus(OutputTexts.bundle());
        Portfolio portfolio = Portfolio.of(source.accounts(), source.asOf());
        PortfolioReview review = Reviewer.of(source.policy())
                .review(portfolio, new ProgressLine(out, Ansi.AUTO.enabled(), texts, language));

        List<AccountRow> rows = AccountRow.of(review);
        Grounds grounds = Grounds.of(review, source.proxies());
        List<String> files =
                new ArrayList<>(List.of("report.html", "assessments.csv", "assessments.json", "states.csv"));
        Optional<TierMoves> moves = other.map(
                compared -> TierMoves.of(review, Reviewer.of(compared.policy()).review(portfolio)));
        HtmlReport.write(source, review, rows, grounds, moves, language, options.out.resolve("report.html"));
        AssessmentsCsv.write(rows, options.out.resolve("assessments.csv"));
        AssessmentsJson.write(review, language, options.out.resolve("assessments.json"));
        StatesCsv.write(review, options.out.resolve("states.csv"));
        Path movesFile = options.out.resolve("moves.csv");
        if (moves.isPresent()) {
            moves.get().write(texts.plus(CompareTexts.bundle()), language, movesFile);
            files.add("moves.csv");
        } else {
            Files.deleteIfExists(movesFile); // one of an earlier run would be taken for this one's
        }
        Path problemsFile = options.out.resolve("problems.csv");
        if (problems.isEmpty()) {
            Files.deleteIfExists(problemsFile); // one of an earlier run would be taken for this one's
        } else {
            ProblemsCsv.write(problems, texts, language, problemsFile);
            files.add("problems.csv");
        }
        ConsoleSummary.print(source, review, rows, grounds, language, out);
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
