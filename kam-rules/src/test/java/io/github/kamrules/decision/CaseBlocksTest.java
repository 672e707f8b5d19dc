package io.github.kamrules.decision;

import static io.github.kamrules.decision.Examples.BLOCKED;
import static io.github.kamrules.decision.Examples.COUNTRY;
import static io.github.kamrules.decision.Examples.DAYS;
import static io.github.kamrules.decision.Examples.FIRST;
import static io.github.kamrules.decision.Examples.HIGH;
import static io.github.kamrules.decision.Examples.LOW;
import static io.github.kamrules.decision.Examples.MEDIUM;
import static io.github.kamrules.decision.Examples.SCORE;
import static io.github.kamrules.decision.Examples.SECOND;
import static io.github.kamrules.decision.Examples.SET;
import static io.github.kamrules.decision.Examples.SHARE;
import static io.github.kamrules.decision.Examples.SOURCE;
import static io.github.kamrules.decision.Examples.STRENGTH;
import static io.github.kamrules.decision.Examples.graph;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.kamrules.number.Unit;
import io.github.kamrules.scale.Level;
import io.github.kamrules.text.Message;
import io.github.kamrules.text.Texts;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CaseBlocksTest {

    private static final Texts TEXTS = Texts.of(DecisionTexts.bundle());

    private static String words(CaseSet set) {
        return set.describe()
                .map(message -> TEXTS.render(message, Locale.ENGLISH))
                .orElse("");
    }

    /** Returns how the cases are told in which a condition holds. */
    private static String words(Condition condition) {
        CaseSpace space =
                CaseSpace.of(graph(FIRST, FirstMatch.when(condition, HIGH).otherwise(LOW)));
        return words(space.answers(FIRST, HIGH));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[0.2, 0.2] | share is exactly 20%",
                "[0.2, 0.3] | share is from 20% to 30%, both included",
                "(0.2, 0.3) | share is between 20% and 30%, both excluded",
                "[0.2, 0.3) | share is from 20% (included) to 30% (excluded)",
                "(0.2, 0.3] | share is from 20% (excluded) to 30% (included)",
                "[0, 0.3] | share is at most 30%",
                "(0, 0.3) | share is between 0% and 30%, both excluded",
                "[0.2, 1] | share is at least 20%",
                "(0.2, 1) | share is between 20% and 100%, both excluded",
                "[0, 0] | share is exactly 0%",
            })
    void aStretchOfNumbersIsToldByItsEnds(String interval, String words) {
        assertThat(words(SHARE.in(interval))).isEqualTo(words);
    }

    @Test
    void wholeNumbersAreToldByTheFirstAndTheLast() {
        NumberInput size = NumberInput.of("size", Domain.wholeNumbers("[1, 20]", Unit.COUNT));
        assertThat(words(size.in("(3, 5)"))).isEqualTo("size is exactly 4");
        assertThat(words(size.in("(3, 9)"))).isEqualTo("size is from 4 to 8, both included");
        assertThat(words(size.moreThan("3"))).isEqualTo("size is at least 4");
        assertThat(words(size.lessThan("3"))).isEqualTo("size is at most 2");
        assertThat(words(size.in("[2.5, 7.5]"))).isEqualTo("size is from 3 to 7, both included");
    }

    @Test
    void whatDoesNotMatterIsLeftOut() {
        assertThat(words(STRENGTH.is(HIGH).or(SHARE.atLeast("0.2")).and(BLOCKED.isTrue())))
                .isEqualTo("share is at least 20% and “blocked” is true");
        assertThat(words(Condition.always())).isEmpty();
    }

    @Test
    void aBlockIsAPartOfItsSetAndTheRestIsTheNextOne() {
        CaseSpace space = CaseSpace.of(graph(
                FIRST,
                FirstMatch.when(STRENGTH.is(HIGH).or(SHARE.atLeast("0.2")), HIGH)
                        .otherwise(LOW)));
        CaseSet all = space.answers(FIRST, HIGH);
        CaseSet one = all.block();
        CaseSet other = all.minus(one);
        assertThat(one.isSubsetOf(all)).isTrue();
        assertThat(words(one)).isEqualTo("share is at least 20%");
        assertThat(words(other)).isEqualTo("strength is HIGH and share is less than 20%");
        assertThat(other.block()).isEqualTo(other);
        assertThat(other.minus(other).block().isEmpty()).isTrue();
        assertThat(one.overlaps(all)).isTrue();
        assertThat(one.overlaps(other)).isFalse();
    }

    @Test
    void whatDoesNotApplyAndWhatIsMissingIsTold() {
        assertThat(words(DAYS.isNotApplicable())).isEqualTo("days does not apply");
        assertThat(words(DAYS.isNotApplicable().not())).isEqualTo("days applies");
        assertThat(words(SHARE.isKnown().not())).isEqualTo("share is not known");
        assertThat(words(SHARE.isKnown())).isEqualTo("share is known");
        DecisionGraph graph = DecisionGraph.builder()
                .decide(FIRST, FirstMatch.when(SHARE.atLeast("0.5"), HIGH).otherwise(LOW))
                .decide(SECOND, FirstMatch.when(SHARE.atLeast("0.5"), HIGH).otherwise(LOW))
                .defaultFor(SECOND, SHARE, "0.1", SOURCE)
                .build();
        CaseSpace space = CaseSpace.of(graph);
        assertThat(words(space.answers(FIRST, HIGH).and(space.answers(SECOND, LOW))))
                .isEqualTo("share is not known, and would be so that share is at least 50%");
    }

    @Test
    void textsAreToldByThoseThatAreTested() {
        assertThat(words(COUNTRY.isAnyOf(List.of("FR", "DE")).not())).isEqualTo("country is none of DE, FR");
        assertThat(words(COUNTRY.isAnyOf(List.of("FR", "DE")))).isEqualTo("country is one of DE, FR");
    }

    @Test
    void decisionsThatStandForThemselvesAreTold() {
        DecisionGraph graph = DecisionGraph.builder()
                .decide(SET, EachMatch.when(BLOCKED.isTrue(), LOW).andWhen(COUNTRY.is("FR"), HIGH))
                .decide(
                        SCORE,
                        Scorecard.of(Characteristic.of("share")
                                .when(SHARE.atLeast("0.5"), "10")
                                .otherwise("1")))
                .decide(
                        FIRST,
                        FirstMatch.when(
                                        SET.contains(HIGH)
                                                .and(SET.contains(LOW).not())
                                                .and(SCORE.atLeast("5")),
                                        HIGH)
                                .otherwise(LOW))
                .build();
        CaseSpace alone = CaseSpace.around(graph, FIRST);
        assertThat(words(alone.answers(FIRST, HIGH)))
                .isEqualTo("set: LOW is not among them and set: HIGH is among them and score is at least 5 points");
    }

    @Test
    void aPlaceThatACapacityLeavesIsTold() {
        DecisionGraph graph = DecisionGraph.builder()
                .decide(FIRST, FirstMatch.when(SHARE.atLeast("0.5"), HIGH).otherwise(LOW))
                .decide(SECOND, Capacity.of(FIRST, SHARE).limit(HIGH, "2"))
                .build();
        CaseSpace space = CaseSpace.of(graph);
        assertThat(words(space.answers(SECOND, HIGH))).isEqualTo("share is at least 50% and second has a place left");
        assertThat(words(space.answers(SECOND, MEDIUM)))
                .isEqualTo("share is at least 50% and second has no place left");
    }

    @Test
    void whatAWitnessGivesIsToldOneByOne() {
        DecisionGraph graph = graph(
                FIRST,
                FirstMatch.when(
                                Condition.allOf(
                                        SHARE.atLeast("0.5"),
                                        STRENGTH.is(LOW),
                                        BLOCKED.isTrue(),
                                        COUNTRY.is("FR"),
                                        DAYS.isNotApplicable()),
                                HIGH)
                        .otherwise(LOW));
        Witness witness = CaseSpace.of(graph).answers(FIRST, HIGH).witness().orElseThrow();
        assertThat(witness.given().stream()
                        .map(Witness.Given::describe)
                        .map(message -> TEXTS.render(message, Locale.ENGLISH)))
                .containsExactlyInAnyOrder(
                        "share is exactly 50%",
                        "strength is LOW", "“blocked” is true", "country is FR", "days does not apply");
    }

    @Test
    void aDecisionTellsABlockByWhatItReads() {
        DecisionGraph graph = DecisionGraph.builder()
                .decide(
                        FIRST,
                        FirstMatch.when(STRENGTH.is(HIGH).and(BLOCKED.isFalse()), HIGH)
                                .otherwise(LOW))
                .decide(SET, EachMatch.when(BLOCKED.isTrue(), LOW).andWhen(COUNTRY.is("FR"), HIGH))
                .decide(
                        SECOND,
                        FirstMatch.when(FIRST.is(LOW), LOW)
                                .orWhen(SHARE.lessThan("0.5"), HIGH)
                                .orWhen(SET.contains(HIGH), MEDIUM))
                .build();
        CaseSet gaps = CaseSpace.of(graph).gaps(SECOND);
        CaseSet.Block block = gaps.block(CaseSpace.around(graph, SECOND).gaps(SECOND));
        assertThat(TEXTS.render(block.words().orElseThrow(), Locale.ENGLISH))
                .isEqualTo("first is HIGH and share is at least 50% and set: HIGH is not among them");
        assertThat(words(gaps))
                .isEqualTo("strength is HIGH and “blocked” is false and country is not FR and share is at least 50%");
        assertThat(gaps.minus(block.cases()).isEmpty()).isTrue();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> gaps.minus(gaps).block(gaps))
                .withMessage("There is no case, so there is no block of cases.");
    }

    @Test
    void attributesOfAScorecardAreRows() {
        DecisionGraph graph = graph(
                SCORE,
                Scorecard.of(
                                Characteristic.of("share")
                                        .when(SHARE.atLeast("0.5"), "10")
                                        .when(SHARE.atLeast("0.7"), "20")
                                        .otherwise("1"),
                                Characteristic.of("strength")
                                        .when(STRENGTH.is(HIGH), "5")
                                        .otherwise("0"))
                        .notApplicableWhen(BLOCKED.isTrue(), "reason.blocked"));
        CaseSpace space = CaseSpace.of(graph);
        assertThat(space.rows(SCORE)).isEqualTo(3);
        assertThat(space.rowsAnswering(SCORE, space.all())).containsExactly(0, 2);
        assertThat(space.rowsAnswering(SCORE, space.applying(SCORE, 1))).containsExactly(0, 2);
        assertThat(words(space.applying(SCORE, 1))).isEqualTo("share is at least 70%");
        assertThat(space.answering(SCORE, 1).isEmpty()).isTrue();
        assertThat(words(space.answering(SCORE, 2))).isEqualTo("“blocked” is false and strength is HIGH");
    }

    @Test
    void rowsAnswerWithinCasesAndExcludeEachOther() {
        DecisionTable<Level> table = DecisionTable.<Level>any(SHARE)
                .row(LOW, SHARE.atMost("0.5"))
                .row(HIGH, SHARE.atLeast("0.5"))
                .row(LOW, SHARE.atMost("0.3"));
        CaseSpace space = CaseSpace.of(graph(FIRST, table));
        assertThat(space.rowsAnswering(FIRST, space.all())).containsExactly(0, 1);
        assertThat(space.rowsAnswering(FIRST, space.applying(FIRST, 2))).containsExactly(0);
        assertThat(space.exclude(FIRST, 0, 1)).isTrue();
        assertThat(space.exclude(FIRST, 0, 2)).isFalse();
        assertThat(space.exclude(FIRST, 1, 2)).isFalse();
        assertThat(space.exclude(FIRST, 1, 1)).isFalse();
        assertThat(CaseSpace.of(graph(
                                FIRST,
                                DecisionTable.<Level>first(SHARE).row(LOW).row(HIGH)))
                        .exclude(FIRST, 0, 1))
                .isFalse();
    }

    @Test
    void levelsThatOccurAreListed() {
        DecisionGraph graph = DecisionGraph.builder()
                .decide(SET, EachMatch.when(BLOCKED.isTrue(), LOW).andWhen(COUNTRY.is("FR"), HIGH))
                .decide(FIRST, FirstMatch.when(BLOCKED.isTrue(), HIGH).otherwise(LOW))
                .build();
        CaseSpace space = CaseSpace.of(graph);
        assertThat(space.levels(FIRST)).isEqualTo(Set.of(LOW, HIGH));
        assertThat(space.levels(SET)).isEqualTo(Set.of(LOW, HIGH));
    }

    @Test
    void aConditionIsSaidWithItsBoundsInForce() {
        Parameter line = Parameter.of("line", "0.2", SOURCE);
        DecisionGraph graph = DecisionGraph.builder()
                .decide(FIRST, FirstMatch.when(SHARE.atLeast(line), HIGH).otherwise(LOW))
                .set(line, "0.3", SOURCE)
                .build();
        Message message = graph.describe(SHARE.atLeast(line).and(STRENGTH.is(LOW)));
        assertThat(Optional.of(TEXTS.render(message, Locale.ENGLISH)))
                .contains("share is at least 30% and strength is LOW");
    }
}
