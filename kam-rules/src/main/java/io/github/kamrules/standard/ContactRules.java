package io.github.kamrules.standard;

import static io.github.kamrules.fact.ContactFacts.CONTACT_COUNT;
import static io.github.kamrules.fact.ContactFacts.DAYS_SINCE_EXECUTIVE_CONTACT;
import static io.github.kamrules.fact.ContactFacts.EXECUTIVE_CONTACTS;
import static io.github.kamrules.fact.ContactFacts.FRONTLINE_CONTACTS;
import static io.github.kamrules.fact.ContactFacts.MIDDLE_CONTACTS;
import static io.github.kamrules.fact.ContactFacts.TOP_DECISION_MAKER_COVERAGE;
import static io.github.kamrules.fact.ContactFacts.UNCOVERED_ROLES;
import static io.github.kamrules.source.KnowledgeSource.stated;
import static io.github.kamrules.standard.StandardDecisions.COVERAGE_RISK;
import static io.github.kamrules.standard.StandardDecisions.TIER;

import io.github.kamrules.decision.Characteristic;
import io.github.kamrules.decision.Condition;
import io.github.kamrules.decision.FirstMatch;
import io.github.kamrules.decision.Input;
import io.github.kamrules.decision.Logic;
import io.github.kamrules.decision.Scorecard;
import io.github.kamrules.number.Decimal;
import io.github.kamrules.policy.Policy;
import io.github.kamrules.relationship.CoverageLevels;
import io.github.kamrules.scale.Level;
import io.github.kamrules.tier.RiskLevels;
import io.github.kamrules.tier.Tiers;
import io.github.kamrules.verify.Guarantee;
import java.util.List;

/**
 * Whether we know the people whom we should know at an account of some weight.
 *
 * <p>What is not known of the buying centre is not held against the account; only how many people we know must be told.
 */
final class ContactRules {

    private static final Condition KEY = TIER.atLeast(Tiers.KEY);

    private static final Condition DEVELOPMENT = TIER.is(Tiers.DEVELOPMENT);

    /** Nobody of us has ever met who has the last word. */
    static final Condition TOP_NOT_MET = Condition.guard(TOP_DECISION_MAKER_COVERAGE.is(CoverageLevels.NONE));

    /** The top of the account is known, and one has spoken lately. */
    static final Condition TOP_COVERED = Condition.guard(DAYS_SINCE_EXECUTIVE_CONTACT
            .atMost(StandardParameters.EXECUTIVE_CONTACT_DAYS)
            .and(TOP_DECISION_MAKER_COVERAGE.atLeast(CoverageLevels.BRIEF)));

    /** Somebody is known, and nobody where the work is done. */
    static final Condition LEVEL_EMPTY =
            Condition.guard(FRONTLINE_CONTACTS.lessThan("1").or(MIDDLE_CONTACTS.lessThan("1")));

    static final Condition ROLES_UNCOVERED =
            Condition.guard(UNCOVERED_ROLES.atLeast(StandardParameters.UNCOVERED_ROLES));

    private ContactRules() {}

    static Logic<Level> coverageRisk() {
        return FirstMatch.<Level>empty()
                .orNotApplicableWhen(TIER.atLeast(Tiers.DEVELOPMENT).not(), "reason.too-light-for-coverage")
                .orWhen(KEY.and(TOP_NOT_MET), RiskLevels.HIGH, stated(175))
                .orWhen(KEY.and(Condition.guard(EXECUTIVE_CONTACTS.lessThan("1"))), RiskLevels.HIGH, stated(48))
                .orWhen(TOP_NOT_MET, RiskLevels.MEDIUM, stated(175))
                .orWhen(
                        KEY.and(Condition.guard(
                                DAYS_SINCE_EXECUTIVE_CONTACT.moreThan(StandardParameters.EXECUTIVE_CONTACT_DAYS))),
                        RiskLevels.MEDIUM,
                        stated(48))
                .orWhen(LEVEL_EMPTY, RiskLevels.MEDIUM, stated(137, 161))
                .orWhen(ROLES_UNCOVERED, RiskLevels.MEDIUM, stated(172))
                .orWhen(KEY.and(CONTACT_COUNT.lessThan(StandardParameters.KEY_CONTACTS)), RiskLevels.MEDIUM, stated(53))
                .orWhen(
                        DEVELOPMENT.and(CONTACT_COUNT.lessThan(StandardParameters.DEVELOPMENT_CONTACTS)),
                        RiskLevels.MEDIUM,
                        stated(53))
                .otherwise(RiskLevels.LOW)
                .from(stated(48, 53, 161, 172, 175));
    }

    static Logic<Decimal> minContacts() {
        return Scorecard.of(Characteristic.of("min-contacts")
                        .when(KEY, StandardParameters.KEY_CONTACTS)
                        .when(DEVELOPMENT, StandardParameters.DEVELOPMENT_CONTACTS)
                        .when(TIER.is(Tiers.ORDINARY), StandardParameters.ORDINARY_CONTACTS)
                        .from(stated(53)))
                .notApplicableWhen(TIER.is(Tiers.PROSPECT), "reason.no-contacts-expected")
                .from(stated(53));
    }

    /** Knowing more people, or the one who decides better, never makes the risk greater. */
    static void addGuarantees(Policy.Builder policy) {
        for (Input more : List.of(
                CONTACT_COUNT, EXECUTIVE_CONTACTS, MIDDLE_CONTACTS, FRONTLINE_CONTACTS, TOP_DECISION_MAKER_COVERAGE)) {
            policy.guarantee(Guarantee.falling("more-" + more.id() + "-no-higher-risk", more, COVERAGE_RISK));
        }
        policy.guarantee(Guarantee.rising("more-uncovered-roles-no-lower-risk", UNCOVERED_ROLES, COVERAGE_RISK));
    }
}
