package org.redress.rest;

import jakarta.servlet.Servlet;
import jakarta.servlet.ServletConfig;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.glassfish.jersey.server.ResourceConfig;
import org.glassfish.jersey.servlet.ServletContainer;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.osgi.service.component.annotations.ServiceScope;
import org.osgi.service.servlet.whiteboard.propertytypes.HttpWhiteboardServletName;
import org.osgi.service.servlet.whiteboard.propertytypes.HttpWhiteboardServletPattern;
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
import org.redress.rest.entry.Leftovers;
import org.redress.rest.entry.PatientResponse;
import org.redress.rest.entry.ReadableRequest;
import org.redress.rest.entry.RequestFacts;
import org.slf4j.MDC;

/**
 * The door to {@code /api/v1}. The web server takes a new one of these each time it starts (its configuration can change
 * while the node runs), because Jersey's own servlet cannot be started twice.
 */
@Component(service = Servlet.class, scope = ServiceScope.PROTOTYPE)
@HttpWhiteboardServletName("redress-rest")
@HttpWhiteboardServletPattern("/api/v1/*")
public final class ApiServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    private final transient Desks desks;
    /** Comes and goes; everything else is there without it. */
    @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC)
    private transient volatile Search search;

    private transient ServletContainer jersey;

    @Activate
    public ApiServlet(
            @Reference CaseDesk cases,
            @Reference VisitCalendar visits,
            @Reference Improvements improvements,
            @Reference Routines routines,
            @Reference Reports reports,
            @Reference EvidenceVault evidence,
            @Reference CasePapers papers,
            @Reference ProcedureCatalog catalog,
            @Reference PluginAdministration plugins,
            @Reference CodeAdministration code,
            @Reference Rollouts rollouts,
            @Reference PluginPlans plans,
            @Reference PluginUploads uploads,
            @Reference CaseMoves moves,
            @Reference PluginData pluginData,
            @Reference CustomerLinks customerLinks,
            @Reference CustomerVisits customerVisits,
            @Reference Accounts accounts,
            @Reference SignIn signIn,
            @Reference Units units,
            @Reference Calendars calendars,
            @Reference InvariantMonitor invariants,
            @Reference NodeHealth health,
            @Reference Configuration configuration,
            @Reference Inbox inbox,
            @Reference ClockLedger ledger,
            @Reference BusinessClock clock,
            @Reference(cardinality = ReferenceCardinality.OPTIONAL, policyOption = ReferencePolicyOption.GREEDY)
                    TimeTravel travel) {
        this.desks = new Desks(
                cases,
                visits,
                improvements,
                routines,
                reports,
                evidence,
                papers,
                catalog,
                plugins,
                code,
                rollouts,
                plans,
                uploads,
                moves,
                pluginData,
                customerLinks,
                customerVisits,
                accounts,
                signIn,
                units,
                calendars,
                invariants,
                health,
                configuration,
                inbox,
                ledger,
                clock,
                Optional.ofNullable(travel),
                () -> Optional.ofNullable(search));
    }

    ApiServlet(Desks desks) {
        this.desks = desks;
    }

    @Override
    public void init(ServletConfig config) throws ServletException {
        super.init(config);
        // The JAX-RS API looks for its implementation by the context loader at first use, and never again where that
        // fails.
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(ResourceConfig.class.getClassLoader());
        try {
            jersey = new ServletContainer(ApiApplication.over(desks));
            jersey.init(config);
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        String id = RequestFacts.requestId(request.getHeader(RequestFacts.REQUEST_ID_HEADER));
        request.setAttribute(RequestFacts.REQUEST_ID, id);
        request.setAttribute(RequestFacts.ADDRESS, request.getRemoteAddr());
        MDC.put("request", id);
        try {
            jersey.service(new ReadableRequest(request), new PatientResponse(request, response));
            Leftovers.readOver(request);
        } finally {
            MDC.remove("request");
            MDC.remove("user");
        }
    }

    @Override
    public void destroy() {
        jersey.destroy();
        super.destroy();
    }
}
