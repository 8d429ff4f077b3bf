package org.redress.upkeep.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.redress.api.problem.Outcome;

/** What a configuration file looks like, and what is taken for one. */
class FileTextTest {

    private final Samples samples = new Samples();

    @Test
    void what_was_written_is_read_back_and_written_the_same() {
        samples.decisions.add(Samples.decision(
                "clinic-chain",
                "east",
                true,
                Map.of("days", 7, "limit", new BigDecimal("500.00"), "kinds", List.of("a", "b"), "strict", true)));
        samples.times.add(Samples.week("east", "09:00-24:00"));
        samples.people.add(Samples.person("li.na", "consultant", "hz-xihu"));
        String text = FileText.write(samples.file());

        ConfigurationFile read = ((Outcome.Done<ConfigurationFile>) FileText.read(text)).value();

        assertThat(FileText.write(read)).isEqualTo(text);
        assertThat(text).contains("500.00").endsWith("}\n");
    }

    @Test
    void a_misspelt_property_is_refused_at_its_place() {
        String text = FileText.write(samples.file()).replaceFirst("\"zone\"", "\"zome\"");

        assertThat(refusal(text)).startsWith("/units/0");
    }

    @Test
    void a_part_that_was_left_out_does_not_count_as_empty() {
        String text = FileText.write(samples.file()).replaceFirst("(?s),\\s*\"activations\".*}", "}");

        assertThat(text).doesNotContain("activations");
        assertThat(FileText.read(text)).isInstanceOf(Outcome.Invalid.class);
    }

    @Test
    void a_property_that_is_there_twice_is_refused() {
        String text = FileText.write(samples.file()).replaceFirst("\"kind\"", "\"kind\": \"chain\", \"kind\"");

        assertThat(FileText.read(text)).isInstanceOf(Outcome.Invalid.class);
    }

    @Test
    void nothing_stands_for_an_entry() {
        String text = FileText.write(samples.file()).replaceFirst("\"units\" *: *\\[", "\"units\": [ null,");

        assertThat(FileText.read(text)).isInstanceOf(Outcome.Invalid.class);
    }

    @Test
    void a_file_of_another_format_and_text_that_is_none_are_refused() {
        assertThat(refusal(FileText.write(samples.file()).replace("redress 1", "redress 2")))
                .startsWith("/configuration");
        assertThat(FileText.read("units: []")).isInstanceOf(Outcome.Invalid.class);
        assertThat(FileText.read("")).isInstanceOf(Outcome.Invalid.class);
    }

    private static String refusal(String text) {
        return ((Outcome.Invalid<ConfigurationFile>) FileText.read(text))
                .errors()
                .get(0)
                .pointer();
    }
}
