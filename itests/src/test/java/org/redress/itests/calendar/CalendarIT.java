package org.redress.itests.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.redress.itests.calendar.WorkingTimes.day;
import static org.redress.itests.calendar.WorkingTimes.move;
import static org.redress.itests.calendar.WorkingTimes.shift;
import static org.redress.itests.clocks.Deadlines.assertClock;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.redress.itests.clocks.Deadlines;
import org.redress.itests.clocks.Deadlines.Fired;
import org.redress.itests.clocks.Ledger;
import org.redress.itests.node.RedressNode;
import org.redress.itests.plugin.PluginDesk;
import org.redress.itests.plugin.ResourcePack;
import org.redress.itests.rest.CaseWork;
import org.redress.itests.rest.Registrations;
import org.redress.itests.rest.SimulatedTime;
import org.redress.itests.rest.Staff;

/** A year of holidays, make-up workdays and decisions of branches, and on which moment deadlines fall by them. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class CalendarIT {

    private static final String JINGAN = "sh-jingan";
    private static final String PUDONG = "sh-pudong";
    private static final String NANSHAN = "sz-nanshan";
    private static final String URUMQI = "ur-tianshan";
    private static final String FRONT_DESK = "frontdesk." + JINGAN;
    /** Of the branch in the west, besides a branch of their own. */
    private static final String WESTERN_DESK = "frontdesk.gz-tianhe";

    private static final String REPLY = "house-days/reply";
    private static final String VISIT = "house-days/visit";
    private static final String REPAIR = "house-days/repair";
    private static final String FIVE = "law-cn/feedback-one-department";
    private static final String TEN = "law-cn/feedback-several-departments";

    /** From the notice of 2025-11-04, by hand: days that work from the middle of September to the end of October. */
    private static final List<LocalDate> WORKDAYS = Stream.of(
                    "09-18", "09-20", "09-21", "09-22", "09-23", "09-24", "09-28", "09-29", "09-30", "10-08", "10-09",
                    "10-10", "10-12", "10-13", "10-14", "10-15", "10-16", "10-19", "10-20", "10-21", "10-22", "10-23")
            .map(day -> LocalDate.parse("2026-" + day))
            .toList();

    private RedressNode node;
    private Staff staff;
    private SimulatedTime time;
    private WorkingTimes working;
    private PluginDesk plugins;

    @BeforeAll
    void start() {
        node = RedressNode.builder("calendar")
                .demo()
                .simulatedClock("2026-04-29T10:00:00+08:00")
                .start();
        staff = new Staff(node);
        time = new SimulatedTime(staff);
        working = new WorkingTimes(staff);
        plugins = new PluginDesk(staff);
        plugins.install(ResourcePack.of("house-days"), "1.0.0");
        plugins.decide("lanhu", "house-days", "on").expect(200);
    }

    @AfterAll
    void stop() {
        node.closeHealthy();
    }

    /** Labour Day: 1 to 5 May; Saturday 9 May works. */
    @Test
    @Order(1)
    void a_last_day_within_a_holiday_moves_on_and_the_saturday_that_makes_up_for_it_counts() {
        CaseWork complaint = register(JINGAN);
        assertClock(complaint.as(FRONT_DESK), VISIT, "running", "2026-05-06T18:00:00+08:00");
        assertClock(complaint.as(FRONT_DESK), REPLY, "running", "2026-05-09T18:00:00+08:00");
        assertThat(trace(complaint, FRONT_DESK, VISIT))
                .containsExactly(
                        "2026-04-29 0 起算日不计入",
                        "2026-04-30 1 计入",
                        "2026-05-01 2 劳动节：计入",
                        "2026-05-02 3 劳动节：最后一日休息，顺延",
                        "2026-05-03 0 劳动节：最后一日休息，顺延",
                        "2026-05-04 0 劳动节：最后一日休息，顺延",
                        "2026-05-05 0 劳动节：最后一日休息，顺延",
                        "2026-05-06 0 到期，至营业结束");

        assertFalls(complaint, FRONT_DESK, VISIT, "2026-05-06T18:00:00+08:00");
        assertFalls(complaint, FRONT_DESK, REPLY, "2026-05-09T18:00:00+08:00");
    }

    /** Dragon Boat Festival: Friday 19 to Sunday 21 June. */
    @Test
    @Order(2)
    void what_one_branch_decides_moves_deadlines_of_that_branch_only_and_none_that_runs_until_somebody_says_so() {
        time.to("2026-06-15T10:00:00+08:00");
        String pudongDesk = "frontdesk." + PUDONG;
        CaseWork there = register(PUDONG);
        CaseWork elsewhere = register(JINGAN);
        Map<String, Object> stocktaking = Map.of("2026-06-17", day("盘点", List.of()));
        String moved = move(there, REPLY, "2026-06-24T18:00:00+08:00");

        assertThat(working.preview(PUDONG, "days", stocktaking)).containsExactly(moved);
        assertThat(working.moves("lanhu")).as("a preview decides nothing").isEmpty();
        working.decide(PUDONG, "days", stocktaking);

        assertThat(working.moves(PUDONG)).containsExactly(moved);
        assertThat(working.moves("lanhu")).containsExactly(moved);
        assertThat(working.moves(JINGAN)).isEmpty();
        assertClock(there.as(pudongDesk), REPLY, "running", "2026-06-23T18:00:00+08:00");
        assertThat(trace(there, pudongDesk, REPLY))
                .as("counted by the new calendar, and said not to follow it")
                .contains("2026-06-17 0 盘点：不计入")
                .last()
                .asString()
                .startsWith("2026-06-23 0 ")
                .contains("到期时间没有随之移动");
        CaseWork later = register(PUDONG);
        assertClock(later.as(pudongDesk), REPLY, "running", "2026-06-24T18:00:00+08:00");
        assertClock(later.as(pudongDesk), FIVE, "running", "2026-06-23T18:00:00+08:00"); // the law knows no stocktaking
        for (String branch : List.of(JINGAN, "hz-xihu", NANSHAN)) {
            assertClock(register(branch).as("frontdesk." + branch), REPLY, "running", "2026-06-23T18:00:00+08:00");
        }

        assertThat(working.move(PUDONG, "盘点")).isEqualTo(1);
        assertThat(working.moves("lanhu")).isEmpty();
        assertMoved(there, pudongDesk, REPLY, "2026-06-23T18:00:00+08:00", "2026-06-24T18:00:00+08:00");
        assertFalls(elsewhere, FRONT_DESK, REPLY, "2026-06-23T18:00:00+08:00");
        assertFalls(there, pudongDesk, REPLY, "2026-06-24T18:00:00+08:00");
        assertFalls(later, pudongDesk, REPLY, "2026-06-24T18:00:00+08:00");
    }

    @Test
    @Order(3)
    void working_hours_run_inside_the_shifts_of_the_branch_and_days_end_with_its_last() {
        String nanshanDesk = "frontdesk." + NANSHAN;
        List<Map<String, String>> shifts = List.of(shift("10:00", "12:30"), shift("14:00", "20:00"));
        working.decide(
                NANSHAN,
                "week",
                Map.of(
                        "tuesday", shifts,
                        "wednesday", shifts,
                        "thursday", shifts,
                        "friday", shifts,
                        "saturday", shifts,
                        "sunday", shifts));
        time.to("2026-07-11T19:00:00+08:00"); // a Saturday
        CaseWork inTheEvening = register(NANSHAN);
        CaseWork elsewhere = register(JINGAN);
        time.to("2026-07-12T13:00:00+08:00");
        CaseWork betweenShifts = register(NANSHAN);

        JsonNode file = inTheEvening.as(nanshanDesk);
        assertClock(file, REPAIR, "running", "2026-07-14T10:30:00+08:00"); // 1 h, 8.5 h, Monday free, half an hour
        assertClock(file, VISIT, "running", "2026-07-14T20:00:00+08:00");
        assertClock(file, REPLY, "running", "2026-07-17T20:00:00+08:00");
        assertThat(trace(inTheEvening, nanshanDesk, REPAIR))
                .containsExactly(
                        "2026-07-11 1 计入 1 小时",
                        "2026-07-12 2 计入 8 小时 30 分钟",
                        "2026-07-13 0 休息日：不计入",
                        "2026-07-14 3 计入 30 分钟，到期");
        assertClock(betweenShifts.as(nanshanDesk), REPAIR, "running", "2026-07-14T15:30:00+08:00"); // 6 h, 2.5 h, 1.5 h
        assertClock(elsewhere.as(FRONT_DESK), REPAIR, "running", "2026-07-14T10:00:00+08:00");

        assertFalls(inTheEvening, nanshanDesk, REPAIR, "2026-07-14T10:30:00+08:00");
        assertFalls(betweenShifts, nanshanDesk, REPAIR, "2026-07-14T15:30:00+08:00");
        assertFalls(inTheEvening, nanshanDesk, VISIT, "2026-07-14T20:00:00+08:00");
        assertFalls(inTheEvening, nanshanDesk, REPLY, "2026-07-17T20:00:00+08:00");
    }

    @Test
    @Order(4)
    void a_branch_in_another_time_zone_counts_its_own_days_and_closes_by_its_own_clock() {
        openBranchInUrumqi();
        time.to("2026-08-03T00:30:00+08:00"); // Monday in Shanghai, still Sunday two hours further west
        CaseWork west = CaseWork.register(staff, WESTERN_DESK, registration(URUMQI));
        CaseWork east = register(JINGAN);

        JsonNode file = west.as(WESTERN_DESK);
        assertThat(Deadlines.clock(file, REPLY).path("dueAt").asText()).isEqualTo("2026-08-07T18:00:00+06:00");
        assertThat(Deadlines.clock(file, FIVE).path("dueAt").asText()).isEqualTo("2026-08-07T18:00:00+06:00");
        assertThat(trace(west, WESTERN_DESK, VISIT))
                .containsExactly(
                        "2026-08-02 0 休息日：起算日不计入", "2026-08-03 1 计入", "2026-08-04 2 计入", "2026-08-05 3 到期，至营业结束");
        assertClock(east.as(FRONT_DESK), REPLY, "running", "2026-08-10T18:00:00+08:00");
        assertClock(east.as(FRONT_DESK), VISIT, "running", "2026-08-06T18:00:00+08:00");

        assertFalls(west, WESTERN_DESK, VISIT, "2026-08-05T20:00:00+08:00");
        assertFalls(east, FRONT_DESK, VISIT, "2026-08-06T18:00:00+08:00");
        assertFalls(west, WESTERN_DESK, REPLY, "2026-08-07T20:00:00+08:00");
    }

    /** Mid-Autumn 25 to 27 September, National Day 1 to 7 October; Sunday 20 September and Saturday 10 October work. */
    @Test
    @Order(5)
    void every_day_of_that_autumn_the_deadlines_of_the_law_fall_on_their_very_day_and_once() {
        LocalDate first = WORKDAYS.get(0);
        LocalDate last = WORKDAYS.get(WORKDAYS.size() - 1);
        assertThat(working.days(JINGAN, first.toString(), last.toString()))
                .filteredOn(day -> day.path("works").asBoolean())
                .extracting(day -> LocalDate.parse(day.path("date").asText()))
                .isEqualTo(WORKDAYS);
        assertThat(working.days(JINGAN, "2026-10-10", "2026-10-10").get(0).toString())
                .as("a make-up workday has the hours of the first working day of the week")
                .contains("\"opens\":\"09:00\",\"closes\":\"18:00\"", "国庆节调休上班", "Make-up workday for National Day");

        List<Received> received = new ArrayList<>();
        for (LocalDate today = first; !today.isAfter(last); today = today.plusDays(1)) {
            time.to(at(today, "10:00:00"));
            if (today.isBefore(LocalDate.parse("2026-10-10"))) {
                received.add(receive(today, false));
                received.add(receive(today, true));
            }
            LocalDate now = today;
            List<Received> due =
                    received.stream().filter(one -> one.due().equals(now)).toList();
            time.to(at(today, "17:59:59"));
            assertThat(due).allSatisfy(one -> assertThat(one.fired()).hasSize(1));
            time.to(at(today, "18:00:00"));
            assertThat(due).allSatisfy(one -> assertThat(one.fired()).hasSize(2));
        }
        assertThat(received).hasSize(44).allSatisfy(one -> {
            assertThat(one.fired())
                    .extracting(Fired::brief)
                    .containsExactly("clock-warned " + one.clock() + " 1", "clock-breached " + one.clock());
            assertThat(one.fired())
                    .extracting(Fired::at)
                    .as("80 per cent of the days, and the last of them")
                    .containsExactly(at(one.warned(), "18:00:00"), at(one.due(), "18:00:00"));
        });
    }

    /** The days of 2027 in the pack that comes then are invented: 1 to 3 January are free, Saturday the 9th works. */
    @Test
    @Order(6)
    void
            deadlines_reaching_into_a_year_without_schedule_are_provisional_and_move_when_it_is_known_and_somebody_says_so() {
        time.to("2026-12-28T10:00:00+08:00");
        String pudongDesk = "frontdesk." + PUDONG;
        CaseWork complaint = service(JINGAN);
        CaseWork stays = service(JINGAN);
        askDoctor(stays);
        CaseWork there = service(PUDONG);
        assertProvisional(complaint, FIVE, true, "2027-01-04T18:00:00+08:00");
        assertProvisional(stays, TEN, true, "2027-01-11T18:00:00+08:00");
        CaseWork house = register(JINGAN);
        assertProvisional(house, REPLY, true, "2027-01-04T18:00:00+08:00");
        assertProvisional(house, VISIT, false, "2026-12-31T18:00:00+08:00");
        assertThat(trace(complaint, FRONT_DESK, FIVE))
                .contains("2026-12-31 3 计入", "2027-01-01 4 计入（尚无 2027 年放假安排，按每周工作日计算）");

        plugins.installBeside(ResourcePack.of("holidays-cn"), "2027.1.0");
        assertThat(working.moves("lanhu")).as("nobody uses it yet").isEmpty();
        plugins.decide("lanhu", "holidays-cn", "on", "versionRange", "[2027.1,2100)")
                .expect(200);

        assertThat(working.moves("lanhu"))
                .containsExactly(
                        move(complaint, FIVE, "2027-01-05T18:00:00+08:00"),
                        move(house, REPLY, "2027-01-05T18:00:00+08:00"),
                        move(house, FIVE, "2027-01-05T18:00:00+08:00"),
                        move(there, FIVE, "2027-01-05T18:00:00+08:00"));
        assertClock(complaint.as(FRONT_DESK), FIVE, "running", "2027-01-04T18:00:00+08:00");
        assertThat(complaint.history(FRONT_DESK))
                .noneMatch(event -> event.path("action").asText().equals("clock-moved"));
        assertProvisional(service(JINGAN), FIVE, false, "2027-01-05T18:00:00+08:00");

        assertThat(working.move(JINGAN, "公布了 2027 年放假安排")).isEqualTo(3);
        assertMoved(house, FRONT_DESK, FIVE, "2027-01-04T18:00:00+08:00", "2027-01-05T18:00:00+08:00");
        assertMoved(complaint, FRONT_DESK, FIVE, "2027-01-04T18:00:00+08:00", "2027-01-05T18:00:00+08:00");
        assertProvisional(complaint, FIVE, false, "2027-01-05T18:00:00+08:00");
        assertProvisional(stays, TEN, false, "2027-01-11T18:00:00+08:00");
        assertThat(trace(complaint, FRONT_DESK, FIVE)).contains("2027-01-01 0 元旦：不计入", "2027-01-05 5 到期，至营业结束");
        assertThat(trace(stays, FRONT_DESK, TEN)).contains("2027-01-09 9 元旦调休上班：计入");
        assertThat(working.moves("lanhu")).containsExactly(move(there, FIVE, "2027-01-05T18:00:00+08:00"));
        Ledger.read(staff).assertBalanced();

        assertFalls(there, pudongDesk, FIVE, "2027-01-04T18:00:00+08:00");
        assertFalls(complaint, FRONT_DESK, FIVE, "2027-01-05T18:00:00+08:00");
        assertThat(working.moves("lanhu")).as("what was missed stays missed").isEmpty();
        assertFalls(stays, FRONT_DESK, TEN, "2027-01-11T18:00:00+08:00");
        Ledger.read(staff).assertBalanced();
    }

    /** A complaint of that autumn with the deadline that counts for it. */
    private record Received(CaseWork complaint, String clock, LocalDate warned, LocalDate due) {

        List<Fired> fired() {
            return CalendarIT.fired(complaint, FRONT_DESK, clock);
        }
    }

    private Received receive(LocalDate today, boolean severalDepartments) {
        CaseWork complaint = service(JINGAN);
        if (severalDepartments) {
            askDoctor(complaint);
        }
        int days = severalDepartments ? 10 : 5;
        List<LocalDate> counted =
                WORKDAYS.stream().filter(day -> day.isAfter(today)).limit(days).toList();
        Received received = new Received(
                complaint, severalDepartments ? TEN : FIVE, counted.get(days * 4 / 5 - 1), counted.get(days - 1));
        assertClock(complaint.as(FRONT_DESK), received.clock(), "running", at(received.due(), "18:00:00"));
        if (today.equals(LocalDate.parse("2026-09-18")) && !severalDepartments) {
            assertThat(trace(complaint, FRONT_DESK, FIVE))
                    .containsExactly(
                            "2026-09-18 0 起算日不计入",
                            "2026-09-19 0 休息日：不计入",
                            "2026-09-20 1 国庆节调休上班：计入",
                            "2026-09-21 2 计入",
                            "2026-09-22 3 计入",
                            "2026-09-23 4 计入",
                            "2026-09-24 5 到期，至营业结束");
        }
        if (today.equals(LocalDate.parse("2026-09-23")) && severalDepartments) {
            assertThat(trace(complaint, FRONT_DESK, TEN)).isEqualTo(TEN_DAYS_FROM_23_SEPTEMBER);
        }
        return received;
    }

    private static final List<String> TEN_DAYS_FROM_23_SEPTEMBER = List.of(
            "2026-09-23 0 起算日不计入",
            "2026-09-24 1 计入",
            "2026-09-25 0 中秋节：不计入",
            "2026-09-26 0 中秋节：不计入",
            "2026-09-27 0 中秋节：不计入",
            "2026-09-28 2 计入",
            "2026-09-29 3 计入",
            "2026-09-30 4 计入",
            "2026-10-01 0 国庆节：不计入",
            "2026-10-02 0 国庆节：不计入",
            "2026-10-03 0 国庆节：不计入",
            "2026-10-04 0 国庆节：不计入",
            "2026-10-05 0 国庆节：不计入",
            "2026-10-06 0 国庆节：不计入",
            "2026-10-07 0 国庆节：不计入",
            "2026-10-08 5 计入",
            "2026-10-09 6 计入",
            "2026-10-10 7 国庆节调休上班：计入",
            "2026-10-11 0 休息日：不计入",
            "2026-10-12 8 计入",
            "2026-10-13 9 计入",
            "2026-10-14 10 到期，至营业结束");

    private CaseWork register(String branch) {
        return CaseWork.register(staff, "frontdesk." + branch, registration(branch));
    }

    private static Map<String, Object> registration(String branch) {
        return Registrations.registration(branch, "house-days/complaint", Map.of());
    }

    private CaseWork service(String branch) {
        return CaseWork.register(staff, "frontdesk." + branch, Registrations.service(branch));
    }

    /** A second department takes part, and has done its part at once. */
    private void askDoctor(CaseWork complaint) {
        String doctor = "doctor." + JINGAN;
        complaint.did(
                FRONT_DESK,
                "ask-department",
                "role",
                "doctor",
                "to",
                doctor,
                "text",
                "请说明诊疗经过",
                "dueAt",
                time.now().plusHours(1).toString());
        complaint.did(doctor, "answer-part", "part", 1, "text", "诊疗符合规范");
    }

    private void openBranchInUrumqi() {
        staff.as("admin")
                .post(
                        "units",
                        Map.of(
                                "id", URUMQI,
                                "kind", "branch",
                                "code", "URTS",
                                "name", Map.of("zh", "乌鲁木齐天山院", "en", "Urumqi Tianshan"),
                                "parent", "east",
                                "zone", "Asia/Urumqi"))
                .expect(201);
        staff.as("admin")
                .patch(
                        "users/" + WESTERN_DESK,
                        Map.of(
                                "roles",
                                List.of(
                                        Map.of("role", "front-desk", "unit", "gz-tianhe"),
                                        Map.of("role", "front-desk", "unit", URUMQI))))
                .expect(200);
    }

    private static OffsetDateTime at(LocalDate day, String time) {
        return OffsetDateTime.parse(day + "T" + time + "+08:00");
    }

    /** Days, their numbers and what is said about them in Chinese. */
    private static List<String> trace(CaseWork complaint, String reader, String clock) {
        return complaint
                .trace(reader, clock)
                .map(day -> day.path("date").asText() + " "
                        + day.path("counted").asInt() + " " + day.at("/note/zh").asText())
                .toList();
    }

    private static List<Fired> fired(CaseWork complaint, String reader, String clock) {
        return Deadlines.fired(complaint, reader).stream()
                .filter(step -> step.clock().equals(clock))
                .toList();
    }

    /** Moves time over that moment: nothing a second before, then once and at that very moment. */
    private void assertFalls(CaseWork complaint, String reader, String clock, String moment) {
        OffsetDateTime due = OffsetDateTime.parse(moment);
        if (time.now().isBefore(due)) {
            time.to(due.minusSeconds(1));
            assertThat(breaches(complaint, reader, clock)).isEmpty();
            time.to(due);
        }
        assertThat(breaches(complaint, reader, clock))
                .containsExactly(due.toInstant().toString());
    }

    private static List<String> breaches(CaseWork complaint, String reader, String clock) {
        return fired(complaint, reader, clock).stream()
                .filter(step -> step.action().equals("clock-breached"))
                .map(step -> step.at().toInstant().toString())
                .toList();
    }

    private void assertMoved(CaseWork complaint, String owner, String clock, String from, String to) {
        assertClock(complaint.as(owner), clock, "running", to);
        JsonNode event = complaint.latest(owner, "clock-moved");
        assertThat(event.path("actor").asText()).isEqualTo("admin");
        assertThat(event.at("/data/clock").asText()).isEqualTo(clock);
        assertThat(SimulatedTime.of(event.at("/data/from"))).isEqualTo(OffsetDateTime.parse(from));
        assertThat(SimulatedTime.of(event.at("/data/dueAt"))).isEqualTo(OffsetDateTime.parse(to));
        assertThat(event.at("/reasons/0/text/zh").asText()).contains("工作时间或节假日有变");
        assertThat(staff.inbox(owner, complaint)).contains("clock-moved");
    }

    private static void assertProvisional(CaseWork complaint, String clock, boolean provisional, String dueAt) {
        JsonNode file = complaint.as(FRONT_DESK);
        assertClock(file, clock, "running", dueAt);
        assertThat(Deadlines.clock(file, clock).path("provisional").asBoolean()).isEqualTo(provisional);
    }
}
