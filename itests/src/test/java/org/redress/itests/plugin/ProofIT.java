package org.redress.itests.plugin;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.redress.itests.node.DemoNode;
import org.redress.itests.node.RedressNode;
import org.redress.itests.rest.CaseWork;
import org.redress.itests.rest.Staff;

/** A pack in which a case could get stuck does not come in, though every line of it is right; nothing else notices. */
@DemoNode(provokes = {"RD-PLG-001", "RD-PCK-06\\d"})
class ProofIT {

    private static final String BRANCH = "sz-nanshan";
    private static final String FRONT_DESK = "frontdesk." + BRANCH;
    private static final String MANAGER = "manager." + BRANCH;

    private final Staff staff;
    private final RedressNode node;
    private final PluginDesk plugins;

    ProofIT(Staff staff, RedressNode node) {
        this.staff = staff;
        this.node = node;
        this.plugins = new PluginDesk(staff);
    }

    @Test
    void a_stage_that_can_never_be_completed_is_refused_with_the_way_that_leads_there() {
        String id = "proof-stage";
        String late = inAnswer("hand-back", true, TestPack.of(id).yaml());
        refused(
                id,
                late + gate("complete-stage", "stages: [search]", "'\"hand-back\" in tasks'"),
                "RD-PCK-060",
                "  the-gate:",
                "lost-item: register → search",
                "阶段无法完成：",
                "this stage can never be completed: the gate \"the-gate\" holds");
    }

    @Test
    void a_case_that_can_never_be_closed_or_archived_is_refused_though_only_some_get_there() {
        refused(
                "proof-close",
                inAnswer("thank", false, TestPack.of("proof-close").yaml())
                        + gate("close", "types: [lost-item]", "'\"thank\" in tasks'"),
                "RD-PCK-061",
                "  the-gate:",
                "lost-item: register → search → answer",
                "无法结案：",
                "the case can never be closed: ");
        refused(
                "proof-archive",
                TestPack.of("proof-archive").yaml()
                        + gate("archive", "types: [lost-item]", "'\"look-around\" in tasks'"),
                "RD-PCK-062",
                "  the-gate:",
                "lost-item: register → search → withdraw → answer",
                "无法归档：",
                "the case can never be archived: ");
    }

    @Test
    void a_role_that_is_vacant_with_nobody_to_stand_in_is_refused_with_the_stage_that_would_wait() {
        String id = "proof-vacancy";
        String alone = without(TestPack.of(id).yaml(), "    fallback: area-manager\n");
        refused(
                id,
                alone.substring(0, alone.indexOf("  area-manager:")) + alone.substring(alone.indexOf("\nsettings:")),
                "RD-PCK-063",
                "      - id: answer",
                "lost-item: register → search → answer",
                "「店长（store-manager）」空缺时没有人能负责",
                "while \"Store manager (store-manager)\" is vacant there is nobody for the stage \"answer\"");
    }

    @Test
    void a_deadline_that_never_starts_and_a_pause_without_end_are_refused_where_they_are_written() {
        String clock = TestPack.of("proof-clock").yaml();
        refused(
                "proof-clock",
                clock.replace("    start: registered", "    start: 'clock-breached:reply'"),
                "RD-PCK-067",
                "  reply:",
                "",
                "因此永远不会启动",
                "this deadline starts only when reply is missed, so it never starts");
        String pause = TestPack.of("proof-pause").yaml();
        refused(
                "proof-pause",
                without(pause, ", maximum: 48")
                        + "    pause: { manual: true, limit: { setting: replyHours }, unit: hours,"
                        + " why: { zh: 等待客户, en: Waiting } }\n",
                "RD-PCK-068",
                "  reply:",
                "",
                "暂停没有有效的上限",
                "the pause has no limit that works");
    }

    @Test
    void an_overlay_that_would_lock_the_cases_of_others_is_refused_too() {
        String id = "proof-overlay";
        String head = TestPack.of(id).yaml();
        refused(
                id,
                head.substring(0, head.indexOf("\nroles:")).replace("kind: procedure", "kind: overlay")
                        + gate("close", "types: [anything]", "'case.state == \"closed\"'"),
                "RD-PCK-061",
                "  the-gate:",
                "anything: register → ",
                "无法结案：",
                "the case can never be closed: ");
    }

    @Test
    void the_good_version_stays_its_cases_go_on_to_their_end_and_the_node_is_as_sound_as_before() throws IOException {
        int before = invariants().path("openCases").asInt();
        TestPack pack = TestPack.of("proof-good");
        plugins.drop(pack);
        PluginDesk.await("dropped file known", () -> plugins.plugin(pack.id()).isPresent());
        plugins.decide(BRANCH, pack.id(), "on").expect(200);
        CaseWork running = plugins.register(BRANCH, pack);

        String weak = inAnswer("hand-back", true, pack.version("1.1.0").yaml())
                + gate("complete-stage", "stages: [search]", "'\"hand-back\" in tasks'");
        plugins.drop(pack.fileName(), weak.getBytes(StandardCharsets.UTF_8));
        PluginDesk.await(
                "weak version refused", () -> !plugins.refused(pack.fileName()).isEmpty());

        assertThat(plugins.version(pack.id())).isEqualTo("1.0.0");
        assertThat(node.get("/health/ready").statusCode()).isEqualTo(200);
        CaseWork later = plugins.register(BRANCH, pack);
        PluginDesk.await(
                "counted with the new cases",
                () -> invariants().path("openCases").asInt() >= before + 2);
        assertSound();
        for (CaseWork complaint : List.of(running, later)) {
            assertThat(complaint.as(FRONT_DESK).at("/packs/0/version").asText()).isEqualTo("1.0.0");
            complaint.through(FRONT_DESK, "answer").did(MANAGER, "complete-stage");
            complaint.did(MANAGER, "close", "result", "已找到，客户取回");
            assertThat(complaint.did(MANAGER, "archive").path("state").asText()).isEqualTo("archived");
        }
    }

    /** Seven zeros, wherever somebody may look. */
    private void assertSound() {
        JsonNode report = invariants();
        assertThat(report.path("sound").asBoolean()).as(report.toString()).isTrue();
        assertThat(report.path("rules")).hasSize(7).allSatisfy(rule -> assertThat(
                        rule.path("violations").asInt())
                .as(rule.toString())
                .isZero());
        assertThat(report.path("checks"))
                .extracting(check -> check.path("name").asText())
                .contains("invariants", "packs", "web server");
        assertThat(report.path("checks"))
                .allSatisfy(check -> assertThat(check.path("ok").asBoolean())
                        .as(check.toString())
                        .isTrue());
        assertThat(Arrays.stream(node.get("/metrics").body().split("\n"))
                        .filter(line -> line.startsWith("redress_invariant_violations{")))
                .hasSize(7)
                .allSatisfy(line -> assertThat(line).endsWith(" 0.0"));
        assertThat(node.get("/health/ready").body())
                .as("no warnings")
                .isEqualTo("{\"status\":\"ready\",\"missing\":[],\"failing\":[]}");
    }

    private JsonNode invariants() {
        return staff.as("admin").get("admin/invariants").expect(200).json();
    }

    /**
     * Drops the pack and expects one weakness.
     *
     * @param at the line at which it lies, without what follows
     * @param way that leads there; empty where no steps are needed
     */
    private void refused(String id, String yaml, String code, String at, String way, String zh, String en) {
        String file = TestPack.of(id).fileName();
        plugins.drop(file, yaml.getBytes(StandardCharsets.UTF_8));
        PluginDesk.await(id + " refused", () -> !plugins.refused(file).isEmpty());

        List<JsonNode> errors = plugins.refused(file);
        assertThat(errors).as("%s", errors).hasSize(1);
        JsonNode error = errors.get(0);
        assertThat(error.path("code").asText()).isEqualTo(code);
        assertThat(error.at("/message/zh").asText()).startsWith(way).contains(zh);
        assertThat(error.at("/message/en").asText()).startsWith(way).contains(en);
        String[] lines = yaml.split("\n");
        int line = error.path("line").asInt();
        int indent = at.length() - at.stripLeading().length();
        assertThat(lines[line - 1]).startsWith(at);
        assertThat(error.path("column").asInt()).isBetween(indent + 1, indent + 3); // behind the dash of a list, too
        assertThat(error.path("file").asText()).endsWith(file);
        assertThat(logged(file + ":" + line + ":" + error.path("column").asInt() + ": " + code))
                .isTrue();

        assertThat(plugins.plugin(id)).as("nothing of it is there").isEmpty();
        plugins.decide(BRANCH, id, "on").expect(404);
        assertThat(plugins.types(BRANCH)).doesNotContain(id + "/lost-item");
        plugins.remove(file);
        PluginDesk.await(
                id + " forgotten once removed", () -> plugins.refused(file).isEmpty());
    }

    private boolean logged(String words) {
        try {
            return Files.readAllLines(node.data().resolve("log/redress.log")).stream()
                    .anyMatch(line -> line.contains(words));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static String gate(String on, String where, String require) {
        return """

                gates:
                  the-gate:
                    on: [%s]
                    %s
                    require: %s
                    reason: { zh: 还不能继续, en: Not yet }
                """.formatted(on, where, require);
    }

    /** The test's pack with a task in its last stage. */
    private static String inAnswer(String task, boolean mandatory, String yaml) {
        String role = "        role: store-manager\n";
        assertThat(yaml).contains(role);
        return yaml.replace(
                role,
                role
                        + "        tasks:\n          - { id: %s, title: { zh: 归还, en: Hand back }, mandatory: %s }\n"
                                .formatted(task, mandatory));
    }

    private static String without(String yaml, String words) {
        assertThat(yaml).contains(words);
        return yaml.replace(words, "");
    }
}
