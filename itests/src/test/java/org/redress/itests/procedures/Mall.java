package org.redress.itests.procedures;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.Map;
import org.redress.itests.rest.CaseWork;
import org.redress.itests.rest.SimulatedTime;
import org.redress.itests.rest.Staff;

/** A department store of its own within the demonstration, run by P11 alone; its group meets each week. */
final class Mall {

    static final String BRANCH = "hz-mall";
    static final String PACK = "emergency-plan/";
    static final String DESK = "role.service-desk";
    static final String SPECIALIST = "role.complaint-specialist";
    static final String HEAD = "role.department-head";
    static final String LEADER = "role.group-leader";
    static final String KEEPER = "role.plan-keeper";

    private final OwnHouse house;
    private final SimulatedTime time;

    Mall(Staff staff) {
        this.house = new OwnHouse(staff, BRANCH, "emergency-plan");
        this.time = new SimulatedTime(staff);
    }

    void open() {
        house.open("HZML", "杭州商场", "Hangzhou mall");
        house.decide("on", Map.of("meetingRhythm", "week"));
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

    CaseWork register() {
        return house.register(DESK, "complaint", "送来的沙发一条腿是断的", Map.of("orderNo", "20261127-8"));
    }

    CaseWork breach() {
        String today = time.now().toLocalDate().toString();
        return house.register(
                SPECIALIST,
                "plan-breach",
                "没有按预案向顾客说进展",
                Map.of("rule", "progress", "happenedOn", today, "facts", "三个工作日没有联系顾客"));
    }

    /** Content, demand and department are known; the head has taken it over. */
    CaseWork withHead() {
        CaseWork complaint = register();
        complaint.did(SPECIALIST, "take-over", "reason", "专员跟进");
        complaint.did(SPECIALIST, "record-account", "side", "customer", "text", "下午送到，拆开就是断的");
        complaint.did(SPECIALIST, "record-demand", "kind", "exchange", "channel", "phone", "text", "换一张新的");
        OwnHouse.fill(complaint, SPECIALIST, "department", "家居部");
        complaint.through(SPECIALIST, "analyse");
        complaint.did(SPECIALIST, "hand-over", "to", HEAD, "note", "请家居部负责人处理");
        complaint.did(HEAD, "accept-hand-over");
        return complaint;
    }

    /** The head has found the cause and done what was agreed. */
    CaseWork solved() {
        CaseWork complaint = withHead();
        complaint.through(HEAD, "solve");
        complaint.did(HEAD, "offer-remedy", "kind", "exchange", "channel", "phone");
        complaint.did(HEAD, "answer-offer", "offer", 1, "answer", "accepted");
        complaint.did(HEAD, "carry-out-remedy", "offer", 1);
        return complaint.through(HEAD, "track");
    }
}
