/** Accounts and assessments as JSON, with Jackson on the module path. */
@org.jspecify.annotations.NullMarked
module io.github.kamrules.examples.json {
    requires com.fasterxml.jackson.databind;
    requires io.github.kamrules.rules;
    requires static org.jspecify;
}
