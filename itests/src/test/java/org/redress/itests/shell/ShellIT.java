package org.redress.itests.shell;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.redress.itests.node.DemoNode;
import org.redress.itests.node.RedressNode;
import org.redress.itests.plugin.PluginDesk;
import org.redress.itests.plugin.TestPack;
import org.redress.itests.rest.CaseWork;
import org.redress.itests.rest.Registrations;
import org.redress.itests.rest.Staff;

/** The administration shell, from outside. */
@DemoNode
class ShellIT {

    private final Staff staff;
    private final PluginDesk plugins;
    private final KarafClient client;

    ShellIT(Staff staff, RedressNode node) {
        this.staff = staff;
        this.plugins = new PluginDesk(staff);
        this.client = new KarafClient(node);
    }

    @Test
    void cases_are_shown_without_whose_they_are() {
        CaseWork complaint =
                CaseWork.register(staff, "frontdesk.sh-jingan", Registrations.sideEffectOnDayNine("sh-jingan"));

        String printed = asAdministrator(
                "redress:case-list --branch sh-jingan --limit 200", "redress:case-show " + complaint.number());

        assertThat(printed).contains(complaint.number(), "clinic-chain/side-effect", "frontdesk.sh-jingan");
        assertThat(printed).doesNotContain("章小姐", "1380001", "射频紧肤");
    }

    @Test
    void the_organisation_and_its_plugins_are_listed() {
        assertThat(asAdministrator("redress:unit-tree", "redress:plugin-list"))
                .contains("lanhu", "east", "sh-jingan", "gz-tianhe")
                .contains("clinic-chain", "two-level-clinic", "1.0.0");
    }

    @Test
    void a_plugin_is_switched_on_and_off_from_here() {
        TestPack pack = TestPack.of("from-shell");
        plugins.drop(pack);
        PluginDesk.await("dropped file known", () -> plugins.plugin(pack.id()).isPresent());

        asAdministrator("redress:plugin-activate --reason trial from-shell sh-pudong");
        assertThat(plugins.types("sh-pudong")).contains(pack.type());
        assertThat(plugins.activation("sh-pudong", pack.id()).path("by").asText())
                .contains("admin");

        asAdministrator("redress:plugin-activate --off --reason over from-shell sh-pudong");
        assertThat(plugins.types("sh-pudong")).doesNotContain(pack.type());
    }

    @Test
    void a_wrong_argument_is_explained_without_a_stack_trace() {
        assertThat(asAdministrator(
                        "redress:case-show NOPE-0000-0001", "redress:plugin-activate --reason x nowhere nowhere"))
                .contains("RD-")
                .doesNotContain("\tat ", "Exception");
    }

    @Test
    void the_demonstration_can_be_loaded_again_and_registers_nothing_twice() {
        // Packs of other tests may have brought roles since the start; who holds them is created once.
        asAdministrator("redress:demo-load --cases 1");
        String first = asAdministrator("redress:demo-load --cases 1");
        int cases = staff.as("ops.sh-jingan")
                .get("cases?limit=200")
                .json()
                .path("items")
                .size();
        assertThat(asAdministrator("redress:demo-load --cases 1")).isEqualTo(first);
        assertThat(staff.as("ops.sh-jingan").get("cases?limit=200").json().path("items"))
                .hasSize(cases);
    }

    @Test
    void only_administrators_with_their_own_password_get_in() {
        for (String[] stranger :
                new String[][] {{"karaf", "karaf"}, {"ops.sh-jingan", Staff.PASSWORD}, {"admin", "wrong"}}) {
            KarafClient.Session session = client.run(stranger[0], stranger[1], "redress:unit-tree");
            assertThat(session.printed()).as(stranger[0]).doesNotContain("sh-jingan", "lanhu");
            assertThat(session.exitCode()).as(stranger[0]).isNotZero();
        }
    }

    private String asAdministrator(String... commands) {
        return client.run("admin", Staff.PASSWORD, commands).printed();
    }
}
