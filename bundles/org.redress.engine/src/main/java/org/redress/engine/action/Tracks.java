package org.redress.engine.action;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.redress.api.casework.Track;
import org.redress.api.problem.Blocker;
import org.redress.api.procedure.FormField;
import org.redress.api.procedure.Procedure;
import org.redress.api.procedure.TrackDecl;
import org.redress.api.text.Text;
import org.redress.engine.decision.CaseDraft;
import org.redress.engine.decision.Snapshot;
import org.redress.engine.rule.Facts;
import org.redress.engine.rule.People;

/** What the actions about tracks outside the house share. */
final class Tracks {

    private Tracks() {}

    static List<Track> running(Snapshot snapshot) {
        return snapshot.file().dossier().outside().running();
    }

    static Collection<TrackDecl> declared(Snapshot snapshot) {
        return snapshot.rules().tracks().values();
    }

    static List<FormField.Option> options(Snapshot snapshot) {
        return declared(snapshot).stream()
                .map(track -> new FormField.Option(track.code(), track.title()))
                .toList();
    }

    static List<FormField.Option> runningOptions(Snapshot snapshot) {
        return running(snapshot).stream()
                .map(track -> new FormField.Option(track.code(), track.title()))
                .toList();
    }

    /** A case does not end while it is on a track. */
    static List<Blocker> blockers(Snapshot snapshot) {
        return running(snapshot).stream()
                .map(track -> new Blocker(
                        "core/external",
                        Text.of("外部处理还没有结束：{track}", "A track outside still runs: {track}")
                                .with("track", track.title()),
                        "end-external"))
                .toList();
    }

    /** Why a track may not start now; empty when it may. */
    static Optional<Blocker> obstacle(Snapshot snapshot, TrackDecl track) {
        if (running(snapshot).stream().anyMatch(known -> known.code().equals(track.code()))) {
            return Optional.of(new Blocker(
                    "core/external",
                    Text.of("「{track}」正在进行，结束后才能再次开始", "“{track}” runs already; it can start again once it has ended")
                            .with("track", track.title()),
                    "end-external"));
        }
        return track.need()
                .filter(need -> !need.when().test(facts(snapshot, track)).orElse(false))
                .map(need -> new Blocker(track.id(), need.otherwise(), ""));
    }

    private static Map<String, Object> facts(Snapshot snapshot, TrackDecl track) {
        String pack = track.id().substring(0, track.id().indexOf('/'));
        return Facts.of(snapshot, snapshot.file(), pack, Optional.empty());
    }

    /** Own deadlines of a kind of track, over all packs that know it. */
    static List<String> clocks(Snapshot snapshot, String code) {
        return snapshot.rules().all().stream()
                .map(Procedure::handling)
                .flatMap(handling -> handling.outside().tracks().stream())
                .filter(track -> track.code().equals(code))
                .flatMap(track -> track.clocks().stream())
                .distinct()
                .toList();
    }

    /** Tells whoever answers for the case, and one who manages it; not the one who did it. */
    static void tell(Snapshot snapshot, CaseDraft draft, String kind, Text text) {
        Text told = text.with("who", snapshot.actor().displayName())
                .with("number", snapshot.file().number());
        draft.ownership.owner().ifPresent(owner -> tell(snapshot, draft, owner, kind, told));
        People.finder(
                        snapshot,
                        person -> draft.ownership.excludes(person)
                                || draft.ownership.owner().equals(Optional.of(person)))
                .manager()
                .ifPresent(manager -> tell(snapshot, draft, manager.username(), kind, told));
    }

    private static void tell(Snapshot snapshot, CaseDraft draft, String person, String kind, Text text) {
        if (!person.equals(snapshot.actor().username())) {
            draft.tell(person, kind, text);
        }
    }
}
