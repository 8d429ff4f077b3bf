package org.redress.packs.electronicssqe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.redress.packs.electronicssqe.ThisPack.PACK;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.redress.api.procedure.DeclineGround;
import org.redress.api.procedure.TaskDecl;
import org.redress.testkit.CaseFacts;
import org.redress.testkit.PackUnderTest;

/** P10's gates and tasks. */
class RulesTest {

    private static final String TYPE = "complaint";

    @ParameterizedTest
    @CsvSource({
        "receive, mail-reply, customer-service, ",
        "receive, ask-on-site, customer-service, ",
        "investigate, sample-arrived, customer-service, ",
        "investigate, on-site-check, sqe, ",
        "investigate, preliminary-cause, sqe, ",
        "investigate, answer-own, customer-service, own-cause-answer",
        "review, hold-review, customer-service, ",
        "reply, send-8d, customer-service, report-8d",
        "reply, send-disposal, customer-service, disposal-sheet",
        "verify, file-notice, sqe, notice-sheet",
        "verify, file-8d, sqe, report-8d",
        "verify, file-handling, sales, handling-sheet"
    })
    void each_task_is_kept_for_the_role_that_does_it_and_each_record_for_its_custodian(
            String stage, String id, String role, String evidence) {
        TaskDecl task = PACK.task(TYPE, stage, id);
        assertThat(task.role()).isEqualTo(role);
        assertThat(task.mandatory()).isTrue();
        assertThat(task.reserved()).isTrue();
        assertThat(task.evidence()).isEqualTo(Optional.ofNullable(evidence));
    }

    @ParameterizedTest
    @CsvSource({"sales, true", "sqe, true", "customer-service, false", "cs-supervisor, false", "cs-manager, false"})
    void customer_service_leads(String owner, boolean blocked) {
        CaseFacts facts = PACK.newCase().with("case", "ownerRoles", List.of(owner));
        assertThat(PACK.blocksStage(TYPE, "receive", facts).contains("customer-service-leads"))
                .isEqualTo(blocked);
    }

    // The customer is asked, the sample looked at

    @Test
    void the_customer_is_asked_whether_an_on_site_check_is_needed() {
        assertThat(PACK.blocksStage(TYPE, "receive", led())).containsExactly("on-site-asked");
        CaseFacts wanted = led().field("onSite", "wanted");
        assertThat(PACK.blocksStage(TYPE, "receive", wanted)).isEmpty();
        assertThat(applies("investigate", "on-site-check", wanted)).isTrue();
        assertThat(applies("investigate", "on-site-check", led().field("onSite", "not-wanted")))
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({"coming, true", "none, false"})
    void the_arrival_of_the_sample_is_recorded_unless_there_is_none(String sample, boolean asked) {
        assertThat(applies("investigate", "sample-arrived", led())).isTrue();
        assertThat(applies("investigate", "sample-arrived", led().field("sample", sample)))
                .isEqualTo(asked);
    }

    @Test
    void who_needs_tests_says_why_and_which() {
        CaseFacts facts = investigated("ours").field("testsNeeded", true);
        assertThat(PACK.blocksStage(TYPE, "investigate", facts)).containsExactly("reason-for-tests");
        assertThat(PACK.blocksStage(TYPE, "investigate", facts.field("testsReason", "X 射线")))
                .isEmpty();
    }

    @Test
    void the_first_cause_and_whose_responsibility_it_is_are_recorded() {
        assertThat(PACK.blocksStage(TYPE, "investigate", led()))
                .containsExactlyInAnyOrder("first-cause-known", "responsibility-known");
        assertThat(PACK.blocksStage(TYPE, "investigate", investigated("ours"))).isEmpty();
    }

    // The customer's own responsibility

    @Test
    void the_customers_own_responsibility_is_recorded_and_approved_before_it_is_answered() {
        CaseFacts facts = investigated("customer");
        assertThat(applies("investigate", "answer-own", facts)).isTrue();
        assertThat(applies("investigate", "answer-own", investigated("ours"))).isFalse();
        assertThat(PACK.blocksStage(TYPE, "investigate", facts)).containsExactly("own-cause-approved");
        facts.with("documents", "inReview", List.of("own-cause-answer"));
        assertThat(PACK.blocksStage(TYPE, "investigate", facts)).containsExactly("own-cause-approved");
        facts.with("documents", "issued", List.of("own-cause-answer"));
        assertThat(PACK.blocksStage(TYPE, "investigate", facts)).isEmpty();
    }

    @Test
    void it_ends_there_once_it_was_approved_and_answered_directly() {
        DeclineGround ground = PACK.procedure().handling().conduct().declines().get(0);
        CaseFacts facts = investigated("customer").with("documents", "issued", List.of("own-cause-answer"));
        assertThat(ground.require().orElseThrow().test(facts.all())).contains(false);
        assertThat(ground.require().orElseThrow().test(facts.done("answer-own").all()))
                .contains(true);
        assertThat(ground.require()
                        .orElseThrow()
                        .test(facts.field("responsibility", "ours").all()))
                .contains(false);
    }

    // Review, measures, approvals

    @ParameterizedTest
    @ValueSource(strings = {"ask-department", "plan-measure"})
    void the_review_meeting_comes_before_analysis_and_measures(String action) {
        assertThat(PACK.blocks(action, TYPE, led())).containsExactly("reviewed-first");
        assertThat(PACK.blocks(action, TYPE, led().done("hold-review"))).isEmpty();
    }

    @Test
    void the_review_lists_main_and_secondary_causes_makes_control_points_and_keeps_minutes() {
        CaseFacts facts = investigated("ours");
        assertThat(PACK.blocksStage(TYPE, "review", facts))
                .containsExactlyInAnyOrder("causes-listed", "control-points", "minutes-kept");
        facts.field("mainCauses", "炉温偏低");
        assertThat(PACK.blocksStage(TYPE, "review", facts)).contains("causes-listed");
        facts.field("secondaryCauses", "锡膏回温不足").field("controlPoints", "炉温每班测，工艺员");
        assertThat(PACK.blocksStage(TYPE, "review", facts)).containsExactly("minutes-kept");
        assertThat(PACK.blocksStage(TYPE, "review", facts.evidence("review-minutes")))
                .isEmpty();
    }

    @Test
    void until_both_have_approved_an_answer_can_only_go_back_to_the_analysis_of_causes() {
        CaseFacts facts = investigated("ours").with("documents", "issued", List.of("measures-sheet"));
        assertThat(PACK.blocks("accept-part", TYPE, facts))
                .as("the manager agreed, manufacturing has not signed")
                .containsExactly("approved-before-accepted");
        assertThat(PACK.blocks("return-part", TYPE, facts)).isEmpty();
        facts.with("documents", "signed", List.of("measures-sheet"));
        assertThat(PACK.blocks("accept-part", TYPE, facts)).isEmpty();
    }

    @Test
    void measures_leave_the_house_with_the_cause_and_both_approvals() {
        CaseFacts facts = investigated("ours");
        assertThat(PACK.blocksStage(TYPE, "correct", facts))
                .containsExactlyInAnyOrder("cause-analysed", "measures-approved");
        facts.with("documents", "signed", List.of("measures-sheet"))
                .with("parts", "causes", List.of("related-department"))
                .with("parts", "unjudged", 1);
        assertThat(PACK.blocksStage(TYPE, "correct", facts)).containsExactly("cause-analysed");
        assertThat(PACK.blocksStage(TYPE, "correct", facts.with("parts", "unjudged", 0)))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"8d, true, false", "disposal, false, true"})
    void an_8d_or_a_disposal_sheet_goes_out(String kind, boolean eightD, boolean disposal) {
        assertThat(PACK.blocksStage(TYPE, "reply", investigated("ours"))).containsExactly("report-chosen");
        CaseFacts facts = investigated("ours").field("reportKind", kind);
        assertThat(PACK.blocksStage(TYPE, "reply", facts)).isEmpty();
        assertThat(applies("reply", "send-8d", facts)).isEqualTo(eightD);
        assertThat(applies("reply", "send-disposal", facts)).isEqualTo(disposal);
        assertThat(applies("verify", "file-8d", facts)).isEqualTo(eightD);
    }

    @ParameterizedTest
    @ValueSource(strings = {"open", "unchecked", "unanswered"})
    void it_is_solved_when_the_measures_work(String left) {
        CaseFacts facts = investigated("ours").with("measures", "effective", 1);
        assertThat(PACK.blocksStage(TYPE, "verify", facts)).isEmpty();
        assertThat(PACK.blocksStage(TYPE, "verify", facts.with("measures", left, 1)))
                .containsExactly("solved");
    }

    private static boolean applies(String stage, String task, CaseFacts facts) {
        return PackUnderTest.applies(PACK.task(TYPE, stage, task), facts);
    }

    /** Facts of a case that customer service leads. */
    private static CaseFacts led() {
        return PACK.newCase().with("case", "ownerRoles", List.of("customer-service"));
    }

    private static CaseFacts investigated(String responsibility) {
        return led().field("preliminaryCause", "虚焊")
                .field("investigation", "切片见焊点空洞")
                .field("responsibility", responsibility);
    }
}
