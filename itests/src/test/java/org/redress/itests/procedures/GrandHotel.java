package org.redress.itests.procedures;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Map;
import org.redress.itests.rest.CaseWork;
import org.redress.itests.rest.Signature;
import org.redress.itests.rest.SimulatedTime;
import org.redress.itests.rest.Staff;

/** A hotel of its own within the demonstration, run by P09 alone; its manager looks back each week. */
final class GrandHotel {

    static final String BRANCH = "sz-hotel";
    static final String PACK = "hotel/";
    static final String WAITER = "role.waiter";
    static final String DESK = "role.hotel-desk";
    static final String MANAGER = "role.hotel-manager";
    static final String HEAD = "role.department-head";
    static final String GENERAL = "role.general-manager";

    private final OwnHouse house;
    private final SimulatedTime time;

    GrandHotel(Staff staff) {
        this.house = new OwnHouse(staff, BRANCH, "hotel");
        this.time = new SimulatedTime(staff);
    }

    void open() {
        house.open("SZHO", "深圳饭店", "Shenzhen hotel");
        house.decide("on", Map.of("reviewRhythm", "week"));
    }

    void close() {
        house.decide("off", Map.of());
    }

    /** Moves to ten o'clock of the next Monday. */
    void monday() {
        time.to(time.now()
                .with(TemporalAdjusters.next(DayOfWeek.MONDAY))
                .with(LocalTime.of(10, 0))
                .truncatedTo(ChronoUnit.MINUTES));
    }

    /** Taken down by a waiter; the desk goes on with it. */
    CaseWork register() {
        Map<String, Object> fields = Map.of(
                "roomNo", "806",
                "content", "空调整夜有异响，叫了两次没人来",
                "happenedOn", time.now().toLocalDate().toString(),
                "happenedAt", "23:30",
                "place", "806 房",
                "concerns", "客房服务");
        CaseWork complaint = house.register(WAITER, "guest", "空调整夜有异响", fields);
        complaint.did(DESK, "take-over", "reason", "前台跟进");
        return complaint;
    }

    /** The form is signed; the manager reviews. */
    CaseWork signed() {
        CaseWork complaint = register();
        complaint.did(DESK, "issue-document", "template", "complaint-form");
        complaint.did(DESK, "sign-document", "document", 1, "signature", Signature.drawn(120));
        return complaint.through(DESK, "review");
    }

    /** The report is filed; the head investigates. */
    CaseWork reported() {
        CaseWork complaint = signed();
        complaint.did(MANAGER, "issue-document", "template", "complaint-report", "data", report());
        return complaint.through(MANAGER, "investigate");
    }

    Map<String, String> report() {
        return Map.of("opinion", "情况属实的可能性大", "lookAt", "当晚谁值班，两次报修为什么没有人去");
    }

    /** Investigated; the head proposes these solutions. */
    CaseWork investigated(List<String> solutions) {
        CaseWork complaint = reported();
        complaint.did(HEAD, "record-account", "side", "staff", "text", "交班时没有把报修记下来");
        complaint.doTasks(HEAD);
        OwnHouse.fill(complaint, HEAD, "findings", "滤网堵塞，报修漏记", "solutions", solutions);
        complaint.did(HEAD, "complete-stage");
        return complaint;
    }

    /** The manager has approved the plan of the head. */
    CaseWork approved(List<String> solutions) {
        CaseWork complaint = investigated(solutions);
        complaint.did(HEAD, "issue-document", "template", "solution-plan", "data", plan());
        complaint.did(MANAGER, "review-document", "document", 3, "decision", "agreed");
        complaint.doTasks(HEAD);
        complaint.did(HEAD, "complete-stage");
        return complaint;
    }

    Map<String, String> plan() {
        return Map.of("plan", "向宾客致歉，清洗滤网，夜班报修上交接本", "compensation", "两份自助餐券");
    }
}
