package org.redress.testkit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.redress.api.procedure.FactVocabulary;
import org.redress.api.procedure.FactVocabulary.Type;
import org.redress.api.procedure.FormField;
import org.redress.api.procedure.Procedure;

/**
 * Facts of a case as the engine supplies them to the conditions of a pack: nothing has happened yet unless said. Made by
 * {@link PackUnderTest#newCase()}, used by authors of packs.
 *
 * <p>Each method adds to this object and gives it back. A fact, field, setting or task that does not exist fails the test,
 * so that a misspelt name does not look like a gate that holds. Not thread-safe.
 */
public final class CaseFacts {

    private final Map<String, Map<String, Object>> groups = new HashMap<>();
    private final Map<String, Object> singles = new HashMap<>();
    private final Set<String> knownFields = new HashSet<>();
    private final Set<String> knownTasks = new HashSet<>();

    CaseFacts(Procedure pack) {
        FactVocabulary.GROUPS.forEach((group, members) -> {
            Map<String, Object> empty = new HashMap<>();
            members.forEach((name, type) -> empty.put(name, nothing(type)));
            groups.put(group, empty);
        });
        FactVocabulary.SINGLES.forEach((name, type) -> singles.put(name, nothing(type)));
        groups.put("fields", new HashMap<>());
        groups.put("settings", new HashMap<>());
        pack.settings().forEach((name, setting) -> groups.get("settings").put(name, setting.fallback()));
        pack.types().values().forEach(type -> {
            type.form().fields().stream().map(FormField::name).forEach(knownFields::add);
            type.stages().forEach(stage -> stage.tasks().forEach(task -> knownTasks.add(task.id())));
        });
        with("case", "kind", "complaint");
        with("case", "channel", "front-desk");
        with("case", "state", "open");
        with("case", "branch", "sh-jingan");
        today("2026-11-23");
    }

    /** Any fact of a group: {@code with("case", "repeat", 2)}. Whole numbers may be given as int. */
    public CaseFacts with(String group, String name, Object value) {
        Map<String, Object> members = groups.get(group);
        if (members == null || !members.containsKey(name)) {
            throw new AssertionError("conditions of this pack know no " + group + "." + name);
        }
        members.put(name, widened(value));
        return this;
    }

    public CaseFacts channel(String channel) {
        return with("case", "channel", channel);
    }

    /** What was found: own-fault, communication, unreasonable. */
    public CaseFacts fault(String fault) {
        return with("case", "fault", fault);
    }

    /** A field of the form; dates and choices as text, several choices as a list of text. */
    public CaseFacts field(String name, Object value) {
        if (!knownFields.contains(name)) {
            throw new AssertionError("no form of this pack has a field " + name);
        }
        groups.get("fields").put(name, widened(value));
        return this;
    }

    /** What the branch chose instead of the pack's own value. */
    public CaseFacts setting(String name, Object value) {
        return with("settings", name, value);
    }

    public CaseFacts demand(String kind, double amount) {
        return with("demand", "made", true).with("demand", "kind", kind).with("demand", "amount", amount);
    }

    public CaseFacts offer(String kind, String channel) {
        return with("offer", "made", true).with("offer", "kind", kind).with("offer", "channel", channel);
    }

    /** How many offers the customer refused. */
    public CaseFacts refused(long offers) {
        return with("negotiation", "refused", offers);
    }

    /** Kinds of the files attached. */
    public CaseFacts evidence(String... kinds) {
        return add("evidence", kinds);
    }

    /** Tasks that are done. */
    public CaseFacts done(String... tasks) {
        for (String task : tasks) {
            // An overlay has no tasks of its own; it speaks of those of others.
            if (!knownTasks.isEmpty() && !knownTasks.contains(task)) {
                throw new AssertionError("no stage of this pack has a task " + task);
            }
        }
        return add("tasks", tasks);
    }

    /** Sides whose account is recorded: customer, staff. */
    public CaseFacts accounts(String... sides) {
        return add("accounts", sides);
    }

    /** Subjects that were approved. */
    public CaseFacts approved(String... subjects) {
        return add("approvals", subjects);
    }

    /** Who has signed off: owner, manager. */
    public CaseFacts signed(String... capacities) {
        return add("signatures", capacities);
    }

    /** Required fields that nobody has filled. */
    public CaseFacts missing(String... fields) {
        return add("missing", fields);
    }

    /** The date at the branch, as ISO text. */
    public CaseFacts today(String date) {
        singles.put("today", date);
        return this;
    }

    /** All facts in the shape that conditions take; a copy. */
    public Map<String, Object> all() {
        Map<String, Object> all = new HashMap<>(singles);
        groups.forEach((group, members) -> all.put(group, Map.copyOf(members)));
        return all;
    }

    /**
     * The same facts while something is done in a case. What the action is about counts as said where the test did not say
     * otherwise, as the engine knows type, stage and remedy from the action.
     */
    Map<String, Object> during(String type, String stage, String remedy) {
        Map<String, Object> all = all();
        Map<String, Object> about = new HashMap<>(groups.get("case"));
        about.replace("type", "", type);
        about.replace("stage", "", stage);
        all.put("case", about);
        if (!remedy.isEmpty()) {
            Map<String, Object> offer = new HashMap<>(groups.get("offer"));
            offer.put("made", true);
            offer.replace("kind", "", remedy);
            all.put("offer", offer);
        }
        return all;
    }

    @SuppressWarnings("unchecked")
    private CaseFacts add(String list, String... values) {
        ((List<String>) singles.get(list)).addAll(List.of(values));
        return this;
    }

    private static Object nothing(Type type) {
        return switch (type) {
            case TEXT -> "";
            case WHOLE -> 0L;
            case AMOUNT -> 0.0;
            case TRUTH -> false;
            case TEXTS -> new ArrayList<String>();
        };
    }

    private static Object widened(Object value) {
        return value instanceof Integer number ? (Object) number.longValue() : value;
    }
}
