package org.redress.pack;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.redress.api.procedure.Gate;

/** What a gate guards: each column narrows the actions that it goes with, and no other. */
class GateTest {

    private static final Gate GATE = Packs.compiled(Packs.SMALL + """
                    gates:
                      gg:
                        on: [complete-stage, offer-remedy, close]
                        stages: [look]
                        remedies: [refund]
                        require: 'true'
                        reason: { zh: 因, en: Why }
                    """).gates().get(0);

    @Test
    void stages_narrow_the_completing_of_a_stage_whatever_the_remedy() {
        assertThat(GATE.concerns("complete-stage", "goods", "look", Optional.empty()))
                .isTrue();
        assertThat(GATE.concerns("complete-stage", "goods", "settle", Optional.empty()))
                .isFalse();
    }

    @Test
    void remedies_narrow_what_is_done_about_a_remedy_whatever_the_stage() {
        assertThat(GATE.concerns("offer-remedy", "goods", "settle", Optional.of("refund")))
                .isTrue();
        assertThat(GATE.concerns("offer-remedy", "goods", "look", Optional.of("apology")))
                .isFalse();
    }

    @Test
    void other_actions_are_guarded_whatever_the_stage_and_the_remedy() {
        assertThat(GATE.concerns("close", "goods", "settle", Optional.empty())).isTrue();
        assertThat(GATE.concerns("archive", "goods", "look", Optional.empty())).isFalse();
    }
}
