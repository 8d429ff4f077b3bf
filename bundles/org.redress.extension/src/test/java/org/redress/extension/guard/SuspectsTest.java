package org.redress.extension.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.redress.api.plugin.Quarantine;

/** Who was inside when a node ended. */
class SuspectsTest {

    @TempDir
    Path folder;

    private InsideMarks start() throws IOException {
        return InsideMarks.in(folder.resolve("inside"));
    }

    @Test
    void after_an_end_for_want_of_memory_whoever_was_inside_is_suspected_once() throws IOException {
        InsideMarks first = start();
        first.leave(first.enter(Suspects.name("a1", "gone", "1.0.0")));
        first.enter(Suspects.name("b2", "greedy", "2.0.0"));
        Files.createFile(folder.resolve(Suspects.OUT_OF_MEMORY));

        InsideMarks second = start();
        assertThat(Suspects.of(folder, second, Clock.systemUTC()))
                .singleElement()
                .extracting(Quarantine::code, Quarantine::plugin, Quarantine::version, Quarantine::by)
                .containsExactly("b2", "greedy", "2.0.0", "system");
        assertThat(Suspects.of(folder, start(), Clock.systemUTC())).isEmpty();
    }

    @Test
    void after_a_power_cut_nobody_is_suspected() throws IOException {
        start().enter(Suspects.name("b2", "busy", "2.0.0"));
        assertThat(Suspects.of(folder, start(), Clock.systemUTC())).isEmpty();
    }

    @Test
    void more_calls_than_places_are_not_marked_and_places_come_back() throws IOException {
        InsideMarks marks = start();
        int last = -1;
        for (int call = 0; call < 256; call++) {
            last = marks.enter("someone|else|1.0.0");
            assertThat(last).isNotNegative();
        }
        assertThat(marks.enter("one|too|many")).isNegative();
        marks.leave(last);
        assertThat(marks.enter("x".repeat(300))).as("too long to be marked").isNegative();
        assertThat(marks.enter("who|fits|again")).isEqualTo(last);
        assertThat(start().left()).contains("who|fits|again");
    }
}
