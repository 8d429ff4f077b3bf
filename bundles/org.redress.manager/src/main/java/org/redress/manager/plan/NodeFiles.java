package org.redress.manager.plan;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.framework.wiring.FrameworkWiring;
import org.redress.api.account.Caller;
import org.redress.api.plugin.PluginUpload;
import org.redress.api.time.BusinessClock;
import org.redress.extension.LiveVersion;
import org.redress.extension.Origin;
import org.redress.manager.deploy.DeployedFiles;
import org.redress.manager.source.PackBundle;
import org.redress.manager.source.Sha256;
import org.redress.store.port.PluginFileStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks at the watched folder and at the bundles of this container. */
final class NodeFiles implements FolderFiles {

    private static final Logger LOG = LoggerFactory.getLogger(NodeFiles.class);

    private final BundleContext context;
    private final DeployedFiles deployed;
    private final PluginFileStore files;
    private final BusinessClock clock;

    NodeFiles(BundleContext context, DeployedFiles deployed, PluginFileStore files, BusinessClock clock) {
        this.context = context;
        this.deployed = deployed;
        this.files = files;
        this.clock = clock;
    }

    @Override
    public Optional<String> kept(LiveVersion version) {
        return deployed.all().stream()
                .filter(file -> Origin.of(file).equals(version.origin()))
                .findFirst()
                .flatMap(file -> kept(version, file));
    }

    private Optional<String> kept(LiveVersion version, File file) {
        try {
            byte[] bytes = Files.readAllBytes(file.toPath());
            String sha256 = Sha256.of(bytes);
            files.keep(
                    new PluginUpload(
                            sha256,
                            file.getName(),
                            version.ref(),
                            version.signature(),
                            bytes.length,
                            Caller.SYSTEM_USER,
                            clock.now()),
                    bytes);
            return Optional.of(sha256);
        } catch (IOException gone) {
            LOG.warn("RD-PLG-238 {} cannot be read: {}", file.getName(), gone.toString());
            return Optional.empty();
        }
    }

    @Override
    public Optional<String> bundle(String origin) {
        return installed(origin).map(Bundle::getSymbolicName);
    }

    @Override
    public boolean complete(String origin) {
        return !origin.endsWith(".jar")
                || installed(origin)
                        .filter(bundle -> bundle.getState() == Bundle.ACTIVE)
                        .isPresent();
    }

    @Override
    public List<Dependent> dependents(String origin) {
        return installed(origin).stream()
                .flatMap(bundle -> context
                        .getBundle(Constants.SYSTEM_BUNDLE_ID)
                        .adapt(FrameworkWiring.class)
                        .getDependencyClosure(List.of(bundle))
                        .stream()
                        .filter(dependent -> !dependent.equals(bundle)))
                .map(dependent -> new Dependent(dependent.getSymbolicName(), PackBundle.marked(dependent)))
                .distinct()
                .toList();
    }

    private Optional<Bundle> installed(String origin) {
        return Arrays.stream(context.getBundles())
                .filter(bundle -> Origin.of(bundle).equals(origin))
                .findFirst();
    }
}
