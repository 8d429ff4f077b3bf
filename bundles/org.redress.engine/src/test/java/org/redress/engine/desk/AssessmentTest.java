package org.redress.engine.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.redress.engine.desk.Clinic.as;
import static org.redress.engine.desk.Clinic.done;
import static org.redress.engine.desk.Houses.WHY;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.redress.api.casework.Assessment;
import org.redress.api.casework.CaseFile;
import org.redress.api.casework.HistoryEvent;
import org.redress.api.casework.NextStep;
import org.redress.api.casework.Severity;
import org.redress.api.problem.Outcome;
import org.redress.api.procedure.AssessmentRule.Aspect;

/** Rules propose severity, urgency and class from what the case shows; people confirm. */
class AssessmentTest {

    private static Clinic house(String rows) {
        return house("", rows);
    }

    private static Clinic house(String more, String rows) {
        return new Clinic(Houses.with(more + "assessment:\n" + rows));
    }

    private static String row(String id, String propose, String columns) {
        return "  - { id: " + id + ", propose: { " + propose + " }, " + columns + WHY + " }\n";
    }

    private static CaseFile registered(Clinic clinic) {
        return clinic.register("frontdesk", "goods", Map.of());
    }

    private static CaseFile demands(Clinic clinic, CaseFile file, int amount) {
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

    private static CaseFile offers(Clinic clinic, CaseFile file, String kind, int amount) {
        return clinic.did(
                "frontdesk",
                file,
                "offer-remedy",
                "kind",
                kind,
                "amount",
                Map.of("amount", amount + ".00"),
                "channel",
                "phone");
    }

    private static CaseFile comes(Clinic clinic, CaseFile file) {
        return clinic.did(
                "frontdesk",
                file,
                "contact-customer",
                "channel",
                "front-desk",
                "initiator",
                "customer",
                "text",
                "问有没有结果");
    }

    private static List<String> proposing(CaseFile file) {
        return file.assessment().proposals().stream()
                .map(found -> found.rule().replace("house/", ""))
                .toList();
    }

    private static List<String> events(Clinic clinic, CaseFile file) {
        return done(clinic.desk.history(as("frontdesk"), file.number(), 0, 200)).items().stream()
                .map(HistoryEvent::action)
                .toList();
    }

    private static NextStep next(CaseFile file) {
        return file.next().orElseThrow();
    }

    @Test
    void a_proposal_is_kept_with_its_reason_told_to_the_owner_and_asked_about_next() {
        Clinic clinic = house(row("dear", "severity: major", "amount-from: { setting: bigAmount }, "));
        CaseFile file = registered(clinic);
        assertThat(file.assessment().proposals()).isEmpty();
        file = demands(clinic, file, 2000);

        Assessment.Proposal proposal =
                file.assessment().proposal(Aspect.SEVERITY).orElseThrow();
        assertThat(proposal.rule()).isEqualTo("house/dear");
        assertThat(proposal.source()).isEqualTo("house 1.0.0");
        assertThat(file.assessment().proposed()).contains(Severity.MAJOR);
        assertThat(file.assessment().severity()).as("nobody has confirmed it").isEmpty();
        assertThat(file.assessment().unconfirmed()).contains(Severity.MAJOR);
        assertThat(next(file).action()).contains("set-severity");
        assertThat(next(file).reason().in("en")).isEqualTo("By rule");
        assertThat(clinic.store.notifications).anySatisfy(note -> {
            assertThat(note.recipient()).isEqualTo("frontdesk");
            assertThat(note.kind()).isEqualTo("assessment-proposed");
            assertThat(note.text().in("zh")).contains("重大投诉", "规则要求");
        });
        HistoryEvent event = done(clinic.desk.history(as("frontdesk"), file.number(), 0, 200)).items().stream()
                .filter(seen -> seen.action().equals("severity-proposed"))
                .findFirst()
                .orElseThrow();
        assertThat(event.actor()).isEqualTo("system");
        assertThat(event.data()).containsEntry("severity", "major").containsEntry("rule", "house/dear");
        assertThat(event.reasons()).extracting(reason -> reason.rule()).containsExactly("house/dear");
    }

    @Test
    void what_a_person_confirmed_stands_beside_what_rules_proposed() {
        Clinic clinic = house(row("dear", "severity: major", "amount-from: 1000, "));
        CaseFile file = demands(clinic, registered(clinic), 1000);
        file = clinic.did("frontdesk", file, "set-severity", "severity", "general", "reason", "客户已同意小额");

        assertThat(file.assessment().severity()).contains(Severity.GENERAL);
        assertThat(file.assessment().proposed()).contains(Severity.MAJOR);
        assertThat(file.assessment().unconfirmed())
                .as("somebody decided otherwise")
                .isEmpty();
        Assessment.Judgement judgement =
                file.assessment().judgement(Aspect.SEVERITY).orElseThrow();
        assertThat(judgement.by()).isEqualTo("frontdesk");
        assertThat(judgement.reason()).isEqualTo("客户已同意小额");
        assertThat(judgement.seen()).containsExactly("house/dear");
        assertThat(next(file).action()).as("it was looked at").isNotEqualTo(java.util.Optional.of("set-severity"));
    }

    @Test
    void a_graver_proposal_after_the_confirmation_asks_again() {
        Clinic clinic = house(row("dear", "severity: major", "amount-from: 1000, ")
                + row("often", "severity: major", "visits-from: 1, "));
        CaseFile file = registered(clinic);
        file = clinic.did("frontdesk", file, "set-severity", "severity", "general", "reason", "小事");
        file = demands(clinic, file, 1000);
        assertThat(next(file).action()).contains("set-severity");
        file = clinic.did("frontdesk", file, "set-severity", "severity", "general", "reason", "仍是小事");
        assertThat(next(file).action().orElse("")).isNotEqualTo("set-severity");
        file = comes(clinic, file);
        assertThat(next(file).action()).as("another rule says so too").contains("set-severity");
        assertThat(file.assessment().unconfirmed()).contains(Severity.MAJOR);
        file = clinic.did("frontdesk", file, "set-severity", "severity", "major", "reason", "多次上门");
        assertThat(next(file).action().orElse("")).isNotEqualTo("set-severity");
        assertThat(file.assessment().judgements()).as("every one is kept").hasSize(3);
    }

    @Test
    void a_row_that_fits_no_more_proposes_no_more_and_touches_nothing_confirmed() {
        Clinic clinic = house(row("dear", "severity: major", "amount-from: 1000, "));
        CaseFile file = demands(clinic, registered(clinic), 1000);
        file = clinic.did("frontdesk", file, "set-severity", "severity", "major", "reason", "金额大");
        file = demands(clinic, file, 100);
        assertThat(file.assessment().proposals()).isEmpty();
        assertThat(file.assessment().severity()).contains(Severity.MAJOR);
        assertThat(events(clinic, file))
                .filteredOn("severity-proposed"::equals)
                .as("rise and fall")
                .hasSize(2);
    }

    @Test
    void of_several_classes_the_gravest_is_proposed_and_a_ladder_may_follow() {
        Clinic clinic = new Clinic(Houses.with("classes:\n  a: { zh: 甲类, en: Class A }\n  b: { zh: 乙类, en: Class B }\n"
                + "assessment:\n"
                + row("any", "class: a", "")
                + row("many", "class: b", "when: 'has(fields.pieces) && fields.pieces >= 15', ")
                + "ladder:\n  - { id: heavy, level: 1, on: ['class-proposed:b'], tell: [executive], " + WHY + " }\n"));
        CaseFile file = registered(clinic);
        assertThat(proposing(file)).containsExactly("any");
        assertThat(next(file).action()).contains("classify");
        file = clinic.did("frontdesk", file, "complete-intake", "fields", Map.of("pieces", 15));
        assertThat(proposing(file)).containsExactly("many", "any");
        assertThat(file.escalations()).extracting(step -> step.rule()).containsExactly("house/heavy");
        file = clinic.did("frontdesk", file, "classify", "class", "b", "reason", "数量多");
        assertThat(file.assessment().classCode()).contains("b");
        assertThat(clinic.act("frontdesk", file, "classify", "class", "c", "reason", "数量多"))
                .isInstanceOf(Outcome.Invalid.class);
    }

    @Test
    void a_procedure_without_classes_classifies_nothing() {
        CaseFile file;
        Clinic clinic = new Clinic(Houses.with(""));
        file = registered(clinic);
        assertThat(clinic.act("frontdesk", file, "classify", "class", "a", "reason", "试试"))
                .isInstanceOf(Outcome.Conflict.class);
        assertThat(clinic.offer("frontdesk", file, "classify").allowed()).isFalse();
    }

    @Test
    void urgency_is_claimed_at_intake_proposed_by_rule_and_confirmed_by_a_person() {
        Clinic clinic = house(row("soon", "urgent: true", "tellings-from: 2, "));
        CaseFile file = registered(clinic);
        file = clinic.did("consultant", file, "record-account", "side", "customer", "text", "又说了一遍");
        assertThat(proposing(file)).containsExactly("soon");
        assertThat(file.urgent()).as("proposed is not confirmed").isFalse();
        assertThat(next(file).action()).contains("set-urgency");
        file = clinic.did("frontdesk", file, "set-urgency", "urgent", "true", "reason", "客户着急");
        assertThat(file.urgent()).isTrue();
        file = clinic.did("frontdesk", file, "set-urgency", "urgent", false, "reason", "已安抚");
        assertThat(file.urgent()).isFalse();
        assertThat(clinic.act("frontdesk", file, "set-urgency", "urgent", "maybe", "reason", "?"))
                .isInstanceOf(Outcome.Invalid.class);
    }

    @Test
    void visits_are_those_that_the_customer_made_in_person() {
        Clinic clinic = house(row("visits", "severity: major", "visits-from: 2, "));
        CaseFile file = registered(clinic);
        file = clinic.did("frontdesk", file, "contact-customer", "channel", "front-desk", "text", "我们请客户来");
        file = clinic.did(
                "frontdesk", file, "contact-customer", "channel", "phone", "initiator", "customer", "text", "客户来电");
        file = comes(clinic, file);
        assertThat(proposing(file)).as("one visit only").isEmpty();
        file = comes(clinic, file);
        assertThat(proposing(file)).containsExactly("visits");
    }

    @Test
    void tellings_are_the_people_who_took_the_story_down() {
        Clinic clinic = house(row("again", "severity: major", "tellings-from: 3, "));
        CaseFile file = registered(clinic);
        for (String who : List.of("frontdesk", "consultant", "consultant")) {
            file = clinic.did(who, file, "record-account", "side", "customer", "text", "再说一遍");
        }
        file = clinic.did("doctor", file, "record-account", "side", "staff", "text", "员工的说法");
        assertThat(proposing(file)).as("the first receiver and the consultant").isEmpty();
        file = clinic.did("ops", file, "record-account", "side", "customer", "text", "第三次");
        assertThat(proposing(file)).containsExactly("again");
    }

    @Test
    void transfers_and_earlier_complaints_count_by_themselves() {
        Clinic clinic = house(row("desks", "severity: major", "transfers-from: 2, ")
                + row("known", "urgent: true", "repeat-from: 1, "));
        CaseFile file = registered(clinic);
        file = clinic.did("ops", file, "assign", "to", "consultant", "reason", "换人");
        assertThat(proposing(file)).isEmpty();
        file = clinic.did("ops", file, "assign", "to", "doctor", "reason", "换人");
        assertThat(proposing(file)).containsExactly("desks");
        assertThat(proposing(registered(clinic))).containsExactly("known");
    }

    @Test
    void contradictions_are_lower_offers_and_findings_that_changed() {
        Clinic clinic = house(row("contrary", "severity: major", "contradictions-from: 3, "));
        CaseFile file = registered(clinic);
        file = offers(clinic, file, "refund", 500);
        file = offers(clinic, file, "gift", 100);
        file = offers(clinic, file, "refund", 800);
        file = offers(clinic, file, "refund", 600);
        assertThat(proposing(file)).isEmpty();
        file = clinic.did("frontdesk", file, "add-issue", "subject", "态度");
        file = clinic.did("frontdesk", file, "close-issue", "issue", 1, "outcome", "upheld");
        file = clinic.did("frontdesk", file, "close-issue", "issue", 1, "outcome", "upheld");
        file = clinic.did("frontdesk", file, "close-issue", "issue", 1, "outcome", "not-upheld");
        file = clinic.did("frontdesk", file, "record-account", "side", "customer", "text", "我说");
        file = clinic.did("frontdesk", file, "record-account", "side", "staff", "text", "他说");
        file = clinic.did("frontdesk", file, "classify-fault", "class", "unreasonable", "text", "要价高");
        assertThat(proposing(file)).as("one lower offer, one outcome").isEmpty();
        file = clinic.did("frontdesk", file, "classify-fault", "class", "own-fault", "text", "确有差错");
        assertThat(proposing(file)).containsExactly("contrary");
        assertThat(file.assessment().reversals())
                .extracting(made -> made.subject() + " " + made.from() + " " + made.to())
                .containsExactly("issue/1 upheld not-upheld", "fault unreasonable own-fault");
    }

    @Test
    void a_promise_is_kept_by_our_contact_not_by_the_customers() {
        Clinic clinic = new Clinic(Houses.with(""));
        CaseFile file = registered(clinic);
        file = clinic.did(
                "frontdesk",
                file,
                "promise-reply",
                "dueAt",
                "2026-11-20T10:00:00+08:00",
                "text",
                "明天答复",
                "channel",
                "phone");
        file = comes(clinic, file);
        assertThat(file.promises()).allMatch(promise -> promise.keptAt().isEmpty());
        file = clinic.did("frontdesk", file, "contact-customer", "channel", "phone", "text", "告知进展");
        assertThat(file.promises()).allMatch(promise -> promise.keptAt().isPresent());
    }

    @Test
    void only_the_owner_or_a_manager_confirms() {
        Clinic clinic = new Clinic(Houses.with(""));
        CaseFile file = registered(clinic);
        assertThat(clinic.act("doctor", file, "set-urgency", "urgent", true, "reason", "急"))
                .isInstanceOf(Outcome.Forbidden.class);
        assertThat(clinic.act("ops", file, "set-urgency", "urgent", true, "reason", "急"))
                .isInstanceOf(Outcome.Done.class);
    }
}
