package org.redress.engine.rule;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.redress.api.casework.PackUse;
import org.redress.api.casework.VersionMove;
import org.redress.api.procedure.ComplaintType;
import org.redress.api.procedure.FormField;
import org.redress.api.procedure.PackKind;
import org.redress.api.procedure.Procedure;
import org.redress.api.text.Text;
import org.redress.engine.decision.Basis;
import org.redress.engine.decision.CaseDraft;
import org.redress.engine.decision.EventDraft.Personal;
import org.redress.engine.decision.Snapshot;

/**
 * Takes a case to another version of a pack that it runs on, and back: what is frozen, its settings, the tasks of the present
 * stage and the deadlines. Everything else stays. Pure.
 */
public final class VersionChange {

    private static final String RULE = "core/version";
    private static final Text MOVED = Text.of(
            "由管理员决定，从现在起按「{pack}」{to} 处理，之前按 {from}",
            "Decided by an administrator: from now on the case goes by {pack} {to}; before, by {from}");
    private static final Text BACK = Text.of(
            "由管理员决定，改回按「{pack}」{to} 处理，恢复改用 {from} 之前的状态",
            "Decided by an administrator: the case goes by {pack} {to} again, as it stood before it was moved to {from}");
    private static final Text TOLD = Text.of(
            "投诉单 {number} 从现在起按「{pack}」{to} 处理，请留意任务和时限",
            "Case {number} goes by {pack} {to} from now on; look at its tasks and deadlines");

    private final Snapshot snapshot;
    private final String by;
    private final String reason;

    /**
     * A change that an administrator decided.
     *
     * @param snapshot of the case, by the rules that it goes to
     * @param by who decided it
     * @param reason their words
     */
    public VersionChange(Snapshot snapshot, String by, String reason) {
        this.snapshot = snapshot;
        this.by = by;
        this.reason = reason;
    }

    /**
     * To be called when everything that matters maps.
     *
     * @param move its id
     */
    public void carryOut(CaseDraft draft, String move, Optional<Procedure> before, PackUse to, Past past) {
        PackUse from = use(to.pack().id());
        draft.runsOn(to);
        draft.moved = Optional.of(new VersionMove(
                move,
                from,
                snapshot.file().clocks(),
                snapshot.file().tasks(),
                snapshot.file().dossier().former()));
        decided(draft, "version-moved", move, from, to, MOVED);
        if (to.role() == PackKind.PROCEDURE) {
            new Stages(snapshot).continueBy(draft);
            before.flatMap(pack -> pack.type(snapshot.file().type())).ifPresent(type -> keepReadable(draft, type));
        }
        new VersionClocks(snapshot).carryOver(draft, before, pack(to.pack().id()), past);
        tell(draft, to);
    }

    /** What was filled in and is not asked for any more keeps its title and its words. */
    private void keepReadable(CaseDraft draft, ComplaintType before) {
        draft.former.addAll(before.form().fields());
        Set<String> asked =
                snapshot.type().form().fields().stream().map(FormField::name).collect(Collectors.toSet());
        draft.former.removeIf(field -> asked.contains(field.name()) || !draft.fields.containsKey(field.name()));
    }

    /** Gives the case back what it had; its last change was the move. */
    public void reverse(CaseDraft draft, VersionMove moved) {
        PackUse from = use(moved.before().pack().id());
        draft.runsOn(moved.before());
        decided(draft, "version-restored", moved.move(), from, moved.before(), BACK);
        draft.tasks.clear();
        draft.tasks.addAll(moved.tasks());
        draft.former.clear();
        draft.former.addAll(moved.former());
        new VersionWayBack(snapshot).giveBack(draft, moved.clocks());
        tell(draft, moved.before());
    }

    private PackUse use(String plugin) {
        return snapshot.file().packs().stream()
                .filter(use -> use.pack().id().equals(plugin))
                .findFirst()
                .orElseThrow();
    }

    private Procedure pack(String plugin) {
        return snapshot.rules().all().stream()
                .filter(pack -> pack.ref().id().equals(plugin))
                .findFirst()
                .orElseThrow();
    }

    private void decided(CaseDraft draft, String event, String move, PackUse from, PackUse to, Text why) {
        draft.decided(
                by,
                event,
                Map.of(
                        "plugin",
                        to.pack().id(),
                        "from",
                        from.pack().version(),
                        "to",
                        to.pack().version(),
                        "digest",
                        to.pack().digest(),
                        "move",
                        move,
                        "reason",
                        new Personal(reason)),
                Basis.of(
                        RULE,
                        "core",
                        why.with("pack", title(to))
                                .with("from", from.pack().version())
                                .with("to", to.pack().version())));
    }

    private Text title(PackUse use) {
        return snapshot.rules().all().stream()
                .filter(pack -> pack.ref().id().equals(use.pack().id()))
                .findFirst()
                .map(Procedure::title)
                .orElse(Text.same(use.pack().id()));
    }

    private void tell(CaseDraft draft, PackUse to) {
        draft.ownership
                .owner()
                .ifPresent(owner -> draft.tell(
                        owner,
                        "version-moved",
                        TOLD.with("number", snapshot.file().number())
                                .with("pack", title(to))
                                .with("to", to.pack().version())));
    }
}
