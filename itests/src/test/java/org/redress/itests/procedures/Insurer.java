package org.redress.itests.procedures;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.HashMap;
import java.util.Map;
import org.redress.itests.rest.CaseWork;
import org.redress.itests.rest.SimulatedTime;
import org.redress.itests.rest.Staff;

/** A branch of an insurer within the demonstration, run by P17 alone; opened while the node runs. */
final class Insurer {

    static final String PACK = "call-centre/";
    static final String AGENT = "role.agent";
    static final String HANDLER = "role.handler";
    static final String SUPERVISOR = "role.service-supervisor";
    static final String MANAGER = "role.service-manager";
    static final String LIAISON = "role.liaison";
    static final String BUSINESS = "role.business";
    static final String LEGAL = "legal";
    static final String BRAND = "role.brand";
    static final String LEADER = "role.company-leader";
    static final String HEAD_OFFICE = "hq";

    private final Staff staff;
    private final SimulatedTime time;
    private final OwnHouse house;

    Insurer(Staff staff, String branch) {
        this.staff = staff;
        this.time = new SimulatedTime(staff);
        this.house = new OwnHouse(staff, branch, "call-centre");
    }

    void open(String code, String zh, String en) {
        house.open(code, zh, en);
    }

    void close() {
        house.decide("off", Map.of());
    }

    /** Moves to ten o'clock of the next Monday. */
    OffsetDateTime monday() {
        return time.to(time.now()
                .with(TemporalAdjusters.next(DayOfWeek.MONDAY))
                .with(LocalTime.of(10, 0))
                .truncatedTo(ChronoUnit.MINUTES));
    }

    Map<String, Object> registration(String type, String channel, Map<String, ?> more) {
        Map<String, Object> fields = new HashMap<>(Map.of(
                "facts", "2004 年买的保单，2008 年急用钱退保，当时没有人说明退保会有损失",
                "contactWay", "下午打手机",
                "relation", "policyholder"));
        fields.putAll(more);
        Map<String, Object> registration = house.registration(type, "客户对退保金额不满", fields);
        registration.put("channel", channel);
        registration.put("remedySought", "补偿退保差额的一半");
        return registration;
    }

    CaseWork register(String type, String channel, Map<String, ?> fields) {
        return CaseWork.register(staff, AGENT, registration(type, channel, fields));
    }

    /** By phone, about a policy. */
    CaseWork register(Map<String, ?> fields) {
        return register("policy", "phone", fields);
    }

    /** Many customers at once; the branch's manager registers it. */
    CaseWork crisis() {
        Map<String, Object> fields =
                Map.of("matter", "某款产品收益低于演示", "expectedVolume", 300, "expectedDemands", "全额退保", "monitor", "客服主管");
        return house.register(MANAGER, "crisis", "多名客户为同一款产品投诉", fields);
    }

    CaseWork received(CaseWork complaint) {
        return complaint.through(AGENT, "judge");
    }

    /** Judged: who handles it, how grave it is, what it is about. */
    CaseWork judged(CaseWork complaint, String item, String severity) {
        complaint.did(AGENT, "classify", "class", item, "reason", "按权限判断");
        complaint.did(AGENT, "set-severity", "severity", severity, "reason", "按投诉人和经过判断");
        complaint.did(AGENT, "add-issue", "subject", "surrender", "service", "savings", "profession", "sales-agent");
        return complaint;
    }

    /** A general complaint that the desk can handle by itself, being handled. */
    CaseWork handled(Map<String, ?> fields) {
        return handled(register(fields), "general");
    }

    CaseWork handled(CaseWork complaint, String severity) {
        judged(received(complaint), "full-authority", severity).through(AGENT, "handle");
        return complaint;
    }

    /** The issues are decided, the customer has said what they want, and the talks are prepared. */
    CaseWork prepared(CaseWork complaint, String kind, String amount) {
        complaint.did(AGENT, "close-issue", "issue", 1, "outcome", "partly");
        complaint.did(
                AGENT,
                "record-demand",
                "kind",
                kind,
                "amount",
                CaseWork.yuan(amount),
                "channel",
                "phone",
                "text",
                "按差额的一半补偿");
        complaint.did(AGENT, "prepare-negotiation", "principles", "只补直接损失", "possible", "交通费，或 500 元以内的通融");
        return complaint;
    }

    /** Signed on paper by everybody whose place is empty, and filed as a scan. */
    static void signed(CaseWork complaint, String by, int document, String... signers) {
        String scan = complaint.attach(by, "scan").path("id").asText();
        for (String signer : signers) {
            complaint.did(by, "sign-document", "document", document, "signer", signer, "signature", scan);
        }
    }
}
