package org.redress.itests.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import org.redress.itests.node.RedressNode;
import org.redress.itests.rest.Staff;

/** A small phone in the hand of somebody who reads one language: what a page must be there. */
record Phone(Browser browser, RedressNode node, Staff staff, String language) {

    private static final Pattern CHINESE = Pattern.compile("[\\u4e00-\\u9fff]{2,}");
    /** Two words, or one that is neither a part of an id nor a pack with its version. */
    private static final Pattern ENGLISH =
            Pattern.compile("[A-Za-z]{2,} [A-Za-z]{2,}|(?<![\\w./-])[a-z]{4,}(?![\\w./-]| \\d)");

    ConsoleUser signIn(String username) {
        return ConsoleUser.signIn(browser, node, username).language(language);
    }

    /** Nothing sticks out sideways, and nothing failed. */
    void fits(String page) {
        browser.screenshot("phone-" + page + "-" + language);
        assertThat(browser.overflow()).as(page + " in " + language).isLessThanOrEqualTo(0);
        assertThat(browser.stickingOut()).as(page + " in " + language).isEmpty();
        assertThat(browser.one("html").getDomAttribute("lang")).as(page).startsWith(language);
        if (!page.startsWith("case")) { // a case is called by the words of whoever registered it
            assertThat(other().matcher(without(names(), browser.title())).find())
                    .as(page + ": " + browser.title())
                    .isFalse();
        }
        assertThat(browser.complaints()).as(page).isEmpty();
    }

    /**
     * The same, and all that can be read there is in one language. Only for pages whose people wrote in it too: whatever is
     * in the other one was forgotten. Names of colleagues stay as they are.
     */
    void fits(String page, String part) {
        fits(page);
        List<String> names = names();
        assertThat(browser.words(part)).as(page).isNotEmpty().allSatisfy(read -> assertThat(
                        other().matcher(without(names, read)).find())
                .as(page + ": " + read)
                .isFalse());
    }

    private Pattern other() {
        return language.equals("zh") ? ENGLISH : CHINESE;
    }

    private static String without(List<String> names, String read) {
        String ours = read;
        for (String name : names) {
            ours = ours.replace(name, "");
        }
        return ours;
    }

    private List<String> names() {
        return staff.as("admin")
                .get("users?limit=200")
                .expect(200)
                .items()
                .map(user -> user.path("displayName").asText())
                .toList();
    }
}
