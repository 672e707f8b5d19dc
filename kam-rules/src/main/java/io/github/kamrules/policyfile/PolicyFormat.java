package io.github.kamrules.policyfile;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.base.Ascii;

/** How a policy file is written. Both forms have the same keys and the same values. */
public enum PolicyFormat {
    /** YAML 1.2; every value is read as text, so that no country becomes a boolean. Needs snakeyaml-engine. */
    YAML,
    /** JSON; a number keeps all its digits. Needs jackson-core. */
    JSON;

    /**
     * Returns the format of a file by the end of its name.
     *
     * @param fileName the name of the file: it must end in .yaml, .yml or .json
     * @return the format
     * @throws IllegalArgumentException if the name ends otherwise
     */
    public static PolicyFormat ofFileName(String fileName) {
        String name = Ascii.toLowerCase(fileName);
        boolean json = name.endsWith(".json");
        checkArgument(
                json || name.endsWith(".yaml") || name.endsWith(".yml"),
                "The policy file (%s) must be YAML or JSON, and its name end in .yaml, .yml or .json.",
                fileName);
        return json ? JSON : YAML;
    }
}
