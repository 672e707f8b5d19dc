/** Decisions about key accounts that explain themselves: a decision library, policies, the standard policy, and reviews. */
@org.jspecify.annotations.NullMarked
module io.github.kamrules.rules {
    requires transitive io.github.kamrules.core;
    requires com.google.common;
    requires org.slf4j;
    requires static transitive org.jspecify;
    requires static com.google.errorprone.annotations;
    requires static org.immutables.value.annotations;
    requires static com.fasterxml.jackson.core;
    requires static com.fasterxml.jackson.databind;
    requires static org.snakeyaml.engine;
    requires static de.siegmar.fastcsv;

    uses io.github.kamrules.policy.Plugin;

    exports io.github.kamrules.audit;
    exports io.github.kamrules.calibrate;
    exports io.github.kamrules.check;
    exports io.github.kamrules.compare;
    exports io.github.kamrules.decision;
    exports io.github.kamrules.fact;
    exports io.github.kamrules.json;
    exports io.github.kamrules.policy;
    exports io.github.kamrules.policyfile;
    exports io.github.kamrules.review;
    exports io.github.kamrules.standard;
    exports io.github.kamrules.testkit;
    exports io.github.kamrules.verify;
    exports io.github.kamrules.whatif;
}
