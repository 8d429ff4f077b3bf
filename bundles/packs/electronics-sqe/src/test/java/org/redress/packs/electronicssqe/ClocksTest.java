package org.redress.packs.electronicssqe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.redress.packs.electronicssqe.ThisPack.PACK;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.redress.api.procedure.ClockDecl;
import org.redress.api.procedure.ClockDecl.Span;
import org.redress.testkit.CaseFacts;

/** P10's figures: 24 hours, 3 and 7 working days after the sample, and the exemption for tests. */
class ClocksTest {

    @Test
    void the_reply_by_mail_is_due_24_hours_after_receipt() {
        ClockDecl clock = clock("mail-reply");
        assertThat(clock.start()).extracting(trigger -> trigger.event()).containsExactly("registered");
        assertThat(clock.length().amount()).isEqualTo(24);
        assertThat(clock.length().unit()).isEqualTo(Span.HOURS);
        assertThat(clock.stop())
                .extracting(trigger -> trigger.detail().orElse(trigger.event()))
                .containsExactly("mail-reply", "closed");
    }

    @ParameterizedTest
    @CsvSource({"preliminary-cause, 3", "final-report, 7"})
    void cause_and_report_count_working_days_from_the_arrival_of_the_sample(String id, int days) {
        ClockDecl clock = clock(id);
        assertThat(clock.start())
                .extracting(trigger -> trigger.detail().orElse(trigger.event()))
                .containsExactly("sample-arrived");
        assertThat(clock.length().amount()).isEqualTo(days);
        assertThat(clock.length().unit()).isEqualTo(Span.WORKING_DAYS);
        assertThat(clock.target()).as("passing it is a breach").isFalse();
    }

    @ParameterizedTest
    @CsvSource({"preliminary-cause", "final-report"})
    void tests_are_exempt_from_both_once_the_reason_is_recorded(String id) {
        CaseFacts facts = PACK.newCase();
        assertThat(runs(id, facts)).isTrue();
        assertThat(runs("report-after-tests", facts)).isFalse();
        facts.field("testsNeeded", true);
        assertThat(runs(id, facts)).as("no reason yet").isTrue();
        assertThat(runs("report-after-tests", facts)).isFalse();
        facts.field("testsReason", "温度循环 500 次");
        assertThat(runs(id, facts)).isFalse();
        assertThat(runs("report-after-tests", facts)).isTrue();
        facts.field("testsNeeded", false);
        assertThat(runs(id, facts)).isTrue();
    }

    @Test
    void tests_have_a_limit_of_their_own_that_the_house_may_set() {
        assertThat(clock("report-after-tests").length().toString()).contains("testDays");
        assertThat(clock("report-after-tests").subject())
                .isEqualTo(clock("final-report").subject());
        assertThat(clock("report-after-tests").start())
                .isEqualTo(clock("final-report").start());
        assertThat(PACK.procedure().settings().get("testDays").fallback()).hasToString("20");
    }

    private static boolean runs(String id, CaseFacts facts) {
        return clock(id).whilst().orElseThrow().test(facts.all()).orElse(false);
    }

    private static ClockDecl clock(String id) {
        return PACK.procedure().clocks().stream()
                .filter(clock -> clock.id().equals("electronics-sqe/" + id))
                .findFirst()
                .orElseThrow();
    }
}
