package org.redress.console.text;

import java.util.Objects;
import org.redress.api.casework.CaseRules;
import org.redress.api.procedure.RemedyDecl;
import org.redress.api.text.Text;

/** Kinds of remedies in words. */
public final class RemedyWords {

    private RemedyWords() {}

    /** As the rules of a case call it, else as we do. */
    public static Text title(Words words, CaseRules rules, String kind) {
        return rules.all().stream()
                .map(pack -> pack.remedies().get(kind))
                .filter(Objects::nonNull)
                .findFirst()
                .map(RemedyDecl::title)
                .orElseGet(() -> Text.same(words.code("remedy", kind)));
    }
}
