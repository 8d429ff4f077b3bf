package org.redress.packs.servicerecovery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.redress.packs.servicerecovery.ThisPack.PACK;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.redress.api.procedure.AuthorityRule;
import org.redress.api.procedure.Guide;
import org.redress.api.procedure.PackKind;
import org.redress.api.procedure.RoleDecl;
import org.redress.api.text.Text;
import org.redress.testkit.TextCheck;

/** What P08 lists, and the frame that this pack gives it. */
class ContentTest {

    @Test
    void it_is_the_procedure_of_p08() {
        assertThat(PACK.procedure().ref().id()).isEqualTo("service-recovery");
        assertThat(PACK.procedure().kind()).isEqualTo(PackKind.PROCEDURE);
        assertThat(PACK.procedure().origin()).isEqualTo("P08");
        assertThat(PACK.procedure().types()).hasSize(4);
    }

    @Test
    void nobody_takes_sides() {
        assertThat(steps("fair")).contains("顾客和当事员工都要听");
        assertThat(PACK.procedure().duties()).extracting(duty -> duty.in("zh")).contains("不偏袒任何一方");
    }

    @Test
    void a_choice_is_offered() {
        assertThat(steps("options")).contains("两个以上", "让顾客选");
    }

    @Test
    void common_problems_are_looked_at_together_regularly() {
        assertThat(steps("improve")).contains("定期", "常见的问题");
    }

    @ParameterizedTest
    @ValueSource(strings = {"quality", "attitude"})
    void at_the_counter_each_matter_has_its_guide(String about) {
        assertThat(guide(about).situations()).containsExactly(about);
        assertThat(guide(about).types()).containsExactly("counter");
    }

    @Test
    void the_customer_who_is_wrong_is_not_contradicted() {
        assertThat(steps("gently")).contains("不顶回去", "慢慢讲道理");
    }

    @Test
    void money_is_granted_within_limits_and_what_costs_nothing_by_anybody() {
        assertThat(PACK.procedure().authority())
                .extracting(AuthorityRule::remedy)
                .containsOnly("refund", "voucher");
    }

    @Test
    void every_vacancy_leads_to_the_general_manager() {
        Map<String, RoleDecl> roles = PACK.procedure().roles();
        for (String code : roles.keySet()) {
            String last = code;
            for (Optional<String> next = roles.get(code).fallback();
                    next.isPresent();
                    next = roles.get(last).fallback()) {
                last = next.get();
            }
            assertThat(last).isEqualTo("general-manager");
        }
    }

    @Test
    void every_text_is_there_in_both_languages() {
        assertThat(TextCheck.in(PACK.procedure())).hasSizeGreaterThan(150);
        TextCheck.everyTextIsChineseAndEnglish(PACK.procedure());
    }

    private static String steps(String id) {
        return String.join(
                "", guide(id).steps().stream().map((Text step) -> step.in("zh")).toList());
    }

    private static Guide guide(String id) {
        return PACK.procedure().guides().stream()
                .filter(guide -> guide.id().equals("service-recovery/" + id))
                .findFirst()
                .orElseThrow();
    }
}
