package io.github.kamrules.fact;

import static io.github.kamrules.fixtures.Accounts.AS_OF;
import static io.github.kamrules.fixtures.Accounts.dollars;
import static io.github.kamrules.fixtures.Accounts.euros;
import static io.github.kamrules.fixtures.Accounts.named;
import static io.github.kamrules.fixtures.Accounts.withRevenue;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.testing.EqualsTester;
import io.github.kamrules.account.AttributeValue;
import io.github.kamrules.decision.Decision;
import io.github.kamrules.decision.DecisionBuffer;
import io.github.kamrules.decision.DecisionGraph;
import io.github.kamrules.decision.Domain;
import io.github.kamrules.decision.Failure;
import io.github.kamrules.decision.FirstMatch;
import io.github.kamrules.decision.LevelDecision;
import io.github.kamrules.decision.NumberInput;
import io.github.kamrules.decision.Verdict;
import io.github.kamrules.fixtures.Accounts;
import io.github.kamrules.number.Decimal;
import io.github.kamrules.number.Unit;
import io.github.kamrules.portfolio.PortfolioStatistics;
import io.github.kamrules.scale.Scale;
import io.github.kamrules.tier.ExposureLevels;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class AttributeFactsTest {
    private enum Answer {
        NO,
        YES
    }

    private static final NumberFact SHARE = NumberFact.attribute("share", Domain.numbers("[0, 1]", Unit.RATIO));
    private static final NumberFact DEPOSIT = NumberFact.attribute("deposit", Unit.MONEY);
    private static final DateFact RENEWAL = DateFact.attribute("renewal");
    private static final FlagFact CONTRACT = FlagFact.attribute("contract");
    private static final TextFact REGION = TextFact.attribute("region");
    private static final LevelFact<?> RISK = LevelFact.attribute("risk", ExposureLevels.SCALE);

    private static final AttributeValue NUMBER = AttributeValue.number(Decimal.of("0.25"));
    private static final AttributeValue TEXT = AttributeValue.text("north");

    private static String read(Fact fact, AttributeValue value) {
        return Reading.of(fact, withRevenue("A1", 5).withAttribute(fact.id(), value));
    }

    @Nested
    class Attributes {
        @Test
        void ofTheRightTypeAreRead() {
            assertThat(read(SHARE, NUMBER)).isEqualTo("0.25");
            assertThat(read(DEPOSIT, AttributeValue.money(euros(12)))).isEqualTo("12");
            assertThat(read(RENEWAL, AttributeValue.date(AS_OF))).isEqualTo(AS_OF.toString());
            assertThat(read(CONTRACT, AttributeValue.flag(false))).isEqualTo("false");
            assertThat(read(REGION, TEXT)).isEqualTo("'north'");
            assertThat(read(REGION, AttributeValue.text(""))).isEqualTo("''");
            assertThat(read(
                            RISK,
                            AttributeValue.text(ExposureLevels.SCALE.idOf(
                                    ExposureLevels.SCALE.values().get(1)))))
                    .isEqualTo("level 1");
        }

        @Test
        void thatAreNotThereAreMissing() {
            for (Fact fact : new Fact[] {SHARE, DEPOSIT, RENEWAL, CONTRACT, REGION, RISK}) {
                assertThat(Reading.of(fact, named("A1"))).isEqualTo(Reading.MISSING);
            }
        }

        @Test
        void ofAnotherTypeAreInvalid() {
            assertThat(read(SHARE, TEXT))
                    .startsWith("invalid: the attribute (share) is the text (north), but ")
                    .contains("a number");
            assertThat(read(SHARE, AttributeValue.date(AS_OF))).contains("is the date " + AS_OF + ", but");
            assertThat(read(SHARE, AttributeValue.flag(true))).contains("is the flag true, but");
            assertThat(read(CONTRACT, AttributeValue.money(euros(12)))).contains("is the amount EUR 12.00, but");
            assertThat(read(CONTRACT, NUMBER)).contains("is the number 0.25, but");
            assertThat(read(CONTRACT, TEXT))
                    .startsWith("invalid: the attribute (contract) is ")
                    .contains("true or false");
            assertThat(read(RENEWAL, TEXT))
                    .isEqualTo("invalid: the attribute (renewal) is the text (north), but a date was expected");
            assertThat(read(REGION, NUMBER))
                    .startsWith("invalid: the attribute (region) is ")
                    .contains("a text");
            assertThat(read(RISK, NUMBER))
                    .startsWith("invalid: the attribute (risk) is ")
                    .contains("a level of the scale (" + ExposureLevels.SCALE.id() + ")");
        }

        @Test
        void thatNameNoLevelAreInvalid() {
            assertThat(read(RISK, AttributeValue.text("GIGANTIC")))
                    .startsWith("invalid: ")
                    .contains("GIGANTIC");
        }
    }

    @Nested
    class InDecisions {
        private static final LevelDecision<Answer> HIGH_SHARE = Decision.of("high-share", Answer.class);
        private static final LevelDecision<Answer> HAS_CONTRACT = Decision.of("has-contract", Answer.class);
        private static final LevelDecision<Answer> EITHER = Decision.of("either", Answer.class);
        private static final DecisionGraph GRAPH = DecisionGraph.builder()
                .decide(
                        HIGH_SHARE,
                        FirstMatch.when(SHARE.atLeast("0.5"), Answer.YES).otherwise(Answer.NO))
                .decide(
                        HAS_CONTRACT,
                        FirstMatch.when(CONTRACT.isTrue(), Answer.YES).otherwise(Answer.NO))
                .decide(
                        EITHER,
                        FirstMatch.when(HIGH_SHARE.is(Answer.YES).or(HAS_CONTRACT.is(Answer.YES)), Answer.YES)
                                .otherwise(Answer.NO))
                .build();

        private static DecisionBuffer decide(AttributeValue share, boolean contract) {
            var account = named("A1").toBuilder()
                    .attribute("share", share)
                    .attribute("contract", AttributeValue.flag(contract))
                    .build();
            DecisionBuffer buffer = GRAPH.newBuffer();
            FactReader.of(GRAPH)
                    .read(FactContext.of(account, PortfolioStatistics.of(Accounts.portfolio(account))), buffer);
            buffer.decide();
            return buffer;
        }

        @Test
        void aWrongTypeFailsOnlyWhatNeedsIt() {
            DecisionBuffer yes = decide(TEXT, true);
            DecisionBuffer no = decide(TEXT, false);

            assertThat(yes.verdict(HIGH_SHARE)).isInstanceOf(Verdict.Failed.class);
            assertThat(yes.verdict(HAS_CONTRACT).value()).contains(Answer.YES);
            assertThat(yes.verdict(EITHER).value()).contains(Answer.YES);
            assertThat(no.verdict(EITHER)).isInstanceOfSatisfying(Verdict.Failed.class, failed -> {
                assertThat(failed.failure().kind()).isEqualTo(Failure.Kind.INVALID_INPUT);
                assertThat(failed.failure().origin()).isEqualTo("share");
                assertThat(failed.failure().detail()).contains("the attribute (share)", "north");
            });
        }

        @Test
        void aValueOutsideTheDomainFailsWhatNeedsIt() {
            assertThat(decide(AttributeValue.number(Decimal.of("1.01")), true).verdict(HIGH_SHARE))
                    .isInstanceOfSatisfying(
                            Verdict.Failed.class,
                            failed -> assertThat(failed.failure().detail()).contains("1.01", "[0, 1]"));
            assertThat(decide(AttributeValue.number(Decimal.ONE), true)
                            .verdict(HIGH_SHARE)
                            .value())
                    .contains(Answer.YES);
        }
    }

    @Nested
    class Readers {
        private static final NumberFact THROWS =
                NumberFact.of("throws", Domain.numbers("[0, 1]", Unit.RATIO), (context, sink) -> {
                    throw new IllegalStateException("no connection");
                });
        private static final LevelDecision<Answer> BAD = Decision.of("bad", Answer.class);
        private static final LevelDecision<Answer> GOOD = Decision.of("good", Answer.class);
        private static final DecisionGraph GRAPH = DecisionGraph.builder()
                .decide(BAD, FirstMatch.when(THROWS.atLeast("0.5"), Answer.YES).otherwise(Answer.NO))
                .decide(GOOD, FirstMatch.when(REGION.is("north"), Answer.YES).otherwise(Answer.NO))
                .build();

        @Test
        void thatThrowFailOnlyWhatNeedsThem() {
            var account = named("A1").withAttribute("region", TEXT);
            FactContext context = FactContext.of(account, PortfolioStatistics.of(Accounts.portfolio(account)));
            DecisionBuffer buffer = GRAPH.newBuffer();
            FactReader.of(GRAPH).read(context, buffer);
            buffer.decide();

            assertThat(buffer.verdict(BAD))
                    .isInstanceOfSatisfying(
                            Verdict.Failed.class,
                            failed -> assertThat(failed.failure().detail()).contains("no connection"));
            assertThat(buffer.verdict(GOOD).value()).contains(Answer.YES);
            assertThat(GRAPH.decide(FactReader.of(GRAPH).values(context)).verdict(BAD))
                    .isEqualTo(buffer.verdict(BAD));
        }

        @Test
        void thatFindAForeignCurrencyFailOnlyWhatNeedsThem() {
            assertThatThrownBy(() -> read(DEPOSIT, AttributeValue.money(dollars(12))))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("USD 12.00")
                    .hasMessageContaining("EUR");
        }

        @Test
        void mayReturnTheirValueAsAnOptional() {
            FlagFact named = FlagFact.of(
                    "named-a1", context -> Optional.of(context.account().name().equals("Account A1")));
            TextFact name =
                    TextFact.of("name", context -> Optional.of(context.account().name()));
            LevelFact<Answer> unknown =
                    LevelFact.of("answer", Scale.ordered("answer", Answer.class), context -> Optional.empty());

            assertThat(Reading.of(named, named("A1"))).isEqualTo("true");
            assertThat(Reading.of(name, named("A1"))).isEqualTo("'Account A1'");
            assertThat(Reading.of(unknown, named("A1"))).isEqualTo(Reading.MISSING);
        }

        @Test
        void areNotFoundForPlainInputs() {
            DecisionGraph graph = DecisionGraph.builder()
                    .decide(
                            GOOD,
                            FirstMatch.when(
                                            NumberInput.of("points", Domain.numbers("[0, 1]", Unit.RATIO))
                                                    .atLeast("0.5"),
                                            Answer.YES)
                                    .otherwise(Answer.NO))
                    .build();

            assertThatThrownBy(() -> FactReader.of(graph))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("The input (points) is not bound to an account, so that nobody could read it.\n"
                            + "Maybe declare it as a fact, such as NumberFact.attribute(\"points\", ...).");
        }
    }

    @Test
    void rejectsIdsThatAreNoWords() {
        assertThatThrownBy(() -> FlagFact.attribute("Framework Contract"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("The id (Framework Contract) of the fact must be lower-case words joined by hyphens,"
                        + " such as overdue-share.");
    }

    @Test
    void factsAreEqualWhenIdAndDomainAre() {
        new EqualsTester()
                .addEqualityGroup(SHARE, NumberFact.attribute("share", Domain.numbers("[0, 1]", Unit.RATIO)))
                .addEqualityGroup(NumberFact.attribute("share", Unit.RATIO))
                .addEqualityGroup(RENEWAL, DateFact.attribute("renewal", Domain.dates()))
                .addEqualityGroup(DateFact.attribute("renewal", Domain.dates().orNone()))
                .addEqualityGroup(CONTRACT, FlagFact.attribute("contract"))
                .addEqualityGroup(TextFact.attribute("contract"))
                .addEqualityGroup(REGION)
                .addEqualityGroup(RISK)
                .testEquals();
    }
}
