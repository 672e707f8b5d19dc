package io.github.kamrules.standard;

import com.google.common.collect.ImmutableList;
import io.github.kamrules.check.Check;
import io.github.kamrules.source.KnowledgeSource;
import io.github.kamrules.strategy.StrategyId;
import io.github.kamrules.verify.Severity;
import java.util.List;
import java.util.Optional;

/**
 * The checks of the standard policy: what should not be so with an account. A policy that extends the standard one can change how
 * bad each is, replace its condition, or leave it out.
 */
public final class StandardChecks {

    /** A key account was left alone. */
    public static final Check NEGLECTED_KEY_ACCOUNT =
            check("neglected-key-account", Severity.ERROR, KnowledgeSource.stated(97), "re-engage", 97, 113);

    /** An account is lost and still a key account. */
    public static final Check LOST_KEY_ACCOUNT =
            check("lost-key-account", Severity.ERROR, KnowledgeSource.stated(8, 88), "win-back", 8, 88);

    /** A consumer is a key account. */
    public static final Check CONSUMER_AS_KEY_ACCOUNT =
            check("consumer-as-key-account", Severity.WARNING, KnowledgeSource.stated(2), "", 2);

    /** A tier is kept though this review would give a lower one. */
    public static final Check HELD_BY_PATIENCE =
            check("held-by-patience", Severity.INFO, KnowledgeSource.stated(9), "", 8, 9);

    /** A tier that was set by hand has run out. */
    public static final Check OVERRIDE_RAN_OUT =
            check("override-ran-out", Severity.WARNING, KnowledgeSource.stated(34), "", 34);

    /** A tier that was set by hand runs out soon. */
    public static final Check OVERRIDE_RUNS_OUT_SOON =
            check("override-runs-out-soon", Severity.INFO, KnowledgeSource.stated(34), "", 34);

    /** Nobody at the top of a key account is met. */
    public static final Check NO_TOP_CONTACT =
            check("no-top-contact", Severity.WARNING, KnowledgeSource.stated(48), "executive-coverage", 48, 67);

    /** A key account hangs on too few people. */
    public static final Check TOO_FEW_KEY_CONTACTS = check(
            "too-few-key-contacts", Severity.WARNING, KnowledgeSource.stated(53, 62), "broaden-key-contacts", 53, 62);

    /** A key account has a weak relationship. */
    public static final Check WEAK_RELATIONSHIP_WITH_KEY_ACCOUNT = check(
            "weak-relationship-with-key-account",
            Severity.WARNING,
            KnowledgeSource.stated(40, 48),
            "advance-relationship",
            40,
            48);

    /** An alliance is not steered together. */
    public static final Check ALLIANCE_WITHOUT_GOVERNANCE = check(
            "alliance-without-governance", Severity.WARNING, KnowledgeSource.stated(75), "govern-alliance", 72, 75);

    /** A key account buys by price alone. */
    public static final Check PRICE_DECIDES =
            check("price-decides", Severity.INFO, KnowledgeSource.stated(64), "sell-value", 64, 143);

    /** Only what is public is known of a key account. */
    public static final Check LITTLE_INFORMATION =
            check("little-information", Severity.WARNING, KnowledgeSource.stated(63, 111), "share-insight", 63, 111);

    /** More is known than the relationship can explain. */
    public static final Check INFORMATION_ABOVE_RELATIONSHIP = check(
            "information-above-relationship",
            Severity.WARNING,
            KnowledgeSource.assumed(
                    "the source ties secret information to close relationships, without a table", 63, 146),
            "",
            63,
            146);

    /** Nobody knows whether a competitor is after an account with potential. */
    public static final Check COMPETITOR_UNKNOWN =
            check("competitor-unknown", Severity.INFO, KnowledgeSource.stated(29), "", 29);

    /** The potential of a key account is not known. */
    public static final Check POTENTIAL_UNKNOWN =
            check("potential-unknown", Severity.INFO, KnowledgeSource.stated(25, 41), "", 25, 41);

    /** A key account loses money, and not for its influence. */
    public static final Check LOSES_MONEY =
            check("loses-money", Severity.WARNING, KnowledgeSource.stated(22, 104), "", 22, 32, 104);

    /** The company lives on one account. */
    public static final Check DEPENDS_ON_ONE =
            check("depends-on-one", Severity.WARNING, KnowledgeSource.stated(30), "reduce-dependence", 30);

    private StandardChecks() {}

    private static Check check(String id, Severity severity, KnowledgeSource source, String remedy, int... items) {
        return Check.builder()
                .id(id)
                .severity(severity)
                .source(source)
                .remedy(Optional.of(remedy).filter(it -> !it.isEmpty()).map(StrategyId::of))
                .addItems(items)
                .build();
    }

    /**
     * Returns all these checks.
     *
     * @return the checks, in the order in which the policy has them
     */
    public static List<Check> all() {
        return ImmutableList.of(
                NEGLECTED_KEY_ACCOUNT,
                LOST_KEY_ACCOUNT,
                CONSUMER_AS_KEY_ACCOUNT,
                HELD_BY_PATIENCE,
                OVERRIDE_RAN_OUT,
                OVERRIDE_RUNS_OUT_SOON,
                NO_TOP_CONTACT,
                TOO_FEW_KEY_CONTACTS,
                WEAK_RELATIONSHIP_WITH_KEY_ACCOUNT,
                ALLIANCE_WITHOUT_GOVERNANCE,
                PRICE_DECIDES,
                LITTLE_INFORMATION,
                INFORMATION_ABOVE_RELATIONSHIP,
                COMPETITOR_UNKNOWN,
                POTENTIAL_UNKNOWN,
                LOSES_MONEY,
                DEPENDS_ON_ONE);
    }
}
