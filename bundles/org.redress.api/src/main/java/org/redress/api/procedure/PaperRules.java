package org.redress.api.procedure;

import java.util.List;

/**
 * What a pack says about paper.
 *
 * @param documents templates, in the order of the pack
 */
public record PaperRules(List<DocumentTemplate> documents) {

    /** Of a pack that says nothing about it. */
    public static final PaperRules NONE = new PaperRules(List.of());

    public PaperRules {
        documents = List.copyOf(documents);
    }
}
