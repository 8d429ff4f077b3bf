package org.redress.engine.rule;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.redress.api.account.Account;
import org.redress.api.procedure.RoleDecl.Right;
import org.redress.api.text.Text;
import org.redress.engine.decision.Basis;
import org.redress.engine.decision.CaseDraft;
import org.redress.engine.decision.Snapshot;
import org.redress.engine.people.Availability;

/** Why somebody who has something in a case can no longer do it. Pure. */
final class Departure {

    private static final Text NO_RIGHT = Text.of("「{who}」的角色不再处理投诉", "“{who}” has no role any more that works cases");

    /**
     * What it rests on.
     *
     * @param rule id of the core rule: absence, resignation, vacancy, conflict
     */
    record Cause(String rule, Text text) {

        /** For history, where nobody else was found. */
        Basis basis(String from, String name) {
            return Basis.of(rule, "core", text)
                    .seeing("person.before", from)
                    .otherwise(STAYED.get(rule).with("who", name));
        }

        /** For history: from whom to whom, and with what it would have stayed. */
        Basis basis(Text why, String from, String to, String name) {
            return Basis.of(rule, "core", why)
                    .seeing("person.before", from)
                    .seeing("person.after", to)
                    .otherwise(STAYED.get(rule).with("who", name));
        }
    }

    private static final Map<String, Text> STAYED = Map.of(
            "core/absence",
            Text.of("如果{who}没有休假，就仍由{who}负责。", "If {who} were not away, it would have stayed with {who}."),
            "core/resignation",
            Text.of(
                    "如果{who}的账号没有停用，就仍由{who}负责。",
                    "If the account of {who} were enabled, it would have stayed with {who}."),
            "core/conflict",
            Text.of(
                    "如果{who}不须回避，就仍由{who}负责。",
                    "If {who} were not kept out of the case, it would have stayed with {who}."),
            "core/vacancy",
            Text.of(
                    "如果{who}仍担任处理投诉的角色，就仍由{who}负责。",
                    "If {who} still held a role that works cases here, it would have stayed with {who}."));

    private final Snapshot snapshot;
    private final CaseDraft draft;
    private final Availability availability;

    Departure(Snapshot snapshot, CaseDraft draft, Availability availability) {
        this.snapshot = snapshot;
        this.draft = draft;
        this.availability = availability;
    }

    /** Why this person can have no part; empty while they can. */
    Optional<Cause> of(String person) {
        return availability.problem(person).map(text -> new Cause(rule(person), text));
    }

    /** The same for owning, which takes the right to work cases; whoever was told first may keep what they received. */
    Optional<Cause> ofOwner(String person) {
        Optional<Cause> gone = of(person);
        boolean received = snapshot.file().intake().firstReceiver().equals(person)
                && availability.holds(person, Set.of(Right.REGISTER));
        return gone.isPresent() || received || availability.mayWork(person)
                ? gone
                : Optional.of(new Cause("core/vacancy", NO_RIGHT.with("who", availability.name(person))));
    }

    private String rule(String person) {
        if (snapshot.staffing().find(person).filter(Account::enabled).isEmpty()) {
            return "core/resignation";
        }
        if (draft.ownership.excludes(person)) {
            return "core/conflict";
        }
        return availability.away(person).isPresent() ? "core/absence" : "core/vacancy";
    }
}
