package io.github.kamrules.examples.pluginhost;

import io.github.kamrules.account.Account;
import io.github.kamrules.account.AttributeValue;
import io.github.kamrules.decision.Decision;
import io.github.kamrules.number.Decimal;
import io.github.kamrules.policy.Origin;
import io.github.kamrules.policy.Plugin;
import io.github.kamrules.policy.Plugins;
import io.github.kamrules.policy.Policy;
import io.github.kamrules.policy.Vocabulary;
import io.github.kamrules.policyfile.PolicyFile;
import io.github.kamrules.policyfile.PolicyFormat;
import io.github.kamrules.portfolio.Portfolio;
import io.github.kamrules.review.Assessment;
import io.github.kamrules.review.Reviewer;
import io.github.kamrules.standard.StandardPolicy;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/** Reviews by a policy file that takes a plug-in which this program has never heard of. */
public final class PluginHost {

    private PluginHost() {}

    /** Prints what was found and decided; ends with 1 if nothing was found, or not where it was looked for. */
    public static void main(String[] args) throws IOException {
        String told = told();
        System.out.print(told);
        boolean named = PluginHost.class.getModule().isNamed();
        boolean wanted = args.length == 0 || args[0].equals("a module") == named;
        if (!wanted || !told.contains("distributors 1.2")) {
            System.err.println("The plug-in was not found on " + String.join(" ", args) + ".");
            System.exit(1);
        }
    }

    static String told() throws IOException {
        StringBuilder out = new StringBuilder();
        // region plugin-host
        Plugins found = Plugins.load();
        for (Plugin plugin : found.all()) {
            out.append("found ")
                    .append(plugin.id())
                    .append(' ')
                    .append(plugin.version())
                    .append('\n');
        }
        Vocabulary words =
                StandardPolicy.vocabulary().toBuilder().plugins(found).build();
        Policy acme = PolicyFile.read("acme.yaml", file(), PolicyFormat.YAML, words);
        for (Origin origin : acme.origins()) {
            out.append(origin).append('\n');
        }
        Decision<?> health = acme.decision("channel-health").orElseThrow();
        for (Assessment assessment : Reviewer.of(acme).review(portfolio()).assessments()) {
            out.append(assessment.explain(health).toText(Locale.ENGLISH));
        }
        // endregion
        return out.toString();
    }

    private static String file() throws IOException {
        try (InputStream file = Objects.requireNonNull(PluginHost.class.getResourceAsStream("acme.yaml"))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static Portfolio portfolio() {
        Account account = Account.builder()
                .id("D-1")
                .name("Nordic Wholesale")
                .attribute("stock-days", AttributeValue.number(Decimal.of("100")))
                .attribute("sell-out-share", AttributeValue.number(Decimal.of("0.7")))
                .build();
        return Portfolio.of(List.of(account), LocalDate.of(2027, 1, 31));
    }
}
