package io.github.kamrules.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kamrules.fixtures.AccountArbitraries;
import io.github.kamrules.json.KamJackson2;
import io.github.kamrules.policy.Policy;
import io.github.kamrules.portfolio.Portfolio;
import io.github.kamrules.review.PortfolioReview;
import io.github.kamrules.review.Reviewer;
import io.github.kamrules.standard.StandardPolicy;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class AuditProperties {

    @Provide
    Arbitrary<Portfolio> portfolios() {
        return AccountArbitraries.portfolios();
    }

    @Provide
    Arbitrary<Policy> policies() {
        return Arbitraries.of(StandardPolicy.standard(), StandardPolicy.strict());
    }

    @Property(tries = 40)
    void aReplayOfTheRecordsGivesTheSameVerdicts(
            @ForAll("portfolios") Portfolio portfolio, @ForAll("policies") Policy policy) {
        PortfolioReview review = Reviewer.of(policy).review(portfolio);

        List<AuditRecord> records =
                review.assessments().stream().map(AuditRecord::of).toList();

        assertThat(AuditReplay.of(policy).differences(records)).isEmpty();
    }

    @Property(tries = 10)
    void recordsThatWereWrittenAndReadAreTheSameAndReplayToTheSame(@ForAll("portfolios") Portfolio portfolio)
            throws IOException {
        PortfolioReview review = Reviewer.of(StandardPolicy.strict()).review(portfolio);
        KamJackson2 json = KamJackson2.of(review.policy());
        ByteArrayOutputStream file = new ByteArrayOutputStream();

        json.writeAudit(review, file);
        List<AuditRecord> read = new ArrayList<>();
        json.readAudit(new ByteArrayInputStream(file.toByteArray()), read::add);

        assertThat(read)
                .isEqualTo(review.assessments().stream().map(AuditRecord::of).toList());
        assertThat(AuditReplay.of(review.policy()).differences(read)).isEmpty();
    }

    @Property(tries = 15)
    void namesOfContactsDecideNothing(@ForAll("portfolios") Portfolio portfolio) {
        Portfolio nameless = Portfolio.of(
                portfolio.accounts().stream()
                        .map(account -> account.withoutContactData())
                        .toList(),
                portfolio.asOf());

        List<AuditRecord> records = Reviewer.of(StandardPolicy.standard()).review(portfolio).assessments().stream()
                .map(AuditRecord::of)
                .toList();

        assertThat(Reviewer.of(StandardPolicy.standard()).review(nameless).assessments().stream()
                        .map(AuditRecord::of)
                        .toList())
                .isEqualTo(records);
    }
}
