package org.redress.engine.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.redress.api.casework.CaseRules;
import org.redress.api.procedure.PackKind;
import org.redress.api.procedure.Procedure;
import org.redress.api.procedure.Weakness;
import org.redress.engine.Packs;

/** Packs of which each is sound and that trap cases when they work together; and those that are delivered, which do not. */
class PacksTogetherTest {

    private static final String SHOP = """
            redress: 1
            pack:
              id: shop
              version: 1.0.0
              kind: procedure
              title: { zh: 门店, en: Shop }
              description: { zh: 门店, en: Shop }
            roles:
              clerk: { title: { zh: 店员, en: Clerk }, rights: [register, work], fallback: helper }
              helper: { title: { zh: 帮手, en: Helper }, rights: [work] }
              boss: { title: { zh: 店主, en: Boss }, rights: [manage] }
            settings:
              thorough:
                title: { zh: 细查, en: Thorough }
                help: { zh: 细查, en: Thorough }
                schema: { type: boolean }
                default: false
              limit:
                title: { zh: 上限, en: Limit }
                help: { zh: 上限, en: Limit }
                schema: { type: integer, minimum: 0, maximum: 900 }
                default: 100
            classes:
              small: { zh: 小, en: Small }
            remedies:
              refund: { title: { zh: 退款, en: Refund }, money: true }
            types:
              goods:
                title: { zh: 商品, en: Goods }
                hint: { zh: 商品, en: Goods }
                channels: [phone, web]
                remedies: [refund]
                form:
                  colour: { title: { zh: 颜色, en: Colour }, kind: text }
                stages:
                  - id: look
                    title: { zh: 查看, en: Look }
                    purpose: { zh: 查看, en: Look }
                    role: clerk
                    tasks:
                      - { id: ask, title: { zh: 问, en: Ask }, mandatory: true }
                  - id: settle
                    title: { zh: 解决, en: Settle }
                    purpose: { zh: 解决, en: Settle }
                    role: clerk
                    tasks:
                      - { id: pay, title: { zh: 付, en: Pay }, mandatory: true }
            gates:
              closing:
                on: [close]
                types: [goods]
                require: '!settings.thorough || "ask" in tasks'
                reason: { zh: 因, en: Why }
            """;

    private static final String OVERLAY = """
            redress: 1
            pack:
              id: extra
              version: 1.0.0
              kind: overlay
              title: { zh: 附加, en: Extra }
              description: { zh: 附加, en: Extra }
            """;

    private final EngineProof proof = new EngineProof();

    private static String gate(String on, String more, String require) {
        return OVERLAY + """
                gates:
                  extra-gate:
                    on: [%s]
                    %s
                    require: '%s'
                    reason: { zh: 因, en: Why }
                """.formatted(on, more, require);
    }

    /** Proves each alone first: what is found together is not to be found there. */
    private List<String> weaknesses(Map<String, Object> chosen, String... packs) {
        List<Procedure> compiled = List.of(packs).stream()
                .map(Packs::of)
                .peek(pack -> assertThat(proof.prove(pack.procedure(), pack.source()))
                        .as("alone")
                        .isEmpty())
                .map(Packs.Pack::procedure)
                .toList();
        return together(compiled, chosen).stream()
                .peek(found -> assertThat(found.message().byLanguage()).containsOnlyKeys("zh", "en"))
                .map(found -> found.code() + " " + found.message().in("en"))
                .toList();
    }

    private List<Weakness> together(List<Procedure> packs, Map<String, Object> chosen) {
        Map<String, Map<String, Object>> settings = new LinkedHashMap<>();
        packs.forEach(pack -> {
            Map<String, Object> values = new HashMap<>();
            pack.settings().forEach((name, setting) -> values.put(name, chosen.getOrDefault(name, setting.fallback())));
            settings.put(pack.ref().id(), values);
        });
        return proof.proveTogether(packs.get(0), packs.subList(1, packs.size()), settings);
    }

    @Test
    void a_type_is_looked_at_where_the_settings_offer_it() {
        String shop = SHOP.replace("""
                gates:
                  closing:
                """, """
                  parcels:
                    title: { zh: 快递, en: Parcels }
                    hint: { zh: 快递, en: Parcels }
                    offered: settings.limit > 100
                    channels: [web]
                    stages:
                      - { id: track, title: { zh: 查, en: Track }, purpose: { zh: 查, en: Track }, role: clerk }
                gates:
                  closing:
                """);
        String traps = gate("close", "types: [parcels]", "\"pay\" in tasks");
        assertThat(weaknesses(Map.of("limit", 100L), shop, traps)).isEmpty();
        assertThat(weaknesses(Map.of("limit", 101L), shop, traps))
                .singleElement()
                .satisfies(found -> assertThat(found).startsWith("RD-PCK-061 parcels"));
    }

    @Test
    void every_delivered_procedure_works_with_all_delivered_overlays() throws Exception {
        List<Procedure> packs = SoundPacksTest.packsOfTheTree().stream()
                .map(name -> Packs.inTree(name).procedure())
                .toList();
        List<Procedure> overlays =
                packs.stream().filter(pack -> pack.kind() == PackKind.OVERLAY).toList();
        assertThat(overlays).extracting(pack -> pack.ref().id()).contains("law-cn", "holidays-cn");
        assertThat(packs.stream().filter(pack -> pack.kind() == PackKind.PROCEDURE))
                .isNotEmpty()
                .allSatisfy(procedure -> {
                    List<Procedure> joined = new ArrayList<>(List.of(procedure));
                    joined.addAll(overlays);
                    assertThat(together(joined, Map.of())).isEmpty();
                });
    }

    @Test
    void an_overlay_may_ask_for_what_was_done_before() {
        assertThat(weaknesses(Map.of(), SHOP, gate("complete-stage", "stages: [settle]", "\"pay\" in tasks")))
                .isEmpty();
    }

    @Test
    void a_stage_cannot_wait_for_a_task_that_comes_after_it() {
        assertThat(weaknesses(Map.of(), SHOP, gate("complete-stage", "stages: [look]", "\"pay\" in tasks")))
                .singleElement()
                .asString()
                .isEqualTo("RD-PCK-060 goods: register → look: this stage can never be completed: the gate"
                        + " \"extra/extra-gate\" holds whatever is done from here on (\"pay\" in tasks)");
    }

    @Test
    void nothing_waits_for_a_task_that_the_procedure_does_not_have() {
        assertThat(weaknesses(Map.of(), SHOP, gate("close", "types: [goods]", "\"legal-review\" in tasks")))
                .singleElement()
                .asString()
                .contains("RD-PCK-061 goods: register → look → settle: the case can never be closed");
    }

    @Test
    void nothing_waits_for_a_class_or_a_remedy_that_nobody_can_choose() {
        assertThat(weaknesses(Map.of(), SHOP, gate("close", "types: [goods]", "case.class == \"grave\"")))
                .singleElement()
                .asString()
                .contains("RD-PCK-061 ");
        assertThat(weaknesses(Map.of(), SHOP, gate("close", "types: [goods]", "offer.kind == \"voucher\"")))
                .singleElement()
                .asString()
                .contains("RD-PCK-061 ");
        assertThat(weaknesses(
                        Map.of(),
                        SHOP,
                        gate("close", "types: [goods]", "case.class == \"small\" || offer.kind == \"refund\"")))
                .isEmpty();
        assertThat(weaknesses(Map.of(), SHOP, gate("close", "types: [goods]", "case.class != \"grave\"")))
                .isEmpty();
    }

    @Test
    void what_people_can_still_bring_about_is_no_trap() {
        assertThat(weaknesses(Map.of(), SHOP, gate("close", "types: [goods]", "\"legal\" in approvals")))
                .isEmpty();
    }

    @Test
    void a_setting_traps_only_where_it_is_chosen() {
        String strict = OVERLAY + """
                settings:
                  strict:
                    title: { zh: 从严, en: Strict }
                    help: { zh: 从严, en: Strict }
                    schema: { type: boolean }
                    default: false
                gates:
                  extra-gate:
                    on: [complete-stage]
                    stages: [look]
                    when: settings.strict
                    require: '"pay" in tasks'
                    reason: { zh: 因, en: Why }
                """;
        assertThat(weaknesses(Map.of(), SHOP, strict)).isEmpty();
        assertThat(weaknesses(Map.of("strict", true), SHOP, strict))
                .singleElement()
                .asString()
                .startsWith("RD-PCK-060 goods: register → look: ");
    }

    @Test
    void a_procedure_is_proven_with_the_settings_of_its_branch_too() {
        String trap = SHOP.replace("\"ask\" in tasks'", "case.state == \"closed\"'");
        assertThat(weaknesses(Map.of(), trap)).isEmpty();
        assertThat(weaknesses(Map.of("thorough", true), trap))
                .singleElement()
                .asString()
                .startsWith("RD-PCK-061 ");
    }

    @Test
    void a_step_up_of_an_overlay_finds_a_lead_among_the_roles_of_the_procedure() {
        String ladder = OVERLAY + """
                roles:
                  boss: { title: { zh: 店主, en: Boss }, rights: [manage] }
                ladder:
                  - id: to-the-top
                    level: 1
                    on: [reopened]
                    lead: boss
                    why: { zh: 因, en: Why }
                """;
        assertThat(weaknesses(Map.of(), SHOP, ladder))
                .singleElement()
                .asString()
                .contains("RD-PCK-063 while \"Boss (boss)\" is vacant there is nobody for the lead of the step up");
    }

    @Test
    void branches_that_differ_only_in_what_is_not_proven_share_a_proof() {
        Procedure shop = Packs.of(SHOP).procedure();
        assertThat(ReadSettings.combination(rules(shop, false, 1)))
                .isEqualTo(ReadSettings.combination(rules(shop, false, 900)))
                .isNotEqualTo(ReadSettings.combination(rules(shop, true, 1)));
    }

    private static CaseRules rules(Procedure shop, boolean thorough, long limit) {
        return new CaseRules(shop, List.of(), Map.of("shop", Map.of("thorough", thorough, "limit", limit)));
    }
}
