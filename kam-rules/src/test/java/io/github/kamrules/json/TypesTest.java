package io.github.kamrules.json;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.Location;
import io.github.kamrules.account.Account;
import io.github.kamrules.decision.Decision;
import io.github.kamrules.decision.DecisionGraph;
import io.github.kamrules.decision.Domain;
import io.github.kamrules.decision.FirstMatch;
import io.github.kamrules.decision.LevelDecision;
import io.github.kamrules.decision.NumberInput;
import io.github.kamrules.fixtures.Accounts;
import io.github.kamrules.number.Unit;
import io.github.kamrules.policy.Policy;
import io.github.kamrules.portfolio.PortfolioStatistics;
import io.github.kamrules.review.AssessmentRecord;
import io.github.kamrules.scale.Level;
import io.github.kamrules.scale.Scale;
import io.github.kamrules.text.Texts;
import io.github.kamrules.verify.Finding;
import io.github.kamrules.verify.Verification;
import io.github.kamrules.verify.Verifier;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every public type has a decision about its JSON: here, and in docs/json.md (written with {@code -Ddocs.update=true}). */
class TypesTest {
    private static final KamJackson2 JSON = KamJackson2.create();
    private static final Forms FORMS = new Forms(Texts.of(), Optional.empty(), true);
    private static final Path DOC = Path.of("../docs/json.md");
    private static final String START = "<!-- types -->\n";
    private static final String END = "<!-- end of types -->";

    private static final String RECORD =
            "as part of a `VerdictRecord`, which gives it back to those who have the policy";
    private static final String CODE = "in a policy file, see [policy files](policy-files.md); what is code stays code";
    private static final String VIEW = "no: a view of a verdict, made on demand by those who have the policy";
    private static final String WORK = "no: it does work and holds no value";
    private static final String CONSTANTS = "no: constants; a level or strategy among them goes both ways";
    private static final String TEXTS = "no: words, kept in properties files";

    private static final Map<String, String> OTHERS = new LinkedHashMap<>();

    static {
        put(
                "as its `AttributeValue`",
                "account.AttributeValue.",
                "DateValue FlagValue MoneyValue NumberValue TextValue");
        put(RECORD, "decision.", "Candidates DefaultUsed MissingInput Verdict Verdict.Decided Verdict.Failed");
        put(RECORD, "decision.", "Verdict.NotApplicable Verdict.Undecided");
        put("as part of a `VerdictRecord`", "review.VerdictRecord.", "Default Missing");
        put(
                "no: what the facts of an account come to, derivations in code included; keep the portfolio",
                "decision.",
                "InputValues");
        put(
                "no: made from policy and facts when asked for, as an explanation is",
                "decision.",
                "ScoreBreakdown ScoreBreakdown.Distance ScoreBreakdown.Line");
        put(
                "no: what knowing more would settle in one case; made when asked for",
                "decision.",
                "Inquiry Inquiry.Question");
        put(CONSTANTS, "tier.", "AccountCategories AttractivenessLevels ExposureLevels GrowthRoutes LifecycleStages");
        put(CONSTANTS, "tier.", "KeyReasons RiskLevels StrategicReasons Tiers ValueClasses");
        put(CONSTANTS, "relationship.", "AgreementForms AllianceForms InformationLevels PricingModes ProcurementModes");
        put(CONSTANTS, "relationship.", "RelationshipStrengths RelationshipTypes Trajectories VisibilityLevels");
        put(CONSTANTS, "relationship.", "CoverageLevels InfluenceLevels SupportLevels");
        put(
                CONSTANTS,
                "standard.",
                "ContactStrategies StandardChecks StandardDecisions StandardParameters StandardPolicy StandardStrategies");
        put(CONSTANTS, "fact.", "AccountFacts CalendarFacts ContactFacts");
        put(CONSTANTS, "standard.", "TacticParameters TacticStrategies");
        put("no: where an account stands among groups; the portfolio tells it", "portfolio.", "GroupStanding");
        put("no: constants of code inside a review", "decision.", "Outcomes");
        put("no: answers of decisions, which are stored by their names", "standard.", "PotentialLevels YesNo");
        put("no: an answer of decisions, which is stored by its name", "policy.", "Found Recommended");
        put("no: for tests", "testkit.", "Boundary CodeConformance ConformanceReport ConformanceReport.Kind");
        put("no: for tests", "testkit.", "ConformanceReport.Violation FactConformance RuleVerifier");
        put(TEXTS, "text.", "KamTexts TextBundle Texts");
        put(TEXTS, "decision.", "DecisionTexts");
        put(TEXTS, "fact.", "FactTexts");
        put(TEXTS, "policy.", "PolicyTexts");
        put(TEXTS, "standard.", "StandardTexts");
        put(TEXTS, "verify.", "VerifyTexts");
        put(CODE, "decision.", "Characteristic Code Condition CutOff Decision DecisionGraph DecisionTable Derivation");
        put(CODE, "decision.", "Domain Domain.AnyText Domain.Dates Domain.Flags Domain.Levels Domain.Numbers");
        put(CODE, "decision.", "Condition.AtLeast Condition.DateTest DateInput EachMatch FirstMatch");
        put(CODE, "decision.", "FlagInput HitPolicy Input LevelDecision LevelInput LevelOperand Logic NumberDecision");
        put(CODE, "decision.", "NumberInput NumberOperand Operand Output Parameter Row RowLogic Scorecard SetDecision");
        put(CODE, "decision.", "SetOperand TextInput");
        put(CODE, "decision.", "Answer CompoundTable ListDecision ListTable MultipleHits NumberTable SetTable");
        put(CODE, "decision.", "NumberTable.Aggregation");
        put(CODE, "decision.", "Capacity PopulationFigure PopulationFigure.Kind");
        put(CODE, "decision.", "Axis Axis.OnCut Indicator Ladder Matrix Rung");
        put(VIEW, "decision.", "AxisPosition IndicatorStanding LadderStanding MatrixPosition NearestCut Reading");
        put(VIEW, "decision.", "RungStanding Standing");
        put(
                CODE,
                "decision.",
                "Characteristic.Attribute Code.Rule Condition.And Condition.FlagTest Condition.KnownTest");
        put(CODE, "decision.", "Condition.LevelTest Condition.Not Condition.NotApplicableTest Condition.NumberTest");
        put(CODE, "decision.", "Condition.Or Condition.SetTest Condition.Test Condition.TextTest");
        put(CODE, "decision.", "Hysteresis Overridden OverrideInputs Stability StateInputs");
        put(CODE, "fact.", "HistoryFacts");
        put(CODE, "fact.", "DateFact Fact FactRule FlagFact LevelFact NumberFact TextFact");
        put(CODE, "decision.", "ReasonCodeAlgorithm");
        put(CODE, "policy.", "CheckRule Effective Policy StrategyRule Vocabulary");
        put(CODE, "check.", "Check");
        put("no: what a check finds about an account; made when asked for", "check.", "CheckFinding");
        put(WORK, "policy.", "PolicyTimeline Plugin Plugins");
        put("no: where a part of a policy comes from; ask the policy", "policy.", "Origin Origin.Part");
        put(WORK, "policyfile.", "PolicyFile PolicyFileException PolicyFormat");
        put("no: what is wrong in a policy file, for people", "policyfile.", "PolicyProblem");
        put(
                "no: all cases of a graph at once, made when asked for",
                "decision.",
                "CaseSet CaseSet.Block CaseSpace CaseSpace.Step Witness");
        put(
                "no: as the finding that shows it",
                "decision.",
                "CaseSpace.TooLargeException Witness.Given Witness.Status");
        put(WORK, "decision.", "CaseStore CodeInputs Decider DecisionBuffer InputSink");
        put(
                "no: what a review knows of all accounts; keep the portfolio and review it again",
                "decision.",
                "Population");
        put("as part of an `AuditRecord`", "audit.", "FactRecord FactRecord.Kind TieRecord");
        put(WORK, "audit.", "AuditReplay");
        put("no: what a replay finds; replay the records again", "audit.", "AuditReplay.Difference");
        put(WORK, "fact.", "FactContext FactReader");
        put(WORK, "verify.", "Verifier");
        put(CODE, "verify.", "Guarantee Guarantee.Monotone Guarantee.Never");
        put(WORK, "policy.", "PolicyCatalogue");
        put(WORK, "review.", "Replay");
        put("no: an input of the replay of a history", "review.", "Replay.Review");
        put(WORK, "review.", "Reviewer Reviewer.Progress ReviewListener ReviewOptions");
        put(
                "no: what came of a search for one account, made when asked for",
                "whatif.",
                "Change Margin Margins Path Paths Paths.Outcome");
        put(WORK, "whatif.", "Lever PathFinder");
        put(TEXTS, "whatif.", "WhatIfTexts");
        put(
                "no: what to find out next; made when asked for",
                "whatif.",
                "MissingFacts MissingFacts.Line MissingFacts.Settling PortfolioMissingFacts PortfolioMissingFacts.Line");
        put(WORK, "whatif.", "FactFinder");
        put(CODE, "verify.", "Acceptance");
        put(
                "no: made from two reviews or policies when asked for",
                "compare.",
                "CapacityEffect Cause Cause.Kind Comparison Move Moves Place Place.Kind PolicyChange PolicyChange.Kind");
        put("no: made from two reviews or policies when asked for", "compare.", "PolicyDiff RecommendationChange");
        put(TEXTS, "compare.", "CompareTexts");
        put(WORK, "json.", "KamJackson2");
        put("no: counted from the history when asked for; keep the history", "calibrate.", "BackTest Proportion");
        put("no: counted from the history when asked for; keep the history", "calibrate.", "BackTest.Trend");
        put("no: counted from the history when asked for; keep the history", "calibrate.", "RateCalibration");
        put("no: counted from the history when asked for; keep the history", "calibrate.", "RateCalibration.Line");
        put("no: counted from the history when asked for; keep the history", "calibrate.", "RateCalibration.Reversal");
        put("no: counted from the history when asked for; keep the history", "calibrate.", "SilenceStudy");
        put("no: counted from the history when asked for; keep the history", "calibrate.", "SilenceStudy.Line");
        put("no: a function in code", "calibrate.", "BackTest.Outcome");
    }

    private static void put(String decision, String prefix, String names) {
        Arrays.stream(names.split(" ")).forEach(name -> OTHERS.put(prefix + name, decision));
    }

    /** The public types in the packages that the two libraries export to everyone, but builders. */
    private static Stream<String> publicTypes() {
        return Stream.of(Account.class, Policy.class)
                .flatMap(TypesTest::library)
                .filter(TypesTest::isVisible)
                .filter(type -> !type.getPackageName().endsWith(".internal"))
                .filter(type -> !type.getSimpleName().equals("Builder"))
                .map(type -> nameOf(type.getName()))
                .sorted();
    }

    /** The classes of the library of a type: a folder, or a jar once Maven has packed it. */
    private static Stream<JavaClass> library(Class<?> one) {
        URI location = URI.create(
                one.getProtectionDomain().getCodeSource().getLocation().toString());
        return new ClassFileImporter()
                        .importLocations(List.of(
                                location.getPath().endsWith(".jar")
                                        ? Location.of(URI.create("jar:" + location + "!/"))
                                        : Location.of(location)))
                        .stream();
    }

    private static boolean isVisible(JavaClass type) {
        return type.getModifiers().contains(JavaModifier.PUBLIC)
                && !type.getSimpleName().equals("package-info")
                && type.getEnclosingClass().map(TypesTest::isVisible).orElse(true);
    }

    @Test
    void everyPublicTypeHasADecision() {
        assertThat(publicTypes())
                .as("Each needs a form in Forms and a sample, or a line in OTHERS here that says why not.")
                .containsExactlyInAnyOrderElementsOf(decisions().keySet().stream()
                        .filter(name -> !name.startsWith("org."))
                        .toList());
    }

    @Test
    void theDocumentListsTheDecisions() throws IOException {
        StringBuilder table = new StringBuilder("| type | JSON |\n|---|---|\n");
        decisions()
                .forEach((name, decision) -> table.append("| `")
                        .append(name)
                        .append("` | ")
                        .append(decision)
                        .append(" |\n"));
        String text = Files.readString(DOC);
        int start = text.indexOf(START) + START.length();
        String right = text.substring(0, start) + table + text.substring(text.indexOf(END));
        if (Boolean.getBoolean("docs.update")) {
            Files.writeString(DOC, right);
        } else {
            assertThat(text).isEqualTo(right);
        }
    }

    static Stream<Forms.Entry<?>> readable() {
        return StreamSupport.stream(FORMS.entries().spliterator(), false).filter(Forms.Entry::readable);
    }

    @ParameterizedTest
    @MethodSource("readable")
    void goesRoundAsADocument(Forms.Entry<?> entry) throws IOException {
        Object sample = requireNonNull(Samples.all().get(entry.name()), "sample of " + entry.name());

        assertThat(JSON.read(JSON.write(sample), entry.type())).isEqualTo(sample);
    }

    @ParameterizedTest
    @MethodSource("readable")
    void goesRoundInADocumentOfTheUser(Forms.Entry<?> entry) throws IOException {
        ObjectMapper mapper = JsonMapper.builder().addModule(JSON.module()).build();
        Object sample = requireNonNull(Samples.all().get(entry.name()), "sample of " + entry.name());

        assertThat(mapper.readValue(mapper.writeValueAsString(sample), entry.type()))
                .isEqualTo(sample);
        assertThat(mapper.treeToValue(mapper.valueToTree(sample), entry.type())).isEqualTo(sample);
    }

    @Test
    void statisticsAreWrittenOnly() throws IOException {
        String written = JSON.write(Samples.review().statistics());

        assertThat(written).contains("\"accounts\" : 3", "\"known\"", "\"paretoSplit\"");
        assertThatThrownBy(() -> JSON.read(written, PortfolioStatistics.class))
                .hasMessageContaining(
                        "A PortfolioStatistics is written and cannot be read back.\nMaybe read the stored");
    }

    @Test
    void findingsAreWrittenWithTheirWitnessAsText() throws IOException {
        NumberInput share = NumberInput.of("share", Domain.numbers("[0, 1]", Unit.RATIO));
        LevelDecision<Level> risk = Decision.of("risk", Scale.ordered("grade", "LOW", "HIGH"));
        Verification verification = Verifier.of(DecisionGraph.builder()
                        .decide(
                                risk,
                                FirstMatch.when(
                                                share.lessThan("0.5"),
                                                risk.scale().value(0))
                                        .orWhen(
                                                share.moreThan("0.5"),
                                                risk.scale().value(1)))
                        .build())
                .verify();
        String written = JSON.write(verification);

        assertThat(written)
                .contains("\"id\" : \"gap:risk\"", "\"kind\" : \"GAP\"", "\"severity\" : \"ERROR\"")
                .contains("\"key\" : \"verify.gap\"", "\"witness\" : \"share = 0.5\"");
        assertThat(JSON.write(verification.findings().get(0))).contains("\"id\" : \"gap:risk\"");
        assertThatThrownBy(() -> JSON.read(written, Verification.class))
                .hasMessageContaining("A Verification is written and cannot be read back.");
    }

    @Test
    void anAssessmentIsWrittenAsItsRecord() throws IOException {
        var assessment = Samples.review().assessments().get(0);

        assertThat(JSON.read(JSON.write(assessment), AssessmentRecord.class))
                .isEqualTo(AssessmentRecord.of(assessment));
    }

    @Test
    void refusesATypeWithoutForm() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> JSON.write(Accounts.class))
                .withMessage("The type (java.lang.Class) has no form in JSON.\n"
                        + "Maybe it is a rule in code; docs/json.md lists the types that have one.");
    }

    private static Map<String, String> decisions() {
        Map<String, String> decisions = new TreeMap<>(OTHERS);
        StreamSupport.stream(FORMS.entries().spliterator(), false)
                .forEach(entry -> decisions.put(
                        nameOf(entry.type().getName()),
                        entry.readable()
                                ? "both ways, `" + entry.name() + "`"
                                : "written, `" + entry.name() + "`; read back " + howReadBack(entry.type())));
        return decisions;
    }

    private static String howReadBack(Class<?> type) {
        if (type == Finding.class || type == Verification.class) {
            return "by verifying the rules again, since a witness is made of their operands";
        }
        return type == PortfolioStatistics.class
                ? "by taking the statistics of the portfolio"
                : "as its record, since it is a view over policy and facts";
    }

    private static String nameOf(String className) {
        return className.replace("io.github.kamrules.", "").replace('$', '.');
    }
}
