package org.redress.rest.view;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.redress.api.text.Text;

/** Texts as they go out: by language tag, in a stable order. */
public final class Words {
    private Words() {}

    public static Map<String, String> of(Text text) {
        return new TreeMap<>(text.byLanguage());
    }

    public static Map<String, String> of(Optional<Text> text) {
        return text.map(Words::of).orElse(null);
    }
}
