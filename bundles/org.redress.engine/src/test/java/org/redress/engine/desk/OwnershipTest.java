package org.redress.engine.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.redress.engine.desk.Clinic.as;
import static org.redress.engine.desk.Clinic.done;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.redress.api.casework.ActionRequest;
import org.redress.api.casework.CaseFile;
import org.redress.api.casework.CaseQuery;
import org.redress.api.casework.Worklist;
import org.redress.api.problem.Outcome;

/** Exactly one person answers for a case, and it is never one whom the complaint is about. */
class OwnershipTest {

    private final Clinic clinic = new Clinic();

    @Test
    void the_giver_stays_accountable_until_the_hand_over_is_accepted() {
        CaseFile file = clinic.register("frontdesk", "service", Map.of());
        file = clinic.did("frontdesk", file, "hand-over", "to", "consultant");
        assertThat(file.ownership().owner()).contains("frontdesk");
        assertThat(file.next().orElseThrow().owner()).isEqualTo("consultant");
        assertThat(done(clinic.desk.worklist(as("consultant"), Worklist.HAND_OVERS, 10, Optional.empty()))
                        .items())
                .hasSize(1);

        assertThat(clinic.act("doctor", file, "accept-hand-over")).isInstanceOf(Outcome.Forbidden.class);
        file = clinic.did("consultant", file, "accept-hand-over");
        assertThat(file.ownership().owner()).contains("consultant");
        assertThat(file.ownership().transfers()).isEqualTo(1);
        assertThat(file.intake().firstReceiver()).isEqualTo("frontdesk");
    }

    @Test
    void what_the_giver_wrote_stays_with_the_case_when_it_is_accepted() {
        CaseFile file = clinic.register("frontdesk", "service", Map.of());
        file = clinic.did("frontdesk", file, "hand-over", "to", "consultant", "note", "客户只接受下午来电");
        assertThat(file.ownership().offered().orElseThrow().note()).contains("客户只接受下午来电");
        file = clinic.did("consultant", file, "accept-hand-over");
        assertThat(file.remarks())
                .anyMatch(remark ->
                        remark.text().equals("客户只接受下午来电") && remark.by().equals("frontdesk"));
    }

    @Test
    void a_declined_hand_over_leaves_the_owner_as_it_was() {
        CaseFile file = clinic.register("frontdesk", "service", Map.of());
        file = clinic.did("frontdesk", file, "hand-over", "to", "consultant");
        file = clinic.did("consultant", file, "decline-hand-over", "reason", "今天不在院");
        assertThat(file.ownership().owner()).contains("frontdesk");
        assertThat(file.ownership().offered()).isEmpty();
    }

    @Test
    void nobody_hands_over_to_somebody_gone_elsewhere_or_without_the_right_to_work_cases() {
        CaseFile file = clinic.register("frontdesk", "service", Map.of());
        clinic.leaves("doctor");
        for (String to : List.of("doctor", "elsewhere", "nobody", "frontdesk")) {
            assertThat(clinic.act("frontdesk", file, "hand-over", "to", to))
                    .as(to)
                    .isInstanceOf(Outcome.Invalid.class);
        }
    }

    @Test
    void the_person_complained_about_neither_owns_nor_sees_nor_approves() {
        CaseFile file = done(clinic.desk.register(
                as("frontdesk"), clinic.complaint("service", Map.of(), List.of("consultant")), Optional.empty()));
        assertThat(file.stages().get(0).responsible()).isNotEqualTo("consultant");
        assertThat(file.tasks()).noneMatch(task -> task.assignee().equals("consultant"));
        assertThat(clinic.desk.open(as("consultant"), file.number())).isInstanceOf(Outcome.Forbidden.class);
        assertThat(done(clinic.desk.find(as("consultant"), CaseQuery.open(10))).items())
                .isEmpty();
        assertThat(clinic.act("frontdesk", file, "hand-over", "to", "consultant"))
                .isInstanceOf(Outcome.Invalid.class);
    }

    @Test
    void who_registers_a_complaint_about_themselves_received_it_but_does_not_own_it() {
        CaseFile file = done(clinic.desk.register(
                as("consultant"), clinic.complaint("service", Map.of(), List.of("consultant")), Optional.empty()));
        assertThat(file.intake().firstReceiver()).isEqualTo("consultant");
        assertThat(file.ownership().owner()).isPresent().isNotEqualTo(Optional.of("consultant"));
    }

    @Test
    void recusal_passes_on_everything_the_person_had() {
        CaseFile file = clinic.register("consultant", "service", Map.of());
        assertThat(file.ownership().owner()).contains("consultant");
        file = clinic.did("ops", file, "recuse", "user", "consultant", "reason", "客户的亲属");
        assertThat(file.ownership().owner()).isPresent().isNotEqualTo(Optional.of("consultant"));
        assertThat(file.stages()).noneMatch(visit -> visit.responsible().equals("consultant"));
        assertThat(file.tasks())
                .noneMatch(task -> !task.done() && task.assignee().equals("consultant"));
        assertThat(clinic.desk.open(as("consultant"), file.number())).isInstanceOf(Outcome.Forbidden.class);
    }

    @Test
    void a_case_of_another_branch_does_not_exist_for_somebody_without_a_role_there() {
        CaseFile file = clinic.register("frontdesk", "service", Map.of());
        assertThat(clinic.desk.open(as("elsewhere"), file.number())).isInstanceOf(Outcome.NotFound.class);
        assertThat(clinic.desk.open(as("admin"), file.number()))
                .as("administrators look after machines, not after health data")
                .isInstanceOf(Outcome.NotFound.class);
        assertThat(clinic.desk.open(as("exec"), file.number())).isInstanceOf(Outcome.Done.class);
        clinic.leaves("exec");
        assertThat(clinic.desk.open(as("exec"), file.number())).isInstanceOf(Outcome.Forbidden.class);
    }

    @Test
    void a_vacant_role_falls_back_and_says_so() {
        clinic.leaves("consultant");
        CaseFile file = clinic.register("frontdesk", "side-effect", Map.of());
        assertThat(file.stages().get(0).responsible()).isNotEqualTo("consultant");
        assertThat(file.stages().get(0).chosenBecause().in("zh")).contains("空缺");
        assertThat(file.stages().get(0).chosenBecause().in("en")).contains("vacant");
    }

    @Test
    void of_two_who_act_on_the_same_version_the_second_is_told() {
        CaseFile file = clinic.register("frontdesk", "service", Map.of());
        ActionRequest note =
                new ActionRequest("add-note", Map.of("text", "客户在大厅等"), Optional.of(file.version()), Optional.empty());
        assertThat(clinic.desk.perform(as("frontdesk"), file.number(), note)).isInstanceOf(Outcome.Done.class);
        assertThat(clinic.desk.perform(as("consultant"), file.number(), note)).isInstanceOf(Outcome.Stale.class);
    }

    @Test
    void a_conflict_below_is_decided_again_and_given_up_after_the_third_time() {
        CaseFile file = clinic.register("frontdesk", "service", Map.of());
        clinic.store.conflicts = 2;
        file = clinic.did("frontdesk", file, "add-note", "text", "第一");
        assertThat(file.remarks()).hasSize(1);
        clinic.store.conflicts = 3;
        assertThat(clinic.act("frontdesk", file, "add-note", "text", "第二")).isInstanceOf(Outcome.Conflict.class);
        assertThat(clinic.store.load(file.number()).orElseThrow().remarks()).hasSize(1);
    }
}
