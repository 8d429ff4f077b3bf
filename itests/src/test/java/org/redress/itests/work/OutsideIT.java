package org.redress.itests.work;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.redress.itests.node.RedressNode;
import org.redress.itests.plugin.PluginDesk;
import org.redress.itests.plugin.ResourcePack;
import org.redress.itests.rest.Answer;
import org.redress.itests.rest.CaseWork;
import org.redress.itests.rest.Registrations;
import org.redress.itests.rest.SimulatedTime;
import org.redress.itests.rest.Staff;

/** Tracks outside and visits (P01, P13, L): over National Day 2026, on the distribution. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class OutsideIT {

    private static final String BRANCH = "sh-jingan";
    private static final String FRONT_DESK = "frontdesk." + BRANCH;
    private static final String CONSULTANT = "consultant." + BRANCH;
    private static final String OPERATIONS = "ops." + BRANCH;
    private static final String DOCTOR = "doctor." + BRANCH;
    private static final String MEDIATION = "law-cn/people-mediation-ends";
    private static final String SOLVE = "outside-house/solve";

    private RedressNode node;
    private Staff staff;
    private SimulatedTime time;

    @BeforeAll
    void start() {
        node = RedressNode.builder("outside")
                .demo()
                .simulatedClock("2026-09-21T10:00:00+08:00")
                .start();
        staff = new Staff(node);
        time = new SimulatedTime(staff);
        PluginDesk plugins = new PluginDesk(staff);
        plugins.install(ResourcePack.of("outside-house"), "1.0.0");
        plugins.decide(BRANCH, "outside-house", "on").expect(200);
    }

    @AfterAll
    void stop() {
        node.closeHealthy();
    }

    private CaseWork register() {
        return CaseWork.register(staff, FRONT_DESK, Registrations.service(BRANCH));
    }

    private static JsonNode clock(JsonNode file, String id) {
        return Answer.stream(file.path("clocks"))
                .filter(clock -> clock.path("id").asText().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static OffsetDateTime due(JsonNode file, String id) {
        return SimulatedTime.of(clock(file, id).path("dueAt"));
    }

    /** Ten o'clock on the first day that the branch works, so many days from now. */
    private OffsetDateTime ten(int days) {
        OffsetDateTime first = time.now()
                .plusDays(days)
                .withHour(10)
                .withMinute(0)
                .withSecond(0)
                .withNano(0);
        String date = staff.as(FRONT_DESK)
                .get("units/" + BRANCH + "/calendar/days?from=" + first.toLocalDate() + "&to="
                        + first.toLocalDate().plusDays(14))
                .expect(200)
                .items()
                .filter(day -> day.path("works").asBoolean())
                .findFirst()
                .orElseThrow()
                .path("date")
                .asText();
        return OffsetDateTime.parse(date + "T10:00:00+08:00");
    }

    /** L art. 38: thirty working days; 10 October is worked, 25–27 September and 1–7 October are not. */
    @Test
    @Order(1) // the others let time pass, and it is National Day that this is about
    void mediation_over_national_day_stops_the_house_exactly_as_long_and_the_law_not_at_all() {
        CaseWork complaint = register();
        OffsetDateTime solve = due(complaint.as(FRONT_DESK), SOLVE);
        OffsetDateTime feedback = due(complaint.as(FRONT_DESK), "law-cn/feedback-one-department");
        OffsetDateTime began = time.now();
        JsonNode file = complaint.did(
                FRONT_DESK,
                "start-external",
                "track",
                "people-mediation",
                "reference",
                "医调 2026-118",
                "contact",
                "王调解员");
        long workingDays = staff.as(FRONT_DESK)
                .get("units/" + BRANCH + "/calendar/days?from="
                        + began.toLocalDate().plusDays(1) + "&to="
                        + due(file, MEDIATION).toLocalDate())
                .expect(200)
                .items()
                .filter(OutsideIT::official)
                .count();
        assertThat(workingDays).isEqualTo(30);
        assertThat(clock(file, MEDIATION).at("/basis/article").asText()).isEqualTo("38");
        assertThat(clock(file, SOLVE).path("state").asText()).isEqualTo("paused");
        assertThat(file.at("/external/0/state").asText()).isEqualTo("running");
        assertThat(file.at("/external/0/standsStill").asBoolean()).isTrue();
        assertThat(file.at("/external/0/clocks/0").asText()).isEqualTo(MEDIATION);
        assertThat(due(file, "law-cn/feedback-one-department")).isEqualTo(feedback);
        assertThat(staff.inbox(FRONT_DESK, complaint)).doesNotContain("external-started");

        complaint.did(FRONT_DESK, "contact-customer", "channel", "phone", "text", "告知已转调解");
        file = complaint.as(FRONT_DESK);
        assertThat(file.at("/nextStep/action").asText()).isEqualTo("end-external");
        assertThat(file.at("/nextStep/reason/zh").asText())
                .contains("医调 2026-118")
                .contains("院内时限停计");
        assertThat(complaint
                        .act(FRONT_DESK, "close", "result", "已解决")
                        .expect(409)
                        .blockedBy())
                .contains("core/external");

        OffsetDateTime ended = time.to(time.now().plusDays(9).plusHours(5));
        file = complaint.did(FRONT_DESK, "end-external", "result", "agreed", "text", "退还 3,000 元，不再主张");
        assertThat(clock(file, SOLVE).path("state").asText()).isEqualTo("running");
        assertThat(due(file, SOLVE)).isEqualTo(solve.plus(Duration.between(began, ended)));
        assertThat(file.at("/external/0/ended/settles").asBoolean()).isTrue();
        assertThat(complaint
                        .latest(FRONT_DESK, "external-ended")
                        .at("/data/outcome")
                        .asText())
                .isEqualTo("agreed");
        assertThat(staff.as("admin")
                        .get("clocks/ledger")
                        .expect(200)
                        .json()
                        .path("balanced")
                        .asBoolean())
                .isTrue();
    }

    /** What the law calls a working day: Monday to Friday with the schedule of the State Council. */
    private static boolean official(JsonNode day) {
        OffsetDateTime date = OffsetDateTime.parse(day.path("date").asText() + "T12:00:00+08:00");
        boolean weekday = date.getDayOfWeek().getValue() <= 5;
        List<String> made = List.of("2026-10-10");
        String text = date.toLocalDate().toString();
        boolean holiday = text.compareTo("2026-09-25") >= 0 && text.compareTo("2026-09-27") <= 0
                || text.compareTo("2026-10-01") >= 0 && text.compareTo("2026-10-07") <= 0;
        return made.contains(text) || weekday && !holiday;
    }

    @Test
    void a_report_that_is_owed_is_a_deadline_of_hours_and_the_house_works_on() {
        CaseWork complaint = register();
        JsonNode file = complaint.did(
                OPERATIONS, "start-external", "track", "report-event-extraordinary", "reference", "院内 3 号");
        assertThat(due(file, "law-cn/extraordinary-event-reported"))
                .isEqualTo(time.now().plusHours(2));
        assertThat(clock(file, SOLVE).path("state").asText()).isEqualTo("running");
        assertThat(staff.inbox(FRONT_DESK, complaint)).contains("external-started");
        time.to(time.now().plusHours(2));
        assertThat(clock(complaint.as(FRONT_DESK), "law-cn/extraordinary-event-reported")
                        .has("breachedAt"))
                .isTrue();
        complaint.did(OPERATIONS, "end-external", "result", "reported");
    }

    @Test
    void a_visit_is_booked_reminded_of_and_recorded_by_whom_it_is_with() {
        CaseWork complaint = register();
        OffsetDateTime at = ten(3);
        JsonNode file = complaint.did(
                CONSULTANT, "schedule-visit", "at", at.toString(), "with", DOCTOR, "place", "二楼诊室", "purpose", "当面说明");
        assertThat(file.at("/visits/0/state").asText()).isEqualTo("booked");
        assertThat(SimulatedTime.of(file.at("/visits/0/until"))).isEqualTo(at.plusMinutes(30));
        assertThat(staff.inbox(DOCTOR, complaint)).containsExactly("visit-scheduled");
        time.to(at.minusHours(1));
        assertThat(staff.inbox(DOCTOR, complaint)).contains("clock-warned");
        assertThat(complaint
                        .act(DOCTOR, "record-visit", "visit", 1, "came", true, "text", "早了")
                        .status())
                .as("it has not begun")
                .isEqualTo(409);
        time.to(at.plusMinutes(40));
        file = complaint.did(DOCTOR, "record-visit", "visit", 1, "came", true, "text", "当面说明，客户接受复查");
        assertThat(file.at("/visits/0/state").asText()).isEqualTo("came");
        assertThat(clock(file, "visit/1").has("breachedAt")).isFalse();
    }

    @Test
    void a_visit_that_nobody_recorded_is_missed_at_the_end_of_the_day() {
        CaseWork complaint = register();
        OffsetDateTime at = ten(3);
        complaint.did(CONSULTANT, "schedule-visit", "at", at.toString(), "with", OPERATIONS);
        time.to(at.plusHours(14));
        assertThat(clock(complaint.as(OPERATIONS), "visit/1").has("breachedAt")).isTrue();
        assertThat(complaint.as(OPERATIONS).at("/nextStep/action").asText()).isEqualTo("record-visit");
    }

    @Test
    void of_two_who_book_the_same_time_at_the_same_moment_one_is_told_at_the_field() throws Exception {
        OffsetDateTime at = ten(5).plusHours(1);
        List<CaseWork> complaints = List.of(register(), register());
        CyclicBarrier barrier = new CyclicBarrier(complaints.size());
        ExecutorService both = Executors.newFixedThreadPool(complaints.size());
        try {
            List<Future<Answer>> answers = both.invokeAll(complaints.stream()
                    .<Callable<Answer>>map(complaint -> () -> {
                        barrier.await();
                        return complaint.act(FRONT_DESK, "schedule-visit", "at", at.toString(), "with", OPERATIONS);
                    })
                    .toList());
            Answer first = answers.get(0).get();
            Answer second = answers.get(1).get();
            assertThat(List.of(first.status(), second.status())).containsExactlyInAnyOrder(200, 422);
            Answer refused = first.status() == 422 ? first : second;
            assertThat(refused.errors()).containsExactly("/at");
        } finally {
            both.shutdownNow();
        }
        CaseWork later = complaints.get(0);
        assertThat(staff.as(FRONT_DESK)
                        .get("cases/" + later.number() + "/free-times?with=" + OPERATIONS + "&day=" + at.toLocalDate())
                        .expect(200)
                        .items()
                        .map(free -> SimulatedTime.of(free.path("at"))))
                .isNotEmpty()
                .doesNotContain(at, at.plusMinutes(15));
    }

    @Test
    void a_calendar_shows_ones_own_visits_managers_those_of_the_branch_and_nothing_medical() {
        CaseWork complaint = register();
        OffsetDateTime at = ten(6).plusHours(5);
        complaint.did(CONSULTANT, "schedule-visit", "at", at.toString(), "with", DOCTOR, "purpose", "复查伤口");
        String days = "visits?from=" + at.toLocalDate() + "&to=" + at.toLocalDate();
        for (String reader : new String[] {DOCTOR, OPERATIONS}) {
            Answer calendar = staff.as(reader).get(days).expect(200);
            assertThat(calendar.items().map(line -> line.path("number").asText()))
                    .as(reader)
                    .contains(complaint.number());
            assertThat(calendar.text()).doesNotContain("复查").doesNotContain("红肿");
        }
        assertThat(staff.as(FRONT_DESK)
                        .get(days + "&with=" + DOCTOR)
                        .expect(200)
                        .items())
                .isEmpty();
        assertThat(staff.as("manager.hz-xihu").get(days).expect(200).items()).isEmpty();
    }

    @Test
    void a_visit_with_the_doctor_waits_for_the_first_talk() {
        CaseWork complaint = CaseWork.register(
                staff,
                FRONT_DESK,
                Registrations.registration(BRANCH, "clinic-chain/service", Map.of("wantsDoctor", true)));
        Object[] visit = {"at", ten(4).plusHours(4).toString(), "with", DOCTOR};
        assertThat(complaint
                        .act(FRONT_DESK, "schedule-visit", visit)
                        .expect(409)
                        .blockedBy())
                .containsExactly("clinic-chain/doctor-after-first-talk");
    }

    @Test
    void a_visit_on_a_day_off_in_the_past_or_with_somebody_from_elsewhere_is_refused_at_the_field() {
        CaseWork complaint = register();
        assertThat(complaint
                        .act(FRONT_DESK, "schedule-visit", "at", "2026-10-03T10:00:00+08:00", "with", OPERATIONS)
                        .expect(422)
                        .errors())
                .containsExactly("/at");
        assertThat(complaint
                        .act(FRONT_DESK, "schedule-visit", "at", "2026-09-20T10:00:00+08:00", "with", OPERATIONS)
                        .expect(422)
                        .errors())
                .containsExactly("/at");
        assertThat(complaint
                        .act(FRONT_DESK, "schedule-visit", "at", ten(4).toString(), "with", "doctor.hz-xihu")
                        .expect(422)
                        .errors())
                .containsExactly("/with");
    }
}
