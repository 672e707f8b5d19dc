package io.github.kamrules.standard;

import static io.github.kamrules.standard.StandardDecisions.RELATIONSHIP_TYPE;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.github.kamrules.account.Account;
import io.github.kamrules.decision.FlagInput;
import io.github.kamrules.decision.IndicatorStanding;
import io.github.kamrules.decision.LadderStanding;
import io.github.kamrules.decision.LevelInput;
import io.github.kamrules.decision.NumberInput;
import io.github.kamrules.decision.Standing;
import io.github.kamrules.fact.AccountFacts;
import io.github.kamrules.fact.Fact;
import io.github.kamrules.fixtures.Accounts;
import io.github.kamrules.relationship.RelationshipTypes;
import io.github.kamrules.review.Reviewer;
import io.github.kamrules.scale.Level;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RelationshipTypeTest {

    /** All indicators at their worst. */
    private static final String WORST = "good-key-contacts=0 influence-on-new-business=false top-to-top-contact=false"
            + " information-access=L1 pricing-mode=PRICE_DECIDES procurement-mode=FORMAL key-areas-without-rival=0"
            + " agreement=NONE exclusive-opportunities=false long-term-contract=false visibility=LOW acknowledged=false"
            + " alliance=NONE joint-governance=false joint-opportunity=false values-aligned=false goals-aligned=false"
            + " expectations-aligned=false";

    /** What each rung needs, at the very bounds. */
    private static final String PREFERRED_SUPPLIER = "good-key-contacts=3 influence-on-new-business=true"
            + " information-access=L3 pricing-mode=COMPETITIVE_WITH_PREMIUM visibility=MEDIUM_HIGH";

    private static final String PARTNERSHIP = "top-to-top-contact=true agreement=INFORMAL long-term-contract=true"
            + " procurement-mode=SIMPLIFIED pricing-mode=NEGOTIATED_IN_AGREEMENT key-areas-without-rival=1"
            + " visibility=HIGH acknowledged=true";

    private static final String STRATEGIC_ALLIANCE = "alliance=INFORMAL visibility=VERY_HIGH_IN_AND_OUT"
            + " joint-governance=true joint-opportunity=true values-aligned=true goals-aligned=true"
            + " expectations-aligned=true";

    /** Facts as ids and values; a later value of a fact takes the place of an earlier one, and "?" makes it unknown. */
    private static Given facts(String... given) {
        Map<String, String> values = new LinkedHashMap<>();
        for (String pair : String.join(" ", given).split(" ", -1)) {
            String[] parts = pair.split("=", -1);
            values.put(parts[0], parts[1]);
        }
        values.values().removeIf("?"::equals);
        Map<String, Fact> facts = AccountFacts.all().stream().collect(Collectors.toMap(Fact::id, fact -> fact));
        Given all = Given.strict();
        values.forEach((id, value) -> put(all, requireNonNull(facts.get(id), id), value));
        return all;
    }

    @SuppressWarnings("unchecked") // the indicators' levels are of Level
    private static void put(Given given, Fact fact, String value) {
        if (fact instanceof FlagInput flag) {
            given.fact(flag, Boolean.parseBoolean(value));
        } else if (fact instanceof NumberInput number) {
            given.fact(number, value);
        } else {
            LevelInput<Level> level = (LevelInput<Level>) fact;
            given.fact(level, level.scale().parse(value));
        }
    }

    private static void assertType(Level expected, String... facts) {
        assertThat(facts(facts).value(RELATIONSHIP_TYPE))
                .as(String.join(" ", facts))
                .contains(expected);
    }

    @Test
    void whoHasNothingToShowIsAVendor() {
        assertType(RelationshipTypes.VENDOR, WORST);
    }

    @Test
    void eachRungIsReachedByItsOwnIndicatorsAlone() {
        assertType(RelationshipTypes.PREFERRED_SUPPLIER, WORST, PREFERRED_SUPPLIER);
        assertType(RelationshipTypes.PARTNERSHIP, WORST, PARTNERSHIP);
        assertType(RelationshipTypes.STRATEGIC_ALLIANCE, WORST, STRATEGIC_ALLIANCE);
    }

    @Test
    void theHighestRungIsTheType() {
        assertType(RelationshipTypes.PARTNERSHIP, WORST, PREFERRED_SUPPLIER, PARTNERSHIP);
        assertType(RelationshipTypes.STRATEGIC_ALLIANCE, WORST, PREFERRED_SUPPLIER, PARTNERSHIP, STRATEGIC_ALLIANCE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "good-key-contacts=2",
                "influence-on-new-business=false",
                "information-access=L2",
                "pricing-mode=PRICE_DECIDES",
                "visibility=MEDIUM"
            })
    void oneIndicatorShortOfAPreferredSupplierIsAVendor(String failing) {
        assertType(RelationshipTypes.VENDOR, WORST, PREFERRED_SUPPLIER, failing);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "top-to-top-contact=false",
                "agreement=NONE",
                "long-term-contract=false",
                "procurement-mode=FORMAL",
                "pricing-mode=COMPETITIVE_WITH_PREMIUM",
                "key-areas-without-rival=0",
                "visibility=MEDIUM_HIGH",
                "acknowledged=false"
            })
    void oneIndicatorShortOfAPartnershipIsAPreferredSupplier(String failing) {
        assertType(RelationshipTypes.PREFERRED_SUPPLIER, WORST, PREFERRED_SUPPLIER, PARTNERSHIP, failing);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "alliance=NONE",
                "visibility=HIGH",
                "joint-governance=false",
                "joint-opportunity=false",
                "values-aligned=false",
                "goals-aligned=false",
                "expectations-aligned=false"
            })
    void oneIndicatorShortOfAnAllianceIsAPartnership(String failing) {
        assertType(RelationshipTypes.PARTNERSHIP, WORST, PARTNERSHIP, STRATEGIC_ALLIANCE, failing);
    }

    @ParameterizedTest
    @CsvSource({"true, false, PARTNERSHIP", "false, true, PARTNERSHIP", "false, false, VENDOR"})
    void exclusiveBusinessOrALongTermContractTiesAPartner(String exclusive, String longTerm, String expected) {
        assertType(
                RelationshipTypes.SCALE.parse(expected),
                WORST,
                PARTNERSHIP,
                "exclusive-opportunities=" + exclusive,
                "long-term-contract=" + longTerm);
    }

    @Test
    void withoutAnyIndicatorEveryRungIsPossibleEvenWithTheDefaults() {
        for (Given given : List.of(Given.strict(), Given.standard())) {
            assertThat(given.candidates(RELATIONSHIP_TYPE)).isEqualTo(List.copyOf(RelationshipTypes.SCALE.values()));
        }
    }

    @Test
    void everyIndicatorIsRead() {
        assertThat(Given.strict().missing(RELATIONSHIP_TYPE))
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(WORST.split(" ", -1))
                        .map(pair -> pair.split("=", -1)[0])
                        .toList());
    }

    @ParameterizedTest
    @CsvSource({
        "LOW,                  VENDOR",
        "MEDIUM_HIGH,          VENDOR PREFERRED_SUPPLIER",
        "HIGH,                 VENDOR PREFERRED_SUPPLIER PARTNERSHIP",
        "VERY_HIGH_IN_AND_OUT, VENDOR PREFERRED_SUPPLIER PARTNERSHIP STRATEGIC_ALLIANCE"
    })
    void visibilityAloneBoundsTheRungFromAbove(String visibility, String possible) {
        List<Level> left = Stream.of(possible.split(" ", -1))
                .map(RelationshipTypes.SCALE::parse)
                .toList();
        Given given = facts("visibility=" + visibility);
        if (left.size() == 1) {
            assertThat(given.value(RELATIONSHIP_TYPE)).contains(left.get(0));
        } else {
            assertThat(given.candidates(RELATIONSHIP_TYPE)).isEqualTo(left);
        }
    }

    @Test
    void aMissingIndicatorLeavesItsRungAndTheOneThatIsReachedAnyway() {
        Given given = facts(WORST, PREFERRED_SUPPLIER, PARTNERSHIP, "acknowledged=?");

        assertThat(given.candidates(RELATIONSHIP_TYPE))
                .isEqualTo(List.of(RelationshipTypes.PREFERRED_SUPPLIER, RelationshipTypes.PARTNERSHIP));
        assertThat(given.missing(RELATIONSHIP_TYPE)).containsExactly("acknowledged");
    }

    @Test
    void aMissingIndicatorOfALowerRungDoesNotMatterOnAHigherOne() {
        assertType(RelationshipTypes.PARTNERSHIP, WORST, PREFERRED_SUPPLIER, PARTNERSHIP, "good-key-contacts=?");
    }

    @Test
    void whereTheTypeIsReachedOneWayTheOtherNeedNotBeKnown() {
        assertType(RelationshipTypes.PARTNERSHIP, WORST, PARTNERSHIP, "exclusive-opportunities=?");
    }

    @Test
    void theVendorSaysThatItIsReconstructed() {
        assertThat(StandardPolicy.standard()
                        .graph()
                        .describe(RELATIONSHIP_TYPE, StandardPolicy.standard().texts())
                        .toText(Locale.ENGLISH))
                .contains("otherwise  [RECONSTRUCTED (item 60)]");
    }

    @Test
    void saysWhatHoldsAPreferredSupplierBack() {
        Account account = Accounts.full();
        LadderStanding<Level> standing = Reviewer.of(StandardPolicy.strict())
                .review(Accounts.portfolio(account))
                .assessment(account.id())
                .ladder(RELATIONSHIP_TYPE);

        assertThat(standing.current()).isEqualTo(RelationshipTypes.PREFERRED_SUPPLIER);
        assertThat(standing.gap())
                .extracting(it -> it.indicator().id(), IndicatorStanding::standing)
                .containsExactly(
                        tuple("price-in-agreement", Standing.FAILED), tuple("highly-visible", Standing.FAILED));
    }
}
