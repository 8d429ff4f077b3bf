package org.redress.console.view;

/**
 * A QR code as one path of an SVG.
 *
 * @param size of the square, in modules, the quiet margin included
 * @param path dark modules, each a unit square
 */
public record QrPath(int size, String path) {}
