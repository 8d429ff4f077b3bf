package org.redress.itests.procedures;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.redress.itests.node.DemoNode;
import org.redress.itests.plugin.PluginDesk;
import org.redress.itests.rest.Answer;
import org.redress.itests.rest.CaseWork;
import org.redress.itests.rest.LentRoles;
import org.redress.itests.rest.OwnBranch;
import org.redress.itests.rest.Registrations;
import org.redress.itests.rest.Staff;

/**
 * Every procedure that the distribution brings is switched off, on and to a newer version, and that version is taken away,
 * while its cases run: each case stays on its own rules and can be worked. A branch of its own, with two people who hold all roles there.
 *
 * <p>What the distribution brought cannot be deleted from {@code deploy/}, so the version that goes for good is the newer one,
 * which lies there.
 */
@DemoNode
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PacksComeAndGoIT {

    private static final String BRANCH = "packs-branch";
    private static final String ONE = "hq";
    private static final String OTHER = "rsc";

    private final Staff staff;
    private final PluginDesk plugins;
    private final LentRoles roles;

    PacksComeAndGoIT(Staff staff) {
        this.staff = staff;
        this.plugins = new PluginDesk(staff);
        this.roles = new LentRoles(staff);
    }

    static Stream<ShippedPack> everyProcedure() {
        return ShippedPack.procedures().stream();
    }

    @BeforeAll
    void a_branch_with_two_people_who_hold_every_role() {
        OwnBranch.open(staff, BRANCH, "PACK", "流程验证院", "Branch of all procedures", "south");
        for (String person : List.of(ONE, OTHER)) {
            roles.lend(
                    person,
                    BRANCH,
                    everyProcedure().flatMap(pack -> pack.roles().stream()).distinct());
        }
    }

    @AfterAll
    void their_roles_end() {
        roles.giveBack();
    }

    @ParameterizedTest
    @MethodSource("everyProcedure")
    void a_case_is_worked_by_its_own_rules_while_its_pack_goes_off_and_on_and_is_replaced_and_removed(
            ShippedPack pack) {
        plugins.decide(BRANCH, pack.id(), "on").expect(200);
        CaseWork first = register(pack, pack.version());

        plugins.decide(BRANCH, pack.id(), "off").expect(200);
        assertThat(types(pack)).as("nothing new while it is off").isEmpty();
        staysWorkable(first, pack, pack.version());

        plugins.decide(BRANCH, pack.id(), "on").expect(200);
        register(pack, pack.version());

        plugins.drop(pack.nextJarName(), pack.nextJar());
        PluginDesk.await(pack.id() + " " + pack.nextVersion() + " known", () -> versions(pack)
                .contains(pack.nextVersion()));
        plugins.decide(BRANCH, pack.id(), "on", "versionRange", "[" + pack.nextVersion() + ",100)")
                .expect(200);
        CaseWork second = register(pack, pack.nextVersion());
        staysWorkable(first, pack, pack.version());

        plugins.remove(pack.nextJarName());
        PluginDesk.await(pack.id() + " " + pack.nextVersion() + " removed", () -> types(pack)
                .isEmpty());
        staysWorkable(second, pack, pack.nextVersion());
        second.did(second.owner(ONE), "withdraw", "by", "客户本人", "reason", "已另行解决");
        assertThat(second.as(ONE).path("state").asText()).isEqualTo("closed");

        plugins.decide(BRANCH, pack.id(), "on", "versionRange", "").expect(200);
        staysWorkable(first, pack, pack.version());
        plugins.decide(BRANCH, pack.id(), "off").expect(200);
    }

    private CaseWork register(ShippedPack pack, String version) {
        JsonNode type = types(pack).get(0);
        Map<String, Object> registration =
                Registrations.registration(BRANCH, type.path("id").asText(), Map.of());
        registration.put("channel", type.path("channels").path(0).asText());
        CaseWork complaint = CaseWork.register(staff, ONE, registration);
        assertThat(version(complaint, pack)).isEqualTo(version);
        return complaint;
    }

    /** A note, the tasks of its stage, the stage itself where no gate of its pack holds it, and other hands. */
    private void staysWorkable(CaseWork complaint, ShippedPack pack, String version) {
        String owner = complaint.owner(ONE);
        complaint.did(owner, "add-note", "text", "规则变动期间照常处理");
        JsonNode stage = complaint.doTasks(owner).as(owner).path("stage");
        if (complaint.offer(owner, "complete-stage").path("allowed").asBoolean()) {
            assertThat(complaint.did(owner, "complete-stage").path("stage")).isNotEqualTo(stage);
        } else {
            assertThat(complaint.act(owner, "complete-stage").expect(409).blockedBy())
                    .as("only its own rules hold it")
                    .allMatch(gate -> gate.startsWith(pack.id() + "/"));
        }
        String next = owner.equals(ONE) ? OTHER : ONE;
        complaint.did(owner, "hand-over", "to", next);
        JsonNode file = complaint.did(next, "accept-hand-over");
        assertThat(file.path("owner").asText()).isEqualTo(next);
        assertThat(file.at("/nextStep/text/zh").asText()).isNotBlank();
        assertThat(version(complaint, pack)).as("as it began").isEqualTo(version);
    }

    private String version(CaseWork complaint, ShippedPack pack) {
        return Answer.stream(complaint.as(ONE).path("packs"))
                .filter(frozen -> frozen.path("id").asText().equals(pack.id()))
                .map(frozen -> frozen.path("version").asText())
                .findFirst()
                .orElseThrow();
    }

    private List<JsonNode> types(ShippedPack pack) {
        return Answer.stream(
                        staff.as(ONE).get("types?branch=" + BRANCH).expect(200).json())
                .filter(type -> type.path("id").asText().startsWith(pack.id() + "/"))
                .toList();
    }

    private List<String> versions(ShippedPack pack) {
        return Answer.stream(plugins.plugin(pack.id()).orElseThrow().path("versions"))
                .map(known -> known.path("version").asText())
                .toList();
    }
}
