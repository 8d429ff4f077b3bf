package org.redress.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.redress.api.plugin.PlanImpact;
import org.redress.api.plugin.PlanImpact.Kind;
import org.redress.api.plugin.PlanRequest;
import org.redress.api.plugin.PluginPlan;

/** Plans as they look in a terminal. */
final class PlanLines {

    /** Branches that are named in a summary. */
    private static final int NAMED = 10;

    private PlanLines() {}

    static String headline(PluginPlan plan) {
        PlanRequest request = plan.request();
        return Shown.plain(plan.id() + " " + Shown.time(plan.at()) + " " + word(plan.state()) + ": "
                + OperationCompleter.word(request.operation())
                + request.version().map(version -> " " + version).orElse("")
                + request.unit().map(unit -> " at " + unit).orElse("")
                + " by " + plan.by()
                + plan.outcome().map(words -> "; " + Shown.text(words)).orElse(""));
    }

    /** What it would do in sentences, what speaks against it, and what to type next. */
    static List<String> summary(PluginPlan plan) {
        PlanImpact impact = plan.impact();
        List<String> lines = new ArrayList<>();
        impact.words().forEach(words -> lines.add(Shown.text(words)));
        impact.branches().stream().limit(NAMED).forEach(branch -> lines.add("  " + branch(branch)));
        if (impact.branches().size() > NAMED) {
            lines.add("  … " + (impact.branches().size() - NAMED));
        }
        if (!impact.misfits().isEmpty()) {
            lines.add(either("有 ", "Settings that no longer fit: ")
                    + impact.misfits().size()
                    + either(" 项设置不再适用", ""));
        }
        impact.objections()
                .forEach(objection -> lines.add("! " + objection.code() + " " + Shown.text(objection.why())));
        lines.add(either("全部影响：", "Everything it touches: ") + "redress:plugin-impact " + plan.id());
        if (impact.objections().isEmpty()) {
            lines.add(either("执行：", "To apply it: ") + "redress:plugin-apply " + plan.id());
        }
        return lines;
    }

    /** Everything that it looked at. */
    static List<String> details(PluginPlan plan) {
        PlanImpact impact = plan.impact();
        List<String> lines = new ArrayList<>();
        lines.add(headline(plan));
        impact.words().forEach(words -> lines.add(Shown.text(words)));
        impact.deliveries()
                .forEach(delivery -> lines.add(Shown.plain(delivery.version() + " " + delivery.origin() + ": "
                        + word(delivery.becomes())
                        + delivery.bundle().map(name -> ", bundle " + name).orElse(""))));
        impact.branches().forEach(branch -> lines.add(branch(branch)));
        if (impact.cases().total() > 0) {
            lines.add(either("未结投诉：", "open cases: ") + impact.cases().total() + " "
                    + String.join(" ", impact.cases().numbers()));
            impact.cases()
                    .clocks()
                    .forEach((clock, count) ->
                            lines.add(Shown.plain(either("时限 ", "deadline ") + clock + ": " + count)));
        }
        impact.forms()
                .forEach(form -> lines.add(Shown.plain(mark(form.kind()) + " " + form.type()
                        + form.field().map(field -> "#" + field).orElse("") + change(form.before(), form.after()))));
        impact.settings()
                .forEach(setting -> lines.add(Shown.plain(
                        mark(setting.kind()) + " " + setting.name() + change(setting.before(), setting.after()))));
        impact.misfits()
                .forEach(misfit -> lines.add(Shown.plain("? " + misfit.unit() + " " + misfit.name() + "="
                        + misfit.value() + ": " + Shown.text(misfit.why()))));
        lines.add(Shown.text(impact.data()));
        if (!impact.refreshes().isEmpty()) {
            lines.add(either("将刷新：", "refreshed: ") + String.join(", ", impact.refreshes()));
        }
        impact.objections()
                .forEach(objection -> lines.add("! " + objection.code() + " " + Shown.text(objection.why())));
        return lines;
    }

    private static String branch(PlanImpact.Branch branch) {
        return branch.unit() + " " + word(branch.change()) + change(branch.before(), branch.after());
    }

    private static String change(Optional<String> before, Optional<String> after) {
        return ": " + before.orElse("-") + " -> " + after.orElse("-");
    }

    private static String mark(Kind kind) {
        return switch (kind) {
            case ADDED -> "+";
            case REMOVED -> "-";
            case CHANGED -> "~";
        };
    }

    private static String word(Enum<?> code) {
        return code.name().toLowerCase(Locale.ROOT);
    }

    private static String either(String zh, String en) {
        return RedressCommand.language().equals("zh") ? zh : en;
    }
}
