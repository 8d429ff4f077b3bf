package org.redress.extension.registry;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.apache.felix.hc.api.FormattingResultLog;
import org.apache.felix.hc.api.HealthCheck;
import org.apache.felix.hc.api.Result;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.redress.api.procedure.Procedure;
import org.redress.extension.LivePlugins;
import org.redress.store.port.CaseStore;

/**
 * Whether the rules of every open case can be read. Where they cannot, cases go on by the caretaker's rules, so the node
 * stays ready; somebody has to know all the same. Looked at once a minute, because it asks the database.
 */
@Component(
        service = HealthCheck.class,
        property = {
            HealthCheck.NAME + "=packs",
            HealthCheck.TAGS + "=attention",
            HealthCheck.ASYNC_INTERVAL_IN_SEC + ":Long=60"
        })
public final class PackCheck implements HealthCheck {

    private final Supplier<Map<String, Integer>> openCases;
    private final Function<String, Optional<Procedure>> rules;

    @Activate
    public PackCheck(@Reference CaseStore store, @Reference LivePlugins plugins) {
        this(store::openCasesByDigest, plugins::procedure);
    }

    /** @param openCases how many open cases run on each pack, by digest */
    PackCheck(Supplier<Map<String, Integer>> openCases, Function<String, Optional<Procedure>> rules) {
        this.openCases = openCases;
        this.rules = rules;
    }

    @Override
    public Result execute() {
        FormattingResultLog log = new FormattingResultLog();
        openCases.get().forEach((digest, cases) -> {
            if (rules.apply(digest).isEmpty()) {
                log.warn(
                        "RD-PLG-007 the rules with digest {} cannot be read; {} open cases go on by the caretaker's rules;"
                                + " restore the source from a backup",
                        digest,
                        cases);
            }
        });
        log.info("looked at the packs of open cases"); // a result without any entry would count as a fault
        return new Result(log);
    }
}
