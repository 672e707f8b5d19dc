package io.github.kamrules.standard;

import com.google.common.collect.ImmutableList;
import io.github.kamrules.decision.Decision;
import io.github.kamrules.decision.Domain;
import io.github.kamrules.decision.LevelDecision;
import io.github.kamrules.decision.NumberDecision;
import io.github.kamrules.decision.SetDecision;
import io.github.kamrules.number.Unit;
import io.github.kamrules.relationship.RelationshipStrengths;
import io.github.kamrules.relationship.RelationshipTypes;
import io.github.kamrules.relationship.Trajectories;
import io.github.kamrules.scale.Level;
import io.github.kamrules.tier.AccountCategories;
import io.github.kamrules.tier.AttractivenessLevels;
import io.github.kamrules.tier.GrowthRoutes;
import io.github.kamrules.tier.KeyReasons;
import io.github.kamrules.tier.LifecycleStages;
import io.github.kamrules.tier.RiskLevels;
import io.github.kamrules.tier.StrategicReasons;
import io.github.kamrules.tier.Tiers;
import io.github.kamrules.tier.ValueClasses;
import java.util.List;

/**
 * The decisions of the standard policy, for reading their verdicts and for replacing their logic.
 *
 * <pre>{@code
 * assessment.value(StandardDecisions.TIER);
 * StandardPolicy.standard().extend("acme", "2026").replace(StandardDecisions.RELATIONSHIP_STRENGTH, ours).build();
 * }</pre>
 */
public final class StandardDecisions {

    /** How far the account has come as a customer, by its orders. */
    public static final LevelDecision<Level> LIFECYCLE_STAGE = Decision.of("lifecycle-stage", LifecycleStages.SCALE);

    /**
     * Where the account stands by the revenue of the trailing year: head, waist or long tail. Not applicable without
     * positive revenue.
     */
    public static final LevelDecision<Level> VALUE_CLASS = Decision.of("value-class", ValueClasses.SCALE);

    /** Where the account would stand by its potential. */
    public static final LevelDecision<Level> POTENTIAL_LEVEL = Decision.of("potential-level", PotentialLevels.SCALE);

    /** How attractive the account is, in points, 0 to 10 with weights that sum to 1: by it key accounts are ranked when there are too many. */
    public static final NumberDecision ATTRACTIVENESS_SCORE =
            Decision.number("attractiveness-score", Domain.numbers("[0, 10]", Unit.POINTS));

    /** How attractive the account is, by potential, sales volume and margin. */
    public static final LevelDecision<Level> ATTRACTIVENESS = Decision.of("attractiveness", AttractivenessLevels.SCALE);

    /** How strong the relationship is: as stated, unless a company puts a measure of its own here. */
    public static final LevelDecision<Level> RELATIONSHIP_STRENGTH =
            Decision.of("relationship-strength", RelationshipStrengths.SCALE);

    /** Where the relationship is going: as stated, unless a company puts a measure of its own here. */
    public static final LevelDecision<Level> TRAJECTORY = Decision.of("trajectory", Trajectories.SCALE);

    /**
     * How far the relationship has come, from vendor to strategic alliance: the highest rung whose indicators all hold. Without
     * a default: an indicator that nobody has judged is not taken as failed.
     */
    public static final LevelDecision<Level> RELATIONSHIP_TYPE =
            Decision.of("relationship-type", RelationshipTypes.SCALE);

    /** What to do about the account by and large: attractiveness against relationship strength, and the trajectory. */
    public static final LevelDecision<Level> ACCOUNT_CATEGORY =
            Decision.of("account-category", AccountCategories.SCALE);

    /** Why the account is strategic: no reason, one, or several. */
    public static final SetDecision<Level> STRATEGIC_REASONS =
            Decision.setOf("strategic-reasons", StrategicReasons.SCALE);

    /**
     * Whether the account belongs to the customers that must be disclosed as major. The basis is the group: accounts under
     * one parent count as one customer.
     */
    public static final LevelDecision<YesNo> MAJOR_CUSTOMER = Decision.of("major-customer", YesNo.SCALE);

    /** Why the account counts as a large customer: no reason, one, or several. */
    public static final SetDecision<Level> KEY_REASONS = Decision.setOf("key-reasons", KeyReasons.SCALE);

    /**
     * How many of the five features of a key account the account has, from 0 to 5: a help for whoever admits key accounts. It
     * fits our goals, it buys much, alone or with its group, its loss would hurt, it has long been a steady customer, and its
     * potential is high. That most of the sales time goes to it and that the ablest people serve it are no features here: they
     * follow from its being a key account. While answers are missing, the candidates are the lowest and the highest number.
     * No other decision and no strategy reads it.
     */
    public static final NumberDecision KEY_ACCOUNT_SCREEN =
            Decision.number("key-account-screen", Domain.wholeNumbers("[0, 5]", Unit.COUNT));

    /** How much the account counts by what is known today. */
    public static final LevelDecision<Level> RAW_TIER = Decision.of("raw-tier", Tiers.SCALE);

    /** How much the account counts, kept from one review to the next until a change has proved itself. */
    public static final LevelDecision<Level> STABLE_TIER = Decision.of("stable-tier", Tiers.SCALE);

    /** How much the account counts when there is room for it: the stable tier, unless people set another one for a time. */
    public static final LevelDecision<Level> OVERRIDDEN_TIER = Decision.of("overridden-tier", Tiers.SCALE);

    /**
     * How much the account counts in the end: one tier less than that where there are more key accounts than can be looked
     * after. Accounts keep state and override of the tier under the id of this decision.
     */
    public static final LevelDecision<Level> TIER = Decision.of("tier", Tiers.SCALE);

    /** How far the account is neglected. Not applicable to accounts that do not buy again and again. */
    public static final LevelDecision<Level> NEGLECT = Decision.of("neglect", RiskLevels.SCALE);

    /** Which way the business with the account should grow: more, longer or deeper. */
    public static final LevelDecision<Level> GROWTH_ROUTE = Decision.of("growth-route", GrowthRoutes.SCALE);

    /**
     * Whether to change the terms with the account or to give it up. Never yes while influence, spoiler risk or potential is
     * unknown. Not applicable to accounts that are no customers.
     */
    public static final LevelDecision<YesNo> EXIT_CANDIDATE = Decision.of("exit-candidate", YesNo.SCALE);

    /**
     * How often an attempt to sell to the account succeeds, from 0 to 1, before anything else is known of it. Not applicable to
     * lost customers, for whom the catalogue has no rate.
     */
    public static final NumberDecision SUCCESS_RATE =
            Decision.number("success-rate", Domain.numbers("[0, 1]", Unit.RATIO));

    /** After how many days at most the account is looked after again. Not applicable to accounts that are no customers. */
    public static final NumberDecision CONTACT_CADENCE_DAYS =
            Decision.number("contact-cadence-days", Domain.numbers("[1, 3650]", Unit.DAYS));

    /**
     * How great the risk is that we do not know the people whom we should know. Not applicable below the tier of development
     * accounts.
     */
    public static final LevelDecision<Level> COVERAGE_RISK = Decision.of("coverage-risk", RiskLevels.SCALE);

    /** How many people we should know at least at the account. Not applicable to prospects. */
    public static final NumberDecision MIN_CONTACTS =
            Decision.number("min-contacts", Domain.numbers("[1, 1000]", Unit.COUNT));

    /**
     * Whether the account could get less in its next peak season than it will need. Not applicable to accounts that are no
     * customers, or while none is ahead; undecided while nobody knows of its seasons.
     */
    public static final LevelDecision<Level> SUPPLY_RISK = Decision.of("supply-risk", RiskLevels.SCALE);

    /** Whether a new product is best tried at this account: a key account on good terms that stands for others. */
    public static final LevelDecision<YesNo> PILOT_ELIGIBLE = Decision.of("pilot-eligible", YesNo.SCALE);

    /** Whether a reward for what it buys or sells does good at this account. In a price war it would only feed the war. */
    public static final LevelDecision<YesNo> INCENTIVE_ELIGIBLE = Decision.of("incentive-eligible", YesNo.SCALE);

    private StandardDecisions() {}

    /**
     * Returns all these decisions.
     *
     * @return the decisions, in the order of this page
     */
    public static List<Decision<?>> all() {
        return ImmutableList.of(
                LIFECYCLE_STAGE,
                VALUE_CLASS,
                POTENTIAL_LEVEL,
                ATTRACTIVENESS_SCORE,
                ATTRACTIVENESS,
                RELATIONSHIP_STRENGTH,
                TRAJECTORY,
                RELATIONSHIP_TYPE,
                ACCOUNT_CATEGORY,
                STRATEGIC_REASONS,
                MAJOR_CUSTOMER,
                KEY_REASONS,
                KEY_ACCOUNT_SCREEN,
                RAW_TIER,
                STABLE_TIER,
                OVERRIDDEN_TIER,
                TIER,
                NEGLECT,
                GROWTH_ROUTE,
                EXIT_CANDIDATE,
                SUCCESS_RATE,
                CONTACT_CADENCE_DAYS,
                COVERAGE_RISK,
                MIN_CONTACTS,
                SUPPLY_RISK,
                PILOT_ELIGIBLE,
                INCENTIVE_ELIGIBLE);
    }
}
