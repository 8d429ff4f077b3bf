package org.redress.itests.procedures;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.redress.itests.rest.Answer;
import org.redress.itests.rest.CaseWork;
import org.redress.itests.rest.Registrations;
import org.redress.itests.rest.SimulatedTime;
import org.redress.itests.rest.Staff;

/** A service branch of its own within the demonstration, run by P08 alone; opened while the node runs. */
final class ServicePoint {

    static final String BRANCH = "wh-service";
    static final String PACK = "service-recovery/";
    static final String STAFF = "role.service-staff";
    static final String MANAGER = "role.service-manager";

    private final Staff staff;
    private final OwnHouse house;
    private final SimulatedTime time;

    ServicePoint(Staff staff) {
        this.staff = staff;
        this.house = new OwnHouse(staff, BRANCH, "service-recovery");
        this.time = new SimulatedTime(staff);
    }

    /** Once for all classes that test it. */
    void open() {
        if (staff.as("admin").get("units/" + BRANCH).status() == 404) {
            house.open("WHSV", "武汉服务店", "Wuhan service branch");
        }
        follow("six");
    }

    void close() {
        house.decide("off", Map.of());
    }

    /** From now on new complaints follow these steps. */
    void follow(String steps) {
        decide(Map.of("steps", steps));
    }

    void decide(Map<String, ?> settings) {
        house.decide("on", settings);
    }

    List<String> types() {
        return Answer.stream(staff.as(STAFF)
                        .get("types?branch=" + BRANCH)
                        .expect(200)
                        .json())
                .map(type -> type.path("id").asText())
                .toList();
    }

    /** Moves to ten o'clock of the next Monday. */
    OffsetDateTime monday() {
        return time.to(time.now()
                .with(TemporalAdjusters.next(DayOfWeek.MONDAY))
                .with(LocalTime.of(10, 0))
                .truncatedTo(ChronoUnit.MINUTES));
    }

    Map<String, Object> registration(String type, Map<String, ?> more) {
        Map<String, Object> fields = new HashMap<>(
                Map.of("happenedOn", time.now().toLocalDate().toString(), "about", "quality", "wanted", "修好或退款"));
        if (!type.equals("counter")) {
            fields.putAll(Map.of("place", "二楼服务台", "people", "一名服务员"));
        }
        if (type.equals("four-steps")) {
            fields.put("happenedAt", "下午三点");
        }
        fields.putAll(more);
        Map<String, Object> registration = new HashMap<>(Registrations.registration(BRANCH, PACK + type, fields));
        registration.put("channel", "phone");
        registration.put("summary", "顾客说东西用了一次就坏了");
        return registration;
    }

    CaseWork register(String type) {
        return register(type, Map.of());
    }

    CaseWork register(String type, Map<String, ?> more) {
        return CaseWork.register(staff, STAFF, registration(type, more));
    }

    /** The customer has told what happened. */
    static CaseWork heard(CaseWork complaint) {
        complaint.did(STAFF, "record-account", "side", "customer", "text", "用了一次就坏了，没人管");
        return complaint;
    }

    /** Both sides have, and whose fault it is. */
    static void judged(CaseWork complaint, String fault) {
        complaint.did(STAFF, "record-account", "side", "staff", "text", "当时在忙，没有检查");
        complaint.did(STAFF, "classify-fault", "class", fault, "text", "看了记录和现场");
    }

    static void step(CaseWork complaint) {
        complaint.doTasks(STAFF).did(STAFF, "complete-stage");
    }

    /** Six steps, up to where what was agreed on is to be carried out. */
    CaseWork agreed() {
        CaseWork complaint = heard(register("six-steps"));
        step(complaint);
        step(complaint);
        complaint.did(STAFF, "complete-intake", "fields", Map.of("options", "免费重做；或退款"));
        complaint.did(STAFF, "offer-remedy", "kind", "redo", "channel", "phone");
        complaint.did(STAFF, "answer-offer", "offer", 1, "answer", "accepted");
        step(complaint);
        return complaint;
    }

    /** Re-check, up to the check. */
    CaseWork toBeChecked() {
        CaseWork complaint = heard(register("re-check"));
        step(complaint);
        judged(complaint, "own-fault");
        step(complaint);
        step(complaint);
        complaint.did(STAFF, "offer-remedy", "kind", "redo", "channel", "phone");
        complaint.did(STAFF, "answer-offer", "offer", 1, "answer", "accepted");
        step(complaint);
        complaint.did(STAFF, "contact-customer", "channel", "phone", "text", "明天修好");
        complaint.did(STAFF, "carry-out-remedy", "offer", 1);
        step(complaint);
        return complaint;
    }

    /** The offer of this number, accepted and carried out. */
    static void again(CaseWork complaint, String by, String kind, int no) {
        complaint.did(by, "offer-remedy", "kind", kind, "channel", "phone");
        complaint.did(by, "answer-offer", "offer", no, "answer", "accepted");
        complaint.did(by, "carry-out-remedy", "offer", no);
    }

    void archived(CaseWork complaint) {
        complaint.did(MANAGER, "close", "result", "已解决，顾客满意");
        complaint.did(MANAGER, "archive");
    }
}
