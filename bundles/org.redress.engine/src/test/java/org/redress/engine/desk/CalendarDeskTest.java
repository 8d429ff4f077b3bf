package org.redress.engine.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.redress.engine.desk.Clinic.as;
import static org.redress.engine.desk.Clinic.done;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.redress.api.account.Caller;
import org.redress.api.calendar.DeadlineMove;
import org.redress.api.calendar.QuietHours;
import org.redress.api.calendar.Shift;
import org.redress.api.calendar.WorkingTime;
import org.redress.api.calendar.WorkingTime.DayOverride;
import org.redress.api.casework.CaseClock;
import org.redress.api.casework.CaseFile;
import org.redress.api.casework.HistoryEvent;
import org.redress.api.notification.Notification;
import org.redress.api.problem.FieldError;
import org.redress.api.problem.Outcome;
import org.redress.api.procedure.HolidayCalendar;
import org.redress.api.procedure.HolidayCalendar.SpecialDay;
import org.redress.api.text.Text;

/** Working time is decided per unit; what runs already moves only when an administrator says so. */
class CalendarDeskTest {

    private static final LocalDate FRIDAY = LocalDate.of(2026, 11, 20);

    /** Three working days of the house with a warning, three of the law, and a day that the form holds. */
    private static final String CLOCKS = """
            clocks:
              report:
                subject: report
                title: { zh: 报告, en: Report }
                start: registered
                amount: 3
                unit: working-days
                warn: [{ before: 1, unit: working-days }]
                stop: [closed]
                why: { zh: 三天, en: Three days }
              law:
                subject: law
                title: { zh: 法定, en: By law }
                start: registered
                amount: 3
                unit: working-days
                calendar: official
                stop: [closed]
                why: { zh: 三天, en: Three days }
              visit:
                subject: visit
                title: { zh: 复诊, en: Visit }
                start: registered
                until: neededOn
                stop: [closed]
                why: { zh: 当天, en: That day }
            """;

    private final Clinic clinic = new Clinic();

    private static WorkingTime attention(int days) {
        return new WorkingTime(Map.of(), Optional.empty(), Map.of(), Optional.empty(), Optional.of(days));
    }

    private static WorkingTime closedOn(LocalDate... days) {
        Map<LocalDate, DayOverride> closed = new HashMap<>();
        for (LocalDate day : days) {
            closed.put(day, new DayOverride(List.of(), Text.of("盘点", "Stocktaking")));
        }
        return new WorkingTime(Map.of(), Optional.empty(), closed, Optional.empty(), Optional.empty());
    }

    private static WorkingTime week(Map<DayOfWeek, List<Shift>> week) {
        return new WorkingTime(week, Optional.empty(), Map.of(), Optional.empty(), Optional.empty());
    }

    private static Shift shift(String opens, String closes) {
        return new Shift(LocalTime.parse(opens), LocalTime.parse(closes));
    }

    private WorkingTime decide(String unit, WorkingTime time) {
        return done(clinic.calendarDesk.decide(as("admin"), unit, time, "冬令时间"));
    }

    private List<String> faults(WorkingTime time, String reason) {
        Outcome<WorkingTime> outcome = clinic.calendarDesk.decide(as("admin"), "lanhu", time, reason);
        return ((Outcome.Invalid<WorkingTime>) outcome)
                .errors().stream().map(FieldError::pointer).toList();
    }

    private static Instant at(String time) {
        return OffsetDateTime.parse(time).toInstant();
    }

    private CaseFile stored(CaseFile file) {
        return clinic.store.load(file.number()).orElseThrow();
    }

    @Test
    void the_nearest_decision_holds_for_each_part_on_its_own() {
        decide("lanhu", attention(5));
        decide("east", week(Map.of(DayOfWeek.SUNDAY, List.of(shift("10:00", "12:00")))));
        decide(Clinic.BRANCH, attention(2));

        assertThat(clinic.calendarDesk.of(Clinic.BRANCH).attentionDays()).isEqualTo(2);
        assertThat(clinic.calendarDesk.of("sh-pudong").attentionDays()).isEqualTo(5);
        assertThat(clinic.calendarDesk.of("sh-pudong").house().week()).containsOnlyKeys(DayOfWeek.SUNDAY);
        assertThat(clinic.calendarDesk.of("lanhu").house().week()).hasSize(5);
        assertThat(clinic.calendarDesk.decided("east").orElseThrow().week()).containsOnlyKeys(DayOfWeek.SUNDAY);
    }

    @Test
    void only_administrators_decide_and_it_is_kept_who_and_why() {
        assertThat(clinic.calendarDesk.decide(as("house"), "lanhu", attention(2), "没有权限"))
                .isInstanceOf(Outcome.Forbidden.class);
        assertThat(clinic.calendarDesk.moves(as("house"), "lanhu")).isInstanceOf(Outcome.Forbidden.class);
        assertThat(clinic.calendarDesk.applyMoves(as("house"), "lanhu", "没有权限")).isInstanceOf(Outcome.Forbidden.class);
        assertThat(clinic.calendarDesk.decide(as("admin"), "nowhere", attention(2), "原因"))
                .isInstanceOf(Outcome.NotFound.class);
        assertThat(clinic.decisions.log).isEmpty();

        decide("lanhu", attention(2));
        assertThat(clinic.decisions.log).singleElement().satisfies(decision -> assertThat(
                        decision.by() + " " + decision.reason())
                .isEqualTo("admin 冬令时间"));
        assertThat(clinic.administration).containsExactly("admin calendar.decide lanhu");
    }

    @Test
    void what_is_wrong_with_a_decision_is_told_by_field() {
        Map<LocalDate, DayOverride> days = Map.of(
                LocalDate.of(1999, 12, 31),
                new DayOverride(List.of(), Text.of("早", "early")),
                FRIDAY,
                new DayOverride(List.of(), Text.of("长".repeat(101), "long")),
                FRIDAY.plusDays(1),
                new DayOverride(List.of(), new Text(Map.of("zh", "好", "fr", "bon"))));
        WorkingTime wrong = new WorkingTime(
                Map.of(
                        DayOfWeek.MONDAY,
                        List.of(shift("09:00", "12:00"), shift("11:00", "13:00")),
                        DayOfWeek.TUESDAY,
                        List.of(
                                shift("01:00", "02:00"),
                                shift("02:00", "03:00"),
                                shift("03:00", "04:00"),
                                shift("04:00", "05:00"),
                                shift("05:00", "06:00"),
                                shift("06:00", "07:00"),
                                shift("07:00", "08:00"))),
                Optional.empty(),
                days,
                Optional.of(new QuietHours(LocalTime.NOON, LocalTime.NOON)),
                Optional.of(31));

        assertThat(faults(wrong, " "))
                .containsExactlyInAnyOrder(
                        "/reason",
                        "/week/monday/1/opens",
                        "/week/tuesday",
                        "/days/1999-12-31",
                        "/days/2026-11-20/title",
                        "/days/2026-11-21/title",
                        "/quiet/to",
                        "/attentionDays");
        assertThat(faults(week(Map.of(DayOfWeek.MONDAY, List.of())), "原因")).containsExactly("/week");
        assertThat(faults(attention(0), "原因")).containsExactly("/attentionDays");
        assertThat(clinic.decisions.log).isEmpty();
    }

    @Test
    void a_unit_never_rests_for_longer_than_deadlines_can_be_counted() {
        LocalDate[] everyDay = FRIDAY.datesUntil(FRIDAY.plusDays(500)).toArray(LocalDate[]::new);

        assertThat(faults(closedOn(everyDay), "停业")).containsExactly("/days");
        assertThat(faults(closedOn(FRIDAY.datesUntil(FRIDAY.plusDays(801)).toArray(LocalDate[]::new)), "停业"))
                .containsExactly("/days");
    }

    @Test
    void a_decision_counts_for_deadlines_that_start_afterwards() {
        CaseFile before = clinic.register("frontdesk", "service", Map.of());
        decide("lanhu", attention(2));
        CaseFile after = clinic.register("frontdesk", "service", Map.of());

        assertThat(stored(before).next().orElseThrow().dueAt()).contains(at("2026-11-20T18:00:00+08:00"));
        assertThat(after.next().orElseThrow().dueAt()).contains(at("2026-11-23T18:00:00+08:00"));
    }

    @Test
    void what_would_move_is_shown_before_the_decision_and_afterwards() {
        CaseFile file = clinic.register("frontdesk", "service", Map.of());
        WorkingTime closed = closedOn(FRIDAY);
        DeadlineMove move = new DeadlineMove(
                file.number(),
                CaseClock.ATTENTION,
                Text.of("跟进", "Attention"),
                at("2026-11-20T18:00:00+08:00"),
                at("2026-11-23T18:00:00+08:00"));

        assertThat(done(clinic.calendarDesk.preview(as("admin"), "lanhu", closed)))
                .containsExactly(move);
        assertThat(done(clinic.calendarDesk.preview(as("admin"), "sh-pudong", closed)))
                .isEmpty();
        assertThat(done(clinic.calendarDesk.moves(as("admin"), "lanhu"))).isEmpty();

        decide("lanhu", closed);
        assertThat(done(clinic.calendarDesk.moves(as("admin"), "lanhu"))).containsExactly(move);
        assertThat(stored(file).next().orElseThrow().dueAt()).contains(move.dueAt());
    }

    @Test
    void holidays_of_a_new_pack_move_deadlines_the_same_way() {
        clinic.register("frontdesk", "service", Map.of());
        clinic.holidays.add(new HolidayCalendar(
                Set.of(2026), Map.of(FRIDAY, new SpecialDay(false, Text.of("临时假日", "Special holiday")))));

        assertThat(done(clinic.calendarDesk.moves(as("admin"), Clinic.BRANCH)))
                .extracting(DeadlineMove::wouldBeDueAt)
                .containsExactly(at("2026-11-23T18:00:00+08:00"));
    }

    @Test
    void a_deadline_that_stays_when_its_holidays_are_known_is_provisional_no_more() {
        CaseFile file = clinic.register("frontdesk", "service", Map.of());
        assertThat(clock(file, CaseClock.ATTENTION).provisional()).isTrue();
        clinic.holidays.add(new HolidayCalendar(
                Set.of(2026), Map.of(FRIDAY.plusDays(7), new SpecialDay(false, Text.of("假日", "Holiday")))));
        assertThat(done(clinic.calendarDesk.moves(as("admin"), "lanhu")))
                .as("it does not move")
                .isEmpty();

        assertThat(done(clinic.calendarDesk.applyMoves(as("admin"), "lanhu", "公布了放假安排")))
                .isZero();

        CaseClock settled = clock(stored(file), CaseClock.ATTENTION);
        assertThat(settled.provisional()).isFalse();
        assertThat(settled.dueAt()).isEqualTo(at("2026-11-20T18:00:00+08:00"));
        List<HistoryEvent> events = clinic.store.events.get(file.id());
        assertThat(events.get(events.size() - 1).reasons().get(0).text().in("en"))
                .endsWith("Attention is still due 2026-11-20 18:00");
        assertThat(clinic.store.notifications).isEmpty();
    }

    @Test
    void a_moved_deadline_is_in_the_history_with_who_decided_and_why_and_its_owner_is_told() {
        CaseFile file = clinic.register("frontdesk", "service", Map.of());
        decide("lanhu", closedOn(FRIDAY));

        assertThat(done(clinic.calendarDesk.applyMoves(as("admin"), "lanhu", "周五盘点")))
                .isEqualTo(1);

        CaseFile moved = stored(file);
        assertThat(moved.next().orElseThrow().dueAt()).contains(at("2026-11-23T18:00:00+08:00"));
        HistoryEvent event = clinic.store.events.get(file.id()).stream()
                .filter(one -> one.action().equals("clock-moved"))
                .findFirst()
                .orElseThrow();
        assertThat(event.actor()).isEqualTo("admin");
        assertThat(event.data())
                .containsEntry("clock", CaseClock.ATTENTION)
                .containsEntry("from", "2026-11-20T10:00:00Z")
                .containsEntry("dueAt", "2026-11-23T10:00:00Z");
        assertThat(event.data().get("reason")).as("only its commitment").isNotEqualTo("周五盘点");
        assertThat(event.reasons().get(0).text().in("en")).contains("from 2026-11-20 18:00 to 2026-11-23 18:00");
        assertThat(clinic.store.notifications)
                .extracting(Notification::kind, Notification::recipient)
                .contains(org.assertj.core.groups.Tuple.tuple("clock-moved", "frontdesk"));
        assertThat(done(clinic.calendarDesk.moves(as("admin"), "lanhu"))).isEmpty();
        assertThat(done(clinic.calendarDesk.applyMoves(as("admin"), "lanhu", "再来一次")))
                .isZero();
        assertThat(clinic.administration).contains("admin calendar.move-deadlines lanhu");
    }

    @Test
    void a_missed_deadline_stays_missed_and_one_given_by_hand_stays_where_it_is() {
        CaseFile promised = clinic.register("frontdesk", "service", Map.of());
        clinic.did(
                "frontdesk",
                promised,
                "promise-reply",
                "dueAt",
                "2026-11-20T16:00:00+08:00",
                "text",
                "退款进度",
                "channel",
                "phone");
        CaseFile missed = clinic.register("frontdesk", "service", Map.of());
        clinic.now = at("2026-11-20T18:00:00+08:00");
        assertThat(done(clinic.calendarDesk.preview(as("admin"), "lanhu", closedOn(FRIDAY))))
                .as("due at this moment, fired or not")
                .isEmpty();
        clinic.watch.perform();
        decide("lanhu", closedOn(FRIDAY));

        assertThat(done(clinic.calendarDesk.applyMoves(as("admin"), "lanhu", "周五盘点")))
                .isZero();
        assertThat(stored(missed).clocks())
                .allSatisfy(clock -> assertThat(clock.dueAt()).isEqualTo(at("2026-11-20T18:00:00+08:00")));
    }

    @Test
    void clocks_of_packs_move_with_their_warnings_and_dates_of_the_form_end_at_the_new_close_of_business() {
        Clinic clinic = new Clinic(Houses.with(CLOCKS));
        CaseFile file = clinic.register("frontdesk", "goods", Map.of("neededOn", "2026-11-26"));
        assertThat(clock(file, "house/report").warnings().get(0).at()).isEqualTo(at("2026-11-23T18:00:00+08:00"));
        assertThat(clock(file, "house/visit").dueAt()).isEqualTo(at("2026-11-26T18:00:00+08:00"));
        Map<DayOfWeek, List<Shift>> shorter = new HashMap<>();
        for (DayOfWeek day : DayOfWeek.values()) {
            shorter.put(day, List.of(shift("09:00", "17:00")));
        }
        done(clinic.calendarDesk.decide(as("admin"), "lanhu", week(shorter), "周末也营业"));

        file = clinic.did("frontdesk", file, "add-note", "text", "改日历后的第一步");
        assertThat(clock(file, "house/visit").dueAt())
                .as("nothing moves by itself")
                .isEqualTo(at("2026-11-26T18:00:00+08:00"));
        done(clinic.calendarDesk.applyMoves(as("admin"), "lanhu", "周末也营业"));

        CaseFile moved = clinic.reload(file);
        assertThat(clock(moved, "house/report").dueAt()).isEqualTo(at("2026-11-22T17:00:00+08:00"));
        assertThat(clock(moved, "house/report").warnings().get(0).at()).isEqualTo(at("2026-11-21T17:00:00+08:00"));
        assertThat(clock(moved, "house/visit").dueAt()).isEqualTo(at("2026-11-26T17:00:00+08:00"));
        assertThat(clock(moved, "house/law").dueAt())
                .as("the law does not mind when the house is open")
                .isEqualTo(at("2026-11-24T18:00:00+08:00"));
    }

    private static CaseClock clock(CaseFile file, String id) {
        return file.clocks().stream()
                .filter(clock -> clock.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void more_cases_than_are_shown_all_move() {
        for (int i = 0; i < DeadlineMoves.MOST + 5; i++) {
            clinic.register("frontdesk", "service", Map.of());
        }
        decide(Clinic.BRANCH, closedOn(FRIDAY));

        assertThat(done(clinic.calendarDesk.moves(as("admin"), "lanhu"))).hasSize(DeadlineMoves.MOST);
        assertThat(done(clinic.calendarDesk.applyMoves(as("admin"), "lanhu", "周五盘点")))
                .isEqualTo(DeadlineMoves.MOST + 5);
    }

    @Test
    void nobody_counts_deadlines_again_through_the_menu_of_a_case() {
        CaseFile file = clinic.register("frontdesk", "service", Map.of());
        Outcome<CaseFile> direct = clinic.workshop
                .chain()
                .perform(
                        new Caller("house", Caller.Entry.REST, "zh", "t"),
                        file.number(),
                        new org.redress.engine.action.RecountClocks("house", "不想等"),
                        Map.of(),
                        Optional.empty(),
                        Optional.empty());
        assertThat(direct).isInstanceOf(Outcome.Forbidden.class);
        assertThat(clinic.act("house", file, "recount-clocks")).isInstanceOf(Outcome.NotFound.class);
    }
}
