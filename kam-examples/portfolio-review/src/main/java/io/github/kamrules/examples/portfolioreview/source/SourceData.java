package io.github.kamrules.examples.portfolioreview.source;

import io.github.kamrules.account.Account;
import io.github.kamrules.decision.Decision;
import io.github.kamrules.history.LevelOverride;
import io.github.kamrules.policy.Policy;
import io.github.kamrules.text.Message;
import io.github.kamrules.text.TextBundle;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What was read from a source, ready to be reviewed.
 *
 * @param name the name of the source, for titles
 * @param asOf the date as of which to review: the day after the last order
 * @param accounts the accounts
 * @param notes what was left out, repaired or noticed on the way, one sentence each; their words are in the policy's texts
 * @param policy the policy to review by
 * @param proxies the decisions of the policy that stand in for what the source does not know
 * @param words the words of the source: of its notes, and of what its policy adds
 */
public record SourceData(
        String name,
        LocalDate asOf,
        List<Account> accounts,
        List<Message> notes,
        Policy policy,
        List<Decision<?>> proxies,
        TextBundle words) {
    public SourceData {
        accounts = List.copyOf(accounts);
        notes = List.copyOf(notes);
        proxies = List.copyOf(proxies);
    }

    /**
     * Returns the same data to be reviewed by another policy. The words of the source stay with it, and of the proxies those that
     * the other policy has as well.
     *
     * @param other the other policy
     * @return the data
     */
    public SourceData by(Policy other) {
        Policy withWords = other.extend(other.id(), other.version())
                .effective(other.effective())
                .texts(words)
                .buildUnverified();
        List<Decision<?>> kept =
                proxies.stream().filter(proxy -> sameLogic(proxy, withWords)).toList();
        return new SourceData(name, asOf, accounts, notes, withWords, kept, words);
    }

    /**
     * Returns the same data with more notes.
     *
     * @param more the notes
     * @return the data
     */
    public SourceData withNotes(List<Message> more) {
        List<Message> all = new ArrayList<>(notes);
        all.addAll(more);
        return new SourceData(name, asOf, accounts, all, policy, proxies, words);
    }

    /**
     * Returns the same data without the names of contacts, and without who set a level by hand, and why. All verdicts stay as they
     * are: none looks at these.
     *
     * @param instead what stands in place of a reason
     * @return the data
     */
    public SourceData withoutPersonalData(String instead) {
        List<Account> nameless = accounts.stream()
                .map(account -> withoutPersonalData(account, instead))
                .toList();
        return new SourceData(name, asOf, nameless, notes, policy, proxies, words);
    }

    private static Account withoutPersonalData(Account account, String instead) {
        Map<String, LevelOverride> overrides = new TreeMap<>();
        account.overrides()
                .forEach((decision, override) -> overrides.put(
                        decision,
                        LevelOverride.builder()
                                .decision(override.decision())
                                .level(override.level())
                                .reason(instead)
                                .firstDay(override.firstDay())
                                .lastDay(override.lastDay())
                                .build()));
        return account.withoutContactData().toBuilder().overrides(overrides).build();
    }

    private boolean sameLogic(Decision<?> decision, Policy other) {
        return other.graph().defines(decision)
                && other.graph()
                        .logic(decision)
                        .toString()
                        .equals(policy.graph().logic(decision).toString());
    }
}
