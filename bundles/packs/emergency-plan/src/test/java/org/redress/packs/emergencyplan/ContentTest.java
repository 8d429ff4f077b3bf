package org.redress.packs.emergencyplan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.redress.packs.emergencyplan.ThisPack.PACK;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.redress.api.procedure.DocumentTemplate;
import org.redress.api.procedure.Guide;
import org.redress.api.procedure.PackKind;
import org.redress.api.procedure.RoleDecl.Right;
import org.redress.api.procedure.Stage;
import org.redress.testkit.TextCheck;

/** What P11 lists, and the frame that this pack gives it. */
class ContentTest {

    @Test
    void it_is_the_procedure_of_p11() {
        assertThat(PACK.procedure().ref().id()).isEqualTo("emergency-plan");
        assertThat(PACK.procedure().kind()).isEqualTo(PackKind.PROCEDURE);
        assertThat(PACK.procedure().origin()).isEqualTo("P11");
        assertThat(PACK.procedure().types()).containsOnlyKeys("emergency-plan/complaint", "emergency-plan/plan-breach");
    }

    @Test
    void complaints_come_by_hotline_e_mail_online_chat_and_at_the_store_desk() {
        assertThat(PACK.type("complaint").channels()).containsExactly("phone", "email", "chat", "front-desk");
    }

    @Test
    void receive_analyse_solve_track_and_sum_up_in_this_order() {
        assertThat(PACK.type("complaint").stages())
                .extracting(Stage::id)
                .containsExactly("receive", "analyse", "solve", "track", "sum-up");
    }

    @Test
    void the_group_coordinates_the_specialist_follows_up_and_every_vacancy_leads_to_the_person_named() {
        assertThat(PACK.procedure().roles().keySet())
                .containsExactly(
                        "service-desk", "complaint-specialist", "department-head", "group-leader", "plan-keeper");
        assertThat(PACK.procedure().roles().get("group-leader").rights()).contains(Right.MANAGE);
        assertThat(PACK.procedure().roles().values())
                .filteredOn(role -> role.fallback().isEmpty())
                .extracting(role -> role.code())
                .containsExactly("plan-keeper");
    }

    @Test
    void the_decision_on_a_breach_is_signed_by_the_person_named() {
        DocumentTemplate paper =
                PACK.procedure().handling().papers().documents().get(0);
        assertThat(paper.code()).isEqualTo("breach-decision");
        assertThat(paper.signers()).containsExactly("plan-keeper");
        assertThat(paper.requires().toString()).contains("decision", "grounds");
    }

    @Test
    void each_step_has_its_guide_and_the_first_one_asks_for_customer_content_and_demand() {
        assertThat(PACK.procedure().guides().stream()
                        .filter(guide -> guide.types().equals(List.of("complaint")))
                        .flatMap(guide -> guide.stages().stream())
                        .distinct())
                .containsExactlyInAnyOrder("receive", "analyse", "solve", "track", "sum-up");
        assertThat(steps("receive")).contains("您是谁、发生了什么、您希望怎样", "热线", "邮件和在线", "门店");
        assertThat(steps("sum-up")).contains("根本原因");
    }

    @Test
    void every_text_is_there_in_both_languages() {
        assertThat(TextCheck.in(PACK.procedure())).hasSizeGreaterThan(100);
        TextCheck.everyTextIsChineseAndEnglish(PACK.procedure());
    }

    @Test
    void a_description_suggests_its_type_in_both_languages() {
        assertThat(PACK.type("complaint").keywords()).contains("态度", "broken");
        assertThat(PACK.type("plan-breach").keywords()).contains("推诿", "breach");
    }

    private static String steps(String id) {
        Guide found = PACK.procedure().guides().stream()
                .filter(guide -> guide.id().equals("emergency-plan/" + id))
                .findFirst()
                .orElseThrow();
        return String.join("", found.steps().stream().map(step -> step.in("zh")).toList());
    }
}
