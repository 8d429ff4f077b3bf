package org.redress.itests.plugin;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.redress.itests.clocks.Ledger;
import org.redress.itests.node.DemoNode;
import org.redress.itests.node.RedressNode;
import org.redress.itests.rest.Answer;
import org.redress.itests.rest.CaseWork;
import org.redress.itests.rest.OwnBranch;
import org.redress.itests.rest.Registrations;
import org.redress.itests.rest.Staff;
import org.redress.itests.shell.KarafClient;

/** Two versions of a pack serve two branches; open cases of the pilot are planned, moved, and moved back while that is possible. */
@DemoNode
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MoveCasesIT {

    private static final String PILOT = "carry-one";
    private static final String OTHER = "carry-two";
    private static final String DESK = "hq";
    private static final String PACK = "carried";
    private static final String TYPE = PACK + "/lost-item";
    private static final ResourcePack FIRST = ResourcePack.of("test-desk").under(PACK);
    private static final ResourcePack SECOND = FIRST.with("version: 1.0.0", "version: 2.0.0")
            .with("default: 24", "default: 12")
            .with("      item:\n", "      thing:\n")
            .with(
                    "          - id: look-around\n",
                    "          - id: call-police\n            title: { zh: 询问派出所, en: Ask the police }\n"
                            + "          - id: look-around\n")
            .with(
                    "clocks:\n",
                    "clocks:\n  searched:\n    subject: searched\n    title: { zh: 查找期限, en: Search }\n"
                            + "    start: \"stage-entered:search\"\n    amount: 40\n    unit: hours\n"
                            + "    stop: [\"stage-completed:search\", closed]\n    why: { zh: 查找, en: Search }\n");
    private static final ResourcePack THIRD =
            FIRST.with("version: 1.0.0", "version: 3.0.0").with("- id: search\n", "- id: seek\n");

    private final RedressNode node;
    private final Staff staff;
    private final PluginDesk plugins;

    MoveCasesIT(RedressNode node, Staff staff) {
        this.node = node;
        this.staff = staff;
        this.plugins = new PluginDesk(staff);
    }

    @BeforeAll
    void a_pilot_and_another_branch() {
        OwnBranch.open(staff, PILOT, "CAR1", "试点院", "Pilot", "south");
        OwnBranch.open(staff, OTHER, "CAR2", "另一院", "Other", "south");
        plugins.drop(PACK + "-1.redress.yaml", FIRST.bytes());
        PluginDesk.quietly("1.0.0 known", () -> plugins.version(PACK).equals("1.0.0"));
        plugins.decide(PILOT, PACK, "on").expect(200);
        plugins.decide(OTHER, PACK, "on").expect(200);
    }

    @AfterAll
    void nobody_uses_the_pack_any_more() {
        plugins.decide(PILOT, PACK, "off").expect(200);
        plugins.decide(OTHER, PACK, "off").expect(200);
    }

    @Test
    void open_cases_of_a_pilot_go_to_its_version_and_back_while_nothing_else_happens() {
        List<CaseWork> open = Stream.generate(() -> register(PILOT)).limit(4).toList();
        CaseWork elsewhere = register(OTHER);
        beside(SECOND, "2.0.0", 2);
        plugins.decide(PILOT, PACK, "on", "versionRange", "[2.0.0,2.1.0)").expect(200);
        assertThat(version(register(PILOT, "thing")))
                .as("new cases of the pilot")
                .isEqualTo("2.0.0");
        assertThat(version(register(OTHER))).as("and of others").isEqualTo("1.0.0");
        assertThat(version(open.get(0))).isEqualTo("1.0.0");
        JsonNode before = open.get(0).as(DESK);

        JsonNode plan = plan(Map.of("version", "2.0.0", "unit", PILOT));
        assertThat(plan.path("cases").findValuesAsText("number"))
                .containsExactlyElementsOf(
                        open.stream().map(CaseWork::number).sorted().toList());
        JsonNode fit = plan.at("/cases/0");
        assertThat(fit.path("movable").asBoolean()).isTrue();
        assertThat(fit.at("/same/stage").asInt()).isEqualTo(1);
        assertThat(differences(fit))
                .contains(
                        "clock changed carried/reply",
                        "clock new carried/searched",
                        "task new call-police",
                        "field gone item",
                        "setting changed replyHours");
        assertThat(open.get(0).as(DESK)).as("a plan changes nothing").isEqualTo(before);

        open.get(3).did(DESK, "add-note", "text", "客户来电");
        JsonNode move = move(plan, "2.0.0").expect(200).json();
        assertThat(states(move))
                .containsEntry(open.get(0).number(), "moved")
                .containsEntry(open.get(2).number(), "moved")
                .containsEntry(open.get(3).number(), "refused");
        assertThat(version(open.get(0))).isEqualTo("2.0.0");
        assertThat(version(open.get(3))).as("changed since it was planned").isEqualTo("1.0.0");
        assertThat(version(elsewhere)).isEqualTo("1.0.0");
        JsonNode moved = open.get(0).as(DESK);
        assertThat(moved.at("/fields/item").asText()).isEqualTo("耳环");
        assertThat(clocks(moved)).containsKeys("carried/reply", "carried/searched");
        assertThat(open.get(0).latest(DESK, "version-moved").path("actor").asText())
                .isEqualTo("admin");
        Ledger.read(staff).assertBalanced();

        String id = move.path("id").asText();
        open.get(1).did(DESK, "add-note", "text", "客户又来电");
        JsonNode reversed = staff.as("admin")
                .post(
                        "case-moves/" + id + "/reverse",
                        Map.of(
                                "reason",
                                "弄错了",
                                "cases",
                                List.of(open.get(0).number(), open.get(1).number())))
                .expect(200)
                .json();
        assertThat(states(reversed))
                .containsEntry(open.get(0).number(), "reversed")
                .containsEntry(open.get(1).number(), "moved")
                .containsEntry(open.get(2).number(), "moved");
        assertThat(reversed.toString()).contains("has changed since it was moved");
        JsonNode back = open.get(0).as(DESK);
        assertThat(version(open.get(0))).isEqualTo("1.0.0");
        assertThat(back.path("clocks")).isEqualTo(before.path("clocks"));
        assertThat(back.path("tasks")).isEqualTo(before.path("tasks"));
        assertThat(back.path("next")).isEqualTo(before.path("next"));
        Ledger.read(staff).assertBalanced();

        open.get(2).doTasks(DESK).did(DESK, "complete-stage");
        assertThat(open.get(2).as(DESK).path("stage").asText()).isEqualTo("answer");
        byTheShell(open.get(0), open.get(3));
    }

    /** What is left at the pilot is one page. */
    private void byTheShell(CaseWork... left) {
        KarafClient client = new KarafClient(node);
        String planned = client.run(
                        "admin", Staff.PASSWORD, "redress:plugin-move --unit " + PILOT + " " + PACK + " 2.0.0")
                .printed();
        assertThat(planned).contains(left[0].number() + " 1.0.0 -> 2.0.0: can be moved");
        assertThat(version(left[0])).isEqualTo("1.0.0");
        String applied = client.run(
                        "admin",
                        Staff.PASSWORD,
                        "redress:plugin-move --unit " + PILOT + " --apply --reason 'new rules' " + PACK + " 2.0.0")
                .printed();
        assertThat(applied).contains(left[0].number() + " MOVED", left[1].number() + " MOVED");
        assertThat(version(left[1])).isEqualTo("2.0.0");
        Ledger.read(staff).assertBalanced();
    }

    @Test
    void a_version_without_the_present_stage_takes_no_case() {
        CaseWork open = register(OTHER);
        beside(THIRD, "3.0.0", 3);
        JsonNode plan = plan(Map.of("version", "3.0.0", "cases", List.of(open.number())));
        assertThat(plan.at("/cases/0/movable").asBoolean()).isFalse();
        assertThat(differences(plan.at("/cases/0"))).contains("stage gone search");

        JsonNode move = move(plan, "3.0.0").expect(200).json();
        assertThat(states(move)).containsEntry(open.number(), "refused");
        assertThat(move.at("/cases/0/why/zh").asText()).contains("查找");
        assertThat(version(open)).isEqualTo("1.0.0");
    }

    @Test
    void only_administrators_move_cases() {
        assertThat(staff.as(DESK)
                        .post(moves() + "/plans", Map.of("version", "1.0.0", "unit", PILOT))
                        .expect(403)
                        .code())
                .isEqualTo("RD-PLG-270");
        assertThat(staff.as("admin")
                        .post(moves() + "/plans", Map.of("version", "9.9.9", "unit", PILOT))
                        .expect(409)
                        .code())
                .isEqualTo("RD-PLG-273");
        assertThat(staff.as("admin")
                        .post(moves(), Map.of("version", "1.0.0", "cases", List.of(), "reason", "x"))
                        .expect(422)
                        .code())
                .isEqualTo("RD-PLG-272");
    }

    private void beside(ResourcePack pack, String version, int no) {
        plugins.drop(PACK + "-" + no + ".redress.yaml", pack.bytes());
        PluginDesk.quietly(version + " known", () -> Answer.stream(
                        plugins.plugin(PACK).orElseThrow().path("versions"))
                .anyMatch(known -> known.path("version").asText().equals(version)));
    }

    private CaseWork register(String branch) {
        return register(branch, "item");
    }

    /** @param field that the version of the branch asks for */
    private CaseWork register(String branch, String field) {
        return CaseWork.register(staff, DESK, Registrations.registration(branch, TYPE, Map.of(field, "耳环")));
    }

    private String version(CaseWork one) {
        return Answer.stream(one.as(DESK).path("packs"))
                .filter(pack -> pack.path("id").asText().equals(PACK))
                .findFirst()
                .orElseThrow()
                .path("version")
                .asText();
    }

    private static String moves() {
        return "plugins/" + PACK + "/case-moves";
    }

    private JsonNode plan(Map<String, Object> wanted) {
        return staff.as("admin").post(moves() + "/plans", wanted).expect(200).json();
    }

    private Answer move(JsonNode plan, String version) {
        List<Map<String, Object>> cases = new ArrayList<>();
        plan.path("cases")
                .forEach(fit -> cases.add(Map.of(
                        "number",
                        fit.path("number").asText(),
                        "version",
                        fit.path("version").asLong())));
        return staff.as("admin").post(moves(), Map.of("version", version, "reason", "新规定", "cases", cases));
    }

    private static List<String> differences(JsonNode fit) {
        return Answer.stream(fit.path("differences"))
                .map(one -> one.path("kind").asText() + " " + one.path("change").asText() + " "
                        + one.path("id").asText())
                .toList();
    }

    private static Map<String, String> states(JsonNode move) {
        Map<String, String> states = new HashMap<>();
        move.path("cases")
                .forEach(line -> states.put(
                        line.path("number").asText(), line.path("state").asText()));
        return states;
    }

    private static Map<String, JsonNode> clocks(JsonNode file) {
        Map<String, JsonNode> clocks = new HashMap<>();
        file.path("clocks").forEach(clock -> clocks.put(clock.path("id").asText(), clock));
        return clocks;
    }
}
