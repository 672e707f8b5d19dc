/** Rules for those who sell through distributors: found by who has this module, with nothing exported. */
@org.jspecify.annotations.NullMarked
module io.github.kamrules.examples.distributors {
    requires io.github.kamrules.rules;
    requires static org.jspecify;

    provides io.github.kamrules.policy.Plugin with
            io.github.kamrules.examples.distributors.Distributors;
}
