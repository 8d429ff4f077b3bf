package org.redress.packs.servicerecovery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.redress.packs.servicerecovery.ThisPack.PACK;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.redress.api.procedure.ComplaintType;
import org.redress.api.procedure.Stage;

/** P08: one pack, four sets of steps, chosen by a branch. */
class VariantsTest {

    @Test
    void a_branch_follows_the_six_steps_unless_it_chooses_others() {
        assertThat(PACK.procedure().settings().get("steps").fallback()).isEqualTo("six");
    }

    @ParameterizedTest
    @CsvSource({"six, six-steps", "four, four-steps", "re-check, re-check", "counter, counter"})
    void each_set_of_steps_is_offered_alone(String chosen, String type) {
        assertThat(PACK.procedure().offered(Map.of("steps", chosen)))
                .extracting(ComplaintType::localId)
                .containsExactly(type);
    }

    @Test
    void the_six_steps_are_listen_apologise_offer_carry_out_follow_up_and_improve() {
        assertThat(stages("six-steps"))
                .containsExactly("listen", "apologise", "offer", "implement", "follow-up", "improve");
    }

    @Test
    void the_four_steps_are_receive_analyse_act_and_follow_up() {
        assertThat(stages("four-steps")).containsExactly("receive", "analyse", "act", "follow-up");
    }

    @Test
    void the_re_check_is_listen_investigate_admit_solve_contact_and_check_again() {
        assertThat(stages("re-check")).containsExactly("listen", "investigate", "admit", "solve", "contact", "check");
    }

    @Test
    void at_the_counter_it_is_vent_ask_and_settle() {
        assertThat(stages("counter")).containsExactly("vent", "ask", "settle");
    }

    private static List<String> stages(String type) {
        return PACK.type(type).stages().stream().map(Stage::id).toList();
    }
}
