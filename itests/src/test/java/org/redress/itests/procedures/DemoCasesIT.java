package org.redress.itests.procedures;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.redress.itests.node.DemoNode;
import org.redress.itests.node.RedressNode;
import org.redress.itests.plugin.PluginDesk;
import org.redress.itests.rest.Staff;
import org.redress.itests.shell.KarafClient;

/** The invented cases of all procedures, on a node of their own: the demonstration's five branches each work by others. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DemoCasesIT {

    private static final Map<String, List<String>> WORKS_BY = Map.of(
            "sh-jingan", List.of("clinic-chain", "aesthetic-service"),
            "hz-xihu", List.of("patient-complaint", "two-level-clinic", "beauty-consultant"),
            "sh-pudong", List.of("retail-shift", "sales-recovery", "opinion-form", "service-recovery"),
            "sz-nanshan", List.of("mlp-8d", "electronics-sqe", "market-quality", "iatf-16949"),
            "gz-tianhe", List.of("hotel", "restaurant-crisis", "food-chain-ab", "emergency-plan", "call-centre"));

    /** Beside the law that medical institutions are under. */
    private static final List<String> CLINICS = List.of("sh-jingan", "hz-xihu");

    private final RedressNode node = RedressNode.builder("demo-cases")
            .demo()
            .simulatedClock(DemoNode.START)
            .start();
    private final Staff staff = new Staff(node);
    private String printed = "";

    @BeforeAll
    void five_branches_of_five_trades_are_loaded() {
        PluginDesk plugins = new PluginDesk(staff);
        WORKS_BY.forEach((branch, packs) -> {
            plugins.decide(branch, "clinic-chain", "off").expect(200);
            plugins.decide(branch, "law-cn", CLINICS.contains(branch) ? "on" : "off")
                    .expect(200);
            packs.forEach(pack -> plugins.decide(branch, pack, "on").expect(200));
        });
        printed = load();
    }

    @AfterAll
    void end() {
        node.closeHealthy();
    }

    private String load() {
        return new KarafClient(node)
                .run("admin", Staff.PASSWORD, "redress:demo-load --cases 9")
                .printed();
    }

    @Test
    void no_step_is_refused() {
        assertThat(printed.lines().filter(line -> line.contains("RD-"))).isEmpty();
    }

    @Test
    void every_procedure_has_its_cases_in_the_stages_that_its_file_says() {
        assertThat(WORKS_BY.values().stream().flatMap(List::stream))
                .containsExactlyInAnyOrderElementsOf(
                        ShippedPack.procedures().stream().map(ShippedPack::id).toList());
        WORKS_BY.forEach((branch, packs) -> packs.forEach(pack -> {
            Map<String, String> told = ShippedPack.of(pack).demoCases();
            assertThat(told).as(pack).hasSizeGreaterThan(2);
            assertThat(listed(branch, pack)).as(pack).isEqualTo(told);
        }));
    }

    @Test
    void loaded_again_nothing_is_registered_twice() {
        Map<String, Integer> before = new TreeMap<>();
        WORKS_BY.keySet().forEach(branch -> before.put(branch, cases(branch).size()));

        assertThat(load())
                .contains("cases: "
                        + before.values().stream().mapToInt(count -> count).sum());
        before.forEach((branch, count) -> assertThat(cases(branch)).hasSize(count));
    }

    /** State or stage by summary, as lists show them. */
    private Map<String, String> listed(String branch, String pack) {
        Map<String, String> listed = new TreeMap<>();
        cases(branch).stream()
                .filter(one -> one.path("type").asText().startsWith(pack + "/"))
                .forEach(one -> listed.put(
                        one.path("summary").asText(),
                        one.path("state").asText().equals("open")
                                ? one.path("stage").asText()
                                : one.path("state").asText()));
        return listed;
    }

    private List<JsonNode> cases(String branch) {
        return staff.as("hq")
                .get("cases?limit=200&branch=" + branch)
                .expect(200)
                .items()
                .toList();
    }
}
