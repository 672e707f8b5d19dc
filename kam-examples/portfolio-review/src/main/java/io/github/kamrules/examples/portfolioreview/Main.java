package io.github.kamrules.examples.portfolioreview;

import io.github.kamrules.examples.portfolioreview.output.AccountRow;
import io.github.kamrules.examples.portfolioreview.output.AssessmentsCsv;
import io.github.kamrules.examples.portfolioreview.output.AssessmentsJson;
import io.github.kamrules.examples.portfolioreview.output.ConsoleSummary;
import io.github.kamrules.examples.portfolioreview.output.Grounds;
import io.github.kamrules.examples.portfolioreview.report.HtmlReport;
import io.github.kamrules.examples.portfolioreview.source.SourceData;
import io.github.kamrules.examples.portfolioreview.steelwheels.SteelWheels;
import io.github.kamrules.portfolio.Portfolio;
import io.github.kamrules.review.PortfolioReview;
import io.github.kamrules.review.Reviewer;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Reviews the customers of the SteelWheels sample database: who is a key account, why, and what to do about it. */
@Command(
        name = "portfolio-review",
        mixinStandardHelpOptions = true,
        version = "0.1",
        description =
                "Reviews the customers of the SteelWheels sample database: who is a key account, why, and what to do"
                        + " about it.")
public final class Main implements Callable<Integer> {
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
                .execute(args);
    }

    @Override
    public Integer call() throws IOException, SQLException {
        PrintWriter out = spec.commandLine().getOut();
        Path folder = options.out;
        String obstacle = obstacle(folder); // first, so that nobody waits for a review that cannot be kept
        if (!obstacle.isEmpty()) {
            spec.commandLine()
                    .getErr()
                    .println("The review cannot be written to the folder (" + folder + "): " + obstacle
                            + ".\nMaybe choose another one with --out.");
            return 1;
        }

        SourceData source = SteelWheels.source();
        Portfolio portfolio = Portfolio.of(source.accounts(), source.asOf());
        PortfolioReview review =
                Reviewer.of(source.policy()).review(portfolio, new ProgressLine(out, Ansi.AUTO.enabled()));

        List<AccountRow> rows = AccountRow.of(review);
        Grounds grounds = Grounds.of(review, source.proxies());
        AssessmentsCsv.write(rows, folder.resolve("assessments.csv"));
        AssessmentsJson.write(review, Locale.ENGLISH, folder.resolve("assessments.json"));
        HtmlReport.write(source, review, rows, grounds, Locale.ENGLISH, folder.resolve("report.html"));
        ConsoleSummary.print(source, review, rows, grounds, out);
        out.println("Written to " + folder + ": report.html, assessments.csv, assessments.json");
        return 0;
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
