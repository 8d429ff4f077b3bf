package org.redress.manager.deploy;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import java.util.Optional;
import org.apache.felix.fileinstall.ArtifactInstaller;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.redress.api.plugin.PackDeployment;
import org.redress.api.plugin.PluginSignature;
import org.redress.api.text.Text;
import org.redress.extension.CodeSwitch;
import org.redress.extension.LivePlugins;
import org.redress.extension.LiveVersion;
import org.redress.extension.Origin;
import org.redress.manager.deploy.PackIntake.Delivery;
import org.redress.manager.source.PackFile;
import org.redress.manager.source.PackJar;
import org.redress.manager.source.UnfitSource;
import org.redress.manager.trust.PluginTrust;
import org.redress.manager.trust.PluginTrust.Admitted;
import org.redress.store.port.PluginStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes packs from the watched folder: single YAML files, and jars that carry the header {@code Redress-Pack}. Called by the
 * watcher's one thread.
 */
@Component(
        service = ArtifactInstaller.class,
        immediate = true,
        property = {"service.ranking:Integer=1000", "redress.installer=packs"})
public final class PackFileInstaller implements ArtifactInstaller {

    private static final Logger LOG = LoggerFactory.getLogger(PackFileInstaller.class);

    private final BundleContext context;
    private final PackIntake intake;
    private final DroppedBundles bundles;
    private final DeployedFiles files;
    private final CodeSwitch code;
    private final PluginTrust trust;

    @Activate
    public PackFileInstaller(
            BundleContext context,
            @Reference PackDeployment deployment,
            @Reference LivePlugins plugins,
            @Reference PluginStore store,
            @Reference DeployedFiles files,
            @Reference CodeSwitch code,
            @Reference PluginTrust trust) {
        this.context = context;
        this.intake = new PackIntake(deployment, plugins, store);
        this.bundles = new DroppedBundles(context);
        this.files = files;
        this.code = code;
        this.trust = trust;
        files.all().stream().filter(File::isFile).forEach(this::install);
    }

    @Override
    public boolean canHandle(File file) {
        if (DeployedFiles.unfinished(file)) {
            return false;
        }
        if (PackFile.named(file) || PackJar.marked(file)) {
            return true;
        }
        // A broken jar in place of one of ours is ours to refuse; otherwise the good one would be taken down for it.
        return files.has(file) && !readableJar(file) || trust.required() && !othersTake(file);
    }

    /** Where signatures are required, nothing else gets in by the watched folder either: no bundle, no feature, no configuration. */
    private boolean othersTake(File file) {
        return trust.holds(file)
                || file.getAbsoluteFile()
                        .getParentFile()
                        .equals(new File(context.getProperty("karaf.etc")).getAbsoluteFile());
    }

    @Override
    public void install(File file) {
        files.add(file);
        if (PackFile.named(file)) {
            intake.take(Origin.of(file), () -> yaml(file));
        } else {
            installJar(file);
        }
    }

    @Override
    public void update(File file) {
        install(file);
    }

    @Override
    public void uninstall(File file) {
        files.remove(file);
        try {
            code.whileUnused(Origin.of(file), () -> {
                intake.withdraw(Origin.of(file));
                bundles.remove(file);
                return null;
            });
        } catch (Exception stuck) {
            LOG.warn(
                    "RD-PLG-112 the bundle of {} could not be removed ({}); its pack is parked all the same. Remove it with"
                            + " bundle:uninstall",
                    file.getName(),
                    stuck.getMessage());
        }
    }

    private void installJar(File file) {
        File copy = context.getDataFile("incoming.jar");
        try {
            // Pack and bundle must come from the same bytes, whatever happens to the file meanwhile.
            if (file.length() <= PackJar.MAX_BYTES) {
                Files.copy(file.toPath(), copy.toPath(), StandardCopyOption.REPLACE_EXISTING);
                code.whileUnused(Origin.of(file), () -> {
                    installJar(file, copy);
                    return null;
                });
            } else {
                intake.take(Origin.of(file), () -> {
                    throw PackJar.tooLarge(file.getName());
                });
            }
        } catch (Exception unreadable) {
            intake.take(Origin.of(file), () -> {
                throw unreadable instanceof IOException io ? io : new IOException(unreadable);
            });
        } finally {
            copy.delete();
        }
    }

    private void installJar(File file, File copy) throws BundleException, IOException {
        String origin = Origin.of(file);
        Optional<LiveVersion> before = intake.broughtBy(origin);
        if (!intake.take(origin, () -> jar(file, copy))) {
            if (before.isEmpty()) {
                // What lay in the container's cache from an earlier run brings nothing either.
                bundles.remove(file);
            }
            return;
        }
        try {
            bundles.put(file, copy);
        } catch (MissingSpi missing) {
            intake.putBack(origin, before);
            intake.refuse(origin, "RD-PLG-117", missing.words());
        } catch (BundleException | IOException | IllegalStateException unusable) {
            intake.putBack(origin, before);
            intake.refuse(
                    origin,
                    "RD-PLG-110",
                    Text.of(
                                    "容器无法安装该 jar（{why}）；请检查其清单。",
                                    "the container cannot install the jar ({why}); check its manifest")
                            .with("why", unusable.getMessage()));
        }
    }

    private Delivery yaml(File file) throws IOException, UnfitSource {
        Admitted admitted = trust.yaml(file.getName(), PackFile.bytes(file));
        return new Delivery(PackFile.read(file.getName(), admitted.content()), admitted.signature());
    }

    private Delivery jar(File file, File copy) throws IOException, UnfitSource {
        if (copy.length() > PackJar.MAX_BYTES) {
            throw PackJar.tooLarge(file.getName());
        }
        PluginSignature signature = trust.jar(file.getName(), Files.readAllBytes(copy.toPath()));
        return new Delivery(PackJar.read(file.getName(), copy), signature);
    }

    private static boolean readableJar(File file) {
        if (!file.getName().toLowerCase(Locale.ROOT).endsWith(".jar")) {
            return false;
        }
        try (java.util.zip.ZipFile jar = new java.util.zip.ZipFile(file)) {
            return jar.size() > 0;
        } catch (IOException | IllegalArgumentException broken) {
            return false;
        }
    }
}
