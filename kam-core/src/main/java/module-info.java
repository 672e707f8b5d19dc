/** The domain types of key account management: immutable values that hold no rule. */
@org.jspecify.annotations.NullMarked
module io.github.kamrules.core {
    requires com.google.common;
    requires transitive org.joda.money;
    requires static transitive org.jspecify;
    requires static com.google.errorprone.annotations;
    requires static org.immutables.value.annotations;

    exports io.github.kamrules.account;
    exports io.github.kamrules.calendar;
    exports io.github.kamrules.history;
    exports io.github.kamrules.number;
    exports io.github.kamrules.portfolio;
    exports io.github.kamrules.relationship;
    exports io.github.kamrules.sales;
    exports io.github.kamrules.scale;
    exports io.github.kamrules.source;
    exports io.github.kamrules.strategy;
    exports io.github.kamrules.text;
    exports io.github.kamrules.tier;
    exports io.github.kamrules.internal to
            io.github.kamrules.rules;
}
