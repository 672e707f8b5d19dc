package io.github.kamrules.languages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.kamrules.fixtures.Glossary;
import io.github.kamrules.fixtures.Translations;
import io.github.kamrules.text.KamTexts;
import io.github.kamrules.text.TextKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TranslationsTest {

    @TempDir
    private Path folder;

    @Test
    void everyTextOfTheModuleIsThereInAllLanguages() {
        assertThat(Translations.ofModule().problems()).isEmpty();
    }

    @BeforeEach
    void startFromFilesWithoutFault() throws IOException {
        write(
                "glossary.md",
                "| id | English |\n|---|---|\n| `tier.KEY` | Key account | 重点客户 | 重點客戶 | 大客户、关键客户 | 大客戶 | 1 |");
        write("texts_en.properties", "tier.KEY=Key account\na.share={a}: {b,percent}");
        write("texts_zh_CN.properties", "tier.KEY=重点客户\na.share={a}：{b,percent}");
        write("texts_zh_TW.properties", "tier.KEY=重點客戶\na.share={a}：{b,percent}\ncitation.x=某人");
    }

    private void write(String file, String text) throws IOException {
        Files.writeString(folder.resolve(file), text);
    }

    private List<String> problems() {
        return Translations.in(folder, Glossary.read(folder.resolve("glossary.md")))
                .problems();
    }

    @Test
    void findsNothingInFilesWithoutFault() {
        assertThat(problems()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "tier.KEY=重点客户 | , a.share: there is no such text.",
                "tier.KEY=重点客户\\na.share={a}：{b,percent}\\nb=无 | , b: English has no such text.",
                "tier.KEY=重点客户\\na.share={a}：{b} | , a.share: the placeholders are [a, b], in English [a, b,percent].",
                "tier.KEY=重点客户\\na.share={a} | , a.share: the placeholders are [a], in English [a, b,percent].",
                "tier.KEY=要客\\na.share={a}：{b,percent} | , tier.KEY: it must be \"重点客户\" as in the glossary, not \"要客\".",
                "tier.KEY=重点客户\\na.share=关键客户{a}：{b,percent} | , a.share: avoid 关键客户; the term is 重点客户.",
                "tier.KEY=重点客户\\na.share={a}：{b,percent}. | , a.share: there is English punctuation in Chinese: {a}：{b,percent}.",
                "tier.KEY=重点客户\\na.share={a}的{b,percent} 多 | , a.share: there is a blank beside Chinese: {a}的{b,percent} 多",
                "tier.KEY=重点客户\\na.share={a}佔{b,percent} | , a.share: [佔] are not written so in zh-CN.",
            })
    void findsAFaultInSimplifiedChinese(String file, String problem) throws IOException {
        write("texts_zh_CN.properties", file.replace("\\n", "\n"));

        assertThat(problems()).containsExactly("texts_zh_CN" + problem);
    }

    @ParameterizedTest
    @CsvSource({"为", "后", "体", "万"})
    void findsSimplifiedCharactersInTheTextsForTaiwan(String character) throws IOException {
        write("texts_zh_TW.properties", "tier.KEY=重點客戶\na.share={a}" + character + "{b,percent}");

        assertThat(problems())
                .containsExactly("texts_zh_TW, a.share: [" + character + "] are not written so in zh-TW.");
    }

    @Test
    void findsALanguageWithoutFile() throws IOException {
        Files.delete(folder.resolve("texts_zh_TW.properties"));

        assertThat(problems()).containsExactly("texts_zh_TW: there is no such file.");
    }

    @Test
    void namesTheCitationsThatAreTranslated() {
        assertThat(Translations.in(folder, Glossary.read(folder.resolve("glossary.md")))
                        .citations())
                .containsExactly(TextKey.of("citation.x"));
    }

    @Test
    void findsKeysWithoutText() {
        assertThat(Translations.withoutText(List.of(TextKey.of("tier.KEY"), TextKey.of("tier.GOLD")), KamTexts.core()))
                .containsExactly("tier.GOLD (en)", "tier.GOLD (zh-CN)", "tier.GOLD (zh-TW)");
    }

    @Test
    void rejectsAFolderWithoutTextsAndAGlossaryWithoutTerms() throws IOException {
        Files.delete(folder.resolve("texts_en.properties"));
        assertThatIllegalArgumentException().isThrownBy(this::problems).withMessageStartingWith("There are no files");

        write("glossary.md", "# Glossary\n");
        assertThatIllegalArgumentException().isThrownBy(this::problems).withMessageEndingWith("has no terms.");

        write("glossary.md", "| `tier.KEY` | Key account |\n");
        assertThatIllegalArgumentException()
                .isThrownBy(this::problems)
                .withMessage("A row of the glossary must have 7 cells: | `tier.KEY` | Key account |");
    }
}
