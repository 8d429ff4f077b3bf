package org.redress.pack;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.redress.api.procedure.Basis;
import org.redress.api.procedure.ConductRules;
import org.redress.api.procedure.ProtocolStep.Kind;

/** Library, protocol and grounds of refusal: what they mean, and which mistakes are found where. */
class ConductTest {

    private static final String T = "title: { zh: 题, en: T }";

    private static ConductRules conduct(String more) {
        return Packs.compiled(Packs.SMALL + more).handling().conduct();
    }

    private static List<String> refusals(String more) {
        return Packs.refusals(Packs.SMALL + more);
    }

    @Test
    void a_pack_without_these_sections_says_nothing_about_conduct() {
        assertThat(conduct("")).isEqualTo(ConductRules.NONE);
    }

    @Test
    void texts_of_the_library_are_cited_by_steps_guides_and_grounds() {
        ConductRules conduct = conduct("library:\n  insult: { " + T
                + ", body: { zh: 文, en: B }, basis: { instrument: { zh: 法, en: Law }, article: 42, to: 2025-12-31,"
                + " confidence: unverified } }\n"
                + "protocol:\n  - { id: warn, stage: 1, kind: warning, basis: [insult], " + T + " }\n"
                + "refusals:\n  abuse: { basis: [insult], " + T + " }\n"
                + "declines:\n  police-case: { basis: [insult], " + T + " }\n"
                + "guides:\n  calm: { basis: [insult], steps: [{ zh: 步, en: S }], " + T + " }\n");
        assertThat(conduct.library()).singleElement().satisfies(text -> {
            assertThat(text.id()).isEqualTo("small/insult");
            assertThat(text.basis().confidence()).isEqualTo(Basis.Confidence.UNVERIFIED);
        });
        assertThat(conduct.protocol().get(0).basis()).containsExactly("small/insult");
        assertThat(conduct.protocol().get(0).kind()).isEqualTo(Kind.WARNING);
        assertThat(conduct.refusals().get(0).basis()).containsExactly("small/insult");
        assertThat(conduct.declines().get(0).basis()).containsExactly("small/insult");
    }

    @Test
    void a_step_names_only_what_is_declared() {
        assertThat(refusals("protocol:\n  - { id: warn, stage: 1, " + T + " }\n"
                        + "  - { id: over, stage: 2, after: [wran], then: [rport], tell: [boss], role: bos,"
                        + " evidence: tape, files: [film], basis: [some-law], " + T + " }\n"))
                .hasSize(7)
                .allSatisfy(error -> assertThat(error).startsWith("36:").endsWith("RD-PCK-023"));
    }

    @Test
    void step_ids_are_unique() {
        assertThat(refusals("protocol:\n  - { id: warn, " + T + " }\n  - { id: warn, " + T + " }\n"))
                .containsExactly("36:11 RD-PCK-025");
    }

    @Test
    void an_emergency_waits_for_nothing() {
        assertThat(refusals("protocol:\n  - { id: warn, stage: 1, " + T + " }\n"
                        + "  - { id: danger, kind: emergency, stage: 1, after: [warn], warnings: 3, managers: true, "
                        + T
                        + " }\n"))
                .containsExactly("36:36 RD-PCK-041", "36:46 RD-PCK-041", "36:61 RD-PCK-041", "36:74 RD-PCK-041");
    }

    @Test
    void only_talks_can_rest() {
        assertThat(refusals("protocol:\n  - { id: warn, blocks: [close], " + T + " }\n"))
                .containsExactly("35:26 RD-PCK-013");
    }

    @Test
    void a_requirement_says_what_is_missing() {
        assertThat(refusals("refusals:\n  abuse: { require: conduct.warnings >= 1, " + T + " }\n"))
                .containsExactly("35:3 RD-PCK-011");
    }

    @Test
    void a_prohibition_has_something_that_it_is_about() {
        assertThat(refusals("never-refused:\n  outcome: { reason: { zh: 因, en: Why } }\n"))
                .containsExactly("35:3 RD-PCK-046");
    }

    @Test
    void conditions_triggers_and_clocks_know_steps_and_grounds() {
        String steps = "protocol:\n  - { id: warn, stage: 1, " + T + " }\n";
        assertThat(refusals(steps + "gates:\n  gg: { on: [close], require: '\"wran\" in conduct.steps',"
                        + " reason: { zh: 因, en: Why } }\n"))
                .containsExactly("37:32 RD-PCK-055");
        assertThat(refusals(steps + "ladder:\n  - { id: aa, level: 1, on: [\"protocol-step:wran\"], tell: [clerk],"
                        + " why: { zh: 因, en: Why } }\n"))
                .singleElement()
                .asString()
                .endsWith("RD-PCK-023");
    }

    @Test
    void an_overlay_may_speak_of_steps_of_the_procedures_that_it_joins() {
        String head = Packs.SMALL.substring(0, Packs.SMALL.indexOf("types:")).replace("procedure", "overlay");
        assertThat(Packs.compiled(head + "protocol:\n  - { id: report, after: [their-step], " + T + " }\n")
                        .handling()
                        .conduct()
                        .protocol())
                .hasSize(1);
    }

    @Test
    void where_a_complaint_goes_by_itself_it_is_a_redirection() {
        assertThat(conduct("declines:\n  in-court: { to: { zh: 法院, en: Court }, letter: rejection, " + T + " }\n")
                        .declines())
                .singleElement()
                .satisfies(ground -> {
                    assertThat(ground.redirect()).isTrue();
                    assertThat(ground.letter()).contains("rejection");
                });
    }
}
