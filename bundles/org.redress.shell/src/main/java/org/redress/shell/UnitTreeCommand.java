package org.redress.shell;

import java.util.Locale;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.table.ShellTable;
import org.redress.api.unit.Unit;
import org.redress.api.unit.Units;

/** The organisation tree. */
@Service
@Command(scope = "redress", name = "unit-tree", description = "Shows chains, regions and branches / 显示机构树")
public final class UnitTreeCommand extends RedressCommand {

    @Reference
    private Units units;

    @Override
    public Object execute() {
        ShellTable table = new ShellTable().emptyTableText("-");
        for (String column : new String[] {"Unit", "Kind", "Code", "Name", "Zone", ""}) {
            table.column(column);
        }
        units.all().stream().filter(unit -> unit.parent().isEmpty()).forEach(root -> add(table, root, ""));
        table.print(out());
        return null;
    }

    private void add(ShellTable table, Unit unit, String indent) {
        table.addRow()
                .addContent(
                        indent + unit.id(),
                        unit.kind().name().toLowerCase(Locale.ROOT),
                        unit.code(),
                        Shown.text(unit.name()),
                        unit.zone(),
                        unit.active() ? "" : "closed");
        units.all().stream()
                .filter(child -> child.parent().filter(unit.id()::equals).isPresent())
                .forEach(child -> add(table, child, indent + "  "));
    }
}
