package io.github.kamrules.examples.fuzz;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import io.github.kamrules.policyfile.PolicyFile;
import io.github.kamrules.policyfile.PolicyFileException;
import io.github.kamrules.policyfile.PolicyFormat;
import io.github.kamrules.standard.StandardPolicy;

/** Reads anything as a policy in YAML. Any other exception than that of the reader is a finding. */
class YamlFuzz {

    @FuzzTest(maxDuration = "90s")
    void aPolicyInYaml(FuzzedDataProvider data) {
        try {
            PolicyFile.readUnverified(
                    "fuzz", data.consumeRemainingAsString(), PolicyFormat.YAML, StandardPolicy.vocabulary());
        } catch (PolicyFileException e) {
            if (e.problems().isEmpty()) {
                throw new IllegalStateException("no problem is told", e);
            }
        }
    }
}
