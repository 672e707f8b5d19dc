package io.github.kamrules.fact;

import static io.github.kamrules.fixtures.Accounts.AS_OF;
import static io.github.kamrules.fixtures.Accounts.named;
import static io.github.kamrules.fixtures.Accounts.withRevenue;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.kamrules.account.Account;
import io.github.kamrules.decision.Condition;
import io.github.kamrules.decision.Decision;
import io.github.kamrules.decision.DecisionBuffer;
import io.github.kamrules.decision.DecisionGraph;
import io.github.kamrules.decision.FirstMatch;
import io.github.kamrules.decision.LevelDecision;
import io.github.kamrules.decision.NumberInput;
import io.github.kamrules.decision.Verdict;
import io.github.kamrules.portfolio.Portfolio;
import io.github.kamrules.portfolio.PortfolioStatistics;
import io.github.kamrules.sales.Sales;
import io.github.kamrules.sales.SalesFigures;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.LongStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** While the revenue is unknown, verdicts are those of all revenues that the account may have, and no others. */
class RevenueDerivationProperties {
    private enum Answer {
        A,
        B,
        C
    }

    /** What is known of an account whose revenue is not, in cents, and what the others bring. */
    record Known(Optional<Long> before, Optional<Long> margin, List<Long> others, List<Long> group) {
        Account account(Optional<Long> revenue) {
            SalesFigures.Builder now = SalesFigures.builder();
            revenue.map(Known::cents).ifPresent(now::revenue);
            margin.map(Known::cents).ifPresent(now::margin);
            Sales.Builder sales = Sales.builder().currency("EUR").trailing(AS_OF, now.build());
            before.map(Known::cents).ifPresent(found -> sales.trailing(AS_OF.minusYears(1), SalesFigures.of(found)));
            return named("A1").toBuilder().parentId("G").sales(sales.build()).build();
        }

        PortfolioStatistics statistics() {
            List<Account> accounts = new ArrayList<>();
            accounts.add(account(Optional.empty()));
            for (int i = 0; i < others.size(); i++) {
                accounts.add(withRevenue("B" + i, cents(others.get(i))));
            }
            for (int i = 0; i < group.size(); i++) {
                accounts.add(withRevenue("C" + i, cents(group.get(i))).toBuilder()
                        .parentId("G")
                        .build());
            }
            return PortfolioStatistics.of(Portfolio.of(accounts, AS_OF));
        }

        private static Money cents(long cents) {
            return Money.ofMinor(CurrencyUnit.EUR, cents);
        }
    }

    private static final LevelDecision<Answer> DECISION = Decision.of("decision", Answer.class);
    private static final String NOTHING = "not applicable";

    @Property(tries = 300)
    void candidatesAreThoseOfAllRevenues(
            @ForAll("known") Known known,
            @ForAll("conditions") Condition first,
            @ForAll("conditions") Condition second) {
        boolean decides = first.operands().stream().allMatch(o -> isDerived(o.id(), known))
                && second.operands().stream().allMatch(o -> isDerived(o.id(), known));
        if (!decides) {
            return; // reads what is missing for another reason
        }
        DecisionGraph graph = DecisionGraph.builder()
                .decide(
                        DECISION,
                        FirstMatch.when(first, Answer.A)
                                .orWhen(second, Answer.B)
                                .otherwise(Answer.C))
                .build();
        PortfolioStatistics statistics = known.statistics();

        Set<String> expected = new TreeSet<>();
        revenues()
                .mapToObj(revenue -> decide(graph, known.account(Optional.of(revenue)), statistics))
                .forEach(verdict -> expected.addAll(outcomes(verdict)));
        Verdict<Answer> verdict = decide(graph, known.account(Optional.empty()), statistics);

        assertThat(outcomes(verdict)).isEqualTo(expected);
        if (verdict instanceof Verdict.Undecided<Answer> undecided) {
            assertThat(undecided.exact()).isTrue();
            assertThat(undecided.missing())
                    .extracting(missing -> missing.input().id())
                    .containsExactly("revenue");
        }
    }

    @Property(tries = 100)
    void growthWithoutTheYearBeforeIsThatOfAllYearsBefore(
            @ForAll("revenue") long revenue, @ForAll("growth") Condition first, @ForAll("growth") Condition second) {
        DecisionGraph graph = DecisionGraph.builder()
                .decide(
                        DECISION,
                        FirstMatch.when(first, Answer.A)
                                .orWhen(second, Answer.B)
                                .otherwise(Answer.C))
                .build();
        Known unknown = new Known(Optional.empty(), Optional.empty(), List.of(), List.of());
        PortfolioStatistics statistics = unknown.statistics();

        Set<String> expected = new TreeSet<>();
        revenues()
                .mapToObj(before -> new Known(Optional.of(before), Optional.empty(), List.of(), List.of()))
                .map(known -> decide(graph, known.account(Optional.of(revenue)), statistics))
                .forEach(verdict -> expected.addAll(outcomes(verdict)));

        assertThat(outcomes(decide(graph, unknown.account(Optional.of(revenue)), statistics)))
                .isEqualTo(expected);
    }

    private static boolean isDerived(String fact, Known known) {
        return switch (fact) {
            case "revenue-growth" -> known.before().isPresent();
            case "margin-ratio" -> known.margin().isPresent();
            default -> true;
        };
    }

    /** More than enough for all bounds below, and the ends. */
    private static LongStream revenues() {
        return LongStream.concat(
                LongStream.rangeClosed(-1300, 1300), LongStream.of(-RevenueDerivation.LIMIT, RevenueDerivation.LIMIT));
    }

    private static Verdict<Answer> decide(DecisionGraph graph, Account account, PortfolioStatistics statistics) {
        DecisionBuffer buffer = graph.newBuffer();
        FactReader.of(graph).read(FactContext.of(account, statistics), buffer);
        buffer.decide();
        return buffer.verdict(DECISION);
    }

    private static Set<String> outcomes(Verdict<Answer> verdict) {
        Set<String> outcomes = new TreeSet<>();
        verdict.match(
                decided -> outcomes.add(decided.answer().name()),
                notApplicable -> outcomes.add(NOTHING),
                undecided -> {
                    undecided.candidates().values().forEach(value -> outcomes.add(value.name()));
                    return undecided.candidates().notApplicable() && outcomes.add(NOTHING);
                },
                failed -> outcomes.add(failed.toString()));
        return outcomes;
    }

    @Provide
    Arbitrary<Known> known() {
        return Combinators.combine(
                        Arbitraries.longs().between(-20, 40).optional(),
                        Arbitraries.longs().between(-20, 40).optional(),
                        Arbitraries.longs().between(-20, 40).list().ofMaxSize(3),
                        Arbitraries.longs().between(-20, 40).list().ofMaxSize(2))
                .as(Known::new);
    }

    @Provide
    Arbitrary<Long> revenue() {
        return Arbitraries.longs().between(-20, 40);
    }

    @Provide
    Arbitrary<Condition> growth() {
        return tests(AccountFacts.REVENUE_GROWTH, "-1.5", "-1", "-0.5", "0", "0.5", "2");
    }

    @Provide
    Arbitrary<Condition> conditions() {
        Arbitrary<Condition> test = Arbitraries.oneOf(
                tests(AccountFacts.REVENUE, "-0.1", "0", "0.05", "0.2"),
                tests(AccountFacts.REVENUE_SHARE, "0", "0.1", "0.25", "0.5", "0.9", "1"),
                tests(AccountFacts.REVENUE_ABOVE_SHARE, "0", "0.1", "0.25", "0.5", "0.9", "1"),
                tests(AccountFacts.GROUP_REVENUE, "-0.1", "0", "0.05", "0.2"),
                tests(AccountFacts.GROUP_REVENUE_SHARE, "0", "0.1", "0.25", "0.5", "0.9", "1"),
                tests(AccountFacts.GROUP_REVENUE_ABOVE_SHARE, "0", "0.1", "0.25", "0.5", "0.9", "1"),
                tests(AccountFacts.REVENUE_GROWTH, "-1.5", "-1", "-0.5", "0", "0.5", "2"),
                tests(AccountFacts.MARGIN_RATIO, "-0.5", "-0.1", "0", "0.1", "0.5", "1"));
        return Combinators.combine(test, test, Arbitraries.integers().between(0, 3))
                .as((a, b, how) -> switch (how) {
                    case 0 -> a;
                    case 1 -> a.and(b);
                    case 2 -> a.or(b);
                    default -> a.and(b.not());
                });
    }

    private static Arbitrary<Condition> tests(NumberInput fact, String... bounds) {
        return Combinators.combine(
                        Arbitraries.of(bounds), Arbitraries.integers().between(0, 5))
                .as((bound, how) -> switch (how) {
                    case 0 -> fact.atLeast(bound);
                    case 1 -> fact.moreThan(bound);
                    case 2 -> fact.atMost(bound);
                    case 3 -> fact.lessThan(bound);
                    case 4 -> fact.isExactly(bound);
                    default -> fact.isNotApplicable();
                });
    }
}
