package org.redress.itests.procedures;

import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.Map;
import org.redress.itests.plugin.PluginDesk;
import org.redress.itests.rest.CaseWork;
import org.redress.itests.rest.OwnBranch;
import org.redress.itests.rest.Registrations;
import org.redress.itests.rest.SimulatedTime;
import org.redress.itests.rest.Staff;

/** A medical institution of its own within the demonstration, run by P14 and the law; opened while the node runs. */
final class Hospital {

    static final String BRANCH = "nj-hospital";
    static final String PACK = "patient-complaint/";
    static final String OFFICER = "role.complaint-officer";
    static final String MANAGER = "role.complaint-manager";
    static final String DEPUTY = "role.deputy-director";
    static final String DIRECTOR = "role.hospital-director";

    private final Staff staff;
    private final PluginDesk plugins;
    private final SimulatedTime time;

    Hospital(Staff staff) {
        this.staff = staff;
        this.plugins = new PluginDesk(staff);
        this.time = new SimulatedTime(staff);
    }

    void open() {
        OwnBranch.open(staff, BRANCH, "NJHO", "南京医院", "Nanjing hospital", "east");
        plugins.decide(BRANCH, "clinic-chain", "off").expect(200);
        decide("on");
    }

    void decide(String state) {
        plugins.decide(BRANCH, "patient-complaint", state).expect(200);
    }

    /** Moves to ten o'clock of the next Monday. */
    OffsetDateTime monday() {
        return time.monday();
    }

    Map<String, Object> registration(String type, String channel) {
        String today = time.now().toLocalDate().toString();
        Map<String, Object> fields = type.equals("operation")
                ? Map.of("operation", "双眼皮手术", "operatedOn", today, "department", "整形外科")
                : Map.of("happenedOn", today, "department", "皮肤科");
        Map<String, Object> registration = new HashMap<>(Registrations.registration(BRANCH, PACK + type, fields));
        registration.put("channel", channel);
        registration.put("summary", "患者对这次就诊不满意");
        return registration;
    }

    CaseWork register(String type) {
        return CaseWork.register(staff, OFFICER, registration(type, "phone"));
    }

    /** The patient was contacted and heard out. */
    CaseWork heard(String type) {
        return heard(register(type));
    }

    CaseWork heard(CaseWork complaint) {
        complaint.did(OFFICER, "contact-customer", "channel", "phone", "text", "听患者把经过讲完");
        complaint.did(OFFICER, "record-account", "side", "customer", "text", "术后两侧不一样高，问了几次没人回复");
        complaint.did(OFFICER, "complete-task", "task", "contact-patient");
        complaint.did(OFFICER, "complete-stage");
        return complaint;
    }

    /** The plan is agreed on and written; the patient is to be answered. */
    CaseWork planned(String type) {
        return planned(heard(type));
    }

    CaseWork planned(CaseWork complaint) {
        complaint.did(OFFICER, "complete-intake", "fields", Map.of("plan", "当面解释并致歉，免费修整一次"));
        complaint.doTasks(MANAGER).did(MANAGER, "complete-stage");
        return complaint;
    }

    /** The same, and sorry was said. */
    CaseWork consoled(String type) {
        CaseWork complaint = planned(type);
        complaint.did(OFFICER, "complete-task", "task", "say-sorry");
        return complaint;
    }

    CaseWork answered(CaseWork complaint) {
        complaint.did(OFFICER, "contact-customer", "channel", "phone", "text", "把商定的方案告诉患者");
        complaint.did(OFFICER, "complete-task", "task", "answer");
        complaint.did(OFFICER, "complete-stage");
        return complaint;
    }
}
