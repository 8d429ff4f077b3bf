package org.redress.console.fake;

import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.glassfish.jersey.jdkhttp.JdkHttpServerFactory;
import org.redress.api.account.Caller;
import org.redress.api.casework.CaseFile;
import org.redress.api.evidence.EvidenceFile;
import org.redress.api.evidence.EvidenceVault;
import org.redress.api.notification.Inbox;
import org.redress.api.notification.Notification;
import org.redress.api.problem.Outcome;
import org.redress.api.problem.Page;
import org.redress.api.text.Text;
import org.redress.api.time.BusinessClock;
import org.redress.console.ConsoleApplication;
import org.redress.console.web.Services;
import org.redress.console.web.Site;

/** The console over fakes, served by the JDK's own web server. */
public final class FakeHouse implements AutoCloseable {

    public final FakeStaff staff = new FakeStaff();
    public final FakeDesk desk = new FakeDesk();
    public final FakeCode code = new FakeCode();
    public final FakePlugins plugins = new FakePlugins(code);
    public final FakeRollouts rollouts = new FakeRollouts();
    public final FakePlans plans = new FakePlans();
    public final FakeUploads pluginFiles = new FakeUploads();
    public final FakeCalendars calendars = new FakeCalendars();
    public final FakePapers papers = new FakePapers();
    public final FakePluginData pluginData = new FakePluginData();
    public final FakeCustomers customers = new FakeCustomers(desk);
    public final FakeHealth health = new FakeHealth();
    public final List<String> uploads = new ArrayList<>();
    public final List<UUID> read = new ArrayList<>();
    public final FakeImprovements improvements = new FakeImprovements();
    public final FakeRoutines routines = new FakeRoutines();
    public final FakeSearch search = new FakeSearch();
    public final URI address;
    private final HttpServer server;

    public FakeHouse(int port) {
        Services services = new Services(
                staff,
                staff,
                staff.units(),
                calendars,
                health,
                health,
                desk,
                new FakeVisits(),
                improvements,
                routines,
                new FakeReports(),
                plugins,
                plugins,
                code,
                rollouts,
                plans,
                pluginFiles,
                inbox(),
                vault(),
                papers,
                pluginData,
                customers,
                customers,
                clock(),
                () -> Optional.ofNullable(search.installed));
        server = JdkHttpServerFactory.createHttpServer(
                URI.create("http://127.0.0.1:" + port + "/"),
                ConsoleApplication.of(services, Site.of(true, ""), request -> "test"));
        address = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    private static BusinessClock clock() {
        return new BusinessClock() {
            @Override
            public Instant now() {
                return Cases.NOW;
            }

            @Override
            public boolean simulated() {
                return true;
            }
        };
    }

    private Inbox inbox() {
        return new Inbox() {
            @Override
            public int unread(Caller caller) {
                return 2;
            }

            @Override
            public Page<Notification> list(Caller caller, boolean unreadOnly, int limit, String cursor) {
                return new Page<>(
                        List.of(new Notification(
                                new UUID(3, 3),
                                caller.username(),
                                Optional.of(FakeDesk.NUMBER),
                                Optional.empty(),
                                Optional.empty(),
                                "hand-over-offered",
                                Text.of("周小禾想把 1 件投诉移交给您", "Zhou wants to hand a case over to you"),
                                Cases.NOW,
                                Cases.NOW,
                                Optional.empty())),
                        Optional.empty());
            }

            @Override
            public void read(Caller caller, UUID id) {
                read.add(id);
            }

            @Override
            public void readAll(Caller caller) {
                read.add(new UUID(0, 0));
            }
        };
    }

    private EvidenceVault vault() {
        return new EvidenceVault() {
            @Override
            public long largest() {
                return 200L << 20;
            }

            @Override
            public Outcome<CaseFile> add(
                    Caller caller, String caseNumber, String kind, String name, InputStream content) {
                try {
                    uploads.add(kind + " " + name + " " + new String(content.readAllBytes(), StandardCharsets.UTF_8));
                } catch (IOException broken) {
                    throw new java.io.UncheckedIOException(broken);
                }
                return desk.open(caller, caseNumber);
            }

            @Override
            public Outcome<Opened> open(Caller caller, String caseNumber, UUID evidence) {
                return Outcome.done(new Opened(
                        new EvidenceFile(evidence, "other", "右颊.html", "text/html", 5, "ab", Cases.NOW, "x"),
                        new ByteArrayInputStream("<b>x</".getBytes(StandardCharsets.UTF_8), 0, 5)));
            }
        };
    }

    @Override
    public void close() {
        server.stop(0);
    }

    /** Serves until it is stopped, to be looked at: {@code FakeHouse 8099}. */
    public static void main(String[] arguments) {
        System.out.println(new FakeHouse(Integer.parseInt(arguments[0])).address);
    }
}
