package org.redress.demo.chain;

import java.util.List;
import java.util.Optional;
import org.redress.api.plugin.Activation.State;
import org.redress.api.plugin.ActivationChange;

/** Which plugins the demonstration switches on, and where. */
public final class DemoActivations {

    private static final List<ActivationChange> ALL = List.of(
            on("clinic-chain", DemoUnits.CHAIN),
            on("law-cn", DemoUnits.CHAIN),
            on("holidays-cn", DemoUnits.CHAIN),
            on("two-level-clinic", DemoUnits.TWO_LEVEL_BRANCH));

    private DemoActivations() {}

    public static List<ActivationChange> all() {
        return ALL;
    }

    private static ActivationChange on(String plugin, String unit) {
        return new ActivationChange(
                plugin,
                unit,
                State.ON,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                "演示环境默认启用 / on by default in demo mode");
    }
}
