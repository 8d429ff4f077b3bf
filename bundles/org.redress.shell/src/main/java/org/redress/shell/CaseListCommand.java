package org.redress.shell;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.CommandException;
import org.apache.karaf.shell.support.table.ShellTable;
import org.redress.api.casework.CaseDesk;
import org.redress.api.casework.CaseQuery;
import org.redress.api.casework.CaseState;
import org.redress.api.casework.CaseSummary;
import org.redress.api.problem.Page;
import org.redress.api.time.BusinessClock;

/** Cases as lines of metadata: neither customers nor the words of a complaint. */
@Service
@Command(
        scope = "redress",
        name = "case-list",
        description = "Lists cases without personal data, next deadline first / 列出案件（不含个人信息），最近期限在前")
public final class CaseListCommand extends RedressCommand {

    @Option(name = "--branch", description = "Branch, region or chain / 门店、大区或总部")
    @Completion(UnitCompleter.class)
    private String branch;

    @Option(name = "--state", description = "open, closed, archived; all states when left out / 状态")
    @Completion(StateCompleter.class)
    private String state;

    @Option(name = "--overdue", description = "Only open cases whose next deadline has passed / 仅逾期未结")
    private boolean overdue;

    @Option(name = "--limit", description = "At most so many lines, 1-200 / 最多行数")
    private int limit = 50;

    @Reference
    private CaseDesk desk;

    @Reference
    private BusinessClock clock;

    @Override
    public Object execute() throws CommandException {
        Page<CaseSummary> page = require(desk.find(reader(), query()));
        ShellTable table = new ShellTable();
        for (String column :
                new String[] {"Number", "Branch", "Type", "State", "Stage", "Severity", "Owner", "Due", "Deadline of"
                }) {
            table.column(column);
        }
        table.emptyTableText("-");
        for (CaseSummary line : page.items()) {
            table.addRow()
                    .addContent(
                            line.number(),
                            line.branch(),
                            line.type(),
                            line.state().name().toLowerCase(Locale.ROOT),
                            line.stageNo() + "/" + line.stageCount() + " " + Shown.text(line.stageTitle()),
                            line.severity().map(Enum::name).orElse("").toLowerCase(Locale.ROOT),
                            line.owner().orElse(""),
                            Shown.time(line.dueAt()),
                            Shown.text(line.clock()));
        }
        table.print(out());
        if (page.next().isPresent()) {
            out().println("… more than " + limit + "; narrow with --branch, --state, --overdue or raise --limit");
        }
        return null;
    }

    private CaseQuery query() throws CommandException {
        if (limit < 1 || limit > 200) {
            throw wrong("--limit 须在 1 至 200 之间。", "--limit must lie between 1 and 200.");
        }
        return new CaseQuery(
                Optional.ofNullable(branch),
                overdue ? Optional.of(CaseState.OPEN) : state(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                overdue ? Optional.of(clock.now()) : Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                "due",
                limit,
                Optional.empty());
    }

    private Optional<CaseState> state() throws CommandException {
        if (state == null) {
            return Optional.empty();
        }
        return Optional.of(Arrays.stream(CaseState.values())
                .filter(known -> known.name().equalsIgnoreCase(state))
                .findFirst()
                .orElseThrow(() ->
                        wrong("--state 须为 open、closed 或 archived。", "--state must be open, closed or archived.")));
    }
}
