package org.redress.console.view;

import java.util.List;

/**
 * Where an administrator brings a file.
 *
 * @param wrong why the file before was not taken, in one sentence; empty when nothing was wrong
 * @param faults what is wrong with it, each with its place in the file
 */
public record PluginFileForm(String wrong, List<String> faults) {}
