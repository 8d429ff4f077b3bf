package org.redress.engine.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.redress.engine.desk.Clinic.as;
import static org.redress.engine.desk.Clinic.done;
import static org.redress.engine.desk.Houses.WHY;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.redress.api.casework.CaseFile;
import org.redress.api.casework.Explanations;
import org.redress.api.casework.Explanations.Decision;
import org.redress.api.casework.Explanations.Held;
import org.redress.api.casework.Explanations.NotYet;
import org.redress.api.casework.Explanations.Obstacle;
import org.redress.api.casework.Explanations.Someone;
import org.redress.api.casework.Explanations.Topic;
import org.redress.api.casework.HistoryEvent;
import org.redress.api.problem.Blocker;
import org.redress.api.problem.Grounds;
import org.redress.api.problem.Grounds.Input;
import org.redress.api.problem.Outcome;
import org.redress.api.problem.Page;
import org.redress.api.text.Text;
import org.redress.engine.history.HistoryChain;

/** Every decision says what it rests on and what would have changed it; so does what cannot be done and what has not come. */
class ExplanationsTest {

    private static Explanations why(Clinic clinic, String who, CaseFile file) {
        return done(clinic.desk.explanations(as(who), file.number(), Optional.empty(), 50));
    }

    private static Decision decision(Explanations found, String what) {
        return found.decisions().items().stream()
                .filter(decision -> decision.what().equals(what))
                .findFirst()
                .orElseThrow();
    }

    private static Held held(Explanations found, String action) {
        return found.blocked().stream()
                .filter(one -> one.action().equals(action))
                .findFirst()
                .orElseThrow();
    }

    private static NotYet missed(Explanations found, String rule) {
        return found.whyNot().stream()
                .filter(one -> one.grounds().rule().equals(rule))
                .findFirst()
                .orElseThrow();
    }

    private static String en(Decision decision) {
        return decision.otherwise().orElseThrow().in("en");
    }

    private static String en(Grounds grounds) {
        return grounds.otherwise().orElseThrow().in("en");
    }

    private static List<String> facts(List<Input> inputs) {
        return inputs.stream()
                .map(input -> input.title().in("en") + ": " + input.shown().in("en"))
                .toList();
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
                "张女士说她很生气");
    }

    private static Clinic house(String sections) {
        return new Clinic(Houses.with(sections));
    }

    private static CaseFile registered(Clinic clinic) {
        return clinic.register("frontdesk", "goods", Map.of());
    }

    @Test
    void what_there_is_nothing_to_do_with_is_held_by_no_rule() {
        Clinic clinic = house("");
        assertThat(why(clinic, "ops", registered(clinic)).blocked())
                .filteredOn(held -> held.action().equals("pause-clock"))
                .extracting(Explanations.Held::obstacle)
                .containsExactly(Explanations.Obstacle.STATE);
    }

    @Test
    void a_gate_that_holds_says_what_can_be_done_and_with_which_date_it_would_not_apply() {
        Clinic clinic = new Clinic();
        CaseFile file =
                clinic.register("frontdesk", "side-effect", Map.of("treatedOn", "2026-09-01", "onsetOn", "2026-10-20"));
        Outcome<CaseFile> outcome = clinic.act("ops", file, "offer-remedy", "kind", "redo", "channel", "front-desk");
        Blocker certificate = ((Outcome.Blocked<CaseFile>) outcome)
                .blockers().stream()
                        .filter(blocker -> blocker.grounds()
                                .filter(grounds -> grounds.inputs().stream()
                                        .anyMatch(input -> input.fact().equals("settings.certificateDays")))
                                .isPresent())
                        .findFirst()
                        .orElseThrow();
        Grounds grounds = certificate.grounds().orElseThrow();
        assertThat(grounds.rule()).isEqualTo(certificate.gate());
        assertThat(grounds.source()).startsWith("clinic-chain ");
        assertThat(grounds.otherwise().orElseThrow().in("zh"))
                .startsWith("如果已上传「")
                .contains("，或者「")
                .contains("」在 2026-09-")
                .endsWith("就不再受此限制。");
        assertThat(grounds.inputs()).extracting(Input::fact).doesNotContain("fields.story");
    }

    @Test
    void a_gate_of_the_core_names_itself_and_accounts_that_are_lacking_are_named_in_one_breath() {
        Clinic clinic = house("""
                gates:
                  both:
                    on: [close]
                    require: '"customer" in accounts && "staff" in accounts'
                    reason: { zh: 因, en: Why }
                """);
        Held close = held(why(clinic, "ops", registered(clinic)), "close");
        assertThat(close.blockers())
                .extracting(blocker -> blocker.grounds().orElseThrow().rule() + " of "
                        + blocker.grounds().orElseThrow().source())
                .containsExactly("core/stages of core", "house/both of house 1.0.0");
        Text nearest =
                close.blockers().get(1).grounds().orElseThrow().otherwise().orElseThrow();
        assertThat(nearest.in("zh")).isEqualTo("如果已登记客户和员工的陈述，就不再受此限制。");
        assertThat(nearest.in("en"))
                .isEqualTo("If the accounts of the customer and the staff were recorded, this would not be held up.");
    }

    @Test
    void a_task_that_holds_the_stage_is_named_by_its_title() {
        Clinic clinic = new Clinic();
        CaseFile file = clinic.register("frontdesk", "side-effect", Map.of());
        Held stage = held(why(clinic, "consultant", file), "complete-stage");
        assertThat(stage.obstacle()).isEqualTo(Obstacle.GATE);
        assertThat(stage.blockers()).allSatisfy(blocker -> {
            assertThat(blocker.grounds().orElseThrow().source()).isEqualTo("core");
            assertThat(en(blocker.grounds().orElseThrow())).startsWith("If the task “");
        });
    }

    @Test
    void who_may_not_do_something_is_told_who_may() {
        Clinic clinic = new Clinic();
        CaseFile file = clinic.register("frontdesk", "service", Map.of());
        Held assign = held(why(clinic, "consultant", file), "assign");
        assertThat(assign.obstacle()).isEqualTo(Obstacle.PERMISSION);
        assertThat(assign.instead())
                .extracting(Someone::username)
                .contains("ops")
                .hasSizeLessThanOrEqualTo(3);
        assertThat(assign.instead()).extracting(Someone::name).doesNotContain("ops");
        assertThat(why(clinic, "ops", file).blocked()).extracting(Held::action).doesNotContain("assign");
    }

    @Test
    void whom_the_case_is_about_is_never_named_as_somebody_to_ask() {
        Clinic clinic = new Clinic();
        CaseFile file = done(clinic.desk.register(
                as("frontdesk"), clinic.complaint("service", Map.of(), List.of("ops")), Optional.empty()));
        assertThat(held(why(clinic, "consultant", file), "assign").instead())
                .extracting(Someone::username)
                .doesNotContain("ops")
                .isNotEmpty();
    }

    @Test
    void the_owner_is_who_was_told_first_and_would_be_another_if_it_were_about_them() {
        Clinic clinic = new Clinic();
        CaseFile file = clinic.register("frontdesk", "service", Map.of());
        Explanations found = why(clinic, "ops", file);
        assertThat(found.owner().orElseThrow().person()).isEqualTo(new Someone("frontdesk", "周小禾"));
        assertThat(found.owner().orElseThrow().because().rule()).isEqualTo("core/first-receiver");
        Decision registered = decision(found, "registered");
        assertThat(registered.seq()).isEqualTo(found.owner().orElseThrow().decision());
        assertThat(en(registered)).startsWith("If the complaint were about 周小禾, somebody who is");

        CaseFile about = done(clinic.desk.register(
                as("frontdesk"), clinic.complaint("service", Map.of(), List.of("frontdesk")), Optional.empty()));
        Decision other = decision(why(clinic, "ops", about), "registered");
        assertThat(en(other)).isEqualTo("If it were not about 周小禾, 周小禾 would own it.");
        assertThat(facts(other.inputs())).contains("Whom the complaint is about: 周小禾");
    }

    @Test
    void a_new_owner_is_explained_by_the_decision_that_made_them_one() {
        Clinic clinic = new Clinic();
        CaseFile file = clinic.register("frontdesk", "service", Map.of());
        file = clinic.did("ops", file, "assign", "to", "consultant", "reason", "熟悉客户");
        Explanations found = why(clinic, "ops", file);
        assertThat(found.owner().orElseThrow().person().username()).isEqualTo("consultant");
        assertThat(found.owner().orElseThrow().because().text().in("zh")).isEqualTo("熟悉客户");
        assertThat(decision(found, "assigned").topic()).isEqualTo(Topic.OWNER);
    }

    @Test
    void whoever_stands_in_for_a_stage_would_not_if_the_other_were_not_away() {
        Clinic clinic = new Clinic();
        clinic.away("consultant", 5, "supervisor");
        CaseFile file = clinic.register("frontdesk", "side-effect", Map.of());
        Explanations found = why(clinic, "ops", file);
        assertThat(found.stage().orElseThrow().person().username()).isEqualTo("supervisor");
        Decision entered = decision(found, "stage-entered");
        assertThat(entered.topic()).isEqualTo(Topic.RESPONSIBLE);
        assertThat(en(entered)).isEqualTo("If 苏晴 were not away, 苏晴 would answer for it.");
        assertThat(facts(entered.inputs())).contains("Role needed: Consultant", "Who is away: 苏晴");
    }

    @Test
    void a_step_up_keeps_what_it_looked_at_and_with_which_amount_it_would_not_have_been_taken() {
        Clinic clinic = house("ladder:\n  - { id: dear, level: 1, on: [demand-recorded], remedies: [refund],"
                + " amount-from: { setting: bigAmount }, lead: executive, " + WHY + " }\n");
        CaseFile file = demands(clinic, registered(clinic), 5000);
        Decision escalated = decision(why(clinic, "ops", file), "escalated");
        assertThat(escalated.topic()).isEqualTo(Topic.ESCALATION);
        assertThat(escalated.reasons().get(0).rule()).isEqualTo("house/dear");
        assertThat(escalated.reasons().get(0).source()).isEqualTo("house 1.0.0");
        assertThat(facts(escalated.inputs())).containsExactly("Amount demanded: ¥5,000", "Kind of demand: Refund");
        assertThat(en(escalated))
                .isEqualTo("If “Amount demanded” were at most ¥1,999.99, this step would not have been taken.");
    }

    @Test
    void a_step_that_was_not_taken_says_which_column_does_not_fit_and_what_would() {
        Clinic clinic = house("ladder:\n  - { id: dear, level: 1, on: [demand-recorded], remedies: [refund],"
                + " amount-from: 8000, lead: executive, " + WHY + " }\n"
                + "  - { id: grave, level: 1, on: [severity-set], severities: [major], amount-from: 100,"
                + " tell: [executive], " + WHY + " }\n"
                + "  - { id: later, level: 2, on: [demand-recorded], tell: [legal], " + WHY + " }\n");
        CaseFile file = demands(clinic, registered(clinic), 5000);
        Explanations found = why(clinic, "ops", file);
        // The row of level 2 has fired at once, so nothing is above it.
        assertThat(found.whyNot())
                .filteredOn(one -> one.topic() == Topic.ESCALATION)
                .isEmpty();

        Clinic calm = house("ladder:\n  - { id: dear, level: 1, on: [demand-recorded], remedies: [refund],"
                + " amount-from: 8000, lead: executive, " + WHY + " }\n"
                + "  - { id: grave, level: 1, on: [severity-set], severities: [major], amount-from: 100,"
                + " tell: [executive], " + WHY + " }\n");
        Explanations next = why(calm, "ops", demands(calm, registered(calm), 5000));
        NotYet dear = missed(next, "house/dear");
        assertThat(dear.reason().in("en")).isEqualTo("Not met yet: Amount demanded.");
        assertThat(en(dear.grounds()))
                .isEqualTo("If “Amount demanded” were at least ¥8,000, it would be escalated the next time of:"
                        + " recording a demand.");
        NotYet grave = missed(next, "house/grave");
        assertThat(grave.reason().in("zh")).isEqualTo("还不符合：级别。");
        assertThat(grave.grounds().otherwise().orElseThrow().in("zh")).startsWith("如果「级别」为「重大」");
    }

    @Test
    void what_a_step_waits_for_is_said_in_words_and_not_in_the_codes_of_packs() {
        Clinic clinic = house("ladder:\n  - { id: sued, level: 1, on: ['intervention-recorded:court',"
                + " 'customer-contacted:us', 'urgency-set:urgent', 'demand-recorded:other',"
                + " 'follow-up-recorded:unresolved', 'part-asked:legal'], lead: executive, " + WHY + " }\n");
        String waits = missed(why(clinic, "ops", registered(clinic)), "house/sued")
                .reason()
                .in("zh");
        assertThat(waits).contains("「法院」", "「我方」", "「紧急」").doesNotContainPattern("[a-z]");
    }

    @Test
    void a_proposal_says_how_many_fewer_would_not_have_led_to_it() {
        Clinic clinic = house("assessment:\n  - { id: dear, propose: { severity: major },"
                + " amount-from: { setting: bigAmount }, " + WHY + " }\n");
        CaseFile file = demands(clinic, registered(clinic), 5000);
        Decision proposed = decision(why(clinic, "ops", file), "severity-proposed");
        assertThat(proposed.topic()).isEqualTo(Topic.ASSESSMENT);
        assertThat(en(proposed)).contains("“Amount demanded” were at most ¥1,999.99");
        assertThat(proposed.reasons().get(0).rule()).isEqualTo("house/dear");
    }

    @Test
    void a_deadline_says_how_long_from_when_and_when_it_would_not_run() {
        Clinic clinic = house("clocks:\n" + CLOCKS);
        CaseFile file = registered(clinic);
        Explanations found = why(clinic, "ops", file);
        Decision started = found.decisions().items().stream()
                .filter(one -> one.reasons().get(0).rule().equals("house/first"))
                .findFirst()
                .orElseThrow();
        assertThat(started.what()).isEqualTo("clock-started");
        assertThat(facts(started.inputs()))
                .contains("Length of the deadline: 2", "Unit of the deadline: working days")
                .anyMatch(line -> line.startsWith("Counted from: 2026-11-19 10:00"));

        assertThat(found.deadline().orElseThrow().clock().id()).isEqualTo("house/first");
        assertThat(found.deadline().orElseThrow().outrun())
                .extracting(clock -> clock.id())
                .containsExactly("house/second");
        assertThat(found.deadline().orElseThrow().otherwise().orElseThrow().in("en"))
                .startsWith("Without “First” the next deadline would be “Second”, due 2026-11-");
    }

    @Test
    void a_deadline_that_does_not_run_says_what_it_waits_for_or_needs() {
        Clinic clinic = house("clocks:\n" + CLOCKS);
        Explanations found = why(clinic, "ops", registered(clinic));
        assertThat(en(missed(found, "house/grave").grounds()))
                .isEqualTo("If “Severity” were Major, it would start at: registration.");
        NotYet offered = missed(found, "house/offered");
        assertThat(offered.reason().in("zh")).isEqualTo("还没有开始：在提出方案时开始计时。");
        assertThat(offered.grounds().otherwise()).isEmpty();
    }

    @Test
    void of_a_condition_only_what_is_wanting_is_said_not_to_be_met() {
        Clinic clinic = house("clocks:\n"
                + CLOCKS.replace(
                        "case.severity == \"major\"", "case.kind == \"complaint\" && case.severity == \"major\""));
        NotYet grave = missed(why(clinic, "ops", registered(clinic)), "house/grave");
        assertThat(grave.reason().in("en")).isEqualTo("Not met yet: Severity.");
        assertThat(grave.grounds().inputs()).extracting(Input::fact).contains("case.kind", "case.severity");
    }

    @Test
    void a_deadline_that_was_missed_says_what_would_have_met_it() {
        Clinic clinic = house("clocks:\n" + CLOCKS);
        CaseFile file = registered(clinic);
        clinic.now = clinic.now.plus(java.time.Duration.ofDays(7));
        clinic.watch.perform();
        Decision missed = decision(why(clinic, "ops", file), "clock-breached");
        assertThat(missed.topic()).isEqualTo(Topic.DEADLINE);
        assertThat(en(missed)).startsWith("If there had been closing before 2026-11-");
    }

    @Test
    void who_took_over_from_somebody_kept_out_would_not_have() {
        Clinic clinic = new Clinic();
        CaseFile file = clinic.register("frontdesk", "service", Map.of());
        file = clinic.did("ops", file, "assign", "to", "consultant", "reason", "熟悉客户");
        file = clinic.did("ops", file, "recuse", "user", "consultant", "reason", "亲属");
        Decision replaced = decision(why(clinic, "ops", file), "owner-replaced");
        assertThat(replaced.topic()).isEqualTo(Topic.OWNER);
        assertThat(en(replaced)).isEqualTo("If 苏晴 were not kept out of the case, it would have stayed with 苏晴.");
        assertThat(facts(replaced.inputs())).contains("Who answered for it before: 苏晴");
    }

    @Test
    void an_offer_within_authority_says_up_to_where() {
        Clinic clinic = house("authority:\n  - { role: front-desk, remedy: refund, single: 3000 }\n");
        CaseFile file = registered(clinic);
        file = clinic.did(
                "frontdesk",
                file,
                "offer-remedy",
                "kind",
                "refund",
                "amount",
                Map.of("amount", "500.00"),
                "channel",
                "phone");
        Decision offered = decision(why(clinic, "ops", file), "offer-made");
        assertThat(offered.topic()).isEqualTo(Topic.AUTHORITY);
        assertThat(facts(offered.inputs())).contains("Amount: ¥500", "Limit for one decision: ¥3,000");
        assertThat(en(offered)).contains("beyond this authority");

        Outcome<CaseFile> above = clinic.act(
                "frontdesk",
                file,
                "offer-remedy",
                "kind",
                "refund",
                "amount",
                Map.of("amount", "5000.00"),
                "channel",
                "phone");
        assertThat(((Outcome.Blocked<CaseFile>) above).blockers()).anySatisfy(blocker -> {
            assertThat(blocker.gate()).isEqualTo("core/authority");
            assertThat(blocker.grounds().orElseThrow().otherwise()).isPresent();
        });
    }

    @Test
    void what_a_rule_looked_at_stands_in_history_as_a_commitment_only_and_holds_no_words_of_people() {
        Clinic clinic = house("ladder:\n  - { id: dear, level: 1, on: [demand-recorded], remedies: [refund],"
                + " amount-from: 100, lead: executive, " + WHY + " }\n");
        CaseFile file = demands(clinic, registered(clinic), 5000);
        Page<HistoryEvent> committed = done(clinic.desk.committedHistory(as("ops"), file.number(), 0, 200));
        HistoryEvent escalated = committed.items().stream()
                .filter(event -> event.action().equals("escalated"))
                .findFirst()
                .orElseThrow();
        assertThat(escalated.data().get("inputs"))
                .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.MAP)
                .containsOnlyKeys(HistoryChain.COMMITMENT);
        assertThat(escalated.data().get("otherwise"))
                .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.MAP)
                .containsOnlyKeys(HistoryChain.COMMITMENT);
        assertThat(HistoryChain.firstBroken(committed.items())).isEmpty();
        assertThat(why(clinic, "ops", file).decisions().items().toString()).doesNotContain("很生气");
    }

    @Test
    void decisions_come_newest_first_and_page_by_page() {
        Clinic clinic = new Clinic();
        CaseFile file = clinic.register("frontdesk", "service", Map.of());
        file = clinic.did("ops", file, "assign", "to", "consultant", "reason", "a");
        file = clinic.did("ops", file, "assign", "to", "supervisor", "reason", "b");
        TreeSet<Long> seen = new TreeSet<>();
        Optional<String> cursor = Optional.empty();
        long last = Long.MAX_VALUE;
        do {
            Page<Decision> page = done(clinic.desk.explanations(as("ops"), file.number(), cursor, 1))
                    .decisions();
            for (Decision decision : page.items()) {
                assertThat(decision.seq()).isLessThan(last);
                last = decision.seq();
                seen.add(last);
            }
            cursor = page.next();
        } while (cursor.isPresent());
        List<Long> all = why(clinic, "ops", file).decisions().items().stream()
                .map(Decision::seq)
                .toList();
        assertThat(seen.descendingSet()).containsExactlyElementsOf(all);
        assertThat(all).hasSizeGreaterThanOrEqualTo(4);
    }

    @Test
    void whoever_may_not_see_the_case_gets_no_explanation_of_it() {
        Clinic clinic = new Clinic();
        CaseFile file = clinic.register("frontdesk", "service", Map.of());
        assertThat(clinic.desk.explanations(as("elsewhere"), file.number(), Optional.empty(), 10))
                .isInstanceOf(Outcome.NotFound.class);
    }

    private static final String CLOCKS = """
              first:
                subject: answer
                title: { zh: 先, en: First }
                start: registered
                amount: 2
                unit: working-days
                stop: [closed]
                why: { zh: 两天, en: Two days }
              second:
                subject: answer
                title: { zh: 后, en: Second }
                start: registered
                amount: 5
                unit: working-days
                stop: [closed]
                why: { zh: 五天, en: Five days }
              grave:
                subject: grave
                title: { zh: 重大, en: Grave }
                start: registered
                when: case.severity == "major"
                amount: 1
                unit: days
                stop: [closed]
                why: { zh: 一天, en: One day }
              offered:
                subject: offered
                title: { zh: 答复, en: Answer }
                start: offer-made
                amount: 1
                unit: days
                stop: [closed]
                why: { zh: 一天, en: One day }
            """;
}
