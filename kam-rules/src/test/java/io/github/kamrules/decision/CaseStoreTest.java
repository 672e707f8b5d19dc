package io.github.kamrules.decision;

import static io.github.kamrules.decision.Examples.COUNTRY;
import static io.github.kamrules.decision.Examples.GRADE;
import static io.github.kamrules.decision.Examples.HIGH;
import static io.github.kamrules.decision.Examples.LOW;
import static io.github.kamrules.decision.Examples.SHARE;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.kamrules.number.Unit;
import io.github.kamrules.scale.Level;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CaseStoreTest {

    private static final NumberDecision RANK = Decision.number("rank", Domain.wholeNumbers("[1, inf)", Unit.NONE));
    private static final LevelDecision<Level> FRENCH = Decision.of("french", GRADE);

    /** One decision keeps the value of the share, another one the text. */
    private static final DecisionGraph GRAPH = DecisionGraph.builder()
            .decide(RANK, PopulationFigure.rank(SHARE))
            .decide(
                    FRENCH,
                    Code.of(
                            "french",
                            "1",
                            List.of(COUNTRY),
                            values -> Optional.of(values.text(COUNTRY).equals("FR") ? HIGH : LOW)))
            .build();

    private static DecisionBuffer buffer(InputValues values) {
        DecisionBuffer buffer = GRAPH.newBuffer();
        values.fill(GRAPH, buffer);
        return buffer;
    }

    private static String verdicts(DecisionBuffer buffer) {
        buffer.among(PopulationProperties.population(GRAPH, List.of(share("0.5"))), -1);
        buffer.decide();
        return buffer.verdict(RANK) + " " + buffer.verdict(FRENCH);
    }

    private static InputValues share(String share) {
        return InputValues.builder().number(SHARE, share).text(COUNTRY, "FR").build();
    }

    @Test
    void givesBackWhatWasKeptWithValuesAndWhatIsMissing() {
        CaseStore store = new CaseStore(GRAPH, 3);
        InputValues noShare = InputValues.builder().text(COUNTRY, "DE").build();
        store.keep(0, buffer(share("0.4")));
        store.keep(2, buffer(noShare));
        DecisionBuffer used = buffer(share("0.9"));

        assertThat(store.giveBack(0, used)).isTrue();
        assertThat(verdicts(used)).isEqualTo(verdicts(buffer(share("0.4"))));
        assertThat(store.giveBack(1, used)).isFalse();
        assertThat(store.giveBack(2, used)).isTrue();
        assertThat(verdicts(used)).isEqualTo(verdicts(buffer(noShare)));
    }

    @Test
    void doesNotKeepACaseOfWhichMoreIsKnownThanStatesTell() {
        CaseStore store = new CaseStore(GRAPH, 2);
        DecisionBuffer tied = buffer(share("0.4"));
        tied.input(GRAPH.inputs().indexOf(SHARE)).missingTied();
        store.keep(0, tied);
        DecisionBuffer invalid = buffer(share("0.4"));
        invalid.input(GRAPH.inputs().indexOf(SHARE)).invalid("it is blurred");
        store.keep(1, invalid);

        assertThat(store.giveBack(0, tied)).isFalse();
        assertThat(store.giveBack(1, tied)).isFalse();
    }
}
