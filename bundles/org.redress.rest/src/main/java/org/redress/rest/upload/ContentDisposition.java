package org.redress.rest.upload;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The header that names parts and files (RFC 7578, RFC 6266), read and written. */
public final class ContentDisposition {
    private static final Pattern PARAMETER =
            Pattern.compile(";\\s*+([\\w!#$%&'*+.^`|~-]++)\\s*+=\\s*+(?:\"([^\"]*+)\"|([^;\"]*+))");
    private static final String UNRESERVED = "!#$&+-.^_`|~";
    private static final int LONGEST = 4_000;

    private final Map<String, String> parameters = new HashMap<>();

    private ContentDisposition(String header) {
        if (header.length() <= LONGEST) {
            Matcher matcher = PARAMETER.matcher(header);
            while (matcher.find()) {
                String value = matcher.group(2) != null
                        ? matcher.group(2)
                        : matcher.group(3).strip();
                parameters.putIfAbsent(matcher.group(1).toLowerCase(Locale.ROOT), value);
            }
        }
    }

    /** @param header as it came, one character for each byte */
    static ContentDisposition parse(String header) {
        return new ContentDisposition(header);
    }

    Optional<String> name() {
        return Optional.ofNullable(parameters.get("name"));
    }

    Optional<String> filename() {
        String extended = parameters.get("filename*");
        if (extended != null && extended.regionMatches(true, 0, "utf-8'", 0, 6)) {
            int start = extended.indexOf('\'', 6) + 1;
            return Optional.of(utf8(percentDecoded(extended.substring(start))));
        }
        return Optional.ofNullable(parameters.get("filename")).map(ContentDisposition::utf8);
    }

    /** For downloads: a plain name for old programs, the real one for all others. */
    public static String attachment(String filename) {
        String plain = filename.replaceAll("[^A-Za-z0-9._-]", "_");
        StringBuilder extended = new StringBuilder();
        for (byte b : filename.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (b & 0xff);
            boolean bare = c < 128 && (Character.isLetterOrDigit(c) || UNRESERVED.indexOf(c) >= 0);
            extended.append(bare ? String.valueOf(c) : String.format("%%%02X", b & 0xff));
        }
        return "attachment; filename=\"" + plain + "\"; filename*=UTF-8''" + extended;
    }

    private static String percentDecoded(String text) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (int i = 0; i < text.length(); i++) {
            int high = i + 2 < text.length() ? Character.digit(text.charAt(i + 1), 16) : -1;
            int low = high >= 0 ? Character.digit(text.charAt(i + 2), 16) : -1;
            if (text.charAt(i) == '%' && low >= 0) {
                bytes.write(high * 16 + low);
                i += 2;
            } else {
                bytes.write(text.charAt(i));
            }
        }
        return bytes.toString(StandardCharsets.ISO_8859_1);
    }

    /** Browsers send names as UTF-8; what is not is taken as it came. */
    private static String utf8(String bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes.getBytes(StandardCharsets.ISO_8859_1)))
                    .toString();
        } catch (CharacterCodingException latin) {
            return bytes;
        }
    }
}
