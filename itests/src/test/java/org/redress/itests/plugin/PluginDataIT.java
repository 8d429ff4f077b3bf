package org.redress.itests.plugin;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.redress.itests.node.DemoNode;
import org.redress.itests.node.RedressNode;
import org.redress.itests.rest.Answer;
import org.redress.itests.rest.CaseWork;
import org.redress.itests.rest.HistoryVerifier;
import org.redress.itests.rest.NewColleague;
import org.redress.itests.rest.SimulatedTime;
import org.redress.itests.rest.Staff;
import org.redress.itests.shell.KarafClient;

/** What a removed plugin leaves behind is read and taken along; what no case needs goes when two people want it. */
@DemoNode
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PluginDataIT {

    private static final String HERE = "sh-jingan";
    private static final String DESK = "frontdesk." + HERE;
    private static final String FIRST = "admin";
    private static final String SECOND = "second-admin";
    /** An administrator who works at the branch, too. */
    private static final String READER = "reading-admin";

    private final RedressNode node;
    private final Staff staff;
    private final PluginDesk plugins;

    PluginDataIT(RedressNode node, Staff staff) {
        this.node = node;
        this.staff = staff;
        this.plugins = new PluginDesk(staff);
    }

    @BeforeAll
    void two_more_administrators() {
        NewColleague.joins(staff, SECOND, "第二管理员", "administrator", "*");
        NewColleague.joins(staff, READER, "兼职管理员", "administrator", "*", "operations-manager", HERE);
    }

    @Test
    void cases_keep_what_they_need_and_only_the_rest_goes() throws Exception {
        TestPack pack = TestPack.of("kept-needed");
        CaseWork complaint = usedAndRemoved(pack);
        stillWorked(complaint);

        JsonNode kept = kept(pack.id());
        assertThat(kept.path("removed").asBoolean()).isTrue();
        assertThat(kept.path("versions")).hasSize(2);
        assertThat(kept.at("/scope/staying").findValuesAsText("version")).containsExactly("1.0.0");
        assertThat(kept.at("/scope/going").findValuesAsText("version")).containsExactly("1.1.0");
        assertThat(ask(pack.id()).expect(409).text()).contains("RD-PLG-293", HERE);
        plugins.decide(HERE, pack.id(), "off").expect(200);

        String id = ask(pack.id()).expect(200).json().path("id").asText();
        nobodyConfirmsTheirOwn(pack.id(), id);
        assertThat(kept(pack.id()).path("versions")).as("nothing went yet").hasSize(2);
        assertThat(shell(SECOND, "redress:plugin-purge --confirm " + id + " " + pack.id()))
                .contains(id + " done");

        kept = kept(pack.id());
        assertThat(kept.path("versions").findValuesAsText("version")).containsExactly("1.0.0");
        assertThat(kept.path("parts").has("decisions")).isFalse();
        assertThat(kept.path("parts").has("decision-log"))
                .as("how the case came to run on it")
                .isTrue();
        assertThat(kept.at("/purges/0/state").asText()).isEqualTo("done");
        assertThat(kept.at("/purges/0/askedBy").asText()).isEqualTo(FIRST);
        assertThat(kept.at("/purges/0/endedBy").asText()).isEqualTo(SECOND);
        stillWorked(complaint);
        complaint.did(complaint.owner(DESK), "withdraw", "by", "客户本人", "reason", "已另行解决");
        assertThat(complaint.as(DESK).path("state").asText()).isEqualTo("closed");
        assertThat(kept(pack.id()).at("/versions/0/cases/closed").asInt()).isEqualTo(1);
        assertThat(ask(pack.id()).expect(409).code()).isEqualTo("RD-PLG-304");
    }

    /** One version with a case, another without; then its file is taken away. */
    private CaseWork usedAndRemoved(TestPack pack) {
        plugins.drop(pack);
        PluginDesk.quietly("known", () -> plugins.version(pack.id()).equals("1.0.0"));
        plugins.decide(HERE, pack.id(), "on").expect(200);
        CaseWork complaint = plugins.register(HERE, pack);
        plugins.drop(pack.fileName(), pack.version("1.1.0").yaml().getBytes(StandardCharsets.UTF_8));
        PluginDesk.quietly("replaced", () -> plugins.version(pack.id()).equals("1.1.0"));
        removed(pack);
        return complaint;
    }

    private void removed(TestPack pack) {
        plugins.remove(pack.fileName());
        PluginDesk.quietly("parked", () -> plugins.plugin(pack.id())
                .orElseThrow()
                .path("state")
                .asText()
                .equals("parked"));
    }

    private void stillWorked(CaseWork complaint) {
        complaint.did(complaint.owner(DESK), "add-note", "text", "规则包移除后照常处理");
        JsonNode file = complaint.as(DESK);
        assertThat(file.at("/nextStep/text/zh").asText()).isNotBlank();
        assertThat(file.at("/fields/item").asText()).isEqualTo("耳环");
        HistoryVerifier.follow(complaint.committedHistory(DESK));
    }

    private void nobodyConfirmsTheirOwn(String plugin, String id) {
        String path = "plugin-data/" + plugin + "/purges/" + id + "/confirm";
        assertThat(staff.as(FIRST).post(path, Map.of()).expect(403).code()).isEqualTo("RD-PLG-297");
        assertThat(staff.nobody()
                        .signIn(FIRST, Staff.PASSWORD)
                        .post(path, Map.of())
                        .expect(403)
                        .code())
                .as("in another session")
                .isEqualTo("RD-PLG-297");
        assertThat(shell(FIRST, "redress:plugin-purge --confirm " + id + " " + plugin))
                .contains("RD-PLG-297");
        assertThat(shell(FIRST, "USER = " + SECOND, "redress:plugin-purge --confirm " + id + " " + plugin))
                .as("under an assumed name")
                .contains("RD-PLG-297");
        assertThat(staff.as(DESK).post(path, Map.of()).expect(403).code()).isEqualTo("RD-PLG-290");
    }

    @Test
    void a_plugin_without_cases_goes_entirely_and_comes_back_as_a_stranger() {
        TestPack pack = TestPack.of("kept-nothing");
        plugins.drop(pack);
        PluginDesk.quietly("known", () -> plugins.version(pack.id()).equals("1.0.0"));
        plugins.decide(HERE, pack.id(), "on").expect(200);
        plugins.decide(HERE, pack.id(), "inherit").expect(200);
        assertThat(ask(pack.id()).expect(409).text()).contains("RD-PLG-293", pack.fileName());
        removed(pack);

        String id = ask(pack.id()).expect(200).json().path("id").asText();
        assertThat(ask(pack.id()).expect(409).code()).isEqualTo("RD-PLG-294");
        confirm(SECOND, pack.id(), id).expect(200);

        assertThat(plugins.plugin(pack.id())).isEmpty();
        JsonNode kept = kept(pack.id());
        assertThat(kept.path("versions")).isEmpty();
        assertThat(kept.path("parts")).isEmpty();
        assertThat(kept.at("/purges/0/scope/going/0/digest").asText()).hasSize(64);
        plugins.drop(pack);
        PluginDesk.quietly("known again", () -> plugins.version(pack.id()).equals("1.0.0"));
        assertThat(plugins.types(HERE)).doesNotContain(pack.type());
        removed(pack);
    }

    @Test
    void what_changed_since_or_was_left_lying_is_not_deleted() {
        TestPack pack = TestPack.of("kept-stale");
        plugins.drop(pack);
        PluginDesk.quietly("known", () -> plugins.version(pack.id()).equals("1.0.0"));
        removed(pack);
        String changed = ask(pack.id()).expect(200).json().path("id").asText();
        plugins.decide(HERE, pack.id(), "off").expect(200);
        assertThat(confirm(SECOND, pack.id(), changed).expect(412).code()).isEqualTo("RD-PLG-298");

        String lying = ask(pack.id()).expect(200).json().path("id").asText();
        assertThat(confirm(SECOND, pack.id(), changed).expect(409).code()).isEqualTo("RD-PLG-296");
        SimulatedTime time = new SimulatedTime(staff);
        time.to(time.now().plusDays(7).plusMinutes(1));
        assertThat(confirm(SECOND, pack.id(), lying).expect(409).code()).isEqualTo("RD-PLG-296");
        assertThat(kept(pack.id()).at("/purges/0/state").asText()).isEqualTo("lapsed");

        String withdrawn = ask(pack.id()).expect(200).json().path("id").asText();
        staff.as(SECOND)
                .post("plugin-data/" + pack.id() + "/purges/" + withdrawn + "/withdraw", Map.of())
                .expect(200);
        assertThat(confirm(SECOND, pack.id(), withdrawn).expect(409).code()).isEqualTo("RD-PLG-296");
        assertThat(kept(pack.id()).path("versions")).hasSize(1);
    }

    @Test
    void an_export_holds_everything_and_words_of_people_only_for_who_may_read_them(@TempDir Path folder)
            throws Exception {
        TestPack pack = TestPack.of("kept-export");
        CaseWork complaint = usedAndRemoved(pack);
        String summary = complaint.as(DESK).path("summary").asText();
        String name = complaint.as(DESK).at("/customer/name").asText();
        assertThat(summary).isNotBlank();
        assertThat(name).isNotBlank();

        Map<String, String> without =
                unpacked(export(FIRST, pack.id(), "?cases=true").expect(200).bytes());
        checked(without);
        assertThat(without.entrySet().stream()
                        .filter(file -> file.getKey().startsWith("versions/1.0.0-"))
                        .map(Map.Entry::getValue))
                .containsExactly(pack.yaml());
        assertThat(without.get("decisions.json")).contains(HERE, "集成测试");
        JsonNode line = new ObjectMapper().readTree(without.get("cases.jsonl"));
        assertThat(line.path("number").asText()).isEqualTo(complaint.number());
        assertThat(line.path("words").asBoolean()).isFalse();
        assertThat(line.path("history")).isNotEmpty();
        assertThat(String.join("", without.values())).doesNotContain(summary, name, "耳环\"");
        assertThat(without.get("cases.csv")).contains(complaint.number());

        Map<String, String> with =
                unpacked(export(READER, pack.id(), "?cases=true").expect(200).bytes());
        checked(with);
        line = new ObjectMapper().readTree(with.get("cases.jsonl"));
        assertThat(line.at("/fields/item").asText()).isEqualTo("耳环");
        assertThat(line.at("/customer/name").asText()).isEqualTo(name);
        assertThat(line.at("/case/intake/summary").asText()).isEqualTo(summary);
        assertThat(with.get("cases.csv")).contains(summary);

        assertThat(unpacked(export(READER, pack.id(), "").expect(200).bytes())).doesNotContainKey("cases.jsonl");
        assertThat(export(DESK, pack.id(), "").expect(403).code()).isEqualTo("RD-PLG-290");

        Path file = folder.resolve("kept.zip");
        shell(FIRST, "redress:plugin-data --export " + file + " --cases " + pack.id());
        checked(unpacked(Files.readAllBytes(file)));
        assertThat(shell(FIRST, "redress:plugin-data " + pack.id())).contains("1.0.0", "1 open", HERE);
        plugins.decide(HERE, pack.id(), "off").expect(200);
    }

    /** Each file is what the manifest says. */
    private static void checked(Map<String, String> files) throws Exception {
        JsonNode manifest = new ObjectMapper().readTree(files.get("manifest.json"));
        assertThat(manifest.path("sha256")).hasSize(files.size() - 1);
        for (Map.Entry<String, JsonNode> sum : manifest.path("sha256").properties()) {
            byte[] bytes = files.get(sum.getKey()).getBytes(StandardCharsets.UTF_8);
            assertThat(HexFormat.of()
                            .formatHex(MessageDigest.getInstance("SHA-256").digest(bytes)))
                    .as(sum.getKey())
                    .isEqualTo(sum.getValue().asText());
        }
    }

    private static Map<String, String> unpacked(byte[] bytes) throws IOException {
        Map<String, String> files = new TreeMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return files;
    }

    private Answer export(String who, String plugin, String query) {
        return staff.as(who).get("plugin-data/" + plugin + "/export" + query);
    }

    private JsonNode kept(String plugin) {
        return staff.as(FIRST).get("plugin-data/" + plugin).expect(200).json();
    }

    private Answer ask(String plugin) {
        return staff.as(FIRST).post("plugin-data/" + plugin + "/purges", Map.of("reason", "不再使用"));
    }

    private Answer confirm(String who, String plugin, String purge) {
        return staff.as(who).post("plugin-data/" + plugin + "/purges/" + purge + "/confirm", Map.of());
    }

    private String shell(String user, String... commands) {
        String password = user.equals(FIRST) ? Staff.PASSWORD : NewColleague.PASSWORD;
        return new KarafClient(node).run(user, password, commands).printed();
    }
}
