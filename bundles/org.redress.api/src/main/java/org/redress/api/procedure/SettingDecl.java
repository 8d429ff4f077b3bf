package org.redress.api.procedure;

import org.redress.api.text.Text;

/**
 * A value that branches may choose.
 *
 * @param name used as {@code settings.<name>} in conditions
 * @param schema JSON Schema of the value, as JSON text
 * @param fallback the pack's own value: String, Long, Double, Boolean or List of String
 */
public record SettingDecl(String name, Text title, Text help, String schema, Object fallback) {}
