package org.redress.packs.marketquality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.redress.packs.marketquality.ThisPack.PACK;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.redress.api.procedure.AuthorityRule;
import org.redress.api.procedure.ClockDecl;
import org.redress.api.procedure.DeclineGround;
import org.redress.api.procedure.LadderRule;
import org.redress.api.procedure.TaskDecl;
import org.redress.testkit.CaseFacts;
import org.redress.testkit.PackUnderTest;

/** P12's gates and tasks. */
class RulesTest {

    private static final String TYPE = "complaint";

    @ParameterizedTest
    @CsvSource({
        "record, take-down, marketing",
        "responsibility, confirm-responsibility, quality",
        "settle, explain, marketing",
        "settle, negotiate, marketing",
        "analyse, analyse, quality",
        "correct, decide-measure, technical",
        "correct, implement, related-department",
        "track, track, quality",
        "improve, update-development, project-development"
    })
    void each_department_does_its_own_step(String stage, String id, String role) {
        TaskDecl task = PACK.task(TYPE, stage, id);
        assertThat(task.role()).isEqualTo(role);
        assertThat(task.mandatory()).isTrue();
        assertThat(task.reserved()).isTrue();
    }

    // Responsibility

    @Test
    void quality_says_whether_the_house_is_responsible_and_why() {
        CaseFacts facts = PACK.newCase().evidence("responsibility-report");
        assertThat(PACK.blocksStage(TYPE, "responsibility", facts)).containsExactly("responsibility-known");
        facts.field("responsible", "ours").field("responsibilityWhy", "批次混料");
        assertThat(PACK.blocksStage(TYPE, "responsibility", facts)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"offer-remedy", "request-approval"})
    void no_settlement_is_talked_about_before_responsibility_is_decided(String action) {
        assertThat(PACK.blocks(action, TYPE, PACK.newCase())).containsExactly("responsibility-first");
        assertThat(PACK.blocks(action, TYPE, PACK.newCase().field("responsible", "ours")))
                .as("somebody filled it in, quality has not decided")
                .containsExactly("responsibility-first");
        assertThat(PACK.blocks(action, TYPE, decided("ours"))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "ours, '', false, true",
        "not-ours, '', true, false",
        "not-ours, accepted, true, false",
        "not-ours, not-accepted, true, true"
    })
    void what_is_not_ours_is_explained_and_what_is_ours_or_not_accepted_is_negotiated(
            String responsible, String answer, boolean explained, boolean negotiated) {
        CaseFacts facts = PACK.newCase().field("responsible", responsible);
        if (!answer.isEmpty()) {
            facts.field("explanationAnswer", answer);
        }
        assertThat(PackUnderTest.applies(PACK.task(TYPE, "settle", "explain"), facts))
                .isEqualTo(explained);
        assertThat(PackUnderTest.applies(PACK.task(TYPE, "settle", "negotiate"), facts))
                .isEqualTo(negotiated);
    }

    @Test
    void what_is_not_ours_is_negotiated_only_once_the_explanation_is_not_accepted() {
        CaseFacts facts = decided("not-ours");
        assertThat(PACK.blocksOffer(TYPE, "replacement", facts)).containsExactly("explained-first");
        facts.done("explain").field("explanationAnswer", "accepted");
        assertThat(PACK.blocksOffer(TYPE, "replacement", facts)).containsExactly("explained-first");
        assertThat(PACK.blocksOffer(TYPE, "replacement", facts.field("explanationAnswer", "not-accepted")))
                .isEmpty();
    }

    @Test
    void the_customers_answer_to_the_explanation_is_known_before_it_goes_on() {
        CaseFacts facts = decided("not-ours").evidence("final-settlement");
        assertThat(PACK.blocksStage(TYPE, "settle", facts)).containsExactly("explanation-answered");
        assertThat(PACK.blocksStage(TYPE, "settle", facts.field("explanationAnswer", "accepted")))
                .isEmpty();
    }

    @Test
    void it_ends_with_the_explanation_only_when_accepted_and_recorded() {
        DeclineGround ground = PACK.procedure().handling().conduct().declines().get(0);
        CaseFacts facts = decided("not-ours").evidence("complaint-record", "responsibility-report");
        facts.field("explanationAnswer", "not-accepted").evidence("final-settlement");
        assertThat(ground.require().orElseThrow().test(facts.all())).contains(false);
        assertThat(ground.require()
                        .orElseThrow()
                        .test(facts.field("explanationAnswer", "accepted").all()))
                .contains(true);
        assertThat(ground.require()
                        .orElseThrow()
                        .test(facts.field("responsible", "ours").all()))
                .contains(false);
    }

    @Test
    void money_is_agreed_to_by_quality_up_to_its_limit_and_above_by_the_general_manager() {
        assertThat(PACK.procedure().authority())
                .extracting(AuthorityRule::role)
                .containsExactly("quality", "general-manager");
        assertThat(PACK.authority("quality", "compensation")
                        .orElseThrow()
                        .single()
                        .setting())
                .contains("qualityLimit");
        assertThat(PACK.procedure().settings().get("qualityLimit").fallback()).hasToString("5000.0");
    }

    // Cause, measure, effect

    @Test
    void measures_follow_the_quality_analysis_and_are_the_technical_departments() {
        CaseFacts facts = PACK.newCase().with("actor", "roles", List.of("technical"));
        assertThat(PACK.blocks("plan-measure", TYPE, facts)).containsExactly("analysed-first");
        assertThat(PACK.blocks("plan-measure", TYPE, facts.done("analyse"))).isEmpty();
        facts.with("actor", "roles", List.of("quality", "marketing"));
        assertThat(PACK.blocks("plan-measure", TYPE, facts)).containsExactly("technical-plans");
    }

    @Test
    void corrective_measures_are_carried_out_and_recorded() {
        CaseFacts facts = decided("ours").evidence("implementation-record");
        assertThat(PACK.blocksStage(TYPE, "correct", facts)).containsExactly("corrected");
        facts.with("measures", "kinds", List.of("corrective")).with("measures", "open", 1);
        assertThat(PACK.blocksStage(TYPE, "correct", facts)).containsExactly("corrected");
        assertThat(PACK.blocksStage(TYPE, "correct", facts.with("measures", "open", 0)))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"open", "unchecked", "unanswered"})
    void tracking_goes_on_until_every_measure_works(String left) {
        CaseFacts facts = decided("ours").evidence("tracking-record").with("measures", "effective", 1);
        assertThat(PACK.blocksStage(TYPE, "track", facts)).isEmpty();
        facts.with("measures", left, 1);
        assertThat(PACK.blocksStage(TYPE, "track", facts)).containsExactly("effective");
        assertThat(PACK.blocks("close", TYPE, atTheEnd(facts))).contains("effective");
    }

    @ParameterizedTest
    @CsvSource({"quality, false", "general-manager, false", "technical, true", "related-department, true"})
    void quality_tracks_the_effect(String role, boolean blocked) {
        CaseFacts facts = PACK.newCase().with("actor", "roles", List.of(role));
        assertThat(PACK.blocks("check-measure", TYPE, facts).contains("quality-tracks"))
                .isEqualTo(blocked);
    }

    @Test
    void a_failed_measure_is_told_and_another_one_owed_each_time() {
        LadderRule row = PACK.ladderRow("not-effective");
        assertThat(row.tell()).containsExactly("technical", "quality");
        ClockDecl clock = PACK.procedure().clocks().get(0);
        assertThat(clock.start()).extracting(Object::toString).allMatch(start -> start.contains("not-effective"));
        assertThat(clock.stop()).extracting(trigger -> trigger.event()).contains("measure-planned");
        assertThat(clock.again()).isTrue();
        assertThat(PACK.procedure().settings().get("replanDays").fallback()).hasToString("3");
    }

    @Test
    void prevention_goes_into_the_development_documents() {
        CaseFacts facts = decided("ours").evidence("improvement-record");
        assertThat(PACK.blocksStage(TYPE, "improve", facts)).contains("prevented");
        facts.with("measures", "kinds", List.of("corrective", "preventive"));
        assertThat(PACK.blocksStage(TYPE, "improve", facts)).contains("prevented");
        assertThat(PACK.blocksStage(TYPE, "improve", facts.field("developmentDocument", "FMEA 第 3 版")))
                .doesNotContain("prevented");
        assertThat(PACK.task(TYPE, "improve", "update-development").evidence()).contains("development-document");
    }

    // The records

    @Test
    void all_seven_records_are_there_before_it_is_closed() {
        CaseFacts facts = atTheEnd(decided("ours"))
                .with("measures", "effective", 1)
                .with("measures", "kinds", List.of("corrective", "preventive"))
                .field("developmentDocument", "FMEA 第 3 版");
        assertThat(PACK.blocks("close", TYPE, facts)).containsExactlyInAnyOrder(ContentTest.RECORDS);
        for (String record : ContentTest.RECORDS) {
            assertThat(PACK.blocks("close", TYPE, facts)).contains(record);
            facts.evidence(record);
        }
        assertThat(PACK.blocks("close", TYPE, facts)).isEmpty();
    }

    @Test
    void what_is_not_ours_has_its_three_records() {
        assertThat(PACK.blocks("close", TYPE, atTheEnd(decided("not-ours"))))
                .containsExactlyInAnyOrder("complaint-record", "responsibility-report", "final-settlement");
    }

    @ParameterizedTest
    @CsvSource({
        "record, complaint-record",
        "responsibility, responsibility-report",
        "settle, final-settlement",
        "analyse, quality-analysis",
        "correct, implementation-record",
        "track, tracking-record",
        "improve, improvement-record"
    })
    void each_record_is_due_at_the_end_of_its_step(String stage, String record) {
        assertThat(PACK.blocksStage(TYPE, stage, decided("ours"))).contains(record);
        assertThat(PACK.blocksStage(TYPE, stage, decided("ours").evidence(record)))
                .doesNotContain(record);
    }

    private static CaseFacts atTheEnd(CaseFacts facts) {
        return facts.with("case", "stage", "improve");
    }

    private static CaseFacts decided(String responsible) {
        return PACK.newCase()
                .done("confirm-responsibility")
                .field("responsible", responsible)
                .field("responsibilityWhy", "核对批次记录");
    }
}
