package org.redress.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.redress.api.account.Caller;
import org.redress.api.casework.CaseKind;
import org.redress.api.casework.CaseState;
import org.redress.api.casework.Issue;
import org.redress.api.casework.Registration;
import org.redress.api.casework.Representative;
import org.redress.api.casework.Severity;
import org.redress.api.casework.Worklist;
import org.redress.api.problem.Blocker;
import org.redress.api.problem.FieldError;
import org.redress.api.problem.Outcome;
import org.redress.api.problem.Problem;
import org.redress.api.text.Text;

/** What outside programs rely on when they work cases. */
class CaseContractTest {
    private static final String SMALLEST = """
            {"branch":"sh-jingan","type":"clinic-chain/side-effect","channel":"front-desk","summary":"术后红肿",
             "customer":{"name":"李小姐","phone":"13800000000"}}""";

    private final ApiBench api = new ApiBench();

    @AfterEach
    void stop() throws Exception {
        api.close();
    }

    @Test
    void a_registered_case_is_201_with_location_and_etag() {
        ApiBench.Answer answer = api.post("/cases", SMALLEST);

        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.header("Location")).endsWith("/api/v1/cases/SHJA-2609-0001");
        assertThat(answer.header("ETag")).isEqualTo("\"3\"");
        assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
        assertThat(answer.at("/number")).isEqualTo("SHJA-2609-0001");
        Registration asked = api.desk.registration;
        assertThat(asked.kind()).isEqualTo(CaseKind.COMPLAINT);
        assertThat(asked.customer().name()).contains("李小姐");
        assertThat(asked.urgent()).isFalse();
        assertThat(asked.receivedAt()).isEmpty();
    }

    @Test
    void every_property_of_a_registration_reaches_the_desk() {
        ApiBench.Answer answer = api.post("/cases", """
                {"branch":"sh-jingan","type":"clinic-chain/side-effect","channel":"phone","summary":"s",
                 "kind":"inquiry","description":"long","customer":{"memberNo":"M1","wechat":"wx"},
                 "representedBy":{"name":"王","phone":"139","relation":"mother"},
                 "receivedAt":"2026-08-30T10:00:00+08:00","receivedBy":"frontdesk.sh-jingan","reason":"found later",
                 "remedySought":"refund","involvedStaff":["doctor.sh-jingan"],
                 "issues":[{"subject":"redness","service":"laser"}],"urgent":true,
                 "fields":{"amountPaid":45000.50,"sessions":3,"gone":null,"nested":{"a":[1,true,"x"]}}}""");

        assertThat(answer.status()).isEqualTo(201);
        Registration asked = api.desk.registration;
        assertThat(asked.kind()).isEqualTo(CaseKind.INQUIRY);
        assertThat(asked.representedBy()).contains(new Representative("王", "139", "mother"));
        assertThat(asked.receivedAt()).contains(Instant.parse("2026-08-30T02:00:00Z"));
        assertThat(asked.receivedBy()).contains("frontdesk.sh-jingan");
        assertThat(asked.reason()).contains("found later");
        assertThat(asked.remedySought()).contains("refund");
        assertThat(asked.involvedStaff()).containsExactly("doctor.sh-jingan");
        assertThat(asked.issues())
                .containsExactly(new Issue(1, "redness", Optional.of("laser"), Optional.empty(), Optional.empty()));
        assertThat(asked.urgent()).isTrue();
        assertThat(asked.fields())
                .isEqualTo(Map.of(
                        "amountPaid",
                        new java.math.BigDecimal("45000.50"),
                        "sessions",
                        3L,
                        "nested",
                        Map.of("a", List.of(1L, true, "x"))));
    }

    @Test
    void the_caller_comes_from_the_token_with_language_and_request_id() {
        api.send(api.request(ApiBench.CASE)
                .header("Accept-Language", "en-GB,zh;q=0.5")
                .header("X-Request-Id", "trace-7"));

        assertThat(api.desk.caller).isEqualTo(new Caller("consultant.sh-jingan", Caller.Entry.REST, "en", "trace-7"));
    }

    @Test
    void an_unfit_request_id_is_replaced() {
        ApiBench.Answer answer = api.send(api.request(ApiBench.CASE).header("X-Request-Id", "a b\"<x>"));

        assertThat(answer.header("X-Request-Id")).matches("[0-9a-f-]{36}");
    }

    @Test
    void what_rules_propose_and_what_people_confirmed_stand_side_by_side() {
        JsonNode shown = api.get(ApiBench.CASE).json();

        assertThat(shown.at("/proposals/0/aspect").asText()).isEqualTo("severity");
        assertThat(shown.at("/proposals/0/value").asText()).isEqualTo("major");
        assertThat(shown.at("/proposals/0/rule").asText()).isEqualTo("clinic-chain/high-demand");
        assertThat(shown.at("/proposals/0/why/zh").asText()).contains("金额");
        assertThat(shown.at("/assessment/urgency/claimed").asBoolean()).isTrue();
        assertThat(shown.at("/assessment/urgency/confirmed").asBoolean(true)).isFalse();
        assertThat(shown.at("/urgent").asBoolean(true)).as("confirmed counts").isFalse();
        assertThat(shown.at("/assessment/class/confirmed").asText()).isEqualTo("a");
        assertThat(shown.at("/assessment/class/confirmedTitle/en").asText()).isEqualTo("Class A");
        assertThat(shown.at("/assessment/judgements/0/seen/0").asText()).isEqualTo("clinic-chain/soon");
        assertThat(shown.at("/assessment/reversals/0/to").asText()).isEqualTo("own-fault");
    }

    @Test
    void the_ladder_shows_its_steps_and_what_would_come_next() {
        JsonNode shown = api.get(ApiBench.CASE).json();

        assertThat(shown.at("/escalations/0/title/en").asText()).isEqualTo("Report of large amounts");
        assertThat(shown.at("/escalations/0/round").asInt(9)).isZero();
        assertThat(shown.at("/ladder/level").asInt()).isEqualTo(1);
        assertThat(shown.at("/ladder/next")).hasSize(1);
        assertThat(shown.at("/ladder/next/0/level").asInt()).isEqualTo(3);
        assertThat(shown.at("/ladder/next/0/lead").asText()).isEqualTo("manager");
        assertThat(shown.at("/ladder/next/0/next/en").asText()).isEqualTo("call the branch");
        assertThat(shown.at("/interventions/0/body").asText()).isEqualTo("media");
        assertThat(shown.at("/notes/0/initiator").isMissingNode()).isTrue();
        assertThat(shown.at("/notes/1/initiator").asText()).isEqualTo("customer");
    }

    @Test
    void a_case_shows_everything_that_the_contract_names() {
        JsonNode shown = api.get(ApiBench.CASE).json();

        assertThat(shown.at("/kind").asText()).isEqualTo("complaint");
        assertThat(shown.at("/packs/1/role").asText()).isEqualTo("overlay");
        assertThat(shown.at("/state").asText()).isEqualTo("open");
        assertThat(shown.at("/typeTitle/en").asText()).isEqualTo("side effect");
        assertThat(shown.at("/stageTitle/zh").asText()).isEqualTo("评估");
        assertThat(shown.at("/stages/0/state").asText()).isEqualTo("done");
        assertThat(shown.at("/stages/1/state").asText()).isEqualTo("current");
        assertThat(shown.at("/stages/2/state").asText()).isEqualTo("ahead");
        assertThat(shown.at("/severity/confirmed").isNull()).isTrue();
        assertThat(shown.at("/severity/proposed").asText()).isEqualTo("major");
        assertThat(shown.at("/fault/class").asText()).isEqualTo("own-fault");
        assertThat(shown.at("/owner").asText()).isEqualTo("consultant.sh-jingan");
        assertThat(shown.at("/firstReceiver").asText()).isEqualTo("consultant.sh-jingan");
        assertThat(shown.at("/handOver/to").asText()).isEqualTo("manager.sh-jingan");
        assertThat(shown.at("/handOver/note").asText()).isEqualTo("请接手");
        assertThat(shown.at("/joint/0/state").asText()).isEqualTo("answered");
        assertThat(shown.at("/joint/0/answer").asText()).isEqualTo("clause 6");
        assertThat(shown.at("/nextStep/text/zh").asText()).isEqualTo("回电");
        assertThat(shown.at("/nextStep/action").asText()).isEqualTo("complete-task");
        assertThat(shown.at("/nextStep/reason/en").asText()).isEqualTo("task open");
        assertThat(shown.at("/nextDeadline/clock").asText()).isEqualTo("clinic-chain/first-response");
        assertThat(shown.at("/missing/0/field").asText()).isEqualTo("treatedOn");
        assertThat(shown.at("/clocks/0/unit").asText()).isEqualTo("working-days");
        assertThat(shown.at("/tasks/0/title/en").asText()).isEqualTo("call back");
        assertThat(shown.at("/tasks/0/evidence").asText()).isEqualTo("recording");
        assertThat(shown.at("/issues/0/outcome").asText()).isEqualTo("not-upheld");
        assertThat(shown.at("/accounts/customer/0/text").asText()).isEqualTo("it hurts");
        assertThat(shown.at("/accounts/staff/0/person").asText()).isEqualTo("doctor.sh-jingan");
        assertThat(shown.at("/approvals/0/state").asText()).isEqualTo("pending");
        assertThat(shown.at("/promises/0/text").asText()).isEqualTo("by noon");
        assertThat(shown.at("/escalations/0/told/0").asText()).isEqualTo("am.east");
        assertThat(shown.at("/evidence/0/sha256").asText()).hasSize(64);
        assertThat(shown.at("/customer/phone").asText()).isEqualTo("13800000000");
        assertThat(shown.at("/representedBy/relation").asText()).isEqualTo("mother");
        assertThat(shown.at("/version").asLong()).isEqualTo(3);
        assertThat(shown.has("closing")).isFalse();
    }

    @Test
    void a_round_ends_with_our_offer_and_what_was_carried_out_shows_its_cost() {
        JsonNode file = api.get(ApiBench.CASE).json();
        assertThat(file.at("/negotiation/rounds").findValuesAsText("round")).containsExactly("1", "2", "2");
        assertThat(file.at("/remedies/0/cost/amount").asText()).isEqualTo("3100.00");
        assertThat(file.at("/remedies/0/costNote").asText()).isEqualTo("with the fee");
        assertThat(file.at("/costs/remedies/amount").asText()).isEqualTo("3100.00");
    }

    @Test
    void rounds_are_in_the_order_in_which_they_were_made() {
        JsonNode rounds = api.get(ApiBench.CASE).json().at("/negotiation/rounds");

        assertThat(rounds.findValuesAsText("side")).containsExactly("house", "customer", "house");
        assertThat(api.get(ApiBench.CASE).json().at("/remedies")).hasSize(1);
    }

    @Test
    void money_is_a_text_with_two_decimals_beside_its_currency() {
        JsonNode shown = api.get(ApiBench.CASE).json();

        assertThat(shown.at("/negotiation/rounds/1/amount").toString())
                .isEqualTo("{\"amount\":\"45000.00\",\"currency\":\"CNY\"}");
        assertThat(shown.at("/negotiation/rounds/0/amount/amount").asText()).isEqualTo("0.50");
    }

    @Test
    void times_carry_the_offset_of_the_branch_and_numbers_no_exponent() {
        ApiBench.Answer answer = api.get(ApiBench.CASE);

        assertThat(answer.at("/receivedAt")).isEqualTo("2026-09-01T09:00:00+08:00");
        assertThat(answer.text()).contains("\"amountPaid\":10000");
    }

    @Test
    void an_unchanged_case_is_304_and_a_changed_one_is_sent() {
        ApiBench.Answer same = api.send(api.request(ApiBench.CASE).header("If-None-Match", "\"3\""));
        ApiBench.Answer other = api.send(api.request(ApiBench.CASE).header("If-None-Match", "\"2\""));

        assertThat(same.status()).isEqualTo(304);
        assertThat(same.header("ETag")).isEqualTo("\"3\"");
        assertThat(same.text()).isEmpty();
        assertThat(other.status()).isEqualTo(200);
    }

    @Test
    void if_match_and_idempotency_key_reach_the_desk() {
        ApiBench.Answer answer = api.send(ApiBench.json(
                api.request(ApiBench.CASE + "/actions/add-note")
                        .header("If-Match", "\"3\"")
                        .header("Idempotency-Key", "k 1"),
                "POST",
                "{\"text\":\"hello\"}"));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("ETag")).isEqualTo("\"3\"");
        assertThat(api.desk.request.expectedVersion()).contains(3L);
        assertThat(api.desk.request.idempotencyKey()).contains("k 1");
        assertThat(api.desk.request.input()).isEqualTo(Map.of("text", "hello"));
    }

    @Test
    void a_star_in_if_match_asks_for_no_version() {
        api.send(ApiBench.json(api.request(ApiBench.CASE + "/actions/add-note").header("If-Match", "*"), "POST", "{}"));

        assertThat(api.desk.request.expectedVersion()).isEmpty();
    }

    @Test
    void a_key_given_twice_gives_the_same_status_twice() {
        for (int i = 0; i < 2; i++) {
            ApiBench.Answer answer =
                    api.send(ApiBench.json(api.request("/cases").header("Idempotency-Key", "k-1"), "POST", SMALLEST));
            assertThat(answer.status()).isEqualTo(201);
            assertThat(api.desk.key).contains("k-1");
        }
    }

    @Test
    void an_action_without_input_needs_no_body() {
        ApiBench.Answer answer = api.send(api.request(ApiBench.CASE + "/actions/accept-hand-over")
                .POST(java.net.http.HttpRequest.BodyPublishers.noBody()));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(api.desk.request.input()).isEmpty();
    }

    @Test
    void actions_of_packs_have_slashes_in_their_ids() {
        api.post(ApiBench.CASE + "/actions/clinic-chain/cool-off", "{}");

        assertThat(api.desk.request.action()).isEqualTo("clinic-chain/cool-off");
    }

    @Test
    void a_gate_that_holds_is_409_with_what_is_missing() {
        api.desk.answer = new Outcome.Blocked<>(
                Problem.of("RD-CASE-010", "条件未满足。", "Something is missing."),
                List.of(new Blocker("clinic-chain/refund-consent", Text.of("未签同意书", "consent missing"), "sign")));

        ApiBench.Answer answer = api.post(ApiBench.CASE + "/actions/carry-out-remedy", "{}");

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.at("/code")).isEqualTo("RD-CASE-010");
        assertThat(answer.at("/blockedBy/0/gate")).isEqualTo("clinic-chain/refund-consent");
        assertThat(answer.at("/blockedBy/0/reason/en")).isEqualTo("consent missing");
        assertThat(answer.at("/blockedBy/0/resolvedBy")).isEqualTo("sign");
    }

    @Test
    void each_outcome_has_its_status() {
        Problem problem = Problem.of("RD-CASE-001", "不行。", "No.");
        Map<Outcome<org.redress.api.casework.CaseFile>, Integer> statuses = Map.of(
                new Outcome.Forbidden<>(problem), 403,
                new Outcome.NotFound<>(problem), 404,
                new Outcome.Conflict<>(problem), 409,
                new Outcome.Stale<>(problem), 412,
                new Outcome.Invalid<>(problem, List.of(new FieldError("/text", Text.of("必填", "required")))), 422);

        statuses.forEach((outcome, status) -> {
            api.desk.answer = outcome;
            ApiBench.Answer answer = api.post(ApiBench.CASE + "/actions/add-note", "{}");
            assertThat(answer.status()).isEqualTo(status);
            assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
            assertThat(answer.at("/code")).isEqualTo("RD-CASE-001");
            assertThat(answer.at("/detail")).isEqualTo("不行。");
            assertThat(answer.at("/status")).isEqualTo(String.valueOf(status));
            assertThat(answer.at("/instance")).isEqualTo("/api/v1/cases/SHJA-2609-0001/actions/add-note");
        });
    }

    @Test
    void actions_show_schema_and_why_not() {
        JsonNode actions = api.get(ApiBench.CASE + "/actions").json().at("/items");

        assertThat(actions.at("/0/inputSchema/required/0").asText()).isEqualTo("text");
        assertThat(actions.at("/0/allowed").asBoolean()).isTrue();
        assertThat(actions.at("/1/blockedBy/0/reason/zh").asText()).isEqualTo("回电未做");
        assertThat(actions.at("/1/blockedBy/0").has("resolvedBy")).isFalse();
    }

    @Test
    void history_pages_go_on_after_the_last_event_seen() {
        JsonNode first = api.get(ApiBench.CASE + "/history?limit=2").json();
        JsonNode last = api.get(ApiBench.CASE + "/history?cursor=4").json();

        assertThat(first.at("/items/0/seq").asLong()).isEqualTo(1);
        assertThat(first.at("/items/0/data/amount/amount").asText()).isEqualTo("45000.00");
        assertThat(first.at("/items/0/data/severity").asText()).isEqualTo("major");
        assertThat(first.at("/items/0/reasons/0/rule").asText()).isEqualTo("core/owner");
        assertThat(first.at("/items/0/prevHash").asText()).hasSize(64);
        assertThat(first.at("/next").asText()).isEqualTo("2");
        assertThat(last.at("/next").isNull()).isTrue();
    }

    @Test
    void explanations_say_what_was_decided_on_which_grounds_and_what_would_have_changed_it() {
        JsonNode shown = api.get(ApiBench.CASE + "/explanations?limit=5").json();

        JsonNode decision = shown.at("/decisions/0");
        assertThat(decision.at("/what").asText()).isEqualTo("stage-entered");
        assertThat(decision.at("/topic").asText()).isEqualTo("responsible");
        assertThat(decision.at("/rule").asText()).isEqualTo("core/owner");
        assertThat(decision.at("/reason/zh").asText()).isEqualTo("首接负责");
        assertThat(decision.at("/inputs/0/title/en").asText()).isEqualTo("Amount demanded");
        assertThat(decision.at("/inputs/0/value").asDouble()).isEqualTo(5000);
        assertThat(decision.at("/otherwise/en").asText()).startsWith("If “Amount demanded”");
        assertThat(shown.at("/next").asText()).isEqualTo("7");
        assertThat(shown.at("/current/owner/person/name").asText()).isEqualTo("苏晴");
        assertThat(shown.at("/current/owner/decision").asLong()).isEqualTo(1);
        assertThat(shown.at("/current/deadline/clock/trace").asText())
                .startsWith("/api/v1/cases/SHJA-2609-0001/clocks/")
                .endsWith("/trace");
        assertThat(shown.at("/current/stage/role/zh").asText()).isEqualTo("咨询师");
    }

    @Test
    void explanations_say_what_cannot_be_done_who_could_do_it_and_what_has_not_come_about() {
        JsonNode shown = api.get(ApiBench.CASE + "/explanations").json();

        assertThat(shown.at("/blocked/0/obstacle").asText()).isEqualTo("gate");
        assertThat(shown.at("/blocked/0/blockedBy/0/rule").asText()).isEqualTo("clinic-chain/large-sum");
        assertThat(shown.at("/blocked/0/blockedBy/0/source").asText()).isEqualTo("clinic-chain 1.2.0");
        assertThat(shown.at("/blocked/0/blockedBy/0/otherwise/zh").asText()).startsWith("如果");
        assertThat(shown.at("/blocked/1/obstacle").asText()).isEqualTo("permission");
        assertThat(shown.at("/blocked/1/instead/0/name").asText()).isEqualTo("沈知秋");
        assertThat(shown.at("/blocked/1/blockedBy/0").has("rule")).isFalse();
        assertThat(shown.at("/whyNot/0/topic").asText()).isEqualTo("escalation");
        assertThat(shown.at("/whyNot/0/inputs/0/shown/zh").asText()).isEqualTo("5,000 元");
    }

    @Test
    void earlier_decisions_are_asked_for_by_a_number() {
        api.get(ApiBench.CASE + "/explanations?cursor=7");
        assertThat(api.desk.cursors).containsExactly(Optional.of("7"));
        assertThat(api.get(ApiBench.CASE + "/explanations?cursor=seven").status())
                .isEqualTo(422);
    }

    @Test
    void a_clock_is_found_by_an_id_with_slashes() {
        JsonNode days = api.get(ApiBench.CASE + "/clocks/clinic-chain/first-response/trace")
                .json();

        assertThat(api.desk.clock).isEqualTo("clinic-chain/first-response");
        assertThat(days.at("/items/0/counted").asInt()).isEqualTo(1);
        assertThat(days.at("/items/0/note/zh").asText()).isEqualTo("工作日");
        assertThat(days.at("/items/0/note/en").asText()).isEqualTo("working day");
        assertThat(days.at("/items/0/until").asText()).endsWith("+08:00");
    }

    @Test
    void slashes_in_ids_may_be_encoded() {
        assertThat(api.get(ApiBench.CASE + "/clocks/clinic-chain%2Ffirst-response/trace")
                        .status())
                .isEqualTo(200);
        assertThat(api.desk.clock).isEqualTo("clinic-chain/first-response");

        api.post(ApiBench.CASE + "/actions/clinic-chain%2Fcool-off", "{}");
        assertThat(api.desk.request.action()).isEqualTo("clinic-chain/cool-off");
    }

    @Test
    void a_search_takes_every_filter_and_gives_a_page() {
        ApiBench.Answer page = api.get("/cases?branch=lanhu&state=open&owner=c&type=t&severity=major"
                + "&dueBefore=2026-09-02T09:00:00+08:00&customer=x&q=%E7%BA%A2&sort=-received&limit=20&cursor=c1");

        assertThat(page.at("/items/0/nextStep/zh")).isEqualTo("回电");
        assertThat(page.at("/items/0/severity/confirmed")).isEqualTo("general");
        assertThat(page.at("/items/0/severity/proposed")).isEqualTo("major");
        assertThat(page.at("/items/0/dueAt")).isEqualTo("2026-09-02T09:00:00+08:00");
        assertThat(page.at("/next")).isEqualTo("c2");
        assertThat(api.desk.query.state()).contains(CaseState.OPEN);
        assertThat(api.desk.query.severity()).contains(Severity.MAJOR);
        assertThat(api.desk.query.dueBefore()).contains(Instant.parse("2026-09-02T01:00:00Z"));
        assertThat(api.desk.query.q()).contains("红");
        assertThat(api.desk.query.sort()).isEqualTo("-received");
        assertThat(api.desk.query.limit()).isEqualTo(20);
        assertThat(api.desk.query.cursor()).contains("c1");
    }

    @Test
    void wrong_filters_are_422_with_the_name_of_the_parameter() {
        for (String wrong : List.of(
                "state=OPEN", "severity=big", "dueBefore=tomorrow", "sort=random", "limit=0", "limit=201", "limit=x")) {
            ApiBench.Answer answer = api.get("/cases?" + wrong);
            assertThat(answer.status()).as(wrong).isEqualTo(422);
            assertThat(answer.at("/errors/0/pointer")).isEqualTo("?" + wrong.split("=")[0]);
        }
    }

    @Test
    void every_worklist_has_its_address_and_others_are_404() {
        for (Worklist list : Worklist.values()) {
            assertThat(api.get("/worklists/" + list.code()).status()).isEqualTo(200);
            assertThat(api.desk.worklist).isEqualTo(list);
        }
        assertThat(api.get("/worklists/everything").status()).isEqualTo(404);
    }

    @Test
    void approvals_show_only_what_waits_for_the_caller() {
        api.accounts.accounts.add(org.redress.rest.fake.Samples.account("am.east"));

        JsonNode page = api.send(java.net.http.HttpRequest.newBuilder(api.uri("/approvals"))
                        .header("Authorization", "Bearer token-am.east"))
                .json();

        assertThat(page.at("/items/0/case/number").asText()).isEqualTo("SHJA-2609-0001");
        assertThat(page.at("/items/0/approvals")).hasSize(1);
        assertThat(page.at("/items/0/approvals/0/no").asInt()).isEqualTo(2);
        assertThat(page.at("/items/0/approvals/0/amount/amount").asText()).isEqualTo("3000.00");
        assertThat(page.at("/items/0/approvals/0/quorum").asInt()).isEqualTo(1);
        assertThat(page.at("/items/0/approvals/0/waitingFor/0").asText()).isEqualTo("am.east");
        assertThat(page.at("/items/0/approvals/0/grounds").asText())
                .isEqualTo("the third complaint about the same device");
    }

    @Test
    void approvals_come_with_the_callers_limits_and_what_the_customer_has_had() {
        api.accounts.accounts.add(org.redress.rest.fake.Samples.account("am.east"));

        JsonNode first = api.send(java.net.http.HttpRequest.newBuilder(api.uri("/approvals"))
                        .header("Authorization", "Bearer token-am.east"))
                .json()
                .at("/items/0");

        assertThat(first.at("/limits/0/approval").asInt()).isEqualTo(2);
        assertThat(first.at("/limits/0/single/amount").asText()).isEqualTo("5000.00");
        assertThat(first.at("/limits/0/cumulative/amount").asText()).isEqualTo("9000.00");
        assertThat(first.at("/limits/0/had/amount").asText()).isEqualTo("1200.00");
        assertThat(first.at("/customer12Months/total/amount").asText()).isEqualTo("1200.00");
        assertThat(first.at("/customer12Months/agreed/refund/amount").asText()).isEqualTo("1000.00");
        assertThat(first.at("/customer12Months/offered/voucher/amount").asText())
                .isEqualTo("200.00");
    }

    @Test
    void a_decided_approval_shows_every_voice() {
        JsonNode approval = api.get("/cases/SHJA-2609-0001").json().at("/approvals/2");

        assertThat(approval.at("/state").asText()).isEqualTo("approved");
        assertThat(approval.at("/quorum").asInt()).isEqualTo(2);
        assertThat(approval.at("/votes")).hasSize(2);
        assertThat(approval.at("/votes/0/by").asText()).isEqualTo("am.east");
        assertThat(approval.at("/votes/0/approves").asBoolean()).isTrue();
        assertThat(approval.at("/waitingFor")).isEmpty();
        assertThat(approval.at("/decidedBy").asText()).isEqualTo("legal");
    }

    @Test
    void types_of_a_branch_are_an_array_with_their_form() {
        JsonNode types = api.get("/types?branch=sh-jingan").json();

        assertThat(types.isArray()).isTrue();
        assertThat(types.at("/0/id").asText()).isEqualTo("clinic-chain/side-effect");
        assertThat(types.at("/0/pack").asText()).isEqualTo("clinic-chain");
        assertThat(types.at("/0/formSchema/type").asText()).isEqualTo("object");
        assertThat(api.get("/types").at("/errors/0/pointer")).isEqualTo("?branch");
        assertThat(api.get("/types?branch=nowhere").status()).isEqualTo(404);
    }

    @Test
    void cases_about_the_same_matter_are_found_with_how_sure_that_is_and_why() {
        JsonNode page = api.get("/cases/duplicates?branch=sh-jingan&phone=13800000000&summary=redness")
                .json();
        assertThat(page.at("/items/0/case/number").asText()).isEqualTo("SHJA-2609-0001");
        assertThat(page.at("/items/0/score").asText()).isEqualTo("probable");
        assertThat(page.at("/items/0/reasons/0/en").asText()).isEqualTo("same phone");
        assertThat(api.get("/cases/duplicates?phone=13800000000").at("/errors/0/pointer"))
                .isEqualTo("?branch");
    }

    @Test
    void a_case_shows_other_cases_and_what_it_is_to_them() {
        JsonNode shown = api.get("/cases/SHJA-2609-0001").json();
        assertThat(shown.at("/relations/links/0/kind").asText()).isEqualTo("repeat");
        assertThat(shown.at("/relations/links/0/state").asText()).isEqualTo("open");
        assertThat(shown.at("/relations/merged").asBoolean()).isFalse();
        assertThat(shown.at("/issues/0").has("subjectTitle"))
                .as("words have no title")
                .isFalse();
    }

    @Test
    void customers_are_found_with_their_cases() {
        JsonNode page = api.get("/customers?q=1380").json();

        assertThat(page.at("/items/0/name").asText()).isEqualTo("李小姐");
        assertThat(page.at("/items/0/openCases/0").asText()).isEqualTo("SHJA-2609-0001");
        assertThat(page.at("/next").isNull()).isTrue();
    }
}
