package org.redress.itests.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.redress.itests.node.DemoNode;
import org.redress.itests.rest.Answer;
import org.redress.itests.rest.CaseWork;
import org.redress.itests.rest.Registrations;
import org.redress.itests.rest.RestClient;
import org.redress.itests.rest.Staff;

/** What lets programs repeat a request, or notice that somebody else was quicker. */
@DemoNode
class PreconditionsIT {

    private final Staff staff;
    private final RestClient frontDesk;

    PreconditionsIT(Staff staff) {
        this.staff = staff;
        this.frontDesk = staff.as("frontdesk.sh-pudong");
    }

    @Test
    void whoever_saw_an_older_version_is_refused_and_changes_nothing() {
        Answer created =
                frontDesk.post("cases", Registrations.service("sh-pudong")).expect(201);
        String path = "cases/" + created.json().path("number").asText();
        assertThat(created.header("Location")).endsWith("/api/v1/" + path);
        Answer first = frontDesk
                .post(path + "/actions/add-note", Map.of("text", "第一条"), "If-Match", created.etag())
                .expect(200);
        assertThat(first.etag()).isNotEqualTo(created.etag());

        frontDesk
                .post(path + "/actions/add-note", Map.of("text", "第二条"), "If-Match", created.etag())
                .expect(412);
        assertThat(frontDesk.get(path).json().path("notes")).hasSize(1);
    }

    @Test
    void an_unchanged_case_is_not_sent_again() {
        CaseWork complaint = CaseWork.register(staff, "frontdesk.sh-pudong", Registrations.service("sh-pudong"));
        String etag = complaint.read("frontdesk.sh-pudong").etag();

        Answer again = frontDesk
                .get("cases/" + complaint.number(), "If-None-Match", etag)
                .expect(304);
        assertThat(again.bytes()).isEmpty();
        complaint.did("frontdesk.sh-pudong", "add-note", "text", "有变化");
        frontDesk.get("cases/" + complaint.number(), "If-None-Match", etag).expect(200);
    }

    @Test
    void a_repeated_registration_makes_one_case() {
        String key = UUID.randomUUID().toString();
        Map<String, Object> registration = Registrations.service("sh-pudong");

        Answer first =
                frontDesk.post("cases", registration, "Idempotency-Key", key).expect(201);
        Answer again =
                frontDesk.post("cases", registration, "Idempotency-Key", key).expect(201);
        assertThat(again.json().path("number")).isEqualTo(first.json().path("number"));

        Map<String, Object> other = new HashMap<>(registration);
        other.put("summary", "另外一件事");
        frontDesk.post("cases", other, "Idempotency-Key", key).expect(409);
    }

    @Test
    void a_repeated_action_is_carried_out_once() {
        CaseWork complaint = CaseWork.register(staff, "frontdesk.sh-pudong", Registrations.service("sh-pudong"));
        String path = "cases/" + complaint.number() + "/actions/add-note";
        String key = UUID.randomUUID().toString();

        frontDesk.post(path, Map.of("text", "只记一次"), "Idempotency-Key", key).expect(200);
        frontDesk.post(path, Map.of("text", "只记一次"), "Idempotency-Key", key).expect(200);
        assertThat(complaint.as("frontdesk.sh-pudong").path("notes")).hasSize(1);
        frontDesk.post(path, Map.of("text", "换了内容"), "Idempotency-Key", key).expect(409);
    }

    @Test
    void lists_come_in_pages_that_miss_and_repeat_nothing() {
        for (int i = 0; i < 5; i++) {
            CaseWork.register(staff, "frontdesk.gz-tianhe", Registrations.service("gz-tianhe"));
        }
        RestClient reader = staff.as("frontdesk.gz-tianhe");
        var numbers = new java.util.ArrayList<String>();
        String cursor = "";
        do {
            Answer page = reader.get("cases?branch=gz-tianhe&sort=number&limit=2" + cursor)
                    .expect(200);
            page.items().forEach(line -> numbers.add(line.path("number").asText()));
            cursor = page.json().path("next").isNull()
                    ? ""
                    : "&cursor=" + page.json().path("next").asText();
        } while (!cursor.isEmpty());
        assertThat(numbers)
                .hasSizeGreaterThanOrEqualTo(5)
                .doesNotHaveDuplicates()
                .isSorted();
    }
}
