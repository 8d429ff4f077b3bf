package org.redress.packs.retailshift;

import static org.assertj.core.api.Assertions.assertThat;
import static org.redress.packs.retailshift.ThisPack.PACK;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.redress.api.procedure.ClockDecl;
import org.redress.api.procedure.ClockDecl.Span;
import org.redress.api.procedure.SettingDecl;

/** Ten minutes on the spot, three days until the call. */
class ClocksTest {

    @Test
    void on_the_spot_ten_minutes_are_allowed() {
        ClockDecl clock = clock("on-the-spot");
        assertThat(clock.length().unit()).isEqualTo(Span.MINUTES);
        assertThat(clock.target()).isFalse();
        assertThat(setting("onSiteMinutes").fallback()).isEqualTo(10L);
        assertThat(clock.when()
                        .orElseThrow()
                        .test(PACK.newCase().channel("phone").all()))
                .as("nobody waits in the store")
                .contains(false);
    }

    @Test
    void the_call_is_due_three_days_after_the_solution() {
        ClockDecl clock = clock("courtesy-call");
        assertThat(clock.start())
                .extracting(start -> start.event() + ":" + start.detail().orElse(""))
                .containsExactly("stage-completed:solve");
        assertThat(clock.length().unit()).isEqualTo(Span.DAYS);
        assertThat(setting("courtesyDays").fallback()).isEqualTo(3L);
    }

    @Test
    void no_case_ends_without_the_courtesy_call_unless_the_customer_withdrew() {
        assertThat(PACK.blocksStage("complaint", "courtesy", PACK.newCase())).containsExactly("courtesy-called");
        assertThat(PACK.blocksStage("complaint", "courtesy", PACK.newCase().with("followUps", "last", "settled")))
                .isEmpty();
        assertThat(PACK.blocksStage("complaint", "courtesy", PACK.newCase().with("case", "withdrawn", true)))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"onSiteMinutes, 10", "courtesyDays, 3"})
    void a_store_may_be_stricter_than_the_procedure_and_never_laxer(String setting, int most) {
        assertThat(setting(setting).schema()).contains("\"maximum\":" + most);
    }

    private static SettingDecl setting(String name) {
        return PACK.procedure().settings().get(name);
    }

    private static ClockDecl clock(String id) {
        return PACK.procedure().clocks().stream()
                .filter(clock -> clock.id().equals("retail-shift/" + id))
                .findFirst()
                .orElseThrow();
    }
}
