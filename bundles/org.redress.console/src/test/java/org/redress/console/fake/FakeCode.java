package org.redress.console.fake;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.redress.api.account.Caller;
import org.redress.api.plugin.CodeAdministration;
import org.redress.api.plugin.CodeHealth;
import org.redress.api.plugin.Quarantine;
import org.redress.api.problem.Outcome;
import org.redress.api.problem.Problem;

/** Code of one plugin, which fails and is quarantined until somebody releases it. */
public final class FakeCode implements CodeAdministration {

    public static final String PLUGIN = "vip-policy";

    public final List<Quarantine> quarantines = new ArrayList<>(List.of(new Quarantine(
            "c".repeat(64), PLUGIN, "1.4.0", Cases.NOW, "failed 5 times: NullPointerException", "system")));

    @Override
    public Outcome<List<CodeHealth>> health(Caller caller) {
        return Outcome.done(List.of(new CodeHealth(
                PLUGIN,
                "1.4.0",
                quarantines.isEmpty() ? CodeHealth.Condition.WELL : CodeHealth.Condition.QUARANTINED,
                quarantines.stream().findFirst(),
                120,
                5,
                1,
                0,
                Optional.of(new CodeHealth.Failure(Cases.NOW, "java.lang.NullPointerException at Policy.decide")))));
    }

    @Override
    public Outcome<List<Quarantine>> quarantines(Caller caller) {
        return Outcome.done(List.copyOf(quarantines));
    }

    @Override
    public Outcome<List<Quarantine>> quarantine(Caller caller, String plugin, String reason) {
        quarantines.add(new Quarantine("c".repeat(64), plugin, "1.4.0", Cases.NOW, reason, caller.username()));
        return quarantines(caller);
    }

    @Override
    public Outcome<List<Quarantine>> release(Caller caller, String plugin, String reason) {
        if (reason.length() < 2) {
            return Outcome.invalid("/reason", Problem.of("RD-PLG-205", "请填写原因。", "Give a reason."));
        }
        quarantines.removeIf(one -> one.plugin().equals(plugin));
        return quarantines(caller);
    }
}
