package io.github.kamrules.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.common.testing.EqualsTester;
import com.google.common.testing.NullPointerTester;
import io.github.kamrules.number.Decimal;
import io.github.kamrules.number.Interval;
import io.github.kamrules.number.Ratio;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class MessageTest {
    private static final TextKey KEY = TextKey.of("reason.share");
    private static final Message MESSAGE = Message.of(KEY);

    static Stream<Object> allowedValues() {
        return Stream.of(
                "text",
                true,
                1,
                1L,
                Decimal.ONE,
                Ratio.of(Decimal.ONE, Decimal.of(3)),
                Interval.all(),
                LocalDate.of(2026, 6, 30),
                Money.parse("EUR 1.00"),
                KEY,
                MESSAGE,
                List.of("a", 1, MESSAGE));
    }

    @ParameterizedTest
    @MethodSource("allowedValues")
    void carriesTypedValues(Object value) {
        assertThat(MESSAGE.with("value", value).arguments()).isEqualTo(Map.of("value", value));
    }

    static Stream<Object> otherValues() {
        return Stream.of(1.0, BigDecimal.ONE, Thread.State.NEW, List.of(0.5), List.of(List.of("nested")));
    }

    @ParameterizedTest
    @MethodSource("otherValues")
    void rejectsValuesOfOtherTypes(Object value) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MESSAGE.with("value", value))
                .withMessageStartingWith("The argument (value) of message (reason.share) cannot be a java.")
                .withMessageEndingWith(
                        "Maybe pass a Decimal for a number, the label of a level, or the text of an id.");
    }

    @Test
    void namesTheTypeThatItRejects() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Message.of(KEY, Map.of("share", 0.5)))
                .withMessageStartingWith(
                        "The argument (share) of message (reason.share) cannot be a java.lang.Double.\n");
    }

    @Test
    void rejectsNamesThatNoPlaceholderCanHave() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MESSAGE.with("a b", 1))
                .withMessage(
                        "The argument (a b) of message (reason.share) must be named with letters a to z, digits, '-' and"
                                + " '_'.");
    }

    @Test
    void keepsTheOrderOfItsValues() {
        Message message = MESSAGE.with("b", 1).with("a", 2).with("c", 3);

        assertThat(message.arguments().keySet()).containsExactly("b", "a", "c");
        assertThat(message).hasToString("reason.share(b=1, a=2, c=3)");
        assertThat(MESSAGE).hasToString("reason.share");
    }

    @Test
    void replacesAValueOfTheSameName() {
        assertThat(MESSAGE.with("a", 1).with("a", 2)).isEqualTo(Message.of(KEY, Map.of("a", 2)));
    }

    @Test
    void isNotChangedThroughAListGivenToIt() {
        List<Object> list = new ArrayList<>(List.of("a"));
        Message message = MESSAGE.with("list", list);
        list.add("b");

        assertThat(message).isEqualTo(MESSAGE.with("list", List.of("a")));
    }

    @Test
    void equalsByKeyAndValues() {
        new EqualsTester()
                .addEqualityGroup(MESSAGE, Message.of(KEY, Map.of()))
                .addEqualityGroup(
                        MESSAGE.with("a", 1).with("b", 2), MESSAGE.with("b", 2).with("a", 1))
                .addEqualityGroup(MESSAGE.with("a", 1L))
                .addEqualityGroup(Message.of(KEY.plus("x")))
                .testEquals();
    }

    @Test
    void rejectsNulls() {
        NullPointerTester tester = new NullPointerTester().setDefault(TextKey.class, KEY);
        tester.testAllPublicStaticMethods(Message.class);
        tester.testAllPublicConstructors(Message.class);
        tester.setDefault(Object.class, 1).setDefault(String.class, "a").testAllPublicInstanceMethods(MESSAGE);
    }
}
