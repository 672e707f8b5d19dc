package io.github.kamrules.examples.portfolioreview.output;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ColumnTest {
    @Test
    void aChineseCharacterIsTwoColumnsWideAndAnAccentOfItsOwnNone() {
        assertThat(Column.width("abc")).isEqualTo(3);
        assertThat(Column.width("重点客户")).isEqualTo(8);
        assertThat(Column.width("e\u0301")).isEqualTo(1);
        assertThat(Column.width("\ud83d\ude00")).isEqualTo(2);
    }

    @Test
    void cutsBetweenCharacters() {
        assertThat(Column.cut("abcdef", 6)).isEqualTo("abcdef");
        assertThat(Column.cut("abcdefg", 6)).isEqualTo("abc...");
        assertThat(Column.cut("重点客户", 6)).isEqualTo("重...");
        assertThat(Column.cut("\ud83d\ude00\ud83d\ude00\ud83d\ude00", 5)).isEqualTo("\ud83d\ude00...");
    }

    @Test
    void fillsUpToTheSameWidth() {
        assertThat(Column.left("重点", 6)).isEqualTo("重点  ");
        assertThat(Column.right("9.5%", 6)).isEqualTo("  9.5%");
    }

    @Test
    void breaksAtBlanks() {
        assertThat(Column.wrap("one two three", 8)).containsExactly("one two", "three");
        assertThat(Column.wrap("", 8)).containsExactly("");
        assertThat(Column.wrap("incomprehensible it is", 8)).containsExactly("incomprehensible", "it is");
    }
}
