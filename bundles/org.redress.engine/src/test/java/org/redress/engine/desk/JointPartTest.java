package org.redress.engine.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.redress.engine.desk.Clinic.as;
import static org.redress.engine.desk.Clinic.done;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.redress.api.casework.CaseClock;
import org.redress.api.casework.CaseFile;
import org.redress.api.casework.Worklist;
import org.redress.api.problem.Outcome;

/** One lead, co-handlers with deadlines of their own (P17: joint items). */
class JointPartTest {

    private static final String FIVE_OR_TEN = """
            redress: 1
            pack:
              id: two-limits
              version: 1.0.0
              kind: overlay
              title: { zh: 时限, en: Limits }
              description: { zh: 测试, en: Test }
            clocks:
              one:
                subject: feedback
                title: { zh: 五个工作日, en: Five days }
                start: registered
                while: case.departments < 2
                amount: 5
                unit: working-days
                stop: [closed]
                why: { zh: 单部门, en: One department }
              several:
                subject: feedback
                title: { zh: 十个工作日, en: Ten days }
                start: registered
                while: case.departments >= 2
                amount: 10
                unit: working-days
                stop: [closed]
                why: { zh: 多部门, en: Several departments }
            """;

    private final Clinic clinic = new Clinic();

    private String in(Duration time) {
        return at(clinic.now.plus(time));
    }

    private static String at(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC).toString();
    }

    private CaseFile asked() {
        CaseFile file = clinic.register("frontdesk", "service", Map.of());
        return clinic.did(
                "frontdesk",
                file,
                "ask-department",
                "role",
                "legal",
                "text",
                "退费条款怎么写的",
                "dueAt",
                in(Duration.ofHours(2)));
    }

    private static CaseClock clock(CaseFile file, String id) {
        return file.clocks().stream()
                .filter(found -> found.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void the_department_asked_has_one_person_a_deadline_and_a_line_in_the_worklist() {
        CaseFile file = asked();
        assertThat(file.joint()).hasSize(1);
        assertThat(file.joint().get(0).person()).isEqualTo("legal");
        assertThat(file.ownership().owner()).as("the lead stays").contains("frontdesk");
        assertThat(clock(file, "joint/1").subject()).isEqualTo("joint");
        assertThat(done(clinic.desk.worklist(as("legal"), Worklist.MINE, 10, Optional.empty()))
                        .items())
                .hasSize(1);
        assertThat(clinic.store.notifications)
                .anyMatch(
                        line -> line.recipient().equals("legal") && line.kind().equals("part-asked"));
    }

    @Test
    void the_answer_stops_the_clock_and_is_told_to_the_lead() {
        CaseFile file = asked();
        assertThat(clinic.act("doctor", file, "answer-part", "part", 1, "text", "不是我"))
                .isInstanceOf(Outcome.Forbidden.class);
        file = clinic.did("legal", file, "answer-part", "part", 1, "text", "合同第 6 条写明");
        assertThat(file.joint().get(0).answer()).contains("合同第 6 条写明");
        assertThat(clock(file, "joint/1").running()).isFalse();
        assertThat(clinic.store.notifications)
                .anyMatch(line ->
                        line.recipient().equals("frontdesk") && line.kind().equals("part-answered"));
        assertThat(clinic.act("legal", file, "answer-part", "part", 1, "text", "再答一次"))
                .isInstanceOf(Outcome.Conflict.class);
    }

    @Test
    void a_part_is_never_due_in_the_past_or_after_the_case_itself() {
        CaseFile file = clinic.register("frontdesk", "side-effect", Map.of());
        assertThat(clinic.act(
                        "frontdesk",
                        file,
                        "ask-department",
                        "role",
                        "legal",
                        "text",
                        "问",
                        "dueAt",
                        in(Duration.ofHours(-1))))
                .isInstanceOf(Outcome.Invalid.class);
        Optional<Instant> own = file.clocks().stream()
                .filter(clock -> clock.running() && !clock.id().startsWith("core/"))
                .map(CaseClock::dueAt)
                .min(Instant::compareTo);
        assertThat(clinic.act(
                        "frontdesk",
                        file,
                        "ask-department",
                        "role",
                        "legal",
                        "text",
                        "问",
                        "dueAt",
                        own.map(due -> at(due.plusSeconds(60))).orElse(in(Duration.ofHours(1)))))
                .isInstanceOf(own.isPresent() ? Outcome.Invalid.class : Outcome.Done.class);
    }

    /** L: five working days, ten where several departments are concerned, both from receipt. */
    @Test
    void a_part_may_take_the_time_that_asking_for_it_gives() {
        clinic.overlay(FIVE_OR_TEN);
        CaseFile file = clinic.register("frontdesk", "service", Map.of());
        Instant five = clock(file, "two-limits/one").dueAt();
        assertThat(clinic.act("frontdesk", file, "ask-department", part(five.plus(Duration.ofDays(20)))))
                .as("not even ten working days reach that far")
                .isInstanceOf(Outcome.Invalid.class);
        file = clinic.did("frontdesk", file, "ask-department", part(five.plus(Duration.ofDays(2))));
        assertThat(clock(file, "two-limits/several").running()).isTrue();
    }

    private static Object[] part(Instant due) {
        return new Object[] {"role", "legal", "text", "问", "dueAt", at(due)};
    }

    @Test
    void a_breach_tells_the_lead_and_the_co_handler() {
        CaseFile file = asked();
        clinic.now = clinic.now.plus(Duration.ofHours(3));
        clinic.tick();
        assertThat(clock(clinic.now(file), "joint/1").breachedAt()).isPresent();
        for (String person : new String[] {"frontdesk", "legal"}) {
            assertThat(clinic.store.notifications)
                    .as(person)
                    .anyMatch(line ->
                            line.recipient().equals(person) && line.kind().equals("clock-breached"));
        }
    }

    @Test
    void a_case_is_not_closed_while_a_part_is_open() {
        CaseFile file = asked();
        assertThat(clinic.gates(clinic.act("frontdesk", file, "close", "result", "已解决")))
                .contains("core/joint");
        file = clinic.did("frontdesk", file, "withdraw-part", "part", 1, "reason", "客户不再追问");
        assertThat(file.joint().get(0).open()).isFalse();
        assertThat(clinic.gates(clinic.act("frontdesk", file, "close", "result", "已解决")))
                .doesNotContain("core/joint");
    }

    @Test
    void the_owner_the_excluded_and_people_without_a_role_here_are_not_asked() {
        CaseFile file = clinic.register("frontdesk", "service", Map.of());
        clinic.did("ops", file, "recuse", "user", "legal", "reason", "亲属");
        for (String to : new String[] {"frontdesk", "legal", "elsewhere", "nobody"}) {
            assertThat(clinic.act(
                            "frontdesk",
                            file,
                            "ask-department",
                            "role",
                            "legal",
                            "to",
                            to,
                            "text",
                            "问",
                            "dueAt",
                            in(Duration.ofHours(1))))
                    .as(to)
                    .isInstanceOf(Outcome.Invalid.class);
        }
    }

    @Test
    void a_part_passes_on_when_its_person_goes_away() {
        CaseFile file = asked();
        clinic.away("legal", 3, "exec");
        clinic.tick();
        assertThat(clinic.now(file).joint().get(0).person()).isEqualTo("exec");
        clinic.did("exec", clinic.now(file), "answer-part", "part", 1, "text", "代为答复");
    }
}
