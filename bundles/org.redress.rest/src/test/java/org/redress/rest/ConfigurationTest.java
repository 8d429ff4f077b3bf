package org.redress.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.redress.rest.fake.TinyConfiguration;

/** The decisions of administrators as a file, over REST. */
class ConfigurationTest {
    private static final ApiBench API = new ApiBench();
    private static final String JSON = "application/json";

    @AfterAll
    static void close() throws Exception {
        API.close();
    }

    @Test
    void the_file_leaves_as_it_was_written() {
        assertThat(API.send(API.asAdmin("/admin/configuration").GET()).text()).isEqualTo(TinyConfiguration.FILE);
        assertThat(API.send(API.asAdmin("/admin/configuration?accounts=true").GET())
                        .text())
                .contains("accounts");
    }

    @Test
    void a_plan_names_old_and_new_values_in_both_languages() {
        JsonNode plan = API.send(API.asAdmin("/admin/configuration/plans")
                        .header("Content-Type", JSON)
                        .POST(BodyPublishers.ofString("{}")))
                .json();

        assertThat(plan.at("/id").asText()).isEqualTo("3f2a9c01d4e5");
        assertThat(plan.at("/possible").asBoolean()).isTrue();
        assertThat(plan.at("/level").asBoolean()).isFalse();
        assertThat(plan.at("/lines/0/kind").asText()).isEqualTo("change");
        assertThat(plan.at("/lines/0/text/zh").asText()).isEqualTo("修改");
        assertThat(plan.at("/lines/0/values/0/before").asText()).isEqualTo("Jing'an");
        assertThat(plan.at("/lines/0/values/0/after").asText()).isEqualTo("Jingan");
    }

    @Test
    void a_file_goes_in_as_it_came_out() {
        JsonNode plan = API.send(API.asAdmin("/admin/configuration/plans")
                        .header("Content-Type", JSON)
                        .POST(BodyPublishers.ofString(TinyConfiguration.FILE)))
                .json();

        assertThat(plan.at("/level").asBoolean()).isTrue();
    }

    @Test
    void a_plan_that_is_out_of_date_is_a_conflict() {
        assertThat(API.send(API.asAdmin("/admin/configuration/plans/older/apply")
                                .header("Content-Type", JSON)
                                .POST(BodyPublishers.ofString("{}")))
                        .status())
                .isEqualTo(409);
    }

    @Test
    void what_is_no_utf_8_is_refused() {
        assertThat(API.send(API.asAdmin("/admin/configuration/plans")
                                .header("Content-Type", JSON)
                                .POST(BodyPublishers.ofByteArray(new byte[] {(byte) 0xc3, '('})))
                        .status())
                .isEqualTo(400);
    }

    @Test
    void others_are_refused() {
        assertThat(API.get("/admin/configuration").status()).isEqualTo(403);
    }
}
