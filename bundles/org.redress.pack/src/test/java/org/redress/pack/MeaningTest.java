package org.redress.pack;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.redress.api.procedure.PackError;
import org.redress.api.procedure.PackSource;

/** What the schema cannot say: references, rights, circles, defaults. */
class MeaningTest {

    private static final String WHY = "why: { zh: 因, en: Why }";

    private static List<String> with(String more) {
        return Packs.refusals(Packs.SMALL + more);
    }

    private static List<String> changed(String right, String wrong) {
        assertThat(Packs.SMALL).contains(right);
        return Packs.refusals(Packs.SMALL.replace(right, wrong));
    }

    @Test
    void a_gate_names_only_what_is_declared() {
        assertThat(with("""
                        gates:
                          gg:
                            on: [complete-stage, offer-remedy]
                            types: [good]
                            stages: [lok]
                            remedies: [refnd]
                            require: 'true'
                            reason: { zh: 因, en: Why }
                            resolved-by: aks
                        """))
                .containsExactly("37:13 RD-PCK-023", "38:14 RD-PCK-023", "39:16 RD-PCK-023", "42:18 RD-PCK-023");
    }

    @Test
    void the_name_that_was_probably_meant_is_proposed() {
        String text = Packs.SMALL.replace("role: clerk", "role: clrek");
        PackError error = Packs.refusals(PackSource.single("p.yaml", text)).get(0);
        assertThat(error.message().in("en")).endsWith("did you mean \"clerk\"?");
        assertThat(error.message().in("zh")).endsWith("是否应为“clerk”？");
    }

    @Test
    void stages_and_remedies_of_a_gate_need_an_action_that_has_them() {
        assertThat(with("gates:\n  gg: { on: [close], stages: [look], remedies: [refund], require: 'true',"
                        + " reason: { zh: 因, en: Why } }\n"))
                .containsExactly("35:22 RD-PCK-031", "35:38 RD-PCK-031");
    }

    @Test
    void ladder_rows_have_an_effect_known_roles_and_ids_of_their_own() {
        assertThat(with("ladder:\n  - { id: aa, level: 1, on: [registered], " + WHY + " }\n"
                        + "  - { id: aa, level: 1, on: [registered], lead: viewer, tell: [boss], " + WHY + " }\n"))
                .containsExactly("35:5 RD-PCK-035", "36:11 RD-PCK-025", "36:49 RD-PCK-030", "36:64 RD-PCK-023");
    }

    @Test
    void authority_has_one_row_for_each_role_and_remedy() {
        assertThat(with("authority:\n  - { role: clerk, remedy: refund }\n  - { role: clerk, remedy: refund }\n"))
                .containsExactly("36:5 RD-PCK-027");
        assertThat(with("authority:\n  - { role: boss, remedy: gift }\n"))
                .containsExactly("35:13 RD-PCK-023", "35:27 RD-PCK-023");
    }

    @Test
    void a_limit_is_a_number_setting() {
        assertThat(with("authority:\n  - { role: clerk, remedy: refund, single: { setting: word },"
                        + " cumulative: { setting: limt } }\n"))
                .containsExactly("35:55 RD-PCK-029", "35:86 RD-PCK-023");
    }

    @Test
    void a_clock_needs_a_whole_number_setting_and_a_stage_only_for_stage_events() {
        assertThat(with("clocks:\n  cc: { subject: ss, title: { zh: 题, en: T }, start: registered, stage: look,"
                        + " amount: { setting: limit }, unit: days, stop: [closed], " + WHY + " }\n"))
                .containsExactly("35:66 RD-PCK-031", "35:98 RD-PCK-029");
    }

    @Test
    void guides_name_declared_types_and_stages() {
        assertThat(with("guides:\n  gu: { title: { zh: 题, en: T }, types: [foo], stages: [bar],"
                        + " steps: [{ zh: 步, en: S }] }\n"))
                .containsExactly("35:42 RD-PCK-023", "35:57 RD-PCK-023");
    }

    @Test
    void remedies_of_a_type_are_declared() {
        assertThat(changed("remedies: [refund]", "remedies: [refund, gift]")).containsExactly("26:24 RD-PCK-023");
    }

    @Test
    void a_stage_is_answered_for_by_a_role_that_may_own_cases() {
        assertThat(changed("role: clerk", "role: viewer")).containsExactly("31:15 RD-PCK-030");
    }

    @Test
    void stage_and_task_ids_are_unique_in_a_type() {
        assertThat(changed("- { id: ask,", "- { id: ask, title: { zh: 问, en: A } }\n          - { id: ask,"))
                .containsExactly("34:19 RD-PCK-025");
        String second = "  - { id: look, title: { zh: 看, en: L }, purpose: { zh: 看, en: L }, role: clerk }\n";
        assertThat(Packs.refusals(Packs.SMALL + "    " + second)).containsExactly("34:15 RD-PCK-025");
    }

    @Test
    void fallback_chains_end() {
        assertThat(changed("rights: [] }", "rights: [], fallback: viewer }")).containsExactly("10:66 RD-PCK-026");
        String circle = Packs.SMALL
                .replace("rights: [] }", "rights: [], fallback: clerk }")
                .replace("work] }", "work], fallback: viewer }");
        PackError error = Packs.refusals(PackSource.single("p.yaml", circle)).get(0);
        assertThat(error.message().in("en")).contains("clerk → viewer → clerk");
        assertThat(changed("rights: [] }", "rights: [], fallback: boss }")).containsExactly("10:66 RD-PCK-023");
    }

    @Test
    void somebody_must_be_able_to_register() {
        assertThat(changed("[register, work]", "[work]")).containsExactly("5:9 RD-PCK-036");
    }

    @Test
    void the_role_of_the_administrator_cannot_be_declared() {
        assertThat(changed("  viewer:", "  administrator:")).containsExactly("10:3 RD-PCK-024");
    }

    @Test
    void a_default_fits_its_schema() {
        assertThat(changed("{ type: number }", "{ type: number, maximum: 3 }")).containsExactly("14:118 RD-PCK-028");
        assertThat(changed("default: x", "default: 3")).containsExactly("15:101 RD-PCK-028");
        assertThat(changed("{ type: string }", "{ type: string, format: date }"))
                .containsExactly("15:115 RD-PCK-028");
        assertThat(changed("{ type: string }", "{ type: string, pattern: '(?=x)' }"))
                .containsExactly("15:99 RD-PCK-034");
    }

    @Test
    void a_procedure_has_types_and_an_overlay_has_none() {
        String head = Packs.SMALL.substring(0, Packs.SMALL.indexOf("types:"));
        assertThat(Packs.refusals(head)).containsExactly("5:9 RD-PCK-039");
        assertThat(changed("kind: procedure", "kind: overlay")).containsExactly("17:3 RD-PCK-040");
        assertThat(Packs.compiled(head.replace("kind: procedure", "kind: overlay"))
                        .types())
                .isEmpty();
    }

    @Test
    void an_overlay_may_speak_of_types_and_stages_that_it_does_not_declare() {
        String head = Packs.SMALL.substring(0, Packs.SMALL.indexOf("types:")).replace("procedure", "overlay");
        assertThat(Packs.compiled(
                                head
                                        + "gates:\n  gg: { on: [complete-stage], types: [side-effect], stages: [confirm],"
                                        + " require: 'case.stage != \"x\"', reason: { zh: 因, en: W }, resolved-by: some-task }\n")
                        .gates())
                .hasSize(1);
        assertThat(Packs.refusals(
                        head + "gates:\n  gg: { on: [close], require: 'fields.x == 1', reason: { zh: 因, en: W } }\n"))
                .containsExactly("17:39 RD-PCK-051");
    }
}
