package io.github.kamrules.decision;

import static io.github.kamrules.decision.Examples.BLOCKED;
import static io.github.kamrules.decision.Examples.COUNTRY;
import static io.github.kamrules.decision.Examples.DAYS;
import static io.github.kamrules.decision.Examples.FIRST;
import static io.github.kamrules.decision.Examples.HIGH;
import static io.github.kamrules.decision.Examples.LOW;
import static io.github.kamrules.decision.Examples.SHARE;
import static io.github.kamrules.decision.Examples.decide;
import static io.github.kamrules.decision.Examples.decided;
import static io.github.kamrules.decision.Examples.given;
import static io.github.kamrules.decision.Examples.graph;
import static io.github.kamrules.decision.Examples.undecided;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.common.testing.EqualsTester;
import io.github.kamrules.scale.Level;
import io.github.kamrules.text.TextBundle;
import io.github.kamrules.text.Texts;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AtLeastTest {

    private static final Condition LARGE = SHARE.atLeast("0.1");
    private static final Condition RECENT = DAYS.atMost("30");
    private static final Condition HOME = COUNTRY.is("FR");
    private static final Condition TWO = Condition.atLeast(2, LARGE, RECENT, HOME);

    private final DecisionGraph graph = graph(FIRST, FirstMatch.when(TWO, HIGH).otherwise(LOW));

    private static InputValues.Builder facts(String share, String days, String country) {
        return given().number(SHARE, share).number(DAYS, days).text(COUNTRY, country);
    }

    private Verdict<Level> verdict(InputValues.Builder values) {
        return decide(graph, FIRST, values);
    }

    @Test
    void holdsFromTheCountOn() {
        assertThat(verdict(facts("0.1", "30", "FR"))).isEqualTo(decided(HIGH));
        assertThat(verdict(facts("0.1", "31", "FR"))).isEqualTo(decided(HIGH));
        assertThat(verdict(facts("0.09", "30", "FR"))).isEqualTo(decided(HIGH));
        assertThat(verdict(facts("0.1", "31", "DE"))).isEqualTo(decided(LOW));
        assertThat(verdict(facts("0.09", "31", "DE"))).isEqualTo(decided(LOW));
    }

    @Test
    void twoThatHoldAreEnoughWhateverTheThirdIs() {
        assertThat(verdict(given().number(SHARE, "0.1").number(DAYS, "30"))).isEqualTo(decided(HIGH));
    }

    @Test
    void twoThatDoNotHoldAreTooManyWhateverTheThirdIs() {
        assertThat(verdict(given().number(SHARE, "0.09").number(DAYS, "31"))).isEqualTo(decided(LOW));
    }

    @Test
    void isOpenWhileTheCountMayBeReached() {
        assertThat(undecided(verdict(given().number(SHARE, "0.1"))).candidates().values())
                .containsExactly(LOW, HIGH);
        assertThat(undecided(verdict(given().number(SHARE, "0.09")))
                        .candidates()
                        .values())
                .containsExactly(LOW, HIGH);
        assertThat(undecided(verdict(given().number(SHARE, "0.1").number(DAYS, "31")))
                        .missing())
                .extracting(m -> m.input().id())
                .containsExactly("country");
    }

    @Test
    void whatDoesNotApplyDoesNotCount() {
        assertThat(verdict(given().number(SHARE, "0.1").notApplicable(DAYS).text(COUNTRY, "DE")))
                .isEqualTo(decided(LOW));
    }

    @Test
    void testsOfOneInputAreTakenTogether() {
        // Whatever the share is, exactly one of the first two holds.
        DecisionGraph correlated = graph(
                FIRST,
                FirstMatch.when(
                                Condition.atLeast(2, SHARE.lessThan("0.5"), SHARE.atLeast("0.5"), BLOCKED.isTrue()),
                                HIGH)
                        .otherwise(LOW));
        assertThat(decide(correlated, FIRST, given().flag(BLOCKED, true))).isEqualTo(decided(HIGH));
        assertThat(decide(correlated, FIRST, given().flag(BLOCKED, false))).isEqualTo(decided(LOW));
    }

    @Test
    void oneIsAnyAndAllIsAll() {
        for (String share : List.of("0.1", "0.09")) {
            for (String country : List.of("FR", "DE")) {
                InputValues.Builder values = given().number(SHARE, share).text(COUNTRY, country);
                assertThat(decide(graph(FIRST, match(Condition.atLeast(1, LARGE, HOME))), FIRST, values))
                        .isEqualTo(decide(graph(FIRST, match(LARGE.or(HOME))), FIRST, values));
                assertThat(decide(graph(FIRST, match(Condition.atLeast(2, LARGE, HOME))), FIRST, values))
                        .isEqualTo(decide(graph(FIRST, match(LARGE.and(HOME))), FIRST, values));
            }
        }
    }

    private static FirstMatch<Level> match(Condition condition) {
        return FirstMatch.when(condition, HIGH).otherwise(LOW);
    }

    @Test
    void refusesACountThatSaysNothing() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Condition.atLeast(0, LARGE, HOME))
                .withMessage("At least 0 of 2 conditions can never fail to hold; the count must be 1 to 2.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Condition.atLeast(3, List.of(LARGE, HOME)))
                .withMessage("At least 3 of 2 conditions can never hold; the count must be 1 to 2.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Condition.atLeast(1))
                .withMessage("At least 1 of 0 conditions can never hold; there must be at least one condition.");
    }

    @Test
    void refusesAConditionThatStandsTwice() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Condition.atLeast(2, LARGE, HOME, SHARE.atLeast("0.10")))
                .withMessage(
                        "The condition (share in [0.1, inf)) stands twice among those of which at least 2 must hold.\n"
                                + "Maybe use a scorecard, where one can count more than another.");
    }

    @Test
    void isEqualByCountAndConditions() {
        assertThat(TWO).hasToString("at least 2 of (share in [0.1, inf), days in (-inf, 30], country is {'FR'})");
        new EqualsTester()
                .addEqualityGroup(TWO, Condition.atLeast(2, List.of(LARGE, RECENT, HOME)))
                .addEqualityGroup(Condition.atLeast(1, LARGE, RECENT, HOME))
                .addEqualityGroup(Condition.atLeast(2, LARGE, HOME, RECENT))
                .addEqualityGroup(TWO.not())
                .testEquals();
        assertThat(TWO.operands()).containsExactly(SHARE, DAYS, COUNTRY);
    }

    // ---- words

    private static final Texts TEXTS = Texts.of(
            DecisionTexts.bundle(),
            TextBundle.of(
                    Locale.ENGLISH,
                    Map.of(
                            "decision.first", "Key features",
                            "grade.HIGH", "enough",
                            "grade.LOW", "too few",
                            "operand.share", "share",
                            "operand.days", "days since the last order",
                            "operand.country", "country")),
            TextBundle.of(
                    Locale.SIMPLIFIED_CHINESE,
                    Map.of(
                            "decision.first", "关键特征",
                            "grade.HIGH", "足够",
                            "grade.LOW", "不足",
                            "operand.share", "份额",
                            "operand.days", "距上次订单天数",
                            "operand.country", "国家")),
            TextBundle.of(
                    Locale.TRADITIONAL_CHINESE,
                    Map.of(
                            "decision.first", "關鍵特徵",
                            "grade.HIGH", "足夠",
                            "grade.LOW", "不足",
                            "operand.share", "份額",
                            "operand.days", "距上次訂單天數",
                            "operand.country", "國家")));

    @Test
    void tellsHowManyHoldAndWhich() {
        assertThat(graph.explain(FIRST, facts("0.25", "31", "FR").build(), TEXTS)
                        .toText(Locale.ENGLISH))
                .isEqualTo("""
                        Key features: enough
                          row 1 of 1 applies: enough
                            yes: at least 2 of these 3 (yes: 2, no: 1, open: 0)
                              yes: share is at least 10% (it is 25%)
                              no: days since the last order is at most 30 days (it is 31 days)
                              yes: country is FR (it is FR)
                        """);
    }

    @Test
    void tellsWhatIsOpen() {
        assertThat(graph.explain(FIRST, given().number(SHARE, "0.25").build(), TEXTS)
                        .toText(Locale.ENGLISH))
                .isEqualTo("""
                        Key features: undecided between too few, enough
                          missing: days since the last order; knowing it could change the answer
                          missing: country; knowing it could change the answer
                          row 1 of 1 may apply: enough
                            open: at least 2 of these 3 (yes: 1, no: 0, open: 2)
                              yes: share is at least 10% (it is 25%)
                              open: days since the last order is at most 30 days (it is missing)
                              open: country is FR (it is missing)
                          if no row applies: too few
                        """);
    }

    @Test
    void tellsPartsThatAreMadeOfPartsAndWhatIsNegated() {
        DecisionGraph nested = graph(
                FIRST,
                FirstMatch.when(Condition.atLeast(1, LARGE.and(HOME), RECENT).not(), LOW)
                        .otherwise(HIGH));
        assertThat(nested.explain(FIRST, facts("0.25", "31", "DE").build(), TEXTS)
                        .toText(Locale.ENGLISH))
                .isEqualTo("""
                        Key features: too few
                          row 1 of 1 applies: too few
                            holds, since this does not:
                              no: at least 1 of these 2 (yes: 0, no: 2, open: 0)
                                no: condition 1, since
                                  no: country is FR (it is DE)
                                no: days since the last order is at most 30 days (it is 31 days)
                        """);
    }

    @Test
    void inChinese() {
        InputValues values = given().number(SHARE, "0.25").number(DAYS, "31").build();
        assertThat(graph.explain(FIRST, values, TEXTS).toText(Locale.SIMPLIFIED_CHINESE))
                .contains("    未定：下列3项中至少2项成立（成立1项，不成立1项，未定1项）\n      成立：份额至少为10%");
        assertThat(graph.explain(FIRST, values, TEXTS).toText(Locale.TRADITIONAL_CHINESE))
                .contains("    未定：下列3項中至少2項成立（成立1項，不成立1項，未定1項）\n      成立：份額至少為10%");
    }

    @Test
    void isDescribed() {
        assertThat(graph.describe(FIRST, TEXTS).toText(Locale.ENGLISH)).isEqualTo("""
                Key features
                  enough: if at least 2 of these 3 hold (share is at least 10%; days since the last order is at most 30 days; \
                country is FR)
                  too few: otherwise
                """);
        assertThat(graph.describe(FIRST, TEXTS).toText(Locale.SIMPLIFIED_CHINESE))
                .contains("足够：若下列3项中至少2项成立（份额至少为10%；距上次订单天数至多为30天；国家为FR）");
        DecisionGraph either = graph(FIRST, match(BLOCKED.isTrue().or(TWO)));
        assertThat(either.describe(FIRST, TEXTS).toText(Locale.ENGLISH))
                .contains("enough: if “blocked” is true or (at least 2 of these 3 hold (share is");
    }
}
