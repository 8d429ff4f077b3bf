package org.redress.health;

import jakarta.servlet.Servlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.servlet.whiteboard.propertytypes.HttpWhiteboardServletName;
import org.osgi.service.servlet.whiteboard.propertytypes.HttpWhiteboardServletPattern;

/**
 * {@code /health/live}: the process answers. {@code /health/ready}: it can take work; 503 with the reasons otherwise.
 */
@Component(service = Servlet.class)
@HttpWhiteboardServletName(HealthServlet.NAME)
@HttpWhiteboardServletPattern("/health/*")
public final class HealthServlet extends HttpServlet {

    static final String NAME = "redress-health";

    private static final long serialVersionUID = 1L;

    private final transient Readiness readiness;

    @Activate
    public HealthServlet(@Reference Readiness readiness) {
        this.readiness = readiness;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String path = request.getPathInfo();
        if ("/live".equals(path)) {
            answer(response, HttpServletResponse.SC_OK, "{\"status\":\"up\"}");
        } else if ("/ready".equals(path)) {
            Readiness.State state = readiness.state();
            answer(
                    response,
                    state.ready() ? HttpServletResponse.SC_OK : HttpServletResponse.SC_SERVICE_UNAVAILABLE,
                    json(state));
        } else {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    static String json(Readiness.State state) {
        return "{\"status\":\"" + (state.ready() ? "ready" : "starting") + "\",\"missing\":" + array(state.missing())
                + ",\"failing\":" + array(state.failing())
                + (state.warnings().isEmpty() ? "" : ",\"warnings\":" + array(state.warnings())) + "}";
    }

    private static String array(List<String> texts) {
        return texts.stream().map(HealthServlet::quoted).collect(Collectors.joining(",", "[", "]"));
    }

    private static String quoted(String text) {
        StringBuilder json = new StringBuilder("\"");
        text.chars().forEach(c -> {
            if (c == '"' || c == '\\') {
                json.append('\\').append((char) c);
            } else if (c < ' ') {
                json.append(String.format("\\u%04x", c));
            } else {
                json.append((char) c);
            }
        });
        return json.append('"').toString();
    }

    private static void answer(HttpServletResponse response, int status, String json) throws IOException {
        response.setStatus(status);
        response.setContentType("application/json");
        response.setCharacterEncoding("UTF-8");
        response.setHeader("Cache-Control", "no-store");
        response.getWriter().write(json);
    }
}
