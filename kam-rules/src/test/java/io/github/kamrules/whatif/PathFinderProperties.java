package io.github.kamrules.whatif;

import static io.github.kamrules.fact.AccountFacts.REVENUE;
import static io.github.kamrules.fact.AccountFacts.REVENUE_ABOVE_SHARE;
import static io.github.kamrules.fact.AccountFacts.REVENUE_SHARE;
import static io.github.kamrules.fact.AccountFacts.STATED_RELATIONSHIP_STRENGTH;
import static io.github.kamrules.fact.AccountFacts.TARGETED;
import static io.github.kamrules.fixtures.Accounts.AS_OF;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.kamrules.account.Account;
import io.github.kamrules.account.AttributeValue;
import io.github.kamrules.decision.Characteristic;
import io.github.kamrules.decision.Condition;
import io.github.kamrules.decision.CutOff;
import io.github.kamrules.decision.Decision;
import io.github.kamrules.decision.Domain;
import io.github.kamrules.decision.FirstMatch;
import io.github.kamrules.decision.LevelDecision;
import io.github.kamrules.decision.Scorecard;
import io.github.kamrules.fact.NumberFact;
import io.github.kamrules.fixtures.Accounts;
import io.github.kamrules.number.Decimal;
import io.github.kamrules.number.Unit;
import io.github.kamrules.policy.Policy;
import io.github.kamrules.portfolio.Portfolio;
import io.github.kamrules.relationship.Relationship;
import io.github.kamrules.relationship.RelationshipStrengths;
import io.github.kamrules.review.PortfolioReview;
import io.github.kamrules.review.Reviewer;
import io.github.kamrules.scale.Scale;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;

/** Paths against brute force: every combination on a small grid, each a changed account that is reviewed anew. */
class PathFinderProperties {

    private enum Grade {
        LOW,
        MIDDLE,
        HIGH
    }

    private static final Scale<Grade> SCALE = Scale.ordered("grade", Grade.class);
    private static final LevelDecision<Grade> FIRST = Decision.of("first", SCALE);
    private static final LevelDecision<Grade> SECOND = Decision.of("second", SCALE);
    private static final NumberFact PEOPLE = NumberFact.attribute("people", Domain.wholeNumbers("[0, 6]", Unit.COUNT));
    private static final long STEP = 100;

    /** How far each lever is pulled. */
    private record Pulled(int revenue, int strength, int people, boolean targeted) {

        Decimal cost() {
            return Decimal.of(3L * revenue + 4L * strength + 2L * people + (targeted ? 5 : 0));
        }

        boolean isWithin(Pulled other) {
            return revenue <= other.revenue
                    && strength <= other.strength
                    && people <= other.people
                    && (!targeted || other.targeted);
        }
    }

    private final List<Account> others =
            List.of(Accounts.withRevenue("B", 900), Accounts.withRevenue("C", 400), Accounts.withRevenue("D", 100));

    private static Condition condition(Random random) {
        return switch (random.nextInt(6)) {
            case 0 -> REVENUE_SHARE.atLeast("0." + (1 + random.nextInt(6)));
            case 1 -> REVENUE_ABOVE_SHARE.lessThan("0." + (1 + random.nextInt(6)));
            case 2 ->
                STATED_RELATIONSHIP_STRENGTH.is(
                        RelationshipStrengths.SCALE.value(random.nextInt(RelationshipStrengths.SCALE.size())));
            case 3 -> PEOPLE.in("[" + random.nextInt(3) + ", " + (3 + random.nextInt(3)) + "]");
            case 4 -> TARGETED.isTrue();
            default -> condition(random).and(condition(random));
        };
    }

    private static Policy policy(Random random) {
        FirstMatch<Grade> first = FirstMatch.when(condition(random), SCALE.value(random.nextInt(3)))
                .orWhen(condition(random), SCALE.value(random.nextInt(3)))
                .otherwise(Grade.LOW);
        Scorecard<Grade> second = Scorecard.of(
                        Characteristic.of("a")
                                .when(FIRST.is(Grade.HIGH), "2")
                                .when(FIRST.is(Grade.MIDDLE), "1")
                                .otherwise("0"),
                        Characteristic.of("b").when(condition(random), "2").otherwise("0"),
                        Characteristic.of("c").when(condition(random), "1").otherwise("0"))
                .cutOffs(Grade.LOW, CutOff.atLeast("2", Grade.MIDDLE), CutOff.atLeast("4", Grade.HIGH));
        return Policy.builder("random", "1")
                .decide(FIRST, first)
                .decide(SECOND, second)
                .build();
    }

    private static Account account(Pulled pulled) {
        return Accounts.withRevenue("A", 100 + STEP * pulled.revenue).toBuilder()
                .attribute("people", AttributeValue.number(Decimal.of(1 + pulled.people)))
                .targeted(pulled.targeted)
                .relationship(Relationship.builder()
                        .strength(RelationshipStrengths.SCALE.value(pulled.strength))
                        .build())
                .build();
    }

    private Optional<Grade> answer(Policy policy, Pulled pulled, LevelDecision<Grade> decision) {
        List<Account> all = new ArrayList<>(others);
        all.add(account(pulled));
        PortfolioReview review = Reviewer.of(policy).review(Portfolio.of(all, AS_OF));
        return review.assessment("A").value(decision);
    }

    @Property(tries = 60, shrinking = ShrinkingMode.OFF)
    void pathsAreTheCheapestOnesThatThereAre(@ForAll long seed) {
        Random random = new Random(seed);
        Policy policy = policy(random);
        Grade wanted = SCALE.value(random.nextInt(3));
        Pulled nothing = new Pulled(0, 0, 0, false);
        List<Account> all = new ArrayList<>(others);
        all.add(account(nothing));
        Paths paths = PathFinder.of(
                        policy,
                        Lever.raise(REVENUE).inStepsOf("100").upTo("1000").costing("3"),
                        Lever.raise(STATED_RELATIONSHIP_STRENGTH).costing("4"),
                        Lever.raise(PEOPLE).upTo("4").costing("2"),
                        Lever.set(TARGETED).costing("5"))
                .paths(Reviewer.of(policy).review(Portfolio.of(all, AS_OF)).assessment("A"), SECOND, wanted);

        if (answer(policy, nothing, SECOND).equals(Optional.of(wanted))) {
            assertThat(paths.outcome()).isEqualTo(Paths.Outcome.ALREADY_THERE);
            return;
        }
        List<Pulled> leading = new ArrayList<>();
        for (int revenue = 0; revenue <= 9; revenue++) {
            for (int strength = 0; strength < RelationshipStrengths.SCALE.size(); strength++) {
                for (int people = 0; people <= 3; people++) {
                    for (boolean targeted : new boolean[] {false, true}) {
                        Pulled pulled = new Pulled(revenue, strength, people, targeted);
                        if (answer(policy, pulled, SECOND).equals(Optional.of(wanted))) {
                            leading.add(pulled);
                        }
                    }
                }
            }
        }
        List<Decimal> cheapest = leading.stream()
                .filter(pulled -> leading.stream().noneMatch(less -> !less.equals(pulled) && less.isWithin(pulled)))
                .map(Pulled::cost)
                .sorted()
                .limit(5)
                .toList();
        assertThat(paths.isComplete()).isTrue();
        assertThat(paths.paths().stream().map(Path::cost).toList())
                .as("seed %s: %s", seed, paths)
                .isEqualTo(cheapest);
        assertThat(paths.outcome()).isEqualTo(cheapest.isEmpty() ? Paths.Outcome.NONE : Paths.Outcome.FOUND);
        for (Path path : paths.paths()) {
            Pulled pulled = nothing;
            for (Change change : path.changes()) {
                int steps = change.steps();
                pulled = switch (change.fact().id()) {
                    case "revenue" -> new Pulled(steps, pulled.strength, pulled.people, pulled.targeted);
                    case "people" -> new Pulled(pulled.revenue, pulled.strength, steps, pulled.targeted);
                    case "targeted" -> new Pulled(pulled.revenue, pulled.strength, pulled.people, true);
                    default -> new Pulled(pulled.revenue, steps, pulled.people, pulled.targeted);
                };
            }
            assertThat(answer(policy, pulled, SECOND))
                    .as("seed %s: %s", seed, path)
                    .contains(wanted);
        }
    }
}
