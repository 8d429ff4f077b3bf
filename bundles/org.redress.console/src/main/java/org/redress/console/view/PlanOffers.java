package org.redress.console.view;

import java.util.List;

/**
 * What can be planned for a plugin, or for one version of it.
 *
 * @param plugin its id
 * @param known whether there is a page of it
 * @param version the one that was brought; empty for the plugin as a whole
 * @param note what is worth knowing about that file; empty for nothing
 */
public record PlanOffers(
        String plugin, String title, boolean known, String version, String note, List<PlanOffer> offers) {}
