package org.redress.upkeep.configuration;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.KeyDeserializer;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import java.io.IOException;
import java.time.DateTimeException;
import java.util.function.Function;

/** Reads a value that is written as text. */
final class Read<T> extends StdDeserializer<T> {
    private static final long serialVersionUID = 1L;

    private final transient Function<String, T> parser;

    Read(Class<T> type, Function<String, T> parser) {
        super(type);
        this.parser = parser;
    }

    @Override
    @SuppressWarnings("unchecked")
    public T deserialize(JsonParser json, DeserializationContext context) throws IOException {
        if (json.currentToken() != JsonToken.VALUE_STRING) {
            return (T) context.handleUnexpectedToken(handledType(), json);
        }
        try {
            return parser.apply(json.getText());
        } catch (DateTimeException unknown) {
            return (T) context.handleWeirdStringValue(handledType(), json.getText(), "not known");
        }
    }

    /** The same for the name of a property. */
    static final class Key extends KeyDeserializer {
        private final Function<String, Object> parser;

        Key(Function<String, Object> parser) {
            this.parser = parser;
        }

        @Override
        public Object deserializeKey(String key, DeserializationContext context) throws IOException {
            try {
                return parser.apply(key);
            } catch (DateTimeException unknown) {
                return context.handleWeirdKey(Object.class, key, "no date");
            }
        }
    }
}
