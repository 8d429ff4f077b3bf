package org.redress.packs.retailshift;

import static org.assertj.core.api.Assertions.assertThat;
import static org.redress.packs.retailshift.ThisPack.PACK;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.redress.api.procedure.ClassDecl;
import org.redress.api.procedure.FormField;
import org.redress.api.procedure.Guide;
import org.redress.api.procedure.PackKind;
import org.redress.api.procedure.RefusalGround;
import org.redress.api.procedure.RoleDecl.Right;
import org.redress.api.procedure.Stage;
import org.redress.api.text.Text;
import org.redress.testkit.TextCheck;

/** What P07 lists, and the frame that this pack gives it. */
class ContentTest {

    @Test
    void it_is_the_procedure_of_p07() {
        assertThat(PACK.procedure().ref().id()).isEqualTo("retail-shift");
        assertThat(PACK.procedure().kind()).isEqualTo(PackKind.PROCEDURE);
        assertThat(PACK.procedure().origin()).isEqualTo("P07");
        assertThat(PACK.procedure().types()).containsOnlyKeys("retail-shift/complaint");
    }

    @Test
    void it_is_settled_on_the_spot_then_done_then_the_customer_is_called() {
        assertThat(PACK.type("complaint").stages())
                .extracting(Stage::id)
                .containsExactly("on-the-spot", "solve", "courtesy");
    }

    @Test
    void the_customer_vents_and_nobody_argues() {
        assertThat(duties()).contains("任何时候都不争辩");
        assertThat(PACK.task("complaint", "on-the-spot", "let-vent").mandatory())
                .isTrue();
        assertThat(steps("listen")).contains("不打断", "不争辩");
        assertThat(PACK.type("complaint").doNow().get(0).in("zh")).contains("先听完");
    }

    @ParameterizedTest
    @ValueSource(strings = {"identity", "behaviour"})
    void what_the_shift_manager_collects_has_its_place_in_the_form(String field) {
        assertThat(PACK.type("complaint").form().fields())
                .extracting(FormField::name)
                .contains(field);
    }

    @Test
    void there_are_three_natures() {
        assertThat(PACK.procedure().classes()).extracting(ClassDecl::code).containsExactlyInAnyOrder("a", "b", "c");
    }

    @Test
    void a_wish_is_refused_on_four_grounds_and_on_no_other() {
        assertThat(PACK.procedure().handling().conduct().refusals())
                .extracting(RefusalGround::id)
                .containsExactly("government-rules", "law", "company-policy", "impossible");
        assertThat(PACK.procedure().handling().conduct().refusals())
                .as("what is refused on them is the wish: nothing else has to be true")
                .allMatch(ground -> ground.require().isEmpty() && ground.types().isEmpty());
    }

    @ParameterizedTest
    @CsvSource({"government-rules, 政府规定", "law, 法律", "company-policy, 公司", "impossible, 缺货"})
    void each_ground_is_named_as_people_know_it(String ground, String word) {
        assertThat(PACK.procedure().handling().conduct().refusals())
                .filteredOn(found -> found.id().equals(ground))
                .allMatch(found -> found.title().in("zh").contains(word))
                .hasSize(1);
    }

    @Test
    void the_complaint_itself_is_never_declined() {
        assertThat(PACK.procedure().handling().conduct().declines()).isEmpty();
    }

    @Test
    void a_customer_who_is_hard_to_calm_is_asked_what_we_can_do() {
        assertThat(guide("hard-to-calm").script().orElseThrow().in("en")).contains("What can we do for you");
        assertThat(guide("hard-to-calm").situations()).containsExactly("hard-to-calm");
    }

    @Test
    void the_ways_of_each_nature_are_shown_where_it_is_found() {
        assertThat(steps("own-cause")).contains("遗憾");
        assertThat(steps("valuables")).contains("报案");
        assertThat(steps("refusing")).contains("政府规定", "法律", "政策和规定", "缺货");
    }

    @Test
    void every_vacancy_leads_to_the_store_manager() {
        assertThat(PACK.procedure().roles().get("clerk").fallback()).contains("shift-manager");
        assertThat(PACK.procedure().roles().get("shift-manager").fallback()).contains("store-manager");
        assertThat(PACK.procedure().roles().get("clerk").rights()).doesNotContain(Right.MANAGE);
    }

    @Test
    void every_text_is_there_in_both_languages() {
        assertThat(TextCheck.in(PACK.procedure())).hasSizeGreaterThan(100);
        TextCheck.everyTextIsChineseAndEnglish(PACK.procedure());
    }

    @Test
    void a_description_suggests_its_type_in_both_languages() {
        assertThat(PACK.type("complaint").keywords()).contains("收银", "overcharged");
    }

    private static String duties() {
        return joined(PACK.procedure().duties());
    }

    private static String steps(String id) {
        return joined(guide(id).steps());
    }

    private static String joined(List<Text> texts) {
        return String.join("", texts.stream().map(text -> text.in("zh")).toList());
    }

    private static Guide guide(String id) {
        return PACK.procedure().guides().stream()
                .filter(guide -> guide.id().equals("retail-shift/" + id))
                .findFirst()
                .orElseThrow();
    }
}
