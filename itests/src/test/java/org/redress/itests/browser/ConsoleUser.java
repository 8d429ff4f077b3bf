package org.redress.itests.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.redress.itests.node.RedressNode;
import org.redress.itests.rest.Staff;

/** What somebody does in the console. */
final class ConsoleUser {

    private final Browser browser;
    private final RedressNode node;

    private ConsoleUser(Browser browser, RedressNode node) {
        this.browser = browser;
        this.node = node;
    }

    static ConsoleUser signIn(Browser browser, RedressNode node, String username) {
        return signIn(browser, node, username, Staff.PASSWORD);
    }

    static ConsoleUser signIn(Browser browser, RedressNode node, String username, String password) {
        ConsoleUser user = new ConsoleUser(browser, node);
        user.open("/signin");
        browser.forgetWhoIsSignedIn();
        user.open("/signin");
        browser.fill("#username", username);
        browser.fill("#password", password);
        browser.click("form .btn-primary");
        browser.until(
                "signed in as " + username, window -> !browser.page().getPath().equals("/signin"));
        return user;
    }

    ConsoleUser open(String path) {
        browser.open(node.uri(path));
        return this;
    }

    ConsoleUser language(String language) {
        return open("/lang/" + language + "?back=/");
    }

    /** Registers at the desk and answers the number of the case. */
    String register(String type, String summary, String phone) {
        return register(type, summary, phone, Map.of());
    }

    /** The same, with more of the form filled: selectors and what to put there. */
    String register(String type, String summary, String phone, Map<String, String> more) {
        open("/intake");
        browser.fill("#summary", summary);
        browser.choose("input[name=channel][value=front-desk]");
        browser.choose("input[name=type][value='" + type + "']");
        browser.until("the form of the type", window -> browser.one("input[name='detail-of']")
                .getDomProperty("value")
                .equals(type));
        browser.fill("#customer-phone", phone);
        more.forEach(browser::put);
        browser.click(".rd-submit .btn-primary");
        browser.until("the new case", window -> browser.page().getPath().startsWith("/cases/"));
        return browser.page().getPath().substring("/cases/".length());
    }

    /** Does every mandatory task that the page offers this user, attaching what a task needs. */
    void doTasks(String number) {
        open("/cases/" + number);
        while (browser.has("#tasks a.rd-task-do")) {
            int open = browser.all("#tasks a.rd-task-do").size();
            browser.click("#tasks a.rd-task-do");
            browser.click("#act form .btn-primary");
            browser.until(
                    "one task less",
                    window -> browser.all("#tasks a.rd-task-do").size() < open);
        }
    }

    void attach(String number, String kind) {
        open("/cases/" + number);
        int before = browser.all("#evidence figure").size();
        browser.put("#evidence select[name=kind]", kind);
        browser.one("#evidence input[type=file]")
                .sendKeys(file(kind).toAbsolutePath().toString());
        browser.click("#evidence form button");
        browser.until("the file", window -> browser.all("#evidence figure").size() > before);
    }

    /** Opens the form of an action; the caller fills it. */
    void begin(String number, String action) {
        open("/cases/" + number + "/actions/" + action);
        browser.one("#act form");
    }

    void finish() {
        String page = browser.page().getPath();
        browser.click("#act form .btn-primary");
        browser.until(
                "done",
                window -> !browser.has("#act form") || !browser.page().getPath().equals(page));
    }

    void act(String number, String action) {
        does(number, action, Map.of());
    }

    /** Opens the form of an action, fills what is named, and sends it. */
    void does(String number, String action, Map<String, String> fields) {
        begin(number, action);
        fields.forEach((name, value) -> browser.put("#act form [name='" + name + "']", value));
        finish();
    }

    private static Path file(String kind) {
        try {
            Path file = Files.createTempFile(kind, ".txt");
            file.toFile().deleteOnExit();
            return Files.writeString(file, "a file of kind " + kind);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
