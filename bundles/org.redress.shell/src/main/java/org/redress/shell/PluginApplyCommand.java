package org.redress.shell;

import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.CommandException;
import org.redress.api.plugin.PlanJob;
import org.redress.api.plugin.PluginPlans;

/** Applies a plan and waits for its end. */
@Service
@Command(
        scope = "redress",
        name = "plugin-apply",
        description = "Applies a plan; when a step fails, everything is put back / 执行插件变更计划",
        detailedDescription = "redress:plugin-apply <plan>\n"
                + "Refused when anything that the plan looked at has changed since: plan again. To take it back:"
                + " redress:plugin-rollback")
public final class PluginApplyCommand extends RedressCommand {

    private static final long LOOK_AGAIN_MILLIS = 200;

    @Argument(index = 0, name = "plan", description = "Id that redress:plugin-plan printed / 计划编号", required = true)
    private String id;

    @Reference
    private PluginPlans plans;

    @Override
    public Object execute() throws CommandException, InterruptedException {
        end(this, plans, require(plans.apply(caller(), id)));
        return null;
    }

    /** Waits, and tells how it ended; a job that goes on for want of a key press is not waited for. */
    static void end(RedressCommand command, PluginPlans plans, PlanJob begun)
            throws CommandException, InterruptedException {
        PlanJob job = begun;
        while (job.state() == PlanJob.State.RUNNING) {
            Thread.sleep(LOOK_AGAIN_MILLIS);
            job = require(plans.job(command.caller(), begun.id()));
        }
        if (job.state() == PlanJob.State.FAILED) {
            throw refused("RD-PLG-242 " + Shown.text(job.words()));
        }
        command.out().println(Shown.text(job.words()));
    }

    /** Plans have ids that no plugin can have. */
    static boolean isPlan(String words) {
        return words.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    }
}
