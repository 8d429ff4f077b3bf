package org.redress.pack;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.redress.api.procedure.ComplaintType;
import org.redress.api.procedure.FormField;
import org.redress.api.procedure.PackError;
import org.redress.api.procedure.PackSource;

/** Fields that nobody is asked for at registration. */
class LaterFieldsTest {

    /** Two stages, and a field with these keys. */
    private static String pack(String keys) {
        String field = "      found: { title: { zh: 查到, en: Found }, kind: text, " + keys + " }\n";
        String stage =
                "      - { id: settle, title: { zh: 解决, en: Settle }, purpose: { zh: 解决, en: Settle }, role: clerk }\n";
        return Packs.SMALL.replace("      colour:", field + "      colour:") + stage;
    }

    private static List<String> names(List<FormField> fields) {
        return fields.stream().map(FormField::name).toList();
    }

    @Test
    void a_field_with_a_stage_is_asked_for_from_that_stage_on_and_not_at_intake() {
        ComplaintType type = Packs.compiled(pack("from: settle")).types().get("small/goods");
        assertThat(names(type.askedAtIntake())).contains("boughtOn").doesNotContain("found");
        assertThat(names(type.askedIn("look"))).doesNotContain("found");
        assertThat(names(type.askedIn("settle"))).contains("boughtOn", "found");
        assertThat(type.form().schema()).contains("\"x-from\":\"settle\"");
        assertThat(type.form().check(Map.of("found", "a crack")))
                .as("over REST at any time")
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"from: setle, RD-PCK-023, did you mean", "'from: settle, required: true', RD-PCK-031, required"})
    void a_stage_that_is_not_there_and_a_field_that_would_be_missing_at_once_are_refused(
            String keys, String code, String words) {
        PackError error =
                Packs.refusals(PackSource.single("p.yaml", pack(keys))).get(0);
        assertThat(error.code()).isEqualTo(code);
        assertThat(error.message().in("en")).contains(words);
    }
}
