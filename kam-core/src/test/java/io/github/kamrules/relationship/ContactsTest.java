package io.github.kamrules.relationship;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.google.common.testing.EqualsTester;
import com.google.common.testing.NullPointerTester;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContactsTest {
    private static final Contact CEO = Contact.builder()
            .id("1")
            .name("A. Martin")
            .level(ContactLevel.EXECUTIVE)
            .lastContact(LocalDate.of(2026, 3, 1))
            .topDecisionMaker(true)
            .build();
    private static final Contact CLERK =
            Contact.builder().id("2").lastContact(LocalDate.of(2026, 6, 1)).build();
    private static final Contact STRANGER = Contact.builder().id("3").build();

    @Nested
    class OneContact {
        @Test
        void needsNoMoreThanAnId() {
            assertThat(STRANGER.name()).isEmpty();
            assertThat(STRANGER.level()).isEmpty();
            assertThat(STRANGER.lastContact()).isEmpty();
            assertThat(STRANGER.topDecisionMaker()).isFalse();
        }

        @Test
        void equalsByValues() {
            new EqualsTester()
                    .addEqualityGroup(CEO, CEO.toBuilder().build())
                    .addEqualityGroup(CEO.toBuilder().topDecisionMaker(false).build())
                    .addEqualityGroup(STRANGER)
                    .testEquals();
        }

        @Test
        void rejectsABlankOrMissingId() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> Contact.builder().id(" ").build())
                    .withMessage("The id of a contact must not be blank.");
            assertThatIllegalStateException().isThrownBy(() -> Contact.builder().build());
        }
    }

    @Test
    void keepsTheOrderGiven() {
        assertThat(Contacts.of(CLERK, CEO).contacts()).containsExactly(CLERK, CEO);
        new EqualsTester()
                .addEqualityGroup(Contacts.of(CLERK, CEO), Contacts.of(List.of(CLERK, CEO)))
                .addEqualityGroup(Contacts.of(CEO, CLERK))
                .addEqualityGroup(Contacts.none(), Contacts.of())
                .testEquals();
    }

    @ParameterizedTest
    @CsvSource({"2026-06-02, 2026-06-01", "2026-06-01, 2026-06-01", "2026-05-31, 2026-03-01", "2026-03-01, 2026-03-01"})
    void findsTheLatestExchangeUpToADate(LocalDate asOf, LocalDate latest) {
        assertThat(Contacts.of(CEO, CLERK, STRANGER).lastContact(asOf)).contains(latest);
    }

    @Test
    void findsNoExchangeWhereNoneIsKnown() {
        assertThat(Contacts.of(CEO).lastContact(LocalDate.of(2026, 2, 28))).isEmpty();
        assertThat(Contacts.of(STRANGER).lastContact(LocalDate.of(2026, 2, 28))).isEmpty();
        assertThat(Contacts.none().lastContact(LocalDate.of(2026, 2, 28))).isEmpty();
    }

    @Test
    void rejectsTwoContactsOfOneId() {
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> Contacts.of(CEO, CLERK, Contact.builder().id("1").build()))
                .withMessage("The id (1) must not be that of two contacts of an account.");
    }

    @Test
    void rejectsNulls() {
        NullPointerTester tester = new NullPointerTester();
        tester.testAllPublicStaticMethods(Contacts.class);
        tester.testAllPublicConstructors(Contacts.class);
    }
}
