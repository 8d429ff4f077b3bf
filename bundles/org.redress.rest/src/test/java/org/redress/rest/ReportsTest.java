package org.redress.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.redress.api.casework.CountedCases;
import org.redress.api.report.Report;
import org.redress.api.report.ReportQuery;

/** Reports over HTTP. */
class ReportsTest {

    private static final String PERIOD = "from=2026-10-01&to=2026-12-31";

    private final ApiBench api = new ApiBench();

    @AfterEach
    void stop() throws Exception {
        api.close();
    }

    @Test
    void a_report_shows_numbers_with_how_they_are_counted_and_the_cases_behind_them() {
        JsonNode report =
                api.get("/reports/overview?" + PERIOD + "&unit=sh-jingan").json();
        assertThat(api.reports.asked)
                .isEqualTo(new ReportQuery(
                        Report.Kind.OVERVIEW,
                        Optional.of("sh-jingan"),
                        LocalDate.parse("2026-10-01"),
                        LocalDate.parse("2026-12-31")));
        assertThat(report.at("/id").asText()).isEqualTo("overview");
        assertThat(report.at("/figures/0/value").asInt()).isEqualTo(4);
        assertThat(report.at("/figures/0/measure").asText()).isEqualTo("count");
        assertThat(report.at("/figures/0/note/en").asText()).isEqualTo("New complaints");
        assertThat(report.at("/figures/0").has("before")).isFalse();
        assertThat(report.at("/tables/0/rows/0/cells/0/value").decimalValue()).isEqualByComparingTo("66.7");
        String cases = report.at("/tables/0/rows/0/cells/0/cases").asText();
        assertThat(cases)
                .isEqualTo("branch=sh-jingan&from=2026-10-01&to=2026-12-31&once=true&type=clinic+chain%2Fx&only=late");
        assertThat(api.get("/cases?" + cases).status()).isEqualTo(200);
    }

    @Test
    void a_file_comes_with_its_name_and_in_the_language_of_the_reader() {
        ApiBench.Answer csv = api.get("/reports/deadlines?" + PERIOD + "&format=csv");
        assertThat(csv.header("Content-Type")).startsWith("text/csv");
        assertThat(csv.header("Content-Disposition")).contains("deadlines-sh-jingan-2026-10-01-2026-12-31.csv");
        assertThat(new String(csv.response().body(), StandardCharsets.UTF_8)).isEqualTo("CSV zh 数");
        assertThat(api.get("/reports/deadlines?" + PERIOD + "&format=xlsx").header("Content-Type"))
                .isEqualTo("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
    }

    @Test
    void what_is_no_report_is_not_there_and_wrong_input_is_told() {
        assertThat(api.get("/reports/everything?" + PERIOD).status()).isEqualTo(404);
        assertThat(api.get("/reports/overview?from=2026-10-01").status()).isEqualTo(422);
        assertThat(api.get("/reports/overview?" + PERIOD + "&format=doc").status())
                .isEqualTo(422);
        api.reports.refuses = true;
        ApiBench.Answer refused = api.get("/reports/overview?" + PERIOD);
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.json().at("/code").asText()).isEqualTo("RD-RPT-001");
    }

    @Test
    void lists_of_cases_can_be_narrowed_to_what_a_number_counts() {
        assertThat(api.get("/cases?" + PERIOD + "&once=true&channel=phone").status())
                .isEqualTo(200);
        CountedCases counted = api.desk.query.counted().orElseThrow();
        assertThat(counted.once()).isTrue();
        assertThat(counted.trait()).contains(new CountedCases.Trait(CountedCases.Trait.Of.CHANNEL, "phone"));
        assertThat(api.get("/cases?channel=phone").status()).isEqualTo(422);
    }
}
