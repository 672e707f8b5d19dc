package io.github.kamrules.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.kamrules.decision.Code;
import io.github.kamrules.decision.Decision;
import io.github.kamrules.decision.LevelDecision;
import io.github.kamrules.fact.AccountFacts;
import io.github.kamrules.fact.FlagFact;
import io.github.kamrules.fact.NumberFact;
import io.github.kamrules.number.Unit;
import io.github.kamrules.scale.Level;
import io.github.kamrules.scale.Scale;
import io.github.kamrules.standard.StandardPolicy;
import io.github.kamrules.tier.Tiers;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class VocabularyTest {

    private static final Scale<Level> RISK = Scale.ordered("credit-risk", "LOW", "HIGH");
    private static final NumberFact OVERDUE = NumberFact.attribute("overdue-share", Unit.RATIO);

    @Test
    void theStandardOneKnowsEveryFactAndTheTwoStandardPolicies() {
        Vocabulary standard = StandardPolicy.vocabulary();

        assertThat(standard.facts().values()).containsAll(AccountFacts.all());
        assertThat(standard.scales()).containsEntry("tier", Tiers.SCALE).containsKeys("yes-no", "growth-route");
        assertThat(standard.policies()).containsOnlyKeys("standard", "strict");
    }

    @Test
    void aPolicyBringsItsFactsScalesAndCode() {
        LevelDecision<Level> risk = Decision.of("credit-risk", RISK);
        Code<Level> code = Code.of("credit-score", "1", List.of(OVERDUE), values -> Optional.of(RISK.parse("LOW")));
        Policy policy = Policy.builder("credit", "1").decide(risk, code).buildUnverified();

        Vocabulary words = Vocabulary.builder().policy(policy).build();

        assertThat(words.facts()).containsEntry("overdue-share", OVERDUE);
        assertThat(words.scales()).containsEntry("credit-risk", RISK);
        assertThat(words.codes()).containsEntry("credit-score", code);
        assertThat(words.policies()).containsEntry("credit", policy);
        assertThat(words).hasToString("vocabulary of 1 facts, 1 scales, 1 rules in code and the policies [credit]");
    }

    @Test
    void theSameThingMayBeAddedTwice() {
        Vocabulary words = Vocabulary.builder().fact(OVERDUE).build();

        assertThat(words.toBuilder().fact(OVERDUE).plus(words).build().facts()).hasSize(1);
    }

    @Test
    void oneIdWithTwoMeaningsIsRefused() {
        Vocabulary.Builder words = Vocabulary.builder().fact(OVERDUE).scale(RISK);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> words.fact(FlagFact.attribute("overdue-share")))
                .withMessage("""
                        The fact (overdue-share) is in the vocabulary with two meanings: numbers(-inf, inf), an attribute \
                        and true or false, an attribute.
                        Maybe give one of them another id.""");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> words.scale(Scale.ordered("credit-risk", "LOW", "MEDIUM", "HIGH")))
                .withMessage("""
                        The scale (credit-risk) is in the vocabulary with two meanings: credit-risk [LOW < HIGH] and \
                        credit-risk [LOW < MEDIUM < HIGH].
                        Maybe give one of them another id.""");
    }

    @Test
    void anAttributeDoesNotPassForAFactThatIsReadInCode() {
        NumberFact revenue = NumberFact.attribute("revenue", Unit.MONEY);

        assertThat(revenue).isEqualTo(AccountFacts.REVENUE);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> StandardPolicy.vocabulary().toBuilder().fact(revenue))
                .withMessage("""
                        The fact (revenue) is in the vocabulary with two meanings: numbers(-inf, inf), read in code \
                        and numbers(-inf, inf), an attribute.
                        Maybe give one of them another id.""");
    }

    @Test
    void attributesAreToldFromFactsThatAreReadInCode() {
        assertThat(OVERDUE.isAttribute()).isTrue();
        assertThat(FlagFact.attribute("vip").isAttribute()).isTrue();
        assertThat(AccountFacts.REVENUE.isAttribute()).isFalse();
    }
}
