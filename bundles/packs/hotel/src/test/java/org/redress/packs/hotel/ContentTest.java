package org.redress.packs.hotel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.redress.packs.hotel.ThisPack.PACK;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.redress.api.procedure.PackKind;
import org.redress.api.procedure.RoleDecl.Right;
import org.redress.api.procedure.Stage;
import org.redress.testkit.TextCheck;

/** What P09 lists, and the frame that this pack gives it. */
class ContentTest {

    @Test
    void it_is_the_procedure_of_p09() {
        assertThat(PACK.procedure().ref().id()).isEqualTo("hotel");
        assertThat(PACK.procedure().kind()).isEqualTo(PackKind.PROCEDURE);
        assertThat(PACK.procedure().origin()).isEqualTo("P09");
        assertThat(PACK.procedure().types()).containsOnlyKeys("hotel/guest");
    }

    @Test
    void record_review_investigate_solve_agree_and_give_feedback_in_this_order() {
        assertThat(PACK.type("guest").stages())
                .extracting(Stage::id)
                .containsExactly("record", "review", "investigate", "solve", "agree", "feedback");
    }

    @Test
    void desk_and_waiters_record_complaints() {
        assertThat(PACK.procedure().roles().get("hotel-desk").rights()).contains(Right.REGISTER);
        assertThat(PACK.procedure().roles().get("waiter").rights()).containsExactly(Right.REGISTER);
    }

    @Test
    void every_vacancy_leads_to_the_general_manager() {
        assertThat(PACK.procedure().roles().values())
                .filteredOn(role -> role.fallback().isEmpty())
                .extracting(role -> role.code())
                .containsExactly("general-manager");
    }

    @Test
    void the_papers_are_form_report_and_plan() {
        assertThat(PACK.procedure().handling().papers().documents())
                .extracting(template -> template.code())
                .containsExactly("complaint-form", "complaint-report", "solution-plan");
        assertThat(List.copyOf(PACK.procedure().evidence().keySet())).contains("complaint-form");
    }

    @Test
    void every_text_is_there_in_both_languages() {
        assertThat(TextCheck.in(PACK.procedure())).hasSizeGreaterThan(100);
        TextCheck.everyTextIsChineseAndEnglish(PACK.procedure());
    }

    @Test
    void a_description_suggests_its_type_in_both_languages() {
        assertThat(PACK.type("guest").keywords()).contains("空调", "breakfast");
    }
}
