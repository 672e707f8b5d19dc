package io.github.kamrules.scale;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.common.testing.EqualsTester;
import com.google.common.testing.NullPointerTester;
import io.github.kamrules.text.TextKey;
import java.time.DayOfWeek;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScaleTest {
    private enum Nothing {}

    private static final Scale<Level> TIER = Scale.ordered("tier", "PROSPECT", "ORDINARY", "KEY");
    private static final Scale<DayOfWeek> DAY = Scale.ordered("day", DayOfWeek.class);

    @Test
    void holdsLevelsInSequence() {
        assertThat(TIER.id()).isEqualTo("tier");
        assertThat(TIER.isOrdered()).isTrue();
        assertThat(TIER.size()).isEqualTo(3);
        assertThat(TIER.values()).extracting(Level::id).containsExactly("PROSPECT", "ORDINARY", "KEY");
        assertThat(TIER).hasToString("tier [PROSPECT < ORDINARY < KEY]");
        assertThat(Scale.nominal("route", "OUT", "IN")).hasToString("route [OUT, IN]");
    }

    @Test
    void findsAValueByPlaceAndByName() {
        for (Level level : TIER.values()) {
            assertThat(TIER.value(TIER.indexOf(level))).isEqualTo(level);
            assertThat(TIER.parse(TIER.idOf(level))).isEqualTo(level);
            assertThat(TIER.labelOf(level)).isEqualTo(level.label());
        }
    }

    @Test
    void adaptsEnums() {
        assertThat(DAY.values()).containsExactly(DayOfWeek.values());
        assertThat(DAY.indexOf(DayOfWeek.SUNDAY)).isEqualTo(6);
        assertThat(DAY.parse("FRIDAY")).isEqualTo(DayOfWeek.FRIDAY);
        assertThat(DAY.labelOf(DayOfWeek.FRIDAY)).isEqualTo(TextKey.of("day.FRIDAY"));
        assertThat(Scale.nominal("day", DayOfWeek.class).isOrdered()).isFalse();
    }

    @Test
    void equalsByIdOrderAndValues() {
        new EqualsTester()
                .addEqualityGroup(TIER, Scale.ordered("tier", "PROSPECT", "ORDINARY", "KEY"))
                .addEqualityGroup(Scale.nominal("tier", "PROSPECT", "ORDINARY", "KEY"))
                .addEqualityGroup(Scale.ordered("tier", "KEY", "ORDINARY", "PROSPECT"))
                .addEqualityGroup(Scale.ordered("rank", "PROSPECT", "ORDINARY", "KEY"))
                .addEqualityGroup(DAY, Scale.ordered("day", DayOfWeek.class))
                .testEquals();
    }

    @ParameterizedTest
    @CsvSource({"KY, KEY", "key, KEY", "PROSPECTS, PROSPECT"})
    void namesTheNearestLevelOfAnUnknownOne(String written, String nearest) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TIER.parse(written))
                .withMessage("The scale (tier) has no level (" + written
                        + "): its levels are [PROSPECT, ORDINARY, KEY].\n" + "Maybe " + nearest + " is meant.");
    }

    @Test
    void namesNoLevelWhenNoneIsNear() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TIER.parse("PLATINUM"))
                .withMessage("The scale (tier) has no level (PLATINUM): its levels are [PROSPECT, ORDINARY, KEY].");
    }

    @Test
    void rejectsValuesOfOtherScales() {
        Level other = new Level("rank", "KEY");

        assertThat(TIER.contains(other)).isFalse();
        assertThat(TIER.contains(new Level("tier", "KEY"))).isTrue();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TIER.indexOf(other))
                .withMessage("The value (KEY) is not of the scale (tier): its levels are [PROSPECT, ORDINARY, KEY].\n"
                        + "Maybe another scale was meant: the value is of the scale (rank).");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TIER.idOf(new Level("tier", "GOLD")))
                .withMessage("The value (GOLD) is not of the scale (tier): its levels are [PROSPECT, ORDINARY, KEY].");
    }

    @ParameterizedTest
    @CsvSource({"-1", "3"})
    void rejectsPlacesThatItDoesNotHave(int index) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TIER.value(index))
                .withMessage("The index (" + index + ") of a level of scale (tier) must be 0 to 2.");
    }

    @Test
    void rejectsALevelGivenTwice() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Scale.nominal("tier", "A", "B", "A"))
                .withMessage("The scale (tier) has the level (A) twice.");
    }

    @Test
    void holdsOneToSixtyLevels() {
        assertThat(Scale.ordered("rank", levels(60)).size()).isEqualTo(60);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Scale.ordered("rank", levels(61)))
                .withMessage("The scale (rank) has 61 levels; 1 to 60 are allowed.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Scale.ordered("rank"))
                .withMessage("The scale (rank) has 0 levels; 1 to 60 are allowed.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Scale.nominal("nothing", Nothing.class))
                .withMessage("The scale (nothing) has 0 levels; 1 to 60 are allowed.");
    }

    private static String[] levels(int count) {
        return IntStream.range(0, count).mapToObj(i -> "L" + i).toArray(String[]::new);
    }

    @Test
    void rejectsMalformedIds() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Scale.nominal("growthRoute", DayOfWeek.class))
                .withMessageStartingWith("The id of a scale (growthRoute) must be in kebab-case")
                .withMessageEndingWith("\nMaybe write growth-route.");
    }

    @Test
    void rejectsNulls() {
        NullPointerTester tester = new NullPointerTester().setDefault(Class.class, DayOfWeek.class);
        tester.testAllPublicStaticMethods(Scale.class);
        tester.testAllPublicInstanceMethods(TIER);
    }
}
