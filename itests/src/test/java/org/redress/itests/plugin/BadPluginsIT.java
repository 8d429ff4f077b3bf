package org.redress.itests.plugin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.redress.itests.rest.CaseWork.yuan;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.redress.itests.node.DemoNode;
import org.redress.itests.rest.Answer;
import org.redress.itests.rest.CaseWork;
import org.redress.itests.rest.Registrations;
import org.redress.itests.rest.Staff;

/** Nothing that code of a plugin does hurts a case, another plugin or the node; the administrator sees which, why and since when. */
@DemoNode(
        provokes = {
            "RD-PLG-30[12]",
            "RD-PLG-001|RD-PLG-117",
            " p\\.Policy ",
            "Service factory returned null|FrameworkEvent ERROR"
        })
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BadPluginsIT {

    private static final String BRANCH = "gz-tianhe";
    private static final String OWNER = "manager.gz-tianhe";
    private static final Path HOME = Path.of(System.getProperty("redress.home"));

    private static final CodePlugin GOOD = CodePlugin.deciding(
            "good-code", "return question.number(\"demand.amount\") > 100 ? Answer.stepUp() : Answer.stay();");

    private final Staff staff;
    private final PluginDesk plugins;

    BadPluginsIT(Staff staff) {
        this.staff = staff;
        this.plugins = new PluginDesk(staff);
    }

    @BeforeAll
    void a_branch_with_a_good_plugin() {
        install(GOOD);
    }

    @AfterAll
    void and_none_at_the_end() {
        for (String plugin : List.of("good-code", "bad-code", "going-code")) {
            plugins.decide(BRANCH, plugin, "off").expect(200);
        }
    }

    @AfterEach
    void only_the_good_one_stays() {
        plugins.plugin("bad-code")
                .ifPresent(there -> plugins.decide(BRANCH, "bad-code", "off").expect(200));
        staff.as("admin").post("plugins/bad-code/release", Map.of("reason", "集成测试"));
    }

    private void install(CodePlugin plugin) {
        plugins.drop(plugin.jarName(), plugin.jar(HOME));
        PluginDesk.await(plugin.id() + " " + plugin.version() + " known", () -> plugins.version(plugin.id())
                .equals(plugin.version()));
        plugins.decide(BRANCH, plugin.id(), "on").expect(200);
    }

    @Test
    void a_plugin_for_another_version_of_the_spi_is_refused_in_plain_words_and_the_one_before_goes_on() {
        CodePlugin later = GOOD.version("2.0.0", GOOD.body());
        plugins.drop(GOOD.jarName(), later.jar(HOME, 7));
        PluginDesk.quietly("refused", () -> !plugins.refused(GOOD.jarName()).isEmpty());

        JsonNode error = plugins.refused(GOOD.jarName()).get(0);
        assertThat(error.path("code").asText()).isEqualTo("RD-PLG-117");
        assertThat(error.at("/message/en").asText()).contains("[7.0.0,8.0.0)", "this node offers 1.");
        assertThat(error.at("/message/zh").asText()).contains("[7.0.0,8.0.0)");
        assertThat(plugins.version(GOOD.id())).isEqualTo(GOOD.version());
        plugins.drop(GOOD.jarName(), GOOD.jar(HOME));
    }

    private CaseWork complaint() {
        return CaseWork.register(staff, OWNER, Registrations.registration(BRANCH, "clinic-chain/service", Map.of()));
    }

    private JsonNode demands(CaseWork complaint, int amount) {
        return complaint.did(
                OWNER,
                "record-demand",
                "kind",
                "refund",
                "amount",
                yuan(amount + ".00"),
                "channel",
                "phone",
                "text",
                "退钱");
    }

    /** The step that a row took, if it did. */
    private static List<JsonNode> steps(JsonNode file, CodePlugin plugin) {
        return Answer.stream(file.path("escalations"))
                .filter(step -> step.path("rule").asText().equals(plugin.rule()))
                .toList();
    }

    private JsonNode code(String plugin) {
        return staff.as("admin").get("plugins/" + plugin + "/code").expect(200).json();
    }

    private JsonNode only(JsonNode list) {
        assertThat(list).hasSize(1);
        return list.get(0);
    }

    @Test
    void a_good_policy_decides_by_the_facts_of_the_case() {
        CaseWork complaint = complaint();
        assertThat(steps(demands(complaint, 100), GOOD)).isEmpty();
        JsonNode step = steps(demands(complaint, 101), GOOD).get(0);
        assertThat(step.path("lead").asText()).isEqualTo("exec");
        assertThat(only(code("good-code")).path("condition").asText()).isEqualTo("well");
    }

    static Stream<Arguments> waysToFail() {
        String hang = "while (true) { try { Thread.sleep(100000); } catch (InterruptedException ignored) { } }";
        return Stream.of(
                Arguments.of("throws", "", "throw new IllegalStateException(\"boom\");", "threw"),
                Arguments.of("throws_an_error", "", "throw new NoClassDefFoundError(\"gone\");", "threw"),
                Arguments.of("overflows_the_stack", "", "return decide(question);", "threw"),
                Arguments.of("says_nothing", "", "return null;", "nonsense"),
                Arguments.of("names_no_role", "", "return Answer.stepUp(\"NO ROLE\\n\", \"x\", \"x\");", "nonsense"),
                Arguments.of("hangs_for_ever", "", hang, "too slow"),
                Arguments.of(
                        "hangs_while_it_is_made", "{ if (true) " + hang + " }", "return Answer.stay();", "too slow"),
                Arguments.of(
                        "cannot_be_made",
                        "{ if (true) throw new IllegalStateException(\"no\"); }",
                        "return null;",
                        "threw"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("waysToFail")
    void where_a_policy_fails_the_case_goes_on_owner_and_manager_decide_and_other_plugins_are_asked(
            String way, String members, String body, String kind) {
        CodePlugin bad = new CodePlugin("bad-code", version(way), members, body);
        install(bad);
        CaseWork complaint = complaint();
        JsonNode file = demands(complaint, 500);
        JsonNode step = steps(file, bad).get(0);
        assertThat(step.path("lead").asText("")).isEmpty();
        assertThat(step.path("told"))
                .extracting(JsonNode::asText)
                .contains(file.path("owner").asText());
        assertThat(step.at("/why/zh").asText()).contains("请您判断");
        assertThat(steps(file, GOOD)).as("the good plugin").hasSize(1);
        assertThat(file.path("nextDeadline").isMissingNode()).isFalse();

        JsonNode health = Answer.stream(code("bad-code"))
                .filter(one -> one.path("version").asText().equals(bad.version()))
                .findFirst()
                .orElseThrow();
        assertThat(health.path("failures").asInt()).isPositive();
        assertThat(health.at("/lastFailure/what").asText()).startsWith(kind);
    }

    /** A version for each way, so that each is other code under another number. */
    private static String version(String way) {
        return "1." + Math.floorMod(way.hashCode(), 1000) + ".0";
    }

    @Test
    void what_hangs_until_its_threads_are_gone_is_quarantined_until_an_administrator_says_otherwise() {
        CodePlugin hanging = new CodePlugin(
                "bad-code",
                "2.0.0",
                "",
                "while (true) { try { Thread.sleep(100000); } catch (InterruptedException ignored) { } }");
        install(hanging);
        for (int call = 0; call < 4; call++) {
            demands(complaint(), 500);
        }
        JsonNode plugin = plugins.plugin("bad-code").orElseThrow();
        assertThat(plugin.path("state").asText()).isEqualTo("quarantined");
        JsonNode health = Answer.stream(code("bad-code"))
                .filter(one -> one.path("version").asText().equals("2.0.0"))
                .findFirst()
                .orElseThrow();
        assertThat(health.path("hung").asInt()).isEqualTo(4);
        assertThat(health.at("/quarantine/why").asText()).contains("threads hang");
        assertThat(health.at("/quarantine/by").asText()).isEqualTo("system");

        JsonNode step = steps(demands(complaint(), 500), hanging).get(0);
        assertThat(step.at("/why/zh").asText()).contains("已被隔离");

        install(hanging.version("2.0.1", "return Answer.stepUp();"));
        JsonNode mended = steps(demands(complaint(), 500), hanging).get(0);
        assertThat(mended.path("lead").asText()).as("other code is asked again").isEqualTo("exec");
    }

    @Test
    void an_administrator_takes_code_out_of_use_and_back_and_nobody_else_does() {
        CodePlugin fine =
                CodePlugin.deciding("bad-code", "return Answer.stepUp();").version("3.0.0", "return Answer.stepUp();");
        install(fine);
        Map<String, Object> wanted = Map.of("reason", "先停用看看");
        staff.as(OWNER).post("plugins/bad-code/quarantine", wanted).expect(403);
        staff.as(OWNER).get("plugins/bad-code/code").expect(403);
        staff.as("admin")
                .post("plugins/bad-code/quarantine", Map.of("reason", ""))
                .expect(422);
        staff.as("admin").post("plugins/clinic-chain/quarantine", wanted).expect(409);
        JsonNode said = only(staff.as("admin")
                .post("plugins/bad-code/quarantine", wanted)
                .expect(200)
                .json());
        assertThat(said.path("by").asText()).isEqualTo("admin");
        assertThat(steps(demands(complaint(), 500), fine).get(0).path("lead").asText(""))
                .isEmpty();

        staff.as("admin")
                .post("plugins/bad-code/release", Map.of("reason", "没有问题"))
                .expect(200);
        assertThat(steps(demands(complaint(), 500), fine).get(0).path("lead").asText())
                .isEqualTo("exec");
    }

    @Test
    void threads_that_a_plugin_starts_are_seen() {
        CodePlugin spawning = new CodePlugin(
                "bad-code",
                "4.0.0",
                "",
                "Thread own = new Thread(() -> { try { Thread.sleep(60000); } catch (InterruptedException end) { } });"
                        + " own.setDaemon(true); own.start(); return Answer.stay();");
        install(spawning);
        demands(complaint(), 500);
        JsonNode health = Answer.stream(code("bad-code"))
                .filter(one -> one.path("version").asText().equals("4.0.0"))
                .findFirst()
                .orElseThrow();
        assertThat(health.path("strayThreads").asInt()).isPositive();
    }

    @Test
    void a_plugin_that_is_taken_away_leaves_its_row_to_owner_and_manager() {
        CodePlugin going = new CodePlugin("going-code", "1.0.0", "", "return Answer.stepUp();");
        install(going);
        CaseWork complaint = complaint();
        plugins.remove(going.jarName());
        PluginDesk.await(
                "going-code parked", () -> plugins.version("going-code").isEmpty());
        JsonNode step = steps(demands(complaint, 500), going).get(0);
        assertThat(step.path("lead").asText("")).isEmpty();
        assertThat(step.at("/why/zh").asText()).contains("插件的代码不在");
    }
}
