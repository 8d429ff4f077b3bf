package org.redress.itests.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.redress.itests.node.RedressNode;
import org.redress.itests.plugin.PluginDesk;
import org.redress.itests.plugin.TestPack;
import org.redress.itests.rest.CaseWork;
import org.redress.itests.rest.Registrations;
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
        browser.click("#panel [hx-post]");
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
    void several_cases_are_chosen_by_mouse_and_keyboard_and_each_has_an_answer() {
        CaseWork own = CaseWork.register(staff, "frontdesk.sh-jingan", Registrations.service("sh-jingan"));
        CaseWork held = CaseWork.register(staff, "frontdesk.sh-jingan", Registrations.service("sh-jingan"));
        held.did(
                "frontdesk.sh-jingan",
                "ask-department",
                "role",
                "legal",
                "text",
                "合同怎么写的",
                "dueAt",
                held.as("frontdesk.sh-jingan").at("/nextDeadline/dueAt").asText());
        signIn("frontdesk.sh-jingan").open("/?view=mine");
        assertThat(browser.one("#bulk").isDisplayed()).as("nothing is chosen").isFalse();
        browser.click(".rd-wl-pick input[value='" + own.number() + "']");
        browser.one(".rd-wl-row[href='/cases/" + held.number() + "']").sendKeys("x");
        assertThat(browser.one("#bulk output").getText()).contains("2");
        browser.screenshot("bulk-chosen");
        browser.put("#bulk-action", "transfer-branch");
        browser.click("#bulk .btn-primary");
        browser.until("the form", window -> browser.has("#to"));

        assertThat(browser.text()).contains("现在会被拒绝", held.number());
        browser.put("#to", "sh-pudong");
        browser.fill("#reason", "客户在浦东治疗");
        browser.screenshot("bulk-form");
        browser.click("form[action='/bulk'] .btn-primary");
        browser.until("what became of each", window -> browser.has("#results"));
        assertThat(browser.text()).contains("1 件完成，1 件没有完成", "这件投诉已转到上海浦东院");
        browser.screenshot("bulk-done");
        assertThat(own.as("am.east").path("branch").asText()).isEqualTo("sh-pudong");
        assertThat(held.as("am.east").path("branch").asText()).isEqualTo("sh-jingan");

        browser.click("#results + div .btn-primary");
        browser.until("the form", window -> browser.has("#cases"));
        assertThat(browser.all("#cases input[name=case]")).hasSize(1);

        held.did("frontdesk.sh-jingan", "withdraw-part", "part", 1, "reason", "转走后再问");
        ConsoleUser frontDesk = signIn("frontdesk.sh-jingan");
        frontDesk.begin(held.number(), "transfer-branch");
        browser.put("#to", "sh-pudong");
        browser.fill("#reason", "客户在浦东治疗");
        browser.click("#act form .btn-primary");
        browser.until("the list, and that it moved", window -> browser.text().contains("已转到其他分店"));
        frontDesk.open("/cases/" + held.number());
        assertThat(browser.text()).contains("这件投诉已转到上海浦东院");
        assertThat(browser.complaints())
                .as("the page that is refused alone")
                .allMatch(line -> line.contains(held.number()));
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
