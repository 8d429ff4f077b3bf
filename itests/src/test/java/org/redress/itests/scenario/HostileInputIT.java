package org.redress.itests.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.redress.itests.node.DemoNode;
import org.redress.itests.rest.Answer;
import org.redress.itests.rest.CaseWork;
import org.redress.itests.rest.Registrations;
import org.redress.itests.rest.RestClient;
import org.redress.itests.rest.Staff;

/** What people with bad intentions send, through the whole chain from the socket to the database. */
@DemoNode
class HostileInputIT {

    private static final String FRONT_DESK = "frontdesk.sh-jingan";

    private final Staff staff;
    private final RestClient frontDesk;

    HostileInputIT(Staff staff) {
        this.staff = staff;
        this.frontDesk = staff.as(FRONT_DESK);
    }

    @Test
    void ten_megabytes_of_json_are_refused_unread() {
        byte[] large = ("{\"summary\":\"" + "x".repeat(10_000_000) + "\"}").getBytes(StandardCharsets.UTF_8);
        frontDesk.sendJson("POST", "cases", large).expect(413);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"<script>alert(1)</script>", "' OR '1'='1", "${jndi:ldap://127.0.0.1/x}", "\u202Eabc", "🙂𠮷"})
    void text_is_data_and_comes_back_as_it_was(String summary) {
        CaseWork complaint = CaseWork.register(staff, FRONT_DESK, with("summary", summary));
        Answer answer = complaint.read(FRONT_DESK).expect(200);
        assertThat(answer.json().path("summary").asText()).isEqualTo(summary);
        assertThat(answer.header("Content-Type")).startsWith("application/json");
        assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
    }

    @ParameterizedTest
    @ValueSource(strings = {"%27%20OR%201%3D1--", "%25%25%25", "_", "%5C", "%27%3B%20DROP%20TABLE%20cases%3B--"})
    void a_search_is_no_statement(String query) {
        CaseWork.register(staff, "frontdesk.sh-pudong", Registrations.service("sh-pudong"));
        assertThat(frontDesk.get("cases?limit=200&q=" + query).expect(200).items())
                .noneMatch(line -> line.path("branch").asText().equals("sh-pudong"));
        frontDesk.get("cases?limit=1").expect(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"sort=number%3BDROP", "limit=-1", "limit=100000", "dueBefore=tomorrow"})
    void parameters_that_make_no_sense_are_said_to(String query) {
        assertThat(frontDesk.get("cases?" + query).expect(422).code()).startsWith("RD-");
    }

    @Test
    void other_content_types_and_broken_text_are_refused() {
        frontDesk
                .send("POST", "cases", BodyPublishers.ofString("<a/>"), "Content-Type", "application/xml")
                .expect(415);
        byte[] broken = {'{', '"', 's', '"', ':', '"', (byte) 0xC3, (byte) 0x28, '"', '}'};
        frontDesk.sendJson("POST", "cases", broken).expect(400);
        frontDesk
                .sendJson("POST", "cases", "[".repeat(50_000).getBytes(StandardCharsets.UTF_8))
                .expect(400);
        frontDesk
                .sendJson("POST", "cases", "{\"branch\":\"a\",\"branch\":\"b\"}".getBytes(StandardCharsets.UTF_8))
                .expect(400);
    }

    @Test
    void unknown_and_missing_members_are_named() {
        assertThat(frontDesk.post("cases", with("owner", "exec")).expect(422).errors())
                .containsExactly("/owner");
        assertThat(frontDesk.post("cases", Map.of()).expect(422).errors()).contains("/branch", "/type", "/summary");
        assertThat(frontDesk
                        .post("cases", with("fields", Map.of("noSuchField", 1)))
                        .expect(422)
                        .errors())
                .isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"../../etc/passwd", "..\\\\..\\\\boot.ini", "/etc/shadow", "a<b>.txt"})
    void a_file_name_is_never_a_path(String name) {
        CaseWork complaint = register();
        var file = frontDesk
                .upload(complaint.number(), "recording", name, "hello".getBytes(StandardCharsets.UTF_8))
                .expect(201)
                .json();
        assertThat(file.path("name").asText()).doesNotContain("/", "\\", "..", "<");
        Answer back = frontDesk
                .get("cases/" + complaint.number() + "/evidence/"
                        + file.path("id").asText())
                .expect(200);
        assertThat(back.text()).isEqualTo("hello");
        assertThat(back.header("Content-Disposition")).startsWith("attachment");
    }

    @Test
    void a_page_uploaded_as_evidence_never_acts_as_one() {
        CaseWork complaint = register();
        var file = frontDesk
                .upload(
                        complaint.number(),
                        "photo-symptom",
                        "photo.jpg",
                        "<html><script>alert(1)</script></html>".getBytes(StandardCharsets.UTF_8))
                .expect(201)
                .json();
        Answer back = frontDesk
                .get("cases/" + complaint.number() + "/evidence/"
                        + file.path("id").asText())
                .expect(200);
        assertThat(back.header("Content-Security-Policy")).contains("sandbox");
        assertThat(back.header("X-Content-Type-Options")).isEqualTo("nosniff");
    }

    @Test
    void a_file_above_the_limit_is_refused_and_nothing_of_it_is_kept() {
        CaseWork complaint = register();
        byte[] large = new byte[DemoNode.LARGEST_FILE_MB * 1024 * 1024 + 1];

        assertThat(frontDesk
                        .upload(complaint.number(), "recording", "long.mp4", large)
                        .expect(413)
                        .code())
                .startsWith("RD-");
        assertThat(frontDesk
                        .get("cases/" + complaint.number() + "/evidence")
                        .expect(200)
                        .items())
                .isEmpty();
        byte[] largest = new byte[DemoNode.LARGEST_FILE_MB * 1024 * 1024];
        frontDesk.upload(complaint.number(), "recording", "long.mp4", largest).expect(201);
    }

    @Test
    void what_leads_nowhere_is_not_found_and_tells_nothing_of_the_inside() {
        for (String path :
                List.of("nowhere", "cases/..%2f..%2fusers", "cases/NOPE-0000-0001", "cases/" + "x".repeat(500))) {
            Answer answer = frontDesk.get(path);
            assertThat(answer.status()).as(path).isIn(400, 404);
            assertThat(answer.text()).doesNotContain("org.", "java", "Exception");
        }
    }

    private CaseWork register() {
        return CaseWork.register(staff, FRONT_DESK, Registrations.service("sh-jingan"));
    }

    private static Map<String, Object> with(String name, Object value) {
        Map<String, Object> registration = new HashMap<>(Registrations.service("sh-jingan"));
        registration.put(name, value);
        return registration;
    }
}
