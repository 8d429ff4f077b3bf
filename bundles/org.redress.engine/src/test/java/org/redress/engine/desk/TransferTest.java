package org.redress.engine.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.redress.engine.desk.Clinic.as;
import static org.redress.engine.desk.Clinic.done;

import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.redress.api.account.Caller;
import org.redress.api.calendar.WorkingTime;
import org.redress.api.calendar.WorkingTime.DayOverride;
import org.redress.api.casework.Approval;
import org.redress.api.casework.BranchTransfer;
import org.redress.api.casework.CaseClock;
import org.redress.api.casework.CaseFile;
import org.redress.api.casework.CaseState;
import org.redress.api.casework.Worklist;
import org.redress.api.problem.Outcome;
import org.redress.api.text.Text;

/** A case moves to another branch: whose it is then, what its deadlines are, who sees it (P17: transferred items). */
class TransferTest {

    private static final String PUDONG = "sh-pudong";
    private static final LocalDate FRIDAY = LocalDate.of(2026, 11, 20);
    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);

    private static final String CLOCKS = """
            redress: 1
            pack:
              id: two-clocks
              version: 1.0.0
              kind: overlay
              title: { zh: 时限, en: Limits }
              description: { zh: 测试, en: Test }
            clocks:
              house:
                subject: house
                title: { zh: 院内报告, en: Report }
                start: registered
                amount: 3
                unit: working-days
                stop: [closed]
                why: { zh: 三天, en: Three days }
              law:
                subject: law
                title: { zh: 法定答复, en: Reply by law }
                start: registered
                amount: 3
                unit: working-days
                basis:
                  instrument: { zh: 办法, en: Measures }
                  article: 1
                  from: 2019-01-01
                  confidence: unverified
                stop: [closed]
                why: { zh: 三天, en: Three days }
            """;

    private final Clinic clinic = new Clinic();
    private CaseFile file;

    @BeforeEach
    void a_complaint_is_received_at_jingan() {
        file = clinic.register("frontdesk", "service", Map.of());
    }

    private CaseFile moved(String by) {
        return clinic.did(by, file, "transfer-branch", "to", PUDONG, "reason", "客户在浦东治疗");
    }

    private void closed(String unit, LocalDate... days) {
        Map<LocalDate, DayOverride> closed = new java.util.HashMap<>();
        for (LocalDate day : days) {
            closed.put(day, new DayOverride(List.of(), Text.of("盘点", "Stocktaking")));
        }
        assertThat(clinic.calendarDesk.decide(
                        new Caller("admin", Caller.Entry.REST, "zh", "test"),
                        unit,
                        new WorkingTime(Map.of(), Optional.empty(), closed, Optional.empty(), Optional.empty()),
                        "盘点"))
                .isInstanceOf(Outcome.Done.class);
    }

    private OffsetDateTime due(String clock) {
        return file.clocks().stream()
                .filter(found -> found.id().equals(clock))
                .map(CaseClock::dueAt)
                .map(due -> due.atOffset(ZoneOffset.ofHours(8)))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void the_case_is_the_other_branchs_with_one_owner_there_and_keeps_its_number() {
        CaseFile there = moved("frontdesk");
        assertThat(there.number()).isEqualTo(file.number()).startsWith("SHJA-");
        assertThat(there.branch()).isEqualTo(PUDONG);
        assertThat(there.ownership().owner()).contains("elsewhere");
        assertThat(there.intake().firstReceiver()).isEqualTo("frontdesk");
        assertThat(there.packs()).isEqualTo(file.packs());
        assertThat(there.next().orElseThrow().owner()).isEqualTo("elsewhere");
        assertThat(there.dossier().transfers())
                .containsExactly(new BranchTransfer(Clinic.BRANCH, PUDONG, clinic.now, "frontdesk", "客户在浦东治疗"));
        assertThat(clinic.store.notifications)
                .filteredOn(told -> told.recipient().equals("elsewhere"))
                .anyMatch(told -> told.text().in("zh").contains(file.number()));
    }

    @Test
    void a_move_counts_among_the_changes_of_owner_that_make_a_complaint_major() {
        assertThat(moved("frontdesk").ownership().transfers()).isEqualTo(1);
    }

    @Test
    void the_branch_that_gave_it_away_sees_nothing_but_whose_it_is_now() {
        moved("frontdesk");
        Outcome<CaseFile> seen = clinic.desk.open(as("frontdesk"), file.number());
        assertThat(seen).isInstanceOf(Outcome.Forbidden.class);
        assertThat(((Outcome.Forbidden<CaseFile>) seen).problem().message().in("zh"))
                .contains(PUDONG, "方远");
        assertThat(done(clinic.desk.worklist(as("frontdesk"), Worklist.MINE, 10, Optional.empty()))
                        .items())
                .isEmpty();
        assertThat(clinic.desk.open(as("exec"), file.number())).isInstanceOf(Outcome.Done.class);
        assertThat(clinic.desk.open(as("elsewhere"), file.number())).isInstanceOf(Outcome.Done.class);
    }

    @Test
    void to_a_branch_that_never_had_it_the_case_does_not_exist() {
        clinic.staff("third", "何远", "consultant", "hz-xihu");
        moved("frontdesk");
        assertThat(clinic.desk.open(as("third"), file.number())).isInstanceOf(Outcome.NotFound.class);
    }

    @Test
    void only_the_owner_or_whoever_manages_moves_it() {
        assertThat(clinic.act("consultant", file, "transfer-branch", "to", PUDONG, "reason", "请接手"))
                .isInstanceOf(Outcome.Forbidden.class);
        assertThat(moved("ops").branch()).isEqualTo(PUDONG);
    }

    @Test
    void a_branch_at_which_the_type_is_not_active_cannot_take_it() {
        clinic.inactive.add(PUDONG);
        Outcome<CaseFile> refused = clinic.act("frontdesk", file, "transfer-branch", "to", PUDONG, "reason", "转");
        assertThat(clinic.gates(refused)).containsExactly("core/type-active");
        assertThat(clinic.reload(file).branch()).isEqualTo(Clinic.BRANCH);
    }

    @Test
    void its_own_branch_and_unknown_ones_are_no_choice() {
        assertThat(clinic.act("frontdesk", file, "transfer-branch", "to", Clinic.BRANCH, "reason", "转"))
                .isInstanceOf(Outcome.Invalid.class);
        assertThat(clinic.act("frontdesk", file, "transfer-branch", "to", "east", "reason", "转"))
                .isInstanceOf(Outcome.Invalid.class);
    }

    @Test
    void nobody_whom_the_case_is_about_becomes_the_owner_there() {
        file = done(clinic.desk.register(
                as("frontdesk"), clinic.complaint("service", Map.of(), List.of("elsewhere")), Optional.empty()));
        clinic.staff("second", "林一", "consultant", PUDONG);
        assertThat(moved("frontdesk").ownership().owner()).contains("second");
    }

    @Test
    void where_nobody_is_there_the_owner_is_found_above_the_branch() {
        clinic.leaves("elsewhere");
        assertThat(moved("frontdesk").ownership().owner()).contains("exec");
    }

    @Test
    void an_owner_who_works_at_both_branches_stays_accountable() {
        clinic.staff("area", "高远", "operations-manager", "east");
        file = clinic.did("ops", file, "assign", "to", "area", "reason", "跨店");
        assertThat(moved("area").ownership().owner()).contains("area");
    }

    @Test
    void a_hand_over_on_offer_lapses_with_the_move() {
        file = clinic.did("frontdesk", file, "hand-over", "to", "consultant");
        assertThat(moved("frontdesk").ownership().offered()).isEmpty();
    }

    @Test
    void open_work_of_this_branch_passes_on_to_people_there() {
        clinic.staff("ops.pudong", "许宁", "operations-manager", PUDONG);
        clinic.staff("supervisor.pudong", "曹宁", "consultant-supervisor", PUDONG);
        CaseFile there = moved("frontdesk");
        assertThat(there.stages())
                .noneMatch(visit -> !visit.complete() && visit.responsible().equals("frontdesk"));
        assertThat(there.tasks()).filteredOn(task -> !task.done()).isNotEmpty().noneMatch(task -> List.of(
                        "frontdesk", "consultant", "supervisor", "ops")
                .contains(task.assignee()));
    }

    @Test
    void a_pending_approval_is_asked_of_those_with_the_authority_there() {
        clinic.staff("supervisor.pudong", "曹宁", "consultant-supervisor", PUDONG);
        file = clinic.did("frontdesk", file, "request-approval", "subject", "退款", "kind", "refund", "amount", money());
        assertThat(file.approvals().get(0).waitingFor()).containsExactly("supervisor");
        Approval asked = moved("frontdesk").approvals().get(0);
        assertThat(asked.waitingFor()).containsExactly("supervisor.pudong");
    }

    private static Map<String, Object> money() {
        return Map.of("amount", "500.00", "currency", "CNY");
    }

    @Test
    void a_part_that_a_department_here_owes_is_answered_or_taken_back_first() {
        file = clinic.did(
                "frontdesk",
                file,
                "ask-department",
                "role",
                "doctor",
                "text",
                "当天的情况",
                "dueAt",
                clinic.now.plus(Duration.ofHours(3)).atOffset(ZoneOffset.UTC).toString());
        assertThat(clinic.gates(clinic.act("frontdesk", file, "transfer-branch", "to", PUDONG, "reason", "转")))
                .containsExactly("core/joint");
        file = clinic.did("frontdesk", file, "withdraw-part", "part", 1, "reason", "转店后再问");
        assertThat(moved("frontdesk").branch()).isEqualTo(PUDONG);
    }

    @Test
    void a_visit_agreed_on_here_has_to_be_moved() {
        file = clinic.did("frontdesk", file, "schedule-visit", "at", "2026-11-20T10:00:00+08:00", "with", "ops");
        CaseFile there = moved("frontdesk");
        assertThat(there.dossier().outside().booked().get(0).hindered()).isPresent();
        assertThat(there.next().orElseThrow().action()).contains("move-visit");
    }

    @Test
    void a_promise_made_here_is_kept_there_at_the_promised_time() {
        file = clinic.did(
                "frontdesk",
                file,
                "promise-reply",
                "dueAt",
                "2026-11-20T15:00:00+08:00",
                "text",
                "明天下午答复",
                "channel",
                "phone");
        closed(PUDONG, FRIDAY);
        file = moved("frontdesk");
        assertThat(file.promises().get(0).open()).isTrue();
        assertThat(due("promise/1")).isEqualTo("2026-11-20T15:00:00+08:00");
    }

    @Test
    void days_before_the_move_count_by_the_old_calendar_and_later_ones_by_the_new() {
        clinic.overlay(CLOCKS);
        closed(Clinic.BRANCH, MONDAY);
        file = clinic.register("frontdesk", "service", Map.of());
        // Friday counts, Monday is free at Jing'an: Friday, Tuesday, Wednesday.
        assertThat(due("two-clocks/house")).isEqualTo("2026-11-25T18:00:00+08:00");
        closed(PUDONG, FRIDAY);
        clinic.at("2026-11-21T10:00:00+08:00");
        file = moved("frontdesk");
        // Friday was worked at Jing'an, Monday is worked at Pudong: Friday, Monday, Tuesday.
        assertThat(due("two-clocks/house")).isEqualTo("2026-11-24T18:00:00+08:00");
        assertThat(done(clinic.desk.trace(as("elsewhere"), file.number(), "two-clocks/house")))
                .last()
                .satisfies(last -> assertThat(last.until())
                        .contains(due("two-clocks/house").toInstant()));
    }

    @Test
    void no_deadline_of_the_law_becomes_longer_by_a_move() {
        clinic.overlay(CLOCKS);
        file = clinic.register("frontdesk", "service", Map.of());
        closed(PUDONG, FRIDAY, MONDAY);
        file = moved("frontdesk");
        assertThat(due("two-clocks/law")).isEqualTo("2026-11-24T18:00:00+08:00");
        assertThat(due("two-clocks/house")).isEqualTo("2026-11-26T18:00:00+08:00");
        assertThat(file.clocks()).anyMatch(clock -> clock.id().equals("two-clocks/law") && clock.running());
    }

    @Test
    void the_history_says_from_where_to_whom_and_why() {
        CaseFile there = moved("frontdesk");
        assertThat(clinic.last(there, "branch-transferred").data())
                .containsEntry("from", "frontdesk")
                .containsEntry("to", "elsewhere")
                .containsEntry("fromBranch", Clinic.BRANCH)
                .containsEntry("toBranch", PUDONG)
                .containsEntry("reason", "客户在浦东治疗");
        assertThat(done(clinic.desk.explanations(as("elsewhere"), file.number(), Optional.empty(), 50))
                        .owner()
                        .orElseThrow()
                        .because()
                        .text()
                        .in("zh"))
                .contains(Clinic.BRANCH, PUDONG);
    }

    @Test
    void it_can_be_sent_back_and_each_move_is_on_record() {
        file = moved("frontdesk");
        CaseFile back = clinic.did("elsewhere", file, "transfer-branch", "to", Clinic.BRANCH, "reason", "不在本店治疗");
        assertThat(back.branch()).isEqualTo(Clinic.BRANCH);
        assertThat(back.dossier().transfers()).hasSize(2);
        assertThat(back.ownership().transfers()).isEqualTo(2);
        assertThat(clinic.desk.open(as("frontdesk"), file.number())).isInstanceOf(Outcome.Done.class);
    }

    @Test
    void a_closed_case_moves_too() {
        file = clinic.did("frontdesk", file, "withdraw", "by", "客户", "reason", "已解决");
        assertThat(file.state()).isEqualTo(CaseState.CLOSED);
        CaseFile there = moved("frontdesk");
        assertThat(there.branch()).isEqualTo(PUDONG);
        assertThat(there.state()).isEqualTo(CaseState.CLOSED);
        assertThat(there.ownership().owner())
                .hasValueSatisfying(owner -> assertThat(owner).isNotEqualTo("frontdesk"));
    }
}
