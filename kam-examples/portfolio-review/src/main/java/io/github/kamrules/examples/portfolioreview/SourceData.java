package io.github.kamrules.examples.portfolioreview;

import io.github.kamrules.account.Account;
import java.time.LocalDate;
import java.util.List;

/**
 * What was read from a source.
 *
 * @param name the name of the source, for titles
 * @param asOf the date as of which to review: the day after the last order
 * @param accounts the accounts
 * @param notes what was left out, repaired or noticed on the way, one sentence each
 */
record SourceData(String name, LocalDate asOf, List<Account> accounts, List<String> notes) {
    SourceData {
        accounts = List.copyOf(accounts);
        notes = List.copyOf(notes);
    }
}
