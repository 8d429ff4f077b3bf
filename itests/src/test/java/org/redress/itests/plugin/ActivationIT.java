package org.redress.itests.plugin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.redress.itests.node.DemoNode;
import org.redress.itests.rest.Staff;

/** Where a plugin is on: the nearest unit that decided, unless one above it locked. */
@DemoNode
class ActivationIT {

    private static final TestPack PACK = TestPack.of("activation");

    private final Staff staff;
    private final PluginDesk plugins;

    ActivationIT(Staff staff) {
        this.staff = staff;
        this.plugins = new PluginDesk(staff);
    }

    @BeforeEach
    void nobody_has_decided() {
        plugins.drop(PACK);
        PluginDesk.await("dropped file known", () -> plugins.plugin(PACK.id()).isPresent());
        for (String unit : new String[] {"lanhu", "east", "sh-pudong"}) {
            plugins.decide(unit, PACK.id(), "inherit", "locked", false, "settings", Map.of())
                    .expect(200);
        }
    }

    @Test
    void what_the_chain_decides_holds_below_until_somebody_nearer_decides() {
        plugins.decide("lanhu", PACK.id(), "on").expect(200);
        assertThat(on("sh-pudong")).isTrue();
        assertThat(plugins.activation("sh-pudong", PACK.id())
                        .at("/effective/from")
                        .asText())
                .isEqualTo("lanhu");

        plugins.decide("east", PACK.id(), "off").expect(200);
        assertThat(on("sh-pudong")).isFalse();
        assertThat(on("sz-nanshan")).as("another region").isTrue();

        plugins.decide("sh-pudong", PACK.id(), "on").expect(200);
        assertThat(on("sh-pudong")).isTrue();
        assertThat(plugins.types("sh-pudong")).contains(PACK.type());
        assertThat(on("sh-jingan")).isFalse();
    }

    @Test
    void what_is_locked_above_cannot_be_decided_below() {
        plugins.decide("sh-pudong", PACK.id(), "on").expect(200);
        plugins.decide("east", PACK.id(), "off", "locked", true).expect(200);

        assertThat(on("sh-pudong")).isFalse();
        assertThat(plugins.activation("sh-pudong", PACK.id())
                        .at("/effective/lockedAt")
                        .asText())
                .isEqualTo("east");
        assertThat(plugins.decide("sh-pudong", PACK.id(), "on").expect(409).code())
                .startsWith("RD-PLG-");

        plugins.decide("east", PACK.id(), "inherit", "locked", false).expect(200);
        assertThat(on("sh-pudong"))
                .as("the branch's own decision is still there")
                .isTrue();
    }

    @Test
    void settings_are_overlaid_from_the_top_down_and_checked() {
        plugins.decide("lanhu", PACK.id(), "on", "settings", Map.of("replyHours", 12))
                .expect(200);
        assertThat(hours("sh-pudong")).isEqualTo(12);
        plugins.decide("sh-pudong", PACK.id(), "inherit", "settings", Map.of("replyHours", 6))
                .expect(200);
        assertThat(hours("sh-pudong")).isEqualTo(6);
        assertThat(hours("sh-jingan")).isEqualTo(12);

        plugins.decide("sh-pudong", PACK.id(), "on", "settings", Map.of("replyHours", 4800))
                .expect(422);
        plugins.decide("sh-pudong", PACK.id(), "on", "settings", Map.of("replyHuors", 6))
                .expect(422);
        assertThat(hours("sh-pudong")).as("a refused decision changes nothing").isEqualTo(6);
    }

    @Test
    void a_running_case_keeps_the_settings_of_its_first_day() {
        plugins.decide("sh-pudong", PACK.id(), "on", "settings", Map.of("replyHours", 2))
                .expect(200);
        var complaint = plugins.register("sh-pudong", PACK);
        var due = complaint.as("frontdesk.sh-pudong").path("nextDeadline");
        plugins.decide("sh-pudong", PACK.id(), "off", "settings", Map.of("replyHours", 40))
                .expect(200);

        complaint.did("frontdesk.sh-pudong", "add-note", "text", "规则改了，这一单不变");
        assertThat(complaint.as("frontdesk.sh-pudong").path("nextDeadline")).isEqualTo(due);
    }

    @Test
    void unknown_plugins_and_units_are_said_to_be_unknown() {
        plugins.decide("sh-pudong", "no-such-plugin", "on").expect(404);
        plugins.decide("no-such-unit", PACK.id(), "on").expect(404);
        staff.as("admin").get("units/no-such-unit/activations").expect(404);
    }

    private boolean on(String unit) {
        return plugins.activation(unit, PACK.id()).at("/effective/on").asBoolean();
    }

    private int hours(String unit) {
        return plugins.activation(unit, PACK.id())
                .at("/effective/settings/replyHours")
                .asInt();
    }
}
