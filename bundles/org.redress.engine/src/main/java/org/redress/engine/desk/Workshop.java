package org.redress.engine.desk;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.Designate;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;
import org.redress.api.account.Accounts;
import org.redress.api.plugin.ProcedureCatalog;
import org.redress.api.time.BusinessClock;
import org.redress.api.unit.Units;
import org.redress.engine.clock.WorkingWeek;
import org.redress.engine.intake.RegistrationCheck;
import org.redress.engine.people.OrganisationStaffing;
import org.redress.engine.people.Staffing;
import org.redress.store.port.CaseStore;

/** Puts the use-case chain together once, for the desk, the vault and the timers of this bundle. */
@Component(service = Workshop.class, configurationPid = "org.redress.engine")
@Designate(ocd = Workshop.Config.class)
public final class Workshop {

    /** Working hours that deadlines count by where a branch says nothing else. */
    @ObjectClassDefinition(name = "Redress engine", description = "How deadlines are counted")
    public @interface Config {

        @AttributeDefinition(description = "Working days, as English names")
        String[] workingDays() default {"MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY"};

        @AttributeDefinition(description = "Start of business, local time of the branch, HH:MM")
        String opens() default "09:00";

        @AttributeDefinition(description = "Close of business, when a day's deadline falls due, local time, HH:MM")
        String closes() default "18:00";
    }

    private final Actors actors;
    private final CaseReader reader;
    private final UseCaseChain chain;
    private final IntakeDesk intake;
    private final BusinessClock clock;

    @Activate
    public Workshop(
            @Reference CaseStore store,
            @Reference ProcedureCatalog catalog,
            @Reference Units units,
            @Reference Accounts accounts,
            @Reference BusinessClock clock,
            Config config) {
        this(store, catalog, units, accounts, clock, week(config));
    }

    Workshop(
            CaseStore store,
            ProcedureCatalog catalog,
            Units units,
            Accounts accounts,
            BusinessClock clock,
            WorkingWeek week) {
        Clock machineTime = Clock.systemUTC();
        Staffing staffing = new OrganisationStaffing(units, accounts);
        this.clock = clock;
        actors = new Actors(accounts, units, catalog);
        reader = new CaseReader(store, catalog, actors, units, staffing, week, clock);
        CaseWriter writer = new CaseWriter(store, machineTime);
        Requests requests = new Requests(store, reader, machineTime);
        chain = new UseCaseChain(reader, writer, requests);
        intake = new IntakeDesk(
                store,
                catalog,
                new RegistrationCheck(units, accounts),
                actors,
                staffing,
                week,
                clock,
                writer,
                requests);
    }

    private static WorkingWeek week(Config config) {
        Set<DayOfWeek> days = Arrays.stream(config.workingDays())
                .map(day -> DayOfWeek.valueOf(day.strip().toUpperCase(Locale.ROOT)))
                .collect(Collectors.toSet());
        return new WorkingWeek(days, LocalTime.parse(config.opens()), LocalTime.parse(config.closes()));
    }

    Actors actors() {
        return actors;
    }

    CaseReader reader() {
        return reader;
    }

    UseCaseChain chain() {
        return chain;
    }

    IntakeDesk intake() {
        return intake;
    }

    BusinessClock clock() {
        return clock;
    }
}
