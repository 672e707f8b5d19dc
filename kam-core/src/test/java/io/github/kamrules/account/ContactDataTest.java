package io.github.kamrules.account;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kamrules.fixtures.Accounts;
import io.github.kamrules.relationship.Contact;
import io.github.kamrules.relationship.ContactLevel;
import io.github.kamrules.relationship.Contacts;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class ContactDataTest {

    private static final LocalDate SPOKEN = LocalDate.of(2026, 6, 1);

    @Test
    void namesAndIdsGoAndTheRestStays() {
        Contact named = Contact.builder()
                .id("erika@beispiel.example")
                .name("Erika Beispiel")
                .level(ContactLevel.MIDDLE)
                .lastContact(SPOKEN)
                .topDecisionMaker(true)
                .build();
        Contact bare = Contact.builder().id("jo@beispiel.example").build();
        Account account =
                Accounts.full().toBuilder().contacts(Contacts.of(named, bare)).build();

        Account without = account.withoutContactData();

        assertThat(without.contacts())
                .contains(Contacts.of(
                        Contact.builder()
                                .id("1")
                                .level(ContactLevel.MIDDLE)
                                .lastContact(SPOKEN)
                                .topDecisionMaker(true)
                                .build(),
                        Contact.builder().id("2").build()));
        assertThat(without.toBuilder()
                        .contacts(account.contacts().orElseThrow())
                        .build())
                .as("all else")
                .isEqualTo(account);
        assertThat(without.withoutContactData()).isEqualTo(without);
    }

    @Test
    void contactsThatAreNotKnownStayUnknown() {
        Account account = Accounts.named("A1");

        assertThat(account.withoutContactData()).isSameAs(account);
    }
}
