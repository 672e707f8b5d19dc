package io.github.kamrules.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class AccountIdProperties {
    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.of("a", "b", "\u4E2D", "\uFF21", "\uD83D\uDE00", "\uD83D\uDE01")
                .list()
                .ofMinSize(1)
                .ofMaxSize(4)
                .map(letters -> String.join("", letters));
    }

    @Property
    void theOrderIsThatOfTheCodePoints(@ForAll("texts") String one, @ForAll("texts") String other) {
        int expected =
                Arrays.compare(one.codePoints().toArray(), other.codePoints().toArray());

        assertThat(Integer.signum(AccountId.of(one).compareTo(AccountId.of(other))))
                .isEqualTo(Integer.signum(expected));
    }
}
