package org.redress.itests.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.redress.itests.node.RedressNode;
import org.redress.itests.plugin.PluginDesk;
import org.redress.itests.plugin.TestPack;
import org.redress.itests.rest.CaseWork;
import org.redress.itests.rest.Staff;

/** What staff do in the console, from signing in to the archive, while an administrator adds and takes away a plugin. */
@InBrowser
class ConsoleIT {

    private final Browser browser;
    private final RedressNode node;
    private final Staff staff;

    ConsoleIT(Browser browser, RedressNode node, Staff staff) {
        this.browser = browser;
        this.node = node;
        this.staff = staff;
    }

    @Test
    void a_complaint_is_registered_worked_by_several_people_closed_and_archived() {
        ConsoleUser frontDesk = signIn("frontdesk.sh-jingan");
        browser.screenshot("worklist");
        String number = frontDesk.register("clinic-chain/service", "等了四十分钟没有人来", "13800020001");
        assertThat(number).startsWith("SHJA-");
        assertThat(browser.text()).contains("等了四十分钟没有人来", "下一步");
        browser.screenshot("case");

        CaseWork complaint = new CaseWork(staff, number);
        for (String person :
                new String[] {"consultant.sh-jingan", "ops.sh-jingan", "supervisor.sh-jingan", "ops.sh-jingan"}) {
            work(person, complaint);
        }
        ConsoleUser manager = signIn("ops.sh-jingan");
        manager.begin(number, "close");
        browser.fill("#act form textarea[name=result]", "已当面致歉，客户接受");
        browser.screenshot("close");
        manager.finish();
        complaint.did(
                "frontdesk.sh-jingan",
                "complete-intake",
                "fields",
                Map.of("area", "waiting", "happenedOn", "2026-11-18"));
        signIn("frontdesk.sh-jingan").act(number, "sign-off");
        manager = signIn("ops.sh-jingan");
        manager.act(number, "sign-off");
        manager.act(number, "archive");

        assertThat(complaint.as("ops.sh-jingan").path("state").asText()).isEqualTo("archived");
        manager.open("/cases/" + number);
        browser.screenshot("case-archived");
        assertThat(browser.complaints()).isEmpty();
    }

    /** Goes on with the case as far as this person may. */
    private void work(String username, CaseWork complaint) {
        ConsoleUser user = signIn(username);
        for (int stages = 0; stages < 6; stages++) {
            var file = complaint.as(username);
            if (!complaint.offer(username, "complete-stage").path("permitted").asBoolean()
                    || file.path("stages").findValuesAsText("state").stream().allMatch("done"::equals)) {
                return;
            }
            for (var task : file.path("tasks")) {
                if (task.path("stage").equals(file.path("stage"))
                        && task.hasNonNull("evidence")
                        && task.path("mandatory").asBoolean()) {
                    user.attach(complaint.number(), task.path("evidence").asText());
                }
            }
            user.doTasks(complaint.number());
            user.act(complaint.number(), "complete-stage");
        }
    }

    @Test
    void an_administrator_switches_a_dropped_plugin_on_and_staff_have_it_until_it_is_taken_away() {
        TestPack pack = TestPack.of("in-browser");
        PluginDesk plugins = new PluginDesk(staff);
        plugins.drop(pack);
        PluginDesk.await("dropped file known", () -> plugins.plugin(pack.id()).isPresent());

        ConsoleUser administrator = signIn("admin");
        administrator.open("/admin/plugins");
        assertThat(browser.text()).contains("in-browser", "测试流程");
        browser.screenshot("plugins");
        administrator.open("/admin/plugins?plugin=in-browser&unit=sh-pudong");
        browser.choose("#panel input[name=state][value=on]");
        browser.fill("#panel #reason", "试用");
        browser.click("#panel button.btn");
        browser.click("#panel button[formaction='/admin/plugins/apply']");
        browser.until("switched on", window -> plugins.types("sh-pudong").contains(pack.type()));

        ConsoleUser frontDesk = signIn("frontdesk.sh-pudong");
        String number = frontDesk.register(pack.type(), "耳环忘在治疗室", "13800020002");
        plugins.remove(pack.fileName());
        PluginDesk.await(
                "removed pack parked", () -> !plugins.types("sh-pudong").contains(pack.type()));

        frontDesk.open("/intake");
        assertThat(browser.has("input[name=type][value='in-browser/lost-item']"))
                .isFalse();
        frontDesk.doTasks(number);
        frontDesk.act(number, "complete-stage");
        assertThat(new CaseWork(staff, number)
                        .as("frontdesk.sh-pudong")
                        .path("stage")
                        .asText())
                .isEqualTo("answer");
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void a_wrong_password_is_said_plainly() {
        signIn("frontdesk.sh-jingan");
        browser.forgetWhoIsSignedIn();
        browser.open(node.uri("/signin"));
        browser.fill("#username", "frontdesk.sh-jingan");
        browser.fill("#password", "wrong");
        browser.click("form .btn-primary");
        assertThat(browser.one("[role=alert]").getText()).isNotBlank();
        assertThat(browser.page().getPath()).isEqualTo("/signin");
        assertThat(browser.complaints()).as("the refusal alone").allMatch(line -> line.contains("/signin"));
    }

    private ConsoleUser signIn(String username) {
        return ConsoleUser.signIn(browser, node, username);
    }
}
