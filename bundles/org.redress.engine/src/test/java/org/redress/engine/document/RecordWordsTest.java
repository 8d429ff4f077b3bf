package org.redress.engine.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class RecordWordsTest {

    /** Part of a sentence, and no event. */
    private static final String SUBJECT = "event.of";

    @Test
    void what_the_console_has_words_for_the_printed_record_has_too() throws IOException {
        Properties messages = new Properties();
        try (Reader in = Files.newBufferedReader(
                Path.of("../org.redress.console/src/main/resources/org/redress/console/text/messages_zh.properties"))) {
            messages.load(in);
        }
        Set<String> wordless = messages.stringPropertyNames().stream()
                .filter(key -> key.startsWith("event.") && !key.equals(SUBJECT))
                .map(key -> key.substring("event.".length()))
                .filter(code -> RecordWords.event(code, null).in("zh").equals(code))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(wordless).isEmpty();
    }
}
