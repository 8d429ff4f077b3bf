package org.redress.itests.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.redress.itests.node.RedressNode;
import org.redress.itests.rest.CaseWork;
import org.redress.itests.rest.Staff;

/**
 * Every page, in both languages, light and dark, at a desk and on a phone: can be used by people who see little or use no mouse, as far
 * as axe can tell. Leaves a picture of each in {@code target/screenshots}, named {@code page-language-look.png}.
 */
@InBrowser
class EveryPageIT {

    /** A page by the name of its picture. */
    private record Stop(String name, String path) {}

    /** How it is looked at; 0 is the width of a desk. */
    private record Look(String name, int width, String theme) {}

    /** The browser complains of this one, rightly. */
    private static final String NOWHERE = "/cases/NOPE-0000-0001";

    private static final List<Look> LOOKS = List.of(
            new Look("desk", 0, "light"), new Look("desk-dark", 0, "dark"), new Look("phone", Browser.PHONE, "light"));

    private final Browser browser;
    private final RedressNode node;
    private final Staff staff;

    EveryPageIT(Browser browser, RedressNode node, Staff staff) {
        this.browser = browser;
        this.node = node;
        this.staff = staff;
    }

    @AfterEach
    void as_it_was() {
        browser.width(0);
        browser.theme("light");
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh", "en"})
    void everybody_can_use_every_page(String language) {
        CaseWork complaint = CrowdedCase.in(staff, language);
        String number = complaint.number();
        List<String> faults = new ArrayList<>();

        browser.forgetWhoIsSignedIn();
        browser.open(node.uri("/lang/" + language + "?back=/signin"));
        look(new Stop("signin", "/signin"), language, faults);

        ConsoleUser.signIn(browser, node, CrowdedCase.OPERATIONS).language(language);
        for (Stop stop : List.of(
                new Stop("worklist", "/?view=all"),
                new Stop("intake", "/intake"),
                new Stop("case", "/cases/" + number),
                new Stop("add-note", "/cases/" + number + "/actions/add-note"),
                new Stop("bulk", "/bulk?action=add-note&case=" + number),
                new Stop("search", "/search?q=" + (language.equals("zh") ? "样品" : "laboratory")),
                new Stop("visits", "/visits"),
                new Stop("improvements", "/improvements"),
                new Stop("duties", "/duties"),
                new Stop("reports", "/reports?kind=quarterly"),
                new Stop("scores", "/scores"),
                new Stop("notifications", "/notifications"),
                new Stop("me", "/me"),
                new Stop("not-found", NOWHERE))) {
            look(stop, language, faults);
        }

        ConsoleUser.signIn(browser, node, "admin").language(language);
        for (Stop stop : List.of(
                new Stop("plugins", "/admin/plugins"),
                new Stop("plugin-panel", "/admin/plugins?plugin=clinic-chain&unit=lanhu"),
                new Stop("plugin", "/admin/plugin/clinic-chain"),
                new Stop("plugin-upload", "/admin/plugins/upload"),
                new Stop("plan-start", "/admin/plugin/clinic-chain/plan?operation=deactivate"),
                new Stop("plans", "/admin/plugin/clinic-chain/plans"),
                new Stop("kept-data", "/admin/plugin-data"),
                new Stop("kept-data-one", "/admin/plugin-data/clinic-chain"),
                new Stop("rollout-start", "/admin/plugin/clinic-chain/rollout"),
                new Stop("rollouts", "/admin/rollouts"),
                new Stop("in-force", "/admin/units/sh-jingan/plugins"),
                new Stop("accounts", "/admin/accounts"),
                new Stop("units", "/admin/units"),
                new Stop("calendar", "/admin/units/sh-jingan/calendar"),
                new Stop("system", "/admin/system"))) {
            look(stop, language, faults);
        }
        assertThat(faults).isEmpty();
    }

    private void look(Stop stop, String language, List<String> faults) {
        for (Look look : LOOKS) {
            browser.width(look.width());
            browser.theme(look.theme());
            browser.open(node.uri(stop.path()));
            String name = stop.name() + "-" + language + "-" + look.name();
            browser.wholePage(name);
            Pictures.keep(name, browser);
            Axe.faults(browser).forEach(fault -> faults.add(name + ": " + fault));
            browser.complaints().stream()
                    .filter(complaint -> !complaint.contains(NOWHERE))
                    .forEach(complaint -> faults.add(name + ": " + complaint));
            if (browser.overflow() > 0) {
                faults.add(name + ": wider than the window by " + browser.overflow() + " px");
            }
        }
    }
}
