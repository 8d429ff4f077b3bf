package org.redress.console.view;

/**
 * Something that can be planned for a plugin as it stands.
 *
 * @param title what it is
 * @param words what it does, in one sentence
 */
public record PlanOffer(String href, String icon, String title, String words) {}
