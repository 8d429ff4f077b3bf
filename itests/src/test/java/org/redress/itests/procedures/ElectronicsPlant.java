package org.redress.itests.procedures;

import static org.redress.itests.rest.Signature.drawn;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.HashMap;
import java.util.Map;
import org.redress.itests.rest.CaseWork;
import org.redress.itests.rest.Registrations;
import org.redress.itests.rest.Staff;

/** An electronics plant, run by P10 alone; opened while the node runs. */
final class ElectronicsPlant {

    static final String BRANCH = "hz-electronics";
    static final String PACK = "electronics-sqe/";
    static final String SALES = "role.sales";
    static final String SERVICE = "role.customer-service";
    static final String SQE = "role.sqe";
    static final String SUPERVISOR = "role.cs-supervisor";
    static final String MANAGER = "role.cs-manager";
    static final String MANUFACTURING = "role.manufacturing";
    static final String DEPARTMENT = "role.related-department";

    final Factory factory;
    private final Staff staff;

    ElectronicsPlant(Staff staff) {
        this.staff = staff;
        this.factory = new Factory(staff, BRANCH, "electronics-sqe");
    }

    void open() {
        factory.open("HZEL", "惠州电子厂", "Huizhou electronics plant");
    }

    /** Moves to ten o'clock of the next Monday. */
    OffsetDateTime monday() {
        return factory.time()
                .to(factory.time()
                        .now()
                        .with(TemporalAdjusters.next(DayOfWeek.MONDAY))
                        .with(LocalTime.of(10, 0))
                        .truncatedTo(ChronoUnit.MINUTES));
    }

    /** Received by sales and in the hands of customer service. */
    CaseWork register(Map<String, ?> fields) {
        CaseWork complaint = received(fields);
        factory.handOver(complaint, SALES, SERVICE);
        return complaint;
    }

    CaseWork received(Map<String, ?> fields) {
        Map<String, Object> all = new HashMap<>(Map.of("product", "主板 M-7", "symptom", "开机无显示", "complaintQty", 12));
        all.putAll(fields);
        Map<String, Object> registration = new HashMap<>(Registrations.registration(BRANCH, PACK + "complaint", all));
        registration.put("channel", "email");
        registration.put("summary", "主板开机无显示");
        return CaseWork.register(staff, SALES, registration);
    }

    /** Replied to by mail, and the customer was asked about an on-site check. */
    CaseWork replied(Map<String, ?> fields) {
        CaseWork complaint = register(fields);
        factory.done(complaint, SERVICE, "mail-reply", "ask-on-site");
        factory.fill(complaint, SERVICE, "onSite", "not-wanted");
        complaint.did(SERVICE, "complete-stage");
        return complaint;
    }

    /** The sample is looked at and responsibility is told. */
    CaseWork looked(String responsibility) {
        CaseWork complaint = replied(Map.of());
        factory.done(complaint, SERVICE, "sample-arrived");
        factory.done(complaint, SQE, "preliminary-cause");
        factory.fill(
                complaint,
                SQE,
                "preliminaryCause",
                "BGA 虚焊",
                "investigation",
                "切片见焊点空洞",
                "responsibility",
                responsibility);
        return complaint;
    }

    CaseWork investigated() {
        CaseWork complaint = looked("ours");
        complaint.did(SERVICE, "complete-stage");
        return complaint;
    }

    /** Causes listed, control points made, minutes kept. */
    CaseWork reviewed() {
        CaseWork complaint = investigated();
        factory.done(complaint, SERVICE, "hold-review");
        factory.fill(
                complaint,
                SERVICE,
                "mainCauses",
                "回流炉温偏低",
                "secondaryCauses",
                "锡膏回温不足",
                "controlPoints",
                "炉温每班测一次，工艺员");
        complaint.did(SERVICE, "issue-document", "template", "review-minutes", "data", Map.of("present", "客服、制造、工程"));
        complaint.did(SERVICE, "complete-stage");
        return complaint;
    }

    /** The department has answered with its cause, and measures are planned. */
    CaseWork measured() {
        CaseWork complaint = reviewed();
        complaint.did(
                SERVICE, "ask-department", "role", "related-department", "text", "查明原因并提出措施", "dueAt", factory.in(24));
        complaint.did(DEPARTMENT, "answer-part", "part", 1, "cause", "炉温曲线未按板型设定", "text", "按板型设定炉温曲线");
        plan(complaint, "corrective", "按板型设定炉温曲线");
        plan(complaint, "preventive", "炉温曲线列入首件确认");
        return complaint;
    }

    void plan(CaseWork complaint, String kind, String text) {
        complaint.did(
                SERVICE,
                "plan-measure",
                "kind",
                kind,
                "text",
                text,
                "role",
                "related-department",
                "dueAt",
                factory.in(48));
    }

    void sheet(CaseWork complaint) {
        complaint.did(SERVICE, "issue-document", "template", "measures-sheet");
    }

    /** Both approve the sheet of that number. */
    void approved(CaseWork complaint, int sheet) {
        complaint.did(MANAGER, "review-document", "document", sheet, "decision", "agreed");
        complaint.did(MANUFACTURING, "sign-document", "document", sheet, "signature", drawn(140));
    }

    /** The measures are approved; the customer is to be answered. */
    CaseWork corrected() {
        CaseWork complaint = measured();
        sheet(complaint);
        approved(complaint, 2);
        complaint.did(SERVICE, "accept-part", "part", 1);
        complaint.did(SERVICE, "complete-stage");
        return complaint;
    }

    void works(CaseWork complaint, int measure) {
        complaint.did(DEPARTMENT, "complete-measure", "measure", measure, "text", "已执行");
        complaint.did(SQE, "check-measure", "measure", measure, "effective", true, "text", "三批 0 不良");
    }

    /** Each record with its custodian. */
    void filed(CaseWork complaint) {
        complaint.did(SQE, "issue-document", "template", "notice-sheet");
        complaint.did(SALES, "issue-document", "template", "handling-sheet");
        factory.done(complaint, SQE, "file-notice");
        factory.done(complaint, SALES, "file-handling");
    }
}
