package org.redress.engine.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.redress.engine.desk.Clinic.as;
import static org.redress.engine.desk.Clinic.done;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.redress.api.casework.Appointment;
import org.redress.api.casework.CaseClock;
import org.redress.api.casework.CaseFile;
import org.redress.api.casework.VisitCalendar.Line;
import org.redress.api.casework.Worklist;
import org.redress.api.notification.Notification;
import org.redress.api.problem.FieldError;
import org.redress.api.problem.Outcome;
import org.redress.store.port.VisitStore;

/** Visits of the customer on a colleague's calendar (P01). Thursday 19 November 2026; open from 9 to 18 on weekdays. */
class VisitTest {

    private static final String MONDAY_TEN = "2026-11-23T10:00:00+08:00";

    private final Clinic clinic = new Clinic();
    private CaseFile file;

    @BeforeEach
    void a_complaint() {
        clinic.at("2026-11-19T10:00:00+08:00");
        file = clinic.register("frontdesk", "service", Map.of());
    }

    private void book(String at) {
        file = clinic.did("frontdesk", clinic.reload(file), "schedule-visit", "at", at, "with", "ops");
    }

    private Appointment visit() {
        return clinic.reload(file).dossier().outside().visits().get(0);
    }

    private CaseClock clock() {
        return clinic.reload(file).clocks().stream()
                .filter(clock -> clock.id().equals("visit/1"))
                .findFirst()
                .orElseThrow();
    }

    private String wrong(Object... input) {
        Outcome<CaseFile> outcome = clinic.act("frontdesk", clinic.reload(file), "schedule-visit", input);
        assertThat(outcome).isInstanceOf(Outcome.Invalid.class);
        FieldError error = ((Outcome.Invalid<CaseFile>) outcome).errors().get(0);
        return error.pointer() + " " + error.message().in("en");
    }

    private List<Notification> told(String kind) {
        return clinic.store.notifications.stream()
                .filter(line -> line.kind().equals(kind))
                .toList();
    }

    private static Instant time(String moment) {
        return OffsetDateTime.parse(moment).toInstant();
    }

    @Test
    void a_visit_stands_on_the_colleagues_calendar_and_in_their_worklist() {
        file = clinic.did(
                "frontdesk",
                file,
                "schedule-visit",
                "at",
                MONDAY_TEN,
                "with",
                "doctor",
                "minutes",
                45,
                "place",
                "二楼诊室");
        assertThat(visit().to()).isEqualTo(time("2026-11-23T10:45:00+08:00"));
        assertThat(told("visit-scheduled")).extracting(Notification::recipient).containsExactly("doctor");
        assertThat(done(clinic.desk.worklist(as("doctor"), Worklist.MINE, 10, Optional.empty()))
                        .items())
                .hasSize(1);
        assertThat(clock().dueAt()).as("close of business of the day").isEqualTo(time("2026-11-23T18:00:00+08:00"));
    }

    @Test
    void a_visit_lies_ahead_within_working_time_and_on_five_minutes() {
        assertThat(wrong("at", "2026-11-19T09:55:00+08:00", "with", "ops"))
                .contains("/at")
                .contains("ahead");
        assertThat(wrong("at", "2026-11-21T10:00:00+08:00", "with", "ops"))
                .as("Saturday")
                .contains("not open");
        assertThat(wrong("at", "2026-11-23T17:45:00+08:00", "with", "ops"))
                .as("longer than the day")
                .contains("not open");
        assertThat(wrong("at", "2026-11-23T10:02:00+08:00", "with", "ops")).contains("five minutes");
        assertThat(wrong("at", MONDAY_TEN, "with", "ops", "minutes", 500)).contains("/minutes");
        book("2026-11-23T17:30:00+08:00");
    }

    @Test
    void the_colleague_has_a_role_here_is_not_kept_out_and_is_there_at_that_time() {
        clinic.did("ops", file, "recuse", "user", "legal", "reason", "亲属");
        clinic.away("doctor", time("2026-11-23T00:00:00+08:00"), time("2026-11-24T00:00:00+08:00"));
        for (String with : new String[] {"elsewhere", "nobody", "legal", "doctor"}) {
            assertThat(wrong("at", MONDAY_TEN, "with", with)).as(with).startsWith("/with");
        }
        file = clinic.did(
                "frontdesk",
                clinic.reload(file),
                "schedule-visit",
                "at",
                "2026-11-24T10:00:00+08:00",
                "with",
                "doctor");
    }

    @Test
    void nobody_has_two_visits_at_once_over_all_cases() {
        book(MONDAY_TEN);
        CaseFile first = file;
        file = clinic.register("frontdesk", "service", Map.of());
        assertThat(wrong("at", "2026-11-23T10:25:00+08:00", "with", "ops"))
                .contains("/at")
                .contains("another visit")
                .doesNotContain(first.number());
        book("2026-11-23T10:30:00+08:00");
        assertThat(wrong("at", "2026-11-23T10:45:00+08:00", "with", "house"))
                .as("the customer cannot be in two places")
                .contains("another visit");
    }

    @Test
    void a_cancelled_visit_frees_the_time() {
        book(MONDAY_TEN);
        file = clinic.did("frontdesk", file, "cancel-visit", "visit", 1, "reason", "客户改主意");
        assertThat(clock().open()).isFalse();
        assertThat(told("visit-cancelled")).extracting(Notification::recipient).containsExactly("ops");
        book(MONDAY_TEN);
    }

    @Test
    void a_moved_visit_takes_its_reminders_and_its_deadline_along() {
        book(MONDAY_TEN);
        clinic.at("2026-11-22T10:00:00+08:00");
        file = clinic.did(
                "frontdesk", clinic.reload(file), "move-visit", "visit", 1, "at", "2026-11-25T14:00:00+08:00");
        assertThat(clock().dueAt()).isEqualTo(time("2026-11-25T18:00:00+08:00"));
        assertThat(clock().warnings())
                .extracting(CaseClock.Warning::at)
                .containsExactly(
                        time("2026-11-22T10:00:00+08:00"),
                        time("2026-11-24T14:00:00+08:00"),
                        time("2026-11-25T13:00:00+08:00"));
        assertThat(told("visit-moved")).extracting(Notification::recipient).containsExactly("ops");
    }

    @Test
    void owner_and_colleague_are_reminded_a_day_and_an_hour_before() {
        book("2026-11-24T10:00:00+08:00");
        clinic.at("2026-11-23T10:00:00+08:00");
        assertThat(told("clock-warned")).extracting(Notification::recipient).contains("frontdesk", "ops");
        assertThat(told("clock-warned").get(0).text().in("en"))
                .contains("11-24 10:00")
                .contains("沈知秋");
        clinic.at("2026-11-24T09:00:00+08:00");
        assertThat(clock().warnings()).allMatch(step -> step.firedAt().isPresent());
    }

    @Test
    void once_the_customer_was_to_come_the_colleague_records_what_came_of_it() {
        book(MONDAY_TEN);
        assertThat(clinic.offer("ops", file, "record-visit").allowed()).isFalse();
        assertThat(clinic.reload(file).next().orElseThrow().action())
                .as("until then the work goes on")
                .isNotEqualTo(Optional.of("record-visit"));
        clinic.at("2026-11-23T10:05:00+08:00");
        file = clinic.did("frontdesk", clinic.reload(file), "add-note", "text", "客户已到");
        assertThat(file.next().orElseThrow().owner()).isEqualTo("ops");
        assertThat(file.next().orElseThrow().action()).contains("record-visit");
        file = clinic.did("ops", file, "record-visit", "visit", 1, "came", true, "text", "当面听取，约定三日内答复");
        assertThat(visit().state()).isEqualTo(Appointment.State.CAME);
        assertThat(clock().breachedAt()).isEmpty();
        assertThat(clock().open()).isFalse();
    }

    @Test
    void a_visit_that_nobody_recorded_by_the_end_of_the_day_is_missed() {
        book(MONDAY_TEN);
        clinic.at("2026-11-23T18:00:00+08:00");
        assertThat(clock().breachedAt()).isPresent();
        assertThat(told("clock-breached")).extracting(Notification::recipient).contains("frontdesk", "ops");
        file = clinic.did("ops", clinic.reload(file), "record-visit", "visit", 1, "came", false, "text", "未到，电话也没有接");
        assertThat(visit().state()).isEqualTo(Appointment.State.NOT_COME);
    }

    @Test
    void a_booked_visit_is_no_visit_of_the_customers_own() {
        book(MONDAY_TEN);
        clinic.at("2026-11-23T10:00:00+08:00");
        file = clinic.did("ops", clinic.reload(file), "record-visit", "visit", 1, "came", true, "text", "面谈");
        assertThat(org.redress.engine.rule.Tallies.visits(file)).isZero();
    }

    @Test
    void a_colleague_who_will_not_be_there_has_the_owner_move_the_visit() {
        book(MONDAY_TEN);
        clinic.tick();
        clinic.away("ops", time("2026-11-23T00:00:00+08:00"), time("2026-11-24T00:00:00+08:00"));
        clinic.tick();
        assertThat(visit().hindered()).isPresent();
        assertThat(told("visit-hindered")).extracting(Notification::recipient).containsExactly("frontdesk");
        assertThat(clinic.reload(file).next().orElseThrow().action()).contains("move-visit");
        clinic.tick();
        assertThat(told("visit-hindered")).as("once").hasSize(1);
        file = clinic.did(
                "frontdesk", clinic.reload(file), "move-visit", "visit", 1, "at", "2026-11-24T10:00:00+08:00");
        assertThat(visit().hindered()).isEmpty();
    }

    @Test
    void a_case_is_not_closed_while_a_visit_is_agreed_on_and_a_withdrawal_cancels_it() {
        book(MONDAY_TEN);
        assertThat(clinic.gates(clinic.act("frontdesk", file, "close", "result", "已解决")))
                .contains("core/visits");
        file = clinic.did("frontdesk", file, "withdraw", "by", "客户", "reason", "误会");
        assertThat(visit().state()).isEqualTo(Appointment.State.CANCELLED);
        assertThat(file.clocks()).noneMatch(CaseClock::open);
    }

    @Test
    void free_times_leave_out_what_is_taken_and_what_the_branch_is_closed_for() {
        book(MONDAY_TEN);
        VisitDesk desk = new VisitDesk(clinic.workshop, new Calendar());
        List<Instant> free = done(desk.free(as("frontdesk"), file.number(), "ops", LocalDate.parse("2026-11-23"), 30));
        assertThat(free)
                .contains(
                        time("2026-11-23T09:30:00+08:00"),
                        time("2026-11-23T10:30:00+08:00"),
                        time("2026-11-23T17:30:00+08:00"))
                .doesNotContain(
                        time("2026-11-23T09:45:00+08:00"),
                        time(MONDAY_TEN),
                        time("2026-11-23T10:15:00+08:00"),
                        time("2026-11-23T17:45:00+08:00"));
        assertThat(done(desk.free(as("frontdesk"), file.number(), "ops", LocalDate.parse("2026-11-22"), 30)))
                .as("Sunday")
                .isEmpty();
        assertThat(desk.free(as("elsewhere"), file.number(), "ops", LocalDate.parse("2026-11-23"), 30))
                .isInstanceOf(Outcome.NotFound.class);
    }

    @Test
    void colleagues_see_their_own_visits_and_managers_those_of_their_branch() {
        book(MONDAY_TEN);
        VisitDesk desk = new VisitDesk(clinic.workshop, new Calendar());
        Instant from = time("2026-11-23T00:00:00+08:00");
        Instant to = time("2026-11-30T00:00:00+08:00");
        assertThat(desk.list(as("ops"), Optional.empty(), from, to))
                .extracting(Line::with)
                .containsExactly("ops");
        assertThat(desk.list(as("exec"), Optional.of("ops"), from, to)).hasSize(1);
        assertThat(desk.list(as("consultant"), Optional.of("ops"), from, to)).isEmpty();
        assertThat(desk.list(as("elsewhere"), Optional.empty(), from, to)).isEmpty();
    }

    /** The store's table, read out of the cases in memory. */
    private final class Calendar implements VisitStore {

        @Override
        public List<Line> find(
                Optional<Set<String>> branches,
                Optional<String> with,
                String viewer,
                Instant from,
                Instant to,
                int limit) {
            return clinic.store.cases.values().stream()
                    .filter(known ->
                            branches.map(ids -> ids.contains(known.branch())).orElse(true))
                    .flatMap(known -> known.dossier().outside().visits().stream()
                            .filter(visit -> with.map(visit.with()::equals).orElse(true))
                            .map(visit -> new Line(
                                    known.number(),
                                    visit.no(),
                                    known.branch(),
                                    visit.with(),
                                    visit.from(),
                                    visit.to(),
                                    visit.state(),
                                    Optional.empty())))
                    .toList();
        }

        @Override
        public List<Instant> taken(String with, Instant from, Instant to) {
            return clinic.store.cases.values().stream()
                    .flatMap(known -> known.dossier().outside().booked().stream())
                    .filter(visit -> visit.with().equals(with))
                    .map(Appointment::steps)
                    .flatMap(List::stream)
                    .toList();
        }
    }
}
