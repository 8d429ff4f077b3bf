package org.redress.manager.data;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.redress.api.plugin.Activation;
import org.redress.api.text.Text;
import org.redress.extension.LiveVersion;
import org.redress.store.port.PluginDataStore.Holdings;

/** Why what is kept of a plugin cannot be purged, each with what to do about it. */
final class Hindrances {

    private Hindrances() {}

    /**
     * @param live what of it is deployed on this node
     */
    static List<Text> of(Holdings there, List<LiveVersion> live) {
        List<Text> found = new ArrayList<>();
        if (!live.isEmpty()) {
            found.add(Text.of("仍在部署：{names}；请先移除。", "It is deployed: {names}; remove it first.")
                    .with("names", names(live.stream().map(LiveVersion::origin).toList())));
        }
        if (!there.wanted().isEmpty()) {
            found.add(Text.of(
                            "各节点须保有其文件：{names}；请先按计划移除。",
                            "Nodes have to hold its files: {names}; remove them by a plan first.")
                    .with("names", names(there.wanted())));
        }
        List<String> on = there.decisions().stream()
                .filter(decision -> decision.state() == Activation.State.ON)
                .map(Activation::unit)
                .toList();
        // Another node may have a file of its own: where nobody wants the plugin no case can come to freeze what goes.
        if (!on.isEmpty()) {
            found.add(Text.of("在这些机构仍决定启用：{names}；请先停用。", "It is switched on at: {names}; switch it off first.")
                    .with("names", names(on)));
        }
        if (!there.quarantines().isEmpty()) {
            found.add(Text.of(
                    "其代码处于隔离；请先解除，否则清除后再装入将直接运行。",
                    "Its code is quarantined; release it first, or it would run when it comes back after the purge."));
        }
        if (there.applying()) {
            found.add(Text.of("一项部署计划正在执行；请等它结束。", "A plan of it is being applied; wait until it is over."));
        }
        if (there.underWay()) {
            found.add(Text.of("一次分批推广在进行；请先撤回。", "A roll-out of it is under way; take it back first."));
        }
        return found;
    }

    private static String names(List<String> all) {
        String shown = all.stream().distinct().limit(5).collect(Collectors.joining(", "));
        return all.size() > 5 ? shown + ", …" : shown;
    }
}
