package org.redress.pack;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.redress.api.procedure.Procedure;
import org.redress.api.procedure.SettingCheck;
import org.redress.api.text.Text;

class SettingCheckTest {

    private final SettingCheck check = new SchemaSettingCheck();
    private final Procedure pack = Packs.compiled(Packs.rich());

    private List<String> fault(String setting, Object value) {
        return check.fault(pack.settings().get(setting), value).map(words -> words.in("en")).stream()
                .toList();
    }

    @Test
    void a_value_within_the_schema_has_no_fault() {
        assertThat(fault("certificateDays", 14L)).isEmpty();
        assertThat(fault("refundLimit", 99.5)).isEmpty();
        assertThat(fault("greeting", "好")).isEmpty();
        assertThat(fault("quietChannels", List.of("email", "web"))).isEmpty();
        assertThat(pack.settings().values()).allSatisfy(setting -> assertThat(check.fault(setting, setting.fallback()))
                .isEmpty());
    }

    @Test
    void a_value_outside_is_told_what_would_be_right() {
        assertThat(fault("certificateDays", 15)).containsExactly("15 is too large; at most 14");
        assertThat(fault("certificateDays", "seven")).containsExactly("must be a whole number");
        assertThat(fault("greeting", "<b>")).containsExactly("\"<b>\" does not match ^[^<>]*$");
        assertThat(fault("quietChannels", List.of("fax"))).containsExactly("\"fax\" is not one of: email, web");
        assertThat(check.fault(pack.settings().get("phoneRefunds"), 1))
                .contains(Text.of("应为true 或 false", "must be true or false"));
    }
}
