package io.github.kamrules.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.common.testing.EqualsTester;
import com.google.common.testing.NullPointerTester;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AccountIdTest {
    @Test
    void isItsText() {
        assertThat(AccountId.of("C-119").value()).isEqualTo("C-119");
        assertThat(AccountId.of("C-119")).hasToString("C-119");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\t"})
    void rejectsABlankText(String blank) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> AccountId.of(blank))
                .withMessage("The id of an account must not be blank.\nMaybe a row of the source has no key.");
    }

    @Test
    void rejectsATextThatIsTooLong() {
        assertThat(AccountId.of("x".repeat(200)).value()).hasSize(200);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> AccountId.of("x".repeat(201)))
                .withMessage("The id of an account must have at most 200 characters, but the one that starts with"
                        + " (xxxxxxxxxxxxxxxxxxxx) has 201.");
    }

    @Test
    void isOrderedByCodePoints() {
        // U+1F600 is two characters, both of them below U+FF21.
        Stream<AccountId> ids = Stream.of("\uD83D\uDE00", "\uFF21", "a", "C-9", "C-10", "C", "\uD83D\uDE01", "\u4E2D")
                .map(AccountId::of);

        assertThat(ids.sorted().map(AccountId::value))
                .containsExactly("C", "C-10", "C-9", "a", "\u4E2D", "\uFF21", "\uD83D\uDE00", "\uD83D\uDE01");
        assertThat(AccountId.of("C-1")).isEqualByComparingTo(AccountId.of("C-1"));
    }

    @Test
    void equalsByText() {
        new EqualsTester()
                .addEqualityGroup(AccountId.of("C-1"), new AccountId("C-1"))
                .addEqualityGroup(AccountId.of("c-1"))
                .testEquals();
    }

    @Test
    void rejectsNulls() {
        new NullPointerTester().testAllPublicStaticMethods(AccountId.class);
        new NullPointerTester().testAllPublicConstructors(AccountId.class);
    }
}
