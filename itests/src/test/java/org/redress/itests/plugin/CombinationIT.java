package org.redress.itests.plugin;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.redress.itests.node.DemoNode;
import org.redress.itests.rest.Answer;
import org.redress.itests.rest.Staff;

/** Two packs of which each is sound are not brought together where cases would get stuck between them. */
@DemoNode(provokes = {"RD-PLG-\\d{3}"})
class CombinationIT {

    private static final String DESK = "parcel-desk";
    private static final String POLICY = "parcel-policy";
    private static final String FILE = POLICY + ".redress.yaml";
    private static final String BRANCH = "sz-nanshan";

    /** The pack of the tests with a task in its last stage. */
    private static final String PROCEDURE =
            TestPack.of(DESK).yaml().replace("lost-item", "lost-parcel").replace("        role: store-manager\n", """
                            role: store-manager
                            tasks:
                              - id: tell-customer
                                title: { zh: 告知顾客, en: Tell the customer }
                                mandatory: true
                    """);

    private final Staff staff;
    private final PluginDesk plugins;

    CombinationIT(Staff staff) {
        this.staff = staff;
        this.plugins = new PluginDesk(staff);
    }

    /** Asks for a task of the second stage before the first is complete, or after it. */
    private static String policy(String version, String stage) {
        return """
                redress: 1
                pack:
                  id: parcel-policy
                  version: %s
                  kind: overlay
                  title: { zh: 包裹规定, en: Parcel policy }
                  description: { zh: 包裹投诉的附加规定, en: What else is asked of complaints about parcels }
                gates:
                  told-first:
                    on: [complete-stage]
                    types: [lost-parcel]
                    stages: [%s]
                    require: '"tell-customer" in tasks'
                    reason: { zh: 请先告知顾客, en: Tell the customer first }
                    resolved-by: tell-customer
                """.formatted(version, stage);
    }

    private void drop(String file, String id, String version, String yaml) {
        plugins.drop(file, yaml.getBytes(StandardCharsets.UTF_8));
        PluginDesk.await(
                id + " " + version + " known", () -> plugins.version(id).equals(version));
    }

    @BeforeEach
    void the_procedure_is_on_at_one_branch() {
        drop(DESK + ".redress.yaml", DESK, "1.0.0", PROCEDURE);
        if (plugins.plugin(POLICY).isPresent()) {
            plugins.decide(BRANCH, POLICY, "off").expect(200);
        }
        plugins.decide(BRANCH, DESK, "on").expect(200);
    }

    @Test
    void a_decision_that_would_trap_cases_is_refused_with_the_way_and_changes_nothing() {
        drop(FILE, POLICY, "1.0.0", policy("1.0.0", "search"));

        Answer refused = plugins.decide(BRANCH, POLICY, "on").expect(409);

        assertThat(refused.code()).isEqualTo("RD-PLG-206");
        assertThat(refused.text())
                .contains("parcel-desk 1.0.0")
                .contains("parcel-policy 1.0.0")
                .contains("lost-parcel: register → search")
                .contains("parcel-policy/told-first");
        assertThat(on(BRANCH)).isFalse();
        plugins.decide("sh-pudong", POLICY, "on").expect(200);
        assertThat(on("sh-pudong"))
                .as("where the procedure is not on, it asks nothing")
                .isTrue();
        plugins.decide("sh-pudong", POLICY, "off").expect(200);
    }

    @Test
    void a_new_version_that_would_trap_cases_is_refused_and_the_one_before_goes_on() {
        drop(FILE, POLICY, "1.1.0", policy("1.1.0", "answer"));
        plugins.decide(BRANCH, POLICY, "on").expect(200);

        plugins.drop(FILE, policy("1.2.0", "search").getBytes(StandardCharsets.UTF_8));
        PluginDesk.await("refusal shown", () -> !plugins.refused(FILE).isEmpty());

        JsonNode error = plugins.refused(FILE).get(0);
        assertThat(error.path("code").asText()).isEqualTo("RD-PLG-003");
        assertThat(error.at("/message/en").asText()).contains("lost-parcel: register → search");
        assertThat(error.at("/message/zh").asText()).contains("会卡住").contains("lost-parcel: register → search");
        assertThat(plugins.version(POLICY)).isEqualTo("1.1.0");
        assertThat(staff.as("frontdesk." + BRANCH)
                        .get("types?branch=" + BRANCH)
                        .expect(200)
                        .text())
                .contains(DESK + "/lost-parcel");
    }

    private boolean on(String unit) {
        return plugins.activation(unit, POLICY).at("/effective/on").asBoolean();
    }
}
