package io.github.kamrules.examples.pluginhost;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;

class PluginHostTest {

    @Test
    void thePolicyDecidesByTheRulesOfThePlugin() throws IOException {
        assertThat(PluginHost.told())
                .startsWith("found distributors 1.2\n")
                .contains("DECISION channel-health from the plug-in distributors 1.2")
                .contains("Health of the channel: blocked");
    }
}
