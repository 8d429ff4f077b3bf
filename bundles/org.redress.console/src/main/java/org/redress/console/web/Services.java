package org.redress.console.web;

import java.util.Optional;
import java.util.function.Supplier;
import org.redress.api.account.Accounts;
import org.redress.api.account.SignIn;
import org.redress.api.calendar.Calendars;
import org.redress.api.casework.CaseDesk;
import org.redress.api.casework.VisitCalendar;
import org.redress.api.document.CasePapers;
import org.redress.api.evidence.EvidenceVault;
import org.redress.api.health.InvariantMonitor;
import org.redress.api.health.NodeHealth;
import org.redress.api.improvement.Improvements;
import org.redress.api.notification.Inbox;
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
import org.redress.api.unit.Units;

/**
 * The services that pages are made of.
 *
 * @param search where it is installed
 */
public record Services(
        SignIn signIn,
        Accounts accounts,
        Units units,
        Calendars calendars,
        InvariantMonitor invariants,
        NodeHealth health,
        CaseDesk desk,
        VisitCalendar visits,
        Improvements improvements,
        Routines routines,
        Reports reports,
        ProcedureCatalog catalog,
        PluginAdministration plugins,
        CodeAdministration code,
        Rollouts rollouts,
        PluginPlans plans,
        PluginUploads uploads,
        Inbox inbox,
        EvidenceVault vault,
        CasePapers papers,
        PluginData pluginData,
        CustomerLinks customerLinks,
        CustomerVisits customerVisits,
        BusinessClock clock,
        Supplier<Optional<Search>> search) {}
