package org.redress.engine.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.redress.engine.desk.Clinic.as;
import static org.redress.engine.desk.Clinic.done;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.redress.api.casework.CaseFile;
import org.redress.api.casework.HistoryEvent;
import org.redress.api.casework.Worklist;
import org.redress.api.problem.FieldError;
import org.redress.api.problem.Outcome;
import org.redress.engine.action.ReplaceColleague;

/** A case is never without somebody who can act: leave, resignation and vacancy pass on what people have. */
class AbsenceTest {

    private final Clinic clinic = new Clinic();

    private CaseFile owned(String owner) {
        CaseFile file = clinic.register("frontdesk", "service", Map.of());
        return clinic.did("ops", file, "assign", "to", owner, "reason", "分工");
    }

    private List<HistoryEvent> events(CaseFile file, String action) {
        return clinic.store.history(file.id(), 0, 500).stream()
                .filter(event -> event.action().equals(action))
                .toList();
    }

    private boolean told(String person, String kind) {
        return clinic.store.notifications.stream()
                .anyMatch(line -> line.recipient().equals(person) && line.kind().equals(kind));
    }

    @Test
    void when_an_absence_begins_the_deputy_owns_the_case_and_is_told_why_and_what_is_next() {
        CaseFile file = owned("consultant");
        clinic.tick();
        clinic.away("consultant", clinic.now.plus(Duration.ofHours(2)), clinic.now.plus(Duration.ofDays(5)), "doctor");
        clinic.tick();
        assertThat(clinic.now(file).ownership().owner()).contains("consultant");

        clinic.now = clinic.now.plus(Duration.ofHours(2));
        clinic.tick();
        CaseFile after = clinic.now(file);
        assertThat(after.ownership().owner()).contains("doctor");
        assertThat(after.ownership().standsInFor()).contains("consultant");
        HistoryEvent event = events(file, "owner-replaced").get(0);
        assertThat(event.reasons().get(0).rule()).isEqualTo("core/absence");
        assertThat(event.reasons().get(0).text().in("zh")).contains("苏晴", "11月24日", "由代理人顾文清负责");
        assertThat(event.reasons().get(0).text().in("en")).contains("24 Nov", "stands in");
        assertThat(clinic.store.notifications)
                .anyMatch(line -> line.recipient().equals("doctor")
                        && line.kind().equals("assigned")
                        && line.text().in("zh").contains("下一步"));
    }

    @Test
    void everything_open_passes_on_and_doing_it_again_changes_nothing() {
        CaseFile file = owned("consultant");
        assertThat(file.tasks())
                .anyMatch(task -> !task.done() && task.assignee().equals("consultant"));
        clinic.leaves("consultant");
        clinic.tick();
        CaseFile after = clinic.now(file);
        assertThat(after.ownership().owner()).isPresent().get().isNotEqualTo("consultant");
        assertThat(after.stages())
                .noneMatch(visit -> !visit.complete() && visit.responsible().equals("consultant"));
        assertThat(after.tasks())
                .noneMatch(task -> !task.done() && task.assignee().equals("consultant"));
        assertThat(events(file, "owner-replaced").get(0).reasons().get(0).rule())
                .isEqualTo("core/resignation");

        clinic.tick();
        clinic.restartedStaffWatch().perform();
        assertThat(clinic.now(file).version()).isEqualTo(after.version());
    }

    @Test
    void what_began_while_no_node_ran_is_found_after_the_start() {
        CaseFile file = owned("consultant");
        clinic.away("consultant", 3, "doctor");
        clinic.restartedStaffWatch().perform();
        assertThat(clinic.now(file).ownership().owner()).contains("doctor");
    }

    @Test
    void what_others_kept_from_being_written_is_tried_again() {
        CaseFile file = owned("consultant");
        clinic.tick();
        clinic.leaves("consultant");
        clinic.store.conflicts = 3;
        clinic.tick();
        assertThat(clinic.now(file).ownership().owner()).contains("consultant");
        clinic.tick();
        assertThat(clinic.now(file).ownership().owner()).isPresent().get().isNotEqualTo("consultant");
    }

    @Test
    void a_role_taken_away_is_a_vacancy() {
        CaseFile file = owned("consultant");
        clinic.tick();
        clinic.moves("consultant", "consultant", "sh-pudong");
        clinic.tick();
        assertThat(clinic.now(file).ownership().owner()).isPresent().get().isNotEqualTo("consultant");
        assertThat(events(file, "owner-replaced").get(0).reasons().get(0).rule())
                .isEqualTo("core/vacancy");
    }

    @Test
    void the_front_desk_keeps_what_it_received_although_its_role_works_no_cases() {
        CaseFile file = clinic.register("frontdesk", "service", Map.of());
        clinic.restartedStaffWatch().perform();
        assertThat(clinic.now(file).version()).isEqualTo(file.version());
    }

    @Test
    void a_deputy_who_is_away_too_is_stood_in_for_by_theirs() {
        CaseFile file = owned("consultant");
        clinic.away("doctor", 9, "supervisor");
        clinic.away("consultant", 3, "doctor");
        clinic.tick();
        assertThat(clinic.now(file).ownership().owner()).contains("supervisor");
    }

    @Test
    void a_deputy_without_a_role_at_the_branch_or_complained_about_is_passed_over() {
        CaseFile file = owned("consultant");
        clinic.away("consultant", 3, "elsewhere");
        clinic.tick();
        assertThat(clinic.now(file).ownership().owner()).isPresent().get().isNotEqualTo("elsewhere");

        CaseFile about = done(clinic.desk.register(
                as("frontdesk"), clinic.complaint("service", Map.of(), List.of("doctor")), Optional.empty()));
        about = clinic.did("ops", about, "assign", "to", "supervisor", "reason", "分工");
        clinic.away("supervisor", 3, "doctor");
        clinic.tick();
        assertThat(clinic.now(about).ownership().owner()).isPresent().get().isNotIn("doctor", "supervisor");
        String number = about.number();
        assertThat(clinic.store.notifications)
                .noneMatch(line ->
                        line.recipient().equals("doctor") && line.caseNumber().equals(Optional.of(number)));
    }

    @Test
    void who_returns_is_offered_the_case_back_and_the_stand_in_answers_until_then() {
        CaseFile file = owned("consultant");
        clinic.away("consultant", 3, "doctor");
        clinic.tick();
        clinic.now = clinic.now.plus(Duration.ofDays(3));
        clinic.tick();
        CaseFile back = clinic.now(file);
        assertThat(back.ownership().owner()).contains("doctor");
        assertThat(back.ownership().offered().orElseThrow().to()).isEqualTo("consultant");
        assertThat(back.ownership().standsInFor()).isEmpty();
        assertThat(told("consultant", "hand-over-offered")).isTrue();

        back = clinic.did("consultant", back, "decline-hand-over", "reason", "由代理人做完更好");
        clinic.tick();
        clinic.restartedStaffWatch().perform();
        assertThat(clinic.now(back).ownership().offered())
                .as("a declined one is not offered again")
                .isEmpty();
    }

    @Test
    void a_case_that_somebody_took_over_meanwhile_is_not_offered_back() {
        CaseFile file = owned("consultant");
        clinic.away("consultant", 3, "doctor");
        clinic.tick();
        clinic.did("supervisor", clinic.now(file), "take-over", "reason", "客户要求");
        clinic.now = clinic.now.plus(Duration.ofDays(3));
        clinic.tick();
        assertThat(clinic.now(file).ownership().offered()).isEmpty();
    }

    @Test
    void when_nobody_is_there_the_last_owner_stays_and_managers_and_administrators_are_told_once() {
        CaseFile file = owned("consultant");
        List.of("supervisor", "ops", "house", "doctor", "exec", "pr", "legal").forEach(clinic::leaves);
        clinic.away("consultant", 3);
        clinic.tick();
        CaseFile after = clinic.now(file);
        assertThat(after.ownership().owner()).contains("consultant");
        assertThat(after.ownership().unattended()).isTrue();
        assertThat(told("admin", "left-unattended")).isTrue();
        clinic.restartedStaffWatch().perform();
        assertThat(clinic.now(file).version()).isEqualTo(after.version());

        clinic.staff("newcomer", "林越", "operations-manager", Clinic.BRANCH);
        clinic.tick();
        assertThat(clinic.now(file).ownership().owner()).contains("newcomer");
        assertThat(clinic.now(file).ownership().unattended()).isFalse();
    }

    @Test
    void a_hand_over_to_somebody_who_goes_away_lapses_visibly() {
        CaseFile file = owned("consultant");
        file = clinic.did("consultant", file, "hand-over", "to", "supervisor", "note", "客户已看过照片");
        clinic.away("supervisor", 3);
        clinic.tick();
        assertThat(clinic.now(file).ownership().offered()).isEmpty();
        assertThat(events(file, "hand-over-lapsed")).hasSize(1);
        assertThat(told("consultant", "hand-over-lapsed")).isTrue();
    }

    @Test
    void whoever_is_away_cannot_be_named_and_the_answer_says_who_stands_in() {
        CaseFile file = owned("consultant");
        clinic.away("supervisor", 3, "doctor");
        String due = clinic.now.plus(Duration.ofMinutes(30)).toString();
        List<Outcome<CaseFile>> refusals = List.of(
                clinic.act("consultant", file, "escalate", "to", "supervisor", "reason", "请处理"),
                clinic.act("consultant", file, "request-approval", "subject", "延期", "of", "supervisor"),
                clinic.act(
                        "consultant",
                        file,
                        "ask-department",
                        "role",
                        "consultant-supervisor",
                        "to",
                        "supervisor",
                        "text",
                        "问",
                        "dueAt",
                        due));
        assertThat(refusals).allSatisfy(outcome -> assertThat(((Outcome.Invalid<CaseFile>) outcome).errors())
                .allMatch(error -> error.message().in("zh").contains("休假")));
        Outcome<CaseFile> refused = clinic.act("consultant", file, "hand-over", "to", "supervisor");
        FieldError error = ((Outcome.Invalid<CaseFile>) refused).errors().get(0);
        assertThat(error.pointer()).isEqualTo("/to");
        assertThat(error.message().in("zh")).contains("休假", "顾文清");
        assertThat(error.message().in("en")).contains("away until", "stands in");
    }

    @Test
    void a_pending_approval_passes_to_somebody_else_with_the_authority_never_to_who_asked() {
        CaseFile file = owned("consultant");
        file = clinic.did("consultant", file, "request-approval", "subject", "延长处理时间", "of", "supervisor");
        clinic.away("supervisor", 3, "consultant");
        clinic.tick();
        String of = clinic.now(file).approvals().get(0).waitingFor().get(0);
        assertThat(of).isNotIn("supervisor", "consultant");
        assertThat(done(clinic.desk.worklist(as(of), Worklist.APPROVALS, 10, Optional.empty()))
                        .items())
                .hasSize(1);
    }

    @Test
    void whoever_is_away_takes_no_case_until_they_are_back() {
        CaseFile file = owned("consultant");
        clinic.away("supervisor", 3);
        assertThat(clinic.act("supervisor", file, "take-over", "reason", "我来")).isInstanceOf(Outcome.Conflict.class);
        clinic.now = clinic.now.plus(Duration.ofDays(3));
        clinic.did("supervisor", file, "take-over", "reason", "我来");
    }

    @Test
    void only_the_system_follows_changes_of_staff() {
        CaseFile file = owned("consultant");
        clinic.leaves("consultant");
        assertThat(clinic.workshop
                        .chain()
                        .perform(
                                as("ops"),
                                file.number(),
                                new ReplaceColleague(),
                                Map.of(),
                                Optional.empty(),
                                Optional.empty()))
                .isInstanceOf(Outcome.Forbidden.class);
    }

    @Test
    void the_watch_knows_when_the_next_absence_begins_or_ends() {
        clinic.away("consultant", clinic.now.plus(Duration.ofHours(5)), clinic.now.plus(Duration.ofDays(2)));
        assertThat(clinic.staff.next()).contains(clinic.now.plus(Duration.ofHours(5)));
        clinic.now = clinic.now.plus(Duration.ofHours(5));
        assertThat(clinic.staff.next()).contains(clinic.now.plus(Duration.ofHours(43)));
    }

    @Test
    void while_time_moves_absences_and_deadlines_happen_each_at_its_moment() {
        CaseFile file = owned("consultant");
        file = clinic.did(
                "consultant",
                file,
                "promise-reply",
                "dueAt",
                clinic.now.plus(Duration.ofHours(6)).toString(),
                "text",
                "回电",
                "channel",
                "phone");
        clinic.away("consultant", clinic.now.plus(Duration.ofHours(5)), clinic.now.plus(Duration.ofHours(8)), "doctor");
        new Duties(List.of(clinic.staff, clinic.watch))
                .upTo(clinic.now.plus(Duration.ofDays(1)), moment -> clinic.now = moment);
        List<String> order = clinic.store.history(file.id(), 0, 500).stream()
                .map(HistoryEvent::action)
                .filter(List.of("owner-replaced", "clock-breached", "hand-over-offered-back")::contains)
                .toList();
        assertThat(order).startsWith("owner-replaced", "clock-breached", "hand-over-offered-back");
        assertThat(told("doctor", "clock-breached")).isTrue();
    }

    @Test
    void a_complaint_that_is_received_by_somebody_marked_as_away_is_owned_by_who_stands_in() {
        clinic.away("frontdesk", 3, "doctor");
        CaseFile file = clinic.register("frontdesk", "service", Map.of());
        assertThat(file.intake().firstReceiver()).isEqualTo("frontdesk");
        assertThat(file.ownership().owner()).contains("doctor");
        assertThat(file.ownership().standsInFor()).contains("frontdesk");
    }

    @Test
    void a_stage_says_who_stands_in_for_whom_until_when() {
        clinic.away("consultant", 3, "doctor");
        CaseFile file = clinic.register("frontdesk", "side-effect", Map.of());
        assertThat(file.stages().get(0).responsible()).isEqualTo("doctor");
        assertThat(file.stages().get(0).chosenBecause().in("zh")).isEqualTo("苏晴休假至11月22日，由代理人顾文清负责");
        assertThat(file.stages().get(0).chosenBecause().in("en"))
                .isEqualTo("苏晴 is away until 22 Nov; their deputy 顾文清 stands in");
    }

    @Test
    void an_absent_role_holder_is_stood_in_for_at_the_ladder_too() {
        clinic.away("ops", 3, "house");
        CaseFile file = clinic.register("frontdesk", "side-effect", Map.of());
        assertThat(file.stages()).noneMatch(visit -> visit.responsible().equals("ops"));
        file = clinic.did("frontdesk", file, "escalate", "reason", "需要授权");
        assertThat(file.ownership().offered().orElseThrow().to()).isNotEqualTo("ops");
        assertThat(file.escalations())
                .noneMatch(step -> step.told().contains("ops") || step.lead().equals(Optional.of("ops")));
    }
}
