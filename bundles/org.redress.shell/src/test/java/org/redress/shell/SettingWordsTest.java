package org.redress.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.apache.karaf.shell.support.CommandException;
import org.junit.jupiter.api.Test;

class SettingWordsTest {

    @Test
    void each_value_gets_the_type_it_looks_like() throws CommandException {
        assertThat(SettingWords.parse(List.of(
                        "days=7", "rate=0.5", "strict=true", "channels=[phone, chat]", "name=a=b", "code=007x")))
                .isEqualTo(Map.of(
                        "days",
                        7L,
                        "rate",
                        0.5,
                        "strict",
                        true,
                        "channels",
                        List.of("phone", "chat"),
                        "name",
                        "a=b",
                        "code",
                        "007x"));
    }

    @Test
    void a_word_that_is_no_setting_is_told_with_a_code() {
        for (String word : List.of("days", "=7")) {
            assertThatThrownBy(() -> SettingWords.parse(List.of(word)))
                    .isInstanceOf(CommandException.class)
                    .hasMessageStartingWith("RD-SHL-001");
        }
    }
}
