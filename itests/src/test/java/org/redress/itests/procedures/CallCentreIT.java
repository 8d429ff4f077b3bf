package org.redress.itests.procedures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.redress.itests.clocks.Deadlines.clock;
import static org.redress.itests.procedures.Insurer.AGENT;
import static org.redress.itests.procedures.Insurer.BUSINESS;
import static org.redress.itests.procedures.Insurer.HANDLER;
import static org.redress.itests.procedures.Insurer.MANAGER;
import static org.redress.itests.procedures.Insurer.PACK;
import static org.redress.itests.procedures.Insurer.SUPERVISOR;
import static org.redress.itests.rest.CaseWork.yuan;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.redress.itests.clocks.Deadlines;
import org.redress.itests.node.DemoNode;
import org.redress.itests.rest.CaseWork;
import org.redress.itests.rest.HistoryVerifier;
import org.redress.itests.rest.SimulatedTime;
import org.redress.itests.rest.Staff;

/** P17, the way of a single complaint: inquiry, judging, promises, the end. */
@DemoNode
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CallCentreIT {

    private final Staff staff;
    private final Insurer insurer;
    private final SimulatedTime time;

    CallCentreIT(Staff staff) {
        this.staff = staff;
        this.insurer = new Insurer(staff, "hf-insurer");
        this.time = new SimulatedTime(staff);
    }

    @BeforeAll
    void the_insurer_opens() {
        insurer.open("HFIN", "合肥分公司", "Hefei branch");
    }

    @AfterAll
    void and_closes() {
        insurer.close();
    }

    // The whole way

    @ParameterizedTest
    @ValueSource(strings = {"policy", "service"})
    void a_complaint_goes_from_intake_to_an_archive_that_is_classified(String type) {
        insurer.monday();
        CaseWork complaint = insurer.prepared(
                insurer.handled(insurer.register(type, "phone", Map.of()), "general"), "goodwill", "400.00");
        complaint.did(AGENT, "complete-task", "task", "answer-customer");
        complaint.did(SUPERVISOR, "offer-remedy", "kind", "goodwill", "amount", yuan("300.00"), "channel", "phone");
        complaint.did(AGENT, "answer-offer", "offer", 1, "answer", "accepted");
        assertThat(clock(complaint.as(AGENT), PACK + "carry-out").path("state").asText())
                .isEqualTo("running");
        complaint.did(AGENT, "carry-out-remedy", "offer", 1);
        assertThat(clock(complaint.as(AGENT), PACK + "call-back").path("state").asText())
                .isEqualTo("running");
        complaint.through(AGENT, "conclude");
        assertThat(complaint
                        .doTasks(AGENT)
                        .act(AGENT, "complete-stage")
                        .expect(409)
                        .blockedBy())
                .containsExactly(PACK + "called-back");
        complaint.did(AGENT, "record-follow-up", "result", "settled", "satisfaction", "5", "process", "4");
        complaint.through(AGENT, "file");
        assertThat(complaint
                        .doTasks(SUPERVISOR)
                        .act(AGENT, "complete-stage")
                        .expect(409)
                        .blockedBy())
                .containsExactly(PACK + "classified");
        complaint.did(AGENT, "record-account", "side", "customer", "text", "销售时没有人讲过退保会有损失");
        complaint.did(AGENT, "record-account", "side", "staff", "text", "当时只做了书面提示");
        complaint.did(AGENT, "classify-fault", "class", "communication", "text", "销售时没有讲清退保损失");
        complaint.did(AGENT, "complete-stage");
        complaint.did(MANAGER, "close", "result", "通融 300 元，客户接受");
        JsonNode archived = complaint.did(MANAGER, "archive");
        assertThat(archived.path("state").asText()).isEqualTo("archived");
        assertThat(Deadlines.briefs(complaint, AGENT)).isEmpty();
        assertThat(HistoryVerifier.follow(complaint.committedHistory(MANAGER)))
                .isEqualTo(archived.at("/history/hash").asText());
    }

    @Test
    void an_inquiry_becomes_a_complaint_and_goes_back_with_its_history_kept() {
        Map<String, Object> inquiry = insurer.registration("policy", "phone", Map.of());
        inquiry.put("kind", "inquiry");
        CaseWork file = CaseWork.register(staff, AGENT, inquiry);
        assertThat(file.as(AGENT).path("kind").asText()).isEqualTo("inquiry");
        for (String kind : List.of("complaint", "inquiry", "complaint")) {
            assertThat(file.did(AGENT, "convert", "kind", kind).path("kind").asText())
                    .isEqualTo(kind);
        }
        assertThat(file.history(AGENT))
                .filteredOn(event -> event.path("action").asText().equals("converted"))
                .extracting(event -> event.at("/data/kind").asText())
                .containsExactly("complaint", "inquiry", "complaint");
        file.did(AGENT, "set-severity", "severity", "major", "reason", "客户很激动");
        assertThat(file.act(AGENT, "convert", "kind", "inquiry").expect(409).blockedBy())
                .containsExactly(PACK + "no-way-back-for-major");
    }

    // Receive and judge

    @Test
    void a_visitor_checks_and_signs_the_record_before_it_is_judged() {
        CaseWork complaint = insurer.register("policy", "front-desk", Map.of());
        assertThat(complaint
                        .doTasks(AGENT)
                        .act(AGENT, "complete-stage")
                        .expect(409)
                        .blockedBy())
                .containsExactly(PACK + "visitor-signs");
        JsonNode paper = complaint
                .did(AGENT, "issue-document", "template", "complaint-record")
                .at("/documents/0");
        assertThat(paper.at("/text/paragraphs").toString() + paper.path("text")).contains("没有人说明退保会有损失");
        Insurer.signed(complaint, AGENT, 1, "customer", "owner");
        complaint.through(AGENT, "judge");
    }

    @Test
    void a_transferred_item_stays_with_the_giver_until_it_is_accepted() {
        CaseWork complaint = insurer.judged(insurer.received(insurer.register(Map.of())), "transferred", "general");
        assertThat(complaint.act(AGENT, "complete-stage").expect(409).blockedBy())
                .containsExactly(PACK + "transfer-accepted");
        complaint.did(AGENT, "hand-over", "to", HANDLER, "note", "需分公司办理");
        assertThat(complaint.owner(AGENT)).isEqualTo(AGENT);
        complaint.act(AGENT, "complete-stage").expect(409);
        complaint.did(HANDLER, "accept-hand-over");
        assertThat(complaint.owner(AGENT)).isEqualTo(HANDLER);
        complaint.through(HANDLER, "handle");
    }

    @Test
    void a_joint_item_waits_for_the_department_that_was_asked() {
        CaseWork complaint = insurer.judged(insurer.received(insurer.register(Map.of())), "joint", "general");
        complaint.through(AGENT, "handle").doTasks(AGENT);
        assertThat(complaint.act(AGENT, "complete-stage").expect(409).blockedBy())
                .containsExactly(PACK + "joint-answered");
        complaint.did(
                AGENT,
                "ask-department",
                "role",
                "business",
                "text",
                "请调出当年的销售记录",
                "dueAt",
                time.now().plusMinutes(90).toString());
        complaint.did(BUSINESS, "answer-part", "part", 1, "text", "当年没有录音，有签字的投保提示");
        complaint.act(AGENT, "complete-stage").expect(409);
        complaint.did(AGENT, "accept-part", "part", 1);
        complaint.through(AGENT, "conclude");
    }

    @Test
    void of_a_repeat_complainant_all_earlier_cases_are_called_up_at_once() {
        Map<String, Object> first = insurer.registration("policy", "phone", Map.of());
        CaseWork earlier = CaseWork.register(staff, AGENT, first);
        CaseWork again = CaseWork.register(staff, AGENT, first);
        insurer.judged(insurer.received(again), "full-authority", "general");
        assertThat(again.act(AGENT, "complete-stage").expect(409).blockedBy())
                .containsExactly("core/task/read-earlier");
        String customer = again.as(AGENT).at("/customer/id").asText();
        assertThat(staff.as(AGENT)
                        .get("cases?customer=" + customer)
                        .expect(200)
                        .items()
                        .map(line -> line.path("number").asText()))
                .containsExactlyInAnyOrder(earlier.number(), again.number());
        again.through(AGENT, "handle");
    }

    // Beyond one case

    @Test
    void what_closed_cases_tell_is_reported_each_month_by_the_supervisor_of_the_branch() {
        String duty = "duties/call-centre/improvement-report/hf-insurer/"
                + time.now().toLocalDate().toString().substring(0, 7);
        Map<String, Object> report =
                Map.of("fields", Map.of("classified", "退保损失 8 件", "products", "利益演示写明退保损失", "service", "退保前电话提示一次"));
        staff.as(AGENT).post(duty, report).expect(403);
        JsonNode done = staff.as(SUPERVISOR).post(duty, report).expect(200).json();
        assertThat(done.at("/duty/recordedBy").asText()).isEqualTo(SUPERVISOR);
    }

    // Promises

    @Test
    void what_is_neither_answered_nor_promised_in_time_is_a_breach_and_so_is_a_missed_promise() {
        OffsetDateTime ten = insurer.monday();
        CaseWork silent = insurer.register(Map.of());
        CaseWork promised = insurer.register(Map.of());
        CaseWork kept = insurer.register(Map.of());
        for (CaseWork complaint : List.of(promised, kept)) {
            complaint.did(
                    AGENT,
                    "promise-reply",
                    "dueAt",
                    ten.plusHours(4).toString(),
                    "text",
                    "查到销售记录后答复",
                    "channel",
                    "phone");
        }
        time.to(ten.plusHours(3));
        assertThat(Deadlines.briefs(silent, AGENT)).contains("clock-breached " + PACK + "answer-or-promise");
        assertThat(Deadlines.briefs(promised, AGENT)).isEmpty();
        kept.did(AGENT, "contact-customer", "channel", "phone", "text", "还没有结果，明天上午再联系您");
        time.to(ten.plusHours(5));
        assertThat(Deadlines.briefs(promised, AGENT)).contains("clock-breached promise/1");
        assertThat(promised.as(AGENT).at("/promises/0/state").asText()).isEqualTo("missed");
        assertThat(kept.as(AGENT).at("/promises/0/state").asText())
                .as("contacted in time, although there was no result")
                .isEqualTo("kept");
    }
}
