package org.redress.engine.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.redress.engine.desk.Clinic.as;
import static org.redress.engine.desk.Clinic.done;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.redress.api.casework.CaseClock;
import org.redress.api.casework.CaseFile;
import org.redress.api.casework.HistoryEvent;
import org.redress.api.casework.Worklist;
import org.redress.api.notification.Notification;
import org.redress.api.procedure.HolidayCalendar;
import org.redress.engine.Packs;

/** An open case always has a next deadline; being late is told and ends no duty. */
class DeadlineTest {

    private static final HolidayCalendar HOLIDAYS =
            Packs.inTree("holidays-cn").procedure().holidays().orElseThrow();

    private final Clinic clinic = new Clinic();

    @Test
    void without_any_other_clock_somebody_has_to_look_within_one_working_day() {
        CaseFile file = clinic.register("frontdesk", "service", Map.of());
        assertThat(next(file).id()).isEqualTo(CaseClock.ATTENTION);
        assertThat(next(file).dueAt()).isEqualTo(at("2026-11-20T18:00:00+08:00"));
    }

    @Test
    void work_renews_the_attention_clock_and_a_weekend_is_not_counted() {
        CaseFile file = clinic.register("frontdesk", "service", Map.of());
        clinic.now = at("2026-11-20T11:00:00+08:00");
        file = clinic.did("frontdesk", file, "add-note", "text", "已联系科室");
        assertThat(next(file).dueAt()).isEqualTo(at("2026-11-23T18:00:00+08:00"));
    }

    @Test
    void a_promise_is_the_next_deadline_until_the_customer_was_contacted_even_without_result() {
        CaseFile file = clinic.register("frontdesk", "service", Map.of());
        file = promised(file, "2026-11-19T16:00:00+08:00", "退款进度");
        assertThat(next(file).id()).isEqualTo("promise/1");
        assertThat(file.next().orElseThrow().action()).contains("contact-customer");

        clinic.now = at("2026-11-19T16:22:00+08:00");
        clinic.watch.perform();
        file = clinic.store.load(file.number()).orElseThrow();
        assertThat(next(file).breachedAt()).isPresent();
        assertThat(next(file).running()).as("late, but still owed").isTrue();
        assertThat(clinic.desk.counts(as("frontdesk"))).containsEntry(Worklist.OVERDUE, 1);
        assertThat(clinic.store.notifications)
                .extracting(Notification::kind, Notification::recipient)
                .contains(org.assertj.core.groups.Tuple.tuple("clock-breached", "frontdesk"));

        file = clinic.did("frontdesk", file, "contact-customer", "channel", "phone", "text", "说明进度");
        assertThat(file.promises().get(0).keptAt()).isPresent();
        assertThat(next(file).id()).isEqualTo(CaseClock.ATTENTION);
    }

    @Test
    void a_promise_is_not_outrun_by_another_about_something_else() {
        CaseFile file = clinic.register("frontdesk", "service", Map.of());
        file = promised(file, "2026-11-19T16:00:00+08:00", "退款进度");
        file = promised(file, "2026-11-19T17:00:00+08:00", "复诊时间");
        for (CaseClock clock : file.clocks()) {
            assertThat(file.outrunBy(clock)).as(clock.id()).isEmpty();
        }
        clinic.now = at("2026-11-19T17:22:00+08:00");
        clinic.watch.perform();
        assertThat(clinic.reload(file).clocks())
                .filteredOn(clock -> clock.breachedAt().isPresent())
                .extracting(CaseClock::id)
                .containsExactly("promise/1", "promise/2");
    }

    private CaseFile promised(CaseFile file, String due, String about) {
        return clinic.did("frontdesk", file, "promise-reply", "dueAt", due, "text", about, "channel", "phone");
    }

    @Test
    void a_deadline_fires_once() {
        CaseFile file = clinic.register("frontdesk", "service", Map.of());
        clinic.now = at("2026-11-25T10:00:00+08:00");
        clinic.watch.perform();
        clinic.watch.perform();
        assertThat(clinic.store.committedHistory(file.id(), 0, 100))
                .extracting(HistoryEvent::action)
                .filteredOn("clock-breached"::equals)
                .hasSize(1);
    }

    @Test
    void closing_stops_every_clock_and_reopening_starts_one() {
        CaseFile file = clinic.register("frontdesk", "service", Map.of());
        file = clinic.did("frontdesk", file, "withdraw", "by", "客户", "reason", "误会");
        assertThat(file.clocks()).noneMatch(CaseClock::running);
        file = clinic.did("frontdesk", file, "reopen", "newFacts", "又有新情况");
        assertThat(file.clocks()).anyMatch(CaseClock::running);
        assertThat(file.stage()).isEqualTo("confirm");
        assertThat(file.closing().orElseThrow().reopened()).isEqualTo(1);
    }

    @Test
    void every_deadline_shows_how_it_was_counted() {
        CaseFile file = clinic.register("frontdesk", "service", Map.of());
        var trace = done(clinic.desk.trace(as("frontdesk"), file.number(), CaseClock.ATTENTION));
        assertThat(trace.get(0).date()).isEqualTo("2026-11-19");
        assertThat(trace.get(0).counted()).isZero();
        assertThat(trace.get(trace.size() - 1).until()).contains(next(file).dueAt());
    }

    @Test
    void holidays_that_packs_bring_are_left_out_and_named_in_the_trace() {
        clinic.holidays.add(HOLIDAYS);
        clinic.now = at("2026-09-30T10:00:00+08:00");
        CaseFile file = clinic.register("frontdesk", "service", Map.of());
        assertThat(next(file).dueAt()).isEqualTo(at("2026-10-08T18:00:00+08:00"));
        assertThat(done(clinic.desk.trace(as("frontdesk"), file.number(), CaseClock.ATTENTION)))
                .extracting(day -> day.note().in("en"))
                .contains("National Day: Not counted");
    }

    @Test
    void a_deadline_that_did_not_move_with_the_calendar_says_so_in_its_trace() {
        clinic.now = at("2026-09-30T10:00:00+08:00");
        CaseFile file = clinic.register("frontdesk", "service", Map.of());
        clinic.holidays.add(HOLIDAYS);
        var trace = done(clinic.desk.trace(as("frontdesk"), file.number(), CaseClock.ATTENTION));
        assertThat(trace.get(trace.size() - 2).note().in("en"))
                .isEqualTo("By the calendar of today: Due at close of business");
        assertThat(trace.get(trace.size() - 1).until()).contains(at("2026-10-01T18:00:00+08:00"));
        assertThat(trace.get(trace.size() - 1).note().in("zh")).contains("没有随之移动");
    }

    private static CaseClock next(CaseFile file) {
        String id = file.next().orElseThrow().clock().orElseThrow();
        return file.clocks().stream()
                .filter(clock -> clock.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static Instant at(String text) {
        return OffsetDateTime.parse(text).toInstant();
    }
}
