package org.redress.extension;

import org.osgi.framework.BundleContext;

/**
 * A start without the plugins of the watched folder and without any code of plugins: what {@code bin/setenv} asks for after two starts
 * that did not come to their end, so that an administrator can take away what is in the way.
 */
public final class Recovery {

    private static final String PROPERTY = "redress.recovery";

    private Recovery() {}

    public static boolean on(BundleContext context) {
        return Boolean.parseBoolean(context.getProperty(PROPERTY));
    }
}
