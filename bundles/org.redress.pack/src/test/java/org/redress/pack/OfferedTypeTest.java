package org.redress.pack;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.redress.api.procedure.ComplaintType;
import org.redress.api.procedure.PackError;
import org.redress.api.procedure.PackSource;

/** Types that a branch has only with certain settings: variants of one procedure (P08). */
class OfferedTypeTest {

    private static final String WAY = """
              way:
                title: { zh: 步骤, en: Steps }
                help: { zh: 步骤, en: Steps }
                schema: { type: string, enum: [short, long] }
                default: long
            """;

    private static String pack(String offered) {
        return Packs.SMALL
                .replace("types:\n", WAY + "types:\n")
                .replace("    channels: [phone]\n", "    channels: [phone]\n    offered: " + offered + "\n");
    }

    private static ComplaintType goods(String offered) {
        return Packs.compiled(pack(offered)).types().get("small/goods");
    }

    private static PackError refused(String offered) {
        List<PackError> errors = Packs.refusals(PackSource.single("p.yaml", pack(offered)));
        assertThat(errors).hasSize(1);
        return errors.get(0);
    }

    @Test
    void a_type_is_there_while_its_condition_holds_of_the_settings() {
        ComplaintType type = goods("settings.way == \"short\" && settings.limit > 3.0");
        assertThat(type.offeredWith(Map.of("way", "short", "limit", 5.0))).isTrue();
        assertThat(type.offeredWith(Map.of("way", "long", "limit", 5.0))).isFalse();
        assertThat(type.offeredWith(Map.of("way", "short", "limit", 3.0))).isFalse();
    }

    @Test
    void a_type_that_does_not_say_so_is_always_there() {
        assertThat(Packs.compiled(Packs.SMALL).types().get("small/goods").offeredWith(Map.of()))
                .isTrue();
    }

    @Test
    void nothing_can_be_asked_but_settings_because_there_is_no_case_yet() {
        for (String asked : List.of("case.urgent", "today == \"2026-11-27\"", "settings.limit > 3.0 && case.urgent")) {
            PackError error = refused("'" + asked.replace("'", "''") + "'");
            assertThat(error.code()).as(asked).isEqualTo("RD-PCK-056");
            assertThat(error.line() + ":" + error.column()).isEqualTo("26:14");
            assertThat(error.message().in("zh")).contains("settings");
        }
    }

    @Test
    void settings_and_their_choices_are_checked() {
        assertThat(refused("settings.wy == \"short\"").code()).isEqualTo("RD-PCK-051");
        PackError choice = refused("settings.way == \"shrt\"");
        assertThat(choice.code()).isEqualTo("RD-PCK-055");
        assertThat(choice.message().in("en")).contains("did you mean \"short\"?");
    }

    @Test
    void it_gives_true_or_false() {
        assertThat(refused("settings.limit").code()).isEqualTo("RD-PCK-053");
    }
}
