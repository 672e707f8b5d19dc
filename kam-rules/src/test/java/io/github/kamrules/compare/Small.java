package io.github.kamrules.compare;

import static io.github.kamrules.fact.AccountFacts.ORDER_COUNT;
import static io.github.kamrules.fact.AccountFacts.REVENUE;
import static io.github.kamrules.fact.AccountFacts.REVENUE_SHARE;

import io.github.kamrules.account.Account;
import io.github.kamrules.decision.Capacity;
import io.github.kamrules.decision.Decision;
import io.github.kamrules.decision.FirstMatch;
import io.github.kamrules.decision.LevelDecision;
import io.github.kamrules.decision.Parameter;
import io.github.kamrules.fact.FactTexts;
import io.github.kamrules.fixtures.Accounts;
import io.github.kamrules.policy.Policy;
import io.github.kamrules.review.PortfolioReview;
import io.github.kamrules.review.Reviewer;
import io.github.kamrules.scale.Scale;
import io.github.kamrules.source.KnowledgeSource;

/** A policy of two decisions and one limit, over revenues. */
final class Small {
    enum Size {
        SMALL,
        MIDDLE,
        BIG
    }

    enum Care {
        PHONE,
        VISIT
    }

    static final KnowledgeSource BOARD = KnowledgeSource.company("sales board");
    static final Parameter BIG_FROM = Parameter.of("size.big-from", "0.30", KnowledgeSource.assumed("a test"));
    static final Parameter PLACES = Parameter.of("care.places", "1", KnowledgeSource.assumed("a test"));
    static final LevelDecision<Size> SIZE = Decision.of("size", Size.class);
    private static final Scale<Care> CARES = Scale.ordered("care", Care.class);
    static final LevelDecision<Care> WANTED = Decision.of("wanted", CARES);
    static final LevelDecision<Care> CARE = Decision.of("care", CARES);

    static final Policy POLICY = Policy.builder("small", "1")
            .decide(
                    SIZE,
                    FirstMatch.when(REVENUE_SHARE.atLeast(BIG_FROM), Size.BIG)
                            .orWhen(REVENUE_SHARE.atLeast("0.10"), Size.MIDDLE)
                            .otherwise(Size.SMALL))
            .decide(WANTED, FirstMatch.when(SIZE.is(Size.BIG), Care.VISIT).otherwise(Care.PHONE))
            .decide(CARE, Capacity.of(WANTED, REVENUE).limit(Care.VISIT, PLACES))
            .texts(FactTexts.bundle())
            .build();

    /** The same with another parameter. */
    static final Policy LOWER =
            POLICY.extend("lower", "2").set(BIG_FROM, "0.20", BOARD).build();

    /** The same with other rows. */
    static final Policy BY_ORDERS = POLICY.extend("by-orders", "3")
            .replace(
                    SIZE,
                    FirstMatch.when(ORDER_COUNT.atLeast("5"), Size.BIG)
                            .orWhen(REVENUE_SHARE.atLeast("0.10"), Size.MIDDLE)
                            .otherwise(Size.SMALL))
            .build();

    private Small() {}

    /** The accounts a, b, c and so on, with revenues. */
    static PortfolioReview review(Policy policy, long... revenues) {
        Account[] accounts = new Account[revenues.length];
        for (int i = 0; i < revenues.length; i++) {
            accounts[i] = Accounts.withRevenue(String.valueOf((char) ('a' + i)), revenues[i]);
        }
        return Reviewer.of(policy).review(Accounts.portfolio(accounts));
    }
}
