package org.redress.api.procedure;

import org.redress.api.text.Text;

/**
 * A passage of the library of a pack: what a law says, in the house's own words. Steps, guides and grounds cite it.
 *
 * @param id with its pack: {@code clinic-chain/public-insult}
 * @param body what it says, and what to mind when citing it
 * @param basis instrument, article, days in force, and how it was checked
 */
public record LegalText(String id, Text title, Text body, Basis basis) {}
