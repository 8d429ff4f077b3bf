package org.redress.engine.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.redress.api.casework.CaseFile;
import org.redress.api.casework.Measure;
import org.redress.api.casework.NextStep;
import org.redress.api.casework.Worklist;
import org.redress.api.problem.Outcome;

/** What the house changes: planned with a date, carried out, judged by somebody else, and done otherwise where it fails. */
class CorrectiveActionTest {

    private final Clinic clinic = new Clinic();

    private String in(Duration time) {
        return clinic.now.plus(time).atOffset(ZoneOffset.UTC).toString();
    }

    private CaseFile planned() {
        CaseFile file = clinic.register("frontdesk", "service", Map.of());
        return plan(file);
    }

    private CaseFile plan(CaseFile file) {
        return clinic.did(
                "ops",
                file,
                "plan-measure",
                "kind",
                "corrective",
                "text",
                "候诊超过二十分钟由前台主动告知",
                "role",
                "consultant-supervisor",
                "dueAt",
                in(Duration.ofHours(2)));
    }

    @Test
    void a_measure_has_one_person_a_deadline_and_a_line_in_the_worklist() {
        CaseFile file = planned();
        Measure measure = file.dossier().corrections().measures().get(0);
        assertThat(measure.person()).isEqualTo("supervisor");
        assertThat(next(file).clock()).contains("measure/1");
        assertThat(next(file).owner()).isEqualTo("supervisor");
        assertThat(Clinic.done(clinic.desk.worklist(Clinic.as("supervisor"), Worklist.MINE, 10, Optional.empty()))
                        .items())
                .hasSize(1);
    }

    @Test
    void a_missed_measure_is_told_to_whoever_owes_it_and_to_the_owner() {
        CaseFile file = planned();
        clinic.now = clinic.now.plus(Duration.ofHours(3));
        clinic.tick();
        for (String person : new String[] {"supervisor", "frontdesk"}) {
            assertThat(clinic.store.notifications)
                    .as(person)
                    .anyMatch(line ->
                            line.recipient().equals(person) && line.kind().equals("clock-breached"));
        }
        assertThat(clinic.now(file).clocks())
                .anyMatch(clock ->
                        clock.id().equals("measure/1") && clock.breachedAt().isPresent());
    }

    @Test
    void whoever_carried_it_out_does_not_judge_whether_it_works() {
        CaseFile file = clinic.did("supervisor", planned(), "complete-measure", "measure", 1, "text", "已写入值班表");
        assertThat(clinic.act("supervisor", file, "check-measure", "measure", 1, "effective", true, "text", "很好"))
                .isInstanceOf(Outcome.Forbidden.class);
        file = clinic.did("ops", file, "check-measure", "measure", 1, "effective", true, "text", "一周抽查没有再发生");
        assertThat(file.dossier().corrections().measures().get(0).state()).isEqualTo("effective");
    }

    @Test
    void a_case_is_not_closed_over_a_measure_that_is_open_unchecked_or_failed_without_another() {
        CaseFile file = planned();
        assertThat(gates(file)).contains("core/measures");
        file = clinic.did("supervisor", file, "complete-measure", "measure", 1, "text", "已写入值班表");
        assertThat(gates(file)).contains("core/measures");
        file = clinic.did("ops", file, "check-measure", "measure", 1, "effective", false, "text", "仍有两起");
        assertThat(gates(file)).contains("core/measures");
        file = plan(file);
        file = clinic.did("supervisor", file, "complete-measure", "measure", 2, "text", "增加一名前台");
        file = clinic.did("ops", file, "check-measure", "measure", 2, "effective", true, "text", "没有再发生");
        assertThat(gates(file)).doesNotContain("core/measures");
    }

    @Test
    void another_measure_that_was_planned_beforehand_does_not_take_the_place_of_one_that_failed() {
        CaseFile file = plan(planned());
        file = clinic.did("supervisor", file, "complete-measure", "measure", 1, "text", "已写入值班表");
        file = clinic.did("supervisor", file, "complete-measure", "measure", 2, "text", "增加一名前台");
        clinic.at("2026-11-19T11:00:00+08:00");
        file = clinic.did("ops", file, "check-measure", "measure", 1, "effective", false, "text", "仍有两起");
        file = clinic.did("ops", file, "check-measure", "measure", 2, "effective", true, "text", "排队短了");
        assertThat(file.dossier().corrections().unanswered())
                .extracting(Measure::no)
                .containsExactly(1);
        assertThat(gates(file)).contains("core/measures");
        file = plan(file);
        assertThat(file.dossier().corrections().unanswered()).isEmpty();
    }

    @Test
    void a_measure_passes_to_whoever_stands_in_when_its_person_goes_on_leave() {
        CaseFile file = planned();
        clinic.away("supervisor", 5, "consultant");
        clinic.tick();
        assertThat(clinic.now(file).dossier().corrections().measures().get(0).person())
                .isNotEqualTo("supervisor");
    }

    @Test
    void a_withdrawn_complaint_leaves_no_measure_behind() {
        CaseFile file = clinic.did("frontdesk", planned(), "withdraw", "by", "客户", "reason", "误会");
        assertThat(file.dossier().corrections().which(Measure::open)).isEmpty();
        assertThat(file.clocks()).noneMatch(clock -> clock.open());
    }

    /** P06: an answer that is unclear or not workable goes back to its department. */
    @Test
    void an_answer_that_will_not_do_goes_back_and_the_department_has_a_new_deadline() {
        CaseFile file = clinic.register("frontdesk", "service", Map.of());
        file = clinic.did(
                "frontdesk",
                file,
                "ask-department",
                "role",
                "legal",
                "text",
                "条款怎么写的",
                "dueAt",
                in(Duration.ofHours(2)));
        assertThat(clinic.act("frontdesk", file, "accept-part", "part", 1)).isInstanceOf(Outcome.Conflict.class);
        file = clinic.did("legal", file, "answer-part", "part", 1, "text", "看合同");
        file = clinic.did(
                "frontdesk", file, "return-part", "part", 1, "reason", "请写明是第几条", "dueAt", in(Duration.ofHours(4)));
        assertThat(file.joint().get(0).state()).isEqualTo("returned");
        assertThat(file.joint().get(1).person()).isEqualTo("legal");
        assertThat(file.joint().get(1).text()).isEqualTo("请写明是第几条");
        assertThat(file.clocks()).anyMatch(clock -> clock.id().equals("joint/2") && clock.running());

        file = clinic.did("legal", file, "answer-part", "part", 2, "text", "合同第 6 条");
        file = clinic.did("frontdesk", file, "accept-part", "part", 2);
        assertThat(file.joint().get(1).state()).isEqualTo("accepted");
    }

    private List<String> gates(CaseFile file) {
        return clinic.gates(clinic.act("frontdesk", file, "close", "result", "已解决"));
    }

    private static NextStep next(CaseFile file) {
        return file.next().orElseThrow();
    }
}
