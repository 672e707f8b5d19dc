package io.github.kamrules.examples.portfolioreview.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.kamrules.account.Account;
import io.github.kamrules.policy.Policy;
import io.github.kamrules.standard.StandardPolicy;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Looks at the page in Chromium, one for all tests. Where it is not installed the tests are skipped, but not where the
 * environment says CI=true. Pictures for people are in target/report-screenshots.
 */
class ReportInBrowserTest {
    private static final Path SHOTS = Path.of("target", "report-screenshots");
    private static final int PAPER_WIDTH = 695; // A4 less the margins, in CSS pixels
    private static final int PAPER_HEIGHT = 1009;

    private static final String WIDER_THAN_THE_WINDOW = """
            const width = document.documentElement.clientWidth;
            return document.documentElement.scrollWidth <= width ? []
                : ['the page is ' + document.documentElement.scrollWidth + ' wide'].concat([...document.querySelectorAll('body *')]
                    .filter(e => !e.closest('.scroll') && e.getBoundingClientRect().right > width + 1)
                    .map(e => e.outerHTML.slice(0, 120)));
            """;

    private static final String CLIPPED_TEXTS = """
            return [...document.querySelectorAll('svg text')].filter(t => t.getClientRects().length).flatMap(t => {
              const box = t.getBBox(), view = t.ownerSVGElement.viewBox.baseVal;
              return box.x < -1 || box.y < -1 || box.x + box.width > view.width + 1 || box.y + box.height > view.height + 1
                  ? [t.textContent + ' is outside of its picture'] : [];
            });
            """;

    private static final String OVERLAPPING_TEXTS = """
            const found = [];
            for (const svg of document.querySelectorAll('svg')) {
              const boxes = [...svg.querySelectorAll('text')].filter(t => t.getClientRects().length)
                  .map(t => ({text: t.textContent, box: t.getBBox()}));
              for (let i = 0; i < boxes.length; i++) for (let j = i + 1; j < boxes.length; j++) {
                const a = boxes[i].box, b = boxes[j].box;
                if (a.x + 1 < b.x + b.width && b.x + 1 < a.x + a.width && a.y + 3 < b.y + b.height && b.y + 3 < a.y + a.height)
                  found.push(boxes[i].text + ' and ' + boxes[j].text);
              }
            }
            return found;
            """;

    /** What must stay whole can stay whole only if it is not higher than a sheet. */
    private static final String TOO_HIGH_FOR_A_SHEET = """
            return [...document.querySelectorAll('*')]
                .filter(e => getComputedStyle(e).breakInside === 'avoid' && e.getBoundingClientRect().height > %d)
                .map(e => e.outerHTML.slice(0, 120));
            """.formatted(PAPER_HEIGHT);

    private static final String CLOSED_OR_WIDE_ON_PAPER = """
            const hidden = [...document.querySelectorAll('details > :not(summary)')].filter(e => !e.checkVisibility({contentVisibilityAuto: true}));
            return hidden.slice(0, 3).map(e => 'not visible: ' + e.outerHTML.slice(0, 120));
            """;

    @TempDir
    private static Path folder = Path.of(".");

    private static @Nullable Browser started;

    @BeforeAll
    static void start() {
        boolean installed = Browser.isInstalled();
        if (!"true".equals(System.getenv("CI"))) {
            assumeTrue(
                    installed,
                    "The page is not looked at: there is no Chromium.\nMaybe install the packages chromium and chromium-driver.");
        }
        assertThat(installed).as("Chromium and its driver are installed").isTrue();
        started = new Browser(folder.resolve("profile"));
    }

    @AfterAll
    static void stop() {
        if (started != null) {
            started.close();
        }
    }

    private static Browser browser() {
        return Objects.requireNonNull(started, "browser");
    }

    private static Policy policy() {
        return StandardPolicy.standard();
    }

    private static List<Account> ordinary() {
        return Pages.falling(60);
    }

    private static List<Account> hostile() {
        List<Account> accounts = new ArrayList<>(Pages.falling(40));
        List<String> names = List.of(
                "<script>document.title = 'taken'</script>",
                "<img src=x onerror=\"document.title='taken'\">",
                "\u202Eright to left \u0639\u0631\u0628\u064A",
                "\u05E9\u05DC\u05D5\u05DD (" + "x".repeat(3),
                "W".repeat(300),
                "\uD83D\uDC69\u200D\uD83D\uDE80".repeat(40),
                "half \uD83D a letter",
                "{{t.heading}} ${1+1} &amp; ]]> --> </style></svg>",
                "a\tb\u0007c");
        for (int i = 0; i < names.size(); i++) {
            accounts.add(Pages.account(100 + i, names.get(i), 2_000_000L + i));
        }
        return accounts;
    }

    private static void assertNothingIsWrong() {
        assertThat(browser().problems(WIDER_THAN_THE_WINDOW))
                .as("scrolls sideways")
                .isEmpty();
        assertThat(browser().problems(CLIPPED_TEXTS)).as("clipped").isEmpty();
        assertThat(browser().problems(OVERLAPPING_TEXTS)).as("overlapping").isEmpty();
        assertThat(browser().complaints()).as("complaints of the browser").isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "1280, light, en",
        "1280, dark, en",
        "360, light, en",
        "360, dark, zh-CN",
        "1280, light, zh-CN",
        "800, light, zh-TW"
    })
    void isReadable(int width, String scheme, String language) {
        Path page = Pages.write(folder, "Made up", policy(), ordinary(), Locale.forLanguageTag(language));
        browser().open(page, width, scheme, "screen");
        assertNothingIsWrong();
        browser().screenshot(SHOTS.resolve(width + "-" + scheme + "-" + language + ".png"));
    }

    @ParameterizedTest
    @CsvSource({"1280, light", "360, dark"})
    void hasEnoughContrastAndNamesForEverything(int width, String scheme) {
        browser()
                .open(
                        Pages.write(folder, "Made up", policy(), Pages.falling(12), Locale.ENGLISH),
                        width,
                        scheme,
                        "screen");
        assertThat(browser().accessibilityProblems()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {360, 1280})
    void isNotHarmedByNames(int width) {
        browser()
                .open(
                        Pages.write(folder, "<b>hostile</b>", policy(), hostile(), Locale.ENGLISH),
                        width,
                        "light",
                        "screen");
        assertNothingIsWrong();
        assertThat(browser().problems("return [document.title]")).containsExactly("<b>hostile</b>: Portfolio review");
        assertThat(browser().problems("return [...document.querySelectorAll('script, img')].map(e => e.outerHTML)"))
                .isEmpty();
        browser().screenshot(SHOTS.resolve(width + "-hostile.png"));
    }

    @ParameterizedTest
    @CsvSource({"1280, light, en", "360, dark, en", "1280, light, zh-CN", "360, light, zh-TW"})
    void showsChangesAndLadders(int width, String scheme, String language) {
        browser()
                .open(
                        Pages.write(
                                folder,
                                "Changes",
                                Pages.withRoomFor("3"),
                                Pages.withHistory(),
                                Locale.forLanguageTag(language)),
                        width,
                        scheme,
                        "screen");
        assertNothingIsWrong();
        assertThat(browser().accessibilityProblems()).isEmpty();
        browser().screenshot(SHOTS.resolve(width + "-changes-" + language + ".png"));
    }

    @Test
    void showsOpenAccountsInEveryCellTheyMayBeIn() {
        browser()
                .open(
                        Pages.write(folder, "Undecided", StandardPolicy.strict(), Pages.falling(100), Locale.ENGLISH),
                        1280,
                        "light",
                        "screen");
        assertNothingIsWrong();
        assertThat(
                        browser()
                                .problems(
                                        "return [...document.querySelectorAll('#content .wide .number')].map(t => t.textContent).filter(t => t === '1?')"))
                .as("account 1 in all cells that it may be in")
                .hasSizeGreaterThan(3);
        browser().screenshot(SHOTS.resolve("1280-undecided.png"));
    }

    @Test
    void staysUsableWithThousands() {
        Path page = Pages.write(folder, "Thousands", policy(), Pages.falling(5000), Locale.ENGLISH);
        for (int width : new int[] {360, 1280}) {
            browser().open(page, width, "light", "screen");
            assertNothingIsWrong();
        }
        browser().screenshot(SHOTS.resolve("1280-thousands.png"));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1})
    void bearsSmallPortfolios(int accounts) {
        browser()
                .open(
                        Pages.write(folder, "Small", policy(), Pages.falling(accounts), Locale.ENGLISH),
                        360,
                        "light",
                        "screen");
        assertNothingIsWrong();
    }

    @Test
    void printsWithoutCutPages() {
        List<Account> accounts = new ArrayList<>(Pages.withHistory());
        accounts.addAll(ordinary().subList(accounts.size(), ordinary().size()));
        Path page = Pages.write(folder, "Printed", Pages.withRoomFor("3"), accounts, Locale.ENGLISH);
        browser().open(page, PAPER_WIDTH, "light", "print");
        assertThat(browser().problems(WIDER_THAN_THE_WINDOW)).isEmpty();
        assertThat(browser().problems(TOO_HIGH_FOR_A_SHEET)).isEmpty();
        assertThat(browser().problems(CLOSED_OR_WIDE_ON_PAPER)).as("closed").isEmpty();
        browser().print(SHOTS.resolve("printed.pdf"));
    }
}
