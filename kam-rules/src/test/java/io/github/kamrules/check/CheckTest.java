package io.github.kamrules.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.common.testing.EqualsTester;
import io.github.kamrules.account.AccountId;
import io.github.kamrules.source.KnowledgeSource;
import io.github.kamrules.strategy.StrategyId;
import io.github.kamrules.text.KamTexts;
import io.github.kamrules.text.Message;
import io.github.kamrules.text.TextBundle;
import io.github.kamrules.text.TextKey;
import io.github.kamrules.text.Texts;
import io.github.kamrules.verify.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CheckTest {

    private static final Check CHECK = Check.builder()
            .id("no-owner")
            .severity(Severity.WARNING)
            .source(KnowledgeSource.stated(1))
            .addItems(1, 119)
            .remedy(StrategyId.of("name-owner"))
            .build();

    @Test
    void holdsItsParts() {
        assertThat(CHECK.found()).isEqualTo(TextKey.of("check.no-owner.found"));
        assertThat(CHECK.remedyText()).isEqualTo(TextKey.of("check.no-owner.remedy"));
        assertThat(CHECK.items()).containsExactly(1, 119);
        assertThat(CHECK.remedy()).contains(StrategyId.of("name-owner"));
        assertThat(CHECK.severity()).isEqualTo(Severity.WARNING);
    }

    @Test
    void equalsByValues() {
        new EqualsTester()
                .addEqualityGroup(CHECK, CHECK.toBuilder().build())
                .addEqualityGroup(CHECK.toBuilder().severity(Severity.ERROR).build())
                .addEqualityGroup(CHECK.toBuilder().items(List.of()).build())
                .addEqualityGroup(
                        CHECK.toBuilder().remedy(StrategyId.of("visit")).build())
                .testEquals();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 193, 119})
    void rejectsItemsOutOfRangeOrGivenTwice(int item) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CHECK.toBuilder().addItems(item).build())
                .withMessage("The items [1, 119, " + item
                        + "] of check (no-owner) must be different numbers from 1 to 192.");
    }

    @Test
    void rejectsIdsThatAreNoWords() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CHECK.toBuilder().id("No owner").build())
                .withMessage(
                        "The id of a check (No owner) must be in kebab-case: lower-case letters and digits, joined by"
                                + " single hyphens.\nMaybe write no-owner.");
    }

    @Test
    void aFindingIsToldInWordsAndKeepsItsEvidence() {
        List<Message> evidence = new ArrayList<>(List.of(Message.of(TextKey.of("evidence"))));
        CheckFinding finding = new CheckFinding(AccountId.of("A"), CHECK, evidence);
        evidence.clear();
        Texts texts = Texts.of(
                KamTexts.core(),
                TextBundle.of(
                        Locale.ENGLISH,
                        Map.of(
                                "check.no-owner.found", "Nobody owns it",
                                "check.no-owner.remedy", "Name an owner",
                                "evidence", "It has no owner")));

        assertThat(finding.toText(texts, Locale.ENGLISH))
                .isEqualTo("Nobody owns it\n- It has no owner\nName an owner\n");
        assertThat(finding).hasToString("WARNING no-owner of A");
    }
}
