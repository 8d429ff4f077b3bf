package org.redress.itests.clocks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.redress.itests.clocks.Deadlines.assertClock;
import static org.redress.itests.clocks.Deadlines.briefs;
import static org.redress.itests.clocks.Deadlines.trace;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.redress.itests.clocks.Deadlines.Fired;
import org.redress.itests.node.RedressNode;
import org.redress.itests.plugin.PluginDesk;
import org.redress.itests.plugin.ResourcePack;
import org.redress.itests.rest.Answer;
import org.redress.itests.rest.CaseWork;
import org.redress.itests.rest.Registrations;
import org.redress.itests.rest.SimulatedTime;
import org.redress.itests.rest.Staff;

/** What a deadline does between its start and its end: warn, rest, lie dormant, pass; and who hears of it when. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ClockLifeIT {

    private static final String BRANCH = "sh-jingan";
    private static final String FRONT_DESK = "frontdesk." + BRANCH;
    private static final String MANAGER = "manager." + BRANCH;
    /** Where the law's deadlines join the others. */
    private static final String LAWFUL_BRANCH = "sh-pudong";

    private static final String LAWFUL_DESK = "frontdesk." + LAWFUL_BRANCH;
    private static final String PACK = "clock-life/";

    private RedressNode node;
    private Staff staff;
    private SimulatedTime time;
    private PluginDesk plugins;

    /** The Thursday before Mid-Autumn Festival and National Day; the other tests begin on later Mondays. */
    @BeforeAll
    void start() {
        node = RedressNode.builder("clock-life")
                .demo()
                .simulatedClock("2026-09-24T10:00:00+08:00")
                .start();
        staff = new Staff(node);
        time = new SimulatedTime(staff);
        plugins = new PluginDesk(staff);
        plugins.install(ResourcePack.of("clock-life"), "1.0.0");
        plugins.decide(BRANCH, "law-cn", "off").expect(200);
        for (String branch : List.of(BRANCH, LAWFUL_BRANCH)) {
            plugins.decide(branch, "clock-life", "on").expect(200);
        }
    }

    @AfterAll
    void stop() {
        node.closeHealthy();
    }

    /** First: it needs the holidays of autumn. */
    @Test
    @Order(1)
    void five_working_days_of_the_law_become_ten_from_the_same_start_when_a_department_is_asked() {
        String one = "law-cn/feedback-one-department";
        String several = "law-cn/feedback-several-departments";
        OffsetDateTime received = time.now();
        staff.as("admin")
                .put("units/" + LAWFUL_BRANCH + "/calendar", Map.of("observesHolidays", false, "reason", "节假日照常营业"))
                .expect(200);
        CaseWork complaint = CaseWork.register(
                staff, LAWFUL_DESK, Registrations.registration(LAWFUL_BRANCH, PACK + "promised", Map.of()));

        JsonNode file = complaint.as(LAWFUL_DESK);
        assertClock(file, one, "running", "2026-10-09T18:00:00+08:00");
        assertThat(Deadlines.clock(file, one).path("calendar").asText()).isEqualTo("official");
        assertThat(Deadlines.clock(file, one).at("/basis/confidence").asText()).isEqualTo("secondary");
        assertThat(Deadlines.clock(file, several).path("state").asText()).isEqualTo("dormant");
        assertThat(nextDeadline(file)).isEqualTo(one);
        assertThat(trace(complaint, LAWFUL_DESK, one))
                .as("the official calendar counts, although the branch works on holidays")
                .contains("2026-09-25 0", "2026-09-28 1", "2026-10-01 0", "2026-10-08 4", "2026-10-09 5");

        time.to("2026-09-28T11:00:00+08:00");
        Answer refused = complaint.act(LAWFUL_DESK, "pause-clock", "clock", one, "reason", "客户出国");
        assertThat(refused.expect(409).blockedBy()).containsExactly("core/pause");
        assertThat(refused.text()).contains("法定时限");

        ask(complaint, "2026-09-28T17:00:00+08:00");
        file = complaint.as(LAWFUL_DESK);
        assertClock(file, several, "running", "2026-10-15T18:00:00+08:00");
        assertThat(SimulatedTime.of(Deadlines.clock(file, several).path("startedAt")))
                .as("the same start")
                .isEqualTo(received);
        assertThat(Deadlines.clock(file, one).path("state").asText()).isEqualTo("dormant");
        assertThat(trace(complaint, LAWFUL_DESK, several))
                .as("a Saturday on which China works")
                .contains("2026-10-10 6", "2026-10-11 0", "2026-10-15 10");

        complaint.did(LAWFUL_DESK, "withdraw-part", "part", 1, "reason", "不再需要");
        file = complaint.as(LAWFUL_DESK);
        assertClock(file, one, "running", "2026-10-09T18:00:00+08:00");
        assertThat(Deadlines.clock(file, several).path("state").asText()).isEqualTo("dormant");
        ask(complaint, "2026-09-28T17:30:00+08:00");
        complaint.did("doctor." + LAWFUL_BRANCH, "answer-part", "part", 2, "text", "诊疗符合规范");

        time.to("2026-10-15T17:59:59+08:00");
        assertThat(briefs(complaint, LAWFUL_DESK)).containsExactly("clock-warned " + several + " 1");
        time.to("2026-10-16T10:00:00+08:00");
        List<Fired> fired = Deadlines.fired(complaint, LAWFUL_DESK);
        assertThat(fired)
                .extracting(Fired::brief)
                .containsExactly("clock-warned " + several + " 1", "clock-breached " + several);
        assertThat(fired)
                .extracting(step -> step.at().toString())
                .as("80 per cent: the close of the eighth working day")
                .containsExactly("2026-10-13T18:00+08:00", "2026-10-15T18:00+08:00");
    }

    @Test
    void warnings_come_before_the_breach_and_each_of_them_once() {
        OffsetDateTime nine = nextMonday();
        CaseWork complaint = register("answer");

        time.to(nine.plusHours(5).minusSeconds(1));
        assertThat(briefs(complaint, FRONT_DESK)).isEmpty();
        time.to(nine.plusHours(5));
        assertThat(briefs(complaint, FRONT_DESK)).containsExactly("clock-warned clock-life/answer 1");
        assertThat(staff.inbox(FRONT_DESK, complaint)).containsExactly("clock-warned");
        time.to(nine.plusHours(10).minusSeconds(1));
        assertThat(briefs(complaint, FRONT_DESK))
                .containsExactly("clock-warned clock-life/answer 1", "clock-warned clock-life/answer 2");

        time.to(nine.plusDays(1));
        time.to(nine.plusDays(2));
        List<Fired> fired = Deadlines.fired(complaint, FRONT_DESK);
        assertThat(fired)
                .extracting(Fired::brief)
                .containsExactly(
                        "clock-warned clock-life/answer 1",
                        "clock-warned clock-life/answer 2",
                        "clock-breached clock-life/answer");
        assertThat(fired)
                .extracting(Fired::at)
                .as("half of ten hours, an hour before, and the due time itself")
                .containsExactly(nine.plusHours(5), nine.plusHours(9), nine.plusHours(10));
        assertThat(staff.inbox(FRONT_DESK, complaint))
                .containsExactlyInAnyOrder("clock-warned", "clock-warned", "clock-breached");
        assertThat(staff.inbox(MANAGER, complaint))
                .as("being late is never known to the late one alone")
                .containsExactly("clock-breached");
    }

    @Test
    void a_pause_has_a_reason_and_a_limit_counts_nothing_and_ends_by_itself() {
        String repair = PACK + "repair";
        OffsetDateTime nine = nextMonday();
        CaseWork complaint = register("repair");
        assertClock(complaint.as(FRONT_DESK), repair, "running", nine.plusHours(6));
        complaint.did(FRONT_DESK, "contact-customer", "channel", "phone", "text", "约定维修");

        time.to(nine.plusHours(1));
        assertThat(complaint
                        .act(FRONT_DESK, "pause-clock", "clock", repair)
                        .expect(422)
                        .errors())
                .containsExactly("/reason");
        assertThat(pause(complaint, repair, nine.plusHours(25).plusSeconds(1))
                        .expect(422)
                        .errors())
                .as("24 hours at most")
                .containsExactly("/until");
        pause(complaint, repair, nine.plusHours(7)).expect(200);
        JsonNode file = complaint.as(FRONT_DESK);
        JsonNode paused = Deadlines.clock(file, repair);
        assertThat(paused.path("state").asText()).isEqualTo("paused");
        assertThat(paused.at("/pauses/0/reason/zh").asText()).isEqualTo("等待配件");
        assertThat(paused.at("/pauses/0/by").asText()).isEqualTo(FRONT_DESK);
        assertThat(nextDeadline(file)).as("an open case always has one").isEqualTo("core/attention");

        time.to(nine.plusHours(8));
        assertThat(event(complaint, "clock-resumed").path("actor").asText()).isEqualTo("system");
        assertThat(SimulatedTime.of(event(complaint, "clock-resumed").path("at")))
                .isEqualTo(nine.plusHours(7));
        assertClock(
                complaint.as(FRONT_DESK),
                repair,
                "running",
                nine.plusDays(1).plusHours(3)); // an hour before the pause, two after it, three on Tuesday
        assertThat(nextDeadline(complaint.as(FRONT_DESK))).isEqualTo(repair);

        complaint.did(FRONT_DESK, "pause-clock", "clock", repair, "reason", "配件有误");
        assertThat(SimulatedTime.of(
                        Deadlines.clock(complaint.as(FRONT_DESK), repair).at("/pauses/1/limit")))
                .as("six hours of 24 are used up")
                .isEqualTo(nine.plusHours(8 + 18));
        time.to(nine.plusHours(27));
        assertClock(
                complaint.as(FRONT_DESK),
                repair,
                "running",
                nine.plusDays(1).plusHours(6)); // one and one hour on Monday, four from eleven o'clock on
        assertThat(pause(complaint, repair, nine.plusHours(28)).expect(409).blockedBy())
                .as("nothing is left of the limit")
                .containsExactly("core/pause");
        assertThat(briefs(complaint, FRONT_DESK)).isEmpty();

        time.to(nine.plusDays(1).plusHours(6));
        assertThat(briefs(complaint, FRONT_DESK)).containsExactly("clock-breached " + repair);

        CaseWork other = register("repair");
        Answer never = other.act(FRONT_DESK, "pause-clock", "clock", PACK + "look", "reason", "太忙");
        assertThat(never.expect(409).blockedBy()).containsExactly("core/pause");
        assertThat(never.text()).contains("流程没有允许");
    }

    @Test
    void conditions_and_dates_of_the_form_pause_wake_and_move_a_deadline() {
        String analysis = PACK + "analysis";
        String report = PACK + "report";
        String plain = PACK + "plain-case";
        String grave = PACK + "grave-case";
        OffsetDateTime nine = nextMonday();
        CaseWork complaint = register("sample");
        assertThat(Deadlines.ids(complaint.as(FRONT_DESK))).as("no date yet").doesNotContain(report);

        time.to(nine.plusHours(1));
        String wednesday = nine.plusDays(2).toLocalDate().toString();
        complaint.did(FRONT_DESK, "complete-intake", "fields", Map.of("atLaboratory", true, "reportOn", wednesday));
        JsonNode file = complaint.as(FRONT_DESK);
        assertThat(Deadlines.clock(file, analysis).path("state").asText()).isEqualTo("paused");
        assertThat(Deadlines.clock(file, analysis).at("/pauses/0/by").asText()).isEqualTo("system");
        assertClock(file, report, "running", nine.plusDays(2).plusHours(9));
        assertThat(complaint
                        .act(FRONT_DESK, "resume-clock", "clock", analysis)
                        .expect(409)
                        .blockedBy())
                .as("its reason still holds")
                .containsExactly("core/pause");

        time.to(nine.plusHours(3));
        complaint.did(MANAGER, "set-severity", "severity", "major", "reason", "客户受伤");
        file = complaint.as(FRONT_DESK);
        assertThat(Deadlines.clock(file, plain).path("state").asText()).isEqualTo("dormant");
        assertClock(file, grave, "running", nine.plusHours(6)); // from receipt, not from now
        time.to(nine.plusHours(4));
        complaint.did(MANAGER, "set-severity", "severity", "general", "reason", "核实后为轻微");
        complaint.did(FRONT_DESK, "complete-intake", "fields", Map.of("atLaboratory", false));
        String saturday = nine.plusDays(5).toLocalDate().toString();
        complaint.did(FRONT_DESK, "complete-intake", "fields", Map.of("reportOn", saturday));
        file = complaint.as(FRONT_DESK);
        assertClock(file, analysis, "running", nine.plusHours(8 + 3));
        assertClock(file, plain, "running", nine.plusHours(30));
        assertClock(file, report, "running", nine.plusDays(7).plusHours(9)); // a Saturday: the Monday after

        time.to(nine.plusDays(8));
        List<Fired> fired = Deadlines.fired(complaint, FRONT_DESK);
        assertThat(fired)
                .extracting(Fired::brief)
                .as("what lay dormant did not fire")
                .containsExactly("clock-breached " + analysis, "clock-breached " + plain, "clock-breached " + report);
        assertThat(fired)
                .extracting(Fired::at)
                .containsExactly(
                        nine.plusHours(11), nine.plusHours(30), nine.plusDays(7).plusHours(9));
    }

    @Test
    void of_two_packs_that_speak_about_one_subject_the_earlier_counts_and_the_case_says_which() {
        String usual = PACK + "answer";
        String house = "stricter-house/sooner";
        OffsetDateTime nine = nextMonday();
        plugins.install(ResourcePack.of("stricter-house"), "1.0.0");
        plugins.decide(LAWFUL_BRANCH, "stricter-house", "on").expect(200);
        CaseWork elsewhere = register("answer");
        CaseWork complaint = CaseWork.register(
                staff, LAWFUL_DESK, Registrations.registration(LAWFUL_BRANCH, PACK + "answer", Map.of()));

        JsonNode file = complaint.as(LAWFUL_DESK);
        assertThat(nextDeadline(file)).isEqualTo(house);
        assertThat(Deadlines.clock(file, house).path("counts").asBoolean()).isTrue();
        assertThat(Deadlines.clock(file, usual).path("counts").asBoolean()).isFalse();
        assertThat(Deadlines.clock(file, usual).path("outrunBy").asText()).isEqualTo(house);
        assertThat(Deadlines.clock(file, usual).at("/winner/zh").asText()).contains("本院答复");
        assertThat(Deadlines.clock(file, house).at("/winner/en").asText()).contains("Answer of this house");
        JsonNode alone = Deadlines.clock(elsewhere.as(FRONT_DESK), usual);
        assertThat(alone.path("counts").asBoolean()).isTrue();
        assertThat(alone.has("winner")).isFalse();

        complaint.did(LAWFUL_DESK, "pause-clock", "clock", house, "reason", "等待客户资料");
        file = complaint.as(LAWFUL_DESK);
        assertThat(nextDeadline(file)).as("what rests does not count").isEqualTo(usual);
        assertThat(Deadlines.clock(file, usual).path("counts").asBoolean()).isTrue();
        assertThat(Deadlines.clock(file, usual).has("outrunBy")).isFalse();

        time.to(nine.plusHours(7));
        complaint.did(LAWFUL_DESK, "resume-clock", "clock", house);
        file = complaint.as(LAWFUL_DESK);
        assertClock(file, house, "running", nine.plusHours(11));
        assertThat(nextDeadline(file)).as("now the other is earlier").isEqualTo(usual);
        assertThat(Deadlines.clock(file, house).path("outrunBy").asText()).isEqualTo(usual);

        complaint.did(LAWFUL_DESK, "contact-customer", "channel", "phone", "text", "已答复");
        file = complaint.as(LAWFUL_DESK);
        for (String id : List.of(house, usual)) {
            assertThat(Deadlines.clock(file, id).path("state").asText()).isEqualTo("stopped");
        }
    }

    @Test
    void what_falls_due_at_night_is_told_in_the_morning_unless_case_or_deadline_is_urgent() {
        OffsetDateTime ten = time.to(nextMonday().plusHours(1));
        CaseWork calm = register("night");
        CaseWork denied = register("night", true);
        denied.did(FRONT_DESK, "set-urgency", "urgent", false, "reason", "客户已离店");
        CaseWork claimed = register("night", true);
        CaseWork confirmed = register("night");
        confirmed.did(FRONT_DESK, "set-urgency", "urgent", true, "reason", "客户在现场");
        CaseWork alarm = register("alarm");

        time.to(ten.plusHours(12));
        for (CaseWork complaint : List.of(claimed, confirmed, alarm)) {
            assertThat(staff.inbox(FRONT_DESK, complaint))
                    .as("at ten in the evening")
                    .containsExactly("clock-warned");
        }
        time.to(ten.plusHours(13));
        for (CaseWork complaint : List.of(claimed, confirmed, alarm)) {
            assertThat(staff.inbox(FRONT_DESK, complaint)).containsExactlyInAnyOrder("clock-warned", "clock-breached");
            assertThat(staff.inbox(MANAGER, complaint)).containsExactly("clock-breached");
        }
        time.to(ten.plusHours(22).minusSeconds(1));
        for (CaseWork complaint : List.of(calm, denied)) {
            assertThat(Deadlines.fired(complaint, FRONT_DESK))
                    .extracting(Fired::at)
                    .as("it fired in time all the same")
                    .containsExactly(ten.plusHours(12), ten.plusHours(13));
            for (String person : List.of(FRONT_DESK, MANAGER, "ops." + BRANCH, "am.east", "dm.east", "exec", "hq")) {
                assertThat(staff.inbox(person, complaint))
                        .as(person + " sleeps")
                        .isEmpty();
            }
        }
        time.to(ten.plusHours(22));
        for (CaseWork complaint : List.of(calm, denied)) {
            assertThat(staff.inbox(FRONT_DESK, complaint))
                    .as("at eight in the morning")
                    .containsExactlyInAnyOrder("clock-warned", "clock-breached");
            assertThat(staff.inbox(MANAGER, complaint)).containsExactly("clock-breached");
        }
    }

    @Test
    void a_promised_reply_is_due_even_if_nothing_is_solved_and_what_was_missed_stays_missed() {
        OffsetDateTime nine = nextMonday();
        CaseWork complaint = register("promised");
        promise(complaint, nine.plusHours(2));
        complaint.did(FRONT_DESK, "complete-stage");
        assertThat(nextDeadline(complaint.as(FRONT_DESK))).isEqualTo("promise/1");
        assertThat(complaint
                        .act(FRONT_DESK, "close", "result", "已处理")
                        .expect(409)
                        .blockedBy())
                .containsExactly("core/promises");

        time.to(nine.plusHours(2));
        assertThat(briefs(complaint, FRONT_DESK)).containsExactly("clock-breached promise/1");
        assertThat(promiseState(complaint, 0)).isEqualTo("missed");
        assertThat(staff.inbox(MANAGER, complaint)).containsExactly("clock-breached");
        time.to(nine.plusHours(3));
        complaint.did(FRONT_DESK, "contact-customer", "channel", "phone", "text", "客户来电催问", "initiator", "customer");
        assertThat(promiseState(complaint, 0)).as("the customer had to call").isEqualTo("missed");
        assertThat(complaint
                        .act(FRONT_DESK, "close", "result", "已处理")
                        .expect(409)
                        .blockedBy())
                .containsExactly("core/promises");

        complaint.did(FRONT_DESK, "contact-customer", "channel", "phone", "text", "说明进度，尚无结果");
        assertThat(promiseState(complaint, 0)).isEqualTo("kept-late");
        assertThat(event(complaint, "promise-kept").at("/data/late").asBoolean())
                .isTrue();
        assertThat(Deadlines.clock(complaint.as(FRONT_DESK), "promise/1").hasNonNull("breachedAt"))
                .isTrue();

        promise(complaint, nine.plusHours(4));
        time.to(nine.plusHours(4));
        complaint.did(FRONT_DESK, "contact-customer", "channel", "phone", "text", "仍在处理");
        assertThat(promiseState(complaint, 1)).as("the moment itself is late").isEqualTo("kept-late");

        promise(complaint, nine.plusHours(6));
        time.to(nine.plusHours(5));
        complaint.did(FRONT_DESK, "contact-customer", "channel", "phone", "text", "已解决");
        assertThat(promiseState(complaint, 2)).isEqualTo("kept");
        complaint.did(FRONT_DESK, "close", "result", "已处理");
        time.to(nine.plusDays(1));
        assertThat(briefs(complaint, FRONT_DESK))
                .as("a promise kept does not fire")
                .containsExactly("clock-breached promise/1", "clock-breached promise/2");
    }

    @Test
    void moving_time_over_everything_fires_each_step_once_and_in_order() {
        OffsetDateTime nine = nextMonday();
        List<CaseWork> complaints = new ArrayList<>();
        for (String type : List.of("answer", "repair", "sample", "night", "alarm", "promised")) {
            complaints.add(register(type));
        }
        promise(complaints.get(5), nine.plusHours(7));
        CaseWork lawful = CaseWork.register(
                staff, LAWFUL_DESK, Registrations.registration(LAWFUL_BRANCH, PACK + "answer", Map.of()));

        time.to(nine.plusDays(21));

        List<Fired> all = new ArrayList<>(Deadlines.fired(lawful, LAWFUL_DESK));
        complaints.forEach(complaint -> all.addAll(Deadlines.fired(complaint, FRONT_DESK)));
        assertThat(all).extracting(Fired::what).doesNotHaveDuplicates();
        assertThat(all)
                .extracting(Fired::brief)
                .contains(
                        "clock-breached clock-life/answer",
                        "clock-breached clock-life/repair",
                        "target-missed clock-life/look",
                        "clock-breached clock-life/analysis",
                        "clock-breached clock-life/plain-case",
                        "clock-warned clock-life/night 1",
                        "clock-breached clock-life/alarm",
                        "clock-breached promise/1",
                        "clock-warned law-cn/feedback-one-department 1",
                        "clock-breached law-cn/feedback-one-department")
                .doesNotContain("clock-breached clock-life/grave-case");
        assertThat(all)
                .filteredOn(step -> step.step() == 0)
                .allSatisfy(step -> assertThat(step.at()).as(step.what()).isEqualTo(step.dueAt()));
        all.sort(Comparator.comparing(Fired::recordedAt).thenComparing(Fired::at));
        assertThat(all)
                .as("in the order of their times, across cases")
                .isSortedAccordingTo(Comparator.comparing(Fired::at));
        all.sort(Comparator.comparing(Fired::caseNumber).thenComparing(Fired::seq));
        assertThat(all)
                .as("in the order of their times in each history")
                .isSortedAccordingTo(Comparator.comparing(Fired::caseNumber).thenComparing(Fired::at));

        int before = all.size();
        time.to(nine.plusDays(28));
        long after = Deadlines.fired(lawful, LAWFUL_DESK).size()
                + complaints.stream()
                        .mapToLong(complaint ->
                                Deadlines.fired(complaint, FRONT_DESK).size())
                        .sum();
        assertThat(after).as("nothing fires again").isEqualTo(before);
        Ledger.read(staff).assertBalanced();
    }

    private OffsetDateTime nextMonday() {
        OffsetDateTime now = time.now();
        return time.to(now.with(TemporalAdjusters.next(DayOfWeek.MONDAY))
                .with(LocalTime.of(9, 0))
                .truncatedTo(ChronoUnit.MINUTES));
    }

    private CaseWork register(String type) {
        return register(type, false);
    }

    private CaseWork register(String type, boolean urgent) {
        Map<String, Object> registration = new HashMap<>(Registrations.registration(BRANCH, PACK + type, Map.of()));
        registration.put("urgent", urgent);
        return CaseWork.register(staff, FRONT_DESK, registration);
    }

    private void ask(CaseWork complaint, String dueAt) {
        complaint.did(
                LAWFUL_DESK,
                "ask-department",
                "role",
                "doctor",
                "to",
                "doctor." + LAWFUL_BRANCH,
                "text",
                "请说明诊疗经过",
                "dueAt",
                dueAt);
    }

    private static Answer pause(CaseWork complaint, String clock, OffsetDateTime until) {
        return complaint.act(FRONT_DESK, "pause-clock", "clock", clock, "reason", "等待配件", "until", until.toString());
    }

    private static void promise(CaseWork complaint, OffsetDateTime dueAt) {
        complaint.did(FRONT_DESK, "promise-reply", "dueAt", dueAt.toString(), "text", "回复进度", "channel", "phone");
    }

    private static String promiseState(CaseWork complaint, int index) {
        return complaint.as(FRONT_DESK).at("/promises/" + index + "/state").asText();
    }

    private static String nextDeadline(JsonNode file) {
        return file.at("/nextDeadline/clock").asText();
    }

    private static JsonNode event(CaseWork complaint, String action) {
        return complaint.history(FRONT_DESK).stream()
                .filter(event -> event.path("action").asText().equals(action))
                .findFirst()
                .orElseThrow(() -> new AssertionError("history tells of no " + action));
    }
}
