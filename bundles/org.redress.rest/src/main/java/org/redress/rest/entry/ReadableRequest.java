package org.redress.rest.entry;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.util.Collections;
import java.util.Enumeration;
import java.util.regex.Pattern;

/**
 * A request whose content negotiation can be read. Jersey answers malformed headers by itself, before anything of ours
 * and without a body; here they count as if they said nothing.
 */
public final class ReadableRequest extends HttpServletRequestWrapper {
    private static final String TYPE = "[\\w!#$&^.+*-]++/[\\w!#$&^.+*-]++";
    private static final String PARAMETER = "\\s*+;\\s*+(?!q\\s*=)[\\w-]++=(?:[\\w!#$&'^.+*-]++|\"[^\"\\\\]*+\")";
    private static final String QUALITY = "(?:\\s*+;\\s*+q=(?:0(?:\\.\\d{0,3})?|1(?:\\.0{0,3})?))?";
    private static final Pattern CONTENT_TYPE = Pattern.compile(TYPE + "(?:" + PARAMETER + "){0,10}\\s*");
    private static final Pattern ACCEPTED =
            Pattern.compile("\\s*+" + TYPE + "(?:" + PARAMETER + "){0,10}" + QUALITY + "\\s*+");
    private static final int LONGEST = 2_000;

    public ReadableRequest(HttpServletRequest request) {
        super(request);
    }

    @Override
    public String getContentType() {
        return getHeader("Content-Type");
    }

    @Override
    public String getHeader(String name) {
        String value = super.getHeader(name);
        if (value == null) {
            return null;
        } else if (name.equalsIgnoreCase("Content-Type")) {
            // A type that nobody takes.
            return fits(CONTENT_TYPE, value) ? value : "application/octet-stream";
        } else if (name.equalsIgnoreCase("Accept")) {
            return readable(value) ? value : "*/*";
        }
        return value;
    }

    @Override
    public Enumeration<String> getHeaders(String name) {
        boolean one = name.equalsIgnoreCase("Content-Type");
        boolean several = name.equalsIgnoreCase("Accept");
        if ((one || several) && super.getHeader(name) != null) {
            String value = several ? String.join(",", Collections.list(super.getHeaders(name))) : getHeader(name);
            return Collections.enumeration(Collections.singletonList(several && !readable(value) ? "*/*" : value));
        }
        return super.getHeaders(name);
    }

    private static boolean readable(String accept) {
        if (accept.length() > LONGEST) {
            return false;
        }
        for (String range : accept.split(",", -1)) {
            if (!fits(ACCEPTED, range)) {
                return false;
            }
        }
        return true;
    }

    private static boolean fits(Pattern pattern, String value) {
        return value.length() <= LONGEST && pattern.matcher(value).matches();
    }
}
