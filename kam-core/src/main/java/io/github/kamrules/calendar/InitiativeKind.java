package io.github.kamrules.calendar;

/** What kind of undertaking an {@link Initiative} is. */
public enum InitiativeKind {
    /** A new product is tried at the account before others get it. */
    PILOT,

    /** Both sides promote what it sells. */
    JOINT_PROMOTION,

    /** It is rewarded for what it buys or sells: a discount, a share of the profit, a rebate, a contest. */
    INCENTIVE,

    /** It gets something beside the product that makes the purchase pay: service, delivery, training. */
    VALUE_ADD,

    /** Both sides manage a category of goods that it sells: assortment, shelf, stock. */
    CATEGORY_PLAN
}
