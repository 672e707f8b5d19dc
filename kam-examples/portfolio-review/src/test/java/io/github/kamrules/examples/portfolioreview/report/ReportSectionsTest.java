package io.github.kamrules.examples.portfolioreview.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kamrules.account.Account;
import io.github.kamrules.account.StrategicEvidence;
import io.github.kamrules.policy.Policy;
import io.github.kamrules.relationship.Relationship;
import io.github.kamrules.relationship.RelationshipStrengths;
import io.github.kamrules.relationship.Trajectories;
import io.github.kamrules.standard.StandardPolicy;
import io.github.kamrules.tier.ExposureLevels;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportSectionsTest {
    @TempDir
    private Path folder = Path.of(".");

    private String standard(List<Account> accounts) {
        return Pages.text(folder, StandardPolicy.standard(), accounts, Locale.ENGLISH);
    }

    @Test
    void anEmptyPortfolioSaysSo() {
        assertThat(standard(List.of()))
                .contains("There are no accounts.")
                .contains("No account needs attention now.")
                .contains("No missing fact could change a tier.")
                .contains("No account has revenue in the last twelve months.");
    }

    @Test
    void oneAccountIsTheTopOfAll() {
        assertThat(standard(Pages.falling(1)))
                .contains("Your top 100% of accounts bring 100.0% of the revenue")
                .contains("Much depends on it");
    }

    @Test
    void equalRevenuesBringWhatTheyAre() {
        assertThat(standard(IntStream.rangeClosed(1, 50)
                        .mapToObj(i -> Pages.account(i, "Equal " + i, 100))
                        .toList()))
                .contains("Your top 20% of accounts bring 20.0% of the revenue")
                .contains("10 of 50 accounts with revenue")
                .contains("It takes 80.0% of them to bring 80%");
    }

    @Test
    void revenueBelowZeroCountsForNothing() {
        assertThat(standard(List.of(Pages.account(1, "Buyer", 500), Pages.account(2, "Credits", -300))))
                .contains("<td class=\"number\">-300</td>")
                .contains("from 1 accounts")
                .contains("Your top 100% of accounts bring 100.0% of the revenue");
    }

    @Test
    void accountsWithoutATierAreShownAsOpen() {
        String page = Pages.text(folder, StandardPolicy.strict(), Pages.falling(10), Locale.ENGLISH);
        assertThat(page)
                .contains("10 accounts are open and shown in every cell that they may be in.")
                .contains(">1?</text>")
                .contains("No tier yet")
                .contains("open: Development account, Key account, Strategic account")
                .contains("<dt>Tier undecided</dt>");
    }

    @Test
    void manyInACellBecomeOneBubble() {
        assertThat(Pages.text(folder, StandardPolicy.strict(), Pages.falling(100), Locale.ENGLISH))
                .contains(">+88?</text>")
                .contains("Only the largest accounts of each cell have a number.");
    }

    @Test
    void saysHowManyAreShownOfThousands() {
        assertThat(standard(Pages.falling(600)))
                .contains("The 500 largest of 600 accounts are shown. All are in assessments.csv.");
    }

    @Test
    void attentionGivesTheReasonsOfTheRules() {
        Account declining = Pages.account(1, "Going down", 900).toBuilder()
                .relationship(Relationship.builder()
                        .strength(RelationshipStrengths.GOOD)
                        .trajectory(Trajectories.DECLINING)
                        .build())
                .build();
        Account threatened = Pages.account(2, "Wanted by others", 800).toBuilder()
                .evidence(StrategicEvidence.builder()
                        .competitorThreat(ExposureLevels.HIGH)
                        .spoilerRisk(ExposureLevels.HIGH)
                        .build())
                .build();
        assertThat(standard(List.of(declining, threatened)))
                .containsSubsequence("<dt>Could do us harm</dt>", "<dd>Harm that it could do us is High</dd>")
                .containsSubsequence("<dt>Declining</dt>", "<dd>Trajectory as stated is Declining</dd>");
    }

    @Test
    void saysHowManyPlacesThereAre() {
        assertThat(standard(Pages.falling(12)))
                .contains("No tier has moved, and each is what today&#x27;s figures say.")
                .contains("Key account: 35 places, 6 accounts qualify.")
                .doesNotContain("<ol class=\"concerns changes\">");
    }

    @Test
    void tellsWhoseTierMovedOrIsNotThatOfTodaysFigures() {
        assertThat(changes(Pages.withRoomFor("3")))
                .contains("11 of 12 accounts: their tier moved, is kept for now, was set by hand, or had no place left")
                .containsSubsequence(
                        "Customer 1<",
                        "<dt>Higher than before</dt>",
                        "It was Key account since Jan 1, 2024. By the rules it is Strategic account now.",
                        "Customer 2<",
                        "<dt>Kept for now</dt>",
                        "Today&#x27;s figures say Key account. It stays Strategic account for now.",
                        "Reviews in a row that say so: 1 of 2.",
                        "It has its tier since Mar 31, 2026 and keeps it for 88 more days, until Sep 27, 2026.",
                        "Customer 10<",
                        "<dt>Set by hand</dt>",
                        "Reason: Reference customer for the new plant.",
                        "Decided by: sales manager",
                        "Without that it would be: Development account",
                        "<dt>Ends soon</dt>",
                        "Last day: Aug 15, 2026, in 45 days.",
                        "Customer 11<",
                        "Last day: Dec 31, 2026, in 183 days.",
                        "Customer 4<",
                        "<dt>No place left</dt>",
                        "It qualifies for Key account, but has no place:",
                        "Rank 4 of 7 by attractiveness, with 6.5 points.",
                        "Customer 9<",
                        "<dt>Lower than before</dt>",
                        "Customer 12<",
                        "<dt>No longer set by hand</dt>",
                        "The last day was Jun 30, 2026. The rules decide again.");
    }

    @Test
    void saysOfHowManyItIsOpenIfTheyQualify() {
        assertThat(changes(StandardPolicy.strict()))
                .contains("Key account: 35 places, 3 accounts qualify, and 4 more may.");
    }

    @Test
    void leavesOutWhatThereIsNot() {
        assertThat(changes(StandardPolicy.standard()))
                .contains("Key account: 35 places, 7 accounts qualify.")
                .doesNotContain("No place left");
    }

    @Test
    void saysWhatWouldBeIfThingsWereDifferent() {
        String page = Pages.text(folder, StandardPolicy.standard(), Pages.withHistory(), Locale.ENGLISH);
        String whatIf = page.substring(page.indexOf("<h2 id=\"what-if\">"), page.indexOf("<h2 id=\"key-accounts\">"));
        assertThat(whatIf)
                .containsSubsequence(
                        "<h3>What would make them key accounts</h3>",
                        "<h3>Less than 5% from another tier</h3>",
                        "<h3>If one number of the policy were different</h3>",
                        "value-class.head-share: 80% before, 60% now (ASSUMED (to see what it would do))",
                        "of 12 accounts move",
                        "Who would move, and why",
                        "The policy was looked at for every account there can be: errors 0, warnings 0, promises kept");
    }

    private String changes(Policy policy) {
        String page = Pages.text(folder, policy, Pages.withHistory(), Locale.ENGLISH);
        return page.substring(page.indexOf("<h2 id=\"changes\">"), page.indexOf("<h2 id=\"find-out\">"));
    }

    @Test
    void showsHowFarARelationshipHasCome() {
        assertThat(standard(Pages.withHistory()))
                .containsSubsequence(
                        "<strong>Reached: Preferred supplier</strong>",
                        "<th scope=\"row\">Strategic alliance</th><td data-label=\"Standing\">not reached</td>",
                        "<th scope=\"row\">Partnership</th><td data-label=\"Standing\">not reached</td>",
                        "</span> Met</b><ul><li>There is a supply agreement</li></ul>",
                        "</span> Unknown</b><ul><li>Exclusive business, or a long-term contract</li>",
                        "<th scope=\"row\">Preferred supplier</th><td data-label=\"Standing\">reached</td>",
                        "<strong>What the next rung, Partnership, needs</strong>",
                        "</span> To do:</b> The top managements are in contact",
                        "</span> To find out:</b> No rival in a key area");
    }

    @Test
    void saysInOneLineThatNothingIsKnownOfARelationship() {
        assertThat(standard(Pages.falling(1)))
                .contains("<strong>Open</strong> <span class=\"soft\">Nothing is known of any indicator.</span>")
                .doesNotContain("<table class=\"ladder");
    }

    @Test
    void findsOutWhatDefaultsHide() {
        assertThat(standard(Pages.falling(12)))
                .contains("Missing facts could change the tier of 11 of 12 accounts, with 67.8% of the revenue")
                .containsSubsequence(
                        "<th scope=\"row\">Harm that it could do us</th>",
                        "taken by default: Low",
                        "Customer 2, Customer 3, Customer 4 and 8 more");
    }

    @Test
    void speaksTheLanguageOfItsReader() {
        assertThat(Pages.text(folder, StandardPolicy.standard(), Pages.falling(12), Locale.SIMPLIFIED_CHINESE))
                .contains("<html lang=\"zh-CN\">")
                .contains("客户金字塔", "重点客户", "2026年7月1日", "第0天至第14天")
                .doesNotContain("Key account", "Portfolio review", " day ");
        assertThat(Pages.text(folder, StandardPolicy.standard(), Pages.falling(12), Locale.TRADITIONAL_CHINESE))
                .contains("<html lang=\"zh-TW\">")
                .contains("客戶金字塔", "營收");
    }

    @Test
    void everyWordOfTheTemplateIsKnown() throws IOException {
        String template;
        try (var file =
                Objects.requireNonNull(HtmlReport.class.getResourceAsStream("report.mustache"), "report.mustache")) {
            template = new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
        Matcher names = Pattern.compile("\\{\\{t\\.([a-z_]+)}}").matcher(template);
        List<String> used =
                names.results().map(found -> found.group(1)).distinct().toList();
        assertThat(new Words(StandardPolicy.standard().texts(), Optional.empty(), Locale.ENGLISH).page())
                .containsOnlyKeys(used)
                .allSatisfy((name, words) -> assertThat(words).doesNotContain("report."));
    }

    @Test
    void theSameReviewGivesTheSameLetters() {
        assertThat(standard(Pages.falling(40))).isEqualTo(standard(Pages.falling(40)));
    }
}
