package org.redress.store.port;

/**
 * Somebody has something in at least one open or closed case of a branch.
 *
 * @param kind as in {@link WorkItem}
 */
public record Assignment(String assignee, String kind, String branch) {}
