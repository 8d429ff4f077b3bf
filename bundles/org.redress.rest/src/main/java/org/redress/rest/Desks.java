package org.redress.rest;

import java.util.Optional;
import java.util.function.Supplier;
import org.redress.api.account.Accounts;
import org.redress.api.account.SignIn;
import org.redress.api.calendar.Calendars;
import org.redress.api.casework.CaseDesk;
import org.redress.api.casework.ClockLedger;
import org.redress.api.casework.VisitCalendar;
import org.redress.api.document.CasePapers;
import org.redress.api.evidence.EvidenceVault;
import org.redress.api.health.InvariantMonitor;
import org.redress.api.health.NodeHealth;
import org.redress.api.improvement.Improvements;
import org.redress.api.notification.Inbox;
import org.redress.api.plugin.CaseMoves;
import org.redress.api.plugin.CodeAdministration;
import org.redress.api.plugin.PluginAdministration;
import org.redress.api.plugin.PluginData;
import org.redress.api.plugin.PluginPlans;
import org.redress.api.plugin.PluginUploads;
import org.redress.api.plugin.ProcedureCatalog;
import org.redress.api.plugin.Rollouts;
import org.redress.api.portal.CustomerLinks;
import org.redress.api.portal.CustomerVisits;
import org.redress.api.report.Reports;
import org.redress.api.routine.Routines;
import org.redress.api.search.Search;
import org.redress.api.time.BusinessClock;
import org.redress.api.time.TimeTravel;
import org.redress.api.unit.Units;
import org.redress.api.upkeep.Configuration;

/**
 * The services that this interface stands before.
 *
 * @param travel only on nodes with a simulated clock
 * @param search where it is installed
 */
record Desks(
        CaseDesk cases,
        VisitCalendar visits,
        Improvements improvements,
        Routines routines,
        Reports reports,
        EvidenceVault evidence,
        CasePapers papers,
        ProcedureCatalog catalog,
        PluginAdministration plugins,
        CodeAdministration code,
        Rollouts rollouts,
        PluginPlans plans,
        PluginUploads uploads,
        CaseMoves moves,
        PluginData pluginData,
        CustomerLinks customerLinks,
        CustomerVisits customerVisits,
        Accounts accounts,
        SignIn signIn,
        Units units,
        Calendars calendars,
        InvariantMonitor invariants,
        NodeHealth health,
        Configuration configuration,
        Inbox inbox,
        ClockLedger ledger,
        BusinessClock clock,
        Optional<TimeTravel> travel,
        Supplier<Optional<Search>> search) {}
