package org.redress.api.plugin;

/** Where a plugin stands. */
public enum PluginState {
    ACTIVE,
    DISABLED,
    QUARANTINED,
    /** Nothing of it is deployed any more; cases that run on it go on with what they froze. */
    PARKED
}
