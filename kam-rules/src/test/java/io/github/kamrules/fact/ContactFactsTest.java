package io.github.kamrules.fact;

import static io.github.kamrules.fixtures.Accounts.AS_OF;
import static io.github.kamrules.fixtures.Accounts.fullContacts;
import static io.github.kamrules.fixtures.Accounts.named;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.kamrules.account.Account;
import io.github.kamrules.relationship.Contact;
import io.github.kamrules.relationship.ContactLevel;
import io.github.kamrules.relationship.Contacts;
import io.github.kamrules.relationship.CoverageLevels;
import io.github.kamrules.relationship.DecisionChain;
import io.github.kamrules.relationship.DecisionRole;
import io.github.kamrules.relationship.InfluenceLevels;
import io.github.kamrules.relationship.Relationship;
import io.github.kamrules.relationship.SupportLevels;
import io.github.kamrules.scale.Level;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ContactFactsTest {

    private static Contact.Builder contact(String id) {
        return Contact.builder().id(id);
    }

    private static Contact on(ContactLevel level, String id) {
        return contact(id).level(level).build();
    }

    private static String read(Fact fact, Contact... contacts) {
        return Reading.of(
                fact, named("A1").toBuilder().contacts(Contacts.of(contacts)).build());
    }

    private static String read(Fact fact, DecisionChain chain) {
        Account account = named("A1").toBuilder()
                .relationship(Relationship.builder().decisionChain(chain).build())
                .build();
        return Reading.of(fact, account);
    }

    private static String level(LevelFact<Level> fact, Level level) {
        return "level " + fact.scale().indexOf(level);
    }

    @Nested
    class Counts {
        @Test
        void areByLevel() {
            Contact[] all = fullContacts().contacts().toArray(Contact[]::new);

            assertThat(read(ContactFacts.CONTACT_COUNT, all)).isEqualTo("3");
            assertThat(read(ContactFacts.EXECUTIVE_CONTACTS, all)).isEqualTo("1");
            assertThat(read(ContactFacts.MIDDLE_CONTACTS, all)).isEqualTo("1");
            assertThat(read(ContactFacts.FRONTLINE_CONTACTS, all)).isEqualTo("1");
        }

        @Test
        void areZeroWhereWeAreKnownToKnowNobody() {
            assertThat(read(ContactFacts.CONTACT_COUNT)).isEqualTo("0");
            assertThat(read(ContactFacts.FRONTLINE_CONTACTS)).isEqualTo("0");
        }

        @Test
        void areARangeWhereALevelIsNotKnown() {
            Contact[] some = {
                on(ContactLevel.MIDDLE, "1"), contact("2").build(), contact("3").build()
            };

            assertThat(read(ContactFacts.CONTACT_COUNT, some)).isEqualTo("3");
            assertThat(read(ContactFacts.MIDDLE_CONTACTS, some)).isEqualTo("missing, from 1 to 3");
            assertThat(read(ContactFacts.EXECUTIVE_CONTACTS, some)).isEqualTo("missing, from 0 to 2");
        }

        @Test
        void leaveOutWhomWeHaveNeverMet() {
            Contact name = contact("1")
                    .level(ContactLevel.EXECUTIVE)
                    .coverage(CoverageLevels.NONE)
                    .build();

            assertThat(read(ContactFacts.CONTACT_COUNT, name)).isEqualTo("0");
            assertThat(read(ContactFacts.EXECUTIVE_CONTACTS, name)).isEqualTo("0");
            assertThat(read(ContactFacts.DAYS_SINCE_EXECUTIVE_CONTACT, name)).isEqualTo(Reading.NONE);
        }
    }

    @Nested
    class LastContactWithTheTop {
        private final Contact known = contact("1")
                .level(ContactLevel.EXECUTIVE)
                .lastContact(AS_OF.minusDays(9))
                .build();

        @Test
        void isTheLatestOnOrBeforeTheDate() {
            Contact later =
                    known.toBuilder().id("2").lastContact(AS_OF.minusDays(3)).build();
            Contact future =
                    known.toBuilder().id("3").lastContact(AS_OF.plusDays(1)).build();

            assertThat(read(ContactFacts.DAYS_SINCE_EXECUTIVE_CONTACT, known, later, future))
                    .isEqualTo("3");
            assertThat(read(ContactFacts.DAYS_SINCE_EXECUTIVE_CONTACT, future)).isEqualTo(Reading.MISSING);
        }

        @Test
        void isMissingWhereTheDateOrTheLevelIsNotKnown() {
            assertThat(read(ContactFacts.DAYS_SINCE_EXECUTIVE_CONTACT, on(ContactLevel.EXECUTIVE, "1")))
                    .isEqualTo(Reading.MISSING);
            assertThat(read(
                            ContactFacts.DAYS_SINCE_EXECUTIVE_CONTACT,
                            contact("1").lastContact(AS_OF).build()))
                    .isEqualTo(Reading.MISSING);
        }

        @Test
        void doesNotApplyWhereNobodyAtTheTopIsKnown() {
            assertThat(read(ContactFacts.DAYS_SINCE_EXECUTIVE_CONTACT, on(ContactLevel.MIDDLE, "1")))
                    .isEqualTo(Reading.NONE);
        }
    }

    @Nested
    class WhoDecides {
        private final Contact user = contact("1").addRoles(DecisionRole.USER).build();
        private final Contact decider = contact("2")
                .topDecisionMaker(true)
                .coverage(CoverageLevels.BRIEF)
                .support(SupportLevels.DOUBTS)
                .build();

        @Test
        void isNotToldByNamesAlone() {
            Contact name = contact("1").level(ContactLevel.EXECUTIVE).build();

            assertThat(read(ContactFacts.TOP_DECISION_MAKERS, name)).isEqualTo(Reading.MISSING);
            assertThat(read(ContactFacts.TOP_DECISION_MAKER_COVERAGE, name)).isEqualTo(Reading.MISSING);
            assertThat(read(ContactFacts.TOP_DECISION_MAKER_SUPPORT, name)).isEqualTo(Reading.MISSING);
            assertThat(read(ContactFacts.OPPONENT_INFLUENCE, name)).isEqualTo(Reading.MISSING);
            assertThat(read(ContactFacts.UNCOVERED_ROLES, name)).isEqualTo(Reading.MISSING);
        }

        @Test
        void isNobodyWhereOthersAreDescribed() {
            assertThat(read(ContactFacts.TOP_DECISION_MAKERS, user)).isEqualTo("0");
            assertThat(read(ContactFacts.TOP_DECISION_MAKER_COVERAGE, user))
                    .isEqualTo(level(ContactFacts.TOP_DECISION_MAKER_COVERAGE, CoverageLevels.NONE));
            assertThat(read(ContactFacts.TOP_DECISION_MAKER_SUPPORT, user)).isEqualTo(Reading.NONE);
        }

        @Test
        void isTheOneWeKnowLeast() {
            Contact other = decider.toBuilder()
                    .id("3")
                    .coverage(CoverageLevels.DEEP)
                    .support(SupportLevels.CHAMPIONS)
                    .build();

            assertThat(read(ContactFacts.TOP_DECISION_MAKERS, other, decider)).isEqualTo("2");
            assertThat(read(ContactFacts.TOP_DECISION_MAKER_COVERAGE, other, decider))
                    .isEqualTo(level(ContactFacts.TOP_DECISION_MAKER_COVERAGE, CoverageLevels.BRIEF));
            assertThat(read(ContactFacts.TOP_DECISION_MAKER_SUPPORT, other, decider))
                    .isEqualTo(level(ContactFacts.TOP_DECISION_MAKER_SUPPORT, SupportLevels.DOUBTS));
        }

        @Test
        void isOpenWhereOneOfTwoMayBeKnownLess() {
            Contact other = contact("3").topDecisionMaker(true).build();
            Contact stranger = decider.toBuilder().coverage(CoverageLevels.NONE).build();

            assertThat(read(ContactFacts.TOP_DECISION_MAKER_COVERAGE, other, decider))
                    .isEqualTo(Reading.MISSING);
            assertThat(read(ContactFacts.TOP_DECISION_MAKER_COVERAGE, other, stranger))
                    .isEqualTo(level(ContactFacts.TOP_DECISION_MAKER_COVERAGE, CoverageLevels.NONE));
        }

        @Test
        void leavesTheRolesOfPeopleWhomWeHaveNeverMetUncovered() {
            Contact name = contact("3")
                    .addRoles(DecisionRole.DECIDER)
                    .coverage(CoverageLevels.NONE)
                    .build();

            assertThat(read(ContactFacts.UNCOVERED_ROLES, user, name)).isEqualTo("5");
            assertThat(read(ContactFacts.UNCOVERED_ROLES, decider)).isEqualTo(Reading.MISSING);
        }
    }

    @Nested
    class Opponents {
        private final Contact clerk = contact("1")
                .support(SupportLevels.OPPOSES)
                .influence(InfluenceLevels.LOW)
                .build();

        @Test
        void countByTheWeightiest() {
            Contact head =
                    clerk.toBuilder().id("2").influence(InfluenceLevels.HIGH).build();
            Contact friend =
                    head.toBuilder().id("3").support(SupportLevels.SUPPORTS).build();
            Contact unknown = contact("4").support(SupportLevels.OPPOSES).build();

            assertThat(read(ContactFacts.OPPONENT_INFLUENCE, clerk, friend))
                    .isEqualTo(level(ContactFacts.OPPONENT_INFLUENCE, InfluenceLevels.LOW));
            assertThat(read(ContactFacts.OPPONENT_INFLUENCE, clerk, head, unknown))
                    .isEqualTo(level(ContactFacts.OPPONENT_INFLUENCE, InfluenceLevels.HIGH));
            assertThat(read(ContactFacts.OPPONENT_INFLUENCE, clerk, unknown)).isEqualTo(Reading.MISSING);
            assertThat(read(ContactFacts.OPPONENT_INFLUENCE, friend)).isEqualTo(Reading.NONE);
        }
    }

    @Nested
    class Chain {
        @Test
        void hasALengthAndGaps() {
            assertThat(read(ContactFacts.DECISION_CHAIN_LENGTH, DecisionChain.of(4, 1)))
                    .isEqualTo("4");
            assertThat(read(ContactFacts.DECISION_CHAIN_GAPS, DecisionChain.of(4, 1)))
                    .isEqualTo("3");
            assertThat(read(ContactFacts.DECISION_CHAIN_GAPS, DecisionChain.of(4)))
                    .isEqualTo(Reading.MISSING);
        }
    }

    @Test
    void areMissingWhereNoContactsAreKnown() {
        assertThat(ContactFacts.all())
                .allSatisfy(fact -> assertThat(Reading.of(fact, named("A1"))).isEqualTo(Reading.MISSING));
    }
}
