package org.redress.itests.work;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.redress.itests.node.DemoNode;
import org.redress.itests.rest.Answer;
import org.redress.itests.rest.CaseWork;
import org.redress.itests.rest.Registrations;
import org.redress.itests.rest.SimulatedTime;
import org.redress.itests.rest.Staff;

/** Disruptive conduct, refusing a service, not accepting a complaint (P01, L), through the running distribution. */
@DemoNode
class ConductIT {

    private static final String BRANCH = "sz-nanshan";
    private static final String FRONT_DESK = "frontdesk." + BRANCH;
    private static final String CONSULTANT = "consultant." + BRANCH;
    private static final String OPERATIONS = "ops." + BRANCH;

    private final Staff staff;

    ConductIT(Staff staff) {
        this.staff = staff;
    }

    private CaseWork registered() {
        return CaseWork.register(staff, FRONT_DESK, Registrations.service(BRANCH));
    }

    private static Answer takes(CaseWork complaint, String step) {
        return complaint.act(FRONT_DESK, "protocol-step", "step", step, "said", "在大厅辱骂前台");
    }

    private static JsonNode took(CaseWork complaint, String step) {
        return takes(complaint, step).expect(200).json();
    }

    private static List<String> gates(Answer answer) {
        return Answer.stream(answer.json().path("blockedBy"))
                .map(blocker -> blocker.path("gate").asText())
                .toList();
    }

    private JsonNode protocol(CaseWork complaint) {
        return staff.as(FRONT_DESK)
                .get("cases/" + complaint.number() + "/protocol")
                .expect(200)
                .json();
    }

    @Test
    void stages_run_in_order_and_the_third_needs_three_warnings_on_record() {
        CaseWork complaint = registered();
        assertThat(gates(takes(complaint, "announce-recording").expect(409))).containsExactly("core/protocol-order");
        took(complaint, "ask-to-stop");
        took(complaint, "announce-recording");
        Answer early = takes(complaint, "end-service").expect(409);
        assertThat(gates(early)).containsExactly("core/protocol-warnings");
        assertThat(early.json().at("/blockedBy/0/reason/zh").asText())
                .contains("3 次")
                .contains("2 次");
        assertThat(protocol(complaint).path("warnings").asInt()).isEqualTo(2);

        JsonNode file = took(complaint, "warn-again");
        assertThat(file.at("/conduct/warnings").asInt()).isEqualTo(3);
        file = took(complaint, "end-service");
        assertThat(file.at("/conduct/stage").asInt()).isEqualTo(3);
        assertThat(file.at("/conduct/steps")).hasSize(4).allSatisfy(step -> {
            assertThat(step.path("by").asText()).isEqualTo(FRONT_DESK);
            assertThat(step.path("at").asText()).isNotEmpty();
            assertThat(step.path("said").asText()).isEqualTo("在大厅辱骂前台");
        });
    }

    @Test
    void the_end_of_the_service_tells_managers_legal_and_executives_and_owes_a_report_in_time() {
        CaseWork complaint = registered();
        List.of("ask-to-stop", "announce-recording", "warn-again", "end-service")
                .forEach(step -> took(complaint, step));
        for (String told : List.of(OPERATIONS, "house." + BRANCH, "legal", "exec")) {
            assertThat(staff.inbox(told, complaint)).as(told).contains("protocol-step");
        }
        JsonNode file = complaint.as(OPERATIONS);
        assertThat(file.at("/nextStep/action").asText()).isEqualTo("protocol-step");
        assertThat(file.at("/nextStep/owner").asText()).isEqualTo(OPERATIONS);
        assertThat(file.at("/nextDeadline/clock").asText()).isEqualTo("clinic-chain/conduct-report");
        assertThat(SimulatedTime.of(file.at("/nextDeadline/dueAt"))).isAfter(new SimulatedTime(staff).now());
        assertThat(staff.as(OPERATIONS)
                        .get("worklists/mine?limit=200")
                        .expect(200)
                        .items())
                .anyMatch(line -> line.path("number").asText().equals(complaint.number()));

        complaint.attach(OPERATIONS, "recording");
        complaint.did(OPERATIONS, "protocol-step", "step", "report-afterwards", "said", "经过如下，已附录音");
        file = complaint.did("legal", "protocol-step", "step", "consider-legal-steps", "said", "暂不起诉");
        assertThat(file.at("/conduct/owed")).isEmpty();
        assertThat(Answer.stream(file.at("/conduct/steps"))
                        .filter(step -> step.path("step").asText().equals("announce-recording")))
                .as("the recording attached later belongs to the step that announced it")
                .allMatch(step -> step.hasNonNull("evidence"));
    }

    @Test
    void talks_rest_until_the_police_have_mediated_while_the_case_goes_on() {
        CaseWork complaint = registered();
        List.of("ask-to-stop", "announce-recording", "warn-again", "end-service")
                .forEach(step -> took(complaint, step));
        Object[] offer = {"kind", "apology", "channel", "phone"};
        assertThat(gates(complaint.act(CONSULTANT, "offer-remedy", offer).expect(409)))
                .contains("core/protocol");
        assertThat(complaint.offer(CONSULTANT, "offer-remedy").path("allowed").asBoolean())
                .isFalse();
        complaint.did(CONSULTANT, "add-note", "text", "内部讨论继续");
        assertThat(gates(takes(complaint, "police-mediated").expect(409))).containsExactly("core/protocol-when");
        took(complaint, "call-police");
        took(complaint, "police-mediated");
        complaint.did(CONSULTANT, "offer-remedy", offer);
    }

    @Test
    void violence_skips_every_stage_and_nothing_is_lost_of_who_and_when() {
        CaseWork complaint = registered();
        JsonNode file = took(complaint, "emergency-actual");
        assertThat(file.at("/conduct/emergency").asBoolean()).isTrue();
        assertThat(file.at("/nextStep/text/zh").asText()).isEqualTo("报警");
        assertThat(staff.inbox("exec", complaint)).contains("protocol-step");
        took(complaint, "call-police");
        JsonNode event = complaint.latest(FRONT_DESK, "protocol-step");
        assertThat(event.at("/data/step").asText()).isEqualTo("call-police");
        assertThat(event.at("/data/said").asText()).isEqualTo("在大厅辱骂前台");
        assertThat(complaint.committedHistory(FRONT_DESK))
                .filteredOn(entry -> entry.path("action").asText().equals("protocol-step"))
                .allMatch(entry -> entry.at("/data/said").has("sha256"));
    }

    @Test
    void each_step_shows_what_to_say_and_the_law_behind_it_with_how_sure_we_are() {
        JsonNode protocol = protocol(registered());
        JsonNode first = protocol.at("/steps/0");
        assertThat(first.path("id").asText()).isEqualTo("ask-to-stop");
        assertThat(first.path("possible").asBoolean()).isTrue();
        assertThat(first.at("/say/zh").asText()).isNotEmpty();
        assertThat(first.path("basis").toString()).contains("clinic-chain/public-insult-before-2026");
        assertThat(Answer.stream(protocol.path("library"))
                        .filter(law -> law.path("id").asText().equals("clinic-chain/public-insult-before-2026")))
                .singleElement()
                .satisfies(law -> {
                    assertThat(law.path("to").asText()).isEqualTo("2025-12-31");
                    assertThat(law.path("confidence").asText()).isEqualTo("verified");
                });
        assertThat(Answer.stream(protocol.path("library")))
                .anyMatch(law -> law.path("id").asText().equals("law-cn/not-accepted")
                        && law.path("confidence").asText().equals("unverified"));
    }

    @Test
    void service_is_refused_on_allowed_grounds_only_and_never_over_an_outcome() {
        CaseWork complaint = registered();
        complaint
                .act(CONSULTANT, "refuse-service", "ground", "bad-mood", "text", "x")
                .expect(422);
        Answer early = complaint
                .act(CONSULTANT, "refuse-service", "ground", "violence", "text", "x")
                .expect(409);
        assertThat(gates(early)).containsExactly("clinic-chain/refusal/violence");
        took(complaint, "ask-to-stop");
        JsonNode file = complaint.did(CONSULTANT, "refuse-service", "ground", "violence", "text", "辱骂使诊疗无法进行");
        assertThat(file.at("/conduct/refusals/0/ground").asText()).isEqualTo("violence");
        assertThat(file.path("state").asText()).isEqualTo("open");

        complaint.did(CONSULTANT, "add-issue", "subject", "治疗后起皮疹");
        assertThat(gates(complaint
                        .act(CONSULTANT, "refuse-service", "ground", "no-guardian", "text", "x")
                        .expect(409)))
                .containsExactly("clinic-chain/no-refusal-over-outcome");

        CaseWork sideEffect = CaseWork.register(staff, FRONT_DESK, Registrations.sideEffectOnDayNine(BRANCH));
        took(sideEffect, "emergency-actual");
        assertThat(gates(sideEffect
                        .act(CONSULTANT, "refuse-service", "ground", "violence", "text", "x")
                        .expect(409)))
                .containsExactly("clinic-chain/no-refusal-over-outcome");
        JsonNode menu = sideEffect.offer(CONSULTANT, "refuse-service");
        assertThat(menu.path("allowed").asBoolean()).isFalse();
        assertThat(menu.at("/blockedBy/0/reason/en").asText()).contains("never refused");
    }

    @Test
    void a_complaint_is_declined_with_its_reason_archived_after_the_last_stage_and_reopened_on_new_facts() {
        CaseWork complaint = registered();
        complaint
                .act(FRONT_DESK, "decline-complaint", "ground", "in-court-or-mediation", "text", "已在法院")
                .expect(403);
        complaint
                .act(OPERATIONS, "decline-complaint", "ground", "not-our-fault", "text", "x")
                .expect(422);
        JsonNode file = complaint.did(
                OPERATIONS,
                "decline-complaint",
                "ground",
                "in-court-or-mediation",
                "text",
                "同一事项已由法院受理",
                "redirectTo",
                "某区人民法院");
        assertThat(file.path("state").asText()).isEqualTo("closed");
        JsonNode decline = file.at("/conduct/declines/0");
        assertThat(decline.path("text").asText()).isEqualTo("同一事项已由法院受理");
        assertThat(decline.path("redirectedTo").asText()).isEqualTo("某区人民法院");
        assertThat(decline.path("alternatives")).isNotEmpty();
        assertThat(decline.path("letter").asText()).isEqualTo("rejection");
        assertThat(complaint
                        .latest(OPERATIONS, "complaint-declined")
                        .at("/data/ground")
                        .asText())
                .isEqualTo("in-court-or-mediation");
        complaint.act(OPERATIONS, "archive").expect(409);

        complaint.did(FRONT_DESK, "reopen", "newFacts", "法院已准许撤诉，另有新的事实");
        JsonNode again =
                complaint.did(OPERATIONS, "decline-complaint", "ground", "no-concrete-matter", "text", "补充不出具体事实");
        assertThat(again.at("/conduct/declines")).hasSize(2);
        complaint.doTasks(OPERATIONS);
        complaint.did(OPERATIONS, "complete-stage");
        complaint.did(FRONT_DESK, "sign-off");
        complaint.did(OPERATIONS, "sign-off");
        assertThat(complaint.did(OPERATIONS, "archive").path("state").asText()).isEqualTo("archived");
    }

    @Test
    void at_a_branch_whose_procedure_has_no_protocol_the_law_brings_the_way_out_in_danger() {
        CaseWork complaint = CaseWork.register(staff, "frontdesk.hz-xihu", Registrations.twoLevel());
        JsonNode steps = staff.as("frontdesk.hz-xihu")
                .get("cases/" + complaint.number() + "/protocol")
                .expect(200)
                .json()
                .path("steps");
        assertThat(Answer.stream(steps).map(step -> step.path("id").asText()))
                .containsExactly("emergency-actual", "call-police", "police-mediated", "report-health-authority");
        JsonNode file =
                complaint.did("frontdesk.hz-xihu", "protocol-step", "step", "emergency-actual", "said", "客户推倒同事");
        assertThat(file.at("/conduct/owed/0/step").asText()).isEqualTo("call-police");
        assertThat(complaint
                        .act("frontdesk.hz-xihu", "refuse-service", "ground", "x", "text", "y")
                        .status())
                .as("its rules name no ground")
                .isEqualTo(409);
    }

    @Test
    void what_was_refused_and_recorded_stays_out_of_the_inbox() {
        CaseWork complaint = registered();
        took(complaint, "ask-to-stop");
        took(complaint, "manager-steps-in");
        assertThat(staff.notices(OPERATIONS, complaint))
                .isNotEmpty()
                .noneMatch(line -> line.path("text").toString().contains("辱骂"));
    }

    @Test
    void a_file_that_is_none_of_the_case_proves_nothing() {
        Answer refused = registered()
                .act(
                        FRONT_DESK,
                        "protocol-step",
                        "step",
                        "ask-to-stop",
                        "said",
                        "x",
                        "evidence",
                        "00000000-0000-0000-0000-000000000000");
        assertThat(refused.expect(422).errors()).containsExactly("/evidence");
    }
}
