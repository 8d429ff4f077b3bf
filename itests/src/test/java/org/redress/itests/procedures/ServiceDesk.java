package org.redress.itests.procedures;

import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.redress.itests.plugin.PluginDesk;
import org.redress.itests.rest.Answer;
import org.redress.itests.rest.CaseWork;
import org.redress.itests.rest.Registrations;
import org.redress.itests.rest.SimulatedTime;
import org.redress.itests.rest.Staff;

/** Customer service of one branch, working by P18 beside the chain's own procedure. */
final class ServiceDesk {

    static final String BRANCH = "gz-tianhe";
    static final String PACK = "aesthetic-service/";
    static final String SERVICE = "role.customer-service";
    static final String SUPERVISOR = "role.service-supervisor";
    static final String MANAGEMENT = "role.service-management";

    private final Staff staff;
    private final SimulatedTime time;
    private final PluginDesk plugins;

    ServiceDesk(Staff staff) {
        this.staff = staff;
        this.time = new SimulatedTime(staff);
        this.plugins = new PluginDesk(staff);
    }

    /** Switches P18 on or off at the branch, with what the branch chooses of its settings. */
    void decide(String state, Map<String, ?> settings) {
        plugins.decide(BRANCH, "aesthetic-service", state, "settings", settings).expect(200);
    }

    List<String> types() {
        return plugins.types(BRANCH);
    }

    List<String> packsOn() {
        return Stream.of("aesthetic-service", "clinic-chain", "law-cn", "holidays-cn")
                .filter(pack ->
                        plugins.activation(BRANCH, pack).at("/effective/on").asBoolean())
                .toList();
    }

    /** Moves to ten o'clock of the next Monday. */
    OffsetDateTime monday() {
        return time.monday();
    }

    /** The date of the n-th day after today on which the branch works. */
    String workingDay(int n) {
        String calendar = "units/" + BRANCH + "/calendar/days?from="
                + time.now().toLocalDate().plusDays(1) + "&to="
                + time.now().toLocalDate().plusDays(20);
        return staff.as("admin")
                .get(calendar)
                .expect(200)
                .items()
                .filter(day -> day.path("works").asBoolean())
                .skip(n - 1L)
                .findFirst()
                .orElseThrow()
                .path("date")
                .asText();
    }

    Map<String, Object> registration(String type, String channel, boolean urgent) {
        Map<String, Object> fields =
                new HashMap<>(Map.of("happenedOn", time.now().toLocalDate().toString(), "wanted", "要一个说法"));
        switch (type) {
            case "service-quality" -> fields.put("department", "皮肤科");
            case "product" -> fields.put("productName", "修复面膜");
            case "price" -> fields.put("paid", 1380);
            default -> fields.put("doctorName", "某医生");
        }
        Map<String, Object> registration = new HashMap<>(Registrations.registration(BRANCH, PACK + type, fields));
        registration.put("channel", channel);
        registration.put("urgent", urgent);
        registration.put("summary", "客户来电，对这次服务不满意");
        return registration;
    }

    CaseWork register(String type, String channel, boolean urgent) {
        return CaseWork.register(staff, SERVICE, registration(type, channel, urgent));
    }

    /** Kind and urgency said; it is to be handled. */
    CaseWork sorted(String type) {
        return sorted(register(type, "phone", false));
    }

    private CaseWork sorted(CaseWork complaint) {
        complaint.did(SERVICE, "complete-task", "task", "sort");
        complaint.did(SERVICE, "complete-stage");
        return complaint;
    }

    /** All that its kind asks for is done. */
    CaseWork handled(String type) {
        return handled(register(type, "phone", false));
    }

    CaseWork handled(CaseWork complaint) {
        sorted(complaint);
        boolean price = Answer.stream(complaint.as(SERVICE).path("tasks"))
                .anyMatch(task -> task.path("id").asText().equals("explain-price"));
        if (price) {
            complaint.did(SERVICE, "complete-intake", "fields", Map.of("priceExplained", "水光 1 次 1,280 元"));
        }
        complaint.doTasks(SUPERVISOR).did(SERVICE, "complete-stage");
        return complaint;
    }

    CaseWork told(CaseWork complaint) {
        complaint.did(SERVICE, "contact-customer", "channel", "phone", "text", "处理结果是这样的");
        complaint.did(SERVICE, "complete-task", "task", "tell-result");
        return complaint;
    }
}
