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

@AnalyzeClasses(locations = ProductionClasses.class)
class ArchitectureTest {

    private static final Layers LAYERS = Layers.start()
            .fromLowToHigh(
                    "internal",
                    "number",
                    "text",
                    "source",
                    "scale",
                    "sales",
                    "relationship",
                    "tier",
                    "history",
                    "calendar",
                    "account",
                    "strategy",
                    "portfolio");

    @ArchTest
    static final ArchTests houseRules = ArchTests.in(HouseRules.class);

    @ArchTest
    static final ArchRule packagesUseOnlyThoseBelowThem = classes().should(LAYERS.areRespected());

    @ArchTest
    static final ArchRule theDomainLogsNothing =
            noClasses().should().dependOnClassesThat().resideInAnyPackage("org.slf4j..", "ch.qos.logback..");
}
