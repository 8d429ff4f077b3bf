package org.redress.engine.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.redress.engine.desk.Clinic.as;
import static org.redress.engine.desk.Clinic.done;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.redress.api.casework.CaseFile;
import org.redress.api.casework.Registration;
import org.redress.api.customer.CustomerMatch;
import org.redress.api.problem.FieldError;
import org.redress.api.problem.Outcome;

/** Registration takes what there is, refuses what is wrong, and happens once. */
class IntakeTest {

    private final Clinic clinic = new Clinic();

    @Test
    void four_answers_are_enough_and_the_rest_is_listed_as_missing() {
        CaseFile file = clinic.register("frontdesk", "side-effect", Map.of());
        assertThat(clinic.desk.rules(file).type(file.type()).form().missing(file.fields()))
                .isNotEmpty();
        file = clinic.did(
                "frontdesk", file, "complete-intake", "fields", Map.of("treatedOn", "2026-11-18"), "description", "红疹");
        assertThat(file.fields()).containsEntry("treatedOn", "2026-11-18");
        assertThat(file.intake().description()).contains("红疹");
    }

    @Test
    void wrong_values_are_named_one_by_one_and_nothing_is_written() {
        Registration wrong = with(
                clinic.complaint("side-effect", Map.of("treatedOn", "yesterday", "colour", "red")), "x".repeat(201));
        Outcome<CaseFile> outcome = clinic.desk.register(as("frontdesk"), wrong, Optional.empty());
        assertThat(((Outcome.Invalid<CaseFile>) outcome).errors())
                .extracting(FieldError::pointer)
                .contains("/summary", "/fields/treatedOn", "/fields/colour");
        assertThat(clinic.store.cases).isEmpty();
    }

    @Test
    void a_request_sent_twice_registers_once_and_the_key_serves_nothing_else() {
        Registration wanted = clinic.complaint("service", Map.of());
        CaseFile first = done(clinic.desk.register(as("frontdesk"), wanted, Optional.of("k1")));
        CaseFile again = done(clinic.desk.register(as("frontdesk"), wanted, Optional.of("k1")));
        assertThat(again.number()).isEqualTo(first.number());
        assertThat(clinic.store.cases).hasSize(1);
        assertThat(clinic.desk.register(as("frontdesk"), with(wanted, "另一件事"), Optional.of("k1")))
                .isInstanceOf(Outcome.Conflict.class);
        assertThat(clinic.desk.register(as("consultant"), wanted, Optional.of("k1")))
                .as("keys belong to their caller")
                .isInstanceOf(Outcome.Done.class);
    }

    @Test
    void backdating_needs_a_reason_and_the_future_is_refused() {
        Registration wanted = clinic.complaint("service", Map.of());
        Instant twoDaysAgo = clinic.now.minus(Duration.ofDays(2));
        assertThat(errors(received(wanted, twoDaysAgo, Optional.empty()))).containsExactly("/reason");
        assertThat(errors(received(wanted, clinic.now.plusSeconds(3600), Optional.empty())))
                .containsExactly("/receivedAt");
        CaseFile file = done(clinic.desk.register(
                as("frontdesk"), received(wanted, twoDaysAgo, Optional.of("纸质登记本补录")), Optional.empty()));
        assertThat(file.intake().receivedAt()).isEqualTo(twoDaysAgo);
    }

    @Test
    void only_roles_that_register_may_register_and_only_at_their_branch() {
        assertThat(clinic.desk.register(as("elsewhere"), clinic.complaint("service", Map.of()), Optional.empty()))
                .isInstanceOf(Outcome.Invalid.class);
        assertThat(clinic.desk.register(as("admin"), clinic.complaint("service", Map.of()), Optional.empty()))
                .isInstanceOf(Outcome.Invalid.class);
        assertThat(clinic.desk.branches(as("frontdesk"))).containsExactly(Clinic.BRANCH);
        assertThat(clinic.desk.branches(as("admin"))).isEmpty();
    }

    @Test
    void a_type_that_is_not_active_cannot_be_registered() {
        Outcome<CaseFile> outcome =
                clinic.desk.register(as("frontdesk"), clinic.complaint("no-such-type", Map.of()), Optional.empty());
        assertThat(((Outcome.Invalid<CaseFile>) outcome).errors())
                .extracting(FieldError::pointer)
                .containsExactly("/type");
    }

    @Test
    void a_returning_customer_is_recognised_by_phone_and_found_while_typing() {
        CaseFile first = clinic.register("frontdesk", "service", Map.of());
        CaseFile second = clinic.register("frontdesk", "service", Map.of());
        assertThat(second.intake().customer()).isEqualTo(first.intake().customer());
        List<CustomerMatch> matches = done(clinic.desk.matchCustomers(as("frontdesk"), "2107"));
        assertThat(matches).singleElement().satisfies(match -> assertThat(match.openCases())
                .hasSize(2));
        assertThat(done(clinic.desk.matchCustomers(as("elsewhere"), "2107"))).isEmpty();
    }

    @Test
    void what_the_customer_sees_as_the_remedy_is_taken_down_and_may_be_added_later() {
        CaseFile file = clinic.register("frontdesk", "service", Map.of());
        file = clinic.did("frontdesk", file, "complete-intake", "remedySought", "重做一次");
        assertThat(clinic.reload(file).intake().remedySought()).contains("重做一次");
        file = clinic.did("frontdesk", file, "complete-intake", "description", "等了一个小时");
        assertThat(file.intake().remedySought())
                .as("what is left out stays as it was")
                .contains("重做一次");
    }

    private List<String> errors(Registration wanted) {
        Outcome<CaseFile> outcome = clinic.desk.register(as("frontdesk"), wanted, Optional.empty());
        return ((Outcome.Invalid<CaseFile>) outcome)
                .errors().stream().map(FieldError::pointer).toList();
    }

    private static Registration with(Registration old, String summary) {
        return copy(old, summary, old.receivedAt(), old.reason());
    }

    private static Registration received(Registration old, Instant at, Optional<String> reason) {
        return copy(old, old.summary(), Optional.of(at), reason);
    }

    private static Registration copy(Registration old, String summary, Optional<Instant> at, Optional<String> reason) {
        return new Registration(
                old.branch(),
                old.type(),
                old.channel(),
                summary,
                old.kind(),
                old.description(),
                old.customer(),
                old.representedBy(),
                at,
                old.receivedBy(),
                reason,
                old.remedySought(),
                old.involvedStaff(),
                old.issues(),
                old.urgent(),
                old.fields());
    }
}
