package org.redress.rest;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.glassfish.jersey.CommonProperties;
import org.glassfish.jersey.server.ResourceConfig;
import org.glassfish.jersey.server.ServerProperties;
import org.redress.rest.entry.SafetyHeaders;
import org.redress.rest.entry.TokenDuty;
import org.redress.rest.entry.TokenFilter;
import org.redress.rest.json.Json;
import org.redress.rest.json.JsonReader;
import org.redress.rest.json.JsonWriter;
import org.redress.rest.problem.ProblemMapper;
import org.redress.rest.resource.ActionsResource;
import org.redress.rest.resource.ActivationsResource;
import org.redress.rest.resource.ApprovalsResource;
import org.redress.rest.resource.BulkActionsResource;
import org.redress.rest.resource.CalendarsResource;
import org.redress.rest.resource.CaseAnswers;
import org.redress.rest.resource.CaseMovesResource;
import org.redress.rest.resource.CasesResource;
import org.redress.rest.resource.ClocksResource;
import org.redress.rest.resource.ConfigurationResource;
import org.redress.rest.resource.CustomerLinksResource;
import org.redress.rest.resource.CustomerVisitsResource;
import org.redress.rest.resource.CustomersResource;
import org.redress.rest.resource.DutiesResource;
import org.redress.rest.resource.EvidenceResource;
import org.redress.rest.resource.FreeTimesResource;
import org.redress.rest.resource.ImprovementsResource;
import org.redress.rest.resource.InvariantsResource;
import org.redress.rest.resource.JobsResource;
import org.redress.rest.resource.MeResource;
import org.redress.rest.resource.NotificationsResource;
import org.redress.rest.resource.OpenApiResource;
import org.redress.rest.resource.PapersResource;
import org.redress.rest.resource.PlansResource;
import org.redress.rest.resource.PluginCaseMovesResource;
import org.redress.rest.resource.PluginDataResource;
import org.redress.rest.resource.PluginPlansResource;
import org.redress.rest.resource.PluginRolloutsResource;
import org.redress.rest.resource.PluginsResource;
import org.redress.rest.resource.RecordResource;
import org.redress.rest.resource.ReportsResource;
import org.redress.rest.resource.RollbacksResource;
import org.redress.rest.resource.RolloutsResource;
import org.redress.rest.resource.ScoresResource;
import org.redress.rest.resource.SearchResource;
import org.redress.rest.resource.TimeResource;
import org.redress.rest.resource.TokensResource;
import org.redress.rest.resource.TypesResource;
import org.redress.rest.resource.UnitsResource;
import org.redress.rest.resource.UploadsResource;
import org.redress.rest.resource.UsersResource;
import org.redress.rest.resource.VisitsResource;
import org.redress.rest.resource.WorklistsResource;

/** The fixed application: every resource is made here by hand, so that nothing is found, scanned or injected. */
final class ApiApplication {
    private ApiApplication() {}

    static ResourceConfig over(Desks desks) {
        Json json = new Json();
        CaseAnswers answers = new CaseAnswers(desks.cases(), desks.improvements(), desks.units(), desks.clock());
        Object[] resources = {
            new TokensResource(desks.signIn(), desks.units()),
            new UnitsResource(desks.units()),
            new ActivationsResource(desks.plugins(), desks.units()),
            new CalendarsResource(desks.calendars(), desks.units(), desks.clock()),
            new TypesResource(desks.catalog(), desks.units(), json),
            new CasesResource(desks.cases(), desks.units(), answers),
            new ActionsResource(desks.cases(), answers, json),
            new BulkActionsResource(desks.cases()),
            new RecordResource(desks.cases(), desks.units()),
            new PapersResource(desks.papers(), json),
            new EvidenceResource(desks.cases(), desks.evidence(), desks.units()),
            new WorklistsResource(desks.cases(), desks.units()),
            new ApprovalsResource(desks.cases(), desks.units()),
            new VisitsResource(desks.visits(), desks.units()),
            new ImprovementsResource(desks.improvements(), desks.units(), desks.clock(), json),
            new DutiesResource(desks.routines(), desks.units(), json),
            new ReportsResource(desks.reports(), desks.units()),
            new FreeTimesResource(desks.visits(), desks.cases(), desks.units()),
            new CustomerLinksResource(desks.customerLinks(), desks.cases(), desks.units()),
            new CustomerVisitsResource(desks.customerVisits()),
            new ScoresResource(desks.cases(), desks.units()),
            new PluginsResource(desks.plugins(), desks.code(), desks.uploads(), desks.units()),
            new RolloutsResource(desks.rollouts(), desks.units()),
            new PluginRolloutsResource(desks.rollouts(), desks.units()),
            new UploadsResource(desks.uploads(), desks.units()),
            new PluginPlansResource(desks.plans(), desks.units()),
            new PlansResource(desks.plans(), desks.units()),
            new RollbacksResource(desks.plans(), desks.units()),
            new JobsResource(desks.plans(), desks.units()),
            new CaseMovesResource(desks.moves(), desks.units()),
            new PluginCaseMovesResource(desks.moves(), desks.units()),
            new PluginDataResource(desks.pluginData(), desks.units()),
            new UsersResource(desks.accounts(), desks.units()),
            new MeResource(desks.accounts(), desks.cases(), desks.inbox(), desks.units()),
            new NotificationsResource(desks.inbox(), desks.units()),
            new CustomersResource(desks.cases()),
            new SearchResource(desks.search(), desks.units()),
            new ClocksResource(desks.ledger(), desks.units()),
            new TimeResource(desks.clock(), desks.travel(), desks.units()),
            new InvariantsResource(desks.invariants(), desks.health(), desks.units()),
            new ConfigurationResource(desks.configuration()),
            new OpenApiResource()
        };
        return new ResourceConfig()
                .register(new JsonReader(json))
                .register(new JsonWriter(json))
                .register(new ProblemMapper())
                .register(new SafetyHeaders())
                .register(new TokenDuty(new TokenFilter(desks.signIn())))
                .registerResources(
                        Stream.of(resources).map(InstanceResources::of).collect(Collectors.toSet()))
                .property(ServerProperties.WADL_FEATURE_DISABLE, true)
                // Only JSON is spoken: no XML, no images.
                .property(CommonProperties.PROVIDER_DEFAULT_DISABLE, "ALL")
                .property(CommonProperties.FEATURE_AUTO_DISCOVERY_DISABLE, true)
                // Statuses go out as they are; the container would put a page of its own in place of 404.
                .property(ServerProperties.RESPONSE_SET_STATUS_OVER_SEND_ERROR, true);
    }
}
