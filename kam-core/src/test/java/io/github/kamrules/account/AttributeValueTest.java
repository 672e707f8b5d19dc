package io.github.kamrules.account;

import static io.github.kamrules.fixtures.Accounts.AS_OF;
import static io.github.kamrules.fixtures.Accounts.euros;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.testing.EqualsTester;
import com.google.common.testing.NullPointerTester;
import io.github.kamrules.number.Decimal;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

class AttributeValueTest {
    @Test
    void holdsAValueOfItsType() {
        assertThat(AttributeValue.number(Decimal.of("0.25")))
                .isInstanceOfSatisfying(
                        AttributeValue.NumberValue.class,
                        number -> assertThat(number.value()).isEqualTo(Decimal.of("0.25")));
        assertThat(AttributeValue.flag(true))
                .isInstanceOfSatisfying(
                        AttributeValue.FlagValue.class,
                        flag -> assertThat(flag.value()).isTrue());
        assertThat(AttributeValue.text(""))
                .isInstanceOfSatisfying(
                        AttributeValue.TextValue.class,
                        text -> assertThat(text.value()).isEmpty());
        assertThat(AttributeValue.money(euros(5)))
                .isInstanceOfSatisfying(
                        AttributeValue.MoneyValue.class,
                        money -> assertThat(money.value()).isEqualTo(euros(5)));
        assertThat(AttributeValue.date(AS_OF))
                .isInstanceOfSatisfying(
                        AttributeValue.DateValue.class,
                        date -> assertThat(date.value()).isEqualTo(AS_OF));
    }

    @Test
    void equalsByTypeAndValue() {
        new EqualsTester()
                .addEqualityGroup(AttributeValue.number(Decimal.of("1")), AttributeValue.number(Decimal.of("1.0")))
                .addEqualityGroup(AttributeValue.text("1"), AttributeValue.text("1"))
                .addEqualityGroup(AttributeValue.flag(true), AttributeValue.flag(true))
                .addEqualityGroup(AttributeValue.flag(false))
                .addEqualityGroup(AttributeValue.money(euros(1)), AttributeValue.money(euros(1)))
                .addEqualityGroup(AttributeValue.date(AS_OF), AttributeValue.date(AS_OF))
                .testEquals();
    }

    @Test
    void rejectsNulls() {
        NullPointerTester tester = new NullPointerTester().setDefault(Money.class, euros(1));
        tester.testAllPublicStaticMethods(AttributeValue.class);
        tester.testAllPublicConstructors(AttributeValue.NumberValue.class);
        tester.testAllPublicConstructors(AttributeValue.TextValue.class);
        tester.testAllPublicConstructors(AttributeValue.MoneyValue.class);
        tester.testAllPublicConstructors(AttributeValue.DateValue.class);
    }
}
