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
            assertThat(STRANGER.roles()).isEmpty();
            assertThat(STRANGER.influence()).isEmpty();
            assertThat(STRANGER.support()).isEmpty();
            assertThat(STRANGER.coverage()).isEmpty();
            assertThat(STRANGER.mapped()).isFalse();
        }

        @Test
        void equalsByValues() {
            new EqualsTester()
                    .addEqualityGroup(CEO, CEO.toBuilder().build())
                    .addEqualityGroup(CEO.toBuilder().topDecisionMaker(false).build())
                    .addEqualityGroup(CEO.toBuilder()
                            .addRoles(DecisionRole.DECIDER, DecisionRole.USER)
                            .build())
                    .addEqualityGroup(
                            CEO.toBuilder().influence(InfluenceLevels.HIGH).build())
                    .addEqualityGroup(
                            CEO.toBuilder().support(SupportLevels.DOUBTS).build())
                    .addEqualityGroup(
                            CEO.toBuilder().coverage(CoverageLevels.DEEP).build())
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

        @Test
        void hasEachRoleOnceInTheOrderOfTheRoles() {
            assertThat(STRANGER.toBuilder()
                            .addRoles(DecisionRole.GATEKEEPER, DecisionRole.USER, DecisionRole.GATEKEEPER)
                            .build()
                            .roles())
                    .containsExactly(DecisionRole.USER, DecisionRole.GATEKEEPER);
        }

        @Test
        void isMappedByEachPartThatItTakesInPurchases() {
            assertThat(List.of(
                            CEO,
                            CLERK.toBuilder().addRoles(DecisionRole.USER).build(),
                            CLERK.toBuilder().influence(InfluenceLevels.LOW).build(),
                            CLERK.toBuilder().support(SupportLevels.NEUTRAL).build(),
                            CLERK.toBuilder().coverage(CoverageLevels.NONE).build()))
                    .allMatch(Contact::mapped);
            assertThat(CLERK.mapped()).isFalse();
        }

        @Test
        void rejectsLevelsOfOtherScales() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() ->
                            CLERK.toBuilder().influence(SupportLevels.DOUBTS).build())
                    .withMessage("The influence (DOUBTS of scale support-level) of a contact must be of scale"
                            + " contact-influence: one of [LOW, MEDIUM, HIGH].");
            assertThatIllegalArgumentException()
                    .isThrownBy(
                            () -> CLERK.toBuilder().support(CoverageLevels.DEEP).build())
                    .withMessageStartingWith("The support (DEEP of scale coverage-level) of a contact must be");
            assertThatIllegalArgumentException()
                    .isThrownBy(() ->
                            CLERK.toBuilder().coverage(InfluenceLevels.LOW).build())
                    .withMessageStartingWith("The coverage (LOW of scale contact-influence) of a contact must be");
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
    void leavesNamesOutAndKeepsWhatRulesRead() {
        Contact known = CEO.toBuilder()
                .addRoles(DecisionRole.DECIDER)
                .influence(InfluenceLevels.HIGH)
                .support(SupportLevels.CHAMPIONS)
                .coverage(CoverageLevels.REGULAR)
                .build();

        Contact.Builder nameless = Contact.builder()
                .id("2")
                .level(ContactLevel.EXECUTIVE)
                .lastContact(LocalDate.of(2026, 3, 1))
                .topDecisionMaker(true)
                .addRoles(DecisionRole.DECIDER)
                .influence(InfluenceLevels.HIGH)
                .support(SupportLevels.CHAMPIONS)
                .coverage(CoverageLevels.REGULAR);
        assertThat(Contacts.of(STRANGER, known).withoutNames().contacts().get(1))
                .isEqualTo(nameless.build());
    }

    @Test
    void rejectsNulls() {
        NullPointerTester tester = new NullPointerTester();
        tester.testAllPublicStaticMethods(Contacts.class);
        tester.testAllPublicConstructors(Contacts.class);
    }
}
