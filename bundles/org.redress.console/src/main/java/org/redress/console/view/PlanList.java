package org.redress.console.view;

import java.util.List;

/**
 * Plans of a plugin, the newest first.
 *
 * @param known whether there is a page of the plugin
 */
public record PlanList(String plugin, String title, boolean known, List<PlanLine> plans) {}
