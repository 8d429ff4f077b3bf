package org.redress.engine.action;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.redress.api.casework.Outside;
import org.redress.api.casework.Track;
import org.redress.api.problem.Blocker;
import org.redress.api.problem.Problem;
import org.redress.api.procedure.TrackDecl;
import org.redress.api.text.Text;
import org.redress.engine.decision.CaseDraft;
import org.redress.engine.decision.EventDraft.Personal;
import org.redress.engine.decision.Snapshot;

/**
 * The case goes on a track outside the house. The track's own deadlines start, and the house's stand still unless the pack
 * says otherwise.
 */
final class StartExternal extends SimpleAction {

    private static final InputField TRACK = InputField.choice("track", "哪种外部处理", "Track");
    private static final InputField[] OTHERS = {
        InputField.text("reference", "受理编号", "Reference number"),
        InputField.text("contact", "对方联系人", "Contact there").asOptional()
    };
    private static final Problem NONE =
            Problem.of("RD-CASE-140", "这件投诉的规则没有外部处理", "The rules of this case know no track outside");
    private static final Text TOLD = Text.of(
            "{who}把投诉单 {number} 转入外部处理：{track}", "{who} has recorded a track outside for case {number}: {track}");

    StartExternal() {
        super("start-external", "转入外部处理", "Start external track");
    }

    @Override
    public InputSpec input(Snapshot snapshot) {
        return InputSpec.of(TRACK.offering(Tracks.options(snapshot)), OTHERS[0], OTHERS[1]);
    }

    @Override
    public Optional<Problem> permission(Snapshot snapshot) {
        return Permissions.ownerOrManager(snapshot);
    }

    @Override
    public Optional<Problem> applicable(Snapshot snapshot) {
        return Tracks.declared(snapshot).isEmpty() ? Optional.of(NONE) : Optional.empty();
    }

    /** In the menu it is held only where no track at all may start. */
    @Override
    public List<Blocker> blockers(Snapshot snapshot, Input input) {
        Optional<TrackDecl> asked = snapshot.rules().track(input.text("track"));
        if (asked.isPresent()) {
            return Tracks.obstacle(snapshot, asked.get()).stream().toList();
        }
        List<Blocker> all = Tracks.declared(snapshot).stream()
                .flatMap(track -> Tracks.obstacle(snapshot, track).stream())
                .toList();
        return all.size() < Tracks.declared(snapshot).size() ? List.of() : all;
    }

    @Override
    public void apply(Snapshot snapshot, Input input, CaseDraft draft) {
        String by = snapshot.actor().username();
        TrackDecl rule = snapshot.rules().track(input.text("track")).orElseThrow();
        Outside outside = draft.outside;
        Track track = new Track(
                outside.tracks().size() + 1,
                rule.code(),
                rule.title(),
                rule.body(),
                input.text("reference"),
                input.optional("contact"),
                !rule.keepsRunning(),
                Tracks.clocks(snapshot, rule.code()),
                rule.results(),
                snapshot.now(),
                by,
                Optional.empty());
        draft.outside = outside.with(track);
        Map<String, Object> data = new TreeMap<>(Map.of(
                "track",
                track.code(),
                "no",
                track.no(),
                "body",
                track.body(),
                "reference",
                new Personal(track.reference())));
        track.contact().ifPresent(contact -> data.put("contact", new Personal(contact)));
        draft.event(by, "external-started", data);
        Tracks.tell(snapshot, draft, "external-started", TOLD.with("track", track.title()));
        draft.happened("external-started", track.code());
    }
}
