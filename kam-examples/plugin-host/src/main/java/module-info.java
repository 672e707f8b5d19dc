/** A program that takes plug-ins: it requires none of them, since the library looks for them. */
@org.jspecify.annotations.NullMarked
module io.github.kamrules.examples.pluginhost {
    requires io.github.kamrules.rules;
    requires static org.jspecify;
}
