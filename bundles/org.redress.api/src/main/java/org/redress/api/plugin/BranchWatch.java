package org.redress.api.plugin;

/**
 * What is seen at a branch since the wave began, on cases that the plugin has a part in.
 *
 * @param breaches deadlines missed
 * @param breachesAllowed more than this takes the roll-out back
 * @param told messages to people
 * @param toldAllowed more than this takes the roll-out back
 */
public record BranchWatch(String branch, int breaches, int breachesAllowed, int told, int toldAllowed) {}
