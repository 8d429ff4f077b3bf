package org.redress.pack;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.redress.api.procedure.CompensationRule;
import org.redress.api.procedure.CompensationRule.Counts;
import org.redress.api.procedure.Gate;
import org.redress.api.procedure.LegalGround;
import org.redress.api.procedure.Procedure;

/** What the law supports of a claim, and remedies that are spoken of on site only. */
class CompensationTest {

    private static final String REST = "title: { zh: 项, en: Item }, why: { zh: 因, en: Why },"
            + " basis: { instrument: { zh: 法, en: Act }, confidence: unverified }";

    private static List<String> refused(String rules) {
        return Packs.refusals(Packs.SMALL + "compensation:\n" + rules);
    }

    @Test
    void a_rule_is_data_with_its_law() {
        Procedure pack = Packs.compiled(Packs.SMALL
                + "compensation:\n  fraud: { counts: times-price, times: 3, least: 500, "
                + REST + " }\n  costs: { counts: proven, grounds: [tort], items: { travel: { zh: 车费, en: Travel } }, "
                + REST + " }\n");
        List<CompensationRule> rules = pack.handling().compensation();
        assertThat(rules).extracting(CompensationRule::id).containsExactly("small/fraud", "small/costs");
        assertThat(rules.get(0).counts()).isEqualTo(Counts.TIMES_PRICE);
        assertThat(rules.get(0).times()).contains(new BigDecimal("3"));
        assertThat(rules.get(0).grounds()).as("either unless said").hasSize(2);
        assertThat(rules.get(1).grounds()).containsExactly(LegalGround.TORT);
        assertThat(rules.get(1).items()).containsOnlyKeys("travel");
    }

    @Test
    void what_a_rule_needs_and_what_does_not_go_with_it_is_told_at_its_place() {
        assertThat(refused("  aa: { counts: proven, " + REST + " }\n")).containsExactly("35:17 RD-PCK-011");
        assertThat(refused("  aa: { counts: paid-in, times: 3, " + REST + " }\n"))
                .containsExactly("35:26 RD-PCK-031");
        assertThat(refused("  aa: { counts: moral-harm, " + REST + " }\n")).containsExactly("35:17 RD-PCK-011");
        assertThat(refused("  aa: { counts: paid, " + REST + " }\n")).containsExactly("35:17 RD-PCK-013");
    }

    @Test
    void items_are_fields_of_one_form_so_their_names_are_free_and_used_once() {
        assertThat(refused("  aa: { counts: proven, items: { price: { zh: 价, en: Price } }, " + REST + " }\n"))
                .containsExactly("35:34 RD-PCK-024");
        assertThat(refused("  aa: { counts: proven, items: { feeProven: { zh: 费, en: Fee } }, " + REST + " }\n"))
                .containsExactly("35:34 RD-PCK-024");
        assertThat(refused("  aa: { counts: proven, items: { fee: { zh: 费, en: Fee } }, " + REST + " }\n"
                        + "  bb: { counts: nothing, items: { fee: { zh: 费, en: Fee } }, " + REST + " }\n"))
                .containsExactly("36:35 RD-PCK-025");
    }

    @Test
    void a_remedy_on_site_stands_for_a_gate_on_offer_and_answer() {
        Procedure pack = Packs.compiled(Packs.SMALL.replace("money: true }", "money: true, on-site: true }"));
        assertThat(pack.remedies().get("refund").onSite()).isTrue();
        Gate gate = pack.gates().get(0);
        assertThat(gate.id()).isEqualTo("small/refund-on-site");
        assertThat(gate.actions()).containsExactly("offer-remedy", "answer-offer");
        assertThat(gate.remedies()).containsExactly("refund");
        assertThat(gate.require().test(Map.of("offer", Map.of("channel", "front-desk"))))
                .contains(true);
        assertThat(gate.require().test(Map.of("offer", Map.of("channel", "phone"))))
                .contains(false);
        assertThat(gate.reason().in("en")).contains("Refund");
    }

    @Test
    void the_gate_that_on_site_stands_for_is_not_written_out_beside_it() {
        assertThat(
                        Packs.refusals(
                                Packs.SMALL.replace("money: true }", "money: true, on-site: true }")
                                        + "gates:\n  refund-on-site: { on: [offer-remedy], require: 'true', reason: { zh: 因, en: Why } }\n"))
                .containsExactly("35:3 RD-PCK-024");
    }

    @Test
    void answers_can_be_guarded_for_kinds_of_remedy_too() {
        Procedure pack = Packs.compiled(Packs.SMALL + "gates:\n  gg: { on: [answer-offer], remedies: [refund],"
                + " require: 'true', reason: { zh: 因, en: Why } }\n");
        assertThat(pack.gates().get(0).concerns("answer-offer", "goods", "look", java.util.Optional.of("refund")))
                .isTrue();
    }
}
