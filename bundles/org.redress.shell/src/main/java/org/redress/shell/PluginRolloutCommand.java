package org.redress.shell;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.CommandException;
import org.redress.api.plugin.Rollout;
import org.redress.api.plugin.RolloutRequest;
import org.redress.api.plugin.Rollouts;

/** Lists roll-outs, starts one, or takes one back. */
@Service
@Command(
        scope = "redress",
        name = "plugin-rollout",
        description = "Brings a version to branches wave by wave, or takes it back / 分批推广插件版本",
        detailedDescription = "redress:plugin-rollout\n"
                + "redress:plugin-rollout --unit lanhu --soak 240 --reason 'new deadlines' law-cn 2.0.0 sh-jingan"
                + " hz-xihu,gz-tianhe\n"
                + "redress:plugin-rollout --return <id> --reason 'too early'\n"
                + "Each wave is watched for --soak minutes. More missed deadlines, messages or failures than the stop rules"
                + " allow take it back by themselves.")
public final class PluginRolloutCommand extends RedressCommand {

    @Argument(index = 0, name = "plugin", description = "Plugin id / 插件标识")
    @Completion(PluginCompleter.class)
    private String plugin;

    @Argument(index = 1, name = "version", description = "Live beside the one in use / 版本")
    private String version;

    @Argument(index = 2, name = "waves", description = "Branches, with commas between / 各批门店", multiValued = true)
    private List<String> waves;

    @Option(name = "--unit", description = "Above all of them / 上级机构")
    @Completion(UnitCompleter.class)
    private String unit;

    @Option(name = "--soak", description = "Minutes for each wave, 240 / 每批观察分钟数")
    private int soak = 240;

    @Option(name = "--times-usual", description = "So many times what is usual, 3 / 为平常的几倍")
    private int timesUsual = Rollout.StopRules.USUAL.timesUsual();

    @Option(name = "--at-least", description = "But never fewer than, 5 / 至少")
    private int atLeast = Rollout.StopRules.USUAL.atLeast();

    @Option(name = "--failures", description = "Failed or slow calls of its code, 5 / 代码失败次数")
    private int failures = Rollout.StopRules.USUAL.failures();

    @Option(name = "--return", description = "Take this one back / 撤回")
    private String back;

    @Option(name = "--reason", description = "2-400 characters, kept with it / 原因")
    private String reason;

    @Reference
    private Rollouts rollouts;

    @Override
    public Object execute() throws CommandException {
        String why = reason == null ? "" : reason;
        if (back != null) {
            show(require(rollouts.takeBack(caller(), back, why)));
        } else if (plugin == null) {
            List<Rollout> all = require(rollouts.all(caller()));
            all.forEach(this::show);
            if (all.isEmpty()) {
                out().println("-");
            }
        } else {
            show(require(rollouts.start(caller(), request(why))));
        }
        return null;
    }

    private RolloutRequest request(String why) {
        return new RolloutRequest(
                plugin,
                version == null ? "" : version,
                unit == null ? "" : unit,
                waves == null
                        ? List.of()
                        : waves.stream()
                                .map(wave -> Stream.of(wave.split(","))
                                        .filter(branch -> !branch.isBlank())
                                        .toList())
                                .toList(),
                Duration.ofMinutes(soak),
                new Rollout.StopRules(timesUsual, atLeast, failures),
                why);
    }

    private void show(Rollout rollout) {
        int wave = Math.min(rollout.wave() + 1, rollout.waves().size());
        out().println(Shown.plain(
                rollout.id() + " " + rollout.plugin() + " " + rollout.version() + " at " + rollout.unit()
                        + ": " + rollout.state() + ", wave " + wave + " of "
                        + rollout.waves().size() + " since "
                        + Shown.time(rollout.since())
                        + rollout.why().map(why -> ": " + Shown.text(why)).orElse("")));
    }
}
