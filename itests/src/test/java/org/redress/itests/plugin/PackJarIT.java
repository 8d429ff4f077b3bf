package org.redress.itests.plugin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.redress.itests.node.DemoNode;
import org.redress.itests.rest.CaseWork;
import org.redress.itests.rest.Staff;

/** A pack built as a bundle comes, changes and goes like a single file. */
@DemoNode
class PackJarIT {

    private static final String BRANCH = "gz-tianhe";
    private static final String FRONT_DESK = "frontdesk." + BRANCH;
    private static final String MANAGER = "manager." + BRANCH;

    private final PluginDesk plugins;

    PackJarIT(Staff staff) {
        this.plugins = new PluginDesk(staff);
    }

    @Test
    void a_jar_is_dropped_replaced_and_removed_while_its_case_goes_on() {
        TestPack pack = TestPack.of("jar-one");
        plugins.drop(pack.jarName(), pack.jar(Map.of()));
        PluginDesk.await("dropped jar known", () -> plugins.plugin(pack.id()).isPresent());
        plugins.decide(BRANCH, pack.id(), "on").expect(200);
        CaseWork complaint = plugins.register(BRANCH, pack);

        plugins.drop(pack.jarName(), pack.version("1.1.0").jar(Map.of()));
        PluginDesk.await(
                "jar replaced by 1.1.0", () -> plugins.version(pack.id()).equals("1.1.0"));
        assertThat(plugins.register(BRANCH, pack)
                        .as(FRONT_DESK)
                        .at("/packs/0/version")
                        .asText())
                .isEqualTo("1.1.0");
        assertThat(complaint.as(FRONT_DESK).at("/packs/0/version").asText()).isEqualTo("1.0.0");

        plugins.remove(pack.jarName());
        PluginDesk.await("removed jar gone", () -> !plugins.types(BRANCH).contains(pack.type()));
        complaint.through(FRONT_DESK, "answer").did(MANAGER, "complete-stage");
        complaint.did(MANAGER, "close", "result", "已答复");
    }
}
