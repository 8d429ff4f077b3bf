package org.redress.packs.aestheticservice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.redress.packs.aestheticservice.ThisPack.PACK;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.redress.api.procedure.ClockDecl;
import org.redress.api.procedure.ClockDecl.Span;
import org.redress.api.procedure.Trigger;
import org.redress.testkit.CaseFacts;

/** P18's deadlines: what starts, stops and measures them. */
class ClocksTest {

    @ParameterizedTest
    @CsvSource({"urgent-response, customer-contacted", "urgent-assigned, task-completed"})
    void an_urgent_complaint_has_its_response_and_its_person_within_an_hour_of_receipt(String id, String stop) {
        ClockDecl clock = clock(id);
        assertThat(clock.start()).extracting(Trigger::event).containsExactly("registered");
        assertThat(clock.length().amount()).isEqualTo(1);
        assertThat(clock.length().unit()).isEqualTo(Span.HOURS);
        assertThat(clock.stop()).extracting(Trigger::event).contains(stop);
        assertThat(clock.target()).as("passing it is a breach").isFalse();
        assertThat(clock.urgent()).as("told at night too").isTrue();
        assertThat(counts(clock, PACK.newCase().with("case", "urgent", true))).isTrue();
        assertThat(counts(clock, PACK.newCase())).isFalse();
    }

    @Test
    void every_complaint_has_a_handling_time_that_the_house_sets() {
        ClockDecl clock = clock("handling");
        assertThat(clock.length().setting()).contains("handlingDays");
        assertThat(clock.length().unit()).isEqualTo(Span.WORKING_DAYS);
        assertThat(clock.stop())
                .extracting(trigger -> trigger.detail().orElse(trigger.event()))
                .containsExactly("tell-result", "closed");
        for (boolean urgent : List.of(true, false)) {
            assertThat(counts(clock, PACK.newCase().with("case", "urgent", urgent)))
                    .isTrue();
        }
        assertThat(counts(clock, PACK.newCase().with("case", "kind", "inquiry")))
                .isFalse();
    }

    @Test
    void it_is_about_the_same_subject_as_the_feedback_that_the_law_asks_for() {
        assertThat(clock("handling").subject()).isEqualTo("feedback");
    }

    @Test
    void progress_is_told_again_and_again_while_the_complaint_is_handled() {
        ClockDecl clock = clock("progress");
        assertThat(clock.again()).isTrue();
        assertThat(clock.start()).extracting(Trigger::event).containsExactly("stage-entered", "customer-contacted");
        assertThat(clock.length().setting()).contains("progressDays");
        assertThat(clock.when()
                        .orElseThrow()
                        .test(PACK.newCase().with("case", "stage", "handle").all()))
                .contains(true);
        assertThat(clock.when()
                        .orElseThrow()
                        .test(PACK.newCase().with("case", "stage", "feed-back").all()))
                .contains(false);
    }

    @Test
    void what_is_unresolved_is_followed_up_a_second_time() {
        ClockDecl clock = clock("second-follow-up");
        assertThat(clock.start())
                .containsExactly(new Trigger("follow-up-recorded", java.util.Optional.of("unresolved")));
        assertThat(clock.length().setting()).contains("secondFollowUpDays");
        assertThat(clock.stop())
                .extracting(trigger -> trigger.detail().orElse(""))
                .contains("settled", "unresolved")
                .doesNotContain("not-reached");
    }

    @ParameterizedTest
    @CsvSource({"handlingDays, 3", "progressDays, 1", "secondFollowUpDays, 3"})
    void what_the_procedure_leaves_open_is_a_setting(String setting, long figure) {
        assertThat(PACK.procedure().settings().get(setting).fallback()).isEqualTo(figure);
    }

    private static boolean counts(ClockDecl clock, CaseFacts facts) {
        return clock.whilst().orElseThrow().test(facts.all()).orElseThrow();
    }

    private static ClockDecl clock(String id) {
        return PACK.procedure().clocks().stream()
                .filter(clock -> clock.id().equals("aesthetic-service/" + id))
                .findFirst()
                .orElseThrow();
    }
}
