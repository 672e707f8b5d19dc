package io.github.kamrules.review;

import static io.github.kamrules.fixtures.Accounts.AS_OF;
import static io.github.kamrules.fixtures.Accounts.withRevenues;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import com.google.common.base.Throwables;
import io.github.kamrules.account.Account;
import io.github.kamrules.decision.Code;
import io.github.kamrules.decision.CodeInputs;
import io.github.kamrules.decision.Decision;
import io.github.kamrules.decision.FirstMatch;
import io.github.kamrules.decision.LevelDecision;
import io.github.kamrules.decision.Verdict;
import io.github.kamrules.fact.AccountFacts;
import io.github.kamrules.fact.FlagFact;
import io.github.kamrules.policy.Policy;
import io.github.kamrules.portfolio.Portfolio;
import io.github.kamrules.scale.Level;
import io.github.kamrules.scale.Scale;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.slf4j.LoggerFactory;

/** What is wrong with a rule harms what depends on it, and neither the review nor what does not. */
class FaultsTest {

    private static final Scale<Level> GRADE = Scale.ordered("grade", "LOW", "HIGH");
    private static final Scale<Level> OTHER = Scale.ordered("other", "LOW", "HIGH");
    private static final Level LOW = GRADE.value(0);
    private static final Level HIGH = GRADE.value(1);
    private static final LevelDecision<Level> CODED = Decision.of("coded", GRADE);
    private static final LevelDecision<Level> DEPENDENT = Decision.of("dependent", GRADE);
    private static final LevelDecision<Level> SHIELDED = Decision.of("shielded", GRADE);
    private static final LevelDecision<Level> FREE = Decision.of("free", GRADE);
    private static final Portfolio PORTFOLIO = Portfolio.of(withRevenues(100, 200, 300), AS_OF);

    private static Policy policy(Code.Rule<Level> rule) {
        return Policy.builder("faults", "1")
                .decide(CODED, Code.of("third-party", "7", List.of(AccountFacts.REVENUE), rule))
                .decide(DEPENDENT, FirstMatch.when(CODED.is(HIGH), HIGH).otherwise(LOW))
                .decide(
                        SHIELDED,
                        FirstMatch.when(AccountFacts.REVENUE.atLeast("0"), HIGH)
                                .orWhen(CODED.is(HIGH), LOW)
                                .otherwise(LOW))
                .decide(
                        FREE,
                        FirstMatch.when(AccountFacts.REVENUE.atLeast("150"), HIGH)
                                .otherwise(LOW))
                .buildUnverified();
    }

    @Test
    void codeIsRunOnceHoweverOftenItIsExplained() {
        AtomicInteger runs = new AtomicInteger();
        Policy counted = policy(inputs -> {
            runs.incrementAndGet();
            return Optional.of(HIGH);
        });
        Assessment assessment =
                Reviewer.of(counted).review(PORTFOLIO).assessments().get(0);
        assessment.verdict(CODED);
        int before = runs.get();

        assertThat(assessment.explain(DEPENDENT).children()).isNotEmpty();
        assertThat(assessment.explain(CODED).children()).isNotEmpty();

        assertThat(runs).hasValue(before);
    }

    /** Throws what a signature does not allow, as code in other languages may. */
    @SuppressWarnings("unchecked")
    private static <E extends Throwable> RuntimeException sneaky(Throwable thrown) throws E {
        throw (E) thrown;
    }

    private static Optional<Level> endless(CodeInputs inputs) {
        return inputs == null ? Optional.empty() : endless(inputs);
    }

    @SuppressWarnings("NullAway") // what a rule must not do
    private static Optional<Level> nothing(CodeInputs inputs) {
        return null;
    }

    private static final class Mute extends RuntimeException {
        private static final long serialVersionUID = 1;

        @Override
        public String getMessage() {
            throw new IllegalStateException("not even this");
        }
    }

    static Stream<Arguments> faults() {
        return Stream.of(
                fault("threw java.lang.IllegalStateException: bang", inputs -> {
                    throw new IllegalStateException("bang");
                }),
                fault("threw java.io.IOException: no network", inputs -> {
                    throw sneaky(new IOException("no network"));
                }),
                fault("threw java.lang.NoClassDefFoundError: com/example/Gone", inputs -> {
                    throw new NoClassDefFoundError("com/example/Gone");
                }),
                fault("threw java.lang.StackOverflowError", FaultsTest::endless),
                fault("threw java.lang.AssertionError: never", inputs -> {
                    throw new AssertionError("never");
                }),
                fault("threw io.github.kamrules.review.FaultsTest$Mute", inputs -> {
                    throw new Mute();
                }),
                fault("returned null; it must return an Optional", FaultsTest::nothing),
                fault("answered HIGH, which its decision cannot answer", inputs -> Optional.of(OTHER.value(1))),
                fault(
                        "threw java.lang.IllegalArgumentException: The code (third-party) reads (order-count)",
                        inputs -> {
                            inputs.number(AccountFacts.ORDER_COUNT);
                            return Optional.of(LOW);
                        }));
    }

    private static Arguments fault(String detail, Code.Rule<Level> rule) {
        return Arguments.of(detail, rule);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("faults")
    void aFaultHarmsOnlyWhatDependsOnIt(String detail, Code.Rule<Level> rule) {
        PortfolioReview review = Reviewer.of(policy(rule)).review(PORTFOLIO);

        assertThat(review.assessments()).hasSize(3).allSatisfy(assessment -> {
            assertThat(failure(assessment, CODED))
                    .startsWith("CODE in coded: the code (third-party, version 7) " + detail);
            assertThat(failure(assessment, DEPENDENT)).isEqualTo(failure(assessment, CODED));
            assertThat(assessment.value(SHIELDED))
                    .as("what is decided without it")
                    .contains(HIGH);
        });
        assertThat(review.counts(FREE)).containsEntry(LOW, 1).containsEntry(HIGH, 2);
    }

    private static String failure(Assessment assessment, LevelDecision<Level> decision) {
        assertThat(assessment.verdict(decision)).isInstanceOf(Verdict.Failed.class);
        return ((Verdict.Failed<Level>) assessment.verdict(decision)).failure().toString();
    }

    @Test
    void aRuleThatFailsForOneAccountFailsForThatOneAlone() {
        PortfolioReview review = Reviewer.of(policy(inputs -> {
                    if (inputs.number(AccountFacts.REVENUE).compareTo(io.github.kamrules.number.Decimal.of("200"))
                            == 0) {
                        throw new IllegalStateException("two hundred");
                    }
                    return Optional.of(HIGH);
                }))
                .review(PORTFOLIO);

        assertThat(review.counts(CODED)).containsEntry(HIGH, 2);
        assertThat(review.counts(DEPENDENT)).containsEntry(HIGH, 2);
    }

    @Test
    void whatTheMachineItselfLacksEndsTheReview() {
        Policy policy = policy(inputs -> {
            throw new OutOfMemoryError("of a test");
        });

        assertThatThrownBy(() -> Reviewer.of(policy).review(PORTFOLIO))
                .isInstanceOf(OutOfMemoryError.class)
                .hasMessage("of a test");
    }

    @Test
    void theCodeOfAFactHarmsWhatReadsTheFact() {
        FlagFact linked = FlagFact.of("linked", context -> {
            throw new NoClassDefFoundError("com/example/Gone");
        });
        Policy policy = Policy.builder("faults", "1")
                .decide(DEPENDENT, FirstMatch.when(linked.isTrue(), HIGH).otherwise(LOW))
                .decide(
                        FREE,
                        FirstMatch.when(AccountFacts.REVENUE.atLeast("150"), HIGH)
                                .otherwise(LOW))
                .buildUnverified();

        PortfolioReview review = Reviewer.of(policy).review(PORTFOLIO);

        assertThat(review.assessments())
                .allSatisfy(assessment -> assertThat(failure(assessment, DEPENDENT))
                        .contains("linked")
                        .contains("reading it failed: java.lang.NoClassDefFoundError: com/example/Gone"));
        assertThat(review.counts(FREE)).containsEntry(HIGH, 2);
    }

    // ---- listeners

    static {
        // The tests are in the module of the library, which knows no provider of logging.
        for (String provider : List.of("ch.qos.logback.classic", "ch.qos.logback.core")) {
            ModuleLayer.boot().findModule(provider).ifPresent(FaultsTest.class.getModule()::addReads);
        }
    }

    private static final Policy SOUND = policy(inputs -> Optional.of(HIGH));

    @Test
    void listenersHearOfEveryAccountInTheOrderOfThePortfolio() {
        List<String> heard = new ArrayList<>();
        Reviewer reviewer = Reviewer.of(SOUND)
                .heardBy(assessment -> heard.add("first " + assessment.accountId()))
                .heardBy(new ReviewListener() {
                    @Override
                    public void begun(Reviewer by, int accounts) {
                        heard.add("begun by " + by.policy() + ", " + accounts);
                    }

                    @Override
                    public void assessed(Assessment assessment) {
                        heard.add("second " + assessment.accountId() + " "
                                + assessment.value(FREE).orElseThrow().id());
                    }

                    @Override
                    public void ended(PortfolioReview review) {
                        heard.add("ended with " + review.size());
                    }
                });

        PortfolioReview review = reviewer.review(PORTFOLIO);
        List<String> ids =
                PORTFOLIO.accounts().stream().map(a -> a.id().value()).toList();
        Account first = PORTFOLIO.accounts().get(0);
        reviewer.assess(first, review);

        assertThat(heard)
                .containsExactly(
                        "begun by policy faults 1, 3",
                        "first " + ids.get(0),
                        "first " + ids.get(1),
                        "first " + ids.get(2),
                        "second " + ids.get(0) + " LOW",
                        "second " + ids.get(1) + " HIGH",
                        "second " + ids.get(2) + " HIGH",
                        "ended with 3",
                        "first " + ids.get(0),
                        "second " + ids.get(0) + " LOW");
    }

    static Stream<Throwable> faultsOfListeners() {
        return Stream.of(
                new IllegalStateException("the disk is full"),
                new NoClassDefFoundError("the disk is full"),
                new AssertionError("the disk is full"),
                new StackOverflowError("the disk is full"));
    }

    @ParameterizedTest
    @MethodSource("faultsOfListeners")
    void aListenerThatThrowsHarmsNobodyAndIsLogged(Throwable fault) {
        Logger logger = (Logger) LoggerFactory.getLogger(Reviewer.class);
        ListAppender<ILoggingEvent> log = new ListAppender<>();
        log.start();
        logger.addAppender(log);
        logger.setAdditive(false);
        List<String> heard = new ArrayList<>();
        try {
            PortfolioReview review = Reviewer.of(SOUND)
                    .heardBy(assessment -> {
                        Throwables.throwIfUnchecked(fault);
                    })
                    .heardBy(assessment -> heard.add(assessment.accountId().value()))
                    .review(PORTFOLIO);

            assertThat(review.counts(FREE)).containsEntry(HIGH, 2);
            assertThat(heard).hasSize(3);
            assertThat(log.list).hasSize(3).allSatisfy(event -> {
                assertThat(event.getFormattedMessage())
                        .startsWith("The listener (io.github.kamrules.review.FaultsTest")
                        .contains(") of a review threw at (");
                assertThat(event.getThrowableProxy().getMessage()).isEqualTo("the disk is full");
            });
        } finally {
            logger.detachAppender(log);
            logger.setAdditive(true);
        }
    }
}
