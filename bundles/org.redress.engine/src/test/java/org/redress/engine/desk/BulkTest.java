package org.redress.engine.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.redress.engine.desk.Clinic.as;
import static org.redress.engine.desk.Clinic.done;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.redress.api.casework.BulkAction;
import org.redress.api.casework.BulkRequest;
import org.redress.api.casework.BulkRequest.Chosen;
import org.redress.api.casework.BulkResult;
import org.redress.api.casework.CaseFile;
import org.redress.api.casework.CaseState;
import org.redress.api.problem.FieldError;
import org.redress.api.problem.Outcome;

/** One action for several cases goes through the same gates as for one (feature 33). */
class BulkTest {

    private final Clinic clinic = new Clinic();

    private CaseFile service() {
        return clinic.register("frontdesk", "service", Map.of());
    }

    private List<BulkResult> did(String by, String action, Map<String, Object> input, CaseFile... files) {
        return done(asked(by, action, input, Optional.empty(), files));
    }

    private Outcome<List<BulkResult>> asked(
            String by, String action, Map<String, Object> input, Optional<String> key, CaseFile... files) {
        List<Chosen> chosen = Stream.of(files)
                .map(file -> new Chosen(file.number(), Optional.empty()))
                .toList();
        return clinic.desk.performAll(as(by), new BulkRequest(action, input, chosen, key));
    }

    @Test
    void each_case_has_the_action_in_its_own_history() {
        CaseFile first = service();
        CaseFile second = service();
        assertThat(did("frontdesk", "add-note", Map.of("text", "放假期间值班电话已告知"), first, second))
                .allMatch(result -> result.outcome() instanceof Outcome.Done);
        assertThat(clinic.last(first, "note-added").actor()).isEqualTo("frontdesk");
        assertThat(clinic.last(second, "note-added").actor()).isEqualTo("frontdesk");
    }

    @Test
    void a_gate_that_holds_for_one_holds_up_none_of_the_others() {
        CaseFile signed = signed(ended(service()));
        CaseFile unsigned = ended(service());
        CaseFile also = signed(ended(service()));
        List<BulkResult> results = did("ops", "archive", Map.of(), signed, unsigned, also);
        assertThat(results.get(0).outcome()).isInstanceOf(Outcome.Done.class);
        assertThat(clinic.gates(results.get(1).outcome())).containsExactly("clinic-chain/signed-archive");
        assertThat(results.get(2).outcome()).isInstanceOf(Outcome.Done.class);
        assertThat(clinic.reload(signed).state()).isEqualTo(CaseState.ARCHIVED);
        assertThat(clinic.reload(unsigned).state()).isEqualTo(CaseState.CLOSED);
        assertThat(clinic.reload(also).state()).isEqualTo(CaseState.ARCHIVED);
    }

    private CaseFile signed(CaseFile file) {
        clinic.did("frontdesk", file, "sign-off");
        return clinic.did("ops", file, "sign-off");
    }

    /** Withdrawn, its last stage done. */
    private CaseFile ended(CaseFile file) {
        CaseFile current = clinic.did("frontdesk", file, "withdraw", "by", "customer", "reason", "不再追究");
        current = clinic.doTasks("ops", current);
        return clinic.did("ops", current, "complete-stage");
    }

    @Test
    void what_is_missing_for_one_is_told_with_its_gate() {
        CaseFile free = service();
        CaseFile held = clinic.did(
                "frontdesk",
                service(),
                "ask-department",
                "role",
                "doctor",
                "text",
                "情况",
                "dueAt",
                "2026-11-19T15:00:00+08:00");
        List<BulkResult> results =
                did("frontdesk", "transfer-branch", Map.of("to", "sh-pudong", "reason", "本店停业"), free, held);
        assertThat(results.get(0).outcome()).isInstanceOf(Outcome.Done.class);
        assertThat(clinic.gates(results.get(1).outcome())).containsExactly("core/joint");
        assertThat(clinic.reload(free).branch()).isEqualTo("sh-pudong");
        assertThat(clinic.reload(held).branch()).isEqualTo(Clinic.BRANCH);
    }

    @Test
    void rights_are_those_in_each_case() {
        CaseFile own = service();
        CaseFile others = clinic.register("consultant", "service", Map.of());
        CaseFile about = done(clinic.desk.register(
                as("consultant"), clinic.complaint("service", Map.of(), List.of("frontdesk")), Optional.empty()));
        List<BulkResult> results = did("frontdesk", "hand-over", Map.of("to", "supervisor"), own, others, about);
        assertThat(results.get(0).outcome()).isInstanceOf(Outcome.Done.class);
        assertThat(results.get(1).outcome()).isInstanceOf(Outcome.Forbidden.class);
        assertThat(results.get(2).outcome()).isInstanceOf(Outcome.Forbidden.class);
    }

    @Test
    void a_case_that_somebody_changed_meanwhile_is_stale_and_the_others_are_done() {
        CaseFile seen = service();
        CaseFile fresh = service();
        clinic.did("consultant", seen, "add-note", "text", "客户又来电");
        List<BulkResult> results = done(clinic.desk.performAll(
                as("frontdesk"),
                new BulkRequest(
                        "add-note",
                        Map.of("text", "统一回复"),
                        List.of(
                                new Chosen(seen.number(), Optional.of(seen.version())),
                                new Chosen(fresh.number(), Optional.of(fresh.version()))),
                        Optional.empty())));
        assertThat(results.get(0).outcome()).isInstanceOf(Outcome.Stale.class);
        assertThat(results.get(1).outcome()).isInstanceOf(Outcome.Done.class);
    }

    @Test
    void repeated_with_its_key_it_is_done_once_in_each_case_and_goes_on_with_what_was_refused() {
        CaseFile done = clinic.register("consultant", "service", Map.of());
        CaseFile held = service();
        Map<String, Object> input = Map.of("to", "supervisor");
        asked("consultant", "hand-over", input, Optional.of("k1"), done, held);
        assertThat(clinic.reload(held).ownership().offered()).isEmpty();
        clinic.did("ops", held, "assign", "to", "consultant", "reason", "请处理");
        long version = clinic.reload(done).version();
        List<BulkResult> again = Clinic.done(asked("consultant", "hand-over", input, Optional.of("k1"), done, held));
        assertThat(again).allMatch(result -> result.outcome() instanceof Outcome.Done);
        assertThat(clinic.reload(done).version()).isEqualTo(version);
        assertThat(clinic.reload(held).ownership().offered()).isPresent();
    }

    @Test
    void a_number_that_is_not_there_is_one_answer_among_the_others() {
        CaseFile file = service();
        List<BulkResult> results = done(clinic.desk.performAll(
                as("frontdesk"),
                new BulkRequest(
                        "add-note",
                        Map.of("text", "补充"),
                        List.of(
                                new Chosen("SHJA-0000-0000", Optional.empty()),
                                new Chosen(file.number(), Optional.empty())),
                        Optional.empty())));
        assertThat(results.get(0).outcome()).isInstanceOf(Outcome.NotFound.class);
        assertThat(results.get(1).outcome()).isInstanceOf(Outcome.Done.class);
    }

    @Test
    void what_belongs_to_one_case_is_not_done_to_several() {
        CaseFile file = service();
        assertThat(errors(asked("ops", "close", Map.of("result", "已解决"), Optional.empty(), file)))
                .containsExactly("/action");
        assertThat(errors(asked("ops", "no-such", Map.of(), Optional.empty(), file)))
                .containsExactly("/action");
        assertThat(clinic.desk.bulkActions())
                .extracting(BulkAction::id)
                .contains("hand-over", "assign", "add-note", "archive")
                .doesNotContain("close", "approve", "offer-remedy", "sign-off", "answer-offer");
    }

    @Test
    void cases_are_chosen_once_each_and_not_too_many() {
        CaseFile file = service();
        Map<String, Object> note = Map.of("text", "补充");
        assertThat(errors(asked("frontdesk", "add-note", note, Optional.empty())))
                .containsExactly("/cases");
        assertThat(errors(asked("frontdesk", "add-note", note, Optional.empty(), file, file)))
                .containsExactly("/cases/1/number");
        CaseFile[] many =
                IntStream.rangeClosed(0, BulkRequest.MOST).mapToObj(i -> file).toArray(CaseFile[]::new);
        assertThat(errors(asked("frontdesk", "add-note", note, Optional.empty(), many)))
                .containsExactly("/cases");
        assertThat(clinic.reload(file).remarks()).isEmpty();
    }

    @Test
    void a_case_that_breaks_does_not_hide_what_became_of_the_others() {
        CaseFile broken = service();
        CaseFile sound = service();
        clinic.store.failing.add(broken.number());
        List<BulkResult> results = did("frontdesk", "add-note", Map.of("text", "补充"), broken, sound);
        assertThat(results.get(0).outcome()).isInstanceOf(Outcome.Conflict.class);
        assertThat(results.get(1).outcome()).isInstanceOf(Outcome.Done.class);
    }

    private static List<String> errors(Outcome<List<BulkResult>> outcome) {
        return ((Outcome.Invalid<List<BulkResult>>) outcome)
                .errors().stream().map(FieldError::pointer).toList();
    }
}
