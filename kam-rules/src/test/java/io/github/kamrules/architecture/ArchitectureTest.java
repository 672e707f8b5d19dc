package io.github.kamrules.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import com.tngtech.archunit.lang.ArchRule;
import io.github.kamrules.fixtures.architecture.HouseRules;
import io.github.kamrules.fixtures.architecture.Layers;
import io.github.kamrules.fixtures.architecture.ProductionClasses;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

@AnalyzeClasses(locations = ProductionClasses.class)
class ArchitectureTest {

    /** The decision library knows no term of key account management, so it sees no more of the core than this. */
    private static final List<String> GENERAL = List.of("internal", "text", "source", "number", "scale");

    private static final List<String> CORE =
            and(GENERAL, "sales", "relationship", "tier", "history", "account", "strategy", "portfolio");

    private static final Layers LAYERS = Layers.start()
            .mayUse("decision", GENERAL)
            .mayUse("verify", and(GENERAL, "decision"))
            .mayUse("fact", and(CORE, "decision"))
            .mayUse("check", and(CORE, "verify"))
            .mayUse("policy", and(CORE, "decision", "verify", "fact", "check"))
            .mayUse("standard", and(CORE, "decision", "verify", "fact", "check", "policy"))
            .mayUse("policyfile", and(CORE, "decision", "verify", "fact", "check", "policy"))
            .mayUse("review", and(CORE, "decision", "fact", "check", "policy"))
            .mayUse("whatif", and(CORE, "decision", "fact", "policy", "review"))
            .mayUse("compare", and(CORE, "decision", "fact", "check", "policy", "review"))
            .mayUse("testkit", and(CORE, "decision", "fact", "policy", "review"))
            .mayUse("calibrate", and(CORE, "decision", "fact", "policy", "review"))
            .mayUse("audit", and(CORE, "decision", "fact", "policy", "review"))
            .mayUse("json", and(CORE, "decision", "verify", "fact", "check", "policy", "review", "audit"));

    @ArchTest
    static final ArchTests houseRules = ArchTests.in(HouseRules.class);

    @ArchTest
    static final ArchRule packagesUseOnlyWhatTheirLayerAllows = classes().should(LAYERS.areRespected());

    @ArchTest
    static final ArchRule theLoggerIsSlf4j =
            noClasses().should().dependOnClassesThat().resideInAPackage("ch.qos.logback..");

    @ArchTest
    static final ArchRule jacksonIsForJsonAndPolicyFilesAlone = noClasses()
            .that()
            .resideOutsideOfPackages("io.github.kamrules.json", "io.github.kamrules.policyfile")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("com.fasterxml..", "tools.jackson..")
            .because("whoever uses no JSON needs no Jackson");

    @ArchTest
    static final ArchRule eachParserIsForOneClassOfPolicyFiles = noClasses()
            .that()
            .doNotHaveFullyQualifiedName("io.github.kamrules.policyfile.Yaml")
            .and()
            .doNotHaveFullyQualifiedName("io.github.kamrules.policyfile.CsvRows")
            .and()
            .haveNameNotMatching(".*policyfile\\.(Yaml|CsvRows)\\$.*")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.snakeyaml..", "de.siegmar..")
            .because("whoever reads no YAML and no CSV needs no parser of them");

    private static List<String> and(List<String> first, String... more) {
        List<String> all = new ArrayList<>(first);
        all.addAll(Arrays.asList(more));
        return List.copyOf(all);
    }
}
