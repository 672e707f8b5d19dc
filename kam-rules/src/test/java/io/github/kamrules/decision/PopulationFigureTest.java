package io.github.kamrules.decision;

import static io.github.kamrules.decision.Examples.COUNTRY;
import static io.github.kamrules.decision.Examples.GRADE;
import static io.github.kamrules.decision.Examples.HIGH;
import static io.github.kamrules.decision.Examples.LOW;
import static io.github.kamrules.decision.Examples.SHARE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.kamrules.number.Decimal;
import io.github.kamrules.number.Unit;
import io.github.kamrules.scale.Level;
import io.github.kamrules.text.Texts;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PopulationFigureTest {

    private static final NumberDecision RANK = Decision.number("rank", Domain.wholeNumbers("[1, inf)", Unit.NONE));
    private static final LevelDecision<Level> STAR = Decision.of("star", GRADE);

    private static final DecisionGraph TOP_TWO = DecisionGraph.builder()
            .decide(RANK, PopulationFigure.rank(SHARE))
            .decide(STAR, FirstMatch.when(RANK.atMost("2"), HIGH).otherwise(LOW))
            .build();

    private static InputValues share(String share) {
        return InputValues.builder().number(SHARE, share).build();
    }

    private static List<Object> stars(DecisionGraph graph, InputValues... cases) {
        Population population = PopulationProperties.population(graph, List.of(cases));
        return IntStream.range(0, cases.length)
                .<Object>mapToObj(row -> graph.decide(cases[row].among(population, row))
                        .verdict(STAR)
                        .value()
                        .orElse(null))
                .toList();
    }

    @Test
    void theTopTwoByAnInputWithBothOfATieAtTheLineIn() {
        assertThat(stars(TOP_TWO, share("0.5"), share("0.3"), share("0.2"))).containsExactly(HIGH, HIGH, LOW);
        assertThat(stars(TOP_TWO, share("0.5"), share("0.25"), share("0.25"))).containsExactly(HIGH, HIGH, HIGH);
        assertThat(stars(TOP_TWO, share("0.4"), share("0.4"), share("0.2"))).containsExactly(HIGH, HIGH, LOW);
    }

    @Test
    void theRankOfAMissingInputIsBoundedByTheNumberOfCases() {
        InputValues unknown = InputValues.builder().build();
        Population population = PopulationProperties.population(TOP_TWO, List.of(share("0.5"), share("0.2"), unknown));

        Verdict<Decimal> verdict = TOP_TWO.decide(unknown.among(population, 2)).verdict(RANK);

        assertThat(verdict).isInstanceOfSatisfying(Verdict.Undecided.class, undecided -> {
            assertThat(undecided.candidates().values().toString()).isEqualTo("[1, 3]");
            assertThat(undecided.exact()).isFalse();
        });
        assertThat(population.coverage(RANK).toString()).isEqualTo("2/3");
    }

    @Test
    void whereTheRankMakesNoDifferenceTheNextDecisionIsDecided() {
        InputValues unknown = InputValues.builder().build();
        Population population = PopulationProperties.population(TOP_TWO, List.of(share("0.5"), unknown));

        assertThat(TOP_TWO.decide(unknown.among(population, 1)).verdict(STAR).value())
                .contains(HIGH);
    }

    @Test
    void groupsByText() {
        DecisionGraph graph = DecisionGraph.builder()
                .decide(RANK, PopulationFigure.rank(SHARE).within(COUNTRY))
                .decide(STAR, FirstMatch.when(RANK.isExactly("1"), HIGH).otherwise(LOW))
                .build();

        assertThat(stars(graph, of("0.5", "FR"), of("0.3", "FR"), of("0.2", "DE")))
                .containsExactly(HIGH, LOW, HIGH);
    }

    @Test
    void aMissingInputIsBoundedByTheSizeOfItsGroupWhereThatIsKnown() {
        DecisionGraph graph = Examples.graph(RANK, PopulationFigure.rank(SHARE).within(COUNTRY));
        InputValues unknown = InputValues.builder().text(COUNTRY, "DE").build();
        Population population = PopulationProperties.population(
                graph, List.of(of("0.5", "FR"), of("0.3", "FR"), of("0.2", "DE"), unknown));

        assertThat(graph.decide(unknown.among(population, 3)).verdict(RANK))
                .isInstanceOfSatisfying(
                        Verdict.Undecided.class,
                        undecided -> assertThat(undecided.candidates().values().toString())
                                .isEqualTo("[1, 2]"));
    }

    private static InputValues of(String share, String country) {
        return InputValues.builder().number(SHARE, share).text(COUNTRY, country).build();
    }

    @Test
    void explainsFromHowManyCases() {
        List<InputValues> cases =
                List.of(share("0.5"), share("0.2"), InputValues.builder().build());
        Population population = PopulationProperties.population(TOP_TWO, cases);

        Explanation explanation =
                TOP_TWO.explain(RANK, cases.get(1).among(population, 1), Texts.of(DecisionTexts.bundle()));

        assertThat(explanation.children().get(0).statement(Locale.ENGLISH))
                .startsWith("rank by ")
                .endsWith("the number is known of 2 of 3 accounts");
    }

    @Test
    void refusesDecisionsThatCannotHoldTheFigure() {
        NumberDecision small = Decision.number("small", Domain.numbers("[0, 0.5]", Unit.RATIO));

        assertThatThrownBy(() -> Examples.graph(small, PopulationFigure.share(SHARE)))
                .hasMessage("""
                        The decision (small) answers with numbers[0, 0.5], but a figure of the kind SHARE can be anything in [0, 1].
                        Maybe widen the domain of the decision.""");
        assertThatThrownBy(() -> DecisionGraph.builder()
                        .decide(castToNumber(STAR), PopulationFigure.share(SHARE))
                        .build())
                .hasMessageContaining("The decision (star) does not answer with a number");
    }

    @SuppressWarnings("unchecked")
    private static Decision<Decimal> castToNumber(Decision<?> decision) {
        return (Decision<Decimal>) decision;
    }

    @Test
    void hasACanonicalForm() {
        assertThat(PopulationFigure.topShare(SHARE).within(COUNTRY))
                .hasToString("population TOP_SHARE of share within country");
    }
}
