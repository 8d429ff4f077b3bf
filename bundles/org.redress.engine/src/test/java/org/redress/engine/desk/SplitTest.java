package org.redress.engine.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.redress.engine.desk.Clinic.as;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.redress.api.casework.CaseClock;
import org.redress.api.casework.CaseFile;
import org.redress.api.casework.CaseLink;
import org.redress.api.casework.Issue;
import org.redress.api.problem.Outcome;
import org.redress.engine.Packs;

/** Some issues of a complaint go on as a case of their own. */
class SplitTest {

    private final Clinic clinic = new Clinic(
            Packs.inTree("clinic-chain").procedure(), Packs.inTree("law-cn").procedure());
    private CaseFile whole;

    @BeforeEach
    void a_complaint_about_several_things() {
        whole = clinic.register("frontdesk", "service", Map.of());
        for (String subject : List.of("等候太久", "多收费用", "术后红肿")) {
            whole = clinic.did("frontdesk", whole, "add-issue", "subject", subject);
        }
        clinic.now = clinic.now.plus(Duration.ofHours(1));
    }

    private CaseFile part() {
        String number =
                clinic.reload(whole).dossier().relations().links().get(0).number();
        return clinic.store.load(number).orElseThrow();
    }

    @Test
    void the_new_case_keeps_customer_receipt_first_receiver_and_owner() {
        whole = clinic.did("ops", whole, "take-over", "reason", "接手");
        clinic.did("ops", whole, "split", "issues", List.of("2", "3"), "summary", "费用与红肿");
        CaseFile part = part();
        assertThat(part.number()).isNotEqualTo(whole.number());
        assertThat(part.type()).isEqualTo(whole.type());
        assertThat(part.intake().customer()).isEqualTo(whole.intake().customer());
        assertThat(part.intake().receivedAt()).isEqualTo(whole.intake().receivedAt());
        assertThat(part.intake().firstReceiver()).isEqualTo("frontdesk");
        assertThat(part.ownership().owner()).contains("ops");
        assertThat(part.intake().summary()).isEqualTo("费用与红肿");
        assertThat(part.issues()).extracting(Issue::subject).containsExactly("多收费用", "术后红肿");
        assertThat(part.issues()).extracting(Issue::no).containsExactly(1, 2);
        assertThat(part.next()).isPresent();
    }

    @Test
    void the_original_keeps_the_rest_and_never_gives_a_number_twice() {
        whole = clinic.did("frontdesk", whole, "split", "issues", List.of(3));
        assertThat(whole.issues()).extracting(Issue::no).containsExactly(1, 2);
        whole = clinic.did("frontdesk", whole, "add-issue", "subject", "停车");
        assertThat(whole.issues()).extracting(Issue::no).containsExactly(1, 2, 4);
        assertThat(clinic.desk.related(as("frontdesk"), part()).get(0).kind()).isEqualTo(CaseLink.Kind.SPLIT_FROM);
        assertThat(clinic.desk.related(as("frontdesk"), whole).get(0).kind()).isEqualTo(CaseLink.Kind.SPLIT_INTO);
    }

    @Test
    void a_complaint_that_was_split_is_no_repeat_of_itself() {
        whole = clinic.did("frontdesk", whole, "split", "issues", List.of(3));
        assertThat(clinic.repeats(whole)).isZero();
        assertThat(clinic.repeats(part())).isZero();
        assertThat(clinic.repeats(clinic.register("frontdesk", "service", Map.of())))
                .as("earlier complaints of the customer: one")
                .isEqualTo(1);
    }

    @Test
    void at_least_one_issue_stays() {
        assertThat(clinic.act("frontdesk", whole, "split", "issues", List.of("1", "2", "3")))
                .isInstanceOf(Outcome.Invalid.class);
        assertThat(clinic.act("frontdesk", whole, "split", "issues", List.of("7")))
                .isInstanceOf(Outcome.Invalid.class);
    }

    @Test
    void its_deadlines_count_from_the_receipt_and_what_was_done_for_the_customer_is_not_owed_again() {
        whole = clinic.did("frontdesk", whole, "contact-customer", "channel", "phone", "text", "已致歉并说明安排");
        List<String> met = whole.clocks().stream()
                .filter(clock ->
                        !clock.open() && clock.startedAt().equals(whole.intake().receivedAt()))
                .map(CaseClock::id)
                .toList();
        assertThat(met).isNotEmpty();
        clinic.did("frontdesk", whole, "split", "issues", List.of("2"));
        CaseFile part = part();
        assertThat(part.clocks()).filteredOn(clock -> met.contains(clock.id())).noneMatch(CaseClock::open);
        assertThat(part.clocks())
                .filteredOn(clock -> clock.amount() > 0 && !clock.id().equals(CaseClock.ATTENTION))
                .extracting(CaseClock::startedAt)
                .containsOnly(whole.intake().receivedAt());
    }

    @Test
    void another_type_of_the_same_procedure_may_be_given() {
        clinic.did("frontdesk", whole, "split", "issues", List.of("3"), "type", "clinic-chain/side-effect");
        assertThat(part().type()).isEqualTo("clinic-chain/side-effect");
        assertThat(part().fields()).isEmpty();
    }

    @Test
    void whom_the_complaint_is_about_has_no_part_in_the_new_case_either() {
        whole = clinic.did("ops", whole, "recuse", "user", "consultant", "reason", "亲属");
        clinic.did("frontdesk", whole, "split", "issues", List.of("1"));
        assertThat(part().ownership().excludes("consultant")).isTrue();
    }
}
