package org.redress.shell;

import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.CommandException;
import org.apache.karaf.shell.support.table.ShellTable;
import org.redress.api.health.InvariantMonitor;
import org.redress.api.health.InvariantReport;
import org.redress.api.health.InvariantReport.Violations;
import org.redress.api.health.InvariantRule;

/** Whether what must hold of every case holds. */
@Service
@Command(
        scope = "redress",
        name = "invariants",
        description = "Counts cases that break a rule which holds of every case / 检查每件投诉都须满足的规则")
public final class InvariantsCommand extends RedressCommand {

    @Reference
    private InvariantMonitor invariants;

    @Override
    public Object execute() throws CommandException {
        InvariantReport report = require(invariants.report(caller()));
        ShellTable table = new ShellTable();
        for (String column : new String[] {"Rule", "", "Broken by", "For example"}) {
            table.column(column);
        }
        for (InvariantRule rule : InvariantRule.values()) {
            Violations found = report.of(rule);
            table.addRow()
                    .addContent(
                            rule.code(),
                            Shown.text(rule.title()),
                            found.count(),
                            Shown.plain(String.join(", ", found.examples())));
        }
        table.print(out());
        out().println();
        out().println(Shown.time(report.checkedAt()) + ": " + report.openCases() + " open cases, "
                + report.clocksRunning()
                + " deadlines running, " + report.clocksDue() + " due, " + report.clocksFired()
                + " acted on since this node started");
        return null;
    }
}
