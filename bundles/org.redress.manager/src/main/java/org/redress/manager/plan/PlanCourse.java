package org.redress.manager.plan;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import org.redress.api.account.Caller;
import org.redress.api.plugin.ActivationChange;
import org.redress.api.plugin.EffectiveActivation;
import org.redress.api.plugin.PluginAdministration;
import org.redress.api.plugin.RefusedPack;
import org.redress.api.problem.FieldError;
import org.redress.api.problem.Outcome;
import org.redress.api.text.Text;
import org.redress.extension.LivePlugins;
import org.redress.store.port.PluginFileStore;
import org.redress.store.port.PluginFileStore.Wanted;
import org.redress.store.port.PluginStore;
import org.redress.store.port.Standing;
import org.redress.store.port.Standing.Decided;
import org.redress.store.port.Standing.Placed;

/**
 * Brings things to where a standing says: files that come, the lead, decisions, files that go. Does only what is not so already, so
 * that it may be done again, and the same course leads back.
 */
final class PlanCourse {

    private static final String DEPLOY = "deploy:";
    private static final long LOOK_AGAIN_MILLIS = 100;

    private final LivePlugins live;
    private final PluginStore leads;
    private final PluginFileStore files;
    private final PluginAdministration plugins;
    private final FolderFiles folder;
    private final Duration patience;

    /** @param patience how long a node may take to bring in a file or to let go of it */
    PlanCourse(
            LivePlugins live,
            PluginStore leads,
            PluginFileStore files,
            PluginAdministration plugins,
            FolderFiles folder,
            Duration patience) {
        this.live = live;
        this.leads = leads;
        this.files = files;
        this.plugins = plugins;
        this.folder = folder;
        this.patience = patience;
    }

    /** Whether everything that the standing is about is as it says. */
    boolean stands(String plugin, Standing standing) {
        return standing.files().stream().allMatch(this::stands)
                && standing.lead().stream().allMatch(lead -> lead.origin().equals(live.chosenLead(plugin)))
                && standing.decisions().stream().allMatch(decided -> stands(plugin, decided));
    }

    /** Goes there; says what could not be done, and then has done what comes before it. */
    Optional<Text> reach(Caller caller, String plugin, Standing standing, String reason) {
        for (Placed file : standing.files()) {
            if (file.there() && !stands(file)) {
                Optional<Text> failure = bring(file);
                if (failure.isPresent()) {
                    return failure;
                }
            }
        }
        standing.lead()
                .filter(lead -> !lead.origin().equals(live.chosenLead(plugin)))
                .ifPresent(lead -> {
                    leads.lead(plugin, lead.origin());
                    live.decisionsChanged();
                });
        for (Decided decided : standing.decisions()) {
            if (!stands(plugin, decided)) {
                Optional<Text> failure = decide(caller, plugin, decided, reason);
                if (failure.isPresent()) {
                    return failure;
                }
            }
        }
        for (Placed file : standing.files()) {
            if (!file.there() && !stands(file)) {
                Optional<Text> failure = takeAway(file);
                if (failure.isPresent()) {
                    return failure;
                }
            }
        }
        return Optional.empty();
    }

    private boolean stands(Placed file) {
        return file.there() ? live(file) : !live(file) && !wanted(file);
    }

    private boolean live(Placed file) {
        return live.broughtBy(DEPLOY + file.name())
                .filter(version -> version.ref().digest().equals(file.pack()))
                .isPresent();
    }

    private boolean complete(Placed file) {
        return live(file) && folder.complete(DEPLOY + file.name());
    }

    private boolean wanted(Placed file) {
        return files.wanted().stream()
                .filter(Wanted::present)
                .anyMatch(wanted ->
                        wanted.name().equals(file.name()) && wanted.sha256().equals(file.sha256()));
    }

    private boolean stands(String plugin, Decided decided) {
        return Standings.same(PluginNow.of(plugin, live, files).at(decided.unit()), decided);
    }

    private Optional<Text> bring(Placed file) {
        List<Instant> before = refusals(file).map(RefusedPack::at).stream().toList();
        files.want(file.name(), file.sha256(), true);
        boolean answered = await(() -> complete(file)
                || refusals(file)
                        .map(RefusedPack::at)
                        .filter(at -> !before.contains(at))
                        .isPresent());
        if (complete(file)) {
            return Optional.empty();
        }
        return Optional.of(
                answered
                        ? Text.of("文件 {name} 被拒绝：{why}", "The file {name} was refused: {why}")
                                .with("name", file.name())
                                .with("why", why(file))
                        : late(file));
    }

    private Optional<Text> takeAway(Placed file) {
        files.want(file.name(), file.sha256(), false);
        return await(() -> !live(file)) ? Optional.empty() : Optional.of(late(file));
    }

    private Optional<RefusedPack> refusals(Placed file) {
        return live.refused().stream()
                .filter(refused -> refused.origin().equals(DEPLOY + file.name()))
                .findFirst();
    }

    private Text why(Placed file) {
        return refusals(file)
                .map(refused -> Text.of(errors(refused, "zh"), errors(refused, "en")))
                .orElseGet(() -> Text.same("-"));
    }

    private static String errors(RefusedPack refused, String language) {
        return refused.errors().stream()
                .limit(3)
                .map(error -> error.in(language))
                .collect(Collectors.joining(" "));
    }

    private Text late(Placed file) {
        return Text.of(
                        "{seconds} 秒内监视目录没有处理文件 {name}；请检查该目录的权限与空间。",
                        "The watched folder did not take the change of {name} within {seconds} s; check its permissions and"
                                + " space.")
                .with("name", file.name())
                .with("seconds", patience.toSeconds());
    }

    private boolean await(BooleanSupplier happened) {
        long until = System.nanoTime() + patience.toNanos();
        while (!happened.getAsBoolean()) {
            if (System.nanoTime() > until) {
                return false;
            }
            try {
                Thread.sleep(LOOK_AGAIN_MILLIS);
            } catch (InterruptedException ending) {
                Thread.currentThread().interrupt();
                return false;
            }
        }
        return true;
    }

    private Optional<Text> decide(Caller caller, String plugin, Decided decided, String reason) {
        Outcome<EffectiveActivation> outcome = plugins.decide(
                caller,
                new ActivationChange(
                        plugin,
                        decided.unit(),
                        decided.state(),
                        Optional.of(decided.locked()),
                        Optional.of(decided.range().orElse("")),
                        Optional.of(decided.settings()),
                        reason));
        return outcome instanceof Outcome.Done<EffectiveActivation>
                ? Optional.empty()
                : Optional.of(Text.of("在“{unit}”不能这样决定：{why}", "This cannot be decided at {unit}: {why}")
                        .with("unit", decided.unit())
                        .with("why", why(outcome)));
    }

    private static Text why(Outcome<EffectiveActivation> refused) {
        if (refused instanceof Outcome.Conflict<EffectiveActivation> conflict) {
            return conflict.problem().message();
        }
        if (refused instanceof Outcome.Invalid<EffectiveActivation> invalid) {
            FieldError first = invalid.errors().get(0);
            return Text.of("{pointer} {why}", "{pointer} {why}")
                    .with("pointer", first.pointer())
                    .with("why", first.message());
        }
        return refused instanceof Outcome.Forbidden<EffectiveActivation> forbidden
                ? forbidden.problem().message()
                : Text.of("机构或插件已不存在。", "The unit or the plugin is not there any more.");
    }
}
