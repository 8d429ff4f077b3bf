package org.redress.itests.procedures;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.redress.itests.rest.CaseWork;
import org.redress.itests.rest.LentRoles;
import org.redress.itests.rest.Registrations;
import org.redress.itests.rest.SimulatedTime;
import org.redress.itests.rest.Staff;

/** A food shop of its own within the demonstration, run by P16 alone; opened while the node runs. */
final class FoodShop {

    static final String BRANCH = "cs-food-shop";
    static final String PACK = "food-chain-ab/";
    static final String CLERK = "role.clerk";
    /** Manages another shop of the chain as well. */
    static final String STORE = "manager.sz-nanshan";

    static final String DEPARTMENT = "role.department-manager";
    static final String RESPONSIBLE = "role.responsible-department";
    static final String SERVICE = "role.customer-service";
    static final String HEAD = "hq";

    private final Staff staff;
    private final OwnHouse house;
    private final LentRoles roles;
    private final SimulatedTime time;

    FoodShop(Staff staff) {
        this.staff = staff;
        this.house = new OwnHouse(staff, BRANCH, "food-chain-ab");
        this.roles = new LentRoles(staff);
        this.time = new SimulatedTime(staff);
    }

    /** Once for all classes that test it. */
    void open() {
        if (staff.as("admin").get("units/" + BRANCH).status() == 404) {
            house.open("CSFS", "长沙美食店", "Changsha food shop");
        }
        decide("on", Map.of());
        roles.lend(STORE, BRANCH, Stream.of("store-manager"));
    }

    void close() {
        roles.giveBack();
        decide("off", Map.of());
    }

    void decide(String state, Map<String, ?> settings) {
        house.decide(state, settings);
    }

    /** Moves to ten o'clock of the next Monday. */
    OffsetDateTime monday() {
        return time.to(time.now()
                .with(TemporalAdjusters.next(DayOfWeek.MONDAY))
                .with(LocalTime.of(10, 0))
                .truncatedTo(ChronoUnit.MINUTES));
    }

    Map<String, Object> registration(String type, String channel, Map<String, ?> more) {
        Map<String, Object> fields = new HashMap<>(
                Map.of("happenedOn", time.now().toLocalDate().toString(), "purpose", "要一个说法", "suggestion", "无"));
        if (type.equals("in-store")) {
            fields.put("subject", "date");
        } else {
            fields.put("harms", List.of("food-quality"));
            fields.put("product", "卤味拼盘");
            fields.put("batch", "当天制作");
            fields.put("condition", "无不适");
        }
        fields.putAll(more);
        Map<String, Object> registration = new HashMap<>(Registrations.registration(BRANCH, PACK + type, fields));
        registration.put("channel", channel);
        registration.put("summary", "顾客说买到的东西有问题");
        return registration;
    }

    CaseWork register(String type, String channel, Map<String, ?> more) {
        return CaseWork.register(staff, CLERK, registration(type, channel, more));
    }

    /** Of class A, confirmed, to be settled in the shop. */
    CaseWork a(Map<String, ?> more) {
        CaseWork complaint = register("in-store", "front-desk", more);
        classify(complaint, CLERK, "a");
        complaint.did(CLERK, "complete-stage");
        return complaint;
    }

    /** The seven steps up to the agreement. */
    CaseWork agreed(Map<String, ?> more) {
        CaseWork complaint = a(more);
        complaint.doTasks(CLERK).did(CLERK, "complete-stage");
        return complaint;
    }

    /** Of class B, in the store manager's hands, received by the matrix. */
    CaseWork b(String channel, Map<String, ?> more) {
        CaseWork complaint = register("food-safety", channel, more);
        complaint.did(STORE, "accept-hand-over");
        classify(complaint, STORE, "b");
        complaint.doTasks(CLERK).did(STORE, "complete-stage");
        return complaint;
    }

    /** Data collected and times agreed on; the responsible department is to act. */
    CaseWork collected(String channel, Map<String, ?> more) {
        CaseWork complaint = b(channel, more);
        complaint.attach(STORE, "photo-goods");
        complaint.did(STORE, "complete-intake", "fields", Map.of("agreedTimes", "今天下午，后天上午，顾客同意"));
        complaint.doTasks(STORE).did(STORE, "complete-stage");
        return complaint;
    }

    /** A measure planned, carried out and shown to work. */
    void measure(CaseWork complaint, String kind, int no) {
        complaint.did(
                STORE,
                "plan-measure",
                "kind",
                kind,
                "text",
                "同批下架并清洗设备",
                "role",
                "responsible-department",
                "dueAt",
                time.now().plusHours(4).toString());
        complaint.did(RESPONSIBLE, "complete-measure", "measure", no, "text", "已做完");
        complaint.did(STORE, "check-measure", "measure", no, "effective", true, "text", "抽查没有再出现");
    }

    CaseWork improved(CaseWork complaint) {
        complaint.did(STORE, "complete-task", "task", "find-cause");
        measure(complaint, "corrective", 1);
        measure(complaint, "preventive", 2);
        complaint.did(STORE, "complete-stage");
        return complaint;
    }

    CaseWork answered(CaseWork complaint, String by) {
        complaint.did(by, "contact-customer", "channel", "phone", "text", "把结果告诉顾客并致谢");
        complaint.doTasks(by).did(by, "complete-stage");
        return complaint;
    }

    void sheet(CaseWork complaint, String template, Map<String, String> data) {
        complaint.did(STORE, "issue-document", "template", template, "data", data);
        complaint.did(STORE, "complete-task", "task", "special-form");
    }

    static void classify(CaseWork complaint, String by, String found) {
        complaint.did(by, "classify", "class", found, "reason", "按内容");
    }
}
