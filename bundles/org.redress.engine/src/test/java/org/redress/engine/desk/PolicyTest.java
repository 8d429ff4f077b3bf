package org.redress.engine.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.redress.engine.desk.Houses.WHY;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.redress.api.casework.CaseFile;
import org.redress.api.casework.Escalation;
import org.redress.api.plugin.PluginPolicies.Asked;
import org.redress.api.plugin.PluginPolicies.Verdict;
import org.redress.api.text.Text;

/** Rows of the ladder that leave the word to code of a plugin. */
class PolicyTest {

    private static final Text BECAUSE = Text.of("第三次了", "it is the third time");

    private final Clinic clinic = new Clinic(Houses.with("ladder:\n"
            + "  - { id: known, level: 2, on: [demand-recorded], amount-from: 100, policy: third-time, lead: executive,"
            + " tell: [legal], " + WHY + " }\n"));
    private final List<Asked> asked = new ArrayList<>();

    private void answering(Verdict verdict) {
        clinic.code = (pack, policy, question) -> {
            assertThat(policy).isEqualTo("third-time");
            assertThat(pack.id()).isEqualTo("house");
            asked.add(question);
            return verdict;
        };
    }

    private CaseFile demanded(int amount) {
        return demand(clinic.register("frontdesk", "goods", Map.of()), amount);
    }

    private CaseFile demand(CaseFile file, int amount) {
        return clinic.did(
                "frontdesk",
                file,
                "record-demand",
                "kind",
                "refund",
                "amount",
                Map.of("amount", amount + ".00"),
                "channel",
                "phone",
                "text",
                "退钱");
    }

    @Test
    void code_is_asked_only_once_all_columns_of_the_row_fit_and_sees_what_conditions_see() {
        answering(new Verdict.Stay());
        demanded(99);
        assertThat(asked).isEmpty();
        demanded(100);
        assertThat(asked).singleElement().satisfies(question -> {
            assertThat(question.event()).isEqualTo("demand-recorded");
            assertThat((Map<?, ?>) question.facts().get("demand"))
                    .extracting("kind")
                    .isEqualTo("refund");
            assertThat(question.at()).isEqualTo(clinic.now);
        });
    }

    @Test
    void a_row_that_code_lets_be_is_asked_about_again_when_something_happens_again() {
        answering(new Verdict.Stay());
        CaseFile file = demanded(100);
        assertThat(file.escalations()).isEmpty();
        answering(new Verdict.StepUp(Optional.empty(), List.of(), Optional.empty()));
        assertThat(demand(file, 200).escalations()).singleElement().satisfies(step -> {
            assertThat(step.lead()).contains("exec");
            assertThat(step.told()).containsExactly("legal");
            assertThat(step.level()).isEqualTo(2);
        });
    }

    @Test
    void code_may_name_another_lead_others_to_tell_and_its_own_reason() {
        answering(new Verdict.StepUp(
                Optional.of("public-relations"), List.of("doctor", "operations-manager"), Optional.of(BECAUSE)));
        CaseFile file = demanded(100);
        Escalation step = file.escalations().get(0);
        assertThat(step.lead()).contains("pr");
        assertThat(step.told()).containsExactly("doctor", "ops");
        assertThat(step.why()).isEqualTo(BECAUSE);
        assertThat(file.ownership().offered().orElseThrow().to()).isEqualTo("pr");
    }

    @Test
    void without_an_answer_the_owner_and_a_manager_are_told_to_decide_and_nobody_is_offered_the_case() {
        answering(new Verdict.Unanswered(Text.of("插件出错", "the plugin failed")));
        CaseFile file = demanded(100);
        Escalation step = file.escalations().get(0);
        assertThat(step.lead()).isEmpty();
        assertThat(step.told()).contains(file.ownership().owner().orElseThrow(), "ops");
        assertThat(step.why().in("en")).contains("the plugin failed");
        assertThat(file.ownership().offered()).isEmpty();
        assertThat(demand(file, 200).escalations()).as("told once").hasSize(1);
    }

    @Test
    void a_role_that_the_case_does_not_know_is_no_answer() {
        answering(new Verdict.StepUp(Optional.of("emperor"), List.of(), Optional.empty()));
        assertThat(demanded(100).escalations()).singleElement().satisfies(step -> {
            assertThat(step.lead()).isEmpty();
            assertThat(step.why().in("en")).contains("emperor");
        });
    }
}
