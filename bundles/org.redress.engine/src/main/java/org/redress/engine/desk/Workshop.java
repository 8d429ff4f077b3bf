package org.redress.engine.desk;

import java.time.Clock;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.redress.api.account.Accounts;
import org.redress.api.document.DocumentPrinter;
import org.redress.api.plugin.PluginPolicies;
import org.redress.api.plugin.ProcedureCatalog;
import org.redress.api.time.BusinessClock;
import org.redress.api.unit.Units;
import org.redress.engine.calendar.UnitCalendars;
import org.redress.engine.intake.RegistrationCheck;
import org.redress.engine.people.OrganisationStaffing;
import org.redress.engine.people.Staffing;
import org.redress.store.port.CaseStore;
import org.redress.store.port.EvidenceStore;
import org.redress.store.port.ImprovementStore;

/** Puts the use-case chain together once, for the desk, the vault and the timers of this bundle. */
@Component(service = Workshop.class)
public final class Workshop {

    private final Actors actors;
    private final CaseReader reader;
    private final UseCaseChain chain;
    private final Press press;
    private final IntakeDesk intake;
    private final BusinessClock clock;
    private final Recurrences recurrences;

    @Activate
    public Workshop(
            @Reference CaseStore store,
            @Reference ProcedureCatalog catalog,
            @Reference PluginPolicies policies,
            @Reference Units units,
            @Reference Accounts accounts,
            @Reference BusinessClock clock,
            @Reference UnitCalendars calendars,
            @Reference DocumentPrinter printer,
            @Reference EvidenceStore vault,
            @Reference ImprovementStore improvements) {
        Clock machineTime = Clock.systemUTC();
        Staffing staffing = new OrganisationStaffing(units, accounts);
        this.clock = clock;
        actors = new Actors(accounts, units, catalog);
        reader = new CaseReader(store, catalog, actors, units, staffing, calendars, clock, policies);
        recurrences = new Recurrences(improvements, store, catalog, units, staffing, clock);
        CaseWriter writer = new CaseWriter(store, machineTime, recurrences::takeUp);
        Requests requests = new Requests(store, reader, machineTime);
        press = new Press(printer, vault);
        NewCases newCases = new NewCases(store, staffing);
        Reception reception = new Reception(store);
        chain = new UseCaseChain(reader, writer, requests, press, reception, new JoinedCases(reader, newCases));
        intake = new IntakeDesk(
                store,
                units,
                catalog,
                new RegistrationCheck(units, accounts),
                actors,
                staffing,
                calendars,
                clock,
                writer,
                requests,
                newCases,
                reception,
                policies);
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

    Press press() {
        return press;
    }

    IntakeDesk intake() {
        return intake;
    }

    Recurrences recurrences() {
        return recurrences;
    }

    BusinessClock clock() {
        return clock;
    }
}
