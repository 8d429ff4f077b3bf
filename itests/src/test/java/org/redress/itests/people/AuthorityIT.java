package org.redress.itests.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.redress.itests.rest.CaseWork.yuan;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.redress.itests.node.RedressNode;
import org.redress.itests.plugin.PluginDesk;
import org.redress.itests.plugin.ResourcePack;
import org.redress.itests.rest.Answer;
import org.redress.itests.rest.CaseWork;
import org.redress.itests.rest.Registrations;
import org.redress.itests.rest.SimulatedTime;
import org.redress.itests.rest.Staff;

/** Who may decide what, up to how much, and how many have to agree: as it holds at the branch now (P01, P10, P13, P14). */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AuthorityIT {

    private static final String CHAIN = "lanhu";
    private static final String JINGAN = "sh-jingan";
    private static final String PUDONG = "sh-pudong";
    private static final String XIHU = "hz-xihu";
    private static final String NANSHAN = "sz-nanshan";

    private static final String FRONT_DESK = "frontdesk.sh-jingan";
    private static final String STORE_MANAGER = "manager.sh-jingan";
    private static final String OPERATIONS = "ops.sh-jingan";
    private static final String HOUSE = "house.sh-jingan";
    private static final String DISTRICT = "dm.east";

    private RedressNode node;
    private Staff staff;
    private SimulatedTime time;
    private PluginDesk plugins;

    @BeforeAll
    void start() {
        node = RedressNode.builder("authority")
                .demo()
                .simulatedClock("2026-11-23T09:30:00+08:00")
                .start();
        staff = new Staff(node);
        time = new SimulatedTime(staff);
        plugins = new PluginDesk(staff);
        plugins.install(ResourcePack.of("voices"), "1.0.0");
        plugins.decide(CHAIN, "voices", "on").expect(200);
    }

    @AfterAll
    void stop() {
        node.closeHealthy();
    }

    @Test
    void an_offer_above_ones_authority_is_not_recorded_and_the_answer_names_who_may_decide() {
        CaseWork complaint = register(JINGAN);
        JsonNode small = refusal(offer(complaint, FRONT_DESK, "500.00"));
        assertThat(small.path("resolvedBy").asText()).isEqualTo("request-approval");
        assertThat(small.at("/reason/zh").asText()).contains("程砚秋", "店长");
        assertThat(small.at("/reason/en").asText()).contains("程砚秋", "Store manager");

        JsonNode large = refusal(offer(complaint, STORE_MANAGER, "1000.01"));
        assertThat(large.at("/reason/zh").asText()).contains("须 2 人同意", "沈知秋", "傅明川");
        assertThat(large.at("/otherwise/zh").asText())
                .as("what the store manager may do without asking")
                .contains("不超过 1,000 元");
        assertThat(refusal(offer(complaint, OPERATIONS, "10.00")).path("gate").asText())
                .as("where two have to agree nobody grants it alone")
                .isEqualTo("core/authority");

        assertThat(complaint.as(FRONT_DESK).at("/negotiation/rounds")).isEmpty();
        assertThat(complaint.history(FRONT_DESK))
                .noneMatch(event -> event.path("action").asText().equals("offer-made"));
        offer(complaint, STORE_MANAGER, "1000.00").expect(200);
    }

    @Test
    void two_different_people_agree_and_the_offer_spends_what_they_agreed_to() {
        CaseWork complaint = register(JINGAN);
        ask(complaint, FRONT_DESK, "3000.00");
        assertThat(names(approval(complaint, 1).path("asked"))).containsExactly(OPERATIONS, HOUSE);
        assertThat(waiting(OPERATIONS)).contains(complaint.number());

        complaint.did(OPERATIONS, "approve", "approval", 1, "reason", "情况属实");
        assertThat(approval(complaint, 1).path("state").asText()).isEqualTo("pending");
        assertThat(waiting(OPERATIONS)).doesNotContain(complaint.number());
        refusal(offer(complaint, FRONT_DESK, "3000.00"));
        complaint.act(OPERATIONS, "approve", "approval", 1).expect(409);
        complaint.act(OPERATIONS, "reject", "approval", 1, "reason", "改主意").expect(409);
        assertThat(approval(complaint, 1).path("votes")).hasSize(1);

        complaint.did(HOUSE, "approve", "approval", 1);
        assertThat(approval(complaint, 1).path("state").asText()).isEqualTo("approved");
        refusal(offer(complaint, FRONT_DESK, "3000.01"));
        offer(complaint, FRONT_DESK, "3000.00").expect(200);
        assertThat(refusal(offer(complaint, FRONT_DESK, "3000.00"))
                        .at("/reason/zh")
                        .asText())
                .contains("审批已用于第 1 轮方案");

        complaint.did(FRONT_DESK, "answer-offer", "offer", 1, "answer", "refused");
        offer(complaint, FRONT_DESK, "2800.00").expect(200);
    }

    @Test
    void who_asks_has_no_voice_even_with_the_role_that_decides() {
        CaseWork complaint = register(JINGAN);
        assertThat(complaint
                        .act(
                                OPERATIONS,
                                "request-approval",
                                "subject",
                                "退款",
                                "kind",
                                "refund",
                                "amount",
                                yuan("3000.00"),
                                "of",
                                OPERATIONS)
                        .expect(422)
                        .errors())
                .containsExactly("/of");
        ask(complaint, OPERATIONS, "3000.00");
        assertThat(names(approval(complaint, 1).path("asked"))).containsExactly(HOUSE, DISTRICT);
        complaint.act(OPERATIONS, "approve", "approval", 1).expect(403);

        complaint.did(HOUSE, "approve", "approval", 1);
        complaint.act(OPERATIONS, "approve", "approval", 1).expect(403);
        assertThat(approval(complaint, 1).path("state").asText()).isEqualTo("pending");
        complaint.did(DISTRICT, "approve", "approval", 1);
        assertThat(approval(complaint, 1).path("decidedBy").asText()).isEqualTo(DISTRICT);
    }

    @Test
    void whoever_is_complained_about_is_neither_asked_nor_named_nor_heard() {
        Map<String, Object> registration = new HashMap<>(registration(JINGAN));
        registration.put("involvedStaff", List.of(OPERATIONS));
        CaseWork complaint = CaseWork.register(staff, FRONT_DESK, registration);

        assertThat(refusal(offer(complaint, STORE_MANAGER, "3000.00"))
                        .at("/reason/zh")
                        .asText())
                .contains("傅明川", "岳临风")
                .doesNotContain("沈知秋");
        assertThat(complaint
                        .act(
                                FRONT_DESK,
                                "request-approval",
                                "subject",
                                "退款",
                                "kind",
                                "refund",
                                "amount",
                                yuan("3000.00"),
                                "of",
                                OPERATIONS)
                        .expect(422)
                        .errors())
                .containsExactly("/of");
        ask(complaint, FRONT_DESK, "3000.00");
        assertThat(names(approval(complaint, 1).path("asked"))).containsExactly(HOUSE, DISTRICT);
        complaint.act(OPERATIONS, "approve", "approval", 1).expect(403);
        complaint.act(OPERATIONS, "reject", "approval", 1, "reason", "没有依据").expect(403);
        assertThat(waiting(OPERATIONS)).doesNotContain(complaint.number());
        assertThat(staff.inbox(OPERATIONS, complaint)).isEmpty();
        assertThat(approval(complaint, 1).path("votes")).isEmpty();
    }

    @Test
    void a_decision_once_given_stays_whatever_the_page_of_whoever_tries_showed() {
        CaseWork complaint = register(JINGAN);
        ask(complaint, FRONT_DESK, "800.00");
        String before = complaint.read(STORE_MANAGER).etag();
        complaint.did(STORE_MANAGER, "approve", "approval", 1);
        Map<String, Object> rejection = Map.of("approval", 1, "reason", "改主意");
        decide(complaint, "reject", rejection, before).expect(412);
        decide(complaint, "reject", rejection, complaint.read(STORE_MANAGER).etag())
                .expect(409);

        ask(complaint, FRONT_DESK, "900.00");
        assertThat(decide(
                                complaint,
                                "reject",
                                rejection,
                                complaint.read(STORE_MANAGER).etag())
                        .expect(409)
                        .blockedBy())
                .as("while another request waits")
                .containsExactly("core/decision-stands");
        complaint.did(STORE_MANAGER, "reject", "approval", 2, "reason", "过高");
        ask(complaint, FRONT_DESK, "700.00");
        assertThat(decide(
                                complaint,
                                "approve",
                                Map.of("approval", 2),
                                complaint.read(STORE_MANAGER).etag())
                        .expect(409)
                        .blockedBy())
                .containsExactly("core/decision-stands");

        assertThat(approval(complaint, 1).path("state").asText()).isEqualTo("approved");
        assertThat(approval(complaint, 2).path("state").asText()).isEqualTo("rejected");
        assertThat(complaint.history(FRONT_DESK).stream()
                        .map(event -> event.path("action").asText())
                        .filter(List.of("approved", "rejected")::contains))
                .containsExactly("approved", "rejected");
    }

    @Test
    void twelve_months_are_counted_over_every_case_of_a_customer_at_every_branch() {
        Map<String, Object> here = registration(JINGAN);
        Map<String, Object> elsewhere = new HashMap<>(here);
        elsewhere.put("branch", "gz-tianhe");
        CaseWork first = CaseWork.register(staff, FRONT_DESK, here);
        offer(first, STORE_MANAGER, "1000.00").expect(200);
        first.did(STORE_MANAGER, "answer-offer", "offer", 1, "answer", "accepted");

        CaseWork second = CaseWork.register(staff, "frontdesk.gz-tianhe", elsewhere);
        JsonNode refusal = refusal(offer(second, "manager.gz-tianhe", "500.01"));
        assertThat(input(refusal, "cumulative")).isEqualByComparingTo("1500");
        assertThat(input(refusal, "had")).isEqualByComparingTo("1000");
        offer(second, "manager.gz-tianhe", "500.00").expect(200);

        CaseWork third = CaseWork.register(staff, FRONT_DESK, here);
        refusal(offer(third, STORE_MANAGER, "1.00"));
        second.did("manager.gz-tianhe", "answer-offer", "offer", 1, "answer", "refused");
        offer(third, STORE_MANAGER, "1.00").expect(200);
        third.did(STORE_MANAGER, "answer-offer", "offer", 1, "answer", "refused");

        CaseWork somebodyElses = register(JINGAN);
        offer(somebodyElses, STORE_MANAGER, "1000.00").expect(200);

        time.to(time.now().plusMonths(12).plusDays(1));
        CaseWork nextYear = CaseWork.register(staff, FRONT_DESK, here);
        offer(nextYear, STORE_MANAGER, "1000.00").expect(200);
    }

    @Test
    void a_limit_that_a_branch_changes_at_noon_counts_at_once_for_its_running_cases_and_for_no_other_branch() {
        CaseWork running = register(XIHU);
        CaseWork agreed = register(XIHU);
        CaseWork other = register(NANSHAN);
        ask(agreed, "frontdesk.hz-xihu", "900.00");
        agreed.did("manager.hz-xihu", "approve", "approval", 1);
        offer(running, "manager.hz-xihu", "1000.00").expect(200);
        running.did("manager.hz-xihu", "answer-offer", "offer", 1, "answer", "refused");
        time.to(noon());

        plugins.decide(XIHU, "voices", "on", "settings", Map.of("storeSingle", 300))
                .expect(200);
        JsonNode refusal = refusal(offer(running, "manager.hz-xihu", "300.01"));
        assertThat(input(refusal, "limit")).isEqualByComparingTo("300");
        offer(running, "manager.hz-xihu", "300.00").expect(200);
        running.did("manager.hz-xihu", "answer-offer", "offer", 2, "answer", "refused");
        offer(agreed, "frontdesk.hz-xihu", "900.00").expect(200); // agreed to before noon, and a decision stays
        offer(other, "manager.sz-nanshan", "1000.00").expect(200);

        plugins.decide(XIHU, "voices", "on", "settings", Map.of("storeSingle", 1200))
                .expect(200);
        offer(running, "manager.hz-xihu", "1200.00").expect(200);
        assertThat(running.latest("manager.hz-xihu", "offer-made")
                        .at("/reasons/0/rule")
                        .asText())
                .isEqualTo("voices/store-manager/refund");
        other.did("manager.sz-nanshan", "answer-offer", "offer", 1, "answer", "refused");
        refusal(offer(other, "manager.sz-nanshan", "1000.01"));
    }

    @Test
    void an_overlay_tightens_one_branch_and_what_it_tightened_comes_back_with_its_end() {
        CaseWork there = register(PUDONG);
        CaseWork elsewhere = register(JINGAN);
        plugins.install(ResourcePack.of("voices-policy"), "1.0.0");
        offer(there, "manager.sh-pudong", "201.00").expect(200);
        there.did("manager.sh-pudong", "answer-offer", "offer", 1, "answer", "refused");

        plugins.decide(PUDONG, "voices-policy", "on").expect(200);
        JsonNode refusal = refusal(offer(there, "manager.sh-pudong", "200.01"));
        assertThat(refusal.path("rule").asText()).isEqualTo("voices-policy/store-manager/refund");
        offer(there, "manager.sh-pudong", "200.00").expect(200);
        there.did("manager.sh-pudong", "answer-offer", "offer", 2, "answer", "refused");
        offer(elsewhere, STORE_MANAGER, "1000.00").expect(200);

        plugins.decide(PUDONG, "voices-policy", "off").expect(200);
        offer(there, "manager.sh-pudong", "1000.00").expect(200);
    }

    private CaseWork register(String branch) {
        return CaseWork.register(staff, "frontdesk." + branch, registration(branch));
    }

    private static Map<String, Object> registration(String branch) {
        return Registrations.registration(branch, "voices/complaint", Map.of());
    }

    private static void ask(CaseWork complaint, String who, String amount) {
        complaint.did(who, "request-approval", "subject", "退款", "kind", "refund", "amount", yuan(amount));
    }

    private static Answer offer(CaseWork complaint, String who, String amount) {
        return complaint.act(who, "offer-remedy", "kind", "refund", "amount", yuan(amount), "channel", "front-desk");
    }

    /** The one gate that holds the offer. */
    private static JsonNode refusal(Answer answer) {
        List<JsonNode> blockers = answer.expect(409).items("blockedBy").toList();
        assertThat(blockers).as(answer.text()).hasSize(1);
        assertThat(blockers.get(0).path("gate").asText()).isEqualTo("core/authority");
        return blockers.get(0);
    }

    private static BigDecimal input(JsonNode refusal, String fact) {
        return Answer.stream(refusal.path("inputs"))
                .filter(input -> input.path("fact").asText().equals(fact))
                .map(input -> new BigDecimal(input.path("value").asText()))
                .findFirst()
                .orElseThrow(() -> new AssertionError(refusal.toString()));
    }

    private Answer decide(CaseWork complaint, String action, Map<String, Object> body, String seen) {
        return staff.as(STORE_MANAGER)
                .post("cases/" + complaint.number() + "/actions/" + action, body, "If-Match", seen);
    }

    private static JsonNode approval(CaseWork complaint, int no) {
        return Answer.stream(complaint.as(FRONT_DESK).path("approvals"))
                .filter(approval -> approval.path("no").asInt() == no)
                .findFirst()
                .orElseThrow();
    }

    private static List<String> names(JsonNode list) {
        return Answer.stream(list).map(JsonNode::asText).toList();
    }

    /** Numbers of the cases in which a decision waits for this user. */
    private List<String> waiting(String username) {
        return staff.as(username)
                .get("approvals?limit=200")
                .expect(200)
                .items()
                .map(line -> line.at("/case/number").asText())
                .toList();
    }

    private OffsetDateTime noon() {
        OffsetDateTime now = time.now();
        OffsetDateTime noon = now.withHour(12).withMinute(0).withSecond(0).withNano(0);
        return noon.isAfter(now) ? noon : noon.plusDays(1);
    }
}
