package org.redress.rest.fake;

import java.util.List;
import org.redress.api.account.Caller;
import org.redress.api.problem.Outcome;
import org.redress.api.problem.Problem;
import org.redress.api.text.Text;
import org.redress.api.upkeep.Configuration;
import org.redress.api.upkeep.ConfigurationPlan;
import org.redress.api.upkeep.ConfigurationPlan.Kind;
import org.redress.api.upkeep.ConfigurationPlan.Line;
import org.redress.api.upkeep.ConfigurationPlan.Value;

/** A configuration of two lines, for the administrator alone; of a file it sees only that it came over whole. */
public final class TinyConfiguration implements Configuration {

    public static final String FILE = "{\"units\": [\"静安\"]}";

    @Override
    public Outcome<String> export(Caller caller, boolean accounts) {
        return caller.username().equals("admin")
                ? Outcome.done(accounts ? FILE.replace("units", "accounts") : FILE)
                : new Outcome.Forbidden<>(Problem.of("RD-UPK-101", "只有管理员", "Only administrators"));
    }

    @Override
    public Outcome<ConfigurationPlan> plan(Caller caller, String file) {
        return export(caller, false)
                .map(own -> new ConfigurationPlan(
                        "3f2a9c01d4e5",
                        own.equals(file)
                                ? List.of()
                                : List.of(new Line(
                                        Kind.CHANGE,
                                        "unit sh-jingan",
                                        Text.of("修改", "changed"),
                                        List.of(new Value("name.en", "Jing'an", "Jingan"))))));
    }

    @Override
    public Outcome<ConfigurationPlan> apply(Caller caller, String file, String plan) {
        return plan.equals("3f2a9c01d4e5")
                ? plan(caller, file)
                : new Outcome.Conflict<>(Problem.of("RD-UPK-104", "已有变化", "changed since"));
    }
}
