package org.redress.console.view;

import java.util.Map;

/**
 * That a list holds only what a figure counts.
 *
 * @param words which that is
 * @param kept what goes on when the list is narrowed further
 */
public record CountedView(String words, Map<String, String> kept) {}
