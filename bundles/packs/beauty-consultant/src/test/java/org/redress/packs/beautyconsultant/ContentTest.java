package org.redress.packs.beautyconsultant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.redress.packs.beautyconsultant.ThisPack.PACK;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.redress.api.procedure.DocumentTemplate;
import org.redress.api.procedure.Guide;
import org.redress.api.procedure.PackKind;
import org.redress.api.procedure.Stage;
import org.redress.testkit.TextCheck;

/** What P05 lists, and the frame that this pack gives it. */
class ContentTest {

    @Test
    void it_is_the_procedure_of_p05() {
        assertThat(PACK.procedure().ref().id()).isEqualTo("beauty-consultant");
        assertThat(PACK.procedure().kind()).isEqualTo(PackKind.PROCEDURE);
        assertThat(PACK.procedure().origin()).isEqualTo("P05");
        assertThat(PACK.procedure().types()).containsOnlyKeys("beauty-consultant/dissatisfaction");
    }

    @Test
    void listen_clarify_record_explain_settle_sign_and_track_follow_one_another() {
        assertThat(PACK.type("dissatisfaction").stages())
                .extracting(Stage::id)
                .containsExactly("listen", "clarify", "record", "explain", "settle", "sign", "track");
    }

    @Test
    void a_complaint_is_every_dissatisfaction_other_than_a_return_within_the_rules() {
        assertThat(PACK.procedure().duties().get(0).in("en"))
                .isEqualTo("Every dissatisfaction is a complaint, other than a return within the rules");
        assertThat(PACK.type("dissatisfaction").hint().in("zh")).contains("可退换的除外");
    }

    @Test
    void the_deputy_stands_in_for_the_store_manager_and_is_a_consultant() {
        assertThat(PACK.procedure().roles().get("store-manager").fallback()).contains("deputy-manager");
        assertThat(PACK.procedure().roles().get("deputy-manager").title().in("zh"))
                .contains("咨询顾问");
    }

    @ParameterizedTest
    @CsvSource({"不带情绪", "不辩驳", "不推责任", "不看轻顾客", "马上处理", "不指出顾客的错", "灵活处理", "学到东西"})
    void the_rules_of_attitude_are_shown_at_every_step(String rule) {
        assertThat(guide("attitude").stages()).isEmpty();
        assertThat(steps("attitude")).contains(rule);
    }

    @ParameterizedTest
    @CsvSource({"listen, 不能打断", "clarify, 等顾客回答", "explain, 慢慢讲", "settle, 不超过公司规定", "track, 隔几天问一次"})
    void each_step_has_words_to_say(String guide, String advice) {
        assertThat(steps(guide)).contains(advice);
        assertThat(guide(guide).stages()).containsExactly(guide);
        assertThat(guide(guide).script()).isPresent();
    }

    @Test
    void the_record_sheet_holds_every_step_and_is_signed_by_whoever_handles_it_and_the_consultant() {
        DocumentTemplate sheet =
                PACK.procedure().handling().papers().documents().get(0);
        String words = sheet.body().get("zh").stream()
                .flatMap(paragraph -> paragraph.parts().stream())
                .map(Object::toString)
                .collect(Collectors.joining(" "));
        assertThat(words)
                .contains("customer.name", "fields.details", "fields.otherReasons")
                .contains("fields.cause", "fields.countermeasure", "fields.whyNoExchange");
        assertThat(sheet.signers()).containsExactly(DocumentTemplate.OWNER, "beauty-consultant");
    }

    @Test
    void every_text_is_there_in_both_languages() {
        assertThat(TextCheck.in(PACK.procedure())).hasSizeGreaterThan(100);
        TextCheck.everyTextIsChineseAndEnglish(PACK.procedure());
    }

    @Test
    void a_description_suggests_its_type_in_both_languages() {
        assertThat(PACK.type("dissatisfaction").keywords()).contains("过敏", "allergy");
    }

    private static String steps(String id) {
        return guide(id).steps().stream().map(step -> step.in("zh")).collect(Collectors.joining());
    }

    private static Guide guide(String id) {
        return PACK.procedure().guides().stream()
                .filter(guide -> guide.id().equals("beauty-consultant/" + id))
                .findFirst()
                .orElseThrow();
    }
}
