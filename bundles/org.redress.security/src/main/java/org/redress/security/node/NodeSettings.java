package org.redress.security.node;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Modified;
import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.Designate;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/**
 * What this node was told about itself. Waits for the configuration, because a guess at "not in demo mode" would create an
 * administrator that nobody asked for. Changes are taken over without restarting what depends on it.
 */
@Component(
        service = NodeSettings.class,
        configurationPid = "org.redress.node",
        configurationPolicy = ConfigurationPolicy.REQUIRE)
@Designate(ocd = NodeSettings.Config.class)
public final class NodeSettings {

    /** The lines of {@code etc/org.redress.node.cfg} that matter here. */
    @ObjectClassDefinition(name = "Redress node: sign-in")
    public @interface Config {

        @AttributeDefinition(
                name = "Demonstration",
                description = "Accounts of the demonstration can sign in with their one known password.")
        boolean demo() default false;

        @AttributeDefinition(
                name = "Public URL",
                description = "Address that people use, when it differs from this node's own; empty otherwise.")
        String publicUrl() default "";
    }

    private volatile boolean demo;
    private volatile String publicUrl;

    @Activate
    public NodeSettings(Config config) {
        this(config.demo(), config.publicUrl());
    }

    public NodeSettings(boolean demo, String publicUrl) {
        this.demo = demo;
        this.publicUrl = publicUrl;
    }

    @Modified
    void modified(Config config) {
        demo = config.demo();
        publicUrl = config.publicUrl();
    }

    public boolean demo() {
        return demo;
    }

    /** The address that people use, when it differs from this node's own; empty otherwise. */
    public String publicUrl() {
        return publicUrl;
    }
}
