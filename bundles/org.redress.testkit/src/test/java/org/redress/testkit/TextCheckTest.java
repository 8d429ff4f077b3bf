package org.redress.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.redress.api.procedure.Procedure;

/** The words of a pack. */
class TextCheckTest {

    @TempDir
    private Path folder;

    @Test
    void texts_are_found_wherever_they_stand() throws IOException {
        assertThat(TextCheck.in(CornerShop.in(folder).procedure()))
                .extracting(text -> text.in("en"))
                .contains("Corner shop", "Clerk", "Days to return", "Refund", "Bought on", "Call back", "Only refunds");
    }

    @Test
    void words_of_the_wrong_language_are_found() throws IOException {
        TextCheck.everyTextIsChineseAndEnglish(CornerShop.in(folder).procedure());
        Procedure swapped = PackUnderTest.in(
                        CornerShop.file(folder, CornerShop.TEXT.replace("zh: 回电, en: Call back", "zh: 回电, en: 回电")))
                .procedure();
        assertThatThrownBy(() -> TextCheck.everyTextIsChineseAndEnglish(swapped))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("回电");
    }
}
