package org.redress.manager.plan;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import org.redress.api.plugin.RefusedPack;
import org.redress.api.text.Text;
import org.redress.extension.LivePlugins;
import org.redress.extension.Origin;
import org.redress.store.port.PluginFileStore;
import org.redress.store.port.PluginFileStore.Wanted;
import org.redress.store.port.Standing.Placed;

/** The steps of a course that are files: what every node's folder has to hold is written down, and this node is waited for. */
final class FileCourse {

    private static final long LOOK_AGAIN_MILLIS = 100;

    private final LivePlugins live;
    private final PluginFileStore files;
    private final FolderFiles folder;
    private final Duration patience;

    /** @param patience how long a node may take to bring in a file or to let go of it */
    FileCourse(LivePlugins live, PluginFileStore files, FolderFiles folder, Duration patience) {
        this.live = live;
        this.files = files;
        this.folder = folder;
        this.patience = patience;
    }

    /** Brings it, or takes it away; says why not. */
    Optional<Text> reach(Placed file) {
        return file.there() ? bring(file) : takeAway(file);
    }

    /** Whether it is so already. */
    boolean stands(Placed file) {
        return file.there() ? live(file) : !live(file) && !wanted(file);
    }

    private boolean live(Placed file) {
        return live.broughtBy(Origin.ofFile(file.name()))
                .filter(version -> version.ref().digest().equals(file.pack()))
                .isPresent();
    }

    private boolean complete(Placed file) {
        return live(file) && folder.complete(Origin.ofFile(file.name()));
    }

    private boolean wanted(Placed file) {
        return files.wanted().stream()
                .filter(Wanted::present)
                .anyMatch(wanted ->
                        wanted.name().equals(file.name()) && wanted.sha256().equals(file.sha256()));
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
                .filter(refused -> refused.origin().equals(Origin.ofFile(file.name())))
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
}
