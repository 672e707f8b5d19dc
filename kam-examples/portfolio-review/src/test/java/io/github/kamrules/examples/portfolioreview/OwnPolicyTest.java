package io.github.kamrules.examples.portfolioreview;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kamrules.audit.AuditRecord;
import io.github.kamrules.audit.AuditReplay;
import io.github.kamrules.json.KamJackson2;
import io.github.kamrules.policy.Policy;
import io.github.kamrules.policyfile.PolicyFile;
import io.github.kamrules.standard.StandardPolicy;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Reviews by policies of one's own: what is said of them, and where what they add is to be found. */
class OwnPolicyTest {

    /** A policy with a scale, a fact, a decision and a strategy of its own, each with its words. */
    private static final String OURS = """
            policy: ours
            version: "1"
            extends: standard
            scales:
              credit-risk:
                ordered: [LOW, HIGH]
                labels: {HIGH: {en: risky, zh-CN: 高风险, zh-TW: 高風險}, LOW: {en: safe, zh-CN: 低风险, zh-TW: 低風險}}
            facts:
              overdue-share: {number: "[0, 1]", unit: ratio, label: {en: Overdue invoices, zh-CN: 逾期发票, zh-TW: 逾期發票}}
            decisions:
              credit-risk:
                label: {en: Credit risk, zh-CN: 信用风险, zh-TW: 信用風險}
                answers: credit-risk
                first-match:
                  - {when: {overdue-share: ">= 0.2"}, then: HIGH}
                  - {otherwise: LOW}
                source: credit department
            strategies:
              hold-discounts:
                title: {en: Hold discounts, zh-CN: 暂停折扣, zh-TW: 暫停折扣}
                rationale: {en: What is owed comes first., zh-CN: 先收欠款。, zh-TW: 先收欠款。}
                when: {credit-risk: HIGH}
                priority: 20
                steps:
                  - text: {en: Agree on a plan., zh-CN: 商定计划。, zh-TW: 商定計畫。}
                    role: account-manager
                    party: joint
                    start-day: 0
                    duration-days: 14
                source: credit department
            """;

    private static final String ACCOUNTS = """
            account_id,name,revenue_12m,overdue_share,email,contact,tier_override,tier_override_reason,tier_override_by,\
            tier_override_from,tier_override_until
            A,Alpha,1000,0.3,ada@alpha.example,Ada Lovelace,KEY,Asked for by Grace,Grace Hopper,2026-01-01,2026-12-31
            B,Beta,500,0.1,bob@beta.example,Bob Beta,,,,,
            C,Gamma,100,,,,,,,,
            """;

    @TempDir
    private Path folder = Path.of(".");

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int run(String... options) {
        return Main.run(new PrintWriter(out, true), new PrintWriter(err, true), options);
    }

    /** Reviews three accounts as of the first day of 2026, into a folder. */
    private Path review(String accounts, String... options) throws IOException {
        Path to = folder.resolve("out");
        List<String> all = new ArrayList<>(List.of(options));
        all.add("--accounts=" + file("accounts.csv", accounts));
        all.add("--as-of=2026-01-01");
        all.add("--out=" + to);
        assertThat(run(all.toArray(String[]::new))).as("%s", err).isZero();
        return to;
    }

    private Path file(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content);
    }

    private String policy(String content) throws IOException {
        return "--policy=" + file("ours.yaml", content);
    }

    private List<String> said() {
        return err.toString().lines().toList();
    }

    private String report() throws IOException {
        return Files.readString(folder.resolve("out/report.html"));
    }

    private String csv() throws IOException {
        return Files.readString(folder.resolve("out/assessments.csv"));
    }

    // ---- words

    @Test
    void saysWhoMovesInTheWordsOfTheOtherPolicy() throws IOException {
        Path ours = file("ours.yaml", OURS);

        review(ACCOUNTS, "--compare=" + ours);

        assertThat(report())
                .contains(
                        "New decision: Credit risk",
                        "new: risky: if Overdue invoices is at least 20%",
                        "New strategy: Hold discounts",
                        "recommended if Credit risk is risky",
                        "Hold discounts: recommended to 1 more accounts, no longer to 0");

        review(ACCOUNTS, "--compare=" + ours, "--lang=zh-CN");

        assertThat(report()).contains("暂停折扣：新增建议1个客户", "信用风险");
    }

    // ---- what to know of the policy

    @Test
    void saysNothingOfAPolicyThatIsAsItShouldBe() throws IOException {
        review(ACCOUNTS, policy(OURS));

        assertThat(said()).isEmpty();
    }

    @Test
    void warnsOfAnAttributeThatNoAccountHas() throws IOException {
        review(ACCOUNTS, policy(OURS.replace("overdue-share", "overdu-share")));

        String warning = "The policy ours 1 reads the attribute overdu-share, which no account has."
                + " Maybe overdue-share is meant.";
        assertThat(said()).containsExactly(warning);
        assertThat(report()).contains(warning);
    }

    @Test
    void warnsOfAnAttributeThatIsLikeNoOther() throws IOException {
        review(ACCOUNTS, policy(OURS.replace("overdue-share", "creditworthiness")));

        assertThat(said())
                .containsExactly("The policy ours 1 reads the attribute creditworthiness, which no account has.");
    }

    @Test
    void warnsOfAttributesOfThePolicyThatIsCompared() throws IOException {
        Path planned = file("planned.yaml", OURS.replace("overdue-share", "overdu-share"));

        review(ACCOUNTS, "--compare=" + planned, "--lang=zh-TW");

        assertThat(said()).containsExactly("政策ours 1讀取屬性overdu-share，但沒有客戶具有該屬性。或許是指overdue-share。");
    }

    @Test
    void warnsOfAPolicyThatIsNotYetInForce() throws IOException {
        review(ACCOUNTS, policy(OURS + "effective: {from: 2026-01-02}\n"));

        String warning = "The policy ours 1 is in force from 2026-01-02 on, but the review is as of 2026-01-01.";
        assertThat(said()).containsExactly(warning);
        assertThat(report()).contains(warning);
    }

    @Test
    void warnsOfAPolicyThatIsNoLongerInForce() throws IOException {
        review(ACCOUNTS, policy(OURS + "effective: {from: 2025-01-01, until: 2025-12-31}\n"));

        assertThat(said())
                .containsExactly(
                        "The policy ours 1 was in force until 2025-12-31, but the review is as of 2026-01-01.");
    }

    @Test
    void bothEndsOfTheDaysInForceBelongToThem() throws IOException {
        review(ACCOUNTS, policy(OURS + "effective: {from: 2026-01-01, until: 2026-01-01}\n"));

        assertThat(said()).isEmpty();
    }

    @Test
    void showsTheWarningsOfTheVerificationAndHowToAcceptThem() throws IOException {
        String shadowed = OURS.replace(
                "      - {otherwise: LOW}",
                "      - {when: {overdue-share: \">= 0.3\"}, then: HIGH}\n      - {otherwise: LOW}");

        review(ACCOUNTS, policy(shadowed));

        assertThat(said()).hasSize(1);
        assertThat(said().get(0))
                .startsWith("The policy ours 1: ")
                .contains("To accept it: {\"finding\": \"shadowed-row:credit-risk:2\", \"witness\": \"");
        assertThat(report())
                .contains(
                        "Warnings about the policy: 1", "&quot;finding&quot;: &quot;shadowed-row:credit-risk:2&quot;");
        String accept = said().get(0).substring(said().get(0).indexOf("To accept it: ") + 14);
        err.getBuffer().setLength(0);

        review(ACCOUNTS, policy(shadowed + "accept:\n  - " + accept + "\n"));

        assertThat(said()).isEmpty();
        assertThat(report()).doesNotContain("Warnings about the policy");
    }

    // ---- decisions of its own

    @Test
    void showsTheDecisionsOfThePolicysOwn() throws IOException {
        review(ACCOUNTS, policy(OURS));

        assertThat(csv().lines().map(line -> line.substring(line.lastIndexOf(',') + 1)))
                .containsExactly("credit-risk", "HIGH", "LOW", "");
        assertThat(report())
                .contains("<h2 id=\"own\">Decisions of your own</h2>")
                .contains("risky: 1", "safe: 1", "undecided: 1")
                .contains("<dt>Credit risk</dt><dd><bdi>risky</bdi>");
    }

    @Test
    void theStandardPolicyHasNone() throws IOException {
        review(ACCOUNTS);

        assertThat(report()).doesNotContain("id=\"own\"");
        assertThat(csv().lines().findFirst().orElseThrow()).endsWith(",failed");
    }

    @Test
    void anIdThatIsAColumnAlreadyIsToldApart() throws IOException {
        review(
                ACCOUNTS,
                policy(OURS.replace("  credit-risk:\n    label", "  name:\n    label")
                        .replace("{credit-risk: HIGH}", "{name: HIGH}")));

        assertThat(csv().lines().findFirst().orElseThrow()).endsWith(",failed,decision-name");
    }

    @Test
    void saysWhichDecisionsFailedAndWhy() throws IOException {
        review(ACCOUNTS.replace("0.1,bob", "plenty,bob"), policy(OURS));

        assertThat(said())
                .containsExactly(
                        "Credit risk: failed for 2 accounts, the first of them A, since the attribute"
                                + " (overdue-share) is the text (0.3), but a number or an amount of money was expected (in overdue-share).");
        assertThat(csv().lines().skip(1))
                .filteredOn(line -> line.endsWith(",credit-risk,"))
                .hasSize(2);
        assertThat(report()).contains("failed: 2, the first of them A. Credit risk: failed, since the attribute");
    }

    // ---- people

    @Test
    void leavesOutWhatMayTellOfPeople() throws IOException {
        String[] people = {"Ada Lovelace", "Bob Beta", "alpha.example", "Grace"};
        Path to = review(ACCOUNTS, policy(OURS), "--audit", "--json=full");
        String tiers = csv();
        assertThat(report()).contains("Ada Lovelace", "ada@alpha.example", "Asked for by Grace", "Grace Hopper");
        out.getBuffer().setLength(0);

        review(ACCOUNTS, policy(OURS), "--audit", "--json=full", "--no-contacts");

        for (String file : List.of("report.html", "assessments.csv", "assessments.json", "states.csv", "audit.jsonl")) {
            assertThat(to.resolve(file)).content().doesNotContain(people);
        }
        assertThat(out.toString()).doesNotContain(people);
        assertThat(csv()).isEqualTo(tiers);
        assertThat(report()).contains("Reason: left out");
    }

    @Test
    void showsAColumnThatARuleReads() throws IOException {
        String byMail = OURS.replace(
                        "facts:\n", "facts:\n  email: {text: true, label: {en: Mail, zh-CN: 邮件, zh-TW: 郵件}}\n")
                .replace("when: {credit-risk: HIGH}", "when: {credit-risk: HIGH, email: \"ada@alpha.example\"}");

        review(ACCOUNTS, policy(byMail), "--no-contacts");

        assertThat(report()).contains("ada@alpha.example").doesNotContain("Ada Lovelace");
    }

    @Test
    void leavesWhatMayTellOfPeopleOutOfProblems() throws IOException {
        String wrong = ACCOUNTS.replace("email,", "email:number,").replace("2026-12-31", "soon");

        Path to = review(wrong, "--no-contacts");

        assertThat(said())
                .contains("accounts.csv, line 3, email:number (...): is no number such as 0.25. The value is left out.")
                .anyMatch(line -> line.contains("tier_override_until (soon): is no date"));
        assertThat(to.resolve("problems.csv")).content().doesNotContain("alpha.example", "beta.example");
    }

    // ---- files

    @Test
    void writesReasonsAsJsonOnlyIfAsked() throws IOException {
        Path json = review(ACCOUNTS).resolve("assessments.json");
        long size = Files.size(json);
        assertThat(json).content().doesNotContain("\"children\"").contains("\"decision\":\"tier\"");

        review(ACCOUNTS, "--json=full");
        assertThat(json).content().contains("\"children\"");
        assertThat(Files.size(json)).isGreaterThan(3 * size);

        review(ACCOUNTS, "--json=none");
        assertThat(json).as("of an earlier run").doesNotExist();
        assertThat(out.toString())
                .endsWith("report.html, assessments.csv, findings.csv, states.csv" + System.lineSeparator());

        assertThat(run("--json=all")).isEqualTo(2);
        assertThat(said().get(0)).contains("'all' is none of short, full, none");
    }

    @Test
    void writesAnAuditFromWhichItIsDecidedAgain() throws IOException {
        Path audit = review(ACCOUNTS, policy(OURS), "--audit").resolve("audit.jsonl");

        Policy ours = PolicyFile.read(folder.resolve("ours.yaml"), StandardPolicy.vocabulary());
        List<AuditRecord> records = new ArrayList<>();
        try (InputStream in = Files.newInputStream(audit)) {
            KamJackson2.of(ours).readAudit(in, records::add);
        }
        assertThat(records).hasSize(3);
        assertThat(AuditReplay.of(ours).differences(records)).isEmpty();

        review(ACCOUNTS, policy(OURS));
        assertThat(audit).as("of an earlier run").doesNotExist();
    }

    @Test
    void exportsTheStandardPolicy() {
        Path file = folder.resolve("new/standard.yaml");

        assertThat(run("--export-policy=" + file)).as("%s", err).isZero();

        assertThat(out.toString())
                .isEqualTo("The policy standard 1 was written to " + file + "." + System.lineSeparator());
        assertThat(PolicyFile.read(file, StandardPolicy.vocabulary()).fingerprint())
                .isEqualTo(StandardPolicy.standard().fingerprint());
        assertThat(run("--export-policy=" + file)).isEqualTo(1);
        assertThat(said())
                .containsExactly(
                        "The file (" + file + ") exists already, and might be of use.", "Maybe name another one.");
    }

    @Test
    void exportsAPolicyWithAllThatItExtends() throws IOException {
        Path file = folder.resolve("whole.json");

        assertThat(run(policy(OURS), "--export-policy=" + file)).as("%s", err).isZero();
        assertThat(review(ACCOUNTS, "--policy=" + file).resolve("report.html")).isNotEmptyFile();

        assertThat(out.toString()).contains("by policy ours 1");
        assertThat(csv()).contains(",credit-risk");
        assertThat(run("--export-policy=" + folder.resolve("whole.txt"))).isEqualTo(1);
        assertThat(err.toString()).contains("must be YAML or JSON");
    }

    @Test
    void aPolicyExtendsAnotherFile() throws IOException {
        Path base = file("ours.yaml", OURS);
        String north = """
                policy: north
                version: "2"
                extends: ours
                parameters:
                  lifecycle.lost-after-days: {value: 500, source: sales board}
                """;
        Path file = file("north.yaml", north);

        review(ACCOUNTS, "--base=" + base, "--policy=" + file);

        assertThat(out.toString()).contains("by policy north 2");
        assertThat(csv().lines().findFirst().orElseThrow()).endsWith(",credit-risk");
        assertThat(run("--policy=" + file, "--out=" + folder.resolve("out"))).isEqualTo(1);
        assertThat(said().get(0)).contains("There is no policy (ours)");
        err.getBuffer().setLength(0);
        assertThat(run("--base=" + base, "--base=" + base, "--policy=" + file, "--out=" + folder.resolve("out")))
                .isEqualTo(1);
        assertThat(said())
                .containsExactly(base + ": There is a policy (ours) already.", "Maybe give this one another id.");
    }

    @Test
    void takesPluginsOfTheClassPath() throws IOException {
        review(ACCOUNTS, policy("""
                policy: ours
                version: "1"
                extends: standard
                take: [late-payers]
                """));

        assertThat(said())
                .hasSize(4)
                .startsWith("The policy ours 1: There are no English words for fact.overdue-share. To accept it: "
                        + "{\"finding\": \"untranslated:fact.overdue-share\", \"reason\": \"...\"}");
        assertThat(csv().lines().map(line -> line.substring(line.lastIndexOf(',') + 1)))
                .containsExactly("late-payer", "YES", "NO", "");
    }
}
