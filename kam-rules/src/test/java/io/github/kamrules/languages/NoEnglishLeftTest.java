package io.github.kamrules.languages;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kamrules.fixtures.Accounts;
import io.github.kamrules.policy.Policy;
import io.github.kamrules.policy.PolicyCatalogue;
import io.github.kamrules.review.Assessment;
import io.github.kamrules.review.Reviewer;
import io.github.kamrules.standard.StandardPolicy;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What people read in Chinese is Chinese throughout; words hard-coded where sentences are put together would show up here. */
class NoEnglishLeftTest {

    private static final Pattern WORD = Pattern.compile("[A-Za-z]{2,}");
    private static final Pattern PUNCTUATION = Pattern.compile("[,;:] | — |[()\\[\\]]");
    private static final Set<String> NAMES =
            Set.of("ABC", "ASC", "Dickie", "Kapta", "McDonald", "Millman", "PillarGTM", "Wilson", "Woodburn");

    @ParameterizedTest
    @ValueSource(strings = {"zh-CN", "zh-TW"})
    void inTheCatalogue(String language) {
        Policy policy = StandardPolicy.standard();
        String text = PolicyCatalogue.markdown(policy, Locale.forLanguageTag(language))
                .replaceAll("\\(?`[^`]*`\\)?", "")
                .replace("standard", "")
                .replaceAll("[a-z]+(-[a-z]+)+", ""); // ids of strategies and scales

        assertThat(english(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh-CN", "zh-TW"})
    void inExplanations(String language) {
        for (Policy policy : Set.of(StandardPolicy.standard(), StandardPolicy.strict())) {
            Assessment assessment = Reviewer.of(policy)
                    .review(Accounts.portfolio(Accounts.withRevenue("1", 100)))
                    .assessment("1");
            policy.decisions().forEach(decision -> {
                String text = assessment.explain(decision).toText(Locale.forLanguageTag(language));
                assertThat(english(text)).as(text).isEmpty();
                assertThat(PUNCTUATION.matcher(text).results()).as(text).isEmpty();
            });
        }
    }

    private static Set<String> english(String text) {
        Set<String> words = new TreeSet<>();
        Matcher matcher = WORD.matcher(text);
        while (matcher.find()) {
            if (!NAMES.contains(matcher.group())) {
                words.add(matcher.group());
            }
        }
        return words;
    }
}
