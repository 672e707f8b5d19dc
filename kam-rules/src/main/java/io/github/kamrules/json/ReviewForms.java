package io.github.kamrules.json;

import static io.github.kamrules.json.BasicForms.DATE;
import static io.github.kamrules.json.BasicForms.FLAG;
import static io.github.kamrules.json.BasicForms.MESSAGE;
import static io.github.kamrules.json.BasicForms.SOURCE;
import static io.github.kamrules.json.BasicForms.TEXT;
import static io.github.kamrules.json.BasicForms.WHOLE;

import com.google.common.collect.Lists;
import io.github.kamrules.account.AccountId;
import io.github.kamrules.decision.Candidates;
import io.github.kamrules.decision.Explanation;
import io.github.kamrules.decision.Failure;
import io.github.kamrules.review.AssessmentRecord;
import io.github.kamrules.review.PolicyStamp;
import io.github.kamrules.review.PortfolioReview;
import io.github.kamrules.review.RecommendationRecord;
import io.github.kamrules.review.ReviewRecord;
import io.github.kamrules.review.VerdictRecord;
import io.github.kamrules.strategy.StrategyId;
import io.github.kamrules.text.Message;
import io.github.kamrules.text.Texts;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The forms of explanations and stored assessments, which may carry their texts in one language for people to read. */
final class ReviewForms {
    static final Form<Failure> FAILURE = Form.of(
            failure -> new Fields()
                    .put("kind", failure.kind().name())
                    .put("origin", failure.origin())
                    .put("detail", failure.detail()),
            node -> node.object()
                    .make(in -> new Failure(
                            in.required("kind", Form.ofEnum(Failure.Kind.class)),
                            in.required("origin", TEXT),
                            in.required("detail", TEXT),
                            Optional.empty())));

    static final Form<PolicyStamp> POLICY = Form.of(
            policy -> new Fields()
                    .put("id", policy.id())
                    .put("version", policy.version())
                    .put("fingerprint", policy.fingerprint()),
            node -> node.object()
                    .make(in -> new PolicyStamp(
                            in.required("id", TEXT), in.required("version", TEXT), in.required("fingerprint", TEXT))));

    private static final Form<Candidates<List<String>>> CANDIDATES = Form.of(
            candidates -> new Fields()
                    .put("values", candidates.values(), TEXT.list().list())
                    .put("notApplicable", candidates.notApplicable())
                    .put("gap", candidates.gap())
                    .put("conflict", candidates.conflict())
                    .put("failed", candidates.failed()),
            node -> node.object()
                    .make(in -> new Candidates<>(
                            in.required("values", TEXT.list().list()),
                            in.required("notApplicable", FLAG),
                            in.required("gap", FLAG),
                            in.required("conflict", FLAG),
                            in.required("failed", FLAG))));

    private static final Form<VerdictRecord.Missing> MISSING = Form.of(
            missing -> new Fields().put("input", missing.input()).put("couldChange", missing.couldChange()),
            node -> node.object()
                    .make(in ->
                            new VerdictRecord.Missing(in.required("input", TEXT), in.required("couldChange", FLAG))));

    private static final Form<VerdictRecord.Default> DEFAULT = Form.of(
            used -> new Fields()
                    .put("decision", used.decision())
                    .put("input", used.input())
                    .put("value", used.value())
                    .put("source", used.source(), SOURCE),
            node -> node.object()
                    .make(in -> new VerdictRecord.Default(
                            in.required("decision", TEXT),
                            in.required("input", TEXT),
                            in.required("value", TEXT),
                            in.required("source", SOURCE))));

    private final Texts texts;
    private final Optional<Locale> language;
    private final boolean reasons;

    final Form<Explanation> explanation = Form.of(this::writeExplanation, this::readExplanation);
    final Form<VerdictRecord> verdict = Form.of(this::writeVerdict, this::readVerdict);
    final Form<RecommendationRecord> recommendation = Form.of(
            it -> new Fields()
                    .put("strategy", it.strategy(), StrategyForms.STRATEGY_ID)
                    .put("rank", it.rank())
                    .putUnlessEmpty("reasons", it.reasons(), reason()),
            node -> node.object()
                    .make(in -> new RecommendationRecord(
                            in.required("strategy", StrategyForms.STRATEGY_ID),
                            in.required("rank", WHOLE),
                            in.list("reasons", MESSAGE))));
    final Form<AssessmentRecord> assessment = Form.of(
            it -> new Fields()
                    .put("asOf", it.asOf(), DATE)
                    .put("policy", it.policy(), POLICY)
                    .put("assessment", it, within(it.asOf(), it.policy())),
            node -> node.object().make(in -> {
                LocalDate asOf = in.required("asOf", DATE);
                PolicyStamp policy = in.required("policy", POLICY);
                return in.required("assessment", within(asOf, policy));
            }));
    final Form<ReviewRecord> review = Form.of(
            it -> writeReview(it.asOf(), it.policy(), it.assessments()),
            node -> node.object().make(in -> {
                LocalDate asOf = in.required("asOf", DATE);
                PolicyStamp policy = in.required("policy", POLICY);
                in.skip("language");
                return new ReviewRecord(
                        asOf,
                        policy,
                        in.required("assessments", within(asOf, policy).list()));
            }));

    ReviewForms(Texts texts, Optional<Locale> language, boolean reasons) {
        this.texts = texts;
        this.language = language;
        this.reasons = reasons;
    }

    /** Returns what is written of a review, its assessments made one by one while they are written. */
    Fields writeReview(PortfolioReview of) {
        return writeReview(
                of.portfolio().asOf(),
                PolicyStamp.of(of.policy()),
                Lists.transform(of.assessments(), AssessmentRecord::of));
    }

    private Fields writeReview(LocalDate asOf, PolicyStamp policy, List<AssessmentRecord> assessments) {
        Fields fields = new Fields().put("asOf", asOf, DATE).put("policy", policy, POLICY);
        language.ifPresent(locale -> fields.put("language", locale.toLanguageTag()));
        return fields.put("assessments", assessments, within(asOf, policy).list());
    }

    /** Returns the form of an assessment whose date and policy stand above it. */
    Form<AssessmentRecord> within(LocalDate asOf, PolicyStamp policy) {
        return Form.of(
                it -> new Fields()
                        .put("account", it.accountId(), AccountForms.ACCOUNT_ID)
                        .put("verdicts", it.verdicts(), verdict.list())
                        .put("recommendations", it.recommendations(), recommendation.list())
                        .putUnlessEmpty("possibleStrategies", it.possibleStrategies(), StrategyForms.STRATEGY_ID),
                node -> node.object().make(in -> {
                    AccountId account = in.required("account", AccountForms.ACCOUNT_ID);
                    List<VerdictRecord> verdicts = in.required("verdicts", verdict.list());
                    List<RecommendationRecord> recommended = in.required("recommendations", recommendation.list());
                    List<StrategyId> possible = in.list("possibleStrategies", StrategyForms.STRATEGY_ID);
                    return new AssessmentRecord(account, asOf, policy, verdicts, recommended, possible);
                }));
    }

    private Fields writeVerdict(VerdictRecord it) {
        Fields fields = new Fields()
                .put("decision", it.decision())
                .put("outcome", it.outcome().name());
        if (it.outcome() == VerdictRecord.Outcome.DECIDED) {
            fields.put("answer", it.answer(), TEXT.list());
        }
        fields.put("reason", it.reason(), reason()).put("candidates", it.candidates(), CANDIDATES);
        if (it.outcome() == VerdictRecord.Outcome.UNDECIDED) {
            fields.put("exact", it.exact()).put("missing", it.missing(), MISSING.list());
        }
        return fields.putUnlessEmpty("failures", it.failures(), FAILURE)
                .putUnlessEmpty("defaults", it.defaults(), DEFAULT)
                .put("explanation", it.explanation(), explanation);
    }

    private VerdictRecord readVerdict(Node node) {
        return node.object()
                .make(in -> new VerdictRecord(
                        in.required("decision", TEXT),
                        in.required("outcome", Form.ofEnum(VerdictRecord.Outcome.class)),
                        in.list("answer", TEXT),
                        in.optional("reason", MESSAGE),
                        in.optional("candidates", CANDIDATES),
                        in.optional("exact", FLAG).orElse(true),
                        in.list("missing", MISSING),
                        in.list("failures", FAILURE),
                        in.list("defaults", DEFAULT),
                        in.required("explanation", explanation)));
    }

    private Fields writeExplanation(Explanation it) {
        Fields fields = new Fields().put("kind", it.kind().name()).put("message", it.message(), MESSAGE);
        language.ifPresent(locale -> fields.put("text", it.statement(locale)));
        return fields.put("source", it.source(), SOURCE)
                .putUnlessEmpty("children", reasons ? it.children() : List.of(), explanation);
    }

    private Explanation readExplanation(Node node) {
        return node.object().make(in -> {
            in.skip("text");
            return Explanation.of(
                    in.required("kind", Form.ofEnum(Explanation.Kind.class)),
                    in.required("message", MESSAGE),
                    in.optional("source", SOURCE),
                    in.list("children", explanation),
                    texts);
        });
    }

    private Form<Message> reason() {
        return Form.of(
                message -> {
                    Fields fields = (Fields) MESSAGE.write(message);
                    language.ifPresent(locale -> fields.put("text", texts.render(message, locale)));
                    return fields;
                },
                MESSAGE::read);
    }
}
