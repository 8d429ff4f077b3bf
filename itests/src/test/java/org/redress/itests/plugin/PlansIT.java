package org.redress.itests.plugin;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.redress.itests.node.DemoNode;
import org.redress.itests.node.RedressNode;
import org.redress.itests.rest.Answer;
import org.redress.itests.rest.CaseWork;
import org.redress.itests.rest.OwnBranch;
import org.redress.itests.rest.Registrations;
import org.redress.itests.rest.Staff;
import org.redress.itests.shell.KarafClient;

/** Plugins are brought, looked at, changed and put back by plans. */
@DemoNode(provokes = {"RD-PLG-001", "RD-PLG-117", "RD-PLG-242"})
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PlansIT {

    private static final String PILOT = "plan-one";
    private static final String OTHER = "plan-two";
    private static final String ABOVE = "south";
    private static final String DESK = "hq";

    @TempDir
    Path folder;

    private final RedressNode node;
    private final Staff staff;
    private final PluginDesk plugins;

    PlansIT(RedressNode node, Staff staff) {
        this.node = node;
        this.staff = staff;
        this.plugins = new PluginDesk(staff);
    }

    @BeforeAll
    void two_branches_of_their_own() {
        OwnBranch.open(staff, PILOT, "PLN1", "计划一院", "Plan one", ABOVE);
        OwnBranch.open(staff, OTHER, "PLN2", "计划二院", "Plan two", ABOVE);
    }

    @AfterAll
    void nobody_uses_the_packs_any_more() {
        for (String pack : List.of("planned", "shelled")) {
            plugins.decide(PILOT, pack, "off");
            plugins.decide(OTHER, pack, "off");
        }
    }

    @Test
    void from_a_file_to_a_pilot_to_everybody_and_all_the_way_back() {
        TestPack pack = TestPack.of("planned");
        JsonNode upload = upload("我的规则.yaml", pack.yaml().getBytes(StandardCharsets.UTF_8))
                .expect(201)
                .json();
        assertThat(upload.path("fileName").asText()).isEqualTo("planned-1.0.0.redress.yaml");
        assertThat(plugins.plugin("planned")).as("kept, not installed").isEmpty();

        applied("planned", Map.of("operation", "install"));
        assertThat(node.deploy().resolve("planned-1.0.0.redress.yaml")).exists();
        applied("planned", Map.of("operation", "activate", "unit", PILOT, "reason", "先在一院启用"));
        applied("planned", Map.of("operation", "activate", "unit", OTHER));
        String open = register(pack, PILOT);

        upload("planned.yaml", pack.version("1.1.0").yaml().getBytes(StandardCharsets.UTF_8))
                .expect(201);
        JsonNode pilot = plan("planned", Map.of("operation", "pilot", "version", "1.1.0", "unit", PILOT));
        assertThat(pilot.at("/impact/branches")).hasSize(1);
        assertThat(pilot.at("/impact/branches/0/branch").asText()).isEqualTo(PILOT);
        assertThat(pilot.at("/impact/branches/0/before").asText()).isEqualTo("1.0.0");
        assertThat(pilot.at("/impact/branches/0/after").asText()).isEqualTo("1.1.0");
        assertThat(pilot.at("/impact/cases/numbers/0").asText()).isEqualTo(open);
        assertThat(pilot.at("/impact/cases/clocks").size()).isPositive();
        assertThat(pilot.at("/impact/objections")).isEmpty();
        assertThat(version(PILOT)).as("nothing has changed yet").isEqualTo("1.0.0");

        apply(pilot);
        assertThat(version(PILOT)).isEqualTo("1.1.0");
        assertThat(version(OTHER)).isEqualTo("1.0.0");
        assertThat(pack(register(pack, PILOT))).isEqualTo("1.1.0");
        assertThat(pack(register(pack, OTHER))).isEqualTo("1.0.0");
        assertThat(pack(open)).isEqualTo("1.0.0");

        JsonNode move = applied("planned", Map.of("operation", "move-cases", "version", "1.1.0", "unit", PILOT));
        assertThat(move.at("/impact/cases/numbers/0").asText()).isEqualTo(open);
        assertThat(pack(open)).isEqualTo("1.1.0");
        rolledBack(Map.of("plugin", "planned"));
        assertThat(pack(open)).isEqualTo("1.0.0");

        applied("planned", Map.of("operation", "update", "version", "1.1.0"));
        assertThat(version(OTHER)).isEqualTo("1.1.0");

        rolledBack(Map.of("plugin", "planned"));
        assertThat(version(OTHER)).isEqualTo("1.0.0");
        assertThat(version(PILOT)).isEqualTo("1.1.0");
        rolledBack(Map.of("plan", pilot.path("id").asText()));
        assertThat(version(PILOT)).isEqualTo("1.0.0");
        assertThat(node.deploy().resolve("planned-1.1.0.redress.yaml"))
                .as("the pilot brought it, so its rollback takes it away")
                .doesNotExist();
    }

    @Test
    void a_removed_plugin_comes_back_with_its_decisions() {
        TestPack pack = TestPack.of("removed");
        plugins.drop(pack);
        PluginDesk.quietly("known", () -> plugins.version("removed").equals("1.0.0"));
        plugins.decide(PILOT, "removed", "on").expect(200);
        String number = register(pack, PILOT);

        JsonNode plan = applied("removed", Map.of("operation", "remove"));
        assertThat(plan.at("/impact/branches/0/change").asText()).isEqualTo("loses");
        assertThat(node.deploy().resolve(pack.fileName())).doesNotExist();
        assertThat(plugins.plugin("removed").orElseThrow().path("state").asText())
                .isEqualTo("parked");
        assertThat(new CaseWork(staff, number).as(DESK).path("state").asText()).isEqualTo("open");

        rolledBack(Map.of("plugin", "removed"));
        assertThat(node.deploy().resolve(pack.fileName())).hasContent(pack.yaml());
        assertThat(plugins.activation(PILOT, "removed").at("/effective/on").asBoolean())
                .isTrue();

        applied("removed", Map.of("operation", "disable"));
        assertThat(plugins.plugin("removed").orElseThrow().path("state").asText())
                .isEqualTo("disabled");
        assertThat(plugins.decide(PILOT, "removed", "on").expect(409).code()).isEqualTo("RD-PLG-204");
        rolledBack(Map.of("plugin", "removed"));
        assertThat(plugins.activation(PILOT, "removed").at("/effective/on").asBoolean())
                .isTrue();
        plugins.decide(PILOT, "removed", "off").expect(200);
    }

    @Test
    void a_plan_is_stale_when_something_was_decided_since() {
        TestPack pack = TestPack.of("stale");
        plugins.drop(pack);
        PluginDesk.quietly("known", () -> plugins.version("stale").equals("1.0.0"));
        JsonNode plan = plan("stale", Map.of("operation", "activate", "unit", PILOT));
        plugins.decide(OTHER, "stale", "off").expect(200);
        Answer refused = staff.as("admin").post("plans/" + plan.path("id").asText() + "/apply", Map.of());
        assertThat(refused.expect(412).code()).isEqualTo("RD-PLG-226");
        assertThat(plugins.activation(PILOT, "stale").at("/effective/on").asBoolean())
                .isFalse();
    }

    @Test
    void what_the_container_refuses_leaves_it_as_it_was() {
        CodePlugin plugin = CodePlugin.deciding("futuristic", "return Answer.stepUp();");
        upload("futuristic.jar", plugin.jar(Path.of(System.getProperty("redress.home")), 2))
                .expect(201);
        JsonNode plan = plan("futuristic", Map.of("operation", "install"));
        JsonNode job = job(staff.as("admin").post("plans/" + plan.path("id").asText() + "/apply", Map.of()));
        assertThat(job.path("state").asText()).isEqualTo("failed");
        assertThat(job.at("/message/en").asText()).contains("RD-PLG-117", "as it was before");
        assertThat(read(plan).path("state").asText()).isEqualTo("failed");
        PluginDesk.quietly("file gone", () -> !Files.exists(node.deploy().resolve("futuristic-1.0.0.jar")));
        assertThat(plugins.version("futuristic")).isEmpty();
    }

    @Test
    void a_plan_that_would_refresh_a_bundle_of_the_core_is_refused() throws IOException {
        TestPack pack = TestPack.of("leaned-on");
        plugins.drop("leaned-on.jar", pack.jar(Map.of("Provide-Capability", "org.redress.test;leaned=on")));
        PluginDesk.quietly("known", () -> plugins.version("leaned-on").equals("1.0.0"));
        Path leaning = folder.resolve("leaning.jar");
        Files.write(leaning, Bundles.empty("org.redress.test.leaning", "org.redress.test;filter:=\"(leaned=on)\""));
        KarafClient shell = new KarafClient(node);
        shell.run("admin", Staff.PASSWORD, "bundle:install -s file:" + leaning);
        try {
            JsonNode plan = plan("leaned-on", Map.of("operation", "remove"));
            assertThat(plan.at("/impact/refreshes/0").asText()).isEqualTo("org.redress.test.leaning");
            assertThat(plan.at("/impact/objections/0/code").asText()).isEqualTo("RD-PLG-239");
            Answer refused = staff.as("admin").post("plans/" + plan.path("id").asText() + "/apply", Map.of());
            assertThat(refused.expect(409).code()).isEqualTo("RD-PLG-225");
            assertThat(plugins.version("leaned-on")).isEqualTo("1.0.0");
        } finally {
            shell.run("admin", Staff.PASSWORD, "bundle:uninstall org.redress.test.leaning");
        }
        applied("leaned-on", Map.of("operation", "remove"));
    }

    @Test
    void the_shell_does_all_of_it_too() throws IOException {
        TestPack pack = TestPack.of("shelled");
        Path file = folder.resolve("shelled.yaml");
        Files.writeString(file, pack.yaml());
        assertThat(shell("redress:plugin-upload " + file)).contains("shelled 1.0.0");
        shell("redress:plugin-apply " + planned(shell("redress:plugin-plan shelled install")));
        String plan = planned(shell("redress:plugin-plan --unit " + PILOT + " shelled activate"));
        assertThat(shell("redress:plugin-impact " + plan)).contains(PILOT + " gains: - -> 1.0.0");
        assertThat(shell("redress:plugin-apply " + plan)).containsAnyOf("Applied", "已执行");
        assertThat(shell("redress:branch-effective " + PILOT)).contains("shelled 1.0.0, decided at " + PILOT);
        assertThat(shell("redress:plugin-plan shelled")).contains(plan, "applied: activate");
        assertThat(shell("redress:plugin-rollback shelled")).containsAnyOf("Reversed", "已撤销");
        assertThat(shell("redress:branch-effective " + PILOT)).doesNotContain("shelled");
        assertThat(shell("redress:plugin-plan shelled explode")).contains("RD-SHL-001");
    }

    @Test
    void only_administrators_and_only_what_makes_sense() {
        assertThat(staff.as("hq")
                        .post("plugins/clinic-chain/plans", Map.of("operation", "disable"))
                        .expect(403)
                        .code())
                .isEqualTo("RD-PLG-220");
        assertThat(staff.as("hq")
                        .form("plugins", "plugin", "x.yaml", new byte[] {1})
                        .expect(403)
                        .code())
                .isEqualTo("RD-PLG-220");
        Answer broken = upload("broken.yaml", "redress: 1\npack: {".getBytes(StandardCharsets.UTF_8));
        assertThat(broken.expect(422).code()).isEqualTo("RD-PLG-232");
        assertThat(broken.text()).contains("broken.yaml:");
        Answer wrong = staff.as("admin").post("plugins/clinic-chain/plans", Map.of("operation", "pilot"));
        assertThat(wrong.expect(422).errors()).contains("/unit", "/version");
        assertThat(staff.as("admin")
                        .post("plugins/no-such-plugin/plans", Map.of("operation", "disable"))
                        .expect(404)
                        .code())
                .isEqualTo("RD-PLG-224");
    }

    private String shell(String command) {
        return new KarafClient(node).run("admin", Staff.PASSWORD, command).printed();
    }

    /** Id out of what the plan command printed. */
    private static String planned(String printed) {
        java.util.regex.Matcher found =
                java.util.regex.Pattern.compile("redress:plugin-apply (\\S+)").matcher(printed);
        assertThat(found.find()).as(printed).isTrue();
        return found.group(1);
    }

    private Answer upload(String name, byte[] content) {
        return staff.as("admin").form("plugins", "plugin", name, content);
    }

    private JsonNode plan(String plugin, Map<String, Object> request) {
        return staff.as("admin")
                .post("plugins/" + plugin + "/plans", new HashMap<>(request))
                .expect(201)
                .json();
    }

    private JsonNode applied(String plugin, Map<String, Object> request) {
        JsonNode plan = plan(plugin, request);
        assertThat(plan.at("/impact/objections")).as("objections").isEmpty();
        apply(plan);
        return read(plan);
    }

    private void apply(JsonNode plan) {
        JsonNode job = job(staff.as("admin").post("plans/" + plan.path("id").asText() + "/apply", Map.of()));
        assertThat(job.path("state").asText())
                .as(job.path("message").toString())
                .isEqualTo("done");
        assertThat(read(plan).path("state").asText()).isEqualTo("applied");
    }

    private void rolledBack(Map<String, Object> what) {
        JsonNode job = job(staff.as("admin").post("rollbacks", what));
        assertThat(job.path("state").asText())
                .as(job.path("message").toString())
                .isEqualTo("done");
    }

    private JsonNode job(Answer begun) {
        String location = begun.expect(202).header("Location");
        String id = location.substring(location.lastIndexOf('/') + 1);
        PluginDesk.quietly(
                "the end of the job", () -> !state(id).path("state").asText().equals("running"));
        return state(id);
    }

    private JsonNode state(String job) {
        return staff.as("admin").get("jobs/" + job).expect(200).json();
    }

    private JsonNode read(JsonNode plan) {
        return staff.as("admin")
                .get("plans/" + plan.path("id").asText())
                .expect(200)
                .json();
    }

    private String register(TestPack pack, String branch) {
        return CaseWork.register(staff, DESK, Registrations.registration(branch, pack.type(), Map.of("item", "耳环")))
                .number();
    }

    private String version(String branch) {
        return plugins.activation(branch, "planned").at("/effective/version").asText();
    }

    /** Version of the procedure that a case runs on. */
    private String pack(String number) {
        return Answer.stream(new CaseWork(staff, number).as(DESK).path("packs"))
                .filter(pack -> pack.path("id").asText().equals("planned"))
                .map(pack -> pack.path("version").asText())
                .findFirst()
                .orElseThrow();
    }
}
