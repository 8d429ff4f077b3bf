package org.redress.upkeep.backup;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;
import org.osgi.framework.BundleContext;
import org.osgi.service.cm.ConfigurationAdmin;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.redress.api.account.Accounts;
import org.redress.api.account.Caller;
import org.redress.api.problem.Outcome;
import org.redress.api.text.Text;
import org.redress.api.upkeep.Configuration;
import org.redress.api.upkeep.NodeBackup;
import org.redress.store.port.DatabaseUpkeep;
import org.redress.upkeep.Administrators;
import org.redress.upkeep.node.NodePaths;
import org.redress.upkeep.node.PrivateFiles;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes backups while people work. */
@Component(service = NodeBackup.class)
public final class BackupDesk implements NodeBackup {

    private static final Logger LOG = LoggerFactory.getLogger(BackupDesk.class);

    private final Administrators administrators;
    private final Configuration configuration;
    private final DatabaseUpkeep database;
    private final NodePaths paths;
    private final String software;
    private final Semaphore turn = new Semaphore(1);
    private final Clock clock = Clock.systemUTC();

    @Activate
    public BackupDesk(
            BundleContext context,
            @Reference Accounts accounts,
            @Reference Configuration configuration,
            @Reference DatabaseUpkeep database,
            @Reference ConfigurationAdmin settings) {
        this.administrators = new Administrators(accounts);
        this.configuration = configuration;
        this.database = database;
        this.paths = NodePaths.of(context, settings);
        this.software = context.getBundle().getVersion().toString();
    }

    @Override
    public Outcome<Report> backup(Caller caller, Path directory, Consumer<Text> progress) {
        if (!administrators.include(caller)) {
            return Administrators.refusal();
        }
        if (!turn.tryAcquire()) {
            return Refusals.running();
        }
        try {
            Path target = directory.toAbsolutePath().normalize();
            Optional<Outcome<Report>> refusal = new TargetCheck(paths).refusal(target, database.size());
            return refusal.isPresent() ? refusal.get() : copy(caller, target, progress);
        } catch (IOException failure) {
            return Refusals.failed(failure);
        } finally {
            turn.release();
        }
    }

    private Outcome<Report> copy(Caller caller, Path target, Consumer<Text> progress) throws IOException {
        PrivateFiles.directory(target);
        try {
            Report report = write(caller, target, progress);
            LOG.info(
                    "backup of {} file(s), {} bytes, schema {} made in {} by {}",
                    report.files(),
                    report.bytes(),
                    report.schema(),
                    target,
                    caller.username());
            return Outcome.done(report);
        } catch (IOException | RuntimeException failure) {
            LOG.error("RD-UPK-205 the backup in {} was not finished and is removed", target, failure);
            PrivateFiles.delete(target);
            return Refusals.failed(failure);
        }
    }

    private Report write(Caller caller, Path target, Consumer<Text> progress) throws IOException {
        String made = clock.instant().truncatedTo(ChronoUnit.SECONDS).toString();
        boolean inside = database.files().isPresent();
        // Read before copying: a node of a newer version that came meanwhile must not pass for this one.
        int schema = database.schema();
        if (inside) {
            progress.accept(Text.of("正在复制数据库…", "Copying the database…"));
            Path copies = Files.createDirectory(target.resolve(Parts.DATABASE));
            try (CopyWatch watch = new CopyWatch(copies, database.size(), progress)) {
                database.copyInto(copies);
            }
        }
        progress.accept(Text.of("正在复制插件与设置…", "Copying plugins and settings…"));
        FolderCopy.of(paths.deploy(), target.resolve(Parts.DEPLOY));
        FolderCopy.of(paths.settings(), target.resolve(Parts.SETTINGS));
        Path key = paths.data().resolve(Parts.HOST_KEY);
        if (Files.isRegularFile(key)) {
            Files.createDirectory(target.resolve(Parts.DATA));
            Files.copy(key, target.resolve(Parts.DATA).resolve(Parts.HOST_KEY));
        }
        if (configuration.export(caller, true) instanceof Outcome.Done<String> file) {
            Files.writeString(target.resolve(Parts.CONFIGURATION), file.value(), StandardCharsets.UTF_8);
        }
        progress.accept(Text.of("正在计算校验值…", "Computing checksums…"));
        List<Path> files = PrivateFiles.below(target);
        long bytes = 0;
        for (Path file : files) {
            bytes += Files.size(file);
        }
        // Last: what has no manifest is no backup.
        new Manifest(software, made, inside, schema, bytes, Manifest.digests(target, files)).write(target);
        PrivateFiles.closeAll(target);
        return new Report(target, inside, schema, files.size(), bytes);
    }
}
