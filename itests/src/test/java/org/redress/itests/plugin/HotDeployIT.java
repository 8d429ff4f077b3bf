package org.redress.itests.plugin;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.redress.itests.node.DemoNode;
import org.redress.itests.rest.CaseWork;
import org.redress.itests.rest.Staff;

/** A single file in the watched folder is a plugin, while people go on working. */
@DemoNode(provokes = "RD-PLG-001")
class HotDeployIT {

    private static final String BRANCH = "sz-nanshan";
    private static final String FRONT_DESK = "frontdesk." + BRANCH;
    private static final String MANAGER = "manager." + BRANCH;

    private final PluginDesk plugins;

    HotDeployIT(Staff staff) {
        this.plugins = new PluginDesk(staff);
    }

    @Test
    void a_dropped_file_is_active_nowhere_until_an_administrator_says_so() {
        TestPack pack = TestPack.of("drop-one");
        plugins.drop(pack);
        PluginDesk.await("dropped file known", () -> plugins.plugin(pack.id()).isPresent());
        assertThat(plugins.types(BRANCH)).doesNotContain(pack.type());

        plugins.decide(BRANCH, pack.id(), "on").expect(200);

        PluginDesk.await(
                "its type offered once decided", () -> plugins.types(BRANCH).contains(pack.type()));
        assertThat(plugins.types("gz-tianhe")).as("only where it was decided").doesNotContain(pack.type());
        assertThat(plugins.register(BRANCH, pack)
                        .as(FRONT_DESK)
                        .at("/nextDeadline/clock")
                        .asText())
                .isEqualTo("drop-one/reply");
    }

    @Test
    void a_decision_may_come_before_and_the_file_counts_at_once_when_it_returns() {
        TestPack pack = running("drop-two");
        plugins.remove(pack.fileName());
        PluginDesk.await(
                "removed file gone from intake", () -> !plugins.types(BRANCH).contains(pack.type()));

        plugins.drop(pack);
        PluginDesk.await("dropped file offered", () -> plugins.types(BRANCH).contains(pack.type()));
    }

    @Test
    void a_case_is_worked_and_closed_when_its_pack_is_gone() {
        TestPack pack = running("drop-three");
        CaseWork complaint = plugins.register(BRANCH, pack);
        plugins.remove(pack.fileName());
        PluginDesk.await("removed pack parked", () -> !plugins.types(BRANCH).contains(pack.type()));
        assertThat(plugins.plugin(pack.id()).orElseThrow().path("state").asText())
                .isEqualTo("parked");

        JsonNode file = complaint.as(FRONT_DESK);
        assertThat(file.path("stageTitle").path("zh").asText()).isEqualTo("查找");
        assertThat(file.at("/nextDeadline/clock").asText()).isEqualTo("drop-three/reply");
        complaint.through(FRONT_DESK, "answer").did(MANAGER, "complete-stage");
        complaint.did(MANAGER, "close", "result", "已找到，客户取回");
        assertThat(complaint.did(MANAGER, "archive").path("state").asText()).isEqualTo("archived");
    }

    @Test
    void a_new_version_counts_for_new_cases_only() {
        TestPack pack = running("drop-four");
        CaseWork before = plugins.register(BRANCH, pack);
        plugins.drop(pack.version("1.1.0"));
        PluginDesk.await("replaced by 1.1.0", () -> plugins.version(pack.id()).equals("1.1.0"));

        assertThat(version(plugins.register(BRANCH, pack))).isEqualTo("1.1.0");
        assertThat(version(before)).isEqualTo("1.0.0");
        before.through(FRONT_DESK, "answer");
        assertThat(version(before)).as("after work on it too").isEqualTo("1.0.0");
    }

    @Test
    void a_wrong_new_version_is_refused_and_the_good_one_stays() {
        TestPack pack = running("drop-five");
        String wrong = pack.version("1.1.0").yaml().replace("kind: text", "kind: txet");
        plugins.drop(pack.fileName(), wrong.getBytes(java.nio.charset.StandardCharsets.UTF_8));

        PluginDesk.await(
                "refusal shown", () -> !plugins.refused(pack.fileName()).isEmpty());
        assertThat(plugins.version(pack.id())).isEqualTo("1.0.0");
        assertThat(plugins.types(BRANCH)).contains(pack.type());
        assertThat(plugins.plugin(pack.id()).orElseThrow().path("refused")).hasSize(1);
        plugins.drop(pack.version("1.1.0"));
        PluginDesk.await("corrected", () -> plugins.version(pack.id()).equals("1.1.0"));
        assertThat(plugins.refused(pack.fileName())).as("corrected").isEmpty();
    }

    private TestPack running(String id) {
        TestPack pack = TestPack.of(id);
        plugins.drop(pack);
        PluginDesk.await("dropped file known", () -> plugins.plugin(id).isPresent());
        plugins.decide(BRANCH, id, "on").expect(200);
        return pack;
    }

    private static String version(CaseWork complaint) {
        return complaint.as(FRONT_DESK).at("/packs/0/version").asText();
    }
}
