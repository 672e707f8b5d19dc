package io.github.kamrules.relationship;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * All the people that the company knows at an account.
 *
 * <p>{@link #none()} says that it is known to know nobody; an account whose contacts are not known has no
 * {@code Contacts} at all. Immutable and thread-safe.
 *
 * @param contacts the contacts in the order given, with different ids
 */
public record Contacts(List<Contact> contacts) {
    private static final Contacts NONE = new Contacts(ImmutableList.of());

    /**
     * Makes the contacts of an account.
     *
     * @param contacts the contacts in the order given, with different ids
     * @throws IllegalArgumentException if two contacts have the same id
     */
    public Contacts {
        contacts = ImmutableList.copyOf(contacts);
        Set<String> ids = new HashSet<>();
        contacts.forEach(contact -> checkArgument(
                ids.add(contact.id()), "The id (%s) must not be that of two contacts of an account.", contact.id()));
    }

    /**
     * Returns the given contacts.
     *
     * @param contacts the contacts, with different ids
     * @return the contacts of an account
     * @throws IllegalArgumentException if two contacts have the same id
     */
    public static Contacts of(Collection<Contact> contacts) {
        return new Contacts(ImmutableList.copyOf(contacts));
    }

    /**
     * Returns the given contacts.
     *
     * @param contacts the contacts, with different ids
     * @return the contacts of an account
     * @throws IllegalArgumentException if two contacts have the same id
     */
    public static Contacts of(Contact... contacts) {
        return new Contacts(ImmutableList.copyOf(contacts));
    }

    /**
     * Returns the contacts of an account at which nobody is known.
     *
     * @return no contacts
     */
    public static Contacts none() {
        return NONE;
    }

    /**
     * Returns the latest of the contacts' last exchanges. One that lies after the given date is left out, since the one
     * before it is not known.
     *
     * @param asOf the date to look back from, included
     * @return the date of the last exchange with anybody, if one is known
     */
    public Optional<LocalDate> lastContact(LocalDate asOf) {
        Optional<LocalDate> latest = Optional.empty();
        for (Contact contact : contacts) {
            Optional<LocalDate> date = contact.lastContact();
            if (date.isPresent()
                    && !date.get().isAfter(asOf)
                    && (latest.isEmpty() || date.get().isAfter(latest.get()))) {
                latest = date;
            }
        }
        return latest;
    }

    /**
     * Returns these contacts without their names, and with their numbers for ids: what a rule reads of them stays.
     *
     * @return the contacts, in the same order
     */
    public Contacts withoutNames() {
        ImmutableList.Builder<Contact> nameless = ImmutableList.builder();
        int number = 0;
        for (Contact contact : contacts) {
            number++;
            Contact.Builder one =
                    Contact.builder().id(String.valueOf(number)).topDecisionMaker(contact.topDecisionMaker());
            one.roles(contact.roles());
            contact.level().ifPresent(one::level);
            contact.lastContact().ifPresent(one::lastContact);
            contact.influence().ifPresent(one::influence);
            contact.support().ifPresent(one::support);
            contact.coverage().ifPresent(one::coverage);
            nameless.add(one.build());
        }
        return new Contacts(nameless.build());
    }
}
