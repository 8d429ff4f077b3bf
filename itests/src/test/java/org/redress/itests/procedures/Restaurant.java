package org.redress.itests.procedures;

import com.fasterxml.jackson.databind.JsonNode;
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
import org.redress.itests.rest.SimulatedTime;
import org.redress.itests.rest.Staff;

/** Two restaurants of their own within the demonstration, run by P13 alone; one of them has no store manager. */
final class Restaurant {

    static final String BRANCH = "su-restaurant";
    static final String WITHOUT_STORE_MANAGER = "su-kiosk";
    static final String PACK = "restaurant-crisis/";
    static final String CREW = "role.crew";
    static final String SENIOR = "role.senior-manager";
    /** The demonstration has store managers of its own branches only. */
    static final String STORE_MANAGER = "house.sh-pudong";

    static final String AM = "am.east";
    static final String DM = "dm.east";
    static final String PA = "role.public-affairs";
    static final String MM = "mm";
    static final String RSC = "rsc";

    private final Staff staff;
    private final SimulatedTime time;
    private final PluginDesk plugins;
    private final LentRoles roles;

    Restaurant(Staff staff) {
        this.staff = staff;
        this.time = new SimulatedTime(staff);
        this.plugins = new PluginDesk(staff);
        this.roles = new LentRoles(staff);
    }

    void open() {
        OwnBranch.open(staff, BRANCH, "SURE", "苏州餐厅", "Suzhou restaurant", "east");
        OwnBranch.open(staff, WITHOUT_STORE_MANAGER, "SUKI", "苏州小店", "Suzhou kiosk", "east");
        for (String branch : List.of(BRANCH, WITHOUT_STORE_MANAGER)) {
            plugins.decide(branch, "clinic-chain", "off").expect(200);
            plugins.decide(branch, "law-cn", "off").expect(200);
            plugins.decide(branch, "restaurant-crisis", "on").expect(200);
        }
        roles.lend(STORE_MANAGER, BRANCH, Stream.of("store-manager"));
    }

    void close() {
        roles.giveBack();
        for (String branch : List.of(BRANCH, WITHOUT_STORE_MANAGER)) {
            plugins.decide(branch, "restaurant-crisis", "off").expect(200);
        }
    }

    /** What holds for complaints received from now on. */
    void choose(Map<String, ?> settings) {
        plugins.decide(BRANCH, "restaurant-crisis", "on", "settings", settings).expect(200);
    }

    Map<String, Object> registration(String branch, Map<String, Object> more) {
        Map<String, Object> fields =
                new HashMap<>(Map.of("happenedOn", time.now().toLocalDate().toString(), "product", "牛肉面"));
        fields.putAll(more);
        Map<String, Object> registration =
                new HashMap<>(Registrations.registration(branch, PACK + "complaint", fields));
        registration.put("summary", "面里有一根头发，顾客要求解释");
        return registration;
    }

    CaseWork register() {
        return register(CREW, Map.of());
    }

    CaseWork register(String by, Map<String, Object> fields) {
        return CaseWork.register(staff, by, registration(BRANCH, fields));
    }

    /** The senior manager has met the guest; it is to be handled. */
    CaseWork met() {
        return met(register());
    }

    CaseWork met(CaseWork complaint) {
        if (complaint.owner(DM).equals(CREW)) {
            complaint.did(SENIOR, "accept-hand-over");
        }
        complaint.did(SENIOR, "record-account", "side", "customer", "text", "吃到一半发现头发，没有人道歉");
        complaint.doTasks(SENIOR).did(SENIOR, "complete-stage");
        return complaint;
    }

    /** The second step was taken, and whoever leads it by the pack's own settings has accepted. */
    CaseWork secondStep() {
        CaseWork complaint = met();
        complaint.did(SENIOR, "complete-task", "task", "step-two");
        complaint.did(AM, "accept-hand-over");
        return complaint;
    }

    static void intervenes(CaseWork complaint, String body) {
        complaint.did(SENIOR, "record-intervention", "body", body, "text", "来电询问这件事");
    }

    /** Rows of the ladder that were taken, in order. */
    static List<String> steps(CaseWork complaint) {
        return escalated(complaint)
                .map(event -> event.at("/data/rule").asText().replace(PACK, ""))
                .toList();
    }

    /** Who was told by a row, each time that it was taken. */
    static List<String> told(CaseWork complaint, String row) {
        return escalated(complaint)
                .filter(event -> event.at("/data/rule").asText().equals(PACK + row))
                .flatMap(event -> Answer.stream(event.at("/data/told")))
                .map(JsonNode::asText)
                .toList();
    }

    private static Stream<JsonNode> escalated(CaseWork complaint) {
        return complaint.history(DM).stream()
                .filter(event -> event.path("action").asText().equals("escalated"));
    }
}
