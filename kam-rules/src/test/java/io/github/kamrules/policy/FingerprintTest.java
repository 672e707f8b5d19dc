package io.github.kamrules.policy;

import static io.github.kamrules.fact.AccountFacts.DAYS_SINCE_LAST_ORDER;
import static io.github.kamrules.fact.AccountFacts.ORDER_COUNT;
import static io.github.kamrules.fact.AccountFacts.TARGETED;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.kamrules.decision.Code;
import io.github.kamrules.decision.Condition;
import io.github.kamrules.decision.Decision;
import io.github.kamrules.decision.Domain;
import io.github.kamrules.decision.FirstMatch;
import io.github.kamrules.decision.LevelDecision;
import io.github.kamrules.decision.Logic;
import io.github.kamrules.decision.Parameter;
import io.github.kamrules.fact.NumberFact;
import io.github.kamrules.number.Unit;
import io.github.kamrules.scale.Level;
import io.github.kamrules.scale.Scale;
import io.github.kamrules.source.KnowledgeSource;
import io.github.kamrules.strategy.Party;
import io.github.kamrules.strategy.Role;
import io.github.kamrules.strategy.Strategy;
import io.github.kamrules.strategy.StrategyId;
import io.github.kamrules.text.TextBundle;
import io.github.kamrules.text.TextKey;
import io.github.kamrules.tier.GrowthRoutes;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FingerprintTest {
    enum Answer {
        NO,
        MAYBE,
        YES
    }

    private static final KnowledgeSource SOURCE = KnowledgeSource.assumed("a test");
    private static final KnowledgeSource BOARD = KnowledgeSource.company("sales board");
    private static final LevelDecision<Answer> LOST = Decision.of("lost", Answer.class);
    private static final LevelDecision<Answer> WANTED = Decision.of("wanted", Answer.class);
    private static final Parameter AFTER = Parameter.of("lost.after-days", "365", SOURCE);

    private static final Condition SILENT = DAYS_SINCE_LAST_ORDER.moreThan(AFTER);
    private static final Condition FEW = ORDER_COUNT.lessThan("3");
    private static final FirstMatch<Answer> LOGIC =
            FirstMatch.when(SILENT, Answer.YES).orWhen(FEW, Answer.MAYBE).otherwise(Answer.NO);

    private static String of(Logic<Answer> logic) {
        return Policy.builder("tiny", "1").decide(LOST, logic).buildUnverified().fingerprint();
    }

    private static Strategy.Builder winBack() {
        StrategyId id = StrategyId.of("win-back");
        return Strategy.builder()
                .id(id)
                .priority(10)
                .step(id.textKey().plus("step.1"), Role.ACCOUNT_MANAGER, Party.SUPPLIER, 0, 14)
                .source(SOURCE);
    }

    private static String of(Strategy strategy) {
        return Policy.builder("tiny", "1")
                .decide(LOST, LOGIC)
                .recommend(strategy, LOST.is(Answer.YES))
                .build()
                .fingerprint();
    }

    @Test
    void isTheSameInEveryRunOnEveryMachine() {
        // Changes with the semantics of the evaluator, or with the canonical form: then raise Policy.SEMANTICS_VERSION,
        // once a
        // version has been published.
        assertThat(of(LOGIC)).isEqualTo("2e5d2e72e57934e095c77d9315a80f396aec25e29eb4f57868b99c7831e134e8");
        assertThat(of(winBack().build())).isEqualTo("b0d9117fea6d7986456d9363d485371b5c91041337a3f6d3bce8087d28012d97");
    }

    @Test
    void isTheSameForAParameterThatIsSetAndOneThatIsDeclaredSo() {
        Parameter days = Parameter.of("lost-after-days", "365", SOURCE);
        Policy set = Policy.builder("tiny", "1")
                .decide(LOST, FirstMatch.when(DAYS_SINCE_LAST_ORDER.moreThan(days), Answer.YES))
                .set(days, "500", SOURCE)
                .buildUnverified();
        Policy declared = Policy.builder("tiny", "1")
                .decide(
                        LOST,
                        FirstMatch.when(DAYS_SINCE_LAST_ORDER.moreThan(days.withValue("500", SOURCE)), Answer.YES))
                .buildUnverified();

        assertThat(set.fingerprint()).isEqualTo(declared.fingerprint());
        assertThat(set.graph().declaredParameters()).containsEntry("lost-after-days", days);
    }

    @Test
    void isOf64HexadecimalDigits() {
        assertThat(of(LOGIC)).matches("[0-9a-f]{64}");
    }

    @Test
    void changesWithABoundAndWithItsInclusion() {
        assertThat(of(FirstMatch.when(DAYS_SINCE_LAST_ORDER.moreThan("365"), Answer.YES)))
                .isNotEqualTo(of(FirstMatch.when(DAYS_SINCE_LAST_ORDER.moreThan("366"), Answer.YES)))
                .isNotEqualTo(of(FirstMatch.when(DAYS_SINCE_LAST_ORDER.atLeast("365"), Answer.YES)))
                .isEqualTo(of(FirstMatch.when(DAYS_SINCE_LAST_ORDER.moreThan("365.0"), Answer.YES)));
    }

    @Test
    void changesWithAnAnswer() {
        assertThat(of(LOGIC))
                .isNotEqualTo(of(FirstMatch.when(SILENT, Answer.YES)
                        .orWhen(FEW, Answer.MAYBE)
                        .otherwise(Answer.MAYBE)))
                .isNotEqualTo(of(FirstMatch.when(SILENT, Answer.YES).orWhen(FEW, Answer.MAYBE)));
    }

    @Test
    void changesWithTheOrderOfTheRows() {
        assertThat(of(LOGIC))
                .isNotEqualTo(of(FirstMatch.when(FEW, Answer.MAYBE)
                        .orWhen(SILENT, Answer.YES)
                        .otherwise(Answer.NO)));
    }

    @Test
    void changesWithTheReasonOfNotApplicable() {
        assertThat(of(FirstMatch.when(SILENT, Answer.YES).otherwiseNotApplicable("reason.one")))
                .isNotEqualTo(of(FirstMatch.when(SILENT, Answer.YES).otherwise(Answer.NO)));
    }

    @Test
    void changesWithADefault() {
        Policy without = Policy.builder("tiny", "1").decide(LOST, LOGIC).build();
        Policy one = without.extend("tiny", "1")
                .defaultFor(LOST, ORDER_COUNT, "1", SOURCE)
                .build();
        Policy two = without.extend("tiny", "1")
                .defaultFor(LOST, ORDER_COUNT, "2", SOURCE)
                .build();

        assertThat(List.of(without.fingerprint(), one.fingerprint(), two.fingerprint()))
                .doesNotHaveDuplicates();
        assertThat(one.extend("tiny", "1").withoutDefaults().build().fingerprint())
                .isEqualTo(without.fingerprint());
    }

    @Test
    void changesWithTheValueOfAParameter() {
        Policy base = Policy.builder("tiny", "1").decide(LOST, LOGIC).build();

        assertThat(base.extend("tiny", "1").set(AFTER, "366", BOARD).build().fingerprint())
                .isNotEqualTo(base.fingerprint());
        assertThat(base.extend("tiny", "1").set(AFTER, "365", BOARD).build().fingerprint())
                .isEqualTo(base.fingerprint());
    }

    @Test
    void changesWithTheLevelsOfADecision() {
        LevelDecision<Level> two = Decision.of("lost", Scale.ordered("lost", "A", "B"));
        LevelDecision<Level> three = Decision.of("lost", Scale.ordered("lost", "A", "B", "C"));
        LevelDecision<Level> turned = Decision.of("lost", Scale.ordered("lost", "B", "A"));

        assertThat(List.of(of(two), of(three), of(turned))).doesNotHaveDuplicates();
    }

    private static String of(LevelDecision<Level> decision) {
        Level a = decision.scale().parse("A");
        return Policy.builder("tiny", "1")
                .decide(decision, FirstMatch.when(SILENT, a).otherwise(a))
                .build()
                .fingerprint();
    }

    @Test
    void changesWithTheDomainOfAFact() {
        assertThat(of(NumberFact.attribute("points", Domain.numbers("[0, 1]", Unit.POINTS))))
                .isNotEqualTo(of(NumberFact.attribute("points", Domain.numbers("[0, 2]", Unit.POINTS))))
                .isNotEqualTo(of(NumberFact.attribute(
                        "points", Domain.numbers("[0, 1]", Unit.POINTS).orNone())));
    }

    private static String of(NumberFact fact) {
        return of(FirstMatch.when(fact.atLeast("0.5"), Answer.YES).otherwise(Answer.NO));
    }

    @Test
    void changesWithAStrategyItsTriggerAndWhatIsDone() {
        StrategyId id = StrategyId.of("win-back");
        Policy other = Policy.builder("tiny", "1")
                .decide(LOST, LOGIC)
                .recommend(winBack().build(), LOST.is(Answer.MAYBE))
                .build();

        assertThat(List.of(
                        of(LOGIC),
                        of(winBack().build()),
                        other.fingerprint(),
                        of(winBack().priority(11).build()),
                        of(winBack().topic("loss").build()),
                        of(winBack().growthRoute(GrowthRoutes.SCALE.value(0)).build()),
                        of(winBack()
                                .step(id.textKey().plus("step.2"), Role.ACCOUNT_MANAGER, Party.SUPPLIER, 14, 7)
                                .build())))
                .doesNotHaveDuplicates();
    }

    @Test
    void changesWithConflicts() {
        Strategy visit = winBack().id(StrategyId.of("visit")).build();
        Strategy rival = winBack().addConflictsWith(StrategyId.of("visit")).build();

        assertThat(both(visit, winBack().build())).isNotEqualTo(both(visit, rival));
    }

    private static String both(Strategy one, Strategy two) {
        return Policy.builder("tiny", "1")
                .decide(LOST, LOGIC)
                .recommend(one, LOST.is(Answer.YES))
                .recommend(two, LOST.is(Answer.YES))
                .build()
                .fingerprint();
    }

    @Test
    void countsCodeByItsIdAndVersion() {
        assertThat(of(code("code", "1", Answer.YES)))
                .isEqualTo(of(code("code", "1", Answer.NO)))
                .isNotEqualTo(of(code("code", "2", Answer.YES)))
                .isNotEqualTo(of(code("edoc", "1", Answer.YES)));
    }

    private static Code<Answer> code(String id, String version, Answer answer) {
        return Code.of(id, version, List.of(ORDER_COUNT), values -> Optional.of(answer));
    }

    @Test
    void staysTheSameWithOtherTextsSourcesAndNames() {
        StrategyId id = StrategyId.of("win-back");
        Strategy sourced = winBack()
                .source(BOARD)
                .addItems(107)
                .steps(List.of())
                .step(TextKey.of("our.own.words"), Role.ACCOUNT_MANAGER, Party.SUPPLIER, 0, 14)
                .build();
        Policy renamed = Policy.builder("huge", "7")
                .decide(
                        LOST,
                        FirstMatch.when(SILENT, Answer.YES, BOARD)
                                .orWhen(FEW, Answer.MAYBE)
                                .otherwise(Answer.NO)
                                .from(SOURCE))
                .recommend(sourced, LOST.is(Answer.YES))
                .texts(TextBundle.of(Locale.ENGLISH, Map.of("decision.lost", "Lost")))
                .build();

        assertThat(renamed.fingerprint()).isEqualTo(of(winBack().build()));
        assertThat(sourced.id()).isEqualTo(id);
    }

    @Test
    void staysTheSameInAnotherOrderOfDefinition() {
        FirstMatch<Answer> wanted =
                FirstMatch.when(TARGETED.isTrue(), Answer.YES).otherwise(Answer.NO);
        Strategy visit = winBack().id(StrategyId.of("visit")).build();
        Policy one = Policy.builder("tiny", "1")
                .decide(LOST, LOGIC)
                .decide(WANTED, wanted)
                .defaultFor(LOST, ORDER_COUNT, "1", SOURCE)
                .defaultFor(WANTED, TARGETED, false, SOURCE)
                .recommend(winBack().build(), LOST.is(Answer.YES))
                .recommend(visit, WANTED.is(Answer.YES))
                .build();
        Policy two = Policy.builder("tiny", "1")
                .recommend(visit, WANTED.is(Answer.YES))
                .recommend(winBack().build(), LOST.is(Answer.YES))
                .decide(WANTED, wanted)
                .defaultFor(WANTED, TARGETED, false, BOARD)
                .decide(LOST, LOGIC)
                .defaultFor(LOST, ORDER_COUNT, "1", BOARD)
                .build();

        assertThat(two.fingerprint()).isEqualTo(one.fingerprint());
    }
}
