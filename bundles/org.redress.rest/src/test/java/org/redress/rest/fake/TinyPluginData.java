package org.redress.rest.fake;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.redress.api.account.Caller;
import org.redress.api.plugin.KeptData;
import org.redress.api.plugin.KeptData.Cases;
import org.redress.api.plugin.KeptData.Part;
import org.redress.api.plugin.PluginData;
import org.redress.api.plugin.PluginExport;
import org.redress.api.plugin.PluginPurge;
import org.redress.api.plugin.PluginPurge.State;
import org.redress.api.plugin.PurgeScope;
import org.redress.api.problem.Outcome;
import org.redress.api.problem.Problem;
import org.redress.api.procedure.PackRef;
import org.redress.api.text.Text;

/** One removed plugin with two versions, one of which a case needs. */
public final class TinyPluginData implements PluginData {

    /** What somebody changed a purge after it had been asked for. */
    public static final String CHANGED = "changed";

    private static final PackRef USED = new PackRef("old-law", "1.0.0", "a".repeat(64));
    private static final PackRef UNUSED = new PackRef("old-law", "2.0.0", "b".repeat(64));
    private static final PurgeScope SCOPE =
            new PurgeScope(List.of(UNUSED), List.of(USED), Map.of(Part.DECISION_LOG, 3), "c".repeat(64));

    private Optional<PluginPurge> asked = Optional.empty();

    @Override
    public Outcome<List<KeptData>> all(Caller caller) {
        return allowed(caller, List.of(kept()));
    }

    private KeptData kept() {
        return new KeptData(
                "old-law",
                true,
                List.of(
                        new KeptData.Version(
                                UNUSED, "deploy:old-law.jar", Samples.RECEIVED, false, 900, new Cases(0, 0, 0)),
                        new KeptData.Version(
                                USED, "deploy:old-law.jar", Samples.RECEIVED, false, 800, new Cases(1, 0, 2))),
                Map.of(Part.DECISION_LOG, 3),
                SCOPE,
                List.of(Text.of("仍启用", "still on")),
                asked.stream().toList());
    }

    @Override
    public Outcome<KeptData> find(Caller caller, String plugin) {
        return plugin.equals("old-law")
                ? allowed(caller, kept())
                : new Outcome.NotFound<>(Problem.of("RD-PLG-291", "没有", "Nothing"));
    }

    @Override
    public Outcome<PluginExport> export(Caller caller, String plugin, boolean cases) {
        return allowed(
                caller,
                new PluginExport(
                        "plugin-data-" + plugin + ".zip",
                        out -> out.write(("cases " + cases).getBytes(StandardCharsets.UTF_8))));
    }

    @Override
    public Outcome<PluginPurge> askPurge(Caller caller, String plugin, String reason) {
        PluginPurge purge = new PluginPurge(
                "p1",
                plugin,
                State.ASKED,
                reason,
                caller.username(),
                Samples.RECEIVED,
                Samples.RECEIVED.plus(Duration.ofDays(7)),
                SCOPE,
                Optional.empty(),
                Optional.empty());
        asked = Optional.of(purge);
        return allowed(caller, purge);
    }

    @Override
    public Outcome<PluginPurge> confirmPurge(Caller caller, String plugin, String purge) {
        return purge.equals(CHANGED)
                ? new Outcome.Stale<>(Problem.of("RD-PLG-298", "已变", "Changed"))
                : ended(caller, State.DONE);
    }

    @Override
    public Outcome<PluginPurge> withdrawPurge(Caller caller, String plugin, String purge) {
        return ended(caller, State.WITHDRAWN);
    }

    private Outcome<PluginPurge> ended(Caller caller, State state) {
        asked = asked.map(purge -> purge.ended(state, Optional.of(caller.username()), Samples.RECEIVED));
        return allowed(caller, asked.orElseThrow());
    }

    private static <T> Outcome<T> allowed(Caller caller, T value) {
        return caller.username().equals("admin")
                ? Outcome.done(value)
                : new Outcome.Forbidden<>(Problem.of("RD-PLG-290", "只有管理员", "Only administrators"));
    }
}
