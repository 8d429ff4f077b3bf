package org.redress.engine.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.redress.engine.desk.Clinic.as;
import static org.redress.engine.desk.Clinic.done;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.redress.api.casework.CaseFile;
import org.redress.api.casework.CaseLink;
import org.redress.api.casework.HistoryEvent;
import org.redress.api.casework.Issue;
import org.redress.api.casework.RelatedCase;
import org.redress.api.casework.Relations;
import org.redress.api.problem.Outcome;

/** Cases tied to others, what they are about, and their issues one by one (P17, KO41). */
class RelationsTest {

    private final Clinic clinic = new Clinic();

    private CaseFile register(String type) {
        return clinic.register("frontdesk", type, Map.of());
    }

    private List<RelatedCase> related(String user, CaseFile file) {
        return clinic.desk.related(as(user), clinic.reload(file));
    }

    private List<HistoryEvent> history(String user, CaseFile file, String event) {
        return done(clinic.desk.history(as(user), file.number(), 0, 200)).items().stream()
                .filter(found -> found.action().equals(event))
                .toList();
    }

    private static String pointer(Outcome<CaseFile> outcome) {
        return ((Outcome.Invalid<CaseFile>) outcome).errors().get(0).pointer();
    }

    @Test
    void both_cases_show_the_link_each_from_its_side_and_both_histories_tell_it() {
        CaseFile first = register("service");
        CaseFile again = register("service");
        clinic.did("frontdesk", again, "link", "case", first.number(), "kind", "repeat");
        assertThat(related("frontdesk", again)).extracting(RelatedCase::kind).containsExactly(CaseLink.Kind.REPEAT);
        assertThat(related("frontdesk", first)).singleElement().satisfies(tie -> {
            assertThat(tie.kind()).isEqualTo(CaseLink.Kind.REPEATED_BY);
            assertThat(tie.summary().number()).isEqualTo(again.number());
        });
        assertThat(history("frontdesk", first, "linked").get(0).data()).containsEntry("case", again.number());
        assertThat(history("frontdesk", again, "linked").get(0).data()).containsEntry("case", first.number());

        clinic.did("frontdesk", first, "unlink", "case", again.number());
        assertThat(related("frontdesk", again)).isEmpty();
        assertThat(related("frontdesk", first)).isEmpty();
        assertThat(history("frontdesk", again, "unlinked")).hasSize(1);
    }

    @Test
    void a_case_that_one_may_not_see_cannot_be_linked_and_is_not_told_from_one_that_is_not_there() {
        CaseFile file = register("service");
        CaseFile hidden = done(clinic.desk.register(
                as("frontdesk"), clinic.complaint("service", Map.of(), List.of("consultant")), Optional.empty()));
        Outcome<CaseFile> refused = clinic.act("consultant", file, "link", "case", hidden.number(), "kind", "related");
        Outcome<CaseFile> unknown = clinic.act("consultant", file, "link", "case", "SHJA-2611-9999", "kind", "related");
        assertThat(pointer(refused)).isEqualTo("/case");
        assertThat(refused).isEqualTo(unknown);
        assertThat(clinic.reload(file).dossier().relations()).isEqualTo(Relations.NONE);
    }

    @Test
    void who_may_not_see_the_other_case_does_not_learn_its_number_by_the_link_or_the_history() {
        CaseFile file = register("service");
        CaseFile about = done(clinic.desk.register(
                as("frontdesk"), clinic.complaint("service", Map.of(), List.of("consultant")), Optional.empty()));
        clinic.did("frontdesk", file, "link", "case", about.number(), "kind", "related");
        assertThat(related("consultant", file)).isEmpty();
        assertThat(history("consultant", file, "linked").get(0).data()).doesNotContainKey("case");
        assertThat(clinic.store.committedHistory(file.id(), 0, 100).toString()).doesNotContain(about.number());
        Outcome<CaseFile> refused = clinic.act("consultant", file, "unlink", "case", about.number());
        assertThat(refused).isEqualTo(clinic.act("consultant", file, "unlink", "case", "SHJA-2611-9999"));
    }

    @Test
    void a_link_is_made_in_both_cases_or_in_none() {
        CaseFile first = register("service");
        CaseFile again = register("service");
        clinic.store.conflicts = 3;
        assertThat(clinic.act("frontdesk", again, "link", "case", first.number(), "kind", "related"))
                .isInstanceOf(Outcome.Conflict.class);
        assertThat(clinic.reload(first)).isEqualTo(first);
        assertThat(clinic.reload(again)).isEqualTo(again);
        assertThat(pointer(clinic.act("frontdesk", again, "link", "case", again.number(), "kind", "related")))
                .isEqualTo("/case");
    }

    @Test
    void a_colleague_whom_the_case_turns_out_to_be_about_is_kept_out_and_what_they_had_passes_on() {
        CaseFile file = register("service");
        file = clinic.did("consultant", file, "take-over", "reason", "接手");
        file = clinic.did("ops", file, "add-reference", "kind", "staff", "value", "苏晴");
        assertThat(file.ownership().involvedStaff()).containsExactly("consultant");
        assertThat(file.ownership().owner()).isPresent().isNotEqualTo(Optional.of("consultant"));
        assertThat(clinic.desk.open(as("consultant"), file.number())).isInstanceOf(Outcome.Forbidden.class);

        assertThat(pointer(clinic.act("legal", file, "remove-reference", "reference", 1, "reason", "认错人")))
                .as("who took part in the complaint is let in again by a manager only")
                .isEqualTo("/reference");
        file = clinic.did("ops", file, "remove-reference", "reference", 1, "reason", "认错人");
        assertThat(file.ownership().involvedStaff()).isEmpty();
        assertThat(clinic.desk.open(as("consultant"), file.number())).isInstanceOf(Outcome.Done.class);
    }

    @Test
    void nobody_is_named_as_involved_who_is_the_only_one_left_to_own_the_case() {
        CaseFile file = register("service");
        file = clinic.did("ops", file, "take-over", "reason", "接手");
        List.of("supervisor", "house", "doctor", "exec", "pr", "legal", "consultant")
                .forEach(clinic::leaves);
        assertThat(pointer(clinic.act("ops", file, "add-reference", "kind", "staff", "value", "ops")))
                .isEqualTo("/value");
    }

    @Test
    void numbers_of_references_are_not_given_twice_and_what_they_say_is_a_commitment_in_the_history() {
        CaseFile file = register("side-effect");
        file = clinic.did("frontdesk", file, "add-reference", "kind", "device-batch", "value", "B2409-17");
        file = clinic.did("frontdesk", file, "remove-reference", "reference", 1, "reason", "批次不对");
        file = clinic.did(
                "frontdesk", file, "add-reference", "kind", "device-batch", "value", "B2409-18", "note", "探头");
        assertThat(file.dossier().relations().standing()).singleElement().satisfies(reference -> {
            assertThat(reference.no()).isEqualTo(2);
            assertThat(reference.note()).contains("探头");
        });
        assertThat(clinic.store.committedHistory(file.id(), 0, 100).toString()).doesNotContain("B2409");
    }

    @Test
    void a_case_is_not_closed_before_each_issue_has_its_outcome() {
        CaseFile file = register("service");
        file = clinic.did("frontdesk", file, "add-issue", "subject", "等候太久");
        file = clinic.did("frontdesk", file, "add-issue", "subject", "态度");
        assertThat(clinic.gates(clinic.act("ops", file, "close", "result", "已解决")))
                .contains("core/issues");
        file = clinic.did("frontdesk", file, "close-issue", "issue", 1, "outcome", "upheld");
        assertThat(clinic.gates(clinic.act("ops", file, "close", "result", "已解决")))
                .contains("core/issues");
        file = clinic.did("frontdesk", file, "close-issue", "issue", 2, "outcome", "not-upheld");
        assertThat(clinic.gates(clinic.act("ops", file, "close", "result", "已解决")))
                .doesNotContain("core/issues");
    }

    @Test
    void a_subject_that_the_pack_offers_is_kept_as_its_code_whether_typed_as_code_or_title() {
        CaseFile file = register("service");
        for (String typed : List.of("attitude", "服务态度", "attitude of staff", "停车难")) {
            file = clinic.did("frontdesk", file, "add-issue", "subject", typed, "profession", "医生");
        }
        assertThat(file.issues()).extracting(Issue::subject).containsExactly("attitude", "attitude", "attitude", "停车难");
        assertThat(file.issues())
                .extracting(issue -> issue.profession().orElseThrow())
                .containsOnly("doctor");
    }
}
