package org.redress.upkeep.configuration;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.redress.api.account.Accounts;
import org.redress.api.account.Caller;
import org.redress.api.calendar.Calendars;
import org.redress.api.plugin.PlannedDecisions;
import org.redress.api.plugin.PluginAdministration;
import org.redress.api.problem.Outcome;
import org.redress.api.unit.Units;
import org.redress.api.upkeep.Configuration;
import org.redress.api.upkeep.ConfigurationPlan;
import org.redress.api.upkeep.ConfigurationPlan.Line;
import org.redress.store.port.CalendarStore;
import org.redress.store.port.PluginStore;
import org.redress.upkeep.Administrators;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Where administrators write their decisions into a file, and apply one. */
@Component(service = Configuration.class)
public final class ConfigurationDesk implements Configuration {

    private static final Logger LOG = LoggerFactory.getLogger(ConfigurationDesk.class);

    private final Administrators administrators;
    private final Present present;
    private final Objections objections;
    private final Steps steps;
    /** One file at a time on this node. */
    private final Object turn = new Object();

    @Activate
    public ConfigurationDesk(
            @Reference Units units,
            @Reference Accounts accounts,
            @Reference Calendars calendars,
            @Reference PluginAdministration plugins,
            @Reference PlannedDecisions decisions,
            @Reference PluginStore pluginStore,
            @Reference CalendarStore calendarStore) {
        this.administrators = new Administrators(accounts);
        this.present = new Present(units, accounts, plugins, pluginStore, calendarStore);
        this.objections = new Objections(units, accounts, calendars, decisions);
        this.steps = new Steps(units, accounts, calendars, plugins);
    }

    @Override
    public Outcome<String> export(Caller caller, boolean accounts) {
        return administrators.include(caller)
                ? Outcome.done(FileText.write(present.read(accounts)))
                : Administrators.refusal();
    }

    @Override
    public Outcome<ConfigurationPlan> plan(Caller caller, String file) {
        return administrators.include(caller)
                ? difference(file).map(difference -> plan(caller, difference))
                : Administrators.refusal();
    }

    @Override
    public Outcome<ConfigurationPlan> apply(Caller caller, String file, String plan) {
        if (!administrators.include(caller)) {
            return Administrators.refusal();
        }
        synchronized (turn) {
            Outcome<Difference> read = difference(file);
            if (!(read instanceof Outcome.Done<Difference> done)) {
                return read.map(never -> plan(caller, never));
            }
            Difference difference = done.value();
            if (!difference.id().equals(plan)) {
                return Stopped.changedSince();
            }
            ConfigurationPlan planned = plan(caller, difference);
            if (!planned.possible()) {
                return Stopped.impossible();
            }
            Optional<Outcome<ConfigurationPlan>> stopped = run(steps.of(caller, difference));
            if (stopped.isEmpty()) {
                LOG.info(
                        "configuration {} applied by {}: {} line(s)",
                        plan,
                        caller.username(),
                        planned.lines().size());
            }
            return stopped.orElse(Outcome.done(planned));
        }
    }

    private Outcome<Difference> difference(String file) {
        return FileText.read(file)
                .map(wanted -> new Difference(
                        present.read(wanted.accounts().isPresent()),
                        wanted,
                        present.versions(wanted.plugins().keySet())));
    }

    private ConfigurationPlan plan(Caller caller, Difference difference) {
        List<Line> lines = new ArrayList<>(objections.against(caller, difference));
        difference.all().forEach(change -> lines.add(change.line()));
        lines.addAll(difference.versions());
        return new ConfigurationPlan(difference.id(), lines);
    }

    /** The refusal that stopped it, with everything before it taken back; empty when all of it is done. */
    private static Optional<Outcome<ConfigurationPlan>> run(List<Step> steps) {
        for (int i = 0; i < steps.size(); i++) {
            Optional<Stopped.Refusal> refusal =
                    Stopped.refusal(steps.get(i), steps.get(i).forward());
            if (refusal.isPresent()) {
                List<Stopped.Refusal> left = new ArrayList<>();
                for (int back = i - 1; back >= 0; back--) {
                    Stopped.refusal(steps.get(back), steps.get(back).back()).ifPresent(left::add);
                }
                LOG.warn(
                        "RD-UPK-105 a configuration was not applied: {}; taken back: {} of {} step(s)",
                        refusal.get().what(),
                        i - left.size(),
                        i);
                return Optional.of(Stopped.outcome(refusal.get(), left));
            }
        }
        return Optional.empty();
    }
}
