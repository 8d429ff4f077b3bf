package org.redress.packs.lawcn;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.redress.api.procedure.Basis;
import org.redress.api.procedure.ClockDecl;
import org.redress.api.procedure.ClockDecl.Span;
import org.redress.api.procedure.Condition;
import org.redress.api.procedure.PackKind;
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
    }

    @Test
    void every_rule_names_its_law_and_how_it_was_checked() {
        assertThat(PACK.procedure().clocks()).isNotEmpty().allSatisfy(clock -> assertThat(clock.basis())
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
    void nobody_may_pause_what_the_law_counts() {
        assertThat(PACK.procedure().clocks())
                .allSatisfy(clock -> assertThat(clock.pause()).isEmpty());
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
