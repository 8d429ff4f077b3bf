package org.redress.itests.upkeep;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.redress.itests.node.DemoNode;
import org.redress.itests.node.RedressNode;
import org.redress.itests.plugin.PluginDesk;
import org.redress.itests.rest.Answer;
import org.redress.itests.rest.OwnBranch;
import org.redress.itests.rest.RestClient;
import org.redress.itests.rest.Staff;
import org.redress.itests.setup.SetupPage;
import org.redress.itests.shell.KarafClient;

/** What administrators decided, as a file: looked at as a difference first, and decided elsewhere. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ConfigurationIT {

    private static final String PASSWORD = "gelb-Regen-41-Tisch";
    private static final String CLINIC = "clinic-chain";

    private final RedressNode source = RedressNode.builder("configuration-source")
            .demo()
            .simulatedClock(DemoNode.START)
            .start();
    private final Staff staff = new Staff(source);
    private final PluginDesk plugins = new PluginDesk(staff);

    @BeforeAll
    void decisions_of_every_kind() {
        OwnBranch.open(staff, "nb-haishu", "NBHS", "宁波海曙店", "Ningbo Haishu", "east");
        plugins.decide("nb-haishu", CLINIC, "on", "versionRange", "[1.0,2)", "settings", Map.of("certificateDays", 10))
                .expect(200);
        plugins.decide("south", "law-cn", "on", "locked", true).expect(200);
        staff.as("admin")
                .put(
                        "units/nb-haishu/calendar",
                        Map.of(
                                "week",
                                Map.of("saturday", List.of(Map.of("opens", "10:00", "closes", "24:00"))),
                                "days",
                                Map.of(
                                        "2026-12-31",
                                        Map.of("shifts", List.of(), "title", Map.of("zh", "盘点", "en", "Stocktaking"))),
                                "reason",
                                "周末门店"))
                .expect(200);
    }

    @AfterAll
    void end() {
        source.log().expecting("RD-UPK-105").assertHealthy();
        source.close();
    }

    private Answer plan(RestClient client, byte[] file) {
        return client.sendJson("POST", "admin/configuration/plans", file);
    }

    private static Answer apply(RestClient client, String plan, byte[] file) {
        return client.sendJson("POST", "admin/configuration/plans/" + plan + "/apply", file);
    }

    private byte[] export() {
        return staff.as("admin").get("admin/configuration").expect(200).bytes();
    }

    private ObjectNode tree() {
        return (ObjectNode)
                staff.as("admin").get("admin/configuration").expect(200).json();
    }

    private static byte[] bytes(JsonNode file) {
        return file.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static List<String> impossible(JsonNode plan) {
        return Answer.stream(plan.path("lines"))
                .filter(line -> line.path("kind").asText().equals("impossible"))
                .map(line ->
                        line.path("what").asText() + ": " + line.at("/text/en").asText())
                .toList();
    }

    @Test
    void what_was_decided_here_is_decided_on_a_fresh_node_and_exports_as_the_same_file() {
        byte[] file = staff.as("admin")
                .get("admin/configuration?accounts=true")
                .expect(200)
                .bytes();
        assertThat(new String(file, StandardCharsets.UTF_8))
                .contains("\"10:00-24:00\"", "\"certificateDays\": 10", "盘点", "周末门店", "frontdesk.sh-jingan")
                .doesNotContain("$argon2", Staff.PASSWORD);
        try (RedressNode fresh = RedressNode.builder("configuration-target").start()) {
            new SetupPage(fresh).redeem(PASSWORD);
            RestClient admin = RestClient.nobody(fresh).signIn("admin", PASSWORD);

            JsonNode plan = plan(admin, file).expect(200).json();
            assertThat(plan.path("possible").asBoolean()).as(plan.toString()).isTrue();
            assertThat(admin.get("units").expect(200).json())
                    .as("looked at only")
                    .isEmpty();

            apply(admin, plan.path("id").asText(), file).expect(200);

            assertThat(admin.get("admin/configuration?accounts=true")
                            .expect(200)
                            .text())
                    .isEqualTo(new String(file, StandardCharsets.UTF_8));
            assertThat(plan(admin, file).expect(200).json().path("level").asBoolean())
                    .isTrue();
            assertThat(admin.get("units/nb-haishu/activations/" + CLINIC)
                            .expect(200)
                            .json()
                            .at("/settings/certificateDays")
                            .asInt())
                    .isEqualTo(10);
            RestClient.nobody(fresh)
                    .token("frontdesk.sh-jingan", Staff.PASSWORD)
                    .expect(401);
            assertThat(admin.get("users?q=frontdesk.sh-jingan")
                            .expect(200)
                            .items()
                            .map(user -> user.path("enabled").asBoolean()))
                    .as("people come disabled")
                    .containsExactly(false);
            fresh.log().assertHealthy();
        }
    }

    @Test
    void a_plan_is_refused_once_something_changed_and_nothing_is_applied() {
        ObjectNode file = tree();
        ((ObjectNode) file.path("units").get(0).path("name")).put("en", "Blue Lake");
        String plan = plan(staff.as("admin"), bytes(file))
                .expect(200)
                .json()
                .path("id")
                .asText();
        plugins.decide("sz-nanshan", CLINIC, "on", "settings", Map.of("certificateDays", 9))
                .expect(200);

        assertThat(apply(staff.as("admin"), plan, bytes(file)).expect(409).code())
                .isEqualTo("RD-UPK-104");
        assertThat(tree().path("units").get(0).at("/name/en").asText()).isNotEqualTo("Blue Lake");
    }

    @Test
    void what_cannot_be_done_is_told_before_anything_is_done() {
        ObjectNode file = tree();
        ArrayNode activations = (ArrayNode) file.path("activations");
        ObjectNode decision = (ObjectNode) activations.get(0);
        activations.add(decision.deepCopy().put("plugin", "no-such-plugin").put("unit", "east"));
        activations.add(decision.deepCopy().put("plugin", CLINIC).put("unit", "no-such-unit"));
        ObjectNode misfit = decision.deepCopy().put("plugin", CLINIC).put("unit", "gz-tianhe");
        misfit.putObject("settings").put("certificateDays", "many");
        activations.add(misfit);
        ((ObjectNode) file.path("units").get(0)).put("code", "OTHER");

        JsonNode plan = plan(staff.as("admin"), bytes(file)).expect(200).json();

        assertThat(plan.path("possible").asBoolean()).isFalse();
        assertThat(String.join("\n", impossible(plan)))
                .contains("no-such-plugin@east", "No plugin 'no-such-plugin' was ever installed")
                .contains(CLINIC + "@no-such-unit", "There is no unit 'no-such-unit'")
                .contains(CLINIC + "@gz-tianhe", "/settings/certificateDays")
                .contains("kind, code and parent of a unit never change");
        assertThat(apply(staff.as("admin"), plan.path("id").asText(), bytes(file))
                        .expect(409)
                        .code())
                .isEqualTo("RD-UPK-103");
    }

    @Test
    void packs_between_which_cases_would_get_stuck_are_found_in_the_plan() {
        StuckPacks.drop(plugins);
        ObjectNode file = tree();
        ArrayNode activations = (ArrayNode) file.path("activations");
        for (String pack : List.of(StuckPacks.DESK, StuckPacks.POLICY)) {
            activations.add(((ObjectNode) activations.get(0).deepCopy())
                    .put("plugin", pack)
                    .put("unit", "hz-xihu")
                    .put("locked", false)
                    .put("state", "on")
                    .without("settings"));
        }

        JsonNode plan = plan(staff.as("admin"), bytes(file)).expect(200).json();

        assertThat(impossible(plan))
                .as(plan.toString())
                .singleElement()
                .asString()
                .contains(StuckPacks.DESK + "@hz-xihu", "cases would get stuck", StuckPacks.POLICY);
    }

    @Test
    void a_refusal_on_the_way_takes_back_what_came_before() {
        ObjectNode file = tree();
        ObjectNode unit = (ObjectNode) file.path("units").get(file.path("units").size() - 1);
        ((ArrayNode) file.path("units"))
                .add(unit.deepCopy().put("id", "sz-futian").put("code", "SZFT"));
        ((ObjectNode) file.path("units").get(0).path("name")).put("en", "Blue Lake");
        // What is decided for a unit that does not exist yet is judged when it does.
        ((ArrayNode) file.path("calendars"))
                .add(((ObjectNode) file.path("calendars").get(0).deepCopy())
                        .put("unit", "sz-futian")
                        .put("attentionDays", 99));
        String before = new String(export(), StandardCharsets.UTF_8);
        String plan = plan(staff.as("admin"), bytes(file))
                .expect(200)
                .json()
                .path("id")
                .asText();

        Answer refused = apply(staff.as("admin"), plan, bytes(file)).expect(409);

        assertThat(refused.code()).isEqualTo("RD-UPK-105");
        assertThat(refused.text()).contains("calendar sz-futian");
        ObjectNode after = tree();
        assertThat(after.path("units").get(0).at("/name/en").asText()).isNotEqualTo("Blue Lake");
        assertThat(after.path("calendars")).isEqualTo(json(before).path("calendars"));
        assertThat(after.path("activations")).isEqualTo(json(before).path("activations"));
        assertThat(Answer.stream(after.path("units"))
                        .filter(each -> each.path("id").asText().equals("sz-futian"))
                        .map(each -> each.path("active").asBoolean()))
                .as("a unit cannot be unmade; it is closed")
                .containsExactly(false);
    }

    @Test
    void the_shell_shows_old_and_new_values_and_applies_what_it_showed() throws Exception {
        Path file = source.data().resolveSibling("decisions.json");
        KarafClient client = new KarafClient(source);
        client.run("admin", Staff.PASSWORD, "redress:config-export " + file);
        assertThat(Files.getPosixFilePermissions(file)).hasSize(2);
        String text = Files.readString(file);
        Files.writeString(file, text.replace("\"certificateDays\": 10", "\"certificateDays\": 12"));

        String shown = client.run("admin", Staff.PASSWORD, "redress:config-import --plan " + file)
                .printed();
        assertThat(shown).contains("settings.certificateDays: 10 -> 12");
        String command =
                shown.substring(shown.indexOf("redress:config-import --apply")).strip();
        client.run("admin", Staff.PASSWORD, command.lines().findFirst().orElseThrow());

        assertThat(plugins.activation("nb-haishu", CLINIC)
                        .at("/settings/certificateDays")
                        .asInt())
                .isEqualTo(12);
        Files.writeString(file, text);
        String back = client.run("admin", Staff.PASSWORD, "redress:config-import --plan " + file)
                .printed();
        assertThat(client.run(
                                "admin",
                                Staff.PASSWORD,
                                back.substring(back.indexOf("redress:config-import --apply"))
                                        .lines()
                                        .findFirst()
                                        .orElseThrow())
                        .printed())
                .contains("~");
    }

    @Test
    void nobody_but_administrators_reads_or_plans() {
        assertThat(staff.as("ops.sh-jingan").get("admin/configuration").status())
                .isEqualTo(403);
        assertThat(plan(staff.as("ops.sh-jingan"), export()).status()).isEqualTo(403);
    }

    private static JsonNode json(String text) {
        return new Answer(200, null, text.getBytes(StandardCharsets.UTF_8)).json();
    }
}
