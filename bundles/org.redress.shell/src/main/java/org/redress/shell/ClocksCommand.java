package org.redress.shell;

import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.CommandException;
import org.apache.karaf.shell.support.table.ShellTable;
import org.redress.api.casework.ClockLedger;

/** The ledger of clocks: to be looked at before and after a change of plugins or a restart. */
@Service
@Command(
        scope = "redress",
        name = "clocks",
        description = "Counts clocks by pack and compares history with the database / 时限台账：历史与数据库对账")
public final class ClocksCommand extends RedressCommand {

    @Reference
    private ClockLedger ledger;

    @Override
    public Object execute() throws CommandException {
        ClockLedger.Sheet sheet = require(ledger.read(reader()));
        ShellTable table = new ShellTable();
        for (String column :
                new String[] {"Pack", "Started", "Running", "Paused", "Dormant", "Met", "Breached", "Warned"}) {
            table.column(column);
        }
        sheet.lines().forEach(line -> table.addRow()
                .addContent(
                        line.pack(),
                        line.started(),
                        line.running(),
                        line.paused(),
                        line.dormant(),
                        line.met(),
                        line.breached(),
                        line.warned()));
        table.print(out());
        out().println(
                        sheet.balanced()
                                ? "balanced"
                                : "NOT balanced, " + sheet.differences().size() + " differences:");
        sheet.differences().forEach(one -> out().println("  " + one.caseNumber() + " " + one.clock() + ": "
                + one.what().in(language())));
        return null;
    }
}
