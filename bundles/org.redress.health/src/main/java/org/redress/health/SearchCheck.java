package org.redress.health;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.apache.felix.hc.api.FormattingResultLog;
import org.apache.felix.hc.api.HealthCheck;
import org.apache.felix.hc.api.Result;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.redress.api.search.Search;
import org.redress.api.search.SearchStatus;

/** The search index keeps up. A warning at most: cases are worked without it. */
@Component(
        service = HealthCheck.class,
        property = {HealthCheck.NAME + "=search", HealthCheck.TAGS + "=" + Readiness.ATTENTION})
public final class SearchCheck implements HealthCheck {

    /** A pause of the machine or of the database is no lag. */
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Search search;
    private final Clock machine;
    private final Instant begun;

    @Activate
    public SearchCheck(@Reference Search search) {
        this(search, Clock.systemUTC());
    }

    SearchCheck(Search search, Clock machine) {
        this.search = search;
        this.machine = machine;
        this.begun = machine.instant();
    }

    @Override
    public Result execute() {
        SearchStatus status = search.status();
        FormattingResultLog log = new FormattingResultLog();
        Duration behind = Duration.between(status.level().orElse(begun), machine.instant());
        switch (status.state()) {
            case STARTING -> log.info("not opened yet");
            case FAILING -> log.critical("{}", status.trouble().orElse("it cannot follow what changes"));
            default -> {
                if (behind.compareTo(PATIENCE) <= 0) {
                    log.info("{} documents, level with the database", status.documents());
                } else if (status.total() > 0) {
                    log.warn("being built: {} of {}, see redress:search-status", status.done(), status.total());
                } else {
                    log.warn("{} s behind the database, see redress:search-status", behind.toSeconds());
                }
            }
        }
        return new Result(log);
    }
}
