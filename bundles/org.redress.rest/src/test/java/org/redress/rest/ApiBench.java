package org.redress.rest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.ee10.servlet.ServletHolder;
import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.redress.api.time.TimeTravel;
import org.redress.rest.fake.LimitedVault;
import org.redress.rest.fake.ScriptedDesk;
import org.redress.rest.fake.StandingClock;
import org.redress.rest.fake.TinyAccounts;
import org.redress.rest.fake.TinyCalendars;
import org.redress.rest.fake.TinyCode;
import org.redress.rest.fake.TinyConfiguration;
import org.redress.rest.fake.TinyCustomers;
import org.redress.rest.fake.TinyHealth;
import org.redress.rest.fake.TinyImprovements;
import org.redress.rest.fake.TinyInbox;
import org.redress.rest.fake.TinyLedger;
import org.redress.rest.fake.TinyMoves;
import org.redress.rest.fake.TinyPapers;
import org.redress.rest.fake.TinyPlans;
import org.redress.rest.fake.TinyPluginData;
import org.redress.rest.fake.TinyPlugins;
import org.redress.rest.fake.TinyReports;
import org.redress.rest.fake.TinyRollouts;
import org.redress.rest.fake.TinyRoutines;
import org.redress.rest.fake.TinySearch;
import org.redress.rest.fake.TinyUnits;
import org.redress.rest.fake.TinyVisits;

/** The real servlet in the web server of the distribution, before services that tests script. */
final class ApiBench implements AutoCloseable {
    static final String CASE = "/cases/SHJA-2609-0001";

    final TinyPapers papers = new TinyPapers();
    final ScriptedDesk desk = new ScriptedDesk();
    final TinyVisits visits = new TinyVisits();
    final TinyImprovements improvements = new TinyImprovements();
    final TinyRoutines routines = new TinyRoutines();
    final TinyReports reports = new TinyReports();
    final LimitedVault vault = new LimitedVault();
    final TinyPlugins plugins = new TinyPlugins();
    final TinyPluginData pluginData = new TinyPluginData();
    final TinyAccounts accounts = new TinyAccounts();
    final TinyUnits units = new TinyUnits();
    final TinyCalendars calendars = new TinyCalendars();
    final TinyHealth health = new TinyHealth();
    final TinyInbox inbox = new TinyInbox();
    final StandingClock clock = new StandingClock();

    private final Server server = new Server();
    private final ServerConnector connector = new ServerConnector(server);
    final TinyCustomers customers = new TinyCustomers();
    final TinyPlans plans = new TinyPlans();
    final TinySearch search = new TinySearch();
    private final HttpClient client = HttpClient.newHttpClient();
    private final ObjectMapper mapper = new ObjectMapper();

    ApiBench() {
        this(true);
    }

    ApiBench(boolean simulated) {
        Desks desks = new Desks(
                desk,
                visits,
                improvements,
                routines,
                reports,
                vault,
                papers,
                plugins,
                plugins,
                new TinyCode(),
                new TinyRollouts(),
                plans,
                plans.uploads(),
                new TinyMoves(),
                pluginData,
                customers,
                customers,
                accounts,
                accounts,
                units,
                calendars,
                health,
                health,
                new TinyConfiguration(),
                inbox,
                new TinyLedger(),
                clock,
                simulated ? Optional.<TimeTravel>of(clock) : Optional.empty(),
                () -> Optional.ofNullable(search.installed));
        connector.setHost("127.0.0.1");
        server.addConnector(connector);
        ServletContextHandler context = new ServletContextHandler("/");
        context.addServlet(new ServletHolder(new ApiServlet(desks)), "/api/v1/*");
        // As the distribution is set: clients made from the OpenAPI document encode the slashes of ids.
        connector
                .getConnectionFactory(HttpConnectionFactory.class)
                .getHttpConfiguration()
                .setUriCompliance(UriCompliance.LEGACY);
        context.getServletHandler().setDecodeAmbiguousURIs(true);
        server.setHandler(context);
        try {
            server.start();
        } catch (Exception broken) {
            throw new IllegalStateException(broken);
        }
    }

    URI uri(String path) {
        return URI.create("http://127.0.0.1:" + connector.getLocalPort() + "/api/v1" + path);
    }

    int port() {
        return connector.getLocalPort();
    }

    /** A request of the consultant. */
    HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(uri(path)).header("Authorization", "Bearer token-consultant.sh-jingan");
    }

    HttpRequest.Builder asAdmin(String path) {
        return HttpRequest.newBuilder(uri(path)).header("Authorization", "Bearer token-admin");
    }

    Answer get(String path) {
        return send(request(path).GET());
    }

    Answer post(String path, String json) {
        return send(json(request(path), "POST", json));
    }

    static HttpRequest.Builder json(HttpRequest.Builder request, String method, String json) {
        return request.header("Content-Type", "application/json").method(method, BodyPublishers.ofString(json));
    }

    Answer send(HttpRequest.Builder request) {
        try {
            HttpResponse<byte[]> response = client.send(
                    request.timeout(Duration.ofSeconds(30)).build(), HttpResponse.BodyHandlers.ofByteArray());
            return new Answer(response, mapper);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    @Override
    public void close() throws Exception {
        server.stop();
    }

    /** What came back. */
    record Answer(HttpResponse<byte[]> response, ObjectMapper mapper) {
        int status() {
            return response.statusCode();
        }

        String header(String name) {
            return response.headers().firstValue(name).orElse("");
        }

        String text() {
            return new String(response.body(), StandardCharsets.UTF_8);
        }

        JsonNode json() {
            try {
                return mapper.readTree(response.body());
            } catch (IOException broken) {
                throw new AssertionError("no JSON: " + text(), broken);
            }
        }

        String at(String pointer) {
            return json().at(pointer).asText();
        }
    }
}
