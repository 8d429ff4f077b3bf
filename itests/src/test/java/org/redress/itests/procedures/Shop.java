package org.redress.itests.procedures;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.redress.itests.plugin.PluginDesk;
import org.redress.itests.rest.Answer;
import org.redress.itests.rest.CaseWork;
import org.redress.itests.rest.LentRoles;
import org.redress.itests.rest.OwnBranch;
import org.redress.itests.rest.Registrations;
import org.redress.itests.rest.Staff;

/** A store of its own within the demonstration, run by P07 alone; opened while the node runs. */
final class Shop {

    static final String BRANCH = "nb-store";
    static final String PACK = "retail-shift/";
    static final String CLERK = "role.clerk";
    static final String SHIFT = "role.shift-manager";
    /** The demonstration has store managers of its own branches only. */
    static final String STORE_MANAGER = "house.hz-xihu";

    private final Staff staff;
    private final PluginDesk plugins;
    private final LentRoles roles;

    Shop(Staff staff) {
        this.staff = staff;
        this.plugins = new PluginDesk(staff);
        this.roles = new LentRoles(staff);
    }

    void open() {
        OwnBranch.open(staff, BRANCH, "NBST", "宁波门店", "Ningbo store", "east");
        plugins.decide(BRANCH, "clinic-chain", "off").expect(200);
        plugins.decide(BRANCH, "law-cn", "off").expect(200);
        plugins.decide(BRANCH, "retail-shift", "on").expect(200);
        roles.lend(STORE_MANAGER, BRANCH, Stream.of("store-manager"));
    }

    void close() {
        roles.giveBack();
        plugins.decide(BRANCH, "retail-shift", "off").expect(200);
    }

    Map<String, Object> registration(String channel, Map<String, Object> fields) {
        Map<String, Object> registration =
                new HashMap<>(Registrations.registration(BRANCH, PACK + "complaint", fields));
        registration.put("channel", channel);
        registration.put("summary", "收银多收了钱，顾客在收银台前很生气");
        return registration;
    }

    /** The customer stands in the store; the clerk has explained in vain. */
    CaseWork dispute() {
        return dispute(Map.of());
    }

    CaseWork dispute(Map<String, Object> more) {
        Map<String, Object> fields = new HashMap<>(Map.of("explaining", "not-accepted"));
        fields.putAll(more);
        return CaseWork.register(staff, CLERK, registration("front-desk", fields));
    }

    /** The shift manager has come, heard the customer and taken everything down; the nature is not said yet. */
    CaseWork heard() {
        return heard(dispute());
    }

    CaseWork heard(CaseWork complaint) {
        complaint.did(SHIFT, "accept-hand-over");
        for (String task : List.of("let-vent", "take-employee-away", "apologise")) {
            complaint.did(SHIFT, "complete-task", "task", task);
        }
        complaint.did(SHIFT, "record-account", "side", "customer", "text", "标价 9.9 元，收银收了 12.9 元");
        complaint.did(
                SHIFT,
                "complete-intake",
                "fields",
                Map.of("identity", "会员，常客", "behaviour", "声音较大，没有动手"),
                "remedySought",
                "退差价并道歉");
        return complaint;
    }

    /** The same, and its nature is confirmed. */
    CaseWork ofNature(String nature) {
        CaseWork complaint = heard();
        complaint.did(SHIFT, "classify", "class", nature, "reason", "核对了小票和标价");
        return complaint;
    }

    /** Everything on the spot and everything promised is done. */
    CaseWork solved(CaseWork complaint) {
        complaint.doTasks(SHIFT).did(SHIFT, "complete-stage");
        complaint.doTasks(SHIFT).did(SHIFT, "complete-stage");
        return complaint;
    }

    static Answer offer(CaseWork complaint, String kind, Object... amount) {
        Object[] input = new Object[4 + amount.length];
        System.arraycopy(new Object[] {"kind", kind, "channel", "front-desk"}, 0, input, 0, 4);
        System.arraycopy(amount, 0, input, 4, amount.length);
        return complaint.act(SHIFT, "offer-remedy", input);
    }
}
