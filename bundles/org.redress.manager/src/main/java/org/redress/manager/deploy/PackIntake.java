package org.redress.manager.deploy;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.redress.api.plugin.PackDeployment;
import org.redress.api.plugin.PluginSignature;
import org.redress.api.procedure.PackCompiler.Compiled;
import org.redress.api.procedure.PackError;
import org.redress.api.procedure.PackSource;
import org.redress.api.text.Text;
import org.redress.extension.LivePlugins;
import org.redress.extension.LiveVersion;
import org.redress.manager.source.UnfitSource;
import org.redress.store.port.PluginStore;

/**
 * The way from something readable into the registry. Never throws: whoever calls is a watcher that would only print a stack
 * trace, while administrators look at the list of refused packs.
 */
final class PackIntake {

    /** What was delivered, with its signature looked at. */
    record Delivery(PackSource source, PluginSignature signature) {}

    /** Where a pack comes from. Looks at the signature before anything else, and throws when it may not come in. */
    interface Reading {
        Delivery read() throws IOException, UnfitSource;
    }

    private final PackDeployment deployment;
    private final LivePlugins plugins;
    private final PluginStore store;

    PackIntake(PackDeployment deployment, LivePlugins plugins, PluginStore store) {
        this.deployment = deployment;
        this.plugins = plugins;
        this.store = store;
    }

    /**
     * Reads and deploys.
     *
     * @return whether it is live now; otherwise the reason is recorded and logged
     */
    boolean take(String origin, Reading reading) {
        try {
            Delivery delivery = reading.read();
            return deployment.deploy(origin, delivery.source(), delivery.signature()) instanceof Compiled;
        } catch (UnfitSource unfit) {
            plugins.refuse(origin, unfit.errors());
        } catch (IOException | RuntimeException failed) {
            refuse(
                    origin,
                    "RD-PLG-111",
                    Text.of(
                                    "读取或保存失败（{why}）；请检查文件权限和数据库后重新放入。",
                                    "could not be read or stored ({why}); check the file's permissions and the database, then"
                                            + " put it there again")
                            .with("why", failed));
        }
        return false;
    }

    void refuse(String origin, String code, Text message) {
        plugins.refuse(origin, List.of(new PackError(origin.substring(origin.indexOf(':') + 1), 0, 0, code, message)));
    }

    Optional<LiveVersion> broughtBy(String origin) {
        return plugins.broughtBy(origin);
    }

    void withdraw(String origin) {
        deployment.withdraw(origin);
    }

    /** Puts back what an origin brought before, when what was to follow it could not be completed. */
    void putBack(String origin, Optional<LiveVersion> before) {
        Optional<PackSource> source =
                before.flatMap(version -> store.source(version.ref().digest()));
        if (source.isPresent()) {
            deployment.deploy(origin, source.get(), before.get().signature());
        } else {
            deployment.withdraw(origin);
        }
    }
}
