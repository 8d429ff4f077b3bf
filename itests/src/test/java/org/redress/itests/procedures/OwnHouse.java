package org.redress.itests.procedures;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.redress.itests.plugin.PluginDesk;
import org.redress.itests.rest.Answer;
import org.redress.itests.rest.CaseWork;
import org.redress.itests.rest.OwnBranch;
import org.redress.itests.rest.Registrations;
import org.redress.itests.rest.Staff;

/** A house of its own within the demonstration, run by one procedure and nothing else; opened while the node runs. */
final class OwnHouse {

    private final Staff staff;
    private final String branch;
    private final String pack;

    OwnHouse(Staff staff, String branch, String pack) {
        this.staff = staff;
        this.branch = branch;
        this.pack = pack;
    }

    void open(String code, String zh, String en) {
        OwnBranch.open(staff, branch, code, zh, en, "south");
        PluginDesk plugins = new PluginDesk(staff);
        plugins.decide(branch, "clinic-chain", "off").expect(200);
        plugins.decide(branch, "law-cn", "off").expect(200);
        decide("on", Map.of());
    }

    /** Switches the procedure on or off, with what the shop chooses of its settings. */
    void decide(String state, Map<String, ?> settings) {
        new PluginDesk(staff).decide(branch, pack, state, "settings", settings).expect(200);
    }

    /** Id of a gate, a type or a row of the procedure. */
    String id(String local) {
        return pack + "/" + local;
    }

    CaseWork register(String by, String type, String summary, Map<String, Object> fields) {
        return CaseWork.register(staff, by, registration(type, summary, fields));
    }

    Map<String, Object> registration(String type, String summary, Map<String, Object> fields) {
        Map<String, Object> registration = new HashMap<>(Registrations.registration(branch, id(type), fields));
        registration.put("summary", summary);
        return registration;
    }

    /** Adds to the form what is known by now; names and values in turn. */
    static void fill(CaseWork complaint, String by, Object... values) {
        Map<String, Object> fields = new HashMap<>();
        for (int i = 0; i < values.length; i += 2) {
            fields.put((String) values[i], values[i + 1]);
        }
        complaint.did(by, "complete-intake", "fields", fields);
    }

    /** An offer made face to face. */
    static Answer offer(CaseWork complaint, String by, Object... what) {
        Object[] input = Arrays.copyOf(what, what.length + 2);
        input[what.length] = "channel";
        input[what.length + 1] = "front-desk";
        return complaint.act(by, "offer-remedy", input);
    }

    /** An offer that the customer accepts at once; the number of the offer comes first. */
    static void agreed(CaseWork complaint, String by, int no, Object... what) {
        offer(complaint, by, what).expect(200);
        complaint.did(by, "answer-offer", "offer", no, "answer", "accepted");
    }
}
