package org.redress.console;

import jakarta.ws.rs.container.ContainerRequestContext;
import java.util.function.Function;
import org.glassfish.jersey.CommonProperties;
import org.glassfish.jersey.media.multipart.MultiPartFeature;
import org.glassfish.jersey.server.ResourceConfig;
import org.glassfish.jersey.server.ServerProperties;
import org.redress.console.admin.AccountsPage;
import org.redress.console.admin.CalendarPage;
import org.redress.console.admin.SystemPage;
import org.redress.console.admin.UnitsPage;
import org.redress.console.casepage.ActionPage;
import org.redress.console.casepage.CasePage;
import org.redress.console.casepage.CaseViewer;
import org.redress.console.casepage.EvidencePage;
import org.redress.console.casepage.FreeTimesPage;
import org.redress.console.casepage.PapersPage;
import org.redress.console.casepage.WhyPage;
import org.redress.console.customer.CustomerPage;
import org.redress.console.customer.LinksPage;
import org.redress.console.duties.DutiesPage;
import org.redress.console.duties.DutyPage;
import org.redress.console.improvements.ImprovementItemPage;
import org.redress.console.improvements.ImprovementsPage;
import org.redress.console.inbox.InboxPage;
import org.redress.console.intake.IntakePage;
import org.redress.console.plans.FormPage;
import org.redress.console.plans.PlanPage;
import org.redress.console.plans.PlansPage;
import org.redress.console.plans.UploadPage;
import org.redress.console.plugins.InForcePage;
import org.redress.console.plugins.KeptDataPage;
import org.redress.console.plugins.PluginPage;
import org.redress.console.plugins.PluginsPage;
import org.redress.console.plugins.SeveralPage;
import org.redress.console.reports.ReportsPage;
import org.redress.console.rollouts.RolloutPage;
import org.redress.console.rollouts.RolloutsPage;
import org.redress.console.rollouts.StartPage;
import org.redress.console.search.SearchPage;
import org.redress.console.signin.MePage;
import org.redress.console.signin.SetupPage;
import org.redress.console.signin.SignInPage;
import org.redress.console.visits.VisitsPage;
import org.redress.console.web.Assets;
import org.redress.console.web.ErrorPages;
import org.redress.console.web.Html;
import org.redress.console.web.Pages;
import org.redress.console.web.SecurityHeaders;
import org.redress.console.web.Services;
import org.redress.console.web.Site;
import org.redress.console.web.Tokens;
import org.redress.console.web.VisitFilter;
import org.redress.console.worklist.BulkPage;
import org.redress.console.worklist.CasesPage;
import org.redress.console.worklist.ScoresPage;
import org.redress.console.worklist.WorklistPage;

/** The pages, put together by hand: one fixed list, nothing is looked up at run time. */
public final class ConsoleApplication {

    private ConsoleApplication() {}

    /**
     * @param address tells where a request came from
     */
    public static ResourceConfig of(Services services, Site site, Function<ContainerRequestContext, String> address) {
        Assets assets = new Assets();
        Html html = new Html();
        Tokens tokens = new Tokens();
        Pages pages = new Pages(services, site, assets.path());
        CaseViewer cases = new CaseViewer(services, pages, tokens);
        return new ResourceConfig()
                // Several Jersey applications live in one container; each registers what it needs itself.
                .property(CommonProperties.FEATURE_AUTO_DISCOVERY_DISABLE, true)
                .property(ServerProperties.WADL_FEATURE_DISABLE, true)
                // Error pages are ours: the web server would put its own in their place.
                .property(ServerProperties.RESPONSE_SET_STATUS_OVER_SEND_ERROR, true)
                .register(MultiPartFeature.class)
                .register(new VisitFilter(services.signIn(), tokens, address))
                .register(new SecurityHeaders())
                .register(new ErrorPages(pages, html, site, assets.path()))
                .registerResources(Handmade.resources(
                        assets,
                        new SignInPage(services, pages, html, site),
                        new SetupPage(services, pages, html, site),
                        new MePage(services, pages, html, site),
                        new WorklistPage(services, pages, html, tokens),
                        new CasesPage(services, pages, html),
                        new SearchPage(services, pages, html),
                        new ScoresPage(services, pages, html),
                        new BulkPage(services, pages, html, tokens),
                        new IntakePage(services, pages, html, tokens),
                        new CasePage(pages, html, cases),
                        new LinksPage(services, pages, html, site),
                        new CustomerPage(services, pages, html, site),
                        new WhyPage(services, pages, html, cases),
                        new ActionPage(services, pages, html, cases),
                        new FreeTimesPage(services, pages, html, cases),
                        new VisitsPage(services, pages, html),
                        new ImprovementsPage(services, pages, html),
                        new ImprovementItemPage(services, pages, html),
                        new DutiesPage(services, pages, html),
                        new ReportsPage(services, pages, html),
                        new DutyPage(services, pages, html, tokens),
                        new PapersPage(services, pages, html, cases),
                        new EvidencePage(services, pages, html, cases),
                        new InboxPage(services, pages, html),
                        new PluginsPage(services, pages, html),
                        new SeveralPage(services, pages, html),
                        new PluginPage(services, pages, html),
                        new KeptDataPage(services, pages, html),
                        new InForcePage(services, pages, html),
                        new UploadPage(services, pages, html),
                        new FormPage(services, pages, html),
                        new PlansPage(services, pages, html),
                        new PlanPage(services, pages, html),
                        new RolloutsPage(services, pages, html),
                        new RolloutPage(services, pages, html),
                        new StartPage(services, pages, html),
                        new UnitsPage(services, pages, html),
                        new CalendarPage(services, pages, html),
                        new AccountsPage(services, pages, html),
                        new SystemPage(services, pages, html)));
    }
}
