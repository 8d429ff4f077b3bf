package org.redress.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.redress.rest.fake.TinyPluginData;

/** What is kept of plugins, over REST. */
class PluginDataTest {
    private static final ApiBench API = new ApiBench();

    @AfterAll
    static void close() throws Exception {
        API.close();
    }

    @Test
    void what_goes_and_what_stays_is_told_apart() {
        JsonNode kept = API.send(API.asAdmin("/plugin-data/old-law").GET()).json();

        assertThat(kept.path("removed").asBoolean()).isTrue();
        assertThat(kept.at("/versions/1/cases/archived").asInt()).isEqualTo(2);
        assertThat(kept.at("/parts/decision-log").asInt()).isEqualTo(3);
        assertThat(kept.at("/scope/going/0/version").asText()).isEqualTo("2.0.0");
        assertThat(kept.at("/scope/staying/0/version").asText()).isEqualTo("1.0.0");
        assertThat(kept.at("/hindrances/0/zh").asText()).isEqualTo("仍启用");
        assertThat(API.send(API.asAdmin("/plugin-data").GET())
                        .json()
                        .at("/0/plugin")
                        .asText())
                .isEqualTo("old-law");
        assertThat(API.send(API.asAdmin("/plugin-data/unknown").GET()).status()).isEqualTo(404);
        assertThat(API.send(API.request("/plugin-data/old-law").GET()).status()).isEqualTo(403);
    }

    @Test
    void an_export_is_a_file_to_save_and_no_page_of_ours() {
        ApiBench.Answer answer =
                API.send(API.asAdmin("/plugin-data/old-law/export?cases=true").GET());
        assertThat(answer.text()).isEqualTo("cases true");
        assertThat(answer.header("Content-Type")).isEqualTo("application/zip");
        assertThat(answer.header("Content-Disposition"))
                .startsWith("attachment")
                .contains("plugin-data-old-law.zip");
        assertThat(API.send(API.asAdmin("/plugin-data/old-law/export").GET()).text())
                .isEqualTo("cases false");
        assertThat(API.send(API.asAdmin("/plugin-data/old-law/export?cases=perhaps")
                                .GET())
                        .status())
                .isEqualTo(422);
        assertThat(API.send(API.request("/plugin-data/old-law/export").GET()).status())
                .isEqualTo(403);
    }

    @Test
    void a_purge_is_asked_for_and_ended_and_stale_when_its_data_changed() {
        JsonNode asked = API.send(API.asAdmin("/plugin-data/old-law/purges")
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString("{\"reason\":\"no longer used\"}")))
                .json();
        assertThat(asked.path("state").asText()).isEqualTo("asked");
        assertThat(asked.path("until").asText()).isNotEmpty();
        assertThat(asked.has("endedBy")).isFalse();

        assertThat(post(TinyPluginData.CHANGED + "/confirm").status()).isEqualTo(412);
        assertThat(post("p1/withdraw").json().path("state").asText()).isEqualTo("withdrawn");
        assertThat(post("p1/confirm").json().path("endedBy").asText()).isEqualTo("admin");
        assertThat(API.send(API.asAdmin("/plugin-data/old-law/purges")
                                .header("Content-Type", "application/json")
                                .POST(BodyPublishers.noBody()))
                        .status())
                .isEqualTo(400);
    }

    private static ApiBench.Answer post(String path) {
        return API.send(API.asAdmin("/plugin-data/old-law/purges/" + path).POST(BodyPublishers.noBody()));
    }
}
