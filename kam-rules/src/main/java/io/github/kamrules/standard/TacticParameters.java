package io.github.kamrules.standard;

import static io.github.kamrules.source.KnowledgeSource.assumed;
import static io.github.kamrules.source.KnowledgeSource.stated;

import com.google.common.collect.ImmutableList;
import io.github.kamrules.decision.Parameter;
import java.util.List;

/** The numbers of the tactics. They can be set as those of {@link StandardParameters}, whose list holds them, too. */
public final class TacticParameters {

    /** Supply is at risk no sooner than so many days before a peak season. */
    public static final Parameter SUPPLY_NOTICE_DAYS = Parameter.of(
            "supply.notice-days",
            "56",
            assumed("eight weeks to produce and to ship; the catalogue says before the season", 160));

    /** A gap of at least this part of what a peak season needs is a high risk. */
    public static final Parameter WIDE_SUPPLY_GAP = Parameter.of(
            "supply.wide-gap",
            "0.20",
            assumed("a fifth is more than shifts and express freight make up; the catalogue gives no number", 160));

    /** An executive visits a key account at least every so many days. */
    public static final Parameter EXECUTIVE_VISIT_DAYS = Parameter.of(
            "tactic.executive-visit-days",
            "180",
            assumed("twice a year; the catalogue says that executives visit a third of the year", 164));

    /** Figures and news are exchanged with a key account at least every so many days. */
    public static final Parameter INFORMATION_DAYS = Parameter.of(
            "tactic.information-days",
            "90",
            assumed("once a quarter, as key accounts are reviewed; the catalogue says in time", 151, 168));

    /** An occasion of the account is prepared for from so many days before it. */
    public static final Parameter EVENT_NOTICE_DAYS = Parameter.of(
            "tactic.event-notice-days",
            "30",
            assumed("a month to decide and to prepare; the catalogue gives no number", 163));

    /** Key accounts and executives meet at a forum at least every so many days. */
    public static final Parameter FORUM_DAYS = Parameter.of("tactic.forum-days", "365", stated(169));

    /** A key account and we promote together at least every so many days. */
    public static final Parameter JOINT_PROMOTION_DAYS = Parameter.of(
            "tactic.joint-promotion-days",
            "365",
            assumed("once a year with each key account; the catalogue gives no number", 165));

    /** Who looks after an account is in question when it gives so many points of 5 or fewer. */
    public static final Parameter LOW_OWNER_FEEDBACK = Parameter.of(
            "tactic.low-owner-feedback",
            "2",
            assumed("below the middle of five points; the catalogue gives no number", 166));

    /** A key account has at least so many ways to tell us what it thinks. */
    public static final Parameter KEY_FEEDBACK_CHANNELS = Parameter.of(
            "tactic.key-feedback-channels", "2", assumed("several, as the catalogue says, are at least two", 140));

    private TacticParameters() {}

    /**
     * Returns all these parameters.
     *
     * @return the parameters with their default values, in the order of this page
     */
    public static List<Parameter> all() {
        return ImmutableList.of(
                SUPPLY_NOTICE_DAYS,
                WIDE_SUPPLY_GAP,
                EXECUTIVE_VISIT_DAYS,
                INFORMATION_DAYS,
                EVENT_NOTICE_DAYS,
                FORUM_DAYS,
                JOINT_PROMOTION_DAYS,
                LOW_OWNER_FEEDBACK,
                KEY_FEEDBACK_CHANNELS);
    }
}
