package org.redress.engine.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.redress.api.procedure.PackError;
import org.redress.engine.Packs;
import org.redress.engine.Packs.Pack;

/** Every kind of trap that a pack can hold is found, with the way into it. */
class WeakPacksTest {

    private static final String HEAD = """
            redress: 1
            pack:
              id: shop
              version: 1.0.0
              kind: procedure
              title: { zh: 门店, en: Shop }
              description: { zh: 门店, en: Shop }
            """;

    private static final String ROLES = """
            roles:
              clerk: { title: { zh: 店员, en: Clerk }, rights: [register, work], fallback: manager }
              manager: { title: { zh: 经理, en: Manager }, rights: [register, work, manage], fallback: owner }
              owner: { title: { zh: 店主, en: Owner }, rights: [work, manage] }
            """;

    private static final String TYPE = """
            types:
              goods:
                title: { zh: 商品, en: Goods }
                hint: { zh: 商品, en: Goods }
                channels: [phone, web]
                form:
                  colour: { title: { zh: 颜色, en: Colour }, kind: text }
                stages:
                  - id: look
                    title: { zh: 查看, en: Look }
                    purpose: { zh: 查看, en: Look }
                    role: clerk
                    tasks:
                      - { id: ask, title: { zh: 问, en: Ask }, mandatory: true }
                      - { id: guess, title: { zh: 猜, en: Guess } }
                  - id: settle
                    title: { zh: 解决, en: Settle }
                    purpose: { zh: 解决, en: Settle }
                    role: manager
                    tasks:
                      - { id: pay, title: { zh: 付, en: Pay }, mandatory: true }
                      - { id: thank, title: { zh: 谢, en: Thank }, when: has(fields.colour) }
            """;

    private final EngineProof proof = new EngineProof();

    private List<String> weaknesses(String... parts) {
        Pack pack = Packs.of(HEAD + String.join("", parts));
        return proof.prove(pack.procedure(), pack.source()).stream()
                .peek(error -> assertThat(error.message().byLanguage()).containsOnlyKeys("zh", "en"))
                .map((PackError error) -> error.line() + " " + error.code() + " "
                        + error.message().in("en"))
                .toList();
    }

    private static String gate(String on, String more, String require) {
        return """
                gates:
                  the-gate:
                    on: [%s]
                    %s
                    require: '%s'
                    reason: { zh: 因, en: Why }
                """.formatted(on, more.isEmpty() ? "types: [goods]" : more, require);
    }

    @Test
    void a_pack_without_traps_is_proven() {
        assertThat(weaknesses(ROLES, TYPE)).isEmpty();
        assertThat(weaknesses(ROLES, TYPE, gate("close, archive", "", "\"pay\" in tasks")))
                .isEmpty();
    }

    @Test
    void a_stage_cannot_wait_for_a_task_of_a_later_one() {
        assertThat(weaknesses(ROLES, TYPE, gate("complete-stage", "stages: [look]", "\"pay\" in tasks")))
                .singleElement()
                .asString()
                .startsWith(
                        "35 RD-PCK-060 goods: register → look: this stage can never be completed: the gate \"the-gate\"");
    }

    @Test
    void tasks_cannot_wait_for_each_other() {
        assertThat(weaknesses(ROLES, TYPE, gate("complete-task", "", "\"thank\" in tasks || \"pay\" in tasks")))
                .first()
                .asString()
                .contains("RD-PCK-060 goods: register → look: ")
                .contains("the task \"ask\" can never be done; the gate \"the-gate\" holds");
        String pairs = TYPE.replace(
                "{ id: pay, title: { zh: 付, en: Pay }, mandatory: true }",
                "{ id: pay, title: { zh: 付, en: Pay }, mandatory: true, when: '\"thank\" in tasks' }");
        assertThat(weaknesses(
                        ROLES,
                        pairs.replace("when: has(fields.colour)", "when: '\"pay\" in tasks'"),
                        gate("complete-stage", "stages: [settle]", "\"pay\" in tasks")))
                .singleElement()
                .asString()
                .contains("RD-PCK-060 goods: register → look → settle: ");
    }

    @Test
    void no_gate_on_the_way_is_false_whatever_is_done() {
        assertThat(weaknesses(ROLES, TYPE, gate("complete-stage", "stages: [settle]", "false")))
                .singleElement()
                .asString()
                .contains("RD-PCK-060 goods: register → look → settle: ");
        assertThat(weaknesses(ROLES, TYPE, gate("close", "", "case.state == \"closed\"")))
                .singleElement()
                .asString()
                .contains("RD-PCK-061 goods: register → look → settle: the case can never be closed");
        assertThat(weaknesses(ROLES, TYPE, gate("archive", "", "case.stage == \"look\"")))
                .singleElement()
                .asString()
                .contains("RD-PCK-062 goods: register → look → settle → close: the case can never be archived");
    }

    @Test
    void a_gate_may_stay_shut_where_no_case_has_to_pass() {
        assertThat(weaknesses(ROLES, TYPE, gate("refuse-service", "", "false"))).isEmpty();
        assertThat(weaknesses(ROLES, TYPE, gate("close", "", "case.fault != \"\" && has(fields.colour)")))
                .isEmpty();
    }

    @Test
    void what_people_may_leave_undone_cannot_be_asked_for_later() {
        assertThat(weaknesses(ROLES, TYPE, gate("close", "", "\"guess\" in tasks")))
                .singleElement()
                .asString()
                .contains("RD-PCK-061 goods: register → look → settle: ");
    }

    @Test
    void what_people_may_do_cannot_be_held_against_the_case_for_ever() {
        assertThat(weaknesses(ROLES, TYPE, gate("close", "", "!(\"guess\" in tasks)")))
                .singleElement()
                .asString()
                .contains("RD-PCK-061 goods: register → look → (guess) → settle: ");
    }

    @Test
    void a_withdrawn_complaint_can_be_archived_too() {
        assertThat(weaknesses(ROLES, TYPE, gate("archive", "", "\"ask\" in tasks")))
                .singleElement()
                .asString()
                .contains("RD-PCK-062 goods: register → look → withdraw → settle: ");
    }

    @Test
    void a_trap_for_inquiries_or_for_one_channel_only_is_found() {
        assertThat(weaknesses(ROLES, TYPE, gate("close, convert", "", "case.kind == \"complaint\"")))
                .singleElement()
                .asString()
                .contains("RD-PCK-061 goods: register → look → settle: ");
        assertThat(weaknesses(ROLES, TYPE, gate("close", "", "case.channel != \"web\"")))
                .singleElement()
                .asString()
                .contains("RD-PCK-061");
    }

    @Test
    void somebody_stands_in_for_every_stage_and_every_mandatory_task() {
        String roles = """
                roles:
                  clerk: { title: { zh: 店员, en: Clerk }, rights: [register, work] }
                  manager: { title: { zh: 经理, en: Manager }, rights: [register, work, manage] }
                """;
        assertThat(weaknesses(roles, TYPE))
                .containsExactly(
                        "26 RD-PCK-063 goods: register → look → settle: while \"Manager (manager)\" is vacant there is nobody"
                                + " for the stage \"settle\"; name a fallback, or give another role the right to manage");
        String byTask = TYPE.replace("role: manager", "role: clerk")
                .replace("en: Ask }, mandatory: true", "en: Ask }, mandatory: true, role: manager");
        assertThat(weaknesses(roles, byTask))
                .singleElement()
                .asString()
                .contains("RD-PCK-063 goods: register → look: ")
                .contains("the task \"ask\"");
    }

    @Test
    void whoever_stands_in_for_a_stage_may_work_cases() {
        String roles =
                ROLES.replace("rights: [register, work], fallback: manager", "rights: [register, work], fallback: door")
                        + "  door: { title: { zh: 门, en: Door }, rights: [register] }\n";
        assertThat(weaknesses(roles, TYPE))
                .singleElement()
                .asString()
                .contains(
                        "RD-PCK-064 goods: register → look: while \"Clerk (clerk)\" is vacant \"Door (door)\" stands in");
    }

    @Test
    void somebody_manages() {
        String roles = ROLES.replace(", manage]", "]");
        assertThat(weaknesses(roles, TYPE))
                .singleElement()
                .asString()
                .contains("RD-PCK-065 no role has the right to manage");
    }

    @Test
    void a_step_up_finds_a_lead_when_its_role_is_vacant() {
        String roles = """
                roles:
                  clerk: { title: { zh: 店员, en: Clerk }, rights: [register, work] }
                  chief: { title: { zh: 主管, en: Chief }, rights: [manage] }
                """;
        String ladder = """
                ladder:
                  - id: to-the-top
                    level: 1
                    on: [reopened]
                    lead: chief
                    why: { zh: 因, en: Why }
                """;
        assertThat(weaknesses(roles, TYPE.replace("role: manager", "role: clerk"), ladder))
                .singleElement()
                .asString()
                .contains(
                        "RD-PCK-063 while \"Chief (chief)\" is vacant there is nobody for the lead of the step up \"to-the-top\"");
    }

    private static String clocks(String first, String second) {
        return """
                clocks:
                  first:
                    subject: one
                    title: { zh: 一, en: One }
                    %s
                    amount: 1
                    unit: hours
                    stop: [closed]
                    why: { zh: 因, en: Why }
                  second:
                    subject: two
                    title: { zh: 二, en: Two }
                    %s
                    amount: 1
                    unit: hours
                    stop: [closed]
                    why: { zh: 因, en: Why }
                """.formatted(first, second);
    }

    @Test
    void a_deadline_is_not_started_by_nothing_but_its_own_breach() {
        assertThat(weaknesses(ROLES, TYPE, clocks("start: clock-breached:first", "start: registered")))
                .singleElement()
                .asString()
                .contains("RD-PCK-067 this deadline starts only when first is missed");
        assertThat(weaknesses(ROLES, TYPE, clocks("start: clock-breached:second", "start: clock-breached:first")))
                .hasSize(2);
        assertThat(weaknesses(
                        ROLES,
                        TYPE,
                        clocks("start: [registered, clock-breached:second]", "start: clock-breached:first")))
                .isEmpty();
    }

    @Test
    void a_pause_ends_by_itself() {
        String settings = """
                settings:
                  rest:
                    title: { zh: 休, en: Rest }
                    help: { zh: 休, en: Rest }
                    schema: { type: integer, minimum: 1%s }
                    default: 3
                """;
        String clock = """
                clocks:
                  first:
                    subject: one
                    title: { zh: 一, en: One }
                    start: registered
                    amount: 1
                    unit: days
                    stop: [closed]
                    pause: { when: case.urgent, limit: { setting: rest }, unit: days, why: { zh: 因, en: Why } }
                    why: { zh: 因, en: Why }
                """;
        assertThat(weaknesses(ROLES, settings.formatted(""), TYPE, clock))
                .singleElement()
                .asString()
                .contains("RD-PCK-068 the pause has no limit");
        assertThat(weaknesses(ROLES, settings.formatted(", maximum: 30"), TYPE, clock))
                .isEmpty();
    }

    @Test
    void a_track_outside_that_can_never_start_is_refused_with_its_place() {
        String track = """
                tracks:
                  mediation:
                    title: { zh: 调解, en: Mediation }
                    body: other
                    when: %s
                    otherwise: { zh: 不行, en: No }
                    clocks:
                      mediated:
                        { subject: outside, title: { zh: 调解, en: Mediated }, amount: 30, unit: days, why: { zh: 因, en: Why } }
                    results:
                      done: { title: { zh: 完成, en: Done } }
                    why: { zh: 因, en: Why }
                """;
        assertThat(weaknesses(ROLES, TYPE, track.formatted("'case.urgent && false'")))
                .singleElement()
                .asString()
                .contains("RD-PCK-071 its condition never holds");
        assertThat(weaknesses(ROLES, TYPE, track.formatted("case.urgent"))).isEmpty();
    }

    @Test
    void an_overlay_is_proven_beside_any_procedure() {
        String overlay = HEAD.replace("kind: procedure", "kind: overlay");
        Pack shut = Packs.of(overlay + gate("close", "types: [anything]", "case.state == \"closed\""));
        assertThat(proof.prove(shut.procedure(), shut.source()))
                .singleElement()
                .satisfies(error -> assertThat(error.in("en")).contains("RD-PCK-061 anything: register → any-stage: "));
        Pack asking =
                Packs.of(overlay + gate("close, complete-stage", "stages: [anywhere]", "\"their-task\" in tasks"));
        assertThat(proof.prove(asking.procedure(), asking.source())).isEmpty();
    }

    @Test
    void a_pack_too_intricate_to_be_proven_is_refused() {
        StringBuilder type = new StringBuilder(TYPE);
        StringBuilder asked = new StringBuilder("true");
        for (int i = 10; i < 28; i++) {
            type.append("          - { id: extra-").append(i).append(", title: { zh: 多, en: More } }\n");
            asked.append(" || \"extra-").append(i).append("\" in tasks");
        }
        assertThat(weaknesses(ROLES, type.toString(), gate("close", "", asked.toString())))
                .singleElement()
                .asString()
                .contains("RD-PCK-070 too intricate");
    }
}
