package org.redress.shell;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.CommandException;
import org.redress.api.plugin.CaseMove;
import org.redress.api.plugin.CaseMoves;
import org.redress.api.plugin.MoveOrder;
import org.redress.api.plugin.MovePlan;
import org.redress.api.plugin.MovePlan.Difference;
import org.redress.api.plugin.MovePlan.Fit;
import org.redress.api.plugin.MovePlan.Kind;
import org.redress.api.plugin.MoveRequest;
import org.redress.api.procedure.PackRef;

/** Shows what a move of open cases to another version would do, moves them, or takes that back. */
@Service
@Command(
        scope = "redress",
        name = "plugin-move",
        description = "Moves open cases to another version of a plugin, or takes it back / 未结投诉改用插件的其他版本",
        detailedDescription =
                "redress:plugin-move --unit hz-xihu clinic-chain 2.0.0\n"
                        + "redress:plugin-move --case HZXH-2611-0004 --case HZXH-2611-0009 clinic-chain 2.0.0\n"
                        + "redress:plugin-move --unit hz-xihu --apply --reason 'new deadlines' clinic-chain 2.0.0\n"
                        + "redress:plugin-move --reverse <move> --reason 'too early' [--case HZXH-2611-0004]\n"
                        + "redress:plugin-move --show <move>\n"
                        + "redress:plugin-move\n"
                        + "Without --apply nothing changes. A move can be reversed for each case until something else happens in it.")
public final class PluginMoveCommand extends RedressCommand {

    private static final int PAGE = 100;

    @Argument(index = 0, name = "plugin", description = "Plugin id / 插件标识")
    @Completion(PluginCompleter.class)
    private String plugin;

    @Argument(index = 1, name = "version", description = "A live one / 版本")
    private String version;

    @Option(name = "--unit", description = "Open cases here and below that run on another version / 机构")
    @Completion(UnitCompleter.class)
    private String unit;

    @Option(name = "--case", multiValued = true, description = "Number of a case / 投诉单号")
    @Completion(CaseNumberCompleter.class)
    private List<String> cases = new ArrayList<>();

    @Option(name = "--apply", description = "Move those of which everything that matters maps / 执行")
    private boolean apply;

    @Option(name = "--reverse", description = "Take this move back / 撤回")
    private String reverse;

    @Option(name = "--show", description = "What became of each case of this move / 查看")
    private String show;

    @Option(name = "--reason", description = "2-400 characters, kept in the history of each case / 原因")
    private String reason;

    @Reference
    private CaseMoves moves;

    @Override
    public Object execute() throws CommandException {
        String why = reason == null ? "" : reason;
        if (reverse != null) {
            lines(require(moves.reverse(caller(), reverse, cases, why)));
        } else if (show != null) {
            lines(require(moves.find(caller(), show)));
        } else if (plugin == null) {
            List<CaseMove> all = require(moves.all(caller()));
            all.forEach(this::head);
            if (all.isEmpty()) {
                out().println("-");
            }
        } else if (version == null || cases.isEmpty() == (unit == null)) {
            throw wrong("请给出版本，以及 --unit 或 --case。", "Give a version, and either --unit or --case.");
        } else {
            pages(why);
        }
        return null;
    }

    /** Page by page; all of them are one move. */
    private void pages(String why) throws CommandException {
        String id = UUID.randomUUID().toString();
        Optional<String> after = Optional.empty();
        int found = 0;
        do {
            MovePlan plan = require(moves.plan(caller(), request(after)));
            found += plan.cases().size();
            if (!apply) {
                plan.cases().forEach(this::fit);
            } else if (!plan.cases().isEmpty()) {
                require(moves.move(caller(), order(plan, why, id)));
            }
            after = plan.next();
        } while (after.isPresent());
        if (found == 0) {
            out().println("-");
        } else if (apply) {
            lines(require(moves.find(caller(), id)));
        }
    }

    private MoveRequest request(Optional<String> after) {
        return unit == null
                ? MoveRequest.of(plugin, version, cases)
                : MoveRequest.at(plugin, version, unit, after, PAGE);
    }

    /** Those that do not fit as well: the move then says of each case why it stayed. */
    private MoveOrder order(MovePlan plan, String why, String id) {
        return new MoveOrder(
                plugin,
                version,
                plan.cases().stream()
                        .map(fit -> new MoveOrder.Chosen(fit.number(), fit.version()))
                        .toList(),
                why,
                Optional.of(id));
    }

    private void fit(Fit fit) {
        out().println(Shown.plain(
                fit.number() + " " + fit.from().map(PackRef::version).orElse("?") + " -> " + version + ": "
                        + (fit.movable() ? "can be moved" : "cannot be moved")));
        for (Difference one : fit.differences()) {
            out().println("  " + (one.blocking() ? "! " : "- ") + Shown.text(one.words()) + times(one));
        }
    }

    private static String times(Difference one) {
        return one.before().isEmpty() && one.after().isEmpty()
                ? ""
                : Shown.plain(" (" + shown(one, one.before()) + " -> " + shown(one, one.after()) + ")");
    }

    private static String shown(Difference one, Optional<String> value) {
        return value.map(text -> one.kind() == Kind.CLOCK ? Shown.time(Instant.parse(text)) : text)
                .orElse("-");
    }

    private void lines(CaseMove move) {
        head(move);
        move.lines().forEach(line -> out().println("  " + Shown.plain(line.number() + " " + line.state())
                + line.why().map(words -> ": " + Shown.text(words)).orElse("")));
    }

    private void head(CaseMove move) {
        out().println(Shown.plain(
                move.id() + " " + move.to().id() + " " + move.to().version() + " by " + move.by() + " "
                        + Shown.time(move.at()) + ": " + move.counts() + ", " + move.reason()));
    }
}
