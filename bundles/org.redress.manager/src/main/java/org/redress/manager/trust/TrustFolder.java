package org.redress.manager.trust;

import java.io.File;
import org.apache.felix.fileinstall.ArtifactInstaller;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.redress.api.plugin.PluginSignature;
import org.redress.extension.LivePlugins;
import org.redress.extension.LiveVersion;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Judges what is live anew when a trusted key comes, changes or goes. What is live stays live: only the next delivery and the
 * next start ask for its signature again. Called by the watcher's one thread.
 */
@Component(service = ArtifactInstaller.class, immediate = true, property = "service.ranking:Integer=1001")
public final class TrustFolder implements ArtifactInstaller {

    private static final Logger LOG = LoggerFactory.getLogger(TrustFolder.class);

    private final PluginTrust trust;
    private final LivePlugins plugins;

    @Activate
    public TrustFolder(@Reference PluginTrust trust, @Reference LivePlugins plugins) {
        this.trust = trust;
        this.plugins = plugins;
    }

    @Override
    public boolean canHandle(File file) {
        return trust.holds(file);
    }

    @Override
    public void install(File key) {
        judge();
    }

    @Override
    public void update(File key) {
        judge();
    }

    @Override
    public void uninstall(File key) {
        judge();
    }

    private void judge() {
        for (LiveVersion version : plugins.live()) {
            PluginSignature now = trust.again(version.signature());
            if (!now.equals(version.signature())) {
                plugins.judge(version.origin(), now);
                report(version, now);
            }
        }
    }

    private static void report(LiveVersion version, PluginSignature now) {
        String plugin = version.plugin() + " " + version.ref().version();
        if (now.trusted()) {
            LOG.info(
                    "{} from {} is signed by {}{}",
                    plugin,
                    version.origin(),
                    now.by().orElse("?"),
                    now.unit().map(unit -> ", for " + unit + " and below").orElse(""));
        } else {
            LOG.warn(
                    "RD-PLG-127 the key that signed {} from {} is no longer trusted; it goes on until it is delivered again or the node"
                            + " starts again. Replace it, switch it off, or put the key back",
                    plugin,
                    version.origin());
        }
    }
}
