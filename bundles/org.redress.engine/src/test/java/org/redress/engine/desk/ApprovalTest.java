package org.redress.engine.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.redress.engine.desk.Clinic.as;
import static org.redress.engine.desk.Clinic.done;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.redress.api.casework.ActionRequest;
import org.redress.api.casework.Approval;
import org.redress.api.casework.CaseFile;
import org.redress.api.casework.WaitingApprovals;
import org.redress.api.casework.Worklist;
import org.redress.api.money.Money;
import org.redress.api.notification.Notification;
import org.redress.api.plugin.AuthorityInForce;
import org.redress.api.problem.Outcome;
import org.redress.api.procedure.AuthorityRule;
import org.redress.api.procedure.Limit;
import org.redress.api.procedure.PackRef;
import org.redress.engine.action.Actions;
import org.redress.engine.action.CaseAction;

/** Who agrees to what: enough different people, none of them concerned, and never again otherwise (P01, P10, P13, P14). */
class ApprovalTest {

    private static final String REFUND = "refund";

    private final Clinic clinic = new Clinic();

    /** A policy of the branch: refunds of the operations manager take two, and legal has a voice. */
    private void twoVoices() {
        policy(row(
                "operations-manager", REFUND, "50000", 2, List.of("legal"), "clinic-chain/operations-manager/refund"));
        policy(row("house-manager", REFUND, "50000", 2, List.of(), "clinic-chain/house-manager/refund"));
    }

    private void policy(AuthorityRule... rows) {
        clinic.policies.add(new AuthorityInForce(
                new PackRef("policy-" + clinic.policies.size(), "1.0.0", "d"), List.of(rows), Map.of()));
    }

    private AuthorityRule row(
            String role, String remedy, String single, int quorum, List<String> with, String... replaces) {
        return new AuthorityRule(
                "policy-" + clinic.policies.size() + "/" + role + "/" + remedy,
                role,
                remedy,
                new Limit(Optional.of(new BigDecimal(single)), Optional.empty()),
                Limit.NONE,
                quorum,
                with,
                List.of(replaces));
    }

    private CaseFile complaint() {
        return clinic.register("consultant", "service", Map.of());
    }

    private CaseFile asked(String amount) {
        return ask(complaint(), amount);
    }

    private CaseFile ask(CaseFile file, String amount) {
        return clinic.did(
                "consultant",
                file,
                "request-approval",
                "subject",
                "remedy",
                "kind",
                REFUND,
                "amount",
                amount,
                "reason",
                "第二次投诉");
    }

    private Outcome<CaseFile> offer(String username, CaseFile file, String amount) {
        return clinic.act(username, file, "offer-remedy", "kind", REFUND, "amount", amount, "channel", "front-desk");
    }

    private static Approval only(CaseFile file) {
        return file.approvals().get(0);
    }

    @Test
    void two_different_people_have_to_agree_where_the_row_says_so() {
        twoVoices();
        CaseFile file = asked("3000");
        assertThat(only(file).quorum()).isEqualTo(2);
        assertThat(only(file).asked()).containsExactly("ops", "legal");
        assertThat(only(file).grounds()).contains("第二次投诉");
        assertThat(file.next().orElseThrow().owner()).isEqualTo("ops");
        assertThat(file.next().orElseThrow().reason().in("zh")).contains("沈知秋").contains("罗衡");

        file = clinic.did("ops", file, "approve", "approval", 1, "reason", "情况属实");
        assertThat(only(file).state()).isEqualTo(Approval.State.PENDING);
        assertThat(clinic.gates(offer("consultant", file, "3000"))).containsExactly("core/authority");
        assertThat(file.next().orElseThrow().owner()).isEqualTo("legal");

        file = clinic.did("legal", file, "approve", "approval", 1);
        assertThat(only(file).state()).isEqualTo(Approval.State.APPROVED);
        assertThat(only(file).decidedBy()).contains("legal");
        assertThat(only(file).votes()).extracting(Approval.Vote::by).containsExactly("ops", "legal");
        assertThat(done(offer("consultant", file, "3000")).offers().get(0).approval())
                .contains(1);
    }

    @Test
    void under_a_quorum_nobody_grants_alone() {
        twoVoices();
        assertThat(clinic.gates(offer("ops", complaint(), "10"))).containsExactly("core/authority");
    }

    @Test
    void everybody_who_is_asked_is_told_and_has_it_on_the_worklist_until_they_answer() {
        twoVoices();
        CaseFile file = asked("3000");
        assertThat(clinic.store.notifications)
                .filteredOn(line -> line.kind().equals("approval-requested"))
                .extracting(Notification::recipient)
                .containsExactlyInAnyOrder("ops", "legal");
        assertThat(waiting("ops")).isEqualTo(1);
        assertThat(waiting("legal")).isEqualTo(1);

        clinic.did("ops", file, "approve", "approval", 1);
        assertThat(waiting("ops")).isZero();
        assertThat(waiting("legal")).isEqualTo(1);
    }

    private int waiting(String username) {
        return clinic.desk.counts(as(username)).get(Worklist.APPROVALS);
    }

    @Test
    void the_first_who_rejects_decides() {
        twoVoices();
        CaseFile file = clinic.did("ops", asked("3000"), "approve", "approval", 1);
        file = clinic.did("legal", file, "reject", "approval", 1, "reason", "没有依据");
        assertThat(only(file).state()).isEqualTo(Approval.State.REJECTED);
        assertThat(only(file).reason()).contains("没有依据");
        assertThat(clinic.gates(offer("consultant", file, "3000"))).containsExactly("core/authority");
    }

    @Test
    void nobody_gives_their_voice_twice() {
        twoVoices();
        CaseFile file = clinic.did("ops", asked("3000"), "approve", "approval", 1);
        assertThat(clinic.act("ops", file, "approve", "approval", 1)).isInstanceOf(Outcome.Conflict.class);
        assertThat(clinic.act("ops", file, "reject", "approval", 1, "reason", "改主意"))
                .isInstanceOf(Outcome.Conflict.class);

        file = ask(file, "2000");
        assertThat(clinic.gates(clinic.act("ops", file, "reject", "approval", 1, "reason", "改主意")))
                .as("while another one waits")
                .containsExactly("core/voice-stands");
    }

    @Test
    void who_asks_has_no_voice_even_with_the_role() {
        twoVoices();
        clinic.staff("ops2", "何川", "operations-manager", Clinic.BRANCH);
        CaseFile file = clinic.did(
                "ops", complaint(), "request-approval", "subject", "remedy", "kind", REFUND, "amount", "3000");
        assertThat(only(file).asked()).containsExactly("ops2", "legal");
        assertThat(clinic.act("ops", file, "approve", "approval", 1)).isInstanceOf(Outcome.Forbidden.class);
        assertThat(only(clinic.did("ops2", file, "approve", "approval", 1)).pending())
                .isTrue();
    }

    @Test
    void the_person_complained_about_is_never_asked_and_has_no_voice() {
        CaseFile file = done(clinic.desk.register(
                as("consultant"), clinic.complaint("service", Map.of(), List.of("ops")), Optional.empty()));
        file = ask(file, "3000");
        assertThat(only(file).asked()).containsExactly("house");
        assertThat(clinic.act("ops", file, "approve", "approval", 1)).isInstanceOf(Outcome.Forbidden.class);
    }

    @Test
    void somebody_else_is_asked_and_their_voice_no_longer_counts_when_a_voter_is_kept_out() {
        twoVoices();
        clinic.staff("ops2", "何川", "operations-manager", Clinic.BRANCH);
        CaseFile file = asked("3000");
        assertThat(only(file).asked()).containsExactly("ops", "legal");
        file = clinic.did("ops", file, "approve", "approval", 1);
        file = clinic.did("house", file, "recuse", "user", "ops", "reason", "亲属");
        assertThat(only(file).waitingFor()).containsExactly("legal", "ops2");
        assertThat(only(file).votes()).hasSize(1);

        file = clinic.did("legal", file, "approve", "approval", 1);
        assertThat(only(file).pending())
                .as("one voice of those who may have one")
                .isTrue();
        assertThat(only(clinic.did("ops2", file, "approve", "approval", 1)).approved())
                .isTrue();
    }

    @Test
    void a_question_passes_on_when_the_one_who_was_asked_is_kept_out() {
        CaseFile file = clinic.did("house", asked("3000"), "recuse", "user", "ops", "reason", "亲属");
        assertThat(only(file).asked()).containsExactly("house");
        assertThat(file.next().orElseThrow().owner()).isEqualTo("house");
    }

    @Test
    void an_approval_covers_its_kind_and_no_more_than_its_amount() {
        CaseFile file = clinic.did("ops", asked("3000"), "approve", "approval", 1);
        assertThat(clinic.gates(offer("consultant", file, "3000.01"))).containsExactly("core/authority");
        assertThat(clinic.gates(clinic.act(
                        "consultant",
                        file,
                        "offer-remedy",
                        "kind",
                        "discount",
                        "amount",
                        "100",
                        "channel",
                        "front-desk")))
                .containsExactly("core/authority");
        assertThat(done(offer("consultant", file, "2500")).offers())
                .as("less is fine")
                .hasSize(1);
    }

    @Test
    void an_approval_is_spent_by_the_offer_it_covers_until_the_customer_refuses_it() {
        CaseFile file = clinic.did("ops", asked("3000"), "approve", "approval", 1);
        file = done(offer("consultant", file, "1000"));
        assertThat(clinic.gates(offer("consultant", file, "1000"))).containsExactly("core/authority");

        file = clinic.did("consultant", file, "answer-offer", "offer", 1, "answer", "refused");
        file = done(offer("consultant", file, "3000"));
        file = clinic.did("consultant", file, "answer-offer", "offer", 2, "answer", "accepted");
        assertThat(clinic.gates(offer("consultant", file, "1"))).containsExactly("core/authority");
    }

    @Test
    void a_lapsed_offer_frees_the_approval() {
        CaseFile file = clinic.did("ops", asked("3000"), "approve", "approval", 1);
        file = clinic.did(
                "consultant",
                file,
                "offer-remedy",
                "kind",
                REFUND,
                "amount",
                "3000",
                "channel",
                "front-desk",
                "validUntil",
                "2026-11-20T10:00:00+08:00");
        assertThat(clinic.gates(offer("consultant", file, "3000"))).containsExactly("core/authority");
        clinic.now = clinic.now.plus(java.time.Duration.ofDays(2));
        assertThat(clinic.gates(clinic.act("consultant", file, "answer-offer", "offer", 1, "answer", "accepted")))
                .as("and cannot be accepted any more")
                .containsExactly("core/offer-lapsed");
        assertThat(done(offer("consultant", file, "3000")).offers()).hasSize(2);
    }

    @Test
    void limits_lowered_afterwards_do_not_touch_what_was_approved() {
        CaseFile file = clinic.did("ops", asked("3000"), "approve", "approval", 1);
        clinic.settings.put("operationsManagerSingle", 100.0);
        clinic.settings.put("operationsManagerYear", 100.0);
        assertThat(done(offer("consultant", file, "3000")).offers()).hasSize(1);
    }

    @Test
    void what_the_customer_has_had_meanwhile_counts_against_the_yearly_limit_of_those_who_agreed() {
        clinic.settings.put("operationsManagerYear", 10000.0);
        CaseFile file = clinic.did("ops", asked("6000"), "approve", "approval", 1);
        CaseFile other = done(offer("ops", complaint(), "5000"));
        assertThat(other.offers()).hasSize(1);

        assertThat(clinic.gates(offer("consultant", file, "6000"))).containsExactly("core/authority");
        assertThat(done(offer("consultant", file, "5000")).offers()).hasSize(1);
    }

    @Test
    void a_limit_lowered_before_the_decision_leaves_only_rejecting() {
        CaseFile file = asked("3000");
        clinic.settings.put("operationsManagerSingle", 100.0);
        assertThat(clinic.gates(clinic.act("ops", file, "approve", "approval", 1)))
                .containsExactly("core/authority");
        assertThat(only(clinic.did("ops", file, "reject", "approval", 1, "reason", "超出权限"))
                        .state())
                .isEqualTo(Approval.State.REJECTED);
    }

    @Test
    void a_rule_that_asks_for_more_voices_since_gets_them() {
        CaseFile file = asked("3000");
        assertThat(only(file).quorum()).isEqualTo(1);
        twoVoices();
        file = clinic.did("ops", file, "approve", "approval", 1);
        assertThat(only(file).pending()).isTrue();
        assertThat(only(file).quorum()).isEqualTo(2);
        assertThat(only(file).waitingFor()).containsExactly("legal");
        assertThat(clinic.store.notifications)
                .anyMatch(
                        line -> line.recipient().equals("legal") && line.kind().equals("approval-requested"));
    }

    @Test
    void who_is_named_must_be_one_who_may_decide_it() {
        Outcome<CaseFile> outcome = clinic.act(
                "consultant",
                complaint(),
                "request-approval",
                "subject",
                "remedy",
                "kind",
                REFUND,
                "amount",
                "3000",
                "of",
                "doctor");
        assertThat(outcome).isInstanceOf(Outcome.Invalid.class);
        assertThat(((Outcome.Invalid<CaseFile>) outcome)
                        .errors()
                        .get(0)
                        .message()
                        .in("zh"))
                .contains("顾文清")
                .contains("沈知秋");
    }

    @Test
    void too_few_people_for_the_quorum_are_told_before_anybody_is_asked() {
        policy(row("executive", "compensation", "90000", 3, List.of(), "clinic-chain/executive/*"));
        Outcome<CaseFile> outcome = clinic.act(
                "consultant",
                complaint(),
                "request-approval",
                "subject",
                "remedy",
                "kind",
                "compensation",
                "amount",
                "80000");
        assertThat(((Outcome.Invalid<CaseFile>) outcome).errors().get(0).pointer())
                .isEqualTo("/of");
    }

    @Test
    void other_subjects_are_decided_by_the_one_who_is_asked() {
        CaseFile file =
                clinic.did("consultant", complaint(), "request-approval", "subject", "推迟答复", "of", "supervisor");
        assertThat(only(file).asked()).containsExactly("supervisor");
        assertThat(clinic.act("ops", file, "approve", "approval", 1)).isInstanceOf(Outcome.Forbidden.class);
        assertThat(only(clinic.did("supervisor", file, "approve", "approval", 1))
                        .approved())
                .isTrue();
    }

    @Test
    void a_decision_stays_whatever_the_state_of_the_page_was() {
        CaseFile waiting = asked("3000");
        CaseFile decided = clinic.did("ops", waiting, "approve", "approval", 1);
        assertThat(reject(decided, waiting.version())).isInstanceOf(Outcome.Stale.class);
        assertThat(reject(decided, decided.version())).isInstanceOf(Outcome.Conflict.class);

        CaseFile more = ask(decided, "4000");
        assertThat(clinic.gates(reject(more, more.version()))).containsExactly("core/decision-stands");
    }

    private Outcome<CaseFile> reject(CaseFile file, long seen) {
        return clinic.desk.perform(
                as("ops"),
                file.number(),
                new ActionRequest(
                        "reject", Map.of("approval", 1, "reason", "改主意"), Optional.of(seen), Optional.empty()));
    }

    @Test
    void whoever_decides_sees_their_limits_and_what_the_customer_has_had() {
        clinic.settings.put("operationsManagerSingle", 8000.0);
        clinic.settings.put("operationsManagerYear", 20000.0);
        CaseFile granted = done(offer("ops", complaint(), "1200"));
        clinic.did("ops", granted, "answer-offer", "offer", 1, "answer", "accepted");
        done(offer("ops", complaint(), "300"));
        CaseFile file = asked("3000");

        WaitingApprovals shown = done(clinic.desk.waitingApprovals(as("ops"), file.number()));
        assertThat(shown.agreed()).containsEntry(REFUND, Money.cny("1200"));
        assertThat(shown.offered()).containsEntry(REFUND, Money.cny("300"));
        assertThat(shown.total()).isEqualTo(Money.cny("1500"));
        assertThat(shown.waiting()).hasSize(1);
        assertThat(shown.waiting().get(0).mayAgree()).isTrue();
        assertThat(shown.waiting().get(0).limit().orElseThrow().single()).contains(Money.cny("8000"));
        assertThat(shown.waiting().get(0).limit().orElseThrow().had()).isEqualTo(Money.cny("1500"));

        clinic.settings.put("operationsManagerSingle", 100.0);
        assertThat(done(clinic.desk.waitingApprovals(as("ops"), file.number()))
                        .waiting()
                        .get(0)
                        .mayAgree())
                .isFalse();
        assertThat(done(clinic.desk.waitingApprovals(as("consultant"), file.number()))
                        .waiting())
                .as("nothing waits for who asked")
                .isEmpty();
    }

    /** Whatever anybody does with the case afterwards, and in whatever order. */
    @Test
    void no_action_changes_a_decided_approval() {
        CaseFile file = clinic.did("ops", asked("3000"), "approve", "approval", 1);
        file = ask(file, "4000");
        file = clinic.did("ops", file, "reject", "approval", 2, "reason", "过高");
        file = ask(file, "2000");
        List<Approval> decided = file.approvals().subList(0, 2);
        java.util.Random random = new java.util.Random(7);
        List<String> people = List.of("ops", "house", "exec", "consultant", "legal", "frontdesk");
        int worked = 0;
        for (int round = 0; round < 40; round++) {
            for (CaseAction action : Actions.ALL) {
                String who = people.get(random.nextInt(people.size()));
                Outcome<CaseFile> outcome = clinic.desk.perform(
                        as(who),
                        file.number(),
                        new ActionRequest(
                                action.id(),
                                values(action, clinic, file, who, random),
                                Optional.empty(),
                                Optional.empty()));
                worked += outcome instanceof Outcome.Done<CaseFile> ? 1 : 0;
                CaseFile now = clinic.store.load(file.number()).orElseThrow();
                assertThat(now.approvals().subList(0, 2)).as(action.id()).isEqualTo(decided);
            }
        }
        assertThat(worked).as("actions that did something").isGreaterThan(50);
    }

    /** Plausible values for whatever the action asks for. */
    private static Map<String, Object> values(
            CaseAction action, Clinic clinic, CaseFile file, String who, java.util.Random random) {
        Map<String, Object> values = new LinkedHashMap<>();
        Optional<List<org.redress.api.procedure.FormField>> form = clinic.desk.actions(as(who), file.number())
                        instanceof Outcome.Done<List<org.redress.api.casework.ActionOffer>> offers
                ? offers.value().stream()
                        .filter(offer -> offer.id().equals(action.id()))
                        .map(org.redress.api.casework.ActionOffer::input)
                        .findFirst()
                : Optional.empty();
        form.orElse(List.of())
                .forEach(field -> value(field, random).ifPresent(value -> values.put(field.name(), value)));
        if (action.id().equals("approve") || action.id().equals("reject")) {
            values.put("approval", 1 + random.nextInt(3));
        }
        return new HashMap<>(values);
    }

    private static Optional<Object> value(org.redress.api.procedure.FormField field, java.util.Random random) {
        if (!field.options().isEmpty()) {
            return Optional.of(
                    field.options().get(random.nextInt(field.options().size())).value());
        }
        return switch (field.kind()) {
            case AMOUNT -> Optional.of("100");
            case WHOLE -> Optional.of(1);
            case PERSON -> Optional.of(List.of("house", "supervisor", "doctor").get(random.nextInt(3)));
            case MOMENT -> Optional.of("2026-11-25T10:00:00+08:00");
            case TRUTH -> Optional.of(true);
            case DATE -> Optional.of("2026-11-18");
            default -> Optional.of("因为需要");
        };
    }
}
