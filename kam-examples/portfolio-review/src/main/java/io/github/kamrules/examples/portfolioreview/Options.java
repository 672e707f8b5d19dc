package io.github.kamrules.examples.portfolioreview;

import java.nio.file.Path;
import picocli.CommandLine.Option;

/** What the command line says. */
final class Options {
    /** The folder to write to. */
    @Option(
            names = "--out",
            paramLabel = "DIR",
            defaultValue = "portfolio-review-out",
            description =
                    "Folder for report.html, assessments.csv and assessments.json, made if need be. Default: ${DEFAULT-VALUE}")
    Path out = Path.of("portfolio-review-out");
}
