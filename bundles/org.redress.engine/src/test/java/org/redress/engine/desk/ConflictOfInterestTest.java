package org.redress.engine.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.redress.engine.desk.Clinic.as;
import static org.redress.engine.desk.Clinic.done;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.redress.api.casework.CaseFile;
import org.redress.api.casework.CaseQuery;
import org.redress.api.casework.Worklist;
import org.redress.api.problem.Outcome;

/** Whom a complaint is about has no part in it and does not hear of it (P02, P07). */
class ConflictOfInterestTest {

    private final Clinic clinic = new Clinic();

    private CaseFile about(String... people) {
        return done(clinic.desk.register(
                as("frontdesk"), clinic.complaint("side-effect", Map.of(), List.of(people)), Optional.empty()));
    }

    @Test
    void a_complaint_about_the_only_manager_of_the_branch_goes_to_the_next_level_up() {
        for (String person : List.of("supervisor", "house", "doctor")) {
            clinic.leaves(person);
        }
        CaseFile file = about("ops");
        CaseFile offered = clinic.did("frontdesk", file, "escalate", "reason", "涉及运营经理");
        assertThat(offered.ownership().offered().orElseThrow().to()).isEqualTo("exec");
    }

    @Test
    void nothing_of_the_case_reaches_the_one_complained_about() {
        CaseFile file = about("ops");
        file = clinic.did("frontdesk", file, "escalate", "reason", "需要授权");
        clinic.now = clinic.now.plus(java.time.Duration.ofDays(4));
        clinic.tick();
        assertThat(clinic.store.notifications)
                .noneMatch(line -> line.recipient().equals("ops"));
        assertThat(done(clinic.desk.find(as("ops"), CaseQuery.open(10))).items())
                .isEmpty();
        for (Worklist list : Worklist.values()) {
            assertThat(done(clinic.desk.worklist(as("ops"), list, 10, Optional.empty()))
                            .items())
                    .as(list.name())
                    .isEmpty();
        }
        assertThat(done(clinic.desk.matchCustomers(as("ops"), "13800002107"))).isEmpty();
        assertThat(clinic.desk.history(as("ops"), file.number(), 0, 10)).isInstanceOf(Outcome.Forbidden.class);
        assertThat(clinic.desk.actions(as("ops"), file.number())).isInstanceOf(Outcome.Forbidden.class);
    }

    @Test
    void they_are_no_addressee_of_anything() {
        CaseFile file = about("ops");
        assertThat(clinic.act("frontdesk", file, "hand-over", "to", "ops")).isInstanceOf(Outcome.Invalid.class);
        assertThat(clinic.act("frontdesk", file, "escalate", "to", "ops", "reason", "请处理"))
                .isInstanceOf(Outcome.Invalid.class);
        assertThat(clinic.act("supervisor", file, "request-approval", "subject", "延期", "of", "ops"))
                .isInstanceOf(Outcome.Invalid.class);
    }

    @Test
    void who_is_recused_loses_everything_and_who_recuses_is_not_asked_to_approve_their_own_request() {
        CaseFile file = clinic.register("frontdesk", "service", Map.of());
        file = clinic.did("ops", file, "request-approval", "subject", "延期", "of", "house");
        file = clinic.did("ops", file, "recuse", "user", "house", "reason", "亲属");
        assertThat(file.approvals().get(0).waitingFor().get(0)).isNotIn("house", "ops");
        assertThat(file.ownership().excludes("house")).isTrue();
    }

    @Test
    void a_complaint_about_everybody_who_could_own_it_is_refused_with_what_to_do() {
        List.of("supervisor", "ops", "house", "doctor", "exec", "pr", "legal", "consultant")
                .forEach(clinic::leaves);
        Outcome<CaseFile> refused = clinic.desk.register(
                as("frontdesk"), clinic.complaint("service", Map.of(), List.of("frontdesk")), Optional.empty());
        assertThat(((Outcome.Invalid<CaseFile>) refused).errors().get(0).pointer())
                .isEqualTo("/involvedStaff");
    }

    @Test
    void nobody_is_recused_from_a_case_that_only_they_could_own() {
        CaseFile file = clinic.register("frontdesk", "service", Map.of());
        file = clinic.did("ops", file, "take-over", "reason", "接手");
        List.of("supervisor", "house", "doctor", "exec", "pr", "legal", "consultant")
                .forEach(clinic::leaves);
        assertThat(clinic.act("ops", file, "recuse", "user", "ops", "reason", "亲属"))
                .isInstanceOf(Outcome.Invalid.class);
    }
}
