package org.redress.spi.policy;

/**
 * What plugins with policies require of the platform. The build writes the requirement; a container whose platform has
 * another major version then refuses to resolve the plugin, before any of its code runs.
 */
final class PolicyNamespace {

    static final String NAMESPACE = "redress.spi";
    static final String NAME = "policy";

    /** The version of this package: a change that breaks plugins raises the first number. */
    static final String VERSION = "1.0.0";

    private PolicyNamespace() {}
}
