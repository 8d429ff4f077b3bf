package org.redress.engine.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.redress.api.casework.CaseFile;
import org.redress.api.casework.CaseState;
import org.redress.api.casework.FollowUp;
import org.redress.api.casework.NextStep;
import org.redress.api.casework.SignOff;
import org.redress.api.problem.Outcome;
import org.redress.engine.Packs;

/** After the solution: the customer is asked, what is unresolved is asked again, and two people stand for the case. */
class AftercareTest {

    private static final String SECOND_CALL = """
            redress: 1
            pack:
              id: second-call
              version: 1.0.0
              kind: overlay
              title: { zh: 再次回访, en: Second call }
              description: { zh: 测试, en: Test }
            gates:
              settled:
                on: [close]
                require: followUps.last == "settled"
                reason: { zh: 客户还有没解决的, en: Something is still open for the customer }
                resolved-by: record-follow-up
            clocks:
              second:
                subject: follow-up
                title: { zh: 第二次回访, en: Second follow-up }
                start: "follow-up-recorded:unresolved"
                amount: 3
                unit: days
                stop: ["follow-up-recorded:settled"]
                why: { zh: 没解决的三天内再次回访, en: What is unresolved is asked again within three days }
            """;

    private Clinic clinic = new Clinic();

    @Test
    void what_is_unresolved_starts_the_clock_of_a_second_follow_up_and_holds_closing() {
        clinic.overlay(SECOND_CALL);
        CaseFile file = clinic.register("frontdesk", "service", Map.of());
        assertThat(clinic.act("frontdesk", file, "record-follow-up", "result", "unresolved"))
                .as("what is open is said")
                .isInstanceOf(Outcome.Invalid.class);
        file = clinic.did(
                "frontdesk", file, "record-follow-up", "result", "unresolved", "satisfaction", "2", "text", "发票没收到");
        assertThat(file.clocks()).anyMatch(clock -> clock.id().equals("second-call/second") && clock.running());
        assertThat(clinic.gates(clinic.act("frontdesk", file, "close", "result", "已解决")))
                .contains("second-call/settled");

        file = clinic.did(
                "frontdesk", file, "record-follow-up", "result", "settled", "satisfaction", "4", "process", "5");
        assertThat(file.clocks()).noneMatch(clock -> clock.id().equals("second-call/second") && clock.open());
        assertThat(clinic.gates(clinic.act("frontdesk", file, "close", "result", "已解决")))
                .doesNotContain("second-call/settled");
        assertThat(file.dossier().aftercare().followUps())
                .extracting(FollowUp::satisfaction, FollowUp::process)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(Optional.of(2), Optional.empty()),
                        org.assertj.core.groups.Tuple.tuple(Optional.of(4), Optional.of(5)));
    }

    @Test
    void who_was_not_reached_has_told_no_satisfaction() {
        CaseFile file = clinic.register("frontdesk", "service", Map.of());
        assertThat(clinic.act("frontdesk", file, "record-follow-up", "result", "not-reached", "satisfaction", "3"))
                .isInstanceOf(Outcome.Invalid.class);
    }

    @Test
    void a_case_goes_to_the_archive_when_owner_and_another_manager_have_signed() {
        CaseFile file = closed();
        assertThat(clinic.gates(clinic.act("ops", file, "archive"))).containsExactly("clinic-chain/signed-archive");
        assertThat(next(file).action()).contains("sign-off");
        assertThat(next(file).owner()).isEqualTo("frontdesk");

        file = clinic.did("frontdesk", file, "sign-off");
        assertThat(next(file).owner()).as("the manager signs next").isNotEqualTo("frontdesk");
        assertThat(clinic.act("frontdesk", file, "sign-off")).isInstanceOf(Outcome.Conflict.class);
        file = clinic.did("ops", file, "sign-off");
        assertThat(file.dossier().aftercare().signOffs())
                .extracting(SignOff::capacity)
                .containsExactly(SignOff.OWNER, SignOff.MANAGER);
        assertThat(next(file).action()).contains("archive");
        assertThat(clinic.did("ops", file, "archive").state()).isEqualTo(CaseState.ARCHIVED);
    }

    @Test
    void an_owner_who_manages_signs_for_both_only_where_nobody_else_manages() {
        CaseFile file = clinic.did("ops", closed(), "take-over", "reason", "我来收尾");
        file = clinic.did("ops", file, "sign-off");
        assertThat(file.dossier().aftercare().signedAs(SignOff.MANAGER)).isFalse();

        clinic = new Clinic(Packs.inTree("two-level-clinic").procedure());
        clinic.accounts.values().removeIf(account -> !account.username().equals("ops"));
        clinic.staff("ops", "沈知秋", "store-manager", Clinic.BRANCH);
        file = clinic.register("ops", "complaint", Map.of());
        file = clinic.did("ops", file, "withdraw", "by", "客户", "reason", "误会");
        file = clinic.doTasks("ops", file);
        file = clinic.did("ops", file, "complete-stage");
        file = clinic.did("ops", file, "sign-off");
        assertThat(file.dossier().aftercare().signOffs())
                .extracting(SignOff::capacity)
                .containsExactly(SignOff.OWNER, SignOff.MANAGER);
    }

    @Test
    void reopening_clears_the_signatures() {
        CaseFile file = clinic.did("frontdesk", closed(), "sign-off");
        file = clinic.did("frontdesk", file, "reopen", "newFacts", "又有新情况");
        assertThat(file.dossier().aftercare().signOffs()).isEmpty();
    }

    private CaseFile closed() {
        CaseFile file = clinic.register("frontdesk", "service", Map.of());
        file = clinic.did("frontdesk", file, "withdraw", "by", "客户", "reason", "误会");
        file = clinic.doTasks("supervisor", file);
        return clinic.did("supervisor", file, "complete-stage");
    }

    private static NextStep next(CaseFile file) {
        return file.next().orElseThrow();
    }
}
