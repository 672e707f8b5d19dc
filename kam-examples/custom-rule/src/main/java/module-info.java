/** A rule of a company's own, on the module path. */
@org.jspecify.annotations.NullMarked
module io.github.kamrules.examples.customrule {
    requires io.github.kamrules.rules;
    requires static org.jspecify;
}
