package org.redress.console;

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
import org.osgi.service.component.annotations.ServiceScope;
import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;
import org.osgi.service.servlet.whiteboard.propertytypes.HttpWhiteboardServletName;
import org.osgi.service.servlet.whiteboard.propertytypes.HttpWhiteboardServletPattern;
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
import org.redress.console.web.Services;
import org.redress.console.web.Site;

/**
 * The console at {@code /*}; longer patterns of other bundles win. The web server takes a new one of these each time it
 * starts, because its configuration may change while the node runs and Jersey's own servlet cannot be started twice.
 */
@Component(service = Servlet.class, scope = ServiceScope.PROTOTYPE, configurationPid = "org.redress.node")
@HttpWhiteboardServletName("redress-console")
@HttpWhiteboardServletPattern("/*")
public final class ConsoleServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    private static final String ADDRESS = "org.redress.console.address";

    /** Settings of the node that pages depend on. */
    @ObjectClassDefinition(name = "Redress node")
    @interface Config {
        @AttributeDefinition(description = "Demonstration data: pages say so")
        boolean demo() default false;

        @AttributeDefinition(description = "Address that people use; with https, cookies are sent encrypted only")
        String publicUrl() default "";
    }

    /** Comes and goes; every other page is there without it. */
    @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC)
    private transient volatile Search search;

    private final transient Services services;
    private final transient Site site;
    private transient ServletContainer jersey;

    @Activate
    public ConsoleServlet(
            Config config,
            @Reference SignIn signIn,
            @Reference Accounts accounts,
            @Reference Units units,
            @Reference Calendars calendars,
            @Reference InvariantMonitor invariants,
            @Reference NodeHealth health,
            @Reference CaseDesk desk,
            @Reference VisitCalendar visits,
            @Reference Improvements improvements,
            @Reference Routines routines,
            @Reference Reports reports,
            @Reference ProcedureCatalog catalog,
            @Reference PluginAdministration plugins,
            @Reference CodeAdministration code,
            @Reference Rollouts rollouts,
            @Reference PluginPlans plans,
            @Reference PluginUploads uploads,
            @Reference Inbox inbox,
            @Reference EvidenceVault vault,
            @Reference CasePapers papers,
            @Reference PluginData pluginData,
            @Reference CustomerLinks customerLinks,
            @Reference CustomerVisits customerVisits,
            @Reference BusinessClock clock) {
        this.services = new Services(
                signIn,
                accounts,
                units,
                calendars,
                invariants,
                health,
                desk,
                visits,
                improvements,
                routines,
                reports,
                catalog,
                plugins,
                code,
                rollouts,
                plans,
                uploads,
                inbox,
                vault,
                papers,
                pluginData,
                customerLinks,
                customerVisits,
                clock,
                () -> Optional.ofNullable(search));
        this.site = Site.of(config.demo(), config.publicUrl());
    }

    @Override
    public void init(ServletConfig config) throws ServletException {
        super.init(config);
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        // JAX-RS finds its implementation through the context loader, which the web server leaves unset.
        thread.setContextClassLoader(ResourceConfig.class.getClassLoader());
        try {
            jersey = new ServletContainer(
                    ConsoleApplication.of(services, site, request -> String.valueOf(request.getProperty(ADDRESS))));
            jersey.init(config);
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        request.setAttribute(ADDRESS, request.getRemoteAddr());
        jersey.service(request, response);
    }

    @Override
    public void destroy() {
        jersey.destroy();
        super.destroy();
    }
}
