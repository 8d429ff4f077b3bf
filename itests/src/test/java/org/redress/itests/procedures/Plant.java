package org.redress.itests.procedures;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DayOfWeek;
import java.util.HashMap;
import java.util.Map;
import org.redress.itests.rest.CaseWork;
import org.redress.itests.rest.Registrations;
import org.redress.itests.rest.Staff;

/** A factory of its own within the demonstration, run by mlp-8d alone; opened while the node runs. */
final class Plant {

    static final String BRANCH = "sz-plant";
    static final String TYPE = "mlp-8d/complaint";
    static final String MARKETING = "role.marketing";
    static final String CQE = "role.cqe";
    static final String PQE = "role.pqe";
    static final String SQE = "role.sqe";
    static final String PIE = "role.pie";
    static final String TE = "role.te";
    static final String IPQC = "role.ipqc";
    static final String PRODUCTION = "role.production";
    static final String WAREHOUSE = "role.warehouse";

    private final Staff staff;
    private final Factory factory;

    Plant(Staff staff) {
        this.staff = staff;
        this.factory = new Factory(staff, BRANCH, "mlp-8d");
    }

    /** Opens the branch and switches the pack on there, in place of those of the chain. */
    void open() {
        factory.open("SZPL", "深圳工厂", "Shenzhen plant");
    }

    String day(int ahead) {
        return factory.day(ahead);
    }

    String next(DayOfWeek day) {
        return factory.next(day);
    }

    String in(int hours) {
        return factory.in(hours);
    }

    String words(CaseWork complaint, int document) {
        return factory.words(complaint, CQE, document);
    }

    /** As marketing takes it down, with what the case is about on top. */
    CaseWork register(Map<String, ?> fields) {
        Map<String, Object> all = new HashMap<>(
                Map.of("product", "电源板 P-20", "symptom", "上电后无输出", "replyBy", day(20), "lots", "B2611-07"));
        all.putAll(fields);
        Map<String, Object> registration = new HashMap<>(Registrations.registration(BRANCH, TYPE, all));
        registration.put("channel", "email");
        registration.put("summary", "电源板上电后无输出，同批多件");
        return CaseWork.register(staff, MARKETING, registration);
    }

    /** Passed on to the CQE and confirmed. */
    CaseWork confirmed(Map<String, ?> fields) {
        return confirmed(register(fields));
    }

    CaseWork confirmed(CaseWork complaint) {
        factory.handOver(complaint, MARKETING, CQE);
        complaint.did(MARKETING, "complete-task", "task", "pass-on");
        complaint.did(MARKETING, "complete-stage");
        complaint.did(CQE, "complete-task", "task", "confirm-complaint");
        return complaint;
    }

    /** Graded as the counts say, and in the hands of production and warehouse. */
    CaseWork contained(Map<String, ?> fields) {
        CaseWork complaint = confirmed(fields);
        JsonNode file = complaint.as(CQE);
        complaint.did(
                CQE, "classify", "class", file.at("/assessment/class/proposed").asText("general"), "reason", "按数量");
        complaint.did(CQE, "complete-stage");
        return complaint;
    }

    /** Stock and returns counted; what came back is in the fields. */
    CaseWork analysed(Map<String, ?> fields) {
        CaseWork complaint = contained(fields);
        complaint.did(PRODUCTION, "complete-task", "task", "isolate");
        complaint.did(WAREHOUSE, "complete-task", "task", "count-stock");
        complaint.did(
                PRODUCTION,
                "complete-intake",
                "fields",
                Map.of("relatedStockQty", 800, "isolatedQty", 800, "returnedQty", 0));
        complaint.did(CQE, "complete-stage");
        return complaint;
    }

    /** The answer of a department, accepted. */
    void answered(CaseWork complaint, String role, int part) {
        ask(complaint, role);
        complaint.did("role." + role, "answer-part", "part", part, "cause", "电容耐压选型不足", "text", "改用 50 V 电容并加严来料测试");
        complaint.did(CQE, "accept-part", "part", part);
    }

    void ask(CaseWork complaint, String role) {
        complaint.did(CQE, "ask-department", "role", role, "text", "查明原因并提出对策", "dueAt", in(24));
    }

    void plan(CaseWork complaint, String kind, String role, String text) {
        complaint.did(CQE, "plan-measure", "kind", kind, "text", text, "role", role, "dueAt", in(48));
    }
}
