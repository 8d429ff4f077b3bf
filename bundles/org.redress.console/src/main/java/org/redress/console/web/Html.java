package org.redress.console.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** Pages out of the templates that were compiled with this bundle. */
public final class Html {

    static final String TYPE = "text/html; charset=utf-8";
    private static final String PACKAGE = "org.redress.console.templates";

    private final TemplateEngine engine;

    public Html() {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        // The engine looks for compiled templates in the context loader, whatever loader it is given.
        thread.setContextClassLoader(Html.class.getClassLoader());
        try {
            this.engine =
                    TemplateEngine.createPrecompiled(null, ContentType.Html, Html.class.getClassLoader(), PACKAGE);
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    public Response page(int status, String template, Map<String, Object> model) {
        StringOutput output = new StringOutput(16 * 1024);
        engine.render(template + ".jte", model, output);
        return Response.status(status)
                .type(TYPE)
                .entity(output.toString().getBytes(StandardCharsets.UTF_8))
                .build();
    }

    public Response page(String template, Map<String, Object> model) {
        return page(200, template, model);
    }
}
