package io.github.kamrules.standard;

import static io.github.kamrules.fact.CalendarFacts.PRICE_WAR;
import static io.github.kamrules.fact.CalendarFacts.REPRESENTATIVE;
import static io.github.kamrules.standard.StandardDecisions.ACCOUNT_CATEGORY;
import static io.github.kamrules.standard.StandardDecisions.EXIT_CANDIDATE;
import static io.github.kamrules.standard.StandardDecisions.INCENTIVE_ELIGIBLE;
import static io.github.kamrules.standard.StandardDecisions.LIFECYCLE_STAGE;
import static io.github.kamrules.standard.StandardDecisions.PILOT_ELIGIBLE;
import static io.github.kamrules.standard.StandardDecisions.RELATIONSHIP_STRENGTH;
import static io.github.kamrules.standard.StandardDecisions.TIER;
import static io.github.kamrules.standard.YesNo.NO;
import static io.github.kamrules.standard.YesNo.YES;
import static io.github.kamrules.testkit.RuleVerifier.verifyThat;

import io.github.kamrules.relationship.RelationshipStrengths;
import io.github.kamrules.testkit.RuleVerifier;
import io.github.kamrules.tier.AccountCategories;
import io.github.kamrules.tier.LifecycleStages;
import io.github.kamrules.tier.Tiers;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class EligibilityRulesTest {

    @Nested
    class Pilot {
        private final RuleVerifier<YesNo> pilot = verifyThat(StandardPolicy.strict(), PILOT_ELIGIBLE)
                .givenAnswer(LIFECYCLE_STAGE, LifecycleStages.REPEAT)
                .givenAnswer(TIER, Tiers.KEY)
                .givenAnswer(RELATIONSHIP_STRENGTH, RelationshipStrengths.GOOD)
                .givenAnswer(ACCOUNT_CATEGORY, AccountCategories.DEFEND)
                .given(REPRESENTATIVE, true);

        @Test
        void isForKeyAccountsOnGoodTermsThatStandForOthers() {
            pilot.decides(YES);
            pilot.givenAnswer(TIER, Tiers.DEVELOPMENT).decides(NO);
            pilot.givenAnswer(RELATIONSHIP_STRENGTH, RelationshipStrengths.LIMITED)
                    .decides(NO);
            pilot.givenAnswer(ACCOUNT_CATEGORY, AccountCategories.RECOVER).decides(NO);
            pilot.given(REPRESENTATIVE, false).decides(NO);
            pilot.without(REPRESENTATIVE).decides(NO);
        }

        @Test
        void isNothingForWhoBuysNothing() {
            pilot.givenAnswer(LIFECYCLE_STAGE, LifecycleStages.LOST).doesNotApply();
        }
    }

    @Nested
    class Incentive {
        private final RuleVerifier<YesNo> incentive = verifyThat(StandardPolicy.strict(), INCENTIVE_ELIGIBLE)
                .givenAnswer(LIFECYCLE_STAGE, LifecycleStages.FIRST_TIME)
                .givenAnswer(TIER, Tiers.DEVELOPMENT)
                .givenAnswer(ACCOUNT_CATEGORY, AccountCategories.DEFEND)
                .givenAnswer(EXIT_CANDIDATE, NO)
                .given(PRICE_WAR, false);

        @Test
        void isForCustomersOutsideOfPriceWars() {
            incentive.decides(YES);
            incentive.given(PRICE_WAR, true).decides(NO);
            incentive.without(PRICE_WAR).decides(NO);
            incentive.givenAnswer(TIER, Tiers.ORDINARY).decides(NO);
            incentive.givenAnswer(ACCOUNT_CATEGORY, AccountCategories.RECOVER).decides(NO);
            incentive.givenAnswer(EXIT_CANDIDATE, YES).decides(NO);
        }

        @Test
        void isNothingForWhoBuysNothing() {
            incentive.givenAnswer(LIFECYCLE_STAGE, LifecycleStages.TARGET).doesNotApply();
        }
    }
}
