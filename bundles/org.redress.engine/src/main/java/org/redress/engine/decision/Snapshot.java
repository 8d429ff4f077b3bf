package org.redress.engine.decision;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.redress.api.calendar.BranchCalendar;
import org.redress.api.casework.CaseFile;
import org.redress.api.casework.CaseRules;
import org.redress.api.plugin.AuthorityInForce;
import org.redress.api.plugin.PluginPolicies;
import org.redress.api.procedure.ComplaintType;
import org.redress.api.procedure.Stage;
import org.redress.api.unit.Unit;
import org.redress.engine.people.Staffing;

/**
 * Everything that a decision may look at, read before it is made. Decisions read no clock and no database.
 *
 * @param file the case as it stands
 * @param calendar time at the branch: what deadlines count by
 * @param authority who may decide what, as it holds at the branch now; the only rules that are not frozen
 * @param branches where else it could be
 * @param policies code of plugins that rows of the ladder name; asked, never kept
 */
public record Snapshot(
        CaseFile file,
        CaseRules rules,
        List<AuthorityInForce> authority,
        Unit branch,
        Staffing staffing,
        BranchCalendar calendar,
        CustomerRecord customer,
        Actor actor,
        Instant now,
        Branches branches,
        PluginPolicies policies) {

    public Snapshot {
        authority = List.copyOf(authority);
    }

    /** The same, seen by somebody else; for telling who could do what one cannot. */
    public Snapshot as(Actor other) {
        return new Snapshot(
                file, rules, authority, branch, staffing, calendar, customer, other, now, branches, policies);
    }

    /** The same rules, people and time with another case that begins. */
    public Snapshot about(CaseFile other) {
        return new Snapshot(
                other, rules, authority, branch, staffing, calendar, customer, actor, now, branches, policies);
    }

    /** The same by other rules. */
    public Snapshot by(CaseRules other, List<AuthorityInForce> rows) {
        return new Snapshot(file, other, rows, branch, staffing, calendar, customer, actor, now, branches, policies);
    }

    /** The same of another customer. */
    public Snapshot of(CustomerRecord other) {
        return new Snapshot(file, rules, authority, branch, staffing, calendar, other, actor, now, branches, policies);
    }

    /** The same at the branch that the draft has moved the case to; itself where it stays. */
    public Snapshot where(CaseDraft draft) {
        if (draft.branch.equals(file.branch())) {
            return this;
        }
        CaseDraft moved = new CaseDraft(file);
        moved.moved(draft.transfers.get(draft.transfers.size() - 1));
        CaseFile there = moved.file();
        return new Snapshot(
                there,
                rules,
                branches.authority(there),
                branches.find(there.branch()).orElseThrow(),
                staffing,
                branches.calendar(there),
                customer,
                actor,
                now,
                branches,
                policies);
    }

    public ComplaintType type() {
        return rules.type(file.type());
    }

    public Stage stage() {
        return type().stage(file.stage()).orElseThrow();
    }

    /** Start of the rolling 12 months in which amounts and repeats add up, by the calendar of the branch. */
    public static Instant yearBefore(Instant now, ZoneId zone) {
        return now.atZone(zone).minusMonths(12).toInstant();
    }

    public Instant yearAgo() {
        return yearBefore(now, branch.zone());
    }

    public LocalDate today() {
        return day(now);
    }

    /** The day at the branch. */
    public LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, branch.zone());
    }
}
