package org.redress.engine.rule;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.redress.api.casework.BranchTransfer;
import org.redress.api.casework.CaseClock;
import org.redress.api.casework.NextStep;
import org.redress.api.procedure.RoleDecl.Right;
import org.redress.api.text.Text;
import org.redress.engine.decision.CaseDraft;
import org.redress.engine.decision.EventDraft.Personal;
import org.redress.engine.decision.Snapshot;
import org.redress.engine.people.Availability;
import org.redress.engine.people.PersonFinder.Found;
import org.redress.engine.rule.Recount.Moved;

/**
 * Takes a case to another branch: who owns it there, who has what was open here, and when its deadlines fall by the working
 * time there. The rules that it froze, its number and its first receiver stay. Pure.
 */
public final class BranchMove {

    private static final String RULE = "core/transfer";
    private static final Text WHY = Text.of("由{from}转到{to}：{found}", "Moved from {from} to {to}: {found}");
    private static final Text STAYS =
            Text.of("原责任人在那里也处理投诉，继续负责", "The owner works cases there too and stays accountable");
    private static final Text CLOCK = Text.of(
            "投诉已转到其他分店，从现在起按{to}的工作时间计：「{clock}」由 {before} 改为 {due}",
            "The case moved, and the working time of {to} counts from now: {clock} moves from {before} to {due}");
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final Snapshot here;
    private final Snapshot there;
    private final BranchTransfer transfer;

    /** @param snapshot at the branch that has the case */
    public BranchMove(Snapshot snapshot, String to, String reason) {
        this.here = snapshot;
        this.transfer = new BranchTransfer(
                snapshot.file().branch(), to, snapshot.now(), snapshot.actor().username(), reason);
        CaseDraft tried = new CaseDraft(snapshot.file());
        tried.moved(transfer);
        this.there = snapshot.where(tried);
    }

    /**
     * Who would own it: the present owner where they work cases there too, else whoever stands for the role of the stage, as
     * when an owner leaves. Nobody whom the case is about.
     *
     * @return empty when nobody there or above could
     */
    public Optional<Found> receiver() {
        Availability availability = People.availability(there);
        return there.file()
                .ownership()
                .owner()
                .filter(availability::mayWork)
                .map(owner -> new Found(owner, STAYS))
                .or(() -> People.finder(
                                there,
                                person -> there.file().ownership().excludes(person)
                                        || !availability.holds(person, Set.of(Right.WORK, Right.MANAGE)))
                        .findAnybody(there.stage().role(), Optional.empty()));
    }

    /** To be called when there is a {@link #receiver}. */
    public void carryOut(CaseDraft draft) {
        Found found = receiver().orElseThrow();
        String from = draft.ownership.owner().orElseThrow();
        String to = found.username();
        draft.moved(transfer);
        draft.ownership(old -> old.ownedBy(to));
        Text why = WHY.with("from", here.branch().name())
                .with("to", there.branch().name())
                .with("found", found.because());
        draft.decided(
                transfer.by(),
                "branch-transferred",
                Map.of(
                        "from",
                        from,
                        "to",
                        to,
                        "fromBranch",
                        transfer.from(),
                        "toBranch",
                        transfer.to(),
                        "reason",
                        new Personal(transfer.reason())),
                People.choice(there, draft, RULE, there.stage().role(), new Found(to, why)));
        draft.happened("handed-over");
        draft.happened("branch-transferred");
        new Successors(there, draft).reconsider();
        clocks(draft);
        tell(draft, from, to);
    }

    /** Deadlines of the law are never due later because of a move. */
    private void clocks(CaseDraft draft) {
        Clocks clocks = new Clocks(there);
        for (Moved moved : new Recount(there.calendar(), there.now()).of(draft.file(), clocks::declaration)) {
            CaseClock clock = moved.clock();
            boolean later = moved.to().due().isAfter(clock.dueAt());
            if (moved.elsewhere() && !(later && clock.basis().isPresent())) {
                clocks.move(
                        draft,
                        clock,
                        moved.to(),
                        CLOCK.with("to", there.branch().name())
                                .with("clock", clock.title())
                                .with("before", local(clock.dueAt()))
                                .with("due", local(moved.to().due())));
            }
        }
    }

    private String local(Instant moment) {
        return MOMENT.format(moment.atZone(there.branch().zone()));
    }

    private void tell(CaseDraft draft, String from, String to) {
        Text moved = Text.of(
                        "投诉单 {number} 由{from}转到{to}，由{who}负责", "Case {number} moved from {from} to {to}; {who} owns it")
                .with("number", here.file().number())
                .with("from", here.branch().name())
                .with("to", there.branch().name())
                .with("who", People.availability(there).name(to));
        Text next = Text.of("{moved}。下一步：{next}", "{moved}. Next: {next}")
                .with("moved", moved)
                .with(
                        "next",
                        new NextSteps(there, draft).decide().map(NextStep::text).orElse(Text.same("–")));
        draft.tell(to, "assigned", next);
        draft.tell(from, "branch-transferred", moved);
        People.finder(here, draft)
                .manager()
                .ifPresent(manager -> draft.tell(manager.username(), "branch-transferred", moved));
        People.finder(there, draft)
                .manager()
                .ifPresent(manager -> draft.tell(manager.username(), "branch-transferred", moved));
    }
}
