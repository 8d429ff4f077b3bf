package org.redress.shell;

import java.util.List;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.CommandException;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceReference;
import org.redress.api.problem.Problem;
import org.redress.demo.DemoLoader;

/** Loads the demonstration chain. */
@Service
@Command(
        scope = "redress",
        name = "demo-load",
        description = "Loads the demonstration chain, in demo mode only; never twice / 载入演示数据（仅演示模式）")
public final class DemoLoadCommand extends RedressCommand {

    @Option(
            name = "--cases",
            description = "Also register so many invented cases of each active procedure, 1-9 / 每个启用流程的案件数")
    private int cases;

    /** Looked up by hand: the command must also exist, and explain itself, where the loader does not. */
    @Reference
    private BundleContext context;

    @Override
    public Object execute() throws CommandException {
        if (cases < 0 || cases > 9) {
            throw wrong("--cases 须在 1 至 9 之间。", "--cases must lie between 1 and 9.");
        }
        ServiceReference<DemoLoader> reference = context.getServiceReference(DemoLoader.class);
        if (reference == null) {
            throw refused("RD-SHL-002 "
                    + (language().equals("zh")
                            ? "演示数据不可用；请以 REDRESS_DEMO=true 启动节点。"
                            : "demo data is not available; start the node with REDRESS_DEMO=true."));
        }
        try {
            load(context.getService(reference));
        } finally {
            context.ungetService(reference);
        }
        return null;
    }

    private void load(DemoLoader loader) {
        DemoLoader.Loaded loaded = loader.ensure();
        out().println("units: " + loaded.units().size() + ", accounts: "
                + loaded.accounts().size() + ", activations: "
                + loaded.activations().size());
        loaded.waiting().forEach(waiting -> out().println("waits for its plugin: " + waiting));
        problems(loaded.problems());
        if (cases > 0) {
            DemoLoader.LoadedCases registered = loader.loadCases(cases);
            out().println("cases: " + registered.numbers().size());
            problems(registered.problems());
        }
    }

    private void problems(List<Problem> problems) {
        problems.forEach(problem -> out().println(problem.code() + " " + Shown.text(problem.message())));
    }
}
