package org.redress.api.plugin;

import java.time.Instant;

/**
 * Code that is not asked any more, on any node, until an administrator says so.
 *
 * @param code digest of the code, so that other code under the same number is not meant
 * @param why for administrators; may hold words of the plugin
 * @param by who said so: a username, or {@code system} when it failed too often
 */
public record Quarantine(String code, String plugin, String version, Instant since, String why, String by) {}
