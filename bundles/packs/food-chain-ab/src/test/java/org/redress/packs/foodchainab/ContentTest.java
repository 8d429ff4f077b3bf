package org.redress.packs.foodchainab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.redress.packs.foodchainab.ThisPack.PACK;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.redress.api.procedure.DocumentTemplate;
import org.redress.api.procedure.Guide;
import org.redress.api.procedure.PackKind;
import org.redress.api.procedure.RoleDecl;
import org.redress.api.text.Text;
import org.redress.testkit.TextCheck;

/** What P16 lists, and the frame that this pack gives it. */
class ContentTest {

    @Test
    void it_is_the_procedure_of_p16() {
        assertThat(PACK.procedure().ref().id()).isEqualTo("food-chain-ab");
        assertThat(PACK.procedure().kind()).isEqualTo(PackKind.PROCEDURE);
        assertThat(PACK.procedure().origin()).isEqualTo("P16");
        assertThat(PACK.procedure().types()).containsOnlyKeys("food-chain-ab/in-store", "food-chain-ab/food-safety");
    }

    @Test
    void the_record_sheet_has_five_parts_in_both_languages() {
        List<DocumentTemplate> sheets = PACK.procedure().handling().papers().documents();
        assertThat(sheets).hasSize(4).allMatch(sheet -> sheet.countsAs().equals(Optional.of("record-sheet")));
        for (DocumentTemplate sheet : sheets) {
            assertThat(headings(sheet, "zh")).containsExactly("一、顾客信息", "二、抱怨情况", "三、异物处理注意事项", "四、纠正和预防措施", "五、效果确认");
            assertThat(headings(sheet, "en"))
                    .containsExactly(
                            "1 Customer",
                            "2 Description",
                            "3 Foreign object",
                            "4 Corrective and preventive action",
                            "5 Effect");
        }
    }

    @Test
    void the_sheet_cannot_be_issued_without_the_customer() {
        assertThat(PACK.procedure().handling().papers().documents())
                .allMatch(sheet -> sheet.requires().toString().contains("customer.name"));
    }

    @Test
    void responsibility_is_not_admitted_before_the_facts_are_known() {
        assertThat(steps("no-admission")).contains("不说「是我们的错」", "不猜原因");
        assertThat(guide("no-admission").stages()).containsExactly("receive", "settle");
        assertThat(guide("no-admission").types()).as("A and B").isEmpty();
    }

    @Test
    void senior_people_speak_positively_to_press_and_authorities() {
        assertThat(steps("press-and-authority")).contains("公司负责人", "正面", "全力配合", "也告诉顾客");
    }

    @Test
    void what_is_beyond_ones_authority_is_told_to_the_customer() {
        assertThat(steps("beyond-authority")).contains("告诉顾客", "马上请示");
    }

    @Test
    void the_matrix_of_forms_is_shown_where_customers_are_received() {
        assertThat(steps("forms")).contains("带离人群，请坐，用表格记录，马上叫经理，把记录交给经理", "等顾客先挂", "联系顾客给予反馈", "是哪个单位、来做什么");
    }

    @ParameterizedTest
    @ValueSource(strings = {"foreign-object", "illness", "injury"})
    void what_to_do_stands_beside_each_case_of_that_harm(String id) {
        assertThat(guide(id).situations()).containsExactly(id);
    }

    @Test
    void the_foreign_object_instructions_say_to_keep_it_and_draw_no_conclusion() {
        assertThat(steps("foreign-object")).contains("戴手套", "拍照", "封存", "不猜来源");
    }

    @Test
    void both_classes_have_their_steps_as_a_guide() {
        assertThat(steps("a-settle")).contains("聆听", "同情", "询问", "解决", "达成一致");
        assertThat(steps("b-standard")).contains("专心听", "表示关心", "资料和证据", "纠正和预防措施", "感谢", "登记单");
    }

    @Test
    void every_vacancy_leads_to_head_office() {
        Map<String, RoleDecl> roles = PACK.procedure().roles();
        for (String code : roles.keySet()) {
            String last = code;
            for (Optional<String> next = roles.get(code).fallback();
                    next.isPresent();
                    next = roles.get(last).fallback()) {
                last = next.get();
            }
            assertThat(last).isEqualTo("head-office");
        }
    }

    @Test
    void a_description_suggests_its_type_in_both_languages() {
        assertThat(PACK.type("in-store").keywords()).contains("过期", "dirty");
        assertThat(PACK.type("food-safety").keywords()).contains("异物", "vomiting");
    }

    @Test
    void every_text_is_there_in_both_languages() {
        assertThat(TextCheck.in(PACK.procedure())).hasSizeGreaterThan(200);
        TextCheck.everyTextIsChineseAndEnglish(PACK.procedure());
    }

    private static List<String> headings(DocumentTemplate sheet, String language) {
        return sheet.body().get(language).stream()
                .filter(DocumentTemplate.Paragraph::heading)
                .map(heading -> ((DocumentTemplate.Words) heading.parts().get(0)).text())
                .toList();
    }

    private static String steps(String id) {
        return String.join(
                "", guide(id).steps().stream().map((Text step) -> step.in("zh")).toList());
    }

    private static Guide guide(String id) {
        return PACK.procedure().guides().stream()
                .filter(guide -> guide.id().equals("food-chain-ab/" + id))
                .findFirst()
                .orElseThrow();
    }
}
