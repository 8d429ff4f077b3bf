package org.redress.packs.callcentre;

import static org.assertj.core.api.Assertions.assertThat;
import static org.redress.packs.callcentre.ThisPack.PACK;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.redress.api.procedure.FormField;
import org.redress.api.procedure.Guide;
import org.redress.api.procedure.Rhythm;
import org.redress.api.procedure.RoleDecl;
import org.redress.api.procedure.RoleDecl.Right;
import org.redress.api.procedure.Stage;
import org.redress.api.text.Text;
import org.redress.api.unit.UnitKind;
import org.redress.testkit.TextCheck;

/** What P17 lists, and what it gives as advice. */
class ContentTest {

    @Test
    void it_is_the_procedure_of_p17() {
        assertThat(PACK.procedure().ref().id()).isEqualTo("call-centre");
        assertThat(PACK.procedure().origin()).isEqualTo("P17");
        assertThat(PACK.procedure().types())
                .containsOnlyKeys("call-centre/policy", "call-centre/service", "call-centre/crisis");
    }

    @ParameterizedTest
    @ValueSource(strings = {"policy", "service"})
    void a_complaint_is_received_judged_handled_closed_and_filed(String type) {
        assertThat(PACK.type(type).stages())
                .extracting(Stage::id)
                .containsExactly("receive", "judge", "handle", "conclude", "file");
    }

    @Test
    void both_ordinary_types_ask_and_do_the_same() {
        assertThat(PACK.type("service").form()).isEqualTo(PACK.type("policy").form());
        assertThat(PACK.type("service").remedies())
                .isEqualTo(PACK.type("policy").remedies());
        assertThat(PACK.type("service").stages().toString())
                .isEqualTo(PACK.type("policy").stages().toString());
    }

    @Test
    void people_are_reminded_to_begin_with_an_inquiry() {
        assertThat(PACK.type("policy").doNow().get(0).in("en")).startsWith("Treat it as an inquiry first");
    }

    @Test
    void who_asks_for_a_leader_is_received_by_customer_service_or_the_secretary() {
        assertThat(PACK.type("service").doNow().get(2).in("en")).contains("customer service or the secretary");
        assertThat(PACK.procedure().roles().get("secretary").rights()).contains(Right.REGISTER);
        assertThat(steps("wants-leaders")).contains("客服或秘书接待", "致信、致电或会面");
    }

    @Test
    void leaders_have_no_right_to_work_so_that_they_never_own_a_case() {
        assertThat(PACK.procedure().roles().get("company-leader").rights()).isEmpty();
    }

    @Test
    void every_vacancy_leads_to_the_head_office_and_never_to_a_leader() {
        Map<String, RoleDecl> roles = PACK.procedure().roles();
        for (String code : roles.keySet()) {
            String last = code;
            while (roles.get(last).fallback().isPresent()) {
                last = roles.get(last).fallback().get();
            }
            assertThat(last).isEqualTo(code.equals("company-leader") ? "company-leader" : "head-office");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "vent, 不打断",
        "respect, 台阶",
        "redress, 实际损失",
        "agreement, 认同感受",
        "showing, 面子",
        "revenge, 证据",
    })
    void each_of_the_six_states_of_mind_has_its_guide(String mind, String advice) {
        assertThat(steps("mind-" + mind)).contains(advice);
        assertThat(guide("mind-" + mind).situations()).containsExactly(mind);
        assertThat(field("mind").options()).extracting(FormField.Option::value).contains(mind);
    }

    @ParameterizedTest
    @CsvSource({"first-impression, receive", "halo, receive", "projection, handle", "recency, conclude"})
    void each_of_the_four_effects_has_its_guide_where_it_works(String effect, String stage) {
        assertThat(guide(effect).stages()).contains(stage);
    }

    @Test
    void a_professional_claimant_is_assessed_and_no_deception_is_proven() {
        assertThat(steps("professional")).contains("个人还是有组织", "牟利", "没有欺诈的证明", "权利和时限与其他客户完全一样");
        assertThat(PACK.task("policy", "judge", "prove-no-deception").evidence())
                .contains("no-deception-proof");
    }

    @Test
    void colleagues_are_not_blamed_before_the_customer() {
        assertThat(PACK.procedure().duties()).anyMatch(duty -> duty.in("en").startsWith("Blame neither colleagues"));
        assertThat(steps("shifting")).contains("不一起批评同事或公司", "不与客户私下交朋友");
    }

    @Test
    void voice_another_person_and_another_place_help_with_somebody_agitated() {
        assertThat(steps("agitated")).contains("声音放低", "男同事或女同事", "投诉接待室");
    }

    @Test
    void nobody_is_worn_down_kept_waiting_or_threatened() {
        assertThat(steps("wants-leaders")).contains("不拿等候消磨客户");
        assertThat(steps("complains-often")).contains("不拿来提醒或压客户");
        assertThat(steps("hides-demand")).contains("不拿法条吓人");
        assertThat(String.join(
                        "",
                        PACK.procedure().guides().stream()
                                .flatMap(guide -> guide.steps().stream())
                                .map(step -> step.in("zh"))
                                .toList()))
                .doesNotContain("拖延一下", "设置障碍", "低端客户");
    }

    @Test
    void closed_cases_are_classified_by_matter_kind_of_policy_and_profession() {
        assertThat(PACK.procedure().handling().issues().subjects()).containsKeys("misled", "surrender");
        assertThat(PACK.task("policy", "file", "report").mandatory()).isTrue();
        assertThat(steps("improve")).contains("归类", "列为改进");
    }

    @Test
    void what_closed_cases_tell_about_products_and_service_is_reported_every_month() {
        assertThat(PACK.procedure().handling().periodic()).singleElement().satisfies(report -> {
            assertThat(report.per()).isEqualTo(UnitKind.BRANCH);
            assertThat(report.every().in(Map.of("reportEvery", "month"))).isEqualTo(Rhythm.MONTH);
            assertThat(report.record().orElseThrow().fields())
                    .filteredOn(FormField::required)
                    .extracting(FormField::name)
                    .containsExactly("classified", "products", "service");
            assertThat(report.tell()).contains("head-office");
        });
        assertThat(PACK.procedure().settings().get("reportEvery").fallback()).isEqualTo("month");
    }

    @Test
    void every_text_is_there_in_both_languages() {
        assertThat(TextCheck.in(PACK.procedure())).hasSizeGreaterThan(500);
        TextCheck.everyTextIsChineseAndEnglish(PACK.procedure());
    }

    @Test
    void a_description_suggests_its_type_in_both_languages() {
        assertThat(PACK.type("policy").keywords()).contains("退保", "surrender");
        assertThat(PACK.type("service").keywords()).contains("理赔", "claim");
        assertThat(PACK.type("crisis").keywords()).contains("聚集", "crowd");
    }

    @Test
    void a_setting_says_what_it_is_for_and_fits_its_own_limits() {
        assertThat(PACK.procedure().settings().values())
                .hasSize(20)
                .allSatisfy(setting -> assertThat(setting.help().in("zh")).isNotBlank());
    }

    private static String steps(String id) {
        return String.join(
                "", guide(id).steps().stream().map((Text step) -> step.in("zh")).toList());
    }

    private static Guide guide(String id) {
        return PACK.procedure().guides().stream()
                .filter(guide -> guide.id().equals("call-centre/" + id))
                .findFirst()
                .orElseThrow();
    }

    private static FormField field(String name) {
        List<FormField> fields = PACK.type("policy").form().fields();
        return fields.stream()
                .filter(field -> field.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
