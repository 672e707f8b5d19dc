package io.github.kamrules.examples.customrule;

import static io.github.kamrules.standard.StandardDecisions.TIER;
import static io.github.kamrules.testkit.RuleVerifier.verifyThat;
import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.kamrules.account.Account;
import io.github.kamrules.account.AttributeValue;
import io.github.kamrules.decision.FirstMatch;
import io.github.kamrules.decision.Verdict;
import io.github.kamrules.number.Decimal;
import io.github.kamrules.policy.Policy;
import io.github.kamrules.policy.Recommended;
import io.github.kamrules.portfolio.Portfolio;
import io.github.kamrules.review.Assessment;
import io.github.kamrules.review.Reviewer;
import io.github.kamrules.scale.Level;
import io.github.kamrules.testkit.RuleVerifier;
import io.github.kamrules.tier.Tiers;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class CustomRuleTest {

    @Test
    void printsWhatIsDecidedWhyAndWhatToDo() throws IOException {
        PrintStream console = System.out;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        try {
            System.setOut(new PrintStream(printed, true, UTF_8));
            CustomRule.main(new String[0]);
        } finally {
            System.setOut(console);
        }
        try (InputStream golden = requireNonNull(getClass().getResourceAsStream("custom-rule.txt"))) {
            assertThat(printed.toString(UTF_8).replace("\r\n", "\n"))
                    .isEqualTo(new String(golden.readAllBytes(), UTF_8).replace("\r\n", "\n"));
        }
    }

    /** The rule, without the program around it. */
    @Nested
    class Rule {
        // region test-a-rule
        private static final Level PROMOTER = CustomRule.VOICES.parse("PROMOTER");
        private static final Level PASSIVE = CustomRule.VOICES.parse("PASSIVE");
        private static final Level DETRACTOR = CustomRule.VOICES.parse("DETRACTOR");

        private final RuleVerifier<Level> voice = verifyThat(CustomRule.POLICY, CustomRule.VOICE);
        private final RuleVerifier<Recommended> ask = verifyThat(CustomRule.POLICY, CustomRule.ASK);

        @Test
        void whoAnswersNineOrTenIsAPromoter() {
            voice.atBoundaryOf(CustomRule.SCORE, "9").decides(PASSIVE, PROMOTER, PROMOTER);
            voice.atBoundaryOf(CustomRule.SCORE, "7").decides(DETRACTOR, PASSIVE, PASSIVE);
            voice.given(CustomRule.SCORE, "10").because(1);
        }

        @Test
        void whoDoesNotAnswerIsTakenForPassive() {
            voice.without(CustomRule.SCORE).decides(PASSIVE).usesDefaultFor(CustomRule.SCORE);
        }

        @Test
        void onlyAKeyAccountThatIsAPromoterIsAsked() {
            RuleVerifier<Recommended> promoter = ask.givenAnswer(CustomRule.VOICE, PROMOTER);

            promoter.givenAnswer(TIER, Tiers.KEY).recommends();
            promoter.givenAnswer(TIER, Tiers.ORDINARY).doesNotRecommend();
            ask.givenAnswer(CustomRule.VOICE, PASSIVE).doesNotRecommend();
        }

        @Test
        void anAccountOfTheCrmIsAsked() {
            ask.given(Crm.portfolio(), "C-1").recommends();
            ask.given(Crm.portfolio(), "C-1").without(CustomRule.SCORE).doesNotRecommend();
        }
        // endregion
    }

    /** What a user sees who gets it wrong. */
    @Nested
    class Broken {

        private static Assessment assess(Policy policy, AttributeValue score) {
            Account account = Crm.account("C-9", "EUR 5000", score).build();
            return Reviewer.of(policy)
                    .review(Portfolio.of(List.of(account), Crm.portfolio().asOf()))
                    .assessment("C-9");
        }

        private static String failure(AttributeValue score) {
            Verdict<Level> verdict = assess(CustomRule.POLICY, score).verdict(CustomRule.VOICE);
            return ((Verdict.Failed<Level>) verdict).failure().detail();
        }

        @Test
        void anAttributeOfTheWrongTypeFailsWhatReadsItAndNothingElse() {
            assertThat(failure(AttributeValue.text("nine")))
                    .isEqualTo(
                            "the attribute (survey-score) is the text (nine), but a number or an amount of money was expected");
            assertThat(assess(CustomRule.POLICY, AttributeValue.text("nine")).value(TIER))
                    .isPresent();
        }

        @Test
        void aNumberOutsideTheDomainIsReportedInsteadOfBelieved() {
            assertThat(failure(AttributeValue.number(Decimal.of(95))))
                    .isEqualTo("the value (95) is outside its domain: numbers[0, 10] in steps of 1");
        }

        @Test
        void withoutTheDefaultAMissingAttributeIsNamed() {
            Policy strict =
                    CustomRule.POLICY.extend("strict", "1").withoutDefaults().build();
            verifyThat(strict, CustomRule.VOICE)
                    .given(Crm.portfolio(), "C-3")
                    .isUndecidedBetween(Rule.DETRACTOR, Rule.PASSIVE, Rule.PROMOTER)
                    .isMissing(CustomRule.SCORE);
        }

        @Test
        void aLevelThatTheScaleDoesNotHaveIsRefusedWithThoseThatItHas() {
            assertThatThrownBy(() -> CustomRule.VOICES.parse("PROMOTOR")).hasMessage("""
                    The scale (voice) has no level (PROMOTOR): its levels are [DETRACTOR, PASSIVE, PROMOTER].
                    Maybe PROMOTER is meant.""");
        }

        @Test
        void aBoundOutsideTheDomainFailsWhenThePolicyIsBuilt() {
            Policy.Builder policy = CustomRule.POLICY
                    .extend("broken", "1")
                    .replace(
                            CustomRule.VOICE,
                            FirstMatch.when(CustomRule.SCORE.atLeast("90"), CustomRule.VOICES.parse("PROMOTER"))
                                    .otherwise(CustomRule.VOICES.parse("PASSIVE")));
            assertThatThrownBy(policy::build)
                    .hasMessage("The bound (90) in the decision (voice-of-customer) is outside the domain of"
                            + " (survey-score): numbers[0, 10] in steps of 1.");
        }
    }
}
