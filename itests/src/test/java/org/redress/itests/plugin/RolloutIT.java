package org.redress.itests.plugin;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.redress.itests.node.DemoNode;
import org.redress.itests.node.RedressNode;
import org.redress.itests.rest.Answer;
import org.redress.itests.rest.CaseWork;
import org.redress.itests.rest.OwnBranch;
import org.redress.itests.rest.Registrations;
import org.redress.itests.rest.SimulatedTime;
import org.redress.itests.rest.Staff;
import org.redress.itests.shell.KarafClient;

/** A version goes from wave to wave; where more deadlines are missed than usual it comes back by itself. */
@DemoNode
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RolloutIT {

    private static final String FIRST = "wave-one";
    private static final String SECOND = "wave-two";
    private static final String ABOVE = "south";
    private static final String DESK = "hq";
    private static final int SOAK = 240;

    private final RedressNode node;
    private final Staff staff;
    private final PluginDesk plugins;
    private final SimulatedTime time;

    RolloutIT(RedressNode node, Staff staff) {
        this.node = node;
        this.staff = staff;
        this.plugins = new PluginDesk(staff);
        this.time = new SimulatedTime(staff);
    }

    @BeforeAll
    void two_branches_of_their_own() {
        OwnBranch.open(staff, FIRST, "WAV1", "推广一院", "Wave one", ABOVE);
        OwnBranch.open(staff, SECOND, "WAV2", "推广二院", "Wave two", ABOVE);
    }

    @AfterAll
    void nobody_uses_the_packs_any_more() {
        for (String pack : List.of("wavy", "hasty")) {
            plugins.decide(FIRST, pack, "off").expect(200);
            plugins.decide(SECOND, pack, "off").expect(200);
        }
    }

    @Test
    void wave_by_wave_and_then_the_unit() {
        sideBySide("wavy");
        String id = start("wavy", Map.of()).expect(200).json().path("id").asText();
        awaitVersion("wavy", FIRST, "2.0.0");
        awaitState(id, "running", true);
        assertThat(version("wavy", SECOND)).isEqualTo("1.0.0");
        register("wavy", FIRST);
        register("wavy", SECOND);
        assertThat(read(id).path("watch").path(0).path("branch").asText()).isEqualTo(FIRST);

        time.to(time.now().plusMinutes(SOAK));
        awaitVersion("wavy", SECOND, "2.0.0");
        awaitState(id, "running", true);
        time.to(time.now().plusMinutes(SOAK));
        awaitState(id, "done", true);
        assertThat(plugins.activation(ABOVE, "wavy").path("versionRange").asText())
                .isEqualTo("2.0.0");
        // It switched the plugin on itself, so the unit's word does not reach it.
        assertThat(plugins.activation(FIRST, "wavy").path("versionRange").asText())
                .isEqualTo("2.0.0");
        assertThat(version("wavy", FIRST)).isEqualTo("2.0.0");
        assertThat(new KarafClient(node)
                        .run("admin", Staff.PASSWORD, "redress:plugin-rollout")
                        .printed())
                .contains(id, "DONE");
    }

    @Test
    void missed_deadlines_take_it_back_and_the_cases_go_on() {
        sideBySide("hasty");
        String id = start("hasty", Map.of("timesUsual", 1, "atLeast", 3))
                .expect(200)
                .json()
                .path("id")
                .asText();
        awaitState(id, "running", true);
        assertThat(start("hasty", Map.of()).expect(409).code()).isEqualTo("RD-PLG-253");
        String number = register("hasty", FIRST);
        for (int more = 0; more < 3; more++) {
            register("hasty", FIRST);
        }
        // The reply is due within hours; the wave goes on when it is over, unless it is stopped first.
        time.to(time.now().plusMinutes(SOAK - 1));
        time.to(time.now().plusDays(5));
        PluginDesk.quietly("taken back", () -> read(id).path("state").asText().equals("returned"));

        assertThat(read(id).at("/why/en").asText()).contains("deadlines were missed at " + FIRST);
        assertThat(version("hasty", FIRST)).isEqualTo("1.0.0");
        assertThat(version("hasty", SECOND)).isEqualTo("1.0.0");
        assertThat(new CaseWork(staff, number).as(DESK).path("state").asText()).isEqualTo("open");
    }

    @Test
    void only_administrators_and_only_what_makes_sense() {
        assertThat(staff.as("hq")
                        .post("plugins/wavy/rollouts", body(Map.of()))
                        .expect(403)
                        .code())
                .isEqualTo("RD-PLG-250");
        Answer refused = staff.as("admin")
                .post(
                        "plugins/clinic-chain/rollouts",
                        Map.of(
                                "version",
                                "1.0.0",
                                "unit",
                                ABOVE,
                                "waves",
                                List.of(Map.of("branches", List.of("sh-jingan"))),
                                "soakMinutes",
                                0,
                                "reason",
                                "x"));
        assertThat(refused.expect(422).code()).isEqualTo("RD-PLG-255");
        assertThat(refused.json().path("errors").findValuesAsText("pointer"))
                .containsExactly("/reason", "/soak", "/waves/0/0");
    }

    private void sideBySide(String id) {
        TestPack pack = TestPack.of(id);
        plugins.drop(pack);
        PluginDesk.quietly("1.0.0 known", () -> plugins.version(id).equals("1.0.0"));
        plugins.drop(id + "-2.redress.yaml", pack.version("2.0.0").yaml().getBytes(StandardCharsets.UTF_8));
        PluginDesk.quietly(
                "2.0.0 known",
                () -> plugins.plugin(id).orElseThrow().path("versions").size() == 2);
        plugins.decide(FIRST, id, "on").expect(200);
        plugins.decide(SECOND, id, "on").expect(200);
    }

    private Answer start(String pack, Map<String, Object> stop) {
        return staff.as("admin").post("plugins/" + pack + "/rollouts", body(stop));
    }

    private static Map<String, Object> body(Map<String, Object> stop) {
        return Map.of(
                "version",
                "2.0.0",
                "unit",
                ABOVE,
                "waves",
                List.of(Map.of("branches", List.of(FIRST)), Map.of("branches", List.of(SECOND))),
                "soakMinutes",
                SOAK,
                "stop",
                stop,
                "reason",
                "集成测试");
    }

    private String register(String pack, String branch) {
        return CaseWork.register(
                        staff,
                        DESK,
                        Registrations.registration(branch, TestPack.of(pack).type(), Map.of("item", "耳环")))
                .number();
    }

    private JsonNode read(String id) {
        return staff.as("admin").get("rollouts/" + id).expect(200).json();
    }

    private void awaitState(String id, String state, boolean reached) {
        PluginDesk.quietly(
                state,
                () -> read(id).path("state").asText().equals(state)
                        && read(id).path("reached").asBoolean() == reached);
    }

    private void awaitVersion(String pack, String branch, String version) {
        PluginDesk.quietly(
                branch + " has " + version, () -> version(pack, branch).equals(version));
    }

    private String version(String pack, String branch) {
        return plugins.activation(branch, pack).at("/effective/version").asText();
    }
}
