package io.github.kamrules.examples.portfolioreview.source;

import io.github.kamrules.account.Account;
import io.github.kamrules.decision.Decision;
import io.github.kamrules.policy.Policy;
import io.github.kamrules.text.Message;
import java.time.LocalDate;
import java.util.List;

/**
 * What was read from a source, ready to be reviewed.
 *
 * @param name the name of the source, for titles
 * @param asOf the date as of which to review: the day after the last order
 * @param accounts the accounts
 * @param notes what was left out, repaired or noticed on the way, one sentence each; their words are in the policy's texts
 * @param policy the policy to review by
 * @param proxies the decisions of the policy that stand in for what the source does not know
 */
public record SourceData(
        String name,
        LocalDate asOf,
        List<Account> accounts,
        List<Message> notes,
        Policy policy,
        List<Decision<?>> proxies) {
    public SourceData {
        accounts = List.copyOf(accounts);
        notes = List.copyOf(notes);
        proxies = List.copyOf(proxies);
    }
}
