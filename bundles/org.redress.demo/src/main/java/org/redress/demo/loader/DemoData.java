package org.redress.demo.loader;

import java.util.List;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Modified;
import org.osgi.service.component.annotations.Reference;
import org.redress.api.account.Accounts;
import org.redress.api.casework.CaseDesk;
import org.redress.api.evidence.EvidenceVault;
import org.redress.api.plugin.PluginAdministration;
import org.redress.api.plugin.ProcedureCatalog;
import org.redress.api.problem.Problem;
import org.redress.api.time.BusinessClock;
import org.redress.api.unit.Units;
import org.redress.demo.DemoLoader;
import org.redress.demo.chain.DemoChain;
import org.redress.demo.complaint.DemoComplaints;
import org.redress.demo.complaint.DemoFiles;
import org.redress.demo.file.DemoCases;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Loads the chain when the node starts in demo mode. Its bundle starts after those of the packs, so that roles which they
 * declare are known by then; a pack that comes later gets its accounts at the next start or by the command. Registers
 * itself when that is done, and not before as a declared service is: a node counts as ready once the service is there,
 * and whoever hears that signs in.
 */
@Component(
        service = {},
        immediate = true,
        configurationPid = "org.redress.node",
        configurationPolicy = ConfigurationPolicy.REQUIRE)
public final class DemoData implements DemoLoader {

    private static final Logger LOG = LoggerFactory.getLogger(DemoData.class);

    /** The line of {@code etc/org.redress.node.cfg} that matters here. */
    public @interface Config {

        boolean demo() default false;
    }

    private final DemoChain chain;
    private final DemoComplaints complaints;
    private final ServiceRegistration<DemoLoader> registration;
    private volatile boolean demo;

    @Activate
    public DemoData(
            @Reference Units units,
            @Reference Accounts accounts,
            @Reference PluginAdministration plugins,
            @Reference ProcedureCatalog catalog,
            @Reference CaseDesk desk,
            @Reference EvidenceVault vault,
            @Reference BusinessClock clock,
            BundleContext context,
            Config config) {
        this.chain = new DemoChain(units, accounts, plugins, catalog);
        this.complaints = new DemoComplaints(desk, vault, catalog, units, accounts, clock, new DemoFiles(context));
        this.demo = config.demo();
        if (demo) {
            report(ensure());
        }
        this.registration = context.registerService(DemoLoader.class, this, null);
    }

    @Deactivate
    void withdraw() {
        registration.unregister();
    }

    @Modified
    void modified(Config config) {
        demo = config.demo();
    }

    private static void report(Loaded loaded) {
        if (!loaded.units().isEmpty()
                || !loaded.accounts().isEmpty()
                || !loaded.activations().isEmpty()) {
            LOG.info(
                    "demonstration: {} units, {} accounts created, {} activations decided",
                    loaded.units().size(),
                    loaded.accounts().size(),
                    loaded.activations().size());
        }
        loaded.problems()
                .forEach(problem -> LOG.warn(
                        "RD-DEMO-004 part of the demonstration is missing: {} {}; put it right and run redress:demo-load",
                        problem.code(),
                        problem.message().in("en")));
    }

    @Override
    public synchronized Loaded ensure() {
        return demo ? chain.ensure() : new Loaded(List.of(), List.of(), List.of(), List.of(), List.of(notInDemoMode()));
    }

    @Override
    public LoadedCases loadCases(int perPack) {
        if (!demo) {
            return new LoadedCases(List.of(), List.of(notInDemoMode()));
        }
        if (perPack < 1 || perPack > DemoCases.MOST) {
            return new LoadedCases(
                    List.of(),
                    List.of(Problem.of(
                            "RD-DEMO-002",
                            "每个流程可登记 1–" + DemoCases.MOST + " 件。",
                            "Each procedure brings 1–" + DemoCases.MOST + " of them.")));
        }
        return complaints.load(perPack);
    }

    private static Problem notInDemoMode() {
        return Problem.of(
                "RD-DEMO-001",
                "此节点不在演示模式；如需演示，请设置 REDRESS_DEMO=true 后重新启动。",
                "This node is not in demo mode. Set REDRESS_DEMO=true and start it again.");
    }
}
