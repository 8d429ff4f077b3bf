package org.redress.engine.history;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import org.erdtman.jcs.JsonCanonicalizer;

/** JSON in the one form of RFC 8785, so that hashing it means something. Takes maps, lists, texts, numbers, truths. */
final class CanonicalJson {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private CanonicalJson() {}

    static String of(Object value) {
        try {
            String json = MAPPER.writeValueAsString(value);
            // The canonicalizer takes objects and lists only; a bare value has one form already.
            return json.startsWith("{") || json.startsWith("[") ? new JsonCanonicalizer(json).getEncodedString() : json;
        } catch (JsonProcessingException broken) {
            throw new IllegalArgumentException("history data must be plain JSON values", broken);
        } catch (IOException broken) {
            throw new IllegalArgumentException("history data has no canonical form", broken);
        }
    }
}
