package org.redress.demo.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.redress.demo.fake.RealPacks;
import org.redress.demo.file.DemoCases.Later;
import org.redress.demo.file.DemoCases.Step;
import org.redress.demo.file.DemoCases.Told;

class DemoFileTest {

    @Test
    void what_is_written_is_read_with_its_lines() {
        DemoCases read = DemoFile.read("demo.yaml", Written.CASES);

        assertThat(read.pack()).isEqualTo("clinic-chain");
        Told first = read.cases().get(0);
        assertThat(first.type()).isEqualTo("clinic-chain/service");
        assertThat(first.line()).isEqualTo(4);
        assertThat(first.ago()).isEqualTo(Duration.ofHours(2));
        assertThat(first.form()).containsEntry("happenedOn", new Later.Day(0));
        assertThat(first.steps()).extracting(Step::line).containsExactly(14, 15, 16);
        assertThat(first.steps().get(1).with()).containsEntry("dueAt", new Later.Hour(20));
        assertThat(first.steps().get(2))
                .isEqualTo(new Step(16, "hand-over", Step.OWNER, Map.of("to", new Later.Who("operations-manager"))));
        Told second = read.cases().get(1);
        assertThat(second.urgent()).isTrue();
        assertThat(second.ago()).isEqualTo(Duration.ofDays(3));
        assertThat(second.steps()).isEmpty();
        assertThat(second.wants()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "customer: 张女士 | customer: '' | :7: customer: a text is expected",
                "customer: 张女士 | name: 张女士 | :4: customer is missing",
                "wants: 道歉 | want: 道歉 | :10: unknown key want",
                "summary: 【演示】等了很久 | summary: 等了很久 | :4: summary",
                "ago: 2h | ago: 2 | :4: ago",
                "urgent: true | urgent: maybe | :18: urgent",
                "do: hand-over, with | do: attach, with | :16: attach: takes kind",
                "do: hand-over, with | do: stage, with | :16: stage: takes nothing",
                "do: hand-over, with | does: hand-over, with | :16: do is missing",
                "!hour 20 | !hour soon | :15: soon is no plain number",
                "!hour 20 | !later 20 | :15: a text, a number",
                "phones: \"138000099\" | phones: \"139000099\" | :1: phones",
                "ends: first | ends: [first] | :17: ends: a text is expected",
                "type: service | type: service\\n    type: service | :5: type stands here twice",
                "steps: | steps: { | not readable as YAML"
            })
    void a_mistake_is_told_with_file_and_line(String right, String wrong, String message) {
        String text = Written.CASES.replaceFirst(java.util.regex.Pattern.quote(right), wrong.replace("\\n", "\n"));
        assertThat(text).isNotEqualTo(Written.CASES);

        assertThatThrownBy(() -> DemoFile.read("demo.yaml", text))
                .isInstanceOf(BadDemoFile.class)
                .hasMessageStartingWith("demo.yaml:")
                .hasMessageContaining(message);
    }

    @Test
    void no_two_customers_of_all_packs_at_all_branches_have_one_phone() throws IOException {
        List<String> phones = new ArrayList<>();
        for (Path file : RealPacks.demoFiles()) {
            DemoCases read = DemoFile.read(file.toString(), Files.readString(file));
            read.cases().forEach(told -> List.of(1, 2, 3, 4, 5).forEach(no -> phones.add(read.phone(no, told))));
        }
        assertThat(phones).isNotEmpty().doesNotHaveDuplicates().allMatch(phone -> phone.matches("1380000\\d{4}"));
    }
}
