package org.redress.packs.twolevelclinic;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Facts of a case as the engine supplies them: nothing has happened yet unless said. */
final class Facts {

    private final Map<String, Object> all = new HashMap<>();

    private Facts() {
        put(
                "case",
                Map.ofEntries(
                        Map.entry("type", ""),
                        Map.entry("kind", "complaint"),
                        Map.entry("channel", "front-desk"),
                        Map.entry("state", "open"),
                        Map.entry("stage", ""),
                        Map.entry("severity", ""),
                        Map.entry("urgent", false),
                        Map.entry("fault", ""),
                        Map.entry("branch", "sh-jingan"),
                        Map.entry("owner", ""),
                        Map.entry("repeat", 0L),
                        Map.entry("reopened", 0L),
                        Map.entry("transfers", 0L),
                        Map.entry("ageDays", 0L),
                        Map.entry("remedySought", "")));
        put("demand", Map.of("made", false, "kind", "", "amount", 0.0, "channel", ""));
        put("offer", Map.of("made", false, "kind", "", "amount", 0.0, "channel", "", "state", ""));
        put("negotiation", Map.of("rounds", 0L, "refused", 0L));
        put("actor", Map.of("username", "", "roles", List.of()));
        put("fields", Map.of());
        Map<String, Object> settings = new HashMap<>();
        Pack.PROCEDURE.settings().forEach((name, setting) -> settings.put(name, setting.fallback()));
        put("settings", settings);
        for (String list : List.of("evidence", "tasks", "accounts", "approvals", "missing")) {
            all.put(list, new ArrayList<>());
        }
        all.put("today", "2026-11-23");
    }

    static Facts ofNewCase() {
        return new Facts();
    }

    Facts channel(String channel) {
        return set("case", "channel", channel);
    }

    Facts fault(String fault) {
        return set("case", "fault", fault);
    }

    Facts field(String name, Object value) {
        return set("fields", name, value);
    }

    Facts setting(String name, Object value) {
        return set("settings", name, value);
    }

    Facts demand(String kind, double amount) {
        return set("demand", "made", true).set("demand", "kind", kind).set("demand", "amount", amount);
    }

    Facts offer(String kind, String channel) {
        return set("offer", "made", true).set("offer", "kind", kind).set("offer", "channel", channel);
    }

    Facts refused(long offers) {
        return set("negotiation", "refused", offers);
    }

    Facts evidence(String... kinds) {
        return add("evidence", kinds);
    }

    Facts done(String... tasks) {
        return add("tasks", tasks);
    }

    Facts accounts(String... sides) {
        return add("accounts", sides);
    }

    Map<String, Object> all() {
        return all;
    }

    private void put(String group, Map<String, Object> members) {
        all.put(group, new HashMap<>(members));
    }

    @SuppressWarnings("unchecked")
    private Facts set(String group, String name, Object value) {
        ((Map<String, Object>) all.get(group)).put(name, value);
        return this;
    }

    @SuppressWarnings("unchecked")
    private Facts add(String list, String... values) {
        ((List<String>) all.get(list)).addAll(List.of(values));
        return this;
    }
}
