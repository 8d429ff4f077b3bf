package org.redress.itests.procedures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.redress.itests.clocks.Deadlines.clock;
import static org.redress.itests.procedures.ServicePoint.MANAGER;
import static org.redress.itests.procedures.ServicePoint.PACK;
import static org.redress.itests.procedures.ServicePoint.STAFF;
import static org.redress.itests.procedures.ServicePoint.again;
import static org.redress.itests.procedures.ServicePoint.heard;
import static org.redress.itests.procedures.ServicePoint.judged;
import static org.redress.itests.procedures.ServicePoint.step;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.redress.itests.clocks.Deadlines;
import org.redress.itests.node.DemoNode;
import org.redress.itests.rest.CaseWork;
import org.redress.itests.rest.HistoryVerifier;
import org.redress.itests.rest.SimulatedTime;
import org.redress.itests.rest.Staff;

/** P08, variant by variant, at a branch that chooses between them. */
@DemoNode
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ServiceRecoveryIT {

    private final Staff staff;
    private final ServicePoint branch;

    ServiceRecoveryIT(Staff staff) {
        this.staff = staff;
        this.branch = new ServicePoint(staff);
    }

    @BeforeAll
    void the_branch_opens() {
        branch.open();
    }

    @AfterAll
    void and_closes() {
        branch.close();
    }

    // Which steps

    @ParameterizedTest
    @CsvSource({"six, six-steps", "four, four-steps", "re-check, re-check", "counter, counter"})
    void a_branch_registers_by_the_steps_that_it_has_chosen_and_no_others(String steps, String type) {
        branch.follow(steps);
        assertThat(branch.types()).filteredOn(id -> id.startsWith(PACK)).containsExactly(PACK + type);
        branch.register(type);
        String other = type.equals("counter") ? "six-steps" : "counter";
        staff.as(STAFF).post("cases", branch.registration(other, Map.of())).expect(422);
    }

    @Test
    void a_complaint_goes_on_by_its_steps_when_the_branch_chooses_others() {
        branch.follow("six");
        CaseWork complaint = heard(branch.register("six-steps"));
        branch.follow("four");
        step(complaint);
        assertThat(complaint.as(STAFF).path("stage").asText()).isEqualTo("apologise");
        complaint.did(STAFF, "add-issue", "subject", "quality");
        complaint.did(STAFF, "add-issue", "subject", "waiting");
        assertThat(complaint
                        .act(STAFF, "split", "issues", List.of("2"), "type", PACK + "four-steps")
                        .expect(422)
                        .errors())
                .as("what is split off follows the same steps")
                .containsExactly("/type");
        complaint.did(STAFF, "split", "issues", List.of("2"));
    }

    // Six steps

    @Test
    void six_steps_lead_from_listening_to_the_archive() {
        branch.follow("six");
        CaseWork complaint = branch.agreed();
        complaint.did(STAFF, "contact-customer", "channel", "phone", "text", "已经在做");
        complaint.did(STAFF, "carry-out-remedy", "offer", 1);
        step(complaint);
        assertThat(complaint.act(STAFF, "complete-stage").expect(409).blockedBy())
                .containsExactlyInAnyOrder("core/task/feed-back", PACK + "rating-asked");
        complaint.did(STAFF, "record-follow-up", "result", "settled", "satisfaction", "5");
        step(complaint);
        complaint.doTasks(MANAGER);
        assertThat(complaint.act(MANAGER, "complete-stage").expect(409).blockedBy())
                .containsExactly(PACK + "counted");
        complaint.did(STAFF, "add-issue", "subject", "quality");
        complaint.did(STAFF, "close-issue", "issue", 1, "outcome", "upheld");
        complaint.did(MANAGER, "complete-stage");
        branch.archived(complaint);
        assertThat(HistoryVerifier.follow(complaint.committedHistory(MANAGER)))
                .isEqualTo(complaint.as(MANAGER).at("/history/hash").asText());
    }

    @Test
    void nothing_is_carried_out_that_the_customer_has_not_accepted() {
        branch.follow("six");
        CaseWork complaint = heard(branch.register("six-steps"));
        step(complaint);
        step(complaint);
        complaint.doTasks(STAFF);
        assertThat(complaint.act(STAFF, "complete-stage").expect(409).blockedBy())
                .containsExactlyInAnyOrder(PACK + "options-given", PACK + "agreed");
        complaint.did(STAFF, "complete-intake", "fields", Map.of("options", "重做；退款"));
        complaint.did(STAFF, "offer-remedy", "kind", "redo", "channel", "phone");
        complaint.did(STAFF, "answer-offer", "offer", 1, "answer", "refused");
        assertThat(complaint.act(STAFF, "complete-stage").expect(409).blockedBy())
                .containsExactly(PACK + "agreed");
    }

    @Test
    void progress_is_told_while_it_takes_time_and_silence_is_a_breach() {
        branch.follow("six");
        OffsetDateTime monday = branch.monday();
        CaseWork told = branch.agreed();
        CaseWork silent = branch.agreed();
        String due = clock(told.as(STAFF), PACK + "progress").path("dueAt").asText();
        assertThat(due).startsWith(monday.toLocalDate().plusDays(2).toString());
        told.did(STAFF, "contact-customer", "channel", "phone", "text", "配件明天到");
        assertThat(clock(told.as(STAFF), PACK + "progress/2").path("state").asText())
                .as("owed again")
                .isEqualTo("running");
        new SimulatedTime(staff).to(OffsetDateTime.parse(due));
        assertThat(Deadlines.briefs(silent, STAFF)).contains("clock-breached " + PACK + "progress");
    }

    @Test
    void complaints_that_keep_coming_become_an_improvement_item_for_the_analysis() {
        branch.decide(Map.of("steps", "six", "commonCases", 2));
        branch.register("six-steps");
        CaseWork second = branch.register("six-steps");
        branch.follow("six");
        String item = second.as(MANAGER).at("/relations/improvements/0").asText();
        JsonNode raised =
                staff.as(MANAGER).get("improvements/" + item).expect(200).json();
        assertThat(raised.at("/reason/rule").asText()).isEqualTo(PACK + "common-problem");
    }

    @Test
    void the_service_manager_analyses_the_complaints_of_each_month() {
        branch.follow("six");
        branch.register("six-steps");
        String duty = staff.as(MANAGER)
                .get("duties?mine=true")
                .expect(200)
                .items()
                .map(line -> line.path("id").asText())
                .filter(id -> id.startsWith(PACK + "analysis/" + ServicePoint.BRANCH))
                .findFirst()
                .orElseThrow();
        assertThat(staff.as(MANAGER)
                        .get("duties/" + duty)
                        .expect(200)
                        .json()
                        .at("/figures/cases")
                        .asInt())
                .isPositive();
        Map<String, Object> minutes = Map.of("fields", Map.of("commonProblems", "配件等待太久", "improvements", "备足常用配件"));
        staff.as(STAFF).post("duties/" + duty, minutes).expect(403);
        staff.as(MANAGER).post("duties/" + duty, minutes).expect(200);
    }

    // Four steps

    @Test
    void four_steps_confirm_judge_act_and_follow_up() {
        branch.follow("four");
        CaseWork complaint = heard(branch.register("four-steps"));
        step(complaint);
        complaint.doTasks(STAFF);
        assertThat(complaint.act(STAFF, "complete-stage").expect(409).blockedBy())
                .containsExactly(PACK + "responsibility-known");
        assertThat(complaint
                        .act(STAFF, "classify-fault", "class", "own-fault", "text", "看过现场")
                        .expect(409)
                        .blockedBy())
                .as("without taking sides")
                .containsExactly("core/both-accounts");
        judged(complaint, "own-fault");
        complaint.did(STAFF, "complete-stage");
        complaint.did(STAFF, "complete-task", "task", "own-up");
        again(complaint, STAFF, "redo", 1);
        complaint.did(STAFF, "complete-stage");
        complaint.did(STAFF, "record-follow-up", "result", "settled", "satisfaction", "4");
        step(complaint);
        branch.archived(complaint);
    }

    @Test
    void type_time_place_and_people_are_known_before_it_is_analysed() {
        branch.follow("four");
        Map<String, Object> registration = branch.registration("four-steps", Map.of());
        registration.put("fields", Map.of("about", "attitude"));
        CaseWork complaint = heard(CaseWork.register(staff, STAFF, registration));
        complaint.doTasks(STAFF);
        assertThat(complaint.act(STAFF, "complete-stage").expect(409).blockedBy())
                .containsExactly(PACK + "details-known");
    }

    // At the counter

    @Test
    void at_the_counter_our_bad_quality_is_exchanged_or_refunded() {
        branch.follow("counter");
        CaseWork complaint = counter("quality", "own-fault");
        complaint.doTasks(STAFF);
        assertThat(complaint.act(STAFF, "complete-stage").expect(409).blockedBy())
                .containsExactly(PACK + "exchange-or-refund");
        again(complaint, STAFF, "exchange", 1);
        complaint.did(STAFF, "complete-stage");
        branch.archived(complaint);
    }

    @ParameterizedTest
    @CsvSource({
        "attitude, own-fault, core/task/reflect|core/task/apologise",
        "price, unreasonable, core/task/explain-gently"
    })
    void at_the_counter_manners_are_apologised_for_and_the_mistaken_gently_told(
            String about, String fault, String owed) {
        branch.follow("counter");
        CaseWork complaint = counter(about, fault);
        assertThat(complaint.act(STAFF, "complete-stage").expect(409).blockedBy())
                .containsExactlyInAnyOrder(owed.split("\\|"));
        step(complaint);
        branch.archived(complaint);
    }

    private CaseWork counter(String about, String fault) {
        CaseWork complaint = heard(branch.register("counter", Map.of("about", about)));
        step(complaint);
        judged(complaint, fault);
        step(complaint);
        return complaint;
    }
}
