package org.redress.itests.procedures;

import static org.redress.itests.procedures.OwnHouse.fill;
import static org.redress.itests.rest.Signature.drawn;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.redress.itests.rest.Answer;
import org.redress.itests.rest.CaseWork;
import org.redress.itests.rest.SimulatedTime;
import org.redress.itests.rest.Staff;

/** A beauty shop that works by P05, and complaints brought as far as a test needs them. */
final class BeautyShop {

    static final String CONSULTANT = "role.beauty-consultant";
    static final String MANAGER = "manager.sh-pudong";
    static final String DEPUTY = "role.deputy-manager";
    static final String AREA = "am.south";

    private static final String BRANCH = "gz-beauty";

    private final Staff staff;
    private final OwnHouse shop;

    BeautyShop(Staff staff) {
        this.staff = staff;
        this.shop = new OwnHouse(staff, BRANCH, "beauty-consultant");
    }

    /** The store manager of another branch gets this one, too. */
    void open() {
        shop.open("GZBE", "广州美容店", "Guangzhou beauty shop");
        List<Object> roles = new ArrayList<>();
        staff.as("admin")
                .get("users/" + MANAGER)
                .expect(200)
                .json()
                .path("roles")
                .forEach(roles::add);
        roles.add(Map.of("role", "store-manager", "unit", BRANCH));
        staff.as("admin").patch("users/" + MANAGER, Map.of("roles", roles)).expect(200);
    }

    /** Settings that hold from now on. */
    void chooses(Map<String, ?> settings) {
        shop.decide("on", settings);
    }

    String id(String local) {
        return shop.id(local);
    }

    CaseWork register() {
        return shop.register(CONSULTANT, "dissatisfaction", "面霜用了一个月没有变化", Map.of());
    }

    static void toManager(CaseWork complaint) {
        complaint.did(CONSULTANT, "hand-over", "to", MANAGER);
        complaint.did(MANAGER, "accept-hand-over");
    }

    CaseWork managed() {
        CaseWork complaint = register();
        toManager(complaint);
        return complaint;
    }

    static void heardOut(CaseWork complaint) {
        complaint.did(CONSULTANT, "record-account", "side", "customer", "text", "用了一个月没变化，花了不少钱");
    }

    CaseWork heard() {
        CaseWork complaint = managed();
        heardOut(complaint);
        return complaint.through(MANAGER, "clarify");
    }

    CaseWork clarified() {
        CaseWork complaint = heard();
        fill(complaint, CONSULTANT, "otherReasons", "没有");
        return complaint.through(MANAGER, "record");
    }

    static void sheet(CaseWork complaint) {
        fill(complaint, CONSULTANT, "product", "滋润面霜", "about", List.of("effect"), "details", "用了一个月，皮肤没有变化");
    }

    /** The cause is explained; a countermeasure is to be agreed on. */
    CaseWork explained() {
        CaseWork complaint = clarified();
        sheet(complaint);
        complaint.through(MANAGER, "explain");
        fill(complaint, MANAGER, "cause", "配方偏油，与肤质不合");
        return complaint.through(MANAGER, "settle");
    }

    CaseWork toSign() {
        CaseWork complaint = explained();
        fill(complaint, MANAGER, "countermeasure", "换成温和配方");
        return complaint.through(MANAGER, "sign");
    }

    static void signed(CaseWork complaint) {
        complaint.did(MANAGER, "issue-document", "template", "record-sheet");
        sign(complaint, MANAGER, "owner").expect(200);
        sign(complaint, CONSULTANT, "beauty-consultant").expect(200);
    }

    static Answer sign(CaseWork complaint, String by, String place) {
        return complaint.act(by, "sign-document", "document", 1, "signer", place, "signature", drawn(120));
    }

    OffsetDateTime due(CaseWork complaint) {
        return Answer.stream(complaint.as(MANAGER).path("clocks"))
                .filter(clock -> clock.path("id").asText().startsWith(id("track")))
                .filter(clock -> clock.path("state").asText().equals("running"))
                .map(clock -> SimulatedTime.of(clock.path("dueAt")))
                .findFirst()
                .orElseThrow();
    }
}
