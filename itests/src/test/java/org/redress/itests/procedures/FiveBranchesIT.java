package org.redress.itests.procedures;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.redress.itests.node.DemoNode;
import org.redress.itests.plugin.PluginDesk;
import org.redress.itests.rest.Answer;
import org.redress.itests.rest.CaseWork;
import org.redress.itests.rest.LentRoles;
import org.redress.itests.rest.OwnBranch;
import org.redress.itests.rest.Registrations;
import org.redress.itests.rest.Staff;

/** All procedures in one container, and five houses of different trades that work by different ones of them. */
@DemoNode
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FiveBranchesIT {

    private static final Map<String, List<String>> WORKS_BY = Map.of(
            "five-clinic", List.of("clinic-chain", "aesthetic-service", "law-cn"),
            "five-hospital", List.of("patient-complaint", "two-level-clinic", "beauty-consultant", "law-cn"),
            "five-shop", List.of("retail-shift", "sales-recovery", "opinion-form", "service-recovery"),
            "five-plant", List.of("mlp-8d", "electronics-sqe", "market-quality", "iatf-16949"),
            "five-table", List.of("hotel", "restaurant-crisis", "food-chain-ab", "emergency-plan", "call-centre"));
    private static final String DESK = "hq";

    private final Staff staff;
    private final PluginDesk plugins;
    private final LentRoles roles;

    FiveBranchesIT(Staff staff) {
        this.staff = staff;
        this.plugins = new PluginDesk(staff);
        this.roles = new LentRoles(staff);
    }

    @BeforeAll
    void five_branches_are_opened_and_each_works_by_its_own() {
        int code = 1;
        for (String branch : new TreeSet<>(WORKS_BY.keySet())) {
            OwnBranch.open(staff, branch, "FIV" + code++, "多流程验证院", "Branch of many procedures", "south");
            plugins.decide(branch, "clinic-chain", "off").expect(200);
            plugins.decide(branch, "law-cn", "off").expect(200);
            WORKS_BY.get(branch)
                    .forEach(pack -> plugins.decide(branch, pack, "on").expect(200));
        }
    }

    @AfterAll
    void and_all_are_off_again() {
        WORKS_BY.forEach((branch, packs) ->
                packs.forEach(pack -> plugins.decide(branch, pack, "off").expect(200)));
        roles.giveBack();
    }

    @Test
    void all_nineteen_procedures_are_installed_at_once_and_every_one_is_on_somewhere() {
        Set<String> installed = Answer.stream(
                        staff.as("admin").get("plugins").expect(200).json())
                .filter(plugin -> plugin.path("state").asText().equals("active"))
                .map(plugin -> plugin.path("id").asText())
                .collect(Collectors.toSet());
        Set<String> on = WORKS_BY.values().stream().flatMap(List::stream).collect(Collectors.toSet());
        assertThat(on).hasSize(19);
        assertThat(installed).containsAll(on);
    }

    @Test
    void each_branch_offers_the_types_of_its_own_procedures_and_takes_in_a_case_of_each() {
        WORKS_BY.forEach((branch, packs) -> {
            List<JsonNode> types = types(branch);
            assertThat(types.stream().map(FiveBranchesIT::pack).collect(Collectors.toSet()))
                    .as(branch)
                    .containsExactlyInAnyOrderElementsOf(packs.stream()
                            .filter(pack -> !pack.equals("law-cn"))
                            .toList());
            types.forEach(type -> {
                JsonNode file = register(branch, type).as(DESK);
                assertThat(file.path("owner").asText())
                        .as(file.path("number").asText())
                        .isNotBlank();
                assertThat(file.at("/nextStep/text/zh").asText()).isNotBlank();
                assertThat(file.at("/nextStep/text/en").asText()).isNotBlank();
                assertThat(file.path("nextDeadline").isObject()).isTrue();
            });
        });
    }

    @Test
    void what_one_branch_decides_at_noon_touches_none_of_the_others() {
        List<String> others = types("five-plant").stream()
                .map(type -> type.path("id").asText())
                .toList();
        plugins.decide("five-shop", "retail-shift", "off").expect(200);
        assertThat(types("five-shop")).extracting(FiveBranchesIT::pack).doesNotContain("retail-shift");
        assertThat(types("five-plant"))
                .extracting(type -> type.path("id").asText())
                .isEqualTo(others);
        plugins.decide("five-shop", "retail-shift", "on").expect(200);
    }

    /** Of the procedures of the distribution: packs of other tests may be on at the chain. */
    private List<JsonNode> types(String branch) {
        return Answer.stream(
                        staff.as(DESK).get("types?branch=" + branch).expect(200).json())
                .filter(type -> WORKS_BY.values().stream().anyMatch(packs -> packs.contains(pack(type))))
                .toList();
    }

    private static String pack(JsonNode type) {
        String id = type.path("id").asText();
        return id.substring(0, id.indexOf('/'));
    }

    private CaseWork register(String branch, JsonNode type) {
        Map<String, Object> registration =
                new HashMap<>(Registrations.registration(branch, type.path("id").asText(), Map.of()));
        registration.put("channel", type.path("channels").path(0).asText());
        return CaseWork.register(staff, DESK, registration);
    }
}
