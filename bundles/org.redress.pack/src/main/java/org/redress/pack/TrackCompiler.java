package org.redress.pack;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.redress.api.procedure.ClockDecl;
import org.redress.api.procedure.TrackDecl;
import org.redress.pack.Node.MapNode;

/** Compiles tracks outside the house; their deadlines join those of the pack. */
final class TrackCompiler {

    /** What came out: the tracks, and their deadlines. */
    record Tracks(List<TrackDecl> declared, List<ClockDecl> clocks) {}

    private final String pack;
    private final Conditions conditions;
    private final ClockCompiler clocks;
    private final Errors errors;

    TrackCompiler(String pack, Conditions conditions, ClockCompiler clocks, Errors errors) {
        this.pack = pack;
        this.conditions = conditions;
        this.clocks = clocks;
        this.errors = errors;
    }

    /** @param others clocks of the pack that no track owns; ids are unique over all */
    Tracks compile(MapNode tracks, MapNode others) {
        List<TrackDecl> declared = new ArrayList<>();
        List<ClockDecl> own = new ArrayList<>();
        Map<String, Mark> used = new HashMap<>();
        others.entries().forEach((id, entry) -> used.put(id, entry.key()));
        tracks.entries().forEach((code, entry) -> {
            MapNode track = Fields.map(entry.value());
            List<String> ids = new ArrayList<>();
            Fields.map(track.get("clocks")).entries().forEach((id, clock) -> {
                Mark earlier = used.putIfAbsent(id, clock.key());
                if (earlier != null) {
                    errors.add(clock.key(), Fault.REPEATED_ID, Map.of("name", id, "line", earlier.line()));
                }
                own.add(clocks.ofTrack(pack + "/" + id, clock.key(), Fields.map(clock.value()), code));
                ids.add(pack + "/" + id);
            });
            declared.add(track(code, track, ids));
        });
        return new Tracks(declared, own);
    }

    private TrackDecl track(String code, MapNode track, List<String> ids) {
        List<TrackDecl.Result> results = new ArrayList<>();
        Fields.map(track.get("results")).entries().forEach((result, entry) -> {
            MapNode node = Fields.map(entry.value());
            results.add(
                    new TrackDecl.Result(result, Fields.text(node.get("title")), Fields.truth(node.get("settles"))));
        });
        return new TrackDecl(
                pack + "/" + code,
                Fields.text(track.get("title")),
                Fields.string(track.get("body")),
                conditions
                        .compile(track.get("when"), List.of())
                        .map(when -> new TrackDecl.Need(when, Fields.text(track.get("otherwise")))),
                Fields.truth(track.get("keep-running")),
                ids,
                results,
                Fields.text(track.get("why")));
    }
}
