package org.redress.console;

import jakarta.servlet.Servlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.container.ContainerRequestContext;
import org.glassfish.jersey.servlet.ServletContainer;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;
import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;
import org.osgi.service.servlet.whiteboard.propertytypes.HttpWhiteboardServletName;
import org.osgi.service.servlet.whiteboard.propertytypes.HttpWhiteboardServletPattern;
import org.redress.api.account.Accounts;
import org.redress.api.account.SignIn;
import org.redress.api.casework.CaseDesk;
import org.redress.api.evidence.EvidenceVault;
import org.redress.api.notification.Inbox;
import org.redress.api.plugin.PluginAdministration;
import org.redress.api.plugin.ProcedureCatalog;
import org.redress.api.time.BusinessClock;
import org.redress.api.unit.Units;
import org.redress.console.web.Services;
import org.redress.console.web.Site;

/**
 * The console at {@code /*}; longer patterns of other bundles win. A new instance for each registration, because Jersey's
 * container cannot be started twice and the web server restarts whenever its configuration is edited.
 */
@Component(service = Servlet.class, scope = ServiceScope.PROTOTYPE, configurationPid = "org.redress.node")
@HttpWhiteboardServletName("redress-console")
@HttpWhiteboardServletPattern("/*")
public final class ConsoleServlet extends ServletContainer {
    private static final long serialVersionUID = 1L;

    private static final String REQUEST = HttpServletRequest.class.getName();

    /** Settings of the node that pages depend on. */
    @ObjectClassDefinition(name = "Redress node")
    @interface Config {
        @AttributeDefinition(description = "Demonstration data: pages say so")
        boolean demo() default false;

        @AttributeDefinition(description = "Address that people use; with https, cookies are sent encrypted only")
        String publicUrl() default "";
    }

    @Activate
    public ConsoleServlet(
            Config config,
            @Reference SignIn signIn,
            @Reference Accounts accounts,
            @Reference Units units,
            @Reference CaseDesk desk,
            @Reference ProcedureCatalog catalog,
            @Reference PluginAdministration plugins,
            @Reference Inbox inbox,
            @Reference EvidenceVault vault,
            @Reference BusinessClock clock) {
        super(ConsoleApplication.of(
                new Services(signIn, accounts, units, desk, catalog, plugins, inbox, vault, clock),
                Site.of(config.demo(), config.publicUrl()),
                ConsoleServlet::address));
    }

    private static String address(ContainerRequestContext request) {
        return request.getProperty(REQUEST) instanceof HttpServletRequest servlet ? servlet.getRemoteAddr() : "";
    }
}
