package io.github.kamrules.whatif;

import static io.github.kamrules.fact.AccountFacts.GROUP_REVENUE_SHARE;
import static io.github.kamrules.fact.AccountFacts.REVENUE;
import static io.github.kamrules.fact.AccountFacts.REVENUE_ABOVE_SHARE;
import static io.github.kamrules.fact.AccountFacts.REVENUE_SHARE;
import static io.github.kamrules.fixtures.Accounts.AS_OF;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.kamrules.account.Account;
import io.github.kamrules.account.AttributeValue;
import io.github.kamrules.decision.Condition;
import io.github.kamrules.decision.Decision;
import io.github.kamrules.decision.Domain;
import io.github.kamrules.decision.FirstMatch;
import io.github.kamrules.decision.LevelDecision;
import io.github.kamrules.fact.Fact;
import io.github.kamrules.fact.FlagFact;
import io.github.kamrules.fact.LevelFact;
import io.github.kamrules.fact.NumberFact;
import io.github.kamrules.fixtures.Accounts;
import io.github.kamrules.number.Decimal;
import io.github.kamrules.number.Unit;
import io.github.kamrules.policy.Policy;
import io.github.kamrules.portfolio.Portfolio;
import io.github.kamrules.review.Assessment;
import io.github.kamrules.review.Reviewer;
import io.github.kamrules.scale.Scale;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** Margins against whole reviews of a portfolio in which one account is different: each value of each fact in turn. */
class MarginsProperties {

    enum Size {
        SMALL,
        LARGE,
        HUGE
    }

    /** Yen have no decimals, so that all amounts can be tried. */
    private static final CurrencyUnit YEN = CurrencyUnit.JPY;

    private static final int MOST = 20;

    private static final List<Size> LEVELS = List.of(Size.values());
    private static final Scale<Size> SIZES = Scale.ordered("size", Size.class);
    private static final LevelDecision<Size> BASE = Decision.of("base", SIZES);
    private static final LevelDecision<Size> SIZE = Decision.of("size", SIZES);
    private static final NumberFact PEOPLE = NumberFact.attribute("people", Domain.wholeNumbers("[0, 9]", Unit.COUNT));
    private static final NumberFact QUALITY = NumberFact.attribute("quality", Domain.numbers("[0, 4]", Unit.COUNT));
    private static final LevelFact<Size> LEVEL = LevelFact.attribute("level", SIZES);
    private static final FlagFact FLAG = FlagFact.attribute("flag");

    record Me(int revenue, int people, int halves, Size level, boolean flag) {

        Account account() {
            return Accounts.withRevenue("A", Money.ofMajor(YEN, revenue)).toBuilder()
                    .attribute("people", AttributeValue.number(Decimal.of(people)))
                    .attribute("quality", AttributeValue.number(quality()))
                    .attribute("level", AttributeValue.text(level.name()))
                    .attribute("flag", AttributeValue.flag(flag))
                    .build();
        }

        Decimal quality() {
            return half(halves);
        }
    }

    private static Decimal half(int halves) {
        return Decimal.of(BigDecimal.valueOf(5L * halves, 1));
    }

    record Case(Policy policy, Me me, int other, int third) {

        Assessment assessment(Me instead) {
            return Reviewer.of(policy)
                    .review(Portfolio.of(
                            List.of(
                                    instead.account(),
                                    Accounts.withRevenue("B", Money.ofMajor(YEN, other)).toBuilder()
                                            .parentId("A")
                                            .build(),
                                    Accounts.withRevenue("C", Money.ofMajor(YEN, third))),
                            AS_OF))
                    .assessment("A");
        }

        Optional<Size> answer(Me instead) {
            return assessment(instead).value(SIZE);
        }
    }

    @Provide
    Arbitrary<Case> cases() {
        Arbitrary<Size> sizes = Arbitraries.of(Size.class);
        Arbitrary<Condition> tests = Arbitraries.oneOf(
                shares().map(REVENUE_SHARE::atLeast),
                shares().map(REVENUE_SHARE::lessThan),
                shares().map(REVENUE_ABOVE_SHARE::atMost),
                shares().map(GROUP_REVENUE_SHARE::moreThan),
                Arbitraries.integers().between(0, 70).map(n -> REVENUE.atLeast("" + n)),
                Arbitraries.integers().between(0, 9).map(n -> PEOPLE.moreThan("" + n)),
                Arbitraries.integers()
                        .between(0, 9)
                        .map(n -> PEOPLE.atLeast("" + n).and(PEOPLE.atMost("" + n))),
                Arbitraries.integers().between(0, 4).map(n -> QUALITY.moreThan("" + n)),
                Arbitraries.integers().between(0, 4).map(n -> QUALITY.atMost("" + n)),
                Arbitraries.integers()
                        .between(0, 4)
                        .map(n -> QUALITY.atLeast("" + n).and(QUALITY.atMost("" + n))),
                sizes.map(LEVEL::is),
                Arbitraries.just(FLAG.isTrue()));
        Arbitrary<Condition> conditions = Combinators.combine(tests, tests, Arbitraries.of(0, 1, 2))
                .as((a, b, how) -> switch (how) {
                    case 0 -> a;
                    case 1 -> a.and(b);
                    default -> a.or(b);
                });
        Arbitrary<Condition> upper = Arbitraries.oneOf(conditions, sizes.map(BASE::is));
        Arbitrary<Policy> policies = Combinators.combine(conditions, sizes, sizes, upper, upper, sizes, sizes)
                .as((first, one, other, second, third, two, three) -> Policy.builder("any", "1")
                        .decide(BASE, FirstMatch.when(first, one).otherwise(other))
                        .decide(
                                SIZE,
                                FirstMatch.when(second.and(third), two)
                                        .orWhen(third, three)
                                        .orWhen(BASE.is(Size.LARGE), Size.HUGE)
                                        .otherwise(Size.SMALL))
                        .build());
        Arbitrary<Me> me = Combinators.combine(
                        Arbitraries.integers().between(0, MOST),
                        Arbitraries.integers().between(0, 9),
                        Arbitraries.integers().between(0, 8),
                        sizes,
                        Arbitraries.of(true, false))
                .as(Me::new);
        return Combinators.combine(
                        policies,
                        me,
                        Arbitraries.integers().between(0, MOST),
                        Arbitraries.integers().between(1, MOST))
                .as(Case::new);
    }

    private static Arbitrary<String> shares() {
        return Arbitraries.integers().between(1, 9).map(n -> "0." + n);
    }

    @Property(tries = 150)
    void aMarginIsTheNearestValueThatGivesAnotherAnswer(@ForAll("cases") Case of) {
        Me me = of.me();
        List<Margin> margins = Margins.of(of.assessment(me), SIZE).margins();
        List<String> expected = new ArrayList<>();
        expect(
                expected,
                of,
                REVENUE,
                me.revenue(),
                -1,
                -4 * MOST,
                n -> new Me(n, me.people(), me.halves(), me.level(), me.flag()),
                n -> "" + n);
        expect(
                expected,
                of,
                REVENUE,
                me.revenue(),
                1,
                20 * MOST + 1,
                n -> new Me(n, me.people(), me.halves(), me.level(), me.flag()),
                n -> "" + n);
        IntFunction<Me> people = n -> new Me(me.revenue(), n, me.halves(), me.level(), me.flag());
        expect(expected, of, PEOPLE, me.people(), -1, -1, people, n -> "" + n);
        expect(expected, of, PEOPLE, me.people(), 1, 10, people, n -> "" + n);
        IntFunction<Me> quality = n -> new Me(me.revenue(), me.people(), n, me.level(), me.flag());
        expect(
                expected,
                of,
                QUALITY,
                me.halves(),
                -1,
                -1,
                quality,
                n -> n % 2 == 0 ? "" + half(n) : "beyond " + half(n + 1));
        expect(
                expected,
                of,
                QUALITY,
                me.halves(),
                1,
                9,
                quality,
                n -> n % 2 == 0 ? "" + half(n) : "beyond " + half(n - 1));
        IntFunction<Me> level = n -> new Me(me.revenue(), me.people(), me.halves(), LEVELS.get(n), me.flag());
        expect(expected, of, LEVEL, LEVELS.indexOf(me.level()), -1, -1, level, n -> "" + LEVELS.get(n));
        expect(expected, of, LEVEL, LEVELS.indexOf(me.level()), 1, 3, level, n -> "" + LEVELS.get(n));
        Me turned = new Me(me.revenue(), me.people(), me.halves(), me.level(), !me.flag());
        if (!of.answer(turned).equals(of.answer(me))) {
            expected.add("flag to " + turned.flag() + ": " + of.answer(turned));
        }
        assertThat(margins.stream()
                        .map(m -> m.fact().id() + " to " + (m.included() ? "" : "beyond ") + m.to() + ": "
                                + m.becomes().value()))
                .containsExactlyInAnyOrderElementsOf(expected);
        assertThat(margins).allMatch(Margin::exact);
    }

    /** Goes one way through all values of a fact, to the first that gives another answer. */
    private static void expect(
            List<String> expected,
            Case of,
            Fact fact,
            int from,
            int direction,
            int end,
            IntFunction<Me> changed,
            IntFunction<String> shown) {
        Optional<Size> before = of.answer(of.me());
        for (int n = from + direction; n != end; n += direction) {
            Optional<Size> after = of.answer(changed.apply(n));
            if (!after.equals(before)) {
                expected.add(fact.id() + " to " + shown.apply(n) + ": " + after);
                return;
            }
        }
    }
}
