package org.redress.itests.work;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.redress.itests.node.RedressNode;
import org.redress.itests.rest.Answer;
import org.redress.itests.rest.CaseWork;
import org.redress.itests.rest.Registrations;
import org.redress.itests.rest.SimulatedTime;
import org.redress.itests.rest.Staff;

/**
 * P01: a type of complaint that recurs is to be improved; it gets an item with an owner, and in the end a guideline. Three
 * complaints of a type within 30 days at a branch, unless the branch says otherwise. Each test has a branch of its own.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ImprovementsIT {

    private static final int PEOPLE = 8;

    private RedressNode node;
    private Staff staff;
    private SimulatedTime time;

    @BeforeAll
    void start() {
        node = RedressNode.builder("improvements")
                .demo()
                .simulatedClock("2026-11-19T10:00:00+08:00")
                .start();
        staff = new Staff(node);
        time = new SimulatedTime(staff);
    }

    @AfterAll
    void stop() {
        node.closeHealthy();
    }

    private CaseWork complaint(String branch) {
        return CaseWork.register(staff, "frontdesk." + branch, Registrations.service(branch));
    }

    private List<JsonNode> items(String username, String branch) {
        return staff.as(username)
                .get("improvements?unit=" + branch)
                .expect(200)
                .items()
                .filter(item -> item.path("unit").asText().equals(branch))
                .toList();
    }

    private JsonNode item(String username, String branch) {
        List<JsonNode> items = items(username, branch);
        assertThat(items).hasSize(1);
        return read(username, items.get(0).path("id").asText()).expect(200).json();
    }

    private Answer read(String username, String id) {
        return staff.as(username).get("improvements/" + id);
    }

    private Answer act(String username, String id, String action, Map<String, ?> input, String... headers) {
        return staff.as(username).post("improvements/" + id + "/actions/" + action, input, headers);
    }

    private static List<String> texts(JsonNode list, String field) {
        return Answer.stream(list).map(one -> one.path(field).asText()).toList();
    }

    @Test
    void the_third_complaint_within_the_time_raises_an_item_that_names_rule_and_cases_and_later_ones_join_it() {
        String branch = "sh-jingan";
        String ops = "ops." + branch;
        complaint(branch);
        time.to(time.now().plusDays(31));
        CaseWork first = complaint(branch);
        CaseWork second = complaint(branch);
        assertThat(items(ops, branch)).isEmpty();

        CaseWork third = complaint(branch);

        JsonNode item = item(ops, branch);
        assertThat(item.path("owner").asText()).isEqualTo(ops);
        assertThat(item.at("/reason/rule").asText()).isEqualTo("clinic-chain/recurring");
        assertThat(item.at("/reason/text/zh").asText()).contains("30 天内登记了 3 件");
        assertThat(texts(item.path("cases"), "case")).containsExactly(first.number(), second.number(), third.number());
        assertThat(staff.as(ops).get("notifications").expect(200).items())
                .filteredOn(line ->
                        line.path("improvement").asText().equals(item.path("id").asText()))
                .hasSize(1);

        CaseWork fourth = complaint(branch);
        assertThat(fourth.as(ops).at("/relations/improvements/0").asText())
                .isEqualTo(item.path("id").asText());
        assertThat(texts(item(ops, branch).path("cases"), "way"))
                .containsExactly("counted", "counted", "counted", "joined");
    }

    @Test
    void of_many_registered_at_once_each_belongs_to_the_one_item() throws Exception {
        String branch = "gz-tianhe";
        CyclicBarrier together = new CyclicBarrier(PEOPLE);
        ExecutorService people = Executors.newFixedThreadPool(PEOPLE);
        List<String> numbers = new ArrayList<>();
        try {
            List<Future<CaseWork>> registered = new ArrayList<>();
            for (int i = 0; i < PEOPLE; i++) {
                registered.add(people.submit(() -> {
                    together.await();
                    return complaint(branch);
                }));
            }
            for (Future<CaseWork> one : registered) {
                numbers.add(one.get().number());
            }
        } finally {
            people.shutdownNow();
        }
        JsonNode item = item("ops." + branch, branch);
        assertThat(item.path("caseCount").asInt()).isEqualTo(PEOPLE);
        assertThat(texts(item.path("cases"), "case")).containsExactlyInAnyOrderElementsOf(numbers);
    }

    @Test
    void a_marked_case_makes_an_item_whose_end_every_branch_reads_and_whose_changes_stay() {
        String branch = "sz-nanshan";
        String ops = "ops." + branch;
        CaseWork complaint = complaint(branch);
        assertThat(complaint
                        .act("consultant.sh-pudong", "mark-for-improvement", "text", "不归我管")
                        .status())
                .isEqualTo(404);
        JsonNode marked = complaint.did("consultant." + branch, "mark-for-improvement", "text", "候诊没有人说明");
        String id = marked.at("/relations/improvements/0").asText();
        assertThat(complaint
                        .latest(ops, "marked-for-improvement")
                        .at("/data/text")
                        .asText())
                .isEqualTo("候诊没有人说明");
        assertThat(read(ops, id).json().at("/cases/0/text").asText()).isEqualTo("候诊没有人说明");

        String etag = read(ops, id).etag();
        act("consultant." + branch, id, "finish", Map.of("text", "x")).expect(403);
        assertThat(act(ops, id, "assign", Map.of("to", "ops.hz-xihu"))
                        .expect(422)
                        .errors())
                .containsExactly("/to");
        act(
                        ops,
                        id,
                        "assign",
                        Map.of(
                                "to",
                                "manager." + branch,
                                "dueAt",
                                time.now().plusDays(7).toString()),
                        "If-Match",
                        etag)
                .expect(200);
        assertThat(act(ops, id, "add-note", Map.of("text", "晚了一步"), "If-Match", etag)
                        .expect(412)
                        .code())
                .isEqualTo("RD-IMP-412");
        JsonNode done = act(
                        "manager." + branch,
                        id,
                        "finish",
                        Map.of("text", "候诊超过二十分钟由前台主动告知", "guide", "clinic-chain/one-guideline"))
                .expect(200)
                .json();
        assertThat(done.path("state").asText()).isEqualTo("done");
        assertThat(texts(done.path("changes"), "kind")).containsExactly("raised", "assigned", "done");
        assertThat(texts(done.path("changes"), "by")).containsExactly("consultant." + branch, ops, "manager." + branch);
        assertThat(act(ops, id, "drop", Map.of("reason", "x")).expect(409).code())
                .isEqualTo("RD-IMP-411");
        assertThat(items(ops, branch)).hasSize(1);
        assertThat(staff.as(ops)
                        .get("improvements?state=open&unit=" + branch)
                        .expect(200)
                        .items())
                .noneMatch(item -> item.path("unit").asText().equals(branch));
    }

    @Test
    void an_item_is_seen_by_those_who_see_its_unit_and_names_them_only_cases_that_they_may_see() {
        String branch = "sh-pudong";
        String ops = "ops." + branch;
        Map<String, Object> aboutTheDoctor = Registrations.service(branch);
        aboutTheDoctor.put("involvedStaff", List.of("doctor." + branch));
        CaseWork kept = CaseWork.register(staff, "frontdesk." + branch, aboutTheDoctor);
        kept.did("consultant." + branch, "mark-for-improvement", "text", "手法太重");
        CaseWork other = complaint(branch);

        JsonNode whole = item(ops, branch);
        assertThat(texts(whole.path("cases"), "case")).containsExactly(kept.number(), other.number());
        JsonNode seen = item("doctor." + branch, branch);
        assertThat(seen.path("caseCount").asInt()).isEqualTo(2);
        assertThat(texts(seen.path("cases"), "case")).containsExactly(other.number());
        assertThat(seen.toString()).doesNotContain("手法太重");
        assertThat(item("exec", branch).path("cases")).hasSize(2);
        read("ops.gz-tianhe", whole.path("id").asText()).expect(404);
        read("admin", whole.path("id").asText()).expect(404);
    }

    @Test
    void how_often_is_too_often_is_what_the_branch_has_set() {
        String branch = "hz-xihu";
        staff.as("admin")
                .put(
                        "units/" + branch + "/activations/clinic-chain",
                        Map.of("state", "on", "settings", Map.of("recurrenceCases", 2), "reason", "来诊不多"))
                .expect(200);
        complaint(branch);
        assertThat(items("ops." + branch, branch)).isEmpty();
        complaint(branch);
        assertThat(item("ops." + branch, branch).at("/reason/text/en").asText()).contains("from 2 on");
    }
}
