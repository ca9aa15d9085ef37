package org.baoxue.printing;

import static org.assertj.core.api.Assertions.assertThat;

import org.baoxue.answers.Sheet;
import org.baoxue.slips.Slip;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.util.Locale;
import java.util.ResourceBundle;

/// One thing has one word, on paper as in messages.
class WordsTests {

    private final ResourceBundle messages = ResourceBundle.getBundle("messages", Locale.ROOT);

    @ParameterizedTest
    @EnumSource
    void callsAChecklistsStateTheSame(Sheet.State state) {
        assertThat(messages.getString("word." + state)).isEqualTo(state.label());
    }

    @ParameterizedTest
    @EnumSource
    void callsASlipsStateTheSame(Slip.State state) {
        assertThat(messages.getString("word." + state)).isEqualTo(state.label());
    }

    @Test
    void setsChineseMessagesInFullWidthMarks() {
        assertThat(messages.keySet())
                .isNotEmpty()
                .allSatisfy(key ->
                        assertThat(messages.getString(key))
                                .as("but in a time of day")
                                .doesNotContainPattern("[,;()]|:(?!\\d)"));
    }
}
