package org.redress.manager.deploy;

import org.apache.felix.fileinstall.ArtifactInstaller;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.framework.startlevel.FrameworkStartLevel;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.redress.extension.Recovery;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Wakes the watcher of the folder {@code deploy/} once our installer is there. Before, after a restart, it would hand our
 * files to whoever else can install a jar ({@code felix.fileinstall.active.level} in its configuration). After a start for
 * recovery it sleeps on.
 */
@Component(
        service = {},
        immediate = true)
public final class StartLevelRaiser {

    static final int WATCHING = 110;

    private static final Logger LOG = LoggerFactory.getLogger(StartLevelRaiser.class);

    @Activate
    public StartLevelRaiser(
            BundleContext context, @Reference(target = "(redress.installer=packs)") ArtifactInstaller installer) {
        FrameworkStartLevel level =
                context.getBundle(Constants.SYSTEM_BUNDLE_LOCATION).adapt(FrameworkStartLevel.class);
        if (Recovery.on(context)) {
            LOG.warn(
                    "RD-PLG-116 this node was started for recovery: plugins in the watched folder are left out and no code of"
                            + " plugins is asked. Take away what is in the way and start it again");
        } else if (level.getStartLevel() < WATCHING) {
            level.setStartLevel(WATCHING);
        }
    }
}
