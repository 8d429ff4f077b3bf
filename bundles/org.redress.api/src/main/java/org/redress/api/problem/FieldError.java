package org.redress.api.problem;

import org.redress.api.text.Text;

/**
 * One wrong value of a request.
 *
 * @param pointer JSON pointer into the request, for example {@code /customer/phone}
 * @param message what is wrong and what would be right
 */
public record FieldError(String pointer, Text message) {}
