package io.github.kamrules.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.google.common.testing.EqualsTester;
import io.github.kamrules.fixtures.Accounts;
import io.github.kamrules.fixtures.Histories;
import io.github.kamrules.history.LevelOverride;
import io.github.kamrules.history.LevelState;
import io.github.kamrules.number.Decimal;
import io.github.kamrules.relationship.Contacts;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class AccountTest {
    private static final Account FULL = Accounts.full();
    private static final Account NAMED = Accounts.named("A1");

    @Test
    void needsNoMoreThanIdAndName() {
        assertThat(NAMED.id()).isEqualTo(AccountId.of("A1"));
        assertThat(NAMED.name()).isEqualTo("Account A1");
        assertThat(NAMED.kind()).isEmpty();
        assertThat(NAMED.channelRole()).isEmpty();
        assertThat(NAMED.parentId()).isEmpty();
        assertThat(NAMED.country()).isEmpty();
        assertThat(NAMED.industry()).isEmpty();
        assertThat(NAMED.sales()).isEmpty();
        assertThat(NAMED.relationship()).isEmpty();
        assertThat(NAMED.contacts()).isEmpty();
        assertThat(NAMED.evidence()).isEmpty();
        assertThat(NAMED.targeted()).isEmpty();
        assertThat(NAMED.attributes()).isEmpty();
        assertThat(NAMED.states()).isEmpty();
        assertThat(NAMED.overrides()).isEmpty();
        assertThatIllegalStateException()
                .isThrownBy(() -> Account.builder().build())
                .withMessageContaining("id")
                .withMessageContaining("name");
    }

    @Test
    void tellsKnownToHaveNoContactsFromNotKnown() {
        assertThat(NAMED.toBuilder().contacts(Contacts.none()).build()).isNotEqualTo(NAMED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " "})
    void rejectsABlankNameOrIndustry(String blank) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> NAMED.toBuilder().name(blank).build())
                .withMessage("The name of account (A1) must not be blank.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> NAMED.toBuilder().industry(blank).build())
                .withMessage("The industry of account (A1) must not be blank.");
    }

    @Test
    void rejectsANameOrIndustryThatIsTooLong() {
        assertThat(NAMED.toBuilder().name("n".repeat(300)).build().name()).hasSize(300);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> NAMED.toBuilder().name("n".repeat(301)).build())
                .withMessage("The name of account (A1) must have at most 300 characters, but it has 301.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> NAMED.toBuilder().industry("n".repeat(301)).build())
                .withMessage("The industry of account (A1) must have at most 300 characters, but it has 301.");
    }

    @Test
    void rejectsItselfAsParent() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> NAMED.toBuilder().parentId("A1").build())
                .withMessage("The parent of account (A1) must be another account.\n"
                        + "Maybe leave it out: the account is the head.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"FR", "CN", "XK", "ZZ"})
    void takesCountriesOfTheStandardAndTheCodesItLeavesToItsUsers(String country) {
        assertThat(NAMED.toBuilder().country(country).build().country()).contains(country);
    }

    @ParameterizedTest
    @CsvSource({
        "fr, Maybe write FR.",
        "UK, Maybe write GB.",
        "el, Maybe write GR.",
        "France, Maybe look it up there; France is FR.",
        "XYZ, Maybe look it up there; France is FR.",
        "'', Maybe look it up there; France is FR."
    })
    void rejectsOtherCountries(String country, String remedy) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> NAMED.toBuilder().country(country).build())
                .withMessage(
                        "The country (%s) of account (A1) must be a two-letter code of ISO 3166-1.\n%s",
                        country, remedy);
    }

    @Test
    void keepsAttributesInTheOrderOfTheirNames() {
        assertThat(FULL.attributes().keySet()).containsExactly("framework-contract", "overdue-share");
        assertThat(FULL.attribute("framework-contract")).contains(AttributeValue.flag(true));
        assertThat(FULL.attribute("seats")).isEmpty();
    }

    @Test
    void changesAnAttribute() {
        AttributeValue half = AttributeValue.number(Decimal.of("0.5"));

        assertThat(FULL.withAttribute("overdue-share", half).attributes())
                .isEqualTo(Map.of("framework-contract", AttributeValue.flag(true), "overdue-share", half));
        assertThat(NAMED.withAttribute("overdue-share", half).attributes()).isEqualTo(Map.of("overdue-share", half));
    }

    @Test
    void rejectsAnAttributeTwice() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FULL.toBuilder()
                        .attribute("overdue-share", AttributeValue.flag(true))
                        .build())
                .withMessageContaining("overdue-share=");
    }

    @Test
    void rejectsAnAttributeWhoseNameIsNotInKebabCase() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> NAMED.withAttribute("overdueShare", AttributeValue.flag(true)))
                .withMessage(
                        "The attribute name of account A1 (overdueShare) must be in kebab-case: lower-case letters and"
                                + " digits, joined by single hyphens.\nMaybe write overdue-share.");
    }

    @Test
    void keepsStatesAndOverridesByDecision() {
        LevelState stage = Histories.state("lifecycle-stage", "LOYAL", Accounts.AS_OF, Accounts.AS_OF);
        LevelOverride potential = Histories.override("potential", "HIGH", Accounts.AS_OF, Accounts.AS_OF.plusYears(1));

        assertThat(Histories.kept().withState(stage).states().keySet()).containsExactly("lifecycle-stage", "tier");
        assertThat(Histories.kept().withOverride(potential).overrides().keySet())
                .containsExactly("potential", "tier");
    }

    @Test
    void changesAndDropsAState() {
        LevelState later = Histories.state("tier", "DEVELOPMENT", Accounts.AS_OF, Accounts.AS_OF);

        assertThat(Histories.kept().withState(later).states()).isEqualTo(Map.of("tier", later));
        assertThat(Histories.kept().withoutState("tier").states()).isEmpty();
        assertThat(NAMED.withoutState("tier")).isEqualTo(NAMED);
    }

    @Test
    void changesAndDropsAnOverride() {
        LevelOverride later = Histories.override("tier", "KEY", Accounts.AS_OF, Accounts.AS_OF);

        assertThat(Histories.kept().withOverride(later).overrides()).isEqualTo(Map.of("tier", later));
        assertThat(Histories.kept().withoutOverride("tier").overrides()).isEmpty();
        assertThat(NAMED.withoutOverride("tier")).isEqualTo(NAMED);
    }

    @Test
    void rejectsAStateOrAnOverrideTwice() {
        LevelState state = Histories.state("tier", "KEY", Accounts.AS_OF, Accounts.AS_OF);
        LevelOverride override = Histories.override("tier", "KEY", Accounts.AS_OF, Accounts.AS_OF);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> Histories.kept().toBuilder().state(state).build())
                .withMessageContaining("tier=");
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> Histories.kept().toBuilder().override(override).build())
                .withMessageContaining("tier=");
    }

    @Test
    void rejectsAStateOrAnOverrideUnderAnotherKey() {
        LevelState state = Histories.state("tier", "KEY", Accounts.AS_OF, Accounts.AS_OF);
        LevelOverride override = Histories.override("tier", "KEY", Accounts.AS_OF, Accounts.AS_OF);

        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> NAMED.toBuilder().states(Map.of("stage", state)).build())
                .withMessage("The state under the key (stage) of account (A1) is one of decision (tier).\n"
                        + "Maybe put it under that key.");
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        NAMED.toBuilder().overrides(Map.of("stage", override)).build())
                .withMessage("The override under the key (stage) of account (A1) is one of decision (tier).\n"
                        + "Maybe put it under that key.");
    }

    @ParameterizedTest
    @EnumSource
    void isAnOrganisationUnlessItIsAConsumer(AccountKind kind) {
        assertThat(kind.organisation()).isEqualTo(kind != AccountKind.CONSUMER);
    }

    @Test
    void equalsByValues() {
        new EqualsTester()
                .addEqualityGroup(FULL, FULL.toBuilder().build(), Accounts.full())
                .addEqualityGroup(NAMED)
                .addEqualityGroup(NAMED.toBuilder().id("A2").build())
                .addEqualityGroup(NAMED.toBuilder().name("Other").build())
                .addEqualityGroup(NAMED.toBuilder().kind(AccountKind.ENTERPRISE).build())
                .addEqualityGroup(
                        NAMED.toBuilder().channelRole(ChannelRole.AGENT).build())
                .addEqualityGroup(NAMED.toBuilder().parentId("A2").build())
                .addEqualityGroup(NAMED.toBuilder().targeted(false).build())
                .addEqualityGroup(Histories.kept(), Histories.kept().toBuilder().build())
                .addEqualityGroup(Histories.kept().withoutState("tier"))
                .addEqualityGroup(Histories.kept().withoutOverride("tier"))
                .testEquals();
    }
}
