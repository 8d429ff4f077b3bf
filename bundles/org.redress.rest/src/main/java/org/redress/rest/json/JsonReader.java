package org.redress.rest.json;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.NoContentException;
import jakarta.ws.rs.ext.MessageBodyReader;
import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.Map;
import org.redress.rest.problem.Refusal;
import org.redress.rest.problem.RestProblems;

/** Reads bodies into records, or into a map where an action decides itself what it takes. */
@Consumes(MediaType.APPLICATION_JSON)
public final class JsonReader implements MessageBodyReader<Object> {
    /** No request of this interface needs more; evidence goes another way. */
    public static final int LARGEST = 1024 * 1024;

    private final Json json;

    public JsonReader(Json json) {
        this.json = json;
    }

    @Override
    public boolean isReadable(Class<?> type, Type generic, Annotation[] annotations, MediaType mediaType) {
        return type.isRecord() || type == Map.class;
    }

    @Override
    public Object readFrom(
            Class<Object> type,
            Type generic,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, String> headers,
            InputStream body)
            throws IOException {
        requireUtf8(mediaType);
        requireSmall(headers.getFirst(HttpHeaders.CONTENT_LENGTH));
        byte[] bytes = read(body);
        if (bytes.length == 0) {
            throw new NoContentException("no body");
        }
        JsonNode tree = json.parse(bytes);
        return type.isRecord() ? RecordReader.read(tree, type) : RecordReader.readMap(tree);
    }

    private static void requireUtf8(MediaType mediaType) {
        String charset = mediaType.getParameters().get(MediaType.CHARSET_PARAMETER);
        if (charset != null && !charset.equalsIgnoreCase("utf-8")) {
            throw Refusal.of(415, RestProblems.MEDIA_TYPE);
        }
    }

    private static void requireSmall(String contentLength) {
        // What the client says is only good for refusing early; the count below decides.
        if (contentLength != null
                && contentLength.length() > String.valueOf(LARGEST).length()) {
            throw Refusal.of(413, RestProblems.TOO_LARGE);
        }
    }

    private static byte[] read(InputStream body) {
        byte[] bytes;
        try {
            bytes = body.readNBytes(LARGEST + 1);
        } catch (IOException gone) {
            throw Refusal.of(400, RestProblems.INCOMPLETE);
        }
        if (bytes.length > LARGEST) {
            throw Refusal.of(413, RestProblems.TOO_LARGE);
        }
        return bytes;
    }
}
