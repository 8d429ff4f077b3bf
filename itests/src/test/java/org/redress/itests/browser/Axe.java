package org.redress.itests.browser;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Checks an open page by the rules of WCAG 2.2, levels A and AA, as far as a program can. */
final class Axe {

    private static final String SCRIPT = read();

    private Axe() {}

    /** What is wrong, a line for each place: rule, place, how to mend it. */
    @SuppressWarnings("unchecked")
    static List<String> faults(Browser browser) {
        browser.run(SCRIPT);
        return (List<String>) browser.later("""
                const done = arguments[arguments.length - 1];
                axe.run(document, {runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']})
                  .then(found => done(found.violations.flatMap(rule => rule.nodes.map(node =>
                    rule.id + ' ' + node.target.join(' ') + ': ' + node.failureSummary.replace(/\\s+/g, ' ')))))
                  .catch(failure => done(['axe failed: ' + failure]));""");
    }

    private static String read() {
        try (InputStream script = Axe.class.getResourceAsStream("/axe.min.js")) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
