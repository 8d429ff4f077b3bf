package org.redress.packs.lawcn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.redress.api.procedure.Basis;
import org.redress.api.procedure.ClockDecl;
import org.redress.api.procedure.ClockDecl.Span;
import org.redress.api.procedure.CompensationRule;
import org.redress.api.procedure.CompensationRule.Counts;
import org.redress.api.procedure.Condition;
import org.redress.api.procedure.DeclineGround;
import org.redress.api.procedure.LegalText;
import org.redress.api.procedure.PackKind;
import org.redress.api.procedure.ProtocolStep;
import org.redress.api.procedure.TrackDecl;
import org.redress.api.procedure.Trigger;
import org.redress.testkit.CaseFacts;
import org.redress.testkit.PackUnderTest;
import org.redress.testkit.TextCheck;

/** The figures of the law, where they come from, and to which cases they apply. */
class ContentTest {

    private static final PackUnderTest PACK = PackUnderTest.onClassPath();

    @Test
    void it_is_an_overlay_without_types_or_roles_of_its_own() {
        assertThat(PACK.procedure().ref().id()).isEqualTo("law-cn");
        assertThat(PACK.procedure().kind()).isEqualTo(PackKind.OVERLAY);
        assertThat(PACK.procedure().origin()).isEqualTo("P19");
        assertThat(PACK.procedure().types()).isEmpty();
        assertThat(PACK.procedure().roles()).isEmpty();
    }

    @Test
    void one_department_has_five_official_working_days_for_feedback_and_several_have_ten() {
        assertLength("feedback-one-department", 5, Span.WORKING_DAYS);
        assertLength("feedback-several-departments", 10, Span.WORKING_DAYS);
        assertThat(clock("feedback-one-department").subject())
                .isEqualTo(clock("feedback-several-departments").subject());
    }

    @Test
    void of_the_two_feedback_clocks_exactly_one_counts_for_a_complaint_and_none_for_an_inquiry() {
        assertCounts(PACK.newCase().with("case", "departments", 1), true, false);
        assertCounts(PACK.newCase().with("case", "departments", 2), false, true);
        assertCounts(PACK.newCase().with("case", "kind", "inquiry").with("case", "departments", 2), false, false);
    }

    @Test
    void a_refund_is_due_fifteen_days_after_it_was_accepted_and_other_remedies_are_not() {
        assertLength("refund-due", 15, Span.DAYS);
        Condition when = clock("refund-due").when().orElseThrow();
        assertThat(when.test(PACK.newCase().offer("refund", "phone").all())).contains(true);
        assertThat(when.test(PACK.newCase().offer("apology", "phone").all())).contains(false);
        assertThat(clock("refund-due").start()).containsExactly(new Trigger("offer-accepted", Optional.empty()));
        assertThat(clock("refund-due").stop())
                .containsExactly(new Trigger("remedy-carried-out", Optional.of("refund")));
    }

    @Test
    void of_a_claim_the_law_supports_direct_loss_proven_costs_and_little_else() {
        assertThat(PACK.procedure().handling().compensation())
                .extracting(rule -> rule.id().substring("law-cn/".length()), CompensationRule::counts)
                .containsExactly(
                        tuple("refund-of-unused", Counts.UNUSED),
                        tuple("direct-loss", Counts.PAID_IN),
                        tuple("proven-costs", Counts.PROVEN),
                        tuple("lost-income", Counts.PROVEN),
                        tuple("indirect-loss", Counts.NOTHING),
                        tuple("lawyer-fee", Counts.NOTHING),
                        tuple("mental-damage", Counts.MORAL_HARM),
                        tuple("fraud", Counts.TIMES_PRICE));
    }

    @Test
    void every_rule_names_its_law_and_how_it_was_checked() {
        assertThat(PACK.procedure().clocks()).isNotEmpty().allSatisfy(clock -> assertThat(clock.basis())
                .isPresent());
        assertThat(PACK.procedure().gates()).isNotEmpty().allSatisfy(gate -> assertThat(gate.basis())
                .isPresent());
        assertThat(basis("refund-due").confidence()).isEqualTo(Basis.Confidence.VERIFIED);
        assertThat(basis("feedback-one-department").confidence()).isEqualTo(Basis.Confidence.SECONDARY);
    }

    @Test
    void a_case_from_before_the_measures_is_not_judged_by_them() {
        assertThat(basis("feedback-one-department").inForceOn(LocalDate.of(2019, 4, 9)))
                .isFalse();
        assertThat(basis("feedback-one-department").inForceOn(LocalDate.of(2019, 4, 10)))
                .isTrue();
    }

    @Test
    void nobody_may_pause_what_the_law_counts_but_for_the_appraisal_within_a_mediation() {
        assertThat(PACK.procedure().clocks())
                .filteredOn(clock -> clock.pause().isPresent())
                .extracting(ClockDecl::id)
                .containsExactlyInAnyOrder("law-cn/people-mediation-ends", "law-cn/authority-mediation-ends");
    }

    @Test
    void mediation_takes_thirty_official_working_days_and_may_settle_the_complaint() {
        assertLength("people-mediation-ends", 30, Span.WORKING_DAYS);
        assertLength("authority-mediation-ends", 30, Span.WORKING_DAYS);
        assertThat(basis("people-mediation-ends").confidence()).isEqualTo(Basis.Confidence.VERIFIED);
        assertThat(track("people-mediation").keepsRunning()).isFalse();
        assertThat(track("people-mediation").results())
                .filteredOn(TrackDecl.Result::settles)
                .extracting(TrackDecl.Result::code)
                .containsExactly("agreed");
    }

    @Test
    void an_inquiry_is_not_mediated() {
        Condition when = track("people-mediation").need().orElseThrow().when();
        assertThat(when.test(PACK.newCase().all())).contains(true);
        assertThat(when.test(PACK.newCase().with("case", "kind", "inquiry").all()))
                .contains(false);
    }

    @Test
    void the_consumer_authority_has_seven_and_forty_five_working_days_by_the_text_in_force_at_receipt() {
        assertLength("consumer-accepts-2022", 7, Span.WORKING_DAYS);
        assertLength("consumer-mediation-2022", 45, Span.WORKING_DAYS);
        LocalDate last = LocalDate.of(2026, 4, 14);
        for (String id : List.of("consumer-accepts", "consumer-mediation")) {
            assertThat(basis(id + "-2022").inForceOn(last)).isTrue();
            assertThat(basis(id).inForceOn(last)).isFalse();
            assertThat(basis(id + "-2022").inForceOn(last.plusDays(1))).isFalse();
            assertThat(basis(id).inForceOn(last.plusDays(1))).isTrue();
            assertThat(basis(id).confidence()).isEqualTo(Basis.Confidence.UNVERIFIED);
        }
    }

    @Test
    void reports_are_due_in_clock_hours_or_days_and_the_house_goes_on_meanwhile() {
        assertReport("report-serious-fault", 12, Span.HOURS);
        assertReport("report-event-general", 15, Span.DAYS);
        assertReport("report-event-major", 12, Span.HOURS);
        assertReport("report-event-extraordinary", 2, Span.HOURS);
        assertReport("report-device-death", 7, Span.DAYS);
        assertReport("report-device-injury", 20, Span.DAYS);
    }

    private static void assertReport(String code, int amount, Span unit) {
        TrackDecl track = track(code);
        assertThat(track.keepsRunning()).as(code).isTrue();
        ClockDecl clock = clock(track.clocks().get(0).substring("law-cn/".length()));
        assertThat(clock.length().amount()).as(code).isEqualTo(amount);
        assertThat(clock.length().unit()).as(code).isEqualTo(unit);
        assertThat(clock.urgent()).as(code).isEqualTo(unit == Span.HOURS);
    }

    private static TrackDecl track(String code) {
        return PACK.procedure().handling().outside().tracks().stream()
                .filter(track -> track.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void a_complaint_is_not_accepted_on_the_four_grounds_of_the_measures_each_with_other_ways_told() {
        List<DeclineGround> grounds = PACK.procedure().handling().conduct().declines();
        assertThat(grounds)
                .extracting(DeclineGround::id)
                .containsExactly(
                        "in-court-or-mediation",
                        "handled-by-authority",
                        "no-concrete-matter",
                        "security-or-criminal-case");
        assertThat(grounds).allSatisfy(ground -> {
            assertThat(ground.alternatives()).isNotEmpty();
            assertThat(ground.basis()).contains("law-cn/not-accepted");
            assertThat(ground.letter()).contains("rejection");
        });
        assertThat(grounds)
                .filteredOn(DeclineGround::redirect)
                .extracting(DeclineGround::id)
                .doesNotContain("no-concrete-matter")
                .hasSize(3);
        assertThat(law("not-accepted").basis().confidence()).isEqualTo(Basis.Confidence.UNVERIFIED);
    }

    @Test
    void danger_on_site_calls_the_police_and_the_health_authority_is_told() {
        ProtocolStep danger = PACK.procedure().handling().conduct().protocol().stream()
                .filter(ProtocolStep::emergency)
                .findFirst()
                .orElseThrow();
        assertThat(danger.then()).containsExactly("call-police", "report-health-authority");
        assertThat(law("danger-on-site").body().in("zh")).contains("威胁、侮辱、伤害他人或自伤", "控制事态", "马上报警", "卫生健康部门");
        assertThat(law("suspected-crime").body().in("zh")).contains("移交公安机关");
        assertThat(law("suspected-crime").basis().article()).contains("29");
        assertThat(law("suspected-crime").basis().confidence()).isEqualTo(Basis.Confidence.VERIFIED);
    }

    private static LegalText law(String id) {
        return PACK.procedure().handling().conduct().library().stream()
                .filter(text -> text.id().equals("law-cn/" + id))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void every_text_is_there_in_both_languages() {
        TextCheck.everyTextIsChineseAndEnglish(PACK.procedure());
    }

    private static void assertLength(String id, int amount, Span unit) {
        assertThat(clock(id).length().amount()).isEqualTo(amount);
        assertThat(clock(id).length().unit()).isEqualTo(unit);
        assertThat(clock(id).length().official()).isTrue();
    }

    private static void assertCounts(CaseFacts facts, boolean one, boolean several) {
        assertThat(clock("feedback-one-department").whilst().orElseThrow().test(facts.all()))
                .contains(one);
        assertThat(clock("feedback-several-departments").whilst().orElseThrow().test(facts.all()))
                .contains(several);
    }

    private static Basis basis(String id) {
        return clock(id).basis().orElseThrow();
    }

    private static ClockDecl clock(String id) {
        return PACK.procedure().clocks().stream()
                .filter(clock -> clock.id().equals("law-cn/" + id))
                .findFirst()
                .orElseThrow();
    }
}
