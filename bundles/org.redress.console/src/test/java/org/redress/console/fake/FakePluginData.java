package org.redress.console.fake;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
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
import org.redress.api.problem.FieldError;
import org.redress.api.problem.Outcome;
import org.redress.api.problem.Problem;
import org.redress.api.procedure.PackRef;
import org.redress.api.text.Text;

/** A removed plugin of which cases need one version, and one that is there. */
public final class FakePluginData implements PluginData {

    private static final Instant NOW = org.redress.console.fake.Cases.NOW;
    private static final PackRef USED = new PackRef("old-law", "1.0.0", "a".repeat(64));
    private static final PackRef UNUSED = new PackRef("old-law", "2.0.0", "b".repeat(64));

    public final List<PluginPurge> purges = new ArrayList<>();
    public final List<Text> hindrances = new ArrayList<>();
    /** What would go now, where it is not what it was. */
    public String digest = "c".repeat(64);

    public PluginPurge asked(String by) {
        PluginPurge purge = new PluginPurge(
                "p" + purges.size(),
                "old-law",
                State.ASKED,
                "不再使用",
                by,
                NOW,
                NOW.plus(Duration.ofDays(7)),
                scope(),
                Optional.empty(),
                Optional.empty());
        purges.add(0, purge);
        return purge;
    }

    private PurgeScope scope() {
        return new PurgeScope(List.of(UNUSED), List.of(USED), Map.of(Part.DECISIONS, 2), digest);
    }

    private KeptData removed() {
        return new KeptData(
                "old-law",
                true,
                List.of(
                        new KeptData.Version(UNUSED, "deploy:old-law-2.jar", NOW, false, 1900, new Cases(0, 0, 0)),
                        new KeptData.Version(USED, "deploy:old-law.jar", NOW, false, 1800, new Cases(1, 0, 2))),
                Map.of(Part.DECISIONS, 2, Part.DECISION_LOG, 5),
                scope(),
                hindrances,
                purges);
    }

    @Override
    public Outcome<List<KeptData>> all(Caller caller) {
        KeptData there = new KeptData(
                "law-cn",
                false,
                List.of(),
                Map.of(Part.DECISIONS, 1),
                new PurgeScope(List.of(), List.of(), Map.of(), "d"),
                List.of(Text.of("仍在部署", "It is deployed")),
                List.of());
        return Outcome.done(List.of(there, removed()));
    }

    @Override
    public Outcome<KeptData> find(Caller caller, String plugin) {
        return plugin.equals("old-law")
                ? Outcome.done(removed())
                : new Outcome.NotFound<>(Problem.of("RD-PLG-291", "没有", "Nothing"));
    }

    @Override
    public Outcome<PluginExport> export(Caller caller, String plugin, boolean cases) {
        return Outcome.done(new PluginExport(
                "plugin-data-old-law.zip", out -> out.write(("cases " + cases).getBytes(StandardCharsets.UTF_8))));
    }

    @Override
    public Outcome<PluginPurge> askPurge(Caller caller, String plugin, String reason) {
        return reason.isBlank()
                ? new Outcome.Invalid<>(
                        Problem.of("RD-PLG-299", "有 1 处内容不正确。", "1 value(s) are wrong."),
                        List.of(new FieldError("/reason", Text.of("请填写原因", "Give a reason"))))
                : Outcome.done(asked(caller.username()));
    }

    @Override
    public Outcome<PluginPurge> confirmPurge(Caller caller, String plugin, String purge) {
        return purges.get(0).scope().digest().equals(digest)
                ? ended(caller, State.DONE)
                : new Outcome.Stale<>(Problem.of("RD-PLG-298", "申请之后数据有变化", "It has changed"));
    }

    @Override
    public Outcome<PluginPurge> withdrawPurge(Caller caller, String plugin, String purge) {
        return ended(caller, State.WITHDRAWN);
    }

    private Outcome<PluginPurge> ended(Caller caller, State state) {
        PluginPurge ended = purges.remove(0).ended(state, Optional.of(caller.username()), NOW);
        purges.add(0, ended);
        return Outcome.done(ended);
    }
}
