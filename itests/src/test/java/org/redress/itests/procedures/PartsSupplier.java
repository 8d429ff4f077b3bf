package org.redress.itests.procedures;

import java.util.HashMap;
import java.util.Map;
import org.redress.itests.rest.CaseWork;
import org.redress.itests.rest.Registrations;
import org.redress.itests.rest.Staff;

/** A supplier of parts, run by P15 alone; opened while the node runs. */
final class PartsSupplier {

    static final String BRANCH = "dg-supplier";
    static final String PACK = "iatf-16949/";
    static final String GOODS = PACK + "delivered-goods";
    static final String SAMPLE = PACK + "new-sample";
    static final String OPERATIONS = "role.operations";
    static final String QUALITY = "quality";
    static final String ENGINEERING = "role.engineering";
    static final String PMC = "role.pmc";
    static final String FINANCE = "role.finance";
    static final String DEPARTMENT = "role.related-department";

    final Factory factory;
    private final Staff staff;

    PartsSupplier(Staff staff) {
        this.staff = staff;
        this.factory = new Factory(staff, BRANCH, "iatf-16949");
    }

    void open() {
        factory.open("DGSU", "东莞零部件厂", "Dongguan parts supplier");
    }

    Map<String, Object> registration(String type, Map<String, ?> fields) {
        Map<String, Object> all = new HashMap<>(Map.of("product", "连接器端子", "partNo", "T-2204", "symptom", "端子变形，插不进"));
        all.putAll(
                type.equals(GOODS)
                        ? Map.of("nonconformity", "quality", "returnKind", "none", "goodsBackBy", factory.day(20))
                        : Map.of("sampleKind", "new", "samplesBackBy", factory.day(20)));
        all.putAll(fields);
        Map<String, Object> registration = new HashMap<>(Registrations.registration(BRANCH, type, all));
        registration.put("channel", "email");
        registration.put("summary", "端子变形，客户产线插不进");
        return registration;
    }

    CaseWork register(String type, Map<String, ?> fields) {
        return CaseWork.register(staff, OPERATIONS, registration(type, fields));
    }

    /** Checked by operations and passed on to whoever leads. */
    CaseWork passedOn(CaseWork complaint, String lead) {
        factory.handOver(complaint, OPERATIONS, lead);
        factory.done(complaint, OPERATIONS, "check-information", "obtain", "pass-on");
        complaint.did(lead, "complete-stage");
        return complaint;
    }

    /** Confirmed by quality, what comes back included. */
    CaseWork confirmed(Map<String, ?> fields) {
        CaseWork complaint = passedOn(register(GOODS, fields), QUALITY);
        factory.fill(complaint, QUALITY, "finding", "T-2204 两个批次端子压接高度超差，属实");
        complaint.doTasks(QUALITY).did(QUALITY, "complete-stage");
        return complaint;
    }

    /** With a plan that says where conforming goods come from. */
    CaseWork planned(Map<String, ?> fields, String makeGood) {
        CaseWork complaint = confirmed(fields);
        factory.fill(complaint, QUALITY, "plan", "退货返工，全检后交回", "makeGood", makeGood);
        complaint.doTasks(QUALITY).did(QUALITY, "complete-stage");
        return complaint;
    }

    /** Nothing came back and nothing goes back: the answer is next. */
    CaseWork toAnswer() {
        CaseWork complaint = planned(Map.of(), "none");
        complaint.did(QUALITY, "complete-stage");
        complaint.did(QUALITY, "complete-stage");
        return complaint;
    }

    /** The department's cause taken, measures planned, the answer sent. */
    void answered(CaseWork complaint) {
        complaint.did(
                QUALITY, "ask-department", "role", "related-department", "text", "查明原因并提出对策", "dueAt", factory.in(24));
        complaint.did(DEPARTMENT, "answer-part", "part", 1, "cause", "压接模具磨损，点检漏项", "text", "更换模具，每班首件测高度");
        complaint.did(QUALITY, "accept-part", "part", 1);
        plan(complaint, QUALITY, "corrective", "更换压接模具");
        plan(complaint, QUALITY, "preventive", "模具寿命列入点检表");
        sent(complaint, "complaint-answer");
        complaint.did(QUALITY, "complete-stage");
    }

    void plan(CaseWork complaint, String by, String kind, String text) {
        complaint.did(
                by, "plan-measure", "kind", kind, "text", text, "role", "related-department", "dueAt", factory.in(48));
    }

    void sent(CaseWork complaint, String template) {
        complaint.did(OPERATIONS, "issue-document", "template", template, "data", Map.of("closing", "感谢指出，后续由经营部联系"));
        factory.done(complaint, OPERATIONS, "return-answer");
    }

    void works(CaseWork complaint, int measure) {
        complaint.did(DEPARTMENT, "complete-measure", "measure", measure, "text", "已执行");
        complaint.did(QUALITY, "check-measure", "measure", measure, "effective", true, "text", "三批 0 不良");
    }
}
