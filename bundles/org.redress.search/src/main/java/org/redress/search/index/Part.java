package org.redress.search.index;

import org.redress.api.text.Text;

/**
 * A text of a case, customer or guide that can be found.
 *
 * @param code where it stands, for programs
 * @param label the same for people
 * @param head whether it says what the thing is
 */
public record Part(String code, Text label, String text, boolean head) {}
