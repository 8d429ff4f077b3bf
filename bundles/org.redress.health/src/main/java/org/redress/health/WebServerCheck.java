package org.redress.health;

import java.util.stream.Stream;
import org.apache.felix.hc.api.FormattingResultLog;
import org.apache.felix.hc.api.HealthCheck;
import org.apache.felix.hc.api.Result;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.servlet.runtime.HttpServiceRuntime;
import org.osgi.service.servlet.runtime.dto.RuntimeDTO;

/**
 * The web server serves what was registered with it. A service alone does not tell: the server starts later than the
 * components do, and a servlet whose start failed is still a registered service.
 */
@Component(
        service = HealthCheck.class,
        property = {HealthCheck.NAME + "=web server", HealthCheck.TAGS + "=" + Readiness.TAG})
public final class WebServerCheck implements HealthCheck {

    private final HttpServiceRuntime runtime;

    @Activate
    public WebServerCheck(@Reference HttpServiceRuntime runtime) {
        this.runtime = runtime;
    }

    @Override
    public Result execute() {
        RuntimeDTO state = runtime.getRuntimeDTO();
        FormattingResultLog log = new FormattingResultLog();
        Stream.of(state.failedServletDTOs)
                .forEach(servlet -> log.critical("servlet {} failed, reason {}", servlet.name, servlet.failureReason));
        boolean serving = Stream.of(state.servletContextDTOs)
                .flatMap(context -> Stream.of(context.servletDTOs))
                .anyMatch(servlet -> HealthServlet.NAME.equals(servlet.name));
        if (serving) {
            log.info("serving"); // a result without any entry would count as a fault
        } else {
            log.temporarilyUnavailable("the web server is starting");
        }
        return new Result(log);
    }
}
