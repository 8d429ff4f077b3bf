package org.redress.manager.deploy;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleEvent;
import org.osgi.framework.Constants;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.util.tracker.BundleTracker;
import org.osgi.util.tracker.BundleTrackerCustomizer;
import org.redress.api.plugin.PackDeployment;
import org.redress.api.plugin.PluginSignature;
import org.redress.extension.LivePlugins;
import org.redress.extension.Origin;
import org.redress.manager.deploy.PackIntake.Delivery;
import org.redress.manager.source.PackBundle;
import org.redress.manager.source.UnfitSource;
import org.redress.manager.trust.PluginTrust;
import org.redress.store.port.PluginStore;

/** Takes packs from started bundles that did not come through the watched folder: features, {@code bundle:install}. */
@Component(
        service = {},
        immediate = true)
public final class PackBundleTracker implements BundleTrackerCustomizer<String> {

    private final BundleContext context;
    private final PackIntake intake;
    private final PluginTrust trust;
    private final BundleTracker<String> tracker;
    /** Bundle that an origin was read from last: two versions of one bundle share a symbolic name. */
    private final Map<String, Long> readFrom = new HashMap<>();

    private volatile boolean closing;

    @Activate
    public PackBundleTracker(
            BundleContext context,
            @Reference PackDeployment deployment,
            @Reference LivePlugins plugins,
            @Reference PluginStore store,
            @Reference PluginTrust trust) {
        this.context = context;
        this.trust = trust;
        this.intake = new PackIntake(deployment, plugins, store);
        this.tracker = new BundleTracker<>(context, Bundle.STARTING | Bundle.ACTIVE, this);
        tracker.open();
    }

    @Deactivate
    void close() {
        // The bundles stay: only we go.
        closing = true;
        tracker.close();
    }

    @Override
    public String addingBundle(Bundle bundle, BundleEvent event) {
        if (bundle.getBundleId() == Constants.SYSTEM_BUNDLE_ID
                || Origin.dropped(bundle)
                || !PackBundle.marked(bundle)) {
            return null;
        }
        String origin = Origin.of(bundle);
        synchronized (readFrom) {
            readFrom.put(origin, bundle.getBundleId());
        }
        intake.take(origin, () -> delivery(bundle));
        return origin;
    }

    private Delivery delivery(Bundle bundle) throws IOException, UnfitSource {
        PluginSignature signature = trust.bundle(bundle.getSymbolicName(), bundle.getLocation());
        return new Delivery(PackBundle.read(bundle), signature);
    }

    @Override
    public void modifiedBundle(Bundle bundle, BundleEvent event, String origin) {
        // From starting to active: nothing of its content changes.
    }

    @Override
    public void removedBundle(Bundle bundle, BundleEvent event, String origin) {
        boolean last;
        synchronized (readFrom) {
            last = readFrom.remove(origin, bundle.getBundleId());
        }
        if (last && !closing && !nodeStops()) {
            intake.withdraw(origin);
        }
    }

    private boolean nodeStops() {
        return context.getBundle(Constants.SYSTEM_BUNDLE_LOCATION).getState() == Bundle.STOPPING;
    }
}
