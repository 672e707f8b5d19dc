package io.github.kamrules.strategy;

/**
 * Who on the company's side carries something out (items 118 to 134 of the KAM catalogue). Immutable and thread-safe, as
 * every enum.
 */
public enum Role {
    /** Draws up and carries out the account's plan; the customer's advocate inside the company. */
    ACCOUNT_MANAGER,
    /** Reviews the plan, opens doors, and presses for delivery and quick answers. */
    SALES_MANAGER,
    /** The senior manager who keeps up the relationship with a counterpart and answers for the account in the long run. */
    EXECUTIVE_SPONSOR,
    /** Any other member of the account team. */
    TEAM_MEMBER
}
