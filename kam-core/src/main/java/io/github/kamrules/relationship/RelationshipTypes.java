package io.github.kamrules.relationship;

import io.github.kamrules.scale.Level;
import io.github.kamrules.scale.Scale;

/**
 * How far an account and the company have come with each other (items 59 to 76 of the KAM catalogue): a ladder whose rungs
 * are told by {@link RelationshipIndicators indicators}. The sources have lost the lowest rung; it is reconstructed. Immutable
 * and thread-safe.
 */
public final class RelationshipTypes {
    /** The scale, lowest level first. */
    public static final Scale<Level> SCALE =
            Scale.ordered("relationship-type", "VENDOR", "PREFERRED_SUPPLIER", "PARTNERSHIP", "STRATEGIC_ALLIANCE");

    /** One of several suppliers, chosen by price and through formal purchasing, known to few people. */
    public static final Level VENDOR = SCALE.parse("VENDOR");

    /** The supplier whom many key people know well, who is told more than others, and to whom a better price is granted. */
    public static final Level PREFERRED_SUPPLIER = SCALE.parse("PREFERRED_SUPPLIER");

    /** Two firms with an agreement, whose top managements know each other, and that share what they do in some area. */
    public static final Level PARTNERSHIP = SCALE.parse("PARTNERSHIP");

    /** Two firms that run an alliance, such as a joint venture, together and look for business for both. */
    public static final Level STRATEGIC_ALLIANCE = SCALE.parse("STRATEGIC_ALLIANCE");

    private RelationshipTypes() {}
}
