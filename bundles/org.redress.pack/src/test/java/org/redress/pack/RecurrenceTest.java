package org.redress.pack;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.redress.api.procedure.PackError;
import org.redress.api.procedure.PackSource;
import org.redress.api.procedure.RecurrenceRule;
import org.redress.api.unit.UnitKind;

/** When a type of complaint recurs, as packs say it. */
class RecurrenceTest {

    /** With a whole-number setting; {@code limit} is an amount. */
    private static final String PACK = Packs.SMALL.replace(
            "settings:\n",
            "settings:\n  often: { title: { zh: 几件, en: Often }, help: { zh: 几件, en: Often },"
                    + " schema: { type: integer, minimum: 2 }, default: 4 }\n");

    private static final String RULE = """
            recurrence:
              comes-back:
                cases: { setting: often }
                days: 45
                per: chain
                owner: clerk
                why: { zh: 反复出现, en: It comes back }
            """;

    private static PackError refused(String rule) {
        return Packs.refusals(PackSource.single("p.yaml", PACK + rule)).get(0);
    }

    @Test
    void figures_are_numbers_or_settings_and_no_types_mean_all() {
        RecurrenceRule rule =
                Packs.compiled(PACK + RULE).handling().recurrence().get(0);
        assertThat(rule.id()).endsWith("/comes-back");
        assertThat(rule.cases(Map.of("often", 7))).isEqualTo(7);
        assertThat(rule.days(Map.of())).isEqualTo(45);
        assertThat(rule.per()).isEqualTo(UnitKind.CHAIN);
        assertThat(rule.concerns("anything")).isTrue();
        assertThat(Packs.compiled(Packs.SMALL).handling().recurrence()).isEmpty();
    }

    @Test
    void what_cannot_be_is_an_error_at_its_place() {
        PackError role = refused(RULE.replace("owner: clerk", "owner: clrek"));
        assertThat(role.message().in("en")).contains("clrek").contains("clerk");
        assertThat(role.column()).isEqualTo(12);
        assertThat(refused(RULE.replace("{ setting: often }", "{ setting: limit }"))
                        .message()
                        .in("en"))
                .contains("limit");
        for (String wrong : List.of(
                RULE.replace("{ setting: often }", "1"),
                RULE.replace("days: 45", "days: 4.5"),
                RULE.replace("per: chain", "per: planet"),
                RULE.replace("    per: chain\n", ""),
                RULE.replace("comes-back:", "comes-back:\n    types: [none]"))) {
            assertThat(refused(wrong).line()).as(wrong).isPositive();
        }
    }
}
