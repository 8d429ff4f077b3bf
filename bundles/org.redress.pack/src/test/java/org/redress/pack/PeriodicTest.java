package org.redress.pack;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.redress.api.procedure.FormField;
import org.redress.api.procedure.PackError;
import org.redress.api.procedure.PackSource;
import org.redress.api.procedure.PeriodicDuty;
import org.redress.api.procedure.Rhythm;
import org.redress.api.unit.UnitKind;

/** Duties that come round, as packs say them. */
class PeriodicTest {

    /** With a text setting that holds rhythms; {@code limit} is an amount. */
    private static final String PACK = Packs.SMALL.replace(
            "settings:\n",
            "settings:\n  rhythm: { title: { zh: 多久, en: How often }, help: { zh: 多久, en: How often },"
                    + " schema: { type: string, enum: [week, month] }, default: month }\n");

    private static final String DUTY = """
            periodic:
              meeting:
                title: { zh: 例会, en: Meeting }
                purpose: { zh: 讨论投诉, en: Talk about complaints }
                every: { setting: rhythm }
                role: clerk
                per: branch
                record:
                  causes: { title: { zh: 原因, en: Causes }, kind: long-text, required: true }
                tell: [clerk]
                why: { zh: 定期回顾, en: Look back regularly }
            """;

    private static PackError refused(String duty) {
        return Packs.refusals(PackSource.single("p.yaml", PACK + duty)).get(0);
    }

    @Test
    void how_often_is_written_or_a_setting_and_the_form_is_like_any_other() {
        PeriodicDuty duty = Packs.compiled(PACK + DUTY).handling().periodic().get(0);
        assertThat(duty.id()).endsWith("/meeting");
        assertThat(duty.every().in(Map.of("rhythm", "week"))).isEqualTo(Rhythm.WEEK);
        assertThat(duty.per()).isEqualTo(UnitKind.BRANCH);
        assertThat(duty.tell()).containsExactly("clerk");
        assertThat(duty.record().orElseThrow().fields())
                .extracting(FormField::name)
                .containsExactly("causes");
        PeriodicDuty written = Packs.compiled(PACK + DUTY.replace("{ setting: rhythm }", "quarter"))
                .handling()
                .periodic()
                .get(0);
        assertThat(written.every().in(Map.of())).isEqualTo(Rhythm.QUARTER);
        assertThat(Packs.compiled(Packs.SMALL).handling().periodic()).isEmpty();
    }

    @Test
    void what_cannot_be_is_an_error_at_its_place() {
        PackError role = refused(DUTY.replace("role: clerk", "role: clrek"));
        assertThat(role.message().in("en")).contains("clrek").contains("clerk");
        assertThat(role.column()).isEqualTo(11);
        assertThat(refused(DUTY.replace("setting: rhythm", "setting: limit")))
                .satisfies(error -> assertThat(error.code()).isEqualTo("RD-PCK-029"))
                .satisfies(error -> assertThat(error.message().in("en")).contains("limit", "quarter"));
        assertThat(refused(DUTY.replace("{ setting: rhythm }", "fortnight"))
                        .message()
                        .in("en"))
                .contains("fortnight", "quarter");
        for (String wrong : List.of(
                DUTY.replace("setting: rhythm", "setting: rythm"),
                DUTY.replace("per: branch", "per: planet"),
                DUTY.replace("    per: branch\n", ""),
                DUTY.replace("kind: long-text", "kind: choice"),
                DUTY.replace("tell: [clerk]", "tell: [nobody]"))) {
            assertThat(refused(wrong).line()).as(wrong).isPositive();
        }
    }
}
