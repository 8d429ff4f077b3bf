package org.redress.engine.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.redress.api.casework.CaseFile;
import org.redress.api.casework.CaseState;
import org.redress.api.casework.Escalation;
import org.redress.api.casework.HistoryEvent;
import org.redress.api.notification.Notification;
import org.redress.api.problem.Outcome;
import org.redress.engine.history.HistoryChain;

/** P01 from the first call to the archive: symptoms on day nine, compensation above the manager's authority. */
class SideEffectCaseTest {

    private static final Map<String, Object> DAY_NINE = Map.of(
            "treatedOn", "2026-11-07", "onsetOn", "2026-11-16", "treatment", "射频紧肤", "symptoms", List.of("swelling"));

    private final Clinic clinic = new Clinic();

    @Test
    void the_first_receiver_owns_the_case_and_one_person_answers_for_the_stage() {
        CaseFile file = clinic.register("frontdesk", "side-effect", DAY_NINE);

        assertThat(file.number()).isEqualTo("SHJA-2611-0001");
        assertThat(file.intake().firstReceiver()).isEqualTo("frontdesk");
        assertThat(file.ownership().owner()).contains("frontdesk");
        assertThat(file.stage()).isEqualTo("confirm");
        assertThat(file.stages().get(0).responsible()).isEqualTo("consultant");
        assertThat(file.next().orElseThrow().owner()).isEqualTo("consultant");
        assertThat(file.next().orElseThrow().dueAt()).isPresent();
    }

    @Test
    void onset_on_day_nine_is_not_accepted_as_caused_without_a_certificate() {
        CaseFile file = toAnalyse(clinic.register("frontdesk", "side-effect", DAY_NINE));
        file = clinic.doTasks("doctor", file);

        Outcome<CaseFile> refused = clinic.act("doctor", file, "complete-stage");
        assertThat(clinic.gates(refused)).containsExactly("clinic-chain/certificate-before-acceptance");
        assertThat(clinic.offer("doctor", file, "complete-stage").allowed()).isFalse();

        file = clinic.attach("doctor", file, "diagnosis-certificate");
        assertThat(clinic.did("doctor", file, "complete-stage").stage()).isEqualTo("decide");
    }

    @Test
    void compensation_above_the_managers_authority_goes_to_executive_pr_and_legal_at_once() {
        CaseFile file = clinic.register("frontdesk", "side-effect", DAY_NINE);
        file = clinic.did(
                "consultant",
                file,
                "record-demand",
                "kind",
                "compensation",
                "amount",
                Map.of("amount", "10000.01"),
                "channel",
                "phone",
                "text",
                "赔偿误工费");

        Escalation step = file.escalations().get(0);
        assertThat(step.rule()).isEqualTo("clinic-chain/compensation-too-high");
        assertThat(step.lead()).contains("exec");
        assertThat(step.told()).containsExactlyInAnyOrder("pr", "legal");
        assertThat(file.ownership().offered().orElseThrow().to()).isEqualTo("exec");
        assertThat(file.ownership().owner())
                .as("accountable until the executive accepts")
                .contains("frontdesk");
        assertThat(clinic.store.notifications)
                .extracting(Notification::recipient)
                .contains("exec", "pr", "legal");

        file = clinic.did("exec", file, "accept-hand-over");
        assertThat(file.ownership().owner()).contains("exec");
        assertThat(file.intake().firstReceiver()).isEqualTo("frontdesk");
    }

    @Test
    void compensation_within_the_managers_authority_stays_with_the_manager() {
        CaseFile file = clinic.register("frontdesk", "side-effect", DAY_NINE);
        file = clinic.did(
                "consultant",
                file,
                "record-demand",
                "kind",
                "compensation",
                "amount",
                "10000",
                "channel",
                "phone",
                "text",
                "赔偿误工费");

        assertThat(file.escalations()).isEmpty();
    }

    @Test
    void an_offer_above_authority_cannot_be_recorded_until_somebody_with_authority_approved_it() {
        CaseFile file = toDecide(clinic.register("frontdesk", "side-effect", DAY_NINE));

        Outcome<CaseFile> refused = clinic.act(
                "ops", file, "offer-remedy", "kind", "compensation", "amount", "20000", "channel", "front-desk");
        assertThat(clinic.gates(refused)).containsExactly("core/authority");

        file = clinic.did(
                "ops", file, "request-approval", "subject", "赔偿方案", "kind", "compensation", "amount", "20000");
        assertThat(file.approvals().get(0).of()).isEqualTo("exec");
        assertThat(clinic.act("ops", file, "approve", "approval", 1)).isInstanceOf(Outcome.Forbidden.class);
        assertThat(clinic.act("house", file, "approve", "approval", 1)).isInstanceOf(Outcome.Forbidden.class);

        file = clinic.did("exec", file, "approve", "approval", 1);
        assertThat(clinic.act("exec", file, "reject", "approval", 1, "reason", "改主意"))
                .as("a decision once made stays")
                .isInstanceOf(Outcome.Conflict.class);
        file = clinic.did(
                "ops", file, "offer-remedy", "kind", "compensation", "amount", "20000", "channel", "front-desk");
        assertThat(file.offers().get(0).decidedBy()).isEqualTo("exec");
    }

    @Test
    void a_case_runs_from_intake_to_archive_and_its_history_verifies() {
        CaseFile file = toDecide(clinic.register("frontdesk", "side-effect", DAY_NINE));
        file = clinic.did("ops", file, "offer-remedy", "kind", "refund", "amount", "6800", "channel", "front-desk");
        file = clinic.did("ops", file, "answer-offer", "offer", 1, "answer", "accepted");
        assertThat(clinic.gates(clinic.act("ops", file, "carry-out-remedy", "offer", 1)))
                .containsExactly("clinic-chain/refund-consent");
        file = clinic.attach("consultant", file, "refund-consent");
        file = clinic.did("ops", file, "carry-out-remedy", "offer", 1);
        file = clinic.did("ops", clinic.doTasks("ops", file), "complete-stage");
        file = clinic.did("consultant", clinic.doTasks("consultant", file), "complete-stage");
        assertThat(file.stage()).isEqualTo("publish");
        assertThat(clinic.gates(clinic.act("ops", file, "close", "result", "退款")))
                .as("publishing cannot be skipped")
                .contains("core/stages");
        file = clinic.did("supervisor", clinic.doTasks("supervisor", file), "complete-stage");
        file = clinic.did("ops", file, "close", "result", "退款 6800 元");
        assertThat(file.state()).isEqualTo(CaseState.CLOSED);
        assertThat(file.ownership().owner()).isPresent();
        file = clinic.did("frontdesk", file, "sign-off");
        file = clinic.did("ops", file, "sign-off");
        file = clinic.did("ops", file, "archive");

        assertThat(file.state()).isEqualTo(CaseState.ARCHIVED);
        assertThat(file.ownership().owner()).isEmpty();
        List<HistoryEvent> history = clinic.store.committedHistory(file.id(), 0, 1000);
        assertThat(history)
                .extracting(HistoryEvent::action)
                .startsWith("registered")
                .endsWith("archived");
        assertThat(HistoryChain.firstBroken(history)).isEmpty();
        assertThat(history.toString())
                .as("personal words stand in history as commitments only")
                .doesNotContain("射频");
    }

    private CaseFile toAnalyse(CaseFile file) {
        return clinic.did("consultant", clinic.doTasks("consultant", file), "complete-stage");
    }

    private CaseFile toDecide(CaseFile file) {
        CaseFile analysed = clinic.attach("doctor", toAnalyse(file), "diagnosis-certificate");
        return clinic.did("doctor", clinic.doTasks("doctor", analysed), "complete-stage");
    }

    @Test
    void a_withdrawn_case_still_has_to_be_learnt_from_before_it_is_archived() {
        CaseFile file = clinic.register("frontdesk", "side-effect", DAY_NINE);
        file = clinic.did("frontdesk", file, "withdraw", "by", "张女士", "reason", "已自愈");

        assertThat(file.state()).isEqualTo(CaseState.CLOSED);
        assertThat(clinic.gates(clinic.act("ops", file, "archive"))).contains("core/stages");
        file = clinic.did("ops", clinic.doTasks("ops", file), "complete-stage");
        file = clinic.did("frontdesk", file, "sign-off");
        file = clinic.did("ops", file, "sign-off");
        assertThat(clinic.did("ops", file, "archive").state()).isEqualTo(CaseState.ARCHIVED);
        assertThat(Optional.of(file.stage())).contains("publish");
    }
}
