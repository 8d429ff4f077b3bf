package org.redress.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.redress.api.account.Grant;
import org.redress.api.plugin.Activation;
import org.redress.rest.fake.Samples;

/** What administrators do: units, accounts, plugins, time. */
class AdministrationTest {
    private static final String NEW_UNIT = """
            {"id":"hz-xihu","kind":"branch","code":"HZXH","name":{"zh":"杭州西湖店"},"parent":"lanhu"}""";

    private final ApiBench api = new ApiBench();

    @AfterEach
    void stop() throws Exception {
        api.close();
    }

    private ApiBench.Answer admin(String method, String path, String json) {
        return api.send(ApiBench.json(api.asAdmin(path), method, json));
    }

    @Test
    void the_tree_is_an_array_with_parents_first() {
        JsonNode units = api.get("/units").json();

        assertThat(units.at("/0/kind").asText()).isEqualTo("chain");
        assertThat(units.at("/0").has("parent")).isFalse();
        assertThat(units.at("/1/parent").asText()).isEqualTo("lanhu");
        assertThat(api.get("/units/sh-jingan").at("/name/zh")).isEqualTo("上海静安店");
        assertThat(api.get("/units/nowhere").status()).isEqualTo(404);
    }

    @Test
    void administrators_add_units_and_others_do_not() {
        ApiBench.Answer created = admin("POST", "/units", NEW_UNIT);

        assertThat(created.status()).isEqualTo(201);
        assertThat(created.header("Location")).endsWith("/units/hz-xihu");
        assertThat(created.at("/zone")).isEqualTo("Asia/Shanghai");
        assertThat(admin("POST", "/units", NEW_UNIT).status()).isEqualTo(409);
        assertThat(api.post("/units", NEW_UNIT.replace("hz-xihu", "hz-2")).status())
                .isEqualTo(403);
    }

    @Test
    void of_a_unit_only_name_zone_and_activity_change() {
        ApiBench.Answer changed = admin("PUT", "/units/sh-jingan", "{\"name\":{\"zh\":\"新\"},\"active\":false}");
        assertThat(changed.at("/name/zh")).isEqualTo("新");
        assertThat(changed.at("/active")).isEqualTo("false");
        assertThat(changed.at("/code")).isEqualTo("SHJA");

        ApiBench.Answer refused = admin(
                "PUT",
                "/units/sh-jingan",
                "{\"name\":{\"en\":\"x\",\"<b>\":\"y\"},\"code\":\"OTHER\",\"zone\":\"Mars/North\"}");
        assertThat(refused.json().at("/errors").findValuesAsText("pointer"))
                .containsExactlyInAnyOrder("/code", "/name/zh", "/name", "/zone");
        assertThat(admin("PUT", "/units/nowhere", "{\"name\":{\"zh\":\"x\"}}").status())
                .isEqualTo(404);
        assertThat(admin("PUT", "/units/sh-jingan", "{\"name\":{\"zh\":5}}").at("/errors/0/pointer"))
                .isEqualTo("/name/zh");
    }

    @Test
    void what_a_new_unit_lacks_is_told_at_once() {
        assertThat(admin("POST", "/units", "{\"kind\":\"branch\"}")
                        .json()
                        .at("/errors")
                        .findValuesAsText("pointer"))
                .containsExactlyInAnyOrder("/id", "/code", "/parent", "/name/zh");
    }

    @Test
    void plugins_show_versions_and_refused_updates() {
        JsonNode plugin = api.get("/plugins").json().at("/0");

        assertThat(plugin.at("/state").asText()).isEqualTo("active");
        assertThat(plugin.at("/version").asText()).isEqualTo("1.2.0");
        assertThat(plugin.at("/versions/0/openCases").asInt()).isEqualTo(4);
        for (String signature : new String[] {"/signature", "/versions/0/signature"}) {
            assertThat(plugin.at(signature + "/state").asText()).isEqualTo("signed");
            assertThat(plugin.at(signature + "/by").asText()).isEqualTo("acme");
            assertThat(plugin.at(signature + "/unit").asText()).isEqualTo("east");
        }
        assertThat(plugin.at("/refused/0/errors/0/line").asInt()).isEqualTo(3);
        assertThat(api.get("/plugins/clinic-chain").at("/id")).isEqualTo("clinic-chain");
        assertThat(api.get("/plugins/refused").at("/0/errors/0/code")).isEqualTo("RD-PCK-003");
        assertThat(api.get("/plugins/unknown").status()).isEqualTo(404);
    }

    @Test
    void an_activation_shows_the_own_decision_and_what_holds() {
        JsonNode held = api.get("/units/sh-jingan/activations").json().at("/items/0");
        assertThat(held.at("/state").asText()).isEqualTo("inherit");
        assertThat(held.at("/effective/on").asBoolean()).isTrue();
        assertThat(held.at("/effective/from").asText()).isEqualTo("lanhu");
        assertThat(held.at("/effective/settings/hours").asInt()).isEqualTo(24);

        ApiBench.Answer decided = admin(
                "PUT",
                "/units/sh-jingan/activations/clinic-chain",
                "{\"state\":\"on\",\"versionRange\":\"[1,2)\",\"settings\":{\"hours\":48},\"reason\":\"pilot\"}");
        assertThat(decided.status()).isEqualTo(200);
        assertThat(decided.at("/by")).isEqualTo("admin");
        assertThat(decided.at("/effective/hindrance/en")).isEqualTo("no version fits");
        assertThat(api.plugins.change.state()).isEqualTo(Activation.State.ON);
        assertThat(api.plugins.change.settings()).contains(Map.of("hours", 48L));
        assertThat(api.plugins.change.locked()).isEmpty();
        assertThat(admin("PUT", "/units/sh-jingan/activations/clinic-chain", "{\"state\":\"maybe\"}")
                        .json()
                        .at("/errors")
                        .findValuesAsText("pointer"))
                .containsExactlyInAnyOrder("/state", "/reason");
    }

    @Test
    void settings_of_a_unit_are_not_shown_next_door() {
        api.accounts.accounts.add(Samples.account("stranger", new Grant("consultant", "hz-xihu")));
        java.net.http.HttpRequest.Builder stranger = java.net.http.HttpRequest.newBuilder(
                        api.uri("/units/sh-jingan/activations"))
                .header("Authorization", "Bearer token-stranger");

        assertThat(api.send(stranger).status()).isEqualTo(403);
        assertThat(api.send(api.asAdmin("/units/sh-jingan/activations")).status())
                .isEqualTo(200);
        assertThat(api.get("/units/nowhere/activations").status()).isEqualTo(404);
    }

    @Test
    void accounts_are_created_changed_reset_and_unlocked() {
        ApiBench.Answer created = admin(
                "POST",
                "/users",
                "{\"username\":\"new.one\",\"displayName\":\"新人\",\"roles\":[{\"role\":\"consultant\",\"unit\":\"sh-jingan\"}]}");
        assertThat(created.status()).isEqualTo(201);
        assertThat(created.header("Location")).endsWith("/users/new.one");
        assertThat(created.at("/oneTimeCode")).isEqualTo("code-1");
        assertThat(created.at("/user/roles/0/role")).isEqualTo("consultant");
        assertThat(api.get("/users/new.one").at("/displayName")).isEqualTo("新人");
        assertThat(api.get("/users/nobody").status()).isEqualTo(404);

        assertThat(admin("PATCH", "/users/new.one", "{\"enabled\":false,\"roles\":[]}")
                        .status())
                .isEqualTo(200);
        assertThat(api.accounts.change.enabled()).contains(false);
        assertThat(api.accounts.change.grants()).contains(List.of());
        assertThat(api.accounts.change.displayName()).isEqualTo(Optional.empty());
        assertThat(admin("POST", "/users/new.one/reset-password", "").at("/oneTimeCode"))
                .isEqualTo("code-2");
        assertThat(admin("POST", "/users/new.one/unlock", "").status()).isEqualTo(200);
        assertThat(api.get("/users?q=admin").json().at("/items")).hasSize(1);
    }

    @Test
    void a_time_away_is_given_in_days_or_moments_and_taken_back_with_null() {
        String path = "/users/consultant.sh-jingan";
        ApiBench.Answer days = admin(
                "PATCH", path, "{\"absence\":{\"from\":\"2026-10-01\",\"until\":\"2026-10-08\",\"deputy\":\"admin\"}}");
        assertThat(days.at("/absence/from")).isEqualTo("2026-10-01T00:00:00+08:00");
        assertThat(days.at("/absence/until")).isEqualTo("2026-10-09T00:00:00+08:00");
        assertThat(days.at("/absence/deputy")).isEqualTo("admin");
        assertThat(api.accounts.change).as("nothing else changes").isNull();

        assertThat(admin("PATCH", path, "{\"enabled\":true}").json().has("absence"))
                .as("left out is unchanged")
                .isTrue();
        assertThat(admin("PATCH", path, "{\"absence\":null}").json().has("absence"))
                .isFalse();
        ApiBench.Answer moment = admin(
                "PATCH",
                path,
                "{\"absence\":{\"from\":\"2026-10-01T13:00:00+08:00\",\"to\":\"2026-10-02T09:00:00+08:00\"}}");
        assertThat(moment.at("/absence/until")).isEqualTo("2026-10-02T09:00:00+08:00");
        assertThat(admin("PATCH", path, "{\"absence\":{\"from\":\"soon\",\"until\":\"2026-10-02\"}}")
                        .at("/errors/0/pointer"))
                .isEqualTo("/absence/from");
        assertThat(admin("PATCH", path, "{\"absence\":{\"from\":\"2026-10-01\"}}")
                        .at("/errors/0/pointer"))
                .isEqualTo("/absence/until");
    }

    @Test
    void everybody_sets_and_ends_their_own_time_away() {
        assertThat(api.send(ApiBench.json(
                                api.request("/me/absence"),
                                "PUT",
                                "{\"from\":\"2026-10-01\",\"until\":\"2026-10-08\"}"))
                        .at("/absence/from"))
                .isEqualTo("2026-10-01T00:00:00+08:00");
        assertThat(api.get("/users/consultant.sh-jingan").json().has("absence")).isTrue();
        assertThat(api.send(ApiBench.json(api.request("/me/absence"), "PUT", "{\"from\":5}"))
                        .at("/errors/0/pointer"))
                .isEqualTo("/from");
        assertThat(api.send(api.request("/me/absence").DELETE()).json().has("absence"))
                .isFalse();
    }

    @Test
    void notifications_are_listed_and_marked_read() {
        ApiBench.Answer page = api.get("/notifications?unread=true");
        assertThat(page.at("/items/0/text/en")).isEqualTo("please take over");
        assertThat(api.inbox.unreadOnly).isTrue();
        assertThat(api.get("/notifications?unread=perhaps").status()).isEqualTo(422);

        assertThat(api.post("/notifications/" + Samples.EVIDENCE + "/read", "").status())
                .isEqualTo(204);
        assertThat(api.inbox.read).isEqualTo(Samples.EVIDENCE);
        assertThat(api.get("/me").at("/unreadNotifications")).isEqualTo("1");
    }

    @Test
    void simulated_time_moves_by_administrators_only() {
        assertThat(api.get("/admin/time").at("/now")).isEqualTo("2026-09-01T09:00:00+08:00");
        assertThat(admin("POST", "/admin/time", "{\"days\":1,\"hours\":2,\"minutes\":30}")
                        .at("/now"))
                .isEqualTo("2026-09-02T11:30:00+08:00");
        assertThat(admin("POST", "/admin/time", "{\"to\":\"2026-10-01T00:00:00Z\"}")
                        .status())
                .isEqualTo(200);
        assertThat(api.clock.now).isEqualTo(Instant.parse("2026-10-01T00:00:00Z"));
        assertThat(api.post("/admin/time", "{\"days\":1}").status()).isEqualTo(403);
    }

    @Test
    void time_wants_either_an_instant_or_a_step_forward() {
        for (String wrong : List.of(
                "{}",
                "{\"days\":-1}",
                "{\"days\":1,\"to\":\"2026-10-01T00:00:00Z\"}",
                "{\"days\":1.5}",
                "{\"minutes\":2147483648}")) {
            assertThat(admin("POST", "/admin/time", wrong).status()).as(wrong).isEqualTo(422);
        }
    }

    @Test
    void a_node_on_real_time_has_no_such_address() throws Exception {
        try (ApiBench real = new ApiBench(false)) {
            assertThat(real.get("/admin/time").status()).isEqualTo(404);
            assertThat(real.send(ApiBench.json(real.asAdmin("/admin/time"), "POST", "{\"days\":1}"))
                            .status())
                    .isEqualTo(404);
        }
    }
}
