package io.github.kamrules.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.kamrules.number.Decimal;
import io.github.kamrules.number.Unit;
import io.github.kamrules.source.KnowledgeSource;
import io.github.kamrules.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CapacityTest {

    enum Place {
        LOW,
        MIDDLE,
        HIGH
    }

    private static final NumberInput CLAIM = NumberInput.of("claim", Domain.wholeNumbers("[0, 2]", Unit.NONE));
    private static final NumberInput MERIT = NumberInput.of("merit", Domain.wholeNumbers("[0, 9]", Unit.POINTS));
    private static final FlagInput HELD = FlagInput.of("held");

    private static final LevelDecision<Place> RAW = Decision.of("raw", Place.class);
    private static final NumberDecision SCORE = Decision.number("score", Domain.numbers("[0, 90]", Unit.POINTS));
    private static final LevelDecision<Place> PLACE = Decision.of("place", RAW.scale());

    /** The same for all. */
    private static final NumberDecision ONE = Decision.number("one", Domain.numbers("[0, 90]", Unit.POINTS));

    private static final Parameter ROOM =
            Parameter.of("room", "2", KnowledgeSource.assumed("as many as there are chairs"));

    private static final Texts TEXTS = Texts.of(DecisionTexts.bundle());

    private static DecisionGraph graph(Capacity<Place> capacity) {
        Characteristic merit = Characteristic.of("merit");
        for (int points = 1; points <= 9; points++) {
            merit = merit.when(MERIT.isExactly(Integer.toString(points)), points + "0");
        }
        return DecisionGraph.builder()
                .decide(
                        RAW,
                        FirstMatch.when(CLAIM.isExactly("2"), Place.HIGH)
                                .orWhen(CLAIM.isExactly("1"), Place.MIDDLE)
                                .otherwise(Place.LOW))
                .decide(SCORE, Scorecard.of(merit.otherwise("0")))
                .decide(ONE, FirstMatch.<Decimal>empty().otherwise(Decimal.ONE))
                .decide(PLACE, capacity)
                .build();
    }

    private static final DecisionGraph TWO_HIGH =
            graph(Capacity.of(RAW, SCORE).limit(Place.HIGH, ROOM).keeping(HELD.isTrue()));

    private static InputValues of(int claim, int merit) {
        return of(claim, merit, false);
    }

    private static InputValues of(int claim, int merit, boolean held) {
        return InputValues.builder()
                .number(CLAIM, Integer.toString(claim))
                .number(MERIT, Integer.toString(merit))
                .flag(HELD, held)
                .build();
    }

    private static Population population(DecisionGraph graph, List<InputValues> cases) {
        Population.Builder builder = Population.of(graph, cases.size());
        for (int stratum = 0; stratum < graph.strata(); stratum++) {
            DecisionBuffer buffer = graph.newBuffer();
            for (int row = 0; row < cases.size(); row++) {
                cases.get(row).fill(graph, buffer);
                builder.decide(row, buffer);
            }
            builder.next();
        }
        return builder.build();
    }

    private static List<Verdict<Place>> places(DecisionGraph graph, List<InputValues> cases) {
        Population population = population(graph, cases);
        return IntStream.range(0, cases.size())
                .mapToObj(row ->
                        graph.decide(cases.get(row).among(population, row)).verdict(PLACE))
                .toList();
    }

    private static List<Place> decided(DecisionGraph graph, InputValues... cases) {
        return places(graph, List.of(cases)).stream()
                .map(verdict -> verdict.value().orElseThrow())
                .toList();
    }

    @Test
    void allStayWhileThereIsRoom() {
        assertThat(decided(TWO_HIGH, of(2, 1), of(2, 9), of(1, 9), of(0, 9)))
                .containsExactly(Place.HIGH, Place.HIGH, Place.MIDDLE, Place.LOW);
    }

    @Test
    void theHighestScoresStayAndTheOthersDropByOneLevel() {
        assertThat(decided(TWO_HIGH, of(2, 4), of(2, 9), of(2, 5), of(2, 3), of(1, 9)))
                .containsExactly(Place.MIDDLE, Place.HIGH, Place.HIGH, Place.MIDDLE, Place.MIDDLE);
    }

    @Test
    void aTieAtTheLineStaysOutAsAWhole() {
        assertThat(decided(TWO_HIGH, of(2, 9), of(2, 5), of(2, 5)))
                .containsExactly(Place.HIGH, Place.MIDDLE, Place.MIDDLE);
    }

    @Test
    void aTieMayBeBrokenByTheNextNumber() {
        DecisionGraph graph = graph(Capacity.of(RAW, ONE, MERIT).limit(Place.HIGH, "2"));

        assertThat(decided(graph, of(2, 4), of(2, 6), of(2, 5))).containsExactly(Place.MIDDLE, Place.HIGH, Place.HIGH);
    }

    @Test
    void aMissingInputThatRanksIsBoundedAndNotExact() {
        DecisionGraph graph = graph(Capacity.of(RAW, MERIT).limit(Place.HIGH, "1"));
        InputValues unknownMerit = InputValues.builder().number(CLAIM, "2").build();

        assertThat(places(graph, List.of(of(2, 4), unknownMerit)).get(1))
                .isInstanceOfSatisfying(Verdict.Undecided.class, undecided -> {
                    assertThat(undecided.candidates().values().toString()).isEqualTo("[MIDDLE, HIGH]");
                    assertThat(undecided.exact()).isFalse();
                });
    }

    @Test
    void whereThereIsRoomAMissingInputThatRanksMakesNothingInexact() {
        DecisionGraph graph = graph(Capacity.of(RAW, MERIT).limit(Place.HIGH, "2"));
        InputValues unknown = InputValues.builder().build();

        assertThat(places(graph, List.of(of(2, 4), unknown)).get(1))
                .isInstanceOfSatisfying(Verdict.Undecided.class, undecided -> {
                    assertThat(undecided.candidates().values().toString()).isEqualTo("[LOW, MIDDLE, HIGH]");
                    assertThat(undecided.exact()).isTrue();
                });
    }

    @Test
    void whoIsKeptTakesAPlaceAndIsNotDisplaced() {
        assertThat(decided(TWO_HIGH, of(2, 0, true), of(2, 5), of(2, 6)))
                .containsExactly(Place.HIGH, Place.MIDDLE, Place.HIGH);
    }

    @Test
    void moreThanAreKeptLeaveNoRoomForOthers() {
        assertThat(decided(TWO_HIGH, of(2, 0, true), of(2, 1, true), of(2, 2, true), of(2, 9)))
                .containsExactly(Place.HIGH, Place.HIGH, Place.HIGH, Place.MIDDLE);
    }

    @Test
    void whoDropsCountsBelowAndMayDropAgain() {
        DecisionGraph graph =
                graph(Capacity.of(RAW, SCORE).limit(Place.HIGH, "1").limit(Place.MIDDLE, "1"));

        assertThat(decided(graph, of(2, 9), of(2, 4), of(1, 6), of(2, 5)))
                .containsExactly(Place.HIGH, Place.LOW, Place.MIDDLE, Place.LOW);
    }

    @Test
    void anUndecidedCaseTakesNoPlaceAndIsTriedAtAllThatItMayBe() {
        InputValues unknownMerit =
                InputValues.builder().number(CLAIM, "2").flag(HELD, false).build();

        List<Verdict<Place>> places = places(TWO_HIGH, List.of(of(2, 4), of(2, 6), unknownMerit));

        assertThat(places.get(0).value()).contains(Place.HIGH);
        assertThat(places.get(2)).isInstanceOfSatisfying(Verdict.Undecided.class, undecided -> {
            assertThat(undecided.candidates().values().toString()).isEqualTo("[MIDDLE, HIGH]");
            assertThat(undecided.missing().toString()).contains("merit");
            assertThat(undecided.exact()).isTrue();
        });
    }

    @Test
    void anUndecidedCaseIsDecidedWhereItsScoreMakesNoDifference() {
        InputValues unknownMerit =
                InputValues.builder().number(CLAIM, "1").flag(HELD, false).build();

        assertThat(places(TWO_HIGH, List.of(of(2, 4), unknownMerit)).get(1).value())
                .contains(Place.MIDDLE);
    }

    @Test
    void aCaseIsPutInTheStateOfItsOldPlaceOrAsANewOne() {
        List<InputValues> cases = List.of(of(2, 4), of(2, 6), of(2, 8));
        Population population = population(TWO_HIGH, cases);

        assertThat(TWO_HIGH.decide(of(2, 7).among(population, 0)).verdict(PLACE).value())
                .contains(Place.HIGH);
        assertThat(TWO_HIGH.decide(of(2, 5).among(population, 0)).verdict(PLACE).value())
                .contains(Place.MIDDLE);
        assertThat(TWO_HIGH.decide(of(2, 7).among(population, -1))
                        .verdict(PLACE)
                        .value())
                .contains(Place.HIGH);
        assertThat(TWO_HIGH.decide(of(2, 6).among(population, -1))
                        .verdict(PLACE)
                        .value())
                .contains(Place.MIDDLE);
    }

    @Test
    void coverageSaysOfHowManyCasesTheLevelAndTheScoreAreKnown() {
        InputValues unknown = InputValues.builder().number(CLAIM, "2").build();

        Population population = population(TWO_HIGH, List.of(of(2, 4), of(0, 6), unknown));

        assertThat(population.coverage(PLACE).toString()).isEqualTo("2/3");
        assertThatThrownBy(() -> population.coverage(RAW)).hasMessage("""
                        The decision (raw) does not look at all cases, so it has no coverage.
                        Maybe ask for a decision by a PopulationFigure or a Capacity.""");
    }

    @Test
    void explainsWhoIsDisplacedAndWhy() {
        List<InputValues> cases = List.of(of(2, 4), of(2, 6), of(2, 8), of(2, 1, true));
        Population population = population(TWO_HIGH, cases);
        List<String> told = new ArrayList<>();
        for (int row = 0; row < cases.size(); row++) {
            told.add(TWO_HIGH.explain(PLACE, cases.get(row).among(population, row), TEXTS)
                    .toText(Locale.ENGLISH));
        }

        assertThat(told.get(0)).contains("has room for 2, and 4 qualify: displaced by");
        assertThat(told.get(0)).contains("  raw: HIGH");
        assertThat(told.get(2))
                .contains("has room for 2, and 4 qualify: it has a place by", "claim is exactly 2")
                .doesNotContain("  raw: HIGH");
        assertThat(told.get(3)).contains("keeps its place");
    }

    @Test
    void tellsATieFromAScoreThatIsTooLow() {
        List<InputValues> cases = List.of(of(2, 9), of(2, 5), of(2, 5), of(2, 4));
        Population population = population(TWO_HIGH, cases);

        assertThat(told(population, cases, 1)).contains("equal to others at the line by");
        assertThat(told(population, cases, 3)).contains("displaced by").doesNotContain("equal");
    }

    private static String told(Population population, List<InputValues> cases, int row) {
        return TWO_HIGH.explain(PLACE, cases.get(row).among(population, row), TEXTS)
                .children()
                .get(0)
                .statement(Locale.ENGLISH);
    }

    @Test
    void refusesWhatCannotBeLimited() {
        assertThatThrownBy(() -> Capacity.of(RAW, SCORE).limit(Place.LOW, "3"))
                .hasMessage("The level (LOW) of (raw) cannot be limited, since no level is below it to drop to.");
        assertThatThrownBy(() -> Capacity.of(RAW, SCORE).limit(Place.HIGH, "3").limit(Place.HIGH, "4"))
                .hasMessage("The level (HIGH) is limited twice.");
        assertThatThrownBy(() -> graph(Capacity.of(RAW, SCORE)))
                .hasMessage("The capacity of the decision (place) limits no level.\nMaybe add limit(...).");
        assertThatThrownBy(() -> graph(Capacity.of(RAW, SCORE).limit(Place.HIGH, "2.5")))
                .hasMessage(
                        "The limit (2.5) of the level (HIGH) in the decision (place) must be a whole number, 0 or more.");
    }

    @Test
    void needsAPopulation() {
        assertThatThrownBy(() -> TWO_HIGH.decide(of(2, 4)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("no population was given");
        Population other = population(graph(Capacity.of(RAW, SCORE).limit(Place.HIGH, "1")), List.of());
        assertThatThrownBy(() -> TWO_HIGH.decide(of(2, 4).among(other, -1)))
                .hasMessage("The population was made for another graph than the buffer of this case.");
    }

    @Test
    void aParameterThatThePolicySetsIsInForce() {
        DecisionGraph one = TWO_HIGH.toBuilder()
                .set(ROOM, "1", KnowledgeSource.assumed("a chair broke"))
                .build();

        assertThat(decided(one, of(2, 4), of(2, 6))).containsExactly(Place.MIDDLE, Place.HIGH);
    }

    @Test
    void hasACanonicalForm() {
        assertThat(Capacity.of(RAW, SCORE).limit(Place.HIGH, ROOM).keeping(HELD.isTrue()))
                .hasToString("capacity of raw by score: HIGH room, keeping held is true");
    }
}
