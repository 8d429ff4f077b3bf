package org.redress.itests.browser;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.redress.itests.plugin.PluginDesk;
import org.redress.itests.plugin.ResourcePack;
import org.redress.itests.rest.CaseWork;
import org.redress.itests.rest.SimulatedTime;
import org.redress.itests.rest.Staff;

/**
 * A complaint in every state that its page shows: deadlines that run, are soon due, late, paused, dormant and ended; a
 * missed promise, parts of other departments, several rounds, approvals with a quorum, a colleague kept out, proposals
 * beside what is confirmed, media, an offered hand-over, seals, a follow-up, a calculation and a measure. Everything that people wrote is in one language, so that any
 * other on its pages is ours.
 */
final class CrowdedCase {

    static final String FRONT_DESK = "frontdesk.sh-jingan";
    static final String STORE_MANAGER = "manager.sh-jingan";
    static final String OPERATIONS = "ops.sh-jingan";
    static final String HOUSE = "house.sh-jingan";
    static final String PUBLIC_RELATIONS = "pr";

    private static final String BRANCH = "sh-jingan";
    private static final String CONSULTANT = "consultant.sh-jingan";
    private static final String PACK = "crowded";

    private final Staff staff;
    private final SimulatedTime time;
    private final boolean english;

    private CrowdedCase(Staff staff, String language) {
        this.staff = staff;
        this.time = new SimulatedTime(staff);
        this.english = language.equals("en");
    }

    /** Takes more than two hours of simulated time. */
    static CaseWork in(Staff staff, String language) {
        PluginDesk plugins = new PluginDesk(staff);
        if (plugins.plugin(PACK).isEmpty()) {
            plugins.install(ResourcePack.of(PACK), "1.0.0");
            plugins.decide(BRANCH, PACK, "on").expect(200);
        }
        return new CrowdedCase(staff, language).brought();
    }

    private CaseWork brought() {
        CaseWork complaint = register();
        listen(complaint);
        negotiate(complaint);
        decide(complaint);
        promise(complaint);
        askOthers(complaint);
        keep(complaint);
        improve(complaint);
        complaint.did(
                FRONT_DESK,
                "pause-clock",
                "clock",
                PACK + "/laboratory",
                "reason",
                say("样品已送检", "Sent to the laboratory"));
        complaint.did(
                FRONT_DESK,
                "record-intervention",
                "body",
                "media",
                "name",
                say("晚报", "Evening News"),
                "text",
                say("记者来电，要求周五前回应", "A reporter called and wants an answer by Friday"));
        time.to(time.now().plusMinutes(130));
        return complaint;
    }

    private CaseWork register() {
        return CaseWork.register(
                staff,
                FRONT_DESK,
                Map.of(
                        "branch",
                        BRANCH,
                        "type",
                        PACK + "/complaint",
                        "channel",
                        "front-desk",
                        "summary",
                        say("右颊红肿未退，要求退款并赔偿", "Right cheek still swollen; refund and compensation demanded"),
                        "customer",
                        Map.of("name", say("张女士", "Ms Zhang"), "phone", english ? "13800030002" : "13800030001"),
                        "fields",
                        Map.of("treatment", say("射频紧肤", "RF tightening"), "paid", 12800)));
    }

    private void listen(CaseWork complaint) {
        complaint.did(STORE_MANAGER, "recuse", "user", CONSULTANT, "reason", say("当事人", "Took part"));
        complaint.did(
                FRONT_DESK,
                "record-account",
                "side",
                "customer",
                "text",
                say("第二天就有点红，前台说正常。", "It was red the next day and the desk said that was normal."));
        complaint.did(
                STORE_MANAGER,
                "record-account",
                "side",
                "staff",
                "person",
                CONSULTANT,
                "text",
                say("术后口头说过注意事项。", "I said after the treatment what to avoid."));
        complaint.did(STORE_MANAGER, "set-severity", "severity", "general", "reason", say("目前看较轻", "Slight so far"));
        for (int visit = 2; visit <= 3; visit++) {
            complaint.did(
                    FRONT_DESK,
                    "contact-customer",
                    "channel",
                    "front-desk",
                    "text",
                    say("客户再次到店", "Came again"),
                    "initiator",
                    "customer");
        }
        complaint.attach(FRONT_DESK, "photo-symptom");
    }

    private void negotiate(CaseWork complaint) {
        demand(complaint, "refund", "12800.00", say("全额退款", "All of it back"));
        offer(complaint, "800.00");
        complaint.did(STORE_MANAGER, "answer-offer", "offer", 1, "answer", "refused", "text", say("太少", "Too little"));
        demand(complaint, "compensation", "60000.00", say("再赔六万", "And sixty thousand more"));
        offer(complaint, "300.00");
    }

    private void demand(CaseWork complaint, String kind, String amount, String text) {
        complaint.did(
                FRONT_DESK,
                "record-demand",
                "kind",
                kind,
                "amount",
                yuan(amount),
                "channel",
                "front-desk",
                "text",
                text);
    }

    private void offer(CaseWork complaint, String amount) {
        complaint.did(STORE_MANAGER, "offer-remedy", "kind", "refund", "amount", yuan(amount), "channel", "front-desk");
    }

    /** One waits for a second voice, one for the only one. */
    private void decide(CaseWork complaint) {
        complaint.did(
                FRONT_DESK,
                "request-approval",
                "subject",
                say("未做完的疗程按比例退", "Refund of the treatments not made"),
                "kind",
                "refund",
                "amount",
                yuan("12000.00"),
                "reason",
                say("告知单没有签字", "The sheet was not signed"));
        complaint.did(OPERATIONS, "approve", "approval", 1, "reason", say("照退", "Agreed"));
        complaint.did(FRONT_DESK, "request-approval", "subject", say("延长答复时间到周五", "Answer on Friday instead of today"));
    }

    private void promise(CaseWork complaint) {
        OffsetDateTime now = time.now();
        promise(complaint, now.plusHours(1), say("告知医生面诊时间", "When the doctor can see her"));
        complaint.did(
                STORE_MANAGER,
                "contact-customer",
                "channel",
                "phone",
                "text",
                say("已约好周五", "Friday agreed"),
                "initiator",
                "us");
        promise(complaint, now.plusHours(2), say("告知退款进展", "How the refund stands"));
        promise(complaint, now.plusDays(2), say("回访恢复情况", "How the recovery goes"));
    }

    private void promise(CaseWork complaint, OffsetDateTime due, String text) {
        complaint.did(FRONT_DESK, "promise-reply", "dueAt", due.toString(), "text", text, "channel", "phone");
    }

    private void askOthers(CaseWork complaint) {
        for (String role : List.of("legal", "public-relations")) {
            complaint.did(
                    FRONT_DESK,
                    "ask-department",
                    "role",
                    role,
                    "text",
                    say("请说明口径", "What may be said"),
                    "dueAt",
                    time.now().plusMinutes(50).toString());
        }
        complaint.did("legal", "answer-part", "part", 1, "text", say("只谈退款", "Speak of the refund only"));
    }

    /** The law keeps the seal closed while the dispute lasts: its gate stands on the page. */
    private void keep(CaseWork complaint) {
        complaint.did(FRONT_DESK, "give-rights-notice");
        complaint.did(
                STORE_MANAGER,
                "seal",
                "items",
                say("治疗记录\n剩余产品", "Record of the treatment\nWhat is left of the product"),
                "witnesses",
                FRONT_DESK + "\n" + say("张女士", "Ms Zhang"),
                "evidence",
                List.of(complaint.as(FRONT_DESK).at("/evidence/0/id").asText()));
        complaint.did(
                FRONT_DESK,
                "record-follow-up",
                "result",
                "unresolved",
                "satisfaction",
                "2",
                "process",
                "4",
                "channel",
                "phone",
                "text",
                say("还有些红", "Still a little red"));
    }

    private void improve(CaseWork complaint) {
        complaint.did(
                FRONT_DESK,
                "prepare-negotiation",
                "principles",
                say("误工费须有证明", "Lost wages have to be shown"),
                "possible",
                say("部分退款", "A part of it"));
        complaint.did(
                STORE_MANAGER,
                "calculate-compensation",
                "ground",
                "tort",
                "demand",
                yuan("60000.00"),
                "paidIn",
                yuan("12800.00"));
        complaint.did(
                STORE_MANAGER,
                "plan-measure",
                "kind",
                "corrective",
                "text",
                say("告知单当场签字", "The sheet is signed at once"),
                "role",
                "legal",
                "dueAt",
                time.now().plusDays(3).toString());
        complaint.did(FRONT_DESK, "record-time", "minutes", 95, "text", say("面谈", "The talk"));
    }

    private String say(String zh, String en) {
        return english ? en : zh;
    }

    private static Map<String, String> yuan(String amount) {
        return Map.of("amount", amount, "currency", "CNY");
    }
}
