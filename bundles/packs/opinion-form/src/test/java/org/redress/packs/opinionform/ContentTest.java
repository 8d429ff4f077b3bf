package org.redress.packs.opinionform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.redress.packs.opinionform.ThisPack.PACK;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.redress.api.procedure.DocumentTemplate;
import org.redress.api.procedure.FormField;
import org.redress.api.procedure.PackKind;
import org.redress.api.procedure.RoleDecl.Right;
import org.redress.api.procedure.Stage;
import org.redress.testkit.TextCheck;

/** What P04 lists, and the frame that this pack gives it. */
class ContentTest {

    @Test
    void it_is_the_procedure_of_p04() {
        assertThat(PACK.procedure().ref().id()).isEqualTo("opinion-form");
        assertThat(PACK.procedure().kind()).isEqualTo(PackKind.PROCEDURE);
        assertThat(PACK.procedure().origin()).isEqualTo("P04");
        assertThat(PACK.procedure().types()).containsOnlyKeys("opinion-form/opinion");
        assertThat(PACK.procedure().clocks()).as("P04 names no time").isEmpty();
    }

    @Test
    void opinion_cause_call_visit_and_satisfaction_follow_one_another() {
        assertThat(PACK.type("opinion").stages())
                .extracting(Stage::id)
                .containsExactly("receive", "analyse", "call", "on-site", "satisfied");
    }

    @Test
    void the_form_asks_for_product_delivery_date_and_the_opinion_in_detail() {
        assertThat(PACK.type("opinion").form().fields().stream()
                        .filter(FormField::required)
                        .map(FormField::name))
                .containsExactly("product", "deliveredOn", "opinion");
    }

    @Test
    void the_form_has_room_for_every_step_up_to_the_verified_result() {
        assertThat(PACK.type("opinion").form().fields())
                .extracting(FormField::name)
                .contains("cause", "plan", "visitBy", "dealer", "onSite", "asAgreed", "result", "satisfied");
    }

    @Test
    void the_paper_lc02_has_a_heading_for_each_step_and_every_entry_of_the_form() {
        String body = words("opinion-form");
        assertThat(body)
                .contains("顾客与产品", "顾客意见", "原因分析", "电话沟通", "现场解决", "结果验证")
                .contains("demand.text", "customer.name");
        PACK.type("opinion").form().fields().forEach(field -> assertThat(body).contains("fields." + field.name()));
    }

    @Test
    void lc02_may_be_printed_at_any_step() {
        assertThat(document("opinion-form").stages()).isEmpty();
        assertThat(document("opinion-form").when()).isEmpty();
    }

    @Test
    void whoever_goes_there_has_the_customers_demand_and_the_plan_in_writing() {
        assertThat(words("visit-order")).contains("demand.text", "fields.plan", "fields.dealer", "完全按商定的方案");
    }

    @Test
    void a_dealer_is_a_role_of_its_own_that_decides_nothing() {
        assertThat(PACK.procedure().roles().get("dealer").rights()).containsExactly(Right.WORK);
        assertThat(PACK.procedure().authority()).noneMatch(row -> row.role().equals("dealer"));
    }

    @Test
    void the_call_is_sincere_and_balances_both_sides() {
        String steps = PACK.procedure().guides().stream()
                .filter(guide -> guide.id().equals("opinion-form/call"))
                .flatMap(guide -> guide.steps().stream())
                .map(step -> step.in("zh"))
                .collect(Collectors.joining());
        assertThat(steps).contains("诚恳", "公司和顾客两边");
    }

    @Test
    void every_text_is_there_in_both_languages() {
        assertThat(TextCheck.in(PACK.procedure())).hasSizeGreaterThan(80);
        TextCheck.everyTextIsChineseAndEnglish(PACK.procedure());
    }

    @Test
    void a_description_suggests_its_type_in_both_languages() {
        assertThat(PACK.type("opinion").keywords()).contains("交付", "delivery");
    }

    /** The Chinese words, with the names of the values between them. */
    private static String words(String code) {
        return document(code).body().get("zh").stream()
                .flatMap(paragraph -> paragraph.parts().stream())
                .map(part -> part instanceof DocumentTemplate.Words words ? words.text() : part.toString())
                .collect(Collectors.joining(" "));
    }

    private static DocumentTemplate document(String code) {
        return PACK.procedure().handling().papers().documents().stream()
                .filter(each -> each.code().equals(code))
                .findFirst()
                .orElseThrow();
    }
}
