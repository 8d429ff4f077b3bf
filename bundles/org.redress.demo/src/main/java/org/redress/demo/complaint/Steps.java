package org.redress.demo.complaint;

import java.time.Duration;
import java.util.Map;
import org.redress.demo.complaint.Story.Step;

/** Actions that the stories are made of. */
final class Steps {

    private Steps() {}

    static Step contact(String by, String channel, String text) {
        return step(by, "contact-customer", Map.of("channel", channel, "text", text));
    }

    static Step customerSays(String by, String text) {
        return step(by, "record-account", Map.of("side", "customer", "text", text));
    }

    static Step note(String by, String text) {
        return step(by, "add-note", Map.of("text", text));
    }

    static Step demand(String by, String kind, String channel, String text) {
        return step(by, "record-demand", Map.of("kind", kind, "channel", channel, "text", text));
    }

    static Step demand(String by, String kind, String amount, String channel, String text) {
        Map<String, Object> money = Map.of("amount", amount, "currency", "CNY");
        return step(by, "record-demand", Map.of("kind", kind, "amount", money, "channel", channel, "text", text));
    }

    static Step severity(String by, String severity, String reason) {
        return step(by, "set-severity", Map.of("severity", severity, "reason", reason));
    }

    static Step promise(String by, Duration in, String channel, String text) {
        return new Step(
                by,
                "promise-reply",
                (now, branch) -> Map.of("dueAt", now.plus(in).toString(), "channel", channel, "text", text));
    }

    static Step handOver(String by, String to) {
        return new Step(by, "hand-over", (now, branch) -> Map.of("to", to + "." + branch));
    }

    static Step accept(String by) {
        return step(by, "accept-hand-over", Map.of());
    }

    private static Step step(String by, String action, Map<String, Object> input) {
        return new Step(by, action, (now, branch) -> input);
    }
}
