package org.redress.engine.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.redress.api.casework.CaseClock;
import org.redress.api.casework.CaseFile;
import org.redress.api.casework.CaseState;
import org.redress.api.casework.HistoryEvent;
import org.redress.api.casework.Sealing;
import org.redress.api.notification.Notification;
import org.redress.api.problem.Outcome;
import org.redress.engine.Packs;

/** Rights are told, records lie under seal for three years in the presence of both sides (L: regulation 701 art. 22-25). */
class SealedRecordsTest {

    private static final String LAW = "law-cn/";

    private final Clinic clinic = new Clinic(
            Packs.inTree("clinic-chain").procedure(), Packs.inTree("law-cn").procedure());
    private CaseFile file;

    @BeforeEach
    void a_case_under_the_law() {
        file = clinic.register("frontdesk", "side-effect", Map.of());
    }

    @Test
    void a_medical_dispute_is_not_closed_before_the_rights_were_told() {
        assertThat(clinic.gates(clinic.act("frontdesk", file, "close", "result", "已解决")))
                .contains(LAW + "rights-told");
        file = clinic.did("frontdesk", file, "give-rights-notice");
        assertThat(clinic.gates(clinic.act("frontdesk", file, "close", "result", "已解决")))
                .doesNotContain(LAW + "rights-told");
    }

    @Test
    void the_receipt_is_a_file_of_this_very_case() {
        file = clinic.attach("frontdesk", file, "rights-receipt");
        String receipt = file.evidence().get(0).id().toString();
        CaseFile other = clinic.register("frontdesk", "side-effect", Map.of());
        assertThat(clinic.act("frontdesk", other, "give-rights-notice", "receipt", receipt))
                .isInstanceOf(Outcome.Invalid.class);
        file = clinic.did("frontdesk", file, "give-rights-notice", "receipt", receipt);
        assertThat(file.dossier().papers().rights().get(0).receipt()).hasToString("Optional[" + receipt + "]");
    }

    @Test
    void both_sides_have_to_be_present_when_something_is_sealed() {
        for (List<String> oneSide : List.of(List.of("张女士", "王先生"), List.of("顾文清", "frontdesk"))) {
            assertThat(clinic.act("frontdesk", file, "seal", "items", List.of("病历"), "witnesses", oneSide))
                    .as(oneSide.toString())
                    .isInstanceOf(Outcome.Invalid.class);
        }
        Sealing seal = sealed("病历").dossier().papers().seals().get(0);
        assertThat(seal.house()).containsExactly("doctor");
        assertThat(seal.customerSide()).containsExactly("张女士");
    }

    @Test
    void a_form_may_send_items_and_witnesses_as_lines_of_a_text() {
        file = clinic.did("frontdesk", file, "seal", "items", "病历\n\n 药品空瓶 ", "witnesses", "顾文清\n张女士");
        assertThat(file.dossier().papers().seals().get(0).items()).containsExactly("病历", "药品空瓶");
    }

    @Test
    void each_seal_has_three_years_of_its_own() {
        sealed("病历");
        clinic.at("2026-12-01T10:00:00+08:00");
        file = sealed("药品空瓶");
        assertThat(clock("1").dueAt()).isEqualTo(time("2029-11-19T18:00:00+08:00"));
        assertThat(clock("2").dueAt())
                .as("1 December 2029 is a Saturday, so the Monday after")
                .isEqualTo(time("2029-12-03T18:00:00+08:00"));
    }

    @Test
    void the_years_under_seal_are_never_the_next_deadline_and_outlast_the_case() {
        file = sealed("病历");
        assertThat(file.next().orElseThrow().clock()).isNotEqualTo(Optional.of(LAW + "sealed-records/1"));
        assertThat(clock("1").running()).isFalse();
        file = clinic.did("frontdesk", file, "withdraw", "by", "客户", "reason", "另行处理");
        assertThat(file.state()).isEqualTo(CaseState.CLOSED);
        assertThat(clock("1").open()).isTrue();

        clinic.at("2029-10-20T18:00:00+08:00");
        assertThat(kinds()).as("thirty days before").contains("clock-warned");
        clinic.at("2029-11-19T18:00:00+08:00");
        assertThat(clock("1").breachedAt()).isPresent();
        file = clinic.did("ops", clinic.reload(file), "unseal", "reason", "三年已满，无人提出要求");
        assertThat(clock("1").open()).isFalse();
        assertThat(clock("1").stoppedByClosing()).isFalse();
    }

    @Test
    void a_seal_stays_closed_while_the_dispute_is_open_and_its_time_has_not_passed() {
        file = sealed("病历");
        assertThat(clinic.gates(clinic.act("frontdesk", file, "unseal", "reason", "想看看")))
                .contains(LAW + "unsealing-in-time");
        clinic.at("2029-11-19T18:00:00+08:00");
        file = clinic.did("frontdesk", clinic.reload(file), "unseal", "reason", "三年已满");
        assertThat(file.dossier().papers().closedSeals()).isEmpty();
    }

    @Test
    void of_several_seals_the_one_to_open_is_named() {
        sealed("病历");
        file = sealed("药品空瓶");
        clinic.at("2029-12-05T18:00:00+08:00");
        assertThat(clinic.act("ops", clinic.reload(file), "unseal", "reason", "满三年"))
                .isInstanceOf(Outcome.Invalid.class);
        file = clinic.did("ops", clinic.reload(file), "unseal", "seal", 2, "reason", "满三年");
        assertThat(file.dossier().papers().closedSeals())
                .extracting(Sealing::no)
                .containsExactly(1);
        assertThat(clock("1").open()).isTrue();
        assertThat(clock("2").open()).isFalse();
    }

    @Test
    void a_case_with_something_under_seal_is_closed_only_with_the_list_that_both_sides_signed() {
        file = sealed("病历");
        assertThat(clinic.gates(clinic.act("frontdesk", file, "close", "result", "已解决")))
                .contains(LAW + "sealing-list-signed");
        file = clinic.attach("frontdesk", file, "sealing-list");
        assertThat(clinic.gates(clinic.act("frontdesk", file, "close", "result", "已解决")))
                .doesNotContain(LAW + "sealing-list-signed");
    }

    @Test
    void a_sealed_file_can_be_chosen_no_more_and_history_keeps_its_digest() {
        file = clinic.attach("frontdesk", file, "photo-symptom");
        String photo = file.evidence().get(0).id().toString();
        Object[] seal = {"items", List.of("照片"), "witnesses", List.of("顾文清", "张女士"), "evidence", List.of(photo)};
        file = clinic.did("frontdesk", file, "seal", seal);
        assertThat(file.dossier().papers().sealed(file.evidence().get(0).id())).isTrue();
        assertThat(clinic.act("frontdesk", file, "seal", seal)).isInstanceOf(Outcome.Invalid.class);
        assertThat(clinic.store.committedHistory(file.id(), 0, 200))
                .filteredOn(event -> event.action().equals("sealed"))
                .singleElement()
                .extracting(HistoryEvent::data)
                .asString()
                .contains(file.evidence().get(0).sha256())
                .as("what people wrote is a commitment")
                .doesNotContain("张女士");
    }

    @Test
    void what_runs_for_one_seal_is_not_explained_as_not_started() {
        file = sealed("病历");
        assertThat(Clinic.done(clinic.desk.explanations(Clinic.as("frontdesk"), file.number(), Optional.empty(), 50))
                        .whyNot())
                .noneMatch(one -> one.grounds().rule().equals(LAW + "sealed-records"));
    }

    private CaseFile sealed(String item) {
        file = clinic.did("frontdesk", file, "seal", "items", List.of(item), "witnesses", List.of("顾文清", "张女士"));
        return file;
    }

    private List<String> kinds() {
        return clinic.store.notifications.stream().map(Notification::kind).toList();
    }

    private CaseClock clock(String seal) {
        return clinic.reload(file).clocks().stream()
                .filter(found -> found.id().equals(LAW + "sealed-records/" + seal))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no clock of seal " + seal));
    }

    private static Instant time(String text) {
        return OffsetDateTime.parse(text).toInstant();
    }
}
