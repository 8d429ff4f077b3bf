package org.redress.packs.lawcn;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.redress.api.procedure.Basis;
import org.redress.api.procedure.Basis.Confidence;
import org.redress.api.procedure.ClockDecl;
import org.redress.api.procedure.CompensationRule;
import org.redress.api.procedure.DocumentTemplate;
import org.redress.api.procedure.Guide;
import org.redress.api.procedure.LegalText;
import org.redress.api.procedure.TrackDecl;
import org.redress.testkit.PackUnderTest;

/** What the law asks beside deadlines and gates: each figure stands where it is needed, with its source. */
class AdviceTest {

    private static final PackUnderTest PACK = PackUnderTest.onClassPath();

    @Test
    void the_head_of_the_institution_answers_first_and_complaint_staff_are_named() {
        assertThat(words("received-by-whom")).contains("主要负责人是第一责任人", "指定的投诉人员");
        assertCited("received-by-whom", "responsible-persons", Confidence.SECONDARY);
    }

    @Test
    void of_a_group_five_are_received_and_more_send_representatives() {
        assertThat(words("received-by-whom")).contains("接待不超过五人", "推选代表");
        assertCited("received-by-whom", "group-visit", Confidence.UNVERIFIED);
    }

    @Test
    void repeated_or_similar_complaints_are_gathered_reported_to_the_head_and_may_be_investigated_together() {
        assertThat(words("similar-complaints")).contains("汇总", "报告主要负责人", "合并调查");
        assertCited("similar-complaints", "repeated-complaints", Confidence.UNVERIFIED);
    }

    @Test
    void negotiation_has_its_place_five_a_side_mediation_for_large_claims_and_an_agreement_in_writing() {
        assertThat(words("negotiation")).contains("专门的房间", "每方代表不超过五人", "先申请人民调解", "书面协议");
        assertCited("negotiation", "negotiation", Confidence.VERIFIED);
        assertThat(law("negotiation").basis().article()).contains("30");
        assertThat(notice()).as("the customer is told so too").contains("每方代表不超过五人", "书面协议");
    }

    @Test
    void place_physician_consent_guardian_and_secrecy_are_checked_where_a_treatment_is_concerned() {
        assertThat(guide("treatment-checked").types()).contains("treatment", "side-effect");
        assertThat(words("treatment-checked")).contains("场所", "主诊医师", "签好的同意书", "监护人", "第三方", "公开回复评价时不写任何治疗信息");
        assertCited("treatment-checked", "treatment-conditions", Confidence.SECONDARY);
        assertThat(law("treatment-conditions").basis().article()).contains("16-22");
    }

    @Test
    void a_prepaid_package_asked_back_within_seven_days_of_payment_is_refunded_since_may_2025() {
        assertThat(words("negotiation")).contains("付款七日内", "例外");
        assertCited("negotiation", "prepaid-refund", Confidence.SECONDARY);
        Basis basis = law("prepaid-refund").basis();
        assertThat(basis.inForceOn(LocalDate.of(2025, 4, 30))).isFalse();
        assertThat(basis.inForceOn(LocalDate.of(2025, 5, 1))).isTrue();
    }

    @Test
    void records_that_are_hidden_or_altered_are_presumed_to_be_our_fault() {
        assertThat(words("treatment-checked")).contains("不藏、不改、不销毁");
        assertCited("treatment-checked", "presumed-fault", Confidence.VERIFIED);
        assertThat(law("presumed-fault").basis().article()).contains("1222");
    }

    @Test
    void health_data_is_sensitive_and_outpatient_records_are_kept_for_fifteen_years() {
        assertCited("treatment-checked", "health-data", Confidence.VERIFIED);
        assertThat(law("health-data").body().in("zh")).contains("单独同意", "查阅、复制、更正、删除", "立即告知");
        assertCited("treatment-checked", "outpatient-records", Confidence.SECONDARY);
        assertThat(words("treatment-checked")).contains("不少于十五年");
    }

    @Test
    void what_may_not_be_deleted_is_only_stored_automatic_decisions_are_explained_and_assessments_kept_three_years() {
        assertThat(law("health-data").body().in("zh")).contains("不能删除的，只保存，不作他用", "自动作出的决定，要能说明理由", "评估报告至少保存三年");
        assertThat(words("treatment-checked")).contains("查阅、复制、更正或删除", "只保存，不作他用");
    }

    @Test
    void claims_lapse_after_three_years_and_twenty_at_most_which_is_told_with_the_court() {
        assertThat(track("court").why().in("zh")).contains("三年", "二十年", "第 188 条");
    }

    @Test
    void fraud_adds_three_times_the_price_and_five_hundred_yuan_at_least() {
        CompensationRule fraud = PACK.procedure().handling().compensation().stream()
                .filter(rule -> rule.id().equals("law-cn/fraud"))
                .findFirst()
                .orElseThrow();
        assertThat(fraud.times().orElseThrow()).isEqualByComparingTo("3");
        assertThat(fraud.least().orElseThrow()).isEqualByComparingTo("500");
        assertThat(fraud.basis().article()).contains("55");
    }

    @Test
    void a_major_dispute_is_reported_to_the_health_authority_while_the_house_works_on() {
        TrackDecl report = track("report-major-dispute");
        assertThat(report.keepsRunning()).isTrue();
        ClockDecl clock = PACK.procedure().clocks().stream()
                .filter(each -> each.id().equals("law-cn/major-dispute-reported"))
                .findFirst()
                .orElseThrow();
        assertThat(clock.target()).as("the law names no time").isTrue();
        assertThat(clock.basis().orElseThrow().article()).contains("28");
    }

    private static void assertCited(String guide, String law, Confidence confidence) {
        assertThat(guide(guide).basis()).contains("law-cn/" + law);
        assertThat(law(law).basis().confidence()).isEqualTo(confidence);
    }

    private static String words(String guide) {
        return guide(guide).steps().stream().map(step -> step.in("zh")).collect(Collectors.joining());
    }

    private static Guide guide(String id) {
        return PACK.procedure().guides().stream()
                .filter(guide -> guide.id().equals("law-cn/" + id))
                .findFirst()
                .orElseThrow();
    }

    private static LegalText law(String id) {
        return PACK.procedure().handling().conduct().library().stream()
                .filter(text -> text.id().equals("law-cn/" + id))
                .findFirst()
                .orElseThrow();
    }

    private static TrackDecl track(String code) {
        return PACK.procedure().handling().outside().tracks().stream()
                .filter(track -> track.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private static String notice() {
        List<DocumentTemplate> documents = PACK.procedure().handling().papers().documents();
        return documents.stream()
                .filter(template -> template.code().equals("rights-notice"))
                .flatMap(template -> template.body().get("zh").stream())
                .flatMap(paragraph -> paragraph.parts().stream())
                .map(Object::toString)
                .collect(Collectors.joining());
    }
}
