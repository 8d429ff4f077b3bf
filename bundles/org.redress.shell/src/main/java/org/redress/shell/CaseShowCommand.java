package org.redress.shell;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.CommandException;
import org.apache.karaf.shell.support.table.ShellTable;
import org.redress.api.account.Caller;
import org.redress.api.casework.CaseClock;
import org.redress.api.casework.CaseDesk;
import org.redress.api.casework.CaseFile;
import org.redress.api.casework.CaseTask;
import org.redress.api.casework.HistoryEvent;
import org.redress.api.problem.Page;

/** One case as an administrator may see it: what runs, what is due, what was done; no customer, no free text. */
@Service
@Command(
        scope = "redress",
        name = "case-show",
        description = "Shows a case without personal data: next step, clocks, tasks, history / 显示案件（不含个人信息）")
public final class CaseShowCommand extends RedressCommand {

    private static final int PAGE = 200;

    @Argument(name = "number", description = "Case number, for example SHJA-2611-0037 / 案件编号", required = true)
    @Completion(CaseNumberCompleter.class)
    private String number;

    @Reference
    private CaseDesk desk;

    @Override
    public Object execute() throws CommandException {
        CaseFile file = require(desk.open(reader(), number));
        facts(file);
        clocks(file.clocks());
        tasks(file.tasks());
        history(reader());
        return null;
    }

    private void facts(CaseFile file) {
        ShellTable table = new ShellTable().noHeaders();
        table.column("").bold();
        table.column("");
        row(table, "Number", file.number() + ", version " + file.version());
        row(table, "Branch", file.branch());
        row(table, "Type", file.type());
        row(
                table,
                "Runs on",
                file.packs().stream()
                        .map(use -> use.pack().id() + " " + use.pack().version())
                        .collect(Collectors.joining(", ")));
        row(table, "State", file.state().name().toLowerCase(Locale.ROOT) + ", stage " + file.stage());
        row(table, "Received", Shown.time(file.intake().receivedAt()));
        row(table, "Owner", file.ownership().owner().orElse("-"));
        file.next().ifPresent(next -> {
            row(table, "Next step", Shown.text(next.text()) + " (" + next.owner() + ")");
            row(table, "Due", Shown.time(next.dueAt()));
        });
        table.print(out());
    }

    private static void row(ShellTable table, String name, String value) {
        table.addRow().addContent(name, value);
    }

    private void clocks(List<CaseClock> clocks) {
        ShellTable table = titled("Clocks", "Clock", "Due", "State");
        for (CaseClock clock : clocks) {
            String state = clock.stoppedAt()
                    .map(at -> "met " + Shown.time(at))
                    .orElseGet(() -> clock.running() && clock.breachedAt().isPresent()
                            ? "late"
                            : clock.state().name().toLowerCase(Locale.ROOT));
            table.addRow().addContent(clock.id(), Shown.time(clock.dueAt()), state);
        }
        table.print(out());
    }

    private void tasks(List<CaseTask> tasks) {
        ShellTable table = titled("Tasks", "Stage", "Task", "Who", "State");
        for (CaseTask task : tasks) {
            String open = task.blocks() ? "to do" : task.applies() ? "optional" : "does not apply";
            String state = task.doneAt().map(at -> "done " + Shown.time(at)).orElse(open);
            table.addRow().addContent(task.stage(), task.id(), task.assignee(), state);
        }
        table.print(out());
    }

    private void history(Caller reader) throws CommandException {
        ShellTable table = titled("History", "No", "At", "Who", "Action");
        long after = 0;
        Page<HistoryEvent> page;
        do {
            page = require(desk.history(reader, number, after, PAGE));
            for (HistoryEvent event : page.items()) {
                table.addRow().addContent(event.seq(), Shown.time(event.at()), event.actor(), event.action());
                after = event.seq();
            }
        } while (page.next().isPresent() && !page.items().isEmpty());
        table.print(out());
    }

    private ShellTable titled(String title, String... columns) {
        out().println();
        out().println(title);
        ShellTable table = new ShellTable().emptyTableText("-");
        for (String column : columns) {
            table.column(column);
        }
        return table;
    }
}
