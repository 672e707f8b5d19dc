package io.github.kamrules.policyfile;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The libraries that read and write files, which are optional at run time. */
final class Libraries {

    private Libraries() {}

    /** Does what needs one of them; says which one is wanted where it is not there. */
    static <T extends @Nullable Object> T with(Supplier<T> use) {
        try {
            return use.get();
        } catch (NoClassDefFoundError e) {
            String missing = String.valueOf(e.getMessage()).replace('/', '.');
            throw new IllegalStateException(
                    missing.contains("org.snakeyaml")
                            ? lacks("YAML", "org.snakeyaml:snakeyaml-engine", "org.snakeyaml.engine")
                            : missing.contains("com.fasterxml")
                                    ? lacks(
                                            "JSON",
                                            "com.fasterxml.jackson.core:jackson-core",
                                            "com.fasterxml.jackson.core")
                                    : missing.contains("fastcsv")
                                            ? lacks("CSV", "de.siegmar:fastcsv", "de.siegmar.fastcsv")
                                            : "A class is not there: " + missing + ".",
                    e);
        }
    }

    private static String lacks(String form, String artifact, String module) {
        return form + " needs the library " + artifact + ", which is not there.\n"
                + "Maybe add it as a dependency; on the module path, require the module " + module
                + " or start with --add-modules " + module + ".";
    }
}
