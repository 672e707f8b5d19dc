package io.github.kamrules.decision;

import static io.github.kamrules.decision.Examples.DAYS;
import static io.github.kamrules.decision.Examples.FIRST;
import static io.github.kamrules.decision.Examples.GRADE;
import static io.github.kamrules.decision.Examples.HIGH;
import static io.github.kamrules.decision.Examples.LOW;
import static io.github.kamrules.decision.Examples.MEDIUM;
import static io.github.kamrules.decision.Examples.SECOND;
import static io.github.kamrules.decision.Examples.SET;
import static io.github.kamrules.decision.Examples.SHARE;
import static io.github.kamrules.decision.Examples.SOURCE;
import static io.github.kamrules.decision.Examples.STRENGTH;
import static io.github.kamrules.decision.Examples.decide;
import static io.github.kamrules.decision.Examples.decided;
import static io.github.kamrules.decision.Examples.failure;
import static io.github.kamrules.decision.Examples.given;
import static io.github.kamrules.decision.Examples.graph;
import static io.github.kamrules.decision.Examples.undecided;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.kamrules.number.Decimal;
import io.github.kamrules.number.Ratio;
import io.github.kamrules.number.Unit;
import io.github.kamrules.scale.Level;
import io.github.kamrules.scale.Scale;
import io.github.kamrules.text.KamTexts;
import io.github.kamrules.text.TextBundle;
import io.github.kamrules.text.Texts;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MatrixTest {

    private static final Scale<Level> CELLS = Scale.nominal("cell", "STREAMLINE", "STATUS", "STAR", "STRATEGIC");
    private static final Level STREAMLINE = CELLS.value(0);
    private static final Level STATUS = CELLS.value(1);
    private static final Level STAR = CELLS.value(2);
    private static final Level STRATEGIC = CELLS.value(3);
    private static final LevelDecision<Level> CELL = Decision.of("cell", CELLS);

    private static final NumberInput ATTRACTIVENESS =
            NumberInput.of("attractiveness", Domain.numbers("[0, 10]", Unit.POINTS));
    private static final NumberInput STRONG =
            NumberInput.of("relative-strength", Domain.numbers("[0, inf)", Unit.NONE));

    private static final Axis UPRIGHT = Axis.of(ATTRACTIVENESS, "5.0").nearWithin("0.05");
    private static final Axis ACROSS = Axis.of(STRONG, "1.0").nearWithin("0.05");

    private static Matrix<Level> kasm(Axis upright, Axis across) {
        return Matrix.<Level>of(upright, across).row(STAR, STRATEGIC).row(STREAMLINE, STATUS);
    }

    private final DecisionGraph kasm = graph(CELL, kasm(UPRIGHT, ACROSS));

    private static InputValues.Builder at(String attractiveness, String strength) {
        return given().number(ATTRACTIVENESS, attractiveness).number(STRONG, strength);
    }

    @Nested
    class Cells {

        @ParameterizedTest
        @CsvSource({
            "4.99, 0.99, STREAMLINE",
            "4.99, 1, STATUS",
            "4.99, 1.01, STATUS",
            "5, 0.99, STAR",
            "5, 1, STRATEGIC",
            "5.01, 1.01, STRATEGIC",
            "0, 0, STREAMLINE",
            "10, 100, STRATEGIC"
        })
        void aNumberOnACutBelongsToTheHigherBand(String attractiveness, String strength, String cell) {
            assertThat(decide(kasm, CELL, at(attractiveness, strength))).isEqualTo(decided(CELLS.parse(cell)));
        }

        @ParameterizedTest
        @CsvSource({
            "4.99, 0.99, STREAMLINE",
            "5, 1, STREAMLINE",
            "5, 1.01, STATUS",
            "5.01, 1, STAR",
            "5.01, 1.01, STRATEGIC"
        })
        void orToTheLowerOneWhereTheAxisSaysSo(String attractiveness, String strength, String cell) {
            Matrix<Level> matrix = kasm(UPRIGHT.onCut(Axis.OnCut.LOWER), ACROSS.onCut(Axis.OnCut.LOWER));
            assertThat(decide(graph(CELL, matrix), CELL, at(attractiveness, strength)))
                    .isEqualTo(decided(CELLS.parse(cell)));
        }

        @Test
        void eachAxisHasAPolicyOfItsOwn() {
            Matrix<Level> matrix = kasm(UPRIGHT, ACROSS.onCut(Axis.OnCut.LOWER));
            assertThat(decide(graph(CELL, matrix), CELL, at("5", "1"))).isEqualTo(decided(STAR));
        }

        @ParameterizedTest
        @CsvSource({"0.19, 0.29, LOW", "0.2, 0.29, MEDIUM", "0.2, 0.3, HIGH", "0.39, 0.3, HIGH", "0.4, 0.3, LOW"})
        void anAxisMayHaveManyCuts(String share, String attractiveness, String grade) {
            Matrix<Level> matrix = Matrix.<Level>of(Axis.of(SHARE, "0.2", "0.4"), Axis.of(ATTRACTIVENESS, "0.3"))
                    .row(HIGH, LOW)
                    .row(MEDIUM, HIGH)
                    .row(LOW, MEDIUM);
            assertThat(decide(
                            graph(FIRST, matrix),
                            FIRST,
                            given().number(SHARE, share).number(ATTRACTIVENESS, attractiveness)))
                    .isEqualTo(decided(GRADE.parse(grade)));
        }

        @Test
        void theLevelsOfAScaleAreBands() {
            Matrix<Level> matrix = Matrix.<Level>of(Axis.of(STRENGTH), ACROSS)
                    .row(STAR, STRATEGIC) // HIGH
                    .row(STREAMLINE, STATUS)
                    .row(STATUS, STAR); // LOW
            DecisionGraph graph = graph(CELL, matrix);
            Map<Level, Level> expected = Map.of(HIGH, STAR, MEDIUM, STREAMLINE, LOW, STATUS);
            expected.forEach((level, cell) -> assertThat(
                            decide(graph, CELL, given().level(STRENGTH, level).number(STRONG, "0.5")))
                    .isEqualTo(decided(cell)));
        }

        @Test
        void anAxisMayBeADecision() {
            NumberDecision score = Decision.number("points", Domain.numbers("[0, 10]", Unit.POINTS));
            DecisionGraph graph = DecisionGraph.builder()
                    .decide(
                            score,
                            Scorecard.of(Characteristic.of("share")
                                    .when(SHARE.atLeast("0.5"), "5.25")
                                    .otherwise("1")))
                    .decide(CELL, kasm(Axis.of(score, "5").nearWithin("0.05"), ACROSS))
                    .build();
            InputValues values =
                    given().number(SHARE, "0.5").number(STRONG, "2").build();
            assertThat(graph.decide(values).verdict(CELL)).isEqualTo(decided(STRATEGIC));
            assertThat(graph.matrix(CELL, values).vertical())
                    .isEqualTo(new AxisPosition<>(
                            Axis.of(score, "5").nearWithin("0.05"),
                            Optional.of(Decimal.of("5.25")),
                            Optional.of(1),
                            Optional.of(
                                    new NearestCut<>(Decimal.of("5"), Decimal.of("0.25"), true, Optional.of(STATUS)))));
        }

        @Test
        void itDoesNotApplyWhereAnAxisDoesNot() {
            Matrix<Level> matrix = kasm(Axis.of(DAYS, "30"), ACROSS);
            Verdict<Level> verdict = decide(
                    graph(CELL, matrix), CELL, given().notApplicable(DAYS).number(STRONG, "1"));
            assertThat(verdict)
                    .isInstanceOfSatisfying(
                            Verdict.NotApplicable.class,
                            it -> assertThat(it.reason().key()).isEqualTo(Plan.REASON_UPSTREAM));
        }

        @Test
        void cutsThatAreParametersCanBeSet() {
            Parameter cut = Parameter.of("cut", "5", SOURCE);
            DecisionGraph graph = DecisionGraph.builder()
                    .decide(CELL, kasm(Axis.of(ATTRACTIVENESS, cut), ACROSS))
                    .set(cut, "7", SOURCE)
                    .build();
            assertThat(decide(graph, CELL, at("6.9", "1"))).isEqualTo(decided(STATUS));
            assertThat(decide(graph, CELL, at("7", "1"))).isEqualTo(decided(STRATEGIC));
            assertThat(graph.matrix(CELL, at("6.9", "1").build()).vertical().nearestCut())
                    .map(NearestCut::cut)
                    .contains(Decimal.of("7"));
        }
    }

    @Nested
    class MissingFacts {

        @Test
        void leaveTheCellsOfTheBandThatIsKnown() {
            Verdict.Undecided<Level> verdict = undecided(decide(kasm, CELL, given().number(ATTRACTIVENESS, "6")));
            assertThat(verdict.candidates())
                    .isEqualTo(new Candidates<>(List.of(STAR, STRATEGIC), false, false, false, false));
            assertThat(verdict.missing()).containsExactly(new MissingInput(STRONG, true));
        }

        @Test
        void leaveAllCellsWhereNothingIsKnown() {
            assertThat(undecided(decide(kasm, CELL, given())).candidates().values())
                    .containsExactlyElementsOf(CELLS.values());
        }

        @Test
        void doNotMatterWhereTheCellsAreAlike() {
            Matrix<Level> matrix =
                    Matrix.<Level>of(UPRIGHT, ACROSS).row(STAR, STAR).row(STREAMLINE, STATUS);
            assertThat(decide(graph(CELL, matrix), CELL, given().number(ATTRACTIVENESS, "6")))
                    .isEqualTo(decided(STAR));
        }

        @Test
        void takeDefaults() {
            DecisionGraph graph = DecisionGraph.builder()
                    .decide(CELL, kasm(UPRIGHT, ACROSS))
                    .defaultFor(CELL, STRONG, "1.04", SOURCE)
                    .build();
            InputValues values = given().number(ATTRACTIVENESS, "6").build();
            assertThat(graph.decide(values).verdict(CELL).value()).contains(STRATEGIC);
            AxisPosition<Level> across = graph.matrix(CELL, values).horizontal();
            assertThat(across.value()).contains(Decimal.of("1.04"));
            assertThat(across.nearestCut()).map(NearestCut::near).contains(true);
        }

        @Test
        void withoutTryingThemOutThereIsNoGapEither() {
            DecisionBuffer composed = kasm.newBuffer(0);
            given().number(STRONG, "2").build().fill(kasm, composed);
            composed.decide();
            assertThat(undecided(composed.verdict(CELL)).candidates())
                    .isEqualTo(new Candidates<>(List.of(STATUS, STRATEGIC), false, false, false, false));
        }

        @Test
        void failuresAreNamed() {
            InputValues.Builder values = given().number(STRONG, "2");
            values.sink(ATTRACTIVENESS).invalid("broken");
            assertThat(failure(decide(kasm, CELL, values)).origin()).isEqualTo("attractiveness");
            MatrixPosition<Level> position = kasm.matrix(CELL, values.build());
            assertThat(position.cell()).isEmpty();
            assertThat(position.vertical().band()).isEmpty();
            assertThat(position.vertical().nearestCut()).isEmpty();
        }
    }

    @Nested
    class Positions {

        @Test
        void sayTheValuesTheBandsAndTheNearestCuts() {
            MatrixPosition<Level> position = kasm.matrix(CELL, at("5.2", "1.5").build());
            assertThat(position)
                    .isEqualTo(new MatrixPosition<>(
                            decided(STRATEGIC),
                            new AxisPosition<>(
                                    UPRIGHT,
                                    Optional.of(Decimal.of("5.2")),
                                    Optional.of(1),
                                    Optional.of(new NearestCut<>(
                                            Decimal.of("5"), Decimal.of("0.2"), true, Optional.of(STATUS)))),
                            new AxisPosition<>(
                                    ACROSS,
                                    Optional.of(Decimal.of("1.5")),
                                    Optional.of(1),
                                    Optional.of(new NearestCut<>(
                                            Decimal.of("1"), Decimal.of("0.5"), false, Optional.of(STAR))))));
            assertThat(position.cell()).contains(STRATEGIC);
            assertThat(position.nearBorder()).isTrue();
        }

        @ParameterizedTest
        @CsvSource({"4.7499, false", "4.75, true", "5, true", "5.25, true", "5.2501, false"})
        void theMarginIsAShareOfTheCutAndIncludesItsEnds(String attractiveness, boolean near) {
            assertThat(kasm.matrix(CELL, at(attractiveness, "2").build()).nearBorder())
                    .isEqualTo(near);
        }

        @ParameterizedTest
        @CsvSource({"95, 100, true", "94999, 100000, false", "21, 20, true", "1051, 1000, false"})
        void sharesAreComparedWithTheMarginExactly(long part, long whole, boolean near) {
            InputValues values = given().number(ATTRACTIVENESS, "9")
                    .share(STRONG, Ratio.of(Decimal.of(part), Decimal.of(whole)))
                    .build();
            assertThat(kasm.matrix(CELL, values).horizontal().nearestCut())
                    .map(NearestCut::near)
                    .contains(near);
        }

        @Test
        void onTheCutTheDistanceIsNone() {
            assertThat(kasm.matrix(CELL, at("5", "2").build()).vertical().nearestCut())
                    .contains(new NearestCut<>(Decimal.of("5"), Decimal.ZERO, true, Optional.of(STATUS)));
            DecisionGraph lower = graph(CELL, kasm(UPRIGHT.onCut(Axis.OnCut.LOWER), ACROSS));
            assertThat(lower.matrix(CELL, at("5", "2").build()).vertical().nearestCut())
                    .contains(new NearestCut<>(Decimal.of("5"), Decimal.ZERO, true, Optional.of(STRATEGIC)));
        }

        @ParameterizedTest
        @CsvSource({"0.1, 0.2, MEDIUM", "0.29, 0.2, LOW", "0.3, 0.2, LOW", "0.31, 0.4, HIGH", "0.9, 0.4, MEDIUM"})
        void ofTwoCutsTheNearerOneCountsAndOfEquallyNearOnesTheLower(String share, String cut, String beyond) {
            Matrix<Level> matrix = Matrix.<Level>of(Axis.of(SHARE, "0.2", "0.4"), Axis.of(STRENGTH))
                    .row(HIGH, HIGH, HIGH)
                    .row(MEDIUM, MEDIUM, MEDIUM)
                    .row(LOW, LOW, LOW);
            InputValues values =
                    given().number(SHARE, share).level(STRENGTH, LOW).build();
            assertThat(graph(FIRST, matrix).matrix(FIRST, values).vertical().nearestCut())
                    .hasValueSatisfying(nearest -> {
                        assertThat(nearest.cut()).isEqualTo(Decimal.of(cut));
                        assertThat(nearest.beyond()).contains(GRADE.parse(beyond));
                        assertThat(nearest.near()).as("without a margin").isFalse();
                    });
        }

        @Test
        void aLevelHasNoCuts() {
            Matrix<Level> matrix = Matrix.<Level>of(Axis.of(STRENGTH), ACROSS)
                    .row(STAR, STRATEGIC)
                    .row(STREAMLINE, STATUS)
                    .row(STATUS, STAR);
            MatrixPosition<Level> position = graph(CELL, matrix)
                    .matrix(
                            CELL,
                            given().level(STRENGTH, MEDIUM)
                                    .number(STRONG, "0.5")
                                    .build());
            assertThat(position.vertical())
                    .isEqualTo(new AxisPosition<>(
                            Axis.of(STRENGTH), Optional.of(MEDIUM), Optional.of(1), Optional.empty()));
            assertThat(position.nearBorder()).isFalse();
        }

        @Test
        void theCellBeyondIsOpenWhileTheOtherAxisIs() {
            MatrixPosition<Level> position =
                    kasm.matrix(CELL, given().number(ATTRACTIVENESS, "4.9").build());
            assertThat(position.vertical().nearestCut())
                    .contains(new NearestCut<>(Decimal.of("5"), Decimal.of("0.1"), true, Optional.empty()));
            assertThat(position.horizontal())
                    .isEqualTo(new AxisPosition<>(ACROSS, Optional.empty(), Optional.empty(), Optional.empty()));
            assertThat(position.cell()).isEmpty();
            assertThat(position.nearBorder()).isTrue();
        }

        @Test
        void onlyAMatrixHasOne() {
            DecisionGraph graph = graph(FIRST, FirstMatch.<Level>empty().otherwise(LOW));
            assertThatThrownBy(() -> graph.matrix(FIRST, given().build()))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage(
                            "The decision (first) is not answered by a matrix, so it has no axes.\nMaybe explain(...) was meant.");
            assertThatThrownBy(() -> graph.matrix(SECOND, given().build()))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("second");
        }
    }

    private static final Texts TEXTS = Texts.of(
            DecisionTexts.bundle(),
            TextBundle.of(
                    Locale.ENGLISH,
                    Map.of(
                            "decision.cell", "Cell",
                            "operand.attractiveness", "attractiveness",
                            "operand.relative-strength", "relative strength",
                            "operand.days", "days",
                            "cell.STREAMLINE", "Streamline",
                            "cell.STATUS", "Status",
                            "cell.STAR", "Star",
                            "cell.STRATEGIC", "Strategic")));

    @Nested
    class Words {

        @Test
        void tellTheBandsTheCellAndHowNearTheBorderIs() {
            assertThat(kasm.explain(CELL, at("5.2", "1.5").build(), TEXTS).toText(Locale.ENGLISH))
                    .isEqualTo("""
                            Cell: Strategic
                              attractiveness: band 2 of 2
                                yes: attractiveness is at least 5 points (it is 5.2 points)
                                close to the border at 5 points: 0.2 points from it; beyond it: Status
                              relative strength: band 2 of 2
                                yes: relative strength is at least 1 (it is 1.5)
                              cell: Strategic
                            """);
        }

        @Test
        void tellWhatIsPossible() {
            assertThat(kasm.explain(CELL, given().number(ATTRACTIVENESS, "4.9").build(), TEXTS)
                            .toText(Locale.ENGLISH))
                    .isEqualTo("""
                            Cell: undecided between Streamline, Status
                              missing: relative strength; knowing it could change the answer
                              attractiveness: band 1 of 2
                                yes: attractiveness is less than 5 points (it is 4.9 points)
                                close to the border at 5 points: 0.1 points from it
                              relative strength: one of 2 bands, of 2
                                open: relative strength is less than 1 (it is missing)
                                open: relative strength is at least 1 (it is missing)
                              possible cell: Streamline
                              possible cell: Status
                            """);
        }

        @Test
        void tellThatAnAxisDoesNotApply() {
            DecisionGraph graph = graph(CELL, kasm(Axis.of(DAYS, "30"), ACROSS));
            assertThat(graph.explain(
                                    CELL,
                                    given().notApplicable(DAYS)
                                            .number(STRONG, "1.5")
                                            .build(),
                                    TEXTS)
                            .toText(Locale.ENGLISH))
                    .isEqualTo("""
                            Cell: does not apply, since days does not apply
                              days: does not apply
                              relative strength: band 2 of 2
                                yes: relative strength is at least 1 (it is 1.5)
                            """);
        }

        @Test
        void describeTheCells() {
            assertThat(kasm.describe(CELL, TEXTS).toText(Locale.ENGLISH)).isEqualTo("""
                            Cell
                              Star: where attractiveness is at least 5 points and relative strength is less than 1
                              Strategic: where attractiveness is at least 5 points and relative strength is at least 1
                              Streamline: where attractiveness is less than 5 points and relative strength is less than 1
                              Status: where attractiveness is less than 5 points and relative strength is at least 1
                            """);
        }

        @Test
        void areThereInEveryLanguage() {
            for (Locale language : KamTexts.languages()) {
                for (InputValues values : List.of(
                        at("5.2", "1.5").build(), given().number(STRONG, "1").build())) {
                    assertThat(kasm.explain(CELL, values, TEXTS).toText(language))
                            .doesNotContain("explain.");
                }
                assertThat(kasm.describe(CELL, TEXTS).toText(language)).doesNotContain("explain.");
            }
            assertThat(kasm.explain(CELL, at("5.2", "1.5").build(), TEXTS).toText(Locale.SIMPLIFIED_CHINESE))
                    .contains("临近分界线5分：相距0.2分");
            assertThat(kasm.explain(CELL, at("5.2", "1.5").build(), TEXTS).toText(Locale.TRADITIONAL_CHINESE))
                    .contains("接近分界線5分：相距0.2分");
        }
    }

    @Nested
    class Data {

        @Test
        void isCanonical() {
            assertThat(kasm(UPRIGHT, Axis.of(STRONG, "1", "2").onCut(Axis.OnCut.LOWER))
                            .toString())
                    .isEqualTo("matrix attractiveness cut at [5] to HIGHER near within 0.05 by"
                            + " relative-strength cut at [1, 2] to LOWER: STAR, STRATEGIC; STREAMLINE, STATUS");
            assertThat(Matrix.<Level>of(Axis.of(STRENGTH), ACROSS).toString())
                    .startsWith("matrix strength by relative-strength cut at [1] to HIGHER");
        }

        @Test
        void axesAreEqualWhenAllPartsAre() {
            assertThat(Axis.of(STRONG, "1").nearWithin("0.05"))
                    .isEqualTo(ACROSS)
                    .hasSameHashCodeAs(ACROSS);
            assertThat(List.of(
                            Axis.of(STRONG, "1"),
                            Axis.of(STRONG, "2").nearWithin("0.05"),
                            ACROSS.onCut(Axis.OnCut.LOWER),
                            Axis.of(ATTRACTIVENESS, "1").nearWithin("0.05")))
                    .doesNotContain(ACROSS);
        }

        @Test
        void hasARowForEachCell() {
            Matrix<Level> matrix = kasm(UPRIGHT, ACROSS).from(SOURCE);
            assertThat(matrix.rows())
                    .extracting(row -> row.output().value().orElseThrow())
                    .containsExactly(STAR, STRATEGIC, STREAMLINE, STATUS);
            assertThat(matrix.rows().get(0).condition())
                    .isEqualTo(ATTRACTIVENESS.atLeast("5.0").and(STRONG.lessThan("1.0")));
            assertThat(matrix.cell(0, 1)).isEqualTo(STATUS);
            assertThat(matrix.source()).contains(SOURCE);
            assertThat(matrix.vertical()).isEqualTo(UPRIGHT);
            assertThat(matrix.horizontal()).isEqualTo(ACROSS);
        }
    }

    @Nested
    class Errors {

        @Test
        void everyCellMustBeFilled() {
            Matrix<Level> matrix = Matrix.<Level>of(UPRIGHT, ACROSS).row(STAR);
            assertThatThrownBy(() -> graph(CELL, matrix))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("The matrix of the decision (cell) has empty cells:"
                            + " (attractiveness in [5, inf) and relative-strength in [1, inf)),"
                            + " (attractiveness in (-inf, 5) and relative-strength in (-inf, 1)),"
                            + " (attractiveness in (-inf, 5) and relative-strength in [1, inf)).\n"
                            + "Maybe add a row(...) for each band of (attractiveness), highest first, with a cell for"
                            + " each band of (relative-strength).");
        }

        @Test
        void thereIsNoPlaceForMoreCellsThanBands() {
            assertThatThrownBy(() -> kasm(UPRIGHT, ACROSS).row(STAR, STATUS))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage(
                            "The matrix has 2 rows, one for each band of (attractiveness), and no place for another.");
            assertThatThrownBy(() -> Matrix.<Level>of(UPRIGHT, ACROSS).row(STAR, STATUS, STAR))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("Row 1 of the matrix has 3 cells, but the axis (relative-strength) has 2 bands.");
        }

        @Test
        @SuppressWarnings("NullAway") // that is what is tested
        void noCellIsNull() {
            assertThatThrownBy(() -> Matrix.<Level>of(UPRIGHT, ACROSS).row(STAR, null))
                    .isInstanceOf(NullPointerException.class)
                    .hasMessage("Cell 2 of row 1 of the matrix is null.");
        }

        @Test
        void theAxesMustDiffer() {
            assertThatThrownBy(() -> Matrix.of(UPRIGHT, Axis.of(ATTRACTIVENESS, "7")))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("Both axes of a matrix measure (attractiveness); they must be different.");
        }

        @Test
        void cutsMustRise() {
            Matrix<Level> matrix = Matrix.<Level>of(Axis.of(ATTRACTIVENESS, "7", "5"), ACROSS)
                    .row(STAR, STATUS)
                    .row(STAR, STATUS)
                    .row(STAR, STATUS);
            assertThatThrownBy(() -> graph(CELL, matrix))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("The cuts of the axis (attractiveness) of the decision (cell) must rise,"
                            + " but 5 follows 7.");
        }

        @Test
        void marginsMustBeMoreThanNothing() {
            assertThatThrownBy(() -> graph(CELL, kasm(UPRIGHT.nearWithin("0"), ACROSS)))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("The margin (0) about the cuts of the axis (attractiveness) of the decision (cell)"
                            + " must be more than 0.");
        }

        @Test
        void aCutOfNothingHasNoMargin() {
            NumberInput growth = NumberInput.of("growth", Domain.numbers("[-1, 1]", Unit.RATIO));
            assertThatThrownBy(() -> graph(CELL, kasm(Axis.of(growth, "0").nearWithin("0.05"), ACROSS)))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage(
                            "The margin (0.05) about the cuts of the axis (growth) of the decision (cell) is a share"
                                    + " of the cut, but one cut is 0.\nMaybe leave out nearWithin.");
        }

        @Test
        void levelsHaveNoCuts() {
            assertThatThrownBy(() -> Axis.of(STRENGTH).nearWithin("0.05"))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("The axis (strength) is one of levels, which has no cuts.\n"
                            + "Maybe leave out onCut and nearWithin.");
            assertThatThrownBy(() -> Axis.of(STRENGTH).onCut(Axis.OnCut.LOWER))
                    .isInstanceOf(IllegalArgumentException.class);
        }

        @Test
        void aCellMustBeALevelOfTheDecision() {
            assertThatThrownBy(() -> graph(FIRST, kasm(UPRIGHT, ACROSS)))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("The decision (first) answers with (STAR) in row 1");
        }

        @Test
        void setsAreNotCells() {
            @SuppressWarnings({"unchecked", "rawtypes"})
            Runnable build = () -> DecisionGraph.builder()
                    .decide((Decision) SET, (Logic) kasm(UPRIGHT, ACROSS))
                    .build();
            assertThatThrownBy(build::run)
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("answers with a set of levels, which rows cannot");
        }
    }
}
