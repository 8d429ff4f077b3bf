package org.redress.engine.action;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.redress.api.problem.Problem;
import org.redress.api.text.Text;
import org.redress.engine.decision.CaseDraft;
import org.redress.engine.decision.EventDraft.Personal;
import org.redress.engine.decision.Snapshot;
import org.redress.engine.rule.Clocks;
import org.redress.engine.rule.Recount;
import org.redress.engine.rule.Recount.Moved;

/**
 * Counts the running deadlines of a case again because working time changed. Not in menus: an administrator decides it for
 * a whole unit without seeing its cases, so the system acts and history names who decided and why.
 */
public final class RecountClocks extends SimpleAction {

    private static final Problem UNITS_ONLY = Problem.of(
            "RD-CAL-102", "时限只能由管理员按单位重新计算", "Deadlines are counted again for a whole unit only, by an administrator");
    private static final Problem NOTHING_MOVES = Problem.of("RD-CAL-103", "没有时限会因此改变", "No deadline falls elsewhere");
    private static final Text WHY = Text.of(
            "工作时间或节假日有变：「{clock}」由 {from} 改为 {due}",
            "Working time or holidays changed: {clock} moves from {from} to {due}");
    private static final Text STAYS =
            Text.of("工作时间或节假日有变：「{clock}」仍在 {due} 到期", "Working time or holidays changed: {clock} is still due {due}");
    private static final Text TOLD = Text.of(
            "投诉单 {number}：工作时间或节假日有变，「{clock}」改为 {due}",
            "Case {number}: working time or holidays changed, {clock} is now due {due}");
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final String decidedBy;
    private final String words;

    /** Decided by an administrator, with their words why. */
    public RecountClocks(String decidedBy, String words) {
        super("recount-clocks", "重新计算时限", "Count deadlines again");
        this.decidedBy = decidedBy;
        this.words = words;
    }

    @Override
    public Optional<Problem> permission(Snapshot snapshot) {
        return snapshot.actor().system() ? Optional.empty() : Optional.of(UNITS_ONLY);
    }

    @Override
    public Optional<Problem> applicable(Snapshot snapshot) {
        return moved(snapshot).isEmpty() ? Optional.of(NOTHING_MOVES) : Optional.empty();
    }

    private static List<Moved> moved(Snapshot snapshot) {
        return new Recount(snapshot.calendar(), snapshot.now()).of(snapshot.file(), new Clocks(snapshot)::declaration);
    }

    @Override
    public void apply(Snapshot snapshot, Input input, CaseDraft draft) {
        Clocks clocks = new Clocks(snapshot);
        for (Moved moved : moved(snapshot)) {
            clocks.move(
                    draft,
                    moved.clock(),
                    moved.to(),
                    decidedBy,
                    Map.of("reason", new Personal(words)),
                    filled(moved.elsewhere() ? WHY : STAYS, snapshot, moved));
            if (moved.elsewhere()) {
                draft.ownership
                        .owner()
                        .ifPresent(owner -> draft.tell(owner, "clock-moved", filled(TOLD, snapshot, moved)));
            }
        }
    }

    private static Text filled(Text text, Snapshot snapshot, Moved moved) {
        return text.with("number", snapshot.file().number())
                .with("clock", moved.clock().title())
                .with("from", local(snapshot, moved.clock().dueAt()))
                .with("due", local(snapshot, moved.to().due()));
    }

    private static String local(Snapshot snapshot, Instant moment) {
        return MOMENT.format(moment.atZone(snapshot.branch().zone()));
    }
}
