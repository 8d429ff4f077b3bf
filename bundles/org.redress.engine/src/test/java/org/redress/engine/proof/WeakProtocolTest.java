package org.redress.engine.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.redress.engine.Packs;
import org.redress.engine.Packs.Pack;

/** Traps that a protocol against disruptive conduct can hold. */
class WeakProtocolTest {

    private static final String SHOP = """
            redress: 1
            pack:
              id: shop
              version: 1.0.0
              kind: procedure
              title: { zh: 门店, en: Shop }
              description: { zh: 门店, en: Shop }
            roles:
              clerk: { title: { zh: 店员, en: Clerk }, rights: [register, work], fallback: manager }
              manager: { title: { zh: 经理, en: Manager }, rights: [register, work, manage], fallback: owner }
              owner: { title: { zh: 店主, en: Owner }, rights: [work, manage] }
            evidence:
              recording: { zh: 录音, en: Recording }
            types:
              goods:
                title: { zh: 商品, en: Goods }
                hint: { zh: 商品, en: Goods }
                channels: [phone]
                stages:
                  - { id: look, title: { zh: 查看, en: Look }, purpose: { zh: 查看, en: Look }, role: clerk }
                  - { id: learn, title: { zh: 总结, en: Learn }, purpose: { zh: 总结, en: Learn }, role: manager }
            """;

    private static final String T = "title: { zh: 步, en: Step }";

    private static List<String> weaknesses(String... steps) {
        StringBuilder protocol = new StringBuilder("protocol:\n");
        for (String step : steps) {
            protocol.append("  - { ").append(step).append(", ").append(T).append(" }\n");
        }
        return of(protocol.toString());
    }

    private static List<String> of(String sections) {
        Pack pack = Packs.of(SHOP + sections);
        return new EngineProof()
                .prove(pack.procedure(), pack.source()).stream()
                        .map(error -> error.line() + " " + error.code() + " "
                                + error.message().in("en"))
                        .toList();
    }

    @Test
    void a_protocol_without_traps_is_proven() {
        assertThat(weaknesses(
                        "id: warn, stage: 1, kind: warning",
                        "id: over, stage: 2, after: [warn], warnings: 3, then: [report], blocks: [offer-remedy]",
                        "id: calm, kind: ending",
                        "id: danger, kind: emergency, then: [report]",
                        "id: report, role: manager, files: [recording]"))
                .isEmpty();
    }

    @Test
    void steps_cannot_wait_for_each_other() {
        assertThat(weaknesses("id: one, stage: 1, after: [two]", "id: two, stage: 1, after: [one]"))
                .containsExactly(
                        "23 RD-PCK-072 this step can never be taken: two has to come before it",
                        "24 RD-PCK-072 this step can never be taken: one has to come before it");
    }

    @Test
    void warnings_that_nothing_gives_cannot_be_asked_for() {
        assertThat(weaknesses("id: over, stage: 1, warnings: 3"))
                .containsExactly("23 RD-PCK-072 this step can never be taken: there is no warning that could count");
    }

    @Test
    void a_step_that_is_never_there_is_found() {
        assertThat(weaknesses("id: one, stage: 1, when: 'false && conduct.stopped'"))
                .singleElement()
                .asString()
                .startsWith("23 RD-PCK-072 ");
    }

    @Test
    void what_rests_after_a_step_is_set_free_by_another() {
        assertThat(weaknesses("id: over, stage: 1, blocks: [offer-remedy]"))
                .containsExactly("23 RD-PCK-073 what rests after this step (offer-remedy) is never free again;"
                        + " add a step of kind ending");
    }

    @Test
    void a_case_comes_to_its_end_after_each_step_that_leaves_others_owed() {
        assertThat(weaknesses("id: over, stage: 1, then: [report]", "id: report, role: clerk, managers: true"))
                .singleElement()
                .asString()
                .contains("RD-PCK-069 goods: register → look → protocol-step over: \"clerk\" is to do"
                        + " \"protocol-step\" and cannot");
    }

    @Test
    void a_declined_case_can_be_archived() {
        String declines = """
                declines:
                  in-court: { title: { zh: 已诉讼, en: In court }, to: { zh: 法院, en: The court } }
                """;
        assertThat(of(declines)).isEmpty();
        assertThat(of(declines + """
                gates:
                  never-withdrawn:
                    on: [withdraw]
                    require: 'false'
                    reason: { zh: 因, en: Why }
                  learned:
                    on: [archive]
                    require: 'case.state == "open"'
                    reason: { zh: 因, en: Why }
                """)).isNotEmpty();
    }

    @Test
    void gates_that_ask_for_conduct_count_as_what_people_can_bring_about() {
        assertThat(of("""
                protocol:
                  - { id: warn, stage: 1, kind: warning, title: { zh: 警告, en: Warn } }
                gates:
                  warned:
                    on: [close]
                    require: 'conduct.warnings >= 1 || "warn" in conduct.steps'
                    reason: { zh: 因, en: Why }
                """)).isEmpty();
    }
}
