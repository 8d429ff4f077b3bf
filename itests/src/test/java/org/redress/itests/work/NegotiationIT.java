package org.redress.itests.work;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.redress.itests.node.DemoNode;
import org.redress.itests.rest.Answer;
import org.redress.itests.rest.CaseWork;
import org.redress.itests.rest.Registrations;
import org.redress.itests.rest.SimulatedTime;
import org.redress.itests.rest.Staff;

/** The talks over a solution: ledger, comparison, what may be said where, what it costs, what the law supports (P01, P02, P17). */
@DemoNode
class NegotiationIT {

    private static final String OPERATIONS = "ops.gz-tianhe";
    private static final String CONSULTANT = "consultant.gz-tianhe";
    private static final String FRONT_DESK = "frontdesk.gz-tianhe";

    private final Staff staff;
    private final SimulatedTime time;

    NegotiationIT(Staff staff) {
        this.staff = staff;
        this.time = new SimulatedTime(staff);
    }

    private CaseWork service() {
        return CaseWork.register(staff, FRONT_DESK, Registrations.service("gz-tianhe"));
    }

    private static Map<String, String> yuan(String amount) {
        return Map.of("amount", amount, "currency", "CNY");
    }

    private static Object[] demand(String kind, String amount) {
        return new Object[] {"kind", kind, "amount", yuan(amount), "channel", "front-desk", "text", "客户的要求"};
    }

    private static Object[] offer(String kind, String amount, String channel) {
        return new Object[] {"kind", kind, "amount", yuan(amount), "channel", channel};
    }

    @Test
    void the_ledger_tells_rounds_apart_and_marks_a_demand_that_shifts() {
        CaseWork complaint = service();
        complaint.did(CONSULTANT, "record-demand", demand("refund", "5000"));
        complaint.did(CONSULTANT, "record-demand", demand("refund", "8000"));
        complaint.did(OPERATIONS, "offer-remedy", offer("refund", "1000", "front-desk"));
        complaint.did(OPERATIONS, "answer-offer", "offer", 1, "answer", "refused");
        JsonNode talks = complaint
                .did(CONSULTANT, "record-demand", demand("compensation", "8000"))
                .path("negotiation");

        assertThat(talks.path("rounds").findValuesAsText("round")).containsExactly("1", "1", "1", "2");
        assertThat(talks.path("rounds").findValuesAsText("side"))
                .containsExactly("customer", "customer", "house", "customer");
        assertThat(talks.at("/rounds/1/changed").toString()).isEqualTo("[\"amount\"]");
        assertThat(talks.at("/rounds/3/changed").toString()).isEqualTo("[\"kind\"]");
        assertThat(talks.path("shifts").asInt()).isEqualTo(2);
        assertThat(talks.at("/rounds/2/state").asText()).isEqualTo("refused");
        assertThat(talks.at("/rounds/2/onSite").asBoolean()).isTrue();
    }

    @Test
    void an_offer_whose_day_has_passed_is_expired_and_cannot_be_accepted() {
        CaseWork complaint = service();
        String until = time.now().plusHours(2).toString();
        complaint.did(
                OPERATIONS,
                "offer-remedy",
                "kind",
                "discount",
                "amount",
                yuan("100"),
                "channel",
                "phone",
                "validUntil",
                until);
        time.to(time.now().plusHours(3));

        assertThat(complaint.as(OPERATIONS).at("/negotiation/rounds/0/state").asText())
                .isEqualTo("expired");
        assertThat(complaint.as(OPERATIONS).at("/nextStep/action").asText()).isEqualTo("offer-remedy");
        assertThat(complaint
                        .act(OPERATIONS, "answer-offer", "offer", 1, "answer", "accepted")
                        .expect(409)
                        .blockedBy())
                .containsExactly("core/offer-lapsed");
        complaint.did(OPERATIONS, "answer-offer", "offer", 1, "answer", "refused");
        assertThat(complaint
                        .latest(OPERATIONS, "offer-refused")
                        .at("/data/expired")
                        .asBoolean())
                .isTrue();
    }

    @Test
    void the_amount_of_a_refund_leaves_the_house_by_no_way() {
        CaseWork complaint = service();
        assertThat(complaint
                        .act(OPERATIONS, "offer-remedy", offer("refund", "680", "phone"))
                        .expect(409)
                        .blockedBy())
                .containsExactly("clinic-chain/refund-on-site");
        complaint.did(OPERATIONS, "offer-remedy", offer("refund", "680", "front-desk"));
        assertThat(complaint
                        .act(OPERATIONS, "answer-offer", "offer", 1, "answer", "accepted", "channel", "chat")
                        .expect(409)
                        .blockedBy())
                .containsExactly("clinic-chain/refund-on-site");
        Answer told = complaint
                .act(OPERATIONS, "contact-customer", "channel", "phone", "text", "可以退 680 元")
                .expect(409);
        assertThat(told.blockedBy()).containsExactly("core/on-site");
        assertThat(told.json().at("/blockedBy/0/otherwise").hasNonNull("en")).isTrue();
        assertThat(complaint
                        .act(
                                OPERATIONS,
                                "promise-reply",
                                "channel",
                                "chat",
                                "text",
                                "确认 680 元到账",
                                "dueAt",
                                time.now().plusHours(4).toString())
                        .expect(409)
                        .blockedBy())
                .containsExactly("core/on-site");
        complaint.did(OPERATIONS, "contact-customer", "channel", "phone", "text", "请您到店，我们当面谈");
        complaint.did(OPERATIONS, "answer-offer", "offer", 1, "answer", "accepted");
        assertThat(complaint
                        .latest(OPERATIONS, "offer-accepted")
                        .at("/data/channel")
                        .asText())
                .isEqualTo("front-desk");
    }

    @Test
    void what_was_carried_out_and_the_time_of_staff_are_booked_as_costs() {
        CaseWork complaint = service();
        complaint.did(OPERATIONS, "offer-remedy", offer("discount", "100", "phone"));
        complaint.did(OPERATIONS, "answer-offer", "offer", 1, "answer", "accepted");
        complaint.did(OPERATIONS, "carry-out-remedy", "offer", 1);
        complaint.did(OPERATIONS, "offer-remedy", "kind", "apology", "channel", "phone");
        complaint.did(OPERATIONS, "answer-offer", "offer", 2, "answer", "accepted");
        complaint.did(OPERATIONS, "carry-out-remedy", "offer", 2, "cost", yuan("35.5"), "costNote", "鲜花");
        complaint.did(CONSULTANT, "add-note", "text", "查了记录", "minutes", 20);
        JsonNode costs = complaint
                .did(CONSULTANT, "record-time", "minutes", 45, "text", "面谈")
                .path("costs");

        assertThat(costs.at("/remedies/amount").asText()).isEqualTo("135.50");
        assertThat(costs.path("minutes").asInt()).isEqualTo(65);
        assertThat(costs.path("time").findValuesAsText("action")).containsExactly("add-note", "record-time");
        assertThat(complaint
                        .latest(CONSULTANT, "remedy-carried-out")
                        .at("/data/cost/amount")
                        .asText())
                .isEqualTo("35.50");
        assertThat(complaint
                        .act(CONSULTANT, "record-time", "minutes", 0, "text", "面谈")
                        .expect(422)
                        .errors())
                .containsExactly("/minutes");
    }

    /** Premium 45,000, surrender value 51,142.75, half of a difference of 4,919.58 asked for. */
    @Test
    void the_worked_example_is_not_supported_and_the_sheet_stays_with_the_case() {
        CaseWork complaint = service();
        complaint.did(CONSULTANT, "record-demand", demand("refund", "2459.79"));
        JsonNode sheet = complaint
                .did(
                        CONSULTANT,
                        "calculate-compensation",
                        "ground",
                        "contract",
                        "paidIn",
                        yuan("45000"),
                        "returned",
                        yuan("51142.75"))
                .at("/compensation/0");

        assertThat(sheet.path("verdict").asText()).isEqualTo("not-supported");
        assertThat(sheet.at("/ceiling/amount").asText()).isEqualTo("0.00");
        assertThat(sheet.at("/beyond/amount").asText()).isEqualTo("2459.79");
        assertThat(sheet.at("/lines/0/rule").asText()).isEqualTo("law-cn/direct-loss");
        assertThat(sheet.at("/lines/0/why/zh").asText()).contains("6,142.75");
        assertThat(sheet.at("/lines/0/basis/confidence").asText()).isNotEmpty();
        assertThat(complaint
                        .latest(CONSULTANT, "compensation-calculated")
                        .at("/data/sheet")
                        .asInt())
                .isEqualTo(1);

        JsonNode both = complaint.did(
                CONSULTANT,
                "calculate-compensation",
                "ground",
                "tort",
                "travel",
                yuan("86.5"),
                "travelProven",
                true,
                "lawyerFee",
                yuan("3000"));
        assertThat(both.path("compensation")).hasSize(2);
        assertThat(both.at("/compensation/1/supported/amount").asText()).isEqualTo("86.50");
        assertThat(both.at("/compensation/0")).isEqualTo(sheet);
    }

    @Test
    void a_claim_rests_on_tort_or_on_contract_and_never_on_both() {
        CaseWork complaint = service();
        assertThat(complaint
                        .act(CONSULTANT, "calculate-compensation", "ground", "both")
                        .expect(422)
                        .errors())
                .containsExactly("/ground");
        JsonNode sheet = complaint
                .did(
                        CONSULTANT,
                        "calculate-compensation",
                        "ground",
                        "contract",
                        "lostIncome",
                        yuan("900"),
                        "lostIncomeProven",
                        true)
                .at("/compensation/0");
        assertThat(sheet.at("/lines/0/verdict").asText()).isEqualTo("not-supported");
        assertThat(sheet.at("/ceiling/amount").asText()).isEqualTo("0.00");
    }

    @Test
    void five_closed_cases_make_a_band_that_tells_of_none() {
        CaseWork open = treatment();
        for (String amount : List.of("100", "150", "200", "250")) {
            settled(amount);
        }
        assertThat(discounts(open)).as("with four").isEmpty();
        settled("300");

        JsonNode band = discounts(open).get(0);
        assertThat(band.path("cases").asInt()).isEqualTo(5);
        assertThat(band.at("/lower/amount").asText()).isEqualTo("150.00");
        assertThat(band.at("/median/amount").asText()).isEqualTo("200.00");
        assertThat(band.at("/upper/amount").asText()).isEqualTo("250.00");
        assertThat(band.fieldNames())
                .toIterable()
                .as("nothing by which a case could be found")
                .containsExactlyInAnyOrder("kind", "cases", "lower", "median", "upper");
    }

    /** No other test closes treatment complaints at this branch. */
    private CaseWork treatment() {
        return CaseWork.register(
                staff, FRONT_DESK, Registrations.registration("gz-tianhe", "clinic-chain/treatment", Map.of()));
    }

    private List<JsonNode> discounts(CaseWork complaint) {
        return Answer.stream(complaint.as(OPERATIONS).at("/negotiation/comparisonBand/kinds"))
                .filter(kind -> kind.path("kind").asText().equals("discount"))
                .toList();
    }

    /** A discount carried out, and the case closed because the customer wants no more. */
    private void settled(String amount) {
        CaseWork complaint = treatment();
        complaint.did(OPERATIONS, "offer-remedy", offer("discount", amount, "front-desk"));
        complaint.did(OPERATIONS, "answer-offer", "offer", 1, "answer", "accepted");
        complaint.did(OPERATIONS, "carry-out-remedy", "offer", 1);
        complaint.did(OPERATIONS, "withdraw", "by", "customer", "reason", "已经满意");
    }
}
