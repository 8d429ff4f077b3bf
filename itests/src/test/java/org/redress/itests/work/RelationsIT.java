package org.redress.itests.work;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.redress.itests.node.RedressNode;
import org.redress.itests.rest.Answer;
import org.redress.itests.rest.CaseWork;
import org.redress.itests.rest.HistoryVerifier;
import org.redress.itests.rest.Registrations;
import org.redress.itests.rest.SimulatedTime;
import org.redress.itests.rest.Staff;

/** Cases tied to each other, found while typing, merged, taken apart and split; issues one by one (P17, KO41). */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RelationsIT {

    private static final String BRANCH = "sh-jingan";
    private static final String FRONT_DESK = "frontdesk." + BRANCH;
    private static final String CONSULTANT = "consultant." + BRANCH;
    private static final String OPERATIONS = "ops." + BRANCH;
    private static final String SUPERVISOR = "supervisor." + BRANCH;
    private static final String DOCTOR = "doctor." + BRANCH;
    private static final String FEEDBACK = "law-cn/feedback-one-department";

    private RedressNode node;
    private Staff staff;
    private SimulatedTime time;

    @BeforeAll
    void start() {
        node = RedressNode.builder("relations")
                .demo()
                .simulatedClock("2026-11-19T10:00:00+08:00")
                .start();
        staff = new Staff(node);
        time = new SimulatedTime(staff);
    }

    @AfterAll
    void stop() {
        node.closeHealthy();
    }

    private CaseWork register(String phone, String summary) {
        Map<String, Object> registration = new HashMap<>(Registrations.service(BRANCH));
        registration.put("customer", Map.of("name", "章小姐", "phone", phone));
        registration.put("summary", summary);
        return CaseWork.register(staff, FRONT_DESK, registration);
    }

    private CaseWork register() {
        return CaseWork.register(staff, FRONT_DESK, Registrations.service(BRANCH));
    }

    @Test
    void who_the_customer_is_can_be_said_later_and_put_right_with_its_history() {
        CaseWork known = register("13800009001", "上次等了很久");
        Map<String, Object> quick = new HashMap<>(Registrations.service(BRANCH));
        quick.remove("customer");
        CaseWork complaint = CaseWork.register(staff, FRONT_DESK, quick);
        assertThat(complaint.as(FRONT_DESK).path("customer").hasNonNull("phone"))
                .isFalse();

        JsonNode file = complaint.did(
                FRONT_DESK, "complete-intake", "customer", Map.of("name", "许女士", "phone", "138 0000 9002"));
        assertThat(file.at("/customer/name").asText()).isEqualTo("许女士");
        assertThat(file.at("/customer/phone").asText()).isEqualTo("13800009002");

        file = complaint.did(FRONT_DESK, "complete-intake", "customer", Map.of("phone", "13800009001"));
        assertThat(file.at("/customer/id").asText())
                .isEqualTo(known.as(FRONT_DESK).at("/customer/id").asText());
        JsonNode corrected = complaint.latest(FRONT_DESK, "customer-corrected");
        assertThat(corrected.at("/data/before/phone").asText()).isEqualTo("13800009002");
        assertThat(corrected.at("/data/after/phone").asText()).isEqualTo("13800009001");
        assertThat(complaint.committedHistory(FRONT_DESK).toString()).doesNotContain("13800009002");
        assertThat(complaint
                        .act(FRONT_DESK, "complete-intake", "customer", Map.of("phone", "12"))
                        .expect(422)
                        .errors())
                .containsExactly("/customer/phone");
    }

    private JsonNode duplicates(String user, String by, String value, String summary) {
        return staff.as(user)
                .get("cases/duplicates?branch=" + BRANCH + "&" + by + "=" + encoded(value) + "&summary="
                        + encoded(summary))
                .expect(200)
                .json()
                .path("items");
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static List<String> links(JsonNode file) {
        return Answer.stream(file.at("/relations/links"))
                .map(link -> link.path("kind").asText() + " "
                        + link.path("case").asText() + " " + link.path("state").asText())
                .toList();
    }

    private static JsonNode clock(JsonNode file, String id) {
        return Answer.stream(file.path("clocks"))
                .filter(clock -> clock.path("id").asText().equals(id))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no clock " + id));
    }

    private static void verified(CaseWork complaint) {
        List<JsonNode> committed = complaint.committedHistory(FRONT_DESK);
        HistoryVerifier.follow(committed);
        assertThat(HistoryVerifier.recomputed(committed)).containsExactlyElementsOf(committed);
    }

    private void booksBalance() {
        JsonNode ledger = staff.as("admin").get("clocks/ledger").expect(200).json();
        assertThat(ledger.path("balanced").asBoolean()).as(ledger.toString()).isTrue();
        staff.as("admin").get("admin/invariants").expect(200).items("rules").forEach(rule -> assertThat(
                        rule.path("violations").asInt())
                .as(rule.toString())
                .isZero());
    }

    @Test
    void while_a_complaint_is_typed_cases_about_the_same_matter_are_shown_with_how_sure_that_is_and_why() {
        String phone = "13811110001";
        CaseWork known = register(phone, "等了一个小时没有人接待");
        JsonNode found = duplicates(FRONT_DESK, "phone", phone, "等了一小时没人接待").get(0);
        assertThat(found.at("/case/number").asText()).isEqualTo(known.number());
        assertThat(found.path("score").asText()).isEqualTo("probable");
        assertThat(Answer.stream(found.path("reasons"))
                        .map(reason -> reason.path("zh").asText()))
                .contains("电话相同", "说法相近");
        assertThat(duplicates(FRONT_DESK, "phone", phone, "多收费用").at("/0/score").asText())
                .isEqualTo("possible");
        assertThat(duplicates(FRONT_DESK, "name", "章小姐", "等了一小时没人接待")).isNotEmpty();
        assertThat(duplicates(FRONT_DESK, "phone", "13999999999", "等了一小时没人接待")).isEmpty();
        assertThat(duplicates("frontdesk.sh-pudong", "phone", phone, "")).isEmpty();
    }

    @Test
    void both_cases_show_the_link_and_a_colleague_who_may_not_see_one_learns_nothing_of_it() {
        CaseWork first = register();
        Map<String, Object> about = new HashMap<>(Registrations.service(BRANCH));
        about.put("involvedStaff", List.of(CONSULTANT));
        CaseWork hidden = CaseWork.register(staff, FRONT_DESK, about);
        JsonNode linked = first.did(FRONT_DESK, "link", "case", hidden.number(), "kind", "follows");
        assertThat(links(linked)).containsExactly("follows " + hidden.number() + " open");
        assertThat(links(hidden.as(FRONT_DESK))).containsExactly("followed-by " + first.number() + " open");
        assertThat(hidden.latest(FRONT_DESK, "linked").at("/data/case").asText())
                .isEqualTo(first.number());

        assertThat(links(first.as(CONSULTANT))).isEmpty();
        assertThat(first.latest(CONSULTANT, "linked").path("data").has("case")).isFalse();
        for (String number : List.of(hidden.number(), "SHJA-2611-9999")) {
            assertThat(first.act(CONSULTANT, "link", "case", number, "kind", "related")
                            .expect(422)
                            .errors())
                    .containsExactly("/case");
        }
        verified(hidden);
        first.did(FRONT_DESK, "unlink", "case", hidden.number());
        assertThat(links(hidden.as(FRONT_DESK))).isEmpty();
    }

    @Test
    void an_archived_case_can_still_be_named_as_the_one_that_is_repeated() {
        CaseWork old = register();
        old.did(FRONT_DESK, "withdraw", "by", "客户", "reason", "不追究");
        old.doTasks(SUPERVISOR).did(SUPERVISOR, "complete-stage");
        old.archivedBy(OPERATIONS);
        CaseWork again = register();
        assertThat(links(again.did(FRONT_DESK, "link", "case", old.number(), "kind", "repeat")))
                .containsExactly("repeat " + old.number() + " archived");
        assertThat(links(old.as(OPERATIONS))).containsExactly("repeated-by " + again.number() + " open");
        booksBalance();
    }

    @Test
    void a_colleague_whom_the_case_turns_out_to_be_about_is_kept_out_of_it() {
        CaseWork complaint = register();
        JsonNode named = complaint.did(OPERATIONS, "add-reference", "kind", "staff", "value", DOCTOR);
        assertThat(named.at("/relations/references/0/keepsOut").asBoolean()).isTrue();
        complaint.read(DOCTOR).expect(403);
        assertThat(complaint
                        .act(CONSULTANT, "remove-reference", "reference", 1, "reason", "认错人")
                        .expect(422)
                        .errors())
                .containsExactly("/reference");
        complaint.did(OPERATIONS, "remove-reference", "reference", 1, "reason", "认错人");
        complaint.read(DOCTOR).expect(200);
        complaint.did(CONSULTANT, "add-reference", "kind", "device-batch", "value", "B2409-17");
        assertThat(complaint.as(CONSULTANT).at("/relations/references/0/no").asInt())
                .isEqualTo(2);
    }

    @Test
    void each_issue_is_counted_by_codes_of_the_pack_and_has_its_outcome_before_the_case_is_closed() {
        CaseWork complaint = register();
        complaint.did(FRONT_DESK, "add-issue", "subject", "服务态度", "service", "skin-device", "profession", "Nurse");
        JsonNode file = complaint.did(FRONT_DESK, "add-issue", "subject", "停车费");
        assertThat(file.at("/issues/0/subject").asText()).isEqualTo("attitude");
        assertThat(file.at("/issues/0/subjectTitle/en").asText()).isEqualTo("Attitude of staff");
        assertThat(file.at("/issues/0/profession").asText()).isEqualTo("nurse");
        assertThat(file.at("/issues/1/subject").asText()).isEqualTo("停车费");
        Answer refused = complaint.act(OPERATIONS, "close", "result", "已解决").expect(409);
        assertThat(refused.blockedBy()).contains("core/issues");
        complaint.did(FRONT_DESK, "close-issue", "issue", 1, "outcome", "upheld");
        complaint.did(FRONT_DESK, "close-issue", "issue", 2, "outcome", "not-upheld");
        assertThat(complaint
                        .act(OPERATIONS, "close", "result", "已解决")
                        .expect(409)
                        .blockedBy())
                .doesNotContain("core/issues");
    }

    @Test
    void merged_cases_go_on_as_one_with_the_earlier_deadline_and_undone_each_goes_on_as_it_was() {
        CaseWork earlier = register();
        time.to("2026-11-20T10:00:00+08:00");
        CaseWork later = register();
        String own = clock(later.as(FRONT_DESK), FEEDBACK).path("dueAt").asText();
        String first = clock(earlier.as(FRONT_DESK), FEEDBACK).path("dueAt").asText();
        assertThat(first).isLessThan(own);

        JsonNode merged = earlier.did(FRONT_DESK, "merge", "into", later.number());
        assertThat(merged.path("state").asText()).isEqualTo("closed");
        assertThat(merged.at("/relations/mergedInto").asText()).isEqualTo(later.number());
        JsonNode survivor = later.as(FRONT_DESK);
        assertThat(links(survivor)).containsExactly("merged-from " + earlier.number() + " closed");
        assertThat(clock(survivor, FEEDBACK).path("dueAt").asText()).isEqualTo(first);
        assertThat(survivor.at("/nextDeadline/dueAt").asText()).isEqualTo(first);
        assertThat(earlier.act(FRONT_DESK, "add-note", "text", "还有补充")
                        .expect(409)
                        .code())
                .isEqualTo("RD-CASE-413");
        booksBalance();

        time.to("2026-11-23T10:00:00+08:00");
        JsonNode again = earlier.did(FRONT_DESK, "unmerge");
        assertThat(again.path("state").asText()).isEqualTo("open");
        assertThat(again.path("owner").asText()).isEqualTo(FRONT_DESK);
        assertThat(clock(again, FEEDBACK + "/2").path("state").asText()).isEqualTo("running");
        assertThat(clock(later.as(FRONT_DESK), FEEDBACK).path("dueAt").asText()).isEqualTo(own);
        assertThat(later.latest(FRONT_DESK, "released").at("/data/case").asText())
                .isEqualTo(earlier.number());
        for (CaseWork one : List.of(earlier, later)) {
            verified(one);
        }
        booksBalance();
    }

    @Test
    void the_archive_takes_a_merged_case_with_the_one_that_goes_on() {
        CaseWork merged = register();
        CaseWork survivor = register();
        merged.did(FRONT_DESK, "merge", "into", survivor.number());
        survivor.did(FRONT_DESK, "withdraw", "by", "客户", "reason", "不追究");
        survivor.doTasks(SUPERVISOR).did(SUPERVISOR, "complete-stage");
        survivor.archivedBy(OPERATIONS);
        assertThat(merged.as(OPERATIONS).path("state").asText()).isEqualTo("archived");
        merged.act(OPERATIONS, "unmerge").expect(409);
        booksBalance();
    }

    @Test
    void some_issues_go_on_as_a_case_of_their_own_once_however_often_the_request_is_sent() {
        CaseWork whole = register();
        for (String subject : List.of("waiting", "price", "side-effect")) {
            whole.did(FRONT_DESK, "add-issue", "subject", subject);
        }
        String key = UUID.randomUUID().toString();
        Map<String, Object> body = Map.of("issues", List.of(3), "type", "clinic-chain/side-effect");
        String path = "cases/" + whole.number() + "/actions/split";
        JsonNode left = staff.as(FRONT_DESK)
                .post(path, body, "Idempotency-Key", key)
                .expect(200)
                .json();
        JsonNode repeated = staff.as(FRONT_DESK)
                .post(path, body, "Idempotency-Key", key)
                .expect(200)
                .json();
        assertThat(links(repeated)).hasSize(1).isEqualTo(links(left));
        assertThat(left.path("issues")).hasSize(2);

        CaseWork part = new CaseWork(staff, left.at("/relations/links/0/case").asText());
        JsonNode file = part.as(FRONT_DESK);
        assertThat(file.path("type").asText()).isEqualTo("clinic-chain/side-effect");
        assertThat(file.path("owner").asText()).isEqualTo(FRONT_DESK);
        assertThat(file.path("firstReceiver").asText()).isEqualTo(FRONT_DESK);
        assertThat(file.at("/customer/id")).isEqualTo(left.at("/customer/id"));
        assertThat(file.path("receivedAt")).isEqualTo(left.path("receivedAt"));
        assertThat(file.at("/issues/0/subject").asText()).isEqualTo("side-effect");
        assertThat(links(file)).containsExactly("split-from " + whole.number() + " open");
        assertThat(file.at("/nextDeadline/clock").asText()).isNotEmpty();
        whole.act(FRONT_DESK, "split", "issues", List.of(1, 2)).expect(422);
        verified(part);
        booksBalance();
    }
}
