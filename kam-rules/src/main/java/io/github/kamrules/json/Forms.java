package io.github.kamrules.json;

import com.google.common.collect.ImmutableMap;
import io.github.kamrules.account.Account;
import io.github.kamrules.account.AccountId;
import io.github.kamrules.account.AccountKind;
import io.github.kamrules.account.AttributeValue;
import io.github.kamrules.account.ChannelRole;
import io.github.kamrules.account.MarketConditions;
import io.github.kamrules.account.StrategicEvidence;
import io.github.kamrules.audit.AuditHead;
import io.github.kamrules.audit.AuditRecord;
import io.github.kamrules.calendar.AccountEvent;
import io.github.kamrules.calendar.Calendar;
import io.github.kamrules.calendar.EventKind;
import io.github.kamrules.calendar.Feedback;
import io.github.kamrules.calendar.FeedbackChannel;
import io.github.kamrules.calendar.FeedbackTopic;
import io.github.kamrules.calendar.Initiative;
import io.github.kamrules.calendar.InitiativeKind;
import io.github.kamrules.calendar.InitiativeState;
import io.github.kamrules.calendar.Season;
import io.github.kamrules.calendar.Touch;
import io.github.kamrules.calendar.TouchKind;
import io.github.kamrules.decision.Explanation;
import io.github.kamrules.decision.Failure;
import io.github.kamrules.history.LevelOverride;
import io.github.kamrules.history.LevelState;
import io.github.kamrules.number.Decimal;
import io.github.kamrules.number.Interval;
import io.github.kamrules.number.Ratio;
import io.github.kamrules.number.Unit;
import io.github.kamrules.portfolio.ExchangeRates;
import io.github.kamrules.portfolio.ParetoSplit;
import io.github.kamrules.portfolio.Portfolio;
import io.github.kamrules.portfolio.PortfolioStatistics;
import io.github.kamrules.relationship.Contact;
import io.github.kamrules.relationship.ContactLevel;
import io.github.kamrules.relationship.Contacts;
import io.github.kamrules.relationship.DecisionChain;
import io.github.kamrules.relationship.DecisionRole;
import io.github.kamrules.relationship.Relationship;
import io.github.kamrules.relationship.RelationshipIndicators;
import io.github.kamrules.review.Assessment;
import io.github.kamrules.review.AssessmentRecord;
import io.github.kamrules.review.PolicyStamp;
import io.github.kamrules.review.PortfolioReview;
import io.github.kamrules.review.RecommendationRecord;
import io.github.kamrules.review.ReviewRecord;
import io.github.kamrules.review.VerdictRecord;
import io.github.kamrules.sales.Order;
import io.github.kamrules.sales.OrderHistory;
import io.github.kamrules.sales.OrderStatus;
import io.github.kamrules.sales.Potential;
import io.github.kamrules.sales.Sales;
import io.github.kamrules.sales.SalesFigures;
import io.github.kamrules.sales.Window;
import io.github.kamrules.scale.Level;
import io.github.kamrules.scale.Scale;
import io.github.kamrules.source.KnowledgeSource;
import io.github.kamrules.source.Quality;
import io.github.kamrules.strategy.Party;
import io.github.kamrules.strategy.Recommendation;
import io.github.kamrules.strategy.Role;
import io.github.kamrules.strategy.Step;
import io.github.kamrules.strategy.Strategy;
import io.github.kamrules.strategy.StrategyId;
import io.github.kamrules.text.Message;
import io.github.kamrules.text.TextKey;
import io.github.kamrules.text.Texts;
import io.github.kamrules.verify.Finding;
import io.github.kamrules.verify.FindingKind;
import io.github.kamrules.verify.Place;
import io.github.kamrules.verify.Severity;
import io.github.kamrules.verify.Verification;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.joda.money.Money;

/** All types that have a form, each with the name that a document gives it. */
final class Forms {

    /** The form of a type, and its name in documents. */
    record Entry<T>(String name, Class<T> type, Form<T> form, boolean readable) {}

    private final ImmutableMap<Class<?>, Entry<?>> entries;
    private final ReviewForms reviews;

    Forms(Texts texts, Optional<Locale> language, boolean reasons) {
        reviews = new ReviewForms(texts, language, reasons);
        entries = new Builder()
                .both("account", Account.class, AccountForms.ACCOUNT)
                .both("account-id", AccountId.class, AccountForms.ACCOUNT_ID)
                .both("attribute", AttributeValue.class, AccountForms.ATTRIBUTE)
                .both("strategic-evidence", StrategicEvidence.class, AccountForms.EVIDENCE)
                .both("sales", Sales.class, AccountForms.SALES)
                .both("sales-figures", SalesFigures.class, AccountForms.FIGURES)
                .both("window", Window.class, AccountForms.WINDOW)
                .both("order", Order.class, AccountForms.ORDER)
                .both("order-history", OrderHistory.class, AccountForms.ORDER_HISTORY)
                .both("potential", Potential.class, AccountForms.POTENTIAL)
                .both("relationship", Relationship.class, AccountForms.RELATIONSHIP)
                .both("relationship-indicators", RelationshipIndicators.class, AccountForms.INDICATORS)
                .both("decision-chain", DecisionChain.class, AccountForms.DECISION_CHAIN)
                .both("contact", Contact.class, AccountForms.CONTACT)
                .both("contacts", Contacts.class, AccountForms.CONTACTS)
                .both("calendar", Calendar.class, CalendarForms.CALENDAR)
                .both("touch", Touch.class, CalendarForms.TOUCH)
                .names("touch-kind", TouchKind.class)
                .both("account-event", AccountEvent.class, CalendarForms.EVENT)
                .names("event-kind", EventKind.class)
                .both("season", Season.class, CalendarForms.SEASON)
                .both("initiative", Initiative.class, CalendarForms.INITIATIVE)
                .names("initiative-kind", InitiativeKind.class)
                .names("initiative-state", InitiativeState.class)
                .both("feedback", Feedback.class, CalendarForms.FEEDBACK)
                .names("feedback-topic", FeedbackTopic.class)
                .names("feedback-channel", FeedbackChannel.class)
                .both("market-conditions", MarketConditions.class, AccountForms.MARKET)
                .both("level-state", LevelState.class, AccountForms.LEVEL_STATE)
                .both("level-override", LevelOverride.class, AccountForms.LEVEL_OVERRIDE)
                .both("exchange-rates", ExchangeRates.class, AccountForms.RATES)
                .both("portfolio", Portfolio.class, AccountForms.PORTFOLIO)
                .both("pareto-split", ParetoSplit.class, AccountForms.PARETO_SPLIT)
                .names("account-kind", AccountKind.class)
                .names("channel-role", ChannelRole.class)
                .names("order-status", OrderStatus.class)
                .names("contact-level", ContactLevel.class)
                .names("decision-role", DecisionRole.class)
                .names("quality", Quality.class)
                .names("role", Role.class)
                .names("party", Party.class)
                .names("explanation-kind", Explanation.Kind.class)
                .names("failure-kind", Failure.Kind.class)
                .names("outcome", VerdictRecord.Outcome.class)
                .out("portfolio-statistics", PortfolioStatistics.class, AccountForms::writeStatistics)
                .both("money", Money.class, BasicForms.MONEY)
                .both("decimal", Decimal.class, BasicForms.DECIMAL)
                .both("interval", Interval.class, BasicForms.INTERVAL)
                .both("ratio", Ratio.class, BasicForms.RATIO)
                .both("unit", Unit.class, BasicForms.UNIT)
                .both("level", Level.class, BasicForms.LEVEL)
                .scale()
                .both("knowledge-source", KnowledgeSource.class, BasicForms.SOURCE)
                .both("text-key", TextKey.class, BasicForms.TEXT_KEY)
                .both("message", Message.class, BasicForms.MESSAGE)
                .both("strategy-id", StrategyId.class, StrategyForms.STRATEGY_ID)
                .both("step", Step.class, StrategyForms.STEP)
                .both("strategy", Strategy.class, StrategyForms.STRATEGY)
                .both("recommendation", Recommendation.class, StrategyForms.RECOMMENDATION)
                .both("failure", Failure.class, ReviewForms.FAILURE)
                .both("explanation", Explanation.class, reviews.explanation)
                .both("policy-stamp", PolicyStamp.class, ReviewForms.POLICY)
                .both("verdict", VerdictRecord.class, reviews.verdict)
                .both("recommendation-record", RecommendationRecord.class, reviews.recommendation)
                .both("audit-head", AuditHead.class, AuditForms.HEAD)
                .both("audit-record", AuditRecord.class, AuditForms.of(reviews))
                .names("severity", Severity.class)
                .names("finding-kind", FindingKind.class)
                .both("place", Place.class, VerifyForms.PLACE)
                .out("finding", Finding.class, VerifyForms::write)
                .out("verification", Verification.class, VerifyForms::write)
                .both("assessment", AssessmentRecord.class, reviews.assessment)
                .both("review", ReviewRecord.class, reviews.review)
                .out("assessment", Assessment.class, it -> reviews.assessment.write(AssessmentRecord.of(it)))
                .out("review", PortfolioReview.class, reviews::writeReview)
                .entries
                .buildOrThrow();
    }

    ReviewForms reviews() {
        return reviews;
    }

    Iterable<Entry<?>> entries() {
        return entries.values();
    }

    /** Returns the entry of a type, or of a type above it: generated classes have the form of what they implement. */
    @SuppressWarnings("unchecked") // the key is the type of the entry
    <T> Entry<? super T> of(Class<T> type) {
        Entry<?> exact = entries.get(type);
        if (exact != null) {
            return (Entry<? super T>) exact;
        }
        for (Map.Entry<Class<?>, Entry<?>> entry : entries.entrySet()) {
            if (entry.getKey().isAssignableFrom(type)) {
                return (Entry<? super T>) entry.getValue();
            }
        }
        throw new IllegalArgumentException("The type (" + type.getName()
                + ") has no form in JSON.\nMaybe it is a rule in code; docs/json.md lists the types that have one.");
    }

    private static final class Builder {
        private final ImmutableMap.Builder<Class<?>, Entry<?>> entries = ImmutableMap.builder();

        <T> Builder both(String name, Class<T> type, Form<T> form) {
            entries.put(type, new Entry<>(name, type, form, true));
            return this;
        }

        <E extends Enum<E>> Builder names(String name, Class<E> type) {
            return both(name, type, Form.ofEnum(type));
        }

        <T> Builder out(String name, Class<T> type, Function<? super T, ?> writer) {
            Form<T> form = Form.of(writer, node -> {
                throw new IllegalArgumentException(
                        "A " + type.getSimpleName()
                                + " is written and cannot be read back.\nMaybe read the stored values: docs/json.md says which.");
            });
            entries.put(type, new Entry<>(name, type, form, false));
            return this;
        }

        @SuppressWarnings({"unchecked", "rawtypes"}) // a class literal has no type arguments
        Builder scale() {
            return both("scale", (Class) Scale.class, (Form) BasicForms.SCALE);
        }
    }
}
