package io.github.kamrules.examples.portfolioreview.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;

/** A Chromium without a window, as it is installed: nothing is downloaded. */
final class Browser implements AutoCloseable {
    private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
    private static final Path DRIVER = Path.of("/usr/bin/chromedriver");

    /** Kept, for a level that is set on a logger that nobody keeps is lost. It warns of each browser newer than itself. */
    private static final Logger LOGGER = Logger.getLogger("org.openqa.selenium");

    private final ChromeDriver driver;
    private final String axe;

    Browser(Path profile) {
        LOGGER.setLevel(Level.SEVERE);
        LoggingPreferences logs = new LoggingPreferences();
        logs.enable(LogType.BROWSER, Level.ALL);
        ChromeOptions options = new ChromeOptions();
        options.setBinary(CHROMIUM.toFile());
        options.addArguments(
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-quic",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--hide-scrollbars",
                "--user-data-dir=" + profile);
        options.setCapability("goog:loggingPrefs", logs);
        driver = new ChromeDriver(
                new ChromeDriverService.Builder()
                        .usingDriverExecutable(DRIVER.toFile())
                        .build(),
                options);
        driver.manage().timeouts().scriptTimeout(Duration.ofMinutes(1));
        axe = resource("/axe.min.js");
    }

    /** Returns whether Chromium and its driver are where Debian's packages put them. */
    static boolean isInstalled() {
        return Files.isExecutable(CHROMIUM) && Files.isExecutable(DRIVER);
    }

    private static String resource(String name) {
        try (InputStream file = Objects.requireNonNull(Browser.class.getResourceAsStream(name), name)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Opens a page as wide as this, in a light or a dark scheme, on a screen or on paper. */
    void open(Path page, int width, String scheme, String medium) {
        driver.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", 900, "deviceScaleFactor", 1, "mobile", false));
        driver.executeCdpCommand(
                "Emulation.setEmulatedMedia",
                Map.of("media", medium, "features", List.of(Map.of("name", "prefers-color-scheme", "value", scheme))));
        driver.get(page.toUri().toString());
    }

    /** Runs a script that returns a list of what is wrong. */
    @SuppressWarnings("unchecked") // scripts return what they say
    List<String> problems(String script) {
        return (List<String>) Objects.requireNonNull(driver.executeScript(script), script);
    }

    /** Returns what axe-core finds by the rules of WCAG 2.2, levels A and AA. */
    @SuppressWarnings("unchecked")
    List<String> accessibilityProblems() {
        driver.executeScript(axe);
        return (List<String>) Objects.requireNonNull(driver.executeAsyncScript("""
                const done = arguments[arguments.length - 1];
                axe.run(document, {runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']})
                    .then(r => done(r.violations.flatMap(v =>
                        v.nodes.slice(0, 3).map(n => v.id + ': ' + n.html.slice(0, 150) + ' ' + n.failureSummary.slice(0, 200)))))
                    .catch(e => done([String(e)]));
                """));
    }

    /** Returns what the browser has complained about since it was last asked. */
    List<String> complaints() {
        return driver.manage().logs().get(LogType.BROWSER).getAll().stream()
                .map(LogEntry::getMessage)
                .toList();
    }

    /** Writes what is to be seen, for people. */
    void screenshot(Path file) {
        Object size =
                driver.executeScript("return [innerWidth, Math.min(document.documentElement.scrollHeight, 6000)]");
        List<?> sides = (List<?>) Objects.requireNonNull(size);
        Map<String, Object> clip = Map.of("x", 0, "y", 0, "width", sides.get(0), "height", sides.get(1), "scale", 1);
        Map<String, Object> shot = driver.executeCdpCommand(
                "Page.captureScreenshot", Map.of("format", "png", "captureBeyondViewport", true, "clip", clip));
        write(file, Objects.requireNonNull(shot.get("data")).toString());
    }

    /** Writes the page as it is printed. */
    void print(Path file) {
        Map<String, Object> pdf =
                driver.executeCdpCommand("Page.printToPDF", Map.of("preferCSSPageSize", true, "printBackground", true));
        write(file, Objects.requireNonNull(pdf.get("data")).toString());
    }

    private static void write(Path file, String base64) {
        try {
            Files.createDirectories(Objects.requireNonNull(file.getParent()));
            Files.write(file, Base64.getDecoder().decode(base64));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        driver.quit();
    }
}
