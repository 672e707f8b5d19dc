/** The smallest program that uses KAM Rules. */
@org.jspecify.annotations.NullMarked
module io.github.kamrules.examples.quickstart {
    requires io.github.kamrules.rules;
    requires static org.jspecify;
}
