package io.github.kamrules.decision;

import static io.github.kamrules.decision.Examples.FIRST;
import static io.github.kamrules.decision.Examples.HIGH;
import static io.github.kamrules.decision.Examples.SHARE;
import static io.github.kamrules.decision.Examples.given;
import static io.github.kamrules.decision.Examples.graph;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.kamrules.number.Decimal;
import io.github.kamrules.number.Ratio;
import io.github.kamrules.number.Unit;
import io.github.kamrules.text.Texts;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is measured is rounded for reading; what a rule states is not. */
class RoundingTest {

    private static final Texts TEXTS = Texts.of(DecisionTexts.bundle());
    private static final NumberInput SILENCE = NumberInput.of("silence", Domain.numbers("(-inf, inf)", Unit.NONE));
    private static final NumberInput GAP = NumberInput.of("gap", Domain.numbers("[0, inf)", Unit.DAYS));
    private static final NumberInput PRICE = NumberInput.of("price", Domain.numbers("[0, inf)", Unit.MONEY));

    private static String told(Condition condition, InputValues.Builder values, Locale locale) {
        return graph(FIRST, FirstMatch.when(condition, HIGH))
                .explain(FIRST, values.build(), TEXTS)
                .children()
                .get(0)
                .children()
                .get(0)
                .statement(locale);
    }

    private static String told(Condition condition, InputValues.Builder values) {
        return told(condition, values, Locale.ENGLISH);
    }

    private static Ratio ratio(String part, String whole) {
        return Ratio.of(Decimal.of(part), Decimal.of(whole));
    }

    @Test
    void aRatioHasThreeDecimals() {
        InputValues.Builder values = given().share(SILENCE, ratio("231", "47"));
        assertThat(told(SILENCE.atLeast("2"), values)).isEqualTo("yes: silence is at least 2 (it is 4.915)");
        assertThat(told(SILENCE.atLeast("2"), values, Locale.SIMPLIFIED_CHINESE))
                .isEqualTo("成立：silence至少为2（现为4.915）");
        assertThat(told(SILENCE.atLeast("2"), values, Locale.TRADITIONAL_CHINESE))
                .isEqualTo("成立：silence至少為2（目前為4.915）");
    }

    @ParameterizedTest
    @CsvSource({
        "0.0999999, no: share is at least 10% (it is 9.99999%)",
        "0.0996, no: share is at least 10% (it is 9.96%)",
        "0.0994, no: share is at least 10% (it is 9.9%)",
        "0.1, yes: share is at least 10% (it is 10%)",
        "0.1000001, yes: share is at least 10% (it is 10.00001%)",
        "0.1004, yes: share is at least 10% (it is 10.04%)",
        "0.1006, yes: share is at least 10% (it is 10.1%)"
    })
    void noShareIsShownOnTheOtherSideOfItsBound(String value, String expected) {
        assertThat(told(SHARE.atLeast("0.1"), given().number(SHARE, value))).isEqualTo(expected);
    }

    @Test
    void aRatioHasAsManyDecimalsAsItTakes() {
        assertThat(told(SHARE.lessThan("0.1"), given().share(SHARE, ratio("99999999999", "1000000000000"))))
                .isEqualTo("yes: share is less than 10% (it is 9.9999999999%)");
        assertThat(told(SHARE.moreThan("0.333"), given().share(SHARE, ratio("1", "3"))))
                .isEqualTo("yes: share is more than 33.3% (it is 33.33%)");
        assertThat(told(SILENCE.atMost("2"), given().share(SILENCE, ratio("2000000001", "1000000000"))))
                .isEqualTo("no: silence is at most 2 (it is 2.000000001)");
        assertThat(told(SILENCE.in("[1.9999, 2)"), given().share(SILENCE, ratio("199999", "100000"))))
                .isEqualTo("yes: silence is from 1.9999 (included) to 2 (excluded) (it is 1.99999)");
    }

    @Test
    void whatIsSomethingIsNotShownAsNothing() {
        assertThat(told(SHARE.lessThan("0.1"), given().share(SHARE, ratio("1", "30000"))))
                .isEqualTo("yes: share is less than 10% (it is 0.003%)");
        assertThat(told(SILENCE.atMost("2"), given().number(SILENCE, "-0.00012")))
                .isEqualTo("yes: silence is at most 2 (it is -0.0001)");
        assertThat(told(SHARE.lessThan("0.1"), given().number(SHARE, "0")))
                .isEqualTo("yes: share is less than 10% (it is 0%)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.1234", "0.100000001"})
    void aBoundIsShownAsItIs(String bound) {
        assertThat(told(SILENCE.atLeast(bound), given().number(SILENCE, "7")))
                .isEqualTo("yes: silence is at least " + bound + " (it is 7)");
    }

    @Test
    void aBoundInPerCentIsShownAsItIs() {
        assertThat(told(SHARE.atLeast("0.0525"), given().number(SHARE, "0.06")))
                .isEqualTo("yes: share is at least 5.25% (it is 6%)");
        assertThat(told(SHARE.atLeast("0.0525"), given().number(SHARE, "0.06"), Locale.SIMPLIFIED_CHINESE))
                .isEqualTo("成立：share至少为5.25%（现为6%）");
    }

    @Test
    void unitsAreRoundedAndMoneyIsNot() {
        assertThat(told(GAP.atMost("30"), given().share(GAP, ratio("37", "3"))))
                .isEqualTo("yes: gap is at most 30 days (it is 12.333 days)");
        assertThat(told(GAP.atMost("30"), given().share(GAP, ratio("10001", "10000"))))
                .isEqualTo("yes: gap is at most 30 days (it is 1 day)");
        assertThat(told(PRICE.atMost("30"), given().number(PRICE, "12.3456")))
                .isEqualTo("yes: price is at most 30 (it is 12.3456)");
    }
}
