package org.redress.health;

import io.micrometer.core.instrument.Gauge;
import jakarta.servlet.Servlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.servlet.whiteboard.propertytypes.HttpWhiteboardServletPattern;

/** {@code /metrics} in the Prometheus text format: the machine, readiness, cases and their deadlines. */
@Component(service = Servlet.class)
@HttpWhiteboardServletPattern("/metrics")
public final class MetricsServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private final transient Meters meters;

    @Activate
    public MetricsServlet(@Reference Meters meters, @Reference Readiness readiness) {
        this.meters = meters;
        Gauge.builder("redress.ready", readiness, r -> r.state().ready() ? 1 : 0)
                .description("1 when this node can take work")
                .register(meters.registry());
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setContentType("text/plain; version=0.0.4; charset=utf-8");
        response.setHeader("Cache-Control", "no-store");
        response.getWriter().write(meters.registry().scrape());
    }
}
