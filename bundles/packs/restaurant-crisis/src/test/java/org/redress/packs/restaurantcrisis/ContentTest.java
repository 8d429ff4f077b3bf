package org.redress.packs.restaurantcrisis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.redress.packs.restaurantcrisis.ThisPack.PACK;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.redress.api.procedure.Guide;
import org.redress.api.procedure.PackKind;
import org.redress.api.procedure.RoleDecl.Right;
import org.redress.api.procedure.Stage;
import org.redress.api.procedure.TrackDecl;
import org.redress.api.text.Text;
import org.redress.testkit.TextCheck;

/** What P13 lists, and the frame that this pack gives it. */
class ContentTest {

    @Test
    void it_is_the_procedure_of_p13() {
        assertThat(PACK.procedure().ref().id()).isEqualTo("restaurant-crisis");
        assertThat(PACK.procedure().kind()).isEqualTo(PackKind.PROCEDURE);
        assertThat(PACK.procedure().origin()).isEqualTo("P13");
        assertThat(PACK.procedure().types()).containsOnlyKeys("restaurant-crisis/complaint");
        assertThat(PACK.type("complaint").stages())
                .extracting(Stage::id)
                .containsExactly("take-up", "handle", "report");
    }

    @ParameterizedTest
    @CsvSource({
        "crew, senior-manager",
        "senior-manager, store-manager",
        "store-manager, area-manager",
        "area-manager, district-manager",
        "district-manager, market-manager",
        "public-affairs, market-manager",
        "support-centre, market-manager"
    })
    void where_one_is_absent_the_next_level_stands_in(String role, String next) {
        assertThat(PACK.procedure().roles().get(role).fallback()).contains(next);
    }

    @Test
    void the_most_senior_manager_takes_it_up_and_the_crew_only_registers() {
        assertThat(PACK.type("complaint").stages().get(0).role()).isEqualTo("senior-manager");
        assertThat(PACK.procedure().roles().get("crew").rights()).containsExactly(Right.REGISTER);
    }

    @ParameterizedTest
    @ValueSource(strings = {"legal", "technical", "marketing"})
    void departments_of_the_support_centre_can_be_asked(String role) {
        assertThat(PACK.procedure().roles().get(role).rights()).containsExactly(Right.WORK);
        assertThat(PACK.procedure().roles().get(role).fallback()).contains("support-centre");
    }

    @ParameterizedTest
    @CsvSource({
        "consumer-association, consumer-association",
        "police, police",
        "commerce, market-authority",
        "price-authority, market-authority"
    })
    void each_body_that_takes_the_matter_up_has_its_track_beside_which_the_house_goes_on(String track, String body) {
        TrackDecl found = PACK.procedure().handling().outside().tracks().stream()
                .filter(declared -> declared.code().equals(track))
                .findFirst()
                .orElseThrow();
        assertThat(found.body()).isEqualTo(body);
        assertThat(found.keepsRunning()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"firstLead, senior-manager", "secondLead, area-manager", "thirdLead, public-affairs", "thirdCoach, both"
    })
    void who_leads_where_is_a_setting(String setting, String fallback) {
        assertThat(PACK.procedure().settings().get(setting).fallback()).isEqualTo(fallback);
    }

    @Test
    void the_sum_that_must_be_told_is_two_thousand_unless_a_house_sets_another() {
        assertThat(((Number) PACK.procedure().settings().get("tellFrom").fallback()).doubleValue())
                .isEqualTo(2000);
    }

    @Test
    void the_three_steps_are_told_where_they_are_taken() {
        assertThat(guide("three-steps").steps())
                .extracting(step -> step.in("en").split(":")[0])
                .startsWith("First", "Second", "Third");
    }

    @Test
    void the_store_makes_no_statement_to_the_media() {
        assertThat(steps("outside")).contains("登记外部介入", "PA");
        assertThat(PACK.procedure().duties()).anyMatch(duty -> duty.in("zh").contains("媒体"));
    }

    @Test
    void every_text_is_there_in_both_languages() {
        assertThat(TextCheck.in(PACK.procedure())).hasSizeGreaterThan(100);
        TextCheck.everyTextIsChineseAndEnglish(PACK.procedure());
    }

    @Test
    void a_description_suggests_its_type_in_both_languages() {
        assertThat(PACK.type("complaint").keywords()).contains("异物", "reporter");
    }

    @Test
    void the_source_sets_no_limits_of_authority_and_the_pack_makes_none_up() {
        assertThat(PACK.procedure().authority()).isEmpty();
    }

    private static String steps(String id) {
        return String.join(
                "", guide(id).steps().stream().map((Text step) -> step.in("zh")).toList());
    }

    private static Guide guide(String id) {
        Optional<Guide> found = PACK.procedure().guides().stream()
                .filter(guide -> guide.id().equals("restaurant-crisis/" + id))
                .findFirst();
        return found.orElseThrow();
    }
}
