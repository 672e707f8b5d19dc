package io.github.kamrules.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kamrules.account.Account;
import io.github.kamrules.decision.Decision;
import io.github.kamrules.fixtures.AccountArbitraries;
import io.github.kamrules.policy.Policy;
import io.github.kamrules.portfolio.Portfolio;
import io.github.kamrules.review.Assessment;
import io.github.kamrules.review.AssessmentRecord;
import io.github.kamrules.review.PortfolioReview;
import io.github.kamrules.review.ReviewRecord;
import io.github.kamrules.review.Reviewer;
import io.github.kamrules.review.VerdictRecord;
import io.github.kamrules.standard.StandardPolicy;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class JsonProperties {
    private static final Policy POLICY = StandardPolicy.standard();
    private static final KamJackson2 JSON = KamJackson2.of(POLICY);

    @Property(tries = 200)
    void anyAccountGoesRound(@ForAll("accounts") Account account) throws IOException {
        assertThat(JSON.read(JSON.write(account), Account.class)).isEqualTo(account);
    }

    @Property(tries = 50)
    void anyPortfolioGoesRound(@ForAll("portfolios") Portfolio portfolio) throws IOException {
        String written = JSON.write(portfolio);

        Portfolio read = JSON.read(written, Portfolio.class);
        assertThat(read).isEqualTo(portfolio);
        assertThat(JSON.write(read)).isEqualTo(written);
    }

    @Property(tries = 15)
    void theVerdictsOfAReviewGoRound(@ForAll("portfolios") Portfolio portfolio) throws IOException {
        PortfolioReview review = Reviewer.of(POLICY).review(portfolio);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        JSON.withTexts(Locale.ENGLISH).writeReview(review, out);

        List<AssessmentRecord> read = new ArrayList<>();
        JSON.readReview(new ByteArrayInputStream(out.toByteArray()), read::add);

        assertThat(read).hasSize(portfolio.size());
        for (int i = 0; i < read.size(); i++) {
            Assessment assessment = review.assessments().get(i);
            assertThat(read.get(i)).isEqualTo(AssessmentRecord.of(assessment));
            for (Decision<?> decision : POLICY.decisions()) {
                VerdictRecord verdict = read.get(i).verdict(decision.id()).orElseThrow();
                assertThat((Object) verdict.verdict(decision, POLICY)).isEqualTo(assessment.verdict(decision));
                assertThat(verdict.explanation().toText(Locale.ENGLISH))
                        .isEqualTo(assessment.explain(decision).cutAtDecisions().toText(Locale.ENGLISH));
            }
        }
        assertThat(JSON.read(out.toString(StandardCharsets.UTF_8), ReviewRecord.class))
                .isEqualTo(ReviewRecord.of(review));
    }

    @Provide
    Arbitrary<Account> accounts() {
        return AccountArbitraries.accounts();
    }

    @Provide
    Arbitrary<Portfolio> portfolios() {
        return AccountArbitraries.portfolios();
    }
}
