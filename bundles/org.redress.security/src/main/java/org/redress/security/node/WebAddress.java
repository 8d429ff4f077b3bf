package org.redress.security.node;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Modified;
import org.osgi.service.component.annotations.Reference;

/** Where people reach this node: the public URL, or what the web server listens on. Follows both settings. */
@Component(service = WebAddress.class, configurationPid = "org.apache.felix.http")
public final class WebAddress {

    /** The lines of the web server's own configuration that matter here. */
    public @interface Config {

        int org_osgi_service_http_port() default 8181;

        String org_apache_felix_http_host() default "127.0.0.1";
    }

    private final NodeSettings node;
    private volatile String own;

    @Activate
    public WebAddress(@Reference NodeSettings node, Config config) {
        this(node, config.org_apache_felix_http_host(), config.org_osgi_service_http_port());
    }

    public WebAddress(NodeSettings node, String host, int port) {
        this.node = node;
        this.own = address(host, port);
    }

    @Modified
    void modified(Config config) {
        own = address(config.org_apache_felix_http_host(), config.org_osgi_service_http_port());
    }

    /** Without a slash at the end. */
    public String base() {
        String configured = node.publicUrl().strip().replaceAll("/+$", "");
        return configured.isEmpty() ? own : configured;
    }

    private static String address(String host, int port) {
        boolean everywhere = host.isBlank() || host.equals("0.0.0.0") || host.equals("::");
        return "http://" + (everywhere ? "localhost" : host) + ":" + port;
    }
}
